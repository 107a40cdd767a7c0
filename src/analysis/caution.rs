//! Warnings about a map or the sample as a whole: what decides the quadrants, and how much the errors rest on.

use super::drawn::{Drawn, FEW_DF, Sample};
use super::{Crosshair, CrosshairRule, Importance, Indices, Level, Plan, Quadrant, Row};
use crate::message::{Message, Results};
use crate::survey::{Ratings, Scale, Survey};

/// What should be known of the two maps, of the metric, of the design and of the indices; `rated` is the survey before the
/// metric.
pub(super) fn of(
    (survey, rated): (&Survey, &Survey),
    drawn: Drawn,
    [criteria, elements]: [&[Row]; 2],
    indices: &Indices,
    plan: &Plan,
) -> Vec<Message> {
    let mut warnings: Vec<Message> =
        narrow_boxes(rated, plan).into_iter().chain(few_clusters(survey, drawn)).collect();
    let relative =
        matches!(plan.crosshair, CrosshairRule::Mean | CrosshairRule::Median | CrosshairRule::GrandMean);
    if relative {
        warnings.extend(one_end(criteria, Level::Criteria, &survey.scale, plan));
        warnings.extend(one_end(elements, Level::Elements, &survey.scale, plan));
    }
    if relative && (2..=3).contains(&elements.len()) {
        let crosshair = plan.crosshair.name();
        warnings.push(Message::finding(Results::FewElements { crosshair }));
    }
    warnings.extend(indices.net_promoter.iter().filter(|nps| nps.standard_error.is_none() && nps.n > 1).map(
        |nps| {
            let kind = if nps.promoters > 0.5 {
                "promoters"
            } else if nps.detractors > 0.5 {
                "detractors"
            } else {
                "passives"
            };
            let (outcome, n) = (nps.outcome.clone(), nps.n);
            Message::finding(Results::OneKindOfAnswer { outcome, n, kind }).about(&nps.outcome)
        },
    ));
    warnings
}

/// Shares of the highest categories of a scale longer than 0 to 10, of which they are next to nothing; `survey` is as it was
/// rated, before the metric.
fn narrow_boxes(survey: &Survey, plan: &Plan) -> Option<Message> {
    /// The longest scale whose highest two categories are usually counted: 0 to 10.
    const LONGEST: f64 = 10.0;
    let boxes = plan.metric.boxes()?;
    let Scale { lowest, highest, .. } = survey.scale;
    let rated = !matches!(survey.ratings, Ratings::Summary(_));
    (rated && highest - lowest > LONGEST)
        .then(|| Message::likely(Results::NarrowBoxes { boxes: boxes.into(), lowest, highest }))
}

/// Few degrees of freedom make wide intervals that are sensitive to each cluster.
fn few_clusters(survey: &Survey, drawn: Drawn) -> Option<Message> {
    let respondents = survey.respondents()? as usize;
    let df = drawn.design.map(|_| Sample::of(respondents, drawn).df).filter(|&df| df < FEW_DF)?;
    Some(Message::finding(Results::FewClusters { df, least: FEW_DF }))
}

/// A map that lies in one end of the scale: relative lines put some rows low and some high all the same.
fn one_end(rows: &[Row], level: Level, scale: &Scale, plan: &Plan) -> Option<Message> {
    let noun = match level {
        Level::Criteria => "criteria",
        Level::Elements => "elements",
    };
    let excellent = scale.lowest + EXCELLENT * (scale.highest - scale.lowest);
    let all =
        |holds: &dyn Fn(f64) -> bool| rows.len() > 1 && rows.iter().all(|row| holds(row.performance.value));
    let (of, rows_of_map, at_midpoint) = (noun, rows.len(), at_midpoint(rows, scale, plan));
    let what = if all(&|performance| performance < scale.midpoint()) {
        Results::LevelBad { rows: rows_of_map, of, midpoint: scale.midpoint(), at_midpoint }
    } else if all(&|performance| performance > excellent) {
        Results::LevelGood { rows: rows_of_map, of, excellent, at_midpoint }
    } else {
        return None;
    };
    Some(Message::finding(what))
}

/// All performances above this share of the range of the scale.
const EXCELLENT: f64 = 0.9;

/// Where the rows stand against the midpoint of the scale; nothing where importance is derived, which has none.
fn at_midpoint(rows: &[Row], scale: &Scale, plan: &Plan) -> Vec<(&'static str, usize)> {
    if plan.importance != Importance::Stated {
        return Vec::new();
    }
    let middle = scale.midpoint();
    let at = Crosshair { importance: middle, performance: middle };
    let counted = Quadrant::ALL.map(|quadrant| {
        let here = |row: &&Row| Quadrant::of(row.importance.value, row.performance.value, at) == quadrant;
        (quadrant.name(), rows.iter().filter(here).count())
    });
    counted.to_vec()
}
