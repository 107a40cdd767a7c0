//! The query, part by part.

use super::Request;
use super::dialect::{SqlDialect, Unpivot};
use crate::error::{Error, Result};
use crate::input::answers::labels::Coding;
use crate::input::columns::layout::{SUM_OF_SQUARES, SUM_OF_WEIGHTS};
use crate::input::{Paired, Table, hints};

/// One thing that is counted: two expressions over a row of the table.
struct Rated {
    name: String,
    importance: String,
    performance: String,
}

/// The query; `names` are those of what is rated, the codings those of importance and performance.
pub(super) fn query(
    table: &Table,
    paired: &Paired,
    names: &[&str],
    codings: [&Coding; 2],
    request: &Request,
) -> Result<String> {
    let dialect = request.dialect;
    let wanted = request.source.wanted();
    let column = |wanted_for: &str, name: &str| {
        hints::find(&table.headings, wanted_for, name)
            .map(|heading| heading.code.clone())
            .map_err(|error| Error::in_file(&table.file, error))
    };
    let segments = wanted.segments.iter().map(|name| column("a segment", name));
    let segments = segments.collect::<Result<Vec<_>>>()?;
    let weight = wanted.weight.as_ref().map(|name| column("the weight", name)).transpose()?;
    let rated = rated(table, paired, names, codings, dialect);

    let mut lines = vec!["WITH answers AS (".to_owned(), "  SELECT".to_owned()];
    let mut selected: Vec<String> = segments
        .iter()
        .map(|name| dialect.identifier(name))
        .map(|name| format!("CAST({name} AS {}) AS {name}", dialect.text))
        .collect();
    selected.extend(weight.iter().map(|name| {
        format!("CAST({} AS {}) AS weight_of_respondent", dialect.identifier(name), dialect.float)
    }));
    for (at, Rated { importance, performance, .. }) in (1..).zip(&rated) {
        selected.push(format!("CAST({importance} AS {}) AS importance_{at}", dialect.text));
        selected.push(format!("CAST({performance} AS {}) AS performance_{at}", dialect.text));
    }
    lines.extend(listed("    ", &selected));
    lines.push(format!("  FROM {}", dialect.path(&request.table)));
    lines.push(")".to_owned());
    lines.extend(counted(&rated, &segments, weight.is_some(), dialect));
    Ok(lines.join("\n") + ";\n")
}

/// The criteria as they stand in the table, then the elements.
fn rated(
    table: &Table,
    paired: &Paired,
    names: &[&str],
    codings: [&Coding; 2],
    dialect: &SqlDialect,
) -> Vec<Rated> {
    let name = |column: usize| dialect.identifier(table.headings.name(column));
    let structure = &paired.structure;
    let columns = paired.importance.iter().zip(&paired.performance);
    let mut rated: Vec<Rated> = names
        .iter()
        .zip(columns)
        .map(|(criterion, (&importance, &performance))| Rated {
            name: (*criterion).to_owned(),
            importance: name(importance),
            performance: name(performance),
        })
        .collect();
    for element in structure.elements.iter().filter(|element| !element.rated) {
        let ratings = |columns: &[usize], coding: &Coding| -> Vec<String> {
            element.criteria.iter().map(|&at| rating(&name(columns[at]), coding, dialect)).collect()
        };
        let importance = ratings(&paired.importance, codings[0]);
        let performance = ratings(&paired.performance, codings[1]);
        rated.push(Rated {
            name: element.name.clone(),
            importance: mean_of(&importance, &performance),
            performance: mean_of(&performance, &importance),
        });
    }
    rated
}

/// The rating a column holds, as a number; NULL where it is no answer.
fn rating(column: &str, coding: &Coding, dialect: &SqlDialect) -> String {
    let text = format!("TRIM(CAST({column} AS {}))", dialect.text);
    if !coding.labels.is_empty() {
        let cases = coding
            .ratings()
            .map(|(answer, rating)| format!("WHEN {} THEN {rating:.1}", dialect.literal(answer.trim())));
        return format!("CASE {text} {} END", cases.collect::<Vec<_>>().join(" "));
    }
    let missing = std::iter::once("").chain(coding.missing.iter().map(|text| text.trim()));
    let missing: Vec<String> = missing.map(|text| dialect.literal(text)).collect();
    let number = format!("CAST({text} AS {})", dialect.float);
    let turned = || format!("{} - {number}", coding.lowest + coding.highest);
    let number = if coding.reversed { turned() } else { number };
    format!("CASE WHEN {text} IN ({}) THEN NULL ELSE {number} END", missing.join(", "))
}

/// The mean over the ratings of criteria that were rated on the other side too; NULL where there are none.
fn mean_of(ratings: &[String], others: &[String]) -> String {
    let (mut sum, mut n) = (Vec::new(), Vec::new());
    for (rating, other) in ratings.iter().zip(others) {
        let unrated = format!("{rating} IS NULL OR {other} IS NULL");
        sum.push(format!("CASE WHEN {unrated} THEN 0 ELSE {rating} END"));
        n.push(format!("CASE WHEN {unrated} THEN 0 ELSE 1 END"));
    }
    format!("({}) / NULLIF({}, 0)", sum.join(" + "), n.join(" + "))
}

/// The query over the answers.
fn counted(rated: &[Rated], segments: &[String], weighted: bool, dialect: &SqlDialect) -> Vec<String> {
    let segments: Vec<String> = segments.iter().map(|name| dialect.identifier(name)).collect();
    let mut results = vec!["COUNT(*) AS n".to_owned()];
    if weighted {
        // One respondent without a weight, or with a negative one, leaves the sums of its row empty.
        let sum = |what: &str, name: &str| {
            let w = "weight_of_respondent";
            format!("CASE WHEN COUNT({w}) = COUNT(*) AND MIN({w}) > 0 THEN SUM({what}) END AS {name}")
        };
        results.push(sum("weight_of_respondent", SUM_OF_WEIGHTS));
        results.push(sum("weight_of_respondent * weight_of_respondent", SUM_OF_SQUARES));
    }
    let from = if weighted {
        "FROM (SELECT * FROM answers WHERE weight_of_respondent IS NULL OR weight_of_respondent <> 0) AS counted"
    } else {
        "FROM answers"
    };
    let keys: Vec<String> = std::iter::once("criterion".to_owned())
        .chain(segments.clone())
        .chain(["importance".to_owned(), "performance".to_owned()])
        .collect();
    let names = || rated.iter().map(|rated| dialect.literal(&rated.name)).zip(1..);
    let mut lines = vec!["SELECT * FROM (".to_owned(), "SELECT".to_owned()];
    match dialect.unpivot {
        Unpivot::GroupingSets => {
            let cases = |of: &dyn Fn(&str, usize) -> String| -> String {
                let cases = names()
                    .map(|(name, at)| format!("WHEN GROUPING(importance_{at}) = 0 THEN {}", of(&name, at)));
                format!("CASE {} END", cases.collect::<Vec<_>>().join(" "))
            };
            let mut selected = vec![format!("{} AS criterion", cases(&|name, _| name.to_owned()))];
            selected.extend(segments.clone());
            selected.push(format!("{} AS importance", cases(&|_, at| format!("importance_{at}"))));
            selected.push(format!("{} AS performance", cases(&|_, at| format!("performance_{at}"))));
            selected.extend(results);
            lines.extend(listed("  ", &selected));
            lines.push(from.to_owned());
            lines.push("GROUP BY GROUPING SETS (".to_owned());
            let sets: Vec<String> = names()
                .map(|(_, at)| {
                    let own = [format!("importance_{at}"), format!("performance_{at}")];
                    format!("({})", segments.iter().chain(&own).cloned().collect::<Vec<_>>().join(", "))
                })
                .collect();
            lines.extend(listed("  ", &sets));
            lines.push(")".to_owned());
        }
        Unpivot::Stack | Unpivot::Unnest => {
            lines.extend(listed("  ", &[keys.clone(), results].concat()));
            lines.push(from.to_owned());
            let rows: Vec<String> = names()
                .map(|(name, at)| match (dialect.unpivot, at) {
                    (Unpivot::Unnest, 1) => format!(
                        "STRUCT({name} AS criterion, importance_1 AS importance, performance_1 AS performance)"
                    ),
                    (Unpivot::Unnest, _) => format!("({name}, importance_{at}, performance_{at})"),
                    _ => format!("{name}, importance_{at}, performance_{at}"),
                })
                .collect();
            let (open, close) = match dialect.unpivot {
                Unpivot::Unnest => ("CROSS JOIN UNNEST([".to_owned(), "])".to_owned()),
                _ => (
                    format!("LATERAL VIEW STACK({},", rated.len()),
                    ") rated AS criterion, importance, performance".to_owned(),
                ),
            };
            lines.push(open);
            lines.extend(listed("  ", &rows));
            lines.push(close);
            lines.push(format!("GROUP BY {}", keys.join(", ")));
        }
    }
    // In the order of the survey, which is that of the tables and the charts.
    let places: Vec<String> = names().map(|(name, at)| format!("WHEN {name} THEN {at}")).collect();
    lines.push(") AS counts".to_owned());
    lines.push(format!("ORDER BY CASE criterion {} END, {}", places.join(" "), keys[1..].join(", ")));
    lines
}

/// One item a line, with commas between them.
fn listed(indent: &str, items: &[String]) -> Vec<String> {
    let last = items.len().saturating_sub(1);
    let line = |(at, item): (usize, &String)| format!("{indent}{item}{}", if at == last { "" } else { "," });
    items.iter().enumerate().map(line).collect()
}
