//! What rows, headers and texts around a table say of it before its ratings are read.

use crate::input::columns::{remarks, strays};
use crate::input::survey::table::Table;
use crate::message::{Columns, Message, Rows, Values};

impl Table {
    /// Leaves out the rows that no respondent gave, and tells which.
    pub(super) fn leave_out_strays(&mut self) {
        let found = strays::find(&self.grid, &self.headings);
        let mut reasons: Vec<&Rows> = found.iter().map(|(_, reason)| reason).collect();
        reasons.sort_by_key(|reason| reason.code());
        reasons.dedup();
        for reason in reasons {
            let rows = found.iter().filter(|(_, other)| other == reason);
            let numbers: Vec<u64> = rows.map(|(row, _)| self.grid.numbers[*row]).collect();
            self.told.push(strays::told(reason, numbers.len() as u64, numbers));
        }
        self.headings.dropped_rows.extend(found);
        self.headings.dropped_rows.sort_by_key(|(row, _)| *row);
        let trials = strays::trials::find(&self.grid, &self.headings);
        self.told.extend(strays::trials::told(&trials, &self.grid, &self.headings));
        let mut odd = strays::odd_ids(&self.grid, &self.headings);
        odd.retain(|row| !trials.iter().any(|(trial, _)| trial == row));
        if let Some(&first) = odd.first() {
            let ids = odd.iter().map(|&row| self.grid.cell(row, 0).trim().to_owned()).collect();
            self.told.push(Message::likely(Values::OddIds { ids, row: self.grid.numbers[first] }));
        }
        let bare = strays::without_id(&self.grid, &self.headings);
        if !bare.is_empty() {
            let rows = bare.into_iter().map(|row| self.grid.numbers[row]).collect();
            self.told.push(Message::likely(Values::NoId { rows }));
        }
    }

    /// Takes the scale that the headers say, where no option says one.
    pub(super) fn told_by_headers(&mut self) {
        let mut reversed = false;
        let around = remarks::around(&self.grid, &self.headings, &self.sheets);
        if self.hints.reversed.is_none() {
            let (found, doubt) = remarks::direction(&self.headings);
            self.told.extend(doubt);
            self.hints.reversed = found;
            reversed = found == Some(true);
            let silent =
                found.is_none() && self.headings.columns.iter().all(|heading| heading.told.is_none());
            let legend = || remarks::lowest_is_best(&around, &self.headings);
            if let Some((text, told)) = silent.then(legend).flatten() {
                (self.hints.reversed, reversed) = (Some(true), true);
                self.hints.scale = self.hints.scale.or(told.lowest.zip(told.highest));
                self.told.push(Message::likely(Columns::LegendBeside { text }));
            }
        }
        if self.headings.columns.iter().all(|heading| heading.missing.is_empty())
            && let Some((text, codes)) = remarks::no_answer(&around)
        {
            let columns = self.headings.columns.iter_mut().filter(|heading| !heading.metadata);
            columns.for_each(|heading| heading.missing.clone_from(&codes));
            self.told.push(Message::likely(Columns::NoAnswerBeside { text, codes }));
        }
        let scale = remarks::scale_of(&self.headings).filter(|_| self.hints.scale.is_none());
        let Some((lowest, highest)) = scale else {
            return;
        };
        let columns: Vec<usize> =
            self.headings.columns.iter().filter(|h| h.told.is_some()).map(|h| h.index).collect();
        let zero = || self.grid.distinct(&self.rows, &columns).iter().any(|(text, _)| text.trim() == "0");
        // "Out of 10" leaves open whether there is a 0.
        let lowest = lowest.unwrap_or_else(|| if zero() { 0.0 } else { 1.0 });
        self.hints.scale = Some((lowest, highest));
        self.told.push(Message::told(Columns::ScaleFromHeaders { lowest, highest, reversed }));
    }
}
