//! The pages of the manual that are made from the program itself: `docs/reference/`.

mod commands;
mod json;
mod study;

pub use commands::commands;
pub use json::json;
pub use study::study;

/// What stands at the head of each page.
const MADE: &str =
    "*Made from the program by `ECART_BLESS=1 cargo test`; a test checks that it is what the program has.*\n";

/// A text in a cell of a Markdown table, on one line.
fn cell(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace('|', "\\|").replace('<', "\\<").replace('*', "\\*")
}

/// The same in the letters of code; no mark of Markdown works there but the end of a cell.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}
