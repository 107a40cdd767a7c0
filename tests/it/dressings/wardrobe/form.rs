//! The forms of headers: how a side and a thing stand together over a column.

use super::tongue::{Thing, Tongue};

/// A form: its name, and the header of a thing on a side (0 importance, 1 performance).
pub struct Form {
    pub name: &'static str,
    /// The header rows; the thing's number comes last.
    pub header: fn(&Pick, Thing, usize, usize) -> String,
    /// Whether a remark in brackets may stand behind it.
    pub takes_remark: bool,
    /// Whether the number of the thing is all that tells it.
    pub numbered: bool,
}

/// A choice among what a language offers.
pub struct Pick {
    pub tongue: &'static Tongue,
    pub nouns: [&'static str; 2],
    pub short: [&'static str; 2],
    pub phrases: [&'static str; 2],
    pub questions: [&'static str; 2],
    pub stems: [&'static str; 2],
}

fn filled(pattern: &str, thing: Thing) -> String {
    pattern.replace("{the}", thing.the).replace("{of}", thing.of).replace("{}", thing.bare)
}

/// The name as a variable may bear it: ASCII letters, digits and underscores.
pub fn code(name: &str) -> String {
    let plain = name.to_lowercase();
    let plain = plain.chars().map(|c| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'õ' | 'ö' | 'ô' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c if c.is_ascii_alphanumeric() => c,
        _ => '_',
    });
    plain.collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const fn form(name: &'static str, header: fn(&Pick, Thing, usize, usize) -> String) -> Form {
    Form { name, header, takes_remark: true, numbered: false }
}

const fn variable(name: &'static str, header: fn(&Pick, Thing, usize, usize) -> String) -> Form {
    Form { name, header, takes_remark: false, numbered: false }
}

const fn numbered(name: &'static str, header: fn(&Pick, Thing, usize, usize) -> String) -> Form {
    Form { name, header, takes_remark: false, numbered: true }
}

/// Twenty-eight forms.
pub const FORMS: &[Form] = &[
    form("Importance of X", |p, x, s, _| filled(p.phrases[s], x)),
    form("How important is X?", |p, x, s, _| filled(p.questions[s], x)),
    form("Importance - X", |p, x, s, _| format!("{} - {}", p.nouns[s], x.bare)),
    form("X - Importance", |p, x, s, _| format!("{} - {}", capital(x.bare), p.nouns[s])),
    form("Importance: X", |p, x, s, _| format!("{}: {}", p.nouns[s], x.bare)),
    form("X: importance", |p, x, s, _| format!("{}: {}", capital(x.bare), p.nouns[s].to_lowercase())),
    form("X (importance)", |p, x, s, _| format!("{} ({})", capital(x.bare), p.nouns[s].to_lowercase())),
    form("Importance (X)", |p, x, s, _| format!("{} ({})", p.nouns[s], x.bare)),
    form("X [importance]", |p, x, s, _| format!("{} [{}]", capital(x.bare), p.nouns[s])),
    form("Importance [X]", |p, x, s, _| format!("{} [{}]", p.nouns[s], x.bare)),
    form("Importance X", |p, x, s, _| format!("{} {}", p.nouns[s], x.bare)),
    form("X importance", |p, x, s, _| format!("{} {}", capital(x.bare), p.nouns[s].to_lowercase())),
    form("Importance | X", |p, x, s, _| format!("{} | {}", p.nouns[s], x.bare)),
    form("X / Importance", |p, x, s, _| format!("{} / {}", x.bare, p.nouns[s])),
    form("Stem [X]", |p, x, s, _| format!("{} [{}]", p.stems[s], capital(x.bare))),
    form("Stem - X", |p, x, s, _| format!("{} - {}", p.stems[s], capital(x.bare))),
    form("Stem: X", |p, x, s, _| format!("{}: {}", p.stems[s].trim_end_matches(['?', ' ']), x.bare)),
    form("X - stem", |p, x, s, _| format!("{} - {}", capital(x.bare), p.stems[s])),
    form("Importance → X", |p, x, s, _| format!("{} → {}", p.nouns[s], x.bare)),
    form("imp_X", |p, x, s, _| format!("{}_{}", p.short[s], code(x.bare))),
    form("X_imp", |p, x, s, _| format!("{}_{}", code(x.bare), p.short[s])),
    variable("importance.X", |p, x, s, _| format!("{}.{}", code(p.nouns[s]), code(x.bare))),
    variable("XImportance", |p, x, s, _| {
        format!("{}{}", code(x.bare).replace('_', ""), capital(&code(p.nouns[s])))
    }),
    variable("IMP_X", |p, x, s, _| format!("{}_{}", p.short[s], code(x.bare)).to_uppercase()),
    numbered("imp1", |p, _, s, n| format!("{}{n}", p.short[s])),
    numbered("Q1_imp", |p, _, s, n| format!("{}{n}_{}", p.tongue.question, p.short[s])),
    numbered("Importance 1", |p, _, s, n| format!("{} {n}", p.nouns[s])),
    numbered("I1", |_, _, s, n| format!("{}{n}", ["I", "P"][s])),
];
