//! Warnings about a map or the sample as a whole: what decides the quadrants, and how much the errors rest on.

use super::drawn::{Drawn, Sample};
use super::{Crosshair, CrosshairRule, Importance, Indices, Level, Plan, Quadrant, Row, warning};
use crate::message::{Message, Plain};
use crate::survey::{Scale, Survey};

/// What should be known of the two maps, of the design and of the indices.
pub(super) fn cautions(
    survey: &Survey,
    drawn: Drawn,
    [criteria, elements]: [&[Row]; 2],
    indices: &Indices,
    plan: &Plan,
) -> Vec<Message> {
    let mut warnings: Vec<Message> = few_clusters(survey, drawn).into_iter().collect();
    let relative =
        matches!(plan.crosshair, CrosshairRule::Mean | CrosshairRule::Median | CrosshairRule::GrandMean);
    if relative {
        warnings.extend(one_end(criteria, Level::Criteria, &survey.scale, plan));
        warnings.extend(one_end(elements, Level::Elements, &survey.scale, plan));
    }
    if relative && (2..=3).contains(&elements.len()) {
        let message = format!(
            "with so few elements each is near the {} of all by itself, so the crosshair decides their quadrants more \
             than their ratings do",
            plan.crosshair.name()
        );
        warnings.push(general("few_elements", message, "read their gaps, or use --crosshair midpoint"));
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
            warning::about(
                &nps.outcome,
                "one_kind_of_answer",
                format!("{}: all {} answers are of {kind}, so the score has no error", nps.outcome, nps.n),
                "check that the question was asked on a scale from 0 to 10",
            )
        },
    ));
    warnings
}

/// Few degrees of freedom make wide intervals that are sensitive to each cluster.
fn few_clusters(survey: &Survey, drawn: Drawn) -> Option<Message> {
    let respondents = survey.respondents()? as usize;
    let df = drawn.design.map(|_| Sample::of(respondents, drawn).df).filter(|&df| df < FEW_DF)?;
    let message = if df == 0 {
        "the design leaves no degrees of freedom (clusters − strata = 0), so there are no errors and no tests"
            .to_owned()
    } else {
        format!("errors rest on {df} degrees of freedom (clusters − strata), fewer than {FEW_DF}")
    };
    Some(general("few_clusters", message, "read intervals as a rough guide, and put small strata together"))
}

/// Below this many degrees of freedom a design is told.
const FEW_DF: u64 = 5;

/// A map that lies in one end of the scale: relative lines put some rows low and some high all the same.
fn one_end(rows: &[Row], level: Level, scale: &Scale, plan: &Plan) -> Option<Message> {
    let noun = match level {
        Level::Criteria => "criteria",
        Level::Elements => "elements",
    };
    let excellent = scale.lowest + EXCELLENT * (scale.highest - scale.lowest);
    let all =
        |holds: &dyn Fn(f64) -> bool| rows.len() > 1 && rows.iter().all(|row| holds(row.performance.value));
    let (code, message, advice) = if all(&|performance| performance < scale.midpoint()) {
        (
            "level_bad",
            format!(
                "performance of all {} {noun} is below the midpoint of the scale ({})",
                rows.len(),
                scale.midpoint()
            ),
            "a quadrant with high performance is high among these only: none of them performs well",
        )
    } else if all(&|performance| performance > excellent) {
        (
            "level_good",
            format!(
                "performance of all {} {noun} is above {excellent}, in the upper tenth of the scale",
                rows.len()
            ),
            "a quadrant with low performance is low among these only: all of them perform well",
        )
    } else {
        return None;
    };
    Some(general(code, format!("{message}{}", at_midpoint(rows, scale, plan)), advice))
}

/// All performances above this share of the range of the scale.
const EXCELLENT: f64 = 0.9;

/// Where the rows stand against the midpoint of the scale; nothing where importance is derived, which has none.
fn at_midpoint(rows: &[Row], scale: &Scale, plan: &Plan) -> String {
    if plan.importance != Importance::Stated {
        return String::new();
    }
    let middle = scale.midpoint();
    let at = Crosshair { importance: middle, performance: middle };
    let counts = Quadrant::ALL.map(|quadrant| {
        let here = |row: &&Row| Quadrant::of(row.importance.value, row.performance.value, at) == quadrant;
        (rows.iter().filter(here).count(), quadrant.name())
    });
    let some = counts.iter().filter(|(n, _)| *n > 0).map(|(n, name)| format!("{n} {name}"));
    format!("; against the midpoint: {}", some.collect::<Vec<_>>().join(", "))
}

/// A warning about the survey as a whole.
fn general(code: &'static str, seen: String, advice: &str) -> Message {
    Message::finding(Plain::Plain { code, seen, advice: advice.into() })
}
