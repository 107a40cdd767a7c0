//! A document for a word processor: the report as text, tables and charts that stay editable.
//!
//! The writer walks the [`Document`]. Headings, lists and notes are styles; heads of tables repeat on every page; charts
//! stand on landscape pages, where their names find room: map and gap chart native, with a workbook behind them, the
//! others as pictures.

mod body;
mod file;
mod flow;
mod table;

use self::body::Body;
use self::file::File;
use self::flow::{Flow, SharedPage};
use super::charts::{self, Frame, NativeChart};
use super::{Format, Rendered, Style, office};
use crate::analysis::Analysis;
use crate::chart::png::png;
use crate::chart::svg::svg;
use crate::error::{Error, Result};
use crate::look::Part;
use crate::message::{Drawn, Message, Outputs};
use crate::report::figure::Data;
use crate::report::{Block, ColumnKey, Document, Figure, Section, TableKind};
use crate::words::number::capital;

/// `.docx`.
pub const FORMAT: Format = Format {
    name: "docx",
    extensions: &["docx"],
    about: "a report for a word processor, its charts native",
    text: false,
    chart: false,
    render,
};

/// Width and height of a chart on a landscape page, in points.
const CHART: (f64, f64) = (726.0, 420.0);
/// Height of a sentence between a heading and its chart.
const LED: f64 = 22.0;

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let style = &office::native(style);
    let charts: Vec<crate::look::Chart> = style.pictures.iter().map(|picture| picture.chart).collect();
    let document = Document::beside(analysis, &style.look, &charts);
    let tag = document.words.office.tag;
    let mut writing = Writing {
        document: &document,
        style,
        file: File::default(),
        body: Body::new(tag),
        flow: Flow::of(&document),
        taken: None,
        above: 0.0,
    };
    writing.begins(None);
    writing.body.paragraph("Title", &document.title);
    writing.body.paragraph("Subtitle", &document.measure);
    let absent = |part: &Part| Message::sure(Drawn::SectionAbsent { section: part.name() });
    let mut notices: Vec<Message> = document.absent.iter().map(absent).collect();
    for (index, section) in document.sections.iter().enumerate() {
        notices.extend(writing.section(index, section)?);
    }
    let Writing { file, body, .. } = writing;
    let bytes = file.write(body.finish(), tag, &document.title).map_err(not_drawn)?;
    Ok(Rendered { bytes, notices })
}

fn not_drawn(why: impl std::fmt::Display) -> Error {
    Error::of(Outputs::NotDrawn { why: why.to_string() })
}

struct Writing<'a> {
    document: &'a Document,
    style: &'a Style,
    file: File,
    body: Body,
    /// Which short runs of text and tables stand on the page of the map after them.
    flow: Flow,
    /// The page at hand, where such a run stands on it.
    taken: Option<SharedPage>,
    /// Height of the sentence above the chart at hand.
    above: f64,
}

impl Writing<'_> {
    /// Turns the page where a run begins that stands on the page of its map.
    fn begins(&mut self, place: Option<(usize, usize)>) {
        if let Some(shared) = self.flow.begins(place) {
            if shared.landscape {
                self.body.landscape();
            }
            self.taken = Some(shared);
        }
    }

    fn section(&mut self, index: usize, section: &Section) -> Result<Vec<Message>> {
        let mut told = Vec::new();
        let mut heading = section.heading.as_deref();
        // The chart that a section begins with, be it after a sentence.
        let first = section.blocks.iter().position(|block| !matches!(block, Block::Text(_)));
        let led = first.filter(|&first| matches!(section.blocks[first], Block::Chart(_)));
        for (at, block) in section.blocks.iter().enumerate() {
            self.begins(Some((index, at)));
            // A heading stands on the page of what it is about, and so does the sentence under it.
            let is_led = led.is_some_and(|first| at <= first);
            self.above = if is_led && led != Some(0) { LED } else { 0.0 };
            if (matches!(block, Block::Chart(_)) && !is_led || is_led && at == 0) && self.taken.is_none() {
                self.body.landscape();
            }
            let method = section.part == Part::Notes && !matches!(block, Block::Chart(_));
            if let Some(heading) =
                heading.take().or((method && at == 0).then_some(self.document.words.office.method))
            {
                self.body.paragraph("Heading1", heading);
            }
            match block {
                Block::Text(lines) => lines.iter().for_each(|line| self.body.paragraph("Normal", line)),
                Block::List(lines) => {
                    let told = section.part == Part::Warnings;
                    let item = |line: &String| if told { capital(line) } else { line.clone() };
                    for line in lines {
                        self.body.paragraph("ListBullet", &item(line));
                    }
                }
                Block::Notes(lines) => {
                    let shown: Vec<ColumnKey> =
                        section.tables().flat_map(|it| table::shown(it, self.page())).collect();
                    let told = lines.iter().filter(|line| section.is_about(line, &shown));
                    told.for_each(|line| self.body.paragraph("Notes", line));
                }
                Block::Table(table) => {
                    let (written, shown) = (
                        table::table(table, self.document.words, self.page()),
                        table::shown(table, self.page()),
                    );
                    self.body.raw(&written);
                    let hidden = table.columns.iter().filter(|column| !shown.contains(&column.key));
                    let hidden: Vec<&str> = hidden.map(|column| column.head.long.as_str()).collect();
                    if !hidden.is_empty() {
                        self.body.paragraph("Notes", &(self.document.words.office.columns)(&hidden));
                    }
                }
                Block::Chart(figure) => told.extend(self.chart(figure, section)?),
            }
        }
        Ok(told)
    }

    /// A chart on a landscape page: native where there is such a form, else a picture.
    fn chart(&mut self, figure: &Figure, section: &Section) -> Result<Vec<Message>> {
        let look = &self.style.look;
        let main = section
            .blocks
            .iter()
            .find_map(|block| match block {
                Block::Table(table) if table.kind == TableKind::Main => Some(table),
                _ => None,
            })
            .or_else(|| self.document.tables(TableKind::Main).next());
        let mut told = Vec::new();
        match &figure.data {
            Data::Map(map) if section.part != Part::Drivers => {
                let frame = self.frame();
                let chart = charts::map(map, main, self.document, look, &frame).map_err(not_drawn)?;
                told.extend(self.native(chart, frame.size));
            }
            Data::Gaps(rows) => {
                for (page, title) in charts::gap_pages(rows, &figure.title, CHART.1) {
                    let frame = self.frame();
                    let chart = charts::gaps(&page, rows, &title, look, &frame).map_err(not_drawn)?;
                    told.extend(self.native(chart, frame.size));
                }
            }
            _ => return self.picture(figure),
        }
        // A portrait page goes on below its map.
        if self.taken.take().is_none_or(|shared| shared.landscape) {
            self.body.portrait();
        }
        Ok(told)
    }

    /// The page that a table stands on.
    fn page(&self) -> table::TablePage {
        if self.taken.is_some_and(|it| it.landscape) { table::LANDSCAPE } else { table::PORTRAIT }
    }

    /// Number, size and colours of the next native chart: as high as what stands above it leaves.
    fn frame(&self) -> Frame {
        Frame {
            number: self.file.next_chart(),
            size: self.taken.map_or(CHART, |shared| shared.size),
            dress: office::house("Arial", self.document.words.office.tag),
        }
    }

    /// Writes a native chart with its message and what explains it.
    fn native(&mut self, chart: NativeChart, size: (f64, f64)) -> Option<Message> {
        let number = self.file.next_chart();
        self.body.paragraph("Heading2", &chart.title);
        self.body.paragraph("Measure", &chart.measure);
        let relation = self.file.chart(chart.part, chart.workbook);
        self.body.chart(number, &relation, size, &chart.alternative);
        self.body.paragraph("Notes", &chart.notes.join(" "));
        chart.told
    }

    /// A chart as a picture that says its own message.
    fn picture(&mut self, figure: &Figure) -> Result<Vec<Message>> {
        let picture = figure.draw(&self.style.look);
        let bytes = png(&svg(&picture.scene), self.style.pixels_per_point()).map_err(not_drawn)?;
        let (width, height) = (picture.scene.width, picture.scene.height);
        // As wide as the page, unless it is then higher than the page.
        let scale = (CHART.0 / width).min((CHART.1 + 30.0 - self.above) / height);
        let relation = self.file.picture(bytes);
        let number = self.file.next_drawing();
        let alternative = format!("{}. {}", picture.scene.title, picture.scene.description);
        self.body.picture(number, &relation, (scale * width, scale * height), &alternative);
        self.body.portrait();
        Ok(picture.notices)
    }
}
