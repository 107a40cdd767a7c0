//! Action plans through the command line: effects against R, lines, verdicts of the next wave (`docs/study.md`).

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::waves::world::{folder, gss, perth};
use crate::world::{Ran, close, ecart_in, root};

fn action<'a>(plan: &'a Value, id: &str) -> &'a Value {
    let actions = plan["actions"].as_array().unwrap();
    actions.iter().find(|action| action["id"] == id).unwrap_or_else(|| panic!("no action {id}"))
}

fn plan(folder: &TempDir, file: &str, more: &[&str]) -> Value {
    let base = ["plan", file, "--study", "study.toml", "--format", "json", "--quiet"];
    ecart_in(folder.path(), &[&base, more].concat(), b"").ok().json()
}

const TWO: &str = r#"
[[action]]
id = "interesting"
on = ["interesting"]
what = "More say in how the work is done"
raises = { performance = 0.5 }

[[action]]
id = "security"
on = ["security"]
what = "Contracts without an end"
raises = { performance = 0.3 }
"#;

/// E1: two promises together and alone, b′δ ± t √(δ′Vδ), by R 4.2.2.
#[test]
fn what_goes_with_a_promise_agrees_with_r() {
    let Some(path) = gss() else { return };
    let folder = folder(&[("study.toml", TWO.into())]);
    let found = plan(&folder, path.to_str().unwrap(), &["--outcome", "overall_jobsat", "--replicates", "0"]);
    for (expected, numbers) in [
        (&found["action_plan"]["expected"], [0.304_043_975_364, 0.261_994_439_718, 0.346_093_511_010]),
        (
            &action(&found, "interesting")["expected"],
            [0.255_169_172_782, 0.216_516_819_729, 0.293_821_525_835],
        ),
        (&action(&found, "security")["expected"], [0.048_874_802_582, 0.028_430_804_813, 0.069_318_800_351]),
    ] {
        for (key, number) in ["value", "low", "high"].into_iter().zip(numbers) {
            close(expected[key].as_f64().unwrap(), number, 1e-9, key);
        }
        assert_eq!((&expected["n"], &expected["df"]), (&929.into(), &920.0.into()));
        assert_eq!((&expected["cut"], &expected["outcome"]), (&false.into(), &"overall_jobsat".into()));
    }
    let error = found["action_plan"]["expected"]["standard_error"].as_f64().unwrap();
    close(error, 0.021_426_014_094, 1e-9, "standard error");
}

/// J1: of an outcome of 0 and 1 the mean change of its probability; a promise beyond the scale is cut.
#[test]
fn what_goes_with_a_promise_of_a_logit_agrees_with_r() {
    let Some(path) = gss() else { return };
    let study = TWO.replace("0.3 }", "4 }");
    let folder = folder(&[("study.toml", study), ("gss.csv", retained(&path))]);
    let more = ["--outcome", "retained", "--replicates", "0"];
    let found = plan(&folder, "gss.csv", &more);
    let expected = &action(&found, "interesting")["expected"];
    for (key, number) in [
        ("value", 0.098_619_599_172),
        ("standard_error", 0.007_737_353_077),
        ("low", 0.083_454_665_805),
        ("high", 0.113_784_532_539),
    ] {
        close(expected[key].as_f64().unwrap(), number, 1e-9, key);
    }
    assert_eq!(expected["cut"], false);
    assert_eq!(action(&found, "security")["expected"]["cut"], true);
}

/// J1: logit, average marginal effects, and what half a point more would be, by R 4.2.2.
#[test]
fn a_logit_agrees_with_r() {
    let Some(path) = gss() else { return };
    let folder = folder(&[("gss.csv", retained(&path))]);
    let arguments = ["analyze", "gss.csv", "--outcome", "retained", "--what-if", "0.5"];
    let more = ["--replicates", "0", "--format", "json"];
    let json = ecart_in(folder.path(), &[&arguments[..], &more].concat(), b"").ok().json();
    let map = &json["outcomes"][0]["criteria"];
    let rows = map["rows"].as_array().unwrap();
    let row = |name: &str| rows.iter().find(|row| row["name"] == name).unwrap();
    for (name, part, key, expected) in [
        ("interesting", "log_odds", "value", 1.133_174_758_415),
        ("interesting", "log_odds", "standard_error", 0.117_014_322_446),
        ("security", "log_odds", "value", 0.258_702_945_923),
        ("security", "log_odds", "standard_error", 0.084_771_696_171),
        ("interesting", "coefficient", "value", 0.205_774_420_674),
        ("interesting", "coefficient", "standard_error", 0.017_239_535_276),
        ("interesting", "coefficient", "low", 0.171_985_552_424),
        ("interesting", "coefficient", "high", 0.239_563_288_925),
        ("security", "coefficient", "value", 0.046_978_145_629),
        ("security", "coefficient", "standard_error", 0.015_126_966_386),
        ("interesting", "what_if", "value", 0.098_619_599_172),
        ("interesting", "what_if", "standard_error", 0.007_737_353_077),
        ("interesting", "what_if", "low", 0.083_454_665_805),
        ("interesting", "what_if", "high", 0.113_784_532_539),
    ] {
        let found = row(name)[part][key].as_f64().unwrap();
        close(found, expected, 1e-9, &format!("{name} {part} {key}"));
    }
    assert_eq!(map["n"], 929);
    let fit = 1.0 - 1_000.990_104_775_543 / 1_280.796_053_111_298;
    close(map["mcfadden"].as_f64().unwrap(), fit, 1e-9, "1 - deviance/null deviance");
}

/// J2: who may be lost of those who find their work dull, by R 4.2.2.
#[test]
fn who_may_be_lost_agrees_with_r() {
    let Some(path) = gss() else { return };
    let folder = folder(&[("gss.csv", retained(&path))]);
    let arguments = [
        "analyze",
        "gss.csv",
        "--outcome",
        "retained",
        "--low",
        "2",
        "--high",
        "4",
        "--replicates",
        "0",
        "--format",
        "json",
    ];
    let json = ecart_in(folder.path(), &arguments, b"").ok().json();
    let rows = json["outcomes"][0]["criteria"]["rows"].as_array().unwrap();
    let found = &rows.iter().find(|row| row["name"] == "interesting").unwrap()["at_risk"];
    for (key, count) in [("n_low", 87), ("lost_low", 75), ("n_high", 732), ("lost_high", 261)] {
        assert_eq!(found[key], count, "{key}");
    }
    for (key, number) in [
        ("difference", 0.505_511_588_468),
        ("difference_low", 0.425_173_206_794),
        ("difference_high", 0.585_849_970_142),
        ("at_risk", 43.979_508_196_721),
        ("at_risk_low", 36.990_068_991_088),
        ("at_risk_high", 50.968_947_402_355),
    ] {
        close(found[key].as_f64().unwrap(), number, 1e-9, key);
    }
}

/// The work orientations with an outcome of 0 and 1: satisfied with the job at all.
pub fn retained(path: &std::path::Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let at = head.split(',').position(|name| name.trim_matches('"') == "overall_jobsat").unwrap();
    let mut made = format!("{head},retained\n");
    for line in lines {
        let value = line.split(',').nth(at).and_then(|cell| cell.parse::<f64>().ok());
        let kept = value.map_or("", |value| if value >= 6.0 { "1" } else { "0" });
        made += &format!("{line},{kept}\n");
    }
    made
}

/// Perth's items 12 … 22 as a second wave of items 1 … 11: the same 393 people answer both.
fn two_waves() -> TempDir {
    let text = fs::read_to_string(perth()).unwrap();
    let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let wave = |first: u32| {
        let mut made = String::new();
        for (number, line) in text.lines().enumerate() {
            let cells: Vec<&str> = line.split(',').collect();
            let mut own = vec![cells[0].to_owned()];
            for side in ["imp", "sat"] {
                for item in 1..=11 {
                    let column = format!("{side}_{}", first + item - 1);
                    let at = head.iter().position(|name| **name == column).unwrap();
                    own.push(if number == 0 { format!("{side}_{item}") } else { cells[at].to_owned() });
                }
            }
            made += &(own.join(",") + "\n");
        }
        made
    };
    let promise = |id: &str, row: u32, since: &str| {
        format!(
            "[[action]]\nid = \"{id}\"\non = [\"{row}\"]\nwhat = \"{id}\"\nraises = {{ performance = 0.25 }}\n{since}\n"
        )
    };
    let study = [
        promise("paths", 9, "since = \"old\""),
        promise("signs", 10, "status = \"running\""),
        promise("shade", 11, "status = \"done\""),
        promise("ponds", 1, "since = \"2019\""),
        // Nothing was done yet, or no longer: what row 1 did says nothing of them.
        promise("dams", 1, ""),
        promise("weirs", 1, "status = \"dropped\"\nsince = \"old\""),
    ];
    folder(&[("old.csv", wave(1)), ("new.csv", wave(12)), ("study.toml", study.concat())])
}

/// The paired changes of performance of 393 people, each promised + 0.25, with t(0.975; 392) = 1.96603:
///
/// | row | mean | sd/√393 | interval              | Holm over 11    | verdict                                  |
/// |-----|------|---------|-----------------------|-----------------|------------------------------------------|
/// | 9   | +0.358779 | 0.050470 | [+0.25955, +0.45800] | p < 1e-10  | reached: 0.25955 ≥ 0.25                  |
/// | 10  | +0.312977 | 0.050988 | [+0.21273, +0.41322] | p < 1e-8   | on the way: rises, yet 0.21273 < 0.25    |
/// | 11  | +0.015267 | 0.042166 | [−0.06763, +0.09817] | t 0.36     | no evidence                              |
/// | 1   | −0.173028 | 0.045876 | [−0.26322, −0.08283] | 5 × .00019 | worse                                    |
#[test]
fn the_next_wave_tells_what_became_of_a_promise() {
    let folder = two_waves();
    let more = ["--previous", "old.csv", "--panel", "respondentId", "--replicates", "0"];
    let found = plan(&folder, "new.csv", &more);
    for (id, value, low, verdict) in [
        ("paths", 0.358_778_625_954, 0.259_55, "reached"),
        ("signs", 0.312_977_099_237, 0.212_73, "on_the_way"),
        ("shade", 0.015_267_175_573, -0.067_63, "no_evidence"),
        ("ponds", -0.173_027_989_822, -0.263_22, "worse"),
    ] {
        let followed = &action(&found, id)["followed"];
        assert_eq!(followed.as_array().unwrap().len(), 1, "{id}");
        assert_eq!(followed[0]["verdict"], verdict, "{id}");
        close(followed[0]["change"]["value"].as_f64().unwrap(), value, 1e-9, id);
        close(followed[0]["change"]["low"].as_f64().unwrap(), low, 1e-5, id);
    }
    for id in ["dams", "weirs"] {
        assert_eq!(action(&found, id)["followed"], Value::Array(Vec::new()), "{id}");
    }
    // Only where the wave it names is another one.
    let base = ["plan", "new.csv", "--study", "study.toml"];
    let ran = ecart_in(folder.path(), &[&base[..], &more].concat(), b"").ok();
    assert!(ran.stderr.contains("action \"ponds\" started from wave \"2019\""), "{}", ran.stderr);
    assert!(!ran.stderr.contains("\"paths\" started"), "{}", ran.stderr);
    assert!(ran.stdout.contains("on the way") && ran.stdout.contains("Promises since Old"), "{}", ran.stdout);
    assert!(ran.stdout.contains("not begun or given up: dams, weirs."), "{}", ran.stdout);
}

fn study(more: &str) -> TempDir {
    let path = |name: &str| root().join("fixtures/study").join(name);
    let text = |name: &str| fs::read_to_string(path(name)).unwrap();
    let base: String = text("study.toml").split("[[action]]").next().unwrap().to_owned();
    folder(&[
        ("customers_2025.csv", text("customers_2025.csv")),
        ("customers_2026.csv", text("customers_2026.csv")),
        ("study.toml", base + more),
    ])
}

const FOUR: &str = r#"
[[action]]
id = "fees"
on = ["fee_clarity"]
what = { en = "One page of fees", fr = "Les frais sur une page" }
owner = "Marketing"
effort = 2
due = "2026-05-31"
raises = { performance = 2 }

[[action]]
id = "calls"
on = ["callback_kept", "wait_on_phone"]
what = "=HYPERLINK(\"x\")"
owner = "Service centre"
effort = 4
due = "2027-01-31"
status = "running"
raises = { performance = 0.1 }

[[action]]
id = "sofas"
on = ["branch_comfort"]
what = "New sofas"
effort = 5
raises = { performance = 0.3 }

[[action]]
id = "leaflets"
on = ["fee_clarity"]
what = "Leaflets"
effort = 1
status = "dropped"
"#;

/// Every priority has a line, those given up stand last, and what is late depends on the day that was given only.
#[test]
fn every_priority_has_a_line() {
    let folder = study(FOUR);
    let more = ["--outcome", "recommend", "--today", "2026-06-01"];
    let found = plan(&folder, "customers_2026.csv", &more);
    let json = ["analyze", "customers_2026.csv", "--study", "study.toml", "--format", "json"];
    let analysis = ecart_in(folder.path(), &json, b"").ok().json();
    let rows = analysis["criteria"].as_array().unwrap();
    let mut priorities: Vec<&Value> =
        rows.iter().filter(|row| row["quadrant"] == "concentrate_here").collect();
    priorities.sort_by_key(|row| row["rank"].as_u64());
    let whole = &found["action_plan"];
    let lines = whole["lines"].as_array().unwrap();
    let mut listed: Vec<&Value> =
        lines.iter().filter(|line| line["priority"] == true).map(|line| &line["on"][0]).collect();
    listed.dedup();
    assert_eq!(listed, priorities.iter().map(|row| &row["name"]).collect::<Vec<_>>());
    let without = whole["without_action"].as_array().unwrap();
    assert!(!without.is_empty() && !without.contains(&"fee_clarity".into()));
    assert_eq!(whole["enough"], 1);
    assert_eq!(lines.last().unwrap()["action"], 3, "what was given up stands last");
    let late = |id: &str| action(&found, id)["overdue"].clone();
    assert_eq!([late("fees"), late("calls"), late("sofas")], [true.into(), false.into(), Value::Null]);
    assert_eq!(whole["score_rule"], "effect_by_effort", "the one that promises nothing was given up");
    let planned = study(&FOUR.replace("dropped", "planned"));
    let found = plan(&planned, "customers_2026.csv", &more);
    assert_eq!(found["action_plan"]["score_rule"], "weighted_gap_by_effort", "one action promises nothing");
    // Without a day nothing is late.
    let found = plan(&folder, "customers_2026.csv", &["--outcome", "recommend"]);
    assert_eq!(action(&found, "fees")["overdue"], Value::Null);
}

/// The plan is a section of every report, alone in what is called plan, and the same numbers everywhere.
#[test]
fn every_output_tells_of_the_plan() {
    let folder = study(FOUR);
    let outputs =
        ["report.md", "plan.md", "plan.csv", "plan.json", "plan.svg", "plan.xlsx", "plan.pptx", "plan.html"];
    let mut arguments =
        vec!["analyze", "customers_2026.csv", "--study", "study.toml", "--outcome", "recommend"];
    arguments.extend(outputs.iter().flat_map(|name| ["-o", name]));
    arguments.extend(["--csv", "excel-en"]);
    ecart_in(folder.path(), &arguments, b"").ok();
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let alone = text("plan.md");
    assert!(alone.starts_with("# One of "), "{alone}");
    assert!(!alone.contains("## Criteria"), "{alone}");
    for name in ["report.md", "plan.md", "plan.html", "plan.svg"] {
        assert!(text(name).contains("One page of fees"), "{name}");
    }
    let csv = text("plan.csv");
    assert!(csv.contains("'=HYPERLINK"), "a formula must not run: {csv}");
    let json: Value = serde_json::from_str(&text("plan.json")).unwrap();
    assert_eq!(json["actions"].as_array().unwrap().len(), 4);
    // A line of the table for each line of the plan, below the two heads.
    let lines = json["action_plan"]["lines"].as_array().unwrap().len();
    assert_eq!(csv.lines().count(), lines + 1);
    let french = ["plan", "customers_2026.csv", "--study", "study.toml", "--lang", "fr", "--width", "200"];
    let shown = ecart_in(folder.path(), &french, b"").ok().stdout;
    assert!(shown.contains("Les frais sur une page") && shown.contains("Pas encore d’action"), "{shown}");
}

/// What is done or given up is no longer to be chosen: no rank, nothing in the headline, no point of the matrix, and a
/// priority with nothing else has no open action.
#[test]
fn what_is_done_or_given_up_is_not_counted() {
    let closed = FOUR
        .replace("status = \"running\"", "status = \"done\"")
        .replace("effort = 2", "effort = 2\nstatus = \"done\"");
    let folder = study(&closed);
    let more = ["--outcome", "recommend"];
    let found = plan(&folder, "customers_2026.csv", &more);
    let whole = &found["action_plan"];
    assert_eq!((&whole["enough"], &whole["effort_unit"]), (&0.into(), &"points".into()));
    assert!(whole["without_action"].as_array().unwrap().contains(&"fee_clarity".into()), "{whole}");
    for id in ["fees", "calls", "leaflets"] {
        let action = action(&found, id);
        for key in ["rank", "score", "enough"] {
            assert_eq!(action[key], Value::Null, "{id} {key}");
        }
    }
    assert_eq!(action(&found, "sofas")["rank"], 1);
    let lines = whole["lines"].as_array().unwrap();
    let done = lines.iter().find(|line| line["priority"] == true && line["action"] == 0).unwrap();
    assert_eq!(done["enough"], Value::Null);
    let outputs = ["-o", "plan.svg", "-o", "plan.md"];
    let base = ["plan", "customers_2026.csv", "--study", "study.toml"];
    ecart_in(folder.path(), &[&base[..], &more, &outputs].concat(), b"").ok();
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert!(
        text("plan.md").starts_with("# None of the planned actions promises enough"),
        "{}",
        text("plan.md")
    );
    // Of one open action there is no matrix, and that is said.
    assert!(text("plan.svg").contains("No matrix: it takes four open actions"));
    // The stub for what is done once more has an id of its own.
    let draft = ecart_in(folder.path(), &[&base[..], &["--draft"]].concat(), b"").ok().stdout;
    assert!(draft.contains("on = [\"fee_clarity\"]"), "{draft}");
}

/// Stubs name the rows, and no remedy; what is to be done somebody has to fill in before they can be read.
#[test]
fn a_draft_can_be_read_when_it_is_filled_in() {
    let folder = study("");
    let arguments = ["plan", "customers_2026.csv", "--study", "study.toml", "--draft"];
    let draft = ecart_in(folder.path(), &arguments, b"").ok().stdout;
    assert!(draft.contains("on = [\"fee_clarity\"]"), "{draft}");
    let text = fs::read_to_string(folder.path().join("study.toml")).unwrap();
    fs::write(folder.path().join("study.toml"), text.clone() + &draft).unwrap();
    let ran = ecart_in(folder.path(), &arguments, b"");
    assert!(
        ran.code == 1 && ran.stderr.contains("action 1") && ran.stderr.contains("no what"),
        "{}",
        ran.stderr
    );
    let filled = draft.replace("what = \"\"", "what = \"Something\"");
    fs::write(folder.path().join("study.toml"), text + &filled).unwrap();
    let found = plan(&folder, "customers_2026.csv", &[]);
    assert_eq!(found["action_plan"]["without_action"], Value::Array(Vec::new()));
    let again = ecart_in(folder.path(), &arguments, b"").ok().stdout;
    assert_eq!(again, "# Every priority has an action.\n");
}

/// Nothing rises beyond the top of the scale: such a promise is told, and not enough because of it; a day needs no quotes.
#[test]
fn a_promise_beyond_the_room_of_the_scale_is_told() {
    let folder = study(
        "\n[[action]]\nid = \"a\"\nwhat = \"x\"\non = [\"fee_clarity\"]\nraises = { performance = 3.9 }\ndue = 2027-01-31\nsince = 2025-01-01\n",
    );
    let found = plan(&folder, "customers_2026.csv", &[]);
    let action = action(&found, "a");
    assert_eq!((&action["due"], &action["since"]), (&"2027-01-31".into(), &"2025-01-01".into()));
    let json = ["analyze", "customers_2026.csv", "--study", "study.toml", "--format", "json"];
    let ran = ecart_in(folder.path(), &json, b"").ok();
    let rows = ran.json()["criteria"].clone();
    let row = rows.as_array().unwrap().iter().find(|row| row["name"] == "fee_clarity").unwrap().clone();
    let room = 5.0 - row["performance"]["value"].as_f64().unwrap();
    let told = format!("which can rise by {} at most", (room * 100.0).floor() / 100.0);
    assert!(ran.stderr.contains(&told), "{told}: {}", ran.stderr);
    assert_eq!(action["enough"], room >= row["target"]["increase"].as_f64().unwrap());

    // One of two criteria as good as it can be: the other's line is above the top of the scale.
    let mut text = String::from("imp_a,perf_a,imp_b,perf_b\n");
    text += &"5,5,5,4\n4,5,5,4\n".repeat(10);
    let study =
        "scale = \"1-5\"\ncrosshair = \"4,5.5\"\n[[criterion]]\nname = \"a\"\n[[criterion]]\nname = \"b\"\n";
    let action = "[[action]]\nid = \"b\"\nwhat = \"x\"\non = [\"b\"]\nraises = { performance = 3 }\n";
    let folder = crate::waves::world::folder(&[("s.csv", text), ("study.toml", format!("{study}{action}"))]);
    let ran = ecart_in(folder.path(), &["plan", "s.csv", "--study", "study.toml", "--format", "json"], b"");
    if ran.code == 0 {
        assert_eq!(ran.json()["actions"][0]["enough"], false, "{}", ran.stdout);
    }
}

/// What a run with this action says.
fn refused(more: &str) -> Ran {
    let folder = study(&format!("\n[[action]]\nid = \"a\"\nwhat = \"x\"\n{more}\n"));
    ecart_in(folder.path(), &["plan", "customers_2026.csv", "--study", "study.toml"], b"")
}

#[test]
fn what_is_no_action_is_refused() {
    for (more, said) in [
        ("on = [\"fee_clarty\"]", "did you mean \"fee_clarity\"?"),
        ("on = []", "is on nothing"),
        ("on = [\"branch\", \"fee_clarity\"]", "criteria and on elements"),
        ("on = [\"branch\"]\neffort = 6", "efforts go from 1 to 5"),
        ("on = [\"branch\"]\neffort_days = 0", "0 days"),
        ("on = [\"branch\"]\neffort = 1\neffort_days = 3", "both effort and effort_days"),
        ("on = [\"branch\"]\ndue = \"30.09.2026\"", "which is not a day"),
        ("on = [\"branch\"]\nraises = { performance = 5 }", "from 1 to 5"),
        ("on = [\"branch\"]\nraises = { performance = -1 }", "above 0"),
        ("on = [\"branch\"]\nraises = { importance = 1 }", "importance"),
        ("on = [\"branch\"]\nstatus = \"soon\"", "planned"),
        ("on = [\"branch\"]\nwhen = \"soon\"", "when"),
        ("on = [\"branch\"]\ncost = -1", "0 or more"),
        (
            "on = [\"branch\"]\n[[action]]\nid = \"b\"\nwhat = \" \"\non = [\"branch\"]",
            "action 2 (\"b\") has no what",
        ),
        (
            "on = [\"branch\"]\n[[action]]\nid = \"b\"\nwhat = { en = \"y\", fr = \"\" }\non = [\"branch\"]",
            "has no what",
        ),
        ("on = [\"branch\"]\n[[action]]\nid = \"\"\nwhat = \"y\"\non = [\"branch\"]", "action 2 has no id"),
    ] {
        let ran = refused(more);
        assert_eq!(ran.code, 1, "{more}: {}", ran.stderr);
        assert!(ran.stderr.contains(said) && ran.stderr.contains("study.toml"), "{more}: {}", ran.stderr);
    }
}
