//! Markdown for reports and pull requests.

use super::{Format, Rendered, Style};
use crate::analysis::{Analysis, Quadrant, Row};
use crate::error::Result;
use crate::report;
use crate::words::number::UNDEFINED;

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
    let heads = &style.language.heads;
    let mut text =
        format!("# {}\n\n{}\n", report::message(analysis, style), report::measure(analysis, style));
    if let Some(certainty) = report::certainty(analysis, style) {
        text += &format!("\n{certainty}\n");
    }
    for section in report::sections(analysis, style) {
        if let Some(heading) = &section.heading {
            text += &format!("\n## {}\n", escape(heading));
        }
        let name = if section.noun == style.language.element { heads.element } else { heads.criterion };
        let interval = (heads.interval)(analysis.plan.confidence);
        text += &format!(
            "\n| {} | {name} | {} | {} | {} | {interval} | {} | {} | {} | {} |\n|--:|:--|--:|--:|--:|:-:|--:|:--|--:|--:|\n",
            heads.rank,
            heads.importance,
            heads.performance,
            heads.gap,
            heads.p_adjusted,
            heads.quadrant,
            heads.certainty,
            heads.base
        );
        for row in section.rows {
            text += &line(row, style);
        }
    }
    for block in report::blocks(analysis, style) {
        text += &format!("\n## {}\n\n{}\n", escape(&block.heading), block.markdown(escape));
        for note in &block.notes {
            text += &format!("{}  \n", escape(note));
        }
    }
    text.push('\n');
    for note in report::notes(analysis, style) {
        text += &format!("{}  \n", escape(&note));
    }
    let mut told = report::told(analysis).peekable();
    if told.peek().is_some() {
        text += &format!("\n## {}\n\n", heads.warnings);
        for warning in told {
            text += &format!("* {}\n", escape(&report::warning(warning, analysis, style.language)));
        }
    }
    Ok(text.into_bytes().into())
}

fn line(row: &Row, style: &Style) -> String {
    let words = style.language;
    let notation = words.notation;
    let decimals = style.decimals + 1;
    let strong = if row.quadrant == Quadrant::ConcentrateHere { "**" } else { "" };
    let interval = match row.gap.and_then(|gap| gap.low.zip(gap.high)) {
        Some((low, high)) => escape(&notation.interval(low, high, decimals)),
        None => UNDEFINED.to_owned(),
    };
    let certainty = row.certainty.map_or_else(
        || UNDEFINED.to_owned(),
        |found| {
            let share = notation.percent(found.of(row.quadrant), 0);
            format!("{share} {}", report::certainty_mark(row)).trim_end().to_owned()
        },
    );
    format!(
        "| {} | {strong}{}{strong} | {} | {} | {strong}{}{strong} | {interval} | {} | {strong}{}{strong} | {certainty} | {}{} |\n",
        row.rank,
        escape(report::label(row, words)),
        notation.value(row.importance.value, decimals),
        notation.value(row.performance.value, decimals),
        row.gap.map_or_else(|| UNDEFINED.to_owned(), |gap| notation.gap(gap.value, decimals)),
        row.gap
            .and_then(|gap| gap.p_adjusted)
            .map_or_else(|| UNDEFINED.to_owned(), |p| escape(&notation.p_value(p))),
        words.quadrant(row.quadrant).long,
        row.base().map_or_else(|| UNDEFINED.to_owned(), |n| notation.count(n)),
        escape(report::mark(row)),
    )
}

/// Text that Markdown shows as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '|' | '*' | '_' | '`' | '<' | '[' | ']' | '#') {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' { ' ' } else { letter });
    }
    escaped
}
