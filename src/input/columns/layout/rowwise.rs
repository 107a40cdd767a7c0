//! Surveys with a row for each criterion: long (respondent × criterion) and summary (means already computed).

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::layout::{CountsColumns, LayoutError, LongColumns, Shape, Side, SummaryColumns};
use crate::input::columns::roles::names_respondent;
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::{alone, candidates, tokens};
use crate::input::fold::fold;
use crate::input::headings::{Heading, Headings};
use crate::input::hints::{Hints, find as find_column, matching, text_of};

/// The long or summary shape; `None` when no single column is all importance and another all performance.
///
/// A summary has no respondent and each criterion once; anything else is long.
///
/// # Errors
/// [`LayoutError::TwoBlocks`] when two columns could be one side; [`LayoutError::NoCriterion`] when nothing tells
/// what the rows are about.
pub fn find(headings: &Headings, answers: &Answers<'_>, hints: &Hints) -> Result<Option<Shape>, LayoutError> {
    let importance = sided(headings, Side::Importance, "--importance-columns", &hints.importance_columns)?;
    if importance.is_empty() && hints.performance_columns.is_empty() {
        return Ok(None);
    }
    let performance =
        sided(headings, Side::Performance, "--performance-columns", &hints.performance_columns)?;
    let (Some(&first), Some(&second)) = (importance.first(), performance.first()) else {
        return Ok(None);
    };
    let rest: Vec<&Heading> = headings
        .columns
        .iter()
        .filter(|h| importance.iter().chain(&performance).all(|sided| sided.index != h.index))
        .collect();
    let respondent = respondent(headings, &rest, hints)?;
    let hinted = !hints.importance_columns.is_empty() || !hints.performance_columns.is_empty();
    let Some(criterion) = criterion(&rest, answers, respondent) else {
        // Others that say both sides are the criteria, and these two have lost their names.
        let says = |side: Side| {
            rest.iter().any(|h| candidates(&text_of(h)).iter().any(|candidate| candidate.split.side == side))
        };
        let sided = says(Side::Importance) && says(Side::Performance);
        if hinted || sided || importance.len() > 1 || performance.len() > 1 {
            return Ok(None);
        }
        return Err(LayoutError::NoCriterion {
            importance: first.code.clone(),
            performance: second.code.clone(),
        });
    };
    // Where columns say both sides of several things, two more without a name are means of theirs, whatever texts stand beside.
    let many = |side: Side| {
        let of_side = |h: &&&Heading| {
            spread_of(&h.code).is_none()
                && candidates(&text_of(h)).iter().any(|candidate| candidate.split.side == side)
        };
        rest.iter().filter(of_side).count() >= 2
    };
    let named_criterion = rest.iter().any(|h| h.index == criterion && names_criterion(&h.code));
    if !hinted && !named_criterion && many(Side::Importance) && many(Side::Performance) {
        return Ok(None);
    }
    for (side, columns) in [(Side::Importance, &importance), (Side::Performance, &performance)] {
        if let [first, second, ..] = columns[..] {
            return Err(LayoutError::TwoBlocks {
                side,
                first: first.code.clone(),
                second: second.code.clone(),
            });
        }
    }
    let named = |words: &[&str]| {
        let found = rest.iter().find(|h| h.index != criterion && names_one_of(&h.code, words));
        found.map(|h| h.index)
    };
    let element = named(ELEMENT);
    let (importance, performance) = (first.index, second.index);
    let base = rest.iter().find(|h| BASE.contains(&fold(&h.code).as_str())).map(|h| h.index);
    if let Some(n) =
        base.filter(|_| respondent.is_none() && are_counts(answers, criterion, [importance, performance]))
    {
        let called = |name: &str| rest.iter().find(|h| fold(&h.code) == fold(name)).map(|h| h.index);
        let weights = match [SUM_OF_WEIGHTS, SUM_OF_SQUARES].map(|name| (name, called(name))) {
            [(_, Some(w)), (_, Some(w2))] => Some((w, w2)),
            [(_, None), (_, None)] => None,
            // Half of the weights must not pass for none.
            [(name, None), _] | [_, (name, None)] => {
                let (wanted_for, name) = ("the weights".to_owned(), name.to_owned());
                return Err(LayoutError::UnknownColumn {
                    wanted_for,
                    name,
                    nearest: Vec::new(),
                    columns: rest.iter().map(|h| h.code.clone()).collect(),
                });
            }
        };
        return Ok(Some(Shape::Counts(CountsColumns { criterion, importance, performance, n, weights })));
    }
    // A number of respondents in each row says summary, even where a criterion comes twice.
    if respondent.is_none() && (base.is_some() || all_differ(answers, criterion)) {
        let spread = |about: Spread| rest.iter().find(|h| spread_of(&h.code) == Some(about)).map(|h| h.index);
        return Ok(Some(Shape::Summary(SummaryColumns {
            criterion,
            element,
            importance,
            performance,
            n: base,
            sd_importance: spread(Spread::Of(Side::Importance)),
            sd_performance: spread(Spread::Of(Side::Performance)),
            sd_gap: spread(Spread::OfGap),
        })));
    }
    Ok(Some(Shape::Long(LongColumns { respondent, criterion, element, importance, performance })))
}

const CRITERION: &[&str] = &[
    "criterion",
    "criteria",
    "criterium",
    "critere",
    "criterio",
    "kriterium",
    "item",
    "items",
    "attribute",
    "attribut",
    "attributo",
    "atributo",
    "statement",
    "outcome",
    "factor",
    "aspect",
    "aspecto",
    "feature",
    "merkmal",
    "eigenschaft",
    "aspekt",
    "kenmerk",
    "eigenschap",
    "caracteristique",
    "caracteristica",
    "voce",
    "elemento",
    "question",
    "libelle",
];
const ELEMENT: &[&str] = &[
    "element",
    "touchpoint",
    "dimension",
    "category",
    "categorie",
    "categoria",
    "theme",
    "famille",
    "group",
    "groupe",
];
const BASE: &[&str] = &[
    "n",
    "base",
    "count",
    "effectif",
    "effectifs",
    "respondents",
    "repondants",
    "n_pairs",
    "sample",
    "answers",
    "n pairs",
];
#[rustfmt::skip]
const SPREAD: &[&str] = &[
    "sd", "std", "stdev", "stddev", "deviation", "stabw", "standardabweichung", "desviacion", "desvest", "desvio", "deviazione",
    "standaardafwijking", "standaarddeviatie",
];
/// Words beside those: `standard deviation`, `desviación típica`.
const STANDARD: &[&str] = &["standard", "estandar", "tipica", "padrao"];
/// How tables of statistics write a mean.
const MEAN: &[&str] = &["m", "mw", "x"];

/// The columns that are one side and nothing else, or the ones the user named for it when they are single.
fn sided<'a>(
    headings: &'a Headings,
    side: Side,
    option: &'static str,
    patterns: &[String],
) -> Result<Vec<&'a Heading>, LayoutError> {
    if !patterns.is_empty() {
        let found = matching(headings, option, patterns)?;
        return Ok(if found.len() == 1 { found.into_iter().map(|(h, _)| h).collect() } else { Vec::new() });
    }
    // `Importance M` is a criterion m, unless `Importance SD` stands beside it.
    let means = [Side::Importance, Side::Performance]
        .iter()
        .all(|of| headings.columns.iter().any(|h| spread_of(&h.code) == Some(Spread::Of(*of))));
    let is_side = |h: &&Heading| {
        let says =
            |text: &str| alone(text) == Some(side) || means && alone(&without_mean(text)) == Some(side);
        let text = text_of(h);
        !h.metadata && h.item.is_none() && (says(&h.code) || text != h.code && says(&text))
    };
    Ok(headings.columns.iter().filter(is_side).collect())
}

/// A header without the letter that says that it holds means.
fn without_mean(header: &str) -> String {
    let words =
        tokens(header).into_iter().map(|(_, token)| token).filter(|token| !MEAN.contains(&token.as_str()));
    words.collect::<Vec<String>>().join(" ")
}

fn respondent(headings: &Headings, rest: &[&Heading], hints: &Hints) -> Result<Option<usize>, LayoutError> {
    match &hints.respondent {
        Some(name) => Ok(Some(find_column(headings, "respondent", name)?.index)),
        None => Ok(rest.iter().find(|h| names_respondent(&h.code)).map(|h| h.index)),
    }
}

/// The column called criterion (or the like); else the first text column that, with the respondent, names a row once.
fn criterion(rest: &[&Heading], answers: &Answers<'_>, respondent: Option<usize>) -> Option<usize> {
    let others = || rest.iter().filter(|h| Some(h.index) != respondent && !h.metadata);
    // A column that says a side holds ratings, whatever it is called: `Importance of item quality`.
    let is_sided = |h: &Heading| !candidates(&text_of(h)).is_empty();
    if let Some(named) = others().find(|h| names_criterion(&h.code) && !is_sided(h)) {
        return Some(named.index);
    }
    let names_rows = |h: &&&Heading| {
        let text = |cell: &str| !cell.trim().is_empty() && cell.trim().parse::<f64>().is_err();
        let mut seen = BTreeSet::new();
        let mut once = true;
        for row in 0..answers.len() {
            let key = (respondent.map(|r| answers.cell(row, r)), answers.cell(row, h.index));
            once &= text(key.1) && seen.insert(key);
        }
        once && answers.len() > 1
    };
    others().find(names_rows).map(|h| h.index)
}

/// Whether a column is called criterion, or the like, and holds another text in each row.
pub(super) fn names_criteria(heading: &Heading, answers: &Answers<'_>) -> bool {
    let texts = || answers.column(heading.index).map(str::trim);
    let words = || texts().all(|text| text.chars().any(char::is_alphabetic));
    names_criterion(&heading.code) && answers.len() > 1 && words() && all_differ(answers, heading.index)
}

/// Whether a header says that its column holds the things that are rated: `item`, `Kriterium`.
pub fn names_criterion(header: &str) -> bool {
    names_one_of(header, CRITERION)
}

fn names_one_of(header: &str, words: &[&str]) -> bool {
    tokens(header).iter().any(|(_, token)| words.contains(&token.as_str()))
}

fn all_differ(answers: &Answers<'_>, column: usize) -> bool {
    let mut seen = BTreeSet::new();
    answers.column(column).map(fold).filter(|text| !text.is_empty()).all(|text| seen.insert(text))
}

/// Header of the column of Σw in counts.
pub const SUM_OF_WEIGHTS: &str = "sum_w";
/// Header of the column of Σw² in counts.
pub const SUM_OF_SQUARES: &str = "sum_w2";

/// Whether some criterion stands in several rows that hold ratings: whole numbers, words or nothing, but no means.
fn are_counts(answers: &Answers<'_>, criterion: usize, ratings: [usize; 2]) -> bool {
    let mut rows: BTreeMap<&str, (usize, bool)> = BTreeMap::new();
    for row in 0..answers.len() {
        let rated = ratings.iter().all(|&column| {
            answers.cell(row, column).trim().parse::<f64>().map_or(true, |number| number.fract() == 0.0)
        });
        let (n, all) = rows.entry(answers.cell(row, criterion)).or_insert((0, true));
        (*n, *all) = (*n + 1, *all && rated);
    }
    rows.values().any(|&(n, all)| n > 2 && all)
}

/// What a standard deviation is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spread {
    Of(Side),
    OfGap,
}

/// What a column of standard deviations is of; `None` for any other column.
fn spread_of(header: &str) -> Option<Spread> {
    let tokens: Vec<String> = tokens(header).into_iter().map(|(_, token)| token).collect();
    // The French "écart-type" is a standard deviation, "écart" alone is the gap.
    let french = tokens.windows(2).position(|pair| pair[0] == "ecart" && pair[1] == "type");
    let is_spread = |token: &str| SPREAD.contains(&token);
    if french.is_none() && !tokens.iter().any(|token| is_spread(token)) {
        return None;
    }
    let named = |at: usize| french.is_some_and(|french| at == french || at == french + 1);
    let rest: Vec<&str> = tokens
        .iter()
        .enumerate()
        .filter(|(at, token)| !is_spread(token) && !STANDARD.contains(&token.as_str()) && !named(*at))
        .map(|(_, token)| token.as_str())
        .collect();
    if rest.iter().any(|token| matches!(*token, "gap" | "ecart" | "difference" | "diff")) {
        return Some(Spread::OfGap);
    }
    alone(&rest.join(" ")).map(Spread::Of)
}
