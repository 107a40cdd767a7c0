//! The query that has a database count respondents by what they answered: what `ecart analyze` needs, a few
//! thousand rows of a table of any size.

mod dialect;
mod query;

pub use dialect::{DIALECTS, SqlDialect};

use crate::error::{Error, Result};
use crate::input::columns::layout::Shape;
use crate::input::{Source, Table, paired};
use crate::message::LayoutError;

/// What to write a query for.
#[derive(Debug, Clone)]
pub struct Request {
    /// A file with some rows of the table, under the same headers; its study file, segments and weight.
    pub source: Source,
    /// Name of the table, its parts separated by dots.
    pub table: String,
    /// Whose SQL.
    pub dialect: &'static SqlDialect,
}

/// The query, ending with a line feed.
///
/// It returns a row for each criterion, each combination of segments and each pair of ratings that occurs: `criterion`,
/// the segments, `importance`, `performance`, `n`, and where respondents are weighted `sum_w` and `sum_w2`. An element
/// that is not rated itself stands among the criteria, with the mean ratings of respondents.
///
/// # Errors
/// Where the file cannot be read, its rows are no respondents, or a column is unknown.
///
/// ```
/// use ecart::{input::Source, sql};
/// let source = Source::file("fixtures/bank.csv");
/// let dialect = sql::SqlDialect::named("duckdb").unwrap();
/// let query = sql::query(&sql::Request { source, table: "answers".into(), dialect }).unwrap();
/// assert!(query.contains("GROUP BY GROUPING SETS"));
/// ```
pub fn query(request: &Request) -> Result<String> {
    let source = &request.source;
    let table = Table::open(source)?;
    let layout = table.layout()?;
    let Shape::Wide { pairs } = &layout.shape else {
        return Err(Error::in_file(table.file, LayoutError::NoRespondents));
    };
    let paired = paired(pairs, source)?;
    let codings = match table.codings(&layout) {
        Some(Ok(codings)) => codings,
        Some(Err(error)) => {
            return Err(Error::in_file(table.file, error));
        }
        None => unreachable!("respondents in rows have rated both sides"),
    };
    // By the names of the file the study file finds them again.
    let names: Vec<&str> = paired.structure.items.iter().map(|&item| pairs[item].name.as_str()).collect();
    query::query(&table, &paired, &names, [&codings.0, &codings.1], request)
}
