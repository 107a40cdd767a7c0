//! The counts behind the means in a workbook, and the maps of segments in a deck.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use roxmltree::Document;
use serde_json::Value;
use tempfile::TempDir;

use crate::office::{CHART, made, nodes, parts, text};
use crate::world::{close, ecart, ecart_in, named};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The cells of a sheet of a workbook by name: what is shown.
fn cells(book: &[u8], sheet: &str) -> BTreeMap<(u32, String), String> {
    let parts = parts(book);
    let index = Document::parse(text(&parts, "xl/workbook.xml")).unwrap();
    let wanted = nodes(index.root(), MAIN, "sheet")
        .into_iter()
        .find(|node| node.attribute("name") == Some(sheet))
        .and_then(|node| node.attribute((RELATED, "id")))
        .unwrap_or_else(|| panic!("no sheet {sheet}"))
        .to_owned();
    let number = wanted.trim_start_matches("rId");
    let shared = Document::parse(text(&parts, "xl/sharedStrings.xml")).unwrap();
    let texts: Vec<String> = nodes(shared.root(), MAIN, "si")
        .iter()
        .map(|entry| nodes(*entry, MAIN, "t").iter().filter_map(roxmltree::Node::text).collect())
        .collect();
    let part = Document::parse(text(&parts, &format!("xl/worksheets/sheet{number}.xml"))).unwrap();
    let mut found = BTreeMap::new();
    for cell in nodes(part.root(), MAIN, "c") {
        let Some(value) = nodes(cell, MAIN, "v").first().and_then(roxmltree::Node::text) else { continue };
        let shown =
            if cell.attribute("t") == Some("s") { &texts[value.parse::<usize>().unwrap()] } else { value };
        let place = cell.attribute("r").unwrap();
        let column: String = place.chars().filter(char::is_ascii_alphabetic).collect();
        found.insert((place[column.len()..].parse().unwrap(), column), shown.to_owned());
    }
    found
}

/// Group, level, criterion, importance, performance, respondents, weight of each row of counts.
type Counted = (String, String, String, Option<f64>, Option<f64>, f64, f64);

fn counted(cells: &BTreeMap<(u32, String), String>) -> Vec<Counted> {
    let last = cells.keys().map(|(row, _)| *row).max().unwrap();
    let at = |row: u32, column: &str| cells.get(&(row, column.to_owned())).cloned();
    let number = |row: u32, column: &str| at(row, column).map(|text| text.parse::<f64>().unwrap());
    (5..=last)
        .filter_map(|row| {
            let words = |column| at(row, column).unwrap_or_default();
            Some((
                words("A"),
                words("B"),
                at(row, "C")?,
                number(row, "D"),
                number(row, "E"),
                number(row, "F")?,
                number(row, "G")?,
            ))
        })
        .collect()
}

/// Base and weighted means of importance and performance of a criterion in a group.
fn means(rows: &[Counted], level: &str, criterion: &str) -> (f64, f64, f64) {
    let own: Vec<&Counted> = rows.iter().filter(|row| row.1 == level && row.2 == criterion).collect();
    let mean = |side: fn(&Counted) -> Option<f64>| {
        let rated = || own.iter().filter_map(|row| Some((side(row)?, row.6)));
        rated().map(|(rating, weight)| rating * weight).sum::<f64>()
            / rated().map(|(_, weight)| weight).sum::<f64>()
    };
    let base = own.iter().filter(|row| row.3.is_some() && row.4.is_some()).map(|row| row.5).sum();
    (base, mean(|row| row.3), mean(|row| row.4))
}

fn same(rows: &[Counted], level: &str, row: &Value) {
    let name = row["name"].as_str().unwrap();
    let (base, importance, performance) = means(rows, level, name);
    close(importance, row["importance"]["value"].as_f64().unwrap(), 1e-9, name);
    close(performance, row["performance"]["value"].as_f64().unwrap(), 1e-9, name);
    if let Some(n) = row["n"].as_f64().or_else(|| row["performance"]["n"].as_f64()) {
        assert!(base <= n, "{level} {name}: {base} pairs of {n}");
    }
}

#[test]
fn means_can_be_reckoned_again_from_the_counts_of_a_workbook() {
    let bank = ["fixtures/bank.csv", "--study", "fixtures/bank.toml", "--by", "region", "--replicates", "0"];
    for more in [&[][..], &["--base", "available"], &["--base", "listwise"]] {
        let arguments = [&bank[..], more].concat();
        let cells = cells(&made(&arguments, "report.xlsx"), "Data");
        let rows = counted(&cells);
        let json = ecart(&[&["analyze"], arguments.as_slice(), &["--format", "json"]].concat()).ok().json();
        for row in json["criteria"].as_array().unwrap() {
            same(&rows, "", row);
        }
        let levels = json["segments"][0]["levels"].as_array().unwrap();
        assert!(levels.len() > 1);
        for level in levels {
            for row in level["criteria"].as_array().unwrap() {
                same(&rows, level["level"].as_str().unwrap(), row);
            }
        }
        // Beside them the means as analysed, and the results of the formulas over the counts.
        for (index, row) in json["criteria"].as_array().unwrap().iter().enumerate() {
            let at = |column: &str| cells[&(5 + index as u32, column.to_owned())].clone();
            assert_eq!(at("I"), row["name"]);
            for (column, side) in
                [("J", "importance"), ("K", "performance"), ("L", "importance"), ("M", "performance")]
            {
                let found: f64 = at(column).parse().unwrap();
                close(found, row[side]["value"].as_f64().unwrap(), 1e-12, column);
            }
        }
    }
}

#[test]
fn weights_stand_in_the_counts_and_small_groups_do_not() {
    let folder = TempDir::new().unwrap();
    let mut survey = String::from("id,area,weight,imp_a,imp_b,perf_a,perf_b\n");
    for row in 0..200_usize {
        let area = match row % 20 {
            0 => "tiny",
            1..=3 => "next",
            _ => "main",
        };
        let rating = |step: usize| 1 + (row * step + row / 7) % 5;
        writeln!(
            survey,
            "{row},{area},{},{},{},{},{}",
            0.5 + (row % 3) as f64,
            rating(3),
            rating(1),
            rating(2),
            rating(4)
        )
        .unwrap();
    }
    fs::write(folder.path().join("s.csv"), survey).unwrap();
    let asked = ["analyze", "s.csv", "--by", "area", "--weight", "weight", "--quiet"];
    ecart_in(folder.path(), &[&asked[..], &["-o", "r.xlsx"]].concat(), b"").ok();
    let json = ecart_in(folder.path(), &[&asked[..], &["--format", "json"]].concat(), b"").ok().json();
    let cells = cells(&fs::read(folder.path().join("r.xlsx")).unwrap(), "Data");
    let rows = counted(&cells);
    for name in ["a", "b"] {
        same(&rows, "", named(&json["criteria"], name));
    }
    // Ten of them would be a group of their own, and be told by what is left of all less the others.
    let levels: Vec<&str> = rows.iter().map(|row| row.1.as_str()).filter(|level| !level.is_empty()).collect();
    assert!(!levels.is_empty() && levels.iter().all(|level| *level == "main"), "{levels:?}");
    let told = &cells[&(2, "A".to_owned())];
    assert!(told.contains("area = tiny") && told.contains("area = next") && told.contains("30"), "{told}");
}

#[test]
fn a_workbook_of_means_says_why_it_has_no_counts() {
    let book =
        made(&["fixtures/martilla_james.csv", "--study", "fixtures/martilla_james.toml"], "report.xlsx");
    let cells = cells(&book, "Data");
    assert!(cells[&(2, "A".to_owned())].starts_with("No counts"), "{cells:?}");
}

#[test]
fn a_deck_has_a_native_map_of_each_segment_on_the_same_axes() {
    let arguments =
        ["fixtures/bank.csv", "--study", "fixtures/bank.toml", "--by", "region", "--sections", "segments"];
    let deck = parts(&made(&arguments, "deck.pptx"));
    let json = ecart(&[&["analyze"][..], &arguments[..5], &["--format", "json"]].concat()).ok().json();
    let levels = json["segments"][0]["levels"].as_array().unwrap();
    let charts: Vec<&str> =
        deck.keys().filter(|part| part.starts_with("ppt/charts/chart")).map(String::as_str).collect();
    assert_eq!(charts.len(), levels.len());
    let ends = |part: &str| -> Vec<String> {
        let chart = Document::parse(text(&deck, part)).unwrap();
        let ends = ["min", "max"].into_iter().flat_map(|end| nodes(chart.root(), CHART, end));
        ends.filter_map(|end| end.attribute("val")).map(str::to_owned).collect()
    };
    assert!(charts.iter().all(|chart| ends(chart) == ends(charts[0]) && ends(chart).len() == 4));
    for level in levels {
        let name = level["level"].as_str().unwrap();
        let titled = |part: &&String| {
            part.starts_with("ppt/slides/slide") && text(&deck, part).contains(&format!("<a:t>{name}: "))
        };
        assert_eq!(deck.keys().filter(titled).count(), 1, "{name}");
    }
}
