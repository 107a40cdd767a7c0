//! Why messages matter, in German.

use crate::message::{Columns, Comparing, Findings, LayoutError, Noticed, Results, Summed, What};

/// One sentence without its full stop.
pub fn why(what: &What) -> &'static str {
    match what {
        What::FileError(_) => "nichts kann gelesen werden, daher wird keine Zahl berechnet",
        What::LayoutError(LayoutError::Ranking { .. } | LayoutError::Choices { .. }) => {
            "Ränge und Auswahlen sind keine Bewertungen: der Unterschied zweier von ihnen sagt nichts über eine Lücke"
        }
        What::LayoutError(_) => {
            "welche Spalte welche ist, entscheidet über jede Zahl, und hier klärt die Datei es nicht"
        }
        What::CodingError(_) => "eine Antwort zählt erst, wenn bekannt ist, für welche Bewertung sie steht",
        What::Cell(_) | What::Summed(Summed::BadCells { .. }) => {
            "eine nicht verstandene Zelle würde einen Mittelwert ändern oder stillschweigend verloren gehen"
        }
        What::Columns(
            Columns::SidesByOrder { .. }
            | Columns::SideFromAnswers { .. }
            | Columns::SideFromPartner { .. }
            | Columns::SidesByLetters { .. },
        ) => {
            "sind die Seiten vertauscht, wechselt jede Lücke ihr Vorzeichen und fast jedes Kriterium seinen Quadranten"
        }
        What::Columns(Columns::WeightNotApplied { .. }) => {
            "gewichtete und ungewichtete Mittelwerte unterscheiden sich, wo manche Befragte mehr zählen als andere"
        }
        What::Columns(Columns::PerformanceOnly { .. }) => {
            "ohne Wichtigkeit gibt es weder Lücke noch Quadrant"
        }
        What::Columns(Columns::TextsLeftOut { .. }) => "was die Spalte enthält, geht in keine Zahl ein",
        What::Columns(_) => "eine Lücke stimmt nur, wenn ihre beiden Spalten nach demselben fragen",
        What::Findings(Findings::Ceiling { .. }) => {
            "wo alles wichtig ist, entscheiden kleine Unterschiede darüber, in welchem Quadranten ein Kriterium liegt"
        }
        What::Findings(
            Findings::ReversedCriterion { .. }
            | Findings::ReversedPerformance { .. }
            | Findings::SwappedSides,
        ) => "umgekehrt kodierte Antworten zeigen das Gegenteil dessen, was Befragte gesagt haben",
        What::Findings(
            Findings::UnequalScales { .. }
            | Findings::MixedScales { .. }
            | Findings::LevelScales { .. }
            | Findings::OddFractions { .. },
        ) => "eine Lücke zieht zwei Zahlen voneinander ab, die auf einer Skala stehen müssen",
        What::Findings(Findings::TinyBase { .. })
        | What::Results(
            Results::TinyBase { .. } | Results::SmallBase { .. } | Results::TinyEffectiveBase { .. },
        ) => "je weniger Befragte, desto mehr ist eine Zahl dem Zufall überlassen",
        What::Findings(Findings::SuspiciousCode { .. } | Findings::RareTop { .. }) => {
            "ein Code für „keine Antwort“, der als Bewertung gelesen wird, verschiebt jeden Mittelwert, in den er eingeht"
        }
        What::Findings(
            Findings::StraightLiners { .. }
            | Findings::DuplicatedIds { .. }
            | Findings::MarkedRows { .. }
            | Findings::IdenticalRespondents { .. },
        ) => "Befragte, die nicht gelesen haben oder doppelt zählen, belasten jeden Mittelwert",
        What::Noticed(Noticed::ScaleOfMeans { .. } | Noticed::LabelsFitTwoScales { .. }) => {
            "die Skala entscheidet, wo ihre Mitte liegt und welche Antworten die höchsten sind"
        }
        What::Noticed(Noticed::MissingTaken { .. }) => {
            "eine Antwort, die als keine gilt, geht in keinen Mittelwert ein"
        }
        What::Noticed(_) => {
            "es zeigt, wie die Datei gelesen wurde; war etwas anderes gemeint, ändern sich Zahlen"
        }
        What::Request(_) => {
            "Optionen, Studiendatei und Befragung müssen zusammenpassen: an ihrer Stelle wird nichts geraten"
        }
        What::Results(Results::BaseMatters { .. }) => {
            "ein Quadrant, der davon abhängt, wessen Antworten zählen, ist keine feste Grundlage zum Handeln"
        }
        What::Results(Results::NoShortfall { .. } | Results::LargeGap { .. }) => {
            "Quadrant und Lücke beantworten zwei Fragen, und hier sind sie uneins"
        }
        What::Results(Results::WithoutWords { .. }) => {
            "eine Priorität ohne Zitat ist keine, von der niemand sprach"
        }
        What::Results(Results::RowsWithheld { .. } | Results::CriteriaWithheld { .. }) => {
            "was wenige gesagt haben, ließe sich ihnen zuordnen"
        }
        What::Results(Results::UniformShift { .. }) => {
            "eine Gruppe, die sich in allem unterscheidet, antwortet vielleicht nur anders"
        }
        What::Results(Results::OutcomeAgainst { .. }) => {
            "ob ein Effekt eine gute oder schlechte Nachricht ist, sagt erst die Richtung der Zielgröße"
        }
        What::Results(
            Results::ConstantDriver { .. }
            | Results::SeparatedOutcome { .. }
            | Results::UnrelatedOutcome { .. },
        ) => "was nicht schwankt oder aus dem Übrigen folgt, lässt sich nicht auf eine Zielgröße beziehen",
        What::Results(Results::NarrowBoxes { .. }) => {
            "ein Anteil der höchsten von sehr vielen Stufen sagt fast nichts über alle Antworten darunter"
        }
        What::Results(Results::SingleCriterion { .. } | Results::OutsideElements { .. }) => {
            "die Karte der Elemente zeigt nur, was ihre Kriterien hergeben"
        }
        What::Results(Results::ListwiseLoss { .. } | Results::FewPerDriver { .. }) => {
            "auf je weniger Befragten eine Regression beruht, desto mehr davon ist Zufall"
        }
        What::Results(
            Results::FewElements { .. }
            | Results::LevelBad { .. }
            | Results::LevelGood { .. }
            | Results::Shortfall { .. }
            | Results::UntestedShortfall { .. }
            | Results::OutsideCriteria { .. },
        ) => "ein Fadenkreuz aus wenigen oder ähnlichen Punkten sagt wenig darüber, wie gut sie sind",
        What::Results(
            Results::FewClusters { .. } | Results::LonelyStrata { .. } | Results::OneKindOfAnswer { .. },
        ) => "ein Fehler, der auf wenigen Einheiten beruht, ist selbst unsicher",
        What::Values(_) => {
            "wofür eine Antwort steht und welche Zeilen Antworten enthalten, entscheidet über jede Zahl"
        }
        What::Comparing(
            Comparing::FixedBenchmark
            | Comparing::BenchmarkWithoutImportance
            | Comparing::NoSharedCriterion { .. },
        ) => "ein Vergleich ist so gut wie das, womit verglichen wird",
        What::Comparing(_) => {
            "eine Veränderung zählt nur, wo dieselben Fragen der gleichen Art von Personen gestellt wurden"
        }
        What::Beside(_) => "womit verglichen wird, muss so sicher gelesen sein wie die Befragung selbst",
        What::Grouping(_) => "ein Vergleich braucht Gruppen, die sagen, wer zu ihnen gehört",
        What::Gating(_) => {
            "eine Prüfbedingung lässt eine Pipeline passieren oder hält sie an, daher muss sie eindeutig sein"
        }
        What::Acting(_) => "ein Plan wird an seinen Zusagen gemessen, daher muss klar sein, was er zusagt",
        What::Template(_) => "Folien übernehmen Layouts, Farben und Schriften aus der Vorlage und keine Zahl",
        What::Outputs(_) => "was vorher da war, ist noch da, sofern die Meldung nichts anderes sagt",
        What::Typed(_) => "nichts wurde gelesen oder geschrieben",
        What::Drawn(_) => "es betrifft nur eine Ausgabe; keine Zahl ändert sich",
        What::Summed(Summed::Suspicious { .. }) => {
            "--strict lehnt jede Lesart ab, die auch eine andere sein könnte"
        }
        What::Rows(_) => "was weggelassen ist, geht in keine Zahl ein",
    }
}
