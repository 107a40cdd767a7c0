//! Every sentence a user reads when the columns cannot be understood.

use crate::input::columns::layout::Side;

/// Why the columns could not be understood, and what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LayoutError {
    /// No two columns name the two sides of a criterion.
    #[error(
        "no importance/performance pair found among {total} columns: {}; looked for words such as importance/satisfaction, imp/perf, wichtig/zufrieden in names and questions, and for the same rows under two questions (say which columns they are: --importance-columns 'imp_*' --performance-columns 'perf_*', or name the pairs in study.toml)",
        first_dozen(columns)
    )]
    NoPair {
        /// Names of the columns seen.
        columns: Vec<String>,
        /// How many there are.
        total: usize,
    },
    /// A column of one side has no partner.
    #[error(
        "column \"{column}\" is {side} without its {}{} (name the pair in study.toml, or choose the columns with --importance-columns and --performance-columns)",
        side.other(),
        nearest_column(nearest.as_deref())
    )]
    OneSided {
        /// The column alone.
        column: String,
        /// Its side.
        side: Side,
        /// The unpaired column of the other side that reads most like it.
        nearest: Option<String>,
    },
    /// Two columns bear one name where one is needed.
    #[error(
        "two columns are called \"{name}\": column {first} and column {second} (rename one, or name the pairs in study.toml, by place: \"#{first}\", \"#{second}\")"
    )]
    DuplicateColumn {
        /// The name.
        name: String,
        /// 1-based number of the first column.
        first: usize,
        /// 1-based number of the second.
        second: usize,
    },
    /// An option or the study file names a column that is not there.
    #[error("{wanted_for}: no column \"{name}\"{} (`ecart inspect` lists the columns)", nearest_name(nearest.as_deref()))]
    UnknownColumn {
        /// What the column was wanted for.
        wanted_for: String,
        /// The name asked for.
        name: String,
        /// The column that reads most like it.
        nearest: Option<String>,
    },
    /// A pattern matches no column.
    #[error("{option}: no column matches \"{pattern}\"{} (* stands for any text)", nearest_name(nearest.as_deref()))]
    EmptyPattern {
        /// The option.
        option: &'static str,
        /// The pattern.
        pattern: String,
        /// The column that reads most like it.
        nearest: Option<String>,
    },
    /// A column was named for both sides.
    #[error("column \"{column}\" is named for importance and for performance (each column rates one side)")]
    BothSides {
        /// The column.
        column: String,
    },
    /// Two blocks could be the same side of the same criteria.
    #[error(
        "two blocks of columns could be {side}: \"{first}\" … and \"{second}\" … (choose one with --{side}-columns)"
    )]
    TwoBlocks {
        /// The side.
        side: Side,
        /// First column of one block.
        first: String,
        /// First column of the other.
        second: String,
    },
    /// Ranks, not ratings.
    #[error(
        "columns \"{first}\" to \"{last}\" hold ranks, not ratings: {rows} of {of} complete respondents give each of 1 to {k} exactly once (a gap needs ratings; leave these columns out)"
    )]
    Ranking {
        /// First column of the block.
        first: String,
        /// Last column of the block.
        last: String,
        /// Number of columns and of ranks.
        k: usize,
        /// Respondents whose answers are a permutation.
        rows: usize,
        /// Respondents who answered all columns.
        of: usize,
    },
    /// A choice of the most important items, not ratings.
    #[error(
        "columns \"{first}\" to \"{last}\" hold choices (\"{example}\" …), not ratings: respondents pick what is important to them, and a gap needs the importance of every criterion (leave these columns out, and derive importance from an outcome: --outcome COLUMN --importance johnson)"
    )]
    Choices {
        /// First column of the block.
        first: String,
        /// Last column of the block.
        last: String,
        /// An answer.
        example: String,
    },
    /// One column for each answer instead of one for each question.
    #[error(
        "column \"{column}\" and the others hold one answer each (\"{answer}\" or nothing): this export spreads every rating over a column for each answer (export the condensed form, one column for each row of the question)"
    )]
    Expanded {
        /// One such column.
        column: String,
        /// Its only answer.
        answer: String,
    },
    /// A table of counts and percentages.
    #[error(
        "this is a summary export (\"{found}\"): counts and percentages of each answer, not one row for each respondent (export all individual responses instead)"
    )]
    SummaryExport {
        /// The telling words.
        found: String,
    },
    /// Minimum, desired and perceived level for each criterion.
    #[error(
        "three ratings for each criterion: minimum (\"{}\"), desired (\"{}\") and perceived (\"{}\"); a gap needs two (say which: --importance-columns '{}' --performance-columns '{}' for the distance to the desired level, '{}' first for the distance to the minimum)",
        columns[0], columns[1], columns[2], patterns[1], patterns[2], patterns[0]
    )]
    ThreeLevels {
        /// First column of the minimum, of the desired and of the perceived level.
        columns: Box<[String; 3]>,
        /// A pattern for the columns of each.
        patterns: Box<[String; 3]>,
    },
    /// One importance and one performance column, and nothing to tell criteria apart.
    #[error(
        "columns \"{importance}\" and \"{performance}\" hold ratings, but no column names the criterion each row is about (a long file needs one called criterion)"
    )]
    NoCriterion {
        /// The importance column.
        importance: String,
        /// The performance column.
        performance: String,
    },
    /// The two sides do not have as many columns, and their names do not match.
    #[error(
        "{importance} importance columns (\"{first_importance}\" …) and {performance} performance columns (\"{first_performance}\" …) whose names do not match (name the pairs in study.toml)"
    )]
    Unmatched {
        /// Number of importance columns.
        importance: usize,
        /// Number of performance columns.
        performance: usize,
        /// First importance column.
        first_importance: String,
        /// First performance column.
        first_performance: String,
    },
}

fn first_dozen(columns: &[String]) -> String {
    let shown: Vec<String> = columns.iter().take(12).map(|name| format!("\"{name}\"")).collect();
    let more = if columns.len() > 12 { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn nearest_column(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!("; the nearest column left over is \"{name}\""))
}

fn nearest_name(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!("; did you mean \"{name}\"?"))
}
