//! A long file gives what the same file gives when it is held in memory.

use std::fs;
use std::io::Cursor;
use std::num::NonZeroUsize;
use std::path::Path;
use std::str::FromStr;

use polars::prelude::{DataFrame, IntoColumn, NamedFrom, Series};
use polars_io::parquet::write::ParquetWriter;
use proptest::prelude::*;

use crate::error::Result;
use crate::input::open::archive::tests::gzip;
use crate::input::open::frame::Framed;
use crate::input::pace::Pace;
use crate::input::source::Source;
use crate::input::stream::columnar;
use crate::input::survey::cells::Wanted;
use crate::input::{read, study};
use crate::message::Summed;
use crate::survey::{Counted, Ratings, Survey};

/// A survey of 60 respondents in the clothes of several tools, `turn` picks the answers; the last two have the same id.
fn text(answers: &[&str], turn: usize, end: &str, odd: &str) -> String {
    let mut text =
        format!("id,region,imp_wifi,imp_food,imp_staff,w,perf_wifi,perf_food,perf_staff,overall{end}");
    // No two columns hold the same.
    let answer = |row: usize, column: usize| {
        answers[(row * 7 + column * column * turn + row / (3 - column / 3)) % answers.len()]
    };
    for row in 0..60 {
        let ratings = |from: usize| -> String {
            (from..from + 3).map(|column| answer(row, column)).collect::<Vec<_>>().join(",")
        };
        let region = ["North", " South", "\"East, far\"", ""][row * turn % 4];
        let id = row.min(58);
        text += &format!(
            "R{id},{region},{},{}.5,{},{}{end}",
            ratings(0),
            row % 3 + 1,
            ratings(3),
            (row * turn) % 11
        );
        if row == 20 || row == 50 {
            text += odd;
        }
    }
    text
}

fn source(path: &Path, by: bool, weight: bool) -> Source {
    let wanted = Wanted {
        weight: weight.then(|| "w".to_owned()),
        segments: by.then(|| "region".to_owned()).into_iter().collect(),
        outcomes: weight.then(|| "overall".to_owned()).into_iter().collect(),
        ..Wanted::default()
    };
    Source { wanted, ..Source::file(path) }
}

/// The survey of a text, held in memory or not.
pub(super) fn survey(
    text: &[u8],
    source: impl Fn(&Path) -> Source,
    pace: Pace,
    threads: usize,
) -> Result<Survey> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    fs::write(&path, text).unwrap();
    read::read(&Source { pace, threads: NonZeroUsize::new(threads), ..source(&path) })
}

/// The survey of a text that comes through a pipe, `packed` or not.
pub(super) fn piped(
    text: &[u8],
    source: impl Fn(&Path) -> Source,
    pace: Pace,
    threads: usize,
) -> Result<Survey> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    // Nothing is read of it.
    fs::write(&path, "").unwrap();
    let source = Source { pace, threads: NonZeroUsize::new(threads), ..source(&path) };
    let opened = source.opened_of(Box::new(Cursor::new(text.to_vec())), None).unwrap();
    read::finished(read::opened(opened, &source)?, &source)
}

/// A pace at which the last third of the text is no longer held in memory.
pub(super) fn long(text: &[u8], block: usize) -> Pace {
    Pace { long: text.len() * 2 / 3, block, ..Pace::default() }
}

/// The two surveys tell the same; answers that were only counted give the same counts.
fn same(whole: &Survey, long: &Survey) {
    let (Ratings::Answers { counts, respondents }, Ratings::Counted(Counted { counts: counted, segments })) =
        (&whole.ratings, &long.ratings)
    else {
        assert_eq!(whole, long);
        return;
    };
    assert_eq!(counts, counted);
    for (column, segment) in respondents.segments.iter().zip(segments) {
        assert_eq!(column.name, segment.name);
        for (code, level) in segment.levels.iter().enumerate() {
            assert_eq!(level.label, column.levels[code]);
            let levels: Vec<Option<u32>> = column.of_each().collect();
            let own = whole.only(|row| levels[row] == Some(code as u32)).unwrap();
            let Ratings::Answers { counts, .. } = own.ratings else { unreachable!("answers stay answers") };
            assert_eq!(counts, level.counts);
        }
        assert_eq!(column.of_each().filter(Option::is_none).count() as u64, segment.without_level);
    }
    assert_eq!(whole.with_ratings(long.ratings.clone()), long.with_ratings(long.ratings.clone()));
    assert_eq!(whole.notices, long.notices);
}

/// Conditions over a column that is also wanted, over one that the doctor asks for, over one that is not, and over a rating.
const CONDITIONS: [Option<&str>; 7] = [
    None,
    Some("region = 'South' OR region IS NULL"),
    Some("overall >= 3 AND region <> 'North'"),
    Some("overall + 0 > 4 AND NOT id LIKE 'R1_'"),
    Some("w = '1.5'"),
    Some("imp_wifi = 5"),
    Some("1 < 2"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn a_long_file_is_read_as_a_short_one(
        answers in prop::sample::select(vec![
            &["1", "2", "3", "4", "5", ""][..],
            &["1", "2", "3", "4", "5", "N/A", "\"3\"", " 4"],
            &["0", "10", "7", "3", "", "8", "5"],
            &["Not at all important", "Slightly important", "Moderately important", "Very important",
              "Extremely important", "Don't know", ""],
            &["1", "2", "3", "4", "5", "99", "5", "4", "3"],
        ]),
        turn in 1_usize..9,
        end in prop::sample::select(vec!["\n", "\r\n"]),
        odd in prop::sample::select(vec!["", "\n", ",,,,,,,,,\n", ",North,1\n", ",\"a\nb\",,,,,,,,3\n"]),
        block in 40_usize..3_000,
        threads in 1_usize..4,
        (by, weight, counts_will_do) in any::<(bool, bool, bool)>(),
        filter in prop::sample::select(CONDITIONS.to_vec()),
    ) {
        let text = text(answers, turn, end, odd);
        let filter = filter.map(str::to_owned);
        let source = |path: &Path| {
            Source { counts_will_do, filter: filter.clone(), ..source(path, by, weight) }
        };
        let whole = survey(text.as_bytes(), source, Pace::default(), 1);
        let long = survey(text.as_bytes(), source, long(text.as_bytes(), block), threads);
        let answers = |path: &Path| Source { counts_will_do: false, ..source(path) };
        let same_piped = |text: &[u8], pace: Pace| {
            let whole = survey(text, answers, Pace::default(), 1);
            match (whole, piped(text, source, pace, threads)) {
                (Ok(whole), Ok(piped)) => same(&whole, &piped),
                (whole, piped) => {
                    assert_eq!(whole.unwrap_err().to_string(), piped.unwrap_err().to_string());
                }
            }
        };
        let pace = || super::tests::long(text.as_bytes(), block);
        same_piped(text.as_bytes(), pace());
        same_piped(&gzip(text.as_bytes()), pace());
        match (whole, long) {
            (Ok(whole), Ok(long)) => {
                let counts = counts_will_do && !weight;
                prop_assert_eq!(matches!(long.ratings, Ratings::Counted(_)), counts);
                same(&whole, &long);
            }
            (Err(whole), Err(long)) => prop_assert_eq!(whole.to_string(), long.to_string()),
            (whole, long) => prop_assert!(false, "{:?} but {:?}", whole.err(), long.err()),
        }
    }
}

/// A text with a header as a Parquet file: whole numbers, decimals, and texts; a blank cell is null.
pub(super) fn parquet(text: &str) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<std::result::Result<_, _>>().unwrap();
    let column = |(at, header): (usize, &str)| {
        let cells = || rows.iter().map(|row| Some(&row[at]).filter(|cell| !cell.is_empty()));
        let series = match (parsed::<i32>(cells()), parsed::<f32>(cells())) {
            (Some(whole), _) => Series::new(header.into(), whole),
            (_, Some(decimal)) => Series::new(header.into(), decimal),
            _ => Series::new(header.into(), cells().collect::<Vec<_>>()),
        };
        series.into_column()
    };
    let columns = headers.iter().enumerate().map(column).collect();
    let mut bytes = Vec::new();
    let mut frame = DataFrame::new(rows.len(), columns).unwrap();
    ParquetWriter::new(&mut bytes).finish(&mut frame).unwrap();
    bytes
}

/// The cells as values, where all that are not blank are such values.
fn parsed<'c, T: FromStr>(cells: impl Iterator<Item = Option<&'c str>>) -> Option<Vec<Option<T>>> {
    cells.map(|cell| cell.map(str::parse).transpose().ok()).collect()
}

#[test]
fn a_long_frame_is_read_as_a_short_one() {
    let sets: [&[&str]; 3] = [
        &["1", "2", "3", "4", "5", ""],
        &["1", "2", "3.5", "4", "5"],
        &["Very important", "Not at all important", "Slightly important", "Don't know", ""],
    ];
    for (answers, odd) in sets.into_iter().zip(["", ",,,,,,,,,\n", ", ,,,,,,,,\n"]) {
        let bytes = parquet(&text(answers, 4, "\n", odd));
        for filter in CONDITIONS {
            for (by, weight) in [(false, false), (true, false), (true, true)] {
                let filter = filter.map(str::to_owned);
                let source = |path: &Path| Source { filter: filter.clone(), ..source(path, by, weight) };
                let columnar = columnar::survey(&bytes, Framed::of(&bytes).unwrap(), &source(Path::new("-")));
                assert!(!matches!(columnar, Ok(None)));
                let whole = survey(&bytes, source, Pace::default(), 1);
                let long = survey(&bytes, source, Pace { long: 100, ..Pace::default() }, 1);
                match (whole, long) {
                    (Ok(whole), Ok(long)) => assert_eq!(whole, long),
                    (whole, long) => assert_eq!(
                        whole.unwrap_err().to_string(),
                        long.unwrap_err().to_string(),
                        "{filter:?}"
                    ),
                }
            }
        }
    }
    let mut cut = parquet(&text(&["1", "2"], 1, "\n", ""));
    cut.truncate(cut.len() / 2);
    let short = Pace { long: 100, ..Pace::default() };
    let error = survey(&cut, |path| source(path, false, false), short, 1).unwrap_err();
    assert!(error.to_string().contains("Parquet"), "{error}");
}

#[test]
fn ids_that_come_twice_are_told() {
    let text = text(&["1", "2", "3", "4", "5"], 1, "\n", "");
    for counts_will_do in [false, true] {
        let source = |path: &Path| Source { counts_will_do, ..source(path, false, false) };
        let found = survey(text.as_bytes(), source, long(text.as_bytes(), 300), 2).unwrap();
        let twice = found.findings.iter().find(|finding| finding.code() == "duplicated_ids").unwrap();
        assert!(twice.to_string().contains("in 2 rows"), "{twice}");
    }
}

/// The same with a region of its own and two words among the ratings of respondent 55.
fn with_wrong_cells(text: &str) -> String {
    let line = |line: &str| match line.strip_prefix("R55,,") {
        Some(rest) => {
            let rest: Vec<&str> = rest.splitn(3, ',').collect();
            format!("R55,x,six,five,{}\n", rest[2])
        }
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// The condition's own columns may hold wrong cells in rows that do not count.
#[test]
fn a_long_file_is_filtered_before_its_cells_are_judged() {
    let text = with_wrong_cells(&text(&["1", "2", "3", "4", "5"], 1, "\n", "\n"));
    for counts_will_do in [false, true] {
        let of = |filter: &str| {
            let filter = Some(filter.to_owned());
            let source =
                |path: &Path| Source { counts_will_do, filter: filter.clone(), ..source(path, true, false) };
            let short = survey(text.as_bytes(), source, Pace::default(), 1);
            let found = survey(text.as_bytes(), source, long(text.as_bytes(), 300), 2);
            (short, found)
        };
        let (short, found) = of("region <> 'x'");
        same(&short.unwrap(), found.as_ref().unwrap());
        let origin = found.unwrap().origin;
        assert!(origin.dropped.iter().any(|dropped| dropped.reason.to_string() == "not region <> 'x'"));
        for condition in ["region = 'x'", "region = 'y'", "regoin = 'x'", "region > 3", "region ="] {
            let (short, found) = of(condition);
            assert_eq!(short.unwrap_err().to_string(), found.unwrap_err().to_string(), "{condition}");
        }
    }
}

#[test]
fn a_wrong_cell_far_into_the_file_is_named_by_row_and_column() {
    let text = with_wrong_cells(&text(&["1", "2", "3", "4", "5"], 1, "\n", "\n"));
    for counts_will_do in [false, true] {
        let source = |path: &Path| Source { counts_will_do, ..source(path, false, false) };
        let error = survey(text.as_bytes(), source, long(text.as_bytes(), 300), 2).unwrap_err();
        let message = error.message();
        let first = &message.parts[0].place;
        assert_eq!((first.row, first.column.as_deref()), (Some(59), Some("imp_wifi")), "{error}");
        assert_eq!(message.what, Summed::BadCells { count: 2 }.into(), "{error}");
        let short = survey(text.as_bytes(), source, Pace::default(), 1).unwrap_err();
        assert_eq!(short.to_string(), error.to_string());
    }
}

#[test]
fn letters_that_come_late_settle_the_encoding() {
    let mut bytes = text(&["1", "2", "3", "4", "5"], 1, "\n", "").into_bytes();
    let last = bytes.len() - 1;
    let at = bytes.windows(6).rposition(|six| six == b" South").unwrap();
    bytes[at + 1] = 0xC9;
    assert_eq!(bytes[last], b'\n');
    let source = |path: &Path| source(path, true, false);
    let whole = survey(&bytes, source, Pace::default(), 1).unwrap();
    let found = survey(&bytes, source, long(&bytes, 100), 2).unwrap();
    assert_eq!(whole, found);
    let Ratings::Answers { respondents, .. } = found.ratings else { panic!("nothing allowed counts") };
    assert!(respondents.segments[0].levels.contains(&"Éouth".to_owned()));
}

#[test]
fn a_study_file_orders_and_names_the_criteria() {
    let text = text(&["1", "2", "3", "4", "5"], 3, "\n", "");
    let study = study::parse(
        "[[criterion]]\nname = \"staff\"\nlabel = \"Our staff\"\n[[criterion]]\nname = \"wifi\"\n",
    )
    .unwrap();
    for counts_will_do in [false, true] {
        let source =
            |path: &Path| Source { counts_will_do, study: study.clone(), ..source(path, true, false) };
        let whole = survey(text.as_bytes(), source, Pace::default(), 1).unwrap();
        let found = survey(text.as_bytes(), source, long(text.as_bytes(), 256), 2).unwrap();
        same(&whole, &found);
        assert_eq!(found.criteria[0].label.text, "Our staff");
    }
}

/// A beginning may end anywhere, amid a character too.
#[test]
fn letters_of_several_bytes_may_be_cut() {
    let text = text(&["1", "2", "3", "4", "5"], 1, "\n", "").replace("South", "Süd\u{2010}Ost");
    let source = |path: &Path| source(path, true, false);
    let whole = survey(text.as_bytes(), source, Pace::default(), 1).unwrap();
    let cut = text.rfind("d\u{2010}O").unwrap();
    for long in cut - 2..cut + 6 {
        let pace = Pace { long, block: 100, ..Pace::default() };
        assert_eq!(whole, survey(text.as_bytes(), source, pace, 2).unwrap(), "cut at {long}");
    }
}

#[test]
fn a_column_may_be_rated_for_two_criteria() {
    let text = text(&["1", "2", "3", "4", "5"], 2, "\n", "");
    let criterion = |name: &str, performance: &str| {
        format!("[[criterion]]\nname = {name:?}\nimportance = \"imp_wifi\"\nperformance = {performance:?}\n")
    };
    let study = study::parse(&(criterion("one", "perf_wifi") + &criterion("two", "perf_food"))).unwrap();
    let source = |path: &Path| Source { study: study.clone(), ..source(path, false, false) };
    let whole = survey(text.as_bytes(), source, Pace::default(), 1).unwrap();
    assert_eq!(whole, survey(text.as_bytes(), source, long(text.as_bytes(), 300), 2).unwrap());
}

#[test]
fn a_column_of_too_many_answers_is_named() {
    let mut text = text(&["1", "2", "3", "4", "5"], 1, "\n", "");
    for row in 0..300 {
        text += &format!("S{row},North,1,2,3,1.5,4,note {row},5,7\n");
    }
    let pace = Pace { long: 2000, block: 500, ..Pace::default() };
    let source = |path: &Path| source(path, false, false);
    let error = survey(text.as_bytes(), source, pace, 2).unwrap_err().to_string();
    assert!(error.contains("\"perf_food\" holds more than 255 different answers"), "{error}");
}

/// Ratings, scales and rows in every dress of the fixtures, and some at the end of a file only.
#[test]
fn a_long_file_in_another_dress_is_read_as_a_short_one() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/values");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() > 40);
    for path in paths {
        let text = fs::read(&path).unwrap();
        for filter in [None, Some("id <> '3' AND id <> '7'"), Some("id > 4")] {
            let source = |path: &Path| Source { filter: filter.map(str::to_owned), ..Source::file(path) };
            let whole = survey(&text, source, Pace::default(), 1);
            let long = survey(&text, source, long(&text, 100), 2);
            match (whole, long) {
                (Ok(whole), Ok(long)) => assert_eq!(whole, long, "{}", path.display()),
                (Err(whole), Err(long)) => {
                    assert_eq!(whole.to_string(), long.to_string(), "{}", path.display());
                }
                (whole, long) => {
                    panic!("{}: {:?} but {:?}", path.display(), whole.err(), long.err());
                }
            }
        }
    }
}

/// The end of a pipe cannot be looked at twice.
#[test]
fn rows_that_are_no_respondents_are_seen_at_the_end_of_a_long_file() {
    let body = text(&["1", "2", "3", "4", "5"], 1, "\n", "");
    for end in [
        "Total,,200,201,180,,190,180,170,\n",
        "\nSource: a survey of 2026,,,,,,,,,\n",
        "Mean,,3.1,3.2,3.0,,2.9,3.3,3.1,\n",
    ] {
        let text = format!("{body}{end}");
        for counts_will_do in [false, true] {
            let source = |path: &Path| Source { counts_will_do, ..source(path, true, false) };
            let whole = survey(text.as_bytes(), source, Pace::default(), 1).unwrap();
            let found = survey(text.as_bytes(), source, long(text.as_bytes(), 300), 2).unwrap();
            same(&whole, &found);
            assert_eq!(found.origin.rows_used, 60, "{end}");
        }
    }
}
