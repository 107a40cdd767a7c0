//! Reads a survey from memory, without a file: `cargo run --example memory`.

use ecart::analysis::Plan;
use ecart::input::Source;

const ANSWERS: &str = "imp_price,perf_price,imp_speed,perf_speed\n5,2,4,4\n4,1,3,5\n5,3,2,4\n";

#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), ecart::error::Error> {
    let survey = ecart::read(&Source::bytes("answers.csv", ANSWERS.as_bytes()))?;
    for row in ecart::analyze(&survey, &Plan::default())?.criteria {
        println!("{} {:?}", row.label, row.quadrant);
    }
    Ok(())
}
