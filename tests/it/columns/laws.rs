//! What must hold whatever the file: no panic, and the order of the rows does not matter.

use ecart::input::answers::labels::{Block, Reading, code_both};
use ecart::input::columns::layout::{Shape, understand};
use ecart::input::columns::rows::Answers;
use ecart::input::grid::{Grid, Row};
use ecart::input::headings::{Heading, Headings};
use ecart::input::hints::Hints;
use proptest::prelude::*;

use super::world::{headings, plain};

/// Words that meet in headers and answers, beside arbitrary ones.
fn text() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "imp_a",
        "imp_b",
        "perf_a",
        "perf_b",
        "sat_a",
        "importance",
        "performance",
        "criterion",
        "id",
        "weight",
        "Q1",
        "IMPA",
        "SATA",
        "Importance - [x]",
        "Satisfaction (x) -",
        "minimum_1",
        "desired_1",
        "perceived_1",
        "n",
        "",
        "How important?",
        "Wifi",
        "Wifi2",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[a-zÀ-ÿ _\\-:\\[\\]()#.]{0,12}"]
}

fn cell() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "1",
        "2",
        "3",
        "4",
        "5",
        "9",
        "-99",
        "4,0",
        "",
        "N/A",
        "Very important",
        "Satisfied",
        "Neutral",
        "5 - Very important",
        "Item3",
        "Strongly agree",
        "0.75",
        "★★★",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

fn grids() -> impl Strategy<Value = Grid> {
    let header = prop::collection::vec(text(), 0..9);
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..9), 0..9);
    (header, rows).prop_map(|(header, mut rows)| {
        rows.insert(0, header);
        let rows: Vec<Row> = rows.into_iter().map(|row| row.into_iter().collect()).collect();
        Grid { numbers: (1..=rows.len() as u64).collect(), rows }
    })
}

/// Headings that may have questions, rows and scales.
fn rich(grid: &Grid) -> Headings {
    let column = |(index, text): (usize, &str)| {
        let mut parts = text.splitn(2, ['-', '[', '_']);
        let question = parts.next().map(str::to_owned);
        let item = parts.next().map(str::to_owned);
        let scale = item.as_ref().filter(|_| index % 3 == 0).map(|item| (index % 2 + 1, Some(item.clone())));
        Heading {
            index,
            code: text.to_string(),
            question,
            item,
            scale,
            metadata: index % 7 == 6,
            ..Heading::default()
        }
    };
    headings(1, grid.rows[0].iter().enumerate().map(column).collect())
}

/// Reads every rating of what is understood; returns the readings sorted, criterion by criterion.
fn readings(grid: &Grid, headings: &Headings) -> Option<Vec<Vec<String>>> {
    let layout = understand(grid, headings, &Hints::default()).ok()?;
    let answers = Answers::new(grid, headings);
    let Shape::Wide { pairs } = layout.shape else { return None };
    let columns = |importance: bool| {
        pairs.iter().map(|p| if importance { p.importance } else { p.performance }).collect::<Vec<_>>()
    };
    let (left, right) = (answers.distinct(&columns(true)), answers.distinct(&columns(false)));
    let block = |side, distinct| Block {
        side,
        distinct,
        value_labels: &[],
        labels_seen: false,
        declared_missing: &[],
        passed_by: &[],
        parted_by_commas: false,
    };
    let (i, p) =
        code_both(block("importance", &left), block("performance", &right), &Hints::default(), false).ok()?;
    for coding in [&i, &p] {
        assert!(coding.lowest < coding.highest, "{coding:?}");
    }
    let read = |pair: &ecart::input::columns::layout::Pair| {
        let mut seen: Vec<String> = (0..answers.len())
            .map(|row| {
                let both =
                    (i.read(answers.cell(row, pair.importance)), p.read(answers.cell(row, pair.performance)));
                for (reading, coding) in [(both.0, &i), (both.1, &p)] {
                    if let Reading::Rating(rating) = reading {
                        assert!((coding.lowest..=coding.highest).contains(&rating), "{rating} {coding:?}");
                    }
                }
                format!("{both:?}")
            })
            .collect();
        seen.sort();
        seen
    };
    Some(pairs.iter().map(read).collect())
}

proptest! {
    #[test]
    fn arbitrary_headers_and_cells_never_panic(grid in grids()) {
        let _ = readings(&grid, &plain(&grid));
        let _ = readings(&grid, &rich(&grid));
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter(grid in grids(), turn in 0_usize..9) {
        let mut turned = grid.clone();
        let body = turned.rows.len() - 1;
        turned.rows[1..].reverse();
        turned.rows[1..].rotate_left(if body == 0 { 0 } else { turn % body });
        // A row keeps its number, which an error may name.
        turned.numbers[1..].reverse();
        turned.numbers[1..].rotate_left(if body == 0 { 0 } else { turn % body });
        for heads in [plain, rich] {
            let (one, other) = (understand(&grid, &heads(&grid), &Hints::default()), understand(&turned, &heads(&turned), &Hints::default()));
            prop_assert_eq!(&one, &other);
            prop_assert_eq!(readings(&grid, &heads(&grid)), readings(&turned, &heads(&turned)));
        }
    }

    #[test]
    fn hints_never_panic(grid in grids(), pattern in "[*a-z_]{0,5}", name in text()) {
        let hints = Hints {
            importance_columns: vec![pattern.clone()],
            performance_columns: vec![format!("{pattern}*")],
            weight: Some(name.clone()),
            ..Hints::default()
        };
        let _ = understand(&grid, &plain(&grid), &hints);
        let hints = Hints { pairs: vec![(name.clone(), None, name.clone(), pattern)], ..Hints::default() };
        let _ = understand(&grid, &plain(&grid), &hints);
    }
}

/// Numbers with a word at one end say as many points as there are numbers, and not as many as there are words.
#[test]
fn one_word_among_numbers_is_no_scale_of_one_point() {
    let rows = [
        &["importance", "perf_a", "importance", "importance", "imp_a"][..],
        &["1", "1", "1", "1", "Very important"],
        &["1", "2"],
        &["1", "Very important"],
    ];
    let grid =
        Grid { rows: rows.iter().map(|row| row.iter().collect()).collect(), numbers: vec![1, 2, 3, 4] };
    // What is read is checked on the way: a scale has two ends.
    for heads in [plain, rich] {
        let read = readings(&grid, &heads(&grid));
        assert!(read.is_none_or(|read| read.iter().all(|criterion| criterion.len() == 3)));
    }
}
