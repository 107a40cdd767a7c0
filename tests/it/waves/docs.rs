//! The pages on waves and gates do what they say.

use std::fs;

use tempfile::TempDir;

use crate::world::{ecart_in, root};

/// Words of a command line, those between double quotes as one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

#[test]
fn the_commands_of_the_pages_run() {
    for page in ["waves.md", "ci.md"] {
        let folder = TempDir::new().unwrap();
        fs::create_dir_all(folder.path().join("fixtures/study")).unwrap();
        for entry in fs::read_dir(root().join("fixtures/study")).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, folder.path().join("fixtures/study").join(path.file_name().unwrap())).unwrap();
        }
        fs::copy(root().join("fixtures/perth_parks.csv"), folder.path().join("fixtures/perth_parks.csv"))
            .unwrap();
        let text = fs::read_to_string(root().join("docs").join(page)).unwrap();
        let (mut inside, mut run) = (false, 0);
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            match *line {
                "```console" => inside = true,
                "```" => inside = false,
                line if inside && line.starts_with("$ ecart ") => {
                    let typed = words(line.trim_start_matches("$ ecart "));
                    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
                    let expected = i32::from(lines[at + 1] == "(exit code 3)") * 3;
                    let ran = ecart_in(folder.path(), &typed, b"");
                    assert_eq!(ran.code, expected, "{page}: {line}: {}", ran.stderr);
                    run += 1;
                }
                _ => {}
            }
        }
        assert!(run >= 3, "{page} shows {run} runs only");
    }
}
