//! Draws the gap chart of a survey: `cargo run --example chart -- fixtures/bank.csv gap.svg`.

use ecart::analysis::Plan;
use ecart::{input::Source, look::Chart, write::Style};

fn main() -> anyhow::Result<()> {
    let [file, picture] = [(1, "fixtures/bank.csv"), (2, "gap.svg")]
        .map(|(at, usual)| std::env::args().nth(at).unwrap_or_else(|| usual.into()));
    let analysis = ecart::analyze(&ecart::read(&Source::file(file))?, &Plan::default())?;
    std::fs::write(picture, ecart::draw(&analysis, Chart::Gap, &Style::default())?.bytes)?;
    Ok(())
}
