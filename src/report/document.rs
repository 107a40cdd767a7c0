//! A report as a value: what it says, in which order, before any medium.
//!
//! A [`Document`] is made once from an analysis and a [`Look`]; writers only walk it. All words are in the language of
//! the look, and all numbers are typed ([`Value`](super::Value)), so that a workbook gets numbers and a page gets text.
//!
//! ```
//! use ecart::report::{Block, Document, CellRoom};
//! use ecart::{analysis, input, look::Look};
//! # fn main() -> ecart::error::Result<()> {
//! let survey = input::read(&input::Source::file("fixtures/martilla_james.csv"))?;
//! let analysis = analysis::analyze(&survey, &analysis::Plan::default())?;
//! let document = Document::new(&analysis, &Look::default());
//! for section in &document.sections {
//!     for block in &section.blocks {
//!         match block {
//!             Block::Table(table) => println!("{} rows", table.rows.len()),
//!             Block::Chart(figure) => println!("[{}]", figure.title),
//!             Block::Text(lines) | Block::Notes(lines) | Block::List(lines) => println!("{}", lines.join("\n")),
//!         }
//!     }
//! }
//! # Ok(())
//! # }
//! ```

use super::figure::Figure;
use super::table::{ColumnKey, Table};
use crate::look::Part;
use crate::words::Words;

/// A report: title, measure, sections.
#[derive(Debug, Clone)]
pub struct Document {
    /// The language of every word in it.
    pub words: &'static Words,
    /// The message, in one sentence without a full stop.
    pub title: String,
    /// Study, measure, scale and base, in one line.
    pub measure: String,
    /// In the order in which they are read; each has at least one block.
    pub sections: Vec<Section>,
    /// Parts that were asked for by name and of which there is nothing.
    pub absent: Vec<Part>,
}

/// A part of a report under one heading.
#[derive(Debug, Clone)]
pub struct Section {
    /// Which part of the report it is; `--sections` chooses by it. Several sections may be one part.
    pub part: Part,
    /// A name for anchors and sheets, unique in the document: letters, digits and hyphens.
    pub id: String,
    /// Its heading; `None` where it belongs to what stands before it.
    pub heading: Option<String>,
    /// What it holds, in reading order.
    pub blocks: Vec<Block>,
    /// The columns that some of its notes explain: where a page shows none of them, the note has nothing to explain.
    pub about: Vec<(String, &'static [ColumnKey])>,
}

/// A note, and the columns that it explains; none where it is about the whole.
pub type About = (String, &'static [ColumnKey]);

/// A piece of a section.
#[derive(Debug, Clone)]
pub enum Block {
    /// Typed cells under heads.
    Table(Table),
    /// A chart that can be drawn; a writer without pictures leaves it out.
    Chart(Box<Figure>),
    /// Paragraphs.
    Text(Vec<String>),
    /// Sentences that explain what stands above: marks, methods, bases.
    Notes(Vec<String>),
    /// Points of a list: warnings.
    List(Vec<String>),
}

impl Document {
    /// All tables of one kind, in order.
    pub fn tables(&self, kind: super::TableKind) -> impl Iterator<Item = &Table> {
        self.sections.iter().flat_map(|section| &section.blocks).filter_map(move |block| match block {
            Block::Table(table) if table.kind == kind => Some(table),
            _ => None,
        })
    }
}

impl Section {
    /// A section of one part; the subject tells it from others of the same part.
    pub fn new(part: Part, subject: &str, heading: Option<String>, blocks: Vec<Block>) -> Self {
        Self { part, id: id(part, subject), heading, blocks, about: Vec::new() }
    }

    /// The section with notes below its table, those that explain what the table has.
    #[must_use]
    pub fn noted(mut self, notes: Vec<About>) -> Self {
        let shown: Vec<ColumnKey> = self.tables().flat_map(|table| &table.columns).map(|it| it.key).collect();
        let has = |(_, keys): &About| keys.is_empty() || keys.iter().any(|key| shown.contains(key));
        let (lines, about): (Vec<String>, Vec<Option<About>>) = notes
            .into_iter()
            .filter(has)
            .map(|note| (note.0.clone(), (!note.1.is_empty()).then_some(note)))
            .unzip();
        self.blocks.push(Block::Notes(lines));
        self.about = about.into_iter().flatten().collect();
        self
    }

    /// Whether a note explains something where these columns are shown.
    pub fn is_about(&self, note: &str, shown: &[ColumnKey]) -> bool {
        let about = self.about.iter().find(|(line, _)| line == note);
        about.is_none_or(|(_, keys)| keys.iter().any(|key| shown.contains(key)))
    }

    /// Its tables.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}

impl Block {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        match self {
            Block::Table(table) => table.rows.is_empty(),
            Block::Chart(_) => false,
            Block::Text(lines) | Block::Notes(lines) | Block::List(lines) => lines.is_empty(),
        }
    }
}

impl Block {
    pub(super) fn chart(figure: Figure) -> Self {
        Block::Chart(Box::new(figure))
    }
}

/// `criteria-customer-service`: the part, and what is left of the subject.
fn id(part: Part, subject: &str) -> String {
    let mut id = part.name().to_owned();
    for word in subject.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        id.push('-');
        id += &word.to_lowercase();
    }
    id
}
