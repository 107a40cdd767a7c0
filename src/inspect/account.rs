//! Everything that is told of a file.

use serde::Serialize;

use super::Confidence;
use super::column::{ColumnFacts, columns};
use super::scale::{ScaleFacts, scales};
use crate::error::{Error, Result};
use crate::input::answers::labels::Coding;
use crate::input::columns::layout::{Layout, Match, Pair, Shape};
use crate::input::grid::FileKind;
use crate::input::{Source, Table};
use crate::message::{Language, Message, Rows};
use crate::survey::Survey;

/// What is seen in a survey file; `null` or empty where it was not understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Account {
    /// The file itself.
    pub file: FileFacts,
    /// The tool that wrote it.
    pub vendor: VendorFacts,
    /// `wide`, `long`, `summary` or `performance_only`.
    pub shape: Option<&'static str>,
    /// Criteria, each with its two columns; of long and summary files, with none.
    pub pairs: Vec<PairFacts>,
    /// How sure it is which side is importance.
    pub sides: Option<Confidence>,
    /// How the answers of each side are read.
    pub scales: Vec<ScaleFacts>,
    /// Every column and its role.
    pub columns: Vec<ColumnFacts>,
    /// What an analysis would leave out.
    pub dropped: Vec<Dropped>,
    /// What the data doctor finds.
    pub warnings: Vec<Message>,
    /// What was inferred, one line each.
    pub notices: Vec<Message>,
    /// Why the file cannot be analyzed as it is.
    pub problem: Option<String>,
    /// The same, to be said in other languages.
    #[serde(skip)]
    pub fault: Option<Message>,
    /// The language of the text.
    #[serde(skip)]
    pub language: Language,
}

impl Account {
    /// Has its text and its messages said in a language.
    pub fn say_in(&mut self, language: Language) {
        self.language = language;
        self.warnings.iter_mut().chain(&mut self.notices).for_each(|message| message.language = language);
    }
}

/// The file itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FileFacts {
    /// Name without its folder.
    pub name: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// `text`, `workbook` or `spss`.
    pub kind: &'static str,
    /// File inside the archive; empty where the archive keeps no name, `null` where there is no archive.
    pub member: Option<String>,
    /// Sheet that is read.
    pub sheet: Option<String>,
    /// The other sheets.
    pub other_sheets: Vec<String>,
    /// Encoding of a text.
    pub encoding: Option<&'static str>,
    /// Whether a text begins with a byte-order mark.
    pub byte_order_mark: bool,
    /// What stands between two cells of a text.
    pub delimiter: Option<char>,
    /// Whether numbers have a decimal comma.
    pub decimal_comma: bool,
    /// Rows of answers, dropped ones included.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
}

/// The tool that wrote the file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VendorFacts {
    /// Its name.
    pub name: &'static str,
    /// What gave it away.
    pub evidence: String,
    /// Rows above the first answers.
    pub header_rows: usize,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A criterion and its columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairFacts {
    /// Key.
    pub name: String,
    /// What a reader sees.
    pub label: String,
    /// Number of its importance column.
    pub importance: Option<usize>,
    /// Number of its performance column.
    pub performance: Option<usize>,
    /// `exact`, `folded`, `near`, `order` or `named`; `null` where rows name the criterion.
    pub matched: Option<&'static str>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Something left out, counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dropped {
    /// `row`, `cell` or `column`.
    pub what: &'static str,
    /// Why.
    pub reason: String,
    /// How many.
    pub count: u64,
    /// The reason, to be said in other languages.
    #[serde(skip)]
    why: Rows,
}

impl Dropped {
    /// Why, in a language.
    pub fn why(&self, language: Language) -> String {
        Message::sure(self.why.clone()).said(language).seen
    }
}

/// Puts the account together.
pub(super) fn account(
    table: &Table,
    layout: Option<&Layout>,
    codings: Option<&(Coding, Coding)>,
    survey: &Result<Survey>,
    source: &Source,
) -> Account {
    let (dropped, notices) = match (survey, layout) {
        (Ok(survey), _) => (survey.origin.dropped.clone(), survey.notices.clone()),
        (Err(_), Some(layout)) => {
            (table.dropped_rows(), table.noticed().chain(layout.notices.iter().cloned()).collect())
        }
        (Err(_), None) => (table.dropped_rows(), table.noticed().collect()),
    };
    let dropped = dropped.into_iter().map(|dropped| Dropped {
        what: dropped.what,
        reason: dropped.reason.to_string(),
        count: dropped.count,
        why: dropped.reason,
    });
    Account {
        file: file(table),
        vendor: VendorFacts {
            name: table.headings.vendor,
            evidence: table.headings.evidence.clone(),
            header_rows: table.headings.header_rows,
            confidence: Confidence::of_vendor(table.headings.vendor),
        },
        shape: layout.map(|layout| shape(&layout.shape)),
        pairs: pairs(layout, survey.as_ref().ok()),
        sides: layout.map(|layout| Confidence::of_sides(layout, &table.hints)),
        scales: codings.map(|codings| scales(table, codings)).unwrap_or_default(),
        columns: columns(table, layout, survey.as_ref().ok(), source),
        dropped: dropped.collect(),
        warnings: survey.as_ref().map(warnings).unwrap_or_default(),
        notices,
        problem: survey.as_ref().err().map(ToString::to_string),
        fault: survey.as_ref().err().map(Error::message),
        language: Language::default(),
    }
}

/// What an analysis as it is by default would warn of, but for what rests on its numbers.
fn warnings(survey: &Survey) -> Vec<Message> {
    survey.findings.iter().cloned().chain(survey.scale.ends_that_nobody_chose(false)).collect()
}

fn file(table: &Table) -> FileFacts {
    let dialect = &table.dialect;
    let mut kind = &dialect.kind;
    let mut member = None;
    while let FileKind::Archive { member: name, inner } = kind {
        member = Some(name.clone());
        kind = inner;
    }
    let (name, sheet, others) = match kind {
        FileKind::Workbook { sheet, others } => ("workbook", Some(sheet.clone()), others.clone()),
        FileKind::Spss => ("spss", None, Vec::new()),
        FileKind::Parquet => ("parquet", None, Vec::new()),
        FileKind::Arrow => ("arrow", None, Vec::new()),
        FileKind::Text | FileKind::Archive { .. } => ("text", None, Vec::new()),
    };
    let is_text = matches!(kind, FileKind::Text);
    FileFacts {
        name: table.file.clone(),
        sha256: table.sha256.clone(),
        kind: name,
        member,
        sheet,
        other_sheets: others,
        encoding: is_text.then_some(dialect.encoding),
        byte_order_mark: dialect.bom,
        delimiter: is_text.then(|| char::from(dialect.delimiter)),
        decimal_comma: dialect.decimal_comma,
        rows: table.grid.rows.len() - table.headings.header_rows,
        columns: table.headings.columns.len(),
    }
}

fn shape(shape: &Shape) -> &'static str {
    match shape {
        Shape::Wide { .. } => "wide",
        Shape::Long(_) => "long",
        Shape::Counts(_) => "counts",
        Shape::Summary(_) => "summary",
        Shape::PerformanceOnly { .. } => "performance_only",
    }
}

/// The pairs of columns; of long and summary files the criteria that rows name.
fn pairs(layout: Option<&Layout>, survey: Option<&Survey>) -> Vec<PairFacts> {
    match (layout.map(|layout| &layout.shape), survey) {
        (Some(Shape::Wide { pairs }), _) => pairs.iter().map(of_columns).collect(),
        (Some(Shape::Long(_) | Shape::Counts(_) | Shape::Summary(_)), Some(survey)) => {
            let of_rows = survey.criteria.iter().map(|criterion| PairFacts {
                name: criterion.name.clone(),
                label: criterion.label.text.clone(),
                importance: None,
                performance: None,
                matched: None,
                confidence: Confidence::Sure,
            });
            of_rows.collect()
        }
        _ => Vec::new(),
    }
}

fn of_columns(pair: &Pair) -> PairFacts {
    let matched = match pair.matched {
        Match::Exact => "exact",
        Match::Folded => "folded",
        Match::Near => "near",
        Match::Order => "order",
        Match::Named => "named",
    };
    PairFacts {
        name: pair.name.clone(),
        label: pair.label.clone(),
        importance: Some(pair.importance + 1),
        performance: Some(pair.performance + 1),
        matched: Some(matched),
        confidence: Confidence::of_match(pair.matched),
    }
}
