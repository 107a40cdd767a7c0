//! Laws that hold for every survey, on surveys made at random.

use ecart::analysis::{Adjustment, Analysis, Base, CrosshairRule, Metric, Plan, Quadrant, Row, analyze};
use ecart::survey::{
    Counts, Criterion, Element, Label, MISSING, Origin, Ratings, Respondents, Scale, Survey,
};
use proptest::prelude::*;

/// Answers of each respondent: (importance, performance) codes of each criterion.
type Answers = Vec<Vec<(u8, u8)>>;

const CRITERIA: usize = 4;

fn answers() -> impl Strategy<Value = Answers> {
    let code = || prop_oneof![9 => 0_u8..5, 1 => Just(MISSING)];
    // The first respondent answers everything, so that no criterion is left without a pair.
    let first = prop::collection::vec((0_u8..5, 0_u8..5), CRITERIA);
    let others = prop::collection::vec(prop::collection::vec((code(), code()), CRITERIA), 1..40);
    (first, others).prop_map(|(first, mut others)| {
        others.insert(0, first);
        others
    })
}

fn survey(answers: &Answers) -> Survey {
    let column = |at: usize, side: fn(&(u8, u8)) -> u8| answers.iter().map(|row| side(&row[at])).collect();
    let respondents = Respondents {
        importance: (0..CRITERIA).map(|at| column(at, |pair| pair.0)).collect(),
        performance: (0..CRITERIA).map(|at| column(at, |pair| pair.1)).collect(),
        len: answers.len(),
        ..Respondents::default()
    };
    let elements = vec![
        Element { name: "e".into(), label: Label::plain("E"), criteria: vec![0, 1], rated: false },
        Element { name: "f".into(), label: Label::plain("F"), criteria: vec![2, 3], rated: false },
    ];
    let scale = Scale::new(1.0, 5.0);
    let criteria = (0..CRITERIA).map(|at| Criterion {
        name: format!("c{at}"),
        label: Label::plain(format!("C{at}")),
        element: Some(at / 2),
    });
    Survey {
        criteria: criteria.collect(),
        stated: true,
        ratings: Ratings::Answers {
            counts: Counts::of(&respondents, &elements, &scale, |_| true),
            respondents,
        },
        scale,
        elements,
        origin: Origin::default(),
        notices: Vec::new(),
        findings: Vec::new(),
    }
}

fn analysis(answers: &Answers, plan: &Plan) -> Analysis {
    analyze(&survey(answers), plan).unwrap()
}

/// The analysis of answers with these weights, taken in turn.
fn weighted(answers: &Answers, weights: &[f64], plan: &Plan) -> Analysis {
    let mut survey = survey(answers);
    let Ratings::Answers { respondents, .. } = &mut survey.ratings else {
        unreachable!("the survey was made of answers")
    };
    respondents.weights = Some((0..answers.len()).map(|row| weights[row % weights.len()]).collect());
    analyze(&survey, plan).unwrap()
}

fn all_rows(analysis: &Analysis) -> impl Iterator<Item = &Row> {
    analysis.criteria.iter().chain(analysis.element_rows())
}

fn base() -> impl Strategy<Value = Base> {
    prop_oneof![Just(Base::Pairs), Just(Base::Available), Just(Base::Listwise)]
}

/// The default plan with replicates enough for a law.
fn few() -> Plan {
    Plan { replicates: 20, ..Plan::default() }
}

fn metric() -> impl Strategy<Value = Metric> {
    prop_oneof![Just(Metric::Mean), Just(Metric::Top2), Just(Metric::Top1)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn order_of_respondents_is_irrelevant(answers in answers(), base in base(), seed in any::<u64>()) {
        let plan = Plan { base, replicates: 200, ..few() };
        let mut shuffled = answers.clone();
        let mut state = seed;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(at, (state >> 33) as usize % (at + 1));
        }
        let json = |answers| serde_json::to_string(&analysis(answers, &plan)).unwrap();
        prop_assert_eq!(json(&answers), json(&shuffled));
    }

    #[test]
    fn importance_minus_performance_is_the_gap(answers in answers(), base in base()) {
        let analysis = analysis(&answers, &Plan { base, ..few() });
        for row in analysis.criteria.iter().chain(analysis.element_rows()) {
            prop_assert!((row.importance.value - row.performance.value - row.gap.unwrap().value).abs() < 1e-12);
        }
    }

    #[test]
    fn swapping_the_sides_negates_the_gap_and_mirrors_the_map(answers in answers()) {
        let swapped: Answers = answers.iter().map(|row| row.iter().map(|&(i, p)| (p, i)).collect()).collect();
        // Away from the line, where the tie rule favours high on both sides.
        let plan = Plan { crosshair: CrosshairRule::Value { importance: 3.0001, performance: 3.0001 }, ..few() };
        let (before, after) = (analysis(&answers, &plan), analysis(&swapped, &plan));
        for (row, mirrored) in before.criteria.iter().zip(&after.criteria) {
            prop_assert_eq!(row.gap.unwrap().value, -mirrored.gap.unwrap().value);
            prop_assert!((row.gap.unwrap().sd.unwrap_or(0.0) - mirrored.gap.unwrap().sd.unwrap_or(0.0)).abs() < 1e-12);
            let expected = match row.quadrant {
                Quadrant::ConcentrateHere => Quadrant::PossibleOverkill,
                Quadrant::PossibleOverkill => Quadrant::ConcentrateHere,
                same => same,
            };
            prop_assert_eq!(mirrored.quadrant, expected);
        }
    }

    #[test]
    fn doubling_everybody_moves_no_mean(answers in answers()) {
        let doubled: Answers = answers.iter().chain(&answers).cloned().collect();
        let (once, twice) = (analysis(&answers, &few()), analysis(&doubled, &few()));
        for (a, b) in once.criteria.iter().zip(&twice.criteria) {
            prop_assert_eq!(a.gap.unwrap().value, b.gap.unwrap().value);
            prop_assert_eq!(a.n_pairs.unwrap() * 2, b.n_pairs.unwrap());
            prop_assert_eq!(a.quadrant, b.quadrant);
        }
    }

    #[test]
    fn ranks_are_a_permutation_ordered_by_quadrant_then_weighted_gap(answers in answers()) {
        let analysis = analysis(&answers, &few());
        let mut rows: Vec<_> = analysis.criteria.iter().collect();
        rows.sort_by_key(|row| row.rank);
        for (position, row) in rows.iter().enumerate() {
            prop_assert_eq!(row.rank, position + 1);
        }
        for two in rows.windows(2) {
            let earlier = two[0].quadrant < two[1].quadrant
                || (two[0].quadrant == two[1].quadrant && two[0].weighted_gap >= two[1].weighted_gap);
            prop_assert!(earlier);
        }
    }

    #[test]
    fn equal_weights_are_no_weights(answers in answers(), base in base(), weight in 0.1..9.0_f64) {
        let plan = Plan { base, replicates: 50, ..few() };
        prop_assert_eq!(analysis(&answers, &plan), weighted(&answers, &[weight], &plan));
    }

    #[test]
    fn weight_0_is_a_respondent_left_out(answers in answers(), base in base()) {
        let plan = Plan { base, replicates: 50, ..few() };
        let kept: Answers = answers.iter().step_by(2).cloned().collect();
        prop_assert_eq!(analysis(&kept, &plan), weighted(&answers, &[1.0, 0.0], &plan));
    }

    #[test]
    fn weight_2_is_the_row_twice_for_every_mean(answers in answers(), base in base(), metric in metric()) {
        let plan = Plan { base, metric, replicates: 0, ..few() };
        let twice = answers.iter().enumerate().flat_map(|(row, one)| vec![one.clone(); if row % 2 == 0 { 2 } else { 1 }]);
        let (twice, weighted) = (analysis(&twice.collect(), &plan), weighted(&answers, &[2.0, 1.0], &plan));
        for (a, b) in all_rows(&twice).zip(all_rows(&weighted)) {
            for (a, b) in [
                (a.importance.value, b.importance.value),
                (a.performance.value, b.performance.value),
                (a.gap.unwrap().value, b.gap.unwrap().value),
                (a.boxes.unwrap().expectations_met.unwrap(), b.boxes.unwrap().expectations_met.unwrap()),
                (a.boxes.unwrap().opportunity, b.boxes.unwrap().opportunity),
            ] {
                prop_assert!((a - b).abs() < 1e-9, "{} {}", a, b);
            }
        }
        let (a, b) = (twice.crosshair.at, weighted.crosshair.at);
        prop_assert!((a.importance - b.importance).abs() < 1e-9 && (a.performance - b.performance).abs() < 1e-9);
    }

    #[test]
    fn weights_have_no_unit_and_rows_no_order(answers in answers(), base in base(), factor in 0.1..9.0_f64) {
        let plan = Plan { base, replicates: 0, ..few() };
        let weights: Vec<f64> = (0..answers.len()).map(|row| 0.3 + (row % 7) as f64).collect();
        let scaled: Vec<f64> = weights.iter().map(|weight| weight * factor).collect();
        let (before, after) = (weighted(&answers, &weights, &plan), weighted(&answers, &scaled, &plan));
        for (a, b) in all_rows(&before).zip(all_rows(&after)) {
            let (a, b) = (a.gap.unwrap(), b.gap.unwrap());
            prop_assert!((a.value - b.value).abs() < 1e-9);
            let (a, b) = (a.standard_error.unwrap_or(0.0), b.standard_error.unwrap_or(0.0));
            prop_assert!((a - b).abs() < 1e-7);
        }
        let reversed: Answers = answers.iter().rev().cloned().collect();
        let turned: Vec<f64> = weights.iter().rev().copied().collect();
        let json = |analysis| serde_json::to_string(&analysis).unwrap();
        let plan = Plan { replicates: 20, ..plan };
        prop_assert_eq!(json(weighted(&answers, &weights, &plan)), json(weighted(&reversed, &turned, &plan)));
    }

    #[test]
    fn probabilities_sum_to_one_and_adjusting_never_helps(answers in answers(), base in base()) {
        let plan = Plan { base, replicates: 64, smallest_base: 2, ..few() };
        let holm = analysis(&answers, &plan);
        let bh = analysis(&answers, &Plan { adjust: Adjustment::Bh, ..plan });
        for (row, other) in all_rows(&holm).zip(all_rows(&bh)) {
            if let Some(found) = row.certainty {
                let sum: f64 = Quadrant::ALL.iter().map(|&quadrant| found.of(quadrant)).sum();
                prop_assert!((sum - 1.0).abs() < 1e-12);
            }
            let gap = row.gap.unwrap();
            if let (Some(p), Some(holm), Some(bh)) = (gap.p, gap.p_adjusted, other.gap.unwrap().p_adjusted) {
                prop_assert!(p <= bh && bh <= holm + 1e-15 && holm <= 1.0);
            }
        }
    }

    #[test]
    fn counts_of_parts_add_up(answers in answers(), cut in 0_usize..40) {
        let Survey { ratings: Ratings::Answers { counts, respondents }, elements, scale, .. } = survey(&answers) else {
            unreachable!("the survey was made of answers")
        };
        let mut sum = Counts::of(&respondents, &elements, &scale, |row| row < cut);
        sum.merge(&Counts::of(&respondents, &elements, &scale, |row| row >= cut));
        prop_assert_eq!(&sum, &counts);
        let mut with_nothing = Counts::of(&respondents, &elements, &scale, |_| false);
        with_nothing.merge(&counts);
        prop_assert_eq!(with_nothing, counts);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("any.csv");
        std::fs::write(&path, &bytes).unwrap();
        // Nearly always an error; never a panic.
        if let Ok(survey) = ecart::input::read(&ecart::input::Source::file(&path)) {
            let _ = analyze(&survey, &few());
        }
    }

    #[test]
    fn damaged_surveys_never_panic(at in 0_usize..3000, byte in any::<u8>()) {
        let mut bytes = std::fs::read(crate::world::root().join("fixtures/bank.csv")).unwrap();
        bytes[at] = byte;
        bytes.truncate(6000);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("damaged.csv");
        std::fs::write(&path, &bytes).unwrap();
        if let Ok(survey) = ecart::input::read(&ecart::input::Source::file(&path)) {
            let _ = analyze(&survey, &few());
        }
    }
}
