//! Writing: to a file by way of a temporary one, so that a half-written output never replaces
//! a good one, or to standard output.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// What stands for the name of an element in the path of a chart.
pub const ELEMENT: &str = "{element}";

/// Where an artifact goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Standard output.
    Stdout,
    /// A file, replaced as a whole.
    File(PathBuf),
}

impl Target {
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
                Self::File(path.with_file_name(file.replace(ELEMENT, &file_name(name))))
            }
            Self::Stdout => Self::Stdout,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdout => formatter.write_str("standard output"),
            Self::File(path) => path.display().fmt(formatter),
        }
    }
}

/// A name as part of a file's name on every system: letters and digits of any script, `_` and `.`, all else as `-`.
fn file_name(name: &str) -> String {
    let safe = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.');
    let words: Vec<&str> = name.split(|letter| !safe(letter)).filter(|word| !word.is_empty()).collect();
    words.join("-").trim_matches('.').to_owned()
}

/// Writes all bytes to the target.
///
/// # Errors
/// Where the folder is missing or the file cannot be written; an existing file is then left as it was.
pub fn write(target: &Target, bytes: &[u8]) -> Result<()> {
    match target {
        Target::Stdout => to_stdout(bytes).map_err(Error::Stdout),
        Target::File(path) => {
            to_file(path, bytes).map_err(|source| Error::Write { path: path.clone(), source })
        }
    }
}

/// Checks, before anything is read, that every target can be written and none is an input.
///
/// # Errors
/// Where a target's folder is missing, the target is a folder, is one of `inputs`, or is named twice.
pub fn check(targets: &[Target], inputs: &[PathBuf]) -> Result<()> {
    let mut seen: Vec<PathBuf> = Vec::new();
    for target in targets {
        let Target::File(path) = target else { continue };
        let folder = folder_of(path);
        if !folder.is_dir() {
            return Err(Error::OutputFolder { path: path.clone(), folder });
        }
        if path.is_dir() {
            return Err(Error::OutputIsFolder { path: path.clone() });
        }
        let whole = identity(path);
        if inputs.iter().any(|input| identity(input) == whole) {
            return Err(Error::OutputIsInput { path: path.clone() });
        }
        if seen.contains(&whole) {
            return Err(Error::OutputTwice { path: path.clone() });
        }
        seen.push(whole);
    }
    Ok(())
}

/// Checks that a file is not there yet.
///
/// # Errors
/// [`Error::OutputExists`] where it is.
pub fn refuse_existing(path: &Path) -> Result<()> {
    if path.exists() { Err(Error::OutputExists { path: path.into() }) } else { Ok(()) }
}

/// The folder a file lies in, `.` for a bare name.
fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// One name for one file, through links and `..`, whether or not it exists yet.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| {
        let folder = folder_of(path);
        let folder = fs::canonicalize(&folder).unwrap_or(folder);
        folder.join(path.file_name().unwrap_or_default())
    })
}

fn to_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

fn to_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A device or a pipe (/dev/null, a named pipe) is written to, never replaced.
    if path.exists() && !path.is_file() {
        return File::create(path)?.write_all(bytes);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // Beside the target, so that the rename stays on one file system and is atomic.
    let temporary = folder_of(path).join(format!(".{name}.{}.part", std::process::id()));
    // Nobody ever sees half a file, and a run that is stopped leaves the old one. Waiting for the disk as well would only
    // matter if the power failed, and takes longer than everything else: a report can be made again.
    let written = fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // Best effort: the error that matters is the one being returned.
        let _ = fs::remove_file(&temporary);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{Target, file_name};

    #[test]
    fn names_of_elements_become_names_of_files() {
        assert_eq!(file_name("Espace en ligne"), "Espace-en-ligne");
        assert_eq!(file_name("../../etc/passwd"), "..-..-etc-passwd".trim_matches('.'));
        assert_eq!(file_name("Qualité / prix: « le plus » ?"), "Qualité-prix-le-plus");
        assert_eq!(file_name("C:\\x\n*"), "C-x");
    }

    #[test]
    fn a_pattern_stands_for_a_file_of_its_folder() {
        let pattern = Target::File("maps/{element}-gap.svg".into());
        assert!(pattern.is_pattern());
        assert_eq!(pattern.for_element("a/b"), Target::File("maps/a-b-gap.svg".into()));
        assert!(!Target::File("maps/a.svg".into()).is_pattern());
    }
}
