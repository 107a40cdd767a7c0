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
        (&["analyse"][..], "\"analyze\""),
        (&["inspct", "fixtures/bank.csv"], "\"inspect\""),
        (&["analyze", "fixtures/bank.csv", "--crosshiar", "median"], "\"--crosshair\""),
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

/// What a parser of command lines says in English is said in the language that was asked for, and as JSON where that was.
#[test]
fn what_is_wrong_with_a_command_line_is_said_in_the_language_asked_for() {
    let bank = "fixtures/bank.csv";
    for (arguments, code, said) in [
        (
            &["analyze", bank, "--crosshiar", "median"][..],
            "unknown_option",
            [
                "il n’y a pas d’option --crosshiar\u{202f}; s’agit-il de «\u{a0}--crosshair\u{a0}»",
                "es gibt keine Option --crosshiar; ist „--crosshair“ gemeint?",
                "no existe la opción --crosshiar; ¿se trata de «--crosshair»?",
            ],
        ),
        (
            &["analyse"],
            "unknown_command",
            [
                "il n’y a pas de commande analyse\u{202f}; s’agit-il de «\u{a0}analyze\u{a0}»",
                "es gibt keinen Befehl analyse; ist „analyze“ gemeint?",
                "no existe el comando analyse; ¿se trata de «analyze»?",
            ],
        ),
        (
            &["demo", "one", "two"],
            "word_too_many",
            ["«\u{a0}two\u{a0}» est de trop", "„two“ ist ein Wort zu viel", "«two» sobra"],
        ),
        (
            &["analyze", bank, "--theme", "drak"],
            "value_unknown",
            [
                "--theme n’a pas de valeur «\u{a0}drak\u{a0}»\u{202f}; s’agit-il de «\u{a0}dark\u{a0}»",
                "--theme kennt den Wert „drak“ nicht; ist „dark“ gemeint? (einen von diesen verwenden: light, dark)",
                "--theme no tiene el valor «drak»; ¿se trata de «dark»? (usar uno de light, dark)",
            ],
        ),
        (
            &["analyze", bank, "--pixels", "5"],
            "value_outside",
            [
                "«\u{a0}5\u{a0}» n’est pas un nombre que --pixels accepte (utiliser un nombre entier de 1 à 4)",
                "„5“ ist keine Zahl, die --pixels annimmt (eine ganze Zahl von 1 bis 4 verwenden)",
                "«5» no es un número que --pixels acepte (usar un número entero de 1 a 4)",
            ],
        ),
        (
            &["analyze", bank, "--seed", "many"],
            "value_no_number",
            [
                "«\u{a0}many\u{a0}» n’est pas un nombre que --seed accepte",
                "„many“ ist keine Zahl, die --seed annimmt",
                "«many» no es un número que --seed acepte",
            ],
        ),
        (
            &["analyze", bank, "--by"],
            "value_missing",
            ["--by n’est suivie d’aucune valeur", "hinter --by fehlt der Wert", "falta el valor de --by"],
        ),
        (
            &["analyze", bank, "--quiet=3"],
            "value_unwanted",
            [
                "--quiet ne prend pas de valeur, et «\u{a0}3\u{a0}» la suit",
                "--quiet nimmt keinen Wert, und dahinter steht „3“",
                "--quiet no lleva valor, y detrás está «3»",
            ],
        ),
        (
            &["analyze", bank, "--theme", "dark", "--theme", "dark"],
            "option_twice",
            ["--theme est donnée deux fois", "--theme steht zweimal da", "--theme aparece dos veces"],
        ),
        (
            &["plan", bank, "--draft", "-o", "a.md"],
            "options_conflict",
            [
                "--draft ne va pas avec --output",
                "--draft passt nicht zu --output",
                "--draft no es compatible con --output",
            ],
        ),
        (
            &["compare"],
            "arguments_missing",
            [
                "il manque à ecart compare\u{a0}: <FILE>...",
                "für ecart compare fehlt: <FILE>...",
                "a ecart compare le falta: <FILE>...",
            ],
        ),
    ] {
        for (language, said) in ["fr", "de", "es"].into_iter().zip(said) {
            // Before the option that may lack its value.
            let asked = [&arguments[..1], &["--lang", language][..], &arguments[1..]].concat();
            let ran = ecart(&asked);
            assert!(ran.code == 2 && ran.stderr.contains(said), "{asked:?}: {}", ran.stderr);
            assert!(!ran.stderr.contains("--help'") && ran.stderr.lines().count() == 1, "{}", ran.stderr);
        }
        let ran = ecart(&[&arguments[..1], &["--messages", "json"][..], &arguments[1..]].concat());
        let told: serde_json::Value = serde_json::from_str(ran.stderr.trim()).unwrap();
        assert!(ran.code == 2 && told["code"] == code, "{told}");
    }
}
