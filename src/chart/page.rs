//! The page around a chart: title, subtitle, footnotes, and the room left between them.

use super::font::Weight;
use super::geometry::{Rect, Xy};
use super::palette::{Colour, Palette};
use super::scene::{Anchor, Item, Scene, TextLine};
use super::text::{Fitted, fit, paragraph};
use crate::look::Look;

/// Margin to the left and right.
pub const MARGIN: f64 = 28.0;

/// Between the last footnote and the foot of the page.
const LAST: f64 = 12.0;
const FOOTNOTE_PITCH: f64 = 11.5;

/// What is drawn around a chart.
pub struct Page {
    /// Width and height in points.
    size: (f64, f64),
    /// The title, drawn or not.
    title: String,
    /// Title, subtitle, footnotes.
    items: Vec<Item>,
    /// Room of the chart: from the last baseline of the header to the first baseline of the footnotes.
    pub body: Rect,
}

impl Page {
    /// Sets title and subtitle at the top and footnotes at the bottom; texts too long for their line shrink, then wrap.
    ///
    /// The look's own title and subtitle replace the given ones, its own footnote comes last.
    pub fn new(size: (f64, f64), look: &Look, message: &str, subtitle: &str, footnotes: &[String]) -> Self {
        const TITLE_BASELINE: f64 = 40.0;
        const FOOTNOTE_SIZE: f64 = 8.5;
        let palette = Palette::of(look.theme);
        let (headed, subtitle) = (look.headed(message), look.subtitle.as_deref().unwrap_or(subtitle));
        let (title, subtitle) = if look.canvas.titled() { (headed, subtitle) } else { ("", "") };
        let (width, height) = size;
        let room = width - 2.0 * MARGIN;
        let mut items = Vec::new();
        let mut baseline = 8.0;
        if !title.is_empty() {
            let title = fit(title, &[20.0, 18.0, 16.0], Weight::Bold, room);
            baseline = set(&mut items, &title, TITLE_BASELINE, Weight::Bold, palette.ink);
        }
        if !subtitle.is_empty() {
            let first = if title.is_empty() { TITLE_BASELINE - 8.0 } else { baseline + 20.0 };
            // A line may end in the dot between two parts, but not begin with it.
            let subtitle =
                fit(&subtitle.replace(" · ", "\u{a0}· "), &[12.0, 11.0, 10.0], Weight::Regular, room);
            baseline = set(&mut items, &subtitle, first, Weight::Regular, palette.muted);
        }
        let footnotes: Vec<String> = footnotes.iter().chain(&look.footnote).cloned().collect();
        let lines = paragraph(&footnotes, FOOTNOTE_SIZE, room);
        let last = height - LAST;
        let first = last - FOOTNOTE_PITCH * (lines.len().max(1) - 1) as f64;
        for (index, line) in lines.into_iter().enumerate() {
            let at = Xy { x: MARGIN, y: first + FOOTNOTE_PITCH * index as f64 };
            items.push(text(at, &line, FOOTNOTE_SIZE, Weight::Regular, Anchor::Start, palette.muted));
        }
        let bottom = first.min(last - FOOTNOTE_PITCH);
        let body = Rect { left: MARGIN, top: baseline, right: width - MARGIN, bottom };
        Self { size, title: headed.to_owned(), items, body }
    }

    /// The same page whose chart ends above so many lines of footnotes, were they fewer: so that marks are at one place
    /// in languages of different length.
    #[must_use]
    pub fn above(mut self, lines: usize) -> Self {
        let first = self.size.1 - LAST - FOOTNOTE_PITCH * (lines.max(1) - 1) as f64;
        self.body.bottom = self.body.bottom.min(first);
        self
    }

    /// The title, drawn or not.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The picture: the page and the chart drawn in its body.
    pub fn scene(self, look: &Look, description: String, chart: Vec<Item>) -> Scene {
        Scene {
            width: self.size.0,
            height: self.size.1,
            title: self.title,
            description,
            metadata: None,
            language: look.language.code,
            ground: Palette::of(look.theme).ground,
            items: [self.items, chart].concat(),
        }
    }
}

/// A line of text as an item.
pub fn text(at: Xy, words: &str, size: f64, weight: Weight, anchor: Anchor, colour: Colour) -> Item {
    Item::Text(TextLine { at, text: words.to_owned(), size, weight, anchor, colour })
}

/// Sets lines from a first baseline; returns the last one.
fn set(items: &mut Vec<Item>, block: &Fitted, first: f64, weight: Weight, colour: Colour) -> f64 {
    let pitch = 1.2 * block.size;
    for (index, line) in block.lines.iter().enumerate() {
        let at = Xy { x: MARGIN, y: first + pitch * index as f64 };
        items.push(text(at, line, block.size, weight, Anchor::Start, colour));
    }
    first + pitch * (block.lines.len() - 1) as f64
}
