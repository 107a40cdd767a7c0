//! What should be known of the numbers, in German.

use super::findings::two_decimals;
use super::words::{
    against_midpoint, crosshair_of, instead_of, of_rows, one_decimal, plain, raters, unrelated,
};
use crate::message::said::crossed;
use crate::message::{Results, Said};

/// What was seen and what to do.
pub fn sentence(what: &Results) -> Said {
    match what {
        Results::TinyBase { row, n, least } => Said::and(
            format!("{row}: {n} Befragte sind weniger als {least} (**)"),
            "die Zahlen als Einzelfälle behandeln",
        ),
        Results::SmallBase { row, n, least } => Said::and(
            format!("{row}: {n} Befragte sind weniger als {least} (*)"),
            "das Intervall vor dem Mittelwert lesen",
        ),
        Results::TinyEffectiveBase { row, n, effective, least } => Said::and(
            format!(
                "{row}: die {n} Befragten haben eine effektive Basis von {}, weniger als {least}",
                one_decimal(effective)
            ),
            "wenige große Gewichte tragen die Zahlen: die Gewichte kappen oder die Zahlen als Einzelfälle behandeln",
        ),
        Results::BaseMatters { row } => Said::and(
            format!("{row}: der Quadrant unterscheidet sich zwischen den Basen pairs und available"),
            "vor dem Handeln ansehen, wer nur eine Seite bewertet hat",
        ),
        Results::NoShortfall { row } => Said::and(
            format!("{row}: im Prioritätsquadranten, obwohl die Leistung nicht unter der Wichtigkeit liegt"),
            "das kommt vom Fadenkreuz; auch die Lücke ansehen",
        ),
        Results::LargeGap { row } => Said::and(
            format!("{row}: geringe Priorität, obwohl die Lücke zu den drei größten gehört"),
            "neben dem Quadranten auch die Lücke ansehen",
        ),
        Results::Shortfall { row } => Said::and(
            format!(
                "{row}: mögliche Übererfüllung, obwohl die Leistung signifikant unter der Wichtigkeit liegt"
            ),
            "das kommt vom Fadenkreuz; den Aufwand dafür nicht verringern",
        ),
        Results::UntestedShortfall { row } => Said::and(
            format!(
                "{row}: mögliche Übererfüllung, obwohl die Leistung unter der Wichtigkeit liegt; ob zufällig, sagen Mittelwerte allein nicht"
            ),
            "das kommt vom Fadenkreuz; den Aufwand dafür nicht verringern",
        ),
        Results::OutsideCriteria { row } => Said::and(
            format!(
                "{row}: die Lücke liegt außerhalb derer seiner Kriterien, da verschiedene Befragte sie bewertet haben"
            ),
            "die Lücken der Kriterien lesen oder mit --base listwise vollständig Antwortende vergleichen",
        ),
        Results::FewElements { crosshair } => Said::and(
            format!(
                "bei so wenigen Elementen liegt jedes schon von sich aus nahe am {} aller, daher entscheidet das Fadenkreuz mehr über die Quadranten als die Bewertungen",
                crosshair_of(crosshair)
            ),
            "die Lücken lesen oder --crosshair midpoint verwenden",
        ),
        Results::OneKindOfAnswer { outcome, n, kind } => Said::and(
            format!(
                "{outcome}: alle {n} Antworten stammen von {}, daher hat der Wert keinen Fehler",
                raters(kind)
            ),
            "prüfen, ob die Frage auf einer Skala von 0 bis 10 gestellt wurde",
        ),
        Results::FewClusters { df: 0, .. } => Said::and(
            "der Stichprobenplan lässt keine Freiheitsgrade (Klumpen − Schichten = 0), daher gibt es weder Fehler noch Tests noch eine Sicherheit der Quadranten",
            "kleine Schichten zusammenlegen und als Klumpen nennen, was gezogen wurde (--cluster)",
        ),
        Results::FewClusters { df, least } => Said::and(
            format!(
                "die Fehler beruhen auf {df} Freiheitsgraden (Klumpen − Schichten), weniger als {least}, daher ist nicht beurteilt, wie sicher die Quadranten sind"
            ),
            "Intervalle als groben Anhalt lesen und kleine Schichten zusammenlegen",
        ),
        Results::LonelyStrata { lonely, clusters, strata } => Said::and(
            format!(
                "{lonely} der Schichten haben einen Klumpen, was nichts über die Streuung zwischen Klumpen sagt: jede ist mit ihrer Nachbarin zusammengelegt (es bleiben {clusters} Klumpen in {strata} {})",
                if *strata == 1 { "Schicht" } else { "Schichten" }
            ),
            "solche Schichten nach ihren Gemeinsamkeiten selbst zusammenlegen, bevor die Befragung gelesen wird",
        ),
        Results::NarrowBoxes { boxes, lowest, highest } => Said::and(
            if *boxes == 1 {
                format!(
                    "die höchste Kategorie der Skala von {lowest} bis {highest} ist allein {highest}: eine Bewertung von {} zählt nicht",
                    highest - 1.0
                )
            } else {
                format!(
                    "die beiden höchsten Kategorien der Skala von {lowest} bis {highest} sind {} und {highest}: eine Bewertung von {} zählt nicht",
                    highest - 1.0,
                    highest - 2.0
                )
            },
            "den Mittelwert verwenden (--metric mean) oder die Antworten vorher zu weniger Kategorien zusammenfassen",
        ),
        Results::LevelBad { rows, of, midpoint, at_midpoint } => Said::and(
            format!(
                "die Leistung aller {rows} {} liegt unter der Skalenmitte ({midpoint}){}",
                of_rows(of),
                against_midpoint(at_midpoint)
            ),
            "ein Quadrant mit hoher Leistung ist nur unter diesen hoch: keines davon schneidet gut ab",
        ),
        Results::LevelGood { rows, of, excellent, at_midpoint } => Said::and(
            format!(
                "die Leistung aller {rows} {} liegt über {excellent}, im obersten Zehntel der Skala{}",
                of_rows(of),
                against_midpoint(at_midpoint)
            ),
            "ein Quadrant mit niedriger Leistung ist nur unter diesen niedrig: alle schneiden gut ab",
        ),
        Results::SingleCriterion { element } => Said::and(
            format!("das Element „{element}“ hat ein Kriterium, daher ist sein Gesamtwert dieses Kriterium"),
            "das Paar als eigene Bewertung des Elements angeben oder ihm weitere Kriterien geben",
        ),
        Results::OutsideElements { criteria } => Said::and(
            format!("in keinem Element: {}", plain(criteria)),
            "sie unter einem Element der Studiendatei nennen, wenn sie zu einem gehören",
        ),
        Results::ConstantDriver { driver, outcome } => Said::and(
            format!(
                "{driver}: die Leistung ist bei allen zählenden Befragten gleich, daher lässt sie sich nicht auf die Zielgröße „{outcome}“ beziehen"
            ),
            "die übrigen Kriterien in einer Studiendatei aufführen oder das Fehlen unter den Treibern nicht als Unwichtigkeit lesen",
        ),
        Results::ListwiseLoss { outcome, n, respondents, drivers } => Said::and(
            format!(
                "{n} von {respondents} Befragten haben die Zielgröße „{outcome}“ angegeben und die Leistung aller {drivers} Treiber bewertet; was darauf bezogen wird, beruht auf ihnen"
            ),
            "sie mit allen vergleichen, bevor ihre Treiber als die aller gelesen werden; --deletion pairwise leitet die Wichtigkeit aus je zwei Spalten ab",
        ),
        Results::FewPerDriver { outcome, n, drivers, least } => Said::and(
            format!(
                "{n} Befragte für {drivers} Treiber von „{outcome}“ sind weniger als {least} je Treiber: Intervalle von Gewichten überdecken dann weit seltener, als sie angeben"
            ),
            "die Reihenfolge der Treiber als Vermutung lesen; das adjustierte R² sagt, wie viel der Anpassung Zufall ist",
        ),
        Results::SeparatedOutcome { outcome, driver } => Said::and(
            format!(
                "die Leistung bei „{driver}“ trennt, allein oder mit den übrigen, alle mit 1 in der Zielgröße „{outcome}“ von allen mit 0, daher hat ein Logit keine endlichen Koeffizienten"
            ),
            "stattdessen Malus und Bonus und die Tabelle der notwendigen Bedingungen (--necessary) lesen; mehr Befragte ergeben Koeffizienten",
        ),
        Results::OutcomeAgainst { outcome, r } => Said::and(
            format!(
                "{outcome}: die Zahlen fallen bei jedem Kriterium, wo die Leistung steigt (r ab {}): ist eine kleine Zahl die beste Antwort, so sind Änderungen unter 0 gute Nachrichten",
                two_decimals(*r)
            ),
            "die Spalte in der Datei umdrehen, sodass eine große Zahl die bessere Antwort ist, wenn sie wie üblich zu lesen sein soll",
        ),
        Results::WithoutWords { rows } => Said::and(
            format!("zu {} steht kein Kommentar: Nichts sagt, welche davon handeln", plain(rows)),
            "unter [[criterion]] der Studiendatei words = [\"…\"] ergänzen, oder quotes = \"SPALTE\", wo jedes Kriterium eine eigene Spalte hat",
        ),
        Results::RowsWithheld { by, cells, least } => Said::and(
            format!(
                "von weniger als {least} einer Gruppe ({by}) bewertet oder aus den anderen zu errechnen und nicht gezeigt: {}",
                crossed(cells)
            ),
            "kleine Gruppen zusammenlegen, oder --smallest-shown senken, wenn die Zusage an die Befragten das erlaubt",
        ),
        Results::CriteriaWithheld { audience, criteria, least } => Said::and(
            format!(
                "von weniger als {least} ({audience}) bewertet und für alle weggelassen: {}",
                plain(criteria)
            ),
            "eine andere --reference nehmen, oder --smallest-shown senken, wenn die Zusage an die Befragten das erlaubt",
        ),
        Results::UniformShift { column, level, rows, shift } => Said::and(
            format!(
                "{level} ({column}) bewertet die Leistung bei allen {rows} Kriterien {} als die übrigen, im Mittel um {}: Eine Antwortgewohnheit verschiebt alles gleich, ein besserer oder schlechterer Anbieter auch",
                if *shift > 0.0 { "höher" } else { "niedriger" },
                two_decimals(shift.abs())
            ),
            "die relativen Differenzen und Ränge lesen, bevor gesagt wird, wo die Gruppe besser oder schlechter ist, oder jede Gruppe an ihrem eigenen Fadenkreuz ausrichten (--segment-crosshair own)",
        ),
        Results::UnrelatedOutcome { outcome, why } => Said::and(unrelated(why, outcome), instead_of(why)),
    }
}
