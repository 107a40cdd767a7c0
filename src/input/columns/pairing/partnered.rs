//! Families that no word sets apart, only what they have in common with others: each must find its partner.

use std::collections::BTreeMap;

use crate::input::columns::layout::Side;
use crate::input::columns::pairing::family::{Family, Member};
use crate::input::columns::sides::{Split, split_glued, tokens};
use crate::input::fold::{fold, tidy};
use crate::input::headings::{Heading, Headings};

/// The families of names with a glued side word (`HOURSIMP`, `HOURSSAT`), only where both sides tell the same rest;
/// empty when fewer than two pairs come out.
pub fn glued(headings: &Headings) -> Vec<Family> {
    let mut rests: BTreeMap<String, Vec<(Side, &Heading, Split)>> = BTreeMap::new();
    for heading in headings.columns.iter().filter(|h| !h.metadata) {
        for split in split_glued(&heading.code) {
            rests.entry(fold(&split.key)).or_default().push((split.side, heading, split));
        }
    }
    let mut families = [Side::Importance, Side::Performance].map(|side| sided(side, "glued", Vec::new()));
    for found in rests.into_values() {
        let first = |side: Side| found.iter().find(|(s, ..)| *s == side);
        if let (Some((_, i, si)), Some((_, p, sp))) = (first(Side::Importance), first(Side::Performance)) {
            for (at, heading, split) in [(0, i, si), (1, p, sp)] {
                let label = heading.question.clone().unwrap_or_else(|| split.key.clone());
                let member =
                    Member { name: split.key.clone(), ..Member::of(heading, split.key.clone(), label) };
                families[at].members.push(member);
            }
        }
    }
    if families[0].members.len() < 2 {
        return Vec::new();
    }
    for family in &mut families {
        family.members.sort_by_key(|member| member.column);
    }
    families.to_vec()
}

/// The families of names that are a letter and a number: `I1` … or `E1` … (importance, expectation) with `P1` … or `S1` …
/// (performance, perception, satisfaction); empty when fewer than three pairs with the same numbers come out.
pub fn lettered(headings: &Headings) -> Vec<Family> {
    let named = |letters: &[char]| -> BTreeMap<u32, &Heading> {
        let columns = headings.columns.iter().filter(|h| !h.metadata && h.item.is_none());
        columns
            .filter_map(|h| {
                Some((fold(&h.code).strip_prefix(letters)?.trim_start_matches('_').parse().ok()?, h))
            })
            .collect()
    };
    for (important, performed) in [('i', 'p'), ('i', 's'), ('e', 'p')] {
        let (one, other) = (named(&[important]), named(&[performed]));
        if one.len() >= 3 && one.keys().eq(other.keys()) {
            let member = |(number, heading): (u32, &Heading)| {
                let label = heading.question.as_deref().map_or_else(|| number.to_string(), tidy);
                Member { name: number.to_string(), ..Member::of(heading, number.to_string(), label) }
            };
            let family = |side: Side, columns: BTreeMap<u32, &Heading>| {
                sided(side, "letters", columns.into_iter().map(member).collect())
            };
            return vec![family(Side::Importance, one), family(Side::Performance, other)];
        }
    }
    Vec::new()
}

/// The families of names that begin or end with a mark of their side which means nothing by itself, `wifi_I` and `wifi_P`, `Soll: wifi`
/// and `Ist: wifi`; empty where fewer than three things bear both, or one bears a mark alone.
pub fn marked(headings: &Headings) -> Vec<Family> {
    let single: Vec<&Heading> = headings.columns.iter().filter(|h| !h.metadata && h.item.is_none()).collect();
    let named = |mark: &str| -> BTreeMap<String, (&Heading, String)> {
        let thing = |heading: &Heading| -> Option<String> {
            let text = tidy(heading.question.as_deref().unwrap_or(heading.words()));
            let words = tokens(&text);
            let [(first, begins), .., (last, ends)] = &words[..] else { return None };
            let thing = match (begins == mark, ends == mark) {
                (true, false) => &text[first.end..],
                (false, true) => &text[..last.start],
                _ => return None,
            };
            let thing = thing.trim_matches(|c: char| !c.is_alphanumeric());
            (!thing.is_empty()).then(|| thing.to_owned())
        };
        let things = single.iter().filter_map(|heading| Some((*heading, thing(heading)?)));
        things.map(|(heading, thing)| (fold(&thing), (heading, thing))).collect()
    };
    for (important, performed) in MARKS {
        let (one, other) = (named(important), named(performed));
        if one.len() >= 3 && one.keys().eq(other.keys()) {
            let family = |side: Side, columns: BTreeMap<String, (&Heading, String)>| {
                let member = |(heading, thing): (&Heading, String)| Member::of(heading, thing.clone(), thing);
                let mut members: Vec<Member> = columns.into_values().map(member).collect();
                members.sort_by_key(|member| member.column);
                sided(side, "marks", members)
            };
            return vec![family(Side::Importance, one), family(Side::Performance, other)];
        }
    }
    Vec::new()
}

/// Marks of importance and of performance that say a side only where all names bear one of the two, folded.
#[rustfmt::skip]
const MARKS: &[(&str, &str)] = &[
    ("i", "p"), ("i", "s"), ("e", "p"), ("w", "z"), ("w", "l"), ("b", "t"),
    ("soll", "ist"), ("wunsch", "wirklichkeit"), ("sollwert", "istwert"), ("ideal", "real"), ("should", "is"),
    ("priority", "quality"), ("prioritat", "qualitat"), ("priorite", "qualite"), ("prioridad", "calidad"),
    ("priorita", "qualita"), ("prioridade", "qualidade"), ("prioriteit", "kwaliteit"),
];

/// The families of statements that come twice, as a spreadsheet or a data frame keeps them (`Wifi`, `Wifi.1`) or not; empty
/// when fewer than two do.
pub fn repeated(headings: &Headings) -> Vec<Family> {
    let single: Vec<&Heading> = headings.columns.iter().filter(|h| !h.metadata && h.item.is_none()).collect();
    let text = |h: &Heading| tidy(h.question.as_deref().unwrap_or(h.words()));
    let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
    let mut families = two_times();
    for (at, heading) in single.iter().enumerate() {
        let statement = text(heading);
        let base = without_copy_number(&statement).map(fold).filter(|base| firsts.contains_key(base));
        let first = firsts.remove(&base.unwrap_or_else(|| fold(&statement)));
        match first.map(|first| single[first]) {
            None => _ = firsts.insert(fold(&statement), at),
            Some(first) => {
                let statement = text(first);
                families[0].members.push(Member::of(first, statement.clone(), statement.clone()));
                families[1].members.push(Member::of(heading, statement.clone(), statement));
            }
        }
    }
    if families[0].members.len() < 2 { Vec::new() } else { families.to_vec() }
}

/// The name before the number that pandas (`Wifi.1`) or a spreadsheet (`Wifi (2)`) gives a column whose name comes again.
pub fn without_copy_number(name: &str) -> Option<&str> {
    let digits =
        |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let by_dot = || {
        name.rsplit_once('.')
            .filter(|(base, number)| digits(number) && !base.ends_with(|c: char| c.is_ascii_digit()))
    };
    let by_brackets = || name.strip_suffix(')')?.rsplit_once(" (").filter(|(_, number)| digits(number));
    by_dot().or_else(by_brackets).map(|(base, _)| base)
}

/// The families of names that end in the number of a scale, `wifi_1` and `wifi_2`, as R and SPSS write the two scales of a
/// row; empty when fewer than two names have both, or when the names are those of questions (`q1_1`, `q1_2` are rows).
pub fn dual(headings: &Headings) -> Vec<Family> {
    let mut families = two_times();
    let mut firsts: BTreeMap<String, &Heading> = BTreeMap::new();
    let mut others = 0;
    // `Waiting time [1]` is no row 1 of a question.
    let is_scale = |item: &str| matches!(item, "1" | "2");
    let named = |heading: &&Heading| !heading.metadata && heading.item.as_deref().is_none_or(is_scale);
    for heading in headings.columns.iter().filter(named) {
        let Some((row, scale)) = scale_of(&heading.code).filter(|(row, _)| names_row(row)) else { continue };
        let label = |row: &str| {
            if heading.item.is_some() {
                return row.to_owned();
            }
            tokens(row).last().map_or_else(String::new, |(place, _)| row[place.clone()].to_owned())
        };
        match (scale, firsts.remove(&fold(row))) {
            ('1', None) => _ = firsts.insert(fold(row), heading),
            ('2', Some(first)) => {
                let label = label(row);
                families[0].members.push(Member::of(first, row.to_owned(), label.clone()));
                families[1].members.push(Member::of(heading, row.to_owned(), label));
            }
            _ => others += 1,
        }
    }
    let enough = families[0].members.len() >= 2 && others == 0 && firsts.is_empty();
    if enough { families.to_vec() } else { Vec::new() }
}

/// `q_wifi_1` is row `q_wifi` on scale 1; also `q_wifi.1`, `q_wifi#1`, `q[wifi][1]`.
fn scale_of(code: &str) -> Option<(&str, char)> {
    let code = code.trim_end_matches(']');
    let scale = code.chars().last().filter(|c| matches!(c, '1' | '2'))?;
    let row = code[..code.len() - 1].strip_suffix(['_', '.', '#', '[', '@'])?;
    let row = row.trim_end_matches(['_', '.', ']', ' ']);
    (!row.is_empty()).then_some((row, scale))
}

/// Whether a name is that of a row and not of a question: a word of three letters at the end, or a code of LimeSurvey
/// (`SQ001`).
fn names_row(row: &str) -> bool {
    let words = tokens(row);
    let last = words.last().map(|(_, word)| word.as_str()).unwrap_or_default();
    let before = words.len().checked_sub(2).map(|at| words[at].1.as_str());
    let is_word = last.chars().count() >= 3 && last.chars().all(char::is_alphabetic);
    is_word || before == Some("sq") && last.bytes().all(|byte| byte.is_ascii_digit())
}

/// What bears marks of a side in its names.
fn sided(side: Side, stem: &str, members: Vec<Member>) -> Family {
    Family { side: Some(side), stem: stem.to_owned(), matrix: false, wordless: false, members }
}

fn two_times() -> [Family; 2] {
    ["first", "second"].map(|time| Family {
        side: None,
        stem: format!("the {time} time"),
        matrix: true,
        wordless: true,
        members: Vec::new(),
    })
}
