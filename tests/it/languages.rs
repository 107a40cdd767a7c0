//! French and English outputs of one analysis differ in words and number forms only.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ecart::analysis::{Analysis, Plan};
use ecart::chart::palette::Palette;
use ecart::look::{Chart, Level, Look};
use ecart::message::Language;
use ecart::words::{Words, en, fr};
use ecart::write::{Format, Style};
use roxmltree::Document;

use crate::world::{analysis, ecart, root};

/// What is needed for every chart: criteria, elements, segments, an outcome, and no label that is translated.
const STUDY: &str = "scale = \"1-5\"\nsegments = [\"region\"]\noutcomes = [\"recommend\"]\n\
    [[element]]\nname = \"Branch\"\ncriteria = [\"branch_hours\", \"branch_queue\", \"adviser_knowledge\", \"branch_comfort\"]\n";

fn picture(words: &'static Words, chart: Chart, level: Level) -> String {
    static BANK: LazyLock<Analysis> =
        LazyLock::new(|| analysis(&root().join("fixtures/bank.csv"), STUDY, &Plan::default()));
    let look = Look { language: words, level, ..Look::default() };
    let style = Style { look, chart, ..Style::default() };
    let svg = (Format::named("svg").unwrap().render)(&BANK, &style).unwrap().bytes;
    String::from_utf8(svg).unwrap()
}

/// The shapes of a chart with their colours, whatever their order: markers, crosshair, axes, tint.
fn shapes(document: &Document) -> BTreeSet<String> {
    // The strip of a zoomed axis stands beside a title and a leader ends at a name: their places depend on words.
    let palette = Palette::of(Look::default().theme);
    let is_shape = |node: &roxmltree::Node| match node.tag_name().name() {
        "polygon" | "circle" | "ellipse" | "polyline" => true,
        "line" => node.attribute("stroke") == Some(&palette.muted.hex()),
        "rect" => node.attribute("fill") == Some(&palette.tint.hex()),
        _ => false,
    };
    let shape = |node: roxmltree::Node| {
        let mut text = node.tag_name().name().to_owned();
        for attribute in node.attributes() {
            text += &format!(" {}={}", attribute.name(), attribute.value());
        }
        text
    };
    document.descendants().filter(is_shape).map(shape).collect()
}

#[test]
fn charts_show_the_same_marks_and_numbers_in_both_languages() {
    let charts = [
        (Chart::Quadrant, Level::Criteria),
        (Chart::Quadrant, Level::Elements),
        (Chart::Quadrant, Level::Inside(0)),
        (Chart::Gap, Level::Criteria),
        (Chart::Gap, Level::Inside(0)),
        (Chart::Segments, Level::Criteria),
        (Chart::Drivers, Level::Criteria),
    ];
    for (chart, level) in charts {
        let both = [&en::WORDS, &fr::WORDS].map(|words| picture(words, chart, level));
        let [english, french] = both.each_ref().map(|svg| Document::parse(svg).unwrap());
        let marks = shapes(&english);
        assert!(!marks.is_empty());
        assert_eq!(marks, shapes(&french), "{chart:?} {level:?}");
        let said = |document: &Document| {
            let texts = document.descendants().filter(|node| node.has_tag_name("text"));
            let texts: Vec<&str> = texts.filter_map(|node| node.text()).collect();
            digits(&texts.join(" "))
        };
        assert_eq!(said(&english), said(&french), "{chart:?} {level:?}");
    }
}

#[test]
fn texts_are_in_one_language() {
    let written = |lang: &str, format: &str| {
        let arguments = ["analyze", "fixtures/bank.csv", "--study", "fixtures/bank.toml", "--lang", lang];
        ecart(&[&arguments[..], &["--format", format, "--labels", "numbers"]].concat()).ok().stdout
    };
    for format in ["table", "markdown", "map"] {
        let (english, french) = (written("en", format), written("fr", format));
        for word in
            ["Importance and", "priority action", "respondents", "Warnings", "quadrant differs", "look at"]
        {
            assert!(!french.contains(word), "{word} in the French {format}");
        }
        for word in ["éléments", "répondants", "échelle", "Croix", "Avertissements"] {
            assert!(!english.contains(word), "{word} in the English {format}");
        }
        assert_eq!(digits(&english), digits(&french), "{format}");
    }
}

#[test]
fn every_warning_has_its_french_sentence() {
    let plan = Plan { smallest_base: 200, small_base: 300, ..Plan::default() };
    let bank = analysis(&root().join("fixtures/bank.csv"), "scale = \"1-5\"", &plan);
    assert!(!bank.warnings.is_empty());
    for warning in &bank.warnings {
        let (english, french) = (warning.said(Language::English), warning.said(Language::French));
        assert!(english.seen != french.seen && english.advice != french.advice, "{french}");
    }
}

/// Every number of a text as it would be written in English, in order of size.
fn digits(text: &str) -> Vec<String> {
    let plain = text.replace(',', ".").replace('\u{2212}', "-");
    let numbers = plain.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != '-');
    let mut numbers: Vec<String> = numbers
        .map(|number| number.trim_matches(['.', '-']).to_owned())
        .filter(|number| !number.is_empty())
        .collect();
    numbers.sort();
    numbers
}
