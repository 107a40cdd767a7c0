//! Which sheets a workbook has, before any is written.

use crate::chart::map::Map;
use crate::chart::rows::GapRows;
use crate::look::{Look, Part};
use crate::office::text::sheet_names;
use crate::report::figure::Data;
use crate::report::{Block, Document, Section, TableKind};
use crate::words::office::OfficeWords;
use crate::write::office::MapBlock;

/// The sheets in order.
pub struct SheetPlan<'a> {
    /// Each with its name.
    pub sheets: Vec<PlannedSheet<'a>>,
    /// Names and sentences of the language.
    pub words: &'static OfficeWords,
}

/// One sheet.
pub struct PlannedSheet<'a> {
    /// Its name, short enough and unlike the others.
    pub name: String,
    /// What is on it.
    pub content: Content<'a>,
}

/// What is on a sheet.
pub enum Content<'a> {
    /// The summary: message, counts, what to know.
    Front(Vec<&'a Section>),
    /// The rows of a map with live formulas; the map beside them where it has no sheet of its own.
    Block {
        /// Heading of the rows.
        heading: String,
        /// Measure and base of the rows.
        measure: &'a str,
        /// The rows and what the chart reads.
        block: MapBlock,
        /// The map that reads them.
        map: &'a Map,
        /// The maps that it shares its axes with, itself among them.
        among: Vec<&'a Map>,
        /// Whether it stands beside them, and not on a sheet of its own.
        beside: bool,
    },
    /// A map on a sheet of its own, which reads the rows of another sheet.
    Map {
        /// What it shows.
        map: &'a Map,
        /// The rows on the other sheet.
        block: MapBlock,
    },
    /// A gap chart.
    Gaps {
        /// Its rows.
        rows: &'a GapRows,
        /// Its message.
        title: &'a str,
    },
    /// Other tables under a heading.
    Tables {
        /// Heading of the sheet.
        heading: String,
        /// Tables and what explains them.
        blocks: Vec<&'a Block>,
    },
    /// Every number of every row.
    Statistics,
    /// The counts behind the means.
    Data,
    /// How it was computed.
    Method,
}

impl Content<'_> {
    /// How many pages high it is printed; 0 for as many as it takes. A chart below a few rows is not cut by the end of a page.
    pub fn pages(&self) -> u16 {
        /// More rows than these would be too small to read beside their map.
        const ROWS: usize = 24;
        match self {
            Self::Block { block, beside: true, .. } => u16::from(block.names.len() <= ROWS),
            Self::Map { .. } | Self::Front(_) => 1,
            Self::Gaps { rows, .. } => u16::from(rows.rows.len() <= ROWS),
            _ => 0,
        }
    }
}

impl<'a> SheetPlan<'a> {
    /// The sheets of a document.
    pub fn of(document: &'a Document, look: &Look) -> Self {
        let words = document.words.office;
        let mut sheets: Vec<(String, Content)> = Vec::new();
        let front: Vec<&Section> =
            document.sections.iter().filter(|section| is_front(section.part)).collect();
        sheets.push((words.summary.into(), Content::Front(front)));
        let mut last = None;
        for section in document.sections.iter().filter(|section| !is_front(section.part)) {
            // A section without a heading belongs to the one before it.
            last = section.heading.as_deref().or(last);
            sheets.extend(sheets_of((section, last), document, look));
        }
        sheets.push((words.statistics.into(), Content::Statistics));
        sheets.push((words.data.into(), Content::Data));
        sheets.push((words.method.into(), Content::Method));
        let names = sheet_names(sheets.iter().map(|(name, _)| name.as_str()));
        let mut sheets: Vec<PlannedSheet> = names
            .into_iter()
            .zip(sheets)
            .map(|(name, (_, content))| PlannedSheet { name, content })
            .collect();
        name_blocks(&mut sheets);
        Self { sheets, words }
    }

    /// The first sheet of rows, which the summary counts.
    pub fn rows(&self) -> Option<(&str, &MapBlock)> {
        self.sheets.iter().find_map(|sheet| match &sheet.content {
            Content::Block { block, .. } => Some((sheet.name.as_str(), block)),
            _ => None,
        })
    }
}

fn is_front(part: Part) -> bool {
    matches!(part, Part::Summary | Part::Notes | Part::Warnings)
}

/// The sheets of one section, under the names wanted for them.
fn sheets_of<'a>(
    (section, last): (&'a Section, Option<&str>),
    document: &'a Document,
    look: &Look,
) -> Vec<(String, Content<'a>)> {
    let words = document.words.office;
    let heading = section.heading.clone();
    let mut sheets = Vec::new();
    let mut others: Vec<&Block> = Vec::new();
    let mut levels: Vec<(String, Content)> = Vec::new();
    let own_map = section.blocks.iter().find_map(map_of);
    for block in &section.blocks {
        match block {
            Block::Table(table) if table.kind == TableKind::Main => {
                let map = own_map.or_else(|| main_map(document, table));
                let Some(map) = map else {
                    others.push(block);
                    continue;
                };
                let rows = MapBlock::new(map, Some(table), document, look);
                let name = heading.clone().unwrap_or_else(|| words.table.into());
                let heading = heading.clone().unwrap_or_else(|| document.title.clone());
                let (measure, beside) = (document.measure.as_str(), own_map.is_some());
                sheets.push((
                    name,
                    Content::Block { heading, measure, block: rows, map, among: vec![map], beside },
                ));
            }
            Block::Chart(figure) => match &figure.data {
                Data::Gaps(rows) => {
                    sheets.push((words.gaps.into(), Content::Gaps { rows, title: &figure.title }));
                }
                // The map of the whole: it reads the rows of the first table of all.
                Data::Map(map) if section.part == Part::Map => {
                    let table = document.tables(TableKind::Main).next();
                    let block = MapBlock::new(map, table, document, look);
                    let (name, measure) = (words.map.to_owned(), document.measure.as_str());
                    // Rows that no one table has stand beside their map.
                    let content = if table.is_some_and(|table| is_of(map, table)) {
                        Content::Map { map, block }
                    } else {
                        let heading = map.message(look);
                        Content::Block { heading, measure, block, map, among: vec![map], beside: true }
                    };
                    sheets.push((name, content));
                }
                // A segment has a sheet of its own, with its map.
                Data::Panels(panels) => levels.extend(panels.panels.iter().map(|panel| {
                    let heading = panel.map.message(look);
                    let (block, map) = (MapBlock::of_panel(panel, look), &panel.map);
                    let (measure, among) = (map.subtitle.as_str(), panels.maps());
                    (panel.name.clone(), Content::Block { heading, measure, block, map, among, beside: true })
                })),
                _ => {}
            },
            other => others.push(other),
        }
    }
    if others.iter().any(|block| matches!(block, Block::Table(_) | Block::List(_))) {
        let name = match section.part {
            Part::Segments => words.segments.to_owned(),
            Part::Waves => words.waves.to_owned(),
            Part::Drivers => words.drivers.to_owned(),
            Part::Outcomes => words.outcomes.to_owned(),
            part => heading.clone().unwrap_or_else(|| part.name().to_owned()),
        };
        let heading = last.map_or_else(|| name.clone(), str::to_owned);
        sheets.push((name, Content::Tables { heading, blocks: others }));
    }
    sheets.extend(levels);
    sheets
}

fn map_of(block: &Block) -> Option<&Map> {
    match block {
        Block::Chart(figure) => match &figure.data {
            Data::Map(map) => Some(map),
            _ => None,
        },
        _ => None,
    }
}

/// The map of the whole, where a table has the rows of just that map.
fn main_map<'a>(document: &'a Document, table: &crate::report::Table) -> Option<&'a Map> {
    let of_section = |section: &'a Section| section.blocks.iter().find_map(map_of);
    let map = document.sections.iter().filter(|section| section.part == Part::Map).find_map(of_section)?;
    is_of(map, table).then_some(map)
}

/// Whether the rows of a table are the points of a map.
fn is_of(map: &Map, table: &crate::report::Table) -> bool {
    let keys: Vec<&str> = table.rows.iter().filter_map(|row| row.key.as_deref()).collect();
    keys.len() == map.points.len() && map.points.iter().all(|point| keys.contains(&point.id.as_str()))
}

/// Tells each block the name of the sheet that holds it.
fn name_blocks(sheets: &mut [PlannedSheet]) {
    let first = sheets.iter().find_map(|sheet| match &sheet.content {
        Content::Block { .. } => Some(sheet.name.clone()),
        _ => None,
    });
    for sheet in sheets {
        match &mut sheet.content {
            Content::Block { block, .. } => block.cells.sheet.clone_from(&sheet.name),
            Content::Map { block, .. } => {
                if let Some(first) = &first {
                    block.cells.sheet.clone_from(first);
                }
            }
            _ => {}
        }
    }
}
