//! How far a long file has been read, on a terminal.

use std::sync::OnceLock;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::input::Progress;

/// Shows how many bytes have been read; nothing where standard error is no terminal, or for work that is soon done.
pub fn shown() -> Progress {
    let shown = OnceLock::new();
    Progress::of(move |read, total| {
        let bar: &ProgressBar = shown.get_or_init(|| bar(total));
        if bar.elapsed() > PATIENCE {
            bar.set_position(read);
        }
        if Some(read) == total {
            bar.finish_and_clear();
        }
    })
}

/// No bar for reads shorter than this.
const PATIENCE: Duration = Duration::from_millis(500);

fn bar(total: Option<u64>) -> ProgressBar {
    let template = match total {
        Some(_) => "{bytes} of {total_bytes} read, {bytes_per_sec}",
        None => "{bytes} read, {bytes_per_sec}",
    };
    let bar = total.map_or_else(ProgressBar::no_length, ProgressBar::new);
    // The template is a constant that indicatif understands, which the test below sees to.
    bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_told_in_bytes() {
        for total in [Some(2048), None] {
            let bar = bar(total);
            assert_eq!(bar.length(), total);
            bar.set_position(1024);
            assert_eq!(bar.position(), 1024);
        }
        assert!(ProgressStyle::with_template("{bytes} of {total_bytes} read, {bytes_per_sec}").is_ok());
    }
}
