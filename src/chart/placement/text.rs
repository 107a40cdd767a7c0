//! The ways to set a name: how many lines, where they break, how large the box gets.

use super::line_breaking::{balanced, fewest_lines, words};
use crate::chart::font::{self, Weight};

/// Distance from one baseline to the next, in em.
pub const PITCH: f64 = 1.18;
/// From the top of a box to its first baseline, in em.
const ASCENT: f64 = 0.77;
/// The same where the first line holds an accented capital.
const TALL_ASCENT: f64 = 0.89;
/// From the last baseline to the bottom of the box, in em.
const DESCENT: f64 = 0.22;
/// What it costs to hyphenate words that a wider box would hold whole.
const HYPHENATED: f64 = 60.0;
/// Narrower than this, a quadrant is left rather than a word hyphenated (pt).
const HYPHENATED_ROOM: f64 = 40.0;

/// One way to set a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// The lines, top down.
    pub lines: Vec<String>,
    /// Width of the box, rounded up to ¼ pt.
    pub width: f64,
    /// Height of the box, rounded up to ¼ pt.
    pub height: f64,
    /// How little this number of lines suits the name.
    pub cost: f64,
}

/// The ways to set a name no wider than `room`, the width of its quadrant; there is always at least one.
///
/// One line; two where the name is wider than 70 pt, three where it is wider than 170 pt, more only
/// where those are all too wide. Lines are balanced: the widest is as narrow as can be, and a line
/// should not end in a short word. Lines break at spaces, never at U+00A0 or U+202F. Where even single
/// words are too wide for the room they are hyphenated, or stay whole in lines as wide as `limit`, the
/// frame; what is wider still is hyphenated, so nothing is ever cut off. Sizes and widths in points.
pub fn wordings(name: &str, size: f64, weight: Weight, room: f64, limit: f64) -> Vec<Wording> {
    let whole = wrapped(&words(name, size, weight, limit), size, weight, room);
    let narrowest =
        |wordings: &[Wording]| wordings.iter().map(|wording| wording.width).fold(f64::INFINITY, f64::min);
    let within = |mut wordings: Vec<Wording>, width: f64| {
        wordings.retain(|wording| wording.width <= width);
        wordings
    };
    if narrowest(&whole) <= room {
        return within(whole, room);
    }
    let mut wordings = Vec::new();
    if room >= HYPHENATED_ROOM {
        let hyphenated = wrapped(&words(name, size, weight, room), size, weight, room);
        wordings = within(hyphenated, room);
        for wording in &mut wordings {
            wording.cost += HYPHENATED;
        }
    }
    let limit = limit.max(narrowest(&whole));
    wordings.extend(within(whole, limit));
    wordings
}

/// One line of text as a wording that costs nothing.
pub fn line(text: String, size: f64, weight: Weight) -> Wording {
    set(vec![text], 0.0, size, weight)
}

/// From the top of a box to its first baseline in em: 0.77, or 0.89 over an accented capital.
pub fn ascent(first_line: &str) -> f64 {
    let accented = |c: char| !c.is_ascii() && c.is_uppercase() || ('\u{300}'..='\u{36f}').contains(&c);
    if first_line.chars().any(accented) { TALL_ASCENT } else { ASCENT }
}

/// Height of a box of some lines, in points.
pub fn height(lines: &[String], size: f64) -> f64 {
    let ascent = lines.first().map_or(ASCENT, |line| ascent(line));
    let pitches = lines.len().saturating_sub(1) as f64 * PITCH;
    (ascent + pitches + DESCENT) * size
}

/// The words in one line, two, three and so on, until the name does not need more and one fits the room.
fn wrapped(words: &[String], size: f64, weight: Weight, room: f64) -> Vec<Wording> {
    let single = font::width(&words.join(" "), size, weight);
    let least = fewest_lines(words, size, weight, room);
    let mut wordings: Vec<Wording> = Vec::new();
    for count in 1..=words.len() {
        let suits = match count {
            1 => true,
            2 => single > 70.0,
            3 => single > 170.0,
            _ => false,
        };
        if !suits && wordings.iter().any(|wording| wording.width <= room) {
            break;
        }
        if !suits && least.is_none_or(|least| count < least) {
            continue;
        }
        wordings.push(set(balanced(words, count, size, weight), single, size, weight));
    }
    wordings
}

fn set(lines: Vec<String>, single: f64, size: f64, weight: Weight) -> Wording {
    let widest = lines.iter().map(|line| font::width(line, size, weight)).fold(0.0, f64::max);
    let cost = match lines.len() {
        1 if single <= 130.0 => 0.0,
        1 => 4.0 + 0.06 * (single - 130.0),
        2 if single <= 130.0 => 6.0,
        2 => 1.0,
        3 if single > 240.0 => 5.0,
        count => 4.0 * count as f64,
    };
    Wording { width: quarter_up(widest), height: quarter_up(height(&lines, size)), lines, cost }
}

fn quarter_up(length: f64) -> f64 {
    (length * 4.0).ceil() / 4.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str, room: f64) -> Vec<Vec<String>> {
        wordings(name, 10.5, Weight::Regular, room, room).into_iter().map(|wording| wording.lines).collect()
    }

    #[test]
    fn sets_long_names_in_one_two_or_three_lines() {
        assert_eq!(lines("Innovation", 400.0), [["Innovation"]]);
        let long = lines("Simplicité d’utilisation de l’espace client en ligne", 400.0);
        assert_eq!(long.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(long[1], ["Simplicité d’utilisation", "de l’espace client en ligne"]);
    }

    #[test]
    fn no_line_ends_in_a_short_word_where_that_can_be_helped() {
        let two = &lines("Horaires d’ouverture des agences", 400.0)[1];
        assert_eq!(*two, ["Horaires d’ouverture", "des agences"]);
    }

    #[test]
    fn a_name_wider_than_the_room_gets_more_lines() {
        let name = "Accessibilité pour les personnes handicapées";
        for room in [30.0, 60.0, 80.0, 100.0] {
            for wording in wordings(name, 10.5, Weight::Bold, room, room) {
                assert!(wording.width <= room, "{wording:?}");
                assert_eq!(wording.lines.join(" ").replace("- ", ""), name);
            }
        }
    }

    #[test]
    fn a_word_too_wide_for_its_quadrant_is_hyphenated_or_leaves_it() {
        let ways = |room| {
            let ways = wordings("Accessibilité", 10.5, Weight::Regular, room, 200.0);
            ways.into_iter().map(|wording| wording.lines.join("|")).collect::<Vec<_>>()
        };
        assert_eq!(ways(50.0), ["Accessibi-|lité", "Accessibilité"]);
        assert_eq!(ways(20.0), ["Accessibilité"]);
    }

    #[test]
    fn a_very_long_name_still_has_a_way() {
        let name = "nom ".repeat(400);
        for room in [-5.0, 0.0, 1.0, 50.0, 300.0] {
            let ways = wordings(&name, 10.5, Weight::Regular, room, room);
            assert_eq!(ways[0].lines.concat().replace(['-', ' '], ""), name.replace(' ', ""));
        }
    }

    #[test]
    fn hard_spaces_hold() {
        let name = "Prix\u{a0}: 1\u{202f}000\u{a0}€ par mois tout compris";
        assert!(lines(name, 400.0).iter().flatten().any(|line| line.contains("Prix\u{a0}:")));
        assert!(lines(name, 400.0).iter().flatten().all(|line| !line.ends_with("Prix")));
    }

    #[test]
    fn an_empty_name_is_one_empty_line() {
        assert_eq!(lines(" ", 400.0), [[""]]);
    }

    #[test]
    fn boxes_follow_the_type() {
        let plain = line("abc".into(), 10.0, Weight::Regular);
        let accented = line("Évolution".into(), 10.0, Weight::Regular);
        assert_eq!((plain.height, accented.height), (10.0, 11.25));
        assert_eq!(height(&["a".into(), "b".into()], 100.0), 217.0);
    }
}
