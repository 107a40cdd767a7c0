//! The study file: what the options hold and what they cannot (names, elements, languages).

mod action;
mod audience;
mod days;
mod gate;
mod keys;
mod wallet;

use std::collections::BTreeMap;
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::input::fold::nearest;
use crate::input::whole::whole_within;
use crate::message::{FileError, Request};
use crate::survey::Label;
pub use action::{Raises, StudyAction};
pub use audience::StudyAudience;
pub use gate::StudyGate;
pub use keys::{Keys, SECTIONS, top_level};
pub use wallet::Wallet;

/// A study file as written; options override what it says.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "a key of the file each")]
pub struct Study {
    /// Whether it was written for a later wave than the survey is of, which may lack rows, or call them by a former name.
    #[serde(skip)]
    pub earlier: bool,
    /// Name of the study, at the head of every report: `"Retail bank, spring wave"`.
    pub name: Option<Text>,
    /// Where the data come from, for footnotes.
    pub source: Option<Text>,
    /// The rating scale, `"1-5"`.
    pub scale: Option<String>,
    /// Whether low codes are the best (1 = very important).
    pub reversed: Option<bool>,
    /// Texts that mean "no answer".
    pub missing: Vec<Scalar>,
    /// Columns of importance ratings, a pattern with `*`.
    pub importance_columns: Vec<String>,
    /// Columns of performance ratings, a pattern with `*`.
    pub performance_columns: Vec<String>,
    /// Answers about importance, lowest first, where they are words.
    pub importance_labels: Vec<String>,
    /// Answers about performance, lowest first, where they are words.
    pub performance_labels: Vec<String>,
    /// Column that tells respondents apart.
    pub respondent: Option<String>,
    /// Column of the weights.
    pub weight: Option<String>,
    /// Column of the strata of the sample.
    pub strata: Option<String>,
    /// Column of the clusters (primary sampling units) of the sample.
    pub cluster: Option<String>,
    /// Columns that group the respondents.
    pub segments: Vec<String>,
    /// Column that tells the respondents of several waves apart.
    pub panel: Option<String>,
    /// Column of the wave, where one file holds several.
    pub wave: Option<String>,
    /// The waves in order, where their names do not tell.
    pub wave_order: Vec<String>,
    /// Days of three waves or more, the oldest first, as `2026-03-31`: slopes are then changes for each year.
    pub wave_dates: Vec<String>,
    /// The wave before: a survey or a saved analysis, relative to the study file.
    pub previous: Option<String>,
    /// Column whose groups take each change between waves apart.
    pub mix: Option<String>,
    /// A change of at most this much, in rating units, is no change worth acting on.
    pub smallest_change: Option<f64>,
    /// Whether waves, or the files of one survey, that were rated on different scales are put on 0 to 100.
    pub rescale: bool,
    /// The wave that the last is compared with: `previous`, `first`, or its name.
    pub against: Option<String>,
    /// Line both waves are placed against: `own`, `old` or `new`.
    pub lines: Option<String>,
    /// What others reach, relative to the study file.
    pub benchmark: Option<String>,
    /// Group of the benchmark that is compared with.
    pub benchmark_group: Option<String>,
    /// Rows that get a target: `priorities` or `all`.
    pub targets: Option<String>,
    /// Column that tells audiences apart, whose numbers stand beside one another.
    pub audience_column: Option<String>,
    /// The audience that is analyzed, beside which the others stand.
    pub reference: Option<String>,
    /// Performances of two audiences within this of one another are aligned.
    pub aligned_within: Option<f64>,
    /// Audiences, and groups of `segments`, of fewer respondents are not shown.
    pub smallest_shown: Option<u64>,
    /// Columns of loyalty or business results.
    pub outcomes: Vec<String>,
    /// Columns that a share of wallet is made of, an outcome: `{ rank = "rank_us", of = "banks" }`.
    pub wallet: Option<Wallet>,
    /// Column of what each respondent is worth, such as revenue.
    pub value: Option<String>,
    /// SQL condition over the columns; only rows for which it is true are read.
    #[serde(rename = "where")]
    pub filter: Option<String>,
    /// Column by which further files are joined; without one they are stacked.
    pub join: Option<String>,
    /// Data dictionary of REDCap, relative to the study file.
    pub dictionary: Option<String>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Whether suspicious answers are an error.
    pub strict: bool,
    /// Whether rows that the survey tool marks as tests and previews are kept.
    pub keep_tests: bool,
    /// How the crosshair is set.
    pub crosshair: Option<String>,
    /// Which answers a row rests on.
    pub base: Option<String>,
    /// Which crosshair an element's own map is drawn against.
    pub within: Option<String>,
    /// Confidence level.
    pub confidence: Option<f64>,
    /// Which crosshair the maps of segments are placed against.
    pub segment_crosshair: Option<String>,
    /// Whether reports tell how segments use the scale, even where none differs in everything alike.
    pub response_styles: bool,
    /// Whether the means of segments are shrunk towards what they have in common.
    pub shrink: Option<bool>,
    /// Where importance comes from.
    pub importance: Option<String>,
    /// Which respondents derived importance rests on.
    pub deletion: Option<String>,
    /// Improvement of performance whose outcome is looked up, in rating units.
    pub what_if: Option<f64>,
    /// Rating at or below which performance is low.
    pub low: Option<f64>,
    /// Rating at or above which performance is high.
    pub high: Option<f64>,
    /// Whether necessary conditions are asked for.
    pub necessary: bool,
    /// Outcome that necessary conditions are asked about: a value, or `"80%"` of its observed range.
    pub target: Option<Scalar>,
    /// Rows with fewer respondents are not tested.
    pub smallest_base: Option<u64>,
    /// Rows with fewer respondents are marked.
    pub small_base: Option<u64>,
    /// How p-values are adjusted for the number of tests.
    pub adjust: Option<String>,
    /// What the axes show.
    pub metric: Option<String>,
    /// Bootstrap replicates.
    pub replicates: Option<usize>,
    /// Seed of everything drawn at random.
    pub seed: Option<u64>,
    /// Language of tables and charts; a page for a browser holds all of `"fr, en"`.
    pub language: Option<String>,
    /// Decimals of values in charts.
    pub decimals: Option<i64>,
    /// Title of charts and reports.
    pub title: Option<Text>,
    /// Subtitle of charts and reports.
    pub subtitle: Option<Text>,
    /// Last footnote.
    pub footnote: Option<Text>,
    /// Which axis importance is on.
    pub orientation: Option<String>,
    /// Parts of a report, in order.
    pub sections: Option<Vec<String>>,
    /// How criteria without a label are called.
    pub names: Option<String>,
    /// How points of a map are named.
    pub labels: Option<String>,
    /// Whole scale on both axes.
    pub full_scale: Option<bool>,
    /// What the cells of a heat map hold.
    pub cells: Option<String>,
    /// What slopes and small multiples of waves show.
    pub measure: Option<String>,
    /// Confidence regions around the points.
    pub ellipses: Option<bool>,
    /// The line performance = importance.
    pub diagonal: Option<bool>,
    /// Area of the markers by number of respondents.
    pub bubbles: Option<bool>,
    /// Light or dark charts.
    pub theme: Option<String>,
    /// Size of charts.
    pub canvas: Option<String>,
    /// Pixels of a PNG for each point.
    pub pixels: Option<i64>,
    /// Presentation whose layouts, colors and fonts decks take, beside this file.
    pub template: Option<String>,
    /// Whose colors charts of a deck have: `house`, `template`.
    pub colors: Option<String>,
    /// Criteria in the wanted order; without any, all pairs that are found.
    pub criterion: Vec<StudyCriterion>,
    /// Loyalty elements.
    pub element: Vec<StudyElement>,
    /// Whether respondents were promised that nobody knows them: then nobody is called back.
    pub anonymous: bool,
    /// Column of comments about everything.
    pub quotes: Option<String>,
    /// Whether quotes stand in the JSON too.
    pub quotes_in_json: bool,
    /// Whether respondents are employees: nothing that fewer than eight of them said is told.
    pub employees: bool,
    /// Whether the words of those in shortfall are held against those of the others.
    pub keyness: bool,
    /// Whether good ratings are held against bad ones.
    pub balance: bool,
    /// Conditions under which a run fails or warns.
    pub gate: Vec<StudyGate>,
    /// What audiences were asked.
    pub audience: Vec<StudyAudience>,
    /// What is to be done.
    pub action: Vec<StudyAction>,
    /// What is settled of single files.
    pub file: Vec<StudyFile>,
    /// The file as it was written, so that another one can be made of it.
    #[serde(skip)]
    pub written: toml::Table,
}

/// One `[[criterion]]`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub struct StudyCriterion {
    /// Key.
    pub name: String,
    /// What a reader sees.
    pub label: Option<Text>,
    /// Its importance column, where the name does not tell.
    pub importance: Option<String>,
    /// Its performance column, where the name does not tell.
    pub performance: Option<String>,
    /// Names or labels it had in earlier waves.
    #[serde(default)]
    pub previously: Vec<String>,
    /// Column of the comments about it.
    pub quotes: Option<String>,
    /// Words by which a comment of a general column is about it.
    #[serde(default)]
    pub words: Vec<String>,
}

/// One `[[file]]`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub struct StudyFile {
    /// Name of the file, without its folder.
    pub name: String,
    /// Its rating scale, `"1-10"`.
    pub scale: Option<String>,
}

/// One `[[element]]`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub struct StudyElement {
    /// Key.
    pub name: String,
    /// What a reader sees.
    pub label: Option<Text>,
    /// The pair that rates the element itself; without it the score is the composite of its criteria.
    pub rating: Option<String>,
    /// Names of its criteria.
    #[serde(default)]
    pub criteria: Vec<String>,
}

/// A text in one language, or in several.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// Language code → text.
    Translated(BTreeMap<String, String>),
}

/// A missing code may be written as a number or as a text.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Scalar {
    /// `99`
    Whole(i64),
    /// `9.5`
    Decimal(f64),
    /// `"N/A"`
    Text(String),
}

impl Text {
    /// The label it makes; English, or else the first language, where none is asked for.
    pub fn label(&self) -> Label {
        match self {
            Self::Plain(text) => Label::plain(text),
            Self::Translated(texts) => Label {
                text: texts.get("en").or_else(|| texts.values().next()).cloned().unwrap_or_default(),
                translations: texts.clone(),
            },
        }
    }
}

impl Scalar {
    /// The cell text it stands for.
    pub fn text(&self) -> String {
        match self {
            Self::Whole(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

/// Reads a study file.
///
/// # Errors
/// Where the file cannot be read, is no TOML, or holds an unknown key or a value of the wrong kind.
pub fn read(path: &Path) -> Result<Study> {
    let wrong = |what: FileError| Error::in_file(path.display().to_string(), what);
    let bytes = whole_within(path, LARGEST)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        wrong(FileError::NotUnicode { line: 1 + memchr::memchr_iter(b'\n', valid).count() as u64 })
    })?;
    parse(&text).map_err(|problem| Error::in_study(Some(path), problem))
}

/// Bytes of a study file at the most.
const LARGEST: u64 = 16 << 20;

/// Reads a study from its text; the error says what is wrong and on which line.
///
/// # Errors
/// The problem in words.
///
/// ```
/// use ecart::input::study::parse;
/// use ecart::message::Message;
/// assert_eq!(parse("scale = \"1-5\"").unwrap().scale.as_deref(), Some("1-5"));
/// let problem = Message::error(parse("scael = \"1-5\"").unwrap_err());
/// assert!(problem.to_string().contains("did you mean \"scale\"?"));
/// ```
pub fn parse(text: &str) -> std::result::Result<Study, Request> {
    let table: toml::Table = text.parse().map_err(|error| located(text, &error))?;
    check_keys(text, &table, None, top_level().names)?;
    for (section, keys) in SECTIONS {
        for entry in table.get(section).and_then(toml::Value::as_array).into_iter().flatten() {
            if let Some(entry) = entry.as_table() {
                check_keys(text, entry, Some(section), keys().names)?;
            }
        }
    }
    // A day without quotes is one in TOML too, and every key for one holds a text.
    let of_texts = |error: toml::de::Error| days::as_texts(&table).try_into().map_err(|_| error);
    let study: Study = toml::from_str(text).or_else(of_texts).map_err(|error| located(text, &error))?;
    Ok(Study { written: table, ..study })
}

fn check_keys(
    text: &str,
    table: &toml::Table,
    section: Option<&'static str>,
    known: &[&str],
) -> std::result::Result<(), Request> {
    let Some(unknown) = table.keys().find(|key| !known.contains(&key.as_str())) else { return Ok(()) };
    let line = text.lines().position(|line| line.trim_start().starts_with(unknown.as_str()));
    Err(Request::UnknownKey {
        line: line.map(|line| line + 1),
        key: unknown.clone(),
        section,
        nearest: nearest(unknown, known.iter().copied()).map(str::to_owned),
        known: known.iter().map(|key| (*key).to_owned()).collect(),
    })
}

fn located(text: &str, error: &toml::de::Error) -> Request {
    let line = error.span().map_or(0, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
    Request::StudyFault { line, problem: error.message().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Language;

    #[test]
    fn labels_carry_their_translations() {
        let study =
            parse("[[element]]\nname = \"centre\"\nlabel = { en = \"Centre\", fr = \"Service\" }\n").unwrap();
        let label = study.element[0].label.as_ref().unwrap().label();
        assert_eq!(label.text, "Centre");
        assert_eq!(label.translations["fr"], "Service");
    }

    #[test]
    fn an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
        let text = "scale = \"1-5\"\n\n[[element]]\nname = \"a\"\ncritera = []\n";
        let problem = parse(text).unwrap_err().said_in(Language::English).seen;
        assert_eq!(problem, "line 5: unknown key \"critera\" in [[element]]; did you mean \"criteria\"?");
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_named_with_its_line() {
        let problem = parse("confidence = \"high\"").unwrap_err().to_string();
        assert!(problem.starts_with("line 1: "), "{problem}");
    }
}
