//! Surveys made at random, as files: four criteria in two elements, three outcomes, weights, a design, groups.

use std::fmt::Write;
use std::fs;

use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use crate::world::{Ran, ecart_in};

/// Columns in the order in which they are written.
pub const COLUMNS: [&str; 16] = [
    "id",
    "imp_a",
    "imp_b",
    "imp_c",
    "imp_d",
    "perf_a",
    "perf_b",
    "perf_c",
    "perf_d",
    "overall",
    "stays",
    "recommend",
    "weight",
    "stratum",
    "psu",
    "sex",
];

/// The criteria are those of two elements.
pub const STUDY: &str = "scale = \"1-5\"\n[[element]]\nname = \"e\"\ncriteria = [\"a\", \"b\"]\n\
                         [[element]]\nname = \"f\"\ncriteria = [\"c\", \"d\"]\n";

/// Lines of cells under [`COLUMNS`].
pub type Lines = Vec<Vec<String>>;

/// The outcomes, in the order of the columns.
pub const OUTCOMES: [&str; 6] = ["--outcome", "overall", "--outcome", "stays", "--outcome", "recommend"];

/// Respondents with a common liking, so that criteria and outcomes hang together; with holes, one answer in twelve is
/// missing.
pub fn lines(respondents: std::ops::Range<usize>, holes: bool) -> impl Strategy<Value = Lines> {
    (respondents, any::<u64>()).prop_map(move |(n, seed)| {
        let mut dice = Dice(seed);
        (0..n).map(|row| line(row, holes, &mut dice)).collect()
    })
}

fn line(row: usize, holes: bool, dice: &mut Dice) -> Vec<String> {
    let liking = dice.below(5) as i64;
    let mut rating = |highest: i64| {
        let around = (liking * (highest - 1) + 2) / 4 + dice.below(3) as i64 - 1;
        let shown = !(holes && dice.below(12) == 0);
        if shown { (1 + around).clamp(1, highest).to_string() } else { String::new() }
    };
    let mut cells = vec![format!("r{row}")];
    cells.extend((0..8).map(|_| rating(5)));
    cells.push(rating(7));
    cells.push(u64::from(liking as u64 + dice.below(4) > 3).to_string());
    cells.push((liking as u64 + dice.below(7)).min(10).to_string());
    cells.push((1 + dice.below(3)).to_string());
    // Three strata of four clusters, each of which is drawn.
    let psu = row % 12;
    cells.extend([format!("s{}", psu / 4), format!("u{psu}"), ["f", "m"][row / 12 % 2].to_owned()]);
    cells
}

/// A linear congruential generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// A file with the columns in this order.
pub fn csv(lines: &Lines, order: &[usize]) -> String {
    let head: Vec<&str> = order.iter().map(|&at| COLUMNS[at]).collect();
    let mut text = head.join(",") + "\n";
    for line in lines {
        let cells: Vec<&str> = order.iter().map(|&at| line[at].as_str()).collect();
        writeln!(text, "{}", cells.join(",")).unwrap();
    }
    text
}

/// The run of an analysis of these lines.
pub fn run(lines: &Lines, more: &[&str]) -> Ran {
    run_text(&csv(lines, &(0..COLUMNS.len()).collect::<Vec<_>>()), more)
}

/// The run of an analysis of this file.
pub fn run_text(text: &str, more: &[&str]) -> Ran {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("study.toml"), STUDY).unwrap();
    let all = ["analyze", "-", "--study", "study.toml", "--format", "json", "--quiet"];
    ecart_in(folder.path(), &[&all[..], more].concat(), text.as_bytes())
}

/// Calls `see` on every object of a JSON with the path to it.
pub fn walk<'a>(path: &str, json: &'a Value, see: &mut dyn FnMut(&str, &'a Value)) {
    match json {
        Value::Object(fields) => {
            see(path, json);
            for (key, value) in fields {
                walk(&format!("{path}.{key}"), value, see);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(path, item, see)),
        _ => {}
    }
}

/// The number at every path, the items of lists by their place.
pub fn numbers(path: &str, json: &Value, found: &mut Vec<(String, f64)>) {
    match json {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| numbers(&format!("{path}.{key}"), value, found));
        }
        Value::Array(items) => {
            (0..)
                .zip(items)
                .for_each(|(at, value): (usize, _)| numbers(&format!("{path}[{at}]"), value, found));
        }
        Value::Number(number) => found.push((path.to_owned(), number.as_f64().unwrap_or(f64::NAN))),
        _ => {}
    }
}
