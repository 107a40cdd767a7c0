//! What is taken of a table with a row for each respondent and criterion.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::layout::{LongColumns, names_criterion};
use crate::input::stream::cut::Cut;
use crate::input::stream::dictionary::Take;
use crate::input::stream::pivot::{At, Turning};
use crate::input::survey::structure::Structure;
use crate::input::survey::table::Table;
use crate::input::survey::wide::Paired;
use crate::message::{Columns, What};

/// A table with a row for each respondent and criterion.
pub(in crate::input::stream) struct Long {
    /// What its columns are.
    pub columns: LongColumns,
    /// The column that tells respondents apart.
    pub respondent: usize,
    /// Whether the column of the criteria is called so; else its cells make it one.
    pub named: bool,
    /// How its rows are laid out by respondent.
    pub turning: Turning,
}

/// Positions of the columns of the file among the ratings and among the texts that are taken of a row.
pub(super) type Positions<'a> = (&'a BTreeMap<usize, usize>, &'a BTreeMap<usize, usize>);

impl Long {
    /// `None` where the rows are better held: respondents are not told apart, or the sides stood in rows; then they were turned
    /// into columns that the file has not.
    pub fn is_one(table: &Table, columns: &LongColumns) -> Option<()> {
        let turned = |what: &What| matches!(what, What::Columns(Columns::RowsBySide { .. }));
        let turned = table.told.iter().any(|told| turned(&told.what));
        columns.respondent.filter(|_| !turned).map(|_| ())
    }

    /// What is taken of its own columns beside the ratings.
    pub fn takes(columns: &LongColumns) -> Vec<(usize, Take)> {
        let named = [Some(columns.criterion), columns.element].into_iter().flatten();
        let named = named.map(|column| (column, Take::Text));
        columns.respondent.map(|column| (column, Take::Id)).into_iter().chain(named).collect()
    }

    /// The table whose rows are cut so; `wanted` are the columns beside, `segments` those of them that group.
    pub fn of(
        table: &Table,
        columns: &LongColumns,
        cut: &Cut,
        (rating, text): Positions<'_>,
        (wanted, segments): (&[usize], &[usize]),
    ) -> Option<Self> {
        let respondent = columns.respondent?;
        let at = |column: usize| At { column, position: text[&column] };
        let kept: BTreeSet<usize> = wanted.iter().map(|column| text[column]).collect();
        let turning = Turning {
            importance: rating[&columns.importance],
            criterion: at(columns.criterion),
            element: columns.element.map(at),
            respondent: (cut.takes[respondent] != Take::Id).then(|| at(respondent)),
            groups: segments.iter().copied().map(at).collect(),
            kept: kept.into_iter().collect(),
            texts: text.len(),
        };
        let named = names_criterion(table.headings.name(columns.criterion));
        Some(Self { columns: columns.clone(), respondent, named, turning })
    }
}

/// The two columns of ratings of a long table; what the criteria are, its rows tell.
pub(super) fn both_sides(columns: &LongColumns) -> Paired {
    let structure =
        Structure { criteria: Vec::new(), elements: Vec::new(), items: Vec::new(), left_out: Vec::new() };
    Paired { structure, importance: vec![columns.importance], performance: vec![columns.performance] }
}
