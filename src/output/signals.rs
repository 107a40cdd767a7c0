//! Signals that would end a run while its temporary files lie about.

use std::sync::OnceLock;

/// Makes signals that end the program wait while files are written, so that no temporary file is left behind. For a program
/// to call once; without it a signal does what it did before.
pub fn heed() {
    imp::heed();
}

/// Writes nothing once the process with this number is no longer the one that started this one; `false` where it never was.
pub fn stop_without(parent: u32) -> bool {
    imp::parent().is_none_or(|found| found == parent) && PARENT.set(parent).is_ok()
}

static PARENT: OnceLock<u32> = OnceLock::new();

/// While this lives, a signal is only noted.
pub(super) struct Waiting(());

impl Waiting {
    pub fn start() -> Self {
        imp::wait(true);
        Self(())
    }

    /// Whether a signal came, or whoever waits for this run is gone.
    #[expect(clippy::unused_self, reason = "signals are noted only while somebody waits")]
    pub fn was_signalled(&self) -> bool {
        imp::caught() != 0
            || PARENT.get().is_some_and(|parent| imp::parent().is_some_and(|found| found != *parent))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        imp::wait(false);
    }
}

#[cfg(unix)]
mod imp {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::sync::{Arc, OnceLock};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
    use signal_hook::{flag, low_level};

    /// Whether signals do what they always do, and the last one that did not.
    struct Noted {
        at_once: Arc<AtomicBool>,
        caught: Arc<AtomicUsize>,
    }

    static NOTED: OnceLock<Noted> = OnceLock::new();

    pub fn heed() {
        NOTED.get_or_init(|| {
            let (at_once, caught) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicUsize::new(0)));
            for signal in [SIGINT, SIGTERM, SIGHUP] {
                // A signal that cannot be noted ends the program as it always did.
                if flag::register_usize(signal, Arc::clone(&caught), signal as usize).is_ok() {
                    let _ = flag::register_conditional_default(signal, Arc::clone(&at_once));
                }
            }
            // A file that grows beyond what is allowed is an error of writing, not the end.
            let _ = flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
            Noted { at_once, caught }
        });
    }

    pub fn wait(on: bool) {
        let Some(noted) = NOTED.get() else { return };
        noted.at_once.store(!on, Ordering::SeqCst);
        let signal = noted.caught.swap(0, Ordering::SeqCst);
        if !on && signal != 0 {
            let _ = low_level::emulate_default_handler(signal as i32);
        }
    }

    pub fn parent() -> Option<u32> {
        Some(std::os::unix::process::parent_id())
    }

    pub fn caught() -> usize {
        NOTED.get().map_or(0, |noted| noted.caught.load(Ordering::SeqCst))
    }
}

#[cfg(not(unix))]
mod imp {
    pub fn heed() {}
    pub fn wait(_: bool) {}
    pub fn parent() -> Option<u32> {
        None
    }
    pub fn caught() -> usize {
        0
    }
}
