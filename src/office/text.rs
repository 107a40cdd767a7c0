//! Text that may come from anybody, made safe for an Office file, in one place.

/// The most letters that Excel takes in one cell.
pub const CELL: usize = 32_767;
/// The most letters that Excel takes in an alternative text.
pub const ALT: usize = 255;
/// The most letters of one run of text: more fills page upon page.
pub const RUN: usize = 1_000;
/// The most letters that Excel takes in the name of a sheet.
pub const SHEET: usize = 31;

/// The text without what XML 1.0 cannot hold, and what turns text round: control characters but tab and line feed become U+FFFD.
///
/// ```
/// use ecart::office::text::clean;
/// assert_eq!(clean("a\u{1}b\tc"), "a\u{fffd}b\tc");
/// ```
pub fn clean(text: &str) -> String {
    let allowed = |letter: char| match letter {
        '\t' | '\n' => true,
        // Some turn round the text behind them, numbers of ours among it.
        '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        _ => letter >= ' ' && letter != '\u{7f}',
    };
    text.replace("\r\n", "\n")
        .chars()
        .map(|letter| if allowed(letter) { letter } else { '\u{fffd}' })
        .collect()
}

/// The text as the content or attribute of an element.
///
/// ```
/// use ecart::office::text::escape;
/// assert_eq!(escape("R&D \"<b>\""), "R&amp;D &quot;&lt;b&gt;&quot;");
/// ```
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\t' => safe += "&#9;",
            '\n' => safe += "&#10;",
            other => safe.push(other),
        }
    }
    safe
}

/// The text of a run on a slide or page, which holds no more than [`RUN`] letters: the whole of it is in the workbook and the JSON.
///
/// ```
/// use ecart::office::text::run;
/// assert_eq!(run("R&D"), "R&amp;D");
/// assert_eq!(run(&"long ".repeat(8_000)).chars().count(), 995);
/// ```
pub fn run(text: &str) -> String {
    escape(&shortened(text, RUN))
}

/// The text in at most `most` letters, cut behind a word where one ends late enough, with an ellipsis.
///
/// ```
/// use ecart::office::text::shortened;
/// assert_eq!(shortened("Opening hours at the counter", 16), "Opening hours…");
/// assert_eq!(shortened("short", 16), "short");
/// ```
pub fn shortened(text: &str, most: usize) -> String {
    // Office counts in UTF-16, where an emoji is two.
    let units = |text: &str| text.encode_utf16().count();
    if units(text) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for letter in text.chars() {
        used += letter.len_utf16();
        if used > most {
            break;
        }
        kept.push(letter);
    }
    if let Some(space) = kept.rfind(char::is_whitespace).filter(|&space| space * 2 > kept.len()) {
        kept.truncate(space);
    }
    kept.truncate(kept.trim_end().len());
    kept + "…"
}

/// Whether a spreadsheet would take the text for a formula once somebody edits its cell.
pub fn is_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Names of sheets: allowed, short enough, and each another.
///
/// ```
/// use ecart::office::text::sheet_names;
/// assert_eq!(sheet_names(["A/B", "a-b", "", "Rock 'n' roll!"]), ["A-B", "a-b (2)", "Sheet 3", "Rock ’n’ roll-"]);
/// assert_eq!(sheet_names(["History"]), ["History (2)"]);
/// ```
pub fn sheet_names<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (index, name) in wanted.into_iter().enumerate() {
        let allowed: String = clean(name)
            .chars()
            .map(|letter| match letter {
                '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\n' | '\t' | '!' => '-',
                // These two are allowed, but the references of charts do not find a sheet with them.
                '\'' => '’',
                letter => letter,
            })
            .collect();
        let allowed = allowed.trim().trim_matches('’').to_owned();
        let base = if allowed.is_empty() { format!("Sheet {}", index + 1) } else { allowed };
        let mut name = shortened(&base, SHEET);
        let mut next = 2;
        // Excel keeps "History" for itself.
        let is_taken = |name: &str| {
            let taken = names.iter().map(String::as_str).chain(["history"]);
            taken.into_iter().any(|other| other.to_lowercase() == name.to_lowercase())
        };
        while is_taken(&name) {
            let tail = format!(" ({next})");
            name = shortened(&base, SHEET - tail.len()) + &tail;
            next += 1;
        }
        names.push(name);
    }
    names
}
