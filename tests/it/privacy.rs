//! No artifact of a run leads to a person: contacts stand in the list of call-backs alone, no quote is one of too few, and
//! what is quoted holds no address, number or page (`docs/study.md`).

use std::fs;

use tempfile::TempDir;

use crate::callback::unpacked;
use crate::waves::world::{folder, perth};
use crate::world::ecart_in;

/// What a respondent wrote behind a word for "no answer" is in no output that is kept.
#[test]
fn reasons_for_no_answer_are_counted_and_not_told() {
    let folder = TempDir::new().unwrap();
    let mut text = "imp_a,imp_b,perf_a,perf_b,recommend,age_rank\n".to_owned();
    for row in 0..40 {
        text += &format!(
            "{},{},{},{},{},1\n",
            1 + row % 5,
            1 + row * 3 % 5,
            1 + row * 2 % 5,
            1 + row * 4 % 5,
            row % 11
        );
    }
    text += "no idea - ask Mary Smith,2,3,4,no idea - ask Mary Smith,2\n3,2,don't know (Mary has it),4,7,3\n";
    fs::write(folder.path().join("s.csv"), text).unwrap();
    let outputs = ["r.json", "r.md", "r.html", "r.csv", "r.txt", "r.xlsx", "r.junit.xml"];
    let mut arguments = vec!["s.csv", "--replicates", "0", "--outcome", "recommend"];
    arguments.extend(outputs.iter().flat_map(|output| ["-o", output]));
    let told = ecart_in(folder.path(), &arguments, b"").ok().stderr;
    assert!(told.contains("\"no idea …\" (1)"), "{told}");
    for output in outputs {
        let bytes = fs::read(folder.path().join(output)).unwrap();
        let text = unpacked(&bytes).join(
            "
",
        );
        assert!(!text.contains("Mary"), "{output}");
    }
    let json = fs::read_to_string(folder.path().join("r.json")).unwrap();
    assert!(json.contains("no idea …") && json.contains("don't know …"), "{json}");
}

/// Every kind of output, and every chart.
const OUTPUTS: [&str; 21] = [
    "r.md",
    "r.html",
    "r.csv",
    "r.json",
    "r.txt",
    "r.xlsx",
    "r.pptx",
    "r.junit.xml",
    "map.svg",
    "gap.svg",
    "answers.svg",
    "drivers.svg",
    "sensitivity.svg",
    "segments.svg",
    "heatmap.svg",
    "plan.md",
    "plan.csv",
    "plan.json",
    "plan.html",
    "plan.xlsx",
    "plan.svg",
];

const STUDY: &str = r#"
[[criterion]]
name = "5"
quotes = "on_5"

[[criterion]]
name = "9"
quotes = "on_9"

[[criterion]]
name = "8"

[[criterion]]
name = "2"

[[action]]
id = "paths"
on = ["9"]
what = "Mend the paths"
"#;

/// Perth with contacts, comments of many on item 5 and of three in shortfall on item 9, and a tiny group.
fn survey() -> TempDir {
    let text = fs::read_to_string(perth()).unwrap();
    let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let at = |name: &str| head.iter().position(|head| *head == name).unwrap();
    let fails = |cells: &[&str], item: u32| {
        let rating = |side: &str| cells[at(&format!("{side}_{item}"))].parse::<f64>().unwrap();
        rating("imp") > rating("sat")
    };
    let (mut made, mut few) = (String::new(), 0);
    for (number, line) in text.lines().enumerate() {
        if number == 0 {
            made += &format!("{line},email,phone,may_call,on_5,on_9,visit\n");
            continue;
        }
        let cells: Vec<&str> = line.split(',').collect();
        let reach =
            format!("write to guest{number}@example.org, 0061 8 5550 {number:04} or example.org/me/{number}");
        let on_5 =
            if fails(&cells, 5) { format!("The toilets are closed at noon: {reach}") } else { String::new() };
        let on_9 = if fails(&cells, 9) && few < 3 {
            few += 1;
            format!("Wombats dig under the boardwalk, {reach}")
        } else {
            String::new()
        };
        let visit = if number < 4 { "Once a century" } else { ["Weekly", "Monthly"][number % 2] };
        let agreed = ["yes", "no"][number % 2];
        made += &format!(
            "{line},guest{number}@example.org,+61 8 5550 {number:04},{agreed},\"{on_5}\",\"{on_9}\",{visit}\n"
        );
    }
    assert_eq!(few, 3);
    folder(&[("perth.csv", made), ("study.toml", STUDY.to_owned())])
}

/// What must be nowhere: contacts, the quote of too few, and what leads to a person in any quote.
const SECRETS: [&str; 6] = ["@example", "example.org", "5550", "guest", "Wombats", "boardwalk"];

#[test]
fn no_artifact_leads_to_a_person() {
    let folder = survey();
    let mut arguments = vec!["analyze", "perth.csv", "--study", "study.toml", "--keyness", "--balance"];
    arguments.extend(["--by", "visit", "--outcome", "sat_22", "--quotes-in-json"]);
    arguments.extend(OUTPUTS.iter().flat_map(|name| ["-o", name]));
    let ran = ecart_in(folder.path(), &arguments, b"").ok();
    let list = [
        "callback",
        "perth.csv",
        "--study",
        "study.toml",
        "--contact",
        "email,phone",
        "--consent",
        "may_call",
    ];
    let listed = ecart_in(folder.path(), &[&list[..], &["-o", "list.csv"]].concat(), b"").ok();
    let explained =
        ecart_in(folder.path(), &["explain", "5", "perth.csv", "--study", "study.toml"], b"").ok();
    let mut quoted = Vec::new();
    for (name, bytes) in OUTPUTS
        .iter()
        .map(|name| (*name, fs::read(folder.path().join(name)).unwrap()))
        .chain([("stderr", ran.stderr.into_bytes()), ("stdout", ran.stdout.into_bytes())])
        .chain([("list's stderr", listed.stderr.into_bytes()), ("list's stdout", listed.stdout.into_bytes())])
        .chain([("explain", explained.stdout.into_bytes())])
    {
        for text in unpacked(&bytes) {
            for secret in SECRETS {
                assert!(!text.contains(secret), "{name} holds {secret}");
            }
            if text.contains("The toilets are closed at noon") {
                quoted.push(name);
            }
        }
    }
    // Where quotes may stand they do, or the test would show nothing.
    for name in ["r.md", "r.html", "r.txt", "r.json", "r.xlsx", "r.pptx"] {
        assert!(quoted.contains(&name), "{name} holds no quote: {quoted:?}");
    }
    let list = fs::read_to_string(folder.path().join("list.csv")).unwrap();
    assert!(list.contains("@example.org") && list.contains("5550"), "{list}");
    // In a JSON quotes stand only where they were asked for in so many words.
    let plain = ["analyze", "perth.csv", "--study", "study.toml", "--format", "json"];
    assert!(!ecart_in(folder.path(), &plain, b"").ok().stdout.contains("toilets"));
}

/// Colleagues are told by how they write: of fewer than eight employees nothing is quoted, whatever is asked for.
#[test]
fn what_employees_say_takes_eight_of_them() {
    for (staff, said) in [(7, false), (8, true)] {
        let mut text = String::from("imp_phone,perf_phone,imp_desk,perf_desk,said\n");
        text += &"5,1,1,5,The line is busy all of the morning\n".repeat(staff);
        text += &"5,4,1,5,\n".repeat(30);
        let study = "scale = \"1-5\"\nemployees = true\nsmallest_shown = 3\n[[criterion]]\nname = \"phone\"\nquotes = \"said\"\n";
        let study = study.to_owned() + "[[criterion]]\nname = \"desk\"\n";
        let folder = folder(&[("staff.csv", text), ("study.toml", study)]);
        let arguments = ["analyze", "staff.csv", "--study", "study.toml", "--format", "markdown", "--quiet"];
        let told = ecart_in(folder.path(), &arguments, b"").ok().stdout;
        assert_eq!(told.contains("The line is busy"), said, "{staff}: {told}");
    }
}

/// What few of a group rated is in no output, nor what it would follow from: the same row of the next smallest group; each says so.
#[test]
fn rows_that_few_of_a_group_rated_are_in_no_output() {
    let mut text = String::from("id,imp_a,perf_a,imp_b,perf_b,who\n");
    for id in 0..80 {
        let (who, rates) = if id < 60 { ("many", true) } else { ("some", id < 63) };
        let a = match (who, rates) {
            ("many", _) => format!("{},{}", 3 + id % 3, 2 + id % 4),
            (_, true) => format!("2,{}", if id == 60 { 5 } else { 4 }),
            _ => ",".into(),
        };
        text += &format!("{id},{a},{},{},{who}\n", 2 + id % 3, 5 - id % 2);
    }
    let made = folder(&[("all.csv", text)]);
    let base = ["analyze", "all.csv", "--by", "who", "--scale", "1-5", "--replicates", "0", "--quiet"];
    let files = || OUTPUTS.iter().filter(|file| !file.starts_with("plan") && **file != "drivers.svg");
    let outputs: Vec<&str> = files().flat_map(|file| ["-o", *file]).collect();
    let more = [&["--smallest-shown", "5", "--shrink"], &outputs[..]].concat();
    ecart_in(made.path(), &[&base[..], &more].concat(), b"").ok();
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(made.path().join("r.json")).unwrap()).unwrap();
    for level in json["segments"][0]["levels"].as_array().unwrap() {
        let [a, b] = [0, 1].map(|row| &level["criteria"][row]);
        assert_eq!((a["name"].as_str(), a["n"].as_u64()), (Some("a"), Some(0)));
        for key in ["importance", "performance", "gap", "quadrant", "rank"] {
            assert!(a[key].is_null() && !b[key].is_null(), "{key} of {}", level["level"]);
        }
        assert!(a["against"]["performance"].is_null());
    }
    let told = json["warnings"].as_array().unwrap().iter().find(|it| it["code"] == "rows_withheld").unwrap();
    assert_eq!(told["arguments"]["cells"], serde_json::json!([["a", "many"], ["a", "some"]]));
    // (5 + 4 + 4)/3.
    let holds = |file: &str| {
        let bytes = fs::read(made.path().join(file)).unwrap();
        unpacked(&bytes)
            .iter()
            .any(|part| ["4.333", ">4.33<", " 4.33 "].iter().any(|mean| part.contains(mean)))
    };
    for file in files().filter(|file| !file.contains(".svg")) {
        assert!(!holds(file), "{file} tells what three said");
    }
    ecart_in(made.path(), &[&base[..], &["-o", "r.json", "-o", "r.md", "-o", "r.xlsx"]].concat(), b"").ok();
    assert!(["r.json", "r.xlsx"].iter().all(|file| holds(file)));
    let own = [&base[..], &["--smallest-shown", "5", "--segment-crosshair", "own"], &outputs].concat();
    ecart_in(made.path(), &own, b"").ok();
}
