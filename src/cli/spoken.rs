//! Options of words beside numbers: comments, and good ratings for each bad one.

use clap::Args;

use crate::analysis::{Plan, SpokenPlan};
use crate::error::{Error, Result};
use crate::input::{Source, Wanted, fold};
use crate::message::Acting;

/// What was said.
#[derive(Debug, Default, Args)]
pub(super) struct WordOptions {
    #[arg(long, value_name = "COLUMN")]
    quotes: Option<String>,

    #[arg(long)]
    quotes_in_json: bool,

    #[arg(long)]
    keyness: bool,

    #[arg(long)]
    balance: bool,
}

/// Of fewer employees nothing that they said is told, whatever is asked for.
const OF_EMPLOYEES: u64 = 8;

impl WordOptions {
    /// Whether a column of comments was typed.
    pub fn names_quotes(&self) -> bool {
        self.quotes.is_some()
    }

    /// Columns of comments: that of everything first, then those of criteria.
    fn columns(&self, source: &Source) -> Vec<String> {
        let study = &source.study;
        let general = self.quotes.clone().or_else(|| study.quotes.clone());
        let own = study.criterion.iter().filter_map(|criterion| criterion.quotes.clone());
        general.into_iter().chain(own).collect()
    }

    /// The same, as they are to be read.
    pub fn wanted(&self, wanted: Wanted, source: &Source) -> Wanted {
        Wanted { texts: self.columns(source), texts_may_lack: self.quotes.is_none(), ..wanted }
    }

    /// What is asked of the comments; fewer than `least` are not quoted.
    ///
    /// # Errors
    /// Where words are asked for and no column holds comments.
    pub fn plan(&self, plan: Plan, source: &Source, least: u64) -> Result<Plan> {
        let study = &source.study;
        let keyness = self.keyness || study.keyness;
        let read = self.columns(source);
        if read.is_empty() && keyness {
            return Err(Error::of(Acting::NoComments));
        }
        let general = self.quotes.is_some() || study.quotes.is_some();
        let mut columns = Vec::new();
        let mut next = usize::from(general);
        for criterion in &study.criterion {
            if criterion.quotes.is_some() {
                columns.push((criterion.name.clone(), next, Vec::new()));
                next += 1;
            } else if general && !criterion.words.is_empty() {
                let words = criterion.words.iter().map(|word| fold::fold(word)).collect();
                columns.push((criterion.name.clone(), 0, words));
            }
        }
        let spoken = (!read.is_empty()).then_some(SpokenPlan {
            columns,
            quotes: true,
            keyness,
            in_json: self.quotes_in_json || study.quotes_in_json,
            // Colleagues are told by how they write.
            least: if study.employees { least.max(OF_EMPLOYEES) } else { least },
            fold: fold::fold,
        });
        Ok(Plan { spoken, balance: self.balance || study.balance, ..plan })
    }
}
