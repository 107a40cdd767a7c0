//! Response styles: how each level of a grouping uses the scale, and what is left of its differences once what shifts all
//! rows alike is taken out (`methods.md` §4.5). Nothing is corrected: both stand beside the numbers as they are.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Segment, SegmentRow, Segments};
use crate::analysis::against::{Difference, adjusted as adjusted_over};
use crate::analysis::drawn::{Drawn, Sample};
use crate::analysis::{Level, Plan};
use crate::message::{Message, Results};
use crate::stats::exact::Exact;
use crate::stats::linearised::{Linearised, Subgroup, linked_difference, share_clusters};
use crate::stats::welch::{GroupMean, welch_t};
use crate::survey::{Counts, MISSING, Ratings, Respondents, SegmentColumn, Survey};

/// How the respondents of one level use the scale.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct LevelStyle {
    /// Its name.
    pub level: String,
    /// Of their ratings of importance; `null` where it was not asked, or nobody rated it.
    pub importance: Option<Style>,
    /// Of their ratings of performance.
    pub performance: Option<Style>,
    /// Mean of all ratings of performance minus that of the other levels, tested with respondents or their clusters as
    /// units; `null` where respondents were only counted, or are too few.
    pub shift: Option<Difference>,
    /// Whether that is significant, and every row differs in the same direction.
    pub uniform: bool,
}

/// How some respondents rated one side of all criteria, every answer counting by the weight of its respondent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Style {
    /// How many ratings they gave.
    pub ratings: u64,
    /// Mean of all of them.
    pub mean: f64,
    /// Share at the upper end of the scale.
    pub highest: f64,
    /// Share at either end.
    pub extreme: f64,
    /// Standard deviation (n − 1) of the ratings of one respondent, the mean over those who gave two at least; `null` where
    /// respondents were only counted.
    pub within_sd: Option<f64>,
}

/// A row as every level sees it beside the others, less what all rows have in common.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Relative {
    /// Which map.
    pub map: Level,
    /// Key of the criterion or element.
    pub name: String,
    /// One for each level.
    pub levels: Vec<RelativeDifference>,
}

/// A row in one level.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RelativeDifference {
    /// Name of the level.
    pub level: String,
    /// Performance minus that of the other levels; `null` where it was not tested.
    pub difference: Option<f64>,
    /// The same less the mean of these differences over the rows of the map.
    pub relative: Option<f64>,
    /// Place of its performance among the rows of the level, 1 = the highest; level rows share the better place.
    pub place: Option<usize>,
}

/// With fewer rows in one direction chance makes that by itself too easily.
const FEWEST_ROWS: usize = 3;

/// Fills in the styles and relative differences of every grouping, and says where a level differs in everything alike;
/// `survey` holds the ratings themselves, whatever metric is asked for.
pub(in crate::analysis) fn fill(
    all: &mut [Segments],
    survey: &Survey,
    drawn: Drawn,
    plan: &Plan,
) -> Vec<Message> {
    let mut told = Vec::new();
    for (at, segments) in all.iter_mut().enumerate() {
        let mut styles = match &survey.ratings {
            Ratings::Answers { respondents, .. } => {
                of_answers(survey, respondents, &respondents.segments[at], drawn, plan)
            }
            Ratings::Counted(counted) => {
                let levels = counted.segments[at].levels.iter();
                levels.map(|level| of_counts(&level.label, &level.counts, survey)).collect()
            }
            Ratings::Summary(_) => Vec::new(),
        };
        settle(&mut styles, &segments.levels, plan);
        segments.relative = relative(Level::Criteria, &segments.levels, |level| &level.criteria);
        segments.relative.extend(relative(Level::Elements, &segments.levels, |level| &level.elements));
        // Of two levels one says it of both.
        let shown = if styles.len() == 2 { 1 } else { styles.len() };
        told.extend(styles.iter().rev().take(shown).rev().filter(|style| style.uniform).filter_map(
            |style| {
                let what = Results::UniformShift {
                    column: segments.label.clone(),
                    level: style.level.clone(),
                    rows: segments.levels.first()?.criteria.len(),
                    shift: style.shift?.value,
                };
                Some(Message::finding(what).about(&segments.column))
            },
        ));
        segments.styles = styles;
    }
    told
}

/// Adjusts the tests over the levels, and sees which of them go with every row.
fn settle(styles: &mut [LevelStyle], levels: &[Segment], plan: &Plan) {
    let mut p: Vec<Option<f64>> = styles.iter().map(|style| style.shift.map(|shift| shift.p)).collect();
    if p.len() == 2 {
        // One comparison, seen from both sides.
        p.truncate(1);
    }
    let adjusted = adjusted_over(&p, plan.adjust);
    for (at, (style, level)) in styles.iter_mut().zip(levels).enumerate() {
        let Some(shift) = style.shift.as_mut() else { continue };
        shift.p_adjusted = adjusted[at.min(adjusted.len() - 1)];
        shift.significant = shift.p_adjusted.is_some_and(|p| p < plan.alpha());
        let differences: Option<Vec<f64>> =
            level.criteria.iter().map(|row| row.against.performance.map(|test| test.value)).collect();
        let alike = |rows: Vec<f64>| {
            rows.len() >= FEWEST_ROWS && rows.iter().all(|difference| difference * shift.value > 0.0)
        };
        style.uniform = shift.significant && differences.is_some_and(alike);
    }
}

/// What is left of the differences of a map.
fn relative(map: Level, levels: &[Segment], of: fn(&Segment) -> &[SegmentRow]) -> Vec<Relative> {
    let Some(first) = levels.first() else { return Vec::new() };
    let common: Vec<Option<f64>> = levels
        .iter()
        .map(|level| {
            let differences: Vec<f64> = of(level).iter().filter_map(difference).collect();
            let count = differences.len() as f64;
            (count > 0.0).then(|| differences.iter().sum::<f64>() / count)
        })
        .collect();
    let row = |(at, name): (usize, &SegmentRow)| {
        let in_level = |(level, common): (&Segment, &Option<f64>)| {
            let row = &of(level)[at];
            let difference = difference(row);
            let value = |row: &SegmentRow| row.performance.map(|performance| performance.value);
            let better = |own: f64| of(level).iter().filter_map(value).filter(|&other| other > own).count();
            RelativeDifference {
                level: level.level.clone(),
                difference,
                relative: difference.zip(*common).map(|(difference, common)| difference - common),
                place: value(row).map(|own| better(own) + 1),
            }
        };
        Relative { map, name: name.name.clone(), levels: levels.iter().zip(&common).map(in_level).collect() }
    };
    of(first).iter().enumerate().map(row).collect()
}

fn difference(row: &SegmentRow) -> Option<f64> {
    row.against.performance.map(|test| test.value)
}

/// What each respondent said of one side of all criteria.
struct Own {
    ratings: Vec<u16>,
    sum: Vec<f64>,
    squares: Vec<f64>,
    highest: Vec<u16>,
    extreme: Vec<u16>,
}

impl Own {
    fn of(columns: &[Vec<u8>], respondents: usize, survey: &Survey) -> Self {
        let (values, top) = (&survey.scale.values, survey.scale.highest);
        let mut own = Self {
            ratings: vec![0; respondents],
            sum: vec![0.0; respondents],
            squares: vec![0.0; respondents],
            highest: vec![0; respondents],
            extreme: vec![0; respondents],
        };
        for column in columns {
            for (row, &code) in column.iter().enumerate().filter(|(_, code)| **code != MISSING) {
                let value = values[usize::from(code)];
                own.ratings[row] += 1;
                own.sum[row] += value;
                own.squares[row] += value * value;
                own.highest[row] += u16::from(value >= top);
                own.extreme[row] += u16::from(value >= top || value <= survey.scale.lowest);
            }
        }
        own
    }

    /// Σ over respondents of weight × what is asked for; exact, so that their order does not matter.
    fn sum(&self, weights: &[f64], of: impl Fn(usize) -> f64) -> f64 {
        let mut sum = Exact::default();
        let counted = (0..self.ratings.len()).filter(|&row| weights[row] > 0.0 && self.ratings[row] > 0);
        counted.for_each(|row| sum.add(weights[row] * of(row)));
        sum.value()
    }

    fn style(&self, weights: &[f64]) -> Option<Style> {
        let all = self.sum(weights, |row| f64::from(self.ratings[row]));
        if all <= 0.0 {
            return None;
        }
        let counted = self.ratings.iter().zip(weights).filter(|(_, weight)| **weight > 0.0);
        let repeated = |row: usize| self.ratings[row] > 1;
        let deviation = |row: usize| {
            let n = f64::from(self.ratings[row]);
            ((self.squares[row] - self.sum[row] * self.sum[row] / n).max(0.0) / (n - 1.0)).sqrt()
        };
        let several = self.sum(weights, |row| f64::from(u8::from(repeated(row))));
        let spread = self.sum(weights, |row| if repeated(row) { deviation(row) } else { 0.0 });
        Some(Style {
            ratings: counted.map(|(&ratings, _)| u64::from(ratings)).sum(),
            mean: self.sum(weights, |row| self.sum[row]) / all,
            highest: self.sum(weights, |row| f64::from(self.highest[row])) / all,
            extreme: self.sum(weights, |row| f64::from(self.extreme[row])) / all,
            within_sd: (several > 0.0).then(|| spread / several),
        })
    }

    /// The mean of all ratings with what each respondent adds to its error: w(s − m·n)/Σwn.
    fn linearised(&self, weights: &[f64]) -> Option<Linearised> {
        let all = self.sum(weights, |row| f64::from(self.ratings[row]));
        let value = (all > 0.0).then(|| self.sum(weights, |row| self.sum[row]) / all)?;
        let counted: Vec<bool> =
            self.ratings.iter().zip(weights).map(|(&ratings, &weight)| ratings > 0 && weight > 0.0).collect();
        let part = |row: usize| {
            let rest = self.sum[row] - value * f64::from(self.ratings[row]);
            if counted[row] { weights[row] * rest / all } else { 0.0 }
        };
        Some(Linearised { value, z: (0..self.ratings.len()).map(part).collect(), counted })
    }
}

fn of_answers(
    survey: &Survey,
    respondents: &Respondents,
    column: &SegmentColumn,
    drawn: Drawn,
    plan: &Plan,
) -> Vec<LevelStyle> {
    let criteria = survey.criteria.len();
    let own = |side: &[Vec<u8>]| Own::of(&side[..criteria], respondents.len, survey);
    let importance = survey.stated.then(|| own(&respondents.importance));
    let performance = own(&respondents.performance);
    let weights = |holds: &dyn Fn(u32) -> bool| -> Vec<f64> {
        let part: Vec<bool> = column.of_each().map(|level| level.is_some_and(holds)).collect();
        let within = respondents.weights_within(&part);
        let drawn = Drawn { within: Some(&part), weights: within.as_deref().or(drawn.weights), ..drawn };
        Sample::of(respondents.len, drawn).weights.into_owned()
    };
    let level = |(code, name): (usize, &String)| {
        let mine = weights(&|other| other == code as u32);
        let theirs = weights(&|other| other != code as u32);
        LevelStyle {
            level: name.clone(),
            importance: importance.as_ref().and_then(|own| own.style(&mine)),
            performance: performance.style(&mine),
            shift: shift(&performance, [&mine, &theirs], drawn, plan),
            uniform: false,
        }
    };
    column.levels.iter().enumerate().map(level).collect()
}

/// The mean of all ratings of one part minus that of the other, tested as means of rows are.
fn shift(own: &Own, [mine, theirs]: [&[f64]; 2], drawn: Drawn, plan: &Plan) -> Option<Difference> {
    let (a, b) = (own.linearised(mine)?, own.linearised(theirs)?);
    let count = |mean: &Linearised| mean.counted.iter().filter(|&&counted| counted).count() as u64;
    if count(&a).min(count(&b)) < plan.smallest_base.max(2) {
        return None;
    }
    let test = match drawn.design {
        Some(design) if share_clusters(design, mine, theirs) => {
            let (a, b) =
                (Subgroup { estimate: &a, weights: mine }, Subgroup { estimate: &b, weights: theirs });
            linked_difference(design, a, b, plan.confidence)
        }
        design => {
            let group = |mean: &Linearised, weights: &[f64]| {
                let (standard_error, df) = match design {
                    Some(design) => {
                        let df = design.df(weights);
                        (design.standard_error(mean.z.iter().copied()), df)
                    }
                    None => (mean.standard_error()?, count(mean) - 1),
                };
                (df > 0).then_some(GroupMean { mean: mean.value, standard_error, df: df as f64 })
            };
            welch_t(group(&a, mine)?, group(&b, theirs)?, plan.confidence)
        }
    };
    test.map(|test| Difference::of(&test))
}

/// Of respondents who were counted: their answers are known, and not who gave which.
fn of_counts(level: &str, counts: &Counts, survey: &Survey) -> LevelStyle {
    let scale = &survey.scale;
    let criteria = survey.criteria.len();
    let side = |side: usize| {
        let (mut ratings, mut tally) = (0, vec![0.0; scale.values.len()]);
        if counts.weighted.is_empty() {
            for joint in &counts.criteria {
                let answers = if side == 0 { joint.importance() } else { joint.performance() };
                ratings += answers.iter().sum::<u64>();
                tally.iter_mut().zip(answers).for_each(|(sum, n)| *sum += n as f64);
            }
        }
        for cell in counts.weighted.iter().take(criteria).flatten() {
            let value = if side == 0 { cell.importance } else { cell.performance };
            if let Some(code) = value.and_then(|value| scale.code(value)) {
                ratings += cell.n;
                tally[usize::from(code)] += cell.w;
            }
        }
        let all: f64 = tally.iter().sum();
        let answers = || scale.values.iter().zip(&tally);
        let share = |holds: &dyn Fn(f64) -> bool| -> f64 {
            answers().filter(|(value, _)| holds(**value)).map(|(_, sum)| sum).sum::<f64>() / all
        };
        (all > 0.0).then(|| Style {
            ratings,
            mean: answers().map(|(value, sum)| value * sum).sum::<f64>() / all,
            highest: share(&|value| value >= scale.highest),
            extreme: share(&|value| value >= scale.highest || value <= scale.lowest),
            within_sd: None,
        })
    };
    LevelStyle {
        level: level.to_owned(),
        importance: if survey.stated { side(0) } else { None },
        performance: side(1),
        shift: None,
        uniform: false,
    }
}
