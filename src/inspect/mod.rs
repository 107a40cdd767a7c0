//! What is seen in a survey file, how sure each guess is, and a study file that says all of it.

mod account;
mod column;
mod confidence;
mod scale;
mod study_file;
mod template;
mod text;
mod toml_text;

pub use account::{Account, Dropped, FileFacts, PairFacts, VendorFacts};
pub use column::ColumnFacts;
pub use confidence::Confidence;
pub use scale::{ScaleFacts, ScaleLabel};
pub use study_file::{StudyPlace, study_file};
pub use template::{TemplateAccount, template};
pub use text::text;

use std::path::Path;

use crate::error::Result;
use crate::input::{Source, Table};
use crate::output::harmless_json;
use crate::survey::Survey;

/// A file looked at as far as it can be understood.
#[derive(Debug)]
#[non_exhaustive]
pub struct Inspected {
    /// What can be told of it.
    pub account: Account,
    /// The study file that says the same; `None` where there is no survey.
    pub study: Option<String>,
    /// The survey, or why there is none.
    pub survey: Result<Survey>,
}

/// The whole account as JSON.
///
/// # Panics
/// Never: an account has text keys and finite numbers.
pub fn json(account: &Account) -> String {
    let json = serde_json::to_string_pretty(account).expect("an account has text keys and finite numbers");
    harmless_json(&json).into_owned() + "\n"
}

/// Looks at a survey file without analyzing it; the study file is made to stand at `write`.
///
/// # Errors
/// Where the file cannot be opened at all; what goes wrong later is in the account.
///
/// ```
/// use ecart::{input::Source, inspect};
/// let inspected = inspect::inspect(&Source::file("fixtures/bank.csv"), None).unwrap();
/// assert_eq!(inspected.account.pairs.len(), 12);
/// ```
pub fn inspect(source: &Source, write: Option<&Path>) -> Result<Inspected> {
    let table = Table::open(source)?;
    let (layout, survey) = match table.layout() {
        Ok(layout) => {
            let survey = table.survey(&layout, source);
            (Some(layout), survey)
        }
        Err(error) => (None, Err(error)),
    };
    let codings = layout.as_ref().and_then(|layout| table.codings(layout)?.ok());
    let account = account::account(&table, layout.as_ref(), codings.as_ref(), &survey, source);
    let understood = layout.as_ref().zip(survey.as_ref().ok());
    let place = StudyPlace { source, write };
    let study =
        understood.map(|(layout, survey)| study_file(&table, layout, codings.as_ref(), survey, place));
    Ok(Inspected { account, study, survey })
}
