//! Answer texts and the numbers they mean, for whole blocks.

use ecart::input::answers::labels::Reading::{Bad, Missing, Rating};
use ecart::input::answers::labels::{Block, Coding, CodingError, Reading, code, code_both};
use ecart::input::headings::Headings;
use ecart::input::hints::Hints;
use ecart::message::Message;

/// Cells with 50 answers each.
fn cells(texts: &[&str]) -> Vec<(String, u64)> {
    let mut cells: Vec<(String, u64)> = texts.iter().map(|text| ((*text).to_owned(), 50)).collect();
    cells.sort();
    cells
}

fn coded(texts: &[&str], hints: &Hints) -> Result<Coding, CodingError> {
    code("importance", &cells(texts), &[], &[], hints, false)
}

fn readings(texts: &[&str]) -> Vec<Reading> {
    let coding = coded(texts, &Hints::default()).unwrap();
    texts.iter().map(|text| coding.read(text)).collect()
}

fn told(coding: &Coding) -> Vec<&str> {
    coding.notices.iter().map(Message::code).collect()
}

#[test]
fn plain_numbers_mean_themselves() {
    let coding = coded(&["1", "2.0", "3,0", "4", "5", "", " "], &Hints::default()).unwrap();
    assert_eq!((coding.lowest, coding.highest), (1.0, 5.0));
    assert_eq!(["2.0", "3,0", "", " "].map(|c| coding.read(c)), [Rating(2.0), Rating(3.0), Missing, Missing]);
    assert!(coding.evidence.contains("smallest usual scale"), "{}", coding.evidence);
    assert_eq!(coding.read("2"), Rating(2.0), "a clothing not seen");
    assert_eq!(coding.read("7"), Bad);
    assert!(coding.notices.is_empty() && coding.missing.is_empty());
}

#[test]
fn codes_and_words_for_no_answer_are_told() {
    let coding = coded(&["-99", "1", "2", "3", "4", "5", "9", "N/A"], &Hints::default()).unwrap();
    assert_eq!(["-99", "9", "N/A", "5"].map(|c| coding.read(c)), [Missing, Missing, Missing, Rating(5.0)]);
    assert_eq!(coding.missing, ["-99", "9", "N/A"]);
    assert_eq!(told(&coding), ["missing_taken"]);
    assert!(coding.notices[0].to_string().contains("\"9\" (50)"), "{:?}", coding.notices);
    let declared = Hints { missing: vec!["9".into(), "-99".into(), "n/a".into()], ..Hints::default() };
    let coding = coded(&["-99", "1", "2", "3", "4", "5", "9", "N/A"], &declared).unwrap();
    assert_eq!(coding.read("9"), Missing);
    assert!(coding.notices.is_empty(), "what the user said is not told back");
}

#[test]
fn a_declared_scale_rules() {
    let hints = Hints { scale: Some((1.0, 7.0)), ..Hints::default() };
    let coding = coded(&["1", "2", "3", "9"], &hints).unwrap();
    assert_eq!((coding.highest, coding.read("9")), (7.0, Bad));
    assert_eq!(
        coding.problem("9", &Headings::default()).to_string(),
        "9 is outside the scale 1-7 (add --missing 9 if it means \"no answer\", or --scale 1-10)"
    );
    assert_eq!(
        coding.problem("8", &Headings::default()).to_string(),
        "8 is outside the scale 1-7 (add --missing 8 if it means \"no answer\", or --scale 1-8)"
    );
    // A missing code is never a rating, even there.
    assert_eq!(coded(&["1", "2", "3", "99"], &hints).unwrap().read("99"), Missing);
    let ten = Hints { scale: Some((0.0, 10.0)), ..Hints::default() };
    assert_eq!(coded(&["1", "2", "3", "9"], &ten).unwrap().read("9"), Rating(9.0));
}

#[test]
fn the_scale_comes_from_both_sides() {
    let (left, right) = (cells(&["3", "4", "5"]), cells(&["0", "2", "9", "10"]));
    let block = |side, distinct| Block {
        side,
        distinct,
        value_labels: &[],
        labels_seen: false,
        declared_missing: &[],
        passed_by: &[],
        parted_by_commas: false,
    };
    let hints = Hints::default();
    let both = |left, right| code_both(block("importance", left), block("performance", right), &hints, false);
    let (i, p) = both(&left, &right).unwrap();
    assert_eq!((i.lowest, i.highest, p.lowest, p.highest), (0.0, 10.0, 0.0, 10.0));
    // Numbers with words count too, and numbers beside labels take the labels' scale.
    let (left, right) = (cells(&["1 - low", "2", "4"]), cells(&["1", "5"]));
    let (i, _) = both(&left, &right).unwrap();
    assert_eq!((i.highest, i.read("1 - low")), (5.0, Rating(1.0)));
    let left = cells(&["1", "2", "3", "4"]);
    let right = cells(&["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]);
    let (i, _) = both(&left, &right).unwrap();
    assert_eq!((i.highest, i.evidence.as_str()), (5.0, "1-5: the scale of the other side"));
    // A 6 of one side beside a complete 1-5 of the other is off the scale: the user must say.
    let (left, right) = (cells(&["1", "2", "3", "4", "5"]), cells(&["1", "2", "3", "4", "5", "6"]));
    let (_, p) = both(&left, &right).unwrap();
    assert_eq!((p.highest, p.read("6")), (5.0, Bad));
}

#[test]
fn labels_mean_their_rank() {
    let texts =
        ["Very important", "Not at all important", "Moderately important", "N/A", "Extremely important"];
    assert_eq!(readings(&texts), [Rating(4.0), Rating(1.0), Rating(3.0), Missing, Rating(5.0)]);
    let texts =
        ["Ni satisfait(e) ni insatisfait(e)", "Très satisfait(e)", "Plutôt insatisfait(e)", "Sans objet"];
    assert_eq!(readings(&texts), [Rating(3.0), Rating(5.0), Rating(2.0), Missing]);
    let texts =
        ["Très\u{a0}satisfait€", "Plutôt satisfaite", "Très insatisfait", "Neutre", "Plutôt insatisfait"];
    assert_eq!(readings(&texts), [Rating(5.0), Rating(4.0), Rating(1.0), Rating(3.0), Rating(2.0)]);
    // "Not relevant for me" is a point of this scale, and no answer beside another.
    let texts = ["Not relevant for me", "Somewhat useful", "Critical to me"];
    assert_eq!(readings(&texts), [Rating(1.0), Rating(2.0), Rating(3.0)]);
    let texts = ["Not relevant for me", "Satisfied", "Very satisfied", "Dissatisfied"];
    assert_eq!(readings(&texts)[0], Missing);
    let from_zero = Hints { scale: Some((0.0, 4.0)), ..Hints::default() };
    assert_eq!(
        coded(&["Very important", "Slightly important"], &from_zero).unwrap().read("Very important"),
        Rating(3.0)
    );
}

#[test]
fn a_slip_in_a_label_is_told() {
    let coding =
        coded(&["Slighlty important", "Very important", "Extremely important"], &Hints::default()).unwrap();
    assert_eq!(coding.read("Slighlty important"), Rating(2.0));
    assert!(told(&coding).contains(&"label_slip"));
}

#[test]
fn labels_two_scales_rank_differently_are_refused_and_settled() {
    let message =
        coded(&["Somewhat important", "Very important"], &Hints::default()).unwrap_err().to_string();
    assert!(
        message.contains("in two scales")
            && message.contains("--scale")
            && message.contains("importance_labels"),
        "{message}"
    );
    let labels = ["Not important", "Somewhat important", "Very important"].map(str::to_owned).to_vec();
    let hints = Hints { importance_labels: labels, ..Hints::default() };
    assert_eq!(
        coded(&["Somewhat important", "Very important"], &hints).unwrap().read("Very important"),
        Rating(3.0)
    );
}

#[test]
fn labels_of_no_scale_are_refused_with_the_nearest() {
    let message =
        coded(&["Satisfied", "Very satisfied", "Over the moon"], &Hints::default()).unwrap_err().to_string();
    assert!(message.contains("has no \"Over the moon\""), "{message}");
    let message = coded(&["purple", "green"], &Hints::default()).unwrap_err().to_string();
    assert!(message.contains("\"green\", \"purple\" do not match any known scale (list them"), "{message}");
    let seven = Hints { scale: Some((1.0, 7.0)), ..Hints::default() };
    let message = coded(&["Never", "Sometimes", "Always"], &seven).unwrap_err().to_string();
    assert!(message.contains("\"Always\", but the declared scale has 7 points"), "{message}");
    let of_seven = coded(&["Very dissatisfied", "Neutral", "Satisfied"], &seven).unwrap();
    assert_eq!(of_seven.read("Satisfied"), Rating(6.0));
    assert!(matches!(coded(&["", "N/A"], &Hints::default()), Err(CodingError::Empty { .. })));
    let message = coded(&["200", "300", "400"], &Hints::default()).unwrap_err().to_string();
    assert!(message.contains("no usual scale"), "{message}");
}

#[test]
fn numbers_with_words_mean_their_number() {
    let texts = ["5 - Very important", "4 - Rather important", "3 - Neutral", "9 - Don't know"];
    assert_eq!(readings(&texts), [Rating(5.0), Rating(4.0), Rating(3.0), Missing]);
    assert_eq!(readings(&["1: never", "2", "3: several times a month", "4", "5: everyday"])[4], Rating(5.0));
    assert_eq!(readings(&["1", "Item2", "Item3", "5"]), [Rating(1.0), Rating(2.0), Rating(3.0), Rating(5.0)]);
    let turned =
        coded(&["1 - Very important", "2", "3", "4 - Not at all important"], &Hints::default()).unwrap();
    assert!(turned.reversed && told(&turned).contains(&"codes_turned"));
    assert_eq!((turned.read("1 - Very important"), turned.read("2")), (Rating(4.0), Rating(3.0)));
}

#[test]
fn words_at_the_ends_are_the_numbers_left_out() {
    let texts = ["Strongly agree", "9", "8", "7", "6", "5", "4", "3", "2", "Strongly disagree", "N/A"];
    let coding = coded(&texts, &Hints::default()).unwrap();
    assert_eq!((coding.lowest, coding.highest), (1.0, 10.0));
    assert_eq!(
        ["Strongly agree", "Strongly disagree", "9", "N/A"].map(|c| coding.read(c)),
        [Rating(10.0), Rating(1.0), Rating(9.0), Missing]
    );
    let message = coded(&["up", "2", "3", "4", "down"], &Hints::default()).unwrap_err().to_string();
    assert!(message.contains("nothing tells which end"), "{message}");
}

#[test]
fn value_labels_of_the_file_turn_codes_that_run_down() {
    let labels: Vec<(String, String)> = [
        ("1", "Extremely important"),
        ("2", "Very important"),
        ("3", "Moderately important"),
        ("4", "Slightly important"),
        ("5", "Not at all important"),
        ("9", "Don't know"),
    ]
    .map(|(code, label)| (code.to_owned(), label.to_owned()))
    .to_vec();
    let read = |hints: &Hints| {
        code("importance", &cells(&["1.0", "3.0", "5.0", "9.0", ""]), &labels, &["9".into()], hints, false)
            .unwrap()
    };
    let coding = read(&Hints::default());
    assert!(coding.reversed);
    assert_eq!(
        ["1.0", "3.0", "5.0", "9.0"].map(|c| coding.read(c)),
        [Rating(5.0), Rating(3.0), Rating(1.0), Missing]
    );
    assert_eq!(coding.labels[0], (1.0, "Not at all important".to_owned()));
    assert!(told(&coding).contains(&"codes_turned"));
    let straight = read(&Hints { reversed: Some(false), ..Hints::default() });
    assert_eq!(straight.read("1.0"), Rating(1.0));
}

#[test]
fn value_labels_may_name_the_ends_only_or_start_anywhere() {
    let labelled = |pairs: &[(&str, &str)], texts: &[&str]| {
        let labels: Vec<(String, String)> =
            pairs.iter().map(|(c, l)| ((*c).to_owned(), (*l).to_owned())).collect();
        code("performance", &cells(texts), &labels, &[], &Hints::default(), false).unwrap()
    };
    let ends = labelled(&[("1", "Very dissatisfied"), ("7", "Very satisfied")], &["1", "4", "7"]);
    assert_eq!((ends.highest, ends.reversed, ends.read("4")), (7.0, false, Rating(4.0)));
    let recoded = labelled(&[("10", "Dissatisfied"), ("20", "Neutral"), ("30", "Satisfied")], &["10", "30"]);
    assert_eq!((recoded.lowest, recoded.highest, recoded.read("30")), (1.0, 3.0, Rating(3.0)));
    let texts = labelled(&[("1", "bad"), ("2", "so so"), ("3", "good")], &["bad", "good"]);
    assert_eq!((texts.read("bad"), texts.read("good")), (Rating(1.0), Rating(3.0)));
}
