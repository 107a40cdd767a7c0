//! File → survey: a short text held in memory, a long one kept or only counted, a block at a time.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use ecart::input;
use ecart::input::{Pace, Source};

use crate::sample;

#[divan::bench(sample_count = 10)]
fn in_memory(bencher: Bencher) {
    reads(bencher, 10_000, |source| source);
}

#[divan::bench(args = [1, 2], sample_count = 10)]
fn counted(bencher: Bencher, threads: usize) {
    reads(bencher, 200_000, |source| Source { counts_will_do: true, ..long(source, threads) });
}

#[divan::bench(args = [1, 2], sample_count = 10)]
fn kept(bencher: Bencher, threads: usize) {
    reads(bencher, 200_000, |source| long(source, threads));
}

#[divan::bench(args = [1, 2], sample_count = 10)]
fn filtered(bencher: Bencher, threads: usize) {
    let filter = Some("segment = 'North' AND overall >= 5".to_owned());
    reads(bencher, 200_000, |source| Source { filter, counts_will_do: true, ..long(source, threads) });
}

#[divan::bench(sample_count = 10)]
fn columnar(bencher: Bencher) {
    let file = sample::parquet(200_000);
    let bytes = file.as_file().metadata().unwrap().len();
    let source = long(sample::source(&file), 1);
    bencher.counter(BytesCount::new(bytes)).bench(|| input::read(black_box(&source)).unwrap());
}

fn reads(bencher: Bencher, rows: usize, how: impl FnOnce(Source) -> Source) {
    let file = sample::file(rows);
    let source = how(sample::source(&file));
    let bytes = file.as_file().metadata().unwrap().len();
    bencher.counter(BytesCount::new(bytes)).bench(|| input::read(black_box(&source)).unwrap());
}

/// Nothing but the beginning is held in memory.
fn long(source: Source, threads: usize) -> Source {
    Source { pace: Pace { long: 1 << 18, ..Pace::default() }, threads: threads.try_into().ok(), ..source }
}
