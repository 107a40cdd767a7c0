//! The cells of a table: typed values, so that every writer can print, sort, colour or calculate with them.

use crate::analysis::Quadrant;
use crate::words::Words;
use crate::words::number::UNDEFINED;

/// One cell: a value, the marks behind it, and how much it should catch the eye.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// The quadrant whose shape stands before the value.
    pub shape: Option<Quadrant>,
    /// What stands behind the value, in this order; each has its sentence in the notes.
    pub marks: Vec<Mark>,
    /// How much it should catch the eye.
    pub tone: Tone,
}

/// What a cell holds. Decimals are those a reader is shown; the value is in full precision.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// Undefined, or not computed: never 0.
    #[default]
    Missing,
    /// A place in an order, 1 the first.
    Rank(usize),
    /// What the row is called.
    Name(String),
    /// Words.
    Text(String),
    /// A measure: a mean, a gap, a coefficient.
    Number {
        /// In full precision.
        value: f64,
        /// As shown.
        decimals: usize,
        /// Whether a plus is written.
        sign: Sign,
    },
    /// A confidence interval.
    Interval {
        /// Its lower end.
        low: f64,
        /// Its upper end.
        high: f64,
        /// As shown.
        decimals: usize,
    },
    /// A share of one, written as a percentage.
    Share {
        /// From 0 to 1.
        value: f64,
        /// As shown.
        decimals: usize,
    },
    /// A p-value.
    P {
        /// From 0 to 1.
        value: f64,
        /// Whether it is below the level of the plan.
        significant: bool,
    },
    /// A number of respondents.
    Count(u64),
    /// A quadrant of the map of importance × performance.
    Quadrant(Quadrant),
}

/// Whether a number shows a plus.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sign {
    /// Only a minus: means.
    #[default]
    Negative,
    /// Both: gaps and changes.
    Always,
}

/// How much a cell should catch the eye, where there is colour or weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Not at all.
    #[default]
    Plain,
    /// A priority.
    Strong,
    /// Worth a look.
    Warm,
    /// The opposite of a priority.
    Cool,
    /// Less than the others: not significant, not tested.
    Muted,
}

/// A sign behind a value; the notes under the table say what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Mark {
    /// ▲ larger than among the others.
    Larger,
    /// ▼ smaller than among the others.
    Smaller,
    /// ~ the quadrant is likely.
    Likely,
    /// ? the quadrant is uncertain.
    Uncertain,
    /// § an interval that excludes 0 where the adjusted test does not.
    Unadjusted,
    /// † a suppressor.
    Suppressor,
    /// ‡ its variance is inflated.
    Inflated,
    /// ° a weight that is not told from that of noise.
    Noise,
    /// * a small base.
    SmallBase,
    /// ** a base too small to test.
    TinyBase,
}

/// How much room a cell has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CellRoom {
    /// As much as it needs.
    #[default]
    Long,
    /// A narrow page: short names, half an interval, `n.s.` in place of a p-value.
    Short,
}

impl Mark {
    /// The sign.
    pub fn sign(self) -> &'static str {
        match self {
            Mark::Larger => "▲",
            Mark::Smaller => "▼",
            Mark::Likely => "~",
            Mark::Uncertain => "?",
            Mark::Unadjusted => "§",
            Mark::Suppressor => "†",
            Mark::Inflated => "‡",
            Mark::Noise => "°",
            Mark::SmallBase => "*",
            Mark::TinyBase => "**",
        }
    }

    /// Whether it stands apart from the value.
    fn apart(self) -> bool {
        matches!(self, Mark::Likely | Mark::Uncertain)
    }
}

impl Value {
    /// A number, or nothing where it is undefined.
    pub fn number(value: impl Into<Option<f64>>, decimals: usize) -> Self {
        Self::signed(value, decimals, Sign::Negative)
    }

    /// A gap or a change, or nothing where it is undefined.
    pub fn gap(value: impl Into<Option<f64>>, decimals: usize) -> Self {
        Self::signed(value, decimals, Sign::Always)
    }

    /// A share of one, or nothing where it is undefined.
    pub fn share(value: impl Into<Option<f64>>, decimals: usize) -> Self {
        finite(value.into()).map_or(Value::Missing, |value| Value::Share { value, decimals })
    }

    /// An interval, or nothing where one of its ends is undefined.
    pub fn interval(low: Option<f64>, high: Option<f64>, decimals: usize) -> Self {
        match finite(low).zip(finite(high)) {
            Some((low, high)) => Value::Interval { low, high, decimals },
            None => Value::Missing,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_missing(&self) -> bool {
        *self == Value::Missing
    }

    /// Whether it is written to the left: names, words, quadrants.
    pub fn is_words(&self) -> bool {
        matches!(self, Value::Name(_) | Value::Text(_) | Value::Quadrant(_))
    }

    /// The value in words and notation of a language, without shape and marks.
    pub fn text(&self, words: &Words, form: CellRoom) -> String {
        let notation = words.notation;
        match self {
            Value::Missing => UNDEFINED.to_owned(),
            Value::Rank(rank) => rank.to_string(),
            Value::Name(text) | Value::Text(text) => text.clone(),
            Value::Number { value, decimals, sign: Sign::Negative } => notation.value(*value, *decimals),
            Value::Number { value, decimals, sign: Sign::Always } => notation.gap(*value, *decimals),
            Value::Interval { low, high, decimals } => match form {
                CellRoom::Long => notation.interval(*low, *high, *decimals),
                CellRoom::Short => notation.value((high - low) / 2.0, *decimals),
            },
            Value::Share { value, decimals } => notation.percent(*value, *decimals),
            Value::P { value, significant } => match form {
                CellRoom::Long => notation.p_value(*value),
                CellRoom::Short if !significant => words.marks.not_significant.to_owned(),
                CellRoom::Short => {
                    let zero = format!("0{}", notation.decimal);
                    notation.p_value(*value).replace(&zero, notation.decimal).replace('\u{a0}', "")
                }
            },
            Value::Count(count) => notation.count(*count),
            Value::Quadrant(quadrant) => match form {
                CellRoom::Long => words.quadrant(*quadrant).long.to_owned(),
                CellRoom::Short => words.quadrant(*quadrant).short.to_owned(),
            },
        }
    }

    fn signed(value: impl Into<Option<f64>>, decimals: usize, sign: Sign) -> Self {
        finite(value.into()).map_or(Value::Missing, |value| Value::Number { value, decimals, sign })
    }
}

impl Cell {
    /// A plain cell.
    pub fn new(value: Value) -> Self {
        Self { value, ..Self::default() }
    }

    /// The name of a row.
    pub fn name(text: impl Into<String>) -> Self {
        Self::new(Value::Name(text.into()))
    }

    /// Words.
    pub fn words(text: impl Into<String>) -> Self {
        Self::new(Value::Text(text.into()))
    }

    /// A quadrant behind its shape.
    pub fn quadrant(quadrant: Quadrant) -> Self {
        Self { shape: Some(quadrant), ..Self::new(Value::Quadrant(quadrant)) }
    }

    /// The cell with another tone.
    #[must_use]
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The cell with one mark more, where there is one.
    #[must_use]
    pub fn marked(mut self, mark: Option<Mark>) -> Self {
        self.marks.extend(mark);
        self
    }

    /// All of it as text: shape, value, marks.
    ///
    /// ```
    /// use ecart::analysis::Quadrant;
    /// use ecart::report::{Cell, CellRoom, Mark, Value};
    /// use ecart::words::en;
    /// let gap = Cell { shape: Some(Quadrant::ConcentrateHere), ..Cell::new(Value::gap(1.768, 2)) };
    /// let gap = gap.marked(Some(Mark::Larger)).marked(Some(Mark::SmallBase));
    /// assert_eq!(gap.text(&en::WORDS, CellRoom::Long), "◆ +1.77▲*");
    /// let quadrant = Cell::quadrant(Quadrant::KeepUp).marked(Some(Mark::Likely));
    /// assert_eq!(quadrant.text(&en::WORDS, CellRoom::Short), "● Keep up ~");
    /// ```
    pub fn text(&self, words: &Words, form: CellRoom) -> String {
        let value = self.value.text(words, form);
        let mut text = match self.shape {
            Some(quadrant) if value.is_empty() => symbol(quadrant).to_string(),
            Some(quadrant) => format!("{} {value}", symbol(quadrant)),
            None => value,
        };
        for mark in &self.marks {
            if mark.apart() {
                text.push(' ');
            }
            text += mark.sign();
        }
        text
    }
}

/// The shape the charts give a quadrant, so that it stands out without colour too.
pub fn symbol(quadrant: Quadrant) -> char {
    match quadrant {
        Quadrant::ConcentrateHere => '◆',
        Quadrant::KeepUp => '●',
        Quadrant::LowPriority => '○',
        Quadrant::PossibleOverkill => '■',
    }
}

fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{en, fr};

    #[test]
    fn what_is_undefined_is_never_a_number() {
        assert!(Value::number(None, 2).is_missing());
        assert!(Value::gap(f64::NAN, 2).is_missing());
        assert!(Value::interval(Some(1.0), None, 2).is_missing());
        assert_eq!(Cell::default().text(&en::WORDS, CellRoom::Long), UNDEFINED);
    }

    #[test]
    fn a_narrow_page_says_less() {
        let p = Value::P { value: 0.0142, significant: true };
        assert_eq!(
            (p.text(&en::WORDS, CellRoom::Long), p.text(&fr::WORDS, CellRoom::Short)),
            ("0.014".into(), ",014".into())
        );
        let p = Value::P { value: 0.27, significant: false };
        assert_eq!(p.text(&en::WORDS, CellRoom::Short), "n.s.");
        let interval = Value::interval(Some(1.0), Some(1.5), 2);
        assert_eq!(interval.text(&en::WORDS, CellRoom::Long), "[1.00, 1.50]");
        assert_eq!(interval.text(&en::WORDS, CellRoom::Short), "0.25");
    }
}
