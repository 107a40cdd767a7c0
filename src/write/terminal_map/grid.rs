//! Cells of text: lines that are written into at any column.

use unicode_width::UnicodeWidthChar;

/// A page of cells.
pub struct CellGrid {
    rows: Vec<Vec<Cell>>,
}

/// One column of one line. The second cell of a wide letter is empty.
#[derive(Debug, Clone)]
struct Cell {
    text: String,
    strong: bool,
}

impl CellGrid {
    /// Blank cells.
    pub fn new(width: usize, height: usize) -> Self {
        let blank = Cell { text: " ".to_owned(), strong: false };
        Self { rows: vec![vec![blank; width]; height] }
    }

    /// Writes a text from a column on, over what is there; what is right of the page is lost.
    pub fn write(&mut self, row: usize, column: usize, text: &str, strong: bool) {
        let cells = &mut self.rows[row];
        let mut at = column;
        for letter in text.chars() {
            let width = letter.width().unwrap_or(0);
            if width == 0 {
                // A mark that combines with the letter before it.
                if let Some(cell) = at.checked_sub(1).and_then(|before| cells.get_mut(before)) {
                    cell.text.push(letter);
                }
                continue;
            }
            for (offset, text) in [letter.to_string(), String::new()].into_iter().take(width).enumerate() {
                if let Some(cell) = cells.get_mut(at + offset) {
                    *cell = Cell { text, strong };
                }
            }
            at += width;
        }
    }

    /// The lines, without blanks at their ends; strong cells bold and red where colour is wanted.
    pub fn text(&self, color: bool) -> String {
        const STRONG: &str = "\u{1b}[1;31m";
        const PLAIN: &str = "\u{1b}[0m";
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for run in row.chunk_by(|one, next| one.strong == next.strong) {
                let words: String = run.iter().map(|cell| cell.text.as_str()).collect();
                if color && run[0].strong {
                    line += &format!("{STRONG}{words}{PLAIN}");
                } else {
                    line += &words;
                }
            }
            text += line.trim_end();
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::CellGrid;

    #[test]
    fn wide_letters_take_two_cells_and_combining_marks_none() {
        let mut grid = CellGrid::new(8, 1);
        grid.write(0, 0, "料e\u{301}|", false);
        grid.write(0, 5, "x", true);
        assert_eq!(grid.text(false), "料e\u{301}| x\n");
        assert_eq!(grid.text(true), "料e\u{301}| \u{1b}[1;31mx\u{1b}[0m\n");
    }

    #[test]
    fn what_stands_right_of_the_page_is_lost() {
        let mut grid = CellGrid::new(3, 2);
        grid.write(1, 1, "abcd", false);
        assert_eq!(grid.text(false), "\n ab\n");
    }
}
