//! Respondents counted by what they answered to each criterion, as `ecart sql` has a database count them.

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::input::answers::doctor;
use crate::input::answers::labels::Coding;
use crate::input::answers::ratings::{Agreed, Answered, agreed};
use crate::input::answers::sheet::{BadCells, Sheet};
use crate::input::columns::layout::CountsColumns;
use crate::input::headings::fold_spaces;
use crate::input::hints::text_of;
use crate::input::source::Source;
use crate::input::survey::cells::{Cells, OfSheet, Texts};
use crate::input::survey::levels::Levels;
use crate::input::survey::structure::{Found, Structure, structure};
use crate::input::values::number;
use crate::message::{Asked, Cell, Holds, Request, Rows, TableFigure};
use crate::survey::{
    Composite, Counted, CountedLevel, CountedSegment, Counts, Dropped, ElementCounts, Joint, MISSING, Origin,
    Ratings, Respondents, Scale, Survey, WeightedCell,
};

/// Respondents of one row of the sheet: their number, Σw and Σw².
#[derive(Clone, Copy, Default)]
struct Size {
    n: u64,
    w: f64,
    w2: f64,
}

/// Builds the survey of a sheet of counts; `origin` is completed by the caller.
pub(in crate::input) fn survey(sheet: &Sheet, columns: &CountsColumns, source: &Source) -> Result<Survey> {
    refuse_answers(sheet, source)?;
    let sizes = sizes(sheet, columns)?;
    let (names, name_of_row) = names(sheet, columns);
    // An element that is not rated itself stands among the names, counted by its mean ratings.
    let composite = |name: &String| {
        source.study.element.iter().any(|element| element.rating.is_none() && element.name == *name)
    };
    let rated: Vec<usize> = (0..names.len()).filter(|&at| !composite(&names[at])).collect();
    let found = |&at: &usize| Found { name: names[at].clone(), label: names[at].clone(), ..Found::default() };
    let found: Vec<Found> = rated.iter().map(found).collect();
    let structure = structure(&found, &source.study).map_err(|problem| source.in_study(problem))?;

    let rows = |name: usize| -> Vec<usize> {
        (0..sheet.rows.len()).filter(|&row| name_of_row[row] == name).collect()
    };
    let of_items: Vec<Vec<usize>> = structure.items.iter().map(|&item| rows(rated[item])).collect();
    let side = |column: usize| answered(sheet, column, &of_items, &sizes);
    let Agreed { scale, importance, performance, notices, mut findings } = agreed(
        sheet.file,
        &side(columns.importance),
        &side(columns.performance),
        sheet.hints,
        sheet.decimal_comma,
    )?;
    let codings = [(columns.importance, &importance), (columns.performance, &performance)];
    let codes = codes(sheet, &of_items, codings, &scale)?;
    let tables = Tables { sheet, columns, structure: &structure, of_items, codes, sizes, scale: &scale };
    let of_elements: Vec<Vec<usize>> = structure
        .elements
        .iter()
        .map(|element| names.iter().position(|name| *name == element.name).map_or_else(Vec::new, rows))
        .collect();
    let all = tables.counts(&of_elements, |_| true)?;
    let segments = source.wanted().segments;
    let segments = segments.iter().map(|name| tables.segment(&of_elements, name)).collect::<Result<_>>()?;

    let criteria: Vec<String> = structure.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    let nobody = Respondents::default();
    let ratings = doctor::Ratings { criteria: &criteria, respondents: &nobody, scale: &scale };
    findings.extend(doctor::examine(ratings, &all.criteria, None));
    let mut origin = Origin { rows_used: sheet.rows.len() as u64, ..Origin::default() };
    if !structure.left_out.is_empty() {
        let count = tables.rows_left_out(&of_elements);
        let reason = Rows::Unlisted { criteria: structure.left_out.clone() };
        origin.dropped.push(Dropped { what: "row", reason, count });
        origin.rows_used -= count;
    }
    let ratings = Ratings::Counted(Counted { counts: all, segments });
    Ok(Survey {
        criteria: structure.criteria.clone(),
        elements: structure.elements.clone(),
        stated: true,
        ratings,
        origin,
        notices,
        findings,
        scale,
    })
}

/// Counts hold no single respondents.
fn refuse_answers(sheet: &Sheet, source: &Source) -> Result<()> {
    let wanted = source.wanted();
    let result = wanted.result();
    let asked = if wanted.weight.is_some() {
        Asked::WeightOfCounts
    } else if wanted.strata.or(wanted.cluster).is_some() {
        Asked::DesignOfCounts
    } else if let Some(asked) = result {
        asked
    } else {
        return Ok(());
    };
    Err(Error::in_file(sheet.file, Request::NeedsAnswers { holds: Holds::Counts, asked }))
}

/// How many respondents each row stands for.
fn sizes(sheet: &Sheet, columns: &CountsColumns) -> Result<Vec<Size>> {
    let mut bad = BadCells::default();
    let mut read = |row: usize, column: usize, fits: fn(f64) -> bool, needed: TableFigure| {
        let text = sheet.cell(row, column);
        let value = number(text, sheet.decimal_comma).filter(|&value| fits(value));
        value.unwrap_or_else(|| {
            let problem = Cell::NotACount { text: text.trim().to_owned(), needed };
            bad.add(sheet.grid.numbers[row], sheet.name(column), problem);
            0.0
        })
    };
    let positive = |value: f64| value > 0.0 && value.is_finite();
    let size = |&row: &usize| {
        let n = read(row, columns.n, |n| n >= 1.0 && n.fract() == 0.0, TableFigure::Respondents);
        let mut weight = |column, needed| read(row, column, positive, needed);
        let weights = columns.weights.map(|(w, w2)| {
            (weight(w, TableFigure::SumOfWeights), weight(w2, TableFigure::SumOfSquaredWeights))
        });
        let (w, w2) = weights.unwrap_or_default();
        Size { n: n as u64, w, w2 }
    };
    let sizes = sheet.rows.iter().map(size).collect();
    bad.into_result(sheet.file)?;
    Ok(sizes)
}

/// The names in order of first appearance, and which of them each row is about.
fn names(sheet: &Sheet, columns: &CountsColumns) -> (Vec<String>, Vec<usize>) {
    let mut names: Vec<String> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let of_row = sheet.rows.iter().map(|&row| {
        let name = fold_spaces(sheet.cell(row, columns.criterion));
        *known.entry(name.clone()).or_insert_with(|| {
            names.push(name);
            names.len() - 1
        })
    });
    let of_row = of_row.collect();
    (names, of_row)
}

/// The cells of one side together, each as often as respondents gave it.
fn answered(sheet: &Sheet, column: usize, of_items: &[Vec<usize>], sizes: &[Size]) -> Answered {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for &row in of_items.iter().flatten() {
        *counts.entry(sheet.cell(sheet.rows[row], column)).or_default() += sizes[row].n;
    }
    let (labels, missing) = sheet.headings.declared(&[column]);
    let distinct = counts.into_iter().map(|(text, n)| (text.to_owned(), n)).collect();
    let parted_by_commas = sheet.parted_by_commas;
    let labels_seen = sheet.headings.labels_seen(&[column]);
    Answered { distinct, passed_by: Vec::new(), labels, labels_seen, missing, parted_by_commas }
}

/// Both ratings of every row that is about a criterion; of others no rating.
fn codes(
    sheet: &Sheet,
    of_items: &[Vec<usize>],
    codings: [(usize, &Coding); 2],
    scale: &Scale,
) -> Result<Vec<[u8; 2]>> {
    let mut bad = BadCells::default();
    let mut codes = vec![[MISSING; 2]; sheet.rows.len()];
    for &row in of_items.iter().flatten() {
        codes[row] = codings.map(|(column, coding)| {
            let text = sheet.cell(sheet.rows[row], column);
            coding.code(text, scale).unwrap_or_else(|| {
                let number = sheet.grid.numbers[sheet.rows[row]];
                bad.add_with(number, sheet.name(column), || coding.problem(text, sheet.headings));
                MISSING
            })
        });
    }
    bad.into_result(sheet.file)?;
    Ok(codes)
}

/// The rows of the sheet, understood.
struct Tables<'a> {
    sheet: &'a Sheet<'a>,
    columns: &'a CountsColumns,
    structure: &'a Structure,
    /// Rows of each criterion, then of each element that is rated itself.
    of_items: Vec<Vec<usize>>,
    codes: Vec<[u8; 2]>,
    sizes: Vec<Size>,
    scale: &'a Scale,
}

impl Tables<'_> {
    /// The counts of the rows for which `keep` is true; `of_elements` holds the rows of each element's mean ratings.
    fn counts(&self, of_elements: &[Vec<usize>], keep: impl Fn(usize) -> bool) -> Result<Counts> {
        let kept = |rows: &[usize]| -> Vec<usize> { rows.iter().copied().filter(|&row| keep(row)).collect() };
        let items: Vec<Vec<usize>> = self.of_items.iter().map(|rows| kept(rows)).collect();
        let criteria = self.structure.criteria.len();
        let mut weighted: Vec<Vec<WeightedCell>> = Vec::new();
        for rows in &items[..criteria] {
            weighted.push(self.weighted(rows, |row| self.rating(row)));
        }
        let mut rated = items[criteria..].iter();
        let mut elements = Vec::new();
        for (element, rows) in self.structure.elements.iter().zip(of_elements) {
            if element.rated {
                let rows = rated.next().map_or(&[][..], Vec::as_slice);
                elements.push(ElementCounts::Rated(self.joint(rows)));
                weighted.push(self.weighted(rows, |row| self.rating(row)));
                continue;
            }
            let means = self.means(rows, &element.name)?;
            let mut composite = Composite::default();
            for &row in rows.iter().filter(|&&row| keep(row)) {
                let [importance, performance] = means[&row];
                composite.add_all(means[&row], importance.zip(performance), self.sizes[row].n);
            }
            elements.push(ElementCounts::Composite(composite));
            weighted.push(self.weighted(&kept(rows), |row| means[&row]));
        }
        let n = |rows: &Vec<usize>| rows.iter().map(|&row| self.sizes[row].n).sum::<u64>();
        Ok(Counts {
            // A query that leaves out who answered nothing counts fewer for some criteria.
            respondents: items.iter().map(n).max().unwrap_or_default(),
            criteria: items[..criteria].iter().map(|rows| self.joint(rows)).collect(),
            elements,
            weighted: if self.columns.weights.is_some() { weighted } else { Vec::new() },
        })
    }

    /// The counts of every level of a grouping.
    fn segment(&self, of_elements: &[Vec<usize>], name: &str) -> Result<CountedSegment> {
        let cells = OfSheet { sheet: self.sheet, rows: &self.sheet.rows };
        let column = cells.find("a segment", name)?;
        let texts: Texts<'_> = cells.texts(column);
        let heading = cells.heading(column);
        let Levels { names, codes, ranks } = Levels::of(&texts, heading);
        let rank = |row: usize| ranks[texts.codes[row] as usize];
        let levels = (0..).zip(names).zip(codes).map(|((level, label), code)| {
            let counts = self.counts(of_elements, |row| rank(row) == Some(level))?;
            Ok(CountedLevel { label, code, counts })
        });
        Ok(CountedSegment {
            name: name.to_owned(),
            label: heading.map_or_else(|| name.to_owned(), text_of),
            levels: levels.collect::<Result<_>>()?,
            without_level: self.counts(of_elements, |row| rank(row).is_none())?.respondents,
        })
    }

    /// Rows about criteria that the study file does not list.
    fn rows_left_out(&self, of_elements: &[Vec<usize>]) -> u64 {
        let used: usize = self.of_items.iter().chain(of_elements).map(Vec::len).sum();
        (self.sheet.rows.len() - used) as u64
    }

    fn joint(&self, rows: &[usize]) -> Joint {
        let mut joint = Joint::new(self.scale.values.len());
        for &row in rows {
            let [importance, performance] = self.codes[row];
            joint.add_all(importance, performance, self.sizes[row].n);
        }
        joint
    }

    fn weighted(&self, rows: &[usize], of: impl Fn(usize) -> [Option<f64>; 2]) -> Vec<WeightedCell> {
        let cell = |&row: &usize| {
            let ([importance, performance], Size { n, w, w2 }) = (of(row), self.sizes[row]);
            WeightedCell { importance, performance, n, w, w2 }
        };
        WeightedCell::gather(rows.iter().map(cell).collect())
    }

    fn rating(&self, row: usize) -> [Option<f64>; 2] {
        self.codes[row].map(|code| self.scale.values.get(usize::from(code)).copied())
    }

    /// The mean ratings of an element in each of its rows.
    fn means(&self, rows: &[usize], element: &str) -> Result<BTreeMap<usize, [Option<f64>; 2]>> {
        if rows.is_empty() {
            let asked = Asked::Element(element.to_owned());
            return Err(Error::in_file(
                self.sheet.file,
                Request::NeedsAnswers { holds: Holds::Counts, asked },
            ));
        }
        let mut bad = BadCells::default();
        let mut mean = |row: usize, column: usize| {
            let text = self.sheet.cell(self.sheet.rows[row], column);
            if text.trim().is_empty() {
                return None;
            }
            let range = self.scale.lowest..=self.scale.highest;
            let value = number(text, self.sheet.decimal_comma).filter(|value| range.contains(value));
            if value.is_none() {
                let number = self.sheet.grid.numbers[self.sheet.rows[row]];
                let problem = Cell::NotAMean { text: text.trim().to_owned() };
                bad.add(number, self.sheet.name(column), problem);
            }
            value
        };
        let columns = [self.columns.importance, self.columns.performance];
        let means = rows.iter().map(|&row| (row, columns.map(|column| mean(row, column)))).collect();
        bad.into_result(self.sheet.file)?;
        Ok(means)
    }
}
