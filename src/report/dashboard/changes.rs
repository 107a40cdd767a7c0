//! What changed since the wave before, or where there is none, how many rows each quadrant holds.

use crate::analysis::{
    Change, ChangeVerdict, ComparedRow, Comparison, Level, Quadrant, Row, Status, Verdict,
};
use crate::chart::dashboard::{ChangeBar, Question, State};
use crate::report::view::View;
use crate::words::dashboard::of;

/// Changes that are shown.
const CHANGES: usize = 6;
/// Moves that are told.
const MOVES: usize = 3;

impl View<'_> {
    pub(super) fn state(&self) -> State {
        match &self.analysis.comparison {
            Some(comparison) => self.changes(comparison),
            None => self.by_quadrant(),
        }
    }

    /// The rows of the map that both waves have.
    pub(super) fn matched<'a>(&self, comparison: &'a Comparison) -> Vec<&'a ComparedRow> {
        let level = if self.noun == self.look.language.element { Level::Elements } else { Level::Criteria };
        let here = |row: &&ComparedRow| self.rows().iter().any(|(own, _)| own.name == row.name);
        comparison.level(level).filter(|row| row.status == Status::Matched).filter(here).collect()
    }

    /// Falls first, each kind by size.
    fn changes(&self, comparison: &Comparison) -> State {
        let words = self.look.language;
        let said = of(words);
        let matched = self.matched(comparison);
        let changed = shown_changes(&matched);
        let unit = self.change_unit();
        let name = |row: &ComparedRow| self.called_in_both(row);
        let bar = |(row, change): &(&ComparedRow, Change)| ChangeBar {
            label: name(row),
            change: unit * change.value,
            interval: change.low.zip(change.high).map(|(low, high)| (unit * low, unit * high)),
        };
        let rows: Vec<ChangeBar> = changed.iter().take(CHANGES).map(bar).collect();
        let mut notes = Vec::new();
        if changed.is_empty() {
            notes.push(said.no_change.to_owned());
        }
        if changed.len() > CHANGES {
            notes.push((said.more_changes)(changed.len() - CHANGES));
        }
        let sure = |row: &&&ComparedRow| {
            let sure = matches!(row.quadrant.verdict, Some(Verdict::Certain | Verdict::Likely));
            row.quadrant.is_move() && sure
        };
        let moves: Vec<&&ComparedRow> = matched.iter().filter(sure).collect();
        notes.extend(moves.iter().take(MOVES).map(|row| {
            let first = Some(Quadrant::ConcentrateHere);
            let enters = match (row.quadrant.old == first, row.quadrant.new == first) {
                (false, true) => Some(true),
                (true, false) => Some(false),
                _ => None,
            };
            let share = row.quadrant.probability.map(|share| words.notation.probability(share));
            let verdict = row.quadrant.verdict.unwrap_or(Verdict::Uncertain);
            (said.moved)(&name(row), enters, verdict, share.as_deref())
        }));
        if moves.len() > MOVES {
            notes.push((said.more_moves)(moves.len() - MOVES));
        }
        let wave = self.wave(&comparison.old.label);
        let about = (said.changes)(&wave, changed.len(), matched.len(), self.noun);
        State::Changes { head: Question { question: said.changed.to_owned(), about }, rows, notes }
    }

    fn by_quadrant(&self) -> State {
        let words = self.look.language;
        let said = of(words);
        let row = |quadrant: Quadrant| {
            let members: Vec<&Row> =
                self.rows().iter().filter(|found| found.1 == quadrant).map(|&(row, _)| row).collect();
            let judged = |verdict| {
                let is = |row: &&&Row| {
                    row.certainty.is_some_and(|found| Verdict::of(found.of(quadrant)) == verdict)
                };
                members.iter().filter(|_| self.own).filter(is).count()
            };
            let counts = Verdict::ALL.map(judged);
            let name = format!("{} · {}", words.quadrant(quadrant).long, members.len());
            let sure = if members.is_empty() { "–".to_owned() } else { (said.verdicts)(counts) };
            (quadrant, name, sure)
        };
        let about = (said.quadrants)(self.rows().len(), self.noun);
        let head = Question { question: said.stands.to_owned(), about };
        State::Quadrants { head, rows: Quadrant::ALL.into_iter().map(row).collect() }
    }
}

/// The changes of performance that are shown, falls first, each kind by size.
pub(super) fn shown_changes<'a>(matched: &[&'a ComparedRow]) -> Vec<(&'a ComparedRow, Change)> {
    let shown = |change: &Change| matches!(change.verdict, ChangeVerdict::Rises | ChangeVerdict::Falls);
    let mut changed: Vec<(&ComparedRow, Change)> =
        matched.iter().filter_map(|row| Some((*row, row.performance.filter(shown)?))).collect();
    changed.sort_by(|(one, a), (other, b)| {
        let key = |change: &Change| (change.value > 0.0, -change.value.abs());
        let ((rises, size), (other_rises, other_size)) = (key(a), key(b));
        rises.cmp(&other_rises).then(size.total_cmp(&other_size)).then_with(|| one.name.cmp(&other.name))
    });
    changed
}
