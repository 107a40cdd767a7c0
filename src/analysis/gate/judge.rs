//! Gates, judged once over an analysis before anything is drawn of it.

use super::decide::{changed, level_of, quantified, rounded, share, turned, with_interval};
use super::expression::{Certainly, Condition, GateMeasure, Is, Quant, RowName, RowsMeant};
use super::report::{GateOutcome, GateReport, GateSubject, Severity};
use super::truth::Truth;
use super::view::{GateRow, GateView, Number};
use super::{Gate, Undecided};
use crate::analysis::{Level, Quadrant, Status};
use crate::error::{Error, Result};
use crate::message::{Gating, Language};

/// Likeness below which no name is offered for another.
const LIKE: f64 = 0.5;

/// Judges every gate.
///
/// # Errors
/// Where a gate names a row that is not there, or asks for waves, a benchmark or audiences that were not given.
pub fn judge(
    gates: &[Gate],
    view: &GateView,
    undecided: Undecided,
    language: Language,
) -> Result<Vec<GateReport>> {
    gates.iter().map(|gate| one(gate, view, undecided, language)).collect()
}

fn one(gate: &Gate, view: &GateView, undecided: Undecided, language: Language) -> Result<GateReport> {
    let expression = || gate.expression.clone();
    let waves = gate.condition.asks_for_waves();
    if waves && view.comparison.is_none() && !view.first_wave {
        return Err(Error::of(Gating::GateNeedsWave { gate: expression() }));
    }
    if gate.condition.asks_for_benchmark() && !view.has_benchmark {
        return Err(Error::of(Gating::GateNeedsBenchmark { gate: expression() }));
    }
    let mut judging = Judging { gate, view, language, subjects: Vec::new() };
    let truth = judging.condition(&gate.condition)?;
    let outcome = match truth {
        Truth::True => GateOutcome::Failed,
        Truth::False => GateOutcome::Passed,
        Truth::Unknown => GateOutcome::Undecided,
    };
    // In the first wave there is nothing to compare with, which was said beforehand.
    let known_to_be_first = waves && view.first_wave;
    let blocks = gate.severity == Severity::Error
        && match outcome {
            GateOutcome::Failed => true,
            GateOutcome::Undecided => undecided == Undecided::Fail && !known_to_be_first,
            GateOutcome::Passed => false,
        };
    let mut subjects = judging.subjects;
    if outcome != GateOutcome::Passed {
        // What passed explains nothing where something else did not.
        let telling = |subject: &GateSubject| subject.outcome == outcome;
        if subjects.iter().any(telling) {
            subjects.retain(telling);
        }
    }
    let seen: Vec<String> = subjects.iter().map(|subject| subject.seen.clone()).take(SHOWN).collect();
    let more = subjects.len().saturating_sub(SHOWN);
    let message = if outcome == GateOutcome::Passed || seen.is_empty() {
        gate.name.clone()
    } else {
        Gating::Decided { gate: gate.name.clone(), seen, more }.said_in(language).seen
    };
    Ok(GateReport {
        name: gate.name.clone(),
        expression: gate.expression.clone(),
        severity: gate.severity,
        outcome,
        blocks,
        reason: gate.reason.clone(),
        subjects,
        message,
    })
}

/// Subjects told in one line.
const SHOWN: usize = 5;

struct Judging<'a, 'v> {
    gate: &'a Gate,
    view: &'a GateView<'v>,
    language: Language,
    subjects: Vec<GateSubject>,
}

impl<'v> Judging<'_, 'v> {
    fn condition(&mut self, condition: &Condition) -> Result<Truth> {
        match condition {
            Condition::Or(parts) => self.each(parts, Truth::False, Truth::or),
            Condition::And(parts) => self.each(parts, Truth::True, Truth::and),
            Condition::Not(part) => {
                let before = self.subjects.len();
                let truth = self.condition(part)?;
                for subject in &mut self.subjects[before..] {
                    subject.outcome = turned(subject.outcome);
                }
                Ok(truth.not())
            }
            Condition::Rows { quant, subject, is } => self.rows(*quant, subject, is),
            Condition::Value { certainly, measure, name, op, limit } => {
                let row = self.named(name)?;
                let number = row.number(*measure);
                let compared = number.and_then(|number| match (certainly, op) {
                    (Certainly::Certainly, super::Op::More | super::Op::AtLeast) => number.low,
                    (Certainly::Certainly, _) => number.high,
                    _ => Some(number.value),
                });
                let truth = Truth::from(compared.map(|value| op.holds(value, *limit)));
                let seen = match number {
                    Some(number) => format!("{} {}", self.shown(&row), with_interval(*measure, number)),
                    None => self.said(&Gating::WithoutNumber { row: row.called(), measure: measure.word() }),
                };
                self.tell(Some(row.level), row.name, number, Some(*limit), truth, seen);
                Ok(truth)
            }
            Condition::Total { total, op, limit } => {
                let value = self.view.total(*total);
                let truth = Truth::from(value.map(|value| op.holds(value, *limit)));
                let seen = match value {
                    Some(value) => self.said(&Gating::TotalIs { total: total.word(), value: rounded(value) }),
                    None => self.said(&Gating::TotalUnknown { total: total.word() }),
                };
                self.tell(None, total.word(), value.map(Number::from), Some(*limit), truth, seen);
                Ok(truth)
            }
        }
    }

    fn each(&mut self, parts: &[Condition], start: Truth, join: fn(Truth, Truth) -> Truth) -> Result<Truth> {
        parts.iter().try_fold(start, |truth, part| Ok(join(truth, self.condition(part)?)))
    }

    fn rows(&mut self, quant: Option<Quant>, subject: &RowsMeant, is: &Is) -> Result<Truth> {
        let rows: Vec<GateRow<'v>> = match subject {
            RowsMeant::One(name) => vec![self.named(name)?],
            RowsMeant::Elements => self.of_level(Level::Elements),
            RowsMeant::Criteria(None) => self.of_level(Level::Criteria),
            RowsMeant::Criteria(Some(element)) => {
                let element = self.named(&RowName { text: element.clone(), element: Some(true) })?;
                let mut rows = self.of_level(Level::Criteria);
                rows.retain(|row| row.element == Some(element.name));
                rows
            }
        };
        let mut truths = Vec::with_capacity(rows.len());
        for row in &rows {
            let truth = self.row(row, is)?;
            truths.push(truth);
        }
        Ok(quantified(quant, &truths))
    }

    fn of_level(&self, level: Level) -> Vec<GateRow<'v>> {
        self.view.rows.iter().filter(|row| row.level == level).cloned().collect()
    }

    fn row(&mut self, row: &GateRow, is: &Is) -> Result<Truth> {
        match *is {
            Is::In(certainly, quadrant) => Ok(self.is_in(row, certainly, quadrant)),
            Is::Enters(certainly, quadrant) => Ok(self.moves(row, certainly, quadrant, true)),
            Is::Leaves(certainly, quadrant) => Ok(self.moves(row, certainly, quadrant, false)),
            Is::Rises(certainly, measure, by) => Ok(self.changes(row, certainly, measure, by, 1.0)),
            Is::Falls(certainly, measure, by) => Ok(self.changes(row, certainly, measure, by, -1.0)),
            Is::Compares(measure, op, limit) => {
                let number = row.number(measure);
                let truth = Truth::from(number.map(|number| op.holds(number.value, limit)));
                let seen = match number {
                    Some(number) => format!("{} ({})", self.shown(row), with_interval(measure, number)),
                    None => self.said(&Gating::WithoutNumber { row: row.called(), measure: measure.word() }),
                };
                self.tell(Some(row.level), row.name, number, Some(limit), truth, seen);
                Ok(truth)
            }
            Is::AgainstBenchmark(above) => self.against_benchmark(row, above),
            Is::AgainstReference(above) => self.against_reference(row, above),
        }
    }

    fn is_in(&mut self, row: &GateRow, certainly: Certainly, quadrant: Quadrant) -> Truth {
        let there = row.quadrant == quadrant;
        let probability = row.certainty.map(|certainty| certainty.of(quadrant));
        let truth = match level_of(certainly) {
            _ if row.tiny => Truth::Unknown,
            None => Truth::from(there),
            Some(_) if !there => Truth::False,
            Some(level) => Truth::from(probability.map(|probability| probability >= level)),
        };
        let (quadrant, sure) = (row.quadrant.name(), probability.map(share));
        let seen = self.said(&Gating::RowIn { row: row.called(), quadrant, probability: sure });
        let limit = level_of(certainly);
        self.tell(Some(row.level), row.name, probability.map(Number::from), limit, truth, seen);
        truth
    }

    fn moves(&mut self, row: &GateRow, certainly: Certainly, quadrant: Quadrant, enters: bool) -> Truth {
        let Some(compared) = self.view.compared(row) else { return self.without_waves(row) };
        if compared.status == Status::Added {
            // What was not asked before was nowhere to come from.
            return Truth::False;
        }
        let moved = &compared.quadrant;
        let (truth, seen) = match (moved.old, moved.new) {
            (Some(old), Some(new)) => {
                let (from, to) = if enters {
                    (old != quadrant, new == quadrant)
                } else {
                    (old == quadrant, new != quadrant)
                };
                let truth = match level_of(certainly) {
                    _ if row.tiny => Truth::Unknown,
                    _ if !(from && to) => Truth::False,
                    None => Truth::True,
                    Some(level) => Truth::from(moved.probability.map(|probability| probability >= level)),
                };
                let (from, to, probability) = (old.name(), new.name(), moved.probability.map(share));
                (truth, self.said(&Gating::RowMoved { row: row.called(), from, to, probability }))
            }
            _ => (Truth::Unknown, self.said(&Gating::RowWithoutQuadrant { row: row.called() })),
        };
        let number = moved.probability.map(Number::from);
        self.tell(Some(row.level), row.name, number, level_of(certainly), truth, seen);
        truth
    }

    fn changes(
        &mut self,
        row: &GateRow,
        certainly: Certainly,
        measure: GateMeasure,
        by: Option<f64>,
        sign: f64,
    ) -> Truth {
        let Some(compared) = self.view.compared(row) else { return self.without_waves(row) };
        let change = match measure {
            GateMeasure::Gap => compared.gap.as_ref(),
            GateMeasure::Importance => compared.importance.as_ref(),
            GateMeasure::TopTwo => compared.top_two_performance.as_ref(),
            _ => compared.performance.as_ref(),
        };
        let Some(change) = change else {
            let seen = self.said(&Gating::WithoutChange { row: row.called(), measure: measure.word() });
            self.tell(Some(row.level), row.name, None, by, Truth::Unknown, seen);
            return Truth::Unknown;
        };
        let truth = changed(change, certainly, by, sign, self.view.alpha);
        let number = Number { value: change.value, low: change.low, high: change.high };
        let seen = format!("{} ({})", self.shown(row), with_interval(measure, number));
        self.tell(Some(row.level), row.name, Some(number), by, truth, seen);
        truth
    }

    /// In the first wave nothing has changed yet, and nothing can be told.
    fn without_waves(&mut self, row: &GateRow) -> Truth {
        let seen = self.said(&Gating::WithoutWave { row: row.called() });
        self.tell(Some(row.level), row.name, None, None, Truth::Unknown, seen);
        Truth::Unknown
    }

    fn against_benchmark(&mut self, row: &GateRow, above: bool) -> Result<Truth> {
        if !self.view.has_benchmark {
            return Err(Error::of(Gating::GateNeedsBenchmark { gate: self.gate.expression.clone() }));
        }
        let Some(difference) = row.against_benchmark.filter(|_| !row.tiny) else {
            let seen = self.said(&Gating::WithoutBenchmark { row: row.called() });
            self.tell(Some(row.level), row.name, None, None, Truth::Unknown, seen);
            return Ok(Truth::Unknown);
        };
        let sign = if above { 1.0 } else { -1.0 };
        let truth = changed(difference, Certainly::Unsaid, None, sign, self.view.alpha);
        let number = Number { value: difference.value, low: difference.low, high: difference.high };
        let seen =
            format!("{} ({})", self.shown(row), with_interval(GateMeasure::BenchmarkDifference, number));
        self.tell(Some(row.level), row.name, Some(number), None, truth, seen);
        Ok(truth)
    }

    fn against_reference(&mut self, _row: &GateRow, _above: bool) -> Result<Truth> {
        Err(Error::of(Gating::GateNeedsAudiences { gate: self.gate.expression.clone() }))
    }

    fn said(&self, what: &Gating) -> String {
        what.said_in(self.language).seen
    }

    fn shown(&self, row: &GateRow) -> String {
        (self.language.around().quoted)(&row.called())
    }

    fn tell(
        &mut self,
        level: Option<Level>,
        name: &str,
        number: Option<Number>,
        limit: Option<f64>,
        truth: Truth,
        seen: String,
    ) {
        let outcome = match truth {
            Truth::True => GateOutcome::Failed,
            Truth::False => GateOutcome::Passed,
            Truth::Unknown => GateOutcome::Undecided,
        };
        self.subjects.push(GateSubject {
            level,
            name: name.to_owned(),
            value: number.map(|number| number.value),
            low: number.and_then(|number| number.low),
            high: number.and_then(|number| number.high),
            limit,
            outcome,
            seen,
        });
    }

    /// The row of this name, which has to be told from an element of the same name.
    fn named(&self, name: &RowName) -> Result<GateRow<'v>> {
        let found: Vec<&GateRow> = self
            .view
            .rows
            .iter()
            .filter(|row| name.element.is_none_or(|element| element == (row.level == Level::Elements)))
            .filter(|row| row.is_called(&name.text))
            .collect();
        let (gate, called) = (self.gate.expression.clone(), name.text.clone());
        match found.as_slice() {
            [one] => Ok((*one).clone()),
            [] => {
                let known = self.view.rows.iter().map(|row| row.name);
                let likeness = |other: &str| {
                    strsim::normalized_damerau_levenshtein(&name.text.to_lowercase(), &other.to_lowercase())
                };
                let near = known.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
                let near = near.filter(|near| likeness(near) >= LIKE);
                Err(Error::of(Gating::NoRowOfGate { gate, name: called, nearest: near.map(str::to_owned) }))
            }
            several => {
                let levels = several.iter().any(|row| row.level != several[0].level);
                Err(Error::of(if levels {
                    Gating::TwoLevelsOfGate { gate, name: called }
                } else {
                    Gating::SeveralRowsOfGate { gate, name: called }
                }))
            }
        }
    }
}

impl GateRow<'_> {
    /// Its label as a reader sees it.
    fn called(&self) -> String {
        self.labels.last().copied().unwrap_or(self.name).to_owned()
    }
}
