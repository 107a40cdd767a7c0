//! Columns and texts as they are typed at a shell.

/// What names columns behind an option: all of them where they are few, else a pattern to be filled in.
pub fn patterns(columns: &[String]) -> String {
    let plain = |name: &String| !name.contains([',', '"', '*']);
    if columns.len() > 24 || !columns.iter().all(plain) {
        "'PATTERN'".to_owned()
    } else {
        format!("\"{}\"", columns.join(","))
    }
}

/// Texts as a list of SQL.
pub fn list(texts: &[String]) -> String {
    texts.split_first().map_or_else(String::new, |(first, others)| every(first, others))
}

/// The name of a column as a condition names it at a shell that is given it between double quotes.
pub fn sql_name(column: &str) -> String {
    let plain = column.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !column.starts_with(|c: char| c.is_ascii_digit());
    if plain { column.to_owned() } else { format!("\\\"{column}\\\"") }
}

/// A text and others as a list of SQL.
pub fn every(text: &str, others: &[String]) -> String {
    let sql = |text: &str| format!("'{}'", text.replace('\'', "''"));
    std::iter::once(text).chain(others.iter().map(String::as_str)).map(sql).collect::<Vec<_>>().join(", ")
}

/// Texts as a list of a study file, to be put in order.
pub fn listed(texts: &[String]) -> String {
    const MOST: usize = 12;
    let quoted = texts.iter().take(MOST).map(|text| format!("{text:?}"));
    let more = (texts.len() > MOST).then(|| "…".to_owned());
    format!("[{}]", quoted.chain(more).collect::<Vec<_>>().join(", "))
}

/// Two patterns, where one half of the columns bears the names of the other behind a beginning of its own: `A1. Price`, `A2. Staff`
/// beside `B1. Price`, `B2. Staff`.
pub fn two_sides(columns: &[String]) -> Option<[String; 2]> {
    let rest = |name: &String| {
        let (_, rest) = name.split_once(['.', ' ', '_', ':', '-'])?;
        Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty())
    };
    let twice = |name: &&String| columns.iter().filter(|other| rest(other) == rest(name)).count() == 2;
    let paired: Vec<&String> = columns.iter().filter(|name| rest(name).is_some()).filter(twice).collect();
    let (first, second) = paired.split_at(paired.len() / 2);
    let same = first.iter().zip(second).all(|(one, other)| rest(one) == rest(other));
    let one = common(first);
    let other = common(second);
    let apart = |own: &str, of: &[&String]| {
        !own.is_empty() && columns.iter().all(|name| name.starts_with(own) == of.contains(&name))
    };
    let told = first.len() >= 2 && same && apart(&one, first) && apart(&other, second);
    told.then(|| [one, other].map(|beginning| format!("'{beginning}*'")))
}

/// What all names begin with.
fn common(names: &[&String]) -> String {
    let Some((first, others)) = names.split_first() else { return String::new() };
    let same = |at: usize| others.iter().all(|name| name.starts_with(&first[..at]));
    let ends = first.char_indices().map(|(at, _)| at);
    ends.take_while(|&at| same(at)).last().map_or_else(String::new, |at| first[..at].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_that_bear_the_same_names_are_two_sides() {
        let names = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        let told = |text: &str| two_sides(&names(text));
        let sides = Some(["'A*'".to_owned(), "'B*'".to_owned()]);
        assert_eq!(told("A1. Price|A2. Staff|B1. Price|B2. Staff"), sides);
        assert_eq!(told("A1. Price|A2. Staff|B1. Price|B2. Staff|Come again?"), sides);
        assert_eq!(
            told("A1. Price|A2. Staff|B1. Price|B2. Staff|Bored?"),
            None,
            "a third begins like the second"
        );
        assert_eq!(told("A1. Price|A2. Staff|B1. Opening|B2. Parking"), None);
        assert_eq!(told("Price|Staff"), None);
    }

    #[test]
    fn a_list_is_that_of_a_study_file() {
        assert_eq!(listed(&["Low".to_owned(), "a \"b\"".to_owned()]), r#"["Low", "a \"b\""]"#);
        assert!(listed(&vec!["x".to_owned(); 20]).ends_with(", …]"));
    }
}
