//! Prints each criterion's gap: `cargo run --example gaps -- fixtures/bank.csv`.

use ecart::{analysis, error, input};

fn main() -> Result<(), error::Error> {
    let file = std::env::args().nth(1).unwrap_or_else(|| "fixtures/bank.csv".into());
    let survey = input::read(&input::Source::file(file))?;
    for row in analysis::analyze(&survey, &analysis::Plan::default())?.criteria {
        #[expect(clippy::print_stdout, reason = "an example shows what it found")]
        {
            println!("{:+.2}  {}", row.gap.map_or(f64::NAN, |gap| gap.value), row.label);
        }
    }
    Ok(())
}
