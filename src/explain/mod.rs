//! `ecart explain`: the arithmetic of one row in words, from the counts of its answers to its rank.

mod table;

use unicode_width::UnicodeWidthStr;

use crate::analysis::{Analysis, Base, Crosshair, CrosshairRule, Estimate, Importance, Placed, Row};
use crate::error::{Error, Result};
use crate::input::fold;
use crate::look::Look;
use crate::message::{Request, one_line};
use crate::output::harmless;
use crate::stats::distribution::student_t;
use crate::survey::{Composite, Counted, Counts, ElementCounts, Joint, Power, Ratings, Scale, Survey};
use crate::words::explain::{ExplainWords, MeanOf};

/// The text with its lines broken between words where they are longer than so many columns; lines of a table stay.
pub fn wrapped(text: &str, width: usize) -> String {
    let mut set = String::new();
    for line in text.lines() {
        let mut column = 0;
        let is_table = line.contains("  ");
        for (index, word) in line.split(' ').enumerate() {
            let wide = UnicodeWidthStr::width(word);
            if index > 0 && !is_table && column + 1 + wide > width {
                set.push('\n');
                column = 0;
            } else if index > 0 {
                set.push(' ');
                column += 1;
            }
            set.push_str(word);
            column += wide;
        }
        set.push('\n');
    }
    set
}

/// The arithmetic of one row of an analysis of this survey.
///
/// # Errors
/// Where no criterion or element has this name; the nearest is named.
pub fn explain(survey: &Survey, analysis: &Analysis, name: &str, look: &Look) -> Result<String> {
    let subject =
        Subject::named(name, analysis).ok_or_else(|| unknown(name, analysis, survey.origin.file.clone()))?;
    let said = look.language.explain;
    let explained = Explained { survey, analysis, subject, said, look };
    let (label, name) = (explained.label(), &explained.subject.row.name);
    let mut paragraphs = vec![if label == name { label.to_owned() } else { format!("{label} ({name})") }];
    paragraphs.extend(explained.respondents());
    paragraphs.extend(explained.measures());
    paragraphs.extend(explained.place());
    // Only the table has lines of its own.
    let whole = |text: &String| if text.starts_with(said.table) { text.clone() } else { one_line(text) };
    let paragraphs: Vec<String> = paragraphs.iter().map(whole).collect();
    Ok(harmless(&(paragraphs.join("\n\n") + "\n")).into_owned())
}

/// The row that is explained, among the rows of its map.
struct Subject<'a> {
    row: &'a Row,
    index: usize,
    rows: Vec<&'a Row>,
    placed: Placed,
    is_element: bool,
}

impl<'a> Subject<'a> {
    /// By name or label, however it is written; criteria before elements.
    fn named(name: &str, analysis: &'a Analysis) -> Option<Self> {
        let wanted = fold::fold(name);
        let fits = |row: &Row| {
            let labels = row.translations.values().chain([&row.name, &row.label]);
            labels.into_iter().any(|text| fold::fold(text) == wanted)
        };
        let find = |rows: Vec<&'a Row>, placed: Placed, is_element: bool| {
            let index = rows.iter().position(|row| fits(row))?;
            Some(Self { row: rows[index], index, rows, placed, is_element })
        };
        find(analysis.criteria.iter().collect(), analysis.crosshair, false)
            .or_else(|| find(analysis.element_rows(), analysis.element_crosshair?, true))
    }
}

fn unknown(name: &str, analysis: &Analysis, file: String) -> Error {
    let known: Vec<&str> =
        analysis.criteria.iter().chain(analysis.element_rows()).map(|row| row.name.as_str()).collect();
    let nearest = fold::nearest(name, known.iter().copied()).map(str::to_owned);
    let known = known.into_iter().map(str::to_owned).collect();
    Error::in_file(file, Request::UnknownRow { name: name.to_owned(), nearest, known })
}

struct Explained<'a> {
    survey: &'a Survey,
    analysis: &'a Analysis,
    subject: Subject<'a>,
    said: &'static ExplainWords,
    look: &'a Look,
}

/// The table a row rests on.
enum Table {
    Joint(Joint),
    Composite(Box<Composite>),
}

impl Explained<'_> {
    fn label(&self) -> &str {
        let row = self.subject.row;
        row.translations.get(self.look.language.code).unwrap_or(&row.label)
    }

    /// Who answered, who is left out and why, and the table of their answers.
    fn respondents(&self) -> Vec<String> {
        let (Ratings::Answers { counts, .. } | Ratings::Counted(Counted { counts, .. })) =
            &self.survey.ratings
        else {
            return vec![self.said.summary.to_owned()];
        };
        let row = self.subject.row;
        let [importance, performance, pairs] =
            [row.n_importance, row.n_performance, row.n_pairs].map(Option::unwrap_or_default);
        let mut paragraphs = vec![(self.said.respondents)(
            counts.respondents,
            pairs,
            importance - pairs,
            performance - pairs,
            (counts.respondents + pairs).saturating_sub(importance + performance),
        )];
        paragraphs.push(match (self.survey.stated, self.analysis.plan.base) {
            (false, _) => self.said.performance_only.to_owned(),
            (_, Base::Pairs) => self.said.pairs.to_owned(),
            (_, Base::Available) => self.said.available.to_owned(),
            (_, Base::Listwise) => (self.said.listwise)(row.base().unwrap_or_default()),
        });
        paragraphs.extend(self.survey.origin.dropped.iter().map(|dropped| {
            (self.said.dropped)(
                dropped.count,
                dropped.what,
                &dropped.reason.said_in(self.look.language.language()).seen,
            )
        }));
        if let Some(Table::Joint(joint)) = self.counted().filter(|_| self.survey.stated) {
            let table = table::table(&joint, &self.survey.scale, self.look);
            paragraphs.push(format!("{}\n\n{table}", self.said.table));
        }
        paragraphs
    }

    /// The arithmetic of importance, performance and gap.
    fn measures(&self) -> Vec<String> {
        let (row, counted) = (self.subject.row, self.counted());
        let derived = self.analysis.plan.importance != Importance::Stated;
        let mut paragraphs = Vec::new();
        if derived {
            let value = self.number(row.importance.value);
            paragraphs.push((self.said.derived)(self.analysis.plan.importance.name(), &value));
        } else {
            paragraphs.push(self.measure(MeanOf::Importance, &row.importance, counted.as_ref()));
        }
        paragraphs.push(self.measure(MeanOf::Performance, &row.performance, counted.as_ref()));
        if let Some(gap) = &row.gap {
            let difference = (self.said.difference)(
                &self.number(row.importance.value),
                &self.number(row.performance.value),
                &self.number(gap.value),
            );
            paragraphs.push(format!(
                "{difference} {}",
                self.measure(MeanOf::Gap, &gap.estimate(), counted.as_ref())
            ));
        }
        paragraphs
    }

    /// From the sum of the answers to the interval of their mean.
    fn measure(&self, measure: MeanOf, estimate: &Estimate, counted: Option<&Table>) -> String {
        let name = (self.said.measure)(measure);
        let value = self.number(estimate.value);
        let mut sentences = Vec::new();
        let sum = counted.map(|counted| match counted {
            Table::Joint(joint) => {
                let terms = self.terms(measure, joint);
                let products: Vec<String> = terms
                    .iter()
                    .map(|(value, n)| format!("{n}×{}", self.look.language.notation.plain(*value)))
                    .collect();
                let sum: f64 = terms.iter().map(|(value, n)| value * *n as f64).sum();
                (products.join(" + "), sum)
            }
            Table::Composite(composite) => {
                (self.said.composite.to_owned(), self.power(measure, composite).x.value())
            }
        });
        match (sum, estimate.n) {
            (Some((products, sum)), Some(n)) if (sum / n as f64 - estimate.value).abs() < 1e-9 => {
                let products = if products.is_empty() { String::new() } else { format!("({products}) = ") };
                sentences.push((self.said.mean)(name, &products, &self.number(sum), n, &value));
            }
            _ => sentences.push((self.said.given)(name, &value, estimate.n)),
        }
        if let (Some(sd), Some(n)) = (estimate.sd, estimate.n) {
            sentences.push((self.said.sd)(&self.number(sd), n));
        }
        if let (Some(error), Some(low), Some(high)) = (estimate.standard_error, estimate.low, estimate.high) {
            let level = self.analysis.plan.confidence;
            let df = estimate.df.unwrap_or_default();
            let t = -student_t::quantile((1.0 - level) / 2.0, df);
            sentences.push((self.said.interval)(
                &self.number(error),
                &self.look.language.notation.level(level),
                &self.number(t),
                &if df.fract() == 0.0 { df.to_string() } else { self.look.language.notation.value(df, 1) },
                &self.look.language.notation.interval(low, high, DECIMALS),
            ));
        }
        sentences.join(" ")
    }

    /// Crosshair, quadrant, weighted gap and rank.
    fn place(&self) -> Vec<String> {
        let (row, words) = (self.subject.row, self.look.language);
        let Crosshair { importance, performance } = self.subject.placed.at;
        let noun = if self.subject.is_element { words.element } else { words.criterion };
        let rule = self.rule();
        let lines = (self.said.crosshair)(
            rule,
            self.subject.rows.len(),
            noun.of(self.subject.rows.len()),
            &self.number(importance),
            &self.number(performance),
        );
        let high = |value: f64, line: f64| value >= line - 1e-9;
        let side = (self.said.side)(
            (&self.number(row.importance.value), high(row.importance.value, importance)),
            (&self.number(row.performance.value), high(row.performance.value, performance)),
            words.quadrant(row.quadrant).long,
        );
        let mut place = format!("{lines} {side}");
        if row.on_line {
            place.push(' ');
            place.push_str(self.said.on_line);
        }
        let rank = match row.weighted_gap.zip(row.gap) {
            Some((weighted, gap)) => {
                let mean = self.subject.rows.iter().map(|row| row.importance.value).sum::<f64>()
                    / self.subject.rows.len() as f64;
                (self.said.weighted)(
                    &self.number(gap.value),
                    &self.number(row.importance.value),
                    &self.number(mean),
                    &self.number(weighted),
                )
            }
            None => String::new(),
        };
        let rank = format!(
            "{rank} {}",
            (self.said.rank)(row.rank, self.subject.rows.len(), noun.many, row.gap.is_some())
        );
        vec![place, rank.trim().to_owned()]
    }

    fn rule(&self) -> &'static str {
        let rules = &self.look.language.crosshair;
        let rule = match self.subject.placed.rule {
            CrosshairRule::Mean => rules.mean,
            CrosshairRule::Median => rules.median,
            CrosshairRule::Midpoint => rules.midpoint,
            CrosshairRule::GrandMean => rules.grand_mean,
            CrosshairRule::Benchmark { .. } => rules.benchmark,
            CrosshairRule::Value { .. } => rules.value,
        };
        rule.short
    }

    /// The counts the row rests on.
    fn counted(&self) -> Option<Table> {
        let criteria = self.survey.criteria.len();
        let complete = match &self.survey.ratings {
            Ratings::Answers { respondents, .. } if self.analysis.plan.base == Base::Listwise => {
                Some(Counts::of(respondents, &self.survey.elements, &self.survey.scale, |row| {
                    respondents.complete(row, criteria)
                }))
            }
            _ => None,
        };
        let counts = match (&complete, &self.survey.ratings) {
            (Some(complete), _) => complete,
            (None, Ratings::Answers { counts, .. } | Ratings::Counted(Counted { counts, .. })) => counts,
            (None, Ratings::Summary(_)) => return None,
        };
        Some(if self.subject.is_element {
            match &counts.elements[self.subject.index] {
                ElementCounts::Rated(joint) => Table::Joint(joint.clone()),
                ElementCounts::Composite(composite) => Table::Composite(Box::new(composite.clone())),
            }
        } else {
            Table::Joint(counts.criteria[self.subject.index].clone())
        })
    }

    /// (value, how often) of a measure, ascending.
    fn terms(&self, measure: MeanOf, joint: &Joint) -> Vec<(f64, u64)> {
        let Scale { values, .. } = &self.survey.scale;
        let margin = |counts: Vec<u64>| values.iter().copied().zip(counts).filter(|&(_, n)| n > 0).collect();
        let own = !self.survey.stated || self.analysis.plan.base == Base::Available;
        match measure {
            MeanOf::Importance if own => return margin(joint.importance()),
            MeanOf::Performance if own => return margin(joint.performance()),
            _ => {}
        }
        let value = |i: usize, p: usize| match measure {
            MeanOf::Importance => values[i],
            MeanOf::Performance => values[p],
            MeanOf::Gap => values[i] - values[p],
        };
        let mut terms: Vec<(f64, u64)> = joint.pairs().map(|(i, p, n)| (value(i, p), n)).collect();
        terms.sort_by(|a, b| a.0.total_cmp(&b.0));
        terms.chunk_by(|a, b| a.0 == b.0).map(|same| (same[0].0, same.iter().map(|(_, n)| n).sum())).collect()
    }

    fn power(&self, measure: MeanOf, composite: &Composite) -> Power {
        let own = !self.survey.stated || self.analysis.plan.base == Base::Available;
        match measure {
            MeanOf::Importance if own => composite.importance,
            MeanOf::Performance if own => composite.performance,
            MeanOf::Importance => composite.pairs[0],
            MeanOf::Performance => composite.pairs[1],
            MeanOf::Gap => composite.pairs[2],
        }
    }

    fn number(&self, value: f64) -> String {
        self.look.language.notation.value(value, DECIMALS)
    }
}

/// Enough to check the arithmetic with a pocket calculator.
const DECIMALS: usize = 4;

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_break_between_words_and_tables_stay() {
        let text = "Of 180 respondents 166 rated\n\n  1  2  3  4  5  6  7  8\nmoyenne à côté de la médiane\n";
        assert_eq!(
            wrapped(text, 12),
            "Of 180\nrespondents\n166 rated\n\n  1  2  3  4  5  6  7  8\nmoyenne à\ncôté de la\nmédiane\n"
        );
    }
}
