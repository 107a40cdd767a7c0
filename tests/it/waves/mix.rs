//! Changes taken apart by groups, through the command line.

use super::world::{compared, folder, gss, part, perth};
use crate::world::{close, ecart_in};

#[test]
fn the_parts_of_a_change_are_those_of_the_reference() {
    let Some(path) = gss() else { return };
    let sex = |wanted: &'static str| move |cells: &[&str]| cells[4] == wanted;
    let folder = folder(&[
        ("women.csv", part(&path, sex("\"female\""), None)),
        ("men.csv", part(&path, sex("\"male\""), None)),
    ]);
    let found = compared(&folder, &["women.csv", "men.csv", "--mix", "degree:0-2,3-4"]);
    for (name, change, within, mix) in [
        ("income", -0.310_181_582_062, -0.339_962_135_698, 0.029_780_553_636),
        ("security", -0.126_510_462_717, -0.138_992_296_054, 0.012_481_833_337),
    ] {
        let rows = found["mix"]["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == name && row["measure"] == "gap").unwrap();
        for (key, expected) in [("change", change), ("within", within), ("mix", mix)] {
            close(row[key].as_f64().unwrap(), expected, 1e-9, &format!("{name} {key}"));
        }
    }
}

#[test]
fn parts_add_up_and_are_told_where_the_sample_changed() {
    let text = |own: usize| {
        // Two groups that judge alike in both waves, in other sizes.
        let rows = (0..200).map(|at| {
            let first = at < own;
            format!(
                "{},{},{}\n",
                if first { "a" } else { "b" },
                3 + at % 3,
                if first { 2 } else { 4 } + at % 2
            )
        });
        format!("group,imp_x,perf_x\n{}", rows.collect::<String>())
    };
    let folder = folder(&[("old.csv", text(60)), ("new.csv", text(120))]);
    let arguments = ["old.csv", "new.csv", "--scale", "1-5", "--mix", "group"];
    let found = compared(&folder, &arguments);
    let rows = found["mix"]["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let of = |key: &str| row[key].as_f64().unwrap();
        close(of("within") + of("mix"), of("change"), 1e-12, "the parts add up");
    }
    let all: Vec<&str> = ["compare"].iter().chain(&arguments).copied().collect();
    let table = ecart_in(folder.path(), &all, b"").ok().stdout.replace('\n', " ");
    assert!(table.contains("the sample changed"), "{table}");
    let plain = ecart_in(folder.path(), &all[..5], b"").ok().stdout;
    assert!(!plain.contains("the sample changed"), "{plain}");
}

#[test]
fn what_cannot_be_taken_apart_is_refused() {
    let text = std::fs::read_to_string(perth()).unwrap();
    let folder = folder(&[("a.csv", text.clone()), ("b.csv", text)]);
    ecart_in(folder.path(), &["analyze", "a.csv", "-o", "a.json", "--quiet", "--replicates", "0"], b"").ok();
    let ran =
        ecart_in(folder.path(), &["compare", "a.json", "b.csv", "--mix", "respondentId:1-200,201+"], b"");
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("a is a saved analysis"), "{}", ran.stderr);
}
