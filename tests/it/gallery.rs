//! The gallery of charts: the pictures of docs/charts.md, of the shipped bank and study, and a cover of every size, drawn
//! anew with `ECART_BLESS=1`.

mod cover;
mod survey;

use std::collections::HashMap;
use std::fs;
use std::io::{BufReader, BufWriter};
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
    ("dashboard.png", &["--by", "region", "--level", "criteria"]),
    ("dashboard_dark.png", &["--by", "region", "--theme", "dark"]),
    ("quadrant_values.png", &["--labels", "values", "--level", "criteria"]),
];

/// Pictures of the study of two waves, customers and staff.
const STUDY: &[(&str, &[&str], &[&str])] = &[
    ("slope.png", &["compare", "customers_2025.csv", "customers_2026.csv"], &["--level", "criteria"]),
    (
        "slope_waves.png",
        &["compare", "customers_2024.csv", "customers_2025.csv", "customers_2026.csv"],
        &["--level", "criteria"],
    ),
    (
        "slope_fr_dark.png",
        &["compare", "customers_2025.csv", "customers_2026.csv"],
        &["--level", "criteria", "--lang", "fr", "--theme", "dark"],
    ),
    (
        "dashboard_waves.png",
        &["analyze --previous", "customers_2026.csv", "customers_2025.csv"],
        &["--level", "criteria"],
    ),
    (
        "dashboard_waves_fr.png",
        &["analyze --previous", "customers_2026.csv", "customers_2025.csv"],
        &["--level", "criteria", "--lang", "fr"],
    ),
    (
        "trend_study.png",
        &["analyze --previous", "customers_2026.csv", "customers_2025.csv"],
        &["--level", "criteria"],
    ),
    (
        "audiences.png",
        &["analyze", "customers_2026.csv", "staff_2026.csv"],
        &["--audience", "file", "--level", "criteria"],
    ),
    (
        "audiences_fr_dark.png",
        &["analyze", "customers_2026.csv", "staff_2026.csv"],
        &["--audience", "file", "--lang", "fr", "--theme", "dark"],
    ),
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
        as_kept(folder.path(), name);
    }
    let data = root().join("fixtures/study");
    let path = |name: &str| data.join(name).display().to_string();
    for (name, files, options) in STUDY {
        let [command, first, others @ ..] = files else { panic!("a command and files") };
        let (first, study) = (path(first), path("study.toml"));
        let others: Vec<String> = others.iter().map(|name| path(name)).collect();
        let (command, between) = command.split_once(' ').unwrap_or((command, ""));
        let mut arguments = vec![command, first.as_str()];
        arguments.extend(Some(between).filter(|between| !between.is_empty()));
        arguments.extend(others.iter().map(String::as_str));
        arguments.extend(["--study", &study, "--quiet", "-o", name]);
        arguments.extend(options.iter().copied());
        ecart_in(folder.path(), &arguments, b"").ok();
        as_kept(folder.path(), name);
    }
}

/// Compares a picture in a folder with that of the gallery.
pub fn as_kept(folder: &Path, name: &str) {
    as_kept_as(&folder.join(name), name);
}

/// Compares a picture with one of the gallery, which is written where that is asked for.
fn as_kept_as(found: &Path, name: &str) {
    let kept = root().join("fixtures/gallery").join(name);
    if std::env::var_os("ECART_BLESS").is_some_and(|bless| bless == "1") {
        keep(found, &kept);
    }
    let ((size, found), (expected_size, expected)) = (pixels(found), pixels(&kept));
    assert_eq!(size, expected_size, "{name}");
    // Rasterisers round differently on other machines; another picture differs in more than one pixel of two hundred.
    let differs = |(one, other): &(&u8, &u8)| one.abs_diff(**other) > 16;
    let differing = found.iter().zip(&expected).filter(differs).count();
    assert!(differing * 200 <= found.len(), "{name}: {differing} of {} bytes differ", found.len());
}

/// Keeps a picture in 256 colours, in half the bytes: those that occur most, and the nearest of these for the others.
fn keep(found: &Path, kept: &Path) {
    let ((width, height), bytes) = pixels(found);
    let colours = || bytes.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    colours().for_each(|colour| *counts.entry(colour).or_default() += 1);
    let mut palette: Vec<[u8; 3]> = counts.keys().copied().collect();
    palette.sort_by_key(|colour| (std::cmp::Reverse(counts[colour]), *colour));
    palette.truncate(256);
    let far = |one: &[u8; 3], other: &[u8; 3]| -> u32 {
        one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    let nearest = |colour: &[u8; 3]| (0..palette.len()).min_by_key(|&at| far(colour, &palette[at]));
    let index: HashMap<[u8; 3], u8> =
        counts.keys().map(|colour| (*colour, nearest(colour).unwrap_or_default() as u8)).collect();
    fs::create_dir_all(kept.parent().unwrap()).unwrap();
    let mut encoder = png::Encoder::new(BufWriter::new(fs::File::create(kept).unwrap()), width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let data: Vec<u8> = colours().map(|colour| index[&colour]).collect();
    encoder.write_header().unwrap().write_image_data(&data).unwrap();
}

/// Width and height of a picture, and its bytes.
fn pixels(path: &Path) -> ((u32, u32), Vec<u8>) {
    let file = fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut decoder = png::Decoder::new(BufReader::new(file));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    ((info.width, info.height), bytes)
}
