//! Labels of a map: thirty names of a word to four on one slide.

use divan::{Bencher, black_box};
use ecart::chart::geometry::{Rect, Xy};
use ecart::chart::placement::{Marker, Problem, place_names, place_numbers};
use ecart::stats::random::Stream;

const WORDS: [&str; 8] = ["Opening", "hours", "Clear", "answers", "Price", "Online", "Waiting", "time"];

#[divan::bench(sample_count = 10)]
fn names(bencher: Bencher) {
    let problem = problem(30);
    bencher.bench(|| place_names(black_box(&problem)));
}

#[divan::bench(sample_count = 10)]
fn numbers(bencher: Bencher) {
    let problem = problem(30);
    bencher.bench(|| place_numbers(black_box(&problem)));
}

fn problem(markers: usize) -> Problem {
    let mut stream = Stream::new(30, 0);
    let mut within = |from: f64, to: f64| from + (to - from) * stream.uniform();
    let marker = |number: usize| {
        let at = Xy { x: within(60.0, 840.0), y: within(40.0, 440.0) };
        let words = 1 + number % 4;
        let label: Vec<&str> = (number..number + words).map(|word| WORDS[word * 3 % WORDS.len()]).collect();
        let bold = at.x >= 450.0 && at.y > 240.0;
        Marker { at, radius: 4.0, label: label.join(" "), bold, number, ellipse: None }
    };
    Problem {
        frame: Rect::sized(40.0, 20.0, 820.0, 440.0),
        cross: Xy { x: 450.0, y: 240.0 },
        diagonal: None,
        faint: Vec::new(),
        arrows: Vec::new(),
        benchmarks: Vec::new(),
        dots: Vec::new(),
        reserved: Vec::new(),
        markers: (1..=markers).map(marker).collect(),
    }
}
