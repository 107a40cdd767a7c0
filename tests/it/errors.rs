//! A gallery of everything that can be wrong: each case has its fixture under `fixtures/bad/` and the
//! sentence it gets beside it (`*.stderr`). Nothing may be written by a run that fails.

use std::fs;

use tempfile::TempDir;

use crate::limits;
use crate::world::{ecart_in, golden, root};

/// Name of the case, exit code, arguments, `analyze` being understood. `@x` is a file of `fixtures/bad`, `%x` one of `fixtures`,
/// `+x` one of `limits`, made for the case.
const GALLERY: &[(&str, i32, &[&str])] = &[
    ("no_such_file", 1, &["no_such_file.csv"]),
    ("input_is_a_folder", 1, &["."]),
    ("empty", 1, &["@empty.csv"]),
    ("header_only", 1, &["@header_only.csv"]),
    ("no_pairs", 1, &["@no_pairs.csv"]),
    ("one_side_missing", 1, &["@one_side_missing.csv"]),
    ("off_scale", 1, &["@off_scale.csv", "--scale", "1-5"]),
    ("not_a_number", 1, &["@not_a_number.csv"]),
    ("many_bad_cells", 1, &["@many_bad_cells.csv", "--scale", "1-5"]),
    ("duplicate_columns", 1, &["@duplicate_columns.csv"]),
    ("no_complete_pair", 1, &["@no_complete_pair.csv"]),
    ("nobody_complete", 1, &["@nobody_complete.csv", "--base", "listwise"]),
    ("two_scales", 1, &["@two_scales.csv"]),
    ("unterminated_quote", 1, &["@unterminated_quote.csv"]),
    ("binary", 1, &["@binary.csv"]),
    ("long_twice", 1, &["@long_twice.csv"]),
    ("long_no_criterion", 1, &["@long_no_criterion.csv"]),
    ("summary_no_mean", 1, &["@summary_no_mean.csv"]),
    ("summary_outside", 1, &["%martilla_james.csv", "--scale", "1-3"]),
    ("summary_base", 1, &["%martilla_james.csv", "--base", "available"]),
    ("summary_grand_mean", 1, &["@summary_without_n.csv", "--crosshair", "grand-mean"]),
    ("nothing_rated", 1, &["@no_rating.csv"]),
    ("web_page", 1, &["@web_page.xls"]),
    ("parquet", 1, &["@broken.parquet"]),
    ("arrow", 1, &["@broken.arrow"]),
    ("files_twice", 1, &["@../bank.csv", "@../bank.csv"]),
    ("files_nothing_in_common", 1, &["@../bank.csv", "@../martilla_james.csv"]),
    ("files_in_need_of_join", 1, &["@../bank.csv", "@one_side_missing.csv"]),
    ("files_join_unknown", 1, &["@../bank.csv", "@off_scale.csv", "--join", "respondent"]),
    ("files_join_twice", 1, &["@off_scale.csv", "@../bank_long.csv", "--join", "respondent_id"]),
    ("files_join_same_column", 1, &["@off_scale.csv", "@one_side_missing.csv", "--join", "respondent_id"]),
    ("files_off_scale", 1, &["@no_complete_pair.csv", "@off_scale.csv", "--scale", "1-5"]),
    ("bomb", 1, &["@bomb.csv.gz"]),
    ("bomb_zip", 1, &["+bomb.zip"]),
    ("bomb_workbook", 1, &["+bomb.xlsx"]),
    ("far_cell", 1, &["+far_cell.xlsx"]),
    ("too_large_file", 1, &["+huge.parquet"]),
    ("one_long_line", 1, &["+one_long_line.csv"]),
    ("long_cell", 1, &["+long_cell.csv"]),
    ("many_cells", 1, &["+many_cells.csv"]),
    ("wide", 1, &["+wide.csv"]),
    ("truncated_zip", 1, &["@truncated.zip"]),
    ("truncated_gzip", 1, &["@truncated.csv.gz"]),
    ("truncated_workbook", 1, &["@truncated.xlsx"]),
    ("truncated_spss", 1, &["@truncated.sav"]),
    ("password", 1, &["@password.xlsx"]),
    ("several_exports", 1, &["@several_exports.zip"]),
    ("no_export", 1, &["@no_export.zip"]),
    ("dictionary_missing", 1, &["%exports/redcap.csv", "--dictionary", "no_such.csv"]),
    ("dictionary_is_none", 1, &["%exports/redcap.csv", "--dictionary", "%bank.csv"]),
    ("dictionary_of_another", 1, &["%martilla_james.csv", "--dictionary", "%exports/redcap_dictionary.csv"]),
    (
        "dictionary_of_spss",
        1,
        &["%exports/spss_reversed.sav", "--dictionary", "%exports/redcap_dictionary.csv"],
    ),
    ("dictionary_is_output", 1, &["%exports/redcap_coded.csv", "--dictionary", "copy.csv", "-o", "copy.csv"]),
    ("without_dictionary", 1, &["%exports/redcap_coded.csv"]),
    ("no_such_sheet", 1, &["%exports/two_sheets.xlsx", "--sheet", "answers"]),
    ("other_sheet", 1, &["%exports/two_sheets.xlsx", "--sheet", "Notes"]),
    ("sheets_not_sides", 1, &["%kinds/07-two-sheets-fr.xlsx", "--sheet", "Notes,Importance"]),
    ("rescale_without_scale", 1, &["%kinds/18-wave-1.csv", "%kinds/18-wave-2.csv", "--rescale"]),
    ("rescale_of_summary", 1, &["%martilla_james.csv", "%kinds/18-wave-1.csv", "--study", "@rescale.toml"]),
    ("study_as_survey", 1, &["%kinds/23-study-as-data.toml"]),
    ("summary_export", 1, &["@summary_export.csv"]),
    ("answer_choices", 1, &["@answer_choices.csv"]),
    ("unknown_column", 1, &["%bank.csv", "--study", "@unknown_respondent.toml"]),
    ("empty_pattern", 1, &["%bank.csv", "--importance-columns", "importanse_*"]),
    (
        "both_sides",
        1,
        &["@both_sides.csv", "--importance-columns", "*_wifi", "--performance-columns", "perf_*"],
    ),
    ("two_blocks", 1, &["@two_blocks.csv"]),
    ("ranking", 1, &["@ranking.csv"]),
    ("most_important", 1, &["@most_important.csv"]),
    ("ticked", 1, &["@ticked.csv"]),
    ("expanded", 1, &["@expanded.csv"]),
    ("three_levels", 1, &["@three_levels.csv"]),
    ("unmatched", 1, &["@unmatched.csv"]),
    ("performance_only", 1, &["@performance_only.csv"]),
    ("unknown_labels", 1, &["@unknown_labels.csv"]),
    ("two_label_sets", 1, &["@two_label_sets.csv"]),
    ("other_points", 1, &["@other_points.csv", "--scale", "1-4"]),
    ("other_labels", 1, &["@other_points.csv", "--study", "@other_labels.toml"]),
    ("no_scale", 1, &["@no_scale.csv"]),
    ("unclear_ends", 1, &["@unclear_ends.csv"]),
    ("strict", 1, &["@strict.csv", "--strict"]),
    ("negative_weight", 1, &["@negative_weight.csv", "--weight", "w"]),
    ("missing_weight", 1, &["@missing_weight.csv", "--weight", "w"]),
    ("zero_weights", 1, &["@zero_weights.csv", "--weight", "w"]),
    ("unknown_weight", 1, &["copy.csv", "--weight", "wieght"]),
    ("unknown_strata", 1, &["copy.csv", "--strata", "regoin"]),
    ("summary_weight", 1, &["%martilla_james.csv", "--weight", "n"]),
    ("summary_metric", 1, &["%martilla_james.csv", "--metric", "top2"]),
    ("bad_adjust", 2, &["copy.csv", "--adjust", "bonferroni"]),
    ("bad_replicates", 2, &["copy.csv", "--replicates", "many"]),
    ("bad_threads", 2, &["copy.csv", "--threads", "0"]),
    ("study_missing", 1, &["%bank.csv", "--study", "no_such.toml"]),
    ("study_not_toml", 1, &["%bank.csv", "--study", "@not_toml.toml"]),
    ("study_unknown_key", 1, &["%bank.csv", "--study", "@unknown_key.toml"]),
    ("study_unknown_criterion", 1, &["%bank.csv", "--study", "@unknown_criterion.toml"]),
    ("study_criterion_in_two_elements", 1, &["%bank.csv", "--study", "@criterion_in_two_elements.toml"]),
    ("study_empty_element", 1, &["%bank.csv", "--study", "@empty_element.toml"]),
    (
        "study_unknown_file",
        1,
        &["%kinds/18-wave-1.csv", "%kinds/18-wave-2.csv", "--study", "@unknown_file.toml"],
    ),
    ("study_bad_base", 1, &["%bank.csv", "--study", "@bad_base.toml"]),
    ("study_bad_confidence", 1, &["%bank.csv", "--study", "@bad_confidence.toml"]),
    ("study_bad_scale", 1, &["%bank.csv", "--study", "@bad_scale.toml"]),
    ("output_is_input", 1, &["copy.csv", "-o", "./copy.csv"]),
    ("output_is_study", 1, &["copy.csv", "--study", "@unknown_key.toml", "-o", "copy.csv"]),
    ("output_folder_missing", 1, &["copy.csv", "-o", "no/such/folder/out.csv"]),
    ("output_is_a_folder", 1, &["copy.csv", "-o", "folder.csv"]),
    ("output_twice", 1, &["copy.csv", "-o", "out.csv", "-o", "./out.csv"]),
    ("output_extension", 2, &["copy.csv", "-o", "out.pdf"]),
    ("where_no_sql", 1, &["copy.csv", "--where", "region = "]),
    ("where_unknown_column", 1, &["copy.csv", "--where", "regoin = 'West'"]),
    ("where_no_label", 1, &["%kinds/05-labels-beside-de.csv", "--where", "region = 'West'"]),
    ("where_nobody", 1, &["copy.csv", "--where", "region = 'East'"]),
    ("where_not_understood", 1, &["copy.csv", "--where", "ABS(recommend) > 8"]),
    ("where_text_and_number", 1, &["copy.csv", "--where", "region > 3"]),
    ("where_text_reckoned_with", 1, &["copy.csv", "--where", "region + 1 > 3"]),
    ("where_goes_on", 1, &["copy.csv", "--where", "recommend > 8 9"]),
    ("counts_listwise", 1, &["@counts.csv", "--base", "listwise"]),
    ("counts_weighted_late", 1, &["@counts.csv", "--weight", "n"]),
    ("counts_designed", 1, &["@counts.csv", "--cluster", "region"]),
    ("counts_outcome", 1, &["@counts.csv", "--outcome", "n"]),
    ("counts_derived", 1, &["@counts.csv", "--importance", "johnson"]),
    ("counts_no_number", 1, &["@counts_no_number.csv"]),
    ("counts_half_weighted", 1, &["@counts_half_weighted.csv"]),
    ("counts_of_element_missing", 1, &["@counts.csv", "--study", "@counts_element.toml"]),
    ("element_maps_without_elements", 1, &["copy.csv", "-o", "{element}.svg"]),
    ("element_maps_folder_missing", 1, &["copy.csv", "-o", "no/{element}.svg"]),
    ("element_maps_of_a_table", 2, &["copy.csv", "-o", "{element}.csv"]),
    ("element_in_a_folder", 2, &["copy.csv", "-o", "{element}/map.svg"]),
    ("study_bad_theme", 1, &["%bank.csv", "--study", "@bad_theme.toml"]),
    ("study_bad_canvas", 1, &["%bank.csv", "--study", "@bad_canvas.toml"]),
    ("study_bad_pixels", 1, &["%bank.csv", "--study", "@bad_pixels.toml"]),
    ("bad_canvas", 2, &["copy.csv", "--canvas", "huge"]),
    ("bad_theme", 2, &["copy.csv", "--theme", "blue"]),
    ("bad_pixels", 2, &["copy.csv", "--pixels", "5"]),
    ("bad_decimals", 2, &["copy.csv", "--decimals", "7"]),
    ("segment_unknown", 1, &["%bank.csv", "--by", "regoin"]),
    ("segment_one_level", 1, &["@one_level.csv", "--by", "region"]),
    ("segment_blank", 1, &["@one_level.csv", "--by", "branch"]),
    ("segment_of_summary", 1, &["%martilla_james.csv", "--by", "region"]),
    ("segments_chart_without_segments", 1, &["copy.csv", "-o", "segments.svg"]),
    ("outcome_unknown", 1, &["%bank.csv", "--outcome", "recomend"]),
    ("outcome_constant", 1, &["@outcomes.csv", "--outcome", "same", "--importance", "johnson"]),
    ("outcome_no_number", 1, &["@outcomes.csv", "--outcome", "words"]),
    ("outcome_of_summary", 1, &["%martilla_james.csv", "--outcome", "loyalty"]),
    ("driver_constant", 1, &["@constant_driver.csv", "--outcome", "overall", "--importance", "johnson"]),
    ("drivers_too_few", 1, &["@indefinite.csv", "--outcome", "overall", "--importance", "johnson"]),
    (
        "drivers_indefinite",
        1,
        &["@indefinite.csv", "--outcome", "overall", "--importance", "beta", "--deletion", "pairwise"],
    ),
    ("derived_without_outcome", 1, &["%bank.csv", "--importance", "johnson"]),
    ("derived_of_summary", 1, &["%martilla_james.csv", "--importance", "johnson"]),
    (
        "derived_midpoint",
        1,
        &["%bank.csv", "--outcome", "recommend", "--importance", "beta", "--crosshair", "midpoint"],
    ),
    (
        "derived_gap_chart",
        1,
        &["copy.csv", "--outcome", "recommend", "--importance", "beta", "-o", "gap.svg"],
    ),
    (
        "dashboard_of_three_rows",
        1,
        &["%bank.csv", "--study", "%bank.toml", "--level", "elements", "-o", "dashboard.svg"],
    ),
    ("answers_of_summary", 1, &["%martilla_james.csv", "-o", "answers.svg"]),
    ("drivers_chart_without_outcome", 1, &["copy.csv", "-o", "drivers.svg"]),
    ("performance_only_without_outcome", 1, &["%performance_only.csv"]),
    ("bad_importance", 2, &["copy.csv", "--importance", "guessed"]),
    ("bad_what_if", 2, &["copy.csv", "--what-if", "much"]),
    ("bad_target", 2, &["copy.csv", "--target", "high"]),
    ("bad_crosshair", 2, &["copy.csv", "--crosshair", "middle"]),
    ("bad_scale", 2, &["copy.csv", "--scale", "5-1"]),
    ("bad_confidence", 2, &["copy.csv", "--confidence", "95"]),
    ("bad_format", 2, &["copy.csv", "--format", "pdf"]),
    ("action_on_unknown", 1, &["copy.csv", "--study", "@action_on_unknown.toml"]),
    ("action_on_both_maps", 1, &["copy.csv", "--study", "@action_on_both_maps.toml"]),
    ("action_on_nothing", 1, &["copy.csv", "--study", "@action_on_nothing.toml"]),
    ("action_twice", 1, &["copy.csv", "--study", "@action_twice.toml"]),
    ("action_without_what", 1, &["copy.csv", "--study", "@action_without_what.toml"]),
    ("action_without_id", 1, &["copy.csv", "--study", "@action_without_id.toml"]),
    ("action_promise_beyond_scale", 1, &["copy.csv", "--study", "@action_promise_beyond_scale.toml"]),
    ("action_promise_none", 1, &["copy.csv", "--study", "@action_promise_none.toml"]),
    ("action_effort_outside", 1, &["copy.csv", "--study", "@action_effort_outside.toml"]),
    ("action_effort_days", 1, &["copy.csv", "--study", "@action_effort_days.toml"]),
    ("action_effort_twice", 1, &["copy.csv", "--study", "@action_effort_twice.toml"]),
    ("action_cost", 1, &["copy.csv", "--study", "@action_cost.toml"]),
    ("action_due", 1, &["copy.csv", "--study", "@action_due.toml"]),
    ("action_status", 1, &["copy.csv", "--study", "@action_status.toml"]),
    ("action_key", 1, &["copy.csv", "--study", "@action_key.toml"]),
    ("action_today", 2, &["copy.csv", "--today", "2026-02-30"]),
    ("plan_as_junit", 1, &["plan", "copy.csv", "-o", "plan.junit.xml"]),
    (
        "callback_anonymous",
        1,
        &[
            "callback",
            "copy.csv",
            "--study",
            "@callback_anonymous.toml",
            "--no-consent-needed",
            "-o",
            "list.csv",
        ],
    ),
    ("callback_needs_consent", 1, &["callback", "copy.csv", "-o", "list.csv"]),
    ("callback_unclear_consent", 1, &["callback", "copy.csv", "--consent", "region", "-o", "list.csv"]),
    ("callback_to_json", 1, &["callback", "copy.csv", "--no-consent-needed", "-o", "list.json"]),
    (
        "callback_unknown_contact",
        1,
        &["callback", "copy.csv", "--no-consent-needed", "--contact", "e_mail", "-o", "list.csv"],
    ),
    (
        "callback_on_unknown",
        1,
        &["callback", "copy.csv", "--no-consent-needed", "--on", "fee_clarty", "-o", "list.csv"],
    ),
    (
        "callback_of_means",
        1,
        &[
            "callback",
            "%martilla_james.csv",
            "--study",
            "%martilla_james.toml",
            "--no-consent-needed",
            "-o",
            "list.csv",
        ],
    ),
    ("callback_of_json", 1, &["callback", "@saved.json", "--no-consent-needed", "-o", "list.csv"]),
    ("callback_of_counts", 1, &["callback", "@counts.csv", "--no-consent-needed", "-o", "list.csv"]),
    ("quotes_unknown", 1, &["copy.csv", "--quotes", "comment"]),
    ("quotes_without_words", 1, &["%study/customers_2026.csv", "--quotes", "comment"]),
    ("quotes_of_means", 1, &["%martilla_james.csv", "--quotes", "comment"]),
    ("keyness_without_comments", 1, &["copy.csv", "--keyness"]),
    ("balance_of_three_points", 1, &["@three_points.csv", "--scale", "1-3", "--balance"]),
    ("balance_of_means", 1, &["%martilla_james.csv", "--balance"]),
    ("wallet_off_its_ranks", 1, &["@wallet.csv", "--wallet", "rank_us,banks"]),
    ("wallet_of_one_column", 2, &["copy.csv", "--wallet", "rank_us"]),
    ("wallet_unknown", 1, &["@wallet.csv", "--wallet", "rank_us,bank"]),
    ("wallet_of_means", 1, &["%martilla_james.csv", "--wallet", "rank_us,banks"]),
    ("wallet_key", 1, &["copy.csv", "--study", "@wallet_key.toml"]),
    ("value_no_number", 1, &["@wallet.csv", "--value", "worth"]),
    ("value_unknown", 1, &["@wallet.csv", "--value", "revenue"]),
    ("value_of_counts", 1, &["@counts.csv", "--value", "revenue"]),
    ("waves_one", 1, &["compare", "copy.csv"]),
    ("waves_no_common_row", 1, &["compare", "copy.csv", "%martilla_james.csv"]),
    ("waves_other_scales", 1, &["compare", "copy.csv", "%assurance.csv"]),
    ("waves_no_panel", 1, &["compare", "copy.csv", "%study/customers_2026.csv", "--panel", "nobody"]),
    ("waves_are_files", 1, &["compare", "copy.csv", "%study/customers_2026.csv", "--wave", "region"]),
    (
        "waves_with_benchmark",
        1,
        &["compare", "copy.csv", "%study/customers_2026.csv", "--benchmark", "@saved.json"],
    ),
    ("waves_with_audiences", 1, &["compare", "copy.csv", "%study/customers_2026.csv", "--audience", "file"]),
    ("waves_map", 2, &["compare", "copy.csv", "%study/customers_2026.csv", "--map", "courtesy"]),
    ("waves_of_a_schema", 1, &["compare", "copy.csv", "%schema.json"]),
    ("waves_as_page", 1, &["compare", "copy.csv", "%study/customers_2026.csv", "-o", "waves.html"]),
    ("waves_other_order", 1, &["copy.csv", "--wave", "region", "--wave-order", "North,Sud"]),
    ("waves_no_earlier", 1, &["copy.csv", "--wave", "region", "--against", "Noth"]),
    (
        "wave_dates_of_two",
        1,
        &["compare", "copy.csv", "%study/customers_2026.csv", "--wave-dates", "2025-01-01,2026-01-01"],
    ),
    ("wave_dates_count", 1, &["copy.csv", "--wave", "region", "--wave-dates", "2025-01-01,2026-01-01"]),
    (
        "wave_dates_order",
        1,
        &["copy.csv", "--wave", "region", "--wave-dates", "2025-01-01,2024-01-01,2026-01-01"],
    ),
    (
        "wave_dates_no_day",
        1,
        &["copy.csv", "--wave", "region", "--wave-dates", "2025-01-01,2025-02-30,2026-01-01"],
    ),
    ("audience_unknown", 1, &["copy.csv", "--audience", "who"]),
    ("audience_no_reference", 1, &["copy.csv", "--audience", "region", "--reference", "Nowhere"]),
    ("audience_withheld", 1, &["copy.csv", "--audience", "respondent_id"]),
    ("audience_of_means", 1, &["%martilla_james.csv", "--audience", "who"]),
    ("audience_with_wave", 2, &["copy.csv", "--audience", "region", "--wave", "region"]),
    ("audience_aligned_within", 2, &["copy.csv", "--audience", "region", "--aligned-within", "x"]),
    ("audience_chart_without", 1, &["copy.csv", "-o", "audiences.svg"]),
    ("benchmark_chart_without", 1, &["copy.csv", "-o", "competitor.svg"]),
    ("gate_without_wave", 2, &["copy.csv", "--fail-if", "any criterion enters keep_up"]),
    ("gate_without_benchmark", 2, &["copy.csv", "--fail-if", "any criterion significantly below benchmark"]),
    ("gate_comma", 2, &["copy.csv", "--fail-if", "gap(courtesy) > 1,2"]),
    ("gate_quadrant", 2, &["copy.csv", "--fail-if", "any criterion in concentrat_here"]),
    ("gate_unknown_name", 1, &["copy.csv", "--fail-if", "gap(courtsy) > 1"]),
    ("groups_no_nps", 1, &["copy.csv", "--by", "imp_courtesy:nps"]),
    ("groups_no_kind", 1, &["copy.csv", "--by", "recommend:thirds"]),
    ("groups_ranges", 1, &["copy.csv", "--by", "recommend:0-3,5-10"]),
    (
        "callback_score",
        2,
        &["callback", "copy.csv", "--no-consent-needed", "--from", "much", "-o", "list.csv"],
    ),
];

#[test]
fn every_error_says_what_where_and_what_to_do() {
    let mut differing = Vec::new();
    for (name, code, arguments) in GALLERY {
        let folder = TempDir::new().unwrap();
        fs::copy(root().join("fixtures/bank.csv"), folder.path().join("copy.csv")).unwrap();
        fs::create_dir(folder.path().join("folder.csv")).unwrap();
        let place = |argument: &str| match argument.split_at(1) {
            ("@", file) => root().join("fixtures/bad").join(file).display().to_string(),
            ("%", file) => root().join("fixtures").join(file).display().to_string(),
            ("+", file) => {
                limits::write(&folder.path().join(file));
                file.to_owned()
            }
            _ => argument.to_owned(),
        };
        let mut arguments: Vec<String> = arguments.iter().map(|argument| place(argument)).collect();
        if !["plan", "callback", "compare"].contains(&arguments[0].as_str()) {
            arguments.insert(0, "analyze".into());
        }
        // A run that fails must not have printed or written anything, whatever it was asked for.
        if !arguments.iter().any(|argument| argument == "-o") {
            arguments.extend(["-o".into(), "out.json".into()]);
        }
        let before = listing(&folder);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = ecart_in(folder.path(), &arguments, b"");
        assert_eq!(ran.code, *code, "{name}: {}", ran.stderr);
        assert_eq!(ran.stdout, "", "{name} printed to standard output");
        assert_eq!(listing(&folder), before, "{name} wrote something");
        // Folders of this machine do not belong in a snapshot.
        let said = ran.stderr.replace(&format!("{}/", root().display()), "");
        let path = root().join(format!("fixtures/bad/{name}.stderr"));
        let compared = std::panic::catch_unwind(|| golden(&path, said.as_bytes()));
        if compared.is_err() {
            differing.push(*name);
        }
    }
    assert!(differing.is_empty(), "differing: {differing:?}");
}

/// Ratings beyond the declared scale: the refusal names the option that settles it, in every language.
#[test]
fn a_scale_that_is_too_small_is_refused_with_one_that_is_not() {
    let run = |ratings: &[&str], scale: &str, lang: &str| {
        let rows = (0..30)
            .map(|id| format!("{},{}\n", ratings[id % ratings.len()], ratings[(id / 2) % ratings.len()]));
        let csv = "imp_a,perf_a\n".to_owned() + &rows.collect::<String>();
        let folder = TempDir::new().unwrap();
        let arguments = ["analyze", "-", "--scale", scale, "--lang", lang];
        let ran = ecart_in(folder.path(), &arguments, csv.as_bytes());
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
        ran.stderr
    };
    let ten = ["1", "3", "5", "6", "7", "8", "9", "10"];
    for (lang, such) in [("en", "such as"), ("fr", "par exemple"), ("de", "etwa"), ("es", "por ejemplo")] {
        let said = run(&ten, "1-5", lang);
        assert!(said.contains(&format!("{such} --scale 1-10")) && said.contains("--missing"), "{said}");
    }
    assert!(run(&["0", "3", "5", "6", "7", "9", "10", "4"], "1-5", "en").contains("such as --scale 0-10"));
    assert!(run(&["1", "2", "3", "4", "5", "6", "7"], "1-4", "en").contains("such as --scale 1-7"));
    assert!(run(&["0", "30", "50", "85", "100", "60", "70"], "1-10", "en").contains("such as --scale 0-100"));
    let beyond = run(&["1", "300", "500", "850", "1000", "600", "700"], "1-10", "en");
    assert!(!beyond.contains("such as"), "{beyond}");
}

#[test]
fn the_gallery_and_its_folder_hold_the_same_cases() {
    let mut files: Vec<String> = fs::read_dir(root().join("fixtures/bad"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".stderr").map(str::to_owned))
        .collect();
    files.sort();
    let mut cases: Vec<&str> = GALLERY.iter().map(|(name, _, _)| *name).collect();
    cases.sort_unstable();
    assert_eq!(files, cases);
}

fn listing(folder: &TempDir) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap_or_default()))
        .collect();
    files.sort();
    files
}
