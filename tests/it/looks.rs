//! Options of looks: each is seen in the picture it changes, and none changes a number.

use std::fs;

use tempfile::TempDir;

use crate::world::{ecart, ecart_in, root};

/// The SVG of a fixture drawn with some options, and what was said.
fn drawn(file: &str, options: &[&str]) -> (String, String) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("map.svg").display().to_string();
    let data = format!("fixtures/{file}.csv");
    let study = format!("fixtures/{file}.toml");
    let arguments = [&["analyze", &data, "--study", &study, "-o", &path], options].concat();
    let said = ecart(&arguments).ok().stderr;
    (fs::read_to_string(path).unwrap(), said)
}

fn bank(options: &[&str]) -> String {
    drawn("bank", options).0
}

/// The texts of an SVG, in drawing order.
fn texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.filter_map(|node| node.text()).map(str::to_owned).collect()
}

fn has_text(svg: &str, words: &str) -> bool {
    texts(svg).iter().any(|text| text.contains(words))
}

#[test]
fn the_theme_is_the_ground() {
    assert!(bank(&[]).contains("fill=\"#FFFFFF\"") && !bank(&[]).contains("#14181F"));
    assert!(bank(&["--theme", "dark"]).contains("#14181F"));
}

#[test]
fn the_canvas_is_the_size() {
    for (canvas, size) in [
        ("slide", "width=\"960pt\" height=\"540pt\""),
        ("print", "width=\"960pt\" height=\"540pt\""),
        ("body", "width=\"860pt\" height=\"400pt\""),
        ("square", "width=\"720pt\" height=\"720pt\""),
        ("800x450", "width=\"800pt\" height=\"450pt\""),
    ] {
        assert!(bank(&["--canvas", canvas]).contains(size), "{canvas}");
    }
    assert!(!has_text(&bank(&["--canvas", "body"]), "need priority action"), "a body has no title");
}

#[test]
fn pixels_belong_to_the_png() {
    let folder = TempDir::new().unwrap();
    let width = |options: &[&str]| {
        let path = folder.path().join("map.png");
        let arguments = [&["analyze", "fixtures/bank.csv", "-o", path.to_str().unwrap()], options].concat();
        ecart(&arguments).ok();
        let bytes = fs::read(&path).unwrap();
        u32::from_be_bytes(bytes[16..20].try_into().unwrap())
    };
    assert_eq!(width(&[]), 1920);
    assert_eq!(width(&["--pixels", "1"]), 960);
    assert_eq!(width(&["--pixels", "3"]), 2880);
    assert_eq!(width(&["--canvas", "print"]), 3840);
    assert_eq!(bank(&["--pixels", "4"]), bank(&[]), "an SVG has none");
}

#[test]
fn the_full_scale_needs_no_sign_of_a_zoom() {
    assert!(has_text(&bank(&[]), "zoomed axis"));
    let full = bank(&["--full-scale"]);
    assert!(!has_text(&full, "zoomed axis") && texts(&full).contains(&"1.0".to_owned()));
}

#[test]
fn title_subtitle_and_footnote_are_the_readers_own() {
    let own = bank(&[
        "--title",
        "Fix the fees",
        "--subtitle",
        "Spring & summer",
        "--footnote",
        "Not to be passed on.",
    ]);
    assert!(has_text(&own, "Fix the fees") && has_text(&own, "Spring & summer"));
    assert!(has_text(&own, "Not to be passed on."));
    assert!(!has_text(&own, "need priority action") && !has_text(&own, "mean ratings"));
    let report =
        ecart(&["analyze", "fixtures/bank.csv", "--title", "Fix the fees", "--footnote", "Not final."]);
    assert!(report.stdout.starts_with("Fix the fees\n") && report.stdout.contains("\nNot final.\n"));
}

#[test]
fn labels_are_names_numbers_or_nothing() {
    let labels = |options: &[&str]| {
        let svg = bank(&[&["--level", "criteria"], options].concat());
        let metadata =
            svg.split_once("<metadata>").map(|(_, rest)| rest.split_once('<').unwrap().0.to_owned());
        (has_text(&svg, "of fees"), metadata)
    };
    assert_eq!(labels(&[]), (true, Some("labels: names 10.5 pt".to_owned())));
    assert_eq!(labels(&["--labels", "numbers"]), (true, Some("labels: numbers".to_owned())));
    assert_eq!(labels(&["--labels", "off"]), (false, None));
    let key = bank(&["--labels", "numbers"]);
    assert!(key.contains("-key-1\">") && !bank(&[]).contains("key-1"));
}

#[test]
fn ellipses_diagonal_and_bubbles_are_drawn_on_demand() {
    let plain = bank(&[]);
    assert!(!plain.contains("<ellipse") && !plain.contains("stroke-dasharray"));
    assert!(bank(&["--ellipses"]).contains("<ellipse"));
    let diagonal = bank(&["--diagonal"]);
    assert!(diagonal.contains("stroke-dasharray") && has_text(&diagonal, "performance = importance"));
    let bubbles = bank(&["--bubbles"]);
    assert!(has_text(&bubbles, "Area of the marker: respondents who rated both (180).") && bubbles != plain);
}

#[test]
fn charts_levels_and_orientations_can_be_chosen() {
    assert!(bank(&["--chart", "gap"]).contains("-row-1\">"));
    assert!(bank(&["--chart", "quadrant"]).contains("-point-1\">"));
    let rows =
        |level: &str| drawn("assurance", &["--chart", "gap", "--level", level]).0.matches("-row-").count();
    assert_eq!((rows("elements"), rows("criteria")), (4, 12));
    assert!(has_text(&bank(&["--orientation", "classic"]), "↑ Importance"));
    assert!(has_text(&bank(&["--orientation", "cemi"]), "↑ Performance"));
}

#[test]
fn decimals_are_those_of_the_values() {
    let gaps = |options: &[&str]| {
        let svg = bank(&[&["--chart", "gap"], options].concat());
        texts(&svg).into_iter().find(|text| text.starts_with('+')).unwrap()
    };
    assert_eq!(gaps(&[]).len(), "+0.0".len());
    assert_eq!(gaps(&["--decimals", "3"]).len(), "+0.000".len());
}

#[test]
fn the_words_of_a_chart_can_be_had_alone() {
    let folder = TempDir::new().unwrap();
    let (svg, alt) = (folder.path().join("gap.svg"), folder.path().join("gap.alt.txt"));
    let (svg, alt) = (svg.to_str().unwrap(), alt.to_str().unwrap());
    ecart(&["analyze", "fixtures/bank.csv", "--quiet", "-o", svg, "-o", alt]).ok();
    let words = fs::read_to_string(alt).unwrap();
    let svg = fs::read_to_string(svg).unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let said = |name: &str| {
        let mut nodes = document.root_element().children();
        nodes.find(|node| node.has_tag_name(name)).unwrap().text().unwrap().to_owned()
    };
    assert_eq!(words, format!("{}\n\n{}\n", said("title"), said("desc")));
    let printed =
        ecart(&["analyze", "fixtures/bank.csv", "--quiet", "--chart", "gap", "--format", "alt"]).ok();
    assert_eq!(printed.stdout, words);
}

#[test]
fn the_study_file_holds_the_same_keys_and_options_override_them() {
    let folder = TempDir::new().unwrap();
    fs::copy(root().join("fixtures/bank.csv"), folder.path().join("bank.csv")).unwrap();
    let study = "title = { en = \"Fees first\", fr = \"Les frais d’abord\" }\nsubtitle = \"Spring\"\n\
                 footnote = \"Draft.\"\ntheme = \"dark\"\ncanvas = \"square\"\nlabels = \"numbers\"\n\
                 full_scale = true\nellipses = true\ndiagonal = true\nbubbles = true\ndecimals = 2\npixels = 1\n";
    fs::write(folder.path().join("study.toml"), study).unwrap();
    let drawn = |options: &[&str]| {
        let arguments =
            [&["analyze", "bank.csv", "--study", "study.toml", "-o", "map.svg"], options].concat();
        ecart_in(folder.path(), &arguments, b"").ok();
        fs::read_to_string(folder.path().join("map.svg")).unwrap()
    };
    let as_written = drawn(&[]);
    for sign in
        ["#14181F", "height=\"720pt\"", "key-1", "<ellipse", "dasharray", "Fees first", "Spring", "Draft."]
    {
        assert!(as_written.contains(sign), "{sign}");
    }
    assert!(!has_text(&as_written, "zoomed axis"));
    assert!(drawn(&["--lang", "fr"]).contains("Les frais d’abord"));
    let overridden = drawn(&[
        "--theme",
        "light",
        "--canvas",
        "slide",
        "--labels",
        "names",
        "--ellipses=false",
        "--diagonal=false",
        "--bubbles=false",
        "--full-scale=false",
        "--title",
        "Mine",
    ]);
    for sign in ["#14181F", "height=\"720pt\"", "key-1", "<ellipse", "dasharray", "Fees first", "Area of"] {
        assert!(!overridden.contains(sign), "{sign}");
    }
    assert!(has_text(&overridden, "zoomed axis") && has_text(&overridden, "Mine"));
}

#[test]
fn looks_never_change_a_number() {
    let json = |options: &[&str]| {
        ecart(&[&["analyze", "fixtures/bank.csv", "--format", "json"], options].concat()).ok().stdout
    };
    let looks = ["--theme", "dark", "--decimals", "4", "--labels", "off", "--full-scale", "--title", "x"];
    assert_eq!(json(&[]), json(&looks));
}

#[test]
fn numbers_that_were_not_asked_for_are_told() {
    let (svg, said) = drawn("bank", &["--canvas", "360x280", "--level", "criteria"]);
    assert!(svg.contains("<metadata>labels: numbers</metadata>"));
    let notices: Vec<&str> = said.lines().filter(|line| line.contains("map.svg: ")).collect();
    assert!(notices[0].contains("numbers and a key stand for the names"), "{said}");
    let (_, said) = drawn("bank", &["--level", "criteria", "--labels", "numbers"]);
    assert!(!said.contains("map.svg: "), "{said}");
}

#[test]
fn letters_the_picture_lacks_are_told() {
    let folder = TempDir::new().unwrap();
    let csv =
        "id,importance_料金,importance_b,performance_料金,performance_b\n1,5,4,3,3\n2,4,3,2,5\n3,3,5,4,4\n";
    fs::write(folder.path().join("s.csv"), csv).unwrap();
    let ran =
        ecart_in(folder.path(), &["analyze", "s.csv", "--scale", "1-5", "-o", "m.png", "-o", "m.svg"], b"")
            .ok();
    assert!(ran.stderr.contains("m.png: the embedded font lacks 料 金"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("m.svg:"), "{}", ran.stderr);
}
