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
