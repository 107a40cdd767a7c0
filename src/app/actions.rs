//! Actions: put beside the analysis before anything is drawn; and what words need of a survey.

use std::path::Path;

use crate::analysis::{Actions, Analysis, Plan, with_actions};
use crate::error::{Error, Result};
use crate::input::fold;
use crate::message::{Acting, Asked, Message, Request, What};
use crate::survey::{Ratings, Survey};

/// Refuses words beside numbers where no respondent is left to have said them, or nothing says what they are about.
///
/// # Errors
/// Where the survey holds means or counts, or no criterion has a column or words of its own.
pub(super) fn refuse_words(survey: &Survey, plan: &Plan) -> Result<()> {
    let asked = plan.spoken.is_some() || plan.balance;
    if !asked {
        return Ok(());
    }
    if let Ratings::Answers { respondents, .. } = &survey.ratings {
        let nowhere = plan.spoken.as_ref().is_some_and(|spoken| spoken.columns.is_empty());
        return match respondents.texts.first().filter(|_| nowhere) {
            Some(column) => {
                let what = Acting::CommentsWithoutWords { column: column.name.clone() };
                Err(Error::in_file(&survey.origin.file, what))
            }
            None => Ok(()),
        };
    }
    let what = Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::Words };
    Err(Error::in_file(&survey.origin.file, what))
}

/// The analysis with the actions beside it; what is wrong with one is told of the study file.
///
/// # Errors
/// Where an action does not fit the survey.
pub(super) fn planned(analysis: Analysis, actions: &Actions, study: Option<&Path>) -> Result<Analysis> {
    with_actions(analysis, actions).map_err(|error| {
        let Message { what, .. } = error.message();
        let what = match what {
            What::Acting(Acting::ActionOnUnknown { action, name, known, .. }) => {
                let nearest = fold::nearest(&name, known.iter().map(String::as_str)).map(str::to_owned);
                Acting::ActionOnUnknown { action, name, nearest, known }.into()
            }
            what => what,
        };
        Error::in_study(study, what)
    })
}
