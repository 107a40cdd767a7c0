//! Benchmarks: what others reach, fixed numbers or samples themselves, and the difference to them.

use schemars::JsonSchema;
use serde::Serialize;

use super::compare::adjust_changes;
use super::{Analysis, Change, Level, Plan, Row};
use crate::error::{Error, Result};
use crate::message::{Comparing, Message};
use crate::stats::overlap::ChangeError;
use crate::stats::welch::{GroupMean, welch_t};

/// A benchmark as it was read.
#[derive(Debug, Clone)]
pub struct Benchmark {
    /// File name without its folder.
    pub file: String,
    /// Its rows, of every group.
    pub rows: Vec<BenchmarkValue>,
    /// The group that is drawn and tested; `None` where the file has one group only.
    pub group: Option<String>,
    /// What labels are compared as.
    pub fold: fn(&str) -> String,
}

/// A criterion of a benchmark.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchmarkValue {
    /// Name or label of the criterion or element.
    pub criterion: String,
    /// Its label, where the file has one beside the name.
    pub label: Option<String>,
    /// Mean performance.
    pub performance: f64,
    /// Mean importance.
    pub importance: Option<f64>,
    /// Respondents behind it.
    pub n: Option<f64>,
    /// Standard error of performance, given or from n and the standard deviation.
    pub standard_error: Option<f64>,
    /// Degrees of freedom of the error; `None` where it is taken as known.
    pub df: Option<f64>,
    /// Share of performance in the two highest categories, 0 to 1.
    pub top_two: Option<f64>,
    /// Whose benchmark it is.
    pub group: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Its year, as written.
    pub year: Option<String>,
}

/// What an analysis says of its benchmark as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct BenchmarkFacts {
    /// File name without its folder.
    pub file: String,
    /// The group that is drawn and tested; `null` where there is one only.
    pub group: Option<String>,
    /// Every group of the file.
    pub groups: Vec<String>,
    /// Criteria of the benchmark that the survey lacks.
    pub only_in_benchmark: Vec<String>,
    /// Criteria of the survey that the benchmark lacks.
    pub only_in_survey: Vec<String>,
    /// Tests that are adjusted together: the rows of each map.
    pub tests: Vec<usize>,
}

/// A row against the benchmark.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Benchmarked {
    /// Whose benchmark it is.
    pub group: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Its year.
    pub year: Option<String>,
    /// Performance of the benchmark.
    pub performance: f64,
    /// Importance of the benchmark, where it has one.
    pub importance: Option<f64>,
    /// Own performance − benchmark: `old` is the benchmark, `new` the survey.
    pub difference: Change,
    /// Whether the benchmark is taken as known without error, which finds differences too easily.
    pub fixed: bool,
    /// Performance of the other groups: group and value.
    pub others: Vec<(String, f64)>,
}

impl Benchmark {
    /// The value of a row, of the group that is tested.
    fn of<'a>(&'a self, row: &'a Row) -> Option<&'a BenchmarkValue> {
        self.all_of(row).find(|value| value.group == self.group || self.group.is_none())
    }

    fn all_of<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a BenchmarkValue> {
        self.rows.iter().filter(|value| self.is_of(value, &row.name, &row.label))
    }

    fn is_of(&self, value: &BenchmarkValue, name: &str, label: &str) -> bool {
        let folded = |text: &str| (self.fold)(text);
        value.criterion == name
            || folded(&value.criterion) == folded(label)
            || value.label.as_ref().is_some_and(|other| folded(other) == folded(label))
    }

    /// Means of importance and performance over the criteria that the survey shares with the benchmark's group.
    ///
    /// `names` holds name and label of each criterion. Importance is `None` where a shared criterion has none.
    pub fn lines(&self, names: &[(&str, &str)]) -> Option<(Option<f64>, f64)> {
        let shared: Vec<&BenchmarkValue> = names
            .iter()
            .filter_map(|(name, label)| {
                let own = |value: &&BenchmarkValue| value.group == self.group || self.group.is_none();
                self.rows.iter().filter(own).find(|value| self.is_of(value, name, label))
            })
            .collect();
        let n = shared.len() as f64;
        let importance: Option<f64> = shared.iter().map(|value| value.importance).sum();
        (n > 0.0).then(|| {
            (importance.map(|sum| sum / n), shared.iter().map(|value| value.performance).sum::<f64>() / n)
        })
    }

    fn groups(&self) -> Vec<String> {
        let mut groups: Vec<String> = self.rows.iter().filter_map(|value| value.group.clone()).collect();
        groups.sort();
        groups.dedup();
        groups
    }
}

/// Fills in the benchmark of every row, and what is known of it as a whole.
///
/// # Errors
/// Where the survey shares no criterion with it, or has a value off the survey's scale.
pub fn with_benchmark(mut analysis: Analysis, benchmark: &Benchmark) -> Result<Analysis> {
    check(&analysis, benchmark)?;
    let plan = analysis.plan.clone();
    let mut tests = Vec::new();
    let mut rows: Vec<(Level, Vec<&mut Row>)> = vec![
        (Level::Criteria, analysis.criteria.iter_mut().collect()),
        (Level::Elements, analysis.elements.iter_mut().map(|element| &mut element.row).collect()),
    ];
    let designed = analysis.weighting.as_ref().is_some_and(|weighting| weighting.clusters.is_some());
    for (_, rows) in &mut rows {
        for row in rows.iter_mut() {
            row.benchmark = compared(row, benchmark, &plan);
        }
        let mut family: Vec<&mut Change> = rows
            .iter_mut()
            .filter_map(|row| row.benchmark.as_mut().map(|benchmark| &mut benchmark.difference))
            .collect();
        let tested = adjust_changes(&mut family, plan.adjust, plan.alpha(), None, designed);
        if !family.is_empty() {
            tests.push(tested);
        }
    }
    let all = || analysis.criteria.iter().chain(analysis.elements.iter().map(|element| &element.row));
    let shared = |value: &BenchmarkValue| all().any(|row| benchmark.is_of(value, &row.name, &row.label));
    let mut only_in_benchmark: Vec<String> =
        benchmark.rows.iter().filter(|value| !shared(value)).map(|value| value.criterion.clone()).collect();
    only_in_benchmark.dedup();
    let only_in_survey: Vec<String> =
        all().filter(|row| row.benchmark.is_none()).map(|row| row.name.clone()).collect();
    let fixed = all().filter_map(|row| row.benchmark.as_ref()).any(|found| found.fixed);
    let facts = BenchmarkFacts {
        file: benchmark.file.clone(),
        group: benchmark.group.clone(),
        groups: benchmark.groups(),
        only_in_benchmark,
        only_in_survey,
        tests,
    };
    let warnings = &mut analysis.warnings;
    if !facts.only_in_benchmark.is_empty() {
        let rows = facts.only_in_benchmark.clone();
        warnings.push(Message::finding(Comparing::OnlyInBenchmark { rows }));
    }
    if !facts.only_in_survey.is_empty() {
        let rows = facts.only_in_survey.clone();
        warnings.push(Message::finding(Comparing::OnlyInSurvey { rows }));
    }
    if fixed {
        warnings.push(Message::finding(Comparing::FixedBenchmark));
    }
    analysis.benchmark = Some(facts);
    Ok(analysis)
}

/// Own performance against the benchmark: one sample against a number, or Welch against a sample.
fn compared(row: &Row, benchmark: &Benchmark, plan: &Plan) -> Option<Benchmarked> {
    let value = benchmark.of(row)?;
    let own = &row.performance;
    let group = own.standard_error.zip(own.df).map(|(standard_error, df)| GroupMean {
        mean: own.value,
        standard_error,
        df,
    });
    let error = group.and_then(|group| match value.standard_error {
        None => Some(ChangeError { standard_error: group.standard_error, df: group.df }),
        Some(standard_error) => {
            // An error without a base is taken as normal.
            let other =
                GroupMean { mean: value.performance, standard_error, df: value.df.unwrap_or(f64::INFINITY) };
            let test = welch_t(group, other, plan.confidence)?;
            Some(ChangeError { standard_error: test.standard_error, df: test.df })
        }
    });
    let mut difference = Change::of_error(value.performance, own.value, error, plan.confidence);
    if row.base().is_some_and(|n| n < plan.smallest_base) {
        difference = difference.untested();
    }
    let others = benchmark.all_of(row).filter(|other| other.group != value.group);
    Some(Benchmarked {
        group: value.group.clone(),
        source: value.source.clone(),
        year: value.year.clone(),
        performance: value.performance,
        importance: value.importance,
        difference,
        fixed: value.standard_error.is_none(),
        others: others.filter_map(|other| Some((other.group.clone()?, other.performance))).collect(),
    })
}

fn check(analysis: &Analysis, benchmark: &Benchmark) -> Result<()> {
    let all = || analysis.criteria.iter().chain(analysis.elements.iter().map(|element| &element.row));
    if all().all(|row| benchmark.of(row).is_none()) {
        let survey = all().map(|row| row.name.clone()).take(12).collect();
        let named = benchmark.rows.iter().map(|value| value.criterion.clone()).take(12).collect();
        let what = Comparing::NoSharedCriterion { benchmark: named, survey };
        return Err(Error::in_file(&benchmark.file, what));
    }
    Ok(())
}
