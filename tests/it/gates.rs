//! Gates: what they decide, that every format ends alike, and that their grammar is safe (`docs/ci.md`).

use std::fs;

use ecart::analysis::gate::{Condition, parse};
use ecart::write::FORMATS;
use proptest::prelude::*;

use crate::world::{Ran, ecart_in, root};

/// Perth's parks, odd and even ids: two halves of one survey, in which five quadrants move by chance.
fn halves() -> tempfile::TempDir {
    let text = fs::read_to_string(root().join("fixtures/perth_parks.csv")).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    for (name, rest) in [("odd.csv", 1), ("even.csv", 0)] {
        let mut lines = text.lines();
        let mut half = format!("{}\n", lines.next().unwrap());
        for line in lines {
            let id: u32 = line.split(',').next().unwrap().parse().unwrap();
            if id % 2 == rest {
                half += &format!("{line}\n");
            }
        }
        fs::write(folder.path().join(name), half).unwrap();
    }
    ecart_in(folder.path(), &["analyze", "odd.csv", "-o", "odd.json", "--quiet"], b"").ok();
    folder
}

fn run(folder: &tempfile::TempDir, gate: &str, more: &[&str]) -> Ran {
    let mut arguments =
        vec!["analyze", "even.csv", "--previous", "odd.json", "--format", "json", "--fail-if", gate];
    arguments.extend(more);
    ecart_in(folder.path(), &arguments, b"")
}

#[test]
fn twenty_gates_and_their_verdicts() {
    let folder = halves();
    for (gate, outcome) in [
        // Of the five moves none is likely, and none enters the priority quadrant.
        ("any criterion enters concentrate_here", "passed"),
        ("any criterion apparently enters keep_up", "failed"),
        ("any criterion enters keep_up", "passed"),
        ("any criterion certainly leaves low_priority", "passed"),
        ("12 apparently leaves possible_overkill", "failed"),
        ("any criterion falls by 0.1", "passed"),
        ("any criterion apparently falls by 0.1", "failed"),
        ("every criterion rises in importance", "passed"),
        ("at least 3 criteria in concentrate_here", "passed"),
        ("any criterion in concentrate_here", "failed"),
        ("no element in concentrate_here", "undecided"),
        ("gap(9) > 0.5", "failed"),
        ("certainly gap(9) > 5", "passed"),
        ("n < 100", "passed"),
        ("respondents >= 100 and not n > 1000", "failed"),
        ("nps < 20", "undecided"),
        ("n < 100 or nps < 20", "undecided"),
        ("n > 100 or nps < 20", "failed"),
        ("top_two(1) < 60%", "passed"),
        ("matched_rows < 22", "passed"),
        ("any criterion gap > 100", "passed"),
        ("missing_share > 5%", "passed"),
    ] {
        let ran = run(&folder, gate, &[]);
        let json = ran.json();
        assert_eq!(json["gates"][0]["outcome"], outcome, "{gate}: {}", json["gates"][0]);
        let code = if outcome == "passed" { 0 } else { 3 };
        assert_eq!(ran.code, code, "{gate}: {}", ran.stderr);
        let said =
            if outcome == "passed" { "gates passed: 1 of 1".to_owned() } else { format!("gate {outcome}: ") };
        assert!(ran.stderr.contains(&said), "{gate}: {}", ran.stderr);
    }
}

#[test]
fn a_wave_compared_with_itself_fails_no_gate_of_change() {
    let folder = halves();
    for gate in [
        "any criterion apparently enters concentrate_here",
        "any criterion apparently leaves keep_up",
        "any criterion apparently falls",
        "any criterion rises in gap",
        "any criterion certainly falls by 0.01",
    ] {
        let arguments = ["compare", "odd.csv", "odd.json", "--fail-if", gate, "--format", "json"];
        assert_eq!(ecart_in(folder.path(), &arguments, b"").code, 0, "{gate}");
    }
}

/// The verdict is settled once, and everything is written whatever it is.
#[test]
fn every_format_ends_alike() {
    let folder = halves();
    // Of every format that a file can have, whatever is added.
    let files: Vec<String> = FORMATS
        .iter()
        .flat_map(|format| format.extensions)
        .map(|extension| format!("t.{extension}"))
        .collect();
    for (gate, code) in [("n > 10", 3), ("n > 10000", 0), ("nps > 1", 3)] {
        for file in &files {
            let path = folder.path().join(file);
            let _ = fs::remove_file(&path);
            let arguments =
                ["analyze", "even.csv", "-o", file, "--fail-if", gate, "--replicates", "0", "--quiet"];
            assert_eq!(ecart_in(folder.path(), &arguments, b"").code, code, "{gate} {file}");
            assert!(path.exists(), "{file} was not written");
        }
        for format in ["table", "csv", "json", "markdown", "map", "junit"] {
            let arguments = ["analyze", "even.csv", "--format", format, "--fail-if", gate, "--quiet"];
            let ran = ecart_in(folder.path(), &arguments, b"");
            assert_eq!(ran.code, code, "{gate} {format}");
            assert!(!ran.stdout.is_empty());
        }
    }
}

#[test]
fn what_cannot_be_decided_does_as_it_is_told() {
    let folder = halves();
    for (policy, code) in [("fail", 3), ("warn", 0), ("pass", 0)] {
        assert_eq!(run(&folder, "nps < 20", &["--undecided", policy]).code, code, "{policy}");
    }
    let warned = ecart_in(folder.path(), &["analyze", "even.csv", "--warn-if", "n > 10"], b"");
    assert_eq!(warned.code, 0);
    assert!(warned.stderr.contains("gate warning: n > 10"), "{}", warned.stderr);
}

#[test]
fn a_first_quarter_has_nothing_to_be_compared_with() {
    let folder = halves();
    let first = |more: &[&str]| {
        let mut arguments = vec!["analyze", "even.csv", "--previous", "none.json"];
        arguments.extend(["--fail-if", "any criterion enters concentrate_here"]);
        arguments.extend(more);
        ecart_in(folder.path(), &arguments, b"")
    };
    let optional = first(&["--previous-optional"]);
    assert_eq!(optional.code, 0, "{}", optional.stderr);
    assert!(optional.stderr.contains("no wave before yet"));
    assert_eq!(first(&[]).code, 1);
    let without = ["analyze", "even.csv", "--fail-if", "any criterion falls"];
    let ran = ecart_in(folder.path(), &without, b"");
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("add --previous"), "{}", ran.stderr);
}

#[test]
fn a_study_file_holds_gates() {
    let folder = halves();
    let study =
        "[[gate]]\nname = \"enough answers\"\nfail_if = \"n < 500\"\nreason = \"the panel promises 500\"\n";
    fs::write(folder.path().join("study.toml"), study).unwrap();
    let ran =
        ecart_in(folder.path(), &["analyze", "even.csv", "--study", "study.toml", "--format", "json"], b"");
    assert_eq!(ran.code, 3);
    assert!(ran.stderr.contains("gate failed: enough answers: n is 196"), "{}", ran.stderr);
    assert_eq!(ran.json()["gates"][0]["reason"], "the panel promises 500");
}

#[test]
fn what_is_not_a_gate_is_refused_before_anything_is_read() {
    let folder = tempfile::TempDir::new().unwrap();
    for (gate, said) in [
        ("any criterion entres concentrate_here", "did you mean enters?"),
        ("any criterion in concentrate", "did you mean concentrate_here?"),
        ("gap(wifi) > 1,2", "write 1.2 for 1,2"),
        ("gap(wifi >", "expected )"),
        ("likely gap(wifi) > 1", "certainly"),
        ("criterion in keep_up", "any, every, no"),
        ("price > 3", "known: n, "),
        ("any criterion falls in n", "gap, importance, performance and top_two"),
        ("n < 5 & n > 3", "and, or"),
        ("\"wifi", "not closed"),
        ("", "this condition is empty: write one, such as any criterion"),
        (" \t", "this condition is empty"),
        ("n < 50%", "% is for shares, and this is another number"),
        ("nps < 20%", "% is for shares"),
        ("gap(wifi) > 60%", "% is for shares"),
        ("mean_gap > 5%", "% is for shares"),
        ("top_two(wifi) < 60", "a share lies between 0 and 1"),
        ("missing_share > 5", "write it as 0.6 or as 60%"),
        ("any criterion certainty < 80", "a share lies between 0 and 1"),
        ("any criterion rank <= 3%", "% is for shares"),
        ("at least 0 criteria in keep_up", "a whole number, 1 or more"),
    ] {
        let ran = ecart_in(folder.path(), &["analyze", "none.csv", "--fail-if", gate], b"");
        assert_eq!(ran.code, 2, "{gate}: {}", ran.stderr);
        assert!(ran.stderr.contains(said), "{gate}: {}", ran.stderr);
        assert!(ran.stderr.contains('^'), "{gate}: {}", ran.stderr);
    }
    let deep = format!("{}n < 5{}", "(".repeat(40), ")".repeat(40));
    assert!(parse(&deep).unwrap_err().to_string().contains("at most 16"));
    assert!(parse(&"n < 5 or ".repeat(200)).unwrap_err().to_string().contains("at most 1000"));
}

#[test]
fn build_services_are_told_in_their_own_way() {
    let folder = halves();
    let arguments = [
        "analyze",
        "even.csv",
        "-o",
        "g.junit.xml",
        "--annotations",
        "github",
        "--fail-if",
        "n > 10",
        "--warn-if",
        "n > 11",
        "--fail-if",
        "nps < 3",
        "--fail-if",
        "n < 3",
    ];
    let ran = ecart_in(folder.path(), &arguments, b"");
    assert!(ran.stdout.is_empty());
    assert!(ran.stderr.contains("::error title=gate failed::n > 10: n is 196\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("::warning title=gate failed::n > 11"), "{}", ran.stderr);
    let text = fs::read_to_string(folder.path().join("g.junit.xml")).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    let suite = document.root_element();
    let count = |name: &str| suite.attribute(name).unwrap();
    assert_eq!((count("tests"), count("failures"), count("errors")), ("4", "1", "1"));
    let tags: Vec<Vec<&str>> = suite
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|case| {
            case.children().filter(roxmltree::Node::is_element).map(|it| it.tag_name().name()).collect()
        })
        .collect();
    assert_eq!(tags, [vec!["failure"], vec!["error"], vec![], vec!["system-out"]]);
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z][a-z0-9_.-]{0,8}",
        "[ -~éü]{1,12}",
        Just("any".to_owned()),
        Just("a \"b\" \\c".to_owned())
    ]
}

fn condition() -> impl Strategy<Value = String> {
    let quadrant =
        prop::sample::select(vec!["concentrate_here", "keep_up", "low_priority", "possible_overkill"]);
    let certain = prop::sample::select(vec!["", "certainly ", "likely ", "apparently "]);
    let quoted =
        name().prop_map(|name| format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))).boxed();
    let verb = prop::sample::select(vec!["in", "enters", "leaves"]);
    let change =
        prop::sample::select(vec!["rises", "falls in gap", "rises in top_two by 0.25", "falls by 3"]);
    let number = (-500i32..500).prop_map(|n| (f64::from(n) / 8.0).to_string());
    let share = prop_oneof![(0..=8).prop_map(|n| (f64::from(n) / 8.0).to_string()), Just("60%".to_owned())];
    let op = prop::sample::select(vec!["<", "<=", ">", ">=", "==", "!="]);
    let quant =
        prop::sample::select(vec!["any criterion", "every element", "no criteria", "at least 3 elements"]);
    let leaf = prop_oneof![
        (quant.clone(), certain.clone(), verb, quadrant).prop_map(|(a, b, c, d)| format!("{a} {b}{c} {d}")),
        (quoted.clone(), certain, change).prop_map(|(a, b, c)| format!("{a} {b}{c}")),
        (quoted.clone(), op.clone(), number.clone()).prop_map(|(a, b, c)| format!("gap({a}) {b} {c}")),
        (quoted.clone(), op.clone(), share).prop_map(|(a, b, c)| format!("top_two({a}) {b} {c}")),
        (quoted, op.clone(), number.clone())
            .prop_map(|(a, b, c)| format!("any criterion of {a} importance {b} {c}")),
        (op, number).prop_map(|(a, b)| format!("mean_gap {a} {b}")),
        quant.prop_map(|quant| format!("{quant} significantly below benchmark")),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" or "))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" and "))),
            inner.prop_map(|part| format!("not {part}")),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_means_the_same(text in condition()) {
        prop_assume!(text.chars().count() < 600);
        let once = parse(&text).unwrap();
        let printed = once.to_string();
        prop_assert_eq!(parse(&printed).unwrap(), once, "{}", printed);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC{0,60}") {
        let _ = parse(&text).map_err(|error| error.to_string());
    }

    #[test]
    fn words_of_the_grammar_in_any_order_are_safe(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "any", "every", "no", "not", "at", "least", "3", "criterion", "of", "element", "in", "keep_up", "rises",
                "by", "0.2", "%", "(", ")", "<", ">=", "gap", "n", "or", "and", "certainly", "\"x y\"", "significantly",
                "below", "benchmark",
            ]),
            0..14,
        ),
    ) {
        if let Ok(condition) = parse(&words.join(" ")) {
            prop_assert_eq!(parse(&condition.to_string()).unwrap(), condition);
        }
    }

    #[test]
    fn twice_not_is_nothing(text in condition()) {
        prop_assume!(text.chars().count() < 500);
        let twice = parse(&format!("not not {text}")).unwrap();
        let not = |condition| Condition::Not(Box::new(condition));
        prop_assert_eq!(twice, not(not(parse(&text).unwrap())));
    }
}
