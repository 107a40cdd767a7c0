//! Decks made from somebody else's template: what they take from it, what they leave, and what is refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ecart::office::package::{CONTENT_TYPES, Package};
use roxmltree::Document;
use tempfile::TempDir;

use crate::office::{CHART, SLIDES, is_whole, made, needs_no_repair, nodes, parts, text};
use crate::world::{Ran, ecart_in, root};

const STUDY: [&str; 3] = ["fixtures/martilla_james.csv", "--study", "fixtures/martilla_james.toml"];

/// A presentation under construction: a deck of ours, made into somebody else's.
struct Brand(BTreeMap<String, Vec<u8>>);

impl Brand {
    fn new() -> Self {
        Self(parts(&made(&STUDY, "deck.pptx")))
    }

    /// Replaces a text in a part, where it has to stand.
    fn with(mut self, part: &str, from: &str, to: &str) -> Self {
        let before = text(&self.0, part).to_owned();
        assert!(before.contains(from), "{part} has no {from}: {before}");
        self.0.insert(part.into(), before.replace(from, to).into());
        self
    }

    fn put(mut self, part: &str, content: impl Into<Vec<u8>>) -> Self {
        self.0.insert(part.into(), content.into());
        self
    }

    fn without(mut self, part: &str) -> Self {
        self.0.remove(part).unwrap();
        self
    }

    fn bytes(self) -> Vec<u8> {
        Package { parts: self.0 }.write().unwrap()
    }

    /// Other colours, other type, a place for the map, four to three, with sections and a show of its slides.
    fn of_client() -> Self {
        let holder = "<p:sp><p:nvSpPr><p:cNvPr id=\"20\" name=\"ecart:map\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
                      <p:ph sz=\"half\" idx=\"17\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"635000\" y=\"1270000\"/>\
                      <a:ext cx=\"7620000\" cy=\"4445000\"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>";
        let number = "<p:sp><p:nvSpPr><p:cNvPr id=\"9\"";
        Self::new()
            .with("ppt/theme/theme1.xml", "name=\"ecart\"", "name=\"Brand &amp; Co\"")
            .with("ppt/theme/theme1.xml", "C8440F", "7A1FA2")
            .with("ppt/theme/theme1.xml", "typeface=\"Arial\"", "typeface=\"Georgia\"")
            .with("ppt/slideLayouts/slideLayout3.xml", number, &format!("{holder}{number}"))
            .with("ppt/presentation.xml", "cx=\"12192000\" cy=\"6858000\"", "cx=\"9144000\" cy=\"6858000\"")
            .with(
                "ppt/presentation.xml",
                "</p:presentation>",
                "<p:custShowLst><p:custShow name=\"x\" id=\"0\"><p:sldLst><p:sld r:id=\"rId2\"/></p:sldLst></p:custShow></p:custShowLst>\
                 <p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst \
                 xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"/></p:ext></p:extLst></p:presentation>",
            )
            .with("ppt/slides/slide1.xml", "</a:t>", " of the last project</a:t>")
    }
}

/// Writes a deck from a template with further arguments; the run, and the deck where there is one.
fn from(template: &[u8], more: &[&str]) -> (Ran, Option<BTreeMap<String, Vec<u8>>>) {
    let folder = TempDir::new().unwrap();
    let (brand, deck) = (folder.path().join("brand.pptx"), folder.path().join("deck.pptx"));
    fs::write(&brand, template).unwrap();
    let words = ["analyze", STUDY[0], "--study", STUDY[2], "--template"];
    let own = [brand.to_str().unwrap(), "-o", deck.to_str().unwrap()];
    let ran = ecart_in(&root(), &[&words[..], &own, more].concat(), b"");
    let others = fs::read_dir(folder.path()).unwrap().count();
    assert!(others == 1 + usize::from(deck.exists()), "something else was written");
    (ran, fs::read(deck).ok().map(|bytes| parts(&bytes)))
}

#[test]
fn a_deck_takes_layouts_colours_and_fonts_from_its_template() {
    let brand = Brand::of_client().bytes();
    let (ran, deck) = from(&brand, &[]);
    let (before, deck) = (parts(&brand), deck.unwrap());
    ran.ok();
    is_whole("brand", &deck);
    needs_no_repair("brand", &deck);
    for part in
        ["ppt/theme/theme1.xml", "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout3.xml"]
    {
        assert_eq!(deck[part], before[part], "{part} is kept as it was");
    }
    let presentation = text(&deck, "ppt/presentation.xml");
    assert!(presentation.contains("cx=\"9144000\"") && !presentation.contains("custShow"));
    let all: String = deck
        .iter()
        .filter(|(name, _)| Path::new(name).extension().is_some_and(|it| it == "xml"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    assert!(!all.contains("of the last project"), "the slides of the template are left out");
    let map = deck
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes))
        .find(|part| part.contains("name=\"ecart-map-1\""));
    let map = map.unwrap();
    assert!(map.contains("<p:ph sz=\"half\" idx=\"17\"/>"), "the layout goes on governing the chart");
    let slide = Document::parse(&map).unwrap();
    let frame = nodes(slide.root(), SLIDES, "xfrm")[0];
    let side = |name: &str, of: &str| -> i64 {
        let node = frame.children().find(|node| node.tag_name().name() == of).unwrap();
        node.attribute(name).unwrap().parse().unwrap()
    };
    assert_eq!((side("x", "off"), side("cx", "ext")), (635_000, 7_620_000));
    assert!(side("y", "off") > 1_270_000 && side("y", "off") + side("cy", "ext") < 1_270_000 + 4_445_000);
    let chart = text(&deck, "ppt/charts/chart1.xml");
    assert!(
        chart.contains("schemeClr val=\"accent1\"") && chart.contains("+mn-lt") && !chart.contains("srgbClr")
    );
    // Muted texts are those of the template, whose second text colour may be anything.
    assert!(
        chart.contains("<a:lumMod val=\"65000\"/><a:lumOff val=\"35000\"/>") && !chart.contains("\"tx2\"")
    );
    assert_eq!(from(&brand, &[]).1.unwrap(), deck, "the same bytes every time");
}

#[test]
fn a_template_with_notes_and_another_place_for_its_parts_serves_too() {
    // As .potx, its main part elsewhere, its notes in its own master.
    let mut brand = Brand::of_client().with(CONTENT_TYPES, "presentation.main", "template.main");
    let moved: Vec<(String, Vec<u8>)> = brand
        .0
        .iter()
        .map(|(name, bytes)| {
            let name =
                name.replace("ppt/presentation.xml", "p.xml").replace("ppt/_rels/presentation", "_rels/p");
            (name, bytes.clone())
        })
        .collect();
    brand.0 = moved.into_iter().collect();
    let rels = text(&brand.0, "_rels/p.xml.rels").replace("Target=\"", "Target=\"/ppt/");
    let brand = brand
        .put("_rels/p.xml.rels", rels)
        .with("_rels/.rels", "ppt/presentation.xml", "p.xml")
        .with(CONTENT_TYPES, "/ppt/presentation.xml", "/p.xml");
    let (ran, deck) = from(&brand.bytes(), &[]);
    ran.ok();
    let deck = deck.unwrap();
    is_whole("moved", &deck);
    assert!(text(&deck, CONTENT_TYPES).contains("presentationml.presentation.main+xml"));
    assert_eq!(deck.keys().filter(|part| part.starts_with("ppt/notesMasters/notesMaster")).count(), 1);
}

#[test]
fn a_layout_that_leads_to_a_slide_leads_to_the_first_of_the_deck() {
    let link = "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide\" \
                Target=\"../slides/slide4.xml\"/></Relationships>";
    let brand =
        Brand::of_client().with("ppt/slideLayouts/_rels/slideLayout3.xml.rels", "</Relationships>", link);
    let deck = from(&brand.bytes(), &[]).1.unwrap();
    is_whole("linked", &deck);
    assert!(text(&deck, "ppt/slideLayouts/_rels/slideLayout3.xml.rels").contains("/ppt/slides/slide1.xml"));
}

/// What is wrong with a template, and the code of the one sentence that says so.
fn bad() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let presentation = "presentationml.presentation.main";
    let mut deep = Brand::new();
    deep.0.insert("ppt/media/zeros.png".into(), vec![0; (64 << 20) + 1]);
    let link =
        "<Relationship Id=\"rId9\" Type=\"http://x/image\" Target=\"../media/zeros.png\"/></Relationships>";
    let strict = Brand::new().with(
        "_rels/.rels",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    );
    let no_layouts = Brand::new();
    let list = text(&no_layouts.0, "ppt/slideMasters/slideMaster1.xml");
    let begin = list.find("<p:sldLayoutIdLst>").unwrap();
    let end = list.find("</p:sldLayoutIdLst>").unwrap() + "</p:sldLayoutIdLst>".len();
    let list = format!("{}{}", &list[..begin], &list[end..]);
    let layout = "ppt/slideLayouts/slideLayout2.xml";
    let macros = "<Relationship Id=\"rId99\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" \
                  Target=\"vbaProject.bin\"/></Relationships>";
    let mut cut = Brand::new().bytes();
    cut.truncate(cut.len() / 2);
    let entity = "<!DOCTYPE p [<!ENTITY a \"aaaa\">]><p:sldLayout xmlns:p=\"x\">&a;</p:sldLayout>";
    vec![
        ("no zip", b"%PDF-1.7".to_vec(), "template_is_no_package"),
        ("nothing", Vec::new(), "template_is_no_package"),
        ("old or locked", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "template_is_old"),
        ("a workbook", made(&STUDY, "report.xlsx"), "template_is_other"),
        ("a document", made(&STUDY, "report.docx"), "template_is_other"),
        (
            "a zip",
            Package { parts: BTreeMap::from([("a.txt".into(), Vec::new())]) }.write().unwrap(),
            "template_is_other",
        ),
        (
            "macros by kind",
            Brand::new()
                .with(
                    CONTENT_TYPES,
                    &format!("vnd.openxmlformats-officedocument.{presentation}"),
                    "vnd.ms-powerpoint.presentation.macroEnabled.main",
                )
                .bytes(),
            "template_holds_macros",
        ),
        (
            "macros by relation",
            Brand::new()
                .put("ppt/vbaProject.bin", "x")
                .with("ppt/_rels/presentation.xml.rels", "</Relationships>", macros)
                .bytes(),
            "template_holds_macros",
        ),
        ("strict", strict.bytes(), "template_is_strict"),
        ("cut", cut, "template_damaged"),
        (
            "no layout",
            no_layouts.put("ppt/slideMasters/slideMaster1.xml", list).bytes(),
            "template_without_layouts",
        ),
        ("a part is missing", Brand::new().without(layout).bytes(), "template_part_missing"),
        ("a part is torn", Brand::new().put(layout, "<p:sldLayout>").bytes(), "template_part_broken"),
        ("a part is no text", Brand::new().put(layout, b"<\xFF/>".to_vec()).bytes(), "template_part_broken"),
        ("an entity", Brand::new().put(layout, entity).bytes(), "template_part_broken"),
        (
            "no size",
            Brand::new().with("ppt/presentation.xml", "p:sldSz", "p:size").bytes(),
            "template_part_broken",
        ),
        ("a name that leads out", Brand::new().put("ppt/../../x.xml", "x").bytes(), "template_part_name"),
        (
            "a bomb",
            deep.with("ppt/slideLayouts/_rels/slideLayout3.xml.rels", "</Relationships>", link).bytes(),
            "template_part_too_large",
        ),
    ]
}

#[test]
fn a_bad_template_is_refused_in_one_sentence() {
    for (name, bytes, code) in bad() {
        let (ran, deck) = from(&bytes, &["--messages", "json"]);
        assert_eq!((ran.code, deck.is_some()), (1, false), "{name}: {}", ran.stderr);
        let told: Vec<&str> = ran.stderr.lines().collect();
        assert_eq!(told.len(), 1, "{name}: {told:?}");
        let told: serde_json::Value = serde_json::from_str(told[0]).unwrap();
        assert_eq!(told["code"], code, "{name}: {told}");
        assert!(told["advice"].as_str().is_some_and(|advice| !advice.is_empty()), "{name}: {told}");
        assert!(
            told["place"]["file"].as_str().is_some_and(|file| file.contains("brand.pptx")),
            "{name}: {told}"
        );
    }
    let folder = TempDir::new().unwrap();
    let run = |more: &[&str]| ecart_in(folder.path(), &[&["analyze", "s.csv"], more].concat(), b"");
    fs::copy(root().join(STUDY[0]), folder.path().join("s.csv")).unwrap();
    let ran = run(&["--template", "no.pptx", "-o", "deck.pptx"]);
    assert!(ran.code == 1 && ran.stderr.contains("no.pptx"), "{}", ran.stderr);
    let ran = run(&["--template", "s.csv", "-o", "report.md"]);
    assert!(ran.code == 2 && ran.stderr.contains("no .pptx is written"), "{}", ran.stderr);
    assert_eq!(run(&["--template", "s.csv"]).code, 2, "without any output");
    fs::write(folder.path().join("deck.pptx"), Brand::new().bytes()).unwrap();
    let ran = run(&["--template", "deck.pptx", "-o", "deck.pptx"]);
    assert!(ran.code == 1 && ran.stderr.contains("is read by this run"), "{}", ran.stderr);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn what_a_template_cannot_give_is_told() {
    let misnamed = Brand::of_client().with("ppt/slideLayouts/slideLayout3.xml", "ecart:map", "ecart:mpa");
    let ran = from(&misnamed.bytes(), &[]).0.ok();
    assert!(
        ran.stderr.contains("\"ecart:mpa\"") && ran.stderr.contains("perhaps to \"ecart:map\""),
        "{}",
        ran.stderr
    );

    let small =
        Brand::of_client().with("ppt/slideLayouts/slideLayout3.xml", "cx=\"7620000\"", "cx=\"3810000\"");
    let (ran, deck) = from(&small.bytes(), &[]);
    assert!(ran.ok().stderr.contains("300 × "), "the room is told");
    let deck = deck.unwrap();
    let chart = Document::parse(text(&deck, "ppt/charts/chart1.xml")).unwrap();
    let names: Vec<&str> = nodes(chart.root(), CHART, "dLbl")
        .into_iter()
        .filter_map(|label| label.descendants().find(|node| node.tag_name().name() == "t")?.text())
        .filter(|name| name.parse::<usize>().is_ok())
        .collect();
    assert_eq!(names.len(), 4 * 14, "every point of every quadrant has its rank");

    let faint = || Brand::of_client().with("ppt/theme/theme1.xml", "7A1FA2", "F2E9F7").bytes();
    let (ran, deck) = from(&faint(), &[]);
    assert!(ran.ok().stderr.contains("#F2E9F7"));
    assert!(
        text(&deck.unwrap(), "ppt/charts/chart1.xml").contains("srgbClr val=\"C8440F\""),
        "colours of the house"
    );
    let (ran, deck) = from(&faint(), &["--colors", "template"]);
    // But for the folder of what was written.
    let told = |ran: &Ran| ran.stderr.lines().filter(|line| !line.starts_with("written: ")).count();
    assert_eq!((told(&ran.ok()), told(&from(&Brand::of_client().bytes(), &[]).0.ok())), (0, 0));
    assert!(!text(&deck.unwrap(), "ppt/charts/chart1.xml").contains("srgbClr"));
    let alike = Brand::of_client().with("ppt/theme/theme1.xml", "14336B", "7B20A3").bytes();
    assert!(from(&alike, &[]).0.ok().stderr.contains("too much alike"));
    // On a dark ground the colours of the house are its light ones.
    let dark = Brand::of_client()
        .with(
            "ppt/theme/theme1.xml",
            "<a:lt1><a:srgbClr val=\"FFFFFF\"/>",
            "<a:lt1><a:srgbClr val=\"101418\"/>",
        )
        .with("ppt/theme/theme1.xml", "1F2933", "F2F5F7");
    let (_, deck) = from(&dark.bytes(), &["--colors", "house"]);
    assert!(text(&deck.unwrap(), "ppt/charts/chart1.xml").contains("srgbClr val=\"FF8A4C\""));

    let mut untitled = Brand::new();
    for number in 1..=3 {
        let part = format!("ppt/slideLayouts/slideLayout{number}.xml");
        let kind = if number == 1 { "type=\"ctrTitle\"" } else { "type=\"title\"/>" };
        let other = if number == 1 { "type=\"pic\" idx=\"30\"" } else { "type=\"pic\" idx=\"30\"/>" };
        untitled = untitled.with(&part, kind, other);
    }
    let (ran, deck) = from(&untitled.bytes(), &[]);
    assert!(ran.ok().stderr.contains("no layout of the template has a title"));
    let deck = deck.unwrap();
    // What a layout is for comes before its title: the summary stands on that of texts, the map on that of titles alone.
    for (slide, layout) in [(1, 1), (2, 2), (3, 3)] {
        let related = text(&deck, &format!("ppt/slides/_rels/slide{slide}.xml.rels"));
        assert!(related.contains(&format!("slideLayout{layout}.xml")), "slide {slide}: {related}");
    }
    is_whole("untitled", &deck);
    needs_no_repair("untitled", &deck);
}

/// A placeholder of its own in a layout of the house: its name, its number, its upper edge and its height in points.
fn holder(name: &str, number: u32, (top, height): (u32, u32)) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"{name}\"/><p:cNvSpPr/><p:nvPr><p:ph sz=\"half\" idx=\"{number}\"/></p:nvPr>\
         </p:nvSpPr><p:spPr><a:xfrm><a:off x=\"635000\" y=\"{}\"/><a:ext cx=\"8890000\" cy=\"{}\"/></a:xfrm></p:spPr><p:txBody>\
         <a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"9\"",
        number + 20,
        top * 12_700,
        height * 12_700
    )
}

#[test]
fn a_room_too_small_for_a_slide_is_refused_with_its_size() {
    let number = "<p:sp><p:nvSpPr><p:cNvPr id=\"9\"";
    let with = |height| {
        Brand::new()
            .with("ppt/slideLayouts/slideLayout3.xml", number, &holder("ecart:table", 17, (120, height)))
            .bytes()
    };
    let (ran, deck) = from(&with(90), &[]);
    assert!(ran.code == 1 && deck.is_none(), "{}", ran.stderr);
    let said = "leaves 700 × 90 pt for the slide \"table\", which needs 240 × 150 pt";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert!(from(&with(300), &[]).1.is_some(), "a larger one serves");
}

/// What `inspect` says of a template is what a deck does.
#[test]
fn inspect_tells_the_layouts_that_slides_take() {
    let number = "<p:sp><p:nvSpPr><p:cNvPr id=\"9\"";
    let brand = Brand::new()
        .with("ppt/slideLayouts/slideLayout2.xml", number, &holder("ecart:map", 17, (120, 350)))
        .with("ppt/slideLayouts/slideLayout3.xml", number, &holder("ecart:map", 18, (120, 350)))
        .bytes();
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("brand.pptx"), &brand).unwrap();
    let account = ecart_in(folder.path(), &["inspect", "--template", "brand.pptx", "--format", "json"], b"");
    let account = account.ok().json();
    let layouts: Vec<&str> =
        account["layouts"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    let (ran, deck) = from(&brand, &[]);
    let deck = deck.unwrap();
    let kinds = ["map", "gap", "table"];
    let mut seen = Vec::new();
    for slide in (1..).map_while(|number| {
        let slide = deck.get(&format!("ppt/slides/slide{number}.xml"))?;
        Some((String::from_utf8_lossy(slide).into_owned(), number))
    }) {
        let (slide, number) = slide;
        let Some(kind) = kinds.into_iter().find(|kind| slide.contains(&format!("name=\"ecart-{kind}-")))
        else {
            continue;
        };
        let told = account["slides"].as_array().unwrap().iter().find(|it| it["slide"] == kind).unwrap();
        let at = 1 + layouts.iter().position(|name| told["layout"] == **name).unwrap();
        let related = text(&deck, &format!("ppt/slides/_rels/slide{number}.xml.rels"));
        assert!(related.contains(&format!("slideLayout{at}.xml")), "{kind}: {related}");
        let of_map = slide.contains("idx=\"17\"") || slide.contains("idx=\"18\"");
        assert_eq!(of_map, kind == "map", "the placeholder of the map is for the map: {kind}");
        assert_eq!(told["placeholder"] == "ecart:map", kind == "map", "{told}");
        seen.push(kind);
    }
    assert!(kinds.iter().all(|kind| seen.contains(kind)), "{seen:?}");
    // Of two such placeholders the second stays empty, and both say so.
    let notice = "stays empty, since the slide \"map\" takes the layout";
    assert!(ran.ok().stderr.contains(notice));
    assert!(account["notices"].to_string().contains("template_place_unused"), "{}", account["notices"]);
}

#[test]
fn a_study_file_names_a_template_beside_it() {
    let folder = TempDir::new().unwrap();
    let study = fs::read_to_string(root().join(STUDY[2])).unwrap();
    fs::create_dir(folder.path().join("study")).unwrap();
    fs::write(
        folder.path().join("study/s.toml"),
        format!("template = \"brand.pptx\"\ncolors = \"house\"\n{study}"),
    )
    .unwrap();
    fs::write(folder.path().join("study/brand.pptx"), Brand::of_client().bytes()).unwrap();
    fs::copy(root().join(STUDY[0]), folder.path().join("s.csv")).unwrap();
    let run = |output: &str| {
        ecart_in(
            folder.path(),
            &["analyze", "s.csv", "--study", "study/s.toml", "--quiet", "-o", output],
            b"",
        )
        .ok();
        fs::read(folder.path().join(output)).unwrap()
    };
    let deck = parts(&run("deck.pptx"));
    assert!(text(&deck, "ppt/theme/theme1.xml").contains("Brand &amp; Co"));
    assert!(text(&deck, "ppt/charts/chart1.xml").contains("srgbClr val=\"C8440F\""));
    assert!(!run("report.md").is_empty(), "a run without a deck needs no template");
}

#[test]
fn a_template_is_inspected_before_it_is_used() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("brand.pptx"), Brand::of_client().bytes()).unwrap();
    let run = |more: &[&str]| {
        ecart_in(folder.path(), &[&["inspect", "--template", "brand.pptx"], more].concat(), b"")
    };
    let said = run(&[]).ok().stdout;
    for words in [
        "720 × 540 pt",
        "3 layouts",
        "\"Brand & Co\"",
        "Georgia",
        "#7A1FA2",
        "placeholder \"ecart:map\"",
        "colors of the template",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let french = run(&["--lang", "fr"]).ok().stdout;
    assert!(
        french.contains("espace réservé «\u{a0}ecart:map\u{a0}»") && !french.contains("placeholder"),
        "{french}"
    );
    let json = run(&["--format", "json"]).ok().json();
    assert_eq!(json["slides"][2]["slide"], "map");
    assert_eq!(json["slides"][2]["placeholder"], "ecart:map");
    assert_eq!(json["size"], serde_json::json!([720.0, 540.0]));
    assert_eq!(run(&["survey.csv"]).code, 2, "a template or a survey");
    assert_eq!(ecart_in(folder.path(), &["inspect"], b"").code, 2, "one of them");
    fs::write(folder.path().join("brand.pptx"), "x").unwrap();
    let refused = run(&[]);
    assert!(refused.code == 1 && refused.stdout.is_empty() && refused.stderr.contains("not a .pptx file"));
}
