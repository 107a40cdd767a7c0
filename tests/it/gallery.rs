//! The gallery of charts of the shipped bank: the pictures of docs/charts.md, drawn anew with `ECART_BLESS=1`.

use std::fs;
use std::io::BufReader;
use std::path::Path;

use tempfile::TempDir;

use crate::world::{ecart_in, root};

/// Pictures of `fixtures/gallery`, with the arguments that draw each.
const PICTURES: &[(&str, &[&str])] = &[
    ("heatmap.png", &["--by", "region"]),
    ("answers.png", &[]),
    ("drivers.png", &["--outcome", "recommend", "--level", "criteria"]),
    ("worksheet.png", &[]),
    ("sensitivity.png", &["--level", "criteria"]),
    ("heatmap_fr_dark.png", &["--by", "region", "--lang", "fr", "--theme", "dark"]),
    ("answers_fr.png", &["--lang", "fr"]),
    ("answers_dark.png", &["--theme", "dark"]),
    (
        "drivers_fr_dark.png",
        &["--outcome", "recommend", "--level", "criteria", "--lang", "fr", "--theme", "dark"],
    ),
    ("sensitivity_fr.png", &["--level", "criteria", "--lang", "fr"]),
    ("sensitivity_dark.png", &["--level", "criteria", "--theme", "dark"]),
    ("worksheet_fr.png", &["--lang", "fr", "--level", "criteria"]),
    ("quadrant_values.png", &["--labels", "values", "--level", "criteria"]),
];

#[test]
fn the_gallery_is_what_the_program_draws() {
    let folder = TempDir::new().unwrap();
    let study = root().join("fixtures/bank.toml").display().to_string();
    let data = root().join("fixtures/bank.csv").display().to_string();
    for (name, options) in PICTURES {
        let mut arguments = vec!["analyze", &data, "--study", &study, "--quiet", "-o", name];
        arguments.extend(options.iter().copied());
        ecart_in(folder.path(), &arguments, b"").ok();
        let (found, kept) = (folder.path().join(name), root().join("fixtures/gallery").join(name));
        if std::env::var_os("ECART_BLESS").is_some_and(|bless| bless == "1") {
            fs::copy(&found, &kept).unwrap();
        }
        let ((size, found), (expected_size, expected)) = (pixels(&found), pixels(&kept));
        assert_eq!(size, expected_size, "{name}");
        // Rasterisers round differently on other machines; another picture differs in more than one pixel of two hundred.
        let differs = |(one, other): &(&u8, &u8)| one.abs_diff(**other) > 16;
        let differing = found.iter().zip(&expected).filter(differs).count();
        assert!(differing * 200 <= found.len(), "{name}: {differing} of {} bytes differ", found.len());
    }
}

/// Width and height of a picture, and its bytes.
fn pixels(path: &Path) -> ((u32, u32), Vec<u8>) {
    let file = fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    ((info.width, info.height), bytes)
}
