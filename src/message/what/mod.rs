//! Everything that can be told: a variant each, its arguments typed and named.

mod acting;
mod beside;
mod cells;
mod coding;
mod columns;
mod comparing;
mod declare;
mod drawn;
mod files;
mod findings;
mod gating;
mod grouping;
mod layout;
mod noticed;
mod outputs;
mod request;
mod results;
mod rows;
mod sample;
mod summed;
mod template;
mod terms;
mod typed;
mod values;

pub use acting::Acting;
pub use beside::Beside;
pub use cells::Cell;
pub use coding::CodingError;
pub(super) use coding::usual_scale;
pub use columns::Columns;
pub use comparing::Comparing;
use declare::declare;
pub use drawn::Drawn;
pub use files::FileError;
pub use findings::Findings;
pub use gating::Gating;
pub use grouping::Grouping;
pub use layout::LayoutError;
pub use noticed::Noticed;
pub use outputs::Outputs;
pub use request::Request;
pub use results::Results;
pub use rows::Rows;
pub use summed::Summed;
pub use template::Template;
pub use terms::{
    Asked, ConditionFault, Damage, Holds, Markup, Remedy, SystemReason, TableFigure, Turned, Unrelated,
};
pub use typed::Typed;
pub use values::{Stray, Values};

use serde::Serialize;
use serde_json::{Map, Value};

/// Everything that can be told, by the stage at which it is seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum What {
    /// Which columns are ratings, of what and of which side.
    Columns(Columns),
    /// What looks suspicious in the answers.
    Findings(Findings),
    /// How answers become numbers, and which rows hold none.
    Values(Values),
    /// Why a file cannot be opened.
    FileError(FileError),
    /// Why the columns cannot be understood.
    LayoutError(LayoutError),
    /// Why answers cannot be turned into numbers.
    CodingError(CodingError),
    /// What is wrong with a cell.
    Cell(Cell),
    /// What was seen while a file was read.
    Noticed(Noticed),
    /// What was asked and does not go with the file.
    Request(Request),
    /// What should be known of the numbers.
    Results(Results),
    /// What should be known of a comparison.
    Comparing(Comparing),
    /// What stands in the way of acting on an analysis.
    Acting(Acting),
    /// What is wrong with a file that is read beside the survey.
    Beside(Beside),
    /// Why groups cannot be made of a column.
    Grouping(Grouping),
    /// What is wrong with a gate, and what was seen of one.
    Gating(Gating),
    /// What stops an output from being written.
    Outputs(Outputs),
    /// What should be known of an output.
    Drawn(Drawn),
    /// What is wrong with a template of slides, and what should be known of one.
    Template(Template),
    /// What was typed and is no command line.
    Typed(Typed),
    /// Why a row, a cell or a column is left out.
    Rows(Rows),
    /// What is made of several messages.
    Summed(Summed),
}

impl What {
    /// Its stable name for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Columns(what) => what.code(),
            Self::Findings(what) => what.code(),
            Self::Values(what) => what.code(),
            Self::FileError(what) => what.code(),
            Self::LayoutError(what) => what.code(),
            Self::CodingError(what) => what.code(),
            Self::Cell(what) => what.code(),
            Self::Noticed(what) => what.code(),
            Self::Request(what) => what.code(),
            Self::Results(what) => what.code(),
            Self::Comparing(what) => what.code(),
            Self::Acting(what) => what.code(),
            Self::Beside(what) => what.code(),
            Self::Grouping(what) => what.code(),
            Self::Gating(what) => what.code(),
            Self::Outputs(what) => what.code(),
            Self::Drawn(what) => what.code(),
            Self::Template(what) => what.code(),
            Self::Typed(what) => what.code(),
            Self::Rows(what) => what.code(),
            Self::Summed(what) => what.code(),
        }
    }

    /// The line that is shown below it, and the characters before the place on it that it is about.
    pub fn pointed(&self) -> Option<(&str, usize)> {
        match self {
            Self::Gating(Gating::Malformed { line, at, .. }) => Some((line, *at)),
            _ => None,
        }
    }

    /// How many messages it sums up.
    pub fn count(&self) -> usize {
        match self {
            Self::Summed(Summed::BadCells { count }) => *count as usize,
            Self::Summed(Summed::Suspicious { count }) => *count,
            _ => 0,
        }
    }

    /// One of each, for showing what it says.
    pub fn samples() -> Vec<Self> {
        fn each<T: Into<What>>(samples: Vec<T>) -> Vec<What> {
            samples.into_iter().map(Into::into).collect()
        }
        [
            each(Columns::samples()),
            each(Findings::samples()),
            each(FileError::samples()),
            each(LayoutError::samples()),
            each(CodingError::samples()),
            each(Cell::samples()),
            each(Noticed::samples()),
            each(Request::samples()),
            each(Results::samples()),
            each(Values::samples()),
            each(Comparing::samples()),
            each(Acting::samples()),
            each(Beside::samples()),
            each(Grouping::samples()),
            each(Gating::samples()),
            each(Outputs::samples()),
            each(Drawn::samples()),
            each(Template::samples()),
            each(Typed::samples()),
            each(Rows::samples()),
            each(Summed::samples()),
        ]
        .concat()
    }

    /// Its arguments by name.
    pub fn arguments(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(arguments)) => arguments,
            _ => Map::new(),
        }
    }
}
