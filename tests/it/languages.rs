//! French and English outputs of one analysis differ in words and number forms only.

use std::collections::BTreeSet;
use std::path::PathBuf;

use ecart::analysis::Plan;
use ecart::render::chart::palette::Palette;
use ecart::render::words::{Words, en, fr};
use ecart::render::{Chart, Format, Style};

use crate::world::{analysis, ecart, root};

/// The shapes of a chart with their colours, whatever their order: markers, crosshair, axes, tint.
fn shapes(words: &'static Words, chart: Chart) -> BTreeSet<String> {
    let path: PathBuf = root().join("fixtures/bank.csv");
    let analysis = analysis(&path, "scale = \"1-5\"", &Plan::default());
    let style = Style { language: words, chart, ..Style::default() };
    let svg = (Format::named("svg").unwrap().render)(&analysis, &style).unwrap().bytes;
    let svg = String::from_utf8(svg).unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    // The strip of a zoomed axis stands beside a title and a leader ends at a name: their places depend on words.
    let palette = Palette::of(style.theme);
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
fn charts_show_the_same_marks_in_both_languages() {
    let map = shapes(&en::WORDS, Chart::Quadrant);
    assert!(map.len() > 20, "{}", map.len());
    assert_eq!(map, shapes(&fr::WORDS, Chart::Quadrant));
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
    let codes = [
        "tiny_base",
        "small_base",
        "base_matters",
        "no_shortfall",
        "large_gap",
        "single_criterion",
        "outside_elements",
    ];
    for code in codes {
        let sentence = (fr::WORDS.warning)(code, "Accueil").unwrap();
        assert!(sentence.starts_with("Accueil\u{a0}: ") && sentence.contains("\u{202f}; "), "{sentence}");
    }
    let bank = analysis(&root().join("fixtures/bank.csv"), "scale = \"1-5\"", &Plan::default());
    for warning in &bank.warnings {
        assert!((fr::WORDS.warning)(&warning.code, "").is_some(), "{}", warning.code);
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
