//! The numbers of the literature and of other software, to the digits given (`methods.md` §6).

use std::collections::BTreeSet;
use std::path::Path;

use ecart::analysis::{Analysis, Base, CrosshairRule, Plan, Quadrant, Row};

use crate::world::{analysis, close, root, row, shared};

/// Names of the rows in a quadrant, by their position in the file, from 1.
fn members(analysis: &Analysis, quadrant: Quadrant) -> BTreeSet<usize> {
    let positions = analysis.criteria.iter().enumerate().filter(|(_, row)| row.quadrant == quadrant);
    positions.map(|(position, _)| position + 1).collect()
}

fn set(members: &[usize]) -> BTreeSet<usize> {
    members.iter().copied().collect()
}

fn martilla_james(crosshair: CrosshairRule) -> Analysis {
    let plan = Plan { crosshair, ..Plan::default() };
    analysis(&root().join("fixtures/martilla_james.csv"), "scale = \"1-4\"", &plan)
}

#[test]
fn martilla_james_crosshairs() {
    for (rule, importance, performance) in [
        (CrosshairRule::Mean, 3.151_428_571_429, 2.816_428_571_429),
        (CrosshairRule::Median, 3.375, 3.010),
        (CrosshairRule::Midpoint, 2.5, 2.5),
        (CrosshairRule::Value { importance: 3.0, performance: 3.0 }, 3.0, 3.0),
    ] {
        let at = martilla_james(rule).crosshair.at;
        close(at.importance, importance, 1e-9, rule.name());
        close(at.performance, performance, 1e-9, rule.name());
    }
}

#[test]
fn martilla_james_quadrants() {
    let value = CrosshairRule::Value { importance: 3.0, performance: 3.0 };
    for (rule, concentrate) in [
        (CrosshairRule::Mean, set(&[1, 2, 9])),
        (CrosshairRule::Midpoint, set(&[9, 11])),
        (CrosshairRule::Median, set(&[1, 2, 4])),
        (value, set(&[1, 2, 9])),
    ] {
        assert_eq!(members(&martilla_james(rule), Quadrant::ConcentrateHere), concentrate, "{}", rule.name());
    }
    assert_eq!(members(&martilla_james(CrosshairRule::Mean), Quadrant::PossibleOverkill), set(&[14]));
    assert_eq!(
        members(&martilla_james(CrosshairRule::Median), Quadrant::PossibleOverkill),
        set(&[8, 10, 14])
    );
    assert_eq!(members(&martilla_james(CrosshairRule::Mean), Quadrant::LowPriority), set(&[11, 12, 13]));
    assert_eq!(members(&martilla_james(CrosshairRule::Median), Quadrant::LowPriority), set(&[9, 11, 12, 13]));
}

#[test]
fn martilla_james_changes_between_the_rules() {
    let maps = [CrosshairRule::Mean, CrosshairRule::Median, CrosshairRule::Midpoint].map(martilla_james);
    let changes = (0..14).filter(|&at| {
        let quadrants: BTreeSet<Quadrant> = maps.iter().map(|map| map.criteria[at].quadrant).collect();
        quadrants.len() > 1
    });
    assert_eq!(changes.map(|at| at + 1).collect::<BTreeSet<_>>(), set(&[1, 2, 4, 8, 9, 10, 11]));
    let mean_gap = maps[0].criteria.iter().map(|row| row.gap.unwrap().value).sum::<f64>() / 14.0;
    close(mean_gap, 0.335, 1e-9, "mean gap");
}

/// A line for each respondent and item.
fn in_long_form(wide: &str) -> String {
    let mut lines = wide.lines();
    let heads: Vec<&str> = lines.next().unwrap().split(',').collect();
    let place = |head: String| heads.iter().position(|known| **known == head).unwrap();
    let items: Vec<[usize; 2]> =
        (1..=22).map(|item| ["imp", "sat"].map(|side| place(format!("{side}_{item}")))).collect();
    let mut long = String::from("respondentId,item,importance,satisfaction\n");
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        for (item, [importance, performance]) in items.iter().enumerate() {
            long += &format!("{},{},{},{}\n", cells[0], item + 1, cells[*importance], cells[*performance]);
        }
    }
    long
}

#[test]
fn perth_wide_and_long_agree_to_the_last_bit() {
    let wide = root().join("fixtures/perth_parks.csv");
    let folder = tempfile::TempDir::new().unwrap();
    let long = folder.path().join("long.csv");
    std::fs::write(&long, in_long_form(&std::fs::read_to_string(&wide).unwrap())).unwrap();
    let wide = analysis(&wide, "", &Plan::default());
    let long = analysis(&long, "", &Plan::default());
    assert_eq!(wide.criteria, long.criteria);
    assert_eq!(
        serde_json::to_string(&wide.criteria).unwrap(),
        serde_json::to_string(&long.criteria).unwrap()
    );
    assert_eq!(wide.criteria.len(), 22);
    // Sums of the 393 answers, whose means are 4.181 and 3.901, and so on.
    for (item, importance, performance) in [
        ("1", 1_643.0, 1_533.0),
        ("8", 1_010.0, 1_434.0),
        ("11", 1_724.0, 1_529.0),
        ("16", 1_412.0, 1_185.0),
        ("22", 1_721.0, 1_535.0),
    ] {
        let row = row(&wide.criteria, item);
        close(row.importance.value, importance / 393.0, 1e-9, item);
        close(row.performance.value, performance / 393.0, 1e-9, item);
        assert_eq!(row.n_pairs, Some(393));
    }
}

const GSS_STUDY: &str = r#"
[[element]]
name = "extrinsic"
criteria = ["security", "income", "advancement"]
[[element]]
name = "content"
criteria = ["interesting", "independent"]
[[element]]
name = "social"
criteria = ["help_others", "useful_society", "contact"]
"#;

fn gss(path: &Path, base: Base) -> Analysis {
    analysis(path, GSS_STUDY, &Plan { base, ..Plan::default() })
}

#[test]
fn gss_criteria_agree_with_r() {
    let (Some(path), Some(oracle)) =
        (shared("data/gss2016_work_orientations.csv"), shared("oracles/gss_gap.json"))
    else {
        return;
    };
    let oracle: Vec<serde_json::Value> = serde_json::from_slice(&std::fs::read(oracle).unwrap()).unwrap();
    let (pairs, available) = (gss(&path, Base::Pairs), gss(&path, Base::Available));
    assert_eq!(oracle.len(), 8);
    for expected in &oracle {
        let name = expected["attr"].as_str().unwrap();
        let number = |key: &str| expected[key].as_f64().unwrap();
        let (paired, own): (&Row, &Row) = (row(&pairs.criteria, name), row(&available.criteria, name));
        assert_eq!(paired.n_pairs, expected["n_pair"].as_u64());
        assert_eq!(paired.n_importance, expected["n_imp"].as_u64());
        assert_eq!(paired.n_performance, expected["n_perf"].as_u64());
        let gap = paired.gap.unwrap();
        for (found, key) in [
            (paired.importance.value, "imp_pair"),
            (paired.performance.value, "perf_pair"),
            (gap.value, "gap"),
            (gap.sd.unwrap(), "sd_d"),
            (gap.standard_error.unwrap(), "se"),
            (gap.low.unwrap(), "lo"),
            (gap.high.unwrap(), "hi"),
            (own.importance.value, "imp_all"),
            (own.performance.value, "perf"),
        ] {
            close(found, number(key), 1e-9, &format!("{name} {key}"));
        }
        assert!((paired.importance.value - paired.performance.value - gap.value).abs() < 1e-15);
    }
    let security = row(&available.criteria, "security");
    close(security.gap.unwrap().value, 0.729_020_087_692_465, 1e-10, "difference of available-case means");
}

#[test]
fn gss_elements_are_composites() {
    let Some(path) = shared("data/gss2016_work_orientations.csv") else { return };
    let analysis = gss(&path, Base::Pairs);
    for (name, gap, n, t) in [
        ("extrinsic", 1.096_895_074_946, 934, 36.889_127_288_351),
        ("content", 0.132_510_729_614, 932, 4.534_803_392_507),
        ("social", -0.207_618_025_751, 932, -8.502_189_125_698),
    ] {
        let element = analysis.elements.iter().find(|element| element.row.name == name).unwrap();
        let found = element.row.gap.unwrap();
        close(found.value, gap, 1e-9, name);
        assert_eq!(element.row.n_pairs, Some(n));
        close(found.value / found.standard_error.unwrap(), t, 1e-9 * t.abs(), name);
        assert_eq!(element.score, "composite");
    }
}

/// Each side over its own answered criteria: those of §6.3.
#[test]
fn gss_elements_of_answered_sides() {
    let Some(path) = shared("data/gss2016_work_orientations.csv") else { return };
    let analysis = gss(&path, Base::Available);
    for (name, n, importance, performance) in [
        ("extrinsic", 1473, 4.372_143_018_783, 3.281_941_470_378),
        ("content", 1471, 4.203_602_991_162, 4.065_916_398_714),
        ("social", 1470, 4.100_226_757_370, 4.302_072_168_632),
    ] {
        let row = &analysis.elements.iter().find(|element| element.row.name == name).unwrap().row;
        assert_eq!(row.n_importance, Some(n), "{name}");
        close(row.importance.value, importance, 1e-9, name);
        close(row.performance.value, performance, 1e-9, name);
    }
}

#[test]
fn gss_quadrants_depend_on_the_base_for_help_others_only() {
    use Quadrant::{ConcentrateHere, KeepUp, LowPriority, PossibleOverkill};
    let Some(path) = shared("data/gss2016_work_orientations.csv") else { return };
    let available = gss(&path, Base::Available);
    let at = available.crosshair.at;
    close(at.importance, 4.227_905_599_634, 4e-9, "mean importance");
    close(at.performance, 3.860_663_484_897, 3e-9, "mean performance");
    let expected = [
        ("security", KeepUp),
        ("income", LowPriority),
        ("advancement", ConcentrateHere),
        ("interesting", KeepUp),
        ("independent", PossibleOverkill),
        ("help_others", KeepUp),
        ("useful_society", KeepUp),
        ("contact", PossibleOverkill),
    ];
    let pairs = gss(&path, Base::Pairs);
    for (name, quadrant) in expected {
        assert_eq!(row(&available.criteria, name).quadrant, quadrant, "{name}, available");
        let on_pairs = if name == "help_others" { PossibleOverkill } else { quadrant };
        assert_eq!(row(&pairs.criteria, name).quadrant, on_pairs, "{name}, pairs");
        let flagged = row(&pairs.criteria, name).flags.contains(&ecart::analysis::Flag::BaseMatters);
        assert_eq!(flagged, name == "help_others", "{name}");
    }
    let rule = |crosshair| {
        let plan = Plan { crosshair, base: Base::Available, ..Plan::default() };
        super::world::analysis(&path, "", &plan).crosshair.at
    };
    let median = rule(CrosshairRule::Median);
    close(median.importance, 4.279_362_146_492, 4e-9, "median importance");
    close(median.performance, 4.065_916_398_714, 4e-9, "median performance");
    let grand = rule(CrosshairRule::GrandMean);
    close(grand.importance, 4.227_988_090_174, 4e-9, "mean of all ratings of importance");
    close(grand.performance, 3.860_377_864_130, 3e-9, "mean of all ratings of performance");
}

/// Computed once with NumPy, independently of this program (see fixtures/README.md).
#[test]
fn own_fixtures_agree_with_numpy() {
    for (file, study) in [("bank", "bank.toml"), ("assurance", "assurance.toml")] {
        let folder = root().join("fixtures");
        let study = std::fs::read_to_string(folder.join(study)).unwrap();
        let expected: serde_json::Value =
            serde_json::from_slice(&std::fs::read(folder.join(format!("{file}.expected.json"))).unwrap())
                .unwrap();
        for (base, name) in
            [(Base::Pairs, "pairs"), (Base::Available, "available"), (Base::Listwise, "listwise")]
        {
            let plan = Plan { base, ..Plan::default() };
            let found = analysis(&folder.join(format!("{file}.csv")), &study, &plan);
            let expected = &expected[name];
            let rows: Vec<&Row> = found.criteria.iter().chain(found.element_rows()).collect();
            assert_eq!(rows.len(), expected.as_object().unwrap().len());
            for row in rows {
                let expected = &expected[&row.name];
                let number =
                    |key: &str| expected[key].as_f64().unwrap_or_else(|| panic!("{file} {} {key}", row.name));
                let what = |key: &str| format!("{file}, {name}, {}: {key}", row.name);
                close(row.importance.value, number("importance"), 1e-9, &what("importance"));
                close(row.performance.value, number("performance"), 1e-9, &what("performance"));
                close(row.gap.unwrap().value, number("gap"), 1e-9, &what("gap"));
                close(row.gap.unwrap().standard_error.unwrap(), number("gap_se"), 1e-9, &what("gap_se"));
                close(
                    row.importance.standard_error.unwrap(),
                    number("importance_se"),
                    1e-9,
                    &what("importance_se"),
                );
                assert_eq!(row.gap.unwrap().n, expected["n"].as_u64(), "{}", what("n"));
            }
        }
    }
}
