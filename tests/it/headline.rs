//! The headline: as sure as the map, and the same wherever it stands.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::golden::FIXTURES;
use crate::world::{ecart, ecart_in, root};

/// What the JSON says of the main map: rows, priorities, those of them that are certain and likely.
fn counted(json: &Value) -> (usize, usize, usize, usize) {
    let elements = json["elements"].as_array().unwrap();
    let rows = if elements.is_empty() { json["criteria"].as_array().unwrap() } else { elements };
    let priorities: Vec<&Value> = rows.iter().filter(|row| row["quadrant"] == "concentrate_here").collect();
    let judged =
        |verdict: &str| priorities.iter().filter(|row| row["certainty"]["verdict"] == verdict).count();
    (rows.len(), priorities.len(), judged("certain"), judged("likely"))
}

#[test]
fn the_headline_follows_from_the_json() {
    let mut tails = 0;
    for (name, arguments) in FIXTURES {
        let lang = ["--lang", "en", "--quiet", "--width", "400"];
        let run = |format: &str| {
            ecart(&[&["analyze"], *arguments, &lang, &["--format", format]].concat()).ok().stdout
        };
        let json: Value = serde_json::from_str(&run("json")).unwrap();
        let (rows, priorities, certain, likely) = counted(&json);
        let known = json["criteria"].as_array().unwrap().iter().any(|row| !row["certainty"].is_null());
        let table = run("table");
        let title = table.lines().next().unwrap();
        let sure = if known { certain + likely } else { priorities };
        if sure > 0 {
            assert!(title.starts_with(&format!("{sure} of {rows} ")), "{name}: {title}");
        }
        let some_certain = known && certain > 0 && certain < sure;
        assert_eq!(title.contains(&format!("{certain} of them certainly")), some_certain, "{name}: {title}");
        let more = known && sure > 0 && priorities > sure;
        assert_eq!(title.contains(&format!("{} more may", priorities - sure)), more, "{name}: {title}");
        let unknown = !known && priorities > 0;
        let head: Vec<&str> = table.lines().take(4).collect();
        let told = head.join(" ").contains("certainty not known");
        assert_eq!(told, unknown, "{name}: {head:?}");
        tails += usize::from(some_certain) + usize::from(more) + usize::from(unknown);
    }
    assert!(tails > 3, "the fixtures show every kind of headline");
}

#[test]
fn map_table_markdown_and_alternative_text_say_the_same() {
    for (name, arguments) in FIXTURES {
        let run = |options: &[&str]| {
            ecart(&[&["analyze"], *arguments, &["--quiet", "--width", "400"], options].concat()).ok().stdout
        };
        let table = run(&["--format", "table"]);
        let title = table.lines().next().unwrap();
        assert_eq!(run(&["--format", "map"]).lines().next(), Some(title), "{name}");
        assert_eq!(run(&["--format", "alt", "--chart", "quadrant"]).lines().next(), Some(title), "{name}");
        let markdown = run(&["--format", "markdown"]).replace('\\', "");
        assert_eq!(markdown.lines().next(), Some(format!("# {title}").as_str()), "{name}");
    }
}

/// The first line of the table and the whole of it, of a file with these lines.
fn titled(text: &str, options: &[&str]) -> (String, String) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file.csv"), text).unwrap();
    let table =
        ecart_in(folder.path(), &[&["analyze", "file.csv", "--quiet"], options].concat(), b"").ok().stdout;
    (table.lines().next().unwrap().to_owned(), table)
}

#[test]
fn a_handful_of_respondents_makes_nothing_certain() {
    let (title, table) = titled("imp_a,imp_b,perf_a,perf_b\n5,3,2,4\n", &["--scale", "1-5"]);
    assert_eq!(title, "n = 1: too few respondents for tests; 1 of 2 criteria in the priority quadrant");
    assert!(!table.contains("100%") && !table.contains("No quadrant is uncertain"), "{table}");
    let (title, _) = titled("imp_a,imp_b,perf_a,perf_b\n5,3,2,4\n", &["--scale", "1-5", "--lang", "fr"]);
    assert!(title.starts_with("n\u{a0}=\u{a0}1\u{a0}: trop peu de répondants"), "{title}");
}

/// The titles of the map and of the gap chart of a file with these lines.
fn titles_of_both(text: &str, options: &[&str]) -> [String; 2] {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file.csv"), text).unwrap();
    let outputs = ["analyze", "file.csv", "--scale", "1-5", "--quiet", "-o", "map.svg", "-o", "gap.svg"];
    ecart_in(folder.path(), &[&outputs[..], options].concat(), b"").ok();
    ["map.svg", "gap.svg"].map(|file| {
        let svg = fs::read_to_string(folder.path().join(file)).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        let title = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
        title.text().unwrap().to_owned()
    })
}

#[test]
fn a_gap_chart_claims_no_more_than_the_map() {
    let answers = |n: usize, untested: usize| {
        let line = |id: usize| {
            let last =
                if id < untested { format!("{},{}", 4 + id % 2, 1 + id / 2 % 2) } else { ",".to_owned() };
            format!("{},{},{},{},{last}\n", 4 + id % 2, 2 + id / 2 % 2, 2 + id % 2, 4 + id / 2 % 2)
        };
        "imp_a,perf_a,imp_b,perf_b,imp_c,perf_c\n".to_owned() + &(0..n).map(line).collect::<String>()
    };
    for (lang, few, counted) in [
        (
            "en",
            "n = 22: too few respondents for tests; ",
            "performance is below importance on 2 of 3 criteria",
        ),
        (
            "fr",
            "n\u{a0}=\u{a0}22\u{a0}: trop peu de répondants pour un test\u{202f}; ",
            "2\u{a0}critères sur 3 ont une performance inférieure à l’importance",
        ),
        (
            "de",
            "n = 22: zu wenige Befragte für Tests; ",
            "bei 2 von 3 Kriterien liegt die Leistung unter der Wichtigkeit",
        ),
        (
            "es",
            "n = 22: muy pocos encuestados para pruebas; ",
            "en 2 de 3 criterios el desempeño es inferior a la importancia",
        ),
    ] {
        let [map, gap] = titles_of_both(&answers(22, 22), &["--lang", lang]);
        assert!(map.starts_with(few), "{map}");
        assert_eq!(gap, format!("{few}{counted}"));
    }
    // A summary file counts no respondents, but its rows do; so do those of whom few rated anything.
    let summary = "criterion,n,importance,performance\nA,22,4.5,2.5\nB,22,2.5,4.5\nC,20,4.5,1.5\n";
    for title in titles_of_both(summary, &[]) {
        assert!(title.starts_with("n = 22: too few respondents for tests; "), "{title}");
    }
    // What is not tested is not counted as significant.
    let [_, gap] = titles_of_both(&answers(60, 22), &[]);
    assert_eq!(gap, "Performance falls significantly short of importance on 1 of 3 criteria; 1 not tested");
    let [_, gap] = titles_of_both(&answers(60, 60), &[]);
    assert_eq!(gap, "Performance falls significantly short of importance on 2 of 3 criteria");
}

#[test]
fn priorities_without_a_shortfall_are_not_sold_as_such() {
    let text = "criterion,n,importance,performance\nA,90,2.9,3.9\nB,90,2.2,3.6\nC,90,2.3,4.8\nD,90,2.6,4.6\n";
    let (title, table) = titled(text, &["--scale", "1-5"]);
    assert_eq!(title, "1 of 4 criteria in the priority quadrant, none with a shortfall");
    assert!(table.contains("certainty not known") && !table.contains("act on A"), "{table}");
}

#[test]
fn another_rule_with_other_priorities_is_told() {
    let bank = |options: &[&str]| {
        ecart(&[&["analyze", "fixtures/bank.csv", "--quiet"], options].concat()).ok().stdout
    };
    let table = bank(&["--format", "table"]);
    assert!(table.contains("Priorities under another crosshair: 3 (median), 2 (mid-point)."), "{table}");
    for (rule, count) in [("median", 3), ("midpoint", 2)] {
        let json: Value = serde_json::from_str(&bank(&["--format", "json", "--crosshair", rule])).unwrap();
        assert_eq!(counted(&json).1, count, "{rule}");
    }
}

#[test]
fn one_number_stands_for_a_criterion_in_every_output() {
    let study =
        ["analyze", "fixtures/martilla_james.csv", "--study", "fixtures/martilla_james.toml", "--quiet"];
    let run = |options: &[&str]| ecart(&[&study[..], options].concat()).ok().stdout;
    let json: Value = serde_json::from_str(&run(&["--format", "json"])).unwrap();
    let map = run(&["--format", "map", "--labels", "numbers"]);
    let table = run(&["--format", "table"]);
    let folder = TempDir::new().unwrap();
    let svg = folder.path().join("map.svg");
    run(&["-o", svg.to_str().unwrap(), "--labels", "numbers"]);
    let gap = folder.path().join("gap.svg");
    run(&["-o", gap.to_str().unwrap()]);
    let texts = |path: &std::path::Path| -> Vec<String> {
        let text = fs::read_to_string(path).unwrap();
        let document = roxmltree::Document::parse(&text).unwrap();
        let texts = document.descendants().filter(|node| node.has_tag_name("text"));
        texts.filter_map(|node| node.text().map(str::to_owned)).collect()
    };
    let (key, bars) = (texts(&svg), texts(&gap));
    for row in json["criteria"].as_array().unwrap() {
        let (rank, label) = (row["rank"].to_string(), row["label"].as_str().unwrap());
        let line =
            |text: &str| text.lines().rfind(|line| line.contains(label)).unwrap().trim_start().to_owned();
        assert!(line(&table).starts_with(&format!("{rank} ")), "{label} in the table");
        assert!(line(&map).starts_with(&format!("{rank} ")), "{label} in the key of the map");
        let at = key.iter().position(|text| text == label).unwrap();
        assert_eq!(key[at - 1], rank, "{label} in the key of the chart");
        let at = bars.iter().position(|text| text == label).unwrap();
        assert!(
            bars[at.saturating_sub(1)..].iter().take(3).any(|text| *text == rank),
            "{label} in the gap chart"
        );
    }
    assert!(root().join("fixtures").is_dir());
}
