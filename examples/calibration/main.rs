//! How far verdicts and intervals keep what they promise: `cargo run --release --example calibration -- 6 16`.
//!
//! Surveys are drawn from made-up populations (here 6, of each 16 surveys of every size) and analysed; what is true is
//! what the same analysis finds among 30,000 of the same population. Printed are the tables of docs/methods.md §7: how
//! often the quadrant and the place of a driver are the true ones among certain, likely and uncertain rows, and how often
//! each kind of interval covers the truth: of respondents drawn alone, weighted, and by clusters within strata. A third
//! number sets the replicates; 0 leaves verdicts and percentile intervals out.

mod population;

use std::collections::BTreeMap;
use std::io::Write;

use ecart::analysis::{Plan, analyze};
use ecart::survey::{Ratings, Survey};
use population::{Drawing, Population};
use serde_json::Value;

/// Respondents of a survey.
const SIZES: [usize; 4] = [8, 30, 60, 200];
/// Respondents among whom the truth is looked up.
const EVERYBODY: usize = 30_000;
/// Names of an estimate and of the ends of its interval.
const INTERVALS: [[&str; 3]; 6] = [
    ["value", "low", "high"],
    ["score", "low", "high"],
    ["net", "low", "high"],
    ["raw", "low", "high"],
    ["dz", "dz_low", "dz_high"],
    ["beyond_linear", "beyond_linear_low", "beyond_linear_high"],
];

/// How often something held, of how many.
#[derive(Default, Clone, Copy)]
struct Share {
    held: u64,
    all: u64,
}

/// What was counted, by kind, then by the place of the size in [`SIZES`].
type Table = BTreeMap<String, [Share; SIZES.len()]>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let number = |at: usize, default: u64| -> Result<u64, std::num::ParseIntError> {
        std::env::args().nth(at).map_or(Ok(default), |text| text.parse())
    };
    let (populations, surveys) = (number(1, 6)?, number(2, 16)?);
    let replicates = number(3, 1_000)? as usize;
    let (mut verdicts, mut coverage) = (Table::new(), Table::new());
    for one in 0..populations {
        let population = Population::new(one);
        for (drawing, name) in Drawing::ALL {
            let truth = analyzed(&population.survey(EVERYBODY, 0, drawing), 0)?;
            for (at, &size) in SIZES.iter().enumerate() {
                for seed in 1..=surveys {
                    // Verdicts are judged of respondents drawn alone.
                    let replicates = if drawing == Drawing::Alone { replicates } else { 0 };
                    let found = analyzed(&population.survey(size, seed, drawing), replicates)?;
                    judge(&found, &truth, "quadrant", &["criteria"], at, &mut verdicts);
                    judge(&found, &truth, "cell", &["drivers", "criteria", "rows"], at, &mut verdicts);
                    cover(&found, &truth, name, at, &mut coverage);
                }
            }
        }
        writeln!(std::io::stderr(), "{} of {populations} populations", one + 1)?;
    }
    let mut out = std::io::stdout().lock();
    print(&mut out, "true among", &verdicts)?;
    print(&mut out, "covered by", &coverage)?;
    Ok(())
}

fn analyzed(survey: &Survey, replicates: usize) -> Result<Value, Box<dyn std::error::Error>> {
    let respondents = match &survey.ratings {
        Ratings::Answers { respondents, .. } => respondents.len,
        _ => 0,
    };
    let smallest_base = if respondents < 30 { 2 } else { 30 };
    let plan = Plan { replicates, smallest_base, ..Plan::default() };
    Ok(serde_json::to_value(analyze(survey, &plan)?)?)
}

/// Whether the rows are where everybody has them, by verdict.
fn judge(found: &Value, truth: &Value, what: &str, path: &[&str], size: usize, table: &mut Table) {
    let rows = |json: &Value| -> Vec<Value> {
        let found = path.iter().fold(json, |json, key| &json[*key]);
        found.as_array().cloned().unwrap_or_default()
    };
    for (found, truth) in rows(found).iter().zip(rows(truth)) {
        let Some(verdict) = found["certainty"]["verdict"].as_str() else { continue };
        let share = &mut table.entry(format!("{what} {verdict}")).or_default()[size];
        share.all += 1;
        share.held += u64::from(found[what] == truth[what]);
    }
}

/// Whether intervals cover what everybody says, wherever the analysis has one.
fn cover(found: &Value, truth: &Value, path: &str, size: usize, table: &mut Table) {
    match (found, truth) {
        (Value::Array(found), Value::Array(truth)) => {
            for (found, truth) in found.iter().zip(truth) {
                // The model tells what the coefficients of an outcome are.
                let path = found["model"].as_str().map_or(path.to_owned(), |model| format!("{path}.{model}"));
                cover(found, truth, &path, size, table);
            }
        }
        (Value::Object(all), Value::Object(_)) => {
            let number = |json: &Value, key: &str| json.get(key).and_then(Value::as_f64);
            let mut held = |of: &Value, [low, high]: [&str; 2], truth: Option<f64>, what: String| {
                let ends = number(of, low).zip(number(of, high));
                if let Some(((low, high), truth)) = ends.zip(truth) {
                    let share = &mut table.entry(what).or_default()[size];
                    share.all += 1;
                    share.held += u64::from(low <= truth && truth <= high);
                }
            };
            for [value, low, high] in INTERVALS {
                held(found, [low, high], number(truth, value), format!("{path} {value}"));
            }
            // Its value stands around it.
            if let Some(detail) = all.get("asymmetry_detail") {
                held(detail, ["low", "high"], number(truth, "asymmetry"), format!("{path} asymmetry"));
            }
            for (key, found) in all {
                cover(found, &truth[key], &format!("{path}.{key}"), size, table);
            }
        }
        _ => {}
    }
}

fn print(out: &mut impl Write, what: &str, table: &Table) -> std::io::Result<()> {
    let sizes: Vec<String> = SIZES.iter().map(|size| format!("n = {size}")).collect();
    writeln!(out, "| {what} | {} |\n|:--|{}", sizes.join(" | "), "--:|".repeat(SIZES.len()))?;
    for (kind, shares) in table {
        let cell = |share: &Share| match share.all {
            0 => "–".to_owned(),
            all => format!("{:.3} ({all})", share.held as f64 / all as f64),
        };
        let cells: Vec<String> = shares.iter().map(cell).collect();
        writeln!(out, "| {} | {} |", kind.trim_start_matches('.'), cells.join(" | "))?;
    }
    writeln!(out)
}
