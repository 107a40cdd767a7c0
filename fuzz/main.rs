//! A mutation fuzzer on stable Rust: damaged files, study files and conditions go the whole way, from bytes to reports.
//!
//! `fuzz/run --minutes N` runs it. Every input is told by its kind and its number, and `--kind K --first N --count 1` makes it
//! again; with `--show` its bytes are printed. The inputs run in child processes with limited memory, so that what ends a process is found like any other fault.
#![allow(clippy::unwrap_used, reason = "a fuzzer that cannot go on has found its own fault")]
#![allow(clippy::print_stdout, clippy::exit, reason = "it is a program for developers")]

mod mutate;
mod targets;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use targets::{KINDS, Kind};

/// Inputs of a child process.
const BATCH: u64 = 400;
/// An input of less than 100 kB that takes longer hangs.
const SLOW: Duration = Duration::from_secs(2);
/// MiB that a child process may write to.
const MEMORY: u64 = 512;

struct Options {
    minutes: f64,
    kind: Option<String>,
    first: u64,
    count: Option<u64>,
    child: bool,
    show: bool,
}

fn options() -> Options {
    let mut options = Options { minutes: 2.0, kind: None, first: 0, count: None, child: false, show: false };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--minutes" => options.minutes = value().parse().unwrap(),
            "--kind" => options.kind = Some(value()),
            "--first" => options.first = value().parse().unwrap(),
            "--count" => options.count = Some(value().parse().unwrap()),
            "--child" => options.child = true,
            "--show" => options.show = true,
            other => panic!("{other} is not an option: --minutes, --kind, --first, --count, --show"),
        }
    }
    options
}

/// What was found of a kind.
#[derive(Default)]
struct Found {
    inputs: u64,
    understood: u64,
    answers: BTreeSet<String>,
    faults: Vec<String>,
    slowest: u128,
}

fn main() {
    let options = options();
    let kinds: Vec<&Kind> =
        KINDS.iter().filter(|kind| options.kind.as_ref().is_none_or(|name| name == kind.name)).collect();
    assert!(!kinds.is_empty(), "no such kind: {}", KINDS.map(|kind| kind.name).join(", "));
    if options.show {
        let input = mutate::input(kinds[0], &targets::seeds(kinds[0]), options.first);
        std::io::stdout().write_all(&input).unwrap();
        return;
    }
    if options.child {
        child(kinds[0], options.first, options.count.unwrap_or(BATCH));
        return;
    }
    let until = Instant::now() + Duration::from_secs_f64(options.minutes * 60.0);
    let mut found: BTreeMap<&str, Found> = BTreeMap::new();
    let mut first = options.first;
    let began = Instant::now();
    'all: loop {
        for kind in &kinds {
            batch(kind, first, options.count.unwrap_or(BATCH), found.entry(kind.name).or_default());
            if options.count.is_none() && Instant::now() > until {
                break 'all;
            }
        }
        first += BATCH;
        if options.count.is_some() {
            break;
        }
    }
    report(&found, began.elapsed());
    if found.values().any(|found| !found.faults.is_empty()) {
        std::process::exit(1);
    }
}

fn report(found: &BTreeMap<&str, Found>, took: Duration) {
    println!(
        "{:<10} {:>9} {:>10} {:>8} {:>7} {:>9}",
        "kind", "inputs", "understood", "answers", "faults", "slowest"
    );
    for (kind, found) in found {
        let (answers, faults) = (found.answers.len(), found.faults.len());
        println!(
            "{kind:<10} {:>9} {:>10} {answers:>8} {faults:>7} {:>6} ms",
            found.inputs, found.understood, found.slowest
        );
    }
    let all: u64 = found.values().map(|found| found.inputs).sum();
    println!("{all} inputs in {:.0} s", took.as_secs_f64());
    for (kind, found) in found {
        found.faults.iter().for_each(|fault| println!("{kind}: {fault}"));
    }
}

/// Runs inputs in a child process; after one that ends it, another one goes on behind that.
fn batch(kind: &Kind, first: u64, count: u64, found: &mut Found) {
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
                    found.slowest = found.slowest.max(took.parse().unwrap_or_default());
                    found.understood += u64::from(answer.starts_with("ok"));
                    found.answers.insert(answer.to_owned());
                }
                "fault" => found.faults.push(format!("--first {}: {rest}", at.unwrap_or(next))),
                _ => {}
            }
        }
        let ended = child.wait().unwrap();
        if ended.success() {
            return;
        }
        let at = at.unwrap_or(next);
        found.inputs += 1;
        found.faults.push(format!("--first {at}: the process ended with {ended}"));
        next = at + 1;
    }
}

/// Runs inputs one after the other; says which one it is at, so that the parent knows where it ended.
fn child(kind: &Kind, first: u64, count: u64) {
    #[cfg(unix)]
    {
        use rlimit::{Resource, setrlimit};
        let _ = setrlimit(Resource::DATA, MEMORY << 20, MEMORY << 20);
        let _ = setrlimit(Resource::CPU, 5 * count.max(4), 5 * count.max(4));
    }
    let seeds = targets::seeds(kind);
    let mut out = std::io::stdout().lock();
    for number in first..first + count {
        writeln!(out, "at {number}").unwrap();
        let input = mutate::input(kind, &seeds, number);
        let (began, before) = (Instant::now(), computed());
        let answer = std::panic::catch_unwind(|| (kind.run)(&input));
        // Of this process and no other, where the system tells it.
        let took = before
            .zip(computed())
            .map_or_else(|| began.elapsed(), |(before, after)| after.saturating_sub(before));
        match answer {
            Ok(answer) => writeln!(out, "answer {} {}", took.as_millis(), plain(&answer)).unwrap(),
            Err(_) => writeln!(out, "fault it panics").unwrap(),
        }
        if took > SLOW && input.len() < 100_000 {
            writeln!(out, "fault it takes {took:?}").unwrap();
        }
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
