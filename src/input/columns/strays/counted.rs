//! Rows that stand one column beside the others in a table whose first column counts its rows.

use super::ROWS_EXAMINED;
use crate::input::grid::Grid;
use crate::input::values::number;

/// The rows that stand one column to the right, with their own number in the second column and nothing in the first; and those one
/// to the left, with an answer in the first column and nothing in the last.
pub(super) fn find(grid: &Grid, rows: &[usize]) -> Vec<usize> {
    let Some(counted) = Counted::of(grid, rows) else { return Vec::new() };
    rows.iter().copied().filter(|&row| counted.is_to_the_right(row) || counted.is_to_the_left(row)).collect()
}

/// A table whose first column counts its rows.
struct Counted<'a> {
    grid: &'a Grid,
    /// What is to be added to a row's number in the file.
    from: i64,
    last: usize,
    /// Whether nearly all rows have something in the last column.
    full: bool,
}

impl<'a> Counted<'a> {
    /// `None` where fewer than nine rows in ten are counted, or no numbers stand behind the count.
    fn of(grid: &'a Grid, rows: &[usize]) -> Option<Self> {
        let from = |&row: &usize| Some(whole(grid, row, 0)? - grid.numbers[row] as i64);
        let start = rows.iter().take(LOOKED_AT).find_map(from)?;
        let last = grid.rows.get(*rows.first()?)?.len().checked_sub(1)?;
        // What a column holds, the first rows tell.
        let examined = &rows[..rows.len().min(ROWS_EXAMINED)];
        let nearly_all = |holds: &dyn Fn(usize) -> bool| {
            examined.iter().filter(|&&row| holds(row)).count() * 10 >= examined.len() * 9
        };
        let answers = |column: usize| nearly_all(&|row| is_number(grid, row, column));
        if rows.len() < FEWEST || last <= 2 || !answers(1) || !answers(2) {
            return None;
        }
        let counted = rows.iter().filter(|row| from(row) == Some(start)).count();
        let full = nearly_all(&|row| !is_blank(grid, row, last));
        (counted * 10 >= rows.len() * 9).then_some(Self { grid, from: start, last, full })
    }

    fn own(&self, row: usize) -> i64 {
        self.from + self.grid.numbers[row] as i64
    }

    fn is_to_the_right(&self, row: usize) -> bool {
        is_blank(self.grid, row, 0) && whole(self.grid, row, 1) == Some(self.own(row))
    }

    fn is_to_the_left(&self, row: usize) -> bool {
        let answer = whole(self.grid, row, 0)
            .is_some_and(|number| number != self.own(row) && (LOWEST..=HIGHEST).contains(&number));
        answer
            && self.full
            && is_blank(self.grid, row, self.last)
            && (1..self.last).all(|column| !is_blank(self.grid, row, column))
    }
}

/// Rows among which the first with a number is looked for.
const LOOKED_AT: usize = 20;
/// Rows that a column must count at least.
const FEWEST: usize = 10;
/// What answers may be.
const LOWEST: i64 = -5;
const HIGHEST: i64 = 10;

/// A whole number that counts rows or is an answer; what is longer than such numbers cannot be reckoned with.
fn whole(grid: &Grid, row: usize, column: usize) -> Option<i64> {
    grid.cell(row, column).trim().parse::<i32>().ok().map(i64::from)
}

fn is_number(grid: &Grid, row: usize, column: usize) -> bool {
    number(grid.cell(row, column), true).is_some()
}

fn is_blank(grid: &Grid, row: usize, column: usize) -> bool {
    grid.cell(row, column).trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::open::text;

    fn found(lines: &[&str]) -> Vec<u64> {
        let grid = text::read(lines.join("\n").as_bytes()).unwrap().grid;
        let rows: Vec<usize> = (1..grid.rows.len()).collect();
        find(&grid, &rows).into_iter().map(|row| grid.numbers[row]).collect()
    }

    #[test]
    fn a_row_is_beside_its_own_number() {
        let mut lines = vec!["id,imp_a,imp_b,perf_a,perf_b".to_owned()];
        lines.extend((1..=12).map(|id| format!("{id},5,4,{},4", id % 5 + 1)));
        let with = |at: usize, line: &str| -> Vec<u64> {
            let mut lines = lines.clone();
            lines[at] = line.to_owned();
            found(&lines.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert_eq!(with(4, ",4,5,4,3"), [5]);
        assert_eq!(with(12, ",12,5,4,3"), [13]);
        assert_eq!(with(9, "5,4,3,3,"), [10]);
        // Somebody without a number, who gave another rating than it; and one who left the last question out.
        assert!(with(4, ",5,5,4,3").is_empty());
        assert!(with(9, "9,4,3,3,").is_empty());
        assert!(with(9, "9,4,3,,4").is_empty());
        // The least number that a file of columns can hold, where a row's number should stand.
        assert_eq!(with(4, "-9223372036854775808,4,5,4,3"), [0; 0]);
        lines.iter_mut().skip(1).for_each(|line| line.insert_str(0, "-922337203685477580"));
        assert!(found(&lines.iter().map(String::as_str).collect::<Vec<_>>()).is_empty());
        // Numbers that count nothing.
        let ids = ["id,a,b,c", "7,5,4,2", "3,5,4,2", ",3,4,1", "9,5,4,2", "1,5,4,2"];
        assert!(found(&ids).is_empty());
    }
}
