//! A mutation fuzzer on stable Rust: damaged files, study files, conditions, gates, saved analyses and templates go the whole
//! way, from bytes to reports.
//!
//! `fuzz/run --minutes N` runs it. Every input is told by its kind and its number, and `--kind K --first N --count 1` makes it
//! again; with `--show` its bytes are printed. `--into FILE` adds what came of each batch to a file, and goes on behind the
//! inputs that stand there; `--seeds FOLDER` writes the seeds of a kind. The inputs run in child processes with limited memory, so that what ends a process is found like
//! any other fault.
#![allow(clippy::unwrap_used, reason = "a fuzzer that cannot go on has found its own fault")]
#![allow(clippy::print_stdout, clippy::exit, reason = "it is a program for developers")]

mod batch;
mod mutate;
mod seeds;
mod targets;
mod words;

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use batch::Found;
use targets::{KINDS, Kind};

#[derive(Default)]
struct Options {
    minutes: f64,
    kind: Option<String>,
    first: u64,
    count: Option<u64>,
    into: Option<PathBuf>,
    seeds: Option<PathBuf>,
    child: bool,
    show: bool,
}

fn options() -> Options {
    let mut options = Options { minutes: 2.0, ..Options::default() };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--minutes" => options.minutes = value().parse().unwrap(),
            "--kind" => options.kind = Some(value()),
            "--first" => options.first = value().parse().unwrap(),
            "--count" => options.count = Some(value().parse().unwrap()),
            "--into" => options.into = Some(value().into()),
            "--seeds" => options.seeds = Some(value().into()),
            "--child" => options.child = true,
            "--show" => options.show = true,
            other => panic!(
                "{other} is not an option: --minutes, --kind, --first, --count, --into, --seeds, --show"
            ),
        }
    }
    options
}

fn main() {
    let options = options();
    let kinds: Vec<&Kind> =
        KINDS.iter().filter(|kind| options.kind.as_ref().is_none_or(|name| name == kind.name)).collect();
    assert!(!kinds.is_empty(), "no such kind: {}", KINDS.map(|kind| kind.name).join(", "));
    if options.show {
        let input = mutate::input(kinds[0], &seeds::of(kinds[0]), options.first);
        std::io::stdout().write_all(&input).unwrap();
        return;
    }
    if let Some(folder) = &options.seeds {
        for (number, seed) in seeds::of(kinds[0]).small.iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{number:03}")), seed).unwrap();
        }
        return;
    }
    if options.child {
        batch::child(kinds[0], options.first, options.count.unwrap_or(kinds[0].batch));
        return;
    }
    let began = Instant::now();
    let until = began + Duration::from_secs_f64(options.minutes * 60.0);
    let mut found: BTreeMap<&str, Found> = BTreeMap::new();
    let mut next: BTreeMap<&str, u64> = kinds.iter().map(|kind| (kind.name, options.first)).collect();
    if let Some(into) = &options.into {
        let stand = |kind: &Kind| (kind.name, behind(into, kind.name).max(options.first));
        next = kinds.iter().map(|kind| stand(kind)).collect();
    }
    'all: loop {
        for kind in &kinds {
            let (first, count) = (next[kind.name], options.count.unwrap_or(kind.batch));
            let batch = batch::run(kind, first, count);
            if let Some(into) = &options.into {
                add(into, kind, first, &batch);
            }
            next.insert(kind.name, first + count);
            found.entry(kind.name).or_default().take(batch);
            if options.count.is_none() && Instant::now() > until {
                break 'all;
            }
        }
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
        "{:<10} {:>9} {:>10} {:>8} {:>7} {:>9} {:>9}",
        "kind", "inputs", "understood", "answers", "faults", "computed", "slowest"
    );
    for (kind, found) in found {
        println!(
            "{kind:<10} {:>9} {:>10} {:>8} {:>7} {:>7.1} s {:>6} ms",
            found.inputs,
            found.understood,
            found.answers.len(),
            found.faults.len(),
            found.micros as f64 / 1e6,
            found.slowest / 1000
        );
    }
    let all: u64 = found.values().map(|found| found.inputs).sum();
    println!("{all} inputs in {:.0} s", took.as_secs_f64());
    for (kind, found) in found {
        found.faults.iter().for_each(|fault| println!("{kind}: {fault}"));
    }
}

/// The number behind the inputs of a kind that stand in a file of results.
fn behind(into: &Path, kind: &str) -> u64 {
    let told = std::fs::read_to_string(into).unwrap_or_default();
    let ends = told.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let of = fields.next()? == kind;
        let (first, count): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        of.then_some(first + count)
    });
    ends.max().unwrap_or_default()
}

/// Adds a batch: kind, first number, inputs, whole analyses, faults, microseconds, the slowest input; then its faults.
fn add(into: &Path, kind: &Kind, first: u64, batch: &Found) {
    let mut file = OpenOptions::new().create(true).append(true).open(into).unwrap();
    let mut line = format!(
        "{}\t{first}\t{}\t{}\t{}\t{}\t{}\n",
        kind.name,
        batch.inputs,
        batch.understood,
        batch.faults.len(),
        batch.micros,
        batch.slowest
    );
    for fault in &batch.faults {
        line += &format!("# {}: {fault}\n", kind.name);
    }
    file.write_all(line.as_bytes()).unwrap();
}
