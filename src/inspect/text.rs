//! The account of a file on one screen.

use crate::output::harmless;

use super::{Account, ColumnFacts, Dropped, PairFacts, ScaleFacts};
use crate::message::{Language, Message, Said, Strength, one_line};
use crate::words::inspect::said;
use crate::words::language;

/// Pairs, groups of columns or notices shown before the rest is counted.
const SHOWN: usize = 24;
/// Room for a name; the names of a run are cut to half of it, others go beyond.
const WIDTH: usize = 44;

/// The account as text, in its language; [`super::Account`] as JSON holds what is cut off here.
pub fn text(account: &Account) -> String {
    let say = Say(account.language.code());
    let mut lines: Vec<String> = vec![one_line(&file(account, say))];
    let vendor = &account.vendor;
    let (name, evidence) = (say.of(vendor.name), say.of(&vendor.evidence));
    lines.push(say.line("vendor", &format!("{name} — {evidence} ({})", say.of(vendor.confidence.name()))));
    if let Some(shape) = account.shape {
        lines.push(say.line("shape", &format!("{}{}", say.of(shape_in_words(shape)), sides(account, say))));
    }
    account.scales.iter().for_each(|scale| lines.extend(of_scale(scale, say)));
    if !account.dropped.is_empty() {
        let dropped: Vec<String> =
            account.dropped.iter().map(|dropped| left_out(dropped, account.language, say)).collect();
        lines.push(say.line("left out", &dropped.join(&say.then())));
    }
    say.block(
        &mut lines,
        "pairs",
        account.pairs.iter().map(|pair| one_line(&of_pair(pair, account, say))).collect(),
    );
    let columns = groups(&account.columns, account.pairs.is_empty(), say);
    say.block(&mut lines, "columns", columns.iter().map(|column| one_line(column)).collect());
    say.block(&mut lines, "warnings", account.warnings.iter().map(ToString::to_string).collect());
    let (doubtful, notices): (Vec<&Message>, Vec<&Message>) =
        account.notices.iter().partition(|notice| notice.is_refused_by_strict());
    let doubtful = doubtful.into_iter().map(|message| runner_up(message, say)).collect();
    say.block(&mut lines, "could be read otherwise", doubtful);
    say.block(&mut lines, "notices", notices.into_iter().map(ToString::to_string).collect());
    if let Some(problem) = &account.fault {
        lines.push(String::new());
        lines.push(say.line("problem", &problem.whole(account.language)));
    }
    harmless(&(lines.join("\n") + "\n")).into_owned()
}

/// The sentences of a language.
#[derive(Clone, Copy)]
struct Say(&'static str);

impl Say {
    fn of(self, english: &str) -> String {
        said(english, self.0)
    }

    /// What stands before a colon.
    fn before_colon(self) -> &'static str {
        language(self.0).map_or("", |words| words.before_colon)
    }

    /// Between two things that are told.
    fn then(self) -> String {
        let space = if self.0 == "fr" { "\u{202f}" } else { "" };
        format!("{space}; ")
    }

    fn line(self, title: &str, text: &str) -> String {
        let title = if title.is_empty() { String::new() } else { self.of(title) };
        let width = LINES.iter().map(|line| self.of(line).chars().count() + 1).max().unwrap_or_default();
        format!("{title:<width$}{text}", width = width.max(12))
    }

    fn block(self, lines: &mut Vec<String>, title: &str, shown: Vec<String>) {
        if shown.is_empty() {
            return;
        }
        let more = shown.len().saturating_sub(SHOWN);
        lines.push(format!("{} ({})", self.of(title), shown.len()));
        lines.extend(shown.into_iter().take(SHOWN).map(|text| format!("  {text}").trim_end().to_owned()));
        if more > 0 {
            lines.push(format!("  {}", self.of(&format!("… and {more} more (--format json has all)"))));
        }
    }
}

fn left_out(dropped: &Dropped, language: Language, say: Say) -> String {
    let plural = if dropped.count == 1 { "" } else { "s" };
    say.of(&format!("{} {}{plural}: {}", dropped.count, dropped.what, dropped.why(language)))
}

/// Heads of lines, which are as wide as the widest.
const LINES: [&str; 6] = ["vendor", "shape", "importance", "performance", "left out", "problem"];

/// A reading that is only likely or a guess, and the option that says otherwise.
fn runner_up(message: &Message, say: Say) -> String {
    let Said { seen, advice } = message.said(message.language);
    let strength = say.of(if message.strength == Strength::Guess { "guess" } else { "likely" });
    let colon = say.before_colon();
    if advice.is_empty() {
        return one_line(&format!("{strength}{colon}: {seen}"));
    }
    one_line(&format!("{strength}{colon}: {}", say.of(&format!("{seen}; or: {advice}"))))
}

fn file(account: &Account, say: Say) -> String {
    let file = &account.file;
    let mut text = format!("{}{}: {}", file.name, say.before_colon(), say.of(file.kind));
    if let Some(member) = file.member.as_deref() {
        let member = match member {
            "" => say.of("in a compressed file"),
            member => say.of(&format!("{member:?} in an archive")),
        };
        text += &format!(" {member}");
    }
    if let Some(sheet) = &file.sheet {
        text += &format!(", {}", say.of(&format!("sheet {sheet:?}")));
        if !file.other_sheets.is_empty() {
            text += &format!(" ({})", say.of(&format!("not read: {}", file.other_sheets.join(", "))));
        }
    }
    if let (Some(encoding), Some(delimiter)) = (file.encoding, file.delimiter) {
        let delimiter = match delimiter {
            '\t' => say.of("tab"),
            other => format!("\"{other}\""),
        };
        let mark =
            if file.byte_order_mark { format!(" {}", say.of("with byte-order mark")) } else { String::new() };
        let comma = if file.decimal_comma { format!(", {}", say.of("decimal comma")) } else { String::new() };
        text += &format!(", {encoding}{mark}, {}{comma}", say.of(&format!("{delimiter} between cells")));
    }
    format!("{text}{}{}", say.then(), say.of(&format!("{} rows, {} columns", file.rows, file.columns)))
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

fn sides(account: &Account, say: Say) -> String {
    account.sides.map_or_else(String::new, |sides| {
        let side = say.of(&format!("which side is importance: {}", say.of(sides.name())));
        format!("{}{side}", say.then())
    })
}

fn of_scale(scale: &ScaleFacts, say: Say) -> Vec<String> {
    let evidence = say.of(&scale.evidence);
    let evidence = if scale.reversed {
        say.of(&format!("{evidence}, codes ran from best to worst and are turned"))
    } else {
        evidence
    };
    let mut lines = vec![say.line(scale.side, &format!("{evidence} ({})", say.of(scale.confidence.name())))];
    if !scale.missing.is_empty() {
        let missing: Vec<String> = scale.missing.iter().map(|text| format!("{:?}", text.trim())).collect();
        lines.push(say.line("", &say.of(&format!("no answer: {}", missing.join(", ")))));
    }
    lines
}

fn of_pair(pair: &PairFacts, account: &Account, say: Say) -> String {
    let label = &pair.label;
    // Long headers repeat the label.
    let name = |number: usize| {
        let column = account.columns.iter().find(|column| column.number == number);
        let name = column.map_or("", |column| &column.name);
        if name.chars().count() <= 24 { format!("#{number} {name}") } else { format!("#{number}") }
    };
    match (pair.importance, pair.performance, pair.matched) {
        (Some(importance), Some(performance), Some(matched)) => {
            format!("{label:<WIDTH$}  {} | {}  {}", name(importance), name(performance), say.of(matched))
        }
        _ => label.clone(),
    }
}

/// Runs of columns with one role, so that a wide file stays on a screen; ratings each by itself where no pairs name them.
fn groups(columns: &[ColumnFacts], unpaired: bool, say: Say) -> Vec<String> {
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
            Some(role) => {
                let colon = say.before_colon();
                let role = on_scale(&say.of(role), run, say);
                format!("{names:<52}  {role}{colon}: {} ({})", say.of(&why), say.of(told))
            }
            None => names,
        }
    });
    shown.collect()
}

/// The scale of a run of rating columns, or the answers to an outcome or of ratings whose scale is not known.
fn on_scale(role: &str, run: &[ColumnFacts], say: Say) -> String {
    let first = &run[0];
    if let Some([lowest, highest]) = first.scale {
        return format!("{role} {lowest}-{highest}");
    }
    let asked = matches!(first.role, Some("rating" | "recommendation" | "satisfaction" | "outcome"));
    let ranges: Option<Vec<[f64; 2]>> = run.iter().map(|column| column.answers).collect();
    let Some(ranges) = ranges.filter(|_| asked) else { return role.to_owned() };
    let lowest = ranges.iter().map(|range| range[0]).fold(f64::INFINITY, f64::min);
    let highest = ranges.iter().map(|range| range[1]).fold(f64::NEG_INFINITY, f64::max);
    say.of(&format!("{role}, answers {lowest} to {highest}"))
}

/// What tells a column from its neighbours: the row of its question where the whole header is long.
fn part(column: &ColumnFacts) -> &str {
    match &column.item {
        Some(item) if column.name.chars().count() > WIDTH / 2 - 4 => item,
        _ => &column.name,
    }
}

/// A text cut to a width, the cut shown.
fn short(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width - 1).collect();
    format!("{}…", kept.trim_end())
}
