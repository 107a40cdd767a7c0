//! Calls of the system that fail when a test wants them to: every read and every write in turn, and what is left must be whole.

use std::cell::Cell;
use std::io;

thread_local! {
    static LEFT: Cell<Option<u64>> = const { Cell::new(None) };
}

/// Makes one call of this thread fail, behind so many that do not; `None` for none.
pub fn fail_after(calls: Option<u64>) {
    LEFT.set(calls);
}

/// Whether the call that is to fail did not come.
pub fn is_pending() -> bool {
    LEFT.get().is_some()
}

/// Stands before every call that reads or writes.
///
/// # Errors
/// Where it is the one that is to fail.
pub fn call() -> io::Result<()> {
    match LEFT.get() {
        None => Ok(()),
        Some(0) => {
            LEFT.set(None);
            Err(io::Error::other("a test made this fail"))
        }
        Some(left) => {
            LEFT.set(Some(left - 1));
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_call_fails() {
        fail_after(Some(1));
        assert!(call().is_ok() && is_pending());
        assert!(call().is_err() && !is_pending());
        assert!(call().is_ok());
    }
}
