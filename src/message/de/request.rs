//! What was asked and does not go with the file, in German.

use super::condition;
use super::words::{
    asking, at_line, by_element, dozen_plain, holding, in_section, instead, instead_of, meant, plain,
    unrelated,
};
use crate::message::near::likest;
use crate::message::{Request, Said};

/// What was seen and what to do.
pub fn sentence(what: &Request) -> Said {
    const OTHER_CHART: &str = "oder mit --chart ein anderes Diagramm wählen";
    match what {
        Request::StudyFault { line, problem } => Said::seen(format!("Zeile {line}: {problem}")),
        Request::UnknownKey { line, key, section, nearest, known } => Said::and(
            format!(
                "{}unbekannter Schlüssel „{key}“{}{}",
                at_line(line),
                in_section(section),
                meant(nearest)
            ),
            format!("einen von diesen verwenden: {}", dozen_plain(&likest(key, known))),
        ),
        Request::ListedTwice { criterion } => {
            Said::and(format!("das Kriterium „{criterion}“ ist zweimal aufgeführt"), "es einmal aufführen")
        }
        Request::ElementTwice { element } => {
            Said::and(format!("das Element „{element}“ ist zweimal angegeben"), "es einmal angeben")
        }
        Request::EmptyElement { element } => Said::and(
            format!("das Element „{element}“ hat weder Kriterien noch eine eigene Bewertung"),
            "criteria = [\"…\"] oder rating = \"…\" hinzufügen",
        ),
        Request::InTwoElements { criterion, first, second } => Said::and(
            format!(
                "das Kriterium „{criterion}“ ist vom Element „{first}“ und noch einmal von „{second}“ genannt"
            ),
            "es unter einem nennen: ein Kriterium gehört zu einem Element",
        ),
        Request::NoSuchCriterion { element, name, nearest, known } => Said::and(
            format!(
                "{} nennt „{name}“, aber die Befragung hat kein solches Kriterium{}",
                by_element(element),
                meant(nearest)
            ),
            format!("die Befragung hat {}", dozen_plain(&likest(name, known))),
        ),
        Request::NoSuchFile { name, known } => Said::and(
            format!("[[file]] nennt „{name}“, das nicht gelesen wird: {}", dozen_plain(known)),
            "eine Datei so nennen, wie sie heißt, ohne ihren Ordner",
        ),
        Request::RatingOfSummary { element } => Said::and(
            format!(
                "das Element „{element}“ hat ein eigenes `rating`, das eine Datei mit Mittelwerten nicht liefern kann"
            ),
            "den Schlüssel entfernen",
        ),
        Request::UnknownChoice { key, value, known } => Said::and(
            format!("{key} = \"{value}\" ist nicht bekannt"),
            format!("einen von diesen Werten verwenden: {}", plain(known)),
        ),
        Request::NotInRange { key, value, least, most } => Said::and(
            format!("{key} = {value} ist keine ganze Zahl von {least} bis {most}"),
            "den Wert berichtigen",
        ),
        Request::NeedsAnswers { holds, asked } => Said::and(
            format!("sie enthält {}, keine Antworten: {}", holding(holds), asking(asked)),
            instead(asked),
        ),
        Request::NeedsOutcome { method } => Said::and(
            format!("mit {method} abgeleitete Wichtigkeit braucht eine Zielgröße"),
            "deren Spalte mit --outcome nennen",
        ),
        Request::MidpointOfDerived => Said::and(
            "die Mitte der Bewertungsskala sagt nichts über abgeleitete Wichtigkeit",
            "--crosshair mean, median oder zwei Zahlen verwenden",
        ),
        Request::ExplanationIsText => {
            Said::and("eine Erklärung ist Text auf der Standardausgabe", "--format und -o weglassen")
        }
        Request::ChartNeedsSegments { output } => Said::and(
            format!("{output} ist ein Diagramm von Segmenten, und es gibt keine"),
            format!("die Spalte, die sie bildet, mit --by nennen {OTHER_CHART}"),
        ),
        Request::ChartNeedsOutcome { output } => Said::and(
            format!("{output} ist ein Diagramm von Treibern, und es gibt keine Zielgröße"),
            format!("die Spalte der Zielgröße mit --outcome nennen {OTHER_CHART}"),
        ),
        Request::ChartNeedsWaves { output } => Said::and(
            format!("{output} ist ein Diagramm zweier Wellen, und es gibt eine"),
            format!(
                "die vorige Welle mit --previous oder --wave nennen, ecart compare verwenden {OTHER_CHART}"
            ),
        ),
        Request::ChartNeedsThreeWaves { output } => Said::and(
            format!("{output} zeigt drei Wellen und mehr, und es gibt weniger"),
            "drei Dateien oder mehr mit ecart compare nennen oder eine Spalte mit drei Wellen mit --wave; slope zeigt zwei",
        ),
        Request::ChartNeedsCommonRows { output, rows, least } => Said::and(
            format!(
                "{output} zeigt {}, die alle Wellen haben, und es gibt {}",
                if *least == 1 { "Zeilen" } else { "zwei Zeilen und mehr" },
                if *rows == 1 { "eine" } else { "keine" }
            ),
            "die Tabelle sagt, was sich verändert hat; umbenannte Zeilen nennt --map ALT=NEU",
        ),
        Request::ChartNeedsAudiences { output } => Said::and(
            format!(
                "{output} ist ein Diagramm von Zielgruppen, und neben der Bezugsgruppe ist keine zu zeigen"
            ),
            format!("die Spalte, die sie unterscheidet, mit --audience nennen {OTHER_CHART}"),
        ),
        Request::ChartNeedsBenchmark { output } => Said::and(
            format!("{output} ist ein Diagramm neben einem Vergleichswert, und es gibt keinen"),
            "--benchmark DATEI angeben oder mit --chart ein anderes Diagramm wählen",
        ),
        Request::ChartOfThree { output, audiences } => Said::and(
            format!("{output} kann drei Zielgruppen zeigen, und es gibt {audiences}"),
            format!("einige mit --where auslassen {OTHER_CHART}"),
        ),
        Request::ChartNeedsGaps { output } => Said::and(
            format!("{output} ist ein Diagramm von Lücken, und abgeleitete Wichtigkeit hat keine"),
            format!("--importance weglassen {OTHER_CHART}"),
        ),
        Request::ChartNeedsStated { output } => Said::and(
            format!(
                "{output} soll die bewertete Wichtigkeit oder Lücken zu ihr zeigen, und die Wichtigkeit ist abgeleitet"
            ),
            "--importance weglassen oder mit --measure performance die Leistung zeigen",
        ),
        Request::OptionsWithout { options, needs } => Said::and(
            format!("{} sagt ohne {needs} nichts", options.join(", ")),
            format!("{needs} hinzufügen oder die Option weglassen"),
        ),
        Request::ValueWithMinus { option, value } => Said::and(
            format!("was auf {option} folgt, beginnt mit einem Minus und wird als Option gelesen: {value}"),
            format!("{option}={value} schreiben"),
        ),
        Request::DashboardNeedsRows { output, rows, least } => Said::and(
            format!("{output} ist eine Übersicht, und {rows} Zeilen haben eine Lücke: nötig sind {least}"),
            format!("die Kriterien statt der Elemente mit --level criteria zeigen {OTHER_CHART}"),
        ),
        Request::ChartNeedsAnswers { output } => Said::and(
            format!(
                "{output} ist ein Diagramm einzelner Antworten, und die Datei enthält nur Mittelwerte oder Antworten ohne Wichtigkeit"
            ),
            format!("die Datei der Antworten einlesen {OTHER_CHART}"),
        ),
        Request::ChartNeedsDrivers { output, why } => {
            let seen = why.as_ref().map(|(outcome, why)| unrelated(why, outcome));
            let seen = seen.as_deref().unwrap_or("kein Treiber hat eine abgeleitete Wichtigkeit");
            let advice =
                why.as_ref().map_or("mit --chart ein anderes Diagramm wählen", |(_, why)| instead_of(why));
            Said::and(format!("{output} ist ein Diagramm der Treiber, aber {seen}"), advice)
        }
        Request::UnknownRow { name, nearest, known } => Said::and(
            format!("kein Kriterium oder Element heißt „{name}“{}", meant(nearest)),
            format!("einen von diesen Namen verwenden: {}", dozen_plain(&likest(name, known))),
        ),
        Request::BadCondition { condition, fault } => Said::and(
            format!("ungültiges --where \"{condition}\": {}", condition::sentence(fault)),
            "Vergleiche wie region = 'West' AND age >= 30 verwenden, mit AND, OR, NOT, IN (…), BETWEEN, LIKE und IS NULL",
        ),
        Request::NoRowMatches { condition, read } => Said::and(
            format!("--where \"{condition}\" trifft auf keine der {read} Zeilen zu"),
            "die Werte mit den Antworten vergleichen: `ecart inspect` zeigt die Spalten",
        ),
        Request::OneLevel { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "jede Antwort in der Segmentspalte „{column}“ ist „{only}“, daher gibt es nichts zu vergleichen"
                ),
                None => format!("die Segmentspalte „{column}“ ist leer"),
            },
            "eine andere Spalte für --by wählen",
        ),
        Request::AllWeightsZero { column } => Said::and(
            format!("jedes Gewicht in Spalte „{column}“ ist 0, daher bleibt niemand übrig"),
            "--weight weglassen oder eine andere Spalte wählen",
        ),
        Request::NoPairs { criterion, n_importance, n_performance } => Said::and(
            format!(
                "niemand hat Wichtigkeit und Leistung von „{criterion}“ bewertet ({n_importance} die Wichtigkeit, {n_performance} die Leistung)"
            ),
            "wenn die beiden Fragen verschiedenen Personen gestellt wurden, --base available hinzufügen; sonst die übrigen Kriterien in einer Studiendatei aufführen oder prüfen, ob die beiden Spalten zusammengehören",
        ),
        Request::NobodyComplete { criteria } => Said::and(
            format!(
                "niemand hat Wichtigkeit und Leistung aller {criteria} Kriterien bewertet, daher bleibt bei --base listwise niemand übrig"
            ),
            "--base pairs oder --base available verwenden",
        ),
        Request::NotAScale { text } => Said::and(
            format!("„{text}“ ist keine gültige Skala"),
            "die niedrigste und höchste Bewertung angeben, etwa 1-5 oder 0-10",
        ),
        Request::NotACrosshair { text } => Said::and(
            format!("„{text}“ ist kein gültiges Fadenkreuz"),
            "mean, median, midpoint, grand-mean oder zwei Zahlen Wichtigkeit,Leistung wie 3,3.5 verwenden",
        ),
        Request::NotACanvas { text, least, greatest } => Said::and(
            format!("„{text}“ ist keine gültige Zeichenfläche"),
            format!(
                "slide, print, body, square oder BREITExHÖHE in Punkt verwenden, von {}x{} bis {greatest}x{greatest}",
                least[0], least[1]
            ),
        ),
        Request::NotAConfidence { text } => Said::and(
            format!("{text} ist kein gültiges Konfidenzniveau"),
            "eine Zahl zwischen 0 und 1 verwenden, etwa 0.95",
        ),
        Request::NotReplicates { text, most } => Said::and(
            format!("{text} ist keine gültige Zahl von Replikaten"),
            format!("0 für keine oder eine ganze Zahl bis {most} verwenden"),
        ),
        Request::NotAnImprovement { text } => Said::and(
            format!("{text} ist keine gültige Verbesserung"),
            "eine Zahl in Bewertungspunkten verwenden, etwa 0.5",
        ),
        Request::NotALimit { variable, value, most } => Said::and(
            format!("{variable}={value} in der Umgebung ist keine Grenze"),
            format!("eine ganze Zahl von 1 bis {most} angeben oder nichts"),
        ),
        Request::TooManyLevels { grouping, column, levels } => Said::and(
            format!(
                "die Spalte „{column}“ von {grouping} hat {levels} verschiedene Werte, und je eine Karte dauert lange"
            ),
            format!(
                "für {grouping} eine Spalte mit weniger Werten wählen oder mit --most-levels {levels} alle verlangen"
            ),
        ),
        Request::CrosshairFar { importance, performance, lowest, highest } => Said::and(
            format!(
                "--crosshair {importance},{performance} liegt weit außerhalb der Skala {lowest}-{highest}"
            ),
            "zwei Zahlen auf ihr angeben",
        ),
        Request::LevelsDoNotFit { low, high, lowest, highest } => Said::and(
            format!(
                "niedrige Leistung bis {low} und hohe Leistung ab {high} passen nicht beide auf die Skala von {lowest} bis {highest}"
            ),
            "für --low und --high zwei ihrer Bewertungen angeben, die erste kleiner als die zweite",
        ),
        Request::NotATarget { text } => Said::and(
            format!("„{text}“ ist kein gültiges Ziel"),
            "einen Wert der Zielgröße wie 9 oder einen Teil ihres beobachteten Bereichs wie 80% verwenden",
        ),
        Request::OneAudience { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "Spalte „{column}“ enthält eine Zielgruppe, „{only}“, und nebeneinander stehen zwei"
                ),
                None => format!("Spalte „{column}“ ist leer und unterscheidet daher keine Zielgruppen"),
            },
            "eine andere Spalte mit --audience nennen oder es weglassen",
        ),
        Request::UnknownReference { column, name, known } => Said::and(
            format!("keine Zielgruppe der Spalte „{column}“ heißt „{name}“"),
            format!("für --reference eine von diesen angeben: {}", known.join(", ")),
        ),
        Request::AudiencesWithheld { column, least } => Said::and(
            format!(
                "weniger als zwei Zielgruppen der Spalte „{column}“ lassen sich zeigen: die mit weniger als {least} Befragten werden zurückgehalten, und bei einer einzigen auch die nächstkleinere, deren Antworten sie verraten würden"
            ),
            "kleinen Zielgruppen einen gemeinsamen Namen geben oder weitere Antworten abwarten",
        ),
        Request::AudiencesOfWaves => Said::and(
            "Zielgruppen stehen neben einer Analyse, nicht neben Wellen",
            "analyze verwenden oder --audience weglassen (in der Studiendatei: audience_column)",
        ),
        Request::NotADifference { text } => Said::and(
            format!("„{text}“ ist keine Differenz"),
            "eine Zahl in Bewertungspunkten über 0 angeben, etwa 0.2",
        ),
        Request::NotAChange { text } => Said::and(
            format!("„{text}“ ist keine Veränderung"),
            "eine Zahl in Bewertungspunkten über 0 angeben, etwa 0.2",
        ),
        Request::NotAScore { text } => {
            Said::and(format!("{text} ist kein Wert"), "eine Zahl in Bewertungspunkten verwenden, etwa 1.5")
        }
        Request::NotARename { text } => Said::and(
            format!("„{text}“ ist nicht ALT=NEU"),
            "den früheren Namen, = und den jetzigen schreiben",
        ),
        Request::NotAWallet { text } => Said::and(
            format!("„{text}“ ist nicht RANG,ANZAHL"),
            "die Spalte des eigenen Rangs nennen, ein Komma und die Spalte der Anzahl genutzter Anbieter",
        ),
        Request::OutputKind { path, nearest, known } => Said::and(
            format!("{path}: die Endung einer Ausgabe bestimmt ihre Art, und diese bestimmt keine"),
            match nearest {
                Some(nearest) => format!("{nearest} verwenden, oder eine von {}", plain(known)),
                None => format!("eine von diesen verwenden: {}", plain(known)),
            },
        ),
        Request::OutputPdf { path } => Said::and(
            format!("{path}: PDF wird nicht geschrieben"),
            ".html schreiben und die Seite in eine Datei drucken, oder .pptx oder .docx schreiben und dort als PDF speichern",
        ),
        Request::PatternOfReport { path } => Said::and(
            format!("{path}: {{element}} macht ein Diagramm für jedes Element"),
            ".svg, .png oder .alt.txt verwenden",
        ),
        Request::PatternMisplaced { path } => Said::and(
            format!("{path}: {{element}} darf einmal stehen, im Namen der Datei"),
            "so schreiben: maps/{element}.svg",
        ),
        Request::OptionElsewhere { option, instead } => {
            Said::and(format!("es gibt keine Option {option}"), format!("hier heißt sie {instead}"))
        }
        Request::ExplainNeedsBoth => Said::and(
            "explain braucht ein Kriterium und danach eine Datei, und eines davon fehlt",
            "ecart explain \"Preis\" antworten.csv",
        ),
        Request::ExplainTakesNo { option } => Said::and(
            format!("explain zeigt die Rechnung einer Zeile, zu der {option} nichts beiträgt"),
            format!("{option} weglassen oder bei ecart analyze angeben"),
        ),
        Request::FormatIsAFile { format } => Said::and(
            format!("die Standardausgabe erhält Text, und .{format} ist keiner"),
            format!("in eine Datei schreiben: -o NAME.{format}"),
        ),
        Request::ExplainSwapped { file, criterion } => Said::and(
            format!("bei explain steht zuerst das Kriterium, und „{file}“ ist eine Datei"),
            format!("ecart explain \"{criterion}\" {file} eingeben"),
        ),
        Request::UnknownTopic { topic } => Said::and(
            format!("es gibt weder einen Befehl noch eine Meldung namens „{topic}“"),
            "die Befehle mit `ecart help` und die Codes der Meldungen mit `ecart help messages` auflisten",
        ),
    }
}
