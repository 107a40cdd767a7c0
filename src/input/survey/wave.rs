//! The order of waves that one file holds: told by their names, or else as they first come.

use super::cells::Cells;
use super::grouping::segment;
use super::levels::sorted;
use crate::survey::SegmentColumn;

/// The column of the wave, its levels in order.
///
/// Numbers, ISO dates, and names such as `2025-Q3` or `T1 2025` order themselves: the year first, then the other
/// numbers. Labels that the file has for them stand in its order. Where the names hold no numbers, or not equally many, the waves stand as the file has them.
pub(in crate::input) fn wave(cells: &impl Cells, column: usize) -> SegmentColumn {
    if cells.heading(column).is_some_and(|heading| !heading.value_labels.is_empty()) {
        return segment(cells, column, &mut Vec::new());
    }
    let texts = cells.texts(column);
    let (names, ranks) = sorted(&texts, |text| !text.is_empty());
    let keys: Vec<Vec<u64>> = names.iter().map(|name| key(name)).collect();
    let natural = keys.iter().all(|key| !key.is_empty() && key.len() == keys[0].len());
    let mut first = vec![usize::MAX; names.len()];
    for (respondent, &code) in texts.codes.iter().enumerate() {
        if let Some(rank) = ranks[code as usize] {
            first[rank as usize] = first[rank as usize].min(respondent);
        }
    }
    let mut order: Vec<usize> = (0..names.len()).collect();
    if natural {
        order.sort_by(|&a, &b| keys[a].cmp(&keys[b]).then(names[a].cmp(&names[b])));
    } else {
        order.sort_by_key(|&level| first[level]);
    }
    let mut place = vec![0; names.len()];
    for (at, &level) in order.iter().enumerate() {
        place[level] = at as u32;
    }
    let of_each = texts.codes.iter().map(|&code| ranks[code as usize].map(|rank| place[rank as usize]));
    let ordered = order.iter().map(|&level| names[level].clone()).collect();
    SegmentColumn::new(cells.name(column).to_owned(), ordered, of_each)
}

/// The whole numbers of a name, a year before the others.
fn key(name: &str) -> Vec<u64> {
    let numbers = name.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let mut key: Vec<(bool, u64)> =
        numbers.filter_map(|digits| Some((digits.len() != 4, digits.parse().ok()?))).collect();
    // Stable, so that 2025-03-31 stays year, month, day.
    key.sort_by_key(|(other, _)| *other);
    key.into_iter().map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn years_come_first() {
        let sorted = |mut names: Vec<&'static str>| {
            names.sort_by_key(|name| key(name));
            names
        };
        assert_eq!(sorted(vec!["T4 2025", "T1 2026", "T2 2025"]), ["T2 2025", "T4 2025", "T1 2026"]);
        assert_eq!(sorted(vec!["2025-Q3", "2024-Q4"]), ["2024-Q4", "2025-Q3"]);
        assert_eq!(sorted(vec!["2025-10-01", "2025-09-30"]), ["2025-09-30", "2025-10-01"]);
        assert_eq!(sorted(vec!["10", "9"]), ["9", "10"]);
        assert!(key("spring").is_empty());
    }
}
