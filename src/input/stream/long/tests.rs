//! A long table of any length gives what it gives where it is held in memory.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::input::held;
use crate::input::open::archive::tests::gzip;
use crate::input::open::framed::Framed;
use crate::input::pace::Pace;
use crate::input::source::Bytes;
use crate::input::stream::plan::Planned;
use crate::input::stream::tests::{long, parquet, piped, survey};
use crate::input::stream::{Text, columnar, doubt, scan};
use crate::input::study;
use crate::input::survey::cells::Wanted;
use crate::survey::Ratings;

/// What makes a table.
#[derive(Debug, Clone)]
struct Made {
    answers: &'static [&'static str],
    ids: &'static str,
    turn: usize,
    end: &'static str,
    /// A line among the others.
    odd: &'static str,
    /// Whether rows of a respondent stand together.
    together: bool,
    /// Whether a region is that of the row, not of the respondent.
    visits: bool,
    /// Whether names of criteria are written in more ways than one.
    spelt: bool,
    /// The rows that come a second time.
    again: Vec<usize>,
}

const RESPONDENTS: usize = 24;
const CRITERIA: [&str; 4] = ["Price", "Opening hours", "Staff, all", "Wifi"];

impl Made {
    /// The table: respondents rate some of four criteria each.
    fn text(&self) -> String {
        let Self { answers, turn, .. } = *self;
        let answer = |at: usize| answers[at % answers.len()];
        let mut rows: Vec<String> = Vec::new();
        for person in 0..RESPONDENTS {
            for (at, criterion) in CRITERIA.iter().enumerate() {
                if (person * turn + at) % 7 == 0 {
                    continue;
                }
                let (one, other) = (
                    answer(person * 7 + at * at * turn + person / 3),
                    answer(person * 5 + at * turn + person / 4),
                );
                let region = if self.visits { person + at } else { person };
                let region = ["North", " South", "\"East, far\"", ""][region * turn % 4];
                let id = self.ids.replace('#', &person.to_string());
                let criterion = match *criterion {
                    "Opening hours" if self.spelt && person % 3 == 0 => " opening  Hours",
                    "Staff, all" => "\"Staff, all\"",
                    other => other,
                };
                let element = ["Offer", "", "Service"][at % 3];
                let weight = person % 3 + 1;
                let overall = person * turn % 11;
                rows.push(format!("{id},{region},{criterion},{element},{one},{other},{weight}.5,{overall}"));
            }
        }
        for &again in &self.again {
            let row = rows[again % rows.len()].clone();
            rows.insert((again * 31) % rows.len(), row);
        }
        if !self.together {
            // Every 13th, round and round: 13 divides no number of rows here.
            let len = rows.len();
            let step = if len.is_multiple_of(13) { 11 } else { 13 };
            rows = (0..len).map(|at| rows[at * step % len].clone()).collect();
        }
        let mut text = format!(
            "respondent,region,criterion,element,importance,performance,w,overall{end}",
            end = self.end
        );
        for (at, row) in rows.iter().enumerate() {
            text += row;
            text += self.end;
            if at == 20 || at == rows.len() - 5 {
                text += self.odd;
            }
        }
        text
    }
}

fn source(path: &Path, wanted: &Wanted, filter: Option<&str>, study: &str) -> Source {
    let study = study::parse(study).unwrap();
    Source { wanted: wanted.clone(), filter: filter.map(str::to_owned), study, ..Source::file(path) }
}

/// The survey of a text by blocks alone; `None` where it is better held in memory.
fn streamed(text: &str, source: impl Fn(&Path) -> Source, block: usize) -> Option<Survey> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    fs::write(&path, text).unwrap();
    let pace = Pace { long: text.len() / 2, block, ..Pace::default() };
    let source = Source { pace, ..source(&path) };
    let Bytes::Long(opened) = source.open().unwrap() else { panic!("it is long") };
    let planned = Planned::of(&opened.beginning, &source).ok()??;
    let told = Text { total: None, again: opened.again.as_ref(), planned: &planned, watched: None };
    let scanned = scan(told.reread(&source).unwrap(), told, &source).ok()??;
    if doubt::is_in(&planned, &scanned) {
        return None;
    }
    super::survey(&planned, planned.long.as_ref()?, scanned, &source, |_| Ok(None)).ok()?
}

fn wanted(by: &[&str], weight: bool, outcome: bool, cluster: Option<&str>) -> Wanted {
    Wanted {
        segments: by.iter().map(|&name| name.to_owned()).collect(),
        weight: weight.then(|| "w".to_owned()),
        outcomes: outcome.then(|| "overall".to_owned()).into_iter().collect(),
        cluster: cluster.map(str::to_owned),
        numbered: outcome,
        ..Wanted::default()
    }
}

/// Nothing, a part in another order, an element that is rated itself, and one of two criteria.
const STUDIES: [&str; 4] = [
    "",
    "[[criterion]]\nname = \"wifi\"\n[[criterion]]\nname = \"Price\"\nlabel = \"Prices\"\n",
    "[[element]]\nname = \"House\"\nrating = \"Price\"\ncriteria = [\"Wifi\", \"Opening hours\"]\n",
    "[[element]]\nname = \"House\"\ncriteria = [\"Wifi\", \"Price\"]\n",
];

/// Conditions over groups, criteria, the respondent, and a rating.
const CONDITIONS: [Option<&str>; 7] = [
    None,
    Some("region LIKE '%South' OR region IS NULL"),
    Some("criterion <> 'Staff, all'"),
    Some("overall >= 3 AND NOT respondent LIKE '%1_'"),
    None,
    Some("importance LIKE '%5'"),
    Some("region = 'Nowhere'"),
];

fn made() -> impl Strategy<Value = Made> {
    let answers = prop::sample::select(vec![
        &["1", "2", "3", "4", "5", ""][..],
        &["1", "2", "3", "4", "5", "N/A", "\"3\"", " 4"],
        &["0", "10", "7", "3", "", "8", "5"],
        &["Very important", "Not at all important", "Slightly important", "Don't know", ""],
        &["1", "2", "3", "4", "5", "99", "5", "4", "3"],
        &["1", "2", "3", "4", "5", "5", "4", "3", "2", "1", "2", "3", "4", "5", "six"],
    ]);
    let ids = prop::sample::select(vec!["R#", "#", " R# ", "id-\u{e9}#", "#\u{a0}"]);
    let odd = prop::sample::select(vec![
        "",
        "\n",
        ",,,,,,,\n",
        "R3,North\n",
        "R3,North, ,Offer,1,2,1.5,3\n",
        "R3,North,Price,Offer,1,2,1.5,3,more\n",
        "Total,,Price,,3,3,,\n",
    ]);
    let flags = any::<(bool, bool, bool)>();
    let end = prop::sample::select(vec!["\n", "\r\n"]);
    let again = prop::collection::vec(0_usize..80, 0..3);
    (answers, ids, 1_usize..9, end, odd, flags, again).prop_map(
        |(answers, ids, turn, end, odd, (together, visits, spelt), again)| {
            let again = if turn % 3 == 0 { again } else { Vec::new() };
            Made { answers, ids, turn, end, odd, together, visits, spelt, again }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_long_table_is_read_as_a_short_one(
        made in made(),
        block in 40_usize..3_000,
        threads in 1_usize..4,
        by in prop::sample::select(vec![&[][..], &["region"], &["region", "element"], &["overall:nps"]]),
        (weight, outcome) in any::<(bool, bool)>(),
        cluster in prop::sample::select(vec![None, Some("region"), Some("respondent")]),
        filter in prop::sample::select(CONDITIONS.to_vec()),
        study in prop::sample::select(STUDIES.to_vec()),
    ) {
        let text = made.text();
        let wanted = wanted(by, weight, outcome, cluster);
        let source = |path: &Path| source(path, &wanted, filter, study);
        let held = survey(text.as_bytes(), source, Pace::default(), 1);
        let found = survey(text.as_bytes(), source, long(text.as_bytes(), block), threads);
        let piped = piped(text.as_bytes(), source, long(text.as_bytes(), block), threads);
        for found in [found, piped] {
            match (&held, found) {
                (Ok(held), Ok(found)) => prop_assert_eq!(held, &found),
                (Err(held), Err(found)) => prop_assert_eq!(held.to_string(), found.to_string()),
                (held, found) => prop_assert!(false, "{:?} but {:?}", held.as_ref().err(), found.err()),
            }
        }
    }
}

/// A table that nothing speaks against.
fn plain() -> Made {
    let answers = &["1", "2", "3", "4", "5", ""];
    let (end, odd, ids) = ("\n", "", "R#");
    let (together, visits, spelt) = (false, false, false);
    Made { answers, ids, turn: 1, end, odd, together, visits, spelt, again: Vec::new() }
}

#[test]
fn what_nothing_speaks_against_is_not_held_in_memory() {
    let labels: &[&str] =
        &["Very important", "Not at all important", "Slightly important", "Don't know", "N/A"];
    for made in [
        plain(),
        Made { together: true, ids: "#", ..plain() },
        Made { visits: true, spelt: true, ..plain() },
        Made { answers: labels, odd: "\n,,,,,,,\n", ids: " R# ", ..plain() },
        Made { answers: &["0", "10", "7", "3", "8", "5"], end: "\r\n", ids: "id-\u{e9}-#", ..plain() },
    ] {
        let text = made.text();
        for (by, cluster) in [(&[][..], None), (&["region"], Some("respondent")), (&["overall:nps"], None)] {
            for filter in CONDITIONS[..4].iter().copied() {
                let wanted = wanted(by, true, true, cluster);
                let source = |path: &Path| source(path, &wanted, filter, STUDIES[1]);
                let found = streamed(&text, source, 200);
                assert!(found.is_some(), "{made:?} by {by:?} where {filter:?}");
            }
        }
    }
}

#[test]
fn somebody_who_rated_twice_is_named_by_both_rows() {
    let row = |text: &str, at: usize| text.lines().nth(at - 1).unwrap().to_owned();
    let text = Made { again: vec![5], ..plain() }.text();
    let source = |path: &Path| source(path, &Wanted::default(), None, "");
    let error = survey(text.as_bytes(), source, long(text.as_bytes(), 200), 2).unwrap_err().to_string();
    let held = survey(text.as_bytes(), source, Pace::default(), 1).unwrap_err().to_string();
    assert_eq!(error, held);
    let numbers: Vec<usize> =
        error.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
    assert!(numbers.windows(2).any(|two| row(&text, two[0]) == row(&text, two[1])), "{error}");
}

#[test]
fn a_long_table_in_windows_1252_is_told_apart_by_its_letters() {
    // A space without a break stands behind every other id: it is the same respondent.
    let text = Made { ids: "id-\u{e9}#", ..plain() }.text();
    let spaced: String = text
        .lines()
        .enumerate()
        .map(|(at, line)| match line.split_once(',') {
            Some((id, rest)) if at % 2 == 1 => format!("{id}\u{a0},{rest}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    for text in [text, spaced] {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        let source = |path: &Path| source(path, &wanted(&["region"], false, false, None), None, "");
        let held = survey(&bytes, source, Pace::default(), 1).unwrap();
        assert_eq!(held, survey(&bytes, source, long(&bytes, 200), 2).unwrap());
        let Ratings::Answers { respondents, .. } = held.ratings else { panic!("answers are kept") };
        assert_eq!(respondents.len, RESPONDENTS);
    }
}

#[test]
fn criteria_that_no_header_names_are_told_by_all_rows() {
    let text = Made { together: true, ..plain() }.text().replacen("criterion", "topic", 1);
    let twice = format!("{text}{}\n", text.lines().nth(3).unwrap());
    let number = format!("{text}R1,North,7,Offer,1,2,1.5,3\n");
    for text in [&text, &twice, &number] {
        let source = |path: &Path| source(path, &Wanted::default(), None, "");
        let held = survey(text.as_bytes(), source, Pace::default(), 1);
        let found = survey(text.as_bytes(), source, long(text.as_bytes(), 200), 2);
        match (held, found) {
            (Ok(held), Ok(found)) => assert_eq!(held, found),
            (held, found) => assert_eq!(held.unwrap_err().to_string(), found.unwrap_err().to_string()),
        }
    }
    let source = |path: &Path| source(path, &Wanted::default(), None, "");
    assert!(streamed(&text, source, 200).is_some() && streamed(&twice, source, 200).is_none());
}

/// What headers, rows around them and the study file tell is told of a file of any length, whatever its shape.
#[test]
fn what_is_told_before_the_ratings_is_told_of_long_files_too() {
    let rows = |line: &dyn Fn(usize) -> String| (0..80).map(line).collect::<String>();
    let rating = |at: usize| at * 7 % 5 + 1;
    let wide = |head: &str| {
        let line = |at: usize| {
            let [a, b, c, d] = [0, 1, 2, 3].map(|more| rating(at * (more + 2) + at / 5 + more));
            format!("R{at},{a},{b},{c},{d}\n")
        };
        format!("{head}\n{}", rows(&line))
    };
    let tall = |head: &str| {
        let line = |at: usize| {
            let [a, b] = [0, 1].map(|more| rating(at * (more + 2) + at / 5 + more));
            format!("R{},{},{a},{b},x\n", at / 2, ["Price", "Staff"][at % 2])
        };
        format!("{head}\n{}", rows(&line))
    };
    let mut told = 0;
    for text in [
        wide(
            "id,Importance (1-7) - wifi,Importance (1-7) - food,Performance (1-7) - wifi,Performance (1-7) - food",
        ),
        wide("id,imp_wifi (1 = very important),imp_food,perf_wifi,perf_food"),
        tall("respondent,item,Importance (1-7),Performance (1-7),note"),
        // Who tries a questionnaire stands at its beginning, or at its end.
        tall("respondent,item,Importance (1-7),Performance (1-7),note").replacen(",x\n", ",test\n", 1),
        tall("respondent,item,Importance (1-7),Performance (1-7),note").replacen(
            "R39,Staff",
            "test,Staff",
            1,
        ),
        wide("id,imp_wifi,imp_food,perf_wifi,perf_food").replacen("R2,", "Test,", 1),
        wide("id,imp_wifi,imp_food,perf_wifi,perf_food").replacen("R52,", "Test,", 1),
    ] {
        let (id, _) = text.split_once(',').unwrap();
        for filter in [None, Some(format!("{id} <> 'R3'"))] {
            let source =
                |path: &Path| source(path, &Wanted::default(), filter.as_deref(), "where = \"1 < 2\"");
            let held = survey(text.as_bytes(), source, Pace::default(), 1).unwrap();
            let found = survey(text.as_bytes(), source, long(text.as_bytes(), 200), 2).unwrap();
            told += held.notices.len();
            assert_eq!(held, found);
        }
    }
    assert!(told > 10, "{told}");
}

#[test]
fn a_packed_table_is_that_of_its_text() {
    let source = |path: &Path| source(path, &wanted(&["region"], true, false, None), None, "");
    for again in [Vec::new(), vec![5]] {
        let text = Made { again, ..plain() }.text();
        let packed = gzip(text.as_bytes());
        let held = survey(&packed, source, Pace::default(), 1);
        let found = survey(&packed, source, long(text.as_bytes(), 200), 2);
        let piped = piped(&packed, source, long(text.as_bytes(), 200), 2);
        for found in [found, piped] {
            match (&held, found) {
                (Ok(held), Ok(found)) => assert_eq!(held, &found),
                (held, found) => {
                    let (held, found) =
                        (held.as_ref().unwrap_err().to_string(), found.unwrap_err().to_string());
                    assert!(found.contains("twice"), "{found}");
                    assert_eq!(held, found);
                }
            }
        }
    }
}

#[test]
fn a_long_table_of_a_frame_is_read_as_a_short_one() {
    let labels: &[&str] =
        &["Very important", "Not at all important", "Slightly important", "Don't know", "N/A"];
    let made = [
        (plain(), true),
        (Made { together: true, ids: "#", turn: 4, ..plain() }, true),
        (Made { visits: true, spelt: true, ..plain() }, true),
        (Made { answers: labels, ids: " R# ", ..plain() }, true),
        (Made { again: vec![5], ..plain() }, true),
        (Made { odd: ",,,,,,,\n", ..plain() }, false),
        (Made { odd: "Total,,Price,,3,3,,\n", ..plain() }, false),
    ];
    for (made, in_slices) in made {
        let bytes = parquet(&made.text());
        for (by, cluster) in [(&[][..], None), (&["region"], Some("respondent")), (&["overall:nps"], None)] {
            for slice in [1 << 19, 7, 80] {
                let framed = Framed::of(&bytes).unwrap();
                let framed = Framed { slice, kind: framed.kind.clone(), ..*framed };
                let wanted = wanted(by, true, false, cluster);
                let source = source(Path::new("-"), &wanted, None, STUDIES[1]);
                let found = columnar::survey(&bytes, &framed, &source).transpose();
                assert_eq!(found.is_some(), in_slices, "{made:?} by {by:?}, {slice}");
                match (found, held::whole(&bytes, &source)) {
                    (Some(Ok(found)), Ok(held)) => assert_eq!(found, held),
                    (Some(Err(found)), held) => assert_eq!(found.to_string(), held.unwrap_err().to_string()),
                    (found, _) => assert!(found.is_none(), "it is read, but not where it is held"),
                }
            }
        }
    }
}
