//! How often a report of two waves cries wolf where nothing has changed: Perth's parks, split at random into two waves.
//!
//! `cargo run --release --example null_test -- 400` prints each rate with its standard error.

#![allow(clippy::print_stdout, reason = "an example prints what it found")]

use ecart::analysis::gate::{Gate, GateOutcome, GateView, Severity, Undecided, judge};
use ecart::analysis::{ComparePlan, Plan, Recorded, Wave, analyze, compare};
use ecart::input::{Source, read};
use ecart::message::Language;
use ecart::stats::random::Stream;

const GATES: [&str; 5] = [
    "any criterion apparently enters concentrate_here",
    "any criterion enters concentrate_here",
    "any criterion certainly enters concentrate_here",
    "any criterion apparently falls by 0.1",
    "any criterion falls by 0.1",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let splits: u64 = std::env::args().nth(1).map_or(Ok(400), |text| text.parse())?;
    let survey = read(&Source::file("fixtures/perth_parks.csv"))?;
    let plan = Plan { replicates: 1_000, ..Plan::default() };
    let gates = GATES.map(|text| Gate::new(text, Severity::Error));
    let gates: Vec<Gate> = gates.into_iter().collect::<Result<_, _>>().map_err(|error| error.to_string())?;
    let (mut moves, mut failed) = (Vec::new(), vec![0u32; gates.len()]);
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
        moves.push(comparison.rows.iter().filter(|row| row.quadrant.is_move()).count() as f64);
        let view = GateView::of(&analyses[1]).compared_by(&comparison);
        for (failed, report) in
            failed.iter_mut().zip(judge(&gates, &view, Undecided::Fail, Language::English)?)
        {
            *failed += u32::from(report.outcome == GateOutcome::Failed);
        }
    }
    let n = splits as f64;
    let mean = moves.iter().sum::<f64>() / n;
    let error = (moves.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / n / n).sqrt();
    println!("{splits} splits: {mean:.2} ± {error:.2} moves between quadrants of 22");
    for (gate, failed) in GATES.iter().zip(failed) {
        let rate = f64::from(failed) / n;
        println!("{:5.1} % ± {:.1}  {gate}", 100.0 * rate, 100.0 * (rate * (1.0 - rate) / n).sqrt());
    }
    Ok(())
}
