//! Words beside numbers through the command line: against R, and that nobody is told (`docs/study.md`).

use std::fs;

use serde_json::Value;

use crate::waves::world::{folder, gss};
use crate::world::{close, ecart_in, root};

/// A survey of one failing criterion, whose comments those in shortfall and the others wrote.
fn survey(failed: &[&str], others: &[&str]) -> String {
    let mut text = String::from("id,imp_phone,perf_phone,imp_staff,perf_staff,said\n");
    for (number, said) in failed.iter().enumerate() {
        text += &format!("{number},5,1,1,5,\"{said}\"\n");
    }
    for (number, said) in others.iter().enumerate() {
        text += &format!("{},5,5,1,5,\"{said}\"\n", failed.len() + number);
    }
    text
}

const STUDY: &str =
    "scale = \"1-5\"\n[[criterion]]\nname = \"phone\"\nquotes = \"said\"\n[[criterion]]\nname = \"staff\"\n";

fn run(text: String, study: &str, more: &[&str]) -> Value {
    let folder = folder(&[("survey.csv", text), ("study.toml", study.to_owned())]);
    let base = ["analyze", "survey.csv", "--study", "study.toml", "--format", "json", "--replicates", "0"];
    ecart_in(folder.path(), &[&base, more].concat(), b"").ok().json()
}

/// G1, by R 4.2.2: six comments prove nothing.
#[test]
fn keyness_agrees_with_r() {
    let failed = [
        "the wait on the phone was far too long",
        "long wait again nobody answers the phone",
        "phone wait too long",
    ];
    let others =
        ["friendly staff and quick answers", "the staff solved it the app is quick", "friendly and quick"];
    let json = run(survey(&failed, &others), STUDY, &["--keyness", "--smallest-shown", "1"]);
    let row = &json["spoken"]["rows"][0];
    assert_eq!(
        (&row["name"], &row["comments"], &row["in_shortfall"]),
        (&"phone".into(), &6.into(), &3.into())
    );
    let keyness = &row["keyness"];
    assert_eq!((&keyness["in_shortfall"], &keyness["others"]), (&20.into(), &16.into()));
    let words = keyness["words"].as_array().unwrap();
    let found = |word: &str| words.iter().find(|found| found["word"] == word).unwrap();
    for (word, log_odds, variance, z) in [
        ("wait", 1.487_090_334_962, 1.460_869_565_217, 1.230_358_376_456),
        ("phone", 1.487_090_334_962, 1.460_869_565_217, 1.230_358_376_456),
        ("long", 1.487_090_334_962, 1.460_869_565_217, 1.230_358_376_456),
        ("staff", -1.753_927_996_005, 2.191_304_347_826, -1.184_841_916_896),
    ] {
        for (key, expected) in [("log_odds", log_odds), ("variance", variance), ("z", z)] {
            close(found(word)[key].as_f64().unwrap(), expected, 1e-9, word);
        }
    }
    close(found("quick")["log_odds"].as_f64().unwrap(), -1.800_493_149_197, 1e-9, "quick");
    close(found("quick")["z"].as_f64().unwrap(), -1.489_655_184_884, 1e-9, "quick");
    assert!(words.iter().all(|word| word["distinctive"] == false));
    assert!(!words.iter().any(|word| word["word"] == "the"), "function words are counted, not told");
    // Of so few nothing is told.
    let json = run(survey(&failed, &others), STUDY, &["--keyness"]);
    let row = &json["spoken"]["rows"][0];
    assert!(row["in_shortfall"].is_null() && row["keyness"]["words"].as_array().unwrap().is_empty(), "{row}");
}

/// G2, by R 4.2.2.
#[test]
fn positive_to_negative_agrees_with_r() {
    let Some(path) = gss() else { return };
    let folder = folder(&[]);
    let arguments = ["analyze", path.to_str().unwrap(), "--balance", "--format", "json", "--replicates", "0"];
    let json = ecart_in(folder.path(), &arguments, b"").ok().json();
    let balance = &json["balance"];
    let overall = &balance["overall"];
    assert_eq!((overall["positive"].as_f64(), overall["negative"].as_f64()), (Some(5304.0), Some(1133.0)));
    let criterion =
        |name: &str| balance["criteria"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap();
    for (row, key, expected) in [
        (overall, "ratio", 4.681_376_875_552),
        (overall, "log_standard_error", 0.040_852_624_311),
        (overall, "low", 4.321_154_442_063),
        (overall, "high", 5.071_628_368_017),
        (criterion("income"), "ratio", 0.630_434_782_609),
        (criterion("income"), "low", 0.539_917_679_268),
        (criterion("income"), "high", 0.736_127_062_299),
        (criterion("contact"), "ratio", 31.285_714_285_714),
    ] {
        close(row[key].as_f64().unwrap(), expected, 1e-9, key);
    }
}

/// Secrets in comments, a group too small to be quoted, and words of one person.
fn talkative() -> (String, String) {
    let secret =
        "The line was busy, write to jo.doe@example.org or call 06 12 34 56 78, see www.example.org/me";
    let failed: Vec<String> = (0..9).map(|number| format!("{secret}, said number {number}")).collect();
    let failed: Vec<&str> = failed.iter().map(String::as_str).collect();
    let text = survey(&failed, &["All is well with the people on the line"; 6]);
    (text, STUDY.to_owned())
}

#[test]
fn quotes_tell_nothing_that_leads_to_a_person() {
    let (text, study) = talkative();
    let small = "id,imp_phone,perf_phone,imp_staff,perf_staff,said\n".to_owned()
        + &text
            .lines()
            .skip(1)
            .take(4)
            .chain(text.lines().skip(10))
            .flat_map(|line| [line, "\n"])
            .collect::<String>();
    let folder = folder(&[("many.csv", text), ("few.csv", small), ("study.toml", study)]);
    for (file, quoted) in [("many.csv", true), ("few.csv", false)] {
        let outputs = ["r.md", "r.html", "r.csv", "r.json", "r.txt", "map.svg"];
        let mut arguments = vec!["analyze", file, "--study", "study.toml", "--keyness", "--balance"];
        arguments.extend(outputs.iter().flat_map(|name| ["-o", name]));
        let ran = ecart_in(folder.path(), &arguments, b"").ok();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        for name in outputs {
            let text = read(name);
            for secret in ["example.org", "jo.doe", "06 12", "12 34", "said number 3"] {
                assert!(!text.contains(secret), "{file} {name} holds {secret}");
            }
            let is_report = ["r.md", "r.html", "r.txt"].contains(&name);
            assert_eq!(text.contains("The line was busy"), quoted && is_report, "{file} {name}");
        }
        assert!(!ran.stderr.contains("busy"));
        let told = read("r.md");
        assert_eq!(told.contains("withheld"), !quoted, "{told}");
    }
}

/// One column about everything: a comment counts for a row by the row's words.
#[test]
fn a_comment_about_everything_counts_where_its_words_are() {
    let about_phone = ["I waited on the line for the whole of the morning"; 6];
    let about_other = ["The plant in the hall has lost all of its leaves"; 6];
    let study = "scale = \"1-5\"\nquotes = \"said\"\n[[criterion]]\nname = \"phone\"\nwords = [\"Line\"]\n[[criterion]]\nname = \"staff\"\n";
    let failed: Vec<&str> = about_phone.into_iter().chain(about_other).collect();
    let text = survey(&failed, &[]) + "99,5,5,1,5,\n";
    let json = run(text.clone(), study, &[]);
    assert_eq!(json["spoken"]["rows"][0]["comments"], 6);
    let folder = folder(&[("survey.csv", text), ("study.toml", study.to_owned())]);
    let arguments =
        ["analyze", "survey.csv", "--study", "study.toml", "--lang", "fr", "--format", "markdown"];
    let told = ecart_in(folder.path(), &arguments, b"").ok().stdout;
    assert!(told.contains("whole of the morning") && !told.contains("leaves"), "{told}");
    assert!(told.contains("Avec leurs mots"), "{told}");
}

#[test]
fn what_cannot_be_told_is_refused() {
    let (text, study) = talkative();
    let folder = folder(&[("survey.csv", text), ("study.toml", study)]);
    let run = |arguments: &[&str]| {
        let ran = ecart_in(folder.path(), &[&["analyze", "survey.csv"], arguments].concat(), b"");
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{arguments:?}");
        ran.stderr
    };
    assert!(run(&["--keyness"]).contains("--quotes"));
    assert!(run(&["--quotes", "sayd"]).contains("said"));
    // Comments about everything are about no criterion without its words.
    assert!(run(&["--quotes", "said"]).contains("no criterion has words"));
    let short = "imp_a,perf_a,imp_b,perf_b\n3,1,2,2\n2,3,1,3\n";
    fs::write(folder.path().join("survey.csv"), short).unwrap();
    assert!(run(&["--balance", "--scale", "1-3"]).contains("overlap"));
}

/// A study file serves files that lack its column of comments, such as those of staff; a slip of the pen is asked about.
#[test]
fn a_file_without_the_column_of_comments_is_told_and_read() {
    let study = root().join("fixtures/study/study.toml");
    let staff = root().join("fixtures/study/staff_2026.csv");
    let customers = root().join("fixtures/study/customers_2026.csv");
    let folder = folder(&[]);
    let (study, staff, customers) =
        (study.to_str().unwrap(), staff.to_str().unwrap(), customers.to_str().unwrap());
    for arguments in [
        vec!["analyze", staff, "--study", study, "--keyness", "-o", "a.md", "--strict"],
        vec!["analyze", customers, staff, "--audience", "file", "--study", study, "-o", "a.md"],
        vec![
            "analyze",
            staff,
            customers,
            "--audience",
            "file",
            "--reference",
            "staff_2026",
            "--study",
            study,
            "-o",
            "a.md",
        ],
    ] {
        let ran = ecart_in(folder.path(), &arguments, b"").ok();
        assert!(ran.stderr.contains("staff_2026.csv has no column"), "{arguments:?}: {}", ran.stderr);
    }
    let ran = ecart_in(folder.path(), &["analyze", staff, "--study", study, "--quotes", "comment"], b"");
    assert_eq!(ran.code, 1, "a column named on the command line is asked for");
    let slip = std::fs::read_to_string(study).unwrap().replace("quotes = \"comment\"", "quotes = \"coment\"");
    std::fs::write(folder.path().join("slip.toml"), slip).unwrap();
    let ran = ecart_in(folder.path(), &["analyze", customers, "--study", "slip.toml"], b"");
    assert!(ran.code == 1 && ran.stderr.contains("\"comment\""), "{}", ran.stderr);
}

/// A priority of which nothing tells which comments are about it is told, and not left out in silence.
#[test]
fn a_priority_without_words_is_told() {
    let mut text = String::from("id,imp_phone,perf_phone,imp_desk,perf_desk,imp_staff,perf_staff,said\n");
    for number in 0..40 {
        text += &format!("{number},5,1,5,2,1,5,\"The phone line was busy all morning, number {number}\"\n");
    }
    let study = "scale = \"1-5\"\n[[criterion]]\nname = \"phone\"\nwords = [\"phone\"]\n[[criterion]]\nname = \"desk\"\n\
                 [[criterion]]\nname = \"staff\"\n";
    let json = run(text.clone(), study, &["--quotes", "said"]);
    assert_eq!(json["spoken"]["without_words"], serde_json::json!(["desk"]));
    let warned =
        json["warnings"].as_array().unwrap().iter().find(|it| it["code"] == "without_words").unwrap();
    assert!(warned.to_string().contains("words = "), "{warned}");
    // With words for each nothing is.
    let study = study.replace("\"desk\"", "\"desk\"\nwords = [\"desk\"]");
    let json = run(text, &study, &["--quotes", "said"]);
    assert_eq!(json["spoken"]["without_words"], serde_json::json!([]));
    assert!(!json["warnings"].to_string().contains("without_words"));
}
