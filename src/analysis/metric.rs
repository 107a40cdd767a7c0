//! Box scores on the axes: ratings become 0 or 100, so that their mean is a share in percent.

use std::borrow::Cow;

use super::Metric;
use crate::survey::{Counts, Ratings, Scale, Survey};

impl Metric {
    /// How many of the highest categories count, `None` for the mean of the ratings themselves.
    pub fn boxes(self) -> Option<u8> {
        match self {
            Self::Mean => None,
            Self::Top1 => Some(1),
            Self::Top2 => Some(2),
        }
    }
}

/// The survey as the metric sees it: under `top2` and `top1` every rating is 100 where it is in the top
/// boxes of the declared scale and 0 elsewhere, and the scale goes from 0 to 100.
///
/// An element's composite is then each respondent's share over the criteria he or she answered. Means that
/// were computed elsewhere stay as they are, and so do composites that were. The change is idempotent.
pub(super) fn measured(survey: &Survey, metric: Metric) -> Cow<'_, Survey> {
    let Some(boxes) = metric.boxes() else { return Cow::Borrowed(survey) };
    let scale = in_top_boxes(&survey.scale, boxes);
    let (counts, respondents) = match &survey.ratings {
        Ratings::Answers { counts, respondents } => (counts, respondents),
        Ratings::Counted(counted) => {
            let mut counted = counted.clone();
            let levels = counted.segments.iter_mut().flat_map(|segment| &mut segment.levels);
            let all = std::iter::once(&mut counted.counts).chain(levels.map(|level| &mut level.counts));
            for cell in all.flat_map(|counts| &mut counts.weighted).flatten() {
                let share = |rating: &f64| share(*rating, &survey.scale, boxes);
                cell.importance = cell.importance.as_ref().map(share);
                cell.performance = cell.performance.as_ref().map(share);
            }
            return Cow::Owned(Survey { scale, ..survey.with_ratings(Ratings::Counted(counted)) });
        }
        Ratings::Summary(_) => return Cow::Borrowed(survey),
    };
    let counts =
        if counts.has_composites() { Counts::of(respondents, &survey.elements, &scale, |_| true) } else { counts.clone() };
    let ratings = Ratings::Answers { counts, respondents: respondents.clone() };
    Cow::Owned(Survey { scale, ratings, ..survey.clone() })
}

fn in_top_boxes(scale: &Scale, boxes: u8) -> Scale {
    let threshold = threshold(scale, boxes);
    let (lowest, highest) = (scale.lowest, scale.highest);
    Scale {
        lowest: 0.0,
        highest: 100.0,
        values: scale.values.iter().map(|&value| share(value, scale, boxes)).collect(),
        labels: Vec::new(),
        missing: scale.missing.clone(),
        evidence: format!("percent of ratings at or above {threshold} on the scale {lowest}-{highest}"),
    }
}

/// The lowest rating in the boxes.
fn threshold(scale: &Scale, boxes: u8) -> f64 {
    scale.highest - f64::from(boxes) + 1.0
}

/// 100 for a rating in the boxes, else 0.
fn share(rating: f64, scale: &Scale, boxes: u8) -> f64 {
    if rating >= threshold(scale, boxes) - TOLERANCE { 100.0 } else { 0.0 }
}

/// A rating this close to the threshold is at it, whatever its binary rounding.
const TOLERANCE: f64 = 1e-9;
