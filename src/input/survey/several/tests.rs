use std::path::Path;

use crate::input::{Source, Table, read};
use crate::survey::{Ratings, Survey};

/// A source of files with these names and texts.
fn source(folder: &Path, files: &[(&str, &str)]) -> Source {
    let mut paths = files.iter().map(|(name, text)| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    let path = paths.next().unwrap();
    Source { path, more: paths.collect(), scale: Some("1-5".parse().unwrap()), ..Source::default() }
}

fn survey(files: &[(&str, &str)], with: impl Fn(Source) -> Source) -> Result<Survey, String> {
    let folder = tempfile::tempdir().unwrap();
    read(&with(source(folder.path(), files))).map_err(|error| error.to_string())
}

fn as_it_is(source: Source) -> Source {
    source
}

const NORTH: &str = "id,imp_wifi,imp_price,perf_wifi,perf_price\n1,5,4,3,2\n2,4,4,4,1\n";

#[test]
fn stacked_files_are_one_survey_with_a_column_that_tells_them_apart() {
    // Columns in another order, one more, and one less.
    let south = "perf_wifi,imp_wifi,imp_price,region\n1,2,3,x\n,3,5,y\n";
    let by_file = |mut source: Source| {
        source.wanted.segments = vec!["file".into()];
        source
    };
    let found = survey(&[("north.csv", NORTH), ("south.csv", south)], by_file).unwrap();
    let Ratings::Answers { respondents, counts } = &found.ratings else { panic!() };
    assert_eq!(counts.respondents, 4);
    assert_eq!(respondents.segments[0].levels, ["north", "south"]);
    assert!(respondents.segments[0].of_each().eq([Some(0), Some(0), Some(1), Some(1)]));
    let joint = &counts.criteria[0];
    assert_eq!(joint.importance(), [0, 1, 1, 1, 1]);
    assert_eq!(joint.performance(), [1, 0, 1, 1, 0]);
    assert_eq!(found.origin.file, "north.csv + south.csv");
    let parts: Vec<(&str, u64)> =
        found.origin.parts.iter().map(|part| (part.file.as_str(), part.rows_read.unwrap())).collect();
    assert_eq!(parts, [("north.csv", 2), ("south.csv", 2)]);
    assert!(
        found
            .notices
            .iter()
            .any(|it| *it == "south.csv has no column \"id\" and 1 more: its cells are blank")
    );
    assert!(found.notices.iter().any(|it| *it == "column \"file\" tells the file of each row"));
}

#[test]
fn one_file_cut_in_two_is_the_same_survey() {
    let (head, rows) = NORTH.split_once('\n').unwrap();
    let halves: Vec<String> = rows.lines().map(|row| format!("{head}\n{row}\n")).collect();
    let whole = survey(&[("a.csv", NORTH)], as_it_is).unwrap();
    let stacked = survey(&[("a.csv", &halves[0]), ("b.csv", &halves[1])], as_it_is).unwrap();
    assert_eq!(stacked.ratings, whole.ratings);
    assert_eq!(stacked.criteria, whole.criteria);
}

#[test]
fn a_wrong_cell_is_told_by_its_file_and_row() {
    let with_blank_line = format!("{NORTH}\n3,4,9,4,4\n");
    let files = [("a.csv", NORTH), ("b.csv", with_blank_line.as_str()), ("c.csv", NORTH)];
    let said = survey(&files, as_it_is).unwrap_err();
    assert!(said.starts_with("b.csv: row 5, column \"imp_price\": 9 is outside the scale 1-5"), "{said}");
}

#[test]
fn joined_columns_stand_beside_the_rows_of_the_same_respondent() {
    let important = "id,imp_wifi,imp_price\n1,5,4\n2,4,3\n3,2,2\n";
    let performed = "ID,perf_wifi,perf_price,weight\n3,1,2,0.5\n1,3,4,1.5\n9,5,5,1\n";
    let join = |mut source: Source| {
        source.join = Some("id".into());
        source.wanted.weight = None;
        source
    };
    let found = survey(&[("a.csv", important), ("b.csv", performed)], join).unwrap();
    let Ratings::Answers { counts, .. } = &found.ratings else { panic!() };
    assert_eq!(counts.respondents, 3);
    assert_eq!(counts.criteria[0].pairs().map(|(_, _, n)| n).sum::<u64>(), 2);
    let dropped: Vec<(String, u64)> =
        found.origin.dropped.iter().map(|dropped| (dropped.reason.to_string(), dropped.count)).collect();
    assert!(
        dropped.contains(&("of b.csv, without a row of the same id in a.csv".to_owned(), 1)),
        "{dropped:?}"
    );
    let blank = "1 of 3 rows have no row in b.csv with the same id: its cells are blank";
    assert!(found.notices.iter().any(|it| *it == blank), "{:?}", found.notices);

    let wrong = performed.replace("3,1,2", "3,8,2");
    let said = survey(&[("a.csv", important), ("b.csv", &wrong)], join).unwrap_err();
    assert!(said.starts_with("b.csv: row 2, column \"perf_wifi\": 8 is outside"), "{said}");
}

#[test]
fn a_decimal_comma_in_one_file_counts_for_all() {
    let weights = "id;weight\n1;0,5\n2;1,5\n";
    let weighted = |mut source: Source| {
        source.join = Some("id".into());
        source.wanted.weight = Some("weight".into());
        source
    };
    let found = survey(&[("a.csv", NORTH), ("b.csv", weights)], weighted).unwrap();
    let Ratings::Answers { respondents, .. } = &found.ratings else { panic!() };
    assert_eq!(respondents.weights.as_deref(), Some(&[0.5, 1.5][..]));
}

#[test]
fn files_that_do_not_go_together_are_refused() {
    let refused = |files: &[(&str, &str)]| survey(files, as_it_is).unwrap_err();
    assert!(
        refused(&[("a.csv", NORTH), ("b.csv", "x,y\n1,2\n")])
            .contains("a.csv and b.csv have no column in common (")
    );
    assert!(
        refused(&[("a.csv", NORTH), ("b.csv", "id,y\n1,2\n")]).contains("join them by it (--join \"id\")")
    );
    let commas = "id;imp_wifi;perf_wifi;note\n1;5;4;0,5\n";
    let points = NORTH.replace("1,5", "1.25,5");
    assert!(
        refused(&[("a.csv", commas), ("b.csv", &points)])
            .contains("a.csv writes numbers with a decimal comma")
    );
    let joined = |files: &[(&str, &str)]| {
        survey(files, |source| Source { join: Some("id".into()), ..source }).unwrap_err()
    };
    let twice = "id,x\n1,a\n1,b\n";
    assert!(
        joined(&[("a.csv", NORTH), ("b.csv", twice)])
            .contains("rows 2 and 3 both have \"1\" in column \"id\"")
    );
    assert!(joined(&[("a.csv", NORTH), ("b.csv", NORTH)]).contains("have a column \"imp_wifi\""));
    assert!(joined(&[("a.csv", NORTH), ("b.csv", "idd,x\n1,a\n")]).contains("did you mean \"idd\""));
    let folder = tempfile::tempdir().unwrap();
    let mut same = source(folder.path(), &[("a.csv", NORTH)]);
    same.more = vec![same.path.clone()];
    assert!(Table::open(&same).unwrap_err().to_string().contains("a.csv: this file is given twice"));
}

#[test]
fn two_sides_whose_rows_nothing_puts_together_are_refused() {
    let refused = |importance: &str, performance: &str| {
        survey(&[("importance.csv", importance), ("performance.csv", performance)], as_it_is).unwrap_err()
    };
    let rated = |ids: &[&str]| {
        let rows = ids.iter().zip(1..).map(|(id, row)| format!("{id},{},{}\n", row % 5 + 1, row * 3 % 5 + 1));
        format!("id,wifi,price\n{}", rows.collect::<String>())
    };
    let whole = rated(&["1", "2", "3", "4", "5", "6"]);
    let twice = refused(&whole, &rated(&["1", "2", "2", "4", "5", "6"]));
    assert!(twice.contains("performance.csv: rows 3 and 4 both have \"2\""), "{twice}");
    let strangers = refused(&whole, &rated(&["7", "8", "9", "10", "11", "6"]));
    assert!(strangers.contains("only 1 of 6 ids in \"id\" stand in both"), "{strangers}");
    let without = |text: &str| -> String {
        let rest: Vec<&str> = text.lines().map(|line| line.split_once(',').unwrap().1).collect();
        rest.join("\n") + "\n"
    };
    let unequal = refused(&without(&whole), &without(&rated(&["1", "2", "3", "4", "5"])));
    assert!(unequal.contains("one with 6 rows and one with 5"), "{unequal}");
}
