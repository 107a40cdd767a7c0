//! Days of a study file, which TOML writes without quotes too: `due = 2026-09-30`.

/// The table with its days as texts.
pub(super) fn as_texts(table: &toml::Table) -> toml::Table {
    fn text_of(value: &toml::Value) -> toml::Value {
        match value {
            toml::Value::Datetime(day) => toml::Value::String(day.to_string()),
            toml::Value::Array(items) => toml::Value::Array(items.iter().map(text_of).collect()),
            toml::Value::Table(table) => toml::Value::Table(as_texts(table)),
            other => other.clone(),
        }
    }
    table.iter().map(|(key, value)| (key.clone(), text_of(value))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::parse;

    #[test]
    fn a_day_needs_no_quotes() {
        let action = "[[action]]\nid = \"a\"\non = [\"b\"]\nwhat = \"c\"\n";
        let text =
            format!("wave_dates = [2025-03-31, 2025-06-30]\n{action}due = 2026-09-30\nsince = 2025-01-01\n");
        let study = parse(&text).unwrap();
        assert_eq!(study.wave_dates, ["2025-03-31", "2025-06-30"]);
        assert_eq!(study.action[0].due.as_deref(), Some("2026-09-30"));
        assert_eq!(study.action[0].since.as_deref(), Some("2025-01-01"));
        // What is wrong is said all the same.
        assert!(parse("wave_dates = [2025-03-31]\nstrict = 1\n").is_err());
    }
}
