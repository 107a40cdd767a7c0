//! Where the lines of a name break.

use crate::chart::font::{self, Weight};

/// What a line ending in a short word (de, à, of) costs, as if it were so much wider (pt).
const DANGLING: f64 = 12.0;

/// The words of a name, those wider than `room` in hyphenated pieces; one empty word for an empty name.
pub fn words(name: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let breaks = |c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}';
    let mut words: Vec<String> = Vec::new();
    for word in name.split(breaks).filter(|word| !word.is_empty()) {
        let mut rest = word;
        while font::width(rest, size, weight) > room {
            let cut = hyphenation(rest, size, weight, room);
            if cut == rest.len() {
                break;
            }
            words.push(format!("{}-", &rest[..cut]));
            rest = &rest[cut..];
        }
        words.push(rest.to_owned());
    }
    if words.is_empty() {
        words.push(String::new());
    }
    words
}

/// The byte after the longest beginning of a word that fits the room with a hyphen; at least one character.
fn hyphenation(word: &str, size: f64, weight: Weight, room: f64) -> usize {
    let ends = word.char_indices().map(|(start, c)| start + c.len_utf8());
    let mut cut = 0;
    for end in ends {
        if cut > 0 && font::width(&word[..end], size, weight) + font::width("-", size, weight) > room {
            break;
        }
        cut = end;
    }
    cut
}

/// How many lines no wider than `room` hold the words; `None` where a word is wider.
pub fn fewest_lines(words: &[String], size: f64, weight: Weight, room: f64) -> Option<usize> {
    let space = font::width(" ", size, weight);
    let (mut lines, mut filled) = (0, f64::INFINITY);
    for word in words {
        let width = font::width(word, size, weight);
        if width > room {
            return None;
        }
        filled += space + width;
        if filled > room {
            (lines, filled) = (lines + 1, width);
        }
    }
    Some(lines)
}

/// Breaks the words into exactly `count` lines, the widest as narrow as can be (dynamic programming).
pub fn balanced(words: &[String], count: usize, size: f64, weight: Weight) -> Vec<String> {
    let space = font::width(" ", size, weight);
    let mut ends = vec![0.0];
    for word in words {
        ends.push(ends[ends.len() - 1] + font::width(word, size, weight) + space);
    }
    let width = |from: usize, to: usize| {
        let dangles = to < words.len() && is_short(&words[to - 1]);
        ends[to] - ends[from] - space + if dangles { DANGLING } else { 0.0 }
    };
    // best[to] = (widest line, start of the last line) of the first `to` words in as many lines as rounds so far.
    let mut best = vec![(f64::INFINITY, 0); words.len() + 1];
    best[0].0 = 0.0;
    let mut starts = Vec::new();
    for _ in 0..count {
        best = (0..=words.len())
            .map(|to| {
                (0..to)
                    .map(|from| (best[from].0.max(width(from, to)), from))
                    .fold((f64::INFINITY, 0), |a, b| if b.0 < a.0 { b } else { a })
            })
            .collect();
        starts.push(best.iter().map(|&(_, start)| start).collect::<Vec<_>>());
    }
    let mut lines = Vec::new();
    let mut end = words.len();
    for start in starts.iter().rev() {
        lines.push(words[start[end]..end].join(" "));
        end = start[end];
    }
    lines.reverse();
    lines
}

/// A word of at most three lower-case letters, such as an article or a preposition.
fn is_short(word: &str) -> bool {
    word.chars().count() <= 3 && word.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(name: &str, room: f64) -> Vec<String> {
        words(name, 10.0, Weight::Regular, room)
    }

    #[test]
    fn words_end_at_soft_spaces_only() {
        assert_eq!(split(" à  la\tcarte\u{a0}! ", 200.0), ["à", "la", "carte\u{a0}!"]);
        assert_eq!(split("", 200.0), [""]);
    }

    #[test]
    fn hyphenated_pieces_fit_and_nothing_is_lost() {
        let word = "Donaudampfschifffahrt";
        let pieces = split(word, 30.0);
        assert!(
            pieces.len() > 2 && pieces.iter().all(|piece| font::width(piece, 10.0, Weight::Regular) <= 30.0)
        );
        assert_eq!(pieces.concat().replace('-', ""), word);
        assert_eq!(split("ab", 0.0), ["a-", "b"]);
    }

    #[test]
    fn the_widest_line_is_as_narrow_as_can_be() {
        let words = split("aaaa bbbb cccc dddddddddd eee ff", 200.0);
        let widest = |lines: &[String]| {
            lines.iter().map(|line| font::width(line, 10.0, Weight::Regular)).fold(0.0, f64::max)
        };
        let found = widest(&balanced(&words, 2, 10.0, Weight::Regular));
        for cut in 1..words.len() {
            // Cuts after short words cost more than their width.
            if !is_short(&words[cut - 1]) {
                assert!(found <= widest(&[words[..cut].join(" "), words[cut..].join(" ")]) + 1e-9);
            }
        }
    }

    #[test]
    fn the_fewest_lines_are_enough_and_one_less_is_not() {
        let words = split("Accessibilité pour les personnes handicapées", 200.0);
        for room in [70.0, 90.0, 120.0, 200.0, 300.0] {
            let fewest = fewest_lines(&words, 10.0, Weight::Regular, room).unwrap();
            let fits = |count| {
                let lines = balanced(&words, count, 10.0, Weight::Regular);
                lines.iter().all(|line| font::width(line, 10.0, Weight::Regular) <= room)
            };
            assert!(fits(fewest) || fits(fewest + 1), "{room}");
            assert!(fewest == 1 || !fits(fewest - 1), "{room}");
        }
        assert_eq!(fewest_lines(&words, 10.0, Weight::Regular, 30.0), None);
    }
}
