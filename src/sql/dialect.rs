//! What differs between databases.

/// How one database writes a query.
#[derive(Debug)]
pub struct SqlDialect {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is called.
    pub about: &'static str,
    /// The mark around a name.
    pub quote: char,
    /// Whether a backslash stands for itself in a text.
    pub plain_backslash: bool,
    /// Type of a text.
    pub text: &'static str,
    /// Type of a floating-point number.
    pub float: &'static str,
    /// How each respondent becomes a row for each criterion.
    pub unpivot: Unpivot,
}

/// How each respondent becomes a row for each criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unpivot {
    /// Not at all: one grouping for each criterion, in one pass.
    GroupingSets,
    /// `LATERAL VIEW stack(…)`.
    Stack,
    /// `UNNEST([STRUCT(…), …])`.
    Unnest,
}

/// Every dialect.
pub static DIALECTS: &[SqlDialect] = &[
    SqlDialect {
        name: "duckdb",
        about: "DuckDB",
        quote: '"',
        plain_backslash: true,
        text: "VARCHAR",
        float: "DOUBLE",
        unpivot: Unpivot::GroupingSets,
    },
    SqlDialect {
        name: "spark",
        about: "Spark SQL",
        quote: '`',
        plain_backslash: false,
        text: "STRING",
        float: "DOUBLE",
        unpivot: Unpivot::Stack,
    },
    SqlDialect {
        name: "postgres",
        about: "PostgreSQL",
        quote: '"',
        plain_backslash: true,
        text: "TEXT",
        float: "DOUBLE PRECISION",
        unpivot: Unpivot::GroupingSets,
    },
    SqlDialect {
        name: "bigquery",
        about: "BigQuery",
        quote: '`',
        plain_backslash: false,
        text: "STRING",
        float: "FLOAT64",
        unpivot: Unpivot::Unnest,
    },
];

impl SqlDialect {
    /// The dialect of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        DIALECTS.iter().find(|dialect| dialect.name == name)
    }

    /// A name in marks.
    pub fn identifier(&self, name: &str) -> String {
        let quote = self.quote;
        let inner = match quote {
            '`' if self.unpivot == Unpivot::Unnest => name.replace('\\', "\\\\").replace('`', "\\`"),
            _ => name.replace(quote, &format!("{quote}{quote}")),
        };
        format!("{quote}{inner}{quote}")
    }

    /// A name with dots between its parts.
    pub fn path(&self, name: &str) -> String {
        name.split('.').map(|part| self.identifier(part)).collect::<Vec<_>>().join(".")
    }

    /// A text in marks.
    pub fn literal(&self, text: &str) -> String {
        let inner = if self.plain_backslash {
            text.replace('\'', "''")
        } else {
            text.replace('\\', "\\\\").replace('\'', "\\'")
        };
        format!("'{inner}'")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_texts_are_marked_as_each_database_wants() {
        let of = |name: &str| SqlDialect::named(name).unwrap();
        assert_eq!(of("duckdb").identifier("a\"b"), "\"a\"\"b\"");
        assert_eq!(of("spark").identifier("a`b"), "`a``b`");
        assert_eq!(of("bigquery").identifier("a`b"), "`a\\`b`");
        assert_eq!(of("postgres").path("public.survey"), "\"public\".\"survey\"");
        assert_eq!(of("postgres").literal("l'été\\"), "'l''été\\'");
        assert_eq!(of("spark").literal("l'été\\"), "'l\\'été\\\\'");
        assert!(SqlDialect::named("oracle").is_none());
    }
}
