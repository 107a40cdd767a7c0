//! Text broken into lines of the width of a page.

use unicode_width::UnicodeWidthStr;

use super::Style;

/// A paragraph broken at spaces to the width of the style, further lines behind `hang`.
pub fn paragraph(text: &mut String, words: &str, hang: &str, style: &Style) {
    let width = usize::from(style.width);
    let mut column = 0;
    for word in words.split(' ') {
        let length = UnicodeWidthStr::width(word);
        if column > 0 && column + 1 + length > width {
            text.push('\n');
            text.push_str(hang);
            column = hang.len();
        } else if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}

/// A point of a list.
pub fn bullet(text: &mut String, words: &str, style: &Style) {
    paragraph(text, &format!("- {words}"), "  ", style);
}
