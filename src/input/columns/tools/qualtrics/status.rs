//! Rows that are no answers, and answers that are not finished.

use crate::input::columns::tools::{column_named, count_rows, partial_notice};
use crate::input::grid::Grid;
use crate::message::{FileError, Message, Rows};

/// Rows that no respondent wrote, with the reason, from `Status` and `DistributionChannel`.
pub fn unreal_rows(grid: &Grid, naming_row: usize, first: usize) -> Vec<(usize, Rows)> {
    let status = column_named(grid, naming_row, &["status"]);
    let channel = column_named(grid, naming_row, &["distributionchannel"]);
    let cell = |row, column: Option<usize>| column.map_or("", |column| grid.cell(row, column));
    (first..grid.rows.len())
        .filter_map(|row| {
            let reason = unreal(cell(row, status).trim(), cell(row, channel).trim())?;
            Some((row, reason))
        })
        .collect()
}

/// The status is a sum of 1 preview, 2 test, 4 imported, 8 spam, 16 offline; or its label.
fn unreal(status: &str, channel: &str) -> Option<Rows> {
    let bits: u32 = status.parse().unwrap_or(0);
    if bits & 1 > 0 || status.contains("Preview") || channel == "preview" {
        Some(Rows::SurveyPreview)
    } else if bits & 2 > 0 || status == "Survey Test" || channel == "test" {
        Some(Rows::SurveyTest)
    } else if bits & 8 > 0 || status.contains("Spam") {
        Some(Rows::Spam)
    } else {
        None
    }
}

/// Whether a row was left out for this reason because the tool marks it as a test or a preview.
pub fn is_test(reason: &Rows) -> bool {
    matches!(reason, Rows::SurveyPreview | Rows::SurveyTest)
}

/// What to say of a file of which all rows that are not blank are tests or previews.
pub fn all_tests(dropped: &[(usize, Rows)]) -> FileError {
    let of = |reason: &Rows| dropped.iter().filter(|(_, other)| other == reason).count();
    FileError::AllTests { tests: of(&Rows::SurveyTest), previews: of(&Rows::SurveyPreview) }
}

/// How many of the rows that stay are not finished, in words.
pub(super) fn partial(
    grid: &Grid,
    naming_row: usize,
    first: usize,
    dropped: &[(usize, Rows)],
) -> Option<Message> {
    let (column, unfinished): (usize, fn(&str) -> bool) = match column_named(grid, naming_row, &["finished"])
    {
        Some(column) => (column, |cell| cell == "0" || cell.eq_ignore_ascii_case("false")),
        None => (column_named(grid, naming_row, &["progress"])?, |cell| {
            cell.parse::<f64>().is_ok_and(|progress| progress < 100.0)
        }),
    };
    let all = count_rows(grid, first, column, unfinished);
    let of_dropped = dropped.iter().filter(|(row, _)| unfinished(grid.cell(*row, column).trim()));
    partial_notice(all - of_dropped.count(), "not finished")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_a_sum_or_a_label() {
        assert_eq!(unreal("17", ""), Some(Rows::SurveyPreview));
        assert_eq!(unreal("Survey Preview Spam", ""), Some(Rows::SurveyPreview));
        assert_eq!(unreal("12", ""), Some(Rows::Spam));
        for real in ["0", "4", "16", "32", "IP Address", ""] {
            assert_eq!(unreal(real, "anonymous"), None);
        }
    }
}
