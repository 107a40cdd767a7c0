//! `--where`: an SQL condition over the columns, evaluated by polars.

mod condition;

pub(in crate::input) use condition::short;

use polars::prelude::{NamedFrom, Series};
use sqlparser::ast::Expr;

use crate::input::headings::Headings;
use crate::input::values::number;
use crate::message::ConditionFault;
use condition::Table;

/// A condition over the columns of a table.
pub(in crate::input) struct Filter<'a> {
    headings: &'a Headings,
    sql: Expr,
}

impl<'a> Filter<'a> {
    /// Understands a condition. Columns go by their header, quoted (`"Your region"`) where it is no plain word.
    ///
    /// # Errors
    /// Where it is no SQL or names an unknown column: the problem in words.
    pub fn new(condition: &str, headings: &'a Headings) -> Result<Self, ConditionFault> {
        let filter = Self { headings, sql: condition::parsed(condition)? };
        let names = filter.names();
        condition::columns(&filter.sql).into_iter().try_for_each(|name| condition::known(name, &names))?;
        Ok(filter)
    }

    /// The columns it speaks of, in file order.
    pub fn columns(&self) -> Vec<usize> {
        let mut columns: Vec<usize> =
            condition::columns(&self.sql).into_iter().filter_map(|name| self.column(name)).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// Whether the condition is true for each of `rows` rows, whose cells `cell` tells by row and column.
    ///
    /// A column is a number where each of its cells is one or is blank, else a text; blank is NULL.
    ///
    /// # Errors
    /// Where the condition is more than comparisons, or compares a text with a number: the problem in words.
    pub fn holds<'c>(
        &self,
        rows: usize,
        cell: impl Fn(usize, usize) -> &'c str,
        decimal_comma: bool,
    ) -> Result<Vec<bool>, ConditionFault> {
        let texts = |name: &str| -> Vec<Option<&'c str>> {
            let Some(column) = self.column(name) else { return Vec::new() };
            (0..rows).map(|row| Some(cell(row, column).trim()).filter(|text| !text.is_empty())).collect()
        };
        let column = |name: &str| series(name, &texts(name), decimal_comma);
        let table = Table { names: &self.names(), texts: &texts, column: &column };
        let holds = table.truth(&self.sql)?;
        // A condition without any column holds for all rows or for none.
        Ok((0..rows).map(|row| holds.get(if holds.len() == 1 { 0 } else { row }) == Some(true)).collect())
    }

    fn names(&self) -> Vec<&'a str> {
        self.headings.columns.iter().map(|heading| heading.code.as_str()).collect()
    }

    /// A second column of the same name cannot be asked for.
    fn column(&self, name: &str) -> Option<usize> {
        self.headings.columns.iter().find(|heading| heading.code == name).map(|heading| heading.index)
    }
}

fn series(name: &str, texts: &[Option<&str>], decimal_comma: bool) -> Series {
    let numbers: Option<Vec<Option<f64>>> = texts
        .iter()
        .map(|text| match text {
            None => Some(None),
            Some(text) => number(text, decimal_comma).map(Some),
        })
        .collect();
    match numbers {
        Some(numbers) => Series::new(name.into(), numbers),
        None => Series::new(name.into(), texts),
    }
}
