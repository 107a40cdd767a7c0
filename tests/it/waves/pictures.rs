//! Pictures of waves: small multiples of three waves and more, and what a map with arrows says (`docs/waves.md`).

use std::fs;

use tempfile::TempDir;

use super::world::folder;
use crate::callback::unpacked;
use crate::world::{Ran, ecart_in, root};

/// Waves of 60 people who rate four criteria: `a` rises, `b` falls in its seventh wave alone, the others stay.
fn waves(count: usize) -> TempDir {
    let wave = |wave: usize| {
        let mut text = String::from("id,imp_a,perf_a,imp_b,perf_b,imp_c,perf_c,imp_d,perf_d\n");
        for person in 0..60 {
            let chance = |by: usize| (person * by + wave) % 3;
            let a = 2 + chance(1) + wave / 3;
            let b = if wave == 6 { 1 + chance(2) } else { 5 + chance(2) };
            text += &format!(
                "{person},6,{a},6,{b},{},{},{},{}\n",
                2 + chance(4),
                3 + chance(5),
                1 + chance(7),
                6 + chance(8)
            );
        }
        text
    };
    let files: Vec<(String, String)> = (0..count).map(|at| (format!("w{}.csv", at + 1), wave(at))).collect();
    let files: Vec<(&str, String)> = files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    folder(&files)
}

fn compare(folder: &TempDir, count: usize, more: &[&str]) -> Ran {
    let names: Vec<String> = (1..=count).map(|at| format!("w{at}.csv")).collect();
    let base = ["compare"].into_iter().chain(names.iter().map(String::as_str));
    let rest = ["--scale", "1-10", "--replicates", "0", "--quiet"].iter().chain(more).copied();
    ecart_in(folder.path(), &base.chain(rest).collect::<Vec<_>>(), b"")
}

fn text(folder: &TempDir, file: &str) -> String {
    fs::read_to_string(folder.path().join(file)).unwrap()
}

/// A panel for each row; from eight waves on dashed limits and a ring around the wave outside, before that intervals.
#[test]
fn each_row_has_a_panel_and_from_eight_waves_on_limits() {
    let made = waves(9);
    compare(&made, 9, &["-o", "multiples.svg", "-o", "slope.svg", "-o", "multiples.alt.txt"]).ok();
    let picture = text(&made, "multiples.svg");
    assert_eq!((1..100).take_while(|at| picture.contains(&format!("-row-{at}\""))).count(), 4);
    assert!(picture.contains("control limits") && picture.contains("stroke-dasharray"), "{picture}");
    // The one that rises all the time, and the one of a single wave.
    assert!(picture.contains("two leave their limits"), "{}", &picture[..600]);
    assert_eq!(picture, text(&made, "slope.svg"), "slopes do not hold nine waves");
    assert!(text(&made, "multiples.alt.txt").contains("over 9 waves from W1 to W9"));

    compare(&made, 4, &["-o", "multiples.svg", "-o", "slope.svg"]).ok();
    let picture = text(&made, "multiples.svg");
    assert!(picture.contains("Bars: 95% intervals") && !picture.contains("stroke-dasharray"), "{picture}");
    assert_ne!(picture, text(&made, "slope.svg"));
    for lang in ["fr", "de", "es"] {
        compare(&made, 4, &["-o", "multiples.png", "--lang", lang, "--theme", "dark"]).ok();
    }
    // Of two waves it says what it takes.
    let refused = compare(&made, 2, &["-o", "multiples.svg"]);
    assert!(refused.code != 0 && refused.stderr.contains("three waves or more"), "{}", refused.stderr);
    let refused = ecart_in(made.path(), &["analyze", "w1.csv", "-o", "multiples.svg"], b"");
    assert!(refused.code == 1 && refused.stderr.contains("three waves or more"), "{}", refused.stderr);
}

/// One file that holds the waves says the same, and reports show the panels.
#[test]
fn reports_of_one_file_with_several_waves_show_the_panels() {
    let made = waves(8);
    let mut all = String::new();
    for wave in 1..=8 {
        for (at, line) in text(&made, &format!("w{wave}.csv")).lines().enumerate() {
            match at {
                0 if wave == 1 => all += &format!("{line},wave\n"),
                0 => {}
                _ => all += &format!("{line},{wave}\n"),
            }
        }
    }
    fs::write(made.path().join("all.csv"), all).unwrap();
    let run = [
        "analyze",
        "all.csv",
        "--wave",
        "wave",
        "--scale",
        "1-10",
        "--replicates",
        "0",
        "--quiet",
        "-o",
        "r.html",
        "-o",
        "r.xlsx",
        "-o",
        "r.docx",
        "-o",
        "r.pptx",
        "-o",
        "multiples.svg",
    ];
    ecart_in(made.path(), &run, b"").ok();
    let picture = text(&made, "multiples.svg");
    let title = picture.split("<title").nth(1).and_then(|it| it.split(&['>', '<'][..]).nth(1)).unwrap();
    assert!(title.starts_with("Over 8 waves") || title.starts_with("Of 4 performances"), "{title}");
    assert!(text(&made, "r.html").contains(title), "{title}");
    for file in ["r.docx", "r.pptx"] {
        let parts = unpacked(&fs::read(made.path().join(file)).unwrap());
        assert!(parts.iter().any(|part| part.contains(title)), "{file}: {title}");
    }
}

/// The map with arrows has the old lines dashed, says whose they are, and counts the priorities that get worse.
#[test]
fn a_map_with_arrows_has_the_lines_of_the_wave_before() {
    let study = root().join("fixtures/study");
    let made = folder(&[]);
    let target = made.path().join("map.svg");
    let base = ["analyze", "customers_2026.csv", "--study", "study.toml", "--level", "criteria", "--quiet"];
    let with = |more: &[&str]| {
        let all = [&base[..], more, &["-o", target.to_str().unwrap()]].concat();
        ecart_in(&study, &all, b"").ok();
        fs::read_to_string(&target).unwrap()
    };
    let arrows = with(&["--previous", "customers_2025.csv"]);
    assert!(arrows.contains("need priority action; one of them is getting worse"), "{}", &arrows[..500]);
    assert!(arrows.contains("Dashed: the crosshair of Customers 2025"), "{arrows}");
    assert_eq!(arrows.matches("stroke-dasharray=\"40 60\"").count(), 2, "two old lines");
    let alone = with(&[]);
    assert!(!alone.contains("stroke-dasharray=\"40 60\"") && !alone.contains("getting worse"));
    // Against a line that does not move there is none to tell.
    let fixed = with(&["--previous", "customers_2025.csv", "--crosshair", "midpoint"]);
    assert!(!fixed.contains("stroke-dasharray=\"40 60\"") && !fixed.contains("Dashed"), "{fixed}");
}
