//! Why a table with a row for each answer cannot be turned: a third measure, or several answers where one is expected.

use super::{SIDES, Spread, holds_numbers};
use crate::input::columns::layout::{LayoutError, Side};
use crate::input::columns::roles::names_respondent;
use crate::input::columns::sides::{alone, is_importance, tokens};
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings};

/// What stands in the way where a column says the sides; `None` where none does.
pub fn obstacle(grid: &Grid, headings: &Headings) -> Option<LayoutError> {
    let rows = headings.answer_rows(grid.rows.len());
    let columns: Vec<&Heading> = headings.columns.iter().filter(|heading| !heading.metadata).collect();
    if columns.iter().any(|heading| alone(&heading.code).is_some()) {
        return None;
    }
    let (measure, texts) =
        columns.iter().find_map(|heading| Some((*heading, measures(grid, &rows, heading.index)?)))?;
    // Of two texts of one side, `Importance` and `Expectation`, the one that says it first is meant.
    let of_side = |side: Side| {
        let said = texts.iter().filter(|text| alone(text) == Some(side));
        said.min_by_key(|text| (!says_it(text), text.len())).cloned()
    };
    let sides: Vec<String> = [Side::Importance, Side::Performance].into_iter().filter_map(of_side).collect();
    let others: Vec<String> = texts.into_iter().filter(|text| !sides.contains(text)).collect();
    if !others.is_empty() {
        return Some(LayoutError::OtherMeasures { column: measure.code.clone(), others, sides });
    }
    let rest: Vec<&Heading> = columns.into_iter().filter(|heading| heading.index != measure.index).collect();
    let respondent = rest.iter().find(|heading| names_respondent(&heading.code)).map(|heading| heading.index);
    let named: Vec<&Heading> = rest
        .into_iter()
        .filter(|heading| Some(heading.index) != respondent && !holds_numbers(grid, &rows, heading.index))
        .collect();
    let spread = Spread { grid, headings, rows: &rows, measure: measure.index, respondent };
    // With the thing and one column more, each row is named once: that column has several answers of everybody.
    let several = |item: &&Heading| {
        named
            .iter()
            .find(|other| other.index != item.index && spread.names_rows(&[item.index, other.index]))
            .copied()
    };
    let (item, column) = named.iter().find_map(|item| Some((*item, several(item)?)))?;
    // The thing has more texts than what it is rated of: items of two brands, not brands of two items.
    let count = |heading: &Heading| grid.distinct(&rows, &[heading.index]).len();
    let column = if count(column) > count(item) { item } else { column };
    let example = grid.cell(*rows.first()?, column.index).trim().to_owned();
    Some(LayoutError::SeveralOfEach { column: column.code.clone(), example })
}

/// Whether a text names importance, not what is expected.
fn says_it(text: &str) -> bool {
    tokens(text).iter().any(|(_, token)| is_importance(token))
}

/// The texts of a column that holds both sides, each more than once, and few others; `None` of any other column.
fn measures(grid: &Grid, rows: &[usize], column: usize) -> Option<Vec<String>> {
    let early = rows.iter().take(FIRST).any(|&row| alone(grid.cell(row, column)).is_some());
    if !early {
        return None;
    }
    let texts = grid.distinct(rows, &[column]);
    let says = |side: Side| texts.iter().any(|(text, n)| *n > 1 && alone(text) == Some(side));
    let few = texts.len() <= MOST && texts.iter().all(|(_, n)| *n > 1);
    (few && says(Side::Importance) && says(Side::Performance))
        .then(|| texts.into_iter().map(|(text, _)| text.trim().to_owned()).collect())
}

/// Rows among which a side stands where a column says sides.
const FIRST: usize = 40;
/// Measures that a survey has at the most.
const MOST: usize = 8;

/// The table of a side for each row and a criterion for each column, as one of a row for each criterion; `None` where it is another.
pub(super) fn means(grid: &Grid, rows: &[usize], measure: &Heading, values: &[&Heading]) -> Option<Grid> {
    let [first, second] = rows else { return None };
    let importance_first = alone(grid.cell(*first, measure.index))? == Side::Importance;
    let [importance, performance] = if importance_first { [*first, *second] } else { [*second, *first] };
    let header = ["criterion"].into_iter().chain(SIDES).collect();
    let mut turned = Grid { rows: vec![header], numbers: vec![*grid.numbers.first()?] };
    for heading in values {
        let cells = [importance, performance].map(|row| grid.cell(row, heading.index));
        turned.rows.push([heading.words(), cells[0], cells[1]].into_iter().collect());
        turned.numbers.push(grid.numbers[importance]);
    }
    Some(turned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tidy::turned;
    use crate::input::columns::tools::tests::headings_of;
    use crate::input::open::text;

    fn of(csv: &str) -> (Grid, Headings) {
        (text::read(csv.as_bytes()).unwrap().grid, headings_of(csv))
    }

    #[test]
    fn a_third_measure_and_a_second_brand_stand_in_the_way() {
        let mut third = "id,item,measure,value\n".to_owned();
        let mut brands = "id,brand,item,measure,value\n".to_owned();
        for id in 1..6 {
            for item in ["Price", "Staff", "Hours"] {
                for measure in ["Importance", "Performance", "Expectation"] {
                    third += &format!("{id},{item},{measure},4\n");
                }
                for (brand, measure) in [
                    ("Us", "Importance"),
                    ("Us", "Performance"),
                    ("Them", "Importance"),
                    ("Them", "Performance"),
                ] {
                    brands += &format!("{id},{brand},{item},{measure},3\n");
                }
            }
        }
        let (grid, headings) = of(&third);
        assert!(turned(&grid, &headings).is_none());
        assert_eq!(
            obstacle(&grid, &headings),
            Some(LayoutError::OtherMeasures {
                column: "measure".into(),
                others: vec!["Expectation".into()],
                sides: vec!["Importance".into(), "Performance".into()],
            })
        );
        let (grid, headings) = of(&brands);
        assert!(turned(&grid, &headings).is_none());
        assert_eq!(
            obstacle(&grid, &headings),
            Some(LayoutError::SeveralOfEach { column: "brand".into(), example: "Us".into() })
        );
        let (grid, headings) = of("id,a,b\n1,Importance,3\n2,Price,4\n");
        assert_eq!(obstacle(&grid, &headings), None);
    }

    #[test]
    fn a_row_of_means_for_each_side_is_a_summary() {
        let (grid, headings) =
            of("Measure,Price,Staff,Opening hours\nPerformance,3.1,4.2,4.4\nImportance,4.5,4.0,3.9\n");
        let turned = turned(&grid, &headings).unwrap();
        let rows: Vec<String> =
            turned.grid.rows.iter().map(|row| row.iter().collect::<Vec<_>>().join("|")).collect();
        assert_eq!(
            rows,
            ["criterion|Importance|Performance", "Price|4.5|3.1", "Staff|4.0|4.2", "Opening hours|3.9|4.4"]
        );
    }
}
