//! No artifact of a run leads to a person: contacts stand in the list of call-backs alone, no quote is one of too few, and
//! what is quoted holds no address, number or page (`docs/study.md`).

use std::fs;

use tempfile::TempDir;

use crate::callback::unpacked;
use crate::waves::world::{folder, perth};
use crate::world::ecart_in;

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
