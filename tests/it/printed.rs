//! Sheets of a workbook as they come out of a printer: no letter too small to read.

use roxmltree::{Document, Node};

use crate::office::{STUDY, made, nodes, parts, text};

const SHEETS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The arguments of the study with an outcome, and more.
fn study<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&STUDY[..], &["--outcome", "recommend"], more].concat()
}

/// Not every program makes a row as high as the words that wrap in it: each says how high it is.
#[test]
fn rows_with_wrapped_words_are_as_high_as_these() {
    let parts = parts(&made(&study(&[]), "report.xlsx"));
    let book = Document::parse(text(&parts, "xl/workbook.xml")).unwrap();
    let names = nodes(book.root(), SHEETS, "sheet");
    let plan = names.iter().position(|sheet| sheet.attribute("name") == Some("Action plan")).unwrap() + 1;
    let sheet = Document::parse(text(&parts, &format!("xl/worksheets/sheet{plan}.xml"))).unwrap();
    let width = |column: usize| number(&nodes(sheet.root(), SHEETS, "col")[column], "width").unwrap();
    assert!(width(3) < 24.0, "the actions wrap, so that the plan is one page wide: {}", width(3));
    let high = nodes(sheet.root(), SHEETS, "row").into_iter().filter_map(|row| number(&row, "ht"));
    assert!(high.filter(|height| *height == 27.0).count() >= 3);
}

/// A sheet as it is printed.
struct Sheet {
    name: String,
    /// Whether it is printed as small as it takes to fit one page across.
    fits: bool,
    /// Percent of its size otherwise.
    scale: f64,
    /// What all columns take of the room between the margins at full size.
    pages: f64,
    charts: bool,
    /// Columns beside the area that is printed.
    unprinted: usize,
    footer: String,
}

/// The number of a column from its letters, one after the other.
fn column_of(before: usize, letter: u8) -> usize {
    before * 26 + usize::from(letter - b'A') + 1
}

fn number(node: &Node, name: &str) -> Option<f64> {
    node.attribute(name)?.parse().ok()
}

/// The sheets of a workbook in order.
fn sheets(arguments: &[&str]) -> Vec<Sheet> {
    let parts = parts(&made(arguments, "report.xlsx"));
    let book = Document::parse(text(&parts, "xl/workbook.xml")).unwrap();
    let names = nodes(book.root(), SHEETS, "sheet");
    let names = names.iter().map(|sheet| sheet.attribute("name").unwrap().to_owned());
    let sheet = |(number_of, name): (usize, String)| {
        let part = Document::parse(text(&parts, &format!("xl/worksheets/sheet{number_of}.xml"))).unwrap();
        let only = |name| nodes(part.root(), SHEETS, name).into_iter().next();
        let end = only("dimension").unwrap().attribute("ref").unwrap().split(':').next_back().unwrap();
        let letters = end.bytes().filter(u8::is_ascii_uppercase);
        let last = letters.fold(0, column_of);
        // Where an area is printed, only its columns are.
        let area = nodes(book.root(), SHEETS, "definedName").into_iter().find(|it| {
            it.attribute("name") == Some("_xlnm.Print_Area")
                && it.attribute("localSheetId") == Some(&(number_of - 1).to_string())
        });
        let area = area.and_then(|it| it.text()).and_then(|area| area.rsplit(':').next());
        let printed = area.map(|end| end.bytes().filter(u8::is_ascii_uppercase).fold(0, column_of));
        let (columns, last) = (last, printed.unwrap_or(last));
        // A column that is not touched has room for 8.43 characters; they and its border are 64 pixels of 1/96 in.
        let mut pixels = vec![64.0; last];
        for columns in nodes(part.root(), SHEETS, "col") {
            let [first, end] = ["min", "max"].map(|end| number(&columns, end).unwrap() as usize);
            for column in first..=end.min(last) {
                pixels[column - 1] = number(&columns, "width").unwrap() * 7.0;
            }
        }
        let margins = only("pageMargins").unwrap();
        let margins = number(&margins, "left").unwrap() + number(&margins, "right").unwrap();
        let setup = only("pageSetup").unwrap();
        assert_eq!(setup.attribute("orientation"), Some("landscape"), "{name}");
        Sheet {
            name,
            fits: only("pageSetUpPr").is_some_and(|it| it.attribute("fitToPage") == Some("1")),
            scale: number(&setup, "scale").unwrap_or(100.0),
            pages: pixels.iter().sum::<f64>() / ((297.0 / 25.4 - margins) * 96.0),
            charts: only("drawing").is_some(),
            unprinted: columns - last,
            footer: only("oddFooter").and_then(|it| it.text()).unwrap_or_default().to_owned(),
        }
    };
    (1..).zip(names).map(sheet).collect()
}

#[test]
fn no_sheet_is_printed_too_small_to_read() {
    for language in ["en", "fr", "de", "es"] {
        let sheets = sheets(&study(&["--lang", language]));
        assert!(sheets.len() > 20, "{}", sheets.len());
        let mut tables = 0;
        // A sheet with a chart is printed without the columns that the chart reads.
        for Sheet { name, fits, scale, pages, .. } in sheets.iter().filter(|sheet| !sheet.charts) {
            let printed = if *fits { (100.0 / pages).min(100.0) } else { *scale };
            assert!(printed >= 69.0, "{language}: {name} is printed at {printed:.0}%");
            tables += 1;
        }
        assert!(tables > 10, "{tables}");
    }
}

#[test]
fn statistics_prints_what_is_asked_first_and_says_how_much_more_there_is() {
    let arguments = study(&["--lang", "en"]);
    let sheets = sheets(&arguments);
    let of = |name: &str| sheets.iter().find(|sheet| sheet.name == name).unwrap();
    assert!(of("Action plan").fits, "the plan is one page wide");
    let statistics = of("Statistics");
    assert!(statistics.fits && statistics.pages < 1.45, "{}", statistics.pages);
    assert!(statistics.unprinted > 20, "{}", statistics.unprinted);
    let more = format!("only: {}", statistics.unprinted);
    assert!(statistics.footer.contains(&more), "{}", statistics.footer);
    let parts = parts(&made(&arguments, "report.xlsx"));
    let book = text(&parts, "xl/workbook.xml");
    assert!(book.contains("Statistics!$1:$1"), "{}", &book[..book.len().min(3000)]);
    // What stands first says which row it is.
    let place = sheets.iter().position(|sheet| sheet.name == "Statistics").unwrap() + 1;
    let sheet = Document::parse(text(&parts, &format!("xl/worksheets/sheet{place}.xml"))).unwrap();
    let strings = Document::parse(text(&parts, "xl/sharedStrings.xml")).unwrap();
    let strings: Vec<String> = nodes(strings.root(), SHEETS, "si")
        .iter()
        .map(|string| nodes(*string, SHEETS, "t").iter().filter_map(Node::text).collect())
        .collect();
    let told = |cell: &str| {
        let cell = nodes(sheet.root(), SHEETS, "c").into_iter().find(|it| it.attribute("r") == Some(cell));
        let value = cell.and_then(|cell| nodes(cell, SHEETS, "v").first().and_then(Node::text));
        strings[value.unwrap().parse::<usize>().unwrap()].clone()
    };
    assert_eq!(["A1", "B1", "C1", "D1", "E1"].map(told), ["kind", "group", "level", "name", "label"]);
    assert_eq!(["A2", "D2", "E2"].map(told), ["element", "service_centre", "Customer service centre"]);
    assert_eq!(["A5", "D5"].map(told), ["criterion", "wait_on_phone"]);
}
