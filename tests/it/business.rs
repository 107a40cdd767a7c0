//! Business results through the command line: shares of wallet, and what those at risk are worth (`docs/study.md`).

use std::fs;

use serde_json::Value;

use crate::plan::retained;
use crate::waves::world::{folder, gss};
use crate::world::{close, ecart_in};

/// J3: the shares of wallet of rank 1 … N among N providers, by the rule (1 − rank/(N + 1))·2/N.
const SHARES: [&[f64]; 5] = [
    &[1.0],
    &[2.0 / 3.0, 1.0 / 3.0],
    &[1.0 / 2.0, 1.0 / 3.0, 1.0 / 6.0],
    &[0.4, 0.3, 0.2, 0.1],
    &[1.0 / 3.0, 4.0 / 15.0, 1.0 / 5.0, 2.0 / 15.0, 1.0 / 15.0],
];

/// A respondent for each rank among one to five providers, one with a tie and two who did not answer.
fn ranked() -> (String, Vec<Option<f64>>) {
    let mut text = String::from("id,imp_a,perf_a,imp_b,perf_b,rank_us,banks\n");
    let mut shares = Vec::new();
    let mut add = |rank: &str, banks: &str, share: Option<f64>| {
        let perf = 1 + shares.len() % 3;
        text += &format!("{},5,{perf},{},4,{rank},{banks}\n", shares.len(), 2 + shares.len() % 2);
        shares.push(share);
    };
    for (n, of_n) in (1..).zip(SHARES) {
        for (rank, share) in (1..).zip(of_n) {
            add(&format!("{rank}"), &format!("{n}"), Some(*share));
        }
    }
    // Two of three tie for the first place: the mean of 1/2 and 1/3.
    add("1.5", "3", Some(5.0 / 12.0));
    add("", "3", None);
    add("2", "", None);
    (text, shares)
}

#[test]
fn ranks_become_shares_of_wallet() {
    let (text, shares) = ranked();
    let folder = folder(&[("banks.csv", text), ("study.toml", STUDY.to_owned())]);
    let list = ["--scale", "1-5", "--no-consent-needed", "--id", "id", "--on", "a", "-o", "list.csv"];
    for wallet in [&["--wallet", "rank_us,banks"][..], &["--study", "study.toml"]] {
        let ran = ecart_in(folder.path(), &[&["callback", "banks.csv"], wallet, &list].concat(), b"").ok();
        assert!(ran.stderr.contains("(1 - rank/(n + 1))*2/n"), "{}", ran.stderr);
        let mut reader = csv::Reader::from_path(folder.path().join("list.csv")).unwrap();
        let at = reader.headers().unwrap().iter().position(|head| head == "wallet").unwrap();
        let mut listed = 0;
        for line in reader.records().map(|line| line.unwrap()) {
            let id: usize = line[1].parse().unwrap();
            match shares[id] {
                Some(share) => close(line[at].parse().unwrap(), share, 1e-9, &line[1]),
                None => assert_eq!(&line[at], "", "{id}"),
            }
            listed += 1;
        }
        assert_eq!(listed, shares.len(), "all of them fall short");
    }
    // An outcome like any other: the mean share goes with performance.
    let arguments = [
        "analyze",
        "banks.csv",
        "--wallet",
        "rank_us,banks",
        "--scale",
        "1-5",
        "--format",
        "json",
        "--quiet",
    ];
    let json = ecart_in(folder.path(), &arguments, b"").ok().json();
    assert_eq!(json["outcomes"][0]["outcome"], "wallet");
    assert_eq!(json["outcomes"][0]["criteria"]["n"], shares.iter().flatten().count());
    let drivers =
        ["analyze", "banks.csv", "--wallet", "rank_us,banks", "--scale", "1-5", "-o", "drivers.svg"];
    ecart_in(folder.path(), &drivers, b"").ok();
}

const STUDY: &str = "wallet = { rank = \"rank_us\", of = \"banks\" }\n";

#[test]
fn what_is_no_rank_is_refused() {
    for (rank, banks, said) in [
        ("4", "3", "\"4\" is not a rank among 3 providers"),
        // Codes of scales are none of ranks: what does not fit is asked about.
        ("9", "3", "\"9\" is not a rank among 3 providers"),
        ("99", "5", "\"99\" is not a rank among 5 providers"),
        ("-1", "5", "\"-1\" is not a rank among 5 providers"),
        ("0", "3", "\"0\" is not a rank among 3 providers"),
        ("1.2", "3", "\"1.2\" is not a rank among 3 providers"),
        ("first", "3", "\"first\" is not a rank"),
        ("1", "0", "\"0\" is not a number of providers"),
        ("1", "2.5", "\"2.5\" is not a number of providers"),
        ("1", "few", "\"few\" is not a number of providers"),
    ] {
        let (text, _) = ranked();
        let text = text + &format!("99,5,4,4,4,{rank},{banks}\n");
        let folder = folder(&[("banks.csv", text)]);
        let arguments = ["analyze", "banks.csv", "--wallet", "rank_us,banks", "--scale", "1-5"];
        let ran = ecart_in(folder.path(), &arguments, b"");
        assert_eq!(ran.code, 1, "{rank} of {banks}: {}", ran.stderr);
        assert!(ran.stderr.contains(said) && ran.stderr.contains("row 20"), "{said}: {}", ran.stderr);
    }
}

/// The work orientations with what each respondent is worth: `of` of the number of the line.
fn valued(path: &std::path::Path, of: impl Fn(usize) -> String) -> String {
    let text = retained(path);
    let line = |(at, line): (usize, &str)| match at {
        0 => format!("{line},revenue\n"),
        _ => format!("{line},{}\n", of(at)),
    };
    text.lines().enumerate().map(line).collect()
}

fn at_risk(folder: &tempfile::TempDir, more: &[&str]) -> Value {
    let base =
        ["analyze", "gss.csv", "--outcome", "retained", "--low", "2", "--high", "4", "--format", "json"];
    let json = ecart_in(folder.path(), &[&base[..], more].concat(), b"").ok().json();
    let rows = json["outcomes"][0]["criteria"]["rows"].as_array().unwrap();
    rows.iter().find(|row| row["name"] == "interesting").unwrap()["at_risk"].clone()
}

/// J2 times 250: where all are worth the same, so are those at risk, and the bootstrap of 87 who may be lost is as wide as
/// the interval of R within its noise.
#[test]
fn those_at_risk_are_worth_their_number_times_their_mean() {
    let Some(path) = gss() else { return };
    let folder = folder(&[("gss.csv", valued(&path, |_| "250".to_owned()))]);
    let found = at_risk(&folder, &["--value", "revenue"]);
    let worth = &found["worth"];
    assert_eq!((&worth["n"], &worth["mean"]), (&87.into(), &250.0.into()));
    close(worth["value"].as_f64().unwrap(), 250.0 * 43.979_508_196_721, 1e-9, "value");
    let half = (50.968_947_402_355 - 36.990_068_991_088) / 2.0 * 250.0;
    for (end, side) in [("low", -1.0), ("high", 1.0)] {
        let end = worth[end].as_f64().unwrap() - worth["value"].as_f64().unwrap();
        // Who is among the 87 is drawn as well, so the interval is somewhat wider.
        assert!(side * end > 0.9 * half && side * end < 1.7 * half, "{end} {half}");
    }
    // Without replicates there is no interval, without a column no money.
    let found = at_risk(&folder, &["--value", "revenue", "--replicates", "0"]);
    assert!(found["worth"]["low"].is_null() && found["worth"]["value"].is_number());
    assert!(at_risk(&folder, &[])["worth"].is_null());
}

/// A blank value is not known, and is no zero; the sum is the one of the file.
#[test]
fn a_value_that_is_not_known_is_no_zero() {
    let Some(path) = gss() else { return };
    let value = |at: usize| if at.is_multiple_of(3) { String::new() } else { format!("{}", at % 7) };
    let folder = folder(&[("gss.csv", valued(&path, value))]);
    let worth = at_risk(&folder, &["--value", "revenue"])["worth"].clone();
    let text = fs::read_to_string(folder.path().join("gss.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().unwrap().clone();
    let of = |line: &csv::StringRecord, name: &str| -> Option<f64> {
        line[head.iter().position(|head| head == name).unwrap()].parse().ok()
    };
    let drivers: Vec<String> =
        head.iter().filter(|name| name.starts_with("perf_")).map(str::to_owned).collect();
    let low: Vec<f64> = reader
        .records()
        .map(|line| line.unwrap())
        .filter(|line| drivers.iter().all(|name| of(line, name).is_some()) && of(line, "retained").is_some())
        .filter(|line| of(line, "perf_interesting").is_some_and(|rating| rating <= 2.0))
        .filter_map(|line| of(&line, "revenue"))
        .collect();
    assert_eq!(worth["n"], low.len());
    close(worth["mean"].as_f64().unwrap(), low.iter().sum::<f64>() / low.len() as f64, 1e-9, "mean");
}

/// A −1 among sums is a code and told as a cell of that column; losses count, and are told; no scale is looked for.
#[test]
fn what_stands_for_no_value_is_told_of_the_value() {
    let text = |of: &dyn Fn(usize) -> String| -> String {
        let mut text = String::from("imp_a,perf_a,imp_b,perf_b,stayed,revenue\n");
        for at in 0..240 {
            let (rating, stays) = if at % 4 == 0 { (1, at % 3) } else { (5, 1 + at % 2) };
            let stayed = u8::from(stays > 0);
            text += &format!("5,{rating},{},{},{stayed},{}\n", 3 + at % 3, 2 + at % 4, of(at));
        }
        text
    };
    let told = |text: String| -> (String, Value) {
        let folder = folder(&[("s.csv", text)]);
        let base = ["analyze", "s.csv", "--scale", "1-5", "--outcome", "stayed", "--value", "revenue"];
        let ran = ecart_in(folder.path(), &[&base[..], &["--format", "json"]].concat(), b"").ok();
        let rows = ran.json()["outcomes"][0]["criteria"]["rows"].clone();
        let worth =
            rows.as_array().unwrap().iter().find(|row| row["name"] == "a").unwrap()["at_risk"]["worth"]
                .clone();
        (ran.stderr, worth)
    };
    let (said, worth) = told(text(&|at| if at == 8 { "-1".into() } else { "10".into() }));
    assert!(said.contains("column \"revenue\": cells taken as no answer: \"-1\" (1)"), "{said}");
    assert!(!said.contains("outcome \"revenue\""), "{said}");
    assert_eq!((&worth["n"], &worth["mean"]), (&59.into(), &10.0.into()));
    let (said, worth) = told(text(&|at| if at % 8 == 0 { "-250".into() } else { "10".into() }));
    assert!(said.contains("30 respondents are worth less than 0, -250 the least"), "{said}");
    assert_eq!((&worth["n"], &worth["mean"]), (&60.into(), &(-120.0).into()));
    // 99 beside 1 to 5 is a sum like any other.
    let (said, worth) = told(text(&|at| if at == 8 { "99".into() } else { format!("{}", 1 + at % 5) }));
    assert!(!said.contains("taken as no answer"), "{said}");
    assert_eq!(worth["n"], 60);
}

/// What is at risk stands beside the cost of an action in every output of a plan; without a value customers do.
#[test]
fn what_is_at_risk_stands_beside_the_cost() {
    let Some(path) = gss() else { return };
    let study = "[[action]]\nid = \"say\"\non = [\"interesting\"]\nwhat = \"More say\"\ncost = 12000\ncurrency = \"USD\"\n";
    let files =
        [("gss.csv", valued(&path, |at| format!("{}", 100 + at % 50))), ("study.toml", study.to_owned())];
    let folder = folder(&files);
    let base =
        ["plan", "gss.csv", "--study", "study.toml", "--outcome", "retained", "--low", "2", "--high", "4"];
    let outputs = ["-o", "plan.md", "-o", "plan.csv", "-o", "plan.json"];
    for value in [&["--value", "revenue"][..], &[]] {
        ecart_in(folder.path(), &[&base[..], value, &outputs].concat(), b"").ok();
        let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        let (told, csv) = (text("plan.md"), text("plan.csv"));
        assert!(told.contains("12,000\u{a0}USD") && told.contains(r"44 \[37, 51\]"), "{told}");
        assert_eq!(told.contains("At risk: revenue"), !value.is_empty(), "{told}");
        assert!(told.contains("No return is computed"), "{told}");
        let json: Value = serde_json::from_str(&text("plan.json")).unwrap();
        let lines = json["action_plan"]["lines"].as_array().unwrap();
        let line = lines.iter().find(|line| line["action"] == 0).unwrap();
        close(line["at_risk"]["at_risk"].as_f64().unwrap(), 43.979_508_196_721, 1e-9, "at risk");
        assert_eq!(line["at_risk"]["worth"].is_null(), value.is_empty());
        assert_eq!(csv.contains(",revenue,"), !value.is_empty(), "{csv}");
    }
    // Of an outcome that nobody loses there is nothing at risk, and that is said.
    let none = ["analyze", "gss.csv", "--outcome", "overall_jobsat", "--value", "revenue"];
    let ran = ecart_in(folder.path(), &none, b"").ok();
    assert!(ran.stderr.contains("nothing of \"revenue\" is at risk"), "{}", ran.stderr);
}
