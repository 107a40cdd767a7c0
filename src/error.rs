//! Why a run stopped: a message, and what the system said.

use std::fmt;
use std::io;
use std::path::Path;

use crate::message::{
    Comparing, FileError, Gating, Language, Message, Place, Request, Summed, SystemReason, Template, What,
};

/// Shorthand for results of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a run stopped. Nothing has been written then.
#[derive(Debug)]
#[non_exhaustive]
pub struct Error {
    /// What was found, where, and what to do.
    pub message: Box<Message>,
    /// What the system said.
    pub cause: Option<io::Error>,
}

impl Error {
    /// An error about no file in particular.
    pub fn of(what: impl Into<What>) -> Self {
        Message::error(what).into()
    }

    /// An error about a file.
    pub fn in_file(file: impl Into<String>, what: impl Into<What>) -> Self {
        Message::error(what).at(Place::file(file)).into()
    }

    /// An error about the study file.
    pub fn in_study(path: Option<&Path>, what: impl Into<What>) -> Self {
        Self::in_file(path.unwrap_or(Path::new("study.toml")).display().to_string(), what)
    }

    /// A file that the system did not open or read.
    pub fn unread(path: &Path, cause: io::Error) -> Self {
        let what = FileError::Unreadable { why: SystemReason::of(&cause) };
        Self::in_file(path.display().to_string(), what).because(cause)
    }

    /// Whether the bytes of the file are the matter.
    pub fn is_about_file(&self) -> bool {
        matches!(self.message.what, What::FileError(_) | What::Beside(_))
    }

    /// Whether it is what the columns and their answers hold.
    pub fn is_about_columns(&self) -> bool {
        matches!(
            self.message.what,
            What::LayoutError(_) | What::CodingError(_) | What::Request(_) | What::Grouping(_)
        )
    }

    /// Whether the options contradict each other, whatever any file holds.
    pub fn is_about_command_line(&self) -> bool {
        matches!(
            self.message.what,
            What::Template(Template::TemplateWithoutDeck | Template::RowsWithoutDeck)
                | What::Request(
                    Request::ExplanationIsText
                        | Request::ExplainSwapped { .. }
                        | Request::OptionsWithout { .. }
                )
                | What::Comparing(Comparing::OptionsOfWaves { .. })
                | What::Gating(
                    Gating::GateNeedsWave { .. }
                        | Gating::GateNeedsBenchmark { .. }
                        | Gating::GateNeedsAudiences { .. }
                )
        )
    }

    /// The same error, and what the system said.
    #[must_use]
    pub fn because(self, cause: io::Error) -> Self {
        Self { cause: Some(cause), ..self }
    }

    /// What the system said.
    pub fn cause(&self) -> Option<&io::Error> {
        self.cause.as_ref()
    }

    /// Whether cells are not what their column needs.
    pub fn is_about_cells(&self) -> bool {
        matches!(self.message.what, What::Summed(Summed::BadCells { .. }) | What::Cell(_))
    }

    /// What was found, where, and what to do.
    pub fn message(&self) -> Message {
        (*self.message).clone()
    }
}

impl From<Message> for Error {
    fn from(message: Message) -> Self {
        Self { message: Box::new(message), cause: None }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().whole(Language::English))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause().map(|cause| cause as _)
    }
}
