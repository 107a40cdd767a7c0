//! Ids that stand twice: those of two tables side by side.

use std::collections::BTreeSet;

use crate::input::columns::layout::{LayoutError, Shape};
use crate::input::columns::roles::names_respondent;
use crate::input::fold::fold;
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings};

/// Refuses two columns of ids of one name that name different respondents in a row: rows of different people would be paired.
///
/// # Errors
/// [`LayoutError::IdsDisagree`] naming both and one such row, whatever the order of the rows.
pub fn refuse_unlike(grid: &Grid, headings: &Headings, shape: &Shape) -> Result<(), LayoutError> {
    if !matches!(shape, Shape::Wide { .. }) {
        return Ok(());
    }
    let mut rows = headings.answer_rows(grid.rows.len());
    rows.truncate(ROWS);
    let tells_apart = |heading: &&Heading| {
        let mut seen = BTreeSet::new();
        let mut ids =
            rows.iter().map(|&row| grid.cell(row, heading.index).trim()).filter(|id| !id.is_empty());
        let name = name(heading);
        (names_respondent(&name) || ALSO.contains(&name.as_str()))
            && ids.all(|id| seen.insert(fold(id)))
            && seen.len() >= FEWEST
    };
    let ids: Vec<&Heading> = headings.columns.iter().filter(tells_apart).collect();
    for (at, one) in ids.iter().enumerate() {
        for other in ids[at + 1..].iter().filter(|other| name(other) == name(one)) {
            let of_row = |row: usize| [one, other].map(|heading| grid.cell(row, heading.index).trim());
            let differs = |row: &&usize| {
                let [first, second] = of_row(**row);
                !first.is_empty() && !second.is_empty() && fold(first) != fold(second)
            };
            let of_least = |row: &&usize| (of_row(**row), grid.numbers[**row]);
            if let Some(&row) = rows.iter().filter(differs).min_by_key(of_least) {
                let [id, beside] = of_row(row);
                return Err(LayoutError::IdsDisagree {
                    column: shown(one),
                    other: shown(other),
                    id: id.to_owned(),
                    beside: beside.to_owned(),
                    row: grid.numbers[row],
                });
            }
        }
    }
    Ok(())
}

/// The name of a column as it stands above it.
fn shown(heading: &Heading) -> String {
    heading.item.clone().unwrap_or_else(|| heading.code.clone())
}

/// The name of a column without what tells it from another one of the same name: `ID (2)`, `id.1`, `email_2`.
fn name(heading: &Heading) -> String {
    let name = fold(heading.item.as_deref().unwrap_or(heading.words()));
    let numbered = |c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '.' | '_' | ' ');
    let bare = name.trim_end_matches(numbered);
    if bare.is_empty() { name.clone() } else { bare.to_owned() }
}

/// What names a respondent where two columns are called so.
const ALSO: &[&str] = &[
    "email",
    "e-mail",
    "mail",
    "email address",
    "e-mail address",
    "courriel",
    "adresse e-mail",
    "correo",
    "correo electronico",
    "nr",
    "no",
    "lfd. nr",
    "resp. nr",
    "respondent nr",
    "respondent no",
    "bogen",
    "fragebogen",
];

/// Rows that are looked at: the beginning of a long file holds as many.
const ROWS: usize = 1_000;

/// Ids that are no chance.
const FEWEST: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tools::tests::headings_of;
    use crate::input::open::text;

    fn of(lines: &[&str]) -> Result<(), LayoutError> {
        let csv = lines.join("\n");
        let grid = text::read(csv.as_bytes()).unwrap().grid;
        refuse_unlike(&grid, &headings_of(&csv), &Shape::Wide { pairs: Vec::new() })
    }

    #[test]
    fn rows_of_different_people_are_refused() {
        let found = of(&["id,imp_a,ID (2),perf_a", "1,5,1,4", "2,4,3,4", "3,4,2,4"]).unwrap_err();
        let expected = LayoutError::IdsDisagree {
            column: "id".into(),
            other: "ID (2)".into(),
            id: "2".into(),
            beside: "3".into(),
            row: 3,
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn ids_that_agree_or_name_something_else_are_not() {
        for lines in [
            ["id,imp_a,id_2,perf_a", "1,5,1,4", "2,4,2,4", "3,4,3,4"],
            // Blank in one of them.
            ["id,imp_a,id_2,perf_a", "1,5,1,4", "2,4,,4", "3,4,3,4"],
            // Groups, which stand for several.
            ["id,imp_a,id_2,perf_a", "1,5,7,4", "2,4,7,4", "3,4,8,4"],
            // Two ids of two kinds.
            ["respondent_id,imp_a,user_id,perf_a", "1,5,3,4", "2,4,1,4", "3,4,2,4"],
        ] {
            assert_eq!(of(&lines), Ok(()), "{lines:?}");
        }
    }
}
