//! Options of audiences: who answers beside whom.

use clap::Args;

use super::words::unknown;
use super::{in_study, without};
use crate::analysis::{Asking, Plan};
use crate::app::{Audiences as Declared, SMALLEST_SHOWN};
use crate::error::Result;
use crate::input::study::Study;
use crate::input::{Source, Wanted};
use crate::message::{Comparing, Message, Request};
use crate::options::Spelled;

/// Customers beside employees and management.
#[derive(Debug, Default, Args)]
pub(super) struct AudienceOptions {
    #[arg(long, value_name = "COLUMN", conflicts_with_all = ["wave", "previous"])]
    audience: Option<String>,

    #[arg(long, value_name = "NAME")]
    reference: Option<String>,

    #[arg(long, value_name = "DELTA", value_parser = positive)]
    aligned_within: Option<f64>,

    #[arg(long, value_name = "N")]
    smallest_shown: Option<u64>,
}

impl AudienceOptions {
    /// Leaves aside what the study file says of waves where audiences are compared, and of audiences where `waves` were typed: an
    /// option goes before the study file, and its audiences before its waves.
    pub fn settle(&self, study: &mut Study, waves: Option<&'static str>) -> Option<Message> {
        let by = match (&self.audience, waves, &study.audience_column) {
            (Some(_), ..) => "--audience",
            (None, Some(option), _) => option,
            (None, None, Some(_)) => "audience_column",
            (None, None, None) => return None,
        };
        let mut keys = Vec::new();
        if waves.is_some() && self.audience.is_none() {
            keys.extend(study.audience_column.take().map(|_| "audience_column".to_owned()));
        } else {
            keys.extend(study.previous.take().map(|_| "previous".to_owned()));
            keys.extend(study.wave.take().map(|_| "wave".to_owned()));
        }
        (!keys.is_empty()).then(|| Message::told(Comparing::SetAside { keys, by }))
    }

    /// The column these options name.
    pub fn wanted(&self, wanted: Wanted) -> Wanted {
        let audiences = self.audience.is_some() || wanted.audiences;
        Wanted { wave: self.audience.clone().or(wanted.wave), audiences, ..wanted }
    }

    /// Fewer respondents than this are not shown.
    pub fn smallest(&self, study: &Study) -> u64 {
        self.smallest_shown.or(study.smallest_shown).unwrap_or(SMALLEST_SHOWN)
    }

    /// The plan with the same for groups, of which all are shown by default.
    pub fn plan(&self, plan: Plan, study: &Study) -> Plan {
        let smallest_shown = self.smallest_shown.or(study.smallest_shown).unwrap_or(plan.smallest_shown);
        Plan { smallest_shown, ..plan }
    }

    /// How audiences are compared, where options or the study file name a column.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn declared(&self, source: &Source) -> Result<Option<Declared>> {
        let study = &source.study;
        if self.audience.is_none() && study.audience_column.is_none() {
            let typed = [
                ("--reference", self.reference.is_some()),
                ("--aligned-within", self.aligned_within.is_some()),
            ];
            let typed: Vec<&str> =
                typed.into_iter().filter(|(_, typed)| *typed).map(|(option, _)| option).collect();
            return if typed.is_empty() { Ok(None) } else { Err(without(&typed, "--audience")) };
        }
        let path = source.study_path.as_deref();
        let aligned = study.aligned_within.map(|delta| positive(&delta.to_string())).transpose();
        let aligned = aligned.map_err(|problem| in_study(path, problem))?;
        let asking =
            |text: &str| Asking::spelled(text).ok_or_else(|| unknown(path, "asks", text, Asking::words()));
        let asks = study.audience.iter().filter_map(|one| {
            let asks = one.asks.as_deref()?;
            Some(asking(asks).map(|asks| (one.name.clone(), asks)))
        });
        let labels =
            study.audience.iter().filter_map(|one| Some((one.name.clone(), one.label.as_ref()?.label())));
        Ok(Some(Declared {
            reference: self.reference.clone().or_else(|| study.reference.clone()),
            smallest_shown: self.smallest(study),
            aligned_within: self.aligned_within.or(aligned),
            asks: asks.collect::<Result<_>>()?,
            labels: labels.collect(),
        }))
    }
}

fn positive(text: &str) -> std::result::Result<f64, Request> {
    match text.parse::<f64>() {
        Ok(delta) if delta.is_finite() && delta > 0.0 => Ok(delta),
        _ => Err(Request::NotADifference { text: text.to_owned() }),
    }
}
