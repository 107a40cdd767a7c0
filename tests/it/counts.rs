//! Respondents counted elsewhere give the numbers of the respondents themselves, as far as counts can tell.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use ecart::analysis::{Analysis, Base, Metric, Plan, analyze};
use ecart::input;
use ecart::input::{Pace, Source, Wanted, study};
use serde_json::Value;

use crate::world::{ecart, golden, root, without};

/// The columns of a file, counted as the SQL of `ecart sql` counts them.
struct Table {
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(path: &Path) -> Self {
        let mut reader = csv::Reader::from_path(path).unwrap();
        let text = |record: csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let headers = text(reader.headers().unwrap().clone());
        Self { headers, rows: reader.records().map(|record| text(record.unwrap())).collect() }
    }

    fn cell<'a>(&self, row: &'a [String], header: &str) -> &'a str {
        &row[self.headers.iter().position(|known| known == header).unwrap()]
    }

    /// Counts of some pairs of columns by region, weighted or not; a pair of several columns counts their
    /// means over those rated on both sides.
    fn counts(&self, pairs: &[(&str, Vec<&str>)], weighted: bool) -> String {
        let mut counts: BTreeMap<(usize, [String; 3]), [f64; 3]> = BTreeMap::new();
        for row in &self.rows {
            let weight: f64 = self.cell(row, "weight").parse().unwrap();
            for (at, (_, members)) in pairs.iter().enumerate() {
                let cell = |side: &str, member: &str| self.cell(row, &format!("{side}_{member}"));
                let both = |member: &&&str| {
                    members.len() == 1 || ["imp", "perf"].iter().all(|side| !cell(side, member).is_empty())
                };
                let of = |side: &str| {
                    let cells = members.iter().filter(both).map(|member| cell(side, member));
                    let given: Vec<f64> = cells.filter_map(|cell| cell.parse().ok()).collect();
                    let mean = given.iter().sum::<f64>() / given.len() as f64;
                    if given.is_empty() { String::new() } else { mean.to_string() }
                };
                let region = self.cell(row, "region").to_owned();
                let key = (at, [region, of("imp"), of("perf")]);
                let sums = counts.entry(key).or_default();
                for (sum, term) in sums.iter_mut().zip([1.0, weight, weight * weight]) {
                    *sum += term;
                }
            }
        }
        let mut text = format!(
            "criterion,region,importance,performance,n{}\n",
            if weighted { ",sum_w,sum_w2" } else { "" }
        );
        for ((at, key), [n, w, w2]) in counts {
            write!(text, "{},{},{n}", pairs[at].0, key.join(",")).unwrap();
            text += &if weighted { format!(",{w},{w2}\n") } else { "\n".to_owned() };
        }
        text
    }
}

/// The bank's criteria, and its elements as means of theirs.
fn pairs() -> Vec<(&'static str, Vec<&'static str>)> {
    let criteria = [
        "wait_on_phone",
        "first_call_solution",
        "courtesy",
        "callback_kept",
        "branch_hours",
        "branch_queue",
        "adviser_knowledge",
        "branch_comfort",
        "app_reliability",
        "app_ease",
        "app_messages",
        "fee_clarity",
    ];
    let mut pairs: Vec<(&str, Vec<&str>)> = criteria.into_iter().map(|name| (name, vec![name])).collect();
    pairs.push(("phone", vec!["wait_on_phone", "first_call_solution"]));
    pairs.push(("app", vec!["app_reliability", "app_ease", "app_messages"]));
    pairs
}

const STUDY: &str = "
    [[element]]
    name = \"phone\"
    criteria = [\"wait_on_phone\", \"first_call_solution\"]
    [[element]]
    name = \"app\"
    criteria = [\"app_reliability\", \"app_ease\", \"app_messages\"]
";

fn bank() -> PathBuf {
    root().join("fixtures/bank.csv")
}

fn analysis(path: &Path, wanted: Wanted, study_text: &str, plan: &Plan) -> Analysis {
    let study = study::parse(study_text).unwrap();
    let source = Source { wanted, study, ..Source::file(path) };
    analyze(&input::read(&source).unwrap(), plan).unwrap()
}

fn by_region() -> Wanted {
    Wanted { segments: vec!["region".into()], ..Wanted::default() }
}

/// What counts cannot tell, or tell of the file, is left out.
fn comparable(analysis: &Analysis) -> Value {
    let mut json = serde_json::to_value(analysis).unwrap();
    for key in ["provenance", "warnings", "notices", "replication"] {
        json.as_object_mut().unwrap().remove(key);
    }
    without(json, &KEPT_ONLY)
}

/// What only kept answers tell: the own sampling of a mean crosshair, how items go together, how one person's answers spread,
/// and with them whether a group differs in all of them. (A target rests on that sampling too, and reference tests hold it.)
const KEPT_ONLY: [&str; 5] = ["against_crosshair", "target", "alpha", "within_sd", "shift"];

/// Equal but for the last digits of sums that were made in another order.
fn close(found: &Value, expected: &Value, at: &str) {
    match (found, expected) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            assert!((a - b).abs() <= 1e-9 * b.abs().max(1.0), "{at}: {a} is not {b}");
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{at}");
            a.iter().zip(b).enumerate().for_each(|(i, (a, b))| close(a, b, &format!("{at}[{i}]")));
        }
        (Value::Object(a), Value::Object(b)) => {
            assert!(a.keys().eq(b.keys()), "{at}");
            a.iter().for_each(|(key, value)| close(value, &b[key], &format!("{at}.{key}")));
        }
        _ => assert_eq!(found, expected, "{at}"),
    }
}

/// Writes counts of the bank into a folder.
fn counted(pairs: &[(&str, Vec<&str>)], weighted: bool) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("counts.csv");
    fs::write(&path, Table::read(&bank()).counts(pairs, weighted)).unwrap();
    (folder, path)
}

#[test]
fn counts_give_what_the_answers_give() {
    let (_folder, path) = counted(&pairs()[..12], false);
    for base in [Base::Pairs, Base::Available] {
        for metric in [Metric::Mean, Metric::Top2] {
            let plan = Plan { base, metric, replicates: 0, ..Plan::default() };
            let (own, counts) =
                (analysis(&bank(), by_region(), "", &plan), analysis(&path, by_region(), "", &plan));
            assert_eq!(counts.provenance.shape, "counts");
            assert_eq!(counts.segments[0].levels.len(), own.segments[0].levels.len());
            close(&comparable(&counts), &comparable(&own), "");
        }
    }
}

#[test]
fn weighted_counts_give_what_the_weighted_answers_give() {
    let (_folder, path) = counted(&pairs()[..12], true);
    let weighted = Wanted { weight: Some("weight".into()), ..by_region() };
    for (base, metric) in [
        (Base::Pairs, Metric::Mean),
        (Base::Available, Metric::Mean),
        (Base::Pairs, Metric::Top2),
        (Base::Available, Metric::Top1),
    ] {
        let plan = Plan { base, metric, replicates: 0, ..Plan::default() };
        let (own, counts) =
            (analysis(&bank(), weighted.clone(), "", &plan), analysis(&path, by_region(), "", &plan));
        let (mut own, mut counts) = (comparable(&own), comparable(&counts));
        // Counts do not tell which column the weights came from.
        for json in [&mut own, &mut counts] {
            json["weighting"].as_object_mut().unwrap().remove("weight_column");
        }
        close(&counts, &own, "");
    }
}

#[test]
fn elements_are_counted_by_the_mean_ratings_of_respondents() {
    let (_folder, path) = counted(&pairs(), false);
    let plan = Plan { replicates: 0, ..Plan::default() };
    let (own, counts) =
        (analysis(&bank(), by_region(), STUDY, &plan), analysis(&path, by_region(), STUDY, &plan));
    let (mut own, mut counts) = (comparable(&own), comparable(&counts));
    for json in [&mut own, &mut counts] {
        for element in json["elements"].as_array_mut().unwrap() {
            // Mean ratings do not tell how many single ratings were high, nor who rated other criteria on each side.
            for key in ["boxes", "n_importance", "n_performance"] {
                element.as_object_mut().unwrap().remove(key);
            }
            element["flags"].as_array_mut().unwrap().retain(|flag| flag != "base_matters");
        }
        for sensitivity in json["sensitivity"].as_array_mut().unwrap() {
            if sensitivity["level"] == "elements" {
                sensitivity["cases"].as_array_mut().unwrap().retain(|case| case["base"] == "pairs");
                sensitivity.as_object_mut().unwrap().remove("verdict");
            }
        }
    }
    close(&counts, &own, "");
}

#[test]
fn a_study_file_of_counts_gives_the_same_again() {
    let (folder, path) = counted(&pairs()[..12], true);
    let (path, study) = (path.to_str().unwrap(), folder.path().join("study.toml"));
    let study = study.to_str().unwrap();
    ecart(&["inspect", path, "--quiet", "--write", study]).ok();
    let json = |more: &[&str]| ecart(&[&["analyze", path, "--format", "json"], more].concat()).ok().json();
    let (plain, again) = (json(&[]), json(&["--study", study]));
    assert_eq!(plain["criteria"], again["criteria"]);
    assert_eq!(plain["weighting"], again["weighting"]);
}

#[test]
fn certainty_of_counts_is_near_that_of_the_answers() {
    let (_folder, path) = counted(&pairs()[..12], false);
    let plan = Plan::default();
    let (own, counts) =
        (analysis(&bank(), Wanted::default(), "", &plan), analysis(&path, Wanted::default(), "", &plan));
    assert!(counts.replication.as_ref().unwrap().draws.contains("no respondents are left to draw"));
    for (own, counted) in own.criteria.iter().zip(&counts.criteria) {
        let (own, counted) = (own.certainty.unwrap(), counted.certainty.unwrap());
        // The criteria of a respondent go together, which counts do not tell.
        assert!((own.concentrate_here - counted.concentrate_here).abs() < 0.15, "{own:?} {counted:?}");
        assert!((own.keep_up - counted.keep_up).abs() < 0.15, "{own:?} {counted:?}");
    }
}

#[test]
fn what_counts_cannot_tell_is_refused() {
    let (_folder, path) = counted(&pairs()[..12], false);
    let path = path.to_str().unwrap();
    for (arguments, advice) in [
        (&["--base", "listwise"][..], "drop --base listwise"),
        (&["--weight", "n"], "drop --weight"),
        (&["--outcome", "n", "--importance", "johnson"], "drop --outcome"),
    ] {
        let ran = ecart(&[&["analyze", path], arguments].concat());
        assert_eq!(ran.code, 1);
        assert!(ran.stderr.contains(advice), "{}", ran.stderr);
    }
}

#[test]
fn a_file_read_as_a_stream_gives_the_same_bytes() {
    let plan = Plan { replicates: 0, ..Plan::default() };
    let json = |pace: Pace, counts_will_do: bool, threads: usize| {
        let source = Source {
            wanted: by_region(),
            pace,
            counts_will_do,
            threads: std::num::NonZeroUsize::new(threads),
            ..Source::file(bank())
        };
        serde_json::to_value(analyze(&input::read(&source).unwrap(), &plan).unwrap()).unwrap()
    };
    let whole = json(Pace::default(), false, 1);
    let of_counts = without(whole.clone(), &KEPT_ONLY);
    for (block, threads) in [(500, 1), (3000, 2), (700, 3)] {
        let pace = Pace { long: 8000, block, ..Pace::default() };
        let counted = without(json(pace.clone(), true, threads), &KEPT_ONLY);
        assert_eq!(counted, of_counts, "{block} bytes, {threads} threads, counted");
        assert_eq!(json(pace, false, threads), whole, "{block} bytes, {threads} threads, kept");
    }
}

#[test]
fn the_query_of_every_dialect_is_as_it_was() {
    for dialect in ["duckdb", "spark", "postgres", "bigquery"] {
        let asked = ["sql", "fixtures/bank.csv", "--study", "fixtures/bank.toml", "--table", "answers"];
        let more = ["--dialect", dialect, "--by", "region", "--weight", "weight"];
        let ran = ecart(&[&asked[..], &more].concat()).ok();
        golden(&root().join(format!("fixtures/sql/bank.{dialect}.sql")), ran.stdout.as_bytes());
    }
    let ran = ecart(&["sql", "fixtures/bank_long.csv", "--table", "t", "--dialect", "duckdb"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("a row for each respondent"), "{}", ran.stderr);
}
