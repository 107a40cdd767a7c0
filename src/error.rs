//! Why a run stopped: a message, and what the system said.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::message::{FileError, Language, Message, Place, Plain, Reason, Summed, What};

/// Shorthand for results of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a run stopped. Nothing has been written then.
#[derive(Debug)]
pub enum Error {
    /// What was found, where, and what to do.
    Said {
        /// The message.
        message: Box<Message>,
        /// What the system said.
        cause: Option<io::Error>,
    },
    /// The bytes are not a table; to become a variant of [`FileError`].
    File {
        /// File name.
        file: String,
        /// What was found and what to do.
        problem: String,
    },
    /// The columns could not be understood; to become a variant of [`LayoutError`](crate::message::LayoutError).
    Layout {
        /// File name.
        file: String,
        /// What was found and what to do.
        problem: String,
    },
    /// Options that do not go together; to become a variant of [`Request`](crate::message::Request).
    Options(String),
    /// The study file is wrong; to become a variant of [`Request`](crate::message::Request).
    Study {
        /// As given.
        path: PathBuf,
        /// What and where.
        problem: String,
    },
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
        let what = FileError::Unreadable { why: Reason::of(&cause) };
        Self::in_file(path.display().to_string(), what).because(cause)
    }

    /// Whether the bytes of the file are the matter.
    pub fn is_about_file(&self) -> bool {
        matches!(self, Self::File { .. })
            || matches!(self, Self::Said { message, .. } if matches!(message.what, What::FileError(_)))
    }

    /// Whether it is what the columns and their answers hold.
    pub fn is_about_columns(&self) -> bool {
        let of_columns =
            |what: &What| matches!(what, What::LayoutError(_) | What::CodingError(_) | What::Request(_));
        matches!(self, Self::Layout { .. })
            || matches!(self, Self::Said { message, .. } if of_columns(&message.what))
    }

    /// The same error, and what the system said.
    #[must_use]
    pub fn because(self, cause: io::Error) -> Self {
        Self::Said { message: Box::new(self.message()), cause: Some(cause) }
    }

    /// What the system said.
    pub fn cause(&self) -> Option<&io::Error> {
        match self {
            Self::Said { cause, .. } => cause.as_ref(),
            _ => None,
        }
    }

    /// Whether cells are not what their column needs.
    pub fn is_about_cells(&self) -> bool {
        matches!(self, Self::Said { message, .. } if matches!(message.what, What::Summed(Summed::BadCells { .. }) | What::Cell(_)))
    }

    /// What was found, where, and what to do.
    pub fn message(&self) -> Message {
        let plain = |code: &'static str, problem: &str| Message::error(Plain::seen(code, problem));
        match self {
            Self::Said { message, .. } => (**message).clone(),
            Self::File { file, problem } => plain("file", problem).at(Place::file(file)),
            Self::Layout { file, problem } => plain("layout", problem).at(Place::file(file)),
            Self::Options(problem) => plain("options", problem),
            Self::Study { path, problem } => {
                plain("study", problem).at(Place::file(path.display().to_string()))
            }
        }
    }
}

impl From<Message> for Error {
    fn from(message: Message) -> Self {
        Self::Said { message: Box::new(message), cause: None }
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
