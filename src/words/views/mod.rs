//! Words of the charts beside map and gap chart: heat table, answers, drivers, worksheet, sensitivity.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::Noun;

/// The words of all these charts in one language.
#[derive(Debug, Clone, Copy)]
pub struct ViewWords {
    /// Of a map whose axes leave points out, or of which not all points are named.
    pub map: CrowdWords,
    /// What tooltips add to a point or a row.
    pub told: ToldWords,
    /// Heat table of groups.
    pub heat: HeatWords,
    /// Shares of answers.
    pub answers: AnswersWords,
    /// Ranking of drivers.
    pub drivers: RankingWords,
    /// Lists to work with.
    pub worksheet: WorksheetWords,
    /// Quadrants under other choices.
    pub sensitivity: SensitivityWords,
    /// Only the first rows are shown: shown, all, what a row is.
    pub first_rows: fn(usize, usize, Noun) -> String,
    /// Where there are too few respondents for tests: how many, and how many it takes.
    pub too_few: fn(u64, u64) -> String,
    /// A name in quotation marks.
    pub quoted: fn(&str) -> String,
    /// 1st, 2nd, 3rd.
    pub ordinal: fn(usize) -> String,
}

/// Of a map whose axes leave points out, or of which not all points are named.
#[derive(Debug, Clone, Copy)]
pub struct CrowdWords {
    /// Points beyond the axes: their names with importance and performance.
    pub beyond: fn(&[(&str, String, String)]) -> String,
    /// A crowd: numbered priorities, all priorities, other numbered points, all points, what a point is.
    pub crowd: fn(usize, usize, usize, usize, Noun) -> String,
    /// Marks of the terminal moved to make room: how many, columns and lines at most.
    pub moved: fn(usize, usize, usize) -> String,
    /// Marks of the terminal that hide one another: how many are hidden.
    pub hidden: fn(usize) -> String,
    /// Where the lines are drawn off their place: columns, lines.
    pub lines_moved: fn(usize, usize) -> String,
}

/// What tooltips add to a point or a row.
#[derive(Debug, Clone, Copy)]
pub struct ToldWords {
    /// The gap, already written, with its margin where there is one.
    pub gap: fn(&str) -> String,
    /// How sure the quadrant is: the word, the share of replicates, already written.
    pub certainty: fn(&str, &str) -> String,
}

/// A name with how many it counts, where one stands out.
pub type CountedName<'a> = Option<(usize, &'a str)>;

/// Rows common to all tested groups and the name of the only one, tested groups and groups, what a row is, the group in
/// which most gaps are larger.
pub type HeatTitle = fn(usize, Option<&str>, (usize, usize), Noun, CountedName) -> String;

/// Words of what the cells of a heat table hold.
#[derive(Debug, Clone, Copy)]
pub struct MeasureWords {
    /// Legend: its name.
    pub name: &'static str,
    /// What the table is of, in the description.
    pub of: &'static str,
    /// Legend: larger or smaller than in the other groups.
    pub differs: &'static str,
    /// Footnote: lines of elements.
    pub element_lines: &'static str,
}

/// Words of the heat table.
#[derive(Debug, Clone, Copy)]
pub struct HeatWords {
    /// The message: rows that are priorities in every tested group (the name of the only one), tested groups, groups,
    /// what a row is, and where most gaps are larger: how many, the group.
    pub title: HeatTitle,
    /// Second half of the message where no gap differs.
    pub alike: &'static str,
    /// What is measured, by which column: the measure, the column.
    pub subtitle: fn(&str, &str) -> String,
    /// Head of all respondents.
    pub total: &'static str,
    /// Above the names: what a row is.
    pub sorted: fn(Noun) -> String,
    /// What is said of gap, performance and importance.
    pub measures: [MeasureWords; 3],
    /// Legend: an interval that includes 0.
    pub includes_zero: &'static str,
    /// Legend: a group too small: the base.
    pub untested: fn(u64) -> String,
    /// Footnote: the p of a row: how many groups, the adjustment over the rows.
    pub p: fn(usize, Option<&str>) -> String,
    /// Footnote: the frame of negative gaps.
    pub frame: &'static str,
    /// Footnote: what the interval is that may include 0: its level.
    pub interval: fn(f64) -> String,
    /// Footnote: nobody rated both.
    pub nobody: &'static str,
    /// Description: what the cells hold, rows, what a row is, groups.
    pub description: fn(&str, usize, Noun, usize) -> String,
    /// Key of letters: letter and name of each group.
    pub letters: fn(&[(String, &str)]) -> String,
}

/// Words of the chart of answers.
#[derive(Debug, Clone, Copy)]
pub struct AnswersWords {
    /// The message: rows, what a row is, rows with two camps, and of the first of them its name, mean, low and high
    /// share with their answers, already written.
    pub title: fn(usize, Noun, usize, Option<Camps>) -> String,
    /// What is measured: lowest, highest.
    pub subtitle: fn(f64, f64) -> String,
    /// Before the bars.
    pub importance: &'static str,
    /// Before the bars.
    pub performance: &'static str,
    /// Head of the low side.
    pub low: &'static str,
    /// Head of the high side.
    pub high: &'static str,
    /// Head of the lane.
    pub middle: &'static str,
    /// Head of the means.
    pub mean: &'static str,
    /// Under a name: low and high share, already written.
    pub camps: fn(&str, &str) -> String,
    /// Footnote: what two camps are: the low, the high answers.
    pub rule: fn(&str, &str) -> String,
    /// Footnote: the middle answers stand apart: which.
    pub apart: fn(&str) -> String,
    /// Footnote: numbers that do not fit.
    pub unfit: &'static str,
    /// Footnote: names in colour: the quadrant.
    pub colour: fn(&str) -> String,
    /// Footnote: whose answers they are, by the base of the plan: pairs, available or listwise.
    pub base: fn(&str) -> &'static str,
    /// Answers taken together: lowest and highest, already written.
    pub band: fn(&str, &str) -> String,
    /// Description: rows, what a row is.
    pub description: fn(usize, Noun) -> String,
    /// Heading of the table.
    pub heading: fn(Noun) -> String,
    /// Heads of the table: low, middle and high answers of importance, then of performance.
    pub heads: [&'static str; 6],
}

/// Two camps behind a mean, already written.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named after what it holds")]
pub struct Camps<'a> {
    pub name: &'a str,
    pub mean: &'a str,
    pub low: &'a str,
    pub low_answers: &'a str,
    pub high: &'a str,
    pub high_answers: &'a str,
}

/// Words of the ranking of drivers.
#[derive(Debug, Clone, Copy)]
pub struct RankingWords {
    /// The message: hidden drivers, drivers, what one is, the first hidden one.
    pub title: fn(usize, usize, Noun, Option<Hidden>) -> String,
    /// No hidden driver, and one leads both lists: its name.
    pub leads: fn(&str) -> String,
    /// Too few respondents to tell the drivers apart: the outcome, how many respondents.
    pub too_few: fn(&str, u64) -> String,
    /// The ratings explain hardly anything: the outcome, adjusted R².
    pub hardly: fn(&str, f64) -> String,
    /// No driver is told from noise: drivers, what one is, adjusted R² where known.
    pub noise: fn(usize, Noun, Option<f64>) -> String,
    /// Importance was not asked: drivers, what one is, the first one.
    pub first: fn(usize, Noun, &str) -> String,
    /// What it is derived from: outcome, adjusted R² where known, respondents.
    pub subtitle: fn(&str, Option<f64>, u64) -> String,
    /// That none of it shows cause.
    pub association: &'static str,
    /// Head of the ranking.
    pub derived: &'static str,
    /// Its unit where weights share R² out: the level of the intervals, where there are any.
    pub points: fn(Option<f64>) -> String,
    /// Its unit otherwise.
    pub standardised: fn(Option<f64>) -> String,
    /// Head of the values where weights share R² out.
    pub points_head: &'static str,
    /// Head of the values otherwise.
    pub value_head: &'static str,
    /// Head of the share of replicates, two lines.
    pub keeps: [&'static str; 2],
    /// Title of the derived axis where weights share R² out.
    pub points_axis: &'static str,
    /// Under the name of a hidden driver: its place by derived, rows, its place by stated importance.
    pub places: fn(&str, usize, &str) -> String,
    /// Footnote: whiskers.
    pub whiskers: fn(f64) -> String,
    /// Footnote: the grey strip: the mean weight of noise, already written.
    pub strip: fn(&str) -> String,
    /// Footnote: muted values.
    pub muted: &'static str,
    /// Footnote: what the share of replicates is: replicates, and where rings are drawn the probability below which a
    /// place is uncertain.
    pub replicates: fn(usize, Option<f64>) -> String,
    /// Description: rows, what a row is, outcome.
    pub description: fn(usize, Noun, &str) -> String,
}

/// A hidden driver.
#[derive(Debug, Clone, Copy)]
pub struct Hidden<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its place by derived importance, 1 the first.
    pub derived: usize,
    /// Its place by stated importance.
    pub stated: usize,
    /// Whether its place on the grid is sure.
    pub sure: bool,
}

/// Words of the worksheet.
#[derive(Debug, Clone, Copy)]
pub struct WorksheetWords {
    /// The message: rows, what a row is.
    pub title: fn(usize, usize, Noun) -> String,
    /// What is in it.
    pub subtitle: &'static str,
    /// Heads of the empty columns: action, owner, due.
    pub columns: [&'static str; 3],
    /// What a list is for: concentrate here, keep up, low priority, possible overkill.
    pub advice: [&'static str; 4],
    /// Description: rows, what a row is.
    pub description: fn(usize, Noun) -> String,
    /// Heading of the table.
    pub heading: &'static str,
}

/// Words of the strip of sensitivity.
#[derive(Debug, Clone, Copy)]
pub struct SensitivityWords {
    /// The message: priorities, those that hold everywhere, names of up to two that do not, and without a priority the
    /// largest number under another choice with its name.
    pub title: fn(usize, usize, &[&str], CountedName) -> String,
    /// What is shown: what a row is.
    pub subtitle: fn(Noun) -> String,
    /// Above the names.
    pub sorted: fn(Noun) -> String,
    /// Head of what is reported.
    pub reported: &'static str,
    /// Heads of the families: crosshair, base, weights.
    pub families: [&'static str; 3],
    /// Heads of other choices by their name in the JSON.
    pub choice: fn(&str) -> &'static str,
    /// Head of the verdict, and how many choices there are.
    pub verdict: &'static str,
    /// Below it: other choices.
    pub others: fn(usize) -> String,
    /// A quadrant that holds everywhere.
    pub robust: &'static str,
    /// One that does not: how often, of how many.
    pub depends: fn(usize, usize) -> String,
    /// Head of the certainty.
    pub certainty: &'static str,
    /// Too few respondents for it.
    pub too_few: &'static str,
    /// Last line.
    pub priorities: &'static str,
    /// Under the verdicts: how many hold, of how many.
    pub holding: fn(usize, usize) -> String,
    /// Legend: another quadrant than reported.
    pub boxed: &'static str,
    /// Legend: the same.
    pub grey: &'static str,
    /// Footnote: the choices one at a time.
    pub rule: &'static str,
    /// Footnote: what certainty is: replicates, certain from, likely from.
    pub replicates: fn(usize, f64, f64) -> String,
    /// Description: rows, what a row is, other choices.
    pub description: fn(usize, Noun, usize) -> String,
    /// Heading of the table.
    pub heading: fn(Noun) -> String,
}
