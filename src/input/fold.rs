//! Text as it is compared: what a reader cannot see does not tell two texts apart.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Text as shown: HTML gone, every kind of space one space, no control or zero-width character.
///
/// Letters, case, accents and punctuation stay as written.
pub fn tidy(text: &str) -> String {
    // Most cells are short and plain: a quarter of the work.
    if text.bytes().all(|b| (b' '..b'\x7f').contains(&b) && b != b'<' && b != b'&') {
        let squeeze = text.starts_with(' ') || text.ends_with(' ') || text.contains("  ");
        return if squeeze { squeezed(text.chars()) } else { text.to_owned() };
    }
    let plain = without_html(text);
    let visible = plain.nfc().filter(|c| !is_invisible(*c)).map(|c| if c.is_whitespace() { ' ' } else { c });
    squeezed(visible)
}

/// Text as compared: [`tidy`], then NFKC, lower case, no accents, plain quotes and dashes,
/// no punctuation at the end.
///
/// Two texts that fold alike are the same words to a reader.
pub fn fold(text: &str) -> String {
    let mut plain = tidy(text);
    // Most headers and answers are plain: a small part of the work.
    if !plain.is_ascii() {
        plain = folded(&plain);
    } else if plain.contains('`') {
        plain = plain.replace('`', "'");
    }
    plain.make_ascii_lowercase();
    plain.truncate(plain.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '…', ' ']).len());
    plain
}

/// NFKC, lower case, no accents, plain quotes and dashes.
fn folded(visible: &str) -> String {
    // Quotes first: NFKD takes an acute accent that stands for an apostrophe apart into a space and a mark.
    let plain = visible.chars().map(plain_mark).nfkd().filter(|c| !is_combining_mark(*c));
    let mut folded = String::with_capacity(visible.len());
    for c in plain.flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            _ => folded.push(c),
        }
    }
    squeezed(folded.chars())
}

/// The name among `names` that reads most like `wanted`; `None` when nothing is near.
///
/// Near: normalised Damerau–Levenshtein similarity of the folded texts of at least 0.5; the first of equals.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(wanted);
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        let likeness = strsim::normalized_damerau_levenshtein(&wanted, &fold(name));
        if likeness >= 0.5 && best.is_none_or(|(seen, _)| likeness > seen) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name)
}

/// The names, at most three, that read most like `wanted`, the likest first; near as for [`nearest`], or one holds the other.
pub fn all_near<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = fold(wanted);
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .filter_map(|name| {
            let folded = fold(name);
            let held = wanted.len() >= 3
                && (folded.contains(&wanted) || folded.len() >= 3 && wanted.contains(&folded));
            let likeness =
                strsim::normalized_damerau_levenshtein(&wanted, &folded).max(if held { 0.5 } else { 0.0 });
            (likeness >= 0.5).then_some((likeness, name))
        })
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter().take(3).map(|(_, name)| name).collect()
}

/// The typewriter's form of quotes and dashes.
fn plain_mark(c: char) -> char {
    match c {
        '’' | '‘' | '‛' | '`' | '´' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        _ => c,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{0}'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{fe0f}' | '\u{feff}'
    )
}

fn squeezed(chars: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(chars.size_hint().0);
    for c in chars {
        if c != ' ' {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A tag is `<`, a letter or `/`, and anything up to `>`: "< 5 min" stays. A picture says what it is called: its text, or
/// its file where it stands alone in brackets, behind a mark, or in the whole cell.
fn without_html(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        out.push_str(before);
        let opens = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        if let Some(end) = tag.find('>').filter(|_| opens) {
            let after = &tag[end + 1..];
            let opened = out.trim_end().chars().last().is_none_or(|mark| "[({:|>-–—".contains(mark));
            let closed = after.trim_start().chars().next().is_none_or(|mark| "])}".contains(mark));
            out.push(' ');
            out.push_str(&picture(&tag[..end], opened && closed));
            out.push(' ');
            rest = after;
        } else {
            out.push('<');
            rest = &tag[1..];
        }
    }
    out.push_str(rest);
    for (entity, text) in ENTITIES {
        out = out.replace(entity, text);
    }
    out
}

/// What a tag of a picture calls it; nothing for other tags.
fn picture(tag: &str, stands_alone: bool) -> String {
    let Some(attributes) = tag.get(..4).filter(|name| name.eq_ignore_ascii_case("<img")).map(|_| &tag[4..])
    else {
        return String::new();
    };
    let value = |name: &str| {
        let at = attributes.to_ascii_lowercase().find(&format!(" {name}="))?;
        let value = attributes.get(at + name.len() + 2..)?;
        let quote = value.chars().next().filter(|mark| matches!(mark, '"' | '\''));
        let value = match quote {
            Some(quote) => value[1..].split(quote).next()?,
            None => value.split_whitespace().next()?,
        };
        (!value.trim().is_empty()).then(|| value.trim().to_owned())
    };
    let file = || value("src").map(|path| path.rsplit(['/', '=']).next().unwrap_or_default().to_owned());
    value("alt").or_else(|| file().filter(|_| stands_alone)).unwrap_or_default()
}

/// `&amp;` comes last, so that `&amp;lt;` stays `&lt;`.
const ENTITIES: [(&str, &str); 9] = [
    ("&nbsp;", " "),
    ("&#160;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&rsquo;", "'"),
    ("&apos;", "'"),
    ("&amp;", "&"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_cannot_be_seen_does_not_count() {
        assert_eq!(fold("Friendly\u{a0}welcome "), "friendly welcome");
        assert_eq!(fold("Horaires d’ouverture"), fold("horaires d'ouverture"));
        assert_eq!(fold("Is it good\u{202f}?"), "is it good");
        assert_eq!(fold("R\0e\0p\0l\0y"), "reply");
        assert_eq!(fold("Rapport qualité–prix"), "rapport qualite-prix");
        assert_eq!(fold("ﬁne"), "fine");
        assert_eq!(fold("Don´t know"), "don't know");
        assert_eq!(fold("Straße"), fold("STRASSE"));
    }

    proptest! {
        #[test]
        fn plain_texts_fold_like_any_other(text in "[ -~]{0,20}") {
            let visible = tidy(&text);
            prop_assume!(visible.is_ascii());
            prop_assert_eq!(visible.to_ascii_lowercase().replace('`', "'"), folded(&visible));
        }
    }

    #[test]
    fn html_goes_and_a_less_than_sign_stays() {
        assert_eq!(tidy("<b>Speed</b> of&nbsp;reply<br>"), "Speed of reply");
        assert_eq!(tidy("Waiting < 5 min"), "Waiting < 5 min");
        assert_eq!(tidy("a &amp; b"), "a & b");
        assert_eq!(tidy("Importance [<img src=\"https://x.org/a/wifi.png\">]"), "Importance [ wifi.png ]");
        assert_eq!(
            tidy("<IMG class='i' SRC='p.php?IM=IM_3x' ALT=\"The desk\"> Importance"),
            "The desk Importance"
        );
        assert_eq!(tidy("Wifi <img src=\"star.png\"> important"), "Wifi important");
    }

    #[test]
    fn the_nearest_name_is_near() {
        assert_eq!(nearest("wieght", ["region", "weight"]), Some("weight"));
        assert_eq!(nearest("zzz", ["region", "weight"]), None);
    }
}
