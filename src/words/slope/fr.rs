//! French.

use super::{SlopeCounts, SlopeWords, Unit, by};
use crate::analysis::{Measure, Verdict};
use crate::words::fr::{N, in_words, top};
use crate::words::number::{capital, uncapital};

/// French.
pub const WORDS: SlopeWords = SlopeWords {
    title: |counts| {
        let &SlopeCounts { waves, certain, .. } = counts;
        let message = match waves {
            ..=2 => message(counts),
            waves => format!("Sur {waves} vagues, {}", uncapital(&message(counts))),
        };
        match certain {
            0 => message,
            1 => format!("{message}\u{202f}; un changement de quadrant est certain"),
            several => {
                format!("{message}\u{202f}; {} changements de quadrant sont certains", in_words(several))
            }
        }
    },
    measure: |measure, noun, unit| {
        let of = |shown: &str| format!("{shown} de chaque {}", noun.one);
        match unit {
            Unit::Ratings([low, high]) => {
                let mean =
                    ["Importance moyenne", "Performance moyenne", "Écart moyen (importance − performance)"];
                format!("{}, notes de {low} à {high}", of(by(measure, mean)))
            }
            Unit::Shares(boxes) => {
                let shares = ["Importance", "Performance", "Écart (importance − performance)"];
                format!("{}, pour cent des notes dans {}", of(by(measure, shares)), top(boxes))
            }
        }
    },
    description: |measure, rows, noun, waves, [old, new]| {
        let noun = if rows == 1 { noun.one } else { noun.many };
        let over = if waves > 2 { format!(" sur {waves} vagues") } else { String::new() };
        let (from, to) = by(
            measure,
            [("de l’importance", "celle"), ("de la performance", "celle"), ("de l’écart", "celui")],
        );
        format!(
            "Graphique de pentes de {rows} {noun}{over}\u{a0}: une ligne {from} en {old} à {to} en {new}, le changement avec \
             son intervalle, et les quadrants de ceux qui en changent."
        )
    },
    across: |first, last| format!("De la première vague à la dernière\u{a0}: {first} → {last}"),
    change: |confidence| format!("Évolution et IC {}", N.level(confidence)),
    verdict: "Verdict",
    quadrant: "Quadrant",
    probability: "probabilité",
    rises: "hausse",
    falls: "baisse",
    sure: |verdict| match verdict {
        Verdict::Certain => "certain",
        Verdict::Likely => "probable",
        Verdict::Uncertain => "incertain",
    },
    no_gap: "écart nul",
    worse: "Un écart qui augmente est une dégradation.",
    line: |name, old, new| format!("{name} {old}, puis {new}"),
    colour: |adjustment, alpha, detectable, several| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        let seen = detectable.map_or_else(String::new, |change| {
            format!("\u{202f}; une évolution réelle de {change} aurait été vue quatre fois sur cinq")
        });
        let change = if several {
            "évolution de la première vague à la dernière, significative"
        } else {
            "évolution significative"
        };
        format!(
            "Couleur\u{a0}: {change} au seuil de {alpha}{adjusted}. Gris\u{a0}: évolution non démontrée{seen}."
        )
    },
    moves: "Changement de quadrant\u{a0}: certain à partir de 95\u{a0}%, probable à partir de 80\u{a0}%, sinon incertain (le \
            hasard suffit).",
    marks: |own| {
        if own {
            "Marqueur\u{a0}: quadrant de la vague, face à sa propre ligne."
        } else {
            "Marqueur\u{a0}: quadrant de la vague, face à une même ligne pour toutes."
        }
    },
    before: |wave, importance, performance| {
        format!(
            "Tirets\u{a0}: les axes de {wave} (importance {importance}\u{202f}; performance {performance})."
        )
    },
    others: |rows, noun| {
        let (other, noun) = if rows == 1 { ("autre", noun.one) } else { ("autres", noun.many) };
        format!("{rows} {other} {noun}\u{a0}: aucune évolution démontrée.")
    },
};

/// What is counted, with the gender of its numbers and its verbs.
pub(in crate::words) struct Counted {
    one: &'static str,
    pub(in crate::words) many: &'static str,
    feminine: bool,
    /// Of one, of several and of none, upwards and downwards.
    verbs: [[&'static str; 3]; 2],
}

impl Counted {
    pub(in crate::words) fn of(measure: Measure) -> Self {
        let feminine = |one, many| {
            let verbs = [["monte", "montent", "ne monte"], ["baisse", "baissent", "ne baisse"]];
            Self { one, many, feminine: true, verbs }
        };
        let gap = Self {
            one: "écart",
            many: "écarts",
            feminine: false,
            verbs: [["augmente", "augmentent", "n’augmente"], ["diminue", "diminuent", "ne diminue"]],
        };
        let importance = feminine("note d’importance", "notes d’importance");
        by(measure, [importance, feminine("performance", "performances"), gap])
    }

    /// So many, by the gender of what is counted.
    pub(in crate::words) fn number(&self, count: usize) -> String {
        match count {
            0 if !self.feminine => "aucun".into(),
            1 if !self.feminine => "un".into(),
            count => in_words(count),
        }
    }

    fn form([one, several, none]: [&'static str; 3], count: usize) -> &'static str {
        match count {
            0 => none,
            1 => one,
            _ => several,
        }
    }

    pub(in crate::words) fn rise(&self, count: usize) -> &'static str {
        Self::form(self.verbs[0], count)
    }

    pub(in crate::words) fn fall(&self, count: usize) -> &'static str {
        Self::form(self.verbs[1], count)
    }
}

/// What is shown to have changed.
fn message(counts: &SlopeCounts) -> String {
    let &SlopeCounts { measure, rows, rising, falling, only, detectable, .. } = counts;
    let counted = Counted::of(measure);
    let Counted { one, many, .. } = counted;
    let number = |count: usize| capital(&counted.number(count));
    let (rise, fall) = (counted.rise(rising), counted.fall(falling));
    match (rising + falling, only) {
        (0, _) => match detectable {
            Some(change) => format!(
                "{} {one} n’a changé de façon démontrée\u{202f}; un changement de {change} l’aurait été quatre fois sur cinq",
                number(0)
            ),
            None => format!("{} des {} {many} n’a changé de façon démontrée", number(0), in_words(rows)),
        },
        (1, Some((name, change))) => {
            let of = in_words(rows);
            // The name of a row may be one or many, so no verb follows it.
            let way = if rising == 1 { "en hausse" } else { "en baisse" };
            format!("{} {one} sur {of} change\u{a0}: {name}, {way} de {change}", number(1))
        }
        _ => match (rising, falling) {
            (2, 0) if rows == 2 => format!("Les deux {many} {rise}"),
            (0, 2) if rows == 2 => format!("Les deux {many} {fall}"),
            (rising, 0) => format!(
                "{} {many} sur {} {rise}, {} {fall}",
                number(rising),
                in_words(rows),
                counted.number(0)
            ),
            (0, falling) => format!(
                "{} {many} sur {} {fall}, {} {rise}",
                number(falling),
                in_words(rows),
                counted.number(0)
            ),
            (rising, falling) => {
                let noun = if rising == 1 { one } else { many };
                format!("{} {noun} {rise}, {} {fall}", number(rising), counted.number(falling))
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers, nouns and verbs agree in gender and number.
    #[test]
    fn titles_agree_with_what_is_counted() {
        let counts = |measure, rising, falling| SlopeCounts {
            measure,
            waves: 2,
            rows: 18,
            rising,
            falling,
            certain: 0,
            only: (rising + falling == 1).then_some(("Prix", "0,44")),
            detectable: None,
        };
        for (measure, rising, falling, title) in [
            (Measure::Performance, 0, 0, "Aucune des 18 performances n’a changé de façon démontrée"),
            (Measure::Performance, 1, 2, "Une performance monte, deux baissent"),
            (Measure::Performance, 2, 0, "Deux performances sur 18 montent, aucune ne baisse"),
            (Measure::Gap, 0, 0, "Aucun des 18 écarts n’a changé de façon démontrée"),
            (Measure::Gap, 1, 0, "Un écart sur 18 change\u{a0}: Prix, en hausse de 0,44"),
            (Measure::Gap, 0, 2, "Deux écarts sur 18 diminuent, aucun n’augmente"),
            (Measure::Gap, 3, 1, "Trois écarts augmentent, un diminue"),
            (Measure::Importance, 1, 1, "Une note d’importance monte, une baisse"),
        ] {
            assert_eq!((WORDS.title)(&counts(measure, rising, falling)), title);
        }
    }
}
