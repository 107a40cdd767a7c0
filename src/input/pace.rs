//! How a long text is read, and who hears how far.

use std::fmt;
use std::sync::Arc;

/// How a long text is read; none of it changes what is read.
#[derive(Debug, Clone)]
pub struct Pace {
    /// A text with more bytes is not held in memory.
    pub long: usize,
    /// Bytes read at a time.
    pub block: usize,
    /// Hears how many bytes have been read, and of how many where that is known.
    pub progress: Progress,
}

/// Hears how far a long text has been read.
#[derive(Clone)]
pub struct Progress(Arc<dyn Fn(u64, Option<u64>) + Send + Sync>);

impl Progress {
    /// Calls this with the bytes that have been read, and with all of them where that is known.
    pub fn of(hear: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        Self(Arc::new(hear))
    }

    pub(in crate::input) fn tell(&self, read: u64, total: Option<u64>) {
        (self.0)(read, total);
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::of(|_, _| ())
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Progress")
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self { long: 1 << 20, block: 512 << 10, progress: Progress::default() }
    }
}
