//! What somebody meets who has nothing but the binary.

use std::fs;

use tempfile::TempDir;

use crate::world::{ecart, ecart_in, root};

#[test]
fn alone_it_says_in_half_a_screen_what_it_does() {
    for (arguments, word) in [
        (&[][..], "importance"),
        (&["--lang", "fr"], "enquête"),
        (&["--lang", "de"], "Befragung"),
        (&["--lang", "es"], "encuesta"),
    ] {
        let ran = ecart(arguments).ok();
        assert!(ran.stdout.lines().count() <= 15 && ran.stdout.contains(word), "{}", ran.stdout);
        for command in ["ecart inspect", "ecart demo", "ecart --help", "-o "] {
            assert!(ran.stdout.contains(command), "{command}");
        }
        assert!(ran.stdout.lines().all(|line| line.chars().count() <= 110), "{}", ran.stdout);
    }
}

#[test]
fn a_file_is_analyzed_without_a_command() {
    let (short, long) = (["fixtures/bank.csv", "--by", "region"], ["--by", "region"]);
    let with = ecart(&[&["analyze", "fixtures/bank.csv"][..], &long].concat()).ok();
    let without = ecart(&short).ok();
    assert_eq!((without.stdout, without.stderr), (with.stdout, with.stderr));
    let missing = ecart(&["no_such.csv"]);
    assert_eq!(missing.code, 1);
    assert!(
        missing.stderr.contains("no_such.csv") && missing.stderr.contains("no such file"),
        "{}",
        missing.stderr
    );
}

#[test]
fn what_is_misspelt_gets_the_nearest_word() {
    for (arguments, nearest) in [
        (&["analyse"][..], "'analyze'"),
        (&["inspct", "fixtures/bank.csv"], "'inspect'"),
        (&["analyze", "fixtures/bank.csv", "--crosshiar", "median"], "'--crosshair'"),
    ] {
        let ran = ecart(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(ran.stderr.contains(nearest), "{arguments:?}: {}", ran.stderr);
    }
    let ran = ecart(&["surveys"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
}

#[test]
fn the_demo_can_be_tried_as_it_says() {
    let folder = TempDir::new().unwrap();
    let ran = ecart_in(folder.path(), &["demo", "try it"], b"").ok();
    let study = folder.path().join("try it");
    for (name, text) in ecart::demo::FILES {
        assert_eq!(fs::read_to_string(study.join(name)).unwrap(), text);
        assert_eq!(fs::read_to_string(root().join("fixtures/study").join(name)).unwrap(), text);
        assert!(ran.stdout.contains(name));
    }
    let commands: Vec<&str> =
        ran.stdout.lines().filter_map(|line| line.trim_start().strip_prefix("ecart ")).collect();
    assert_eq!(commands.len(), ecart::demo::COMMANDS.len());
    for command in commands {
        let arguments: Vec<&str> = command.split(' ').collect();
        let ran = ecart_in(&study, &arguments, b"").ok();
        let outputs: Vec<&str> =
            arguments.windows(2).filter(|pair| pair[0] == "-o").map(|pair| pair[1]).collect();
        assert_eq!(ran.stdout.is_empty(), !outputs.is_empty(), "{command}");
        for output in outputs {
            assert!(fs::metadata(study.join(output)).unwrap().len() > 500, "{command}: {output}");
        }
    }
}

#[test]
fn the_demo_replaces_nothing_unasked() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("study.toml"), "mine").unwrap();
    let ran = ecart_in(folder.path(), &["demo", "."], b"");
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("study.toml exists already"), "{}", ran.stderr);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else was written");
    assert_eq!(fs::read_to_string(folder.path().join("study.toml")).unwrap(), "mine");
    ecart_in(folder.path(), &["demo", ".", "--force"], b"").ok();
    assert_ne!(fs::read_to_string(folder.path().join("study.toml")).unwrap(), "mine");
}

#[test]
fn shells_and_man_know_every_command_and_option() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = ecart(&["completions", shell]).ok().stdout;
        for word in ["analyze", "inspect", "compare", "crosshair", "replicates", "demo"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let page = ecart(&["man"]).ok().stdout;
    for text in [".TH ecart", ".SH \"ECART ANALYZE\"", ".SH \"ECART COMPARE\"", "crosshair", "ecart demo"] {
        assert!(page.contains(text), "{text}");
    }
}
