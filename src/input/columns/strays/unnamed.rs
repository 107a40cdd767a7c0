//! Rows of figures that no word names: means behind the last or before the first respondent, subtotals between them.

use super::{Look, ROWS_EXAMINED};
use crate::input::values::number;
use crate::input::values::rounded::{decimals, is_rounded};

/// The rows without a number of their own, where nearly all others have one in the first column, half of whose numbers or more are
/// fractions where all others are whole: subtotals.
pub(super) fn find(look: &Look) -> Vec<usize> {
    let first = |row: usize| look.grid.cell(row, 0).trim();
    // Nearly all rows have something there: what else they hold is of no interest then.
    let is_bare = |row: &usize| {
        let numbers = || look.grid.rows[*row].iter().filter_map(|text| number(text, true));
        let fractions = || numbers().filter(|value| value.fract() != 0.0).count();
        first(*row).is_empty() && fractions() >= 2 && fractions() * 2 >= numbers().count()
    };
    let (bare, others): (Vec<usize>, Vec<usize>) = look.rows.iter().partition(|row| is_bare(row));
    let others = &others[..others.len().min(ROWS_EXAMINED)];
    let counted = || {
        let numbered = others.iter().filter(|&&row| number(first(row), true).is_some()).count();
        numbered >= 3 && numbered * 10 >= others.len() * 9
    };
    if bare.is_empty() || !counted() {
        return Vec::new();
    }
    bare.into_iter().filter(|&row| look.holds_odd_fractions(row, 0, others)).collect()
}

/// Whether a row is of numbers alone and may hold figures of others: it has a fraction where the rows looked at have whole
/// numbers, a number far above all of theirs, or nothing where all of them have a text.
pub(super) fn may_be_figures(look: &Look, row: usize) -> bool {
    let is_text = |text: &str| !text.trim().is_empty() && number(text, true).is_none();
    // Whoever gave a text is no mean of others.
    if look.grid.rows[row].iter().any(is_text) {
        return false;
    }
    let others = || look.rows.iter().copied().filter(|other| *other != row);
    let is_fraction = |text: &str| number(text, true).is_some_and(|value| value.fract() != 0.0);
    let is_odd = |column: usize, text: &str| {
        is_fraction(text) && !others().take(FEW).any(|other| is_fraction(look.grid.cell(other, column)))
    };
    let lacks_a_text = |column: usize, text: &str| {
        text.trim().is_empty()
            && others().nth(LEAST).is_some()
            && others().take(ROWS_EXAMINED).all(|other| is_text(look.grid.cell(other, column)))
    };
    let is_far_above = |column: usize, text: &str| {
        let few = || others().take(FEW).filter_map(|other| number(look.grid.cell(other, column), true));
        number(text, true).is_some_and(|value| value > FAR_ABOVE && few().all(|other| value > 2.0 * other))
    };
    let cells = || look.grid.rows[row].iter().enumerate();
    // An id that counts the rows is far above the first ones, too: half of the numbers must be.
    let far = cells().filter(|(column, text)| is_far_above(*column, text)).count();
    let given = cells().filter(|(_, text)| number(text, true).is_some()).count();
    far >= FEWEST_FAR && far * 2 > given
        || cells().any(|(column, text)| is_odd(column, text) || lacks_a_text(column, text))
}

/// Whether such a row holds figures of the others: their means, their sums, or how many of them have a number.
pub(super) fn are_figures(look: &Look, row: usize, others: &[usize]) -> bool {
    if others.len() < 3 {
        return false;
    }
    let numbers = numbers(look, row, others);
    are_means(&numbers) || are_sums_or_counts(&numbers, others.len())
}

/// A number of a row, and those that the other rows have in its column.
pub(super) struct NumberBeside {
    value: f64,
    decimals: usize,
    /// Whether it is the first of its row, which may go on counting the rows.
    first: bool,
    n: u32,
    sum: f64,
    whole: bool,
}

impl NumberBeside {
    fn is(&self, figure: f64) -> bool {
        is_rounded(self.value, figure, self.decimals)
    }
}

/// The numbers of a row beside those of others.
pub(super) fn numbers(look: &Look, row: usize, others: &[usize]) -> Vec<NumberBeside> {
    let first = look.first(row).map_or(0, |first| first.column);
    let beside = |column: usize| {
        let text = look.grid.cell(row, column);
        let (mut n, mut sum, mut whole) = (0, 0.0, true);
        let value = number(text, true)?;
        for other in others.iter().filter_map(|&other| number(look.grid.cell(other, column), true)) {
            (n, sum, whole) = (n + 1, sum + other, whole && other.fract() == 0.0);
        }
        Some(NumberBeside { value, decimals: decimals(text), first: column == first, n, sum, whole })
    };
    (0..look.grid.rows[row].len()).filter_map(beside).collect()
}

/// Whether all numbers, three or more, are sums, or all are counts; but for the first.
fn are_sums_or_counts(numbers: &[NumberBeside], others: usize) -> bool {
    let (mut sums, mut counts, mut given) = (0, 0, 0);
    for it in numbers {
        let (is_sum, is_count) = (it.is(it.sum), it.value == f64::from(it.n));
        if it.first && !is_sum && !is_count {
            continue;
        }
        given += 1;
        sums += usize::from(is_sum);
        counts += usize::from(is_count);
    }
    // A few respondents of whom each gave one point are no total.
    given >= 3 && (sums == given || counts == given && others > FAR_ABOVE as usize)
}

/// Whether all numbers, three or more, are means but for the first, and half of them are fractions among whole numbers.
pub(super) fn repeats_means(numbers: &[NumberBeside]) -> bool {
    let is_mean = |it: &NumberBeside| it.n > 0 && it.is(it.sum / f64::from(it.n));
    let counted: Vec<&NumberBeside> = numbers.iter().filter(|it| !it.first || is_mean(it)).collect();
    let fractions = counted.iter().filter(|it| it.whole && it.value.fract() != 0.0).count();
    counted.len() >= 3 && fractions * 2 >= counted.len() && counted.into_iter().all(is_mean)
}

/// Whether all numbers are means, but for the first: three, with a fraction among whole numbers, or so many rounded ones that nobody
/// answers so by chance.
fn are_means(numbers: &[NumberBeside]) -> bool {
    let (mut means, mut fractions) = (0, 0);
    for it in numbers {
        if it.n < 3 || !it.is(it.sum / f64::from(it.n)) {
            if it.first {
                continue;
            }
            return false;
        }
        means += 1;
        fractions += usize::from(it.whole && it.value.fract() != 0.0);
    }
    means >= 3 && fractions >= 1 || means >= MANY
}

/// Rows beside which a fraction is odd.
const FEW: usize = 20;
/// Rows that must have a text, for one without it to be odd.
const LEAST: usize = 9;
/// Numbers far above others that make a row one of sums or counts.
const FEWEST_FAR: usize = 3;
/// Above what numbers may be sums or counts: no rating is.
const FAR_ABOVE: f64 = 10.0;
/// Rounded means that nobody gives by chance: two answers in five are the rounded mean.
const MANY: usize = 6;

#[cfg(test)]
mod tests {
    use crate::input::columns::strays::find as strays;
    use crate::input::columns::tools::tests::headings_of;
    use crate::input::open::text;

    fn left_out(lines: &[&str]) -> Vec<u64> {
        let csv = lines.join("\n");
        let grid = text::read(csv.as_bytes()).unwrap().grid;
        strays(&grid, &headings_of(&csv)).into_iter().map(|(row, _)| grid.numbers[row]).collect()
    }

    #[test]
    fn subtotals_have_no_number_of_their_own() {
        let lines = [
            "id,region,imp_a,imp_b,perf_a,perf_b",
            "1,Nord,5,4,3,2",
            "2,Nord,4,4,2,2",
            ",Nord,4.5,4.0,2.5,2.0",
            "3,Sud,5,5,1,2",
            "4,Sud,4,4,2,3",
            "5,Sud,5,3,2,3",
            ",Sud,4.7,4.0,1.7,2.7",
        ];
        assert_eq!(left_out(&lines), [4, 8]);
        // Somebody who gave no number, and sliders with fractions everywhere.
        assert!(left_out(&[lines[0], lines[1], lines[2], lines[4], lines[5], ",Nord,4,5,2,1"]).is_empty());
        let sliders = ["id,imp_a,perf_a", "1,4.5,3.2", "2,4.1,3.3", ",4.4,2.5", "4,1.5,2.5", "5,2.5,3.5"];
        assert!(left_out(&sliders).is_empty());
    }

    #[test]
    fn rounded_means_stand_where_all_others_have_a_text() {
        let mut lines = vec!["region,imp_a,imp_b,imp_c,perf_a,perf_b,perf_c".to_owned()];
        lines.extend(
            (0..12).map(|n| format!("Nord,{},{},4,{},3,{}", 3 + n % 3, 4 + n % 2, 1 + n % 3, n % 5 + 1)),
        );
        let with = |last: &str| {
            let all = lines.iter().map(String::as_str).chain([last]);
            left_out(&all.collect::<Vec<_>>())
        };
        assert_eq!(with(",4,5,4,2,3,3"), [14]);
        // Other answers, and the same of somebody who named the region.
        assert!(with(",4,5,4,3,3,3").is_empty());
        assert!(with("Sud,4,5,4,2,3,3").is_empty());
    }
}
