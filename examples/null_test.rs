//! How often a report of two waves cries wolf where nothing has changed: Perth's parks, split at random into two waves.
//!
//! `cargo run --release --example null_test -- 400` prints each rate with its standard error beside what two other programs
//! found in 20,000 splits (2,000 for what needs replicates); it fails where one of them is further off than three of them.
//!
//! The splits are always the same, so that the rates are. By the point estimates something enters the priorities in 37.5 % of the first 400,
//! 41.2 % of 2,000 and 42.8 % of 4,000 of them: chance (2.6, 2.5 and 1.6 standard errors below 44 %), and no other definition, since a program of
//! its own that makes the same splits counts the same.

#![allow(clippy::print_stdout, reason = "an example prints what it found")]

use std::process::ExitCode;

use ecart::analysis::gate::{Gate, GateOutcome, GateView, Severity, Undecided, judge};
use ecart::analysis::{ComparePlan, Comparison, Level, Plan, Recorded, Verdict, Wave, analyze, compare};
use ecart::input::{Source, read};
use ecart::message::Language;
use ecart::stats::random::Stream;

/// Gates, and how many comparisons of a hundred they fail.
const GATES: [(&str, f64); 5] = [
    ("any criterion apparently enters concentrate_here", 44.0),
    ("any criterion enters concentrate_here", 4.9),
    ("any criterion certainly enters concentrate_here", 0.4),
    ("any criterion apparently falls by 0.1", 75.0),
    ("any criterion falls by 0.1", 2.3),
];

/// Moves of 22 in a comparison.
const MOVES: f64 = 5.5;

/// Comparisons of a hundred with a move that is likely at least, and with a certain one.
const SURE: [(&str, f64); 2] =
    [("some move with a probability of 0.80 and more", 30.0), ("some move with 0.95 and more", 2.4)];

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let splits: u64 = std::env::args().nth(1).map_or(Ok(400), |text| text.parse())?;
    let survey = read(&Source::file("fixtures/perth_parks.csv"))?;
    let plan = Plan { replicates: 1_000, ..Plan::default() };
    let gates = GATES.map(|(text, _)| Gate::new(text, Severity::Error));
    let gates: Vec<Gate> = gates.into_iter().collect::<Result<_, _>>().map_err(|error| error.to_string())?;
    let mut moves = Vec::new();
    let (mut sure, mut failed) = ([0_u64; 2], vec![0_u64; gates.len()]);
    for split in 0..splits {
        let order = Stream::new(1977, split).permutation(393);
        let first = |row: usize| order[row] < 196;
        let halves =
            [survey.only(first), survey.only(|row| !first(row))].map(|half| half.ok_or("no answers"));
        let [old, new] = halves;
        let (old, new) = (old?, new?);
        let analyses = [analyze(&old, &plan)?, analyze(&new, &plan)?];
        let wave = |label: &str, survey, analysis| Wave {
            label: label.into(),
            recorded: Recorded::of(analysis),
            read: Some((survey, &plan)),
        };
        let waves = [wave("old", &old, &analyses[0]), wave("new", &new, &analyses[1])];
        let comparison = compare(&waves[0], &waves[1], &ComparePlan::default())?;
        moves.push(moved(
            &comparison,
            &[None, Some(Verdict::Uncertain), Some(Verdict::Likely), Some(Verdict::Certain)],
        ) as f64);
        let verdicts: [&[Option<Verdict>]; 2] =
            [&[Some(Verdict::Likely), Some(Verdict::Certain)], &[Some(Verdict::Certain)]];
        for (sure, verdicts) in sure.iter_mut().zip(verdicts) {
            *sure += u64::from(moved(&comparison, verdicts) > 0);
        }
        let view = GateView::of(&analyses[1]).compared_by(&comparison);
        for (failed, report) in
            failed.iter_mut().zip(judge(&gates, &view, Undecided::Fail, Language::English)?)
        {
            *failed += u64::from(report.outcome == GateOutcome::Failed);
        }
    }
    let n = splits as f64;
    let mean = moves.iter().sum::<f64>() / n;
    let error = (moves.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / (n - 1.0) / n).sqrt();
    let mut agrees = (mean - MOVES).abs() <= 3.0 * error;
    println!("{splits} splits: {mean:.2} ± {error:.2} moves between quadrants of 22 (expected {MOVES})");
    for ((what, expected), count) in SURE.iter().chain(&GATES).zip(sure.into_iter().chain(failed)) {
        let rate = 100.0 * count as f64 / n;
        // Of the rate that is expected: none at all in a few splits is no rate without error.
        let error = (expected * (100.0 - expected) / n).sqrt();
        agrees &= (rate - expected).abs() <= 3.0 * error;
        println!("{rate:5.1} % ± {error:.1} (expected {expected})  {what}");
    }
    println!(
        "{}",
        if agrees { "all within three standard errors" } else { "further off than three standard errors" }
    );
    Ok(if agrees { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Criteria that moved with one of these verdicts.
fn moved(comparison: &Comparison, verdicts: &[Option<Verdict>]) -> usize {
    let moves = comparison.level(Level::Criteria).map(|row| &row.quadrant).filter(|moved| moved.is_move());
    moves.filter(|moved| verdicts.contains(&moved.verdict)).count()
}
