//! The outputs of one analysis differ from language to language in words, number forms and the room of words only.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ecart::analysis::{Analysis, Plan};
use ecart::chart::palette::Palette;
use ecart::look::{Chart, Level, Look};
use ecart::message::Language;
use ecart::words::{LANGUAGES, Words, en};
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

/// The shapes of a chart with their colours: markers, crosshair, axes, tint.
fn shapes(document: &Document) -> Vec<Shape> {
    // The strip of a zoomed axis stands beside a title and a leader ends at a name: their places depend on words.
    let palette = Palette::of(Look::default().theme);
    let is_shape = |node: &roxmltree::Node| match node.tag_name().name() {
        "polygon" | "circle" | "ellipse" | "polyline" => true,
        "line" => node.attribute("stroke") == Some(&palette.muted.hex()),
        "rect" => node.attribute("fill") == Some(&palette.tint.hex()),
        _ => false,
    };
    document.descendants().filter(is_shape).map(|node| Shape::of(&node)).collect()
}

/// A shape: what it is but for its place across, and that.
struct Shape {
    what: String,
    across: Vec<f64>,
}

impl Shape {
    fn of(node: &roxmltree::Node) -> Self {
        let (mut what, mut across) = (node.tag_name().name().to_owned(), Vec::new());
        for attribute in node.attributes() {
            match attribute.name() {
                "x" | "x1" | "x2" | "cx" => across.push(attribute.value().parse().unwrap()),
                "points" => {
                    let pairs = attribute.value().split(' ').map(|pair| pair.split_once(',').unwrap());
                    across.extend(pairs.map(|(x, _)| x.parse::<f64>().unwrap()));
                }
                "width" => {}
                name => what += &format!(" {name}={}", attribute.value()),
            }
        }
        Self { what, across }
    }

    /// The whole of it.
    fn whole(&self) -> String {
        format!("{} {:?}", self.what, self.across)
    }
}

/// That one chart has the shapes of another in the same order across; where each is may differ with the room of words.
fn assert_alike(one: &mut [Shape], other: &mut [Shape], which: &str) {
    let left = |shape: &Shape| shape.across.iter().copied().fold(f64::MAX, f64::min);
    for shapes in [&mut *one, &mut *other] {
        shapes.sort_by(|a, b| a.what.cmp(&b.what).then(left(a).total_cmp(&left(b))));
    }
    let whats = |shapes: &[Shape]| shapes.iter().map(|shape| shape.what.clone()).collect::<Vec<_>>();
    assert_eq!(whats(one), whats(other), "{which}");
    for (a, x) in one.iter().zip(&*other) {
        for (b, y) in one.iter().zip(&*other) {
            let swapped = left(a) + 1.0 < left(b) && left(y) < left(x);
            assert!(!swapped, "{which}: {} and {}", a.whole(), b.whole());
        }
    }
}

#[test]
fn charts_show_the_same_marks_and_numbers_in_all_languages() {
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
        let drawn = |words| picture(words, chart, level);
        let english = drawn(&en::WORDS);
        let english = Document::parse(&english).unwrap();
        for words in LANGUAGES {
            let which = format!("{chart:?} {level:?} {}", words.code);
            let svg = drawn(words);
            let other = Document::parse(&svg).unwrap();
            let (mut marks, mut others) = (shapes(&english), shapes(&other));
            assert!(!marks.is_empty());
            if matches!(chart, Chart::Quadrant | Chart::Segments) {
                // A map has its square whatever the words are.
                let set = |shapes: &[Shape]| shapes.iter().map(Shape::whole).collect::<BTreeSet<_>>();
                assert_eq!(set(&marks), set(&others), "{which}");
            }
            assert_alike(&mut marks, &mut others, &which);
            assert_eq!(said(&english), said(&other), "{which}");
        }
    }
}

/// The numbers in the texts of a chart.
fn said(document: &Document) -> Vec<String> {
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let texts: Vec<&str> = texts.filter_map(|node| node.text()).collect();
    digits(&texts.join(" "))
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
