//! Rows that hold the means of groups of others, wherever they stand: `North` with 4.27 and 3.91 among whole ratings.

use std::collections::BTreeSet;

use super::Look;
use super::unnamed::{numbers, repeats_means};
use crate::input::values::number;

/// The rows with fractions where nearly all others have whole numbers, which are the means of the rows above them, of those below, or
/// of those that have one of their texts.
pub(super) fn find(look: &Look, known: &BTreeSet<usize>) -> Vec<usize> {
    let odd = with_odd_fractions(look, known);
    if odd.is_empty() || odd.len() * FEW > look.rows.len() {
        return Vec::new();
    }
    let others: Vec<usize> =
        look.rows.iter().copied().filter(|row| !odd.contains(row) && !known.contains(row)).collect();
    let is_mean = |row: usize| {
        let near = |rows: Vec<usize>| rows.len() >= 2 && repeats_means(&numbers(look, row, &rows));
        let before = odd.range(..row).next_back().copied();
        let behind = odd.range(row + 1..).next().copied();
        near(
            others
                .iter()
                .copied()
                .filter(|&at| at < row && before.is_none_or(|before| at > before))
                .collect(),
        ) || near(
            others.iter().copied().filter(|&at| at > row && behind.is_none_or(|next| at < next)).collect(),
        ) || of_one_text(look, row, &others).into_iter().any(near)
    };
    odd.iter().copied().filter(|&row| is_mean(row)).collect()
}

/// The rows that have a text of this one, for each of its texts and each column that holds it.
fn of_one_text(look: &Look, row: usize, others: &[usize]) -> Vec<Vec<usize>> {
    let cells = look.grid.rows[row].iter().map(str::trim);
    let texts: BTreeSet<&str> =
        cells.filter(|text| !text.is_empty() && number(text, true).is_none()).collect();
    let columns = || 0..look.grid.width();
    let holding = |(text, column): (&str, usize)| -> Vec<usize> {
        others.iter().copied().filter(|&other| look.grid.cell(other, column).trim() == text).collect()
    };
    texts.into_iter().flat_map(|text| columns().map(move |column| (text, column))).map(holding).collect()
}

/// The rows of which half of the numbers or more, and three at least, are fractions where nearly all others have whole numbers.
fn with_odd_fractions(look: &Look, known: &BTreeSet<usize>) -> BTreeSet<usize> {
    // A fraction has three signs: most ratings are shorter.
    let is_fraction = |text: &str| {
        text.len() >= 3
            && text.contains(['.', ','])
            && number(text, true).is_some_and(|value| value.fract() != 0.0)
    };
    let mut fractions = vec![0_usize; look.grid.width()];
    let mut held: Vec<(usize, Vec<usize>)> = Vec::new();
    for &row in look.rows.iter().filter(|row| !known.contains(row)) {
        let cells = look.grid.rows[row].iter().enumerate();
        let columns: Vec<usize> =
            cells.filter(|(_, text)| is_fraction(text)).map(|(column, _)| column).collect();
        for &column in &columns {
            fractions[column] += 1;
        }
        if columns.len() >= LEAST {
            held.push((row, columns));
        }
    }
    let is_whole = |column: &usize| fractions[*column] * FEW <= look.rows.len();
    let given =
        |row: usize| look.grid.rows[row].iter().skip(1).filter(|text| number(text, true).is_some()).count();
    held.into_iter()
        .filter(|(row, columns)| {
            let odd = columns.iter().filter(|column| is_whole(column)).count();
            odd >= LEAST && odd * 2 >= given(*row)
        })
        .map(|(row, _)| row)
        .collect()
}

/// Such rows are one in so many at the most.
const FEW: usize = 6;
/// Fractions that a row must have.
const LEAST: usize = 3;

#[cfg(test)]
mod tests {
    use crate::input::columns::strays::find as strays;
    use crate::input::columns::tools::tests::headings_of;
    use crate::input::open::text;

    #[test]
    fn means_of_groups_are_no_respondents() {
        let rated = |at: usize| [at % 5 + 1, at * 2 % 5 + 1, at * 3 % 4 + 2, at % 3 + 1];
        let region = |at: usize| ["North", "South", "West"][at % 3];
        let line = |cells: [usize; 4]| cells.map(|cell| cell.to_string()).join(",");
        let left_out = |means: &dyn Fn(usize) -> String, id: &str| -> Vec<u64> {
            let mut csv = "id,imp_a,imp_b,perf_a,perf_b,region\n".to_owned();
            for at in 0..24 {
                csv += &format!("R{at},{},{}\n", line(rated(at)), region(at));
            }
            for group in 0..3 {
                csv += &format!(
                    "{id}{},{},{}\n",
                    if id.is_empty() { region(group) } else { "" },
                    means(group),
                    region(group)
                );
            }
            let grid = text::read(csv.as_bytes()).unwrap().grid;
            strays(&grid, &headings_of(&csv)).into_iter().map(|(row, _)| grid.numbers[row]).collect()
        };
        let means = |group: usize| {
            let rows = || (0..24).filter(move |at| at % 3 == group);
            (0..4)
                .map(|column| {
                    let sum: usize = rows().map(|at| rated(at)[column]).sum();
                    format!("{:.2}", sum as f64 / 8.0)
                })
                .collect::<Vec<_>>()
                .join(",")
        };
        assert_eq!(left_out(&means, ""), [26, 27, 28]);
        // Sliders that a few have, whose numbers are no means of anybody.
        assert!(left_out(&|group| format!("4.31,2.{}7,3.92,1.25", group + 1), "S").is_empty());
    }
}
