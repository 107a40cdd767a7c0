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

/// A text and others as a list of SQL.
pub fn every(text: &str, others: &[String]) -> String {
    let sql = |text: &str| format!("'{}'", text.replace('\'', "''"));
    std::iter::once(text).chain(others.iter().map(String::as_str)).map(sql).collect::<Vec<_>>().join(", ")
}
