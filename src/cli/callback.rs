//! `ecart callback`: whom to call back.

use std::path::PathBuf;

use clap::Args;

use super::{Analyze, Speech};
use crate::analysis::CallbackPlan;
use crate::app::{CallbackJob, Consent};
use crate::error::{Error, Result};
use crate::input::fold;
use crate::message::{Acting, Request};

/// `ecart callback`.
#[derive(Debug, Args)]
pub struct CallbackCommand {
    /// Files, and everything that an analysis takes.
    #[command(flatten)]
    pub analyze: Analyze,

    #[command(flatten)]
    list: List,
}

/// The list.
#[derive(Debug, Args)]
struct List {
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',')]
    contact: Vec<String>,

    #[arg(long, value_name = "COLUMN", conflicts_with = "no_consent_needed")]
    consent: Option<String>,

    #[arg(long, value_name = "TEXT,…", value_delimiter = ',', requires = "consent")]
    consent_is: Vec<String>,

    #[arg(long)]
    no_consent_needed: bool,

    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,

    #[arg(long, value_name = "COLUMN")]
    quote_column: Option<String>,

    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    on: Vec<String>,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    most: Option<u64>,

    #[arg(long, value_name = "SCORE", value_parser = score)]
    from: Option<f64>,
}

impl CallbackCommand {
    /// What was meant.
    ///
    /// # Errors
    /// Where no file is named that may hold the list, nobody is said to have agreed, or the study file is wrong.
    pub fn into_job(mut self, speech: &Speech) -> Result<CallbackJob> {
        let list = self.list;
        let files: Vec<PathBuf> = std::mem::take(&mut self.analyze.output);
        let is_list = |path: &PathBuf| {
            let extension = path.extension().map(|it| it.to_string_lossy().to_lowercase());
            matches!(extension.as_deref(), Some("csv" | "xlsx"))
        };
        if let Some(path) = files.iter().find(|path| !is_list(path)) {
            return Err(Error::of(Acting::CallbackOutput { path: path.display().to_string() }));
        }
        if files.is_empty() || self.analyze.format.is_some() {
            return Err(Error::of(Acting::CallbackOutput { path: String::new() }));
        }
        let consent = match &list.consent {
            Some(_) => Consent::Told(list.consent_is.iter().map(|it| fold::fold(it)).collect()),
            None if list.no_consent_needed => Consent::NotNeeded,
            None => return Err(Error::of(Acting::CallbackNeedsConsent)),
        };
        let texts: Vec<String> = list.id.into_iter().chain(list.contact).chain(list.quote_column).collect();
        let mut job = self.analyze.into_job(speech)?;
        let style = job.artifacts.first().map(|artifact| artifact.style.clone()).unwrap_or_default();
        job.artifacts.clear();
        // The columns that are read are those of the list.
        job.plan.spoken = None;
        let wanted = &mut job.source.wanted;
        let columns = texts.len();
        wanted.texts = texts.into_iter().chain(list.consent).collect();
        wanted.texts_may_lack = false;
        wanted.numbered = true;
        job.source.counts_will_do = false;
        let plan = CallbackPlan { on: list.on, most: list.most.map(|most| most as usize), least: list.from };
        Ok(CallbackJob { job, plan, columns, consent, files, style })
    }
}

fn score(text: &str) -> std::result::Result<f64, Request> {
    match text.parse::<f64>() {
        Ok(score) if score.is_finite() && score >= 0.0 => Ok(score),
        _ => Err(Request::NotAScore { text: text.to_owned() }),
    }
}
