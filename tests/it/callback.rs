//! Call-backs through the command line: who is listed, and that nobody else may know (`docs/study.md`).

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::waves::world::{folder, perth};
use crate::world::{Ran, close, ecart_in, root};

fn call(folder: &TempDir, file: &str, more: &[&str]) -> Ran {
    ecart_in(folder.path(), &[&["callback", file][..], more].concat(), b"")
}

/// The lines of a list below its heads, cell by cell.
fn lines(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// F1: Perth's priorities are items 5, 9 and 10; scores by R 4.2.2.
#[test]
fn the_order_of_call_backs_agrees_with_r() {
    let folder = folder(&[("perth.csv", fs::read_to_string(perth()).unwrap())]);
    let base = ["--no-consent-needed", "--id", "respondentId", "-o", "list.csv"];
    let ran = call(&folder, "perth.csv", &base).ok();
    assert!(ran.stdout.is_empty() && ran.stderr.contains("304 of 393 respondents"), "{}", ran.stderr);
    let list = lines(&folder.path().join("list.csv"));
    let scores: Vec<f64> = list.iter().map(|line| line[2].parse().unwrap()).collect();
    let first: Vec<(&str, &str)> = list.iter().map(|line| (line[1].as_str(), line[3].as_str())).collect();
    let expected = [
        ("26", 3.333_333_333_333, "2"),
        ("374", 3.181_818_181_818, "2"),
        ("125", 3.142_857_142_857, "3"),
        ("20", 3.0, "3"),
        ("98", 3.0, "3"),
        ("100", 2.916_666_666_667, "2"),
        ("146", 2.888_888_888_889, "2"),
        ("102", 2.692_307_692_308, "2"),
        ("255", 2.692_307_692_308, "2"),
        ("391", 2.692_307_692_308, "2"),
    ];
    for (at, (id, score, shortfalls)) in expected.into_iter().enumerate() {
        assert_eq!(first[at], (id, shortfalls));
        close(scores[at], score, 1e-9, id);
    }
    close(scores.iter().sum::<f64>() / 393.0, 0.933_973_794_088, 1e-9, "mean");
    let above = |least: f64| scores.iter().filter(|score| **score >= least).count();
    assert_eq!((scores.len(), above(1.0), above(2.0)), (393 - 89, 177, 46));
    // Row 2 of a spreadsheet is the first respondent.
    assert!(list.iter().all(|line| line[0].parse::<u64>().unwrap() > 1));

    let all: Vec<String> = (1..=22).map(|item| item.to_string()).collect();
    let all = all.join(",");
    call(&folder, "perth.csv", &[&base[..], &["--on", &all, "--most", "5"]].concat()).ok();
    let list = lines(&folder.path().join("list.csv"));
    assert_eq!(
        list.iter().map(|line| line[1].as_str()).collect::<Vec<_>>(),
        ["22", "146", "100", "198", "374"]
    );
    for (line, score) in list.iter().zip([1.927_083_333_333, 1.813_953_488_372, 1.744_444_444_444]) {
        close(line[2].parse().unwrap(), score, 1e-9, "score over all items");
    }
    call(&folder, "perth.csv", &[&base[..], &["--from", "2"]].concat()).ok();
    assert_eq!(lines(&folder.path().join("list.csv")).len(), 46);
}

/// Perth with addresses, what people said, and who may be called.
fn reachable() -> TempDir {
    let text = fs::read_to_string(perth()).unwrap();
    let mut made = String::new();
    for (number, line) in text.lines().enumerate() {
        let more = if number == 0 {
            "email,phone,may_call,said".to_owned()
        } else {
            let agreed = ["yes", "no", "", "Oui"][number % 4];
            format!("guest{number}@example.org,+61 8 {number:06},{agreed},=the path number {number} is wet")
        };
        made += &format!("{line},{more}\n");
    }
    folder(&[("perth.csv", made)])
}

#[test]
fn contacts_stand_in_the_list_and_in_no_other_output() {
    let folder = reachable();
    let more =
        ["--contact", "email,phone", "--consent", "may_call", "--quote-column", "said", "--csv", "excel-en"];
    call(&folder, "perth.csv", &[&more[..], &["-o", "list.csv", "-o", "list.xlsx"]].concat()).ok();
    let list = lines(&folder.path().join("list.csv"));
    assert!(list.len() > 100);
    for line in &list {
        // Guests 1, 5, 9 … said no, 2, 6, 10 … said nothing.
        let number: usize = line[1].trim_start_matches("guest").split('@').next().unwrap().parse().unwrap();
        assert!([0, 3].contains(&(number % 4)), "{number}");
        assert_eq!(line[0], (number + 1).to_string());
        assert!(line[2].starts_with("'+61") && line[3].starts_with("'=the path"), "no formula: {line:?}");
    }
    // A program is given what the file has, byte by byte: a number to dial keeps its plus.
    let plain =
        ["--contact", "email,phone", "--consent", "may_call", "--quote-column", "said", "-o", "plain.csv"];
    call(&folder, "perth.csv", &plain).ok();
    for line in lines(&folder.path().join("plain.csv")) {
        assert!(line[2].starts_with("+61 8") && line[3].starts_with("=the path"), "{line:?}");
    }
    #[cfg(unix)]
    for name in ["list.csv", "list.xlsx"] {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.path().join(name);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
        // Whoever could read the file before may not read it now.
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        call(&folder, "perth.csv", &["--no-consent-needed", "-o", name]).ok();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{name} again");
    }
    // Every other output of the same survey, whatever is asked of it.
    let outputs = [
        "r.md",
        "r.html",
        "r.csv",
        "r.json",
        "r.txt",
        "r.xlsx",
        "r.pptx",
        "map.svg",
        "gap.svg",
        "answers.svg",
        "plan.md",
        "plan.csv",
        "plan.svg",
    ];
    let mut arguments = vec!["analyze", "perth.csv", "--previous", "perth.csv", "--panel", "respondentId"];
    arguments.extend(outputs.iter().flat_map(|name| ["-o", name]));
    let ran = ecart_in(folder.path(), &arguments, b"").ok();
    let explained = ecart_in(folder.path(), &["explain", "5", "perth.csv"], b"").ok();
    let inspected = ecart_in(folder.path(), &["inspect", "perth.csv"], b"").ok();
    for (name, bytes) in outputs
        .iter()
        .map(|name| (*name, fs::read(folder.path().join(name)).unwrap()))
        .chain([("stderr", ran.stderr.into_bytes()), ("explain", explained.stdout.into_bytes())])
        .chain([("inspect", inspected.stdout.into_bytes())])
    {
        for text in unpacked(&bytes) {
            for secret in ["@example.org", "+61 8", "path number"] {
                assert!(!text.contains(secret), "{name} holds {secret}");
            }
        }
    }
}

/// The bytes as text; of a package each of its parts.
pub fn unpacked(bytes: &[u8]) -> Vec<String> {
    match zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        Err(_) => vec![String::from_utf8_lossy(bytes).into_owned()],
        Ok(mut package) => (0..package.len())
            .map(|at| {
                let mut part = Vec::new();
                std::io::copy(&mut package.by_index(at).unwrap(), &mut part).unwrap();
                String::from_utf8_lossy(&part).into_owned()
            })
            .collect(),
    }
}

#[test]
fn a_list_is_made_only_where_people_may_be_called() {
    let folder = reachable();
    let ask = |more: &[&str]| call(&folder, "perth.csv", more);
    for (more, code, said) in [
        (&["-o", "list.csv"][..], 1, "--no-consent-needed"),
        (&["--no-consent-needed"], 1, "a file of its own"),
        (&["--no-consent-needed", "-o", "list.json"], 1, "cannot hold a list"),
        (&["--no-consent-needed", "-o", "list.csv", "--format", "json"], 1, "a file of its own"),
        (&["--no-consent-needed", "-o", "list.csv", "--contact", "mail"], 1, "email"),
        (&["--consent", "said", "-o", "list.csv"], 1, "neither yes nor no"),
        (
            &["--consent", "may_call", "--no-consent-needed", "-o", "list.csv"],
            2,
            "--consent does not go with --no-consent-needed",
        ),
        (&["--no-consent-needed", "-o", "list.csv", "--on", "55"], 1, "no criterion or element"),
    ] {
        let ran = ask(more);
        assert_eq!(ran.code, code, "{more:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(said) && ran.stdout.is_empty(), "{more:?}: {}", ran.stderr);
        assert!(!folder.path().join("list.csv").exists() && !folder.path().join("list.json").exists());
    }
    // Nobody agreed: a list of nobody, and said so.
    let none = ["--consent", "may_call", "--consent-is", "certainly", "-o", "list.csv"];
    let ran = ask(&none).ok();
    assert!(ran.stderr.contains("0 of 393"), "{}", ran.stderr);
    assert!(lines(&folder.path().join("list.csv")).is_empty());
    fs::write(folder.path().join("study.toml"), "anonymous = true\n").unwrap();
    let ran = ask(&["--no-consent-needed", "-o", "other.csv", "--study", "study.toml"]);
    assert!(ran.code == 1 && ran.stderr.contains("anonymous"), "{}", ran.stderr);
    // Means and counts hold nobody.
    let means = root().join("fixtures/martilla_james.csv");
    let ran = call(&folder, means.to_str().unwrap(), &["--no-consent-needed", "-o", "other.csv"]);
    assert!(ran.code == 1 && ran.stderr.contains("call-backs"), "{}", ran.stderr);
    assert!(!folder.path().join("other.csv").exists());
}

/// Weights put respondents in another order within the program; the list still names the row of the file.
#[test]
fn weights_move_nobody_to_another_row() {
    let text = fs::read_to_string(perth()).unwrap();
    let weighted: String = text
        .lines()
        .enumerate()
        .map(|(number, line)| match number {
            0 => format!("{line},w\n"),
            _ => format!("{line},{}\n", 1 + (number * 7) % 5),
        })
        .collect();
    let folder = folder(&[("perth.csv", weighted)]);
    let more =
        ["--no-consent-needed", "--id", "respondentId", "--weight", "w", "--on", "5,9,10", "-o", "list.csv"];
    call(&folder, "perth.csv", &more).ok();
    for line in lines(&folder.path().join("list.csv")) {
        assert_eq!(line[0].parse::<u64>().unwrap(), line[1].parse::<u64>().unwrap() + 1);
    }
}
