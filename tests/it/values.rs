//! Values, scales and rows in other clothes: each fixture of `fixtures/values` gives known numbers or a known sentence.
//!
//! All of them but a few are the ratings of twelve respondents, dressed.

use serde_json::Value;

use crate::world::{Ran, close, ecart};

/// What a fixture gives; what is empty is not asked.
struct Case {
    file: &'static str,
    args: &'static [&'static str],
    /// Name, mean importance, mean performance of every criterion.
    criteria: &'static [(&'static str, f64, f64)],
    scale: Option<[f64; 2]>,
    respondents: Option<u64>,
    /// Words on standard error of a run that succeeds.
    told: &'static str,
    /// Code of a warning in the JSON.
    code: &'static str,
    /// Words on standard error of a run that is refused.
    refused: &'static str,
    /// The net promoter score; not a number where there is none.
    promoters: Option<f64>,
    /// Beginnings of the versions of effort scores.
    effort: &'static [&'static str],
    /// Levels and their respondents.
    segments: &'static [(&'static str, u64)],
}

const NONE: Case = Case {
    file: "",
    args: &[],
    criteria: &[],
    scale: None,
    respondents: None,
    told: "",
    code: "",
    refused: "",
    promoters: None,
    effort: &[],
    segments: &[],
};

#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "means to the last digit")]
const CASES: &[Case] = &[
    Case { file: "codes_shuffled_de", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], told: "another order", ..NONE },
    Case { file: "codes_beside_labels_es", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], told: "holds the labels", ..NONE },
    Case { file: "codes_contradict_en", refused: "contradict", ..NONE },
    Case { file: "one_code_many_words_fr", refused: "do not match any known scale", ..NONE },
    Case { file: "dates_fr", refused: "spreadsheet", ..NONE },
    Case { file: "dates_de", refused: "spreadsheet", ..NONE },
    Case { file: "dates_es", refused: "spreadsheet", ..NONE },
    Case { file: "percent_de", criteria: &[("a", 80.0, 51.66666666666667), ("b", 73.33333333333333, 81.66666666666666)], scale: Some([0.0, 100.0]), ..NONE },
    Case { file: "out_of_five_es", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "out_of_ten_fr", criteria: &[("a", 8.0, 5.166666666666667), ("b", 7.333333333333333, 8.166666666666666)], scale: Some([1.0, 10.0]), ..NONE },
    Case { file: "stars_it", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "number_behind_label_de", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "full_width_en", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "no_answer_and_why_fr", criteria: &[("a", 3.909090909090909, 2.727272727272727), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "low_medium_high_nl", criteria: &[("a", 2.3333333333333335, 1.6666666666666667), ("b", 2.1666666666666665, 2.3333333333333335)], scale: Some([1.0, 3.0]), ..NONE },
    Case { file: "low_medium_high_de", criteria: &[("a", 2.3333333333333335, 1.6666666666666667), ("b", 2.1666666666666665, 2.3333333333333335)], scale: Some([1.0, 3.0]), ..NONE },
    Case { file: "neither_en", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "words_at_the_ends_it", criteria: &[("a", 7.833333333333333, 3.8333333333333335), ("b", 7.333333333333333, 7.0)], scale: Some([1.0, 10.0]), code: "ends_from_words", ..NONE },
    Case { file: "middle_of_seven_pt", refused: "--scale 1-5 or --scale 1-7", ..NONE },
    Case { file: "middle_of_seven_pt", args: &["--scale", "1-7"], criteria: &[("a", 5.0, 3.5), ("b", 4.25, 4.5)], scale: Some([1.0, 7.0]), ..NONE },
    Case { file: "middle_of_seven_pt", args: &["--scale", "1-5"], criteria: &[("a", 4.0, 2.5), ("b", 3.25, 3.5)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "shares_de", criteria: &[("a", 0.75, 0.39583333333333337), ("b", 0.6666666666666666, 0.7708333333333333)], scale: Some([0.0, 1.0]), code: "scale_of_shares", ..NONE },
    Case { file: "halves_fr", criteria: &[("a", 3.5, 2.0833333333333335), ("b", 3.1666666666666665, 3.583333333333333)], scale: Some([0.5, 5.0]), code: "scale_of_halves", ..NONE },
    Case { file: "part_of_a_scale_fr", args: &["--where", "vague = 'x'", "--crosshair", "midpoint"], criteria: &[("a", 3.0, 2.0), ("b", 4.0, 4.0)], scale: Some([1.0, 5.0]), ..NONE },
    Case { file: "two_languages_de_it", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), told: "two languages", ..NONE },
    Case { file: "numbers_and_labels_es", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], scale: Some([1.0, 5.0]), code: "labels_and_numbers", ..NONE },
    Case { file: "outcome_99_de", args: &["--outcome", "Weiterempfehlung"], told: "99", promoters: Some(45.45454545454545), ..NONE },
    Case { file: "recommend_1_to_5_fr", args: &["--outcome", "Recommanderiez-vous ?"], code: "no_net_promoter", promoters: Some(f64::NAN), ..NONE },
    Case { file: "worded_outcome_it", args: &["--outcome", "Giudizio finale", "--importance", "pearson"], told: "words are read as 1 to 5", ..NONE },
    Case { file: "effort_nl", args: &["--outcome", "Hoeveel moeite kostte het?", "--outcome", "Hoe gemakkelijk was het?"], effort: &["CES 1.0", "CES 2.0"], ..NONE },
    Case { file: "hole_fr", code: "code_never_used", ..NONE },
    Case { file: "two_ticks_de", refused: "\"4,5\"", ..NONE },
    Case { file: "yes_no_es", refused: "yes and no", ..NONE },
    Case { file: "total_de", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], respondents: Some(12), told: "a total, an average", ..NONE },
    Case { file: "average_it", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], respondents: Some(12), ..NONE },
    Case { file: "average_without_a_word_en", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], respondents: Some(12), ..NONE },
    Case { file: "notes_nl", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], respondents: Some(12), told: "a note under the table", ..NONE },
    Case { file: "notes_fr", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], respondents: Some(12), ..NONE },
    Case { file: "header_again_pt", criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], respondents: Some(12), told: "the header once more", ..NONE },
    Case { file: "summary_total_fr", args: &["--scale", "1-5"], criteria: &[("Propreté", 4.6, 3.1), ("Accueil", 4.2, 4.4), ("Prix", 3.8, 2.5)], ..NONE },
    Case { file: "surplus_de", criteria: &[("a", 3.909090909090909, 2.727272727272727), ("b", 3.727272727272727, 4.090909090909091)], respondents: Some(11), code: "shifted_rows", ..NONE },
    Case { file: "case_of_names_it", criteria: &[("Prezzo", 4.0, 2.5833333333333335), ("Cortesia", 3.6666666666666665, 4.083333333333333)], told: "case or spaces", ..NONE },
    Case { file: "case_of_segments_fr", args: &["--by", "région"], segments: &[("Nord", 9), ("Sud", 3)], ..NONE },
    Case { file: "all_tests_de", refused: "--keep-tests", ..NONE },
    Case { file: "all_tests_de", args: &["--keep-tests"], criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], ..NONE },
    Case { file: "json_lines", refused: "JSON", ..NONE },
    Case { file: "dictionary_alone", refused: "--dictionary", ..NONE },
    Case { file: "weight_zero_fr", args: &["--weight", "poids"], criteria: &[("a", 4.3, 2.8), ("b", 3.6, 4.0)], told: "2 respondents have the weight 0", ..NONE },
    Case { file: "weight_zero_de", args: &["--weight", "Gewicht"], criteria: &[("a", 4.3, 2.8), ("b", 3.6, 4.0)], told: "2 respondents have the weight 0", ..NONE },
    Case { file: "never_reached_es", args: &["--scale", "1-10"], criteria: &[("a", 4.0, 2.5833333333333335), ("b", 3.6666666666666665, 4.083333333333333)], code: "scale_never_reached", ..NONE },
    Case { file: "too_small_nl", args: &["--scale", "1-5"], refused: "run from", ..NONE },
];

fn run(case: &Case, more: &[&str]) -> Ran {
    let path = format!("fixtures/values/{}.csv", case.file);
    ecart(&[&["analyze", &path, "--format", "json"], case.args, more].concat())
}

#[test]
fn every_dress_gives_the_numbers_under_it() {
    for case in CASES.iter().filter(|case| case.refused.is_empty()) {
        let ran = run(case, &[]).ok();
        let json = ran.json();
        let said = format!("{} {:?}", case.file, case.args);
        for (name, importance, performance) in case.criteria {
            let rows = json["criteria"].as_array().unwrap();
            assert_eq!(rows.len(), case.criteria.len(), "{said}");
            let row =
                rows.iter().find(|row| row["name"] == *name).unwrap_or_else(|| panic!("{said}: no {name}"));
            close(row["importance"]["value"].as_f64().unwrap(), *importance, 1e-9, &said);
            close(row["performance"]["value"].as_f64().unwrap(), *performance, 1e-9, &said);
        }
        if let Some([lowest, highest]) = case.scale {
            let scale = &json["scale"];
            assert_eq!(
                (scale["lowest"].as_f64(), scale["highest"].as_f64()),
                (Some(lowest), Some(highest)),
                "{said}"
            );
        }
        if let Some(respondents) = case.respondents {
            assert_eq!(json["respondents"].as_u64(), Some(respondents), "{said}");
        }
        assert!(ran.stderr.contains(case.told), "{said}: {}", ran.stderr);
        indices(case, &json, &said);
        for (level, n) in case.segments {
            let segments = json["segments"].to_string();
            let levels =
                json["segments"][0]["levels"].as_array().or(json["segments"][0]["segments"].as_array());
            let levels = levels.unwrap_or_else(|| panic!("{said}: {segments}"));
            assert_eq!(levels.len(), case.segments.len(), "{said}: {segments}");
            let found = levels.iter().find(|found| found["level"] == *level || found["name"] == *level);
            assert_eq!(found.and_then(|found| found["respondents"].as_u64()), Some(*n), "{said}: {segments}");
        }
    }
}

fn indices(case: &Case, json: &Value, said: &str) {
    if let Some(wanted) = case.promoters {
        let found = json["indices"]["net_promoter"].as_array().unwrap();
        assert_eq!(found.len(), usize::from(!wanted.is_nan()), "{said}");
        if let Some(found) = found.first() {
            close(found["score"].as_f64().unwrap(), wanted, 1e-9, said);
        }
    }
    let efforts = json["indices"]["customer_effort"].as_array().unwrap();
    for (wanted, found) in case.effort.iter().zip(efforts) {
        assert!(found["version"].as_str().unwrap().starts_with(wanted), "{said}: {found}");
    }
    assert!(efforts.len() >= case.effort.len(), "{said}");
}

#[test]
fn a_reading_that_is_only_likely_stands_in_the_json_and_strict_refuses_it() {
    for case in CASES.iter().filter(|case| !case.code.is_empty()) {
        let json = run(case, &[]).ok().json();
        let warnings = json["warnings"].as_array().unwrap();
        let warning = warnings.iter().find(|warning| warning["code"] == case.code);
        assert!(warning.is_some(), "{}: {warnings:?}", case.file);
        // A score that is not given is no other reading.
        if case.code != "no_net_promoter" {
            let strict = run(case, &["--strict"]);
            assert_eq!((strict.code, strict.stdout.as_str()), (1, ""), "{}", case.file);
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused_by_name() {
    for case in CASES.iter().filter(|case| !case.refused.is_empty()) {
        let ran = run(case, &[]);
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{} {:?}", case.file, case.args);
        assert!(ran.stderr.contains(case.refused), "{}: {}", case.file, ran.stderr);
        // Answers are never offered as "no answer".
        let offers = ran.stderr.match_indices("--missing").map(|(at, _)| &ran.stderr[at..]);
        for offer in offers {
            assert!(offer.starts_with("--missing which") || offer.contains("'0'"), "{}: {offer}", case.file);
        }
    }
}

#[test]
fn what_is_told_or_sure_passes_strict() {
    for case in CASES.iter().filter(|case| case.refused.is_empty() && case.code.is_empty()) {
        let ran = run(case, &["--strict"]);
        assert_eq!(ran.code, 0, "{} {:?}: {}", case.file, case.args, ran.stderr);
    }
}
