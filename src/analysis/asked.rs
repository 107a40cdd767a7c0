//! What is asked of a survey that cannot give it.

use super::{Base, Metric, Plan};
use crate::error::{Error, Result};
use crate::message::{Asked, Request};
use crate::survey::{Counted, Ratings, Survey};

/// Box scores are counted, so means that were computed elsewhere cannot give them.
pub(super) fn needs_answers(survey: &Survey, plan: &Plan) -> Result<()> {
    match survey.ratings {
        Ratings::Summary(_) if plan.metric != Metric::Mean => Err(Error::in_file(
            &survey.origin.file,
            Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::Boxes },
        )),
        Ratings::Counted(Counted { ref counts, .. })
            if plan.metric != Metric::Mean && counts.has_composites() =>
        {
            Err(Error::in_file(
                &survey.origin.file,
                Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::BoxesOfElements },
            ))
        }
        Ratings::Counted(Counted { ref counts, .. })
            if plan.base == Base::Available && counts.has_composites() =>
        {
            Err(Error::in_file(
                &survey.origin.file,
                Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::AvailableOfElements },
            ))
        }
        _ => Ok(()),
    }
}
