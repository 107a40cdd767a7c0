//! Places the labels of a quadrant chart: `cargo run --release --example place -- layout.json`
//! prints every box, leader and line in points, and what is wrong with the placement.

mod layout;

use layout::Layout;
use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: place layout.json")?;
    let layout: Layout = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let dump = serde_json::to_string(&layout.place())?;
    writeln!(std::io::stdout(), "{dump}")?;
    Ok(())
}
