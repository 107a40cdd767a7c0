//! Words inside sentences, in English.

use super::quoted;
use crate::message::{Asked, Damage, Holds, Markup, Side, SystemReason, TableFigure, Turned, Unrelated};

pub fn markup(what: &Markup) -> &'static str {
    match what {
        Markup::WebPage => "a web page",
        Markup::Xml => "an XML file",
        Markup::Pdf => "a PDF file",
        Markup::Rtf => "an RTF document",
        Markup::JsonLines => "JSON, a record in each line or one in all",
        Markup::StudyFile => "a study file",
        Markup::Json => "JSON",
    }
}

pub fn reason(why: &SystemReason) -> &str {
    match why {
        SystemReason::NotFound => "there is no such file",
        SystemReason::Denied => "permission denied",
        SystemReason::InUse => "another program has it open (close it there, then run this again)",
        SystemReason::IsFolder => "it is a folder, not a file",
        SystemReason::Stopped => "the run was stopped",
        SystemReason::System(said) => said,
    }
}

/// Why a file of a known kind cannot be read.
pub fn damage(why: Damage) -> &'static str {
    match why {
        Damage::Nonsense => "its structure makes no sense",
        Damage::UnknownType => "its structure makes no sense, or it has columns of a type not known here",
        Damage::Cut => "it ends too early",
        Damage::Outside => "a part of it lies outside of it",
        Damage::Grows => "unpacking it gives more than any survey needs",
        Damage::Rows => "it claims more rows than it can hold",
        Damage::FarCell => "one of its cells is far from all others",
        Damage::ColumnType => "a column has a type that cannot hold answers",
        Damage::Memory => {
            "reading it takes more memory than its reader may have; ECART_READER_MEMORY=MiB in the environment allows more"
        }
        Damage::Time => {
            "reading it takes more computing than its reader may have; ECART_READER_SECONDS=SECONDS in the environment allows more"
        }
    }
}

pub fn holding(what: &Holds) -> &'static str {
    match what {
        Holds::Answers => "answers",
        Holds::Counts => "counts",
        Holds::Means => "means already computed",
    }
}

/// Why only answers can give it.
pub fn asking(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "the weights are applied by the query".into(),
        Asked::DesignOfCounts => "a sampling design needs the respondents".into(),
        Asked::Outcome(column) => format!("the outcome \"{column}\" needs the respondents"),
        Asked::Column { column, .. } => format!("column \"{column}\" is of respondents"),
        Asked::Words => "comments and the balance of ratings are of respondents".into(),
        Asked::Segments(column) => format!("segments by \"{column}\" need the respondents"),
        Asked::WeightOfMeans(column) => format!("no respondent is left to weight by column \"{column}\""),
        Asked::AvailableOfElements => "its elements were counted by the criteria rated on both sides".into(),
        Asked::Boxes => "box scores are shares of answers".into(),
        Asked::BoxesOfElements => "its elements were counted by their mean ratings".into(),
        Asked::Listwise => "counts do not tell who answered everything".into(),
        Asked::BaseOfMeans => "its means rest on the base they were computed with".into(),
        Asked::Importance => "importance is derived from respondents’ answers".into(),
        Asked::GrandMean => {
            "the grand mean weighs each criterion by its number of answers, and there is no column n".into()
        }
        Asked::Element(element) => format!("counts of criteria do not give the element \"{element}\""),
        Asked::Callbacks => "a list of call-backs takes the answers of respondents".into(),
        Asked::Audiences => "audiences are told apart by a column of the respondents".into(),
    }
}

/// What to do instead.
pub fn instead(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "drop --weight: use it with ecart sql".into(),
        Asked::DesignOfCounts => "drop --strata and --cluster, or read the respondents’ answers".into(),
        Asked::Outcome(column) => format!("drop --outcome {column}, or read the respondents’ answers"),
        Asked::Column { option, column } => {
            format!("drop {option} {column}, or read the respondents’ answers")
        }
        Asked::Words => "drop --quotes, --keyness and --balance, or read the respondents’ answers".into(),
        Asked::Segments(column) => format!("drop --by {column}, or read the respondents’ answers"),
        Asked::WeightOfMeans(_) => "drop --weight, --strata and --cluster".into(),
        Asked::Boxes | Asked::BoxesOfElements => "drop --metric".into(),
        Asked::AvailableOfElements => "drop --base available".into(),
        Asked::Listwise => "drop --base listwise".into(),
        Asked::BaseOfMeans => "drop --base".into(),
        Asked::Importance => "drop --importance".into(),
        Asked::GrandMean => "add one, or use --crosshair mean".into(),
        Asked::Element(_) => "have it counted too, by ecart sql with this study file".into(),
        Asked::Callbacks => "read the respondents’ answers".into(),
        Asked::Audiences => "read the respondents’ answers, or drop --audience".into(),
    }
}

pub fn unrelated(why: &Unrelated, outcome: &str) -> String {
    match why {
        Unrelated::TooFewRespondents { rows, drivers, needed } => format!(
            "{rows} respondents gave the outcome \"{outcome}\" and rated performance on all {drivers} drivers, and {needed} are needed"
        ),
        Unrelated::ConstantOutcome => format!(
            "the outcome \"{outcome}\" is the same for every respondent who counts, so nothing can be related to it"
        ),
        Unrelated::ConstantDriver { driver } => format!(
            "performance on \"{driver}\" is the same for every respondent who counts, so it cannot be related to the outcome \"{outcome}\""
        ),
        Unrelated::Collinear { driver } => format!(
            "performance on \"{driver}\" follows from that on the others, so its effect on the outcome \"{outcome}\" cannot be separated"
        ),
        Unrelated::Contradictory { smallest_eigenvalue } => format!(
            "the pairwise correlations with the outcome \"{outcome}\" contradict each other (smallest eigenvalue {smallest_eigenvalue:.3}), because they rest on different respondents"
        ),
    }
}

pub fn instead_of(why: &Unrelated) -> &'static str {
    match why {
        Unrelated::TooFewRespondents { .. } => "list fewer criteria in a study file",
        Unrelated::ConstantOutcome => "choose another column for --outcome",
        Unrelated::ConstantDriver { .. } => {
            "list the other criteria in a study file, or use --importance stated"
        }
        Unrelated::Collinear { .. } => "list the other criteria in a study file, or use --importance johnson",
        Unrelated::Contradictory { .. } => "use --deletion listwise",
    }
}

pub fn statistic(needed: &TableFigure) -> &'static str {
    match needed {
        TableFigure::Mean => "a mean",
        TableFigure::StandardDeviation => "a standard deviation",
        TableFigure::Respondents => "a number of respondents",
        TableFigure::SumOfWeights => "a sum of weights",
        TableFigure::SumOfSquaredWeights => "a sum of squared weights",
    }
}

pub fn turned(why: &Turned) -> String {
    match why {
        Turned::Declared => "as declared".into(),
        Turned::Words => "by their words".into(),
        Turned::Header => "by the legend in the header".into(),
        Turned::Grades => "as school grades are".into(),
        Turned::Labels(labels) => format!("by their value labels: {labels}"),
    }
}

/// What a column was wanted for.
pub fn wanted(what: &str) -> &str {
    what
}

/// A side as it stands alone.
pub fn side_of(side: Side) -> &'static str {
    super::side(side)
}

/// A side as an object.
pub fn side_ref(side: &Side) -> &'static str {
    super::side(*side)
}

/// The first dozen names in quotes.
pub fn dozen(names: &[String]) -> String {
    first(names, 12, quoted)
}

/// The first dozen names as they are.
pub fn dozen_plain(names: &[String]) -> String {
    first(names, 12, plain)
}

/// Names as they are.
pub fn plain(names: &[String]) -> String {
    names.join(", ")
}

fn first(names: &[String], most: usize, said: fn(&[String]) -> String) -> String {
    let shown = said(&names[..names.len().min(most)]);
    if names.len() > most { shown + ", …" } else { shown }
}

/// The name that may have been meant.
pub fn meant(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |name| format!("; did you mean \"{name}\"?"))
}

/// The columns that may have been meant, or else those that there are.
pub fn suggested(nearest: &[String], columns: &[String]) -> String {
    match (nearest, columns) {
        ([], []) => String::new(),
        ([], columns) => format!("; the columns are {}", dozen(columns)),
        (nearest, _) => {
            let named: Vec<String> = nearest.iter().map(|name| format!("\"{name}\"")).collect();
            format!("; did you mean {}?", named.join(" or "))
        }
    }
}

/// The nearest scale, and what it lacks.
pub fn near(nearest: &Option<(String, String)>) -> String {
    nearest
        .as_ref()
        .map_or_else(String::new, |(set, label)| format!("; the nearest is {set}, which has no \"{label}\""))
}

/// The line of a study file.
pub fn at_line(line: &Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!("line {line}: "))
}

/// The section of a study file.
pub fn in_section(section: &Option<&'static str>) -> String {
    section.map_or_else(String::new, |section| format!(" in [[{section}]]"))
}

/// What of a study file names a criterion.
pub fn by_element(element: &Option<String>) -> String {
    element.as_ref().map_or_else(|| "[[criterion]]".into(), |element| format!("the element \"{element}\""))
}

/// Answers with their counts.
pub fn counted(answers: &[(String, u64)]) -> String {
    answers.iter().map(|(answer, n)| format!("\"{answer}\" ({n})")).collect::<Vec<_>>().join(", ")
}

pub fn one_decimal(value: &f64) -> String {
    format!("{value:.1}")
}

/// Letters side by side.
pub fn spaced(glyphs: &[String]) -> String {
    glyphs.join(" ")
}

/// Why a section is not there.
pub fn absent(section: &str) -> &'static str {
    match section {
        "elements" => "the study has no elements",
        "drivers" | "outcomes" => "name an --outcome",
        "segments" | "heatmap" => "name a column with --by",
        "answers" => "the file holds means only, or answers without importance",
        _ => "there is nothing to tell",
    }
}

/// What a column holds that is neither texts nor numbers.
pub fn held(what: &'static str) -> &'static str {
    what
}

/// Columns with what they hold, the first of them.
pub fn held_by(columns: &[(String, &'static str)]) -> String {
    const NAMED: usize = 8;
    let named = columns.iter().take(NAMED).map(|(name, what)| format!("\"{name}\" ({})", held(what)));
    let named = named.collect::<Vec<_>>().join(", ");
    match columns.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// Where rows stand against the midpoint of the scale.
pub fn against_midpoint(counts: &[(&'static str, usize)]) -> String {
    if counts.is_empty() {
        return String::new();
    }
    let some = counts.iter().filter(|(_, n)| *n > 0);
    let some =
        some.map(|(quadrant, n)| format!("{n} {}", quadrant_of(quadrant))).collect::<Vec<_>>().join(", ");
    format!("; against the midpoint: {some}")
}

/// A quadrant by its name for scripts.
fn quadrant_of(name: &'static str) -> &'static str {
    match name {
        "concentrate_here" => "to concentrate on",
        "keep_up" => "to keep up",
        "low_priority" => "of low priority",
        "possible_overkill" => "possibly overkill",
        other => other,
    }
}

/// Rows by their numbers, and whether there are more.
pub fn row_numbers(count: u64, rows: &[u64]) -> String {
    let word = if count == 1 { "row" } else { "rows" };
    let shown: Vec<String> = rows.iter().map(u64::to_string).collect();
    format!("{word} {}{}", shown.join(", "), if count > rows.len() as u64 { ", …" } else { "" })
}

/// Numbers, one after the other.
pub fn numbers(values: &[f64], and: &str) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(&format!(" {and} "))
}
