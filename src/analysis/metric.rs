//! Box scores on the axes: ratings become 0 or 100, so that their mean is a share in percent.

use std::borrow::Cow;

use super::Metric;
use crate::survey::{Counts, Ratings, Scale, Survey, Unchosen};

impl Metric {
    /// What `--metric` calls it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Top1 => "top1",
            Self::Top2 => "top2",
        }
    }

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
    let (Some(boxes), Ratings::Answers { .. } | Ratings::Counted(_)) = (metric.boxes(), &survey.ratings)
    else {
        return Cow::Borrowed(survey);
    };
    let mut measured = Survey { scale: in_top_boxes(&survey.scale, boxes), ..survey.clone() };
    match &mut measured.ratings {
        Ratings::Answers { counts, respondents } if counts.has_composites() => {
            *counts = Counts::of(respondents, &measured.elements, &measured.scale, |_| true);
        }
        Ratings::Counted(counted) => {
            let levels = counted.segments.iter_mut().flat_map(|segment| &mut segment.levels);
            let all = std::iter::once(&mut counted.counts).chain(levels.map(|level| &mut level.counts));
            all.for_each(|counts| *counts = counts.on_scale(&survey.scale, &measured.scale));
        }
        Ratings::Answers { .. } | Ratings::Summary(_) => {}
    }
    Cow::Owned(measured)
}

/// The scale on which a rating is 100 in the highest `boxes` categories, and 0 elsewhere.
pub(super) fn in_top_boxes(scale: &Scale, boxes: u8) -> Scale {
    let threshold = scale.highest - f64::from(boxes) + 1.0;
    let share = |&value: &f64| if value >= threshold - TOLERANCE { 100.0 } else { 0.0 };
    let (lowest, highest) = (scale.lowest, scale.highest);
    Scale {
        lowest: 0.0,
        highest: 100.0,
        values: scale.values.iter().map(share).collect(),
        labels: Vec::new(),
        missing: scale.missing.clone(),
        evidence: format!("percent of ratings at or above {threshold} on the scale {lowest}-{highest}"),
        unchosen: Unchosen::default(),
    }
}

/// A rating this close to the threshold is at it, whatever its binary rounding.
const TOLERANCE: f64 = 1e-9;
