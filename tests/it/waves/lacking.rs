//! What is told of several waves beside the two that are compared, what an option says of each earlier wave, and odd command
//! lines of waves.

use super::world::{compared, folder};
use crate::world::{Ran, ecart_in};

/// A wave of 40 people who rate these criteria.
fn wave(names: &[&str], seed: usize) -> String {
    let mut text: Vec<String> = vec!["id".into()];
    text.extend(names.iter().flat_map(|name| [format!("imp_{name}"), format!("perf_{name}")]));
    let mut text = text.join(",") + "\n";
    for person in 0..40 {
        let of = |by: usize| (1 + (person * by + seed) % 5).to_string();
        let cells: Vec<String> = (0..2 * names.len()).map(|at| of(at + 2)).collect();
        text += &format!("{seed}{person},{}\n", cells.join(","));
    }
    text
}

fn told(folder: &tempfile::TempDir, more: &[&str]) -> Ran {
    let base = ["compare", "--scale", "1-5", "--replicates", "0"];
    ecart_in(folder.path(), &[&base[..], more].concat(), b"")
}

/// A row that only an early wave lacks, or has, is told with the waves that lack it, in every language; what is told of the last
/// two is not told again.
#[test]
fn a_row_that_an_early_wave_lacks_is_told() {
    let folder = folder(&[
        ("w1.csv", wave(&["a", "b", "gone"], 1)),
        ("w2.csv", wave(&["a", "b", "c"], 2)),
        ("w3.csv", wave(&["a", "b", "c"], 3)),
        ("w4.csv", wave(&["a", "b", "c", "new"], 4)),
    ]);
    let found =
        compared(&folder, &["w1.csv", "w2.csv", "w3.csv", "w4.csv", "--scale", "1-5", "--replicates", "0"]);
    let names: Vec<&str> =
        found["trend"]["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["a", "b"]);
    let warnings: Vec<&str> =
        found["warnings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert!(warnings.contains(&"not_in_every_wave") && warnings.contains(&"added_rows"), "{warnings:?}");
    for (lang, words) in [
        ("en", "not in every wave, so not in what is told of all waves: c (w1), gone (w2, w3, w4)"),
        ("fr", "c (w1), gone (w2, w3, w4)"),
        ("de", "nicht in jeder Welle"),
        ("es", "no en todas las olas"),
    ] {
        let ran = told(&folder, &["w1.csv", "w2.csv", "w3.csv", "w4.csv", "--lang", lang]).ok();
        assert!(ran.stderr.contains(words), "{lang}: {}", ran.stderr);
    }
    // All waves have these, under two names.
    let complete = told(&folder, &["w2.csv", "w3.csv", "w4.csv"]).ok();
    assert!(!complete.stderr.contains("not in every wave"), "{}", complete.stderr);
    let mapped = told(&folder, &["w1.csv", "w2.csv", "w3.csv", "--map", "gone=c"]).ok();
    assert!(!mapped.stderr.contains("not in every wave"), "{}", mapped.stderr);
    assert!(mapped.stdout.contains("c "), "{}", mapped.stdout);
}

/// Two earlier waves that are one file are told too.
#[test]
fn earlier_waves_that_are_one_file_are_told() {
    let folder = folder(&[
        ("w1.csv", wave(&["a", "b"], 1)),
        ("w2.csv", wave(&["a", "b"], 2)),
        ("w3.csv", wave(&["a", "b"], 3)),
    ]);
    let twice = told(&folder, &["w1.csv", "w1.csv", "w2.csv", "w3.csv"]).ok();
    assert!(twice.stderr.contains("both waves come from the same bytes (w1.csv)"), "{}", twice.stderr);
    let once = told(&folder, &["w1.csv", "w2.csv", "w3.csv"]).ok();
    assert!(!once.stderr.contains("same bytes"), "{}", once.stderr);
}

/// What is said of earlier waves is said of each, the oldest first; of more or fewer, or of a saved analysis, it is refused.
#[test]
fn each_earlier_wave_has_its_own_study() {
    let study = |name: &str| {
        format!(
            "scale = \"1-5\"\n[[criterion]]\nname = \"x\"\nimportance = \"imp_{name}\"\nperformance = \"perf_{name}\"\n[[criterion]]\nname = \"b\"\nimportance = \"imp_b\"\nperformance = \"perf_b\"\n"
        )
    };
    let folder = folder(&[
        ("w1.csv", wave(&["one", "b"], 1)),
        ("w2.csv", wave(&["two", "b"], 2)),
        ("w3.csv", wave(&["x", "b"], 3)),
        ("1.toml", study("one")),
        ("2.toml", study("two")),
        ("x.toml", study("x")),
    ]);
    let three = ["w1.csv", "w2.csv", "w3.csv", "--study", "x.toml"];
    let found = compared(
        &folder,
        &[&three[..], &["--old-study", "1.toml", "--old-study", "2.toml", "--quiet"]].concat(),
    );
    let rows = found["trend"]["rows"].as_array().unwrap();
    assert_eq!(rows.iter().map(|row| row["name"].as_str().unwrap()).collect::<Vec<_>>(), ["x", "b"]);
    let two =
        compared(&folder, &["w2.csv", "w3.csv", "--study", "x.toml", "--old-study", "2.toml", "--quiet"]);
    assert_eq!(found["rows"], two["rows"]);
    // One for two waves, in four languages; a wave that takes that of the last is left empty.
    for (lang, words) in [
        ("en", "--old-study is given once, and there are 2 earlier waves"),
        ("fr", "--old-study est donné une fois, et il y a 2 vagues précédentes"),
        ("de", "--old-study steht einmal da, und es gibt 2 frühere Wellen"),
        ("es", "--old-study se da una vez, y hay 2 olas anteriores"),
    ] {
        let ran = told(&folder, &[&three[..], &["--old-study", "1.toml", "--lang", lang]].concat());
        assert!(ran.code != 0 && ran.stderr.contains(words), "{lang}: {}", ran.stderr);
    }
    let labelled = told(
        &folder,
        &["w1.csv", "w2.csv", "w3.csv", "--old-label", "", "--old-label", "before", "--format", "json"],
    )
    .ok()
    .json();
    assert_eq!(labelled["trend"]["waves"], serde_json::json!(["w1", "before", "w3"]));
    let twice = told(&folder, &["w2.csv", "w3.csv", "--old-where", "id > 1", "--old-where", "id > 2"]);
    assert!(
        twice.code != 0 && twice.stderr.contains("is given 2 times, and there is one earlier wave"),
        "{}",
        twice.stderr
    );
    ecart_in(
        folder.path(),
        &["analyze", "w1.csv", "--scale", "1-5", "--replicates", "0", "--quiet", "-o", "w1.json"],
        b"",
    )
    .ok();
    for option in ["--old-study", "--old-where"] {
        let value = if option == "--old-study" { "1.toml" } else { "id > 1" };
        let ran = told(&folder, &["w1.json", "w3.csv", option, value]);
        assert!(
            ran.code != 0 && ran.stderr.contains(&format!("to which {option} has nothing to say")),
            "{}",
            ran.stderr
        );
    }
}

/// A value that begins with a minus is told as a value, not as an option that does not exist.
#[test]
fn values_with_a_minus_are_values() {
    let folder = folder(&[("w1.csv", wave(&["a", "b"], 1)), ("w2.csv", wave(&["a", "b"], 2))]);
    for (more, words) in [
        (
            &["--smallest-change", "-1"][..],
            "--smallest-change: \"-1\" is not a change (give a number of rating units above 0, such as 0.2)",
        ),
        (&["--smallest-change", "-0.5", "--lang", "fr"], "--smallest-change"),
        (&["--confidence", "-3"], "--confidence"),
        (&["--replicates", "-5"], "--replicates"),
        (
            &["--title", "-foo"],
            "what follows --title begins with a minus and is read as an option: -foo (write --title=-foo)",
        ),
        (&["--title", "-foo", "--lang", "fr"], "ce qui suit --title commence par un tiret"),
        (&["--title", "-foo", "--lang", "de"], "was auf --title folgt, beginnt mit einem Minus"),
        (&["--title", "-foo", "--lang", "es"], "lo que sigue a --title empieza por un guion"),
    ] {
        let ran = told(&folder, &[&["w1.csv", "w2.csv"][..], more].concat());
        let sentence = ran.stderr.lines().find(|line| line.contains(words));
        assert!(
            ran.code == 2 && sentence.is_some() && !ran.stderr.contains("tip:"),
            "{more:?}: {}",
            ran.stderr
        );
    }
    // A flag takes no value, and what follows it is an option that there is not.
    let ran = told(&folder, &["w1.csv", "w2.csv", "--quiet", "-z"]);
    assert!(ran.code == 2 && ran.stderr.contains("there is no option -z"), "{}", ran.stderr);
    told(&folder, &["w1.csv", "w2.csv", "--title=-foo", "-o", "slope.svg"]).ok();
}

/// The waves of one file, the third of them with a respondent who is in none.
fn stacked() -> String {
    let mut all = String::new();
    for (at, label) in ["2024", "2025", "2026"].into_iter().enumerate() {
        for (row, line) in wave(&["a", "b"], at + 1).lines().enumerate() {
            match row {
                0 if at == 0 => all += &format!("wave,{line}\n"),
                0 => {}
                _ => all += &format!("{label},{line}\n"),
            }
        }
    }
    all + ",99,5,4,3,2\n"
}

/// Nothing is left out of the waves of a column in silence, and no wave is compared with itself.
#[test]
fn what_a_column_of_waves_leaves_out_is_told() {
    let folder = folder(&[("all.csv", stacked())]);
    let run = |more: &[&str]| {
        let base = ["analyze", "all.csv", "--scale", "1-5", "--replicates", "0", "--wave", "wave"];
        ecart_in(folder.path(), &[&base[..], more].concat(), b"")
    };
    for (lang, without, left) in [
        (
            "en",
            "respondents without a wave in column \"wave\", who are in none: 1",
            "waves that the order does not name, and that are left out: 2024",
        ),
        ("fr", "répondants sans vague dans la colonne", "vagues que l’ordre ne nomme pas"),
        ("de", "Befragte ohne Welle in Spalte", "Wellen, die die Reihenfolge nicht nennt"),
        ("es", "encuestados sin ola en la columna", "olas que el orden no nombra"),
    ] {
        let ran = run(&["--lang", lang, "--wave-order", "2025,2026"]).ok();
        assert!(ran.stderr.contains(without) && ran.stderr.contains(left), "{lang}: {}", ran.stderr);
    }
    let json = run(&["--format", "json"]).ok().json();
    let codes: Vec<&str> = json["comparison"]["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"without_wave") && !codes.contains(&"waves_left_out"), "{codes:?}");
    let twice = run(&["--wave-order", "2026,2026"]);
    assert!(twice.code == 1 && twice.stderr.contains("names \"2026\" twice"), "{}", twice.stderr);
    // Which wave it is that cannot be analyzed.
    let mut short = stacked();
    short += "2027,100,5,,,2\n";
    std::fs::write(folder.path().join("all.csv"), short).unwrap();
    let ran = run(&[]);
    assert!(
        ran.code == 1 && ran.stderr.contains("all.csv (wave = 2027): nobody rated both"),
        "{}",
        ran.stderr
    );
}

/// Options of waves do nothing where there is one wave, so they are refused; of several files `--against` names one.
#[test]
fn options_of_waves_are_not_for_one_wave() {
    let folder = folder(&[
        ("w1.csv", wave(&["a", "b"], 1)),
        ("w2.csv", wave(&["a", "b"], 2)),
        ("w3.csv", wave(&["a", "b"], 3)),
    ]);
    for (option, value) in [
        ("--against", "first"),
        ("--wave-order", "1,2"),
        ("--wave-dates", "2025-01-01"),
        ("--map", "x=a"),
        ("--mix", "id"),
        ("--smallest-change", "0.2"),
        ("--lines", "old"),
        ("--panel", "id"),
    ] {
        let ran = ecart_in(folder.path(), &["analyze", "w1.csv", "--scale", "1-5", option, value], b"");
        assert!(
            ran.code == 2 && ran.stderr.contains(&format!("one wave only: {option} (name")),
            "{option}: {}",
            ran.stderr
        );
    }
    for (lang, words) in [("fr", "il n’y en a qu’une"), ("de", "es gibt nur eine"), ("es", "hay una sola")]
    {
        let ran = ecart_in(folder.path(), &["analyze", "w1.csv", "--against", "first", "--lang", lang], b"");
        assert!(ran.stderr.contains(words), "{lang}: {}", ran.stderr);
    }
    let three = ["w1.csv", "w2.csv", "w3.csv", "--scale", "1-5", "--replicates", "0", "--quiet"];
    let first = compared(&folder, &[&three[..], &["--against", "first"]].concat());
    let alone = compared(&folder, &["w1.csv", "w3.csv", "--scale", "1-5", "--replicates", "0", "--quiet"]);
    assert_eq!(first["rows"], alone["rows"]);
    assert_eq!(
        compared(&folder, &three)["rows"],
        compared(&folder, &[&three[..], &["--against", "w2"]].concat())["rows"]
    );
    let ran = told(&folder, &["w1.csv", "w2.csv", "w3.csv", "--against", "w3"]);
    assert!(ran.code == 1 && ran.stderr.contains("no earlier wave is called \"w3\""), "{}", ran.stderr);
    let ran = told(&folder, &["w1.csv", "w2.csv", "--wave-order", "w2,w1"]);
    assert!(ran.code == 1 && ran.stderr.contains("compare takes its waves as files"), "{}", ran.stderr);
}

/// What should be known of a comparison reaches every output of the analysis that it stands in.
#[test]
fn warnings_of_a_comparison_reach_the_analysis() {
    let folder =
        folder(&[("old.csv", wave(&["a", "b", "gone"], 1)), ("new.csv", wave(&["a", "b", "new"], 2))]);
    let run = [
        "analyze",
        "new.csv",
        "--previous",
        "old.csv",
        "--scale",
        "1-5",
        "--replicates",
        "0",
        "-o",
        "r.md",
        "-o",
        "r.html",
        "-o",
        "r.json",
    ];
    let ran = ecart_in(folder.path(), &run, b"").ok();
    for words in ["only in the new wave: new", "only in the old wave: gone"] {
        assert_eq!(ran.stderr.matches(words).count(), 1, "{}", ran.stderr);
        for file in ["r.md", "r.html", "r.json"] {
            // Reports call rows by their labels, "New".
            let text = std::fs::read_to_string(folder.path().join(file)).unwrap();
            assert!(text.to_lowercase().contains(words), "{file}: {words}");
        }
    }
}

/// Two rows of a wave cannot be one row of another, nor one row two; in three waves each may have its own former name.
#[test]
fn a_row_is_renamed_once() {
    let folder = folder(&[
        ("w1.csv", wave(&["a", "b", "c"], 1)),
        ("w2.csv", wave(&["a", "b", "c"], 2)),
        ("w3.csv", wave(&["d", "b", "c"], 3)),
        ("w4.csv", wave(&["e", "b", "c"], 4)),
    ]);
    for (maps, said) in [
        (["a=b", "c=b"], "\"a\" and \"c\" of one wave cannot both be \"b\" of another"),
        (["a=b", "a=c"], "\"b\" and \"c\" of one wave cannot both be \"a\" of another"),
    ] {
        let ran = told(&folder, &["w1.csv", "w2.csv", "--map", maps[0], "--map", maps[1]]);
        assert!(ran.code != 0 && ran.stderr.contains(said), "{}", ran.stderr);
    }
    told(&folder, &["w1.csv", "w3.csv", "w4.csv", "--map", "a=e", "--map", "d=e"]).ok();
}

/// An id is one within its wave: the same people in two waves of one file are a panel and no rows that come twice.
#[test]
fn ids_of_two_waves_in_one_file_are_a_panel() {
    let mut text = String::from("id,imp_a,perf_a,imp_b,perf_b,wave\n");
    for wave in 1..=2 {
        for id in 0..40 {
            let of = |by: usize| 1 + (id * by + wave * (1 + id % 2)) % 5;
            text += &format!("{id},{},{},{},{},{wave}\n", of(1), of(2), of(3), of(4));
        }
    }
    let twice = text.clone() + "7,3,3,4,2,2\n";
    let folder = folder(&[("all.csv", text), ("twice.csv", twice)]);
    let codes = |file: &str, more: &[&str]| -> Vec<String> {
        let base =
            ["analyze", file, "--wave", "wave", "--scale", "1-5", "--replicates", "0", "--format", "json"];
        let json = ecart_in(folder.path(), &[&base[..], more].concat(), b"").ok().json();
        let codes =
            json["warnings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap().to_owned());
        codes.collect()
    };
    let has = |codes: &[String], code: &str| codes.iter().any(|it| it == code);
    let (alone, linked) = (codes("all.csv", &[]), codes("all.csv", &["--panel", "id"]));
    assert!(!has(&alone, "duplicated_ids") && has(&alone, "looks_like_panel"), "{alone:?}");
    assert!(!has(&linked, "duplicated_ids") && !has(&linked, "looks_like_panel"), "{linked:?}");
    assert!(has(&codes("twice.csv", &[]), "duplicated_ids"));
}

/// Waves and audiences of a study file do not stand beside each other: an option says which, and that is told.
#[test]
fn what_a_study_says_of_waves_is_set_aside_beside_audiences() {
    let with_who = |text: &str| -> String {
        let line = |(at, line): (usize, &str)| match at {
            0 => format!("{line},who\n"),
            at => format!("{line},{}\n", if at % 2 == 0 { "customers" } else { "staff" }),
        };
        text.lines().enumerate().map(line).collect()
    };
    let folder = folder(&[
        ("w1.csv", wave(&["a", "b"], 1)),
        ("w2.csv", with_who(&wave(&["a", "b"], 2))),
        ("old.toml", "previous = \"w1.csv\"\n".to_owned()),
        ("who.toml", "audience_column = \"who\"\n".to_owned()),
    ]);
    let run = |more: &[&str]| {
        let base = ["analyze", "w2.csv", "--scale", "1-5", "--replicates", "0", "--format", "json"];
        ecart_in(folder.path(), &[&base[..], more].concat(), b"").ok()
    };
    let audiences = run(&["--study", "old.toml", "--audience", "who"]);
    assert!(audiences.stderr.contains("of the study file previous is set aside"), "{}", audiences.stderr);
    assert!(audiences.json()["comparison"].is_null());
    let waves = run(&["--study", "who.toml", "--previous", "w1.csv"]);
    assert!(waves.stderr.contains("of the study file audience_column is set aside"), "{}", waves.stderr);
    assert!(!waves.json()["comparison"].is_null());
    assert!(!run(&["--study", "who.toml"]).stderr.contains("set aside"));
}

/// What waves alone have no use for is refused where it is typed.
#[test]
fn options_of_analyses_are_not_for_waves_alone() {
    let folder = folder(&[("w1.csv", wave(&["a", "b"], 1)), ("w2.csv", wave(&["a", "b"], 2))]);
    for option in ["--by", "--quotes"] {
        let ran = told(&folder, &["w1.csv", "w2.csv", option, "id"]);
        let said = format!("a comparison of waves alone does nothing with {option}");
        assert!(ran.code != 0 && ran.stderr.contains(&said), "{option}: {}", ran.stderr);
    }
}
