//! What is told to a reader: typed, so that every language says it in its own sentence.
//!
//! A [`Message`] says *what* ([`What`], one variant each, with typed arguments), how bad it is ([`Severity`]), how
//! sure ([`Strength`]) and where ([`Place`]). Sentences stand in `en`, `fr`, `de` and `es` and nowhere else; a language that
//! lacks one does not compile.

mod around;
mod de;
mod en;
mod es;
mod fr;
pub mod guide;
mod harmless;
mod language;
mod near;
mod place;
mod said;
pub(crate) mod shell;
mod side;
mod strength;
mod what;
mod written;

pub use around::Around;
pub use harmless::{harmless, in_json, one_line, styled};
pub use language::{Language, MARKED};
pub use place::Place;
pub use said::Said;
pub use side::Side;
pub use strength::{Severity, Strength};
pub use what::{
    Acting, Asked, Beside, Cell, CodingError, Columns, Comparing, ConditionFault, Damage, Drawn, FileError,
    Findings, Gating, Grouping, Holds, LayoutError, Markup, Noticed, Outputs, Remedy, Request, Results, Rows,
    Stray, Summed, SystemReason, TableFigure, Template, Turned, Typed, Unrelated, Values, What,
};
pub use written::Written;

/// Something that a reader should know: a notice, a warning or an error.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
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
    /// What it is made of, where it sums up several.
    pub parts: Vec<Message>,
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
            parts: Vec::new(),
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
        let (mut said, around) = (language.sentence(&self.what), language.around());
        match (self.place.row, &self.place.column) {
            (Some(row), Some(column)) => said.seen = (around.in_cell)(row, column, &said.seen),
            (Some(row), None) => said.seen = (around.in_row)(row, &said.seen),
            (None, _) => {}
        }
        if let Some(file) = &self.place.file {
            said.seen = (around.in_file)(file, &said.seen);
        }
        said
    }

    /// What was seen and, after it, what to do, as a report says it.
    pub fn advised(&self, language: Language) -> String {
        let Said { seen, advice } = self.said(language);
        if advice.is_empty() { seen } else { (language.around().advised)(&seen, &advice) }
    }

    /// The same for a reader who did not run the program: advice that names an option or a study key is left out, being of
    /// no use to them.
    pub fn advised_to_readers(&self, language: Language) -> String {
        let Said { seen, advice } = self.said(language);
        let names_options =
            ["--", "[", " = ", language.around().study_file].iter().any(|it| advice.contains(it));
        if advice.is_empty() || names_options { seen } else { (language.around().advised)(&seen, &advice) }
    }

    /// The whole of it in a language, and what it is made of, a line each; no name and no cell in it makes another line, or
    /// steers what shows it.
    pub fn whole(&self, language: Language) -> String {
        let mut said = one_line(&self.said(language).to_string());
        if let Some((line, at)) = self.what.pointed() {
            let before: String = line.chars().take(at).collect();
            said += &format!("\n  {}\n  {}^", one_line(line), " ".repeat(one_line(&before).chars().count()));
        }
        if self.parts.is_empty() {
            return said;
        }
        let around = language.around();
        let mut lines = vec![(around.list)(&said)];
        lines.extend(self.parts.iter().take(SHOWN).map(|part| format!("  {}", part.whole(language))));
        let more = self.what.count().max(self.parts.len()).saturating_sub(SHOWN.min(self.parts.len()));
        lines.extend((more > 0).then(|| format!("  {}", (around.more)(more))));
        lines.join("\n")
    }

    /// The same message, made of others.
    #[must_use]
    pub fn made_of(mut self, parts: Vec<Message>) -> Self {
        self.parts = parts;
        self
    }

    /// Whether it belongs in every output: all warnings, and so every reading that is only likely or a guess.
    pub fn is_warning(&self) -> bool {
        self.severity == Severity::Warning
    }

    /// Whether it is about the answers or the numbers, which the report tells.
    pub fn is_of_numbers(&self) -> bool {
        matches!(self.what, What::Findings(_) | What::Results(_))
    }

    /// Whether `--strict` refuses it: a reading that could be another, answers that contradict each other.
    pub fn is_refused_by_strict(&self) -> bool {
        self.severity == Severity::Warning && self.strength >= Strength::Likely
    }
}

/// Files that are named of those that a run has written.
const MOST_FILES: usize = 8;

/// Messages of which one is made that are shown.
const SHOWN: usize = 10;

/// A message by its English.
#[cfg(test)]
impl PartialEq<&str> for Message {
    fn eq(&self, said: &&str) -> bool {
        self.whole(Language::English) == *said
    }
}
