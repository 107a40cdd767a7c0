//! Writing: to a file by way of a temporary one, so that a half-written output never replaces
//! a good one, or to standard output.

mod place;
mod set;
mod signals;

use std::borrow::Cow;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::message::{Outputs, SystemReason};
use place::{destination, folder_of};

pub use crate::message::{harmless, in_json as harmless_json, styled as harmless_styled};
pub use set::Readers;
pub use signals::{heed as heed_signals, stop_without};

/// What stands for the name of an element in the path of a chart.
pub const ELEMENT: &str = "{element}";

/// Where an artifact goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Standard output.
    Stdout,
    /// A file, replaced as a whole.
    File(PathBuf),
}

impl Destination {
    /// Whether it stands for one file for each element.
    pub fn is_pattern(&self) -> bool {
        matches!(self, Self::File(path) if path.to_string_lossy().contains(ELEMENT))
    }

    /// The file of the pattern for the element with this name.
    #[must_use]
    pub fn for_element(&self, name: &str) -> Self {
        match self {
            Self::File(path) => {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                let named = |name: &str| file.replace(ELEMENT, name);
                let name = file_name(name);
                let free = if is_device(&named(&name)) { named(&format!("{name}_")) } else { named(&name) };
                Self::File(path.with_file_name(free))
            }
            Self::Stdout => Self::Stdout,
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdout => formatter.write_str("standard output"),
            Self::File(path) => path.display().fmt(formatter),
        }
    }
}

/// What came of printing to standard output.
///
/// # Errors
/// Where it did not take everything.
pub fn printed(result: io::Result<()>) -> Result<()> {
    result.and_then(|()| io::stdout().flush()).map_err(stdout_failed)
}

/// A text as standard output gets it: as it is to a file or a pipe, harmless to a terminal.
pub fn for_stdout(text: &str) -> Cow<'_, str> {
    if io::stdout().is_terminal() { harmless(text) } else { Cow::Borrowed(text) }
}

/// A name as part of a file's name on every system: letters and digits of any script, `_` and `.`, all else as `-`.
fn file_name(name: &str) -> String {
    let safe = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.');
    let words: Vec<&str> = name.split(|letter| !safe(letter)).filter(|word| !word.is_empty()).collect();
    let name = words.join("-").trim_matches('.').to_owned();
    // Of a name without a letter nothing would be left but a hidden file.
    if name.is_empty() { "element".to_owned() } else { name }
}

/// Whether Windows takes a file of this name, whatever its extension, for a device.
fn is_device(file: &str) -> bool {
    let stem = file.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = ["COM", "LPT"].iter().find_map(|port| stem.strip_prefix(port));
    ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || numbered.is_some_and(|rest| rest.chars().count() == 1 && rest.contains(is_port))
}

/// The digits, raised ones too.
fn is_port(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '¹' | '²' | '³')
}

/// Writes all bytes to the target.
///
/// # Errors
/// Where the folder is missing or the file cannot be written; an existing file is then left as it was.
pub fn write(target: &Destination, bytes: &[u8]) -> Result<()> {
    write_all(&[(target, bytes)], Readers::AsBefore)
}

/// Writes everything a run makes: all files are replaced, or none.
///
/// # Errors
/// Where anything cannot be written; the error says which files are new.
pub fn write_all(outputs: &[(&Destination, &[u8])], readers: Readers) -> Result<()> {
    let mut closed = None;
    let mut files: Vec<(&Path, &[u8])> = Vec::new();
    for &(target, bytes) in outputs {
        match target {
            Destination::Stdout => match to_stdout(bytes) {
                // A reader that has seen enough is no reason to leave files unwritten.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => closed = Some(error),
                written => written.map_err(stdout_failed)?,
            },
            // A device or a pipe (/dev/null, a named pipe) is written to, never replaced.
            Destination::File(path) if path.exists() && !path.is_file() => {
                let written = File::create(path).and_then(|mut file| file.write_all(bytes));
                written.map_err(|cause| not_written(path, cause))?;
            }
            Destination::File(path) => files.push((path, bytes)),
        }
    }
    set::replace(&files, readers)?;
    closed.map_or(Ok(()), |error| Err(stdout_failed(error)))
}

/// Checks, before anything is read, that every target can be written and none is an input.
///
/// # Errors
/// Where a target's folder is missing, the target is a folder, may not be written to, is one of `inputs`, or is named twice.
pub fn check(targets: &[Destination], inputs: &[PathBuf]) -> Result<()> {
    let mut seen: Vec<PathBuf> = Vec::new();
    for target in targets {
        let Destination::File(path) = target else { continue };
        let folder = folder_of(path);
        if !folder.is_dir() {
            return Err(Error::of(Outputs::OutputFolder { path: shown(path), folder: shown(&folder) }));
        }
        if path.is_dir() {
            return Err(Error::of(Outputs::OutputIsFolder { path: shown(path) }));
        }
        let whole = one_name(destination(path));
        if inputs.iter().any(|input| one_name(destination(input)) == whole) {
            return Err(Error::of(Outputs::OutputIsInput { path: shown(path) }));
        }
        if seen.contains(&whole) {
            return Err(Error::of(Outputs::OutputTwice { path: shown(path) }));
        }
        refuse_protected(path)?;
        seen.push(whole);
    }
    Ok(())
}

/// The same name for names that are one file to systems which take letters of either case for the same.
fn one_name(path: PathBuf) -> PathBuf {
    if cfg!(any(windows, target_vendor = "apple")) {
        path.to_string_lossy().to_lowercase().into()
    } else {
        path
    }
}

/// Checks that a file is not there yet.
///
/// # Errors
/// [`Outputs::OutputExists`] where it is.
pub fn refuse_existing(path: &Path) -> Result<()> {
    if path.exists() { Err(Error::of(Outputs::OutputExists { path: shown(path) })) } else { Ok(()) }
}

/// Makes a folder where there is none.
///
/// # Errors
/// Where it cannot be made.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|cause| not_written(folder, cause))
}

/// A file is replaced only where it might be written to: its folder allows more than its owner meant.
fn refuse_protected(path: &Path) -> Result<()> {
    let Ok(data) = fs::metadata(path) else { return Ok(()) };
    if !data.is_file() {
        return Ok(());
    }
    // Also for those who may write anything.
    if data.permissions().readonly() {
        return Err(Error::of(Outputs::OutputProtected { path: shown(path) }));
    }
    let opened = OpenOptions::new().write(true).open(path);
    opened.map(drop).map_err(|cause| not_written(path, cause))
}

fn not_written(path: &Path, cause: io::Error) -> Error {
    Error::of(Outputs::NotWritten { path: shown(path), why: SystemReason::of(&cause) }).because(cause)
}

fn stdout_failed(cause: io::Error) -> Error {
    Error::of(Outputs::StdoutFailed { why: SystemReason::of(&cause) }).because(cause)
}

/// A path as messages show it.
fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn to_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::{Destination, file_name, is_device};

    #[test]
    fn names_of_elements_become_names_of_files() {
        assert_eq!(file_name("Espace en ligne"), "Espace-en-ligne");
        assert_eq!(file_name("../../etc/passwd"), "..-..-etc-passwd".trim_matches('.'));
        assert_eq!(file_name("Qualité / prix: « le plus » ?"), "Qualité-prix-le-plus");
        assert_eq!(file_name("C:\\x\n*"), "C-x");
        for nameless in ["..", "-", " ", ""] {
            assert_eq!(file_name(nameless), "element");
        }
    }

    #[test]
    fn no_element_is_written_to_a_device() {
        for (file, device) in [
            ("con.svg", true),
            ("NUL", true),
            ("Aux.alt.txt", true),
            ("com1.png", true),
            ("LPT².svg", true),
            ("con_.svg", false),
            ("console.svg", false),
            ("com.svg", false),
            ("com10.svg", false),
            ("map-con.svg", false),
        ] {
            assert_eq!(is_device(file), device, "{file}");
        }
        let named = |pattern: &str, name| Destination::File(pattern.into()).for_element(name).to_string();
        assert_eq!(named("maps/{element}.svg", "Con"), "maps/Con_.svg");
        assert_eq!(named("maps/map-{element}.svg", "Con"), "maps/map-Con.svg");
        assert_eq!(named("{element}.svg", "Prix..."), "Prix.svg");
    }

    #[test]
    fn a_pattern_stands_for_a_file_of_its_folder() {
        let pattern = Destination::File("maps/{element}-gap.svg".into());
        assert!(pattern.is_pattern());
        assert_eq!(pattern.for_element("a/b"), Destination::File("maps/a-b-gap.svg".into()));
        assert!(!Destination::File("maps/a.svg".into()).is_pattern());
    }
}
