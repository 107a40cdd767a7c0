//! Text that must fit: wrapping and shrinking, never cutting.

use super::font::{self, Weight};

/// Lines of a text at a size.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The lines; one at least.
    pub lines: Vec<String>,
    /// Font size in points.
    pub size: f64,
}

/// The lines of a text no wider than `width`, broken at U+0020; a word wider than that is broken between letters.
pub fn wrap(text: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is a line from the start");
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if font::width(&longer, size, weight) <= width {
            *line = longer;
            continue;
        }
        let mut pieces = pieces(word, size, weight, width);
        if line.is_empty() {
            *line = pieces.remove(0);
        }
        lines.append(&mut pieces);
    }
    lines
}

/// The text in one line at the largest of `sizes` (falling) that lets it, else in two lines at the second largest or
/// smaller, else in as many as it takes at the smallest.
pub fn fit(text: &str, sizes: &[f64], weight: Weight, width: f64) -> Fitted {
    let tries = [(1, 0), (2, 1)];
    for (most, skipped) in tries {
        for &size in sizes.iter().skip(skipped) {
            let lines = wrap(text, size, weight, width);
            if lines.len() <= most {
                return Fitted { lines, size };
            }
        }
    }
    let size = sizes.last().copied().unwrap_or(10.0);
    Fitted { lines: wrap(text, size, weight, width), size }
}

/// Texts of a list, all in one size: that of the first of `tries` (most lines, size in points) in which no text takes more
/// lines, else the last size, in as many lines as each takes. A list of different sizes would rank what is only long.
pub fn fit_list(texts: &[(&str, Weight)], tries: &[(usize, f64)], width: f64) -> Vec<Fitted> {
    // Nothing is set behind the first text that does not fit.
    let set = |most: usize, size: f64| -> Option<Vec<Fitted>> {
        let one = |&(text, weight): &(&str, Weight)| Fitted { lines: wrap(text, size, weight, width), size };
        texts.iter().map(|text| Some(one(text)).filter(|text| text.lines.len() <= most)).collect()
    };
    let last = || set(usize::MAX, tries.last().map_or(10.0, |&(_, size)| size)).unwrap_or_default();
    tries.iter().find_map(|&(most, size)| set(most, size)).unwrap_or_else(last)
}

/// Sentences set one after another in as few lines as they need, broken between sentences where that costs no line.
pub fn paragraph(sentences: &[String], size: f64, width: f64) -> Vec<String> {
    let whole = wrap(&sentences.join(" "), size, Weight::Regular, width);
    let mut by_sentence: Vec<String> = Vec::new();
    for sentence in sentences {
        match by_sentence.last_mut() {
            Some(line) if font::width(&format!("{line} {sentence}"), size, Weight::Regular) <= width => {
                line.push(' ');
                line.push_str(sentence);
            }
            _ => by_sentence.extend(wrap(sentence, size, Weight::Regular, width)),
        }
    }
    if by_sentence.len() <= whole.len() { by_sentence } else { whole }
}

fn pieces(word: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let piece = pieces.last_mut().expect("there is a piece from the start");
        piece.push(letter);
        if piece.chars().count() > 1 && font::width(piece, size, weight) > width {
            piece.pop();
            pieces.push(letter.to_string());
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{fit, fit_list, paragraph, wrap};
    use crate::chart::font::{self, Weight};

    const LONG: &str =
        "Les éléments de fidélité les plus importants pour les clients professionnels de la région";

    #[test]
    fn wrapping_keeps_every_letter_and_the_width() {
        for width in [30.0, 80.0, 200.0, 2000.0] {
            let lines = wrap(LONG, 12.0, Weight::Regular, width);
            assert_eq!(lines.concat().replace(' ', ""), LONG.replace(' ', ""));
            assert!(lines.iter().all(|line| font::width(line, 12.0, Weight::Regular) <= width), "{lines:?}");
        }
    }

    #[test]
    fn no_break_spaces_hold() {
        let lines = wrap("n\u{a0}=\u{a0}1\u{202f}248 clients", 12.0, Weight::Regular, 70.0);
        assert_eq!(lines, ["n\u{a0}=\u{a0}1\u{202f}248", "clients"]);
    }

    #[test]
    fn a_short_text_keeps_the_first_size_and_a_long_one_shrinks_before_it_wraps() {
        assert_eq!(fit("Short", &[20.0, 16.0], Weight::Bold, 300.0).size, 20.0);
        let width = font::width(LONG, 17.0, Weight::Bold);
        assert_eq!(fit(LONG, &[20.0, 16.0], Weight::Bold, width).size, 16.0);
        let narrow = fit(LONG, &[20.0, 16.0], Weight::Bold, 100.0);
        assert!(narrow.lines.len() > 2 && narrow.size == 16.0);
    }

    #[test]
    fn a_list_has_one_size_and_wraps_only_what_is_long() {
        let texts = [("Short", Weight::Regular), (LONG, Weight::Bold)];
        let lines = |tries: &[(usize, f64)], width: f64| {
            let list = fit_list(&texts, tries, width);
            assert_eq!(list[0].size, list[1].size);
            (list[0].size, list[0].lines.len(), list[1].lines.len())
        };
        let width = font::width(LONG, 9.0, Weight::Bold);
        assert_eq!(lines(&[(1, 12.0), (1, 9.0), (2, 12.0)], width), (9.0, 1, 1));
        assert_eq!(lines(&[(1, 12.0), (2, 12.0), (2, 9.0)], width), (12.0, 1, 2));
        let (size, short, long) = lines(&[(1, 12.0), (2, 9.0)], 0.2 * width);
        assert!(size == 9.0 && short == 1 && long > 4);
    }

    #[test]
    fn no_sentence_makes_no_line() {
        assert!(paragraph(&[], 8.5, 100.0).is_empty());
        assert_eq!(paragraph(&["One.".into(), "Two.".into()], 8.5, 100.0), ["One. Two."]);
    }
}
