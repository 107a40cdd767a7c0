//! The columns beside the ratings: weight, design, segments, outcomes.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use crate::error::{Error, Result};
use crate::input::answers::labels::is_missing_word;
use crate::input::answers::sheet::{BadCells, Sheet};
use crate::input::headings::Headings;
use crate::input::hints;
use crate::input::hints::Hints;
use crate::input::values::number;
use crate::survey::{Design, DrawnBy, OutcomeColumn, Respondents, SegmentColumn};

/// Which columns are wanted, by header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
}

impl Wanted {
    /// Every column that is wanted, each with what for.
    pub fn names(&self) -> Vec<(&'static str, &str)> {
        let single =
            [("the weight", &self.weight), ("the strata", &self.strata), ("the clusters", &self.cluster)];
        single
            .into_iter()
            .filter_map(|(wanted_for, name)| Some((wanted_for, name.as_deref()?)))
            .chain(self.segments.iter().map(|name| ("a segment", name.as_str())))
            .chain(self.outcomes.iter().map(|name| ("an outcome", name.as_str())))
            .collect()
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
    /// The row number of a respondent, as a spreadsheet numbers it.
    fn number(&self, respondent: usize) -> u64;

    /// The column with this header.
    fn find(&self, wanted_for: &str, name: &str) -> Result<usize> {
        hints::find(self.headings(), wanted_for, name)
            .map(|heading| heading.index)
            .map_err(|error| Error::Layout { file: self.file().to_owned(), problem: error.to_string() })
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

/// Fills in what is wanted.
///
/// # Errors
/// Where a column is unknown or named twice, a weight is negative or missing, all weights are 0, or
/// an outcome is no number.
pub(in crate::input) fn fill(
    respondents: &mut Respondents,
    cells: &impl Cells,
    wanted: &Wanted,
) -> Result<()> {
    let mut bad = BadCells::default();
    if let Some(name) = &wanted.weight {
        respondents.weights = Some(weights(cells, cells.find("the weight", name)?, &mut bad));
    }
    respondents.design = design(cells, wanted, respondents.len)?;
    let header = |wanted_for: &str, name: &Option<String>| -> Result<Option<String>> {
        let Some(name) = name else { return Ok(None) };
        Ok(Some(cells.name(cells.find(wanted_for, name)?).to_owned()))
    };
    respondents.drawn_by = DrawnBy {
        weight: header("the weight", &wanted.weight)?,
        strata: header("the strata", &wanted.strata)?,
        cluster: header("the clusters", &wanted.cluster)?,
    };
    for name in &wanted.segments {
        respondents.segments.push(segment(cells, cells.find("a segment", name)?));
    }
    for name in &wanted.outcomes {
        respondents.outcomes.push(outcome(cells, cells.find("an outcome", name)?, &mut bad));
    }
    bad.into_result(cells.file())?;
    match &respondents.weights {
        Some(weights) if weights.iter().all(|&weight| weight == 0.0) => Err(Error::Layout {
            file: cells.file().to_owned(),
            problem: format!(
                "every weight in column {:?} is 0, so nobody is left",
                wanted.weight.as_deref().unwrap_or_default()
            ),
        }),
        _ => Ok(()),
    }
}

/// What each text of a column means; `problem` says what is wrong with one that means nothing and has `instead` from then on.
fn understood<T: Copy>(
    cells: &impl Cells,
    column: usize,
    texts: &Texts,
    bad: &mut BadCells,
    read: impl Fn(&str) -> Option<T>,
    problem: impl Fn(&str) -> String,
    instead: T,
) -> Vec<T> {
    let meanings: Vec<Option<T>> = texts.texts.iter().map(|text| read(text)).collect();
    if meanings.iter().any(Option::is_none) {
        for (respondent, &code) in texts.codes.iter().enumerate() {
            if meanings[code as usize].is_none() {
                let problem = problem(texts.texts[code as usize].trim());
                bad.add(cells.number(respondent), cells.name(column), problem);
            }
        }
    }
    meanings.into_iter().map(|meaning| meaning.unwrap_or(instead)).collect()
}

fn weights(cells: &impl Cells, column: usize, bad: &mut BadCells) -> Vec<f64> {
    let weight = |text: &str| {
        number(text, cells.decimal_comma()).filter(|weight| weight.is_finite() && *weight >= 0.0)
    };
    let problem =
        |text: &str| format!("{text:?} is no weight (every respondent needs a weight of 0 or more)");
    let texts = cells.texts(column);
    let weights = understood(cells, column, &texts, bad, weight, problem, 0.0);
    texts.codes.iter().map(|&code| weights[code as usize]).collect()
}

fn design(cells: &impl Cells, wanted: &Wanted, len: usize) -> Result<Option<Design>> {
    if wanted.strata.is_none() && wanted.cluster.is_none() {
        return Ok(None);
    }
    let ranks = |wanted_for: &str, name: &Option<String>| -> Result<Option<Vec<u32>>> {
        let Some(name) = name else { return Ok(None) };
        let texts = cells.texts(cells.find(wanted_for, name)?);
        let (_, ranks) = levels(&texts, |_| true);
        Ok(Some(texts.codes.iter().map(|&code| ranks[code as usize].unwrap_or_default()).collect()))
    };
    let strata = ranks("the strata", &wanted.strata)?.unwrap_or_else(|| vec![0; len]);
    // Respondents are their own clusters where none are named.
    let clusters = ranks("the clusters", &wanted.cluster)?.unwrap_or_else(|| (0..len as u32).collect());
    // Clusters are often numbered anew in each stratum, so a cluster is its stratum and its number.
    let pairs: Vec<(u32, u32)> = strata.iter().copied().zip(clusters).collect();
    let mut sorted = pairs.clone();
    sorted.sort_unstable();
    sorted.dedup();
    let clusters = pairs.iter().map(|pair| sorted.partition_point(|other| other < pair) as u32).collect();
    Ok(Some(Design { strata, clusters }))
}

/// The distinct trimmed texts that `keep` keeps, sorted, and the rank among them of each text.
pub(in crate::input) fn levels(
    texts: &Texts<'_>,
    keep: impl Fn(&str) -> bool,
) -> (Vec<String>, Vec<Option<u32>>) {
    let kept = || texts.texts.iter().map(|text| text.trim());
    let levels: Vec<&str> = kept().filter(|text| keep(text)).collect::<BTreeSet<_>>().into_iter().collect();
    let ranks = kept().map(|text| levels.binary_search(&text).ok().map(|rank| rank as u32)).collect();
    (levels.into_iter().map(str::to_owned).collect(), ranks)
}

fn segment(cells: &impl Cells, column: usize) -> SegmentColumn {
    let texts = cells.texts(column);
    let (levels, ranks) = levels(&texts, |text| !text.is_empty());
    let of_each = texts.codes.iter().map(|&code| ranks[code as usize]);
    SegmentColumn::new(cells.name(column).to_owned(), levels, of_each)
}

fn outcome(cells: &impl Cells, column: usize, bad: &mut BadCells) -> OutcomeColumn {
    let value = |text: &str| {
        let missing = text.trim().is_empty()
            || is_missing_word(text)
            || cells.hints().missing.iter().any(|code| code == text.trim());
        if missing {
            return Some(None);
        }
        number(text, cells.decimal_comma()).filter(|value| value.is_finite()).map(Some)
    };
    let problem = |text: &str| {
        format!("{text:?} is no number (an outcome is a number; add --missing for \"no answer\")")
    };
    let texts = cells.texts(column);
    let values = understood(cells, column, &texts, bad, value, problem, None);
    OutcomeColumn::new(cells.name(column).to_owned(), &values, &texts.codes)
}
