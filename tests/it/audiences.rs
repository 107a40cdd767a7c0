//! Audiences beside one another: references of other software, small groups, own views and beliefs.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::waves::world::{folder, gss, part};
use crate::world::{Ran, ecart_in};

#[track_caller]
fn close(found: &Value, expected: f64, what: &str) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{what}: {found} is not a number"));
    assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{what}: {found} is not {expected}");
}

fn run(folder: &TempDir, more: &[&str]) -> Ran {
    ecart_in(folder.path(), &[&["analyze"], more, &["--quiet"]].concat(), b"")
}

type Expected = (&'static str, [f64; 4], [f64; 4], [f64; 3], [f64; 3]);

/// Name; n, performance and top-two of both; difference, t, df, p; z, p of the shares; Holm; importance difference, Holm.
/// R 4.2: `t.test`, `prop.test(correct = FALSE)`, `p.adjust`.
const ORIENTATIONS: [Expected; 8] = [
    (
        "security",
        [605.0, 3.955_371_900_826, 327.0, 3.975_535_168_196],
        [0.020_163_267_369, 0.293_768_920_302, 698.959_215_407_455, 0.769_021_694_642],
        [0.004_443_096_520, 0.151_267_037_545, 0.879_765_070_268],
        [1.0, -0.207_804_483_534, 1.536_410_370_76e-6],
    ),
    (
        "income",
        [604.0, 2.698_675_496_689, 328.0, 2.957_317_073_171],
        [0.258_641_576_482, 3.419_455_204_416, 615.087_090_696_798, 0.000_668_973_757_034],
        [0.119_952_350_186, 3.899_427_033_633, 9.642_058_836_47e-5],
        [0.003_344_868_785, -0.297_003_715_070, 1.572_092_124_11e-7],
    ),
    (
        "advancement",
        [604.0, 3.094_370_860_927, 327.0, 3.085_626_911_315],
        [-0.008_743_949_612, -0.115_330_115_038, 680.810_649_222_671, 0.908_217_476_09],
        [-0.019_411_871_924, -0.575_500_174_358, 0.564_953_072_769],
        [1.0, -0.225_550_357_454, 3.865_258_407_13e-5],
    ),
    (
        "interesting",
        [603.0, 3.897_180_762_852, 327.0, 4.229_357_798_165],
        [0.332_177_035_313, 5.311_610_682_394, 806.260_717_081_650, 1.406_659_544_97e-7],
        [0.101_967_228_080, 3.626_991_054_371, 0.000_286_743_224_194],
        [1.125_327_635_98e-6, 0.121_654_723_325, 0.028_693_880_740],
    ),
    (
        "independent",
        [604.0, 4.056_291_390_728, 327.0, 4.223_241_590_214],
        [0.166_950_199_486, 2.570_136_410_993, 755.544_421_559_920, 0.010_356_377_047_1],
        [0.073_293_233_692, 2.822_752_291_824, 0.004_761_334_337_29],
        [0.041_425_508_188, -0.029_178_564_919, 0.604_034_981_611],
    ),
    (
        "help_others",
        [604.0, 4.254_966_887_417, 327.0, 4.391_437_308_869],
        [0.136_470_421_451, 2.460_395_556_486, 710.479_931_876_370, 0.014_115_304_260_7],
        [0.012_424_813_172, 0.560_646_521_708, 0.575_038_530_538],
        [0.042_345_912_782, -0.089_829_272_738, 0.317_812_576_264],
    ),
    (
        "useful_society",
        [603.0, 4.058_043_117_745, 326.0, 4.285_276_073_620],
        [0.227_232_955_875, 3.792_055_173_975, 760.026_583_405_360, 0.000_161_256_886_318],
        [0.095_544_771_032, 3.494_517_973_192, 0.000_474_918_631_611],
        [0.000_967_541_318, -0.069_117_602_173, 0.384_746_610_754],
    ),
    (
        "contact",
        [604.0, 4.390_728_476_821, 327.0, 4.616_564_417_178],
        [0.225_835_940_357, 4.698_032_402_196, 747.810_954_264_446, 3.126_108_990_43e-6],
        [0.045_484_093_772, 2.782_137_307_454, 0.005_400_218_753_23],
        [2.188_276_293_30e-5, 0.170_885_304_514, 0.028_693_880_740],
    ),
];

/// The work orientations, those of higher degree standing in for staff.
#[test]
fn orientations_of_two_audiences_are_those_of_r() {
    let Some(path) = gss() else { return };
    let text = fs::read_to_string(&path).unwrap();
    let degree =
        text.lines().next().unwrap().split(',').position(|head| head.trim_matches('"') == "degree").unwrap();
    let who = |cells: &[&str]| match cells[degree].parse::<f64>() {
        Ok(degree) if degree < 3.0 => "customers".to_owned(),
        Ok(_) => "staff".to_owned(),
        Err(_) => String::new(),
    };
    let made = folder(&[("two.csv", part(&path, |_| true, Some(("who", &who))))]);
    let json =
        run(&made, &["two.csv", "--audience", "who", "--replicates", "0", "--format", "json"]).ok().json();
    let audience = &json["audiences"][0];
    assert_eq!((&audience["reference"], &audience["audience"]), (&"customers".into(), &"staff".into()));
    assert_eq!(audience["respondents"], serde_json::json!([1032, 440]));
    for (name, means, test, shares, adjusted) in ORIENTATIONS {
        let row = audience["rows"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap();
        let change = &row["performance"];
        for (key, expected) in [
            ("old", means[1]),
            ("new", means[3]),
            ("value", test[0]),
            ("t", test[1]),
            ("df", test[2]),
            ("p", test[3]),
            ("p_adjusted", adjusted[0]),
        ] {
            close(&change[key], expected, &format!("{name} {key}"));
        }
        let change = &row["top_two_performance"];
        for (key, expected) in [("value", shares[0]), ("t", shares[1]), ("p", shares[2])] {
            close(&change[key], expected, &format!("{name} share {key}"));
        }
        close(&row["importance"]["value"], adjusted[1], &format!("{name} importance"));
        close(&row["importance"]["p_adjusted"], adjusted[2], &format!("{name} importance, Holm"));
    }
    let agreement = &audience["agreement"][0];
    assert_eq!(agreement["rows"], 8);
    for (side, expected) in [
        (
            "importance",
            [0.904_761_904_762, 0.785_714_285_714, 0.151_378_002_966, -0.078_242_996_006, 0.816_093_228_716],
        ),
        (
            "performance",
            [0.928_571_428_571, 0.857_142_857_143, 0.172_026_918_243, 0.169_840_930_840, 0.938_300_757_315],
        ),
    ] {
        let keys = ["spearman", "kendall", "mean_absolute_difference", "mean_difference", "concordance"];
        for (key, expected) in keys.into_iter().zip(expected) {
            close(&agreement[side][key], expected, &format!("{side} {key}"));
        }
    }
}

/// Respondents of an audience: how many, how many of them say 1, and their ratings.
fn said(audience: &str, n: usize, ones: usize, first: usize) -> String {
    let line = |id: usize| {
        let [a, b] = [1 + (id + first) % 5, 1 + (id / 2) % 4];
        format!(
            "{audience}{id},{},{a},{},{b},{},{audience}\n",
            3 + id % 3,
            2 + id % 3,
            usize::from(id < ones)
        )
    };
    (0..n).map(line).collect()
}

const HEAD: &str = "id,imp_a,perf_a,imp_b,perf_b,satisfied,who\n";

#[test]
fn eighty_percent_believe_and_eight_percent_say() {
    for (firms, customers, difference, ends, z) in [
        ((250, 200), (400, 32), 0.72, Some([0.663_738_449_468, 0.776_261_550_532]), 18.640_477_853_801),
        ((500, 330), (1000, 500), 0.16, None, 5.875_896_898_255),
    ] {
        let csv = HEAD.to_owned()
            + &said("firms", firms.0, firms.1, 2)
            + &said("customers", customers.0, customers.1, 0);
        let study = "[[audience]]\nname = \"firms\"\nasks = \"belief\"\n".to_owned();
        let made = folder(&[("two.csv", csv), ("study.toml", study)]);
        let more = [
            "two.csv",
            "--study",
            "study.toml",
            "--audience",
            "who",
            "--outcome",
            "satisfied",
            "--scale",
            "1-5",
            "--replicates",
            "0",
        ];
        let json = run(&made, &[&more[..], &["--format", "json"]].concat()).ok().json();
        let audience = &json["audiences"][0];
        assert_eq!(
            (&audience["reference"], &audience["asks"]),
            (&"customers".into(), &"belief".into()),
            "by their name"
        );
        let outcome = &audience["outcomes"][0];
        close(&outcome["value"], difference, "difference");
        close(&outcome["t"], z, "z");
        for (end, expected) in ["low", "high"].into_iter().zip(ends.into_iter().flatten()) {
            close(&outcome[end], expected, end);
        }
        let table = run(&made, &[&more[..], &["--lang", "fr"]].concat()).ok().stdout;
        assert!(table.contains("le croient") && table.contains("Firms à côté de Customers"), "{table}");
    }
}

/// An audience that is a file: how many rows it has is not told where it is withheld.
#[test]
fn rows_of_a_file_of_few_are_in_no_output() {
    let head = "id,imp_a,perf_a,imp_b,perf_b\n";
    let rows = |n: usize| {
        let row = |id: usize| {
            format!("{n}-{id},{},{},{},{}\n", 1 + id % 5, 1 + id * 2 % 5, 1 + id * 3 % 5, 1 + id % 4)
        };
        head.to_owned() + &(0..n).map(row).collect::<String>()
    };
    let made = folder(&[
        ("customers.csv", rows(83)),
        ("staff.csv", rows(61)),
        ("partners.csv", rows(37)),
        ("board.csv", rows(3)),
    ]);
    let files = ["customers.csv", "staff.csv", "partners.csv", "board.csv"];
    let run = |more: &[&str]| {
        run(
            &made,
            &[
                &files[..],
                &["--audience", "file", "--scale", "1-5", "--replicates", "0", "--format", "json"],
                more,
            ]
            .concat(),
        )
        .ok()
        .json()
    };
    let json = run(&[]);
    let withheld = json["audiences"].as_array().unwrap().iter().filter(|one| one["withheld"] == true).count();
    assert_eq!(withheld, 2, "the next smallest would tell the smallest");
    let of_files = json["provenance"]["files"].as_array().unwrap();
    assert!(of_files.len() == 4 && of_files.iter().all(|file| file["rows_read"].is_null()), "{of_files:?}");
    let shown = run(&["--smallest-shown", "1"]);
    let counts: Vec<&Value> =
        shown["provenance"]["files"].as_array().unwrap().iter().map(|file| &file["rows_read"]).collect();
    assert_eq!(counts, [83, 61, 37, 3]);
}

/// Four managers: nothing they said stands anywhere, nor what would tell it; what is asked of is what is believed.
#[test]
fn what_few_answered_is_in_no_output() {
    let managers =
        "m1,5,2,3,2,1,managers\nm2,5,2,3,2,1,managers\nm3,5,2,3,2,1,managers\nm4,5,2,3,1,0,managers\n";
    let csv = HEAD.to_owned()
        + &said("customers", 80, 40, 0)
        + &said("employees", 60, 30, 1)
        + &said("partners", 40, 30, 3)
        + managers;
    let made = folder(&[("all.csv", csv)]);
    let more =
        ["all.csv", "--audience", "who", "--outcome", "satisfied", "--scale", "1-5", "--replicates", "0"];
    let json = run(&made, &[&more[..], &["--format", "json"]].concat()).ok().json();
    let all = json["audiences"].as_array().unwrap();
    let withheld: Vec<&str> = all
        .iter()
        .filter(|one| one["withheld"] == true)
        .map(|one| one["audience"].as_str().unwrap())
        .collect();
    assert_eq!(withheld, ["partners", "managers"], "the next smallest would tell the smallest");
    for one in all.iter().filter(|one| one["withheld"] == true) {
        assert_eq!(
            (&one["rows"], &one["respondents"], &one["agreement"]),
            (&serde_json::json!([]), &Value::Null, &serde_json::json!([]))
        );
    }
    // 60 employees are shown beside 80 customers, in every output.
    for format in ["table", "markdown", "csv"] {
        let text = run(&made, &[&more[..], &["--format", format]].concat()).ok().stdout;
        assert!(
            !text.contains("managers n") && !text.contains("n = 4,") && !text.contains("partners n"),
            "{text}"
        );
    }
    let table = run(&made, &more).ok().stdout;
    assert!(table.contains("Employees beside Customers") && table.contains("Managers: withheld"), "{table}");
    // Without partners employees would be told by the rest: nobody is left.
    let two = HEAD.to_owned() + &said("customers", 80, 40, 0) + &said("employees", 60, 30, 1) + managers;
    let made = folder(&[("all.csv", two)]);
    let refused = run(&made, &more);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("fewer than two audiences"), "{}", refused.stderr);
    let shown = run(&made, &[&more[..], &["--smallest-shown", "1", "--format", "json"]].concat()).ok().json();
    assert_eq!(shown["audiences"].as_array().unwrap().len(), 2);
}

/// Seven managers and a board of nine whose means nobody else has: no format of any report, picture or table holds them.
#[test]
fn numbers_of_few_are_in_no_format() {
    let few = |who: &str, n: usize, sum: usize| -> String {
        // Ratings of 2 and 3 that add up to `sum`: 20/7 and 22/9.
        let line = |id: usize| {
            format!("{who}{id},5,{},3,{},1,{who}\n", 2 + usize::from(id < sum - 2 * n), 1 + id % 2)
        };
        (0..n).map(line).collect()
    };
    let all = [
        said("customers", 80, 40, 0),
        said("employees", 60, 30, 1),
        few("managers", 7, 20),
        few("board", 9, 22),
    ];
    let made = folder(&[("all.csv", HEAD.to_owned() + &all.concat())]);
    let formats: Vec<String> = ecart::write::FORMATS
        .iter()
        .flat_map(|format| format.extensions)
        .map(|extension| format!("audiences.{extension}"))
        .collect();
    let outputs: Vec<&str> = formats.iter().flat_map(|file| ["-o", file.as_str()]).collect();
    let base = ["all.csv", "--audience", "who", "--scale", "1-5", "--replicates", "0", "--smallest-shown"];
    let holds = |file: &str| {
        let bytes = fs::read(made.path().join(file)).unwrap();
        // Of what has tags the text between them: attributes hold coordinates.
        let text = |part: &String| {
            if part.trim_start().starts_with('<') {
                part.split('<').filter_map(|it| Some(it.split_once('>')?.1)).collect::<Vec<_>>().join(" ")
            } else {
                part.clone()
            }
        };
        let parts: Vec<String> = crate::callback::unpacked(&bytes).iter().map(text).collect();
        let told = |secret: &str| parts.iter().any(|part| part.contains(secret));
        let cell = |secret: &str| parts.iter().any(|part| part.split_whitespace().any(|word| word == secret));
        told("2.857") || told("2.444") || cell("2.86") || cell("2.44")
    };
    run(&made, &[&base[..], &["10"], &outputs].concat()).ok();
    for file in &formats {
        assert!(!holds(file), "{file} tells what few said");
    }
    // Shown, they stand in these: the test sees them.
    run(
        &made,
        &[&base[..], &["1", "-o", "audiences.json", "-o", "audiences.md", "-o", "audiences.csv"]].concat(),
    )
    .ok();
    assert!(["audiences.json", "audiences.md", "audiences.csv"].iter().all(|file| holds(file)));
}

/// A board of eleven of whom three rated one criterion: what these three said is in no format, and each says that it is withheld;
/// what all eleven rated is shown.
#[test]
fn rows_that_few_of_an_audience_rated_are_in_no_format() {
    let board = |id: usize| {
        let a = if id < 3 { format!("5,{}", 2 + usize::from(id > 0)) } else { ",".into() };
        let satisfied = if id < 3 { "1" } else { "" };
        format!("b{id},{a},3,{},{satisfied},board\n", 4 - id % 2)
    };
    let all = [said("customers", 80, 40, 0), (0..11).map(board).collect()];
    let made = folder(&[("all.csv", HEAD.to_owned() + &all.concat())]);
    let formats: Vec<String> = ecart::write::FORMATS
        .iter()
        .flat_map(|format| format.extensions)
        .map(|extension| format!("audiences.{extension}"))
        .collect();
    let outputs: Vec<&str> = formats.iter().flat_map(|file| ["-o", file.as_str()]).collect();
    let base =
        ["all.csv", "--audience", "who", "--scale", "1-5", "--replicates", "0", "--outcome", "satisfied"];
    let holds = |file: &str, secrets: &[&str]| {
        let bytes = fs::read(made.path().join(file)).unwrap();
        crate::callback::unpacked(&bytes)
            .iter()
            .any(|part| secrets.iter().any(|secret| part.contains(secret)))
    };
    run(&made, &[&base[..], &outputs].concat()).ok();
    // (2 + 3 + 3)/3, and its difference to the mean of 80 customers.
    let json: Value = serde_json::from_slice(&fs::read(made.path().join("audiences.json")).unwrap()).unwrap();
    let of = |row: &str| {
        let rows = json["audiences"][0]["rows"].as_array().unwrap();
        rows.iter().find(|it| it["name"] == row).unwrap().clone()
    };
    let (few, many) = (of("a"), of("b"));
    assert_eq!((&few["withheld"], &many["withheld"]), (&true.into(), &false.into()));
    for key in ["importance", "performance", "top_two_performance", "verdict", "finding"] {
        assert!(few[key].is_null(), "{key}");
    }
    assert!(few["quadrant"]["audience"].is_null() && many["performance"]["new"].is_number());
    assert_eq!(
        json["audiences"][0]["outcomes"],
        serde_json::json!([]),
        "three said whether they are satisfied"
    );
    for file in &formats {
        // Native charts hold the places of marks as well, with more decimals.
        let bytes = fs::read(made.path().join(file)).unwrap();
        let number = |letter: char| letter.is_ascii_digit() || letter == '.';
        let rounded = |part: &String| part.split(|letter| !number(letter)).any(|word| word == "2.667");
        assert!(!holds(file, &["2.6666", ">2.67<", " 2.67 "]), "{file} tells what three said");
        assert!(!crate::callback::unpacked(&bytes).iter().any(rounded), "{file} tells what three said");
    }
    for (file, said) in [
        ("audiences.svg", "withheld"),
        ("audiences.svg", "Withheld: rows with fewer than 5 answers."),
        ("audiences.md", "withheld"),
        ("audiences.md", "Withheld: rows with fewer than 5 answers."),
        ("audiences.html", "withheld"),
        ("audiences.csv", "board,customers,,true,criteria,a,"),
    ] {
        assert!(holds(file, &[said]), "{file}: {said}");
    }
    for (lang, said) in [
        ("fr", "Masqué\u{a0}: les lignes de moins de 5 réponses."),
        ("de", "Zurückgehalten: Zeilen mit weniger als 5 Antworten."),
        ("es", "Oculto: filas con menos de 5 respuestas."),
    ] {
        let told = run(&made, &[&base[..], &["--lang", lang, "--format", "markdown"]].concat()).ok().stdout;
        assert!(told.contains(said), "{lang}: {told}");
    }
    // Shown where it is asked for: the test sees them.
    run(&made, &[&base[..], &["--smallest-shown", "1", "-o", "audiences.json"]].concat()).ok();
    assert!(holds("audiences.json", &["2.666"]));
}

/// Shares name the categories that they count, in every language.
#[test]
fn dots_of_shares_say_which_categories() {
    let all = [said("customers", 80, 40, 0), said("employees", 60, 30, 1)];
    let made = folder(&[("all.csv", HEAD.to_owned() + &all.concat())]);
    for (metric, lang, said) in [
        ("top1", "en", "in the highest category"),
        ("top1", "fr", "dans la catégorie la plus haute"),
        ("top1", "de", "in der höchsten Kategorie"),
        ("top1", "es", "en la categoría más alta"),
        ("top2", "en", "in the two highest categories"),
    ] {
        let base =
            ["all.csv", "--audience", "who", "--scale", "1-5", "--replicates", "0", "-o", "audiences.svg"];
        run(&made, &[&base[..], &["--metric", metric, "--lang", lang]].concat()).ok();
        let drawn = fs::read_to_string(made.path().join("audiences.svg")).unwrap();
        assert!(drawn.contains(said), "{metric} {lang}");
    }
}

/// What customers rate low and important and employees rate high is a blind spot.
#[test]
fn a_priority_that_is_overestimated_is_a_blind_spot() {
    let line = |who: &str, id: usize, perf_a: usize, perf_b: usize| {
        format!("{who}{id},5,{},3,{},1,{who}\n", perf_a + id % 2, perf_b + id % 2)
    };
    let customers: String = (0..100).map(|id| line("customers", id, 1, 4)).collect();
    let staff: String = (0..100).map(|id| line("staff", id, 3, 4)).collect();
    let made = folder(&[("all.csv", HEAD.to_owned() + &staff + &customers)]);
    let more = ["all.csv", "--audience", "who", "--scale", "1-5", "--replicates", "0"];
    let json = run(&made, &[&more[..], &["--format", "json"]].concat()).ok().json();
    let rows = &json["audiences"][0]["rows"];
    assert_eq!((&rows[0]["verdict"], &rows[0]["finding"]), (&"overestimates".into(), &"blind_spot".into()));
    assert_eq!((&rows[1]["verdict"], &rows[1]["finding"]), (&"aligned".into(), &Value::Null));
    assert!(json["audiences"][0]["asks"].is_null());
    let markdown = run(&made, &[&more[..], &["--format", "markdown"]].concat()).ok().stdout;
    assert!(markdown.contains("Blind spots (a priority, overestimated): A"), "{markdown}");
    assert!(markdown.contains("does not say whether their own view"), "{markdown}");
    let refused = run(&made, &[&more[..], &["--reference", "kunden"]].concat());
    assert!(refused.code == 1 && refused.stderr.contains("staff, customers"), "{}", refused.stderr);
}

/// A CSV that is named after the audiences holds them, and says the same as the JSON; few are withheld there too.
#[test]
fn audiences_stand_in_a_file_of_their_own() {
    let study = crate::world::root().join("fixtures/study");
    let path = |name: &str| study.join(name).display().to_string();
    let folder = folder(&[]);
    let (customers, staff, study) = (path("customers_2026.csv"), path("staff_2026.csv"), path("study.toml"));
    let base = [customers.as_str(), staff.as_str(), "--audience", "file", "--study", study.as_str()];
    let outputs = ["--replicates", "0", "-o", "audiences.csv", "-o", "all.csv", "-o", "a.json"];
    assert_eq!(run(&folder, &[&base[..], &outputs[..]].concat()).code, 0);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let json: Value = serde_json::from_str(&read("a.json")).unwrap();
    let rows = json["audiences"][0]["rows"].as_array().unwrap();
    let text = read("audiences.csv");
    let mut lines = csv::Reader::from_reader(text.as_bytes());
    let heads: Vec<String> = lines.headers().unwrap().iter().map(str::to_owned).collect();
    let mut seen = 0;
    for record in lines.records() {
        let record = record.unwrap();
        let cell = |head: &str| record[heads.iter().position(|it| it == head).unwrap()].to_owned();
        let row =
            rows.iter().find(|row| row["name"] == cell("name") && row["level"] == cell("level")).unwrap();
        let change = &row[cell("measure").as_str()];
        for (head, key) in [
            ("reference_value", "old"),
            ("audience_value", "new"),
            ("difference", "value"),
            ("p_adjusted", "p_adjusted"),
        ] {
            assert_eq!(cell(head).parse::<f64>().ok(), change[key].as_f64(), "{head}");
        }
        if cell("measure") == "performance" {
            assert!(cell("verdict").starts_with(row["verdict"].as_str().unwrap()), "{}", cell("verdict"));
        }
        seen += 1;
    }
    assert_eq!(seen, 3 * rows.len());
    assert!(
        read("all.csv").starts_with("level,name,label,element,rank"),
        "any other name holds the analysis"
    );
}

/// An average of customers and staff is nobody's view: where the study file calls the files audiences and nothing keeps them apart,
/// that reaches every output.
#[test]
fn audiences_taken_together_are_told() {
    let study = crate::world::root().join("fixtures/study");
    let path = |name: &str| study.join(name).display().to_string();
    let (customers, staff, study) = (path("customers_2026.csv"), path("staff_2026.csv"), path("study.toml"));
    let codes = |files: &[&str], more: &[&str]| -> Vec<String> {
        let options = ["--study", &study, "--replicates", "0", "--format", "json"];
        let ran = run(&folder(&[]), &[files, &options[..], more].concat());
        let warnings = ran.ok().json()["warnings"].as_array().unwrap().clone();
        warnings.iter().map(|warning| warning["code"].as_str().unwrap().to_owned()).collect()
    };
    let both = [customers.as_str(), staff.as_str()];
    let pooled = "audiences_pooled".to_owned();
    assert!(codes(&both, &[]).contains(&pooled));
    for (files, more) in [
        (&both[..], &["--audience", "file"][..]),
        (&both[..], &["--by", "file"]),
        (&both[..], &["--wave", "file"]),
        (&both[..1], &[]),
    ] {
        assert!(!codes(files, more).contains(&pooled), "{files:?} {more:?}");
    }
}

/// An audience is called what the study file calls it, in the language of the report; its key stays in the JSON.
#[test]
fn audiences_bear_the_labels_of_the_study_file() {
    let root = crate::world::root().join("fixtures/study");
    let text = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    let label = "[[audience]]\nname = \"staff_2026\"\nlabel = { en = \"Our own people\", fr = \"Nos équipes\" }\n\
                 [[audience]]\nname = \"customers_2026\"\nlabel = \"Account holders\"\n";
    let study = text("study.toml")
        .replace("[[audience]]\nname = \"staff_2026\"\n", "[[audience]]\nname = \"other\"\n");
    let folder = folder(&[
        ("customers_2026.csv", text("customers_2026.csv")),
        ("staff_2026.csv", text("staff_2026.csv")),
        ("study.toml", study + "\n" + label),
    ]);
    let files = ["customers_2026.csv", "staff_2026.csv", "--audience", "file", "--study", "study.toml"];
    let outputs = ["-o", "a.md", "-o", "audiences.svg", "-o", "a.json", "--replicates", "0"];
    for (lang, said) in [("en", "Our own people"), ("fr", "Nos équipes")] {
        run(&folder, &[&files[..], &outputs, &["--lang", lang]].concat()).ok();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        for name in ["a.md", "audiences.svg"] {
            assert!(read(name).contains(said) && read(name).contains("Account holders"), "{lang} {name}");
        }
        assert!(!read("a.md").contains("staff_2026 "), "{lang}: {}", read("a.md"));
        let json: Value = serde_json::from_str(&read("a.json")).unwrap();
        let audience = &json["audiences"][0];
        assert_eq!(audience["audience"], "staff_2026");
        assert_eq!(audience["labels"]["audience"], "Our own people");
        assert_eq!(audience["labels"]["reference"], "Account holders");
    }
}

/// What few of the audience that is analyzed rated is left out for all, told, and in no output; where nothing else is left of an
/// element, nothing is shown.
#[test]
fn criteria_that_few_of_the_reference_rated_are_left_out() {
    let board = |id: usize| {
        let a = if id < 3 { format!("5,{}", 2 + usize::from(id > 0)) } else { ",".into() };
        format!("b{id},{a},3,{},1,board\n", 4 - id % 2)
    };
    let all = [said("customers", 80, 40, 0), (0..11).map(board).collect()];
    let made = folder(&[("all.csv", HEAD.to_owned() + &all.concat())]);
    let base =
        ["all.csv", "--audience", "who", "--reference", "board", "--scale", "1-5", "--replicates", "0"];
    let json = run(&made, &[&base[..], &["--format", "json"]].concat()).ok().json();
    let names = |rows: &Value| -> Vec<String> {
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert!(!names(&json["criteria"]).contains(&"a".to_owned()));
    assert!(!names(&json["audiences"][0]["rows"]).contains(&"a".to_owned()));
    let told =
        json["warnings"].as_array().unwrap().iter().find(|it| it["code"] == "criteria_withheld").unwrap();
    assert_eq!(told["arguments"], serde_json::json!({"audience": "board", "criteria": ["a"], "least": 5}));
    assert!(!json.to_string().contains("2.666"));
    let shown = run(&made, &[&base[..], &["--format", "json", "--smallest-shown", "1"]].concat()).ok().json();
    assert!(names(&shown["criteria"]).contains(&"a".to_owned()) && shown.to_string().contains("2.666"));
    fs::write(made.path().join("s.toml"), "[[element]]\nname = \"one\"\ncriteria = [\"a\"]\n").unwrap();
    let refused = run(&made, &[&base[..], &["--study", "s.toml"]].concat());
    assert!(refused.code == 1 && refused.stderr.contains("can be shown"), "{}", refused.stderr);
}
