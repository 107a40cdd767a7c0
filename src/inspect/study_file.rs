//! A study file that says what was understood, to be edited and given back.

use std::fmt::Write;
use std::path::{Component, Path, PathBuf, absolute};

use super::toml_text::{comment, commented, list, quoted};
use crate::input::answers::labels::Coding;
use crate::input::columns::layout::{Layout, LongColumns, Role, Shape, SummaryColumns};
use crate::input::fold::fold;
use crate::input::grid::FileKind;
use crate::input::headings::Headings;
use crate::input::hints::{find, matching};
use crate::input::{Source, Table};
use crate::options::is_seen;
use crate::survey::{Label, Survey};

/// Where a study file comes from and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct StudyPlace<'a> {
    /// What was read, and how.
    pub source: &'a Source,
    /// Where the file will stand; other files are named as seen from there.
    pub write: Option<&'a Path>,
}

/// The study file of a survey: read with it, the same file gives the same criteria to the last bit.
///
/// What an analysis would not do by itself (weights, segments, outcomes) is there as comments.
pub fn study_file(
    table: &Table,
    layout: &Layout,
    codings: Option<&(Coding, Coding)>,
    survey: &Survey,
    place: StudyPlace,
) -> String {
    let source = place.source;
    let mut text = format!(
        "# What was understood of {}: {}, {}.\n# Edit it and give it back with --study; lines that begin with # say what else there is.\n\n",
        comment(&table.file),
        table.headings.vendor,
        survey.origin.shape
    );
    text += &kept(source);
    if let Some(dictionary) = source.dictionary() {
        let seen = seen_from(place.write, &dictionary);
        let _ = writeln!(text, "dictionary = {}\n", quoted(&seen.to_string_lossy()));
    }
    if let Some(column) = source.join() {
        let _ = writeln!(text, "join = {}\n", quoted(column));
    }
    text += &reading(table, survey, codings);
    text += &columns(table, layout, source);
    text += &criteria(table, layout, survey, source);
    text += &elements(source);
    text
}

/// Keys of the study file that was given, as they are, but for those that are written of what was seen and the condition, which the command line's replaces.
fn kept(source: &Source) -> String {
    let written = &source.study.written;
    let replaced = |key: &str| key == "where" && source.filter.is_some();
    let kept = written.iter().filter(|(key, _)| !is_seen(key) && !replaced(key));
    let mut text = String::new();
    if let Some(condition) = &source.filter {
        let _ = writeln!(text, "where = {}", quoted(condition));
    }
    for (key, value) in kept {
        let _ = writeln!(text, "{key} = {value}");
    }
    if !written.contains_key("name") {
        text.insert_str(0, "# name = \"…\"  (at the head of every report)\n");
    }
    text + "\n"
}

/// A path as seen from the folder of a file; whole where the way there cannot be told.
fn seen_from(file: Option<&Path>, path: &Path) -> PathBuf {
    let Some((file, path)) = absolute(file.unwrap_or(path)).ok().zip(absolute(path).ok()) else {
        return path.into();
    };
    let folder: Vec<Component> = file.parent().into_iter().flat_map(Path::components).collect();
    let way: Vec<Component> = path.components().collect();
    let shared = folder.iter().zip(&way).take_while(|(one, other)| one == other).count();
    if shared == 0 || folder[shared..].contains(&Component::ParentDir) {
        return path;
    }
    let up = folder[shared..].iter().map(|_| Component::ParentDir);
    up.chain(way[shared..].iter().copied()).collect()
}

/// Sheet, scale, direction, words and missing codes.
fn reading(table: &Table, survey: &Survey, codings: Option<&(Coding, Coding)>) -> String {
    let mut text = String::new();
    if let Some(sheet) = sheet(&table.dialect.kind) {
        let _ = writeln!(text, "sheet = {}", quoted(sheet));
    }
    let scale = &survey.scale;
    let _ = writeln!(text, "scale = \"{}-{}\"  # {}", scale.lowest, scale.highest, comment(&scale.evidence));
    if let Some((one, other)) = codings {
        let by_words =
            [one, other].iter().any(|it| it.notices.iter().any(|told| told.code() == "words_rank_codes"));
        let _ = match (one.reversed, other.reversed) {
            // Said, it would rank the codes by their numbers.
            _ if by_words => writeln!(text, "# reversed: the words of the answers rank their codes"),
            (a, b) if a == b => writeln!(text, "reversed = {a}  # whether low codes are the best"),
            _ => writeln!(text, "# reversed: one side runs from best to worst, as its labels say"),
        };
        let mut missing = [one.missing.clone(), other.missing.clone()].concat();
        missing.sort();
        missing.dedup();
        let _ = writeln!(text, "missing = {}", list(&missing));
        text += &labels("importance_labels", one);
        text += &labels("performance_labels", other);
    }
    text + "\n"
}

/// The words of a side, lowest first; as a comment where the cells are written otherwise.
fn labels(key: &str, coding: &Coding) -> String {
    if coding.labels.is_empty() {
        return String::new();
    }
    let texts: Vec<String> = coding.labels.iter().map(|(_, label)| label.clone()).collect();
    let line = format!("{key} = {}\n", list(&texts));
    if lists_whole_scale(coding) { line } else { commented(&line) }
}

/// Whether the labels are all points of the scale, and every rating in the file is one of them as it is written.
fn lists_whole_scale(coding: &Coding) -> bool {
    let points = (0..).map(|step| coding.lowest + f64::from(step));
    let whole = coding.labels.len() as f64 == coding.highest - coding.lowest + 1.0
        && coding.labels.iter().zip(points).all(|((rating, _), point)| *rating == point);
    let as_written = |text: &str, rating: f64| {
        coding.labels.iter().any(|(labelled, label)| *labelled == rating && fold(label) == fold(text))
    };
    whole && coding.ratings().all(|(text, rating)| as_written(text, rating))
}

/// What the columns beside the criteria hold.
fn columns(table: &Table, layout: &Layout, source: &Source) -> String {
    let mut text = String::new();
    let named = |wanted: &[Role]| -> Vec<String> {
        let columns = layout.roles.iter().filter(|(_, role, _)| wanted.contains(role));
        columns.filter_map(|(column, ..)| name_of(&table.headings, *column)).collect()
    };
    if let [respondent] = &named(&[Role::RespondentId])[..] {
        let _ = writeln!(text, "respondent = {}", quoted(respondent));
    }
    if let Shape::Long(LongColumns { importance, performance, .. })
    | Shape::Summary(SummaryColumns { importance, performance, .. }) = &layout.shape
    {
        for (key, column) in [("importance_columns", *importance), ("performance_columns", *performance)] {
            if let Some(pattern) = pattern_of(&table.headings, column) {
                let _ = writeln!(text, "{key} = [{}]", quoted(&pattern));
            }
        }
    }
    text += &derived(table, layout, source);
    if let [weight] = &named(&[Role::Weight])[..] {
        let _ = writeln!(text, "# weight = {}", quoted(weight));
    }
    for (key, roles) in [
        ("segments", &[Role::Segment][..]),
        ("outcomes", &[Role::Recommendation, Role::Satisfaction, Role::Outcome]),
    ] {
        let names = named(roles);
        let is_written = key == "outcomes" && !source.wanted().outcomes.is_empty();
        if !names.is_empty() && !is_written {
            text += &commented(&format!("{key} = {}", list(&names)));
        }
    }
    text + "\n"
}

/// Where importance is derived: the columns of performance, the outcome, and how.
fn derived(table: &Table, layout: &Layout, source: &Source) -> String {
    let outcomes = source.wanted().outcomes;
    let mut text = String::new();
    if let Shape::PerformanceOnly { items } = &layout.shape {
        let wanted: Vec<usize> =
            outcomes.iter().filter_map(|name| Some(find(&table.headings, "", name).ok()?.index)).collect();
        let rated = items.iter().map(|(_, column)| *column).filter(|column| !wanted.contains(column));
        let place = |column: usize| pattern_of(&table.headings, column).unwrap_or(format!("@{}", column + 1));
        // What stars stand for names the criteria.
        let given = &table.hints.performance_columns;
        let columns = if given.is_empty() { rated.map(place).collect() } else { given.clone() };
        let _ = writeln!(text, "performance_columns = {}", list(&columns));
        if !source.study.written.contains_key("importance") {
            let _ = writeln!(text, "importance = \"johnson\"  # derived from the outcome");
        }
    }
    if !outcomes.is_empty() {
        let _ = writeln!(text, "outcomes = {}", list(&outcomes));
    }
    text
}

/// A block for each criterion, with its two columns where they can be named.
fn criteria(table: &Table, layout: &Layout, survey: &Survey, source: &Source) -> String {
    // Columns of criteria alone would hide the pairs that rate elements.
    let by_columns = source.study.element.iter().all(|element| element.rating.is_none());
    let pair_of = |name: &str| match &layout.shape {
        Shape::Wide { pairs } if by_columns => pairs.iter().find(|pair| pair.name == name),
        _ => None,
    };
    let mut named = Vec::new();
    for criterion in &survey.criteria {
        let pair = pair_of(&criterion.name);
        let column = |column: usize| name_of(&table.headings, column);
        named.push(pair.and_then(|pair| Some((column(pair.importance)?, column(pair.performance)?))));
    }
    // Pairs are found or named, all of them.
    let all_named = named.iter().all(Option::is_some);
    let mut text = String::new();
    for (criterion, columns) in survey.criteria.iter().zip(named) {
        let _ = writeln!(text, "[[criterion]]\nname = {}", quoted(&criterion.name));
        if criterion.label != Label::plain(&criterion.name) {
            let _ = writeln!(text, "label = {}", label(&criterion.label));
        }
        if let Some((importance, performance)) = columns.filter(|_| all_named) {
            let _ = writeln!(text, "importance = {}", quoted(&importance));
            let _ = writeln!(text, "performance = {}", quoted(&performance));
        }
        text.push('\n');
    }
    text
}

/// The elements of the study file that was given, as they are.
fn elements(source: &Source) -> String {
    let written = source.study.written.get("element").and_then(toml::Value::as_array);
    let mut text = String::new();
    for element in written.into_iter().flatten().filter_map(toml::Value::as_table) {
        text += "[[element]]\n";
        for (key, value) in element {
            let _ = writeln!(text, "{key} = {value}");
        }
        text.push('\n');
    }
    if text.is_empty() {
        text += "# [[element]]\n# name = \"…\"\n# criteria = [\"…\", \"…\"]\n";
    }
    text
}

fn label(label: &Label) -> String {
    if label.translations.is_empty() {
        return quoted(&label.text);
    }
    let texts = label.translations.iter().map(|(code, text)| format!("{} = {}", quoted(code), quoted(text)));
    format!("{{ {} }}", texts.collect::<Vec<_>>().join(", "))
}

fn sheet(kind: &FileKind) -> Option<&str> {
    match kind {
        FileKind::Workbook { sheet, .. } => Some(sheet),
        FileKind::Archive { inner, .. } => sheet(inner),
        FileKind::Text | FileKind::Spss | FileKind::Parquet | FileKind::Arrow => None,
    }
}

/// A name that finds this column and no other: its code, else its place.
fn name_of(headings: &Headings, column: usize) -> Option<String> {
    let code = headings.of(column)?.code.clone();
    let place = format!("#{}", column + 1);
    let finds = |name: &String| find(headings, "", name).is_ok_and(|heading| heading.index == column);
    [code, place].into_iter().filter(|name| !name.is_empty()).find(finds)
}

/// A pattern that matches this column and no other.
fn pattern_of(headings: &Headings, column: usize) -> Option<String> {
    let name = headings.of(column)?.code.clone();
    let found = matching(headings, "", std::slice::from_ref(&name)).ok()?;
    matches!(found[..], [(heading, _)] if heading.index == column).then_some(name)
}
