//! Warnings as a reader is told of them.

use super::labels::{RowLabels, all_rows};
use crate::analysis::Analysis;
use crate::look::Look;
use crate::message::{Findings, Message, Results, What};

/// The warnings that are not told by a mark of the table.
pub fn told(analysis: &Analysis) -> impl Iterator<Item = &Message> {
    analysis.warnings.iter().filter(|warning| {
        !matches!(
            warning.what,
            What::Results(Results::SmallBase { .. } | Results::TinyBase { .. })
                | What::Findings(Findings::TinyBase { .. })
        )
    })
}

/// A warning with its advice, in the language of the look; reports, and other languages than English, call rows by
/// their labels.
pub fn sentence(warning: &Message, analysis: &Analysis, look: &Look) -> String {
    let (language, labels) = (look.language.language(), RowLabels::new(analysis, look));
    let named =
        |name: &str| all_rows(analysis).find(|row| row.name == name).map(|row| labels.of(row).into_owned());
    let labelled = match &warning.what {
        What::Results(what) if language.calls_by_labels() || !look.options => {
            let what = what.clone().renamed(|name| named(name).unwrap_or_else(|| name.to_owned()));
            Message { what: what.into(), ..warning.clone() }
        }
        _ => warning.clone(),
    };
    if look.options { labelled.advised(language) } else { labelled.advised_to_readers(language) }
}
