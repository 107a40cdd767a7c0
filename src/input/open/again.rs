//! Where the bytes of a survey file are read once more: its path, or what a pipe gave, put aside in a file without a name.

use std::collections::hash_map::RandomState;
use std::fs::{File, OpenOptions};
use std::hash::BuildHasher;
use std::io::{self, Cursor, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::faults;
use crate::input::open::unpacking::Unpacking;

/// Bytes that can be read again.
#[derive(Debug, Clone)]
pub(in crate::input) struct Again {
    bytes: Bytes,
    /// Whether a text is packed in them.
    pub packed: bool,
}

#[derive(Debug, Clone)]
enum Bytes {
    Path(PathBuf),
    Spooled(Spooled),
}

impl Again {
    /// A file that has a name.
    pub fn of_path(path: &Path) -> Self {
        Self { bytes: Bytes::Path(path.to_owned()), packed: false }
    }

    /// What a pipe gives, read to its end.
    ///
    /// # Errors
    /// Where the pipe cannot be read, or there is no room for what it gives.
    pub fn of_pipe(pipe: impl Read) -> io::Result<Self> {
        Ok(Self { bytes: Bytes::Spooled(Spooled::of(pipe, &std::env::temp_dir())?), packed: false })
    }

    /// The same bytes with a text packed in them.
    pub fn packed(self) -> Self {
        Self { packed: true, ..self }
    }

    /// Whether they are what a pipe gave.
    pub fn is_aside(&self) -> bool {
        matches!(self.bytes, Bytes::Spooled(_))
    }

    /// The bytes as they are, from their beginning.
    ///
    /// # Errors
    /// Where the file cannot be opened.
    pub fn raw(&self) -> io::Result<Box<dyn Read + Send>> {
        faults::call()?;
        Ok(match &self.bytes {
            Bytes::Path(path) => Box::new(File::open(path)?),
            Bytes::Spooled(spooled) => Box::new(spooled.reader()),
        })
    }

    /// The text from its beginning, unpacked where it is packed.
    ///
    /// # Errors
    /// Where the file cannot be opened.
    pub fn text(&self) -> io::Result<Box<dyn Read>> {
        let raw = self.raw()?;
        Ok(if self.packed { Box::new(Unpacking::start(raw)?) } else { raw })
    }
}

/// What a pipe gave.
#[derive(Debug, Clone)]
struct Spooled(Arc<Mutex<File>>);

impl Spooled {
    /// Everything that is read, in a file of this folder that nobody but its owner may read, and that is gone when the process is,
    /// however it ends.
    fn of(mut pipe: impl Read, folder: &Path) -> io::Result<Self> {
        faults::call()?;
        let mut file = without_name(folder)?;
        io::copy(&mut pipe, &mut file)?;
        file.flush()?;
        Ok(Self(Arc::new(Mutex::new(file))))
    }

    /// A reader from the beginning; there may be several.
    fn reader(&self) -> Rereading {
        Rereading { file: self.clone(), at: 0 }
    }
}

/// A new file whose name is taken from it at once.
fn without_name(folder: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::custom_flags(&mut options, DELETE_ON_CLOSE);
    for _ in 0..MOST_NAMES {
        let path = folder.join(format!("ecart-{:016x}", RandomState::new().hash_one(std::process::id())));
        match options.open(&path) {
            Ok(file) => {
                #[cfg(unix)]
                std::fs::remove_file(&path)?;
                return Ok(file);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Names that are tried.
const MOST_NAMES: usize = 16;
/// Asks Windows to remove a file when nobody has it open any more.
#[cfg(windows)]
const DELETE_ON_CLOSE: u32 = 0x0400_0000;

/// Reads what a pipe gave.
struct Rereading {
    file: Spooled,
    at: u64,
}

impl Read for Rereading {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // Others read the same file elsewhere.
        let mut file = self.file.0.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(self.at))?;
        let read = file.read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

/// What was read of a pipe and what is left of it, as one.
pub(in crate::input) fn joined(beginning: &[u8], rest: impl Read) -> impl Read {
    Cursor::new(beginning).chain(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::open::archive::tests::gzip;

    fn all(mut reader: impl Read) -> Vec<u8> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_a_pipe_gave_is_read_as_often_as_is_wanted() {
        let text: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
        let again = Again::of_pipe(joined(&text[..1000], &text[1000..])).unwrap();
        let (mut one, other) = (again.raw().unwrap(), again.raw().unwrap());
        let mut half = vec![0; text.len() / 2];
        one.read_exact(&mut half).unwrap();
        assert!(all(other) == text && half == text[..half.len()] && all(one) == text[half.len()..]);
        let packed = Again::of_pipe(&gzip(&text)[..]).unwrap().packed();
        assert!(all(packed.text().unwrap()) == text);
        assert!(all(packed.raw().unwrap()) == gzip(&text));
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_open_what_is_put_aside() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let spooled = Spooled::of(&b"a,b\n"[..], folder.path()).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_eq!(spooled.0.lock().unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(all(spooled.reader()), b"a,b\n");
    }
}
