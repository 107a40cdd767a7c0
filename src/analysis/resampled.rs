//! What the bootstrap draws from: the answers of a map as columns of codes.

use std::borrow::Cow;
use std::ops::Range;

use super::weights::Scores;
use super::{Base, Level};
use crate::stats::bootstrap::{AnswerColumn, Sample};
use crate::survey::{MISSING, Respondents, Survey};

/// The columns of one map.
pub(super) struct Resampled<'a> {
    /// The rows by name, so that the order of columns in the file changes no draw.
    pub order: Vec<usize>,
    /// Importance and performance of each row, in this order.
    pub sides: Vec<[Side; 2]>,
    columns: Vec<Coded<'a>>,
}

/// The columns that one mean is made of: one, or several where its scores have more than 255 values.
pub(super) type Side = Range<usize>;

struct Coded<'a> {
    codes: Cow<'a, [u8]>,
    values: Cow<'a, [f64]>,
    group: usize,
}

/// The criteria or the elements of a survey under a base.
pub(super) fn resampled<'a>(
    survey: &'a Survey,
    respondents: &'a Respondents,
    level: Level,
    base: Base,
) -> Resampled<'a> {
    let mut made = Resampled { order: by_name(survey, level), sides: Vec::new(), columns: Vec::new() };
    for row in made.order.clone() {
        match level {
            Level::Criteria => made.add_ratings(survey, respondents, row, base),
            Level::Elements => {
                let scores = Scores::of_element(survey, &survey.scale, respondents, row);
                let complete =
                    |row| base != Base::Listwise || respondents.complete(row, survey.criteria.len());
                made.add_scores(&scores, complete, base);
            }
        }
    }
    made
}

/// What is drawn of these columns: respondents with their weights, or their clusters within strata.
pub(super) fn sample<'a>(columns: &'a [AnswerColumn<'a>], respondents: &'a Respondents) -> Sample<'a> {
    let design = respondents.design.as_ref();
    Sample {
        columns,
        weights: respondents.weights.as_deref(),
        strata: design.map(|design| design.strata.as_slice()),
        clusters: design.map(|design| design.clusters.as_slice()),
    }
}

/// The rows of a map in the order of their names.
pub(super) fn by_name(survey: &Survey, level: Level) -> Vec<usize> {
    let names: Vec<&str> = match level {
        Level::Criteria => survey.criteria.iter().map(|criterion| criterion.name.as_str()).collect(),
        Level::Elements => survey.elements.iter().map(|element| element.name.as_str()).collect(),
    };
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&row| names[row]);
    order
}

impl<'a> Resampled<'a> {
    /// The columns as the bootstrap takes them.
    pub fn columns(&self) -> Vec<AnswerColumn<'_>> {
        self.columns
            .iter()
            .map(|column| AnswerColumn { codes: &column.codes, values: &column.values, group: column.group })
            .collect()
    }

    /// Where each row of the map stands among `sides`.
    pub fn positions(&self) -> Vec<usize> {
        let mut positions = vec![0; self.order.len()];
        self.order.iter().enumerate().for_each(|(at, &row)| positions[row] = at);
        positions
    }

    /// The bytes of a criterion as they are; the base is told by the groups.
    fn add_ratings(
        &mut self,
        survey: &'a Survey,
        respondents: &'a Respondents,
        criterion: usize,
        base: Base,
    ) {
        let first = self.columns.len();
        for (side, codes) in [&respondents.importance, &respondents.performance].into_iter().enumerate() {
            let group = match base {
                Base::Pairs => criterion,
                Base::Available => first + side,
                Base::Listwise => 0,
            };
            let (codes, values) =
                (Cow::Borrowed(&codes[criterion][..]), Cow::Borrowed(&survey.scale.values[..]));
            self.columns.push(Coded { codes, values, group });
        }
        self.sides.push([first..first + 1, first + 1..first + 2]);
    }

    /// Scores of respondents, left out already where the base does not count them.
    fn add_scores(&mut self, scores: &Scores, used: impl Fn(usize) -> bool, base: Base) {
        let sides = if base == Base::Available {
            [self.add_side(&scores.importance), self.add_side(&scores.performance)]
        } else {
            let pair = |(row, pair): (usize, &Option<(f64, f64)>)| pair.filter(|_| used(row));
            let pairs: Vec<Option<(f64, f64)>> = scores.pairs.iter().enumerate().map(pair).collect();
            let side = |of: fn((f64, f64)) -> f64| -> Vec<Option<f64>> {
                pairs.iter().map(|pair| pair.map(of)).collect()
            };
            [self.add_side(&side(|(i, _)| i)), self.add_side(&side(|(_, p)| p))]
        };
        self.sides.push(sides);
    }

    fn add_side(&mut self, scores: &[Option<f64>]) -> Side {
        let first = self.columns.len();
        let mut distinct: Vec<f64> = scores.iter().flatten().copied().collect();
        distinct.sort_by(f64::total_cmp);
        distinct.dedup();
        for values in distinct.chunks(usize::from(MISSING)) {
            let code = |score: &Option<f64>| {
                let at =
                    score.and_then(|score| values.binary_search_by(|value| value.total_cmp(&score)).ok());
                at.map_or(MISSING, |at| at as u8)
            };
            let codes: Vec<u8> = scores.iter().map(code).collect();
            // A column of its own group rests on its own answers.
            let column =
                Coded { codes: codes.into(), values: values.to_vec().into(), group: self.columns.len() };
            self.columns.push(column);
        }
        first..self.columns.len()
    }
}
