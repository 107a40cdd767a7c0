//! Addresses of mail and pages, and names at messengers, however they are written.

/// Words for the sign in an address of mail; only between brackets, or before what is certainly a host.
const AT: [&str; 2] = ["at", "ät"];
/// The same, and where a list begins too.
const MAYBE_AT: &str = "a";
/// Words that mean nothing else.
const SURELY_AT: [&str; 8] =
    ["@", "arobase", "arrobase", "arroba", "chiocciola", "klammeraffe", "apenstaartje", "affenschwanz"];
/// Words for the point in the name of a host.
const DOT: [&str; 6] = ["dot", "punkt", "point", "punto", "ponto", "punt"];
/// Of those the ones that stand before the name of a country only in an address.
const SURELY_DOT: [&str; 2] = ["dot", "punkt"];
/// Ends of hosts that are no word.
const WORLDWIDE: [&str; 7] = ["com", "org", "net", "info", "biz", "fr", "eu"];
/// Ends of hosts.
const ENDS: [&str; 84] = [
    "com", "org", "net", "info", "biz", "edu", "gov", "fr", "de", "es", "it", "nl", "pt", "uk", "eu", "io",
    "ch", "be", "at", "lu", "li", "ca", "us", "au", "nz", "ie", "se", "no", "fi", "dk", "pl", "cz", "sk",
    "si", "hr", "hu", "ro", "bg", "gr", "tr", "ru", "ua", "br", "mx", "ar", "cl", "co", "pe", "jp", "cn",
    "kr", "za", "ma", "tn", "sn", "me", "tv", "cc", "app", "dev", "shop", "online", "site", "store", "blog",
    "tech", "cloud", "ai", "xyz", "club", "asso", "bzh", "cat", "paris", "berlin", "alsace", "bio", "pro",
    "mobi", "name", "рф", "укр", "中国", "한국",
];
/// Hosts of mail that need no end to be known.
const MAIL: [&str; 13] = [
    "gmail",
    "googlemail",
    "hotmail",
    "outlook",
    "yahoo",
    "gmx",
    "icloud",
    "protonmail",
    "proton",
    "laposte",
    "wanadoo",
    "sfr",
    "aol",
];
/// Where people have a name of their own.
const MESSENGERS: [&str; 20] = [
    "skype",
    "whatsapp",
    "whats-app",
    "telegram",
    "viber",
    "wechat",
    "threema",
    "discord",
    "snapchat",
    "snap",
    "insta",
    "instagram",
    "facebook",
    "twitter",
    "tiktok",
    "linkedin",
    "mailto",
    "tel",
    "sip",
    "xmpp",
];

/// The text with spaces around `(at)` and `[ dot ]`, so that each is a word; other brackets stay as they are.
pub(super) fn apart(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(['(', '[', '{', '<']) {
        let (before, from) = rest.split_at(open);
        made.push_str(before);
        let close = from.find([')', ']', '}', '>']);
        let inner = close.map(|close| (from[1..close].trim(), close));
        rest = match inner {
            Some((inner, close)) if is_sign(inner) => {
                made.push_str(&format!(" ({}) ", inner.to_lowercase()));
                &from[close + 1..]
            }
            _ => {
                made.push_str(&from[..1]);
                &from[1..]
            }
        };
    }
    made + rest
}

/// Whether a word between brackets stands for `@` or for a point.
fn is_sign(inner: &str) -> bool {
    let inner = inner.to_lowercase();
    inner == "."
        || inner == MAYBE_AT
        || [&AT[..], &SURELY_AT, &DOT].iter().any(|words| words.contains(&inner.as_str()))
}

/// Which words are part of an address.
pub(super) fn covered(words: &[&str]) -> Vec<bool> {
    let words: Vec<Word> = words.iter().map(|word| Word::of(word)).collect();
    let mut found = Covered { covered: vec![false; words.len()], words };
    for at in 0..found.words.len() {
        found.page(at);
        found.host_in_words(at);
        found.mail(at);
        found.messenger(at);
    }
    found.covered
}

/// What a word may be in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// `@`, `(at)`, `arobase`.
    At,
    /// `at`.
    MaybeAt,
    /// `(dot)`.
    Dot,
    /// `dot`, `punkt`.
    LikelyDot,
    /// `point`, `punto`, a point by itself.
    MaybeDot,
    /// Anything else.
    None,
}

struct Word {
    /// In small letters.
    lower: String,
    /// The same without signs at its ends.
    bare: String,
    sign: Sign,
}

impl Word {
    fn of(word: &str) -> Self {
        let lower = word.to_lowercase();
        let bare = lower.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
        let inner = lower.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let is_in = |words: &[&str], word: &str| words.contains(&word);
        let sign = match inner {
            Some(inner) if is_in(&AT, inner) || is_in(&SURELY_AT, inner) => Sign::At,
            Some(inner) if inner == "." || is_in(&DOT, inner) => Sign::Dot,
            Some(MAYBE_AT) => Sign::MaybeAt,
            _ if is_in(&SURELY_AT, &lower) => Sign::At,
            _ if is_in(&AT, &lower) => Sign::MaybeAt,
            _ if is_in(&SURELY_DOT, &lower) => Sign::LikelyDot,
            _ if lower == "." || is_in(&DOT, &lower) => Sign::MaybeDot,
            _ => Sign::None,
        };
        Self { lower, bare, sign }
    }

    /// Whether it can end a host behind this point.
    fn ends_after(&self, dot: Sign) -> bool {
        let short =
            (2..=6).contains(&self.bare.chars().count()) && self.bare.chars().all(char::is_alphabetic);
        match dot {
            Sign::Dot => short,
            Sign::LikelyDot => is_end(&self.bare),
            Sign::MaybeDot => WORLDWIDE.contains(&self.bare.as_str()),
            _ => false,
        }
    }
}

struct Covered {
    words: Vec<Word>,
    covered: Vec<bool>,
}

impl Covered {
    fn cover(&mut self, first: usize, last: usize) {
        self.covered[first..=last].fill(true);
    }

    /// Addresses of one word: pages, and mail in which words or signs stand for `@` and points.
    fn page(&mut self, at: usize) {
        let lower = self.words[at].lower.as_str();
        if lower.contains('@')
            || lower.contains("//")
            || lower.contains("www.")
            || is_page(lower)
            || is_spelt(lower)
        {
            self.covered[at] = true;
        }
    }

    /// `example dot com`, `example .com`.
    fn host_in_words(&mut self, at: usize) {
        if at == 0 {
            return;
        }
        let dot = self.words[at].sign;
        if self.words.get(at + 1).is_some_and(|next| next.ends_after(dot)) {
            self.cover(at - 1, at + 1);
        } else if self.words[at].lower.starts_with('.') && is_end(&self.words[at].bare) {
            self.cover(at - 1, at);
        }
    }

    /// Mail whose parts are words of their own.
    fn mail(&mut self, at: usize) {
        let (lower, sign) = (self.words[at].lower.as_str(), self.words[at].sign);
        let is_provider = |word: &Word| MAIL.contains(&word.bare.as_str());
        match sign {
            Sign::MaybeAt => {
                let end = self.host_end(at + 1);
                // `met at example.org` names a page, `(a) example.org` nothing but a host of mail.
                let is_host =
                    |word: &Word| is_provider(word) || lower.starts_with('(') && is_page(&word.lower);
                let known = self.words.get(at + 1).is_some_and(is_host);
                if at > 0 && (known || end > at + 1) {
                    self.cover(self.local_start(at), end);
                }
            }
            _ if sign == Sign::At || lower.contains('@') => {
                let (left, right) =
                    (sign == Sign::At || lower.starts_with('@'), sign == Sign::At || lower.ends_with('@'));
                let first = if right && at + 1 < self.words.len() { at + 1 } else { at };
                let end = self.host_end(first);
                // `@anna` alone is a name, and the word before it none.
                let is_name =
                    !right && end == at && !lower.trim_end_matches(['.', ',', '!', '?']).contains('.');
                let start = if left && !is_name && at > 0 { self.local_start(at) } else { at };
                self.cover(start, end);
            }
            _ => {}
        }
    }

    /// The first word of what stands before `@`.
    fn local_start(&self, at: usize) -> usize {
        let mut start = at.saturating_sub(1);
        while start >= 2 && matches!(self.words[start - 1].sign, Sign::Dot | Sign::LikelyDot | Sign::MaybeDot)
        {
            start -= 2;
        }
        start
    }

    /// The last word of a host that begins at a word.
    fn host_end(&self, first: usize) -> usize {
        let mut end = first.min(self.words.len() - 1);
        loop {
            let [next, after] = [1, 2].map(|more| self.words.get(end + more));
            end += match (next, after) {
                (Some(next), Some(after)) if after.ends_after(next.sign) => 2,
                (Some(next), _) if next.lower.starts_with('.') && is_end(&next.bare) => 1,
                (Some(next), _) if self.words[end].lower.ends_with('.') && is_end(&next.bare) => 1,
                _ => return end,
            };
        }
    }

    /// `skype:jo`, `WhatsApp : jo`, `skype jo.doe`.
    fn messenger(&mut self, at: usize) {
        let lower = self.words[at].lower.as_str();
        let named = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let (name, rest) = named.split_once(':').map_or((named, None), |(name, rest)| (name, Some(rest)));
        if !MESSENGERS.contains(&name) {
            return;
        }
        let next = at + 1;
        let colon_apart = rest.is_none() && self.words.get(next).is_some_and(|word| word.lower == ":");
        let is_handle = |word: &Word| {
            let inside = word.lower.trim_end_matches(['.', ',', '!', '?']);
            inside.contains(['.', '_', '@']) || inside.chars().any(char::is_numeric)
        };
        let last = self.words.len() - 1;
        match rest {
            Some("") => self.cover(at, next.min(last)),
            Some(_) => self.cover(at, at),
            None if colon_apart => self.cover(at, (at + 2).min(last)),
            None if self.words.get(next).is_some_and(is_handle) => self.cover(next, next),
            None => {}
        }
    }
}

/// Whether a word ends the name of a host.
fn is_end(word: &str) -> bool {
    ENDS.contains(&word) || word.starts_with("xn--")
}

/// `example.org/x`: a point and an end of a host; or any end of letters before a slash.
fn is_page(word: &str) -> bool {
    let mut labels = word.split('.');
    let mut before = labels.next().unwrap_or_default();
    for label in labels {
        let end: String =
            label.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '-').collect();
        let slash = label[end.len()..].starts_with('/');
        let letters = end.chars().count() >= 2 && end.chars().all(char::is_alphabetic);
        if before.chars().any(char::is_alphanumeric) && (is_end(&end) || slash && letters) {
            return true;
        }
        before = label;
    }
    false
}

/// `jo_at_example_dot_org`, `jo-at-gmail`.
fn is_spelt(word: &str) -> bool {
    let parts: Vec<&str> =
        word.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let Some(at) = parts.iter().position(|part| AT.contains(part)) else { return false };
    let dot = parts.iter().skip(at + 2).any(|part| DOT.contains(part));
    at > 0 && (dot || parts.get(at + 1).is_some_and(|host| MAIL.contains(host)))
}
