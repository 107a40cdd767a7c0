//! Tables with a row for each answer or for each side: a column says which side the row is about.
//!
//! `id, item, measure, value` has a row for each answer, and so has `id, question, answer`, whose questions say a side and a thing;
//! `id, side, wifi, price` has a row for each respondent and side. They become tables of one row for each respondent and
//! criterion, or for each respondent.

mod obstacle;

pub use obstacle::obstacle;

use std::collections::{BTreeMap, HashMap};

use crate::input::answers::labels::could_be_ratings;
use crate::input::columns::layout::{Side, names_criterion};
use crate::input::columns::roles::names_respondent;
use crate::input::columns::sides::{alone, candidates, tokens};
use crate::input::grid::{Grid, Row};
use crate::input::headings::{Heading, Headings};
use crate::input::values::number;

/// A table turned so that both sides of an answer stand in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// The cells.
    pub grid: Grid,
    /// What the columns are called.
    pub headings: Headings,
    /// The column that says the side.
    pub measure: String,
}

/// Turns a table of which one column says the side of each row; `None` where no column does, or where two rows answer the
/// same.
pub fn turned(grid: &Grid, headings: &Headings) -> Option<Turned> {
    let rows = headings.answer_rows(grid.rows.len());
    let columns: Vec<&Heading> = headings.columns.iter().filter(|heading| !heading.metadata).collect();
    // Where headers name sides, the sides are columns already.
    if columns.iter().any(|heading| alone(&heading.code).is_some()) {
        return None;
    }
    let Some(measure) = columns.iter().find(|heading| says_side(grid, &rows, heading.index)) else {
        let question = columns.iter().find_map(|heading| Questions::of(grid, &rows, heading))?;
        let (grid, headings) = question.parted(grid, headings);
        return turned(&grid, &headings).map(|found| Turned { measure: question.name, ..found });
    };
    let others: Vec<&Heading> =
        columns.iter().copied().filter(|heading| heading.index != measure.index).collect();
    let named_so = others.iter().find(|heading| names_respondent(&heading.code)).map(|heading| heading.index);
    let respondent = named_so.or_else(|| unnamed_respondent(grid, headings, &rows, (measure.index, &others)));
    let values: Vec<&Heading> = others
        .iter()
        .copied()
        .filter(|heading| Some(heading.index) != respondent && holds_numbers(grid, &rows, heading.index))
        .collect();
    let named =
        |heading: &&&Heading| tokens(&heading.code).iter().any(|(_, word)| VALUES.contains(&word.as_str()));
    let value = values
        .iter()
        .find(named)
        .copied()
        .or_else(|| if let [only] = values[..] { Some(only) } else { None })
        .or_else(|| {
            let labelled = others.iter().find(|heading| {
                Some(heading.index) != respondent
                    && named(heading)
                    && holds_labels(grid, &rows, heading.index)
            });
            labelled.copied().filter(|_| values.is_empty())
        });
    let spread = Spread { grid, headings, rows: &rows, measure: measure.index, respondent };
    let texts: Vec<usize> = others
        .iter()
        .map(|heading| heading.index)
        .filter(|index| Some(*index) != respondent && value.is_none_or(|value| value.index != *index))
        .collect();
    // Where respondent and side name each row, several columns of ratings stand side by side, unless one is called item.
    let rated = |heading: &&&Heading| could_be_ratings(&grid.distinct(&rows, &[heading.index]));
    let is_item = |heading: &&&Heading| texts.contains(&heading.index) && names_criterion(&heading.code);
    let side_by_side = respondent.is_some()
        && values.iter().filter(rated).count() >= 2
        && spread.names_rows(&[])
        && others.iter().find(is_item).is_none_or(|item| holds_numbers(grid, &rows, item.index));
    // The item of an answer: with the respondent and the side it names each row once.
    let is_named_once = |column: &usize| value.is_some() && !side_by_side && spread.names_rows(&[*column]);
    let item = texts.iter().copied().find(is_named_once);
    let (grid, headings) = match (item, value) {
        (Some(item), Some(value)) => spread.by_item(item, value.index)?,
        _ if respondent.is_some() && values.len() >= 2 && spread.names_rows(&[]) => spread.across(&values)?,
        _ if respondent.is_none() && values.len() >= 2 && texts.len() == values.len() => {
            spread.with(obstacle::means(grid, &rows, measure, &values)?)
        }
        _ => return None,
    };
    Some(Turned { grid, headings, measure: measure.code.clone() })
}

/// The column that tells respondents apart though its name does not say so: each of its cells comes once on each side, of most of them on
/// both, and two columns of ratings stand beside it.
fn unnamed_respondent(
    grid: &Grid,
    headings: &Headings,
    rows: &[usize],
    (measure, others): (usize, &[&Heading]),
) -> Option<usize> {
    let is_rated = |heading: &&&Heading| {
        let cells = grid.distinct(rows, &[heading.index]);
        could_be_ratings(&cells)
            && cells.iter().all(|(text, _)| text.trim().is_empty() || text.trim().parse::<i32>().is_ok())
    };
    let ratings = others.iter().filter(is_rated).count();
    if ratings < 2 || rows.len() < 2 * FEWEST_RESPONDENTS {
        return None;
    }
    let tells = |column: &usize| {
        let spread = Spread { grid, headings, rows, measure, respondent: Some(*column) };
        let complete = |pair: &&[Option<usize>; 2]| pair.iter().all(Option::is_some);
        let filled = rows.iter().all(|&row| !grid.cell(row, *column).trim().is_empty());
        filled && spread.names_rows(&[]) && spread.pairs(&[]).iter().filter(complete).count() * 4 > rows.len()
    };
    others.iter().map(|heading| heading.index).find(tells)
}

/// Respondents from which on a column that tells them apart is known without its name.
const FEWEST_RESPONDENTS: usize = 10;

/// Words that name the column of the ratings.
const VALUES: &[&str] = &[
    "value",
    "rating",
    "score",
    "answer",
    "response",
    "valeur",
    "note",
    "reponse",
    "wert",
    "bewertung",
    "antwort",
    "valor",
    "puntuacion",
    "respuesta",
    "valore",
    "voto",
    "risposta",
    "nota",
    "resposta",
    "waarde",
    "cijfer",
    "antwoord",
];

/// Whether every cell of a column is a side and nothing else, and both sides come.
fn says_side(grid: &Grid, rows: &[usize], column: usize) -> bool {
    // The first row tells of nearly all columns that they hold something else.
    if rows.first().is_none_or(|&row| alone(grid.cell(row, column)).is_none()) {
        return false;
    }
    let cells = grid.distinct(rows, &[column]);
    let sides: Option<Vec<Side>> = cells.iter().map(|(text, _)| alone(text)).collect();
    sides.is_some_and(|sides| sides.len() == 2 && sides[0] != sides[1])
}

fn holds_numbers(grid: &Grid, rows: &[usize], column: usize) -> bool {
    let cells = grid.distinct(rows, &[column]);
    let given = cells.iter().map(|(text, _)| text.trim()).filter(|text| !text.is_empty());
    let mut count = 0;
    let all = given.inspect(|_| count += 1).all(|text| number(text, true).is_some());
    all && count >= 2
}

/// Whether a column holds a few texts that come again and again, as answers in words do.
fn holds_labels(grid: &Grid, rows: &[usize], column: usize) -> bool {
    let texts =
        grid.distinct(rows, &[column]).into_iter().filter(|(text, _)| !text.trim().is_empty()).count();
    (2..=MOST_LABELS).contains(&texts) && texts * 2 <= rows.len()
}

/// Answers in words of both sides together, in all their spellings.
const MOST_LABELS: usize = 40;

/// A column whose cells say a side and the thing that is rated: `Importance - Delivery`.
struct Questions {
    column: usize,
    name: String,
    /// Side and thing of each text.
    parts: HashMap<String, (Side, String)>,
}

impl Questions {
    /// `None` where a cell says no side, or some thing has one side only.
    fn of(grid: &Grid, rows: &[usize], heading: &Heading) -> Option<Self> {
        let column = heading.index;
        let part = |text: &str| {
            let split = candidates(text.trim()).into_iter().next()?.split;
            Some((split.side, split.key))
        };
        // The first rows tell of nearly all columns that they hold something else.
        part(grid.cell(*rows.first()?, column))?;
        part(grid.cell(*rows.get(1)?, column))?;
        let texts = grid.distinct(rows, &[column]);
        if texts.len() < 4 || texts.len() * 2 > rows.len() {
            return None;
        }
        let parts: Option<HashMap<String, (Side, String)>> =
            texts.into_iter().map(|(text, _)| Some((text.clone(), part(&text)?))).collect();
        let parts = parts?;
        let both = |(side, key): &(Side, String)| {
            parts.values().filter(|other| **other == (side.other(), key.clone())).count() == 1
        };
        let complete = parts.values().all(both);
        complete.then(|| Self { column, name: heading.code.clone(), parts })
    }

    /// The table with a column for the thing and one for the side.
    fn parted(&self, grid: &Grid, headings: &Headings) -> (Grid, Headings) {
        let width = grid.width();
        let mut parted = Grid { rows: Vec::with_capacity(grid.rows.len()), numbers: grid.numbers.clone() };
        for at in 0..grid.rows.len() {
            let text = grid.cell(at, self.column);
            let (side, key) = match self.parts.get(text) {
                Some((side, key)) => (SIDES[*side as usize], key.as_str()),
                None => ("", text),
            };
            let cell = |column: usize| if column == self.column { key } else { grid.cell(at, column) };
            parted.rows.push((0..width).map(cell).chain([side]).collect());
        }
        let mut headings = headings.clone();
        headings.columns.push(Heading::plain(width, "side"));
        (parted, headings)
    }
}

struct Spread<'a> {
    grid: &'a Grid,
    headings: &'a Headings,
    rows: &'a [usize],
    measure: usize,
    /// Who answers; none in a table of means.
    respondent: Option<usize>,
}

impl Spread<'_> {
    fn side(&self, row: usize) -> Option<Side> {
        alone(self.grid.cell(row, self.measure))
    }

    fn key(&self, row: usize, columns: &[usize]) -> Vec<&str> {
        let columns = self.respondent.into_iter().chain(columns.iter().copied());
        columns.map(|column| self.grid.cell(row, column).trim()).collect()
    }

    /// Whether respondent, side and these columns together name each row once.
    fn names_rows(&self, columns: &[usize]) -> bool {
        let mut seen = BTreeMap::new();
        self.rows.iter().all(|&row| seen.insert((self.key(row, columns), self.side(row)), row).is_none())
    }

    /// The rows of each key, by side, in order of first appearance.
    fn pairs(&self, columns: &[usize]) -> Vec<[Option<usize>; 2]> {
        let mut places: HashMap<Vec<&str>, usize> = HashMap::new();
        let mut pairs: Vec<[Option<usize>; 2]> = Vec::new();
        for &row in self.rows {
            let at = *places.entry(self.key(row, columns)).or_insert(pairs.len());
            if at == pairs.len() {
                pairs.push([None; 2]);
            }
            if let Some(side) = self.side(row) {
                pairs[at][side as usize] = Some(row);
            }
        }
        pairs
    }

    /// One row for each respondent and item, with a column for each side.
    fn by_item(&self, item: usize, value: usize) -> Option<(Grid, Headings)> {
        let kept: Vec<usize> = self.kept(&[value]);
        let criterion = |column: usize| {
            if column == item { "criterion".to_owned() } else { self.headings.name(column).to_owned() }
        };
        let names: Vec<String> =
            kept.iter().map(|&column| criterion(column)).chain(SIDES.map(str::to_owned)).collect();
        self.table(&names, &kept, &[value], &self.pairs(&[item]))
    }

    /// One row for each respondent, with a column for each side of each criterion.
    fn across(&self, criteria: &[&Heading]) -> Option<(Grid, Headings)> {
        let columns: Vec<usize> = criteria.iter().map(|heading| heading.index).collect();
        let kept = self.kept(&columns);
        let own = kept.iter().map(|&column| self.headings.name(column).to_owned());
        let sided = SIDES
            .into_iter()
            .flat_map(|side| criteria.iter().map(move |h| format!("{side} - {}", h.words())));
        self.table(&own.chain(sided).collect::<Vec<_>>(), &kept, &columns, &self.pairs(&[]))
    }

    /// The columns that stay: all but the side and the ratings.
    fn kept(&self, values: &[usize]) -> Vec<usize> {
        let columns = self.headings.columns.iter().map(|heading| heading.index);
        columns.filter(|column| *column != self.measure && !values.contains(column)).collect()
    }

    fn table(
        &self,
        names: &[String],
        kept: &[usize],
        values: &[usize],
        pairs: &[[Option<usize>; 2]],
    ) -> Option<(Grid, Headings)> {
        let header: Row = names.iter().collect();
        let mut grid = Grid { rows: vec![header], numbers: vec![*self.grid.numbers.first()?] };
        for sides in pairs {
            let first = sides.iter().flatten().copied().min()?;
            let own = kept.iter().map(|&column| self.grid.cell(first, column));
            let rated = sides.iter().flat_map(|row| {
                values.iter().map(move |&column| row.map_or("", |row| self.grid.cell(row, column)))
            });
            grid.rows.push(own.chain(rated).collect());
            grid.numbers.push(self.grid.numbers[first]);
        }
        Some(self.with(grid))
    }

    /// A new table with its headings, which are those of its first row.
    fn with(&self, grid: Grid) -> (Grid, Headings) {
        let names = grid.rows[0].iter().enumerate();
        let columns = names.map(|(index, name)| Heading::plain(index, name)).collect();
        let headings =
            Headings { header_rows: 1, columns, dropped_rows: Vec::new(), ..self.headings.clone() };
        (grid, headings)
    }
}

/// The names of the new columns.
const SIDES: [&str; 2] = ["Importance", "Performance"];
