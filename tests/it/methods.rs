//! docs/methods.md: every citation of it points to a section that exists, and everything it names is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::world::root;

/// The texts that may cite the document: sources, tests, benches, examples, the schema, the messages.
fn texts() -> Vec<(String, String)> {
    fn walk(folder: &Path, base: &Path, found: &mut Vec<(String, String)>) {
        let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
            if path.is_dir() {
                walk(&path, base, found);
            } else if ["rs", "json", "stderr", "md", "py", "toml"].contains(&kind) {
                let name = path.strip_prefix(base).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    for part in ["src", "tests", "benches", "examples", "docs", "fixtures"] {
        walk(&root().join(part), &root(), &mut found);
    }
    found
}

/// Numbers of the sections that a text cites: `methods.md` §4.1, §4.2 and §5, also over the ends of comment lines.
fn citations(text: &str) -> Vec<String> {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| !["///", "//!", "//", "*", "#"].contains(word)).collect();
    let flat = words.join(" ");
    let mut cited = Vec::new();
    for rest in flat.split("methods.md").skip(1) {
        let mut rest = rest.trim_start_matches(['`', ' ', ',', ')']);
        while let Some(number) = rest.strip_prefix('§') {
            let end = number.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
            let (section, after) = number.split_at(end.unwrap_or(number.len()));
            if !section.is_empty() {
                cited.push(section.trim_end_matches('.').to_owned());
            }
            rest = after.strip_prefix(", ").or_else(|| after.strip_prefix(" and ")).unwrap_or_default();
        }
    }
    cited
}

/// Numbers at the head of the document's headings.
fn sections(document: &str) -> BTreeSet<String> {
    let headings = document.lines().filter(|line| line.starts_with('#'));
    let number = |line: &str| -> Option<String> {
        let first = line.trim_start_matches('#').split_whitespace().next()?.trim_end_matches('.');
        first.starts_with(|letter: char| letter.is_ascii_digit()).then(|| first.to_owned())
    };
    headings.filter_map(number).collect()
}

#[test]
fn every_citation_points_to_a_section() {
    let document = fs::read_to_string(root().join("docs/methods.md")).unwrap();
    let sections = sections(&document);
    let mut cited = 0;
    let mut citing = BTreeSet::new();
    for (file, text) in texts() {
        for section in citations(&text) {
            assert!(sections.contains(&section), "{file} cites methods.md §{section}, which does not exist");
            cited += 1;
            citing.insert(file.clone());
        }
    }
    assert!(citing.contains("fixtures/schema.json"), "the schema says where its numbers are explained");
    assert!(cited > 60, "{cited} citations were found");
}

/// What the document says of where a number is checked can be looked up.
#[test]
fn files_named_in_the_document_exist() {
    let document = fs::read_to_string(root().join("docs/methods.md")).unwrap();
    let mut named = 0;
    for part in document.split('`').skip(1).step_by(2) {
        let is_path = ["src/", "tests/", "examples/", "fixtures/"].iter().any(|room| part.starts_with(room));
        if is_path && !part.contains(['*', ' ', '<']) {
            assert!(root().join(part).exists(), "docs/methods.md names {part}, which does not exist");
            named += 1;
        }
    }
    assert!(named > 15, "{named} files are named");
}

/// Every reference value is beside the test that asserts it: `reference::name` of tests/it, `stats/paired::name` of src.
#[test]
fn tests_named_in_the_document_exist() {
    let document = fs::read_to_string(root().join("docs/methods.md")).unwrap();
    let mut named = 0;
    for part in document.split('`').skip(1).step_by(2) {
        let Some((file, function)) = part.split_once("::") else { continue };
        let places = [format!("tests/it/{file}.rs"), format!("src/{file}.rs")];
        let text = places.iter().find_map(|place| fs::read_to_string(root().join(place)).ok());
        let text = text.unwrap_or_else(|| panic!("docs/methods.md names {part}, and there is no such file"));
        let defined = text.split(&format!("fn {function}()")).nth(1);
        assert!(defined.is_some(), "docs/methods.md names {part}, which does not exist");
        let before = text.split(&format!("fn {function}()")).next().unwrap().trim_end();
        assert!(before.ends_with("#[test]"), "{part} is no test");
        named += 1;
    }
    assert!(named > 40, "{named} tests are named");
}

#[test]
fn citations_are_seen_in_every_form() {
    assert_eq!(citations("(`methods.md`\n/// §4.2, §5)"), ["4.2", "5"]);
    assert_eq!(citations("against methods.md §6.3 and §6.4."), ["6.3", "6.4"]);
    assert_eq!(citations("methods.md says"), Vec::<String>::new());
    assert!(sections("## 4. Inference\n### 4.1 One\n# Methods").iter().eq(["4", "4.1"]));
}
