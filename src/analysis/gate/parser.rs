//! The words of a gate, taken one by one.

use super::error::GateError;
use super::expression::{GateMeasure, Op, RowName};
use super::scan::{Kind, Token};
use crate::analysis::Quadrant;
use crate::message::Gating;

/// Words that mean something, which a bare name cannot be.
pub(super) const KEYWORDS: [&str; 30] = [
    "or",
    "and",
    "not",
    "any",
    "every",
    "no",
    "at",
    "least",
    "criterion",
    "criteria",
    "element",
    "elements",
    "of",
    "in",
    "enters",
    "leaves",
    "rises",
    "falls",
    "by",
    "significantly",
    "above",
    "below",
    "benchmark",
    "reference",
    "certainly",
    "likely",
    "apparently",
    "is",
    "are",
    "the",
];

/// A gate as far as it is understood.
pub(super) struct Parser<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    pub next: usize,
    pub nested: usize,
}

pub(super) type Parsed<T> = Result<T, GateError>;

impl Parser<'_> {
    pub fn quadrant(&mut self) -> Parsed<Quadrant> {
        let Some(word) = self.word() else { return Err(self.problem(Gating::ExpectedQuadrant)) };
        let quadrant = Quadrant::ALL.into_iter().find(|quadrant| quadrant.name().eq_ignore_ascii_case(&word));
        let known = || Quadrant::ALL.map(Quadrant::name).to_vec();
        let quadrant = quadrant.ok_or_else(|| {
            self.unknown(&word, &known(), |word, nearest, known| Gating::NoQuadrantOf {
                word,
                nearest,
                known,
            })
        })?;
        self.next += 1;
        Ok(quadrant)
    }

    pub fn measure(&mut self) -> Parsed<GateMeasure> {
        let Some(word) = self.word() else { return Err(self.problem(Gating::ExpectedMeasure)) };
        let known = GateMeasure::ALL.iter().find(|(_, name)| name.eq_ignore_ascii_case(&word));
        let Some((measure, _)) = known else {
            return Err(self.unknown(&word, &measures().collect::<Vec<_>>(), |word, nearest, known| {
                Gating::NoMeasureOf { word, nearest, known }
            }));
        };
        self.next += 1;
        Ok(*measure)
    }

    pub fn changing(&mut self) -> Parsed<GateMeasure> {
        let at = self.next;
        let measure = self.measure()?;
        if measure.changes() {
            return Ok(measure);
        }
        Err(self.problem_at(at, Gating::NoChangesOf))
    }

    /// A sign and what stands behind it: a percentage only of what is a share, and no number that a share cannot be.
    pub fn limit(&mut self, is_share: bool) -> Parsed<(Op, f64)> {
        let sign = match self.tokens.get(self.next).map(|token| &token.kind) {
            Some(Kind::Sign(sign)) => *sign,
            _ => return Err(self.problem(Gating::Expected { word: "<, <=, >, >=, == or !=" })),
        };
        let Some((op, _)) = Op::ALL.into_iter().find(|(_, known)| *known == sign) else {
            return Err(self.problem(Gating::Expected { word: "<, <=, >, >=, == or !=" }));
        };
        self.next += 1;
        let (at, number) = (self.next, self.number()?);
        if !is_share && self.next > at + 1 {
            return Err(self.problem_at(at, Gating::PercentOfNumber));
        }
        if is_share && !(0.0..=1.0).contains(&number) {
            return Err(self.problem_at(at, Gating::NoShare));
        }
        Ok((op, number))
    }

    /// A number, or a percentage.
    pub fn number(&mut self) -> Parsed<f64> {
        let number = self.word().and_then(|word| number(&word));
        let Some(number) = number else {
            return Err(self.problem(Gating::ExpectedNumber));
        };
        self.next += 1;
        Ok(if self.takes_sign("%") { number / 100.0 } else { number })
    }

    pub fn positive(&mut self) -> Parsed<f64> {
        let at = self.next;
        let number = self.number()?;
        if number >= 0.0 { Ok(number) } else { Err(self.problem_at(at, Gating::NegativeChange)) }
    }

    /// A whole number, 1 or more.
    pub fn count(&mut self) -> Parsed<u64> {
        let count = self.word().and_then(|word| word.parse().ok());
        let Some(count) = count.filter(|count| *count > 0) else {
            return Err(self.problem(Gating::ExpectedCount));
        };
        self.next += 1;
        Ok(count)
    }

    /// The name of a row, `element` or `criterion` before it where it says which.
    pub fn name(&mut self) -> Parsed<RowName> {
        let element = if self.takes("element") {
            Some(true)
        } else if self.takes("criterion") {
            Some(false)
        } else {
            None
        };
        Ok(RowName { text: self.plain_name()?, element })
    }

    pub fn plain_name(&mut self) -> Parsed<String> {
        let name = match self.tokens.get(self.next).map(|token| &token.kind) {
            Some(Kind::Quoted(name)) => name.clone(),
            Some(Kind::Word(word)) if !is_keyword(word) => word.clone(),
            _ => return Err(self.problem(Gating::ExpectedName)),
        };
        self.next += 1;
        Ok(name)
    }

    /// The word at hand, not taken.
    pub fn word(&self) -> Option<String> {
        match self.tokens.get(self.next).map(|token| &token.kind) {
            Some(Kind::Word(word)) => Some(word.clone()),
            _ => None,
        }
    }

    pub fn takes(&mut self, keyword: &str) -> bool {
        let found = self.word().is_some_and(|word| word.eq_ignore_ascii_case(keyword));
        self.next += usize::from(found);
        found
    }

    pub fn takes_sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.tokens.get(self.next).map(|token| &token.kind), Some(Kind::Sign(it)) if *it == sign);
        self.next += usize::from(found);
        found
    }

    pub fn expect(&mut self, keyword: &'static str) -> Parsed<()> {
        if self.takes(keyword) { Ok(()) } else { Err(self.problem(Gating::Expected { word: keyword })) }
    }

    pub fn sign(&mut self, sign: &'static str) -> Parsed<()> {
        if self.takes_sign(sign) { Ok(()) } else { Err(self.problem(Gating::Expected { word: sign })) }
    }

    pub fn problem(&self, problem: Gating) -> GateError {
        self.problem_at(self.next, problem)
    }

    pub fn problem_at(&self, token: usize, problem: Gating) -> GateError {
        let end = self.text.chars().count();
        let at = self.tokens.get(token).map_or(end, |token| token.at);
        GateError::new(self.text, at, problem)
    }

    /// What is wrong with a word that is not known, from the word, the nearest known one and all of them.
    pub fn unknown(
        &self,
        word: &str,
        known: &[&str],
        what: fn(String, Option<String>, Vec<String>) -> Gating,
    ) -> GateError {
        let likeness = |name: &str| strsim::normalized_damerau_levenshtein(&word.to_lowercase(), name);
        let near = known.iter().copied().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        let near = near.filter(|near| likeness(near) >= 0.5).map(str::to_owned);
        self.problem(what(word.to_owned(), near, known.iter().map(|&name| name.to_owned()).collect()))
    }
}

/// Whether a word is taken by the grammar.
pub(super) fn is_keyword(word: &str) -> bool {
    KEYWORDS.iter().any(|keyword| word.eq_ignore_ascii_case(keyword))
}

pub(super) fn measures() -> impl Iterator<Item = &'static str> {
    GateMeasure::ALL.iter().map(|(_, word)| *word)
}

/// Digits with a point, a sign before them; neither `inf` nor `1e5`.
fn number(word: &str) -> Option<f64> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let plain = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    word.parse::<f64>().ok().filter(|number| plain && number.is_finite())
}
