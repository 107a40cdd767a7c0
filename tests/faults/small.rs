//! Small slips that were once told in a way that helps nobody.

use std::fs;

use tempfile::TempDir;

use super::outputs::names;
use crate::world::ecart_in;

/// Two or three criteria on 1-5.
const SURVEY: &str =
    "imp_a,imp_b,imp_c,perf_a,perf_b,perf_c\n5,4,3,2,4,5\n4,5,1,3,5,1\n1,2,5,1,2,4\n5,1,2,5,4,3\n";

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("s.csv"), SURVEY).unwrap();
    folder
}

#[test]
fn a_long_condition_is_told_by_its_beginning() {
    let folder = folder();
    for condition in [format!("zz > 1{}", "+1".repeat(30_000)), format!("zz IN ({}1)", "1,".repeat(30_000))] {
        let ran = ecart_in(folder.path(), &["analyze", "s.csv", "--where", &condition], b"");
        assert_eq!(ran.code, 1);
        assert!(ran.stderr.len() < 1_000 && ran.stderr.contains("zz"), "{}", ran.stderr);
    }
}

#[test]
fn no_element_makes_a_hidden_file_or_one_that_windows_refuses() {
    let folder = folder();
    let study = |names: [&str; 3]| {
        let element = |(name, criterion): (&str, &str)| {
            format!("[[element]]\nname = \"{name}\"\ncriteria = [\"{criterion}\"]\n")
        };
        let elements: String = names.into_iter().zip(["a", "b", "c"]).map(element).collect();
        fs::write(folder.path().join("s.toml"), elements).unwrap();
        let asked = ["analyze", "s.csv", "--study", "s.toml", "--quiet", "-o", "{element}.svg"];
        ecart_in(folder.path(), &asked, b"")
    };
    let two = study(["..", "-", "c"]);
    assert_eq!(two.code, 1);
    assert!(two.stderr.contains("\"..\" and \"-\" would both be written"), "{}", two.stderr);
    study(["..", "CON", "Lounge."]).ok();
    let made = names(folder.path());
    let charts: Vec<&String> = made.iter().filter(|name| name.contains(".svg")).collect();
    assert_eq!(charts.len(), 3, "{made:?}");
    for chart in charts {
        let stem = chart.trim_end_matches(".svg");
        assert!(
            !stem.starts_with('.') && !stem.ends_with('.') && !stem.eq_ignore_ascii_case("con"),
            "{chart}"
        );
    }
}

#[test]
fn a_query_needs_the_name_of_a_table() {
    let folder = folder();
    let ran = ecart_in(folder.path(), &["sql", "s.csv", "--table", ""], b"");
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{}", ran.stderr);
}

#[test]
fn names_of_punctuation_are_told_and_not_lost() {
    let folder = folder();
    fs::write(folder.path().join("s.csv"), SURVEY.replace("_c", "_''")).unwrap();
    let ran = ecart_in(folder.path(), &["analyze", "s.csv", "--replicates", "0"], b"").ok();
    assert!(ran.stdout.contains("\"imp_''\", \"perf_''\""), "{}", ran.stdout);
}

#[test]
fn a_study_file_that_nests_too_deep_has_a_line() {
    let folder = folder();
    let deep = format!("# names\na = {}{}\n", "[".repeat(300), "]".repeat(300));
    fs::write(folder.path().join("s.toml"), deep).unwrap();
    let ran = ecart_in(folder.path(), &["analyze", "s.csv", "--study", "s.toml"], b"");
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("s.toml: line 2: "), "{}", ran.stderr);
}

#[test]
fn a_title_of_several_lines_is_one_heading() {
    let folder = folder();
    let asked = ["analyze", "s.csv", "--quiet", "--format", "markdown", "--title", "one\n# two"];
    let ran = ecart_in(folder.path(), &asked, b"").ok();
    assert!(ran.stdout.starts_with("# one \\# two\n"), "{}", ran.stdout);
}
