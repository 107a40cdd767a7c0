//! Rows that somebody filled in to try the questionnaire: `TEST`, `test@example.com`, `bitte ignorieren`.

use super::ROWS_EXAMINED;
use crate::input::fold::fold;
use crate::input::grid::Grid;
use crate::input::headings::Headings;
use crate::message::{Message, Values};

/// The rows at the beginning and the end with a cell that says so, each with the first such column, in file order.
///
/// Only there, where whoever makes a survey tries it, so that a long file need not be held for it.
pub(in crate::input) fn find(grid: &Grid, headings: &Headings) -> Vec<(usize, usize)> {
    let rows = headings.answer_rows(grid.rows.len());
    let examined: Vec<usize> = rows
        .iter()
        .copied()
        .take(ROWS_EXAMINED)
        .chain(rows.iter().copied().skip(ROWS_EXAMINED).rev().take(LAST))
        .collect();
    let ends = || rows.iter().take(FIRST).chain(rows.iter().skip(FIRST).rev().take(LAST)).copied();
    let mut found = Vec::new();
    for heading in headings.columns.iter().filter(|heading| !heading.metadata) {
        let says = |row: &usize| is_trial(grid.cell(*row, heading.index));
        let told: Vec<usize> = ends().filter(says).collect();
        // What many rows say is a level: test and control.
        let is_level = || examined.iter().filter(|row| says(row)).count() * 10 >= examined.len();
        if !told.is_empty() && !is_level() {
            found.extend(told.into_iter().map(|row| (row, heading.index)));
        }
    }
    found.sort_unstable();
    found.dedup_by_key(|(row, _)| *row);
    found
}

/// What is told of them; `None` where there are none.
pub(in crate::input) fn told(found: &[(usize, usize)], grid: &Grid, headings: &Headings) -> Option<Message> {
    let (_, column) = found.first()?;
    let rows = found.iter().map(|(row, _)| grid.numbers[*row]).collect();
    Some(Message::likely(Values::TestRows { column: headings.name(*column).to_owned(), rows }))
}

/// Whether a cell says that its row is a test, and nothing else.
fn is_trial(text: &str) -> bool {
    let text = text.trim();
    // Ratings are shorter, and sentences longer.
    if !(4..=LONGEST).contains(&text.len()) || text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let folded = fold(text);
    let (name, domain) = folded.split_once('@').unwrap_or((&folded, ""));
    let says = |words: &str| {
        let mut words = words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
        let mut tells = false;
        words.peek().is_some()
            && words.all(|word| {
                tells |= TELLING.contains(&word);
                TELLING.contains(&word) || BESIDE.contains(&word)
            })
            && tells
    };
    says(name) || domain.split('.').next().is_some_and(|host| TELLING.contains(&host))
}

/// Rows at the beginning that are looked at.
pub(in crate::input) const FIRST: usize = 10;
/// Rows at the end that are.
const LAST: usize = 5;
const LONGEST: usize = 40;

/// Words of those who try a questionnaire, folded.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "test", "tests", "testing", "tester", "testrow", "testuser", "dummy", "ignore", "testeintrag", "testdatensatz", "testperson",
    "testantwort", "testlauf", "testzeile", "testdaten", "probelauf", "ignorieren", "prueba", "pruebas", "essai", "ignorer", "prova", "teste",
    "proefrit", "negeren",
];

/// Words that stand beside them.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "please", "this", "is", "a", "just", "only", "the", "response", "entry", "row", "do", "not", "use", "count", "my", "run", "data", "of",
    "survey", "bitte", "nur", "ein", "eine", "das", "ist", "nicht", "werten", "zum", "c", "est", "un", "une", "ne", "pas", "compter",
    "merci", "de", "d", "es", "una", "solo", "e", "so", "um", "dit", "een", "alleen", "answer", "antwort", "reponse", "respuesta",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tools::tests::headings_of;
    use crate::input::open::text;

    #[test]
    fn cells_that_say_test_in_several_languages() {
        for text in [
            "TEST",
            "test 1",
            "Test, please ignore",
            "Testeintrag",
            "bitte ignorieren",
            "ceci: test".trim_start_matches("ceci: "),
            "prueba",
            "essai",
            "test@firm.com",
            "max@test.de",
            "This is a test",
            "Nur ein Test!",
        ] {
            assert!(is_trial(text), "{text}");
        }
        for text in [
            "Testament",
            "the test drive was fine",
            "1234",
            "5",
            "please",
            "anna@firm.com",
            "a",
            "Contest",
            "Teststrecke Nord",
        ] {
            assert!(!is_trial(text), "{text}");
        }
    }

    #[test]
    fn rows_at_the_ends_and_no_levels() {
        let found = |cells: &dyn Fn(usize) -> String| -> Vec<u64> {
            let mut csv = "name,imp_a,imp_b,perf_a,perf_b\n".to_owned();
            for row in 0..60 {
                csv += &format!("{},5,4,3,2\n", cells(row));
            }
            let grid = text::read(csv.as_bytes()).unwrap().grid;
            find(&grid, &headings_of(&csv)).into_iter().map(|(row, _)| grid.numbers[row]).collect()
        };
        let at = |rows: &'static [usize]| {
            move |row: usize| if rows.contains(&row) { "Test".into() } else { format!("N{row}") }
        };
        assert_eq!(found(&at(&[0, 59])), [2, 61]);
        assert_eq!(found(&at(&[9])), [11]);
        // In the middle a respondent may be called so.
        assert_eq!(found(&at(&[30])), [0; 0]);
        assert_eq!(found(&|row| if row % 2 == 0 { "test".into() } else { "control".into() }), [0; 0]);
    }
}
