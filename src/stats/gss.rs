//! The General Social Survey and R's answers to it, for tests; kept beside the repository, so the tests that
//! use it check nothing, and say so, where it is absent.

use std::io::Write;
use std::path::Path;

/// One job attribute: its answers, and what R says of them.
pub struct Attribute {
    /// Everybody, in file order.
    pub respondents: Vec<Respondent>,
    expected: serde_json::Value,
}

/// One respondent's answers to an attribute and place in the sample.
pub struct Respondent {
    pub importance: Option<f64>,
    pub performance: Option<f64>,
    pub weight: f64,
    pub stratum: u64,
    pub psu: u64,
    pub sex: String,
}

impl Respondent {
    pub fn gap(&self) -> Option<f64> {
        Some(self.importance? - self.performance?)
    }
}

impl Attribute {
    pub fn name(&self) -> &str {
        self.expected["attr"].as_str().unwrap()
    }

    /// R's value of a statistic.
    pub fn expect(&self, key: &str) -> f64 {
        self.expected[key].as_f64().unwrap()
    }

    pub fn answers(&self, part: impl Fn(&Respondent) -> Option<f64>) -> Vec<f64> {
        self.respondents.iter().filter_map(part).collect()
    }

    /// Weights and answers of those who answered.
    pub fn weighted_answers(&self, part: impl Fn(&Respondent) -> Option<f64>) -> (Vec<f64>, Vec<f64>) {
        self.respondents.iter().filter_map(|respondent| Some((respondent.weight, part(respondent)?))).unzip()
    }

    /// (gap, number of respondents), from −4 to 4.
    pub fn gap_counts(&self) -> Vec<(f64, u64)> {
        let gaps = self.answers(Respondent::gap);
        let count = |gap| gaps.iter().filter(|&&found| found == gap).count() as u64;
        (-4..=4).map(f64::from).map(|gap| (gap, count(gap))).collect()
    }
}

/// The eight attributes; none where the data are not there.
pub fn attributes() -> Vec<Attribute> {
    let shared = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared"));
    let Ok(oracle) = std::fs::read_to_string(shared.join("oracles/gss_gap.json")) else {
        writeln!(std::io::stderr(), "skipped: no reference data beside the repository").unwrap();
        return Vec::new();
    };
    let expected: Vec<serde_json::Value> = serde_json::from_str(&oracle).unwrap();
    let mut reader = csv::Reader::from_path(shared.join("data/gss2016_work_orientations.csv")).unwrap();
    let headers = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let attribute = |expected: serde_json::Value| {
        let name = expected["attr"].as_str().unwrap();
        let respondent = |row: &csv::StringRecord| {
            let cell = |column: &str| &row[headers.iter().position(|header| header == column).unwrap()];
            Respondent {
                importance: cell(&format!("imp_{name}")).parse().ok(),
                performance: cell(&format!("perf_{name}")).parse().ok(),
                weight: cell("weight").parse().unwrap(),
                stratum: cell("vstrat").parse().unwrap(),
                psu: cell("vpsu").parse().unwrap(),
                sex: cell("sex").to_owned(),
            }
        };
        Attribute { respondents: rows.iter().map(respondent).collect(), expected }
    };
    expected.into_iter().map(attribute).collect()
}

/// Equal to nine digits and more.
#[track_caller]
pub fn assert_close(found: f64, expected: f64, what: &str) {
    let error = (found - expected).abs();
    assert!(error <= 1e-9 * expected.abs(), "{what}: found {found:e}, expected {expected:e}");
}
