//! Inputs one after the other in a process of their own, and what came of them.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::targets::Kind;
use crate::{mutate, seeds};

/// An input of less than 100 kB that computes longer hangs.
const SLOW: Duration = Duration::from_secs(2);
/// MiB that a child process may write to.
#[cfg(unix)]
const MEMORY: u64 = 512;
/// Seconds of computing behind which an input is ended.
#[cfg(unix)]
const ENDLESS: u64 = 30;
/// Inputs between two looks at how much the process has computed.
const STRIDE: u64 = 64;

/// What was found of a kind.
#[derive(Default)]
pub struct Found {
    pub inputs: u64,
    pub understood: u64,
    /// Different ones, without numbers and names.
    pub answers: BTreeSet<String>,
    pub faults: Vec<String>,
    /// Microseconds of computing.
    pub micros: u64,
    /// Microseconds of the slowest.
    pub slowest: u64,
}

impl Found {
    pub fn take(&mut self, other: Self) {
        self.inputs += other.inputs;
        self.understood += other.understood;
        self.answers.extend(other.answers);
        self.faults.extend(other.faults);
        self.micros += other.micros;
        self.slowest = self.slowest.max(other.slowest);
    }
}

/// Runs inputs in a child process; after one that ends it, another one goes on behind that.
pub fn run(kind: &Kind, first: u64, count: u64) -> Found {
    let mut found = Found::default();
    let mut next = first;
    while next < first + count {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--child", "--kind", kind.name, "--first", &next.to_string()])
            .args(["--count", &(first + count - next).to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut at = None;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            let (word, rest) = line.split_once(' ').unwrap_or((&line, ""));
            match word {
                "at" => at = rest.parse().ok(),
                "answer" => {
                    found.inputs += 1;
                    let (took, answer) = rest.split_once(' ').unwrap_or_default();
                    let took = took.parse().unwrap_or_default();
                    found.micros += took;
                    found.slowest = found.slowest.max(took);
                    found.understood += u64::from(answer.starts_with("ok"));
                    if !found.answers.contains(answer) {
                        found.answers.insert(answer.to_owned());
                    }
                }
                "fault" => found.faults.push(format!("--first {}: {rest}", at.unwrap_or(next))),
                _ => {}
            }
        }
        let ended = child.wait().unwrap();
        if ended.success() {
            break;
        }
        let at = at.unwrap_or(next);
        found.inputs += 1;
        found.faults.push(format!("--first {at}: the process ended with {ended}"));
        next = at + 1;
    }
    found
}

/// Runs inputs one after the other; says which one it is at, so that the parent knows where it ended.
pub fn child(kind: &Kind, first: u64, count: u64) {
    let seeds = seeds::of(kind);
    let mut out = std::io::stdout().lock();
    for number in first..first + count {
        if (number - first).is_multiple_of(STRIDE) {
            limit();
        }
        writeln!(out, "at {number}").unwrap();
        let input = mutate::input(kind, &seeds, number);
        let (began, before) = (Instant::now(), computed());
        let answer = std::panic::catch_unwind(|| (kind.run)(&input, number));
        // Of this thread and no other, where the system tells it.
        let took = before
            .zip(computed())
            .map_or_else(|| began.elapsed(), |(before, after)| after.saturating_sub(before));
        match answer {
            Ok(answer) => writeln!(out, "answer {} {}", took.as_micros(), plain(&answer)).unwrap(),
            Err(cause) => {
                let text = cause.downcast_ref::<String>().map(String::as_str);
                let text = text.or(cause.downcast_ref::<&str>().copied()).unwrap_or_default();
                writeln!(out, "answer {} panic", took.as_micros()).unwrap();
                writeln!(out, "fault it panics: {}", plain(text)).unwrap();
            }
        }
        if took > SLOW && input.len() < 100_000 {
            writeln!(out, "fault it takes {took:?}").unwrap();
        }
    }
}

/// Bounds what the process may use, from here on.
fn limit() {
    #[cfg(unix)]
    {
        use rlimit::{Resource, setrlimit};
        // What all its threads have computed, of which a tick is a hundredth of a second.
        let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        let fields = told.rsplit(')').next().unwrap_or_default().split_whitespace();
        let ticks: u64 = fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
        let _ = setrlimit(Resource::DATA, MEMORY << 20, MEMORY << 20);
        let _ = setrlimit(Resource::CPU, ticks / 100 + 1 + ENDLESS, u64::MAX);
    }
}

/// How long this thread has computed.
fn computed() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// An answer without what differs from input to input: numbers, and what is quoted.
fn plain(answer: &str) -> String {
    let mut quoted = false;
    let kept = answer.chars().filter(|&letter| {
        quoted ^= letter == '"';
        !quoted && !letter.is_ascii_digit() && letter != '\n'
    });
    kept.take(100).collect()
}
