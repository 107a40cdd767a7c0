//! Which columns beside the ratings are wanted, and the cells that they are read from.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::error::{Error, Result};
use crate::input::answers::sheet::{BadCells, Sheet};
use crate::input::headings::{Heading, Headings};
use crate::input::hints;
use crate::input::hints::Hints;
use crate::input::study::Wallet;
use crate::message::{Asked, Cell, LayoutError};

/// Which columns are wanted, by header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub struct Wanted {
    /// Column of the weights.
    pub weight: Option<String>,
    /// Column of the strata.
    pub strata: Option<String>,
    /// Column of the clusters (primary sampling units), numbered within strata or over all.
    pub cluster: Option<String>,
    /// Columns that group the respondents.
    pub segments: Vec<String>,
    /// Columns of loyalty or business results.
    pub outcomes: Vec<String>,
    /// Columns that a share of wallet is made of, the outcome after those.
    pub wallet: Option<Wallet>,
    /// Column of what each respondent is worth.
    pub value: Option<String>,
    /// Column that tells the respondents of several waves apart.
    pub panel: Option<String>,
    /// Column of the wave, where one file holds several.
    pub wave: Option<String>,
    /// Whether that column tells audiences apart, not waves.
    pub audiences: bool,
    /// Columns of texts that are kept as they are written.
    pub texts: Vec<String>,
    /// Whether those are named by the study file, which may serve files that lack them, such as those of other audiences.
    pub texts_may_lack: bool,
    /// Whether the row of each respondent is kept.
    pub numbered: bool,
    /// Whether ids are kept where their column is recognised, to see whether two waves may be a panel.
    pub look_for_panel: bool,
}

/// What columns of texts are wanted for.
pub(super) const TEXT: &str = "a text";

impl Wanted {
    /// Every column that is wanted, each with what for.
    pub fn names(&self) -> Vec<(&'static str, &str)> {
        let single = [
            ("the weight", &self.weight),
            ("the strata", &self.strata),
            ("the clusters", &self.cluster),
            ("the panel", &self.panel),
            (self.of_wave(), &self.wave),
            ("the value", &self.value),
        ];
        let wallet = self.wallet.iter();
        let wallet = wallet.flat_map(|it| [("the rank", &it.rank), ("the number of providers", &it.of)]);
        single
            .into_iter()
            .filter_map(|(wanted_for, name)| Some((wanted_for, name.as_deref()?)))
            .chain(self.segments.iter().map(|name| ("a segment", name.as_str())))
            .chain(self.outcomes.iter().map(|name| ("an outcome", name.as_str())))
            .chain(self.texts.iter().map(|name| (TEXT, name.as_str())))
            .chain(wallet.map(|(wanted_for, name)| (wanted_for, name.as_str())))
            .collect()
    }

    /// What only single respondents have: an outcome, a share of wallet, a value.
    pub fn result(&self) -> Option<Asked> {
        let column =
            |option: &'static str| move |column: &String| Asked::Column { option, column: column.clone() };
        let wallet = self.wallet.as_ref().map(|wallet| &wallet.rank).map(column("--wallet"));
        let outcome = self.outcomes.first().map(|column| Asked::Outcome(column.clone()));
        outcome.or(wallet).or(self.value.as_ref().map(column("--value")))
    }

    /// The column of an outcome, or that of the ranks that one is made of.
    pub fn outcome(&self) -> Option<&String> {
        self.outcomes.first().or(self.wallet.as_ref().map(|wallet| &wallet.rank))
    }

    /// What the column of the wave is wanted for.
    pub(super) fn of_wave(&self) -> &'static str {
        if self.audiences { "the audience" } else { "the wave" }
    }
}

/// The cells of a column by respondent, each distinct text once.
pub(in crate::input) struct Texts<'a> {
    /// The distinct texts.
    pub texts: Vec<Cow<'a, str>>,
    /// Which of them each respondent has.
    pub codes: Cow<'a, [u32]>,
}

/// What the columns beside the ratings are read from.
pub(in crate::input) trait Cells {
    /// File name, for messages.
    fn file(&self) -> &str;
    /// What the columns are called.
    fn headings(&self) -> &Headings;
    /// What options and study file settle.
    fn hints(&self) -> &Hints;
    /// Whether numbers are written with a decimal comma.
    fn decimal_comma(&self) -> bool;
    /// The cells of a column.
    fn texts(&self, column: usize) -> Texts<'_>;
    /// Whether commas part the cells of the file.
    fn parted_by_commas(&self) -> bool;
    /// The row number of a respondent, as a spreadsheet numbers it.
    fn number(&self, respondent: usize) -> u64;

    /// Every column that is wanted, but texts that this file may lack and lacks.
    fn wanted<'a>(&self, wanted: &'a Wanted) -> Vec<(&'static str, &'a str)> {
        let mut names = wanted.names();
        names.retain(|(wanted_for, name)| *wanted_for != TEXT || !self.lacks(wanted, name));
        names
    }

    /// Whether this file has no such text and need not have it; one that is called nearly so is asked about.
    fn lacks(&self, wanted: &Wanted, name: &str) -> bool {
        wanted.texts_may_lack
            && matches!(
                hints::find(self.headings(), TEXT, name),
                Err(LayoutError::UnknownColumn { nearest, .. }) if nearest.is_empty()
            )
    }

    /// The column with this header.
    fn find(&self, wanted_for: &str, name: &str) -> Result<usize> {
        let name = if wanted_for == "a segment" { column_of(self.headings(), name) } else { name };
        hints::find(self.headings(), wanted_for, name)
            .map(|heading| heading.index)
            .map_err(|error| Error::in_file(self.file(), error))
    }

    /// The columns that a name or pattern stands for.
    fn find_all(&self, wanted_for: &str, name: &str) -> Result<Vec<usize>> {
        let name = if wanted_for == "a segment" { column_of(self.headings(), name) } else { name };
        hints::find_all(self.headings(), wanted_for, name)
            .map(|headings| headings.into_iter().map(|heading| heading.index).collect())
            .map_err(|error| Error::in_file(self.file(), error))
    }

    /// Heading of a column.
    fn heading(&self, column: usize) -> Option<&Heading> {
        self.headings().of(column)
    }

    /// Header text of a column.
    fn name(&self, column: usize) -> &str {
        self.headings().name(column)
    }
}

/// The rows of a sheet, one for each respondent.
pub(in crate::input) struct OfSheet<'a> {
    pub sheet: &'a Sheet<'a>,
    pub rows: &'a [usize],
}

impl Cells for OfSheet<'_> {
    fn file(&self) -> &str {
        self.sheet.file
    }

    fn headings(&self) -> &Headings {
        self.sheet.headings
    }

    fn hints(&self) -> &Hints {
        self.sheet.hints
    }

    fn decimal_comma(&self) -> bool {
        self.sheet.decimal_comma
    }

    fn parted_by_commas(&self) -> bool {
        self.sheet.parted_by_commas
    }

    fn texts(&self, column: usize) -> Texts<'_> {
        let mut texts = Vec::new();
        let mut known: HashMap<&str, u32> = HashMap::new();
        let codes = self.rows.iter().map(|&row| {
            let text = self.sheet.cell(row, column);
            *known.entry(text).or_insert_with(|| {
                texts.push(Cow::Borrowed(text));
                texts.len() as u32 - 1
            })
        });
        let codes = codes.collect();
        Texts { texts, codes }
    }

    fn number(&self, respondent: usize) -> u64 {
        self.sheet.grid.numbers[self.rows[respondent]]
    }
}

/// What each text of a column means; `problem` says what is wrong with one that means nothing and has `instead` from then on.
pub(super) fn understood<T: Copy>(
    cells: &impl Cells,
    column: usize,
    texts: &Texts,
    bad: &mut BadCells,
    read: impl Fn(&str) -> Option<T>,
    problem: impl Fn(String) -> Cell,
    instead: T,
) -> Vec<T> {
    let meanings: Vec<Option<T>> = texts.texts.iter().map(|text| read(text)).collect();
    if meanings.iter().any(Option::is_none) {
        for (respondent, &code) in texts.codes.iter().enumerate() {
            if meanings[code as usize].is_none() {
                let problem = problem(texts.texts[code as usize].trim().to_owned());
                bad.add(cells.number(respondent), cells.name(column), problem);
            }
        }
    }
    meanings.into_iter().map(|meaning| meaning.unwrap_or(instead)).collect()
}

/// The column that a grouping is made of: the one of exactly that name, else what stands before the last colon.
pub(in crate::input) fn column_of<'a>(headings: &Headings, name: &'a str) -> &'a str {
    if hints::find(headings, "a segment", name).is_ok() {
        return name;
    }
    name.rsplit_once(':').map_or(name, |(column, _)| column)
}
