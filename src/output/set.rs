//! All files of a run: each written beside its place, then all of them put there.

use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::place::{self, folder_of};
use super::signals::Waiting;
use crate::error::{Error, Result};
use crate::faults;
use crate::message::{Outputs, SystemReason};

/// Who may read what is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Readers {
    /// As the file that is replaced, or as new files of the user are.
    #[default]
    AsBefore,
    /// The owner alone, whoever might read the file that is replaced.
    Owner,
}

/// Replaces all files, or none where one of them cannot be written.
///
/// Nobody ever sees half a file, and a run that is stopped leaves the old ones. Waiting for the disk as well would only matter
/// if the power failed, and takes longer than everything else: a report can be made again.
///
/// # Errors
/// Where a file cannot be written; the error says which files are new.
pub(super) fn replace(files: &[(&Path, &[u8])], readers: Readers) -> Result<()> {
    let paths: Vec<&Path> = files.iter().map(|(path, _)| *path).collect();
    let waiting = Waiting::start();
    let mut written = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        match Beside::of(path, bytes, readers) {
            Ok(beside) if !waiting.was_signalled() => written.push(beside),
            Ok(_) => return Err(stopped(path)),
            Err(source) => return Err(failed(&paths, 0, path, source)),
        }
    }
    for (done, beside) in written.iter_mut().enumerate() {
        beside.put().map_err(|source| failed(&paths, done, paths[done], source))?;
    }
    Ok(())
}

/// A run that a signal ends: what it says is heard only where the signal does not end it after all.
fn stopped(path: &Path) -> Error {
    super::not_written(path, io::ErrorKind::Interrupted.into())
}

/// The error of the one file, which tells of the others where there are any; `done` files of them are new.
fn failed(paths: &[&Path], done: usize, path: &Path, source: io::Error) -> Error {
    if paths.len() == 1 {
        return super::not_written(path, source);
    }
    let all = |paths: &[&Path]| paths.iter().map(|path| super::shown(path)).collect();
    let (new, old) = (all(&paths[..done]), all(&paths[done..]));
    let why = SystemReason::of(&source);
    Error::of(Outputs::SomeNotWritten { path: super::shown(path), why, new, old }).because(source)
}

/// A file written beside the one it is to replace; removed again unless it is put there.
struct Beside {
    temporary: PathBuf,
    place: PathBuf,
}

impl Beside {
    fn of(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<Self> {
        // Through links: they stay, and what they point to is replaced.
        let place = place::destination(path);
        let (mut file, temporary) = create(folder_of(&place).as_path())?;
        let beside = Self { temporary, place };
        // Before anything is in it that others should not read.
        match readers {
            Readers::AsBefore => beside.take_after(&file)?,
            Readers::Owner => owner_only(&file)?,
        }
        faults::call()?;
        file.write_all(bytes)?;
        Ok(beside)
    }

    /// The mode of the file that is replaced, and its owner as far as the system allows.
    fn take_after(&self, file: &File) -> io::Result<()> {
        let Ok(old) = fs::metadata(&self.place) else { return Ok(()) };
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            let own = file.metadata()?;
            if (own.uid(), own.gid()) != (old.uid(), old.gid()) {
                // Only the superuser gives files away: another one's file that may be written to becomes that of the writer.
                let _ = fchown(file, Some(old.uid()), Some(old.gid()))
                    .or_else(|_| fchown(file, None, Some(old.gid())));
            }
        }
        faults::call()?;
        file.set_permissions(old.permissions())
    }

    fn put(&mut self) -> io::Result<()> {
        faults::call()?;
        fs::rename(&self.temporary, &self.place)?;
        self.temporary = PathBuf::new();
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.temporary.as_os_str().is_empty() {
            // Best effort: the error that matters is the one being returned.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Takes from everybody else what they may do with a file.
#[cfg(unix)]
fn owner_only(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    faults::call()?;
    file.set_permissions(fs::Permissions::from_mode(0o600))
}

/// Elsewhere files belong to whoever may look into their folder.
#[cfg(not(unix))]
fn owner_only(_file: &File) -> io::Result<()> {
    Ok(())
}

/// A new file under a name that nobody can have prepared; its name is short, so that any name of an output will do.
fn create(folder: &Path) -> io::Result<(File, PathBuf)> {
    loop {
        faults::call()?;
        // Of the system's random numbers; they reach no output.
        let number = RandomState::new().build_hasher().finish();
        let path = folder.join(format!(".ecart-{number:016x}.part"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            file => return Ok((file?, path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_replaced_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&one, "old").unwrap();
        replace(&[(&one, b"new"), (&other, b"new")], Readers::AsBefore).unwrap();
        assert_eq!(fs::read(&other).unwrap(), b"new");
        let missing = folder.path().join("none/c");
        let error = replace(&[(&one, b"newer"), (&missing, b"")], Readers::AsBefore).unwrap_err().to_string();
        assert!(error.contains("no file is new"), "{error}");
        assert_eq!(fs::read(&one).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn what_is_new_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("a"), folder.path().join("b"));
        let mut files: Vec<Beside> =
            [&one, &other].map(|path| Beside::of(path, b"new", Readers::AsBefore).unwrap()).into();
        files[0].put().unwrap();
        fs::remove_file(&files[1].temporary).unwrap();
        let source = files[1].put().unwrap_err();
        let error = failed(&[&one, &other], 1, &other, source).to_string();
        assert!(
            error.contains(&format!("new: {}; as before: {}", one.display(), other.display())),
            "{error}"
        );
    }

    #[test]
    fn names_of_any_length_will_do() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("n".repeat(255));
        replace(&[(&path, b"new")], Readers::AsBefore).unwrap();
        assert_eq!(fs::read(path).unwrap(), b"new");
    }

    #[cfg(unix)]
    #[test]
    fn mode_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [file, link, dangling, later] =
            ["file", "link", "dangling", "later"].map(|name| folder.path().join(name));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink("file", &link).unwrap();
        symlink("later", &dangling).unwrap();
        replace(&[(&link, b"new"), (&dangling, b"new")], Readers::AsBefore).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&later).unwrap().is_file());
    }
}
