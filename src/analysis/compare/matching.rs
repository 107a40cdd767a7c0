//! Which rows of two waves are the same: by name, by label, by a declared former name; never by likeness.

use schemars::JsonSchema;
use serde::Serialize;

use super::RecordedRow;

/// How rows are recognised.
#[derive(Debug, Clone)]
pub struct Matching {
    /// Former name (or label) and the present name of rows that were renamed.
    pub renamed: Vec<(String, String)>,
    /// How many of them, from the first on, were asked for by hand, so that the waves must have both.
    pub asked: usize,
    /// What labels are compared as: without case, accents and spaces that differ.
    pub fold: fn(&str) -> String,
}

/// Whether both waves have a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Both do.
    Matched,
    /// Only the new wave.
    Added,
    /// Only the old wave.
    Removed,
}

/// For each new row the place of its old one.
pub(super) struct Matched {
    /// Place in the old wave of each row of the new.
    pub of_new: Vec<Option<usize>>,
    /// Rows of the old wave that the new one lacks.
    pub removed: Vec<usize>,
}

impl Default for Matching {
    fn default() -> Self {
        Self { renamed: Vec::new(), asked: 0, fold: |text| text.trim().to_lowercase() }
    }
}

impl Matching {
    /// Matches the rows of one map: declared names first, then equal names, then equal labels.
    ///
    /// Each old row goes to one new row at the most. What was declared holds for any two of several waves: two former names
    /// of one row are that row too, and one that kept its name between these two is matched by it.
    pub(super) fn rows(&self, old: &[RecordedRow], new: &[RecordedRow]) -> Matched {
        let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
        let mut taken = vec![false; old.len()];
        let labels: Vec<String> = old.iter().map(|row| (self.fold)(&row.label)).collect();
        let is =
            |name: &str, row: &RecordedRow| *name == row.name || (self.fold)(name) == (self.fold)(&row.label);
        let declared = |row: &RecordedRow, before: &RecordedRow| {
            let was = self.renamed.iter().filter(|(former, _)| is(former, before));
            let mut was = was.map(|(_, present)| present);
            // The present name, or another former one of the same row.
            let another = |present: &String| {
                self.renamed.iter().any(|(former, other)| other == present && *former == row.name)
            };
            was.any(|present| *present == row.name || before.name != row.name && another(present))
        };
        for step in 0..3 {
            for (at, row) in new.iter().enumerate() {
                if of_new[at].is_some() {
                    continue;
                }
                let folded = (self.fold)(&row.label);
                let same = |&place: &usize| {
                    let before: &RecordedRow = &old[place];
                    !taken[place]
                        && match step {
                            0 => declared(row, before),
                            1 => before.name == row.name,
                            _ => labels[place] == folded,
                        }
                };
                of_new[at] = (0..old.len()).find(same);
                if let Some(place) = of_new[at] {
                    taken[place] = true;
                }
            }
        }
        let removed = (0..old.len()).filter(|&place| !taken[place]).collect();
        Matched { of_new, removed }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::analysis::{Estimate, Quadrant};

    /// A row of which only the names matter.
    pub fn row(name: &str, label: &str) -> RecordedRow {
        let estimate = Estimate::of_mean(3.0, Some(1.0), Some(50), 0.95);
        RecordedRow {
            name: name.into(),
            label: label.into(),
            translations: std::collections::BTreeMap::new(),
            element: None,
            rank: 1,
            importance: estimate,
            performance: estimate,
            gap: Some(estimate),
            weighted_gap: None,
            quadrant: Quadrant::KeepUp,
            certainty: None,
            boxes: None,
            score: None,
        }
    }

    #[test]
    fn declared_names_go_before_spelling_and_spelling_before_labels() {
        let old = [row("12", "12"), row("1", "1"), row("wifi", "Wi-Fi"), row("q7", "Queues")];
        let new = [row("1", "1"), row("12", "12"), row("q9", "queues"), row("parking", "Parking")];
        let matching = Matching { renamed: vec![("12".into(), "1".into())], ..Matching::default() };
        let found = matching.rows(&old, &new);
        // The old 12 is the new 1, so neither the old 1 nor the new 12 has a partner of its own.
        assert_eq!(found.of_new, [Some(0), None, Some(3), None]);
        assert_eq!(found.removed, [1, 2]);
    }

    /// A row of three waves that was renamed twice, or once in the first or the last of them.
    #[test]
    fn former_names_hold_for_any_two_waves() {
        let renamed = vec![("q7".into(), "wifi".into()), ("wireless".into(), "wifi".into())];
        let matching = Matching { renamed, ..Matching::default() };
        let of = |name: &str| [row("b", "b"), row(name, name)];
        for old in ["q7", "wireless", "wifi"] {
            for new in ["q7", "wireless", "wifi"] {
                // A wave may go back to a name only if nothing was declared the other way round.
                let back = old == "wifi" && new != "wifi";
                let expected = if back { None } else { Some(1) };
                assert_eq!(matching.rows(&of(old), &of(new)).of_new, [Some(0), expected], "{old} {new}");
            }
        }
    }

    #[test]
    fn one_old_row_serves_one_new_row() {
        let (old, new) = ([row("a", "Same")], [row("b", "Same"), row("c", "Same")]);
        assert_eq!(Matching::default().rows(&old, &new).of_new, [Some(0), None]);
    }
}
