//! `--where`: an SQL condition over the columns, evaluated by polars.

mod alike;
mod condition;

pub(in crate::input) use condition::short;

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{NamedFrom, Series};
use sqlparser::ast::Expr;

use crate::input::headings::{Headings, fold_spaces};
use crate::input::survey::levels::is_same;
use crate::input::values::{number, thousands};
use crate::message::ConditionFault;
use condition::{Labelled, Table};

/// A condition over the columns of a table.
pub(in crate::input) struct Filter<'a> {
    headings: &'a Headings,
    sql: Expr,
}

impl<'a> Filter<'a> {
    /// Understands a condition. Codes that the file labels may be compared with their labels. Columns go by their header, quoted (`"Your region"`) where it is no plain word.
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
        let labels = |name: &str| self.labels(name, &texts(name));
        let table = Table { names: &self.names(), texts: &texts, column: &column, labels: &labels };
        self.refuse_doubtful(&texts, &labels)?;
        let holds = table.truth(&self.sql)?;
        // A condition without any column holds for all rows or for none.
        Ok((0..rows).map(|row| holds.get(if holds.len() == 1 { 0 } else { row }) == Some(true)).collect())
    }

    /// Refuses to leave out `north` where `North` is asked for, and numbers that may be thousands.
    ///
    /// Groups make one level of what differs by case and spaces only, so that whoever writes one spelling means all.
    fn refuse_doubtful<'c>(
        &self,
        texts: &impl Fn(&str) -> Vec<Option<&'c str>>,
        labels: &impl Fn(&str) -> Option<Labelled>,
    ) -> Result<(), ConditionFault> {
        let mut asked: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for one in alike::asked(&self.sql) {
            asked.entry(one.column).or_default().push(one.text);
        }
        for (column, mut asked) in asked {
            if let Some(labels) = labels(column) {
                asked.retain(|text| !labels.all.iter().any(|label| label == text));
            }
            if let Some((text, others)) = alike::alike(&asked, texts(column).into_iter().flatten()) {
                let others = others.into_iter().map(str::to_owned).collect();
                return Err(ConditionFault::Alike {
                    column: column.to_owned(),
                    text: text.to_owned(),
                    others,
                });
            }
        }
        for name in condition::columns(&self.sql).into_iter().collect::<BTreeSet<&str>>() {
            let texts = texts(name);
            if let Some([marked, whole]) = thousands::unsaid(texts.iter().copied().flatten()) {
                return Err(ConditionFault::Thousands { column: name.to_owned(), marked, whole });
            }
        }
        Ok(())
    }

    /// The labels of a column of codes; `None` where the file has none.
    fn labels(&self, name: &str, texts: &[Option<&str>]) -> Option<Labelled> {
        let heading = self.headings.columns.iter().find(|heading| heading.code == name)?;
        let labels = &heading.value_labels;
        if labels.is_empty() {
            return None;
        }
        let label = |text: &str| {
            let own = labels.iter().find(|(code, _)| is_same(code, text));
            own.map_or_else(|| text.to_owned(), |(_, label)| fold_spaces(label))
        };
        let all = labels.iter().map(|(_, label)| fold_spaces(label)).collect();
        Some(Labelled { all, each: texts.iter().map(|text| text.map(label)).collect() })
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
