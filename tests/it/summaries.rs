//! The first slide and the first sheet: what, how sure, what next, in the numbers of the JSON; and what decks leave out.

use std::collections::BTreeMap;

use roxmltree::Document;
use serde_json::Value;

use crate::office::{SLIDES, cached, is_whole, made, needs_no_repair, nodes, parts, said, text};
use crate::world::ecart;

const BANK: [&str; 3] = ["fixtures/bank.csv", "--study", "fixtures/bank.toml"];
const STUDY: [&str; 5] = [
    "fixtures/study/customers_2026.csv",
    "--study",
    "fixtures/study/study.toml",
    "--previous",
    "fixtures/study/customers_2025.csv",
];

fn json(arguments: &[&str]) -> Value {
    serde_json::from_slice(&made(arguments, "a.json")).unwrap()
}

/// Texts of the shapes of a slide that have a name, in their order.
fn shapes(slide: &str, name: &str) -> Vec<String> {
    let document = Document::parse(slide).unwrap();
    let named = nodes(document.root(), SLIDES, "sp").into_iter().filter(|shape| {
        nodes(*shape, SLIDES, "cNvPr").first().and_then(|it| it.attribute("name")) == Some(name)
    });
    let words = |shape: roxmltree::Node| {
        let texts = shape.descendants().filter(|node| node.tag_name().name() == "t");
        texts.filter_map(|node| node.text()).collect::<Vec<_>>().join("\n")
    };
    named.map(words).collect()
}

#[test]
fn the_summary_says_what_how_sure_and_what_next() {
    let deck = parts(&made(&BANK, "deck.pptx"));
    let slide = text(&deck, "ppt/slides/slide2.xml");
    let told = json(&BANK);
    let elements = told["elements"].as_array().unwrap();
    let mut urgent: Vec<&Value> =
        elements.iter().filter(|row| row["quadrant"] == "concentrate_here").collect();
    urgent.sort_by_key(|row| row["rank"].as_u64());

    let figures = shapes(slide, "ecart-summary-figure");
    assert!(figures[0].starts_with(&format!("{} of {}", urgent.len(), elements.len())), "{figures:?}");
    let largest = urgent.iter().map(|row| row["gap"]["value"].as_f64().unwrap()).fold(0.0, f64::max);
    assert!(figures[1].starts_with(&format!("+{largest:.1}\n±")), "{figures:?}");
    let answers = shapes(slide, "ecart-summary-text");
    assert_eq!(answers.len(), figures.len());
    let certain = urgent.iter().filter(|row| row["certainty"]["verdict"] == "certain").count();
    let sure = format!("{certain} of {} priorities certain", urgent.len());
    assert!(answers[0].contains(&sure), "{answers:?}");
    assert!(answers[0].contains("quadrant kept in 95% of replicates or more"), "{answers:?}");
    for row in &urgent {
        assert!(answers[0].contains(row["label"].as_str().unwrap()), "{answers:?}");
    }
    assert_eq!(shapes(slide, "ecart-summary-next"), ["What next?"]);
    let steps = shapes(slide, "ecart-summary-step");
    assert_eq!(steps.len(), urgent.len().min(3));
    assert!(steps[0].starts_with(urgent[0]["label"].as_str().unwrap()), "{steps:?}");

    // What is drawn is told in words, and the notes hold every line.
    let small = Document::parse(slide).unwrap();
    for drawn in ["ecart-summary-map", "ecart-summary-bars"].iter().take(urgent.len()) {
        let shape = nodes(small.root(), SLIDES, "cNvPr");
        let shape = shape.into_iter().find(|node| node.attribute("name") == Some(*drawn));
        assert!(shape.unwrap().attribute("descr").is_some_and(|words| words.len() > 20), "{drawn}");
    }
    let notes = said(text(&deck, "ppt/notesSlides/notesSlide2.xml"));
    assert!(
        notes.contains("Priorities under another crosshair")
            && notes.contains(&steps[0].replace('\n', " (")[..20])
    );

    let book = parts(&made(&BANK, "report.xlsx"));
    let shared = said(text(&book, "xl/sharedStrings.xml"));
    for words in ["Where does everything stand?", "How sure", "What next?"] {
        assert!(shared.contains(words), "{words}");
    }
}

#[test]
fn the_summary_says_what_changed_since_the_wave_before() {
    let told = json(&STUDY);
    let changes = told["comparison"]["rows"].as_array().unwrap();
    let largest = |wanted: &str| {
        let own = changes.iter().filter(|row| row["level"] == "elements");
        let shown = own.filter(|row| row["performance"]["verdict"] == wanted);
        let values = shown.filter_map(|row| row["performance"]["value"].as_f64());
        values.fold(0.0_f64, |a, b| if b.abs() > a.abs() { b } else { a })
    };
    let first = if largest("falls") == 0.0 { largest("rises") } else { largest("falls") };
    let figure = format!("{}{:.1}", if first > 0.0 { "+" } else { "−" }, first.abs());
    let deck = parts(&made(&STUDY, "deck.pptx"));
    let slide = text(&deck, "ppt/slides/slide2.xml");
    let figures = shapes(slide, "ecart-summary-figure");
    assert!(figures[2].starts_with(&figure), "{figure}: {figures:?}");
    assert!(shapes(slide, "ecart-summary-text")[2].contains("since Customers 2025"));
    // What is shown there is in the workbook too, under its question.
    let shared = said(text(&parts(&made(&STUDY, "report.xlsx")), "xl/sharedStrings.xml"));
    assert!(shared.contains("What changed?") && shared.contains(&figure), "{figure}");
}

#[test]
fn a_map_without_its_table_is_native_too() {
    for (file, part) in [
        ("report.xlsx", "xl/charts/chart1.xml"),
        ("deck.pptx", "ppt/charts/chart1.xml"),
        ("report.docx", "word/charts/chart1.xml"),
    ] {
        let parts = parts(&made(&["fixtures/martilla_james.csv", "--sections", "map"], file));
        is_whole(file, &parts);
        let chart = Document::parse(text(&parts, part)).unwrap();
        let shown: usize = (4..8).map(|series| cached(&chart, "yVal", series).len()).sum();
        assert_eq!(shown, 14, "{file}: every criterion is a point");
    }
}

#[test]
fn tables_of_a_deck_have_as_many_rows_as_are_asked_for() {
    let rows = |parts: &BTreeMap<String, Vec<u8>>| -> Vec<(usize, String)> {
        let slides = parts.keys().filter(|part| part.starts_with("ppt/slides/slide"));
        let slides = slides.map(|part| text(parts, part)).filter(|slide| slide.contains("<a:tbl>"));
        slides.map(|slide| (slide.matches("<a:tr ").count() - 1, said(slide))).collect()
    };
    let whole = rows(&parts(&made(&["fixtures/martilla_james.csv"], "deck.pptx")));
    assert_eq!(whole.iter().map(|(rows, _)| rows).sum::<usize>(), 14);
    let deck = parts(&made(&["fixtures/martilla_james.csv", "--rows", "5"], "deck.pptx"));
    needs_no_repair("five rows", &deck);
    let five = rows(&deck);
    assert_eq!(five.iter().map(|(rows, _)| *rows).collect::<Vec<_>>(), [5]);
    assert!(five[0].1.contains("… and 9 more in the workbook."), "{}", five[0].1);
    let refused = ecart(&["analyze", "fixtures/martilla_james.csv", "--rows", "5", "-o", "a.csv"]);
    assert!(refused.code == 2 && refused.stderr.contains("add -o deck.pptx"), "{}", refused.stderr);
    assert_eq!(ecart(&["analyze", "fixtures/martilla_james.csv", "--rows", "0", "-o", "a.pptx"]).code, 2);
}
