//! Analysis → bytes, each output.

use divan::{Bencher, black_box};
use ecart::analysis::{Plan, analyze};
use ecart::write::{FORMATS, Format, Style};

use crate::sample;

#[divan::bench(args = FORMATS.iter().map(|format| format.name), sample_count = 10)]
fn format(bencher: Bencher, name: &str) {
    let format = Format::named(name).unwrap();
    let analysis = analyze(&sample::survey(300), &Plan::default()).unwrap();
    let style = Style::default();
    bencher.bench(|| (format.render)(black_box(&analysis), &style).unwrap());
}
