//! Shapes, pairs, sides and errors on literal tables.

use ecart::input::columns::layout::Match::{Exact, Folded, Named, Near, Order};
use ecart::input::columns::layout::{LongColumns, Shape, SummaryColumns, understand};
use ecart::input::headings::Heading;
use ecart::input::hints::Hints;

use super::world::{error, grid, headings, notices, pairs, pairs_of, understood};

fn none() -> Hints {
    Hints::default()
}

#[test]
fn prefixes_and_suffixes_make_pairs() {
    let expected = [("wifi".to_owned(), 0, 2, Exact), ("price".to_owned(), 1, 3, Exact)];
    assert_eq!(pairs(&["imp_wifi|imp_price|perf_wifi|perf_price", "4|5|3|2"]), expected);
    assert_eq!(
        pairs(&["wifi_importance|price_importance|wifi_satisfaction|price_satisfaction", "4|5|3|2"]),
        expected
    );
    assert_eq!(pairs(&["imp.wifi|imp.price|sat.wifi|sat.price", "4|5|3|2"]), expected);
    // Performance first, interleaved: criteria follow the importance columns.
    let table = ["sat_wifi|imp_wifi|sat_price|imp_price", "4|5|3|2"];
    assert_eq!(pairs(&table), [("wifi".to_owned(), 1, 0, Exact), ("price".to_owned(), 3, 2, Exact)]);
    let german = ["Wichtigkeit_Preis|Wichtigkeit_Ort|Zufriedenheit_Preis|Zufriedenheit_Ort", "1|2|3|4"];
    assert_eq!(pairs(&german).len(), 2);
}

#[test]
fn french_headers_make_pairs() {
    let table = [
        "Importance - Accueil|Importance - Délais|Performance - Accueil|Performance - Délais|Région",
        "4|5|3|2|Nord",
    ];
    let expected = [("Accueil".to_owned(), 0, 2, Exact), ("Délais".to_owned(), 1, 3, Exact)];
    assert_eq!(pairs(&table), expected);
    let table =
        ["Attente : accueil|Attente : délais|Satisfaction : accueil|Satisfaction : délais", "4|5|3|2"];
    assert_eq!(pairs(&table).len(), 2);
    let table =
        ["Accueil (importance)|Délais (importance)|Accueil (satisfaction)|Délais (satisfaction)", "4|5|3|2"];
    assert_eq!(pairs(&table), expected);
    let table = [
        "Importance de l'accueil|Importance des délais|Satisfaction de l’accueil|Satisfaction des délais",
        "4|5|3|2",
    ];
    assert_eq!(pairs(&table).len(), 2);
}

#[test]
fn questions_in_words_make_pairs() {
    let table = [
        "How important is the wifi to you?|How satisfied are you with the wifi?|How important is the price to you?|How satisfied are you with the price?",
        "4|5|3|2",
    ];
    assert_eq!(pairs(&table), [("wifi".to_owned(), 0, 1, Exact), ("price".to_owned(), 2, 3, Exact)]);
    let table = [
        "Wifi - How Important...|Wifi - How Satisfied...|Price - How Important...|Price - How Satisfied...",
        "4|5|3|2",
    ];
    assert_eq!(pairs(&table), [("Wifi".to_owned(), 0, 1, Exact), ("Price".to_owned(), 2, 3, Exact)]);
    // The part in brackets is not what tells the criteria apart.
    let table = [
        "Importance of wifi (hotel)|Importance of price (hotel)|Satisfaction with wifi (hotel)|Satisfaction with price (hotel)",
        "4|5|3|2",
    ];
    assert_eq!(pairs(&table).len(), 2);
}

#[test]
fn glued_names_make_pairs_when_both_sides_agree() {
    let table = ["ID|HOURSIMP|WILDIMP|HOURSSAT|WILDSAT|SATURDAY", "1|5|4|3|2|1"];
    assert_eq!(pairs(&table), [("HOURS".to_owned(), 1, 3, Exact), ("WILD".to_owned(), 2, 4, Exact)]);
    let table = ["HOWIMP1|HOWSAT1|HOWIMP2|HOWSAT2", "5|4|3|2"];
    assert_eq!(pairs(&table).len(), 2);
    assert!(
        error(&["SATURDAY|IMPALA|IMPERIAL", "1|2|3"], &none())
            .starts_with("no importance/performance pair found")
    );
}

#[test]
fn what_cannot_be_seen_does_not_part_a_pair_and_is_told() {
    let table = [
        "Importance - Opening\u{a0}hours|Importance - Price|Satisfaction - Opening hours|Satisfaction - price.",
        "4|5|3|2",
    ];
    let layout = understood(&table, &none()).unwrap();
    let matched: Vec<_> = pairs_of(&layout).into_iter().map(|(_, _, _, matched)| matched).collect();
    // Spaces are tidied before keys are made, so only the price differs.
    assert_eq!(matched, [Exact, Folded]);
    assert_eq!(notices(&layout), ["matched_folded"]);
}

#[test]
fn a_slip_of_the_pen_is_paired_by_likeness_and_told() {
    let table = ["imp_wifi|imp_reception|perf_wifi|perf_recepton", "4|5|3|2"];
    let layout = understood(&table, &none()).unwrap();
    assert_eq!(pairs_of(&layout)[1].3, Near);
    assert_eq!(notices(&layout), ["matched_by_likeness"]);
    // Two that are near to one another, in another order.
    let table = ["imp_opening hour|imp_recepton|perf_reception|perf_opening hours", "4|5|3|2"];
    let found = pairs_of(&understood(&table, &none()).unwrap());
    assert_eq!(found.iter().map(|pair| (pair.1, pair.2)).collect::<Vec<_>>(), [(0, 3), (1, 2)]);
    assert!(layout.notices[0].to_string().contains("perf_recepton"));
}

#[test]
fn a_side_without_its_other_is_named_with_the_nearest() {
    let message = error(&["imp_wifi|imp_price|perf_wifi", "4|5|3"], &none());
    assert!(message.starts_with("column \"imp_price\" is importance without its performance"), "{message}");
    let message = error(&["imp_wifi|imp_price|perf_wifi|perf_parking|perf_prize_x", "4|5|3|1|1"], &none());
    assert!(message.contains("the nearest column left over is \"perf_prize_x\""), "{message}");
}

#[test]
fn overall_satisfaction_is_not_half_of_a_pair() {
    let layout =
        understood(&["imp_wifi|imp_price|sat_wifi|sat_price|sat_overall", "4|5|3|1|2", "3|4|4|2|2"], &none())
            .unwrap();
    assert_eq!(pairs_of(&layout).len(), 2);
}

#[test]
fn duplicated_names_are_refused() {
    let message = error(&["imp_wifi|imp_wifi|perf_wifi", "4|5|3"], &none());
    assert_eq!(
        message,
        "two columns are called \"imp_wifi\": column 1 and column 2 (rename one, or name the pairs in study.toml, by place: \"#1\", \"#2\")"
    );
}

#[test]
fn nothing_found_says_what_was_seen_and_what_to_do() {
    let message = error(&["rating|complaints|privileges", "4|5|3"], &none());
    assert!(message.contains("among 3 columns: \"rating\", \"complaints\", \"privileges\""), "{message}");
    assert!(message.contains("--importance-columns 'imp_*' --performance-columns 'perf_*'"), "{message}");
    let many: Vec<String> = (0..20).map(|i| format!("c{i}x")).collect();
    let message = error(&[&many.join("|")], &none());
    assert!(message.contains("\"c11x\", …") && !message.contains("c12x"), "{message}");
}

#[test]
fn two_blocks_for_one_side_are_refused() {
    let message = error(&["imp_a1|imp_b1|perf_a1|perf_b1|sat_a1|sat_b1", "1|2|3|4|5|1"], &none());
    assert!(
        message.contains("could be performance") && message.contains("--performance-columns"),
        "{message}"
    );
}

#[test]
fn patterns_choose_columns() {
    let hints = Hints {
        importance_columns: vec!["i*".to_owned()],
        performance_columns: vec!["p*".to_owned()],
        ..none()
    };
    let layout = understood(&["i1|i2|p1|p2|other", "1|2|3|4|5"], &hints).unwrap();
    assert_eq!(pairs_of(&layout), [("1".to_owned(), 0, 2, Exact), ("2".to_owned(), 1, 3, Exact)]);
    let layout = understood(&["i_a|i_b|p_x|p_y", "1|2|3|4"], &hints).unwrap();
    assert_eq!(pairs_of(&layout)[0], ("_a".to_owned(), 0, 2, Order));
    let message = error(
        &["i1|i2|p1|p2", "1|2|3|4"],
        &Hints { importance_columns: vec!["q*".to_owned()], ..hints.clone() },
    );
    assert!(message.starts_with("--importance-columns: no column matches \"q*\""), "{message}");
    let message = error(&["i1|i2|i3|p1|p2", "1|2|3|4|5"], &hints);
    assert!(message.contains("\"i3\" is importance without its performance"), "{message}");
    let both = Hints { performance_columns: vec!["i*".to_owned()], ..hints };
    assert!(error(&["i1|i2|p1|p2", "1|2|3|4"], &both).contains("named for importance and for performance"));
}

#[test]
fn performance_columns_alone_are_performance_only() {
    let hints = Hints { performance_columns: vec!["q*".to_owned()], ..none() };
    let layout = understood(&["q1|q2|q3|overall", "1|2|3|4"], &hints).unwrap();
    assert!(matches!(&layout.shape, Shape::PerformanceOnly { items } if items.len() == 3));
    let layout = understood(&["sat_wifi|sat_price|sat_staff|sat_overall", "1|2|3|3"], &none()).unwrap();
    assert!(matches!(&layout.shape, Shape::PerformanceOnly { items } if items.len() == 3));
    assert_eq!(notices(&layout), ["performance_only"]);
}

#[test]
fn named_pairs_are_taken_as_said() {
    let pair = |i: &str, p: &str| ("wifi".to_owned(), Some("Wi-Fi".to_owned()), i.to_owned(), p.to_owned());
    let hints = Hints { pairs: vec![pair("Q1", "Q2")], ..none() };
    let layout = understood(&["Q1|Q2|Q3", "1|2|3"], &hints).unwrap();
    assert_eq!(pairs_of(&layout), [("wifi".to_owned(), 0, 1, Named)]);
    let hints = Hints { pairs: vec![pair("Q1", "Qu2")], ..none() };
    let message = error(&["Q1|Q2|Q3", "1|2|3"], &hints);
    assert_eq!(
        message,
        "performance of \"wifi\": there is no column \"Qu2\"; did you mean \"Q2\"? (list the columns with `ecart inspect`)"
    );
}

#[test]
fn long_tables_are_long() {
    let in_order = Shape::Long(LongColumns {
        respondent: Some(0),
        criterion: 1,
        element: None,
        importance: 2,
        performance: 3,
    });
    let layout = understood(
        &[
            "respondent_id|criterion|importance|performance|segment",
            "1|wifi|4|3|a",
            "1|price|5|2|a",
            "2|wifi|3|3|b",
        ],
        &none(),
    )
    .unwrap();
    assert_eq!(layout.shape, in_order);
    let layout =
        understood(&["respondentId|outcomeId|importance|satisfaction", "1|1|4|4", "2|1|4|4"], &none())
            .unwrap();
    assert_eq!(layout.shape, in_order);
    // No column is called criterion: the one that, with the respondent, names each row once.
    let layout =
        understood(&["id|Sujet|Importance|Satisfaction", "1|wifi|4|3", "1|prix|5|2", "2|wifi|3|3"], &none())
            .unwrap();
    assert!(matches!(layout.shape, Shape::Long(LongColumns { criterion: 1, .. })));
    let message = error(&["id|importance|performance", "1|4|3", "2|4|4"], &none());
    assert!(message.contains("no column names the criterion"), "{message}");
}

#[test]
fn summary_tables_are_summaries() {
    let layout = understood(
        &[
            "criterion|element|importance|performance|n|sd_importance|sd_performance|sd_gap",
            "wifi|tech|4.2|3.1|200|.8|.9|1.1",
            "price|money|3.2|3.9|198|.8|.9|1.1",
        ],
        &none(),
    )
    .unwrap();
    let expected = Shape::Summary(SummaryColumns {
        criterion: 0,
        element: Some(1),
        importance: 2,
        performance: 3,
        n: Some(4),
        sd_importance: Some(5),
        sd_performance: Some(6),
        sd_gap: Some(7),
    });
    assert_eq!(layout.shape, expected);
    let layout = understood(
        &[
            "Critère|Importance moyenne|Performance moyenne|Effectif|Écart-type importance",
            "a|4.2|3.1|200|1",
            "b|3|3|9|1",
        ],
        &none(),
    )
    .unwrap();
    let Shape::Summary(SummaryColumns { n: Some(3), sd_importance: Some(4), sd_gap: None, .. }) =
        layout.shape
    else {
        panic!("{layout:?}")
    };
}

#[test]
fn summary_exports_are_refused() {
    let message = error(
        &["Strimzi survey||", "||", "Q1. How?||", "Answer Choices|Response Percent|Responses", "Yes|40%|12"],
        &none(),
    );
    assert!(
        message.contains("summary export (\"Answer Choices, Response Percent, Responses\")"),
        "{message}"
    );
}

#[test]
fn rankings_are_refused() {
    let table = [
        "imp_a1|imp_b1|imp_c1|perf_a1|perf_b1|perf_c1",
        "1|2|3|4|5|1",
        "2|1|3|4|4|4",
        "3|2|1|2|2|2",
        "1|3|2|1|1|1",
        "2|3|1|5|4|1",
    ];
    let message = error(&table, &none());
    assert!(
        message.contains("\"imp_a1\" to \"imp_c1\" hold ranks") && message.contains("5 of 5"),
        "{message}"
    );
}

#[test]
fn choices_of_the_most_important_are_refused() {
    let picked = [
        "Satisfaction - Parks|Satisfaction - Streets|Satisfaction - Snow|Most important|2nd most important",
        "4|5|3|Parks|Snow",
        "3|4|1|Streets|Parks",
        "2|4|4|Snow|Streets",
    ];
    let message = error(&picked, &none());
    assert!(message.contains("\"Most important\" to \"2nd most important\" hold choices"), "{message}");
    let ticked = [
        "imp_parks|imp_streets|imp_snow|perf_parks|perf_streets|perf_snow",
        "1|0|0|4|5|3",
        "0|1|1|3|4|1",
        "1|0|1|2|1|4",
    ];
    assert!(error(&ticked, &none()).contains("hold choices"));
    // Where the scale is said to be 0 to 1, a tick is a rating; so is a word that stands in the header of its rating.
    let said = Hints { scale: Some((0.0, 1.0)), ..none() };
    assert!(understood(&ticked, &said).is_ok());
    let rated = [
        "Importance of low prices|Importance of high speed|Satisfaction with low prices|Satisfaction with high speed",
        "low|high|high|low",
    ];
    assert_eq!(pairs(&rated).len(), 2);
}

#[test]
fn three_levels_are_refused_with_the_way_out() {
    let message =
        error(&["minimum_1|minimum_2|desired_1|desired_2|perceived_1|perceived_2", "1|2|3|4|5|6"], &none());
    assert!(
        message.contains("--importance-columns 'desired*' --performance-columns 'perceived*'"),
        "{message}"
    );
    let hints = Hints {
        importance_columns: vec!["desired*".into()],
        performance_columns: vec!["perceived*".into()],
        ..none()
    };
    let layout = understood(
        &["minimum_1|minimum_2|desired_1|desired_2|perceived_1|perceived_2", "1|2|3|4|5|6"],
        &hints,
    )
    .unwrap();
    assert_eq!(pairs_of(&layout).len(), 2);
}

/// A matrix: question, its rows, the code stem.
fn matrix(columns: &mut Vec<Heading>, question: &str, stem: &str, rows: &[&str]) {
    for (at, row) in rows.iter().enumerate() {
        columns.push(Heading {
            index: columns.len(),
            code: format!("{stem}_{}", at + 1),
            question: Some(question.to_owned()),
            item: Some((*row).to_owned()),
            ..Heading::default()
        });
    }
}

#[test]
fn the_same_rows_under_two_questions_are_pairs() {
    let mut columns = Vec::new();
    matrix(&mut columns, "How satisfied are you?", "Q1", &["Wifi", "Price"]);
    matrix(&mut columns, "How important is it?", "Q2", &["Price", "Wifi"]);
    let layout = understand(&grid(&["|||", "1|2|3|4"]), &headings(1, columns), &none()).unwrap();
    assert_eq!(pairs_of(&layout), [("Price".to_owned(), 2, 1, Exact), ("Wifi".to_owned(), 3, 0, Exact)]);
}

#[test]
fn answers_tell_the_side_where_questions_do_not() {
    let mut columns = Vec::new();
    matrix(&mut columns, "Please rate us today", "Q1", &["Wifi", "Price"]);
    matrix(&mut columns, "Please rate these", "Q2", &["Wifi", "Price"]);
    let rows = [
        "|||",
        "Satisfied|Very satisfied|Very important|Not important",
        "Dissatisfied|Neutral|Important|Neutral",
    ];
    let layout = understand(&grid(&rows), &headings(1, columns), &none()).unwrap();
    assert_eq!(pairs_of(&layout), [("Wifi".to_owned(), 2, 0, Exact), ("Price".to_owned(), 3, 1, Exact)]);
    assert_eq!(notices(&layout), ["side_from_answers", "side_from_answers"]);
}

#[test]
fn order_tells_the_side_where_nothing_else_does() {
    // Both stems were cut before they differ.
    let mut columns = Vec::new();
    matrix(&mut columns, "Thinking of your last visit, how...", "Q1", &["Wifi", "Price"]);
    matrix(&mut columns, "Thinking of your last visit, how...", "Q2", &["Wifi", "Price"]);
    let layout = understand(&grid(&["|||", "1|2|3|4", "5|4|3|1"]), &headings(1, columns), &none()).unwrap();
    assert_eq!(pairs_of(&layout), [("Wifi".to_owned(), 0, 2, Exact), ("Price".to_owned(), 1, 3, Exact)]);
    assert_eq!(notices(&layout), ["sides_by_order"]);
    // Statements alone, the second time as a data frame numbers them; a digit behind is the rule of one tool only.
    let layout =
        understood(&["Wifi|Price|Wifi.1|Price.1|Name", "1|2|3|4|Ann", "5|4|3|1|Bob"], &none()).unwrap();
    assert!(understood(&["Q1|Q2|Q12|Q22|Name", "1|2|3|4|Ann", "5|4|3|1|Bob"], &none()).is_err());
    assert_eq!(pairs_of(&layout), [("Wifi".to_owned(), 0, 2, Exact), ("Price".to_owned(), 1, 3, Exact)]);
}

#[test]
fn scales_side_by_side_are_pairs() {
    let column = |index: usize, item: &str, n: usize, title: Option<&str>| Heading {
        index,
        code: format!("Q5#{n}_{item}"),
        question: Some("Please rate".to_owned()),
        item: Some(item.to_owned()),
        scale: Some((n, title.map(str::to_owned))),
        ..Heading::default()
    };
    let titled = |t1: Option<&str>, t2: Option<&str>| {
        headings(
            1,
            vec![
                column(0, "Wifi", 1, t1),
                column(1, "Wifi", 2, t2),
                column(2, "Price", 1, t1),
                column(3, "Price", 2, t2),
            ],
        )
    };
    let grid = grid(&["|||", "1|2|3|4", "5|4|3|1"]);
    let layout =
        understand(&grid, &titled(Some("How satisfied are you?"), Some("How important is it?")), &none())
            .unwrap();
    assert_eq!(pairs_of(&layout), [("Wifi".to_owned(), 1, 0, Exact), ("Price".to_owned(), 3, 2, Exact)]);
    let layout = understand(&grid, &titled(None, None), &none()).unwrap();
    assert_eq!(pairs_of(&layout), [("Wifi".to_owned(), 0, 1, Exact), ("Price".to_owned(), 2, 3, Exact)]);
    assert_eq!(notices(&layout), ["sides_by_order"]);
}

#[test]
fn a_pattern_for_one_side_leaves_the_other_to_its_words() {
    let table = ["imp_a1|imp_b1|perf_a1|perf_b1|sat_a1|sat_b1|important_note", "1|2|3|4|5|1|x"];
    let hints = Hints { performance_columns: vec!["sat_*".to_owned()], ..none() };
    let expected = [("a1".to_owned(), 0, 4, Exact), ("b1".to_owned(), 1, 5, Exact)];
    assert_eq!(pairs_of(&understood(&table, &hints).unwrap()), expected);
    let hints = Hints {
        importance_columns: vec!["perf_*".to_owned()],
        performance_columns: vec!["sat_*".to_owned()],
        ..none()
    };
    assert_eq!(pairs_of(&understood(&table, &hints).unwrap())[0], ("a1".to_owned(), 2, 4, Exact));
}

#[test]
fn letters_and_numbers_make_pairs_when_every_number_has_both() {
    let table = ["id|E1|E2|E3|P1|P2|P3", "1|5|4|3|1|2|3", "2|5|5|5|1|1|2"];
    let layout = understood(&table, &none()).unwrap();
    assert_eq!(pairs_of(&layout)[2], ("3".to_owned(), 3, 6, Exact));
    assert_eq!(notices(&layout), ["sides_by_letters"]);
    assert!(understood(&["E1|E2|E3|P1|P2|P4", "5|4|3|1|2|3"], &none()).is_err());
}

#[test]
fn the_same_rows_under_four_questions_are_told_apart() {
    let mut columns = Vec::new();
    matrix(&mut columns, "How important are these at the hotel?", "Q1", &["Price", "Staff"]);
    matrix(&mut columns, "How satisfied are you with the hotel?", "Q2", &["Price", "Staff"]);
    matrix(&mut columns, "How important are these at the bar?", "Q3", &["Price", "Staff"]);
    matrix(&mut columns, "How satisfied are you with the bar?", "Q4", &["Price", "Staff"]);
    let layout = understand(&grid(&["|||||||", "1|2|3|4|5|1|2|3"]), &headings(1, columns), &none()).unwrap();
    let found: Vec<_> = pairs_of(&layout).into_iter().map(|(name, i, p, _)| (name, i, p)).collect();
    let expected =
        [("hotel (Price)", 0, 2), ("hotel (Staff)", 1, 3), ("bar (Price)", 4, 6), ("bar (Staff)", 5, 7)];
    assert_eq!(found, expected.map(|(name, i, p)| (name.to_owned(), i, p)));
}

#[test]
fn a_row_label_may_come_first() {
    // SPSS variables: the code says nothing that is apart, the label says the row first and the question last.
    let column = |index: usize, code: &str, text: &str| Heading {
        index,
        code: code.to_owned(),
        question: Some(text.to_owned()),
        ..Heading::default()
    };
    let columns = vec![
        column(0, "HOWIMP1", "Friendly welcome - How important"),
        column(1, "HOWSAT1", "Friendly welcome - How satisfied"),
        column(2, "HOWIMP2", "Speed of reply - How important"),
        column(3, "HOWSAT2", "Speed of reply - How satisfied"),
    ];
    let layout = understand(&grid(&["|||", "1|2|3|4"]), &headings(1, columns), &none()).unwrap();
    let expected = [("Friendly welcome".to_owned(), 0, 1, Exact), ("Speed of reply".to_owned(), 2, 3, Exact)];
    assert_eq!(pairs_of(&layout), expected);
    // The same split by the export's reader: question = row, item = question.
    let split = |index: usize, row: &str, question: &str| Heading {
        index,
        code: format!("V{index}"),
        question: Some(row.to_owned()),
        item: Some(question.to_owned()),
        ..Heading::default()
    };
    let columns = vec![
        split(0, "Wifi", "How important"),
        split(1, "Wifi", "How satisfied"),
        split(2, "Price", "How important"),
        split(3, "Price", "How satisfied"),
    ];
    let layout = understand(&grid(&["|||", "1|2|3|4"]), &headings(1, columns), &none()).unwrap();
    assert_eq!(pairs_of(&layout), [("Wifi".to_owned(), 0, 1, Exact), ("Price".to_owned(), 2, 3, Exact)]);
}

#[test]
fn columns_that_are_not_ratings_have_roles() {
    use ecart::input::columns::layout::Role;
    let table = [
        "respondent|imp_a1|perf_a1|weight|region|NPS|Overall satisfaction|vstrat|vpsu|Comment|Renewal|Note",
        "r1|5|4|0.8|North|9|4|11|1|The staff were friendly but the queue was long|yes|",
        "r2|4|3|1.2|South|10|5|11|2|I would have liked a quieter room near the lift|no|",
        "r3|3|2|1.0|North|0|1|12|1|Nothing to add, thank you very much for asking|yes|",
        "r4|3|2|1.0|South|7|2|12|2|Please open earlier in the morning on weekdays|no|",
    ];
    let layout = understood(&table, &none()).unwrap();
    let roles: Vec<Role> = layout.roles.iter().map(|(_, role, _)| *role).collect();
    let expected = [
        Role::RespondentId,
        Role::Rating,
        Role::Rating,
        Role::Weight,
        Role::Segment,
        Role::Recommendation,
        Role::Satisfaction,
        Role::Stratum,
        Role::Cluster,
        Role::FreeText,
        Role::Outcome,
        Role::Unused,
    ];
    assert_eq!(roles, expected);
    assert_eq!(notices(&layout), ["weight_not_applied"]);
    assert!(layout.roles[3].2.contains("mean 1.000 is near 1"), "{:?}", layout.roles[3]);
    let hints = Hints {
        weight: Some("NPS".into()),
        segments: vec!["vpsu".into()],
        outcomes: vec!["weight".into()],
        ..none()
    };
    let layout = understood(&table, &hints).unwrap();
    let role = |column: usize| layout.roles[column].1;
    assert_eq!((role(5), role(8), role(3)), (Role::Weight, Role::Segment, Role::Outcome));
    assert!(notices(&layout).is_empty());
    let message = error(&table, &Hints { segments: vec!["regoin".into()], ..none() });
    assert_eq!(
        message,
        "segment: there is no column \"regoin\"; did you mean \"region\"? (list the columns with `ecart inspect`)"
    );
}

#[test]
fn ratings_spread_over_a_column_for_each_answer_are_refused() {
    let mut columns = Vec::new();
    matrix(&mut columns, "How important is it?", "Q1", &["Wifi - Not important", "Wifi - Very important"]);
    matrix(&mut columns, "How satisfied are you?", "Q2", &["Wifi - Dissatisfied", "Wifi - Satisfied"]);
    let rows = ["|||", "Not important|||Satisfied", "|Very important|Dissatisfied|"];
    let message = understand(&grid(&rows), &headings(1, columns), &none()).unwrap_err().to_string();
    assert!(
        message
            .contains("column \"Q1_1\" and the others hold one answer each (\"Not important\" or nothing)"),
        "{message}"
    );
}

#[test]
fn other_questions_about_the_same_rows_do_not_disturb() {
    let mut columns = Vec::new();
    matrix(&mut columns, "How important is it?", "Q1", &["Wifi", "Price"]);
    matrix(&mut columns, "How satisfied are you?", "Q2", &["Wifi", "Price"]);
    matrix(&mut columns, "How often do you use it?", "Q3", &["Wifi", "Price"]);
    matrix(&mut columns, "How long have you used it?", "Q4", &["Wifi", "Price"]);
    let rows = ["|||||||", "1|2|3|4|5|1|2|3", "3|2|3|4|2|1|2|3"];
    let layout = understand(&grid(&rows), &headings(1, columns.clone()), &none()).unwrap();
    assert_eq!(pairs_of(&layout), [("Wifi".to_owned(), 0, 2, Exact), ("Price".to_owned(), 1, 3, Exact)]);
    assert!(layout.notices.is_empty());
    // Without the question on satisfaction, how often something is used does not take its place.
    let rest: Vec<Heading> =
        columns.drain(..).filter(|h| !h.code.starts_with("Q2") && !h.code.starts_with("Q4")).collect();
    let refused = understand(&grid(&rows), &headings(1, rest), &none()).unwrap_err().to_string();
    assert!(refused.starts_with("only importance was found (2 columns"), "{refused}");
}

#[test]
fn a_comment_beside_the_ratings_is_left_out() {
    let mut rows = vec!["imp_wifi|imp_price|imp_comment|perf_wifi|perf_price".to_owned()];
    rows.extend((0..20).map(|at| format!("{}|4|comment number {at}|3|2", at % 5 + 1)));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let layout = understood(&rows, &none()).unwrap();
    assert_eq!(pairs_of(&layout).len(), 2);
    assert_eq!(notices(&layout), ["texts_left_out"]);
}
