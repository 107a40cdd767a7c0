//! Three waves and more: those that share respondents, and how reports tell of them (`docs/waves.md`).

use serde_json::Value;

use super::world::{folder, perth};
use crate::world::{Ran, close, ecart_in};

/// Perth's items 1 … 7, 8 … 14 and 15 … 21 as three waves of seven items: the same 393 people answer all of them.
fn three_waves() -> (tempfile::TempDir, Vec<[Vec<f64>; 3]>) {
    let text = std::fs::read_to_string(perth()).unwrap();
    let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let at =
        |side: &str, item: usize| head.iter().position(|name| *name == format!("{side}_{item}")).unwrap();
    let mut files = Vec::new();
    for wave in 0..3 {
        let mut made = String::new();
        for (number, line) in text.lines().enumerate() {
            let cells: Vec<&str> = line.split(',').collect();
            let mut own = vec![cells[0].to_owned()];
            for side in ["imp", "sat"] {
                for item in 1..=7 {
                    let from = at(side, 7 * wave + item);
                    own.push(if number == 0 { format!("{side}_{item}") } else { cells[from].to_owned() });
                }
            }
            made += &(own.join(",") + "\n");
        }
        files.push(made);
    }
    let answers = |item: usize| {
        [0, 1, 2].map(|wave| {
            let from = at("sat", 7 * wave + item);
            text.lines().skip(1).map(|line| line.split(',').nth(from).unwrap().parse().unwrap()).collect()
        })
    };
    let answers = (1..=7).map(answers).collect();
    let [one, two, three] = <[String; 3]>::try_from(files).unwrap();
    (folder(&[("2024.csv", one), ("2025.csv", two), ("2026.csv", three)]), answers)
}

fn compare(folder: &tempfile::TempDir, more: &[&str]) -> Ran {
    let waves =
        ["compare", "2024.csv", "2025.csv", "2026.csv", "--panel", "respondentId", "--replicates", "0"];
    ecart_in(folder.path(), &[&waves[..], more].concat(), b"").ok()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn covariance(one: &[f64], other: &[f64]) -> f64 {
    let (a, b) = (mean(one), mean(other));
    let products: f64 = one.iter().zip(other).map(|(x, y)| (x - a) * (y - b)).sum();
    products / (one.len() - 1) as f64
}

/// Of a full panel the slope is the mean of the slopes of the people, (y₃ − y₁)/2 each, its error that of 393 numbers; equality
/// is Hotelling's T² of the two changes of each, as F on 2 and 391 degrees of freedom.
#[test]
fn waves_of_the_same_people_have_a_slope_and_a_test() {
    let (folder, answers) = three_waves();
    let json = compare(&folder, &["--format", "json"]).json();
    let rows = json["trend"]["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 7);
    for (item, [first, second, third]) in answers.iter().enumerate() {
        let name = format!("{}", item + 1);
        let series = &rows.iter().find(|row| row["name"] == *name).unwrap()["performance"];
        let n = first.len() as f64;
        let slopes: Vec<f64> = first.iter().zip(third).map(|(one, last)| (last - one) / 2.0).collect();
        let error = (covariance(&slopes, &slopes) / n).sqrt();
        for (key, expected) in [("value", mean(&slopes)), ("standard_error", error), ("df", n - 1.0)] {
            let found = series["slope"][key].as_f64().unwrap();
            assert!(
                (found - expected).abs() <= 1e-9 * expected.abs().max(1e-3),
                "{name} {key}: {found} {expected}"
            );
        }
        let steps: [Vec<f64>; 2] = [(first, second), (second, third)]
            .map(|(one, other)| one.iter().zip(other).map(|(one, other)| other - one).collect());
        let [a, b, c] = [(0, 0), (0, 1), (1, 1)].map(|(i, j)| covariance(&steps[i], &steps[j]) / n);
        let (x, y) = (mean(&steps[0]), mean(&steps[1]));
        let squared = (c * x * x - 2.0 * b * x * y + a * y * y) / (a * c - b * b);
        close(
            series["equality"]["f"].as_f64().unwrap(),
            squared * (n - 2.0) / (2.0 * (n - 1.0)),
            1e-9,
            &name,
        );
        assert_eq!(
            (&series["equality"]["df1"], &series["equality"]["df2"]),
            (&2.0.into(), &(n - 2.0).into())
        );
    }
}

/// Waves that share nobody are what they were, and so are those that are read as if they did not.
#[test]
fn the_same_people_are_linked_only_where_that_is_said() {
    let (folder, _) = three_waves();
    let waves = ["compare", "2024.csv", "2025.csv", "2026.csv", "--replicates", "0", "--format", "json"];
    let apart = ecart_in(folder.path(), &waves, b"").ok().json();
    let linked = compare(&folder, &["--format", "json"]).json();
    let slope =
        |json: &Value, key: &str| json["trend"]["rows"][0]["performance"]["slope"][key].as_f64().unwrap();
    assert!((slope(&apart, "value") - slope(&linked, "value")).abs() < 1e-12);
    assert!(slope(&apart, "standard_error") > 1.05 * slope(&linked, "standard_error"));
    assert!(slope(&apart, "df") > 700.0);
}

/// Every report of three waves has a table of them, in every language.
#[test]
fn reports_tell_of_all_waves() {
    let (folder, _) = three_waves();
    for (lang, said) in [
        ("en", "Over 3 waves: 2024 to 2026"),
        ("fr", "Sur 3 vagues"),
        ("de", "Über 3 Wellen: 2024 bis 2026"),
        ("es", "En 3 olas: de 2024 a 2026"),
    ] {
        compare(&folder, &["--lang", lang, "-o", "waves.md", "-o", "waves.csv"]);
        let told = std::fs::read_to_string(folder.path().join("waves.md")).unwrap();
        assert!(told.contains(said), "{lang}: {told}");
        let heads = told
            .lines()
            .filter(|line| line.contains("2024") && line.contains("2025") && line.contains("2026"));
        assert!(heads.count() >= 1, "{lang}: a column for each wave: {told}");
    }
    // Of one file that holds them too, in a page and a workbook.
    let text = std::fs::read_to_string(perth()).unwrap();
    let wave = |(at, line): (usize, &str)| match at {
        0 => format!("{line},wave\n"),
        _ => format!("{line},{}\n", 1 + at % 3),
    };
    let all: String = text.lines().enumerate().map(wave).collect();
    std::fs::write(folder.path().join("all.csv"), all).unwrap();
    let stacked =
        ["analyze", "all.csv", "--wave", "wave", "--replicates", "0", "-o", "waves.html", "-o", "waves.xlsx"];
    ecart_in(folder.path(), &[&stacked[..], &["--quiet"]].concat(), b"").ok();
    let told = std::fs::read_to_string(folder.path().join("waves.html")).unwrap();
    assert!(told.contains("Over 3 waves: 1 to 3"), "the page");
    let book = std::fs::read(folder.path().join("waves.xlsx")).unwrap();
    assert!(
        crate::callback::unpacked(&book).iter().any(|part| part.contains("Over 3 waves: 1 to 3")),
        "the workbook"
    );
    // Two waves have none.
    let two = ["compare", "2025.csv", "2026.csv", "--format", "markdown", "--quiet"];
    assert!(!ecart_in(folder.path(), &two, b"").ok().stdout.contains("Over 2 waves"));
}

/// Waves on different scales are put on one before a line is laid through them, or refused.
#[test]
fn waves_on_different_scales_have_one_ruler() {
    let survey = |top: u32| -> String {
        let mut text = String::from("imp_a,perf_a,imp_b,perf_b\n");
        for at in 0..40 {
            let of = |share: u32| 1 + (share + at % 3) * (top - 1) / 6;
            text += &format!("{},{},{},{}\n", of(4), of(1 + at / 20), of(3), of(4));
        }
        text
    };
    let study = |top: u32| format!("scale = \"1-{top}\"\n");
    let folder =
        folder(&[("a.csv", survey(5)), ("b.csv", survey(5)), ("c.csv", survey(7)), ("old.toml", study(5))]);
    let json = |file: &str, top: u32| {
        let scale = format!("1-{top}");
        let name = format!("{file}.json");
        let arguments = ["analyze", &format!("{file}.csv"), "--scale", &scale, "-o", &name, "--quiet"];
        ecart_in(folder.path(), &arguments, b"").ok();
        name
    };
    let waves = [json("a", 5), json("b", 5), json("c", 7)];
    let base: Vec<&str> = std::iter::once("compare").chain(waves.iter().map(String::as_str)).collect();
    let ran = ecart_in(folder.path(), &[&base[..], &["--format", "json"]].concat(), b"");
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let found =
        ecart_in(folder.path(), &[&base[..], &["--rescale", "--format", "json"]].concat(), b"").ok().json();
    for row in found["trend"]["rows"].as_array().unwrap() {
        let series = &row["performance"];
        let value = |at: usize| series["points"][at]["value"].as_f64().unwrap();
        assert!((0..3).all(|at| value(at) > 5.0), "0 to 100: {series}");
        close(series["changes"][0]["value"].as_f64().unwrap() + value(0), value(1), 1e-9, "one ruler");
        close(series["slope"]["value"].as_f64().unwrap(), (value(2) - value(0)) / 2.0, 1e-9, "slope");
    }
}

/// What is wrong with a comparison is said in the language of the study file, as what is wrong with an analysis.
#[test]
fn errors_of_a_comparison_speak_the_language_of_the_study() {
    let (folder, _) = three_waves();
    std::fs::write(folder.path().join("etude.toml"), "language = \"fr\"\n").unwrap();
    std::fs::write(folder.path().join("autre.csv"), "imp_x,perf_x,imp_y,perf_y\n5,3,4,2\n4,2,5,4\n3,3,4,4\n")
        .unwrap();
    let arguments = ["compare", "2024.csv", "autre.csv", "--study", "etude.toml"];
    let ran = ecart_in(folder.path(), &arguments, b"");
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("erreur"), "{}", ran.stderr);
}
