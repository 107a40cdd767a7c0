//! The grammar of gates: no arithmetic, no variables, one pass.
//!
//! ```text
//! gate    = all { "or" all } ;           all = part { "and" part } ;
//! part    = "not" part | "(" gate ")" | row | value ;
//! row     = [ quant ] subject is ;       quant = "any" | "every" | "no" | "at least" INT
//! subject = ("criterion" | "criteria" | "element" | "elements") [ "of" NAME ] | NAME
//! is      = [cert] ("in" | "enters" | "leaves") QUADRANT
//!         | [cert] ("rises" | "falls") [ "in" MEASURE ] [ "by" NUMBER ]
//!         | MEASURE OP NUMBER | "significantly" ("above" | "below") ("benchmark" | "reference")
//! value   = [cert] MEASURE "(" NAME ")" OP NUMBER | TOTAL OP NUMBER
//! cert    = "certainly" | "likely" | "apparently"
//! ```

use super::error::GateError;
use super::expression::{Certainly, Condition, GateMeasure, Is, Op, Quant, RowName, RowsMeant, Total};
use super::parser::{Parsed, Parser, measures};
use super::scan::{Kind, scan};
use crate::analysis::Quadrant;
use crate::message::Gating;

/// Brackets and `not` within one another.
const MOST_NESTED: usize = 16;

/// Understands a gate.
///
/// # Errors
/// What is wrong, with the place.
///
/// ```
/// use ecart::analysis::gate::parse;
/// assert!(parse("any criterion enters concentrate_here").is_ok());
/// let error = parse("any criterion entres concentrate_here").unwrap_err().to_string();
/// assert!(error.contains("enters"));
/// ```
pub fn parse(text: &str) -> Result<Condition, GateError> {
    let tokens = scan(text)?;
    let mut parser = Parser { text, tokens, next: 0, nested: 0 };
    if parser.tokens.is_empty() {
        return Err(parser.problem(Gating::EmptyGate));
    }
    let gate = parser.gate()?;
    match parser.tokens.get(parser.next) {
        None => Ok(gate),
        Some(_) => Err(parser.problem(Gating::ExpectedJoint)),
    }
}

impl Parser<'_> {
    fn gate(&mut self) -> Parsed<Condition> {
        let mut parts = vec![self.all()?];
        while self.takes("or") {
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::Or(parts) })
    }

    fn all(&mut self) -> Parsed<Condition> {
        let mut parts = vec![self.part()?];
        while self.takes("and") {
            parts.push(self.part()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::And(parts) })
    }

    fn part(&mut self) -> Parsed<Condition> {
        if self.nested >= MOST_NESTED {
            return Err(self.problem(Gating::TooNested { most: MOST_NESTED }));
        }
        if self.takes("not") {
            self.nested += 1;
            let part = self.part()?;
            self.nested -= 1;
            return Ok(Condition::Not(Box::new(part)));
        }
        if self.takes_sign("(") {
            self.nested += 1;
            let gate = self.gate()?;
            self.nested -= 1;
            self.sign(")")?;
            return Ok(gate);
        }
        match self.value()? {
            Some(value) => Ok(value),
            None => self.rows(),
        }
    }

    /// `None` where it is something about rows.
    fn value(&mut self) -> Parsed<Option<Condition>> {
        let start = self.next;
        let certainly = self.certainly();
        let Some(word) = self.word() else {
            self.next = start;
            return Ok(None);
        };
        let sign = |at: usize| match self.tokens.get(at).map(|token| &token.kind) {
            Some(Kind::Sign(sign)) => Some(*sign),
            _ => None,
        };
        match sign(self.next + 1) {
            Some("(") => {
                let measure = self.measure()?;
                self.sign("(")?;
                let name = self.name()?;
                self.sign(")")?;
                let (op, limit) = self.limit(measure.is_share())?;
                match (certainly, op) {
                    (Certainly::Likely, _) => Err(self.problem_at(start, Gating::LikelyOfNumber)),
                    (Certainly::Certainly, Op::Equal | Op::Unequal) => {
                        Err(self.problem_at(start, Gating::CertainlyEqual))
                    }
                    _ => Ok(Some(Condition::Value { certainly, measure, name, op, limit })),
                }
            }
            Some(sign) if Op::ALL.iter().any(|(_, known)| *known == sign) || sign == "=" => {
                let known = Total::ALL.iter().find(|(_, name)| name.eq_ignore_ascii_case(&word));
                let Some((total, _)) = known else {
                    let words = Total::ALL.iter().map(|(_, word)| *word);
                    return Err(self.unknown(&word, &words.collect::<Vec<_>>(), |word, nearest, known| {
                        Gating::NoTotalOf { word, nearest, known }
                    }));
                };
                if certainly != Certainly::Unsaid {
                    return Err(self.problem_at(start, Gating::CertaintyOfTotal));
                }
                self.next += 1;
                let (op, limit) = self.limit(total.is_share())?;
                Ok(Some(Condition::Total { total: *total, op, limit }))
            }
            _ => {
                self.next = start;
                Ok(None)
            }
        }
    }

    fn rows(&mut self) -> Parsed<Condition> {
        let start = self.next;
        let quant = if self.takes("any") {
            Some(Quant::Any)
        } else if self.takes("every") {
            Some(Quant::Every)
        } else if self.takes("no") {
            Some(Quant::No)
        } else if self.takes("at") {
            self.expect("least")?;
            Some(Quant::AtLeast(self.count()?))
        } else {
            None
        };
        let subject = self.subject()?;
        match (&subject, quant) {
            (RowsMeant::One(_), Some(_)) => Err(self.problem_at(start, Gating::QuantityOfOne)),
            (RowsMeant::Criteria(_) | RowsMeant::Elements, None) => {
                Err(self.problem_at(start, Gating::NoQuantity))
            }
            _ => Ok(Condition::Rows { quant, subject, is: self.is()? }),
        }
    }

    fn subject(&mut self) -> Parsed<RowsMeant> {
        let start = self.next;
        for (words, element) in [(["criterion", "criteria"], false), (["element", "elements"], true)] {
            if !words.iter().any(|word| self.takes(word)) {
                continue;
            }
            if self.takes("of") {
                if element {
                    return Err(self.problem_at(start, Gating::ElementsOfElement));
                }
                return Ok(RowsMeant::Criteria(Some(self.plain_name()?)));
            }
            if matches!(self.tokens.get(self.next).map(|token| &token.kind), Some(Kind::Quoted(_))) {
                return Ok(RowsMeant::One(RowName { text: self.plain_name()?, element: Some(element) }));
            }
            return Ok(if element { RowsMeant::Elements } else { RowsMeant::Criteria(None) });
        }
        self.name().map(RowsMeant::One)
    }

    fn is(&mut self) -> Parsed<Is> {
        if self.takes("significantly") {
            let above = self.takes("above");
            if !above {
                self.expect("below")?;
            }
            if self.takes("reference") {
                return Ok(Is::AgainstReference(above));
            }
            self.expect("benchmark")?;
            return Ok(Is::AgainstBenchmark(above));
        }
        let certainly = self.certainly();
        for (word, of) in [
            ("in", Is::In as fn(Certainly, Quadrant) -> Is),
            ("enters", Is::Enters),
            ("enter", Is::Enters),
            ("leaves", Is::Leaves),
            ("leave", Is::Leaves),
        ] {
            if self.takes(word) {
                return Ok(of(certainly, self.quadrant()?));
            }
        }
        for (word, of) in [
            ("rises", Is::Rises as fn(Certainly, GateMeasure, Option<f64>) -> Is),
            ("rise", Is::Rises),
            ("falls", Is::Falls),
            ("fall", Is::Falls),
        ] {
            if self.takes(word) {
                let measure = if self.takes("in") { self.changing()? } else { GateMeasure::Performance };
                let by = if self.takes("by") { Some(self.positive()?) } else { None };
                return Ok(of(certainly, measure, by));
            }
        }
        if certainly != Certainly::Unsaid {
            return Err(self.problem(Gating::ExpectedMove));
        }
        let Some(word) = self.word() else {
            return Err(self.problem(Gating::ExpectedVerb));
        };
        if !GateMeasure::ALL.iter().any(|(_, known)| known.eq_ignore_ascii_case(&word)) {
            let verbs = ["in", "enters", "leaves", "rises", "falls", "significantly"].into_iter();
            return Err(self.unknown(
                &word,
                &verbs.chain(measures()).collect::<Vec<_>>(),
                |word, nearest, known| Gating::NoVerbOf { word, nearest, known },
            ));
        }
        let measure = self.measure()?;
        let (op, limit) = self.limit(measure.is_share())?;
        Ok(Is::Compares(measure, op, limit))
    }

    fn certainly(&mut self) -> Certainly {
        let words = [
            ("certainly", Certainly::Certainly),
            ("likely", Certainly::Likely),
            ("apparently", Certainly::Apparently),
        ];
        words.into_iter().find(|(word, _)| self.takes(word)).map_or(Certainly::Unsaid, |(_, level)| level)
    }
}
