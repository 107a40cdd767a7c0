//! `ecart explain`: every number it says is one that a reader can check.

use crate::world::{ecart, golden, root};

const BANK: [&str; 3] = ["fixtures/bank.csv", "--study", "fixtures/bank.toml"];

fn explain(name: &str, more: &[&str]) -> String {
    ecart(&[["explain", name].as_slice(), &BANK, more].concat()).ok().stdout
}

#[test]
fn explanations_are_the_golden_ones() {
    for (file, name, more) in [
        ("criterion.en", "wait_on_phone", [].as_slice()),
        ("criterion.fr", "Attente au téléphone", &["--lang", "fr"]),
        ("element.en", "service_centre", &[]),
        ("available.en", "app_ease", &["--base", "available"]),
        ("derived.en", "fee_clarity", &["--outcome", "recommend", "--importance", "pearson"]),
    ] {
        golden(&root().join(format!("fixtures/golden/explain/{file}.txt")), explain(name, more).as_bytes());
    }
}

#[test]
fn the_arithmetic_adds_up_to_the_row() {
    let json = ecart(&[["analyze"].as_slice(), &BANK, &["--format", "json"]].concat()).ok().json();
    for row in json["criteria"].as_array().unwrap() {
        let text = explain(row["name"].as_str().unwrap(), &[]);
        for part in ["importance", "performance", "gap"] {
            let value = row[part]["value"].as_f64().unwrap();
            let written = format!("{value:.4}").replace('-', "−");
            assert!(text.contains(&format!(" = {written}.")), "{part} = {written} in {text}");
        }
        // The products of the line of importance: n × rating, added up and divided.
        let line = text.lines().find(|line| line.starts_with("Importance: (")).unwrap();
        let products = line.split(['(', ')']).nth(1).unwrap();
        let (mut sum, mut n) = (0.0, 0.0);
        for product in products.split(" + ") {
            let (count, rating) = product.split_once('×').unwrap();
            let (count, rating): (f64, f64) = (count.parse().unwrap(), rating.parse().unwrap());
            sum += count * rating;
            n += count;
        }
        assert!((sum / n - row["importance"]["value"].as_f64().unwrap()).abs() < 1e-12);
        assert_eq!(row["n_pairs"].as_f64(), Some(n));
        assert!(text.contains(&format!("Rank {} of 12", row["rank"])));
    }
}

#[test]
fn an_unknown_name_is_told_the_nearest_and_outputs_are_refused() {
    let ran = ecart(&["explain", "wait_on_fone", "fixtures/bank.csv"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.contains("did you mean \"wait_on_phone\"?"), "{}", ran.stderr);
    let ran = ecart(&["explain", "courtesy", "fixtures/bank.csv", "-o", "x.json"]);
    // A command line that cannot be meant, as every other one.
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("drop --format and -o"), "{}", ran.stderr);
}

#[test]
fn only_what_an_explanation_uses_is_offered_and_taken() {
    let help = ecart(&["explain", "--help"]).ok().stdout;
    for option in
        ["--study", "--scale", "--where", "--crosshair", "--base", "--weight", "--outcome", "--lang"]
    {
        assert!(help.contains(option), "{option}");
    }
    for option in
        ["--canvas", "--ellipses", "--chart", "--previous", "--template", "--fail-if", "--output", "--by"]
    {
        assert!(!help.contains(&format!("{option} ")) && !help.contains(&format!("{option}\n")), "{option}");
    }
    for (language, said) in
        [("en", "adds nothing"), ("fr", "n’ajoute rien"), ("de", "nichts"), ("es", "no añade")]
    {
        let asked = ["explain", "courtesy", "fixtures/bank.csv", "--canvas", "square", "--lang", language];
        let ran = ecart(&asked);
        assert!(
            ran.code == 2 && ran.stderr.contains("--canvas") && ran.stderr.contains(said),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn a_name_that_is_its_label_is_said_once_and_a_sum_of_an_element_says_whence_it_is() {
    let text = ecart(&["explain", "courtesy", "fixtures/bank.csv", "--quiet"]).ok().stdout;
    assert_eq!(text.lines().next(), Some("courtesy"));
    let digital = explain("digital", &[]);
    assert!(digital.contains("(each respondent’s mean of the element’s criteria, added up) = "), "{digital}");
}
