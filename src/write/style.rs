//! Everything that changes an output and never a number in it.

use std::num::NonZeroUsize;
use std::sync::Arc;

use super::dialect::CsvDialect;
use super::pictures::PictureFile;
use super::template::{ChartColours, Template};
use crate::look::{Chart, Look};

/// How an output is made: what it shows, and its medium.
#[derive(Debug, Clone)]
pub struct Style {
    /// What is drawn and said.
    pub look: Look,
    /// The same in further languages, for a page that holds several.
    pub others: Vec<Look>,
    /// Width of tables, in columns of the terminal.
    pub width: u16,
    /// Whether tables are coloured.
    pub color: bool,
    /// Whether it goes to a terminal, which texts must not steer.
    pub terminal: bool,
    /// Which chart a picture shows.
    pub chart: Chart,
    /// Whether it holds the action plan alone.
    pub plan: bool,
    /// For whom a CSV is.
    pub csv: CsvDialect,
    /// Charts written in the same run, for reports to show.
    pub pictures: Vec<PictureFile>,
    /// What a deck is made of; `None` for the template of the house.
    pub template: Option<Arc<Template>>,
    /// Whose colours the charts of a deck have.
    pub colours: ChartColours,
    /// Most rows of a table in a deck; `None` for all.
    pub rows: Option<NonZeroUsize>,
    /// Pixels of a PNG for each 1/72 in, 1 to 4; `None` takes the canvas's own.
    pub pixels: Option<u32>,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            look: Look::default(),
            others: Vec::new(),
            width: 80,
            color: false,
            terminal: false,
            chart: Chart::Quadrant,
            plan: false,
            csv: CsvDialect::Plain,
            pictures: Vec::new(),
            template: None,
            colours: ChartColours::default(),
            rows: None,
            pixels: None,
        }
    }
}

impl Style {
    /// Pixels of a PNG for each 1/72 in.
    pub fn pixels_per_point(&self) -> u32 {
        self.pixels.unwrap_or(self.look.canvas.pixels()).clamp(1, 4)
    }
}

#[cfg(test)]
mod tests {
    use super::Style;
    use crate::look::{Canvas, Look};

    #[test]
    fn print_has_more_pixels_unless_told_otherwise() {
        let look = Look { canvas: Canvas::Print, ..Look::default() };
        let style = Style { look, ..Style::default() };
        assert_eq!(style.pixels_per_point(), 4);
        assert_eq!(Style { pixels: Some(1), ..style }.pixels_per_point(), 1);
        assert_eq!(Style::default().pixels_per_point(), 2);
    }
}
