//! Markdown for reports and pull requests.

use super::{Format, PictureFile, Rendered, Style};
use crate::analysis::Analysis;
use crate::error::Result;
use crate::look::Chart;
use crate::report::{Block, CellRoom, Document, Figure, Section, Table, Tone};
use crate::words::Words;

/// `--format markdown`, `.md`.
pub const FORMAT: Format = Format {
    name: "markdown",
    extensions: &["md", "markdown"],
    about: "a report in Markdown",
    text: true,
    chart: false,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let charts: Vec<Chart> = style.pictures.iter().map(|picture| picture.chart).collect();
    Ok(of_document(&Document::beside(analysis, &style.look, &charts), style))
}

/// A document in Markdown.
pub(super) fn of_document(document: &Document, style: &Style) -> Rendered {
    let mut text = format!("# {}\n\n{}\n", escape(&document.title), escape(&document.measure));
    for section in &document.sections {
        write(&mut text, section, document.words, style);
    }
    Rendered::report(text, document)
}

/// One section; of its charts those that the run writes to files.
fn write(text: &mut String, section: &Section, words: &Words, style: &Style) {
    let is_shown = |block: &&Block| match block {
        Block::Chart(figure) => picture(figure, style).is_some(),
        _ => true,
    };
    let mut blocks = section.blocks.iter().filter(is_shown).peekable();
    if blocks.peek().is_none() {
        return;
    }
    if let Some(heading) = &section.heading {
        *text += &format!("\n## {}\n", escape(heading));
    }
    for block in blocks {
        text.push('\n');
        match block {
            Block::Table(found) => *text += &table(found, words),
            Block::Text(lines) => {
                let paragraphs: Vec<String> = lines.iter().map(|line| escape(line) + "\n").collect();
                *text += &paragraphs.join("\n");
            }
            Block::Notes(lines) => lines.iter().for_each(|line| {
                *text += &format!("{}  \n", escape(line));
            }),
            Block::List(lines) => lines.iter().for_each(|line| {
                *text += &format!("* {}\n", escape(line));
            }),
            Block::Chart(figure) => {
                if let Some(file) = picture(figure, style) {
                    *text += &format!("![{}](<{file}>)\n", escape(&figure.title));
                }
            }
        }
    }
}

/// The file of a chart, from where the report is.
fn picture(figure: &Figure, style: &Style) -> Option<String> {
    let is_it =
        |picture: &&PictureFile| picture.chart.is_kind_of(figure.chart) && picture.level == figure.level;
    let found = style.pictures.iter().find(is_it)?;
    Some(found.path.to_string_lossy().replace('\\', "/").replace('<', "%3C").replace('>', "%3E"))
}

fn table(table: &Table, words: &Words) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(table.columns.iter().map(|column| escape(&column.head.long)).collect());
    let rule = |column: usize| if table.is_words(column) { ":--" } else { "--:" };
    text += &format!("|{}|\n", (0..table.columns.len()).map(rule).collect::<Vec<_>>().join("|"));
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| {
            let text = escape(&cell.text(words, CellRoom::Long));
            if cell.tone == Tone::Strong { format!("**{text}**") } else { text }
        });
        text += &line(cells.collect());
    }
    text
}

/// Text that Markdown shows as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '|' | '*' | '_' | '`' | '<' | '[' | ']' | '#' | '&' | '~') {
            escaped.push('\\');
        }
        escaped.push(if matches!(letter, '\n' | '\r') { ' ' } else { letter });
    }
    escaped
}
