//! Writes a page for a browser: `cargo run --example report -- fixtures/bank.csv report.html`.

use ecart::analysis::Plan;
use ecart::{input::Source, write::HTML, write::Style};

fn main() -> anyhow::Result<()> {
    let [file, page] = [(1, "fixtures/bank.csv"), (2, "report.html")]
        .map(|(at, usual)| std::env::args().nth(at).unwrap_or_else(|| usual.into()));
    let analysis = ecart::analyze(&ecart::read(&Source::file(file))?, &Plan::default())?;
    std::fs::write(page, ecart::report(&analysis, &HTML, &Style::default())?.bytes)?;
    Ok(())
}
