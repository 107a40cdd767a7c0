//! Draws the quadrant chart of a survey: `cargo run --example priorities -- fixtures/bank.csv map.svg`.

use ecart::{analysis, error, input, output, write};

fn main() -> Result<(), error::Error> {
    let [file, picture] = [1, 2].map(|at| std::env::args().nth(at));
    let survey = input::read(&input::Source::file(file.unwrap_or_else(|| "fixtures/bank.csv".into())))?;
    let plan = analysis::Plan { crosshair: analysis::CrosshairRule::Midpoint, ..Default::default() };
    let analysis = analysis::analyze(&survey, &plan)?;
    let svg = write::Format::named("svg").map(|format| (format.render)(&analysis, &write::Style::default()));
    output::write(
        &output::Target::File(picture.unwrap_or_else(|| "map.svg".into()).into()),
        &svg.transpose()?.map(|svg| svg.bytes).unwrap_or_default(),
    )
}
