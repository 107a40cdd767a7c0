//! One option or key.

/// What may be typed as an option, and written as a key of the study file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// As it is typed, without dashes before it: `segment-crosshair`, or `files` of what has no dashes; empty of what only a
    /// study file says.
    pub name: &'static str,
    /// The command that alone has it, or describes it otherwise than others do.
    pub command: Option<&'static str>,
    /// Where a study file says the same.
    pub key: StudyKey,
    /// What it does, with its default.
    pub help: &'static str,
    /// What `--help` says after that.
    pub more: Option<&'static str>,
    /// Whether most runs use it: `-h` lists it, where a command has so many that it lists few.
    pub usual: bool,
    /// Whether it changes the arithmetic of one row, so that `ecart explain` takes it.
    pub explained: bool,
    /// Whether `ecart inspect --write` writes what it saw, and not what a study file said before.
    pub seen: bool,
}

/// Where a study file says what an option says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StudyKey {
    /// Under this key.
    Is(&'static str),
    /// Row by row, in these tables.
    Rows(&'static str),
    /// Nowhere, because it belongs to a run, for this reason.
    Run(&'static str),
}

/// An option of every command that has one of this name.
pub(super) const fn shared(name: &'static str, key: StudyKey, help: &'static str) -> Setting {
    Setting { name, command: None, key, help, more: None, usual: false, explained: false, seen: false }
}

/// An option of one command.
pub(super) const fn only(
    command: &'static str,
    name: &'static str,
    key: StudyKey,
    help: &'static str,
) -> Setting {
    Setting { command: Some(command), ..shared(name, key, help) }
}

/// What only a study file can say; the type that reads it says what it is.
pub(super) const fn in_study(key: &'static str) -> Setting {
    shared("", StudyKey::Is(key), "")
}

impl Setting {
    pub(super) const fn more(self, more: &'static str) -> Self {
        Self { more: Some(more), ..self }
    }

    pub(super) const fn usual(self) -> Self {
        Self { usual: true, ..self }
    }

    pub(super) const fn explained(self) -> Self {
        Self { explained: true, ..self }
    }

    pub(super) const fn seen(self) -> Self {
        Self { seen: true, ..self }
    }

    /// The key of the study file's top level that says the same.
    pub fn study_key(&self) -> Option<&'static str> {
        match self.key {
            StudyKey::Is(key) => Some(key),
            StudyKey::Rows(_) | StudyKey::Run(_) => None,
        }
    }
}
