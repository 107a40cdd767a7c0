//! Groups made of a column: promoters, tertiles, ranges. `recommend:nps`, `spend:tertiles`, `age:18-34,35-54,55+`.

use super::cells::{Cells, column_of};
use super::grouping::segment;
use crate::error::{Error, Result};
use crate::input::answers::labels::is_missing_word;
use crate::input::answers::sheet::BadCells;
use crate::input::headings::Headings;
use crate::input::values::number;
use crate::message::Message;
use crate::message::{Cell, Grouping};
use crate::survey::SegmentColumn;

/// How respondents are grouped by their numbers.
#[derive(Debug, Clone, PartialEq)]
enum Made {
    /// Detractors 0 to 6, passives 7 and 8, promoters 9 and 10.
    Promoters,
    /// So many groups of about the same size.
    Parts(usize),
    /// From each of these on, up to the next; the last ends where it says.
    Ranges(Vec<(f64, Option<f64>)>),
}

/// Whether a grouping is made of the numbers of a column.
pub(in crate::input) fn is_made(headings: &Headings, name: &str) -> bool {
    column_of(headings, name) != name
}

/// The grouping of this name.
///
/// # Errors
/// Where the column is not there, the way to group is not known, or its cells do not go with it.
pub(in crate::input) fn grouped(
    cells: &impl Cells,
    name: &str,
    told: &mut Vec<Message>,
) -> Result<SegmentColumn> {
    let column = cells.find("a segment", name)?;
    if !is_made(cells.headings(), name) {
        return Ok(segment(cells, column, told));
    }
    let how = name.rsplit_once(':').map_or("", |(_, how)| how);
    let wrong = |what: Grouping| Error::in_file(cells.file(), what);
    let made = how_of(name, how).map_err(wrong)?;
    let numbers = numbers(cells, column)?;
    let (levels, of_each) = match &made {
        Made::Promoters => promoters(name, &numbers).map_err(wrong)?,
        Made::Parts(parts) => parts_of(&numbers, *parts),
        Made::Ranges(ranges) => within(&numbers, ranges),
    };
    // Levels nobody is in are none; the others keep their order.
    let used: Vec<usize> = (0..levels.len()).filter(|&level| of_each.contains(&Some(level))).collect();
    if used.len() < 2 {
        let only = used.first().map(|&level| levels[level].clone());
        return Err(wrong(Grouping::OneGroupMade { by: name.to_owned(), only }));
    }
    let place = |level: usize| used.iter().position(|&it| it == level).map(|at| at as u32);
    let names = used.iter().map(|&level| levels[level].clone()).collect();
    Ok(SegmentColumn::new(name.to_owned(), names, of_each.into_iter().map(|level| level.and_then(place))))
}

fn how_of(name: &str, how: &str) -> std::result::Result<Made, Grouping> {
    let by = name.to_owned();
    match how.trim().to_lowercase().as_str() {
        "nps" => return Ok(Made::Promoters),
        "halves" => return Ok(Made::Parts(2)),
        "tertiles" => return Ok(Made::Parts(3)),
        "quartiles" => return Ok(Made::Parts(4)),
        "quintiles" => return Ok(Made::Parts(5)),
        _ => {}
    }
    let mut ranges: Vec<(f64, Option<f64>)> = Vec::new();
    for part in how.split(',').map(str::trim) {
        let parsed = match part.strip_suffix('+') {
            Some(low) => low.trim().parse().ok().map(|low| (low, None)),
            None => part.char_indices().skip(1).find(|(_, letter)| *letter == '-').and_then(|(at, _)| {
                Some((part[..at].trim().parse().ok()?, Some(part[at + 1..].trim().parse().ok()?)))
            }),
        };
        let Some((low, high)) = parsed else {
            return Err(Grouping::NotAGrouping { by, how: how.to_owned() });
        };
        let range = part.to_owned();
        match ranges.last() {
            _ if high.is_some_and(|high: f64| high < low) => {
                return Err(Grouping::RangeEndsBefore { by, range });
            }
            Some((_, None)) => return Err(Grouping::BehindOpenRange { by, range }),
            Some((_, Some(end))) if low <= *end => return Err(Grouping::RangesOverlap { by, range }),
            Some((_, Some(end))) if low > *end + 1.0 => {
                return Err(Grouping::BetweenRanges { by, end: *end, start: low });
            }
            _ => ranges.push((low, high)),
        }
    }
    Ok(Made::Ranges(ranges))
}

/// The number of each respondent; `None` where the cell is blank or a missing code.
fn numbers(cells: &impl Cells, column: usize) -> Result<Vec<Option<f64>>> {
    let texts = cells.texts(column);
    let missing = |text: &str| {
        text.is_empty() || is_missing_word(text) || cells.hints().missing.iter().any(|code| code == text)
    };
    let read: Vec<std::result::Result<Option<f64>, ()>> = texts
        .texts
        .iter()
        .map(|text| match text.trim() {
            text if missing(text) => Ok(None),
            text => number(text, cells.decimal_comma()).filter(|value| value.is_finite()).map(Some).ok_or(()),
        })
        .collect();
    let mut bad = BadCells::default();
    for (respondent, &code) in texts.codes.iter().enumerate() {
        if read[code as usize].is_err() {
            let text = texts.texts[code as usize].trim().to_owned();
            bad.add(cells.number(respondent), cells.name(column), Cell::NotForGroups { text });
        }
    }
    bad.into_result(cells.file())?;
    Ok(texts.codes.iter().map(|&code| read[code as usize].unwrap_or_default()).collect())
}

/// The names of the levels, and the level of each respondent.
type Grouped = (Vec<String>, Vec<Option<usize>>);

fn promoters(name: &str, numbers: &[Option<f64>]) -> std::result::Result<Grouped, Grouping> {
    let wrong = |value: &&f64| value.fract() != 0.0 || !(0.0..=10.0).contains(*value);
    if let Some(value) = numbers.iter().flatten().find(wrong) {
        return Err(Grouping::NotARecommendation { by: name.to_owned(), value: *value });
    }
    let level = |value: f64| usize::from(value >= 7.0) + usize::from(value >= 9.0);
    let names = ["detractors", "passives", "promoters"].map(str::to_owned).to_vec();
    Ok((names, numbers.iter().map(|value| value.map(level)).collect()))
}

/// Cut at the quantiles (type 7 of Hyndman & Fan), each group with its upper cut: equal numbers stay together, which can
/// make the groups unequal.
fn parts_of(numbers: &[Option<f64>], parts: usize) -> Grouped {
    let mut sorted: Vec<f64> = numbers.iter().flatten().copied().collect();
    sorted.sort_by(f64::total_cmp);
    let quantile = |part: usize| {
        let place = (sorted.len().max(1) - 1) as f64 * part as f64 / parts as f64;
        let (below, share) = (place.floor() as usize, place.fract());
        let next = sorted.get(below + 1).or(sorted.get(below)).copied().unwrap_or_default();
        let low = sorted.get(below).copied().unwrap_or_default();
        low + share * (next - low)
    };
    let mut cuts: Vec<f64> = (1..parts).map(quantile).collect();
    cuts.dedup();
    let name = |level: usize| match (level.checked_sub(1).map(|at| cuts[at]), cuts.get(level)) {
        (None, Some(high)) => format!("≤ {high}"),
        (Some(low), Some(high)) => format!("> {low} ≤ {high}"),
        (Some(low), None) => format!("> {low}"),
        (None, None) => "all".to_owned(),
    };
    let names = (0..=cuts.len()).map(name).collect();
    let level = |value: f64| cuts.iter().filter(|cut| value > **cut).count();
    (names, numbers.iter().map(|value| value.map(level)).collect())
}

/// A number between two ranges belongs to the lower; one outside all of them to none.
fn within(numbers: &[Option<f64>], ranges: &[(f64, Option<f64>)]) -> Grouped {
    let name = |(low, high): &(f64, Option<f64>)| match high {
        Some(high) => format!("{low}-{high}"),
        None => format!("{low}+"),
    };
    let level = |value: f64| {
        let at = ranges.iter().filter(|(low, _)| value >= *low).count().checked_sub(1)?;
        let last = at + 1 == ranges.len();
        let beyond = last && ranges[at].1.is_some_and(|high| value > high);
        (!beyond).then_some(at)
    };
    (ranges.iter().map(name).collect(), numbers.iter().map(|value| value.and_then(level)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_keep_ties_together() {
        let numbers: Vec<Option<f64>> = [1.0, 2.0, 2.0, 2.0, 2.0, 3.0].map(Some).to_vec();
        let (names, of_each) = parts_of(&numbers, 3);
        assert_eq!(names, ["≤ 2", "> 2"]);
        assert_eq!(of_each.iter().flatten().filter(|&&level| level == 0).count(), 5);
    }

    #[test]
    fn ranges_have_neither_gaps_nor_overlaps() {
        assert!(how_of("age:18-34,35-54,55+", "18-34,35-54,55+").is_ok());
        for (text, said) in [
            ("18-34,36-54", "no range"),
            ("18-34,34-54", "overlaps"),
            ("55+,60-70", "open one"),
            ("40-30", "before it begins"),
            ("thirds", "not a grouping"),
        ] {
            assert!(how_of("age", text).unwrap_err().to_string().contains(said), "{text}");
        }
        let (_, of_each) =
            within(&[Some(34.5), Some(17.0), Some(80.0), None], &[(18.0, Some(34.0)), (35.0, None)]);
        assert_eq!(of_each, [Some(0), None, Some(1), None]);
    }
}
