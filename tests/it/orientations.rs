//! The work orientations of the General Social Survey 2016 (`methods.md` §6.6 and §6.8). Where §6.8 prints six decimals,
//! more of them stand here, by NumPy.
//!
//! The data may not be copied: without the folder beside the project these tests say that they are skipped, and
//! `worked_survey.rs` checks the same formulas on made-up answers.

use serde_json::Value;

use crate::world::{close, ecart, named, number, same, shared};

/// The JSON of an analysis of the work orientations with their elements, `None` where they are absent.
fn analyzed(more: &[&str]) -> Option<Value> {
    let path = shared("data/gss2016_work_orientations.csv")?.display().to_string();
    let all = ["analyze", &path, "--study", "fixtures/orientations/work.toml", "--format", "json", "--quiet"];
    Some(ecart(&[&all[..], more].concat()).ok().json())
}

/// The same without resampling, of which most of these numbers are none.
fn computed(more: &[&str]) -> Option<Value> {
    analyzed(&[&["--replicates", "0"], more].concat())
}

/// n, importance, performance, gap, sd and t of each element.
const COMPOSITES: [(&str, u64, [f64; 5]); 3] = [
    (
        "extrinsic",
        934,
        [4.379_550_321_199, 3.282_655_246_253, 1.096_895_074_946, 0.908_741_043_862, 36.889_127_288_351],
    ),
    (
        "content",
        932,
        [4.198_497_854_077, 4.065_987_124_464, 0.132_510_729_614, 0.892_073_294_959, 4.534_803_392_507],
    ),
    (
        "social",
        932,
        [4.094_778_254_649, 4.302_396_280_401, -0.207_618_025_751, 0.745_490_737_494, -8.502_189_125_698],
    ),
];

#[test]
fn composites_are_paired_at_the_criterion() {
    let Some(json) = computed(&[]) else { return };
    for (name, n, expected) in COMPOSITES {
        let row = named(&json["elements"], name);
        assert_eq!(row["gap"]["n"], n);
        let gap = &row["gap"];
        let found =
            [&row["importance"]["value"], &row["performance"]["value"], &gap["value"], &gap["sd"], &gap["t"]];
        for (found, expected) in found.into_iter().zip(expected) {
            same(found, expected, name);
        }
    }
    same(&json["element_crosshair"]["importance"], 4.224_275_476_642, "line");
    same(&json["element_crosshair"]["performance"], 3.883_679_550_372, "line");
    let quadrants =
        ["extrinsic", "content", "social"].map(|name| named(&json["elements"], name)["quadrant"].clone());
    assert_eq!(quadrants, ["concentrate_here", "possible_overkill", "possible_overkill"]);
    let weighted = computed(&["--weight", "weight"]).unwrap();
    for (name, gap, error) in [
        ("extrinsic", 1.075_855_695_854, 0.032_468_290_205),
        ("content", 0.149_955_125_293, 0.032_431_472_976),
        ("social", -0.188_627_518_792, 0.027_684_303_758),
    ] {
        let row = named(&weighted["elements"], name);
        same(&row["gap"]["value"], gap, name);
        same(&row["gap"]["standard_error"], error, name);
    }
    same(&named(&weighted["elements"], "extrinsic")["effective_base"], 757.883_651_623, "effective base");
}

/// Kish's design effect n/neff of the weights of the pairs in security (§6.3).
#[test]
fn weights_have_their_design_effect() {
    let Some(json) = computed(&["--weight", "weight"]) else { return };
    let gap = &named(&json["criteria"], "security")["gap"];
    same(&gap["effective_base"], 756.016_912_474, "effective base");
    close(number(&gap["n"]) / number(&gap["effective_base"]), 1.232_776_654, 1.2e-9, "design effect");
}

/// Shares above, equal and below, net, its standard error, and the rank-biserial correlation.
const SHORTFALLS: [(&str, [f64; 6]); 8] = [
    (
        "security",
        [
            0.519_313_304_721_030,
            0.400_214_592_274_678,
            0.080_472_103_004_292,
            0.438_841_201_716_738,
            0.020_913_709_660_735,
            0.797_438_027_089_190,
        ],
    ),
    (
        "income",
        [
            0.700_964_630_225_080,
            0.216_505_894_962_487,
            0.082_529_474_812_433,
            0.618_435_155_412_647,
            0.020_743_478_823_964,
            0.870_183_071_322_315,
        ],
    ),
    (
        "advancement",
        [
            0.732_832_618_025_751,
            0.231_759_656_652_361,
            0.035_407_725_321_888,
            0.697_424_892_703_863,
            0.017_399_052_481_845,
            0.949_346_672_588_298,
        ],
    ),
    (
        "interesting",
        [
            0.383_458_646_616_541,
            0.466_165_413_533_835,
            0.150_375_939_849_624,
            0.233_082_706_766_917,
            0.022_706_804_396_134,
            0.509_725_016_767_270,
        ],
    ),
    (
        "independent",
        [
            0.232_832_618_025_751,
            0.400_214_592_274_678,
            0.366_952_789_699_571,
            -0.134_120_171_673_820,
            0.024_998_328_349_601,
            -0.174_297_214_413_493,
        ],
    ),
    (
        "help_others",
        [
            0.212_446_351_931_330,
            0.498_927_038_626_609,
            0.288_626_609_442_060,
            -0.076_180_257_510_730,
            0.023_064_601_977_517,
            -0.142_306_777_210_418,
        ],
    ),
    (
        "useful_society",
        [
            0.313_978_494_623_656,
            0.479_569_892_473_118,
            0.206_451_612_903_226,
            0.107_526_881_720_430,
            0.023_404_250_973_996,
            0.271_278_861_719_349,
        ],
    ),
    (
        "contact",
        [
            0.090_225_563_909_774,
            0.343_716_433_941_998,
            0.566_058_002_148_228,
            -0.475_832_438_238_453,
            0.021_499_363_750_977,
            -0.768_770_792_550_517,
        ],
    ),
];

#[test]
fn net_shortfalls_have_their_errors() {
    let Some(json) = computed(&[]) else { return };
    for (name, expected) in SHORTFALLS {
        let row = named(&json["criteria"], name);
        let of = &row["shortfall"];
        let shares = ["more", "equal", "less", "net", "standard_error"].map(|key| &of[key]);
        let found = shares.into_iter().chain([&row["gap"]["wilcoxon"]["rank_biserial"]]);
        for (found, expected) in found.zip(expected) {
            same(found, expected, name);
        }
        // With n in the place of n − 1, as §6.8 gives it beside: .020902 and .020732.
        let (net, n) = (number(&of["net"]), number(&row["gap"]["n"]));
        let by_n = ((number(&of["more"]) + number(&of["less"]) - net * net) / n).sqrt();
        if let Some((_, expected)) = [("security", 0.020_902_486_848), ("income", 0.020_732_359_295)]
            .into_iter()
            .find(|(known, _)| *known == name)
        {
            close(by_n, expected, 1e-9 * expected, name);
        }
    }
}

/// Of 2,000 replicates a share of .815 is known within .035, of .9976 within .0044: four standard errors.
#[test]
fn ranks_are_as_certain_as_the_replicates_say() {
    let Some(json) = analyzed(&[]) else { return };
    let of = |name: &str, key: &str| number(&named(&json["criteria"], name)["certainty"][key]);
    for (key, first, second, within) in
        [("largest_gap", 0.8150, 0.1850, 0.035), ("largest_weighted_gap", 0.9976, 0.0024, 0.0044)]
    {
        close(of("advancement", key), first, within, key);
        close(of("income", key), second, within, key);
        close(of("advancement", key) + of("income", key), 1.0, 1e-12, "both in the top two");
    }
    for name in ["advancement", "income", "security"] {
        for key in ["three_largest_gaps", "three_largest_weighted_gaps"] {
            assert!(of(name, key) > 0.999, "{name} {key}");
        }
    }
}

#[test]
fn a_row_is_tested_against_a_line_with_its_own_error() {
    let Some(json) = computed(&[]) else { return };
    let line = &named(&json["criteria"], "advancement")["against_crosshair"]["performance"];
    same(&line["t"], -26.319_292_403_881, "against the line");
    let distance = number(&named(&json["criteria"], "advancement")["performance"]["value"])
        - number(&json["crosshair"]["performance"]);
    close(distance / number(&line["t"]), 0.029_199_279_888_890, 3e-11, "its standard error");
}

#[test]
fn small_units_are_shrunk_towards_their_mean() {
    let Some(json) = computed(&["--by", "degree", "--by", "region", "--shrink"]) else { return };
    let shrunk = |column: usize, name: &str| {
        let found = json["segments"][column]["shrinkage"].as_array().unwrap().iter();
        let of = |one: &&Value| one["name"] == name && one["measure"] == "performance";
        found.clone().find(of).unwrap().clone()
    };
    let income = shrunk(0, "income");
    same(&income["q"], 29.892_384_531_821, "Q");
    same(&income["tau_squared"], 0.045_205_043_007, "τ²");
    same(&income["mean"], 2.812_870_484_053, "μ");
    let units = income["units"].as_array().unwrap();
    let expected = [
        [0.765_617_284_245_355, 2.603_553_168_636_291],
        [0.949_622_841_632_715, 2.716_562_831_643_292],
        [0.793_862_269_333_570, 2.781_483_431_859_752],
        [0.889_204_404_353_683, 2.763_440_562_081_341],
        [0.801_395_146_088_163, 3.199_312_426_045_538],
    ];
    assert_eq!(units.len(), expected.len());
    for (unit, [own, value]) in units.iter().zip(expected) {
        same(&unit["own"], own, "λ");
        same(&unit["shrunk"], value, "shrunk");
    }
    let security = shrunk(1, "security");
    same(&security["q"], 6.930_033_847_675, "Q");
    assert_eq!((&security["tau_squared"], &security["df"]), (&0.0.into(), &8.0.into()));
    same(&security["mean"], 3.968_966_733_081_326, "one value");
}

#[test]
fn elements_are_reliable() {
    let Some(json) = computed(&[]) else { return };
    let alpha = &named(&json["elements"], "extrinsic")["alpha"];
    same(&alpha["performance"], 0.576_967_859_866, "α");
    same(&alpha["importance"], 0.618_284_861_013, "α");
    assert_eq!((&alpha["n_performance"], &alpha["n_importance"]), (&933.into(), &1466.into()));
}
