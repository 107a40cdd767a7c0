//! Room for the names of waves over their axes.

use super::SlopeData;
use crate::chart::font::{self, Weight, short};
use crate::chart::text::wrap;
use crate::words::slope::of;

/// Size of the heads, and of the names of several waves where they find no room at it.
pub(super) const SIZE: f64 = 11.0;
pub(super) const SMALL: f64 = 9.5;
/// Between lines.
pub(super) const PITCH: f64 = 12.0;
/// Least between the names of neighbours.
const APART: f64 = 8.0;
/// Lines that stand over the axes without more room.
const LINES: usize = 2;

/// Names of the waves over their axes.
pub struct WaveHeads {
    pub(super) size: f64,
    /// Lines of each.
    pub(super) lines: Vec<Vec<String>>,
    /// How many lines each stands above the heads of the table.
    pub(super) above: Vec<usize>,
}

impl WaveHeads {
    /// Names between axes that are this far apart: all on one line of heads where they fit there, else every other one above
    /// its neighbours.
    pub fn new(waves: &[String], apart: f64) -> Self {
        let set = |size: f64, room: f64| -> Option<Vec<Vec<String>>> {
            let fits = |wave: &String| {
                let widest = wave.split(' ').map(|word| font::width(word, size, Weight::Bold));
                (widest.fold(0.0, f64::max) <= room).then(|| wrap(wave, size, Weight::Bold, room))
            };
            waves.iter().map(fits).collect()
        };
        let low =
            |size: f64| set(size, apart - APART).filter(|set| set.iter().all(|lines| lines.len() <= LINES));
        let level = |size: f64, lines: Vec<Vec<String>>| Self { size, above: vec![0; lines.len()], lines };
        if waves.len() < 3 {
            let wrapped = |wave: &String| wrap(wave, SIZE, Weight::Bold, apart - APART);
            return level(SIZE, waves.iter().map(wrapped).collect());
        }
        if let Some((size, lines)) = [SIZE, SMALL].iter().find_map(|&size| Some((size, low(size)?))) {
            return level(size, lines);
        }
        let room = 2.0 * apart - APART;
        let cut = |wave: &String| {
            let words = wave.split(' ').map(|word| short(word, SMALL, Weight::Bold, room));
            wrap(&words.collect::<Vec<_>>().join(" "), SMALL, Weight::Bold, room)
        };
        let lines: Vec<Vec<String>> = waves.iter().map(cut).collect();
        let lowest = lines.iter().step_by(2).map(Vec::len).max().unwrap_or(1);
        let above = (0..lines.len()).map(|at| if at % 2 == 1 { lowest } else { 0 }).collect();
        Self { size: SMALL, lines, above }
    }

    /// Lines above those that stand over the axes without more room.
    pub fn more(&self) -> usize {
        let tallest = self.lines.iter().zip(&self.above).map(|(lines, above)| lines.len() + above);
        tallest.max().unwrap_or(1).saturating_sub(LINES)
    }
}

/// What is over all that is told of several waves: which of them it compares; none of two.
pub fn across(data: &SlopeData, look: &crate::look::Look, room: f64) -> Vec<String> {
    match &data.waves[..] {
        [first, _, .., last] => wrap(&(of(look.language).across)(first, last), SMALL, Weight::Regular, room),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::WaveHeads;

    /// Short names stand on one line, longer ones at two heights, and none of them is broken within a word.
    #[test]
    fn names_of_waves_find_room() {
        let names = |names: &[&str], apart: f64| {
            WaveHeads::new(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>(), apart)
        };
        let flat = names(&["2024", "2025", "2026"], 64.0);
        assert_eq!((flat.above.clone(), flat.more(), flat.size), (vec![0; 3], 0, 11.0));
        let quarters = names(&["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"], 32.0);
        assert_eq!((quarters.above.clone(), quarters.more()), (vec![0, 1, 0, 1, 0], 0));
        assert!(quarters.lines.iter().all(|lines| lines.len() == 1), "{:?}", quarters.lines);
        let files = names(&["Customers 2024", "Customers 2025", "Customers 2026"], 64.0);
        assert!(files.lines.iter().all(|lines| lines.len() == 2), "{:?}", files.lines);
    }
}
