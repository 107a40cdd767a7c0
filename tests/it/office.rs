//! Workbooks and pages: their parts hold together, carry the numbers of the JSON, and no label breaks out of its place.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use ecart::chart::native::Native;
use ecart::office::package::{CONTENT_TYPES, Package};
use ecart::report::figure::map_of;
use ecart::{analysis, input, look::Look};
use roxmltree::{Document, Node};
use serde_json::Value;
use tempfile::TempDir;

use crate::golden::FIXTURES;
use crate::world::{ecart, ecart_in};

pub const SLIDES: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
pub const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/// The customers of two waves by region.
pub const STUDY: [&str; 7] = [
    "fixtures/study/customers_2026.csv",
    "--study",
    "fixtures/study/study.toml",
    "--by",
    "region",
    "--previous",
    "fixtures/study/customers_2025.csv",
];

pub fn made(arguments: &[&str], name: &str) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    ecart(&[&["analyze"], arguments, &["--quiet", "-o", path.to_str().unwrap()]].concat()).ok();
    fs::read(path).unwrap()
}

pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    Package::read(bytes).unwrap().parts
}

pub fn has_ending(part: &str, ending: &str) -> bool {
    Path::new(part).extension().is_some_and(|extension| extension == ending)
}

pub fn text<'a>(parts: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    std::str::from_utf8(parts.get(name).unwrap_or_else(|| panic!("no part {name}"))).unwrap()
}

pub fn nodes<'a>(root: Node<'a, 'a>, space: &str, name: &str) -> Vec<Node<'a, 'a>> {
    root.descendants().filter(|node| node.has_tag_name((space, name))).collect()
}

#[test]
fn every_part_is_whole_related_and_typed() {
    for ((name, arguments), file) in
        FIXTURES.iter().flat_map(|it| [(it, "report.xlsx"), (it, "deck.pptx"), (it, "report.docx")])
    {
        is_whole(name, &parts(&made(arguments, file)));
    }
}

/// Every part parses and has one kind, and every relation leads to one.
pub fn is_whole(name: &str, parts: &BTreeMap<String, Vec<u8>>) {
    let types = Document::parse(text(parts, CONTENT_TYPES)).unwrap();
    let attributes = |tag: &str, attribute: &str| -> Vec<String> {
        let found = types.descendants().filter(|node| node.tag_name().name() == tag);
        found.filter_map(|node| node.attribute(attribute)).map(str::to_owned).collect()
    };
    let (defaults, overrides) = (attributes("Default", "Extension"), attributes("Override", "PartName"));
    for part in parts
        .keys()
        .filter(|part| has_ending(part, "xml") && *part != CONTENT_TYPES || has_ending(part, "rels"))
    {
        Document::parse(text(parts, part)).unwrap_or_else(|error| panic!("{name}: {part}: {error}"));
        let typed = overrides.iter().filter(|path| path[1..] == **part).count();
        let by_extension = defaults.iter().any(|extension| part.ends_with(&format!(".{extension}")));
        assert!(typed == 1 || typed == 0 && by_extension, "{name}: {part} has {typed} types");
    }
    for path in &overrides {
        assert!(parts.contains_key(&path[1..]), "{name}: a type for {path}, which is not there");
    }
    for (part, bytes) in parts.iter().filter(|(part, _)| has_ending(part, "rels")) {
        let folder = part.split("_rels/").next().unwrap();
        let relations = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        for relation in relations.descendants().filter(|node| node.tag_name().name() == "Relationship") {
            let target = relation.attribute("Target").unwrap();
            if relation.attribute("TargetMode") == Some("External") {
                continue;
            }
            let path = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => resolved(folder, target),
            };
            assert!(parts.contains_key(&path), "{name}: {part} points to {path}, which is not there");
        }
    }
}

/// `xl/worksheets/` and `../drawings/drawing1.xml` → `xl/drawings/drawing1.xml`.
fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// The values that a chart of a part caches for a reference, by the column of its cells.
pub fn cached(part: &Document, tag: &str, series: usize) -> Vec<(usize, f64)> {
    let all = nodes(part.root(), CHART, "ser");
    let values = nodes(all[series], CHART, tag);
    let points = nodes(values[0], CHART, "pt");
    let number = |point: &Node| {
        let index = point.attribute("idx").unwrap().parse().unwrap();
        (index, nodes(*point, CHART, "v")[0].text().unwrap().parse().unwrap())
    };
    points.iter().map(number).collect()
}

#[test]
fn a_native_map_has_the_numbers_of_the_json_and_the_places_of_the_engine() {
    let arguments = ["fixtures/martilla_james.csv", "--study", "fixtures/martilla_james.toml"];
    let parts = parts(&made(&arguments, "report.xlsx"));
    let chart = Document::parse(text(&parts, "xl/charts/chart1.xml")).unwrap();
    let json = ecart(&[&["analyze"][..], &arguments, &["--format", "json"]].concat()).ok().json();
    let mut rows: Vec<&Value> = json["criteria"].as_array().unwrap().iter().collect();
    rows.sort_by_key(|row| row["rank"].as_u64());

    let quadrants = ["concentrate_here", "keep_up", "low_priority", "possible_overkill"];
    let mut seen = 0;
    for (index, quadrant) in quadrants.iter().enumerate() {
        let across = cached(&chart, "xVal", index + 4);
        assert_eq!(
            across.len(),
            rows.len(),
            "every row is in every series, so that it can change its quadrant"
        );
        for (row, value) in across {
            assert_eq!(Some(value), rows[row]["importance"]["value"].as_f64());
        }
        for (row, value) in cached(&chart, "yVal", index + 4) {
            assert_eq!(Some(value), rows[row]["performance"]["value"].as_f64());
            assert_eq!(rows[row]["quadrant"], **quadrant);
            seen += 1;
        }
    }
    assert_eq!(seen, rows.len(), "each row is shown once");

    let survey = input::read(&input::Source::file("fixtures/martilla_james.csv")).unwrap();
    let analysis = analysis::analyze(&survey, &analysis::Plan::default()).unwrap();
    let look = Look::default();
    let map = map_of(&analysis, &look);
    let native = Native::of(&map, (885.0, 465.0), &look);
    assert_eq!(native.metrics.faults(), 0, "the names of the native map are clear of everything");
    let mut offsets = 0;
    for series in nodes(chart.root(), CHART, "ser").iter().skip(4) {
        for label in nodes(*series, CHART, "dLbl") {
            let row: usize = nodes(label, CHART, "idx")[0].attribute("val").unwrap().parse().unwrap();
            let Some(place) = nodes(label, CHART, "manualLayout").first().copied() else { continue };
            let at =
                |axis: &str| nodes(place, CHART, axis)[0].attribute("val").unwrap().parse::<f64>().unwrap();
            let point =
                map.points.iter().position(|point| point.id == rows[row]["name"].as_str().unwrap()).unwrap();
            let (x, y) = native.placed[point].offset;
            assert!((at("x") - x).abs() < 1e-5 && (at("y") - y).abs() < 1e-5, "{}", rows[row]["name"]);
            offsets += 1;
        }
    }
    assert_eq!(offsets, rows.len());
}

/// What makes PowerPoint offer to repair a deck.
#[test]
fn a_deck_needs_no_repair() {
    for (name, arguments) in FIXTURES {
        needs_no_repair(name, &parts(&made(arguments, "deck.pptx")));
    }
}

/// The rules of presentations by which PowerPoint judges.
pub fn needs_no_repair(name: &str, parts: &BTreeMap<String, Vec<u8>>) {
    let presentation = Document::parse(text(parts, "ppt/presentation.xml")).unwrap();
    let order = ["sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz"];
    let places: Vec<usize> = presentation
        .root_element()
        .children()
        .filter_map(|node| order.iter().position(|name| *name == node.tag_name().name()))
        .collect();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{name}: {places:?}");
    for part in ["ppt/presProps.xml", "ppt/viewProps.xml"] {
        assert!(parts.contains_key(part), "{name}: {part}");
    }
    let masters = masters_and_layouts(parts);
    assert!(masters.iter().all(|&id| id >= 1 << 31), "{name}: {masters:?}");
    assert_eq!(masters.iter().collect::<std::collections::BTreeSet<_>>().len(), masters.len(), "{name}");
    let ids: Vec<u64> = nodes(presentation.root(), SLIDES, "sldId")
        .iter()
        .map(|node| node.attribute("id").unwrap().parse().unwrap())
        .collect();
    assert!(ids.iter().all(|&id| id >= 256) && ids.windows(2).all(|pair| pair[0] < pair[1]), "{name}");
    for (part, bytes) in parts.iter().filter(|(part, _)| part.starts_with("ppt/slides/slide")) {
        let slide = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        let shapes = nodes(slide.root(), SLIDES, "sp");
        assert!(shapes.iter().all(|shape| !nodes(*shape, SLIDES, "txBody").is_empty()), "{name}: {part}");
        let mut numbers: Vec<&str> =
            nodes(slide.root(), SLIDES, "cNvPr").iter().map(|node| node.attribute("id").unwrap()).collect();
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), count, "{name}: {part} has a number twice");
        let titles = nodes(slide.root(), SLIDES, "ph")
            .iter()
            .filter(|node| {
                node.attribute("type").is_some_and(|kind| kind.ends_with("itle") && kind != "subTitle")
            })
            .count();
        assert_eq!(titles, 1, "{name}: {part}");
        assert!(!text(parts, part).contains("NaN"), "{name}: {part}");
    }
    for (part, bytes) in parts.iter().filter(|(part, _)| has_ending(part, "xml")) {
        let document = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        for node in document.descendants() {
            let tag = node.tag_name().name();
            assert!(tag != "ln" || node.has_children() || node.attributes().len() > 0, "{name}: {part}");
            assert!(
                node.attribute("anchor").is_none_or(|it| ["t", "ctr", "b"].contains(&it)),
                "{name}: {part}"
            );
            let extent =
                |side| node.attribute(side).is_none_or(|it| it.parse::<i64>().is_ok_and(|it| it >= 0));
            assert!(tag != "ext" || extent("cx") && extent("cy"), "{name}: {part}");
        }
        assert!(!document.descendants().any(|node| node.tag_name().name() == "sectionLst"), "{name}: {part}");
        let axes = |tag: &str| {
            let all = document.descendants().filter(|node| node.has_tag_name((CHART, tag)));
            let mut all: Vec<&str> = all.filter_map(|node| node.attribute("val")).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        assert_eq!(axes("axId"), axes("crossAx"), "{name}: {part}");
    }
    let charts = parts.keys().filter(|part| part.starts_with("ppt/charts/chart")).count();
    let books: Vec<&Vec<u8>> =
        parts.iter().filter(|(part, _)| has_ending(part, "xlsx")).map(|(_, bytes)| bytes).collect();
    assert_eq!(charts, books.len(), "{name}: each chart has its workbook");
    for book in books {
        assert!(self::parts(book).contains_key("xl/worksheets/sheet1.xml"));
    }
}

/// The numbers of masters and layouts, which have to be different from each other, all together.
fn masters_and_layouts(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u64> {
    let mut ids = Vec::new();
    let of = |part: &str| part == "ppt/presentation.xml" || part.starts_with("ppt/slideMasters/slideMaster");
    for (_, bytes) in parts.iter().filter(|(part, _)| of(part)) {
        let document = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        for node in document.descendants() {
            if ["sldMasterId", "sldLayoutId"].contains(&node.tag_name().name()) {
                ids.push(node.attribute("id").unwrap().parse().unwrap());
            }
        }
    }
    ids
}

/// What makes a word processor offer to repair a document, and what a reader who does not see it needs.
#[test]
fn a_document_needs_no_repair() {
    const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    for (name, arguments) in FIXTURES {
        let parts = parts(&made(arguments, "report.docx"));
        let document = Document::parse(text(&parts, "word/document.xml")).unwrap();
        let styles = Document::parse(text(&parts, "word/styles.xml")).unwrap();
        let known: Vec<&str> = nodes(styles.root(), WORDS, "style")
            .iter()
            .filter_map(|style| style.attribute((WORDS, "styleId")))
            .collect();
        for tag in ["pStyle", "tblStyle"] {
            for style in nodes(document.root(), WORDS, tag) {
                let style = style.attribute((WORDS, "val")).unwrap();
                assert!(known.contains(&style), "{name}: {style} is no style");
            }
        }
        let drawn = nodes(document.root(), PLACED, "docPr");
        let mut numbers: Vec<&str> = drawn.iter().filter_map(|node| node.attribute("id")).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), drawn.len(), "{name}: a drawing has a number twice");
        assert!(
            drawn.iter().all(|node| node.attribute("descr").is_some_and(|words| words.len() > 30)),
            "{name}"
        );
        let charts = parts.keys().filter(|part| part.starts_with("word/charts/chart")).count();
        let books = parts.keys().filter(|part| has_ending(part, "xlsx")).count();
        assert!(charts >= 1 && charts == books, "{name}: {charts} charts, {books} workbooks");
        for table in nodes(document.root(), WORDS, "tbl") {
            let rows: Vec<Node> = nodes(table, WORDS, "tr");
            assert_eq!(nodes(rows[0], WORDS, "tblHeader").len(), 1, "{name}: a head that does not repeat");
            let columns = nodes(table, WORDS, "gridCol").len();
            assert!(rows.iter().all(|row| nodes(*row, WORDS, "tc").len() == columns), "{name}");
        }
        // The last thing of a text is its page, and each other page ends in a paragraph.
        let body = nodes(document.root(), WORDS, "body")[0];
        assert!(body.last_element_child().unwrap().has_tag_name((WORDS, "sectPr")), "{name}");
        assert!(!text(&parts, "word/document.xml").contains("NaN"), "{name}");
        assert_eq!(made(arguments, "again.docx"), made(arguments, "report.docx"), "{name}: the same bytes");
    }
}

#[test]
fn formulas_carry_their_results() {
    let arguments = ["fixtures/bank.csv", "--study", "fixtures/bank.toml"];
    let parts = parts(&made(&arguments, "report.xlsx"));
    let mut formulas = 0;
    for (name, bytes) in parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        let sheet = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        let cell = |at: &str| -> Option<f64> {
            let found =
                nodes(sheet.root(), MAIN, "c").into_iter().find(|cell| cell.attribute("r") == Some(at))?;
            nodes(found, MAIN, "v").first()?.text()?.parse().ok()
        };
        for formula in nodes(sheet.root(), MAIN, "f") {
            let own = formula.parent().unwrap();
            assert!(
                nodes(own, MAIN, "v").first().and_then(Node::text).is_some_and(|text| !text.is_empty()),
                "{name} {} has no result",
                own.attribute("r").unwrap()
            );
            let words = formula.text().unwrap();
            if let Some((one, other)) =
                words.split_once('-').filter(|(one, _)| one.starts_with('C') && one.len() < 5)
            {
                let difference = cell(one).unwrap() - cell(other).unwrap();
                assert_eq!(cell(own.attribute("r").unwrap()), Some(difference), "{name}: {words}");
                formulas += 1;
            }
        }
    }
    assert_eq!(formulas, 15, "three elements and twelve criteria have a live gap");
}

/// Labels that try to be something else.
const HOSTILE: [&str; 10] = [
    "{language} {muted}",
    "=HYPERLINK(\"http://x\",\"y\")",
    "@SUM(1+1)*cmd",
    "</script><img src=x onerror=alert(1)>",
    "a & b < c \" ' ]]>",
    "{{json}} {title}",
    "_x000D_",
    "+1",
    "עברית 👨‍👩‍👧",
    "\u{1}\u{8}\u{b}\u{ffff}",
];

#[test]
fn hostile_labels_are_harmless_text() {
    let folder = TempDir::new().unwrap();
    let mut survey = String::from("id");
    let mut study = String::new();
    for (index, label) in HOSTILE.iter().enumerate() {
        survey += &format!(",imp_c{index},perf_c{index}");
        let mut written = String::new();
        for letter in label.chars() {
            write!(written, "\\U{:08X}", u32::from(letter)).unwrap();
        }
        study += &format!("[[criterion]]\nname = \"c{index}\"\nlabel = \"{written}\"\n");
        study += &format!("importance = \"imp_c{index}\"\nperformance = \"perf_c{index}\"\n");
    }
    for respondent in 0..40 {
        survey += &format!("\n{respondent}");
        for index in 0..HOSTILE.len() {
            survey +=
                &format!(",{},{}", 1 + (respondent * 3 + index) % 5, 1 + (respondent * 7 + index * 2) % 5);
        }
    }
    fs::write(folder.path().join("s.csv"), survey).unwrap();
    fs::write(folder.path().join("s.toml"), study).unwrap();
    let arguments = [
        "analyze", "s.csv", "--study", "s.toml", "--quiet", "-o", "r.xlsx", "-o", "r.html", "-o", "r.docx",
        "-o", "r.pptx",
    ];
    ecart_in(folder.path(), &arguments, b"").ok();

    let parts = parts(&fs::read(folder.path().join("r.xlsx")).unwrap());
    for (name, bytes) in &parts {
        Document::parse(std::str::from_utf8(bytes).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    for (name, bytes) in parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        let sheet = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        for formula in nodes(sheet.root(), MAIN, "f") {
            let words = formula.text().unwrap();
            assert!(!words.contains("HYPERLINK") && !words.contains("cmd"), "{name}: {words}");
        }
    }
    let shared = text(&parts, "xl/sharedStrings.xml");
    assert!(shared.contains("=HYPERLINK(") && shared.contains("{{json}} {title}"));

    let document = self::parts(&fs::read(folder.path().join("r.docx")).unwrap());
    for (name, bytes) in document.iter().filter(|(name, _)| has_ending(name, "xml")) {
        Document::parse(std::str::from_utf8(bytes).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    assert!(text(&document, "word/document.xml").contains("{{json}} {title}"));

    let deck = self::parts(&fs::read(folder.path().join("r.pptx")).unwrap());
    is_whole("hostile", &deck);
    needs_no_repair("hostile", &deck);
    let slides: String = deck
        .iter()
        .filter(|(name, _)| name.starts_with("ppt/slides/slide"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    assert!(slides.contains("{{json}} {title}") && slides.contains("{language} {muted}"));

    let page = fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert!(!page.contains("<img") && page.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"));
    assert_eq!(page.matches("<script>").count(), 1);
    assert_eq!(page.matches("</script>").count(), 1);
    assert!(page.contains("{{json}} {title}") && !page.contains('\u{1}'));
}

#[test]
fn a_page_asks_the_network_for_nothing() {
    let page = String::from_utf8(made(&["fixtures/bank.csv", "--by", "region"], "report.html")).unwrap();
    assert!(page.contains("default-src 'none'") && page.contains("script-src 'sha256-"));
    for attribute in [" src=", "@import", "url(", "<link", "<iframe", "<object", "<form"] {
        assert!(!page.contains(attribute), "{attribute}");
    }
    // Only names of XML languages look like addresses.
    let addresses = page.matches("http").count();
    assert_eq!(
        addresses,
        page.matches("http://www.w3.org/2000/svg").count() + page.matches("http-equiv").count()
    );
    assert!(page.len() < 500_000, "{} bytes", page.len());
    names_stand_once(&page);
}

/// Two drawings of one map, and the maps of the page, keep their own names.
fn names_stand_once(page: &str) {
    let mut names: Vec<&str> =
        page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "a name stands twice in the page");
}

#[test]
fn a_page_holds_the_languages_asked_for() {
    let bank = ["fixtures/bank.csv", "--study", "fixtures/bank.toml"];
    let page = |more: &[&str]| String::from_utf8(made(&[&bank[..], more].concat(), "report.html")).unwrap();
    let (french, both) = (page(&["--lang", "fr"]), page(&["--lang", "fr,en"]));
    assert!(
        both.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">")
            && !french.contains("<button type=\"button\" lang=")
    );
    names_stand_once(&both);
    let part = |page: &str, code: &str| -> String {
        let begin = page.find(&format!("<div lang=\"{code}\" data-lang=\"{code}\"")).unwrap();
        let end =
            page[begin + 1..].find("<div lang=").or_else(|| page[begin + 1..].find("<script>")).unwrap();
        page[begin..=begin + end].to_owned()
    };
    let (first, second) = (part(&both, "fr"), part(&both, "en"));
    assert!(
        second.starts_with("<div lang=\"en\" data-lang=\"en\" hidden=\"\">"),
        "one language without the script"
    );
    assert!(first.contains("Priorités d’action") && !first.contains("Concentrate here"));
    assert!(second.contains("Concentrate here") && !second.contains("Priorités d’action"));
    assert_eq!(first.matches("<svg").count(), french.matches("<svg").count(), "every map in each language");
    assert_eq!(second.matches("<svg").count(), first.matches("<svg").count());
    assert!(both.contains("data-language=\"en\"") && both.contains(">English</button>"));
    assert_eq!(page(&["--lang", "fr,fr"]), french, "a language twice is one");
    // Every other output takes the first.
    let text = String::from_utf8(made(&[&bank[..], &["--lang", "fr,en"]].concat(), "report.md")).unwrap();
    assert_eq!(text, String::from_utf8(made(&[&bank[..], &["--lang", "fr"]].concat(), "report.md")).unwrap());
    assert_eq!(ecart(&["analyze", "fixtures/bank.csv", "--lang", "fr,xx"]).code, 2);
}

/// What a slide or a part says, without its markup.
pub fn said(part: &str) -> String {
    let document = Document::parse(part).unwrap();
    let texts =
        document.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text());
    texts.collect::<Vec<_>>().join("\n")
}

/// Every word of a report, whatever its parts.
fn words_of(bytes: &[u8], name: &str) -> String {
    if has_ending(name, "html") {
        return String::from_utf8(bytes.to_vec()).unwrap();
    }
    let parts = parts(bytes);
    let written = parts.iter().filter(|(part, _)| {
        has_ending(part, "xml")
            && ["slides/", "sharedStrings", "document.xml"].iter().any(|it| part.contains(it))
    });
    written.map(|(_, bytes)| said(std::str::from_utf8(bytes).unwrap())).collect::<Vec<_>>().join("\n")
}

/// Twenty-two respondents: every report says first to ask more of them, and none how far a performance has to rise.
#[test]
fn of_too_few_respondents_every_report_says_the_same() {
    let folder = TempDir::new().unwrap();
    let bank = fs::read_to_string("fixtures/bank.csv").unwrap();
    let few = bank.lines().take(23).collect::<Vec<_>>().join("\n");
    fs::write(folder.path().join("few.csv"), few).unwrap();
    let names = ["r.xlsx", "r.pptx", "r.docx", "r.html"];
    let file = folder.path().join("few.csv");
    let mut arguments = vec![
        "analyze",
        file.to_str().unwrap(),
        "--study",
        "fixtures/bank.toml",
        "--replicates",
        "0",
        "--quiet",
    ];
    let paths = names.map(|name| folder.path().join(name));
    for path in &paths {
        arguments.extend(["-o", path.to_str().unwrap()]);
    }
    ecart(&arguments).ok();
    for (name, path) in names.iter().zip(&paths) {
        let words = words_of(&fs::read(path).unwrap(), name);
        assert!(words.contains("sk more respondents before acting"), "{name}");
        assert!(!words.contains("needs +"), "{name} says how far to go");
    }
}

/// What is uncertain is no more than a candidate, and each warning stands on a slide.
#[test]
fn the_summary_is_no_surer_than_the_message() {
    let study = ["fixtures/study/customers_2026.csv", "--study", "fixtures/study/study.toml"];
    let options = [&study[..], &["--outcome", "recommend", "--replicates", "400"]].concat();
    let json = ecart(&[&["analyze"], &options[..], &["--format", "json", "--quiet"]].concat()).ok().json();
    let rows = json["elements"].as_array().unwrap();
    let priorities = rows.iter().filter(|row| row["quadrant"] == "concentrate_here");
    let sure = priorities.clone().filter(|row| row["certainty"]["verdict"] != "uncertain").count();
    assert!(sure < priorities.count(), "a priority is uncertain, or this says nothing");
    let parts = parts(&made(&options, "deck.pptx"));
    let summary = said(text(&parts, "ppt/slides/slide2.xml"));
    assert!(summary.contains(&format!("\n{sure} of {}\n", rows.len())), "{summary}");
    assert!(summary.contains("Perhaps also: "), "{summary}");
    let slides: String = parts
        .iter()
        .filter(|(part, _)| part.starts_with("ppt/slides/slide"))
        .fold(String::new(), |all, (_, part)| all + &said(std::str::from_utf8(part).unwrap()));
    let warnings = json["warnings"].as_array().unwrap();
    assert!(warnings.len() > 1);
    for warning in warnings {
        // Reports call rows as their readers do.
        let called = |message: String, row: &serde_json::Value| {
            message.replace(row["name"].as_str().unwrap(), row["label"].as_str().unwrap())
        };
        let message = warning["message"].as_str().unwrap().to_owned();
        let message = json["criteria"].as_array().unwrap().iter().fold(message, called);
        assert!(slides.contains(&message[1..]), "{message}");
    }
}

/// A page holds so much of a name; marks that turn text round reach no report.
#[test]
fn endless_and_turning_names_are_tamed() {
    let folder = TempDir::new().unwrap();
    let long = "endless ".repeat(5_000);
    let mut survey = format!("id,imp_{long},perf_{long},imp_a\u{202e}bc,perf_a\u{202e}bc,imp_d,perf_d");
    for row in 0..40 {
        survey += &format!(
            "\n{row},{},{},{},{},3,4",
            1 + row % 5,
            1 + row * 3 % 5,
            1 + row * 2 % 5,
            1 + row * 8 % 5
        );
    }
    fs::write(folder.path().join("s.csv"), survey).unwrap();
    let outputs = ["-o", "r.pptx", "-o", "r.docx", "-o", "r.xlsx", "-o", "r.html"];
    let arguments = ["analyze", "s.csv", "--scale", "1-5", "--replicates", "0", "--quiet"];
    ecart_in(folder.path(), &[&arguments[..], &outputs[..]].concat(), b"").ok();
    for name in ["r.pptx", "r.docx", "r.xlsx", "r.html"] {
        let words = words_of(&fs::read(folder.path().join(name)).unwrap(), name);
        assert!(words.contains("abc") && !words.contains('\u{202e}'), "{name}");
        if name != "r.xlsx" && name != "r.html" {
            let longest = words.lines().map(|line| line.chars().count()).max();
            assert!(longest <= Some(1_000), "{name}: {longest:?}");
        }
    }
}

#[test]
fn charts_without_a_native_form_are_pictures_on_their_slides() {
    let arguments = ["fixtures/bank.csv", "--outcome", "recommend", "--sections", "drivers,answers"];
    let deck = parts(&made(&arguments, "deck.pptx"));
    let slides: Vec<&str> = deck
        .keys()
        .filter(|part| part.starts_with("ppt/slides/slide"))
        .map(|part| text(&deck, part))
        .collect();
    let pictures: Vec<&&str> = slides.iter().filter(|slide| slide.contains("<p:pic>")).collect();
    assert_eq!(pictures.len(), 2, "drivers and answers");
    for slide in pictures {
        assert!(slide.contains("asvg:svgBlip"), "sharp at every size");
        let slide = Document::parse(slide).unwrap();
        let drawn = nodes(slide.root(), SLIDES, "pic");
        let properties = nodes(drawn[0], SLIDES, "cNvPr");
        assert!(properties[0].attribute("descr").is_some_and(|words| words.len() > 30));
    }
    assert!(
        deck["ppt/media/ecart-picture1.png"].starts_with(b"\x89PNG")
            && text(&deck, "ppt/media/ecart-picture2.svg").contains("<svg")
    );
    is_whole("pictures", &deck);
    needs_no_repair("pictures", &deck);
}

#[test]
fn a_map_of_criteria_is_native_where_its_rows_stand_in_several_tables() {
    let arguments = ["fixtures/bank.csv", "--study", "fixtures/bank.toml", "--level", "criteria"];
    for (file, part) in [
        ("report.xlsx", "xl/charts/chart1.xml"),
        ("deck.pptx", "ppt/charts/chart1.xml"),
        ("report.docx", "word/charts/chart1.xml"),
    ] {
        let parts = parts(&made(&arguments, file));
        is_whole(file, &parts);
        let chart = Document::parse(text(&parts, part)).unwrap();
        let shown: usize = (4..8).map(|series| cached(&chart, "yVal", series).len()).sum();
        assert_eq!(shown, 12, "{file}: every criterion is a point");
    }
}
