//! Tables on pages of several widths, with and without colour.

use std::fs;

use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

use crate::views::invented;
use crate::world::{ecart, ecart_in, golden, root};

/// A report with everything in it, and one in French.
const REPORTS: [(&str, &[&str]); 2] = [
    (
        "bank",
        &[
            "fixtures/bank.csv",
            "--study",
            "fixtures/bank.toml",
            "--by",
            "region",
            "--outcome",
            "recommend",
            "--replicates",
            "200",
        ],
    ),
    ("assurance", &["fixtures/assurance.csv", "--study", "fixtures/assurance.toml", "--replicates", "200"]),
];

fn table(arguments: &[&str], width: &str, color: &str) -> String {
    let options = ["--quiet", "--width", width, "--color", color];
    ecart(&[&["analyze"], arguments, &options].concat()).ok().stdout
}

#[test]
fn tables_fit_pages_of_every_width() {
    for (name, arguments) in REPORTS {
        for width in [60, 80, 100, 160] {
            let text = table(arguments, &width.to_string(), "never");
            for line in text.lines() {
                assert!(UnicodeWidthStr::width(line) <= width, "{name} at {width}: {line}");
            }
            golden(&root().join(format!("fixtures/golden/widths/{name}_{width}.txt")), text.as_bytes());
        }
        let colored = table(arguments, "80", "always");
        golden(&root().join(format!("fixtures/golden/widths/{name}_80_color.txt")), colored.as_bytes());
    }
}

/// A grid of more groups than fit beside one another goes on below, with the names again; every group is there.
#[test]
fn a_grid_of_many_groups_goes_on_below() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("answers.csv"), invented(6, 12, 900, 5)).unwrap();
    for width in [60, 80, 100, 160] {
        let columns = width.to_string();
        let options = ["--by", "group", "--quiet", "--replicates", "0", "--width", &columns];
        let run = ["analyze", "answers.csv", "--scale", "1-5"];
        let text = ecart_in(folder.path(), &[&run[..], &options].concat(), b"").ok().stdout;
        for line in text.lines() {
            assert!(UnicodeWidthStr::width(line) <= width, "{width}: {line}");
        }
        let heads: Vec<&str> = text.lines().filter(|line| line.contains("Groupe")).collect();
        for group in 1..=12 {
            let head = format!("Groupe {group}");
            let named = |line: &&str| line.split("  ").any(|cell| cell.trim() == head);
            assert!(heads.iter().any(named), "{width}: {head} is missing of {heads:?}");
        }
        let blocks =
            text.lines().filter(|line| line.starts_with("Criterion") && line.contains("Groupe")).count();
        assert!(blocks > 1 || width == 160, "{width}: {blocks} blocks");
        let bases = text.lines().filter(|line| line.starts_with("Respondents ")).count();
        assert_eq!(bases, blocks, "{width}: each block has its bases");
    }
}

#[test]
fn colour_changes_nothing_but_colour() {
    for (name, arguments) in REPORTS {
        let mut plain = String::new();
        let mut inside = false;
        for letter in table(arguments, "80", "always").chars() {
            match letter {
                '\u{1b}' => inside = true,
                'm' if inside => inside = false,
                _ if inside => {}
                other => plain.push(other),
            }
        }
        let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        assert_eq!(trimmed(&plain), trimmed(&table(arguments, "80", "never")), "{name}");
    }
}

#[test]
fn what_a_narrow_page_leaves_out_is_told() {
    let narrow = table(REPORTS[0].1, "60", "never");
    assert!(narrow.contains("Not shown in 60 columns: ±\u{a0}95%, p, n"), "{narrow}");
    assert!(narrow.contains("◆ Concentrate"), "the quadrant stays");
    assert!(!table(REPORTS[1].1, "80", "never").contains("Sans place"));
    let wide = table(REPORTS[0].1, "160", "never");
    assert!(wide.contains("Certainty") && wide.contains("Adjusted p") && wide.contains('['), "{wide}");
}

#[test]
fn a_plain_export_gets_its_rows_and_fourteen_lines_more() {
    for file in ["fixtures/bank.csv", "fixtures/bank_long.csv"] {
        let ran = ecart(&["analyze", file]).ok();
        let json = ecart(&["analyze", file, "--format", "json", "--quiet"]).ok().json();
        let rows = json["criteria"].as_array().unwrap().len();
        assert!(json["warnings"].as_array().unwrap().is_empty(), "{file} has nothing to warn of");
        let lines = ran.stdout.lines().count();
        assert!(lines <= rows + 14, "{file}: {} further lines\n{}", lines - rows, ran.stdout);
        assert!(ran.stderr.lines().count() <= 4, "{}", ran.stderr);
    }
}

#[test]
fn names_of_programs_become_names_for_people() {
    let bank = |options: &[&str]| {
        ecart(&[&["analyze", "fixtures/bank.csv", "--quiet", "--replicates", "0"], options].concat())
            .ok()
            .stdout
    };
    for format in ["table", "markdown", "map"] {
        let text = bank(&["--format", format]);
        assert!(text.contains("Wait on phone") && !text.contains("wait_on_phone"), "{text}");
    }
    assert!(bank(&["--names", "as-is"]).contains("wait_on_phone"));
    for format in ["json", "csv"] {
        assert!(!bank(&["--format", format]).contains("Wait on phone"), "{format} keeps the key");
    }
}
