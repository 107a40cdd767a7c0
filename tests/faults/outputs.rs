//! Outputs that cannot be written, and what is kept of the files that are replaced.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::world::{Ran, ecart_in, root};

/// What was there before a run.
pub const OLD: &[u8] = b"what was there before\n";

/// Analyzes the bank survey in a folder.
pub fn analyze(folder: &Path, more: &[&str]) -> Ran {
    let survey = root().join("fixtures/bank.csv").display().to_string();
    let base = ["analyze", survey.as_str(), "--quiet", "--replicates", "0"];
    ecart_in(folder, &[&base, more].concat(), b"")
}

/// The names in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn a_device_without_room_is_an_error() {
    if !Path::new("/dev/full").exists() {
        println!("skipped: this system has no /dev/full");
        return;
    }
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.json"), OLD).unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.path().join("full.csv")).unwrap();
    let ran = analyze(folder.path(), &["-o", "a.json", "-o", "full.csv"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("cannot write full.csv: "), "{}", ran.stderr);
    assert_eq!(fs::read(folder.path().join("a.json")).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["a.json", "full.csv"]);
}

#[test]
fn a_name_as_long_as_the_system_allows_will_do() {
    let folder = TempDir::new().unwrap();
    let name = format!("{}.json", "n".repeat(250));
    assert_eq!(analyze(folder.path(), &["-o", &name]).ok().stderr, "");
    assert_eq!(names(folder.path()), [name]);
}

#[test]
fn a_file_that_may_only_be_read_is_refused() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.json");
    fs::write(&path, OLD).unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let ran = analyze(folder.path(), &["-o", "a.json", "-o", "b.json"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("a.json: it exists and is read-only"), "{}", ran.stderr);
    assert_eq!(fs::read(&path).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["a.json"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_private_report_stays_private() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.json");
        for mode in [0o600, 0o640, 0o666] {
            fs::write(&path, OLD).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            analyze(folder.path(), &["-o", "a.json"]).ok();
            assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, mode);
            assert_ne!(fs::read(&path).unwrap(), OLD);
        }
    }

    #[test]
    fn links_stay_and_what_they_point_to_is_replaced() {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("2026")).unwrap();
        fs::write(folder.path().join("2026/q3.json"), OLD).unwrap();
        symlink("2026/q3.json", folder.path().join("latest.json")).unwrap();
        symlink("2026/q4.json", folder.path().join("next.json")).unwrap();
        analyze(folder.path(), &["-o", "latest.json", "-o", "next.json"]).ok();
        for link in ["latest.json", "next.json"] {
            assert!(fs::symlink_metadata(folder.path().join(link)).unwrap().is_symlink(), "{link}");
        }
        assert_ne!(fs::read(folder.path().join("2026/q3.json")).unwrap(), OLD);
        assert_eq!(names(&folder.path().join("2026")), ["q3.json", "q4.json"]);
    }

    #[test]
    fn a_file_of_two_names_is_replaced_under_one() {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("a.json"), OLD).unwrap();
        fs::hard_link(folder.path().join("a.json"), folder.path().join("kept.json")).unwrap();
        analyze(folder.path(), &["-o", "a.json"]).ok();
        assert_eq!(fs::read(folder.path().join("kept.json")).unwrap(), OLD);
    }

    /// The first files would fit, the last does not.
    #[test]
    fn a_disk_that_fills_leaves_all_files_as_they_were() {
        let folder = TempDir::new().unwrap();
        for name in ["a.csv", "b.svg", "c.json"] {
            fs::write(folder.path().join(name), OLD).unwrap();
        }
        let script =
            "ulimit -f 40; exec \"$0\" analyze \"$1\" --quiet --replicates 0 -o a.csv -o b.svg -o c.json";
        let ran = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_ecart")])
            .arg(root().join("fixtures/bank.csv"))
            .current_dir(folder.path())
            .output()
            .unwrap();
        let stderr = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{stderr}");
        assert!(stderr.contains("c.json: ") && stderr.contains("no file is new"), "{stderr}");
        for name in ["a.csv", "b.svg", "c.json"] {
            assert_eq!(fs::read(folder.path().join(name)).unwrap(), OLD, "{name}");
        }
        assert_eq!(names(folder.path()), ["a.csv", "b.svg", "c.json"]);
    }

    #[test]
    fn closed_descriptors_are_no_crash() {
        let folder = TempDir::new().unwrap();
        for (closing, code) in [("</dev/null <&-", 0), (">&-", 1), ("2>&-", 0), (">/dev/full", 1)] {
            let script = format!("exec \"$0\" analyze \"$1\" --quiet --replicates 0 {closing}");
            let survey = root().join("fixtures/bank.csv");
            let mut command = Command::new("sh");
            command.args(["-c", &script, env!("CARGO_BIN_EXE_ecart")]).arg(survey).current_dir(folder.path());
            let ran = command.output().unwrap();
            let found = ran.status.code();
            // The runtime opens /dev/null where standard output is closed.
            assert!(found == Some(code) || (closing == ">&-" && found == Some(0)), "{closing}: {found:?}");
        }
    }

    #[test]
    fn help_that_cannot_be_printed_is_an_error() {
        if !Path::new("/dev/full").exists() {
            println!("skipped: this system has no /dev/full");
            return;
        }
        let run = |arguments: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", &format!("exec \"$0\" {arguments}"), env!("CARGO_BIN_EXE_ecart")]);
            command.output().unwrap()
        };
        for arguments in
            ["--help", "--version", "analyze --help", "help", "schema", "man", "completions bash"]
        {
            let ran = run(&format!("{arguments} >/dev/full"));
            let stderr = String::from_utf8(ran.stderr).unwrap();
            assert_eq!(ran.status.code(), Some(1), "{arguments}: {stderr}");
            assert!(stderr.starts_with("error: ") && stderr.lines().count() == 1, "{arguments}: {stderr}");
            assert_eq!(run(&format!("{arguments} | true")).status.code(), Some(0), "{arguments}");
        }
        assert_eq!(run("--nonsense >/dev/full").status.code(), Some(2));
    }

    #[test]
    fn files_are_written_though_nobody_reads_standard_output() {
        let folder = TempDir::new().unwrap();
        let script = "\"$0\" analyze \"$1\" --quiet --replicates 0 --format json -o a.csv | true";
        let mut command = Command::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_ecart")]).arg(root().join("fixtures/bank.csv"));
        assert!(command.current_dir(folder.path()).output().unwrap().status.success());
        assert_eq!(names(folder.path()), ["a.csv"]);
    }
}
