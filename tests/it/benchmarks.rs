//! Benchmarks and targets against R, through the command line (`docs/waves.md`).

use std::fs;

use serde_json::Value;

use crate::waves::reference::BENCHMARK;
use crate::waves::world::{folder, gss};
use crate::world::{close, ecart, ecart_in};

fn row<'a>(json: &'a Value, name: &str) -> &'a Value {
    json["criteria"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()
}

/// What others reach in the eight attributes of work, as a file.
fn others(sampled: bool) -> String {
    let names = BENCHMARK.lines().map(|line| line.split(',').next().unwrap());
    let mut text =
        String::from(if sampled { "criterion,performance,n,sd\n" } else { "criterion,performance\n" });
    for (name, value) in names.zip(["3.9", "2.9", "3.2", "3.9", "4.0", "4.2", "4.0", "4.3"]) {
        text += &if sampled { format!("{name},{value},500,1.1\n") } else { format!("{name},{value}\n") };
    }
    text
}

#[test]
fn fixed_and_sampled_benchmarks_agree_with_r() {
    let Some(path) = gss() else { return };
    let folder = folder(&[("fixed.csv", others(false)), ("sampled.csv", others(true))]);
    for (file, first) in [("fixed.csv", 4), ("sampled.csv", 8)] {
        let arguments =
            ["analyze", path.to_str().unwrap(), "--benchmark", file, "--format", "json", "--replicates", "0"];
        let json = ecart_in(folder.path(), &arguments, b"").ok().json();
        for line in BENCHMARK.lines() {
            let cells: Vec<&str> = line.split(',').collect();
            let found = &row(&json, cells[0])["benchmark"];
            assert_eq!(found["fixed"], file == "fixed.csv");
            let difference = &found["difference"];
            let expected = [
                ("new", cells[2]),
                ("value", cells[3]),
                ("standard_error", cells[first]),
                ("t", cells[first + 1]),
                ("df", cells[first + 2]),
            ];
            for (key, expected) in expected {
                close(
                    difference[key].as_f64().unwrap(),
                    expected.parse().unwrap(),
                    1e-9,
                    &format!("{line} {key}"),
                );
            }
            let (p, expected): (f64, f64) =
                (difference["p"].as_f64().unwrap(), cells[first + 3].parse().unwrap());
            assert!((p / expected - 1.0).abs() < 1e-9, "{line}: {p:e}");
        }
        let adjusted =
            |name: &str| row(&json, name)["benchmark"]["difference"]["p_adjusted"].as_f64().unwrap();
        let expected = if file == "fixed.csv" {
            [0.060_735_131_095, 0.006_129_050_998, 0.000_039_136_984]
        } else {
            [0.297_298_716_398, 0.297_298_716_398, 0.120_756_736_985]
        };
        for (name, expected) in ["security", "income", "useful_society"].into_iter().zip(expected) {
            close(adjusted(name), expected, 1e-9, name);
        }
    }
}

#[test]
fn targets_move_with_the_line() {
    let arguments = [
        "analyze",
        "fixtures/martilla_james.csv",
        "--study",
        "fixtures/martilla_james.toml",
        "--format",
        "json",
    ];
    let json = ecart(&arguments).ok().json();
    let rows = json["criteria"].as_array().unwrap();
    for (at, increase, performance) in [
        (0, 0.200_769_230_769, 2.830_769_230_769),
        (1, 0.093_076_923_077, 2.823_076_923_077),
        (8, 0.879_230_769_231, 2.879_230_769_231),
    ] {
        // The rows are in file order; those that are priorities have a target.
        let Some(target) = rows[at]["target"].as_object() else { panic!("row {at} has no target") };
        close(target["increase"].as_f64().unwrap(), increase, 1e-9, "increase");
        close(target["performance"].as_f64().unwrap(), performance, 1e-9, "performance");
        assert_eq!(target["reachable"], true);
    }
    assert!(
        rows.iter().filter(|row| row["quadrant"] != "concentrate_here").all(|row| row["target"].is_null())
    );

    let Some(path) = gss() else { return };
    let json =
        ecart(&["analyze", path.to_str().unwrap(), "--format", "json", "--replicates", "0"]).ok().json();
    let target = &row(&json, "advancement")["target"];
    for (key, expected) in [
        ("increase", 0.878_290_726_147),
        ("performance", 3.970_565_404_258),
        ("standard_error", 0.029_199_279_889),
        ("increase_sure", 0.933_180_487_781),
        ("sure", 4.025_455_165_892),
    ] {
        close(target[key].as_f64().unwrap(), expected, 1e-9, key);
    }
}

#[test]
fn the_crosshair_stands_at_the_benchmark() {
    let table = "criterion,performance,importance,group\n1,3.5,3.0,FR\n2,3.7,4.0,FR\n1,3.0,3.0,UK\n";
    let folder = folder(&[
        ("b.csv", table.into()),
        ("perth.csv", fs::read_to_string(crate::waves::world::perth()).unwrap()),
    ]);
    let run = |more: &[&str]| {
        let mut arguments =
            vec!["analyze", "perth.csv", "--benchmark", "b.csv", "--replicates", "0", "--format", "json"];
        arguments.extend(more);
        ecart_in(folder.path(), &arguments, b"")
    };
    let json = run(&["--benchmark-group", "FR", "--crosshair", "benchmark"]).ok().json();
    assert_eq!(json["crosshair"]["rule"], "benchmark");
    close(json["crosshair"]["importance"].as_f64().unwrap(), 3.5, 1e-12, "importance");
    close(json["crosshair"]["performance"].as_f64().unwrap(), 3.6, 1e-12, "performance");
    assert_eq!(row(&json, "1")["benchmark"]["others"], serde_json::json!([["UK", 3.0]]));
    for (more, said) in [
        (&[][..], "several groups (FR, UK)"),
        (&["--benchmark-group", "FRA"][..], "did you mean \"FR\"?"),
        (&["--benchmark-group", "FR", "--scale", "4-9"][..], "the declared scale 4-9 does not hold them"),
    ] {
        let ran = run(more);
        assert_eq!(ran.code, 1);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    for (text, said) in [
        ("criterion,value2\n1,3\n", "no column \"performance\""),
        ("criterion,performance\n1,x\n", "\"x\" is not a number"),
        ("criterion,performance\n1,9\n", "outside the survey's scale"),
        ("criterion,performance\n1,3\n1,4\n", "rows 2 and 3"),
        ("criterion,performance\nnothing,3\n", "no criterion of this survey"),
    ] {
        fs::write(folder.path().join("b.csv"), text).unwrap();
        let ran = run(&[]);
        assert_eq!(ran.code, 1, "{text}");
        assert!(ran.stderr.contains(said), "{text}: {}", ran.stderr);
    }
}

#[test]
fn a_saved_analysis_is_a_benchmark() {
    let folder = folder(&[("perth.csv", fs::read_to_string(crate::waves::world::perth()).unwrap())]);
    ecart_in(folder.path(), &["analyze", "perth.csv", "-o", "all.json", "--quiet"], b"").ok();
    let arguments = [
        "analyze",
        "perth.csv",
        "--where",
        "respondentId < 200",
        "--benchmark",
        "all.json",
        "--format",
        "json",
        "--fail-if",
        "any criterion significantly below benchmark",
    ];
    let ran = ecart_in(folder.path(), &arguments, b"");
    let json = ran.json();
    assert_eq!(
        (row(&json, "1")["benchmark"]["fixed"].as_bool(), ran.code),
        (Some(false), 0),
        "{}",
        ran.stderr
    );
    assert_eq!(json["gates"][0]["outcome"], "passed");
}

/// Importance or the own gap across, the difference to the benchmark up: the signs say in which region a row is.
#[test]
fn maps_beside_a_benchmark_stand_at_its_differences() {
    use ecart::report::{Figure, figure::Data};
    let table = "criterion,performance,n,sd\n1,3.5,200,1\n2,4.7,200,1\n3,2.0,200,1\n4,4.1,200,1\n";
    let folder = folder(&[
        ("rival.csv", table.into()),
        ("perth.csv", fs::read_to_string(crate::waves::world::perth()).unwrap()),
    ]);
    let arguments = ["analyze", "perth.csv", "--benchmark", "rival.csv", "--replicates", "0"];
    let json = ecart_in(folder.path(), &[&arguments[..], &["--format", "json"]].concat(), b"").ok().json();
    for name in ["benchmark", "competitor"] {
        for lang in ["en", "fr"] {
            let file = format!("{name}.svg");
            let more = ["--lang", lang, "-o", &file, "--quiet"];
            ecart_in(folder.path(), &[&arguments[..], &more[..]].concat(), b"").ok();
            let drawn = fs::read_to_string(folder.path().join(&file)).unwrap();
            let mut priorities = 0;
            for key in ["1", "2", "3", "4"] {
                let row = row(&json, key);
                let difference = row["benchmark"]["difference"]["value"].as_f64().unwrap();
                let across = if name == "benchmark" {
                    row["importance"]["value"].as_f64().unwrap()
                        - json["crosshair"]["importance"].as_f64().unwrap()
                } else {
                    row["gap"]["value"].as_f64().unwrap()
                };
                priorities += usize::from(across >= 0.0 && difference < 0.0);
                let told = format!("{:.2}", difference.abs());
                let told = if lang == "fr" { told.replace('.', ",") } else { told };
                assert!(drawn.contains(&told), "{name} {lang} {key}: {told}");
            }
            let title = match (name, lang) {
                ("benchmark", "en") => "important and below the benchmark",
                ("benchmark", _) => "sous la référence",
                (_, "en") => "short of what is wanted",
                _ => "en deçà des attentes",
            };
            assert!(drawn.contains(title) && drawn.contains("rival.csv"), "{name} {lang}");
            if lang == "en" {
                let count =
                    if priorities == 0 { "None of the 4".to_owned() } else { format!("{priorities} of 4") };
                assert!(drawn.contains(&count), "{name}: {count}");
            }
        }
    }
    let survey = ecart::input::read(&ecart::input::Source::file(folder.path().join("perth.csv"))).unwrap();
    let analysis = ecart::analysis::analyze(&survey, &ecart::analysis::Plan::default()).unwrap();
    let figure = Figure::new(&analysis, ecart::look::Chart::Competitor, &ecart::look::Look::default());
    let Data::Map(map) = figure.data else { panic!("a map") };
    assert!(map.points.is_empty(), "without a benchmark there is nothing to place");
}

/// Errors and numbers of respondents that cannot be are refused with their place; a group of no benchmark, and what is said of
/// audiences where there are none, too.
#[test]
fn numbers_that_cannot_be_and_options_of_nothing_are_refused() {
    let made = folder(&[
        ("all.csv", "imp_a,perf_a,imp_b,perf_b\n5,4,3,2\n4,3,5,4\n3,3,4,4\n5,2,4,3\n".to_owned()),
        ("n.csv", "criterion,performance,n,sd\na,3,-5,1\n".to_owned()),
        ("sd.csv", "criterion,performance,n,sd\na,3,50,-1\n".to_owned()),
        ("se.csv", "criterion,performance,se\na,3,-0.5\n".to_owned()),
    ]);
    let run = |more: &[&str]| {
        let base = ["analyze", "all.csv", "--scale", "1-5", "--replicates", "0"];
        crate::world::ecart_in(made.path(), &[&base[..], more].concat(), b"")
    };
    for (file, column, said) in [
        ("n.csv", "n", "-5 is below 1"),
        ("sd.csv", "sd", "-1 is below 0"),
        ("se.csv", "se", "-0.5 is below 0"),
    ] {
        let ran = run(&["--benchmark", file]);
        let place = format!("{file}: row 2, column \"{column}\": {said}");
        assert!(ran.code == 1 && ran.stderr.contains(&place), "{}", ran.stderr);
    }
    for (more, said) in [
        (
            &["--benchmark-group", "A"][..],
            "--benchmark-group says nothing without --benchmark (add --benchmark, or leave it out)",
        ),
        (
            &["--reference", "x", "--aligned-within", "1"],
            "--reference, --aligned-within says nothing without --audience",
        ),
        (&["--benchmark-group", "A", "--lang", "fr"], "--benchmark-group ne veut rien dire sans --benchmark"),
        (&["--benchmark-group", "A", "--lang", "de"], "--benchmark-group sagt ohne --benchmark nichts"),
        (&["--benchmark-group", "A", "--lang", "es"], "--benchmark-group no dice nada sin --benchmark"),
    ] {
        let ran = run(more);
        assert!(ran.code == 2 && ran.stderr.contains(said), "{more:?}: {}", ran.stderr);
    }
}

/// Numbers on another scale or of another metric are no benchmark, in a saved analysis as in a table.
#[test]
fn a_benchmark_is_measured_as_the_survey_is() {
    let rows = |factor: usize| -> String {
        let row = |id: usize| {
            let of = |by: usize| (factor * (1 + id * by % 5)).to_string();
            format!("{},{},{},{}\n", of(1), of(2), of(3), of(4))
        };
        String::from("imp_a,perf_a,imp_b,perf_b\n") + &(0..40).map(row).collect::<String>()
    };
    let made = folder(&[
        ("five.csv", rows(1)),
        ("ten.csv", rows(2)),
        ("means.csv", "criterion,performance\na,3\nb,4\n".to_owned()),
    ]);
    let run = |arguments: &[&str]| ecart_in(made.path(), arguments, b"");
    run(&["analyze", "ten.csv", "--scale", "0-10", "--replicates", "0", "--quiet", "-o", "ten.json"]).ok();
    run(&["analyze", "five.csv", "--scale", "1-5", "--replicates", "0", "--quiet", "-o", "five.json"]).ok();
    let top = ["--metric", "top2", "-o", "top.json", "--quiet"];
    let base = ["analyze", "five.csv", "--scale", "1-5", "--replicates", "0"];
    run(&[&base[..], &top].concat()).ok();
    for (more, said) in [
        (&["--benchmark", "ten.json"][..], "ten.json: it was rated on 0-10 and the survey on 1-5"),
        (
            &["--benchmark", "top.json"],
            "its numbers are those of --metric top2, and this analysis has --metric mean",
        ),
        (
            &["--metric", "top2", "--benchmark", "five.json"],
            "those of --metric mean, and this analysis has --metric top2",
        ),
        (
            &["--metric", "top1", "--benchmark", "means.csv"],
            "those of --metric mean, and this analysis has --metric top1",
        ),
    ] {
        let ran = run(&[&base[..], more].concat());
        assert!(ran.code == 1 && ran.stderr.contains(said), "{more:?}: {}", ran.stderr);
    }
    run(&[&base[..], &["--benchmark", "five.json"]].concat()).ok();
    run(&[&base[..], &["--metric", "top2", "--benchmark", "top.json"]].concat()).ok();
}
