//! CSV files for a double click, and Markdown that shows the charts of its run.

use std::fs;

use tempfile::TempDir;

use crate::world::{ecart, ecart_in};

const NASTY: &str = "criterion,n,importance,performance\n=HYPERLINK(1),90,4.5,3.25\n-5 degrees,90,3.5,3.75\n\
                     @home,90,2.5,4.5\nplain,90,4,2\n";

#[test]
fn excel_opens_a_csv_in_columns() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file.csv"), NASTY).unwrap();
    let csv = |dialect: &str| {
        let arguments =
            ["analyze", "file.csv", "--scale", "1-5", "--csv", dialect, "-o", "out.csv", "--quiet"];
        ecart_in(folder.path(), &arguments, b"").ok();
        fs::read_to_string(folder.path().join("out.csv")).unwrap()
    };
    let plain = csv("plain");
    assert!(plain.starts_with("level,name,") && plain.contains("criterion,=HYPERLINK(1),"), "{plain}");
    let french = csv("excel-fr");
    assert!(french.starts_with("\u{feff}level;name;"), "{french}");
    assert!(french.contains("criterion;'=HYPERLINK(1);'=HYPERLINK(1);"), "{french}");
    assert!(french.contains(";3,25;") && french.contains(";'-5 degrees;") && french.contains(";'@home;"));
    // A gap below 0 is a number, not a formula.
    assert!(french.contains(";-0,25;") && !french.contains("'-0,25"), "{french}");
    let english = csv("excel-en");
    assert!(english.starts_with("\u{feff}level,name,") && english.contains(",'=HYPERLINK(1),"), "{english}");
    let cells = |text: &str, delimiter: u8| -> Vec<usize> {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().len()).collect()
    };
    assert_eq!(cells(&plain, b','), cells(&french, b';'));
}

#[test]
fn markdown_shows_the_charts_of_its_run() {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("out/maps")).unwrap();
    let bank = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bank.csv");
    let study = bank.with_extension("toml");
    let arguments = [
        "analyze",
        bank.to_str().unwrap(),
        "--study",
        study.to_str().unwrap(),
        "--by",
        "region",
        "--replicates",
        "0",
        "--quiet",
        "-o",
        "out/report.md",
        "-o",
        "out/map.svg",
        "-o",
        "gap.png",
        "-o",
        "out/maps/{element}.svg",
        "-o",
        "out/segments.svg",
    ];
    ecart_in(folder.path(), &arguments, b"").ok();
    let report = fs::read_to_string(folder.path().join("out/report.md")).unwrap();
    let links: Vec<&str> = report
        .lines()
        .filter(|line| line.starts_with("!["))
        .map(|line| line.rsplit_once("](<").unwrap().1.trim_end_matches(">)"))
        .collect();
    assert_eq!(links.len(), 6, "{links:?}");
    for link in &links {
        assert!(folder.path().join("out").join(link).is_file(), "{link} leads nowhere");
    }
    assert!(links.contains(&"map.svg") && links.contains(&"../gap.png"), "{links:?}");
    let alone = ecart(&["analyze", "fixtures/bank.csv", "--format", "markdown", "--replicates", "0"]).ok();
    assert!(!alone.stdout.contains("!["), "no chart was written");
}
