//! One page for a browser: the whole report in one file that asks the network for nothing.
//!
//! The writer walks the [`Document`]. All text is escaped as it is written, once; the script and the styles are
//! constant, and the page's own policy allows no others.

mod figure;
mod table;

use sha2::{Digest, Sha256};

use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::analysis::quadrant::Quadrant;
use crate::error::Result;
use crate::look::{self, Look};
use crate::message::{Drawn, Message};
use crate::office::xml::Xml;
use crate::report::{Block, Document, Section, TableKind, Value, symbol};
use crate::words::Words;
use crate::words::number::capital;

/// `.html`.
pub const FORMAT: Format = Format {
    name: "html",
    extensions: &["html", "htm"],
    about: "one page for a browser, everything in it",
    text: true,
    chart: false,
    render,
};

const STYLES: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// The quadrants as the counts at the head of the page have them.
const QUADRANTS: [Quadrant; 4] =
    [Quadrant::ConcentrateHere, Quadrant::KeepUp, Quadrant::LowPriority, Quadrant::PossibleOverkill];

/// What paper shows: the message and its map, the table, the gaps and what explains them, a page each.
const PRINTED: [look::Part; 7] = [
    look::Part::Gates,
    look::Part::Summary,
    look::Part::Map,
    look::Part::Elements,
    look::Part::Gaps,
    look::Part::Notes,
    look::Part::Warnings,
];

/// Rows of a table on a page of paper, and of those what a heading with a head of columns takes.
const PAPER_ROWS: usize = 32;
const HEAD_ROWS: usize = 4;

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    // Whoever reads the page has no options to choose.
    let of_reader = |look: &Look| Look { options: false, ..look.clone() };
    let looks: Vec<Look> = std::iter::once(&style.look).chain(&style.others).map(of_reader).collect();
    let documents: Vec<Document> = looks.iter().map(|look| Document::new(analysis, look)).collect();
    let (mut page, mut notices) = whole(analysis, &documents, &looks, true);
    if page.len() > LARGEST {
        // The chart of the segments is what a page can do without: their table says the same.
        let with_panels = page.len();
        (page, notices) = whole(analysis, &documents, &looks, false);
        if page.len() < with_panels {
            notices.push(Message::sure(Drawn::PageWithoutPanels { largest: LARGEST as u64 }));
        }
    }
    Ok(Rendered { bytes: page.into_bytes(), notices })
}

/// Size above which a page leaves out the chart of segments.
const LARGEST: usize = 1_000_000;

/// The page, with the chart of segments or without them, and what should be told of it.
fn whole(
    analysis: &Analysis,
    documents: &[Document],
    looks: &[Look],
    panels: bool,
) -> (String, Vec<Message>) {
    let mut notices = Vec::new();
    let mut page = Xml::piece();
    page.raw("<!DOCTYPE html>\n").open("html", &[("lang", documents[0].words.code)]);
    head(&mut page, &documents[0]);
    page.open("body", &[]);
    if documents.len() > 1 {
        languages(&mut page, documents);
    }
    for (index, (document, look)) in documents.iter().zip(looks).enumerate() {
        let (before, notices_of) = (String::new(), Vec::new());
        let mut part = Part { document, look, before, tables: 0, panels, notices: notices_of };
        if documents.len() > 1 {
            let code = document.words.code;
            let mut attributes = vec![("lang", code), ("data-lang", code)];
            if index > 0 {
                // No name stands twice in the page.
                part.before = format!("{code}-");
                attributes.push(("hidden", ""));
            }
            page.open("div", &attributes);
        }
        part.write(&mut page, analysis);
        if documents.len() > 1 {
            page.close();
        }
        // What is told of a chart is told in the language of the run, once.
        if index == 0 {
            notices = part.notices;
        }
    }
    page.raw("<script>").raw(SCRIPT).raw("</script>");
    (page.finish(), notices)
}

/// The page in one of its languages.
struct Part<'a> {
    document: &'a Document,
    look: &'a Look,
    /// What names in it begin with.
    before: String,
    /// How many tables it has so far.
    tables: usize,
    /// Whether the chart of segments is in it.
    panels: bool,
    notices: Vec<Message>,
}

impl Part<'_> {
    fn write(&mut self, page: &mut Xml, analysis: &Analysis) {
        let document = self.document;
        let (report, words) = (format!("{}report", self.before), document.words);
        page.text("a", &[("class", "skip"), ("href", &format!("#{report}"))], words.page.skip);
        controls(page, words);
        page.open("main", &[("id", &report)]);
        page.text("h1", &[], &document.title).text("p", &[("class", "muted")], &document.measure);
        counts(page, document, &self.before);
        for section in &document.sections {
            self.section(page, section);
        }
        on_paper(page, analysis, self.further(), words);
        provenance(page, analysis, words);
        page.close();
    }

    /// The headings of the sections that paper leaves out.
    fn further(&self) -> impl Iterator<Item = &str> {
        let left_out = self.document.sections.iter().filter(|section| !self.is_printed(section));
        left_out.filter_map(|section| section.heading.as_deref())
    }

    /// Whether a section stands on paper as well: what a report of three pages holds, or what was asked for by name.
    fn is_printed(&self, section: &Section) -> bool {
        let has_elements =
            || self.document.sections.iter().any(|section| section.part == look::Part::Elements);
        self.look.sections.is_some()
            || match section.part {
                look::Part::Criteria => !has_elements() || self.is_short(),
                part => PRINTED.contains(&part),
            }
    }

    /// Whether all main tables together fit a page of paper, a head being as high as some rows.
    fn is_short(&self) -> bool {
        let tables = self.document.tables(TableKind::Main);
        tables.map(|table| table.rows.len() + HEAD_ROWS).sum::<usize>() <= PAPER_ROWS
    }

    fn section(&mut self, page: &mut Xml, section: &Section) {
        let new_page = matches!(section.part, look::Part::Elements | look::Part::Gaps)
            || section.part == look::Part::Criteria && self.tables == 0;
        let id = format!("{}{}", self.before, section.id);
        // Criteria below elements leave their maps to the screen.
        let class = match (self.is_printed(section), new_page, section.part) {
            (false, ..) => "further",
            (true, true, _) => "new-page",
            (true, false, look::Part::Criteria) => "table-only",
            (true, false, _) => "",
        };
        page.open("section", &[("id", &id), ("class", class)]);
        if let Some(heading) = &section.heading {
            page.text("h2", &[], heading);
        }
        for block in &section.blocks {
            match block {
                Block::Table(table) => {
                    self.tables += 1;
                    let id = format!("{}table-{}", self.before, self.tables);
                    self::table::write(page, table, section, &id, self.document.words);
                }
                Block::Chart(_) if !self.panels && section.part == look::Part::Segments => {
                    page.text("p", &[("class", "muted")], self.document.words.page.without_panels);
                }
                Block::Chart(figure) => {
                    let titles = [section.heading.as_deref(), Some(self.document.title.as_str())];
                    let titled = titles.contains(&Some(&figure.title));
                    self.notices.extend(figure::write(
                        page,
                        figure,
                        (section, titled),
                        self.look,
                        &self.before,
                    ));
                }
                Block::Text(lines) => {
                    for line in lines {
                        page.text("p", &[], line);
                    }
                }
                Block::Notes(lines) => list(page, "notes", lines),
                Block::List(lines) if section.part == look::Part::Warnings => {
                    list(page, "list", &lines.iter().map(|line| capital(line)).collect::<Vec<_>>());
                }
                Block::List(lines) => list(page, "list", lines),
            }
        }
        page.close();
    }
}

/// The choice of a language, each by its own name.
fn languages(page: &mut Xml, documents: &[Document]) {
    let label = documents[0].words.page.language;
    page.open("nav", &[("class", "bar"), ("aria-label", label), ("data-script", ""), ("hidden", "")]);
    for (index, document) in documents.iter().enumerate() {
        let (code, pressed) = (document.words.code, if index == 0 { "true" } else { "false" });
        page.text(
            "button",
            &[
                ("type", "button"),
                ("lang", code),
                ("data-language", code),
                ("data-title", &document.title),
                ("aria-pressed", pressed),
            ],
            document.words.name,
        );
    }
    page.close();
}

/// The policy of the page: nothing from elsewhere, no script but its own.
fn head(page: &mut Xml, document: &Document) {
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; \
         form-action 'none'",
        base64(&Sha256::digest(SCRIPT))
    );
    page.open("head", &[]).raw("<meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.open_only("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
    page.raw("<meta name=\"generator\" content=\"ecart\">");
    page.text("title", &[], &document.title).raw("<style>").raw(STYLES).raw("</style>").close();
}

/// Base64 with padding, of a hash.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits =
            chunk.iter().fold(0_u32, |bits, &byte| bits << 8 | u32::from(byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

fn controls(page: &mut Xml, words: &Words) {
    page.open("div", &[("class", "bar"), ("data-script", ""), ("hidden", "")]);
    page.text(
        "button",
        &[("type", "button"), ("data-toggle", "dark"), ("aria-pressed", "false")],
        words.page.dark,
    );
    page.text("button", &[("type", "button"), ("data-print", "short")], words.page.print);
    page.text("button", &[("type", "button"), ("data-print", "all")], words.page.print_all);
    page.close();
}

/// How many rows each quadrant holds; with the script each count is a filter.
fn counts(page: &mut Xml, document: &Document, before: &str) {
    let Some(table) = document.tables(TableKind::Main).next() else { return };
    let holds = |quadrant: Quadrant| {
        let is = |value: &Value| *value == Value::Quadrant(quadrant);
        table.rows.iter().filter(|row| row.cells.iter().any(|cell| is(&cell.value))).count()
    };
    page.open("ul", &[("class", "counts")]);
    for (index, quadrant) in QUADRANTS.into_iter().enumerate() {
        let class = format!("q{index}");
        page.open("li", &[("class", &class)]);
        let name = index.to_string();
        page.open("button", &[("type", "button"), ("aria-pressed", "false"), ("data-quadrant", &name)]);
        page.text("strong", &[], &holds(quadrant).to_string());
        page.text("span", &[], &format!("{} {}", symbol(quadrant), document.words.quadrant(quadrant).long));
        page.close().close();
    }
    page.close();
    page.open("div", &[("class", "tools"), ("data-script", ""), ("hidden", "")]);
    page.open("label", &[]).text("span", &[], document.words.page.search);
    let (search, status) = (format!("{before}search"), format!("{before}status"));
    page.open_only("input", &[("id", &search), ("type", "search"), ("autocomplete", "off")]).close();
    page.text(
        "button",
        &[("type", "button"), ("data-toggle", "names"), ("aria-pressed", "true")],
        document.words.page.names,
    );
    page.text(
        "span",
        &[("id", &status), ("role", "status"), ("class", "muted"), ("data-words", document.words.page.shown)],
        "",
    );
    page.close();
}

fn list(page: &mut Xml, class: &str, lines: &[String]) {
    page.open("ul", &[("class", class)]);
    for line in lines {
        page.text("li", &[], line);
    }
    page.close();
}

/// What a page on paper cannot unfold: where the numbers come from, and what is on the screen only.
fn on_paper<'a>(page: &mut Xml, analysis: &Analysis, further: impl Iterator<Item = &'a str>, words: &Words) {
    let of = &analysis.provenance;
    let hash = &of.sha256[..of.sha256.len().min(16)];
    let line = format!("ecart {} · {} · SHA-256 {hash}…", of.version, of.file);
    page.text("p", &[("class", "paper")], &line);
    let further: Vec<&str> = further.collect();
    if !further.is_empty() {
        let told = format!("{} {}.", words.page.unprinted, further.join("; "));
        page.text("p", &[("class", "paper short")], &told);
    }
}

/// What the numbers rest on, folded away.
fn provenance(page: &mut Xml, analysis: &Analysis, words: &Words) {
    page.open("details", &[]).text("summary", &[], words.page.method).open("dl", &[]);
    let value = serde_json::to_value(&analysis.provenance).unwrap_or_default();
    let mut leaves = Vec::new();
    super::xlsx::flatten("", &value, &mut leaves);
    for (name, value) in leaves {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        page.text("dt", &[("class", "muted")], &name).text("dd", &[], &text);
    }
    page.close().close();
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn hashes_are_written_as_the_standard_has_it() {
        // RFC 4648, section 10.
        let cases = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        assert!(cases.iter().all(|(text, coded)| base64(text.as_bytes()) == *coded));
    }
}
