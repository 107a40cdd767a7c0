//! A second header row of a plain table: the questions below the names, or the types of the columns.

use std::collections::BTreeSet;

use crate::input::columns::tools::folded;
use crate::input::grid::Grid;
use crate::input::headings::{Heading, clean};
use crate::input::values::missing::is_missing_word;
use crate::input::values::number;

/// What the row below the names holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Second {
    /// Answers, or nothing.
    None,
    /// What each column asks: the row of the short texts, and that of the questions.
    Questions { codes: usize, questions: usize },
    /// What each column holds, `Integer`, or a remark that is the same in all.
    Types,
}

impl Second {
    /// Looks at the row below the names: texts stand there in most columns, and only numbers below them.
    pub fn of(grid: &Grid, header: usize) -> Self {
        let row = header + 1;
        let below: Vec<usize> = (row + 1..grid.rows.len()).take(ROWS_BELOW).collect();
        if below.len() < FEWEST_BELOW {
            return Self::None;
        }
        let text = |row: usize, column: usize| grid.cell(row, column).trim();
        let is_number = |text: &str| number(text, true).is_some();
        let holds_numbers = |column: &usize| {
            let given = || below.iter().map(|&row| text(row, *column)).filter(|text| !is_missing_word(text));
            given().count() * 2 >= below.len() && given().all(is_number)
        };
        let numeric: Vec<usize> = (1..grid.width()).filter(holds_numbers).collect();
        let is_text = |column: &&usize| {
            let text = text(row, **column);
            text.starts_with(char::is_alphabetic) && !is_missing_word(text) && !is_number(text)
        };
        let texts: Vec<String> =
            numeric.iter().filter(is_text).map(|&column| folded(text(row, column))).collect();
        if texts.len() < FEWEST_TEXTS || texts.len() != numeric.len() {
            return Self::None;
        }
        // The names again, in whatever order, are no questions.
        let names: BTreeSet<String> = (0..grid.width()).map(|column| folded(text(header, column))).collect();
        if texts.iter().all(|text| names.contains(text)) {
            return Self::None;
        }
        let different: BTreeSet<&String> = texts.iter().collect();
        // A remark with numbers is about the scale.
        let numbered = texts.iter().any(|text| text.contains(|c: char| c.is_ascii_digit()));
        match different.len() * 2 > texts.len() {
            true => Self::of_lengths(grid, header),
            false if numbered => Self::None,
            false => Self::Types,
        }
    }

    /// The longer of the two rows holds the questions.
    fn of_lengths(grid: &Grid, header: usize) -> Self {
        let length =
            |row: usize| -> usize { grid.rows[row].iter().map(|cell| cell.trim().chars().count()).sum() };
        let below = header + 1;
        if length(header) <= length(below) {
            Self::Questions { codes: header, questions: below }
        } else {
            Self::Questions { codes: below, questions: header }
        }
    }

    /// The name of a column and its question, where there are questions.
    pub fn heading(self, grid: &Grid, index: usize) -> Option<Heading> {
        let Self::Questions { codes, questions } = self else { return None };
        let (code, question) = (grid.cell(codes, index).trim(), clean(grid.cell(questions, index)));
        Some(match (code.is_empty(), question.is_empty()) {
            (true, _) => Heading::plain(index, &question),
            (false, true) => Heading::plain(index, code),
            (false, false) => Heading { question: Some(question), ..Heading::plain(index, code) },
        })
    }
}

/// Rows below that tell what a column holds.
const ROWS_BELOW: usize = 20;
/// How many of them there must be.
const FEWEST_BELOW: usize = 2;
/// Columns of numbers below a text.
const FEWEST_TEXTS: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tools;
    use crate::input::open::text;

    fn of(csv: &str) -> (Second, Vec<(String, Option<String>)>, usize) {
        let opened = text::read(csv.as_bytes()).unwrap();
        let headings = tools::recognise(&opened, None).unwrap().headings;
        let columns = headings.columns.iter().map(|h| (h.code.clone(), h.question.clone())).collect();
        (Second::of(&opened.grid, 0), columns, headings.header_rows)
    }

    const ANSWERS: &str = "1,4,1,3,1\n2,2,1,3,1\n3,5,4,3,2\n";

    #[test]
    fn questions_below_their_names_and_above_them() {
        let questions = "id,Importance: Price,Importance: Staff,Satisfaction: Price,Satisfaction: Staff\n";
        let names = "id,q1,q2,q3,q4\n";
        for head in [format!("{names}{questions}"), format!("{questions}{names}")] {
            let (second, columns, rows) = of(&format!("{head}{ANSWERS}"));
            assert!(matches!(second, Second::Questions { .. }) && rows == 2, "{second:?} {rows}");
            assert_eq!(columns[1], ("q1".to_owned(), Some("Importance: Price".to_owned())));
        }
    }

    #[test]
    fn types_are_left_out_and_answers_are_not() {
        let head = "id,Importance: Price,Importance: Staff,Satisfaction: Price,Satisfaction: Staff\n";
        let (second, columns, rows) = of(&format!("{head},Integer,Integer,Integer,Integer\n{ANSWERS}"));
        assert_eq!((second, rows, columns[1].1.clone()), (Second::Types, 2, None));
        // A first respondent who answered in words, like others, or left nearly all out.
        let words = format!(
            "{head}1,Good,Bad,Fair,Good\n2,Bad,Good,Fair,Bad\n3,Good,Bad,Fair,Good\n4,Bad,Bad,Bad,Bad\n"
        );
        assert_eq!(of(&words).0, Second::None);
        assert_eq!(of(&format!("{head}0,n/a,n/a,n/a,none\n{ANSWERS}")).0, Second::None);
        assert_eq!(of(&format!("{head}{head}{ANSWERS}")).0, Second::None);
    }
}
