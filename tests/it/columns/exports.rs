//! The shared exports: one table in many clothes, ten pairs and the same means whatever the clothes.

use std::fs;
use std::path::PathBuf;

use ecart::input::answers::labels::{Block, Reading, code_both};
use ecart::input::columns::layout::{Layout, LongColumns, Role, Shape, understand};
use ecart::input::columns::rows::Answers;
use ecart::input::grid::{Grid, Row};
use ecart::input::headings::{Heading, Headings};
use ecart::input::hints::Hints;
use ecart::message::Rows;

use super::world::{headings, notices, plain};

/// The text of a shared file; `None`, saying so, where the folder is not there.
fn shared(name: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")).join(name);
    let bytes = fs::read(&path).ok();
    if bytes.is_none() {
        skipped(name);
    }
    bytes
}

#[allow(clippy::print_stderr, reason = "a skipped test says so")]
fn skipped(name: &str) {
    eprintln!("skipped: ../shared/{name} is not there");
}

/// A grid from delimited text; bytes that are not UTF-8 are taken as Windows-1252, whose letters are Latin-1's.
fn read(bytes: &[u8], delimiter: u8) -> Grid {
    let text = String::from_utf8(bytes.to_vec())
        .unwrap_or_else(|_| bytes.iter().map(|b| if *b == 0x92 { '’' } else { char::from(*b) }).collect());
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let rows: Vec<Row> = reader.records().map(|row| row.unwrap().iter().collect()).collect();
    Grid { numbers: (1..=rows.len() as u64).collect(), rows }
}

/// `Title [Row]` and `Title [Row][Scale n]` are split, as the vendor's reader does.
fn bracketed(grid: &Grid) -> Headings {
    let column = |(index, text): (usize, &str)| {
        let mut heading = Heading { index, code: text.to_string(), ..Heading::default() };
        let mut parts = text.split('[').map(|part| part.trim().trim_end_matches(']').trim());
        if let (Some(question), Some(item)) = (parts.next(), parts.next()) {
            heading.question = Some(question.to_owned());
            heading.item = Some(item.to_owned());
            heading.scale =
                parts.next().and_then(|s| s.strip_prefix("Scale ")?.parse().ok()).map(|n| (n, None));
        }
        heading
    };
    headings(1, grid.rows[0].iter().enumerate().map(column).collect())
}

fn qualtrics(grid: &Grid) -> Headings {
    let column = |(index, code): (usize, &str)| {
        let texts: Vec<&str> = grid.rows[1][index].split(" - ").collect();
        let side_by_side = code.strip_prefix("Q5#").and_then(|rest| rest[..1].parse::<usize>().ok());
        Heading {
            index,
            code: code.to_string(),
            question: Some(texts[0].to_owned()),
            item: side_by_side.map(|_| texts[2].to_owned()),
            scale: side_by_side.map(|n| (n, Some(texts[1].to_owned()))),
            metadata: index < 17,
            ..Heading::default()
        }
    };
    let columns = grid.rows[0].iter().enumerate().map(column).collect();
    let previews = (3..grid.rows.len()).filter(|&row| grid.cell(row, 2) == "1");
    Headings {
        dropped_rows: previews.map(|row| (row, Rows::SurveyPreview)).collect(),
        ..headings(3, columns)
    }
}

fn surveymonkey(grid: &Grid) -> Headings {
    let mut question = String::new();
    let mut columns = Vec::new();
    for (index, text) in grid.rows[0].iter().enumerate() {
        if !text.is_empty() {
            question = text.to_string();
        }
        let row = &grid.rows[1][index];
        let single = row.is_empty() || row.contains("Response");
        columns.push(Heading {
            index,
            code: if single { question.clone() } else { format!("{question} - {row}") },
            question: Some(question.clone()),
            item: (!single).then(|| row.to_string()),
            metadata: index < 9,
            ..Heading::default()
        });
    }
    headings(2, columns)
}

/// n, mean importance, mean performance over the pairs of each criterion, and the mean gap weighted by `weight`.
fn means(grid: &Grid, headings: &Headings, layout: &Layout, hints: &Hints) -> Vec<(usize, f64, f64, f64)> {
    let Shape::Wide { pairs } = &layout.shape else { panic!("{layout:?}") };
    let answers = Answers::new(grid, headings);
    let side = |importance: bool| -> Vec<(String, u64)> {
        let columns: Vec<usize> =
            pairs.iter().map(|p| if importance { p.importance } else { p.performance }).collect();
        answers.distinct(&columns)
    };
    let (left, right) = (side(true), side(false));
    let block = |side, distinct| Block {
        side,
        distinct,
        value_labels: &[],
        labels_seen: false,
        declared_missing: &[],
        passed_by: &[],
        parted_by_commas: false,
    };
    let (i, p) = code_both(block("importance", &left), block("performance", &right), hints, true).unwrap();
    assert_eq!((i.lowest, i.highest, p.lowest, p.highest), (1.0, 5.0, 1.0, 5.0));
    let weight = layout.roles.iter().find(|(_, role, _)| *role == Role::Weight).unwrap().0;
    let mean = |pair: &ecart::input::columns::layout::Pair| {
        let (mut n, mut si, mut sp, mut sw, mut sg) = (0, 0.0, 0.0, 0.0, 0.0);
        for row in 0..answers.len() {
            let (a, b) =
                (i.read(answers.cell(row, pair.importance)), p.read(answers.cell(row, pair.performance)));
            assert!(a != Reading::Bad && b != Reading::Bad);
            if let (Reading::Rating(a), Reading::Rating(b)) = (a, b) {
                let w = ecart::input::values::number(answers.cell(row, weight), true).unwrap();
                (n, si, sp, sw, sg) = (n + 1, si + a, sp + b, sw + w, sg + w * (a - b));
            }
        }
        (n, si / n as f64, sp / n as f64, sg / sw)
    };
    pairs.iter().map(mean).collect()
}

fn truth() -> Option<serde_json::Value> {
    serde_json::from_slice(&shared("exports/truth.json")?).ok()
}

/// A wide export gives the ten items in order, and truth.json's numbers.
fn check(name: &str, delimiter: u8, heads: fn(&Grid) -> Headings, language: &str, told: &[&str]) {
    let (Some(bytes), Some(truth)) = (shared(&format!("exports/{name}")), truth()) else {
        return;
    };
    let grid = read(&bytes, delimiter);
    let headings = heads(&grid);
    let layout = understand(&grid, &headings, &Hints::default()).unwrap();
    let Shape::Wide { pairs } = &layout.shape else { panic!("{name}") };
    if !language.is_empty() {
        let items = truth[format!("items_{language}")].as_array().unwrap();
        let labels: Vec<String> = pairs.iter().map(|p| p.label.replace('\'', "’")).collect();
        assert!(items.iter().zip(&labels).all(|(item, label)| item.as_str() == Some(label)), "{labels:?}");
    }
    for (found, expected) in
        means(&grid, &headings, &layout, &Hints::default()).iter().zip(truth["criteria"].as_array().unwrap())
    {
        let close = |key: &str, value: f64| {
            assert!((expected[key].as_f64().unwrap() - value).abs() < 1e-9, "{name} {key}");
        };
        close("n_pairs", found.0 as f64);
        close("importance", found.1);
        close("performance", found.2);
        close("weighted_gap_mean", found.3);
    }
    assert_eq!(pairs.len(), 10);
    assert_eq!(notices(&layout), told, "{name}");
    let role = |wanted: Role| layout.roles.iter().any(|(_, role, _)| *role == wanted);
    assert!(role(Role::Recommendation) && role(Role::Segment), "{name}: {:?}", layout.roles);
}

#[test]
fn every_clothing_gives_the_ten_pairs_and_their_means() {
    check("truth.csv", b',', plain, "", &["weight_not_applied"]);
    check("excel_fr_cp1252.csv", b';', plain, "fr", &["weight_not_applied"]);
    check("google_forms_fr.csv", b',', bracketed, "fr", &["weight_not_applied"]);
    check("google_forms_fr.csv", b',', plain, "fr", &["weight_not_applied"]);
    check(
        "limesurvey_dual_scale_fr.csv",
        b';',
        bracketed,
        "fr",
        &["side_from_answers", "side_from_answers", "weight_not_applied"],
    );
    check("qualtrics_side_by_side.csv", b',', qualtrics, "en", &["weight_not_applied"]);
    check("surveymonkey_condensed.csv", b',', surveymonkey, "en", &["matched_folded", "weight_not_applied"]);
}

#[test]
fn the_long_clothing_is_long() {
    let Some(bytes) = shared("exports/long.csv") else {
        return;
    };
    let grid = read(&bytes, b',');
    let layout = understand(&grid, &plain(&grid), &Hints::default()).unwrap();
    let expected = Shape::Long(LongColumns {
        respondent: Some(0),
        criterion: 1,
        element: None,
        importance: 2,
        performance: 3,
    });
    assert_eq!(layout.shape, expected);
}

#[test]
fn the_real_surveys_are_understood() {
    let Some(bytes) = shared("data/perth_parks_wide.csv") else {
        return;
    };
    let grid = read(&bytes, b',');
    let layout = understand(&grid, &plain(&grid), &Hints::default()).unwrap();
    let Shape::Wide { pairs } = &layout.shape else { panic!() };
    assert_eq!((pairs.len(), pairs[21].importance, pairs[21].performance), (22, 22, 44));

    let Some(bytes) = shared("data/gss2016_work_orientations.csv") else {
        return;
    };
    let grid = read(&bytes, b',');
    let headings = plain(&grid);
    let layout = understand(&grid, &headings, &Hints::default()).unwrap();
    let Shape::Wide { pairs } = &layout.shape else { panic!() };
    let names: Vec<&str> = pairs.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "security",
            "income",
            "advancement",
            "interesting",
            "independent",
            "help_others",
            "useful_society",
            "contact"
        ]
    );
    let role = |name: &str| {
        let index = headings.columns.iter().find(|h| h.code == name).unwrap().index;
        layout.roles.iter().find(|(column, ..)| *column == index).unwrap().1
    };
    assert_eq!(role("id"), Role::RespondentId);
    assert_eq!(role("weight"), Role::Weight);
    assert_eq!(role("vstrat"), Role::Stratum);
    assert_eq!(role("vpsu"), Role::Cluster);
    assert_eq!(role("sex"), Role::Segment);
    assert_eq!(role("overall_jobsat"), Role::Satisfaction);
    assert_eq!(role("age"), Role::Unused);
}
