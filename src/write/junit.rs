//! Gates as JUnit writes tests: a test case for each gate, no time and no host, so that the bytes repeat.

use super::{Format, Rendered};
use crate::analysis::Analysis;
use crate::analysis::gate::{GateOutcome, GateReport, Severity};
use crate::error::Result;
use crate::write::Style;

/// `--format junit`, `.junit.xml`.
pub const FORMAT: Format = Format {
    name: "junit",
    extensions: &["junit.xml"],
    about: "the gates as JUnit XML, for build services",
    text: true,
    chart: false,
    render,
};

fn render(analysis: &Analysis, _style: &Style) -> Result<Rendered> {
    Ok(suite(&analysis.gates).into_bytes().into())
}

/// One test suite of all gates: a failure where one failed, an error where it is undecided and blocks.
pub(super) fn suite(gates: &[GateReport]) -> String {
    let count =
        |tag: &str| gates.iter().filter(|gate| element(gate).is_some_and(|found| found == tag)).count();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"ecart gates\" tests=\"{}\" failures=\"{}\" \
         errors=\"{}\" skipped=\"0\">\n",
        gates.len(),
        count("failure"),
        count("error")
    );
    for gate in gates {
        let name = escaped(&gate.name);
        let message = escaped(&gate.message);
        let body = match element(gate) {
            Some(tag) => format!("<{tag} type=\"gate\" message=\"{message}\">{message}</{tag}>"),
            None if gate.outcome == GateOutcome::Passed => String::new(),
            None => format!("<system-out>{message}</system-out>"),
        };
        text += &if body.is_empty() {
            format!("  <testcase classname=\"ecart\" name=\"{name}\"/>\n")
        } else {
            format!("  <testcase classname=\"ecart\" name=\"{name}\">{body}</testcase>\n")
        };
    }
    text + "</testsuite>\n"
}

/// How a gate that stops a build is told; `None` where it passed or only warns.
fn element(gate: &GateReport) -> Option<&'static str> {
    match (gate.severity, gate.outcome) {
        (Severity::Error, GateOutcome::Failed) => Some("failure"),
        (Severity::Error, GateOutcome::Undecided) if gate.blocks => Some("error"),
        _ => None,
    }
}

/// Text of XML; letters that XML cannot hold become a replacement character.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            letter if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}
