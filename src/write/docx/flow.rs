//! How a document fills its pages: what is short stands on the page of the map after it, so that no page is half empty.

use std::collections::BTreeMap;

use crate::chart::font::{self, Weight};
use crate::look::Part;
use crate::report::figure::Data;
use crate::report::{Block, Document};

/// Width and height of a landscape page between its margins, in points, with some to spare for another font.
const PAGE: (f64, f64) = (726.0, 470.0);
/// The same of a portrait page.
const PORTRAIT: (f64, f64) = (481.0, 700.0);
/// Most height of a map on either.
const HIGHEST: (f64, f64) = (420.0, 330.0);
/// Title, measure and notes of a chart.
const AROUND: f64 = 78.0;
/// Least height of a map under other things; one of few points needs less.
const LEAST: (f64, f64) = (240.0, 190.0);
/// Points that are few.
const FEW: usize = 6;

/// The runs of text and tables that stand on the page of their map, by where they begin.
#[derive(Debug, Default)]
pub struct Flow {
    runs: BTreeMap<Begin, SharedPage>,
}

/// A page that a run and its map share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SharedPage {
    /// Whether it is a landscape page: the rule, as names find more room there.
    pub landscape: bool,
    /// Width and height that are left to the map, in points.
    pub size: (f64, f64),
}

impl SharedPage {
    /// The page for a run of a height on a landscape page and on a portrait one; `None` where a map of so many points has no
    /// room on either.
    fn of(landscape: f64, portrait: f64, points: usize) -> Option<Self> {
        let least = if points <= FEW { LEAST.1 } else { LEAST.0 };
        let left = PAGE.1 - AROUND - landscape;
        if left >= least {
            return Some(Self { landscape: true, size: (PAGE.0, left.min(HIGHEST.0)) });
        }
        let left = PORTRAIT.1 - AROUND - portrait;
        let fits = points <= FEW && left >= LEAST.0;
        fits.then(|| Self { landscape: false, size: (PORTRAIT.0, left.min(HIGHEST.1)) })
    }
}

/// The section and block that begin a run; `None` for the title.
type Begin = Option<(usize, usize)>;

impl Flow {
    /// The runs of a document, the first of which begins with its title.
    pub fn of(document: &Document) -> Self {
        let mut flow = Self::default();
        let title = [&PAGE, &PORTRAIT].map(|page| {
            lines(&document.title, 20.0, page.0) * 26.0 + lines(&document.measure, 11.0, page.0) * 16.0 + 14.0
        });
        // Where a run begins, and its height on either page.
        let mut run: Option<(Begin, [f64; 2])> = Some((None, title));
        for (index, section) in document.sections.iter().enumerate() {
            for (at, block) in section.blocks.iter().enumerate() {
                let heading = if at == 0 && section.heading.is_some() { HEADING } else { 0.0 };
                let add = |high: [f64; 2], block: &Block| {
                    [(high[0], PAGE.0, 17.0), (high[1], PORTRAIT.0, 25.0)]
                        .map(|(high, width, row)| high + heading + self::high(block, width, row))
                };
                let (begin, high) = run.take().unwrap_or((Some((index, at)), [0.0; 2]));
                let high = add(high, block);
                match block {
                    Block::Chart(figure) => {
                        let Data::Map(map) = &figure.data else { continue };
                        let shared = SharedPage::of(high[0], high[1], map.points.len());
                        // A chart alone has a page alone.
                        let alone = begin == Some((index, at));
                        if let Some(shared) = shared.filter(|_| section.part != Part::Drivers && !alone) {
                            flow.runs.insert(begin, shared);
                        }
                    }
                    _ => run = Some((begin, high)),
                }
            }
        }
        flow
    }

    /// The page that a run which begins here shares with its map; `None` where none does.
    pub fn begins(&self, place: Begin) -> Option<SharedPage> {
        self.runs.get(&place).copied()
    }
}

/// Height of the heading of a section.
const HEADING: f64 = 34.0;

/// Height of a block on a page of a width, where the rows of tables have a height.
fn high(block: &Block, width: f64, row: f64) -> f64 {
    let each = |texts: &[String], size: f64, line: f64| -> f64 {
        texts.iter().map(|text| lines(text, size, width) * line + 3.0).sum()
    };
    match block {
        Block::Text(texts) | Block::List(texts) => each(texts, 10.5, 14.5),
        Block::Notes(texts) => each(texts, 8.5, 11.5),
        Block::Table(table) => 2.0 * row + table.rows.len() as f64 * row,
        Block::Chart(_) => 0.0,
    }
}

fn lines(text: &str, size: f64, width: f64) -> f64 {
    (font::width(text, size, Weight::Bold) / width).ceil().max(1.0)
}
