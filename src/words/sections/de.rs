//! German.

use super::{DriverWords, FitBase, NecessaryWords, OutcomeWords, Sections, SegmentWords};
use crate::analysis::grid::Cell;
use crate::analysis::{Clamped, Kind, Reason};
use crate::words::de::N;
use crate::words::number::capital;

/// German words of the sections.
pub const SECTIONS: Sections = Sections {
    segments: SegmentWords {
        gaps: |noun, column| format!("Lücken der {} nach {column}", noun.many),
        quadrants: |noun, column| format!("Quadranten der {} nach {column}", noun.many),
        base: "Befragte",
        differ: "Welch-F, p",
        differ_note: |adjustment| {
            let adjusted = adjustment
                .map_or_else(String::new, |name| format!(", Adjustierung nach {name} über die Zeilen"));
            format!("Welch-F: ob sich die Lücken der Gruppen überhaupt unterscheiden{adjusted}.")
        },
        arrows: |alpha, adjustment, omnibus| {
            let adjusted = adjustment.map_or_else(String::new, |name| {
                format!(", Adjustierung nach {name} über alle Gruppen und Zeilen")
            });
            let whole = if omnibus { ", und die Gruppen unterscheiden sich insgesamt (Welch-F)" } else { "" };
            format!(
                "▲ Lücke größer, ▼ Lücke kleiner als bei den Befragten der übrigen Gruppen (auf dem Niveau von \
                 {}{adjusted}){whole}.",
                N.level(alpha)
            )
        },
        shades: |largest| {
            format!(
                "Raster ░ ▒ ▓: ein Drittel, zwei Drittel, das Ganze der größten Lücke ({}).",
                N.gap(largest, 2)
            )
        },
        signs: |signs| {
            let named: Vec<String> = signs.iter().map(|(sign, name)| format!("{sign} {name}")).collect();
            format!("{}.", named.join(", "))
        },
        total_crosshair: "Jedes Segment ist am Fadenkreuz aller Befragten ausgerichtet.",
        own_crosshair: "Jedes Segment ist an einem eigenen Fadenkreuz ausgerichtet.",
        shrunk: |noun, column| format!("Leistung der {} nach {column}, geschrumpft", noun.many),
        shrunk_means: "Jeder Mittelwert ist zu dem aller Gruppen hingezogen, umso mehr, je weniger Antworten er hat.",
        no_difference: |levels, column, rows| {
            format!(
                "Die {levels} Gruppen von {column} unterscheiden sich nicht über den Stichprobenzufall hinaus und haben \
                 einen gemeinsamen Wert: {}.",
                rows.join("; ")
            )
        },
        withheld: |levels, least| {
            format!(
                "Nicht gezeigt, weil kleine Gruppen zurückgehalten werden (weniger als {least} Befragte, oder ihre Antworten ergäben sich): {}.",
                levels.join(N.pair)
            )
        },
        without_level: |count, column| match count {
            1 => format!("1 Befragter hat keine Antwort in {column} und gehört zu keinem Segment."),
            many => format!(
                "{} Befragte haben keine Antwort in {column} und gehören zu keinem Segment.",
                N.count(many)
            ),
        },
    },
    drivers: DriverWords {
        heading: |noun, outcome| format!("Treiber von {outcome}: {}", noun.many),
        stated: "Geäußert",
        derived_axis: "Abgeleitete Wichtigkeit",
        stated_axis: "Geäußerte Wichtigkeit",
        share: "% des R²",
        points: "Punkte des R²",
        raw: "Abgeleitet",
        place: "Platz",
        cell: |cell| match cell {
            Cell::KeyDriver => "Schlüsseltreiber",
            Cell::HiddenDriver => "verborgener Treiber",
            Cell::StatedOnly => "nur geäußert",
            Cell::Minor => "nachrangig",
        },
        base: |method, fit| {
            let (name, r_squared) = (capital(method), explained(fit));
            let (n, left_out) = (N.count(fit.n), N.count(fit.left_out));
            if fit.largest_n > fit.n {
                let most = N.count(fit.largest_n);
                format!(
                    "{name}{r_squared}; jede Korrelation beruht auf den {n} bis {most} Befragten, die beide Antworten gaben \
                     (Spalte n: mit der Zielgröße); {left_out} gehen in keine ein."
                )
            } else {
                format!(
                    "{name}{r_squared}, n = {n} Befragte mit allen nötigen Antworten; {left_out} ausgelassen."
                )
            }
        },
        intervals: |replicates, seed, confidence| {
            format!(
                "In Klammern: {}-Perzentilintervalle aus dem Bootstrap ({} Replikate, Startwert {seed}).",
                N.level(confidence),
                N.count(replicates as u64)
            )
        },
        no_intervals: "Keine Bootstrap-Intervalle: die Ziehungen würden zu lange dauern oder waren nicht verlangt.",
        sure: |likely, certain| {
            format!(
                "Platz: ? unsicher (in weniger als {} der Replikate derselbe), ~ wahrscheinlich (in weniger als {}).",
                N.level(likely),
                N.level(certain)
            )
        },
        noise: |weight, replicates| {
            format!(
                "° das Gewicht ist von dem einer Zufallsspalte nicht zu unterscheiden (im Mittel {} Punkte des R² in {replicates} \
                 Replikaten). Gewichte sind nie negativ, daher ist ihr Intervall kein Test.",
                N.value(100.0 * weight, 1)
            )
        },
        thresholds: |stated, derived, unit| {
            let unit = if unit.is_empty() { String::new() } else { format!("\u{a0}{unit}") };
            format!(
                "Hoch heißt: ab dem Mittelwert der Zeilen (geäußert {}; abgeleitet {}{unit}).",
                N.value(stated, 2),
                N.value(derived, 2)
            )
        },
        suppressor: "† Korrelation und β haben verschiedene Vorzeichen: wirkt durch das, was es den anderen nimmt.",
        inflated: "‡ VIF über 10: β ist von denen der anderen nicht zu trennen.",
        association: "Zusammenhang, keine Ursache.",
    },
    outcomes: OutcomeWords {
        heading: |outcome, noun| format!("Zusammenhang mit {outcome}: {}", noun.many),
        coefficient: "b",
        what_if: |delta| format!("Bei {delta}"),
        penalty: "Malus",
        reward: "Bonus",
        asymmetry: "AI",
        improvement: "nur",
        beyond: "AI − Gerade",
        groups: "n niedrig/mittel/hoch",
        below: "b unten",
        above: "b oben",
        slopes_differ: "p Differenz",
        part: "McFadden",
        at_risk: "Gefährdet",
        worth: |column| format!("Gefährdet: {column}"),
        worth_note: |column| {
            format!(
                "Gefährdet: {column} sind dieselben Befragten mal dem Mittelwert von {column} derer, die niedrig bewertet \
                 haben, mit dem Bootstrap-Intervall."
            )
        },
        at_risk_note: |low, high, confidence, least| {
            format!(
                "Gefährdet: Befragte mit einer Bewertung von höchstens {} mal ihrem Anteil mit Zielgröße 0, soweit er den \
                 Anteil bei Bewertungen ab {} übersteigt, mit {}-Intervall; wo beide Gruppen mindestens {least} Befragte \
                 haben. Ein Zusammenhang: die beiden Gruppen können sich auch sonst unterscheiden.",
                N.plain(low),
                N.plain(high),
                N.level(confidence)
            )
        },
        kind: "Einstufung",
        kind_of: |kind| match kind {
            Kind::Delighter => "Begeisterung",
            Kind::Hybrid => "Leistung",
            Kind::Hygiene => "Basis",
        },
        no_kind: |reason, labels| {
            let why = match reason {
                Reason::NoLow => "niemand die Leistung niedrig bewertet hat",
                Reason::NoMiddle => "niemand die Leistung mittel bewertet hat",
                Reason::NoHigh => "niemand die Leistung hoch bewertet hat",
                Reason::FewLow => "zu wenige die Leistung niedrig bewertet haben",
                Reason::FewHigh => "zu wenige die Leistung hoch bewertet haben",
                Reason::PositivePenalty => {
                    "niedrige Leistung mit einer signifikant besseren Zielgröße einhergeht"
                }
                Reason::NegativeReward => {
                    "hohe Leistung mit einer signifikant schlechteren Zielgröße einhergeht"
                }
                Reason::NoImpact => "weder niedrige noch hohe Leistung mit einer Veränderung einhergeht",
                Reason::Undecided => "das Intervall mehrere Einstufungen zulässt",
                Reason::Collinear => {
                    "niedrige und hohe Leistung aus den übrigen folgt oder es zu wenige Befragte gibt"
                }
                Reason::Constant => "alle die Leistung gleich bewertet haben",
            };
            format!("Keine Einstufung, wo {why}: {}.", labels.join("; "))
        },
        clamped: |clamped, labels| {
            let which = match clamped {
                Clamped::Penalty => "Malus",
                Clamped::Reward => "Bonus",
            };
            format!(
                "Der {which} hat das falsche Vorzeichen, nicht signifikant, und zählt als 0: {}.",
                labels.join("; ")
            )
        },
        base: |fit| {
            format!(
                "n = {} Befragte mit allen Antworten, die die Regression braucht{}; {} ausgelassen.",
                N.count(fit.n),
                explained(fit),
                N.count(fit.left_out)
            )
        },
        columns: |confidence, outcome| {
            format!(
                "r: Korrelation; b: Veränderung von {outcome}, die mit einem Bewertungspunkt mehr einhergeht, bei gleich \
                 bleibenden übrigen; Bei: Veränderung, die mit dieser Verbesserung einhergeht. In Klammern: \
                 {}-Intervalle. Zusammenhang, keine Ursache.",
                N.level(confidence)
            )
        },
        columns_of_logit: |confidence, outcome| {
            format!(
                "r: Korrelation; b: mittlerer marginaler Effekt eines Logits, Veränderung des Anteils mit 1 in {outcome}, \
                 die mit einem Bewertungspunkt mehr einhergeht, bei gleich bleibenden übrigen; Bei: Veränderung, die mit \
                 dieser Verbesserung einhergeht; McFadden: Anteil an dessen R² (Shapley). In Klammern: {}-Intervalle. \
                 Zusammenhang, keine Ursache.",
                N.level(confidence)
            )
        },
        capped: |delta, end| {
            format!(
                "nur: eine kleinere Verbesserung als {delta} ist angenommen, da der Mittelwert bis {} nicht mehr Raum lässt.",
                N.plain(end)
            )
        },
        contrast: |low, high, hybrid| {
            format!(
                "Malus und Bonus: Veränderung bei einer Leistung von höchstens {} oder mindestens {}, gegenüber der Mitte. \
                 AI = (Bonus − |Malus|)/(Bonus + |Malus|), abzüglich dessen einer Geraden: Begeisterungsfaktor, wo das ganze \
                 Intervall über {} liegt, Basisfaktor, wo es unter {} liegt, Leistungsfaktor, wo es dazwischen liegt.",
                N.plain(low),
                N.plain(high),
                N.plain(hybrid),
                N.plain(-hybrid)
            )
        },
        hinge: |middle| {
            format!(
                "b unten, b oben: Steigungen unter und über {}, aus allen Bewertungen; p: ob sie sich unterscheiden, nicht \
                 adjustiert.",
                N.plain(middle)
            )
        },
        necessary: NecessaryWords {
            heading: |outcome, noun| format!("Notwendig für {outcome}: {}", noun.many),
            effect: "d",
            required: |target| format!("Für {target}"),
            below: "Darunter",
            columns: |target, permutations| {
                let p = match permutations {
                    0 => String::new(),
                    some => format!("; p: Anteil von {some} zufälligen Anordnungen mit ebenso großem d"),
                };
                format!(
                    "d: leerer Teil der Karte aus Leistung und Zielgröße, oben links{p}. Für {target}: niemand hat eine \
                     solche Zielgröße bei geringerer Leistung; Darunter: Befragte, die darunter liegen. Ein kleines d oder \
                     einige ausgefallene Antworten besagen wenig."
                )
            },
        },
    },
};

/// “, R² = 0,348 (adjustiert 0,343)”
fn explained(fit: FitBase) -> String {
    let name = if fit.logit { "McFaddens R²" } else { "R²" };
    let adjusted = fit.adjusted.map_or_else(String::new, |r| format!(" (adjustiert {})", N.value(r, 3)));
    fit.r_squared.map_or_else(String::new, |r| format!(", {name} = {}{adjusted}", N.value(r, 3)))
}
