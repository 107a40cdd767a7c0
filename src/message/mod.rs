//! What is told to a reader: typed, so that every language says it in its own sentence.
//!
//! A [`Message`] says *what* ([`What`], one variant each, with typed arguments), how bad it is ([`Severity`]), how
//! sure ([`Strength`]) and where ([`Place`]). Sentences stand in [`en`] and [`fr`] and nowhere else; a language that
//! lacks one does not compile.

mod en;
mod fr;
mod language;
mod place;
mod said;
mod side;
mod strength;
mod what;
mod written;

pub use language::Language;
pub use place::Place;
pub use said::Said;
pub use side::Side;
pub use strength::{Severity, Strength};
pub use what::{Columns, Findings, Plain, Stray, Values, What};
pub use written::Written;

/// Something that a reader should know: a notice, a warning or an error.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// What is told, with its arguments.
    pub what: What,
    /// How bad it is.
    pub severity: Severity,
    /// How sure it is.
    pub strength: Strength,
    /// Where it was seen.
    pub place: Place,
    /// The criterion, element or column it is about, where it is about one.
    pub subject: Option<String>,
    /// The language it is written to JSON in.
    pub language: Language,
}

impl Message {
    /// A notice: the user or the file says so.
    pub fn told(what: impl Into<What>) -> Self {
        Self::of(what.into(), Severity::Notice, Strength::Told)
    }

    /// A notice: only one reading fits.
    pub fn sure(what: impl Into<What>) -> Self {
        Self::of(what.into(), Severity::Notice, Strength::Sure)
    }

    /// A warning: the usual reading was taken, another one fits. `--strict` refuses it.
    pub fn likely(what: impl Into<What>) -> Self {
        Self::of(what.into(), Severity::Warning, Strength::Likely)
    }

    /// A warning: order or size alone decided. `--strict` refuses it.
    pub fn guess(what: impl Into<What>) -> Self {
        Self::of(what.into(), Severity::Warning, Strength::Guess)
    }

    /// A warning of what the numbers show: a ceiling, a small base. It is no fault of the file, so `--strict` lets it
    /// pass.
    pub fn finding(what: impl Into<What>) -> Self {
        Self::of(what.into(), Severity::Warning, Strength::Sure)
    }

    /// What stopped the run.
    pub fn error(what: impl Into<What>) -> Self {
        Self::of(what.into(), Severity::Error, Strength::Sure)
    }

    fn of(what: What, severity: Severity, strength: Strength) -> Self {
        Self {
            what,
            severity,
            strength,
            place: Place::default(),
            subject: None,
            language: Language::default(),
        }
    }

    /// The same message about a criterion, an element or a column.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The same message, written to JSON in a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The same message of a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// Its stable name for scripts, made from the name of the variant: `sides_by_order`.
    pub fn code(&self) -> &'static str {
        self.what.code()
    }

    /// What was seen and what to do, in a language.
    pub fn said(&self, language: Language) -> Said {
        let said = (language.sentences())(&self.what);
        match &self.place.file {
            Some(file) => Said { seen: format!("{file}: {}", said.seen), ..said },
            None => said,
        }
    }

    /// Whether it belongs in every output: all warnings, and so every reading that is only likely or a guess.
    pub fn is_warning(&self) -> bool {
        self.severity == Severity::Warning
    }

    /// Whether `--strict` refuses it: a reading that could be another, answers that contradict each other.
    pub fn is_refused_by_strict(&self) -> bool {
        self.severity == Severity::Warning && self.strength >= Strength::Likely
    }
}
