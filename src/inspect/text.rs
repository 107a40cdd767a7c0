//! The account of a file on one screen.

use std::fmt::Write;

use crate::output::harmless;

use super::{Account, ColumnFacts, PairFacts, ScaleFacts};
use crate::message::{Message, Said, Strength};

/// Pairs, groups of columns or notices shown before the rest is counted.
const SHOWN: usize = 24;
/// Room for a name; the names of a run are cut to half of it, others go beyond.
const WIDTH: usize = 44;

/// The account as text; [`super::Account`] as JSON holds what is cut off here.
pub fn text(account: &Account) -> String {
    let mut lines: Vec<String> = vec![file(account)];
    let vendor = &account.vendor;
    lines.push(line(
        "vendor",
        &format!("{} — {} ({})", vendor.name, vendor.evidence, vendor.confidence.name()),
    ));
    if let Some(shape) = account.shape {
        lines.push(line("shape", &format!("{}{}", shape_in_words(shape), sides(account))));
    }
    account.scales.iter().for_each(|scale| lines.extend(of_scale(scale)));
    if !account.dropped.is_empty() {
        let dropped = account
            .dropped
            .iter()
            .map(|d| format!("{} {}{}: {}", d.count, d.what, if d.count == 1 { "" } else { "s" }, d.reason));
        lines.push(line("left out", &dropped.collect::<Vec<_>>().join("; ")));
    }
    block(&mut lines, "pairs", account.pairs.iter().map(|pair| of_pair(pair, account)).collect());
    block(&mut lines, "columns", groups(&account.columns, account.pairs.is_empty()));
    block(&mut lines, "warnings", account.warnings.iter().map(ToString::to_string).collect());
    let (doubtful, notices): (Vec<&Message>, Vec<&Message>) =
        account.notices.iter().partition(|notice| notice.is_refused_by_strict());
    block(&mut lines, "could be read otherwise", doubtful.into_iter().map(runner_up).collect());
    block(&mut lines, "notices", notices.into_iter().map(ToString::to_string).collect());
    if let Some(problem) = &account.problem {
        lines.push(String::new());
        lines.push(line("problem", problem));
    }
    harmless(&(lines.join("\n") + "\n")).into_owned()
}

/// A reading that is only likely or a guess, and the option that says otherwise.
fn runner_up(message: &Message) -> String {
    let Said { seen, advice } = message.said(message.language);
    let strength = if message.strength == Strength::Guess { "guess" } else { "likely" };
    if advice.is_empty() {
        format!("{strength}: {seen}")
    } else {
        format!("{strength}: {seen}; or: {advice}")
    }
}

fn file(account: &Account) -> String {
    let file = &account.file;
    let mut text = format!("{}: {}", file.name, file.kind);
    if let Some(member) = file.member.as_deref() {
        let _ = match member {
            "" => write!(text, " in a compressed file"),
            member => write!(text, " {member:?} in an archive"),
        };
    }
    if let Some(sheet) = &file.sheet {
        let _ = write!(text, ", sheet {sheet:?}");
        if !file.other_sheets.is_empty() {
            let _ = write!(text, " (not read: {})", file.other_sheets.join(", "));
        }
    }
    if let (Some(encoding), Some(delimiter)) = (file.encoding, file.delimiter) {
        let delimiter = match delimiter {
            '\t' => "tab".to_owned(),
            other => format!("\"{other}\""),
        };
        let mark = if file.byte_order_mark { " with byte-order mark" } else { "" };
        let comma = if file.decimal_comma { ", decimal comma" } else { "" };
        let _ = write!(text, ", {encoding}{mark}, {delimiter} between cells{comma}");
    }
    let _ = write!(text, "; {} rows, {} columns", file.rows, file.columns);
    text
}

fn shape_in_words(shape: &str) -> &str {
    match shape {
        "wide" => "wide: a column for each rating",
        "long" => "long: a row for each respondent and criterion",
        "summary" => "summary: a row for each criterion, means already computed",
        "performance_only" => "performance only: no column rates importance",
        other => other,
    }
}

fn sides(account: &Account) -> String {
    account.sides.map_or_else(String::new, |sides| format!("; which side is importance: {}", sides.name()))
}

fn of_scale(scale: &ScaleFacts) -> Vec<String> {
    let turned = if scale.reversed { ", codes ran from best to worst and are turned" } else { "" };
    let mut lines =
        vec![line(scale.side, &format!("{}{turned} ({})", scale.evidence, scale.confidence.name()))];
    if !scale.missing.is_empty() {
        let missing: Vec<String> = scale.missing.iter().map(|text| format!("{:?}", text.trim())).collect();
        lines.push(line("", &format!("no answer: {}", missing.join(", "))));
    }
    lines
}

fn of_pair(pair: &PairFacts, account: &Account) -> String {
    let label = &pair.label;
    // Long headers repeat the label.
    let name = |number: usize| {
        let column = account.columns.iter().find(|column| column.number == number);
        let name = column.map_or("", |column| &column.name);
        if name.chars().count() <= 24 { format!("#{number} {name}") } else { format!("#{number}") }
    };
    match (pair.importance, pair.performance, pair.matched) {
        (Some(importance), Some(performance), Some(matched)) => {
            format!("{label:<WIDTH$}  {} | {}  {matched}", name(importance), name(performance))
        }
        _ => label.clone(),
    }
}

/// Runs of columns with one role, so that a wide file stays on a screen; ratings each by itself where no pairs name them.
fn groups(columns: &[ColumnFacts], unpaired: bool) -> Vec<String> {
    // The why of a rating names its criterion, which is told above.
    let kind = |column: &ColumnFacts| {
        let why = if column.role == Some("rating") { None } else { column.why.clone() };
        (column.role, why, column.confidence, column.scale.map(|scale| scale.map(f64::to_bits)))
    };
    let side = |column: &ColumnFacts| {
        let why = column.why.as_deref().unwrap_or_default();
        why.split(" of ").next().unwrap_or(why).to_owned()
    };
    // Blocks of one side are told apart; sides in turn are one run.
    let in_turn =
        columns.windows(2).filter(|pair| side(&pair[0]) != side(&pair[1])).count() * 3 > columns.len();
    let same = |a: &ColumnFacts, b: &ColumnFacts| {
        !(unpaired && a.role == Some("rating"))
            && kind(a) == kind(b)
            && (in_turn || a.role != Some("rating") || side(a) == side(b))
    };
    let runs = columns.chunk_by(same);
    let shown = runs.map(|run| {
        let (first, last) = (&run[0], &run[run.len() - 1]);
        let names = match run.len() {
            1 => format!("#{} {}", first.number, first.name),
            _ => format!(
                "#{}-{} {} … {}",
                first.number,
                last.number,
                short(part(first), WIDTH / 2 - 4),
                short(part(last), WIDTH / 2 - 4)
            ),
        };
        let (role, why, confidence, _) = kind(first);
        let why = why.unwrap_or_else(|| match run {
            [_, second, ..] if side(second) != side(first) => "importance and performance in turn".to_owned(),
            _ => side(first),
        });
        let told = confidence.map_or("", super::Confidence::name);
        match role {
            Some(role) => format!("{names:<52}  {role}{}: {why} ({told})", on_scale(run)),
            None => names,
        }
    });
    shown.collect()
}

/// The scale of a run of rating columns, or the answers to an outcome or of ratings whose scale is not known.
fn on_scale(run: &[ColumnFacts]) -> String {
    let first = &run[0];
    if let Some([lowest, highest]) = first.scale {
        return format!(" {lowest}-{highest}");
    }
    let asked = matches!(first.role, Some("rating" | "recommendation" | "satisfaction" | "outcome"));
    let ranges: Option<Vec<[f64; 2]>> = run.iter().map(|column| column.answers).collect();
    let Some(ranges) = ranges.filter(|_| asked) else { return String::new() };
    let lowest = ranges.iter().map(|range| range[0]).fold(f64::INFINITY, f64::min);
    let highest = ranges.iter().map(|range| range[1]).fold(f64::NEG_INFINITY, f64::max);
    format!(", answers {lowest} to {highest}")
}

/// What tells a column from its neighbours: the row of its question where the whole header is long.
fn part(column: &ColumnFacts) -> &str {
    match &column.item {
        Some(item) if column.name.chars().count() > WIDTH / 2 - 4 => item,
        _ => &column.name,
    }
}

fn block(lines: &mut Vec<String>, title: &str, shown: Vec<String>) {
    if shown.is_empty() {
        return;
    }
    let more = shown.len().saturating_sub(SHOWN);
    lines.push(format!("{title} ({})", shown.len()));
    lines.extend(shown.into_iter().take(SHOWN).map(|text| format!("  {text}").trim_end().to_owned()));
    if more > 0 {
        lines.push(format!("  … and {more} more (--format json has all)"));
    }
}

fn line(title: &str, text: &str) -> String {
    format!("{title:<12}{text}")
}

/// A text cut to a width, the cut shown.
fn short(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width - 1).collect();
    format!("{}…", kept.trim_end())
}
