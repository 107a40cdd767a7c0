//! What can be said of a survey file before it is read.

use std::path::PathBuf;

use clap::Args;

use crate::error::Result;
use crate::input::study;
use crate::input::{ScaleRange, Source};

/// What settles how a file is read; the same for every command that reads one.
#[derive(Debug, Args)]
pub struct ReadingOptions {
    /// The survey files.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    #[arg(long, value_name = "COLUMN")]
    join: Option<String>,

    /// The study file.
    #[arg(long, value_name = "TOML")]
    pub study: Option<PathBuf>,

    #[arg(long, value_name = "FILE")]
    dictionary: Option<PathBuf>,

    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,

    #[arg(long, value_name = "LOW-HIGH", allow_hyphen_values = true)]
    scale: Option<ScaleRange>,

    #[arg(long, value_name = "CODES", value_delimiter = ',', allow_hyphen_values = true)]
    missing: Vec<String>,

    #[arg(long, value_name = "PATTERN")]
    importance_columns: Vec<String>,

    #[arg(long, value_name = "PATTERN")]
    performance_columns: Vec<String>,

    #[arg(long = "where", value_name = "SQL")]
    filter: Option<String>,

    #[arg(long)]
    keep_tests: bool,

    #[arg(long, overrides_with = "strict")]
    strict: bool,
}

impl ReadingOptions {
    /// The survey files.
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// The source that was meant.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn into_source(self) -> Result<Source> {
        let study = self.study.as_deref().map(study::read).transpose()?.unwrap_or_default();
        let mut files = self.files.into_iter();
        Ok(Source {
            // The parser has made sure that there is one.
            path: files.next().unwrap_or_default(),
            more: files.collect(),
            join: self.join,
            study_path: self.study,
            dictionary: self.dictionary,
            sheet: self.sheet,
            strict: self.strict,
            keep_tests: self.keep_tests,
            scale: self.scale,
            missing: self.missing,
            importance_columns: spelled_out(&self.importance_columns),
            performance_columns: spelled_out(&self.performance_columns),
            filter: self.filter.or_else(|| study.filter.clone()),
            study,
            ..Source::default()
        })
    }
}

/// Patterns of columns, a range of numbers as each of them: `@3-@5` is `@3,@4,@5`.
fn spelled_out(patterns: &[String]) -> Vec<String> {
    let part = |part: &str| range(part.trim()).unwrap_or_else(|| part.to_owned());
    patterns.iter().map(|pattern| pattern.split(',').map(part).collect::<Vec<_>>().join(",")).collect()
}

/// The columns of a range, where it is one from a number to no smaller one.
fn range(text: &str) -> Option<String> {
    /// More columns than any survey tool writes.
    const MOST: usize = 20_000;
    let (first, last) = text.strip_prefix('@')?.split_once('-')?;
    let first: usize = first.trim_end().parse().ok()?;
    let last = last.trim_start();
    let last: usize = last.strip_prefix('@').unwrap_or(last).parse().ok()?;
    let numbers = (first <= last && last - first < MOST).then_some(first..=last)?;
    Some(numbers.map(|number| format!("@{number}")).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::spelled_out;

    #[test]
    fn a_range_is_each_of_its_columns() {
        let one = |text: &str| spelled_out(&[text.to_owned()]).remove(0);
        assert_eq!(one("@3-@5"), "@3,@4,@5");
        assert_eq!(one("@3-5, imp_*"), "@3,@4,@5, imp_*");
        assert_eq!(one("@7 - @7"), "@7");
        for other in ["@5-@3", "Q1-Q3", "@x-@3", "imp-perf", "@3", "a@b-c"] {
            assert_eq!(one(other), other);
        }
    }
}
