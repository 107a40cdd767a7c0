//! Actions: put beside the analysis before anything is drawn.

use std::path::Path;

use crate::analysis::{Actions, Analysis, with_actions};
use crate::error::{Error, Result};
use crate::input::fold;
use crate::message::{Acting, Message, What};

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
