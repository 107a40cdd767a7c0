//! Where other people's code reads a damaged file: its panics are the file's fault, said in one sentence, and a program may
//! limit the memory and the time of what is read so.

use std::panic::{self, AssertUnwindSafe};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::input::open::file_error::of_words;
use crate::message::Damage;

/// What a program does around the reading of a file of some bytes.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Hears the file's size before it is read.
    pub begin: fn(usize),
    /// Hears that it was read.
    pub end: fn(),
}

/// Installs limits for the whole process; the library by itself has none.
///
/// A library cannot limit its own memory, and a failed allocation ends the process: what it can refuse before it reads is
/// what the files' own structure tells.
pub fn install(limits: Limits) {
    let _ = LIMITS.set(limits);
}

static LIMITS: OnceLock<Limits> = OnceLock::new();
/// Readers at work.
static READING: AtomicUsize = AtomicUsize::new(0);
static SILENT: OnceLock<()> = OnceLock::new();

/// What `read` makes of a file of so many bytes; where it panics, which nobody hears, what that means.
pub(in crate::input) fn guarded<T>(bytes: usize, read: impl FnOnce() -> T) -> Result<T, Damage> {
    SILENT.get_or_init(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            // Readers have threads of their own.
            if READING.load(Ordering::Relaxed) == 0 {
                before(panic);
            }
        }));
    });
    let outermost = READING.fetch_add(1, Ordering::Relaxed) == 0;
    let limits = LIMITS.get().filter(|_| outermost);
    if let Some(limits) = limits {
        (limits.begin)(bytes);
    }
    let found = panic::catch_unwind(AssertUnwindSafe(read));
    if let Some(limits) = limits {
        (limits.end)();
    }
    READING.fetch_sub(1, Ordering::Relaxed);
    found.map_err(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        of_words(said.or(panic.downcast_ref::<&str>().copied()).unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_no_value() {
        assert_eq!(guarded(1, || 7), Ok(7));
        let nothing: Result<u8, Damage> =
            guarded(1, || guarded(1, || [1_u8][usize::from(READING.load(Ordering::Relaxed) > 0)]).unwrap());
        assert_eq!(nothing, Err(Damage::Nonsense));
        assert_eq!(guarded(1, || -> u8 { panic!("cannot allocate memory") }), Err(Damage::Memory));
    }
}
