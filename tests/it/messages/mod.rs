//! Every message in every language, and no sentence past the room of messages.

mod marked;

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use clap::Parser;
use ecart::analysis::{Metric, Plan};
use ecart::app::{self, Artifact, Job};
use ecart::cli::{Cli, Command, Late};
use ecart::input::{self, Source};
use ecart::look::Look;
use ecart::message::{Language, Message, guide};
use ecart::output::Destination;
use ecart::words::LANGUAGES;
use ecart::write::{Format, Style};
use serde_json::Value;

use crate::world::{ecart, root};

#[test]
fn the_page_of_messages_is_current() {
    let page = root().join("docs/messages.md");
    let made = guide::markdown(Language::English);
    if std::env::var_os("ECART_BLESS").is_some() {
        fs::write(&page, &made).unwrap();
    }
    assert_eq!(fs::read_to_string(&page).unwrap_or_default(), made, "ECART_BLESS=1 writes it again");
}

/// The languages other than English.
fn others() -> impl Iterator<Item = Language> {
    LANGUAGES.iter().map(|words| words.language()).filter(|language| *language != Language::English)
}

#[test]
fn every_message_is_said_in_every_language() {
    for (code, told) in guide::codes() {
        for what in told {
            let arguments = Value::Object(what.arguments());
            let message = Message::error(what);
            let english = message.said(Language::English);
            for language in others() {
                let own = message.said(language);
                assert!(!own.seen.is_empty() && english.seen != own.seen, "{code}: {own}");
                assert_eq!(english.advice.is_empty(), own.advice.is_empty(), "{code} in {language:?}");
                assert!(
                    own.advice.is_empty() || own.advice != english.advice || is_typed(&own.advice),
                    "{code}: {own}"
                );
                assert_of_a_piece(code, &own.to_string(), language);
                for place in places(&arguments).filter(|place| english.to_string().contains(place.as_str())) {
                    let (own, comma) = (own.to_string(), place.replace('.', ","));
                    assert!(own.contains(&place) || own.contains(&comma), "{code}: no {place} in {own}");
                }
            }
            for wrong in ["is no ", "away", "hardly", "merely"] {
                let text = english.to_string().replace("there is no ", "");
                assert!(!text.contains(wrong), "{code}: {wrong:?} in {english}");
            }
        }
    }
}

/// Whether an advice is only what is typed: an argument, an option.
fn is_typed(advice: &str) -> bool {
    advice.chars().all(|letter| !letter.is_lowercase()) || advice.starts_with("--")
}

/// What an argument puts into a sentence in capitals or digits, whatever the language.
fn places(arguments: &Value) -> Box<dyn Iterator<Item = String> + '_> {
    match arguments {
        Value::String(text) if text.chars().any(char::is_uppercase) && text.to_uppercase() == *text => {
            Box::new(std::iter::once(text.clone()))
        }
        Value::Number(number) => Box::new(std::iter::once(number.to_string())),
        Value::Array(all) => Box::new(all.iter().flat_map(places)),
        Value::Object(all) => Box::new(all.values().flat_map(places)),
        _ => Box::new(std::iter::empty()),
    }
}

/// That a sentence keeps to the signs and words of its language.
fn assert_of_a_piece(code: &str, text: &str, language: Language) {
    let wrong: &[&str] = match language {
        Language::French => &[" :", " ;", "« "],
        Language::German => &["«", "»", " :", " ;", "”"],
        Language::Spanish => &["« ", " »", "\u{a0}»", " :", " ;", "„", "“"],
        Language::English | Language::Marked => &[],
    };
    for wrong in wrong {
        assert!(!text.contains(wrong), "{code}: {wrong:?} in {text:?}");
    }
    // An apostrophe, not the quotes of a shell.
    let letters: Vec<char> = text.chars().collect();
    let straight = |trio: &[char]| trio[1] == '\'' && trio[0].is_alphabetic() && trio[2].is_alphabetic();
    assert!(!letters.windows(3).any(straight), "{code}: {text:?}");
    // Options and gates are typed in their own words.
    let said = text.replace("criteria of", "");
    let said = said.split(' ').filter(|word| !word.starts_with("--")).collect::<Vec<_>>().join(" ");
    let words: Vec<&str> = said.split(|letter: char| !letter.is_alphabetic()).collect();
    for english in ["the", "of", "is", "are", "with", "which", "from", "that", "have"] {
        assert!(!words.contains(&english), "{code}: {english:?} in {text:?}");
    }
    for (open, close) in [('„', '“'), ('«', '»'), ('(', ')')] {
        let count = |sign: char| letters.iter().filter(|letter| **letter == sign).count();
        assert_eq!(count(open), count(close), "{code}: {open}{close} in {text:?}");
    }
}

#[test]
fn every_code_has_help_in_every_language() {
    for code in guide::codes().into_keys() {
        let english = guide::entry(code, Language::English).unwrap();
        assert!(english.starts_with(code), "{code}");
        for language in others() {
            let own = guide::entry(code, language).unwrap();
            assert!(own.starts_with(code) && english != own, "{code}");
            for (own, english) in own.lines().skip(2).zip(english.lines().skip(2)) {
                assert!(own != english || own.is_empty() || own.starts_with("  "), "{code}: {own}");
            }
        }
        assert!(code.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'), "{code}");
    }
    let help = ecart(&["help", "sides_by_order"]).ok();
    assert!(help.stdout.contains("--importance-columns"), "{}", help.stdout);
    assert!(ecart(&["help", "analyze"]).ok().stdout.contains("--output"));
    let unknown = ecart(&["help", "no_such_code"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.stderr.contains("no_such_code"), "{}", unknown.stderr);
}

#[test]
fn messages_are_json_where_they_are_asked_for() {
    let ran = ecart(&["analyze", "fixtures/bad/no_such_file.csv", "--messages", "json"]);
    let line: serde_json::Value = serde_json::from_str(ran.stderr.trim()).unwrap();
    assert_eq!(
        (ran.code, line["code"].as_str(), line["severity"].as_str()),
        (1, Some("unreadable"), Some("error"))
    );
    let ran =
        ecart(&["analyze", "fixtures/bank.csv", "--study", "fixtures/bank.toml", "--messages", "json"]).ok();
    for line in ran.stderr.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in ["code", "message", "advice", "severity", "strength", "place", "arguments"] {
            assert!(!line[key].is_null(), "{key} of {line}");
        }
    }
}

#[test]
fn errors_are_said_in_the_language_of_the_run() {
    let french = ecart(&["analyze", "fixtures/bad/no_such_file.csv", "--lang", "fr"]);
    assert!(french.stderr.starts_with("erreur\u{a0}: "), "{}", french.stderr);
    let german = ecart(&["analyze", "fixtures/bad/no_such_file.csv", "--lang", "de"]);
    assert!(
        german.stderr.starts_with("Fehler: ") && german.stderr.contains("keine solche Datei"),
        "{}",
        german.stderr
    );
    let spanish = ecart(&["analyze", "fixtures/bad/no_such_file.csv", "--lang", "es"]);
    assert!(spanish.stderr.contains("no existe tal archivo"), "{}", spanish.stderr);
    let english = ecart(&["analyze", "fixtures/bad/no_such_file.csv"]);
    assert!(english.stderr.starts_with("error: "), "{}", english.stderr);
}

/// What stands outside marks.
fn outside(text: &str) -> String {
    let mut depth = 0;
    let bare = text.chars().filter(|letter| {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            _ => return depth == 0,
        }
        false
    });
    bare.collect()
}

/// Words of three letters or more, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

#[test]
fn every_error_of_the_bad_files_is_said_in_the_language() {
    let mut seen = 0;
    for entry in fs::read_dir(root().join("fixtures/bad")).unwrap() {
        let path = entry.unwrap().path();
        let known =
            path.extension().is_some_and(|it| ["csv", "tsv", "xlsx", "sav", "zip"].iter().any(|k| it == *k));
        let Some(Err(error)) = known.then(|| input::read(&Source::file(&path))) else { continue };
        let bare = outside(&error.message().whole(Language::Marked));
        assert!(words(&bare).is_empty(), "{}: {bare}", path.display());
        seen += 1;
    }
    assert!(seen > 20, "{seen} files were refused");
}

#[test]
fn no_english_is_left_in_reports_and_notices() {
    let words_of = |name: &str| words(&fs::read_to_string(root().join("fixtures").join(name)).unwrap());
    let folder = tempfile::tempdir().unwrap();
    for (file, study, plan) in [
        ("assurance.csv", Some("assurance.toml"), Plan::default()),
        ("bank.csv", Some("bank.toml"), Plan { metric: Metric::Top2, ..Plan::default() }),
        ("martilla_james.csv", Some("martilla_james.toml"), Plan { replicates: 0, ..Plan::default() }),
    ] {
        let mut data = words_of(file);
        let path = root().join("fixtures").join(file).display().to_string();
        let mut arguments = vec!["ecart".to_owned(), "analyze".into(), path];
        if let Some(study) = study {
            data.extend(words_of(study));
            arguments.extend(["--study".into(), root().join("fixtures").join(study).display().to_string()]);
        }
        let cli = Cli::parse_from(arguments);
        let Some(Command::Analyze(Late(asked))) = cli.command else { panic!("not an analysis") };
        let job = asked.into_job(&cli.speech).unwrap();
        let look = Look { language: LazyLock::force(&marked::WORDS), ..Look::default() };
        let artifacts = ["table", "markdown", "map"].map(|format| Artifact {
            format: Format::named(format).unwrap(),
            style: Style { look: look.clone(), ..Style::default() },
            target: Destination::File(folder.path().join(format)),
        });
        let job = Job { plan, artifacts: artifacts.into(), ..job };
        let mut told = Vec::new();
        let mut hear = |message: &Message| told.push(message.whole(Language::Marked));
        let (analysis, outputs) = app::analyze(&job, &mut hear).unwrap();
        outputs.write(&mut hear).unwrap();
        assert!(!analysis.criteria.is_empty());
        for format in ["table", "markdown", "map"] {
            told.push(fs::read_to_string(folder.path().join(format)).unwrap());
        }
        for text in told {
            let left: Vec<String> = words(&outside(&text)).difference(&data).cloned().collect();
            assert!(left.is_empty(), "{file}: {left:?} in {text}");
        }
    }
}
