//! Why the columns could not be understood, in German.

use super::words::{dozen, held, meant, side_of, side_ref, suggested, wanted};
use crate::message::near::likest;
use crate::message::shell::{list, patterns, sql_name, two_sides};
use crate::message::{LayoutError, Said};

/// What was seen and what to do.
pub fn sentence(what: &LayoutError) -> Said {
    match what {
        LayoutError::NoPair { columns, total } => Said::and(
            format!(
                "unter {total} Spalten ist kein Paar aus Wichtigkeit und Leistung zu finden: {}; gesucht wurden Wörter wie importance/satisfaction, imp/perf, wichtig/zufrieden in Namen und Fragen und dieselben Zeilen unter zwei Fragen",
                dozen(columns)
            ),
            "sagen, welche Spalten es sind: --importance-columns 'imp_*' --performance-columns 'perf_*', oder die Paare in study.toml nennen",
        ),
        LayoutError::OneSided { column, side, nearest } => Said::and(
            match nearest {
                Some(nearest) => format!(
                    "Spalte „{column}“ ist {} ohne die zugehörige {}; die nächste übrige Spalte ist „{nearest}“",
                    side_of(*side),
                    side_of(side.other())
                ),
                None => format!(
                    "Spalte „{column}“ ist {} ohne die zugehörige {}",
                    side_of(*side),
                    side_of(side.other())
                ),
            },
            "das Paar in study.toml nennen oder die Spalten mit --importance-columns und --performance-columns wählen",
        ),
        LayoutError::DuplicateColumn { name, first, second } => Said::and(
            format!("zwei Spalten heißen „{name}“: Spalte {first} und Spalte {second}"),
            format!(
                "eine umbenennen oder die Paare in study.toml nach ihrer Stelle nennen: \"#{first}\", \"#{second}\""
            ),
        ),
        LayoutError::UnknownColumn { wanted_for, name, nearest, columns } => Said::and(
            format!(
                "{}: es gibt keine Spalte „{name}“{}",
                wanted(wanted_for),
                suggested(nearest, &likest(name, columns))
            ),
            "die Spalten mit `ecart inspect` auflisten",
        ),
        LayoutError::EmptyPattern { option, pattern, nearest } => Said::and(
            format!("{option}: keine Spalte passt zu „{pattern}“{}", meant(nearest)),
            "* steht für beliebigen Text",
        ),
        LayoutError::BothSides { column } => Said::and(
            format!("Spalte „{column}“ ist für Wichtigkeit und für Leistung genannt"),
            "sie für eine Seite nennen: jede Spalte bewertet eine",
        ),
        LayoutError::TwoBlocks { side, first, second } => Said::and(
            format!("zwei Spaltenblöcke könnten {} sein: „{first}“ … und „{second}“ …", side_ref(side)),
            format!("einen davon mit --{side}-columns wählen"),
        ),
        LayoutError::Ranking { first, last, k, rows, of } => Said::and(
            format!(
                "die Spalten „{first}“ bis „{last}“ enthalten Ränge, keine Bewertungen: {rows} von {of} vollständig Antwortenden geben jeden Wert von 1 bis {k} genau einmal"
            ),
            "die Bewertungsspalten mit --importance-columns und --performance-columns nennen: eine Lücke braucht Bewertungen",
        ),
        LayoutError::PairsContradicted { names, questions } => Said::and(
            format!(
                "„{}“ und „{}“ sind nach ihren Namen ein Paar und fragen nach ihren Beschriftungen nach „{}“ und „{}“",
                names[0], names[1], questions[0], questions[1]
            ),
            "die beiden Spalten jedes Kriteriums in einer Studiendatei nennen oder Namen oder Beschriftungen berichtigen",
        ),
        LayoutError::SharedOut { first, last, sum, rows, of } => Said::and(
            format!(
                "die Spalten von „{first}“ bis „{last}“ enthalten verteilte Punkte, keine Bewertungen: ihre Summe ist in {rows} von {of} Zeilen {sum}"
            ),
            "solche Punkte sagen, wie wichtig jedes neben den anderen ist; Bewertungen erfragen, oder diese Spalten weglassen und die Wichtigkeit aus einer Zielgröße ableiten: --importance johnson",
        ),
        LayoutError::Unsaid { first, second } => Said::and(
            format!(
                "„{first}“ … und „{second}“ … stellen zwei Fragen zu denselben Dingen, und keine sagt mit ihren Worten Wichtigkeit oder Leistung"
            ),
            "sagen, welche welche ist: --importance-columns und --performance-columns; oder eine davon auf eine Zielgröße beziehen: --performance-columns … --outcome COLUMN --importance johnson",
        ),
        LayoutError::ImportanceOnly { columns, count, beside } => Said::and(
            format!(
                "es wurde nur Wichtigkeit gefunden ({count} Spalten: {}), und eine Lücke braucht auch Leistung",
                dozen(columns)
            ),
            if beside.is_empty() {
                "deren Spalten mit --performance-columns 'PATTERN' nennen".to_owned()
            } else {
                format!(
                    "deren Spalten mit --performance-columns 'PATTERN' nennen; dieselben Namen tragen {}",
                    dozen(beside)
                )
            },
        ),
        LayoutError::NoSide { columns, outcome } => Said::and(
            format!(
                "{} Spalten enthalten Bewertungen, und keiner ihrer Namen sagt Wichtigkeit oder Leistung: {}",
                columns.len(),
                dozen(columns)
            ),
            match two_sides(columns) {
                Some([one, other]) => format!(
                    "sagen, welche Spalten welche sind: --importance-columns {one} --performance-columns {other}, oder umgekehrt"
                ),
                None => format!(
                    "wenn alle die Leistung betreffen, lässt sich die Wichtigkeit aus einer Zielgröße ableiten: --performance-columns {} --outcome {} --importance johnson; wenn beide Seiten gefragt wurden, sagen, welche Spalten welche sind: --importance-columns 'PATTERN' --performance-columns 'PATTERN'",
                    patterns(columns),
                    outcome.as_ref().map_or_else(|| "COLUMN".to_owned(), |name| format!("\"{name}\""))
                ),
            },
        ),
        LayoutError::Nameless { importance, of_importance, performance, of_performance } => Said::and(
            format!(
                "{of_importance} × „{importance}“ und {of_performance} × „{performance}“ nennen je eine Seite, und nichts sagt, was sie bewerten"
            ),
            "in jede Überschrift schreiben, was die Spalte bewertet (\"Wichtigkeit - Öffnungszeiten\"), oder die beiden Spalten jedes Kriteriums in einer Studiendatei nach ihrer Stelle nennen (\"#2\", \"#3\", …)",
        ),
        LayoutError::NegatedSide { column, word } => Said::and(
            format!(
                "„{column}“ fragt nach {word}: dort ist eine hohe Zahl schlecht, und für eine Lücke müssen beide Seiten mit dem Guten steigen"
            ),
            "diese Antworten in der Datei umdrehen (6 − Antwort bei 1-5) und die Spalten umbenennen; reversed = true in einer Studiendatei, wenn alle Bewertungen vom Besten zum Schlechtesten gehen, reversed = false, wenn eine hohe Zahl trotzdem gut ist",
        ),
        LayoutError::RowsAreCriteria { column } => Said::and(
            format!(
                "Spalte „{column}“ nennt in jeder Zeile ein anderes Kriterium, also sind die Zeilen keine Befragten, und nichts sagt, welche zwei Spalten deren Wichtigkeit und Leistung enthalten"
            ),
            "die beiden nennen: --importance-columns 'COLUMN' --performance-columns 'COLUMN'",
        ),
        LayoutError::Transposed { column, example } => Said::and(
            format!(
                "Spalte „{column}“ enthält die Fragen („{example}“), also stehen die Befragten in den Spalten und nicht in den Zeilen"
            ),
            "die Tabelle transponieren, sodass jede befragte Person eine Zeile hat (im Tabellenprogramm: kopieren, Inhalte einfügen, transponieren)",
        ),
        LayoutError::OtherMeasures { column, others, sides } => Said::and(
            format!(
                "Spalte „{column}“ nennt Wichtigkeit und Leistung der Antworten und daneben {}",
                super::quoted(others)
            ),
            format!(
                "die beiden behalten: --where \"{column} IN ({list})\"",
                list = list(sides),
                column = sql_name(column)
            ),
        ),
        LayoutError::SeveralOfEach { column, example } => Said::and(
            format!("jede Antwort kommt mehrmals vor, einmal je „{column}“"),
            format!("eines auswählen: --where \"{column} = '{example}'\"", column = sql_name(column)),
        ),
        LayoutError::Copied { column, of } => Said::and(
            format!(
                "Spalte „{column}“ scheint noch einmal „{of}“ zu sein, von einem Tabellenprogramm oder Data Frame nummeriert, aber ihre Zellen weichen ab"
            ),
            "jeder der beiden einen eigenen Namen geben oder die Paare in study.toml nennen",
        ),
        LayoutError::IdsDisagree { column, other, id, beside, row } => Said::and(
            format!(
                "„{column}“ und „{other}“ nennen in derselben Zeile verschiedene Befragte ({id} und {beside} in Zeile {row}): zwei Tabellen stehen wohl in anderer Reihenfolge nebeneinander"
            ),
            format!(
                "jede Tabelle als eigene Datei speichern und beide mit --join \"{column}\" auswerten; eine der beiden Spalten entfernen, wenn sie etwas anderes nennt"
            ),
        ),
        LayoutError::TwoScales { first, other } => Said::and(
            format!(
                "„{first}“ und „{other}“ nennen zwei Skalen, und eine Lücke braucht alle Bewertungen auf einer"
            ),
            "zuerst die Spalten der einen umrechnen oder --scale verwenden, wenn die Überschriften falsch sind",
        ),
        LayoutError::OppositeScales { first, other, sum } => Said::and(
            format!(
                "„{first}“ und „{other}“ laufen in entgegengesetzte Richtungen: die 1 ist in der einen die beste und in der anderen die schlechteste Antwort"
            ),
            format!("die Spalten der einen in der Datei umdrehen ({sum} − Antwort), samt ihrer Legende"),
        ),
        LayoutError::Choices { first, last, example } => Said::and(
            format!(
                "die Spalten „{first}“ bis „{last}“ enthalten Auswahlen („{example}“ …), keine Bewertungen: Befragte wählen aus, was ihnen wichtig ist, und eine Lücke braucht die Wichtigkeit jedes Kriteriums"
            ),
            "die Wichtigkeit aus einer Zielgröße ableiten: --outcome COLUMN --importance johnson",
        ),
        LayoutError::Expanded { column, answer } => Said::and(
            format!(
                "Spalte „{column}“ und die übrigen enthalten je eine Antwort („{answer}“ oder nichts): dieser Export verteilt jede Bewertung auf eine Spalte je Antwort"
            ),
            "die kompakte Form exportieren, eine Spalte je Zeile der Frage",
        ),
        LayoutError::SummaryExport { found } => Said::and(
            format!(
                "das ist ein Auswertungsexport („{found}“): Häufigkeiten und Prozente jeder Antwort, nicht eine Zeile je befragter Person"
            ),
            "stattdessen alle Einzelantworten exportieren",
        ),
        LayoutError::ThreeLevels { columns, patterns } => Said::and(
            format!(
                "drei Bewertungen je Kriterium: mindestens erwartet („{}“), gewünscht („{}“) und wahrgenommen („{}“); eine Lücke braucht zwei",
                columns[0], columns[1], columns[2]
            ),
            format!(
                "sagen, welche: --importance-columns '{}' --performance-columns '{}' für den Abstand zum gewünschten Niveau, '{}' an erster Stelle für den zum Mindestniveau",
                patterns[1], patterns[2], patterns[0]
            ),
        ),
        LayoutError::NoCriterion { importance, performance } => Said::and(
            format!(
                "die Spalten „{importance}“ und „{performance}“ enthalten Bewertungen, aber keine Spalte nennt das Kriterium, um das es in jeder Zeile geht"
            ),
            "die Spalte, die es nennt, \"criterion\" nennen",
        ),
        LayoutError::Unmatched { importance, performance, first_importance, first_performance } => Said::and(
            format!(
                "{importance} Spalten zur Wichtigkeit („{first_importance}“ …) und {performance} zur Leistung („{first_performance}“ …) haben Namen, die nicht zueinander passen"
            ),
            "die Paare in study.toml nennen",
        ),
        LayoutError::OnlyPerformance { columns, outcomes } => Said::and(
            format!(
                "alle {} Bewertungsspalten betreffen die Leistung ({}), und eine Lücke braucht auch Wichtigkeit",
                columns.len(),
                dozen(columns)
            ),
            format!(
                "die Spalten der Wichtigkeit mit --importance-columns nennen oder die Wichtigkeit aus einer Zielgröße ableiten: {}",
                match &outcomes[..] {
                    [] => "--outcome COLUMN --importance johnson, doch keine andere Spalte enthält Zahlen"
                        .to_owned(),
                    [one] => format!("--outcome \"{one}\" --importance johnson"),
                    [one, others @ ..] => format!(
                        "--outcome \"{one}\" --importance johnson, oder an dessen Stelle {}",
                        dozen(others)
                    ),
                }
            ),
        ),
        LayoutError::OnSheet { problem, sheet, others } => Said::and(
            format!(
                "{}; das ist Blatt „{sheet}“, und --sheet liest ein anderes: {}",
                sentence(problem).seen,
                dozen(others)
            ),
            sentence(problem).advice,
        ),
        LayoutError::TooManyAnswers { column, most } => Said::and(
            format!(
                "Spalte „{column}“ enthält mehr als {most} verschiedene Antworten, und keine Bewertungsskala hat so viele"
            ),
            "mit --importance-columns und --performance-columns sagen, welche Spalten Bewertungen sind",
        ),
        LayoutError::BlankCriterion { row, column } => {
            Said::and(format!("Zeile {row}, Spalte „{column}“: es ist kein Kriterium genannt"), "es nennen")
        }
        LayoutError::RatedTwice { earlier, row, criterion } => Said::and(
            format!("Zeilen {earlier} und {row}: eine befragte Person bewertet „{criterion}“ zweimal"),
            "eine der Zeilen behalten oder mit --where eine Marke, ein Produkt oder eine Welle auswählen",
        ),
        LayoutError::NeitherTextsNorNumbers { column, holds } => Said::and(
            format!("Spalte „{column}“ enthält {}, die weder Texte noch Zahlen sind", held(holds)),
            "sie als eines von beiden schreiben oder nicht anfordern",
        ),
        LayoutError::NoRespondents => Said::and(
            "die Zeilen sind keine Befragten: eine Abfrage zählt eine Tabelle mit einer Zeile je befragter Person und einer Spalte je Bewertung",
            "die Tabelle der Antworten angeben",
        ),
        LayoutError::FilesOnOtherScales { first, first_scale, second, second_scale } => Said::and(
            format!(
                "{first} steht auf einer Skala {first_scale} und {second} auf {second_scale}: ihre Antworten sind nicht eine Befragung"
            ),
            "beide mit --rescale und der Skala jeder [[file]] in einer Studiendatei auf eine Skala bringen, sie einzeln analysieren oder --scale LOW-HIGH verwenden, wenn beide auf derselben gefragt wurden",
        ),
        LayoutError::SummariesOfGroups { criterion } => Said::and(
            format!(
                "sie enthält Mittelwerte mehrerer Gruppen, und „{criterion}“ sagt nicht, wie viele Befragte hinter jedem stehen, daher haben alle zusammen keinen Mittelwert"
            ),
            "jeder Zeile ihr n geben oder die Gruppen einzeln analysieren",
        ),
        LayoutError::SummarisedTwice { earlier, row, criterion, columns } => Said::and(
            format!("die Zeilen {earlier} und {row} geben beide Mittelwerte von „{criterion}“ an"),
            match &columns[..] {
                [] => "eine davon behalten oder eine Spalte hinzufügen, die ihre Gruppen unterscheidet"
                    .to_owned(),
                columns => {
                    format!(
                        "die Spalte, die die Gruppen unterscheidet, mit --by nennen: {}",
                        columns.join(", ")
                    )
                }
            },
        ),
        LayoutError::TwiceInWave { first, second, column } => Said::and(
            format!(
                "die Zeilen {first} und {second} haben denselben Wert in Spalte „{column}“, und ein Panel hat jede befragte Person einmal je Welle"
            ),
            "eine davon berichtigen oder eine andere Spalte mit --panel nennen",
        ),
    }
}
