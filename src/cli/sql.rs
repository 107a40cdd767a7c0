//! `ecart sql`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{NonEmptyStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};

use super::reading::ReadingOptions;
use crate::error::Result;
use crate::sql::{DIALECTS, Request, SqlDialect};

/// `ecart sql`.
#[derive(Debug, Args)]
pub struct Sql {
    #[command(flatten)]
    reading: ReadingOptions,

    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    table: String,

    #[arg(long, value_parser = dialects())]
    dialect: &'static SqlDialect,

    #[arg(long, value_name = "COLUMN")]
    by: Vec<String>,

    #[arg(long, value_name = "COLUMN")]
    weight: Option<String>,
}

impl Sql {
    /// The survey files.
    pub fn files(&self) -> &[PathBuf] {
        self.reading.files()
    }

    /// What was meant.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn into_request(self) -> Result<Request> {
        let mut source = self.reading.into_source()?;
        (source.wanted.segments, source.wanted.weight) = (self.by, self.weight);
        Ok(Request { source, table: self.table, dialect: self.dialect })
    }
}

fn dialects() -> impl TypedValueParser<Value = &'static SqlDialect> {
    let names = DIALECTS.iter().map(|dialect| PossibleValue::new(dialect.name).help(dialect.about));
    PossibleValuesParser::new(names)
        .map(|name| SqlDialect::named(&name).expect("the parser takes only the names of dialects"))
}
