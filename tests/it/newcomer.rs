//! What stands between a newcomer and a good report: small segments, silence, marks without a legend, another language.

use std::fs;
use std::path::Path;

use ecart::words::inspect::translated;
use serde_json::Value;
use tempfile::TempDir;

use crate::office::{has_ending, made, parts, text};
use crate::world::{Ran, ecart, ecart_in, root};

/// The names, importance and performance in the first two groups, and performance in the third.
const CRITERIA: [(&str, u32, u32, u32); 6] = [
    ("Wartezeit am Telefon", 5, 2, 2),
    ("Verständlichkeit der Gebührenabrechnung", 4, 2, 2),
    ("Freundlichkeit", 3, 5, 5),
    ("Öffnungszeiten", 3, 4, 4),
    ("Zuverlässigkeit", 5, 4, 2),
    ("Ausstattung", 2, 3, 3),
];

/// 90 people in the north, 48 in the south and 22 abroad, and whether they would recommend.
fn survey() -> String {
    let names = |side: &str| CRITERIA.map(|(name, ..)| format!("{side}: {name}")).join(";");
    let mut csv =
        format!("ID;Region;{};{};Würden Sie uns empfehlen?\n", names("Wichtigkeit"), names("Zufriedenheit"));
    for person in 0..160_u32 {
        let region = if person < 90 {
            "Nord"
        } else if person < 138 {
            "Süd"
        } else {
            "Ausland"
        };
        // Answers vary by one around their middle, each in a rhythm of its own.
        let near = |middle: u32, rhythm: u32| {
            (middle + (person * (2 * rhythm + 1) / 5 + person % 2) % 3).clamp(2, 6) - 1
        };
        let side =
            |of: &dyn Fn(usize) -> u32| (0..6).map(|at| of(at).to_string()).collect::<Vec<_>>().join(";");
        let importance = side(&|at| near(CRITERIA[at].1, at as u32 + 3));
        let performance = side(&|at| {
            let (_, _, here, abroad) = CRITERIA[at];
            near(if region == "Ausland" { abroad } else { here }, at as u32 + 5)
        });
        csv += &format!("{};{region};{importance};{performance};{}\n", person + 1, 2 + person * 7 % 9);
    }
    csv
}

fn run(folder: &Path, more: &[&str]) -> Ran {
    fs::write(folder.join("s.csv"), survey()).unwrap();
    ecart_in(folder, more, b"")
}

/// The texts of a slide or a sheet, one behind the other.
fn told(path: &Path, part: &str) -> Vec<String> {
    let parts = parts(&fs::read(path).unwrap());
    let names = parts.keys().filter(|name| name.starts_with(part) && has_ending(name, "xml"));
    let texts = |name: &String| {
        let xml = text(&parts, name);
        let document = roxmltree::Document::parse(xml).unwrap();
        document.descendants().filter_map(|node| node.text()).collect::<Vec<_>>().join(" ")
    };
    names.map(texts).collect()
}

#[test]
fn a_segment_of_few_respondents_is_headed_by_that() {
    let folder = TempDir::new().unwrap();
    let outputs = ["-o", "s.pptx", "-o", "s.xlsx"];
    run(folder.path(), &[&["analyze", "s.csv", "--lang", "de", "--by", "Region"], &outputs[..]].concat())
        .ok();
    let slides = told(&folder.path().join("s.pptx"), "ppt/slides/slide");
    let of = |name: &str| slides.iter().find(|slide| slide.contains(name)).unwrap().clone();
    let abroad = of("Ausland, n = 22: zu wenige Befragte für Tests; ");
    assert!(abroad.contains("** Basis unter 30, nicht getestet"), "{abroad}");
    // Of the others certainty is not known either, and that is said where they are counted.
    let south = of("Süd: ");
    assert!(south.contains("Sicherheit nicht bekannt") && south.contains("* Basis unter 100"), "{south}");
    let common =
        slides.iter().any(|slide| slide.contains("den 2 von 3 Segmenten mit genügend Befragten gemeinsam"));
    assert!(common, "{slides:?}");
    let strings = told(&folder.path().join("s.xlsx"), "xl/sharedStrings").concat();
    assert!(strings.contains("Ausland, n = 22: zu wenige"), "{strings}");
    assert!(strings.contains("** Basis unter 30, nicht getestet."), "{strings}");
}

#[test]
fn what_was_written_is_said_and_quiet_is_quiet() {
    let folder = TempDir::new().unwrap();
    let write = ["analyze", "s.csv", "-o", "a.md", "-o", "b.csv"];
    let line = "geschrieben: a.md, b.csv";
    let german = run(folder.path(), &[&write[..], &["--lang", "de"]].concat()).ok();
    assert_eq!((german.stdout.as_str(), german.stderr.lines().filter(|told| *told == line).count()), ("", 1));
    for (language, line) in [("en", "written: a.md"), ("fr", "écrit\u{a0}: a.md"), ("es", "escrito: a.md")] {
        let ran = run(folder.path(), &["analyze", "s.csv", "-o", "a.md", "--lang", language]).ok();
        assert!(ran.stderr.lines().any(|told| told == line), "{}", ran.stderr);
    }
    let quiet = run(folder.path(), &[&write[..], &["--quiet"]].concat()).ok();
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("", ""));
    let shown = run(folder.path(), &["analyze", "s.csv"]).ok();
    assert!(!shown.stderr.contains("written"), "{}", shown.stderr);
    let inspected = run(folder.path(), &["inspect", "s.csv", "--write", "study.toml", "--lang", "es"]).ok();
    assert_eq!(inspected.stderr, "escrito: study.toml\n");
    let json = run(folder.path(), &[&write[..], &["--messages", "json"]].concat()).ok();
    let codes: Vec<Value> = json.stderr.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(codes.iter().any(|told: &Value| told["code"] == "written"), "{}", json.stderr);
}

#[test]
fn native_charts_say_what_their_marks_are() {
    // Of the bank's criteria some are in an uncertain quadrant.
    let arguments = ["fixtures/perth_parks.csv", "--where", "respondentId <= 60"];
    for (name, folder) in [("s.pptx", "ppt/charts/chart"), ("s.xlsx", "xl/charts/chart")] {
        let bytes = made(&arguments, name);
        let parts = parts(&bytes);
        let charts: Vec<&str> =
            parts.keys().filter(|part| part.starts_with(folder)).map(|part| text(&parts, part)).collect();
        let ringed = charts.iter().filter(|chart| chart.contains("sysDot")).count();
        assert!(ringed >= 1, "{name}: no ring in {} charts", charts.len());
        let all: String = parts
            .iter()
            .filter(|(part, _)| part.contains("slides/slide") || part.contains("sharedStrings"))
            .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
            .collect();
        assert!(all.contains("Dotted ring: quadrant uncertain"), "{name}");
        // Each end of a bar says which mean it is.
        let bars = charts.iter().find(|chart| chart.contains("c:barChart")).unwrap();
        for end in ["<a:t>Imp. ", "<a:t>Perf. "] {
            assert!(bars.matches(end).count() >= 10, "{name}: {end}");
        }
    }
    // Where nothing is uncertain there is neither ring nor legend.
    let certain =
        parts(&made(&["fixtures/martilla_james.csv", "--study", "fixtures/martilla_james.toml"], "s.pptx"));
    assert!(certain.values().all(|part| !String::from_utf8_lossy(part).contains("sysDot")));
    assert!(certain.values().all(|part| !String::from_utf8_lossy(part).contains("Dotted ring")));
}

#[test]
fn a_score_stands_on_the_first_slide_and_the_first_sheet() {
    let folder = TempDir::new().unwrap();
    let question = "Würden Sie uns empfehlen?";
    let arguments =
        ["analyze", "s.csv", "--lang", "de", "--outcome", question, "-o", "s.pptx", "-o", "s.xlsx"];
    run(folder.path(), &arguments).ok();
    let json =
        run(folder.path(), &["analyze", "s.csv", "--outcome", question, "--format", "json"]).ok().json();
    let score = json["indices"]["net_promoter"][0]["score"].as_f64().unwrap();
    let shown = format!("{}{}", if score < 0.0 { "−" } else { "+" }, score.abs().round());
    let slide = &told(&folder.path().join("s.pptx"), "ppt/slides/slide2")[0];
    assert!(slide.contains("Net Promoter Score") && slide.contains(&shown), "{shown}: {slide}");
    assert!(slide.contains("„Würden Sie uns empfehlen?“"), "a question is quoted: {slide}");
    let strings = told(&folder.path().join("s.xlsx"), "xl/sharedStrings").concat();
    assert!(strings.contains(&format!("Net Promoter Score von „{question}“: {shown}")), "{strings}");
}

#[test]
fn derived_importance_says_what_it_is_written_in() {
    let folder = TempDir::new().unwrap();
    let derived = |method: &str| {
        let question = "Würden Sie uns empfehlen?";
        let arguments = ["analyze", "s.csv", "--lang", "de", "--outcome", question, "--importance", method];
        run(folder.path(), &[&arguments[..], &["--width", "140"]].concat()).ok().stdout
    };
    let johnson = derived("johnson");
    for told in ["Wichtigkeit, % des R²", "Punkte des R²", "% des R²)."] {
        assert!(johnson.contains(told), "{told}: {johnson}");
    }
    let pearson = derived("pearson");
    assert!(pearson.contains("Wichtigkeit, r") && !pearson.contains("% des R²"), "{pearson}");
}

#[test]
fn accounts_of_files_are_in_the_language_asked_for() {
    let folder = root().join("fixtures/exports");
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.extend(fs::read_dir(root().join("fixtures/values")).unwrap().map(|file| file.unwrap().path()));
    files.sort();
    let mut sentences = 0;
    for path in files.iter().filter(|path| path.extension().is_some_and(|it| it != "py" && it != "json")) {
        let inspected = ecart::inspect::inspect(&ecart::input::Source::file(path), None);
        let Ok(inspected) = inspected else { continue };
        let account = inspected.account;
        let why = account.columns.iter().filter_map(|column| column.why.clone());
        let scales = account.scales.iter().map(|scale| scale.evidence.clone());
        for english in why.chain(scales).chain([account.vendor.evidence.clone()]) {
            for code in ["fr", "de", "es"] {
                let said = translated(&english, code);
                assert!(said.is_some(), "{}: {english:?} has no {code}", path.display());
            }
            sentences += 1;
        }
    }
    assert!(sentences > 200, "{sentences}");
    let ran = ecart(&["inspect", "fixtures/exports/limesurvey_fr.csv", "--lang", "fr"]).ok();
    for english in ["vendor", "shape", "columns (", "notices (", "likely", "sure)", "rating"] {
        assert!(!ran.stdout.contains(english), "{english}: {}", ran.stdout);
    }
    // The file's own word, not that of the known set.
    assert!(ran.stdout.contains("\"Neutre\" < \"Plutôt satisfait\""), "{}", ran.stdout);
}

#[test]
fn what_is_typed_wrongly_is_told_in_the_language_and_with_the_way() {
    let file = "fixtures/bank.csv";
    for (arguments, told) in [
        (&["analyze", file, "--segment", "region"][..], "--by"),
        (&["analyze", file, "-o", "x.pdf"], "PDF"),
        (&["analyze", file, "-o", "x.ppt"], ".pptx"),
        (&["analyze", file, "-o", "x.DOC"], ".docx"),
        (&["analyze", file, "-o", "x.xls"], ".xlsx"),
        (&["analyze", file, "-o", "x.foo"], ".junit.xml"),
        (&["analyze", file, "-o", "{element}.xlsx"], ".svg"),
        (&["analyze", file, "--confidence", "2"], "0.95"),
        (&["explain", file, "Price"], "explain \"Price\" fixtures/bank.csv"),
        (&["explain", "Price"], "explain"),
    ] {
        for (language, error) in
            [("en", "error: "), ("fr", "erreur\u{a0}: "), ("de", "Fehler: "), ("es", "error: ")]
        {
            let ran = ecart(&[arguments, &["--lang", language]].concat());
            assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}: {}", ran.stderr);
            assert!(
                ran.stderr.starts_with(error) && ran.stderr.contains(told),
                "{arguments:?}: {}",
                ran.stderr
            );
            assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
        }
    }
}

#[test]
fn a_range_of_columns_is_each_of_them() {
    let by = |importance: &str, performance: &str| {
        let columns = ["--importance-columns", importance, "--performance-columns", performance];
        let arguments = ["analyze", "fixtures/bank.csv", "--format", "json", "--quiet"];
        ecart(&[&arguments[..], &columns].concat()).ok().json()["criteria"].clone()
    };
    let each = |first: usize| (first..first + 4).map(|at| format!("@{at}")).collect::<Vec<_>>().join(",");
    assert_eq!(by("@2-@5", "@14-17"), by(&each(2), &each(14)));
}

#[test]
fn of_eighty_names_the_nearest_are_shown() {
    let folder = TempDir::new().unwrap();
    let names: Vec<String> =
        (1..=80).map(|at| format!("Leistungsmerkmal Nummer {at}")).chain(["Wartezeit".into()]).collect();
    let head = |side: &str| names.iter().map(|name| format!("{side}: {name}")).collect::<Vec<_>>().join(";");
    let line = |person: usize| {
        (0..162).map(|at| (1 + (person * (at + 3)) % 5).to_string()).collect::<Vec<_>>().join(";")
    };
    let csv = format!(
        "{};{}\n{}\n",
        head("Wichtigkeit"),
        head("Zufriedenheit"),
        (0..40).map(line).collect::<Vec<_>>().join("\n")
    );
    fs::write(folder.path().join("many.csv"), csv).unwrap();
    let ran = ecart_in(folder.path(), &["explain", "Wartezeit an der Kasse", "many.csv"], b"");
    let told = ran.stderr.lines().last().unwrap_or_default().to_owned();
    assert!(ran.code == 1 && told.contains("Wartezeit") && told.len() < 800, "{told}");
    let listed = told.split("use one of ").nth(1).unwrap_or_default();
    assert!(listed.starts_with("Wartezeit, ") && listed.contains('…'), "{told}");
}

#[test]
fn no_word_of_a_name_is_cut_at_eighty_columns() {
    let folder = TempDir::new().unwrap();
    let arguments =
        ["analyze", "s.csv", "--lang", "de", "--width", "80", "--outcome", "Würden Sie uns empfehlen?"];
    let shown = run(folder.path(), &arguments).ok().stdout;
    assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    let tables = shown.lines().filter(|line| line.contains("Gebührenabrechnung")).count();
    assert!(tables >= 3 && !shown.contains("Gebührenabre\n"), "{shown}");
    for cut in ["Gebührenabrec ", "Gebührenabre ", "Gebührenabrech "] {
        assert!(!shown.contains(cut), "{shown}");
    }
}

#[test]
fn the_method_of_a_workbook_is_in_its_language() {
    let bytes = made(&["fixtures/bank.csv", "--lang", "es"], "s.xlsx");
    let parts = parts(&bytes);
    let strings = text(&parts, "xl/sharedStrings.xml");
    for told in ["Procedencia", "Filas leídas", "Nivel de confianza", "ancha", "la menor escala usual"] {
        assert!(strings.contains(told), "{told}");
    }
}

#[test]
fn a_long_gap_chart_has_pages_that_can_be_read() {
    let folder = TempDir::new().unwrap();
    let mean = |at: usize, step: usize| 20 + at * step % 29;
    let line = |at: usize| {
        format!(
            "Criterion number {at},400,{:.1},{:.1}\n",
            mean(at, 7) as f64 / 10.0,
            mean(at, 11) as f64 / 10.0
        )
    };
    let rows: String = (0..80).map(line).collect();
    fs::write(folder.path().join("many.csv"), format!("criterion,n,importance,performance\n{rows}")).unwrap();
    let arguments = ["analyze", "many.csv", "--scale", "1-5", "--quiet", "-o", "s.pptx", "-o", "s.docx"];
    ecart_in(folder.path(), &arguments, b"").ok();
    for (name, charts) in [("s.pptx", "ppt/charts/chart"), ("s.docx", "word/charts/chart")] {
        let parts = parts(&fs::read(folder.path().join(name)).unwrap());
        let of_charts = parts.keys().filter(|part| part.starts_with(charts) && has_ending(part, "xml"));
        let bars: Vec<String> = of_charts
            .map(|part| text(&parts, part).to_owned())
            .filter(|chart| chart.contains("c:barChart"))
            .collect();
        assert!(bars.len() >= 3, "{name}: {} pages", bars.len());
        let (mut rows, mut axes) = (0, Vec::new());
        for chart in &bars {
            let document = roxmltree::Document::parse(chart).unwrap();
            let named =
                |tag: &str| document.descendants().find(|node| node.tag_name().name() == tag).unwrap();
            let count = named("strCache").children().filter(|node| node.tag_name().name() == "pt").count();
            let of_names = named("cat").descendants().filter(|node| node.tag_name().name() == "pt").count();
            assert!(count >= 1 && of_names <= 30, "{name}: {of_names} rows on a page");
            rows += of_names;
            axes.push(["min", "max"].map(|end| named(end).attribute("val").map(str::to_owned)));
        }
        assert_eq!(rows, 80, "{name}");
        assert!(axes.windows(2).all(|pair| pair[0] == pair[1]), "{name}: pages have the same axis, {axes:?}");
    }
}

#[test]
fn the_sensitivity_table_says_where_the_lines_are_and_whose_row_it_is() {
    let shown =
        ecart(&["analyze", "fixtures/bank.csv", "--sections", "sensitivity", "--width", "80"]).ok().stdout;
    // Each of the tables that the page is cut into has the names.
    let heads = shown.lines().filter(|line| line.starts_with('#') || line.starts_with("Rank")).count();
    assert_eq!(shown.matches("Fee clarity").count(), heads, "{shown}");
    let json = ecart(&["analyze", "fixtures/bank.csv", "--format", "json"]).ok().json();
    let at = &json["crosshair"];
    let told =
        ["importance", "performance"].map(|side| format!("{:.2}", at[side].as_f64().unwrap())).join(" / ");
    assert!(shown.contains(&told), "{told}: {shown}");
}

#[test]
fn charts_say_where_a_quadrant_contradicts_its_gap_or_level() {
    let folder = TempDir::new().unwrap();
    let told = |name: &str, csv: &str, language: &str| {
        fs::write(folder.path().join("s.csv"), csv).unwrap();
        let output = format!("{name}.alt.txt");
        let svg = format!("{name}.svg");
        let arguments =
            ["analyze", "s.csv", "--scale", "1-10", "--quiet", "--lang", language, "-o", &svg, "-o", &output];
        ecart_in(folder.path(), &arguments, b"").ok();
        fs::read_to_string(folder.path().join(svg)).unwrap().replace("</tspan>", " ").replace('\n', " ")
    };
    let bad =
        "criterion,n,importance,performance\nA,300,9.98,1.06\nB,300,9.9,1.0\nC,300,9.8,1.2\nD,300,9.7,1.1\n";
    let map = told("map", bad, "en");
    assert!(map.contains("Possible overkill although performance is below importance: C, D."), "{map}");
    assert!(map.contains("erformance of all 4 criteria is below the midpoint"), "{map}");
    let negative =
        "criterion,n,importance,performance\nA,90,2.9,3.9\nB,90,2.2,3.6\nC,90,2.3,4.8\nD,90,2.6,4.6\n";
    let gap = told("gap", negative, "de");
    assert!(
        gap.contains("Im Prioritätsquadranten, obwohl die Leistung nicht unter der Wichtigkeit liegt: A."),
        "{gap}"
    );
    let ran = ecart_in(folder.path(), &["analyze", "s.csv", "--scale", "1-10", "--format", "json"], b"")
        .ok()
        .json();
    let flags = ran["criteria"][0]["flags"].as_array().unwrap();
    assert!(flags.iter().any(|flag| flag == "no_shortfall"), "{flags:?}");
}
