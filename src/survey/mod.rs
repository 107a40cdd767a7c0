//! The data, already right: every type here holds only checked, compact values.

use schemars::JsonSchema;
use serde::Serialize;

mod composite;
mod count;
mod counted;
mod joint;
mod kept;
mod persons;
mod respondents;
mod scale;
mod score;
mod summary;
mod weighted_cell;

pub use composite::{Composite, Power, composite_score, paired_scores};
pub use count::{Counts, ElementCounts};
pub use counted::{Counted, CountedLevel, CountedSegment};
pub use joint::Joint;
pub(crate) use persons::distinct;
pub(crate) use respondents::pick;
pub use respondents::{Asks, Design, DrawnBy, MISSING, OutcomeColumn, Respondents, SegmentColumn};
pub use scale::{Scale, Unchosen};
pub use score::ElementScores;
pub use summary::{Given, Summary, SummaryGroup, SummaryRow};
pub use weighted_cell::WeightedCell;

use std::collections::BTreeMap;

use crate::message::{Holds, Message, Rows};

/// A checked survey: what was rated, on which scale, and the ratings.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// The scale both ratings are on.
    pub scale: Scale,
    /// Everything rated, in file order; element ratings are not among them.
    pub criteria: Vec<Criterion>,
    /// Named groups of criteria, in study order; empty where none were declared.
    pub elements: Vec<Element>,
    /// Whether importance was asked; without it, it is derived from an outcome.
    pub stated: bool,
    /// The ratings.
    pub ratings: Ratings,
    /// Where it came from and what was left out.
    pub origin: Origin,
    /// What was inferred while reading; what is only likely or a guess is a warning too.
    pub notices: Vec<Message>,
    /// What looks suspicious in the answers.
    pub findings: Vec<Message>,
}

impl Survey {
    /// The same survey of the respondents for which `keep` is true; `None` for a summary, which has none.
    pub fn only(&self, keep: impl Fn(usize) -> bool) -> Option<Self> {
        let Ratings::Answers { respondents, .. } = &self.ratings else { return None };
        Some(self.with_respondents(respondents.only(keep)))
    }

    /// The same survey of other respondents.
    #[must_use]
    pub fn with_respondents(&self, respondents: Respondents) -> Self {
        let counts = Counts::of(&respondents, &self.elements, &self.scale, |_| true);
        self.with_ratings(Ratings::Answers { counts, respondents })
    }

    /// Where the ratings of an element that was rated itself stand in [`Respondents::importance`]: after the
    /// criteria, in the order of the elements.
    pub fn rated_column(&self, element: usize) -> usize {
        self.criteria.len() + self.elements[..element].iter().filter(|element| element.rated).count()
    }

    /// What was told while it was read and what its answers contradict: among it everything that another reading fits.
    pub fn doubtful(&self) -> impl Iterator<Item = &Message> {
        self.notices.iter().chain(&self.findings)
    }

    /// The columns of ratings in [`Respondents`] by the names of what they rate: criteria, then elements that were rated
    /// themselves. What is done in this order does not depend on that of the columns of a file.
    pub fn columns_by_name(&self) -> Vec<usize> {
        let rated = self.elements.iter().filter(|element| element.rated).map(|element| &element.name);
        let criteria = self.criteria.iter().map(|criterion| (false, &criterion.name));
        let names: Vec<(bool, &String)> = criteria.chain(rated.map(|name| (true, name))).collect();
        let mut columns: Vec<usize> = (0..names.len()).collect();
        columns.sort_by_key(|&column| names[column]);
        columns
    }

    /// Respondents in the survey; of a summary, the largest base it gives.
    pub fn respondents(&self) -> Option<u64> {
        match &self.ratings {
            Ratings::Answers { respondents, .. } => Some(respondents.people()),
            Ratings::Counted(Counted { counts, .. }) => Some(counts.respondents),
            Ratings::Summary(summary) => summary.rows.iter().filter_map(|row| row.n).max(),
        }
    }

    /// The same survey with other ratings.
    #[must_use]
    pub fn with_ratings(&self, ratings: Ratings) -> Self {
        Self {
            scale: self.scale.clone(),
            criteria: self.criteria.clone(),
            elements: self.elements.clone(),
            stated: self.stated,
            ratings,
            origin: self.origin.clone(),
            notices: Vec::new(),
            findings: self.findings.clone(),
        }
    }
}

/// The ratings of a survey, as respondents gave them or already summed up.
#[derive(Debug, Clone, PartialEq)]
pub enum Ratings {
    /// Respondents' answers: counts always, the answers themselves where kept.
    Answers {
        /// Joint counts of everybody.
        counts: Counts,
        /// The answers, one row a respondent.
        respondents: Respondents,
    },
    /// Respondents' answers counted and not kept: nothing asked for them, or a database counted them.
    Counted(Counted),
    /// Means computed elsewhere, one row a criterion, same order as `criteria`.
    Summary(Summary),
}

impl Ratings {
    /// What they are, in words.
    pub fn kind(&self) -> &'static str {
        match self.holds() {
            Holds::Answers => "answers",
            Holds::Counts => "counts",
            Holds::Means => "means already computed",
        }
    }

    /// What they are.
    pub fn holds(&self) -> Holds {
        match self {
            Self::Answers { .. } => Holds::Answers,
            Self::Counted(_) => Holds::Counts,
            Self::Summary(_) => Holds::Means,
        }
    }
}

/// One thing rated for importance and for performance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Key without the side word: `wifi`.
    pub name: String,
    /// What a reader sees.
    pub label: Label,
    /// Index of its element in [`Survey::elements`].
    pub element: Option<usize>,
}

/// A loyalty element: a named group of criteria, or an item rated itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Key.
    pub name: String,
    /// What a reader sees.
    pub label: Label,
    /// Indices of its criteria in [`Survey::criteria`].
    pub criteria: Vec<usize>,
    /// Whether the element was rated itself; else its score is the composite of its criteria.
    pub rated: bool,
}

/// A name for readers, with its translations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    /// Used where the wanted language has none of its own.
    pub text: String,
    /// Language code → text.
    pub translations: BTreeMap<String, String>,
}

impl Label {
    /// A label in one language only.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), translations: BTreeMap::new() }
    }

    /// The text in a language (`en`, `fr`), or the one that serves for all.
    pub fn in_language(&self, code: &str) -> &str {
        self.translations.get(code).unwrap_or(&self.text)
    }
}

/// Where a survey came from and what was left out of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Origin {
    /// File name without its folder, or `-` for standard input.
    pub file: String,
    /// SHA-256 of the bytes read, in hex.
    pub sha256: String,
    /// Shape of the file: `wide`, `long`, `summary`.
    pub shape: &'static str,
    /// The survey tool whose headings were recognised.
    pub vendor: &'static str,
    /// Data rows in the file.
    pub rows_read: u64,
    /// Data rows the numbers rest on.
    pub rows_used: u64,
    /// What was left out, by reason.
    pub dropped: Vec<Dropped>,
    /// Each file, where several were read.
    pub parts: Vec<Part>,
}

/// One of several files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Part {
    /// Its name without its folder.
    pub file: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Data rows in it; `null` where the numbers of an audience are withheld, which may be all of a file.
    pub rows_read: Option<u64>,
}

/// Something left out, counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Dropped {
    /// `row`, `cell` or `column`.
    pub what: &'static str,
    /// Why.
    pub reason: Rows,
    /// How many.
    pub count: u64,
}
