//! Runs that are stopped at any moment.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use super::outputs::{OLD, names};
use crate::world::root;

/// Every writer there is.
const OUTPUTS: [&str; 11] = [
    "t.txt",
    "t.csv",
    "t.json",
    "t.md",
    "quadrant.svg",
    "q.png",
    "gap.alt.txt",
    "t.xlsx",
    "t.pptx",
    "t.docx",
    "t.html",
];

fn start(folder: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ecart"));
    command.arg("analyze").arg(root().join("fixtures/bank.csv")).args(["--quiet", "--replicates", "0"]);
    for output in OUTPUTS {
        command.args(["-o", output]);
    }
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// How many runs are stopped; `ECART_KILLS` for more.
fn kills() -> u64 {
    std::env::var("ECART_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(30)
}

/// Each file is whole, old or new; returns how many are new, and what else lies there.
fn state(folder: &Path, new: &[Vec<u8>], what: &str) -> (usize, Vec<String>) {
    let mut done = 0;
    for (output, new) in OUTPUTS.iter().zip(new) {
        let found = fs::read(folder.join(output)).unwrap();
        assert!(found == OLD || found == *new, "{what}: {output} is torn ({} bytes)", found.len());
        done += usize::from(found != OLD);
    }
    let others = names(folder).into_iter().filter(|name| !OUTPUTS.contains(&name.as_str())).collect();
    (done, others)
}

#[test]
fn a_run_that_is_stopped_leaves_whole_files() {
    let folder = TempDir::new().unwrap();
    let whole = std::time::Instant::now();
    assert!(start(folder.path()).wait().unwrap().success());
    let whole = whole.elapsed();
    let new: Vec<Vec<u8>> = OUTPUTS.iter().map(|name| fs::read(folder.path().join(name)).unwrap()).collect();
    let (kills, mut mixed, mut left) = (kills(), 0, 0);
    for turn in 0..kills {
        for output in OUTPUTS {
            fs::write(folder.path().join(output), OLD).unwrap();
        }
        let mut child = start(folder.path());
        // Spread over the whole run and a little beyond it; every second one about its end, where files are written.
        let (from, length) = if turn % 2 == 0 { (0.0, 1.1) } else { (0.85, 0.2) };
        thread::sleep(whole.mul_f64(from + length * (turn as f64 * 0.618_034).fract()));
        let signal = ["KILL", "TERM", "INT"][turn as usize % 3];
        let pid = child.id().to_string();
        // The run may be over.
        let _ = Command::new("kill").args(["-s", signal, &pid]).stderr(Stdio::null()).status();
        let ended = child.wait().unwrap();
        let (done, others) = state(folder.path(), &new, signal);
        if signal == "KILL" {
            // Nobody can clear up after that; what is left is nobody's output.
            assert!(others.iter().all(|name| name.starts_with(".ecart-")), "{others:?}");
            mixed += usize::from(done > 0 && done < OUTPUTS.len());
            left += others.len();
            for name in &others {
                fs::remove_file(folder.path().join(name)).unwrap();
            }
        } else {
            assert!(done == 0 || done == OUTPUTS.len(), "{signal}: {done} of {} are new", OUTPUTS.len());
            assert!(others.is_empty(), "{signal}: {others:?}");
            assert!(!ended.success() || done == OUTPUTS.len(), "{signal}");
        }
    }
    println!("{kills} runs stopped: {mixed} amid the renames, {left} temporary files left by SIGKILL");
}

#[test]
fn two_runs_at_once_leave_whole_files() {
    let folder = TempDir::new().unwrap();
    assert!(start(folder.path()).wait().unwrap().success());
    let new: Vec<Vec<u8>> = OUTPUTS.iter().map(|name| fs::read(folder.path().join(name)).unwrap()).collect();
    for turn in 0..6 {
        let mut both = [start(folder.path()), {
            thread::sleep(Duration::from_millis(turn));
            start(folder.path())
        }];
        assert!(both.iter_mut().all(|child| child.wait().unwrap().success()));
        let (done, others) = state(folder.path(), &new, "two runs");
        assert_eq!((done, others.len()), (OUTPUTS.len(), 0));
    }
}
