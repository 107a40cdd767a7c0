use super::*;

use crate::input::stream::dictionary::Take;
use crate::input::stream::rows::Strung;

/// A row: id, criterion, region, importance, performance.
type Row = [&'static str; 5];

const ROWS: [Row; 8] = [
    ["b", "Price", "N", "4", "2"],
    ["a", "Price", "S", "5", ""],
    [" b", "Speed", "N ", "3", "3"],
    ["a", "Speed", "S", "1", "1"],
    ["", "Price", "S", "2", "2"],
    ["b", "Price", "S", "5", "5"],
    ["a", "Speed", "S", "2", "2"],
    ["b", "Staff", "N", "1", "4"],
];

/// The table of some rows in blocks, by region or not, respondents told by ids or by texts.
fn turned(
    blocks: &[&[Row]],
    by_region: bool,
    by_text: bool,
    watched: Option<Spot>,
) -> (Pivot, Vec<Dictionary>) {
    let takes = [Take::Text, Take::Text, Take::Text, Take::Rating, Take::Rating];
    let dictionaries: Vec<Dictionary> = takes.iter().map(|take| Dictionary::new(*take)).collect();
    let at = |column: usize| At { column, position: column };
    let turning = Turning {
        criterion: at(1),
        respondent: by_text.then(|| at(0)),
        groups: if by_region { vec![at(2)] } else { Vec::new() },
        kept: vec![2],
        texts: 3,
        ..Turning::default()
    };
    let mut pivot = Pivot::new(&turning, watched);
    let mut before = 1;
    for block in blocks {
        pivot.append(&rows_of(block, &dictionaries), before, &dictionaries);
        before += block.len() as u64 + 1;
    }
    (pivot, dictionaries)
}

/// Rows as the scanner takes them.
fn rows_of(block: &[Row], dictionaries: &[Dictionary]) -> Rows {
    let number = |row: &Row, column: usize| dictionaries[column].number(row[column].as_bytes());
    let mut ids = Strung::default();
    for row in block {
        ids.push(row[0].as_bytes());
    }
    Rows {
        len: block.len(),
        ratings: block.iter().flat_map(|row| [number(row, 3) as u8, number(row, 4) as u8]).collect(),
        texts: block.iter().flat_map(|row| [0, 1, 2].map(|column| number(row, column))).collect(),
        ids,
        // A blank line stands behind the first row of each block.
        breaks: vec![(0, 1), (1, 3)],
        ..Rows::default()
    }
}

/// What each respondent gave a criterion.
fn given(pivot: &Pivot, dictionaries: &[Dictionary], criterion: usize) -> Vec<String> {
    let text = |column: usize, number: u8| {
        String::from_utf8(dictionaries[column].text(usize::from(number)).unwrap()).unwrap()
    };
    let ratings = pivot.criteria[criterion].ratings.iter();
    let of = |&[one, other]: &[u8; 2]| match [one, other] {
        NONE => "none".to_owned(),
        _ => format!("{}/{}", text(3, one), text(4, other)),
    };
    ratings.map(of).collect()
}

#[test]
fn rows_of_a_respondent_may_stand_anywhere_in_any_blocks() {
    for by_text in [false, true] {
        for cut in 0..ROWS.len() {
            let (one, other) = ROWS.split_at(cut);
            let (pivot, dictionaries) = turned(&[one, other], false, by_text, None);
            assert!(pivot.ids.iter().eq([&b"b"[..], b"a", b""]));
            assert_eq!(given(&pivot, &dictionaries, 0), ["4/2", "5/", "2/2"]);
            assert_eq!(given(&pivot, &dictionaries, 1), ["3/3", "1/1"]);
            assert_eq!(given(&pivot, &dictionaries, 2), ["1/4"]);
            let rows: Vec<u64> = pivot.criteria.iter().map(|column| column.rows).collect();
            assert_eq!((rows, pivot.visits.len()), (vec![4, 3, 1], 3));
            assert!(pivot.visits.persons.is_empty() && !pivot.full && !pivot.wider);
        }
    }
}

#[test]
fn whoever_rated_twice_is_told_by_record() {
    let (pivot, _) = turned(&[&ROWS], false, false, None);
    // Records 2, 4, 5, 6 …: the header is the first, and a blank line is the third.
    assert_eq!(pivot.visits.records, [2, 4, 7]);
    assert_eq!(pivot.criteria[0].twice, Some((0, 8)));
    assert_eq!(pivot.criteria[1].twice, Some((1, 9)));
    assert_eq!(pivot.criteria[2].record, 10);
    assert_eq!(turned(&[&ROWS], false, false, Some((1, 1))).0.seen, Some(6));
}

#[test]
fn a_respondent_in_two_groups_makes_two_visits() {
    for cut in 0..ROWS.len() {
        let (one, other) = ROWS.split_at(cut);
        let (pivot, dictionaries) = turned(&[one, other], true, false, None);
        // "N " is the region "N".
        assert_eq!(pivot.visits.persons, [0, 1, 2, 0]);
        assert_eq!(pivot.visits.differs, [true]);
        assert_eq!(given(&pivot, &dictionaries, 0), ["4/2", "5/", "2/2", "5/5"]);
        assert_eq!(pivot.criteria[0].twice, None);
        let regions: Vec<u32> = pivot.visits.texts[2].clone();
        let region = |text: &str| dictionaries[2].number(text.as_bytes());
        assert_eq!(regions, ["N", "S", "S", "S"].map(region));
    }
}

#[test]
fn the_first_records_of_each_text_are_known() {
    let (pivot, dictionaries) = turned(&[&ROWS], false, false, None);
    let five = usize::from(dictionaries[3].number(b"5") as u8);
    assert_eq!((pivot.given[0].counts[five], &pivot.given[0].first[five][..]), (2, &[4, 8][..]));
    let many = vec![ROWS[0]; 40];
    let (pivot, _) = turned(&[&many], false, false, None);
    let four = usize::from(dictionaries[3].number(b"4") as u8);
    assert_eq!((pivot.given[0].counts[four], pivot.given[0].first[four].len()), (40, 10));
}

#[test]
fn more_criteria_than_there_are_fill_the_table() {
    let names: Vec<&'static str> =
        (0..=MOST_CRITERIA).map(|at| &*Box::leak(at.to_string().into_boxed_str())).collect();
    let rows: Vec<Row> = names.iter().map(|name| ["a", *name, "", "1", "1"]).collect();
    assert!(!turned(&[&rows[..MOST_CRITERIA]], false, false, None).0.full);
    assert!(turned(&[&rows], false, false, None).0.full);
}

#[test]
fn more_places_than_there_are_fill_the_table() {
    // Three respondents of the first criterion, two of the second, and one of the third.
    for (most, full) in [(6, false), (5, true)] {
        let (mut pivot, dictionaries) = turned(&[], false, false, None);
        pivot.most = most;
        let rows = rows_of(&ROWS, &dictionaries);
        pivot.append(&rows, 1, &dictionaries);
        assert_eq!(pivot.full, full);
    }
}
