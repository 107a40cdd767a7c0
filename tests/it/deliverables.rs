//! Workbook, deck, document and page as those who get them read them.

use std::collections::BTreeMap;
use std::path::Path;

use roxmltree::{Document, Node};

use crate::office::{CHART, SLIDES, STUDY, made, nodes, parts, said, text};
use crate::world::{ecart, ecart_in};

const BANK: [&str; 7] =
    ["fixtures/bank.csv", "--study", "fixtures/bank.toml", "--by", "region", "--outcome", "recommend"];

/// The slides of a deck in order: what each says, in lines.
fn slides(deck: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    (1..)
        .map_while(|number| deck.get(&format!("ppt/slides/slide{number}.xml")))
        .map(|part| String::from_utf8(part.clone()).unwrap())
        .collect()
}

/// The title of a slide.
fn title(slide: &str) -> String {
    let slide = Document::parse(slide).unwrap();
    let shapes = nodes(slide.root(), SLIDES, "sp");
    let is_title = |shape: &&Node| {
        nodes(**shape, SLIDES, "cNvPr").iter().any(|it| it.attribute("name") == Some("Title"))
    };
    let shape = shapes.iter().find(is_title).unwrap();
    shape.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text()).collect()
}

/// The words of each part of a file that people read.
fn read(name: &str, bytes: &[u8]) -> String {
    if Path::new(name).extension().is_some_and(|extension| extension == "html") {
        return String::from_utf8(bytes.to_vec()).unwrap();
    }
    let kept = |part: &&String| {
        ["ppt/slides/slide", "ppt/notesSlides/", "word/document", "xl/sharedStrings"]
            .iter()
            .any(|begin| part.starts_with(begin))
    };
    let parts = parts(bytes);
    let found: Vec<String> = parts
        .keys()
        .filter(kept)
        .filter(|part| Path::new(part).extension().is_some_and(|it| it == "xml"))
        .map(|part| said(text(&parts, part)))
        .collect();
    found.join("\n")
}

/// Ends of the two axes of a native map; none of a chart of bars.
fn ends(chart: &str) -> Option<Vec<String>> {
    let chart = Document::parse(chart).unwrap();
    if nodes(chart.root(), CHART, "scatterChart").is_empty() {
        return None;
    }
    let ends = |tag| nodes(chart.root(), CHART, tag);
    let value = |node: Node| node.attribute("val").unwrap().to_owned();
    Some(ends("min").into_iter().chain(ends("max")).map(value).collect())
}

#[test]
fn segments_of_a_run_have_the_same_axes() {
    for (arguments, file) in [(&STUDY, "report.xlsx"), (&BANK, "report.xlsx"), (&BANK, "deck.pptx")] {
        let parts = parts(&made(arguments, file));
        let folder = if file == "deck.pptx" { "ppt" } else { "xl" };
        let charts = (1..).map_while(|number| parts.get(&format!("{folder}/charts/chart{number}.xml")));
        let windows: Vec<Vec<String>> =
            charts.filter_map(|part| ends(std::str::from_utf8(part).unwrap())).collect();
        // The whole and three elements, then three segments.
        assert_eq!(windows.len(), 7, "{file}");
        assert!(windows[4..].iter().all(|window| *window == windows[4]), "{file}: {windows:?}");
        assert!(windows[..4].iter().any(|window| *window != windows[4]), "others have their own");
    }
}

/// A chart between two cells is as wide as the columns are, which no two programs agree on: labels would leave their points.
#[test]
fn charts_of_a_workbook_keep_the_size_that_they_were_laid_out_for() {
    let parts = parts(&made(&STUDY, "report.xlsx"));
    let drawings: Vec<&str> = parts
        .keys()
        .filter(|part| part.starts_with("xl/drawings/drawing"))
        .map(|part| text(&parts, part))
        .collect();
    assert_eq!(drawings.len(), 8);
    let (mut whole, mut beside) = (0, 0);
    for drawing in drawings {
        assert!(!drawing.contains("twoCellAnchor") && !drawing.contains("<xdr:to>"), "{drawing}");
        Document::parse(drawing).unwrap();
        whole += usize::from(drawing.contains("<xdr:ext cx=\"11239500\" cy=\"5905500\"/>"));
        beside += usize::from(drawing.contains("<xdr:ext cx=\"9525000\" cy=\"5334000\"/>"));
    }
    assert_eq!((whole, beside), (1, 6));
}

#[test]
fn titles_of_slides_are_sentences() {
    for arguments in [&STUDY, &BANK] {
        let deck = parts(&made(arguments, "deck.pptx"));
        let slides = slides(&deck);
        let titles: Vec<String> = slides.iter().map(|slide| title(slide)).collect();
        let markdown = String::from_utf8(made(arguments, "report.md")).unwrap();
        let headings: Vec<&str> = markdown.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert!(headings.len() > 4, "{headings:?}");
        for (slide, title) in slides.iter().zip(&titles) {
            let label = headings.contains(&title.as_str());
            let table = slide.contains("ecart-table-1");
            // Of promises and their outcome nothing is counted yet.
            assert!(!table || !label || title.starts_with("Promises"), "{title} is a label");
        }
        let once: std::collections::BTreeSet<&String> = titles[2..].iter().collect();
        assert!(once.len() + 1 >= titles[2..].len(), "{titles:?}");
        let largest = |title: &String| title.starts_with("Largest gap") && title.contains(", +");
        assert!(titles.iter().any(largest), "{titles:?}");
    }
}

/// 240 respondents, three criteria and an outcome. `Low prices` falls short most and the outcome follows it alone, or all
/// three are alike but for chance.
fn priced(apart: bool) -> String {
    let names = ["Low prices", "Opening hours", "Queues"];
    let heads = names.map(|name| format!("Importance: {name},Performance: {name}"));
    let mut text = format!("{},recommend\n", heads.join(","));
    let mut seed = 7_u32;
    let mut chance = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % below
    };
    for _ in 0..240 {
        let performance = [chance(4) + 1, chance(4) + 1, chance(4) + 1];
        let importance = [8, 8, 8].map(|least| least + chance(3));
        let outcome = if apart { 2 * performance[0] } else { performance.iter().sum::<u32>() * 2 / 3 };
        for criterion in 0..3 {
            let better = if apart && criterion > 0 { 3 } else { 0 };
            text += &format!("{},{},", importance[criterion], performance[criterion] + better);
        }
        text += &format!("{}\n", outcome + chance(2));
    }
    text
}

/// A name may be one or many, so no verb follows it; what is first by chance is first in the sample.
#[test]
fn titles_claim_what_the_intervals_bear_whatever_a_row_is_called() {
    let folder = tempfile::TempDir::new().unwrap();
    for apart in [true, false] {
        std::fs::write(folder.path().join("s.csv"), priced(apart)).unwrap();
        for (language, first, in_sample) in [
            ("en", ["Largest gap: ", "Largest weight: ", "Strongest link: "], " in the sample: "),
            (
                "fr",
                ["Plus grand écart\u{a0}: ", "Poids le plus fort\u{a0}: ", "Lien le plus fort\u{a0}: "],
                " dans l’échantillon\u{a0}: ",
            ),
            (
                "de",
                ["Größte Lücke: ", "Größtes Gewicht: ", "Stärkster Zusammenhang: "],
                " in der Stichprobe: ",
            ),
            ("es", ["Mayor brecha: ", "Mayor peso: ", "Vínculo más fuerte: "], " en la muestra: "),
        ] {
            let more = ["analyze", "s.csv", "--scale", "1-10", "--outcome", "recommend", "--lang", language];
            ecart_in(folder.path(), &[&more[..], &["--quiet", "-o", "d.pptx"]].concat(), b"").ok();
            let deck = parts(&std::fs::read(folder.path().join("d.pptx")).unwrap());
            let titles: Vec<String> = slides(&deck).iter().map(|slide| title(slide)).collect();
            for said in first {
                let bare = said.trim_end().trim_end_matches(':').trim_end();
                let begin = if apart { format!("{said}Low prices") } else { format!("{bare}{in_sample}") };
                assert_eq!(
                    titles.iter().filter(|title| title.starts_with(&begin)).count(),
                    1,
                    "{begin}: {titles:?}"
                );
            }
        }
    }
}

#[test]
fn rows_and_map_of_an_element_stand_on_one_slide() {
    let deck = parts(&made(&STUDY, "deck.pptx"));
    let both = slides(&deck)
        .into_iter()
        .filter(|slide| slide.contains("ecart-table-1") && slide.contains("name=\"ecart-map-"))
        .collect::<Vec<_>>();
    assert_eq!(both.len(), 3, "one for each element");
    for slide in both {
        assert!(title(&slide).contains("criteria"), "{}", title(&slide));
    }
}

#[test]
fn what_comes_next_is_the_same_everywhere() {
    let deck = parts(&made(&STUDY, "deck.pptx"));
    let summary = said(&slides(&deck)[1]);
    let step = "Promised call-backs are kept: raise the promise";
    assert!(summary.contains(step), "{summary}");
    for file in ["report.html", "report.docx", "report.md", "report.xlsx"] {
        let words = match file {
            "report.md" => String::from_utf8(made(&STUDY, file)).unwrap(),
            _ => read(file, &made(&STUDY, file)),
        };
        assert!(words.contains(step), "{file}");
        assert!(!words.contains("Next: act on"), "{file}");
    }
}

/// Who gets a report has no command line.
#[test]
fn no_report_names_options() {
    let json = ecart(&[&["analyze"][..], &STUDY, &["--format", "json", "--quiet"]].concat()).ok().json();
    let advised = json["warnings"].as_array().unwrap().iter();
    let advised =
        advised.filter(|it| it["advice"].as_str().is_some_and(|advice| advice.contains("--"))).count();
    assert!(advised > 0, "or this says nothing");
    for arguments in [&STUDY, &BANK] {
        for file in ["report.html", "report.docx", "report.xlsx", "deck.pptx"] {
            let words = read(file, &made(arguments, file));
            let body = words.split("</style>").last().unwrap().split("<script>").next().unwrap();
            for (at, _) in body.match_indices("--") {
                let after = body[at + 2..].chars().next().unwrap_or(' ');
                let before = body[..at].chars().last().unwrap_or(' ');
                let around: String = body[at..].chars().take(30).collect();
                // Colours of the page are variables, which stand behind a bracket.
                assert!(!after.is_alphabetic() || before == '(', "{file}: {around}…");
            }
            assert!(!body.contains("study file"), "{file}");
        }
    }
}

#[test]
fn notes_explain_what_is_shown() {
    let deck = parts(&made(&BANK, "deck.pptx"));
    let hinge = "slopes below and above";
    let markdown = String::from_utf8(made(&BANK, "report.md")).unwrap();
    assert!(markdown.contains(hinge), "a report with room for the columns explains them");
    for slide in slides(&deck) {
        let words = said(&slide);
        assert!(!words.contains(hinge) || words.contains("b below"), "{words}");
    }
}

#[test]
fn rows_of_an_element_stand_on_the_page_of_its_map() {
    let document = parts(&made(&STUDY, "report.docx"));
    let body = text(&document, "word/document.xml");
    for named in ["Courtesy of the staff", "Queues in the branch", "Messages in the app"] {
        let rows = body.find(named).unwrap();
        let chart = rows + body[rows..].find("<w:drawing>").unwrap();
        assert!(!body[rows..chart].contains("<w:sectPr>"), "one page for both: {named}");
    }
    let first = &body[..body.find("<w:drawing>").unwrap()];
    assert!(!first.contains("<w:sectPr>"), "the first page has the message and its map");
}

/// A page of very many segments stays below a megabyte: it leaves out their chart, and says so in its place and to whoever asked.
#[test]
fn a_page_of_many_segments_stays_small() {
    let folder = tempfile::TempDir::new().unwrap();
    let criteria = 60;
    let heads = |side: &str| (1..=criteria).fold(String::new(), |heads, it| format!("{heads},{side}_c{it}"));
    let mut survey = format!("id,branch{}{}", heads("imp"), heads("perf"));
    for row in 0..240_usize {
        survey += &format!("\n{row},b{}", row % 20);
        for column in 0..2 * criteria {
            survey +=
                &format!(",{}", 1 + (row * 131 + column * 31 + 7) * (row * 17 + column * 53 + 11) / 7 % 5);
        }
    }
    std::fs::write(folder.path().join("s.csv"), survey).unwrap();
    // The segments alone, or placing the names of all other charts would take most of the time.
    let page = ["analyze", "s.csv", "--by", "branch", "--replicates", "0", "--sections", "segments"];
    let page = [&page[..], &["--lang", "en,fr", "-o", "r.html"]].concat();
    let told = crate::world::ecart_in(folder.path(), &page, b"").ok().stderr;
    let page = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    let said = "The chart of the segments is left out";
    assert!(page.contains(said), "{} bytes", page.len());
    assert!(told.contains("so the chart of the segments is left out"), "{told}");
    assert!(!page.contains("segments-branch-criteria-"), "no chart of them");
    let small = String::from_utf8(made(&BANK, "report.html")).unwrap();
    assert!(!small.contains(said) && small.contains("segments-region-elements-segments"));
}
