//! The outputs of one analysis differ from language to language in words, number forms and the room of words only.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ecart::analysis::{Analysis, Measure, Plan};
use ecart::chart::palette::Palette;
use ecart::look::{Chart, Look, ShownLevel};
use ecart::words::plan::PlanCounts;
use ecart::words::slope::SlopeCounts;
use ecart::words::{self, LANGUAGES, Words, de, en, es, fr};
use ecart::write::{Format, Style};
use roxmltree::Document;

use crate::world::{analysis, ecart, root};

/// What is needed for every chart: criteria, elements, segments, an outcome, and no label that is translated.
const STUDY: &str = "scale = \"1-5\"\nsegments = [\"region\"]\noutcomes = [\"recommend\"]\n\
    [[element]]\nname = \"Branch\"\ncriteria = [\"branch_hours\", \"branch_queue\", \"adviser_knowledge\", \"branch_comfort\"]\n";

fn picture(words: &'static Words, chart: Chart, level: ShownLevel) -> String {
    static BANK: LazyLock<Analysis> =
        LazyLock::new(|| analysis(&root().join("fixtures/bank.csv"), STUDY, &Plan::default()));
    let look = Look { language: words, level, ..Look::default() };
    let style = Style { look, chart, ..Style::default() };
    let svg = (Format::named("svg").unwrap().render)(&BANK, &style).unwrap().bytes;
    String::from_utf8(svg).unwrap()
}

/// The shapes of a chart with their colours: markers, crosshair, axes, tint.
fn shapes(document: &Document) -> Vec<Shape> {
    // The strip of a zoomed axis stands beside a title and a leader ends at a name: their places depend on words.
    let palette = Palette::of(Look::default().theme);
    let is_shape = |node: &roxmltree::Node| match node.tag_name().name() {
        "polygon" | "circle" | "ellipse" | "polyline" => true,
        "line" => node.attribute("stroke") == Some(&palette.muted.hex()),
        "rect" => node.attribute("fill") == Some(&palette.tint.hex()),
        _ => false,
    };
    document
        .descendants()
        .filter(|node| is_shape(node) && !in_legend(node))
        .map(|node| Shape::of(&node))
        .collect()
}

/// Whether a node belongs to a legend, whose marks stand before words.
fn in_legend(node: &roxmltree::Node) -> bool {
    node.ancestors().any(|group| group.attribute("id").is_some_and(|id| id.ends_with("-legend")))
}

/// The marks of the legend, in order, whatever their place.
fn legend(document: &Document) -> Vec<String> {
    let marks = document.descendants().filter(|node| in_legend(node) && node.has_attribute("fill"));
    let marks = marks.filter(|node| !node.has_tag_name("text"));
    marks.map(|node| format!("{} {:?}", node.tag_name().name(), node.attribute("fill"))).collect()
}

/// A shape: what it is but for its place across, and that.
struct Shape {
    what: String,
    across: Vec<f64>,
}

impl Shape {
    fn of(node: &roxmltree::Node) -> Self {
        let (mut what, mut across) = (node.tag_name().name().to_owned(), Vec::new());
        for attribute in node.attributes() {
            match attribute.name() {
                "x" | "x1" | "x2" | "cx" => across.push(attribute.value().parse().unwrap()),
                "points" => {
                    let pairs = attribute.value().split(' ').map(|pair| pair.split_once(',').unwrap());
                    across.extend(pairs.map(|(x, _)| x.parse::<f64>().unwrap()));
                }
                "width" => {}
                name => what += &format!(" {name}={}", attribute.value()),
            }
        }
        Self { what, across }
    }

    /// The whole of it.
    fn whole(&self) -> String {
        format!("{} {:?}", self.what, self.across)
    }
}

/// That one chart has the shapes of another in the same order across; where each is may differ with the room of words.
fn assert_alike(one: &mut [Shape], other: &mut [Shape], which: &str) {
    let left = |shape: &Shape| shape.across.iter().copied().fold(f64::MAX, f64::min);
    for shapes in [&mut *one, &mut *other] {
        shapes.sort_by(|a, b| a.what.cmp(&b.what).then(left(a).total_cmp(&left(b))));
    }
    let whats = |shapes: &[Shape]| shapes.iter().map(|shape| shape.what.clone()).collect::<Vec<_>>();
    assert_eq!(whats(one), whats(other), "{which}");
    for (a, x) in one.iter().zip(&*other) {
        for (b, y) in one.iter().zip(&*other) {
            let swapped = left(a) + 1.0 < left(b) && left(y) < left(x);
            assert!(!swapped, "{which}: {} and {}", a.whole(), b.whole());
        }
    }
}

#[test]
fn charts_show_the_same_marks_and_numbers_in_all_languages() {
    let charts = [
        (Chart::Quadrant, ShownLevel::Criteria),
        (Chart::Quadrant, ShownLevel::Elements),
        (Chart::Quadrant, ShownLevel::Inside(0)),
        (Chart::Gap, ShownLevel::Criteria),
        (Chart::Gap, ShownLevel::Inside(0)),
        (Chart::Segments, ShownLevel::Criteria),
        (Chart::Drivers, ShownLevel::Criteria),
    ];
    for (chart, level) in charts {
        let drawn = |words| picture(words, chart, level);
        let english = drawn(&en::WORDS);
        let english = Document::parse(&english).unwrap();
        for words in LANGUAGES {
            let which = format!("{chart:?} {level:?} {}", words.code);
            let svg = drawn(words);
            let other = Document::parse(&svg).unwrap();
            let (mut marks, mut others) = (shapes(&english), shapes(&other));
            assert!(!marks.is_empty());
            assert_eq!(legend(&english), legend(&other), "{which}");
            assert_eq!(legend(&other).is_empty(), chart != Chart::Segments, "{which}");
            if matches!(chart, Chart::Quadrant | Chart::Segments) {
                // A map has its square whatever the words are.
                let set = |shapes: &[Shape]| shapes.iter().map(Shape::whole).collect::<BTreeSet<_>>();
                assert_eq!(set(&marks), set(&others), "{which}");
            }
            assert_alike(&mut marks, &mut others, &which);
            assert_eq!(said(&english), said(&other), "{which}");
        }
    }
}

/// The numbers in the texts of a chart.
fn said(document: &Document) -> Vec<String> {
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let texts: Vec<&str> = texts.filter_map(|node| node.text()).collect();
    digits(&texts.join(" "))
}

#[test]
fn texts_are_in_one_language() {
    let written = |lang: &str, format: &str| {
        let arguments = ["analyze", "fixtures/bank.csv", "--study", "fixtures/bank.toml", "--lang", lang];
        ecart(&[&arguments[..], &["--format", format, "--labels", "numbers"]].concat()).ok().stdout
    };
    let own: [(&str, &[&str]); 4] = [
        (
            "en",
            &["Importance and", "priority action", "respondents", "Warnings", "quadrant differs", "look at"],
        ),
        ("fr", &["éléments", "répondants", "échelle", "Croisement des axes", "Avertissements"]),
        ("de", &["Loyalitätselement", "Befragte", "Skala", "Fadenkreuz", "Warnungen"]),
        ("es", &["elementos de lealtad", "encuestados", "escala", "Líneas de corte", "Advertencias"]),
    ];
    assert_eq!(own.map(|(code, _)| code), *LANGUAGES.iter().map(|words| words.code).collect::<Vec<_>>());
    for format in ["table", "markdown", "map"] {
        let texts = own.map(|(code, _)| written(code, format));
        for ((code, words), text) in own.iter().zip(&texts) {
            assert!(words.iter().any(|word| text.contains(word)), "{format} in {code}: none of {words:?}");
            for word in own.iter().filter(|(other, _)| other != code).flat_map(|(_, words)| *words) {
                assert!(!text.contains(word), "{word} in the {format} in {code}");
            }
            assert_eq!(digits(&texts[0]), digits(text), "{format} in {code}");
        }
    }
}

#[test]
fn every_warning_has_its_sentence_in_every_language() {
    let plan = Plan { smallest_base: 200, small_base: 300, ..Plan::default() };
    let bank = analysis(&root().join("fixtures/bank.csv"), "scale = \"1-5\"", &plan);
    assert!(!bank.warnings.is_empty());
    for warning in &bank.warnings {
        let said: Vec<_> = LANGUAGES.iter().map(|words| warning.said(words.language())).collect();
        for (index, one) in said.iter().enumerate() {
            for other in &said[..index] {
                assert!(one.seen != other.seen && one.advice != other.advice, "{one}");
            }
        }
    }
}

/// What is the same in English: signs, names, and words that a language shares with it.
const SHARED: [(&str, &[&str]); 3] = [
    (
        "fr",
        &[
            "Imp.",
            "Perf.",
            "imp.",
            "perf.",
            "Importance",
            "Performance",
            "Segment",
            "Segments",
            "Source",
            "Quadrant",
            "performance = importance",
            "Action",
            "page",
            "points",
            "Base",
            "Base n",
            "Effort",
            "Place",
            "Total",
            "Verdict",
            "certain",
        ],
    ),
    ("de", &["Element", "Segment", "Quadrant", "robust", "Name", "Median"]),
    ("es", &["Imp.", "imp.", "Total", "Base", "Base n", "no"]),
];

/// Signs and names that no language has its own words for.
const SIGNS: &[&str] = &[
    "",
    "n",
    "p",
    "b",
    "d",
    "z",
    "r",
    "dz",
    "n.s.",
    "Δ",
    "± 95%",
    "McFadden",
    "%",
    "# ",
    "Imp. Δ",
    "Net Promoter Score",
    "Customer Effort Score",
];

#[test]
fn no_word_is_the_english_one_but_for_those_that_are_shared() {
    let english = texts_of(&en::WORDS);
    for words in &LANGUAGES[1..] {
        let shared = SHARED.iter().find(|(code, _)| *code == words.code).unwrap().1;
        let own = texts_of(words);
        assert_eq!(own.len(), english.len(), "{}", words.code);
        assert!(own.len() > 200, "{} texts", own.len());
        let is_shared = |text: &String| SIGNS.contains(&text.as_str()) || shared.contains(&text.as_str());
        let left = own.iter().zip(&english).filter(|(own, english)| own == english && !is_shared(own));
        let left: BTreeSet<&String> = left.map(|(own, _)| own).collect();
        assert!(left.is_empty(), "English in {}: {left:?}", words.code);
    }
}

/// Every text of a language that is no sentence made of arguments, in the order of its fields.
fn texts_of(words: &Words) -> Vec<String> {
    let of_rooms = [
        format!(
            "{:?}",
            (&words.map, &words.grid, &words.crosshair, &words.methods, &words.heads, &words.marks)
        ),
        format!("{:?}", (&words.titles, &words.notes, &words.sections, &words.explain, &words.office)),
        format!("{:?}", (&words.page, &words.views, words::plan::of(words), words::waves::of(words))),
        format!("{:?}", (words::slope::of(words), words::dots::of(words), words::spoken::of(words))),
        format!("{:?}", (words::audiences::of(words), words::template::of(words), words::start::of(words))),
        format!("{:?}", (words::multiples::of(words), words::styles::of(words))),
    ];
    let quoted = of_rooms.join(" ");
    let plain = quoted.replace("\\\"", "”");
    plain.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn each_language_writes_its_numbers() {
    for (code, large, four, share, pair) in [
        ("en", "1,234,567.5", "1,248", "12.5%", "[−0.50, 0.72]"),
        ("fr", "1\u{202f}234\u{202f}567,5", "1\u{202f}248", "12,5\u{a0}%", "[−0,50\u{202f}; 0,72]"),
        ("de", "1.234.567,5", "1.248", "12,5\u{a0}%", "[−0,50; 0,72]"),
        ("es", "1\u{202f}234\u{202f}567,5", "1248", "12,5\u{a0}%", "[−0,50; 0,72]"),
    ] {
        let notation = words::language(code).unwrap().notation;
        assert_eq!(notation.value(1_234_567.5, 1), large, "{code}");
        assert_eq!(notation.count(1248), four, "{code}");
        assert_eq!(notation.percent(0.125, 1), share, "{code}");
        assert_eq!(notation.interval(-0.5, 0.72, 2), pair, "{code}");
        assert_eq!(notation.plain(1000.0), notation.count(1000), "{code}");
    }
}

#[test]
fn german_cases_follow_their_prepositions() {
    let words = &de::WORDS;
    let gap = |rows, noun| (words.titles.gap)(1, rows, noun, words::Tested::None);
    assert!(
        gap(6, words.element).starts_with("Bei 1 von 6 Loyalitätselementen bleibt"),
        "{}",
        gap(6, words.element)
    );
    assert!(gap(6, words.criterion).starts_with("Bei 1 von 6 Kriterien bleibt"));
    let crosshair = |points| (words.notes.crosshair_by_segment)(words.crosshair.mean, points, words.element);
    assert_eq!(crosshair(6), "Fadenkreuz: Mittelwert der 6 Loyalitätselemente in jedem Segment.");
    assert_eq!(crosshair(1), "Fadenkreuz: Mittelwert von nur einem Loyalitätselement in jedem Segment.");
    let spanish = &es::WORDS;
    let crosshair =
        |points| (spanish.notes.crosshair_by_segment)(spanish.crosshair.median, points, spanish.criterion);
    assert_eq!(crosshair(6), "Líneas de corte: mediana de los 6 criterios en cada segmento.");
    assert_eq!(crosshair(1), "Líneas de corte: mediana de un solo criterio en cada segmento.");
}

#[test]
fn titles_count_as_german_and_spanish_count() {
    let plan = |words, priorities, enough, without, actions| {
        (words::plan::of(words).title)(PlanCounts { priorities, enough, without, actions, closed: false })
    };
    assert_eq!(
        plan(&de::WORDS, 6, 3, 1, 8),
        "Drei von sechs Prioritäten haben eine Maßnahme, die genug zusagt; eine hat keine"
    );
    assert_eq!(plan(&de::WORDS, 1, 0, 1, 0), "Eine Priorität, noch keine Maßnahme");
    assert_eq!(
        plan(&es::WORDS, 6, 1, 2, 8),
        "Una de seis prioridades tiene una acción que promete lo suficiente; dos no tienen ninguna"
    );
    assert_eq!(plan(&es::WORDS, 0, 0, 0, 2), "Ninguna prioridad; dos acciones sobre otras filas");
    let of = |words, measure, rising, falling, certain| {
        let only = (rising + falling == 1).then_some(("Preis", "0,44"));
        let counts =
            SlopeCounts { measure, waves: 2, rows: 18, rising, falling, certain, only, detectable: None };
        (words::slope::of(words).title)(&counts)
    };
    let slope = |words, rising, falling, certain| of(words, Measure::Performance, rising, falling, certain);
    assert_eq!(of(&de::WORDS, Measure::Gap, 1, 2, 0), "Eine Lücke steigt, zwei fallen");
    assert_eq!(
        of(&de::WORDS, Measure::Importance, 2, 0, 0),
        "Zwei von 18 Wichtigkeitsbewertungen steigen, keine fällt"
    );
    assert_eq!(of(&es::WORDS, Measure::Gap, 1, 2, 0), "La brecha sube en una fila y baja en dos");
    assert_eq!(
        of(&es::WORDS, Measure::Importance, 0, 0, 0),
        "Ningún cambio de importancia demostrado en 18 filas"
    );
    for (rising, falling, certain, german, spanish) in [
        (
            0,
            0,
            0,
            "Keine von 18 Leistungen hat sich nachweislich verändert",
            "Ningún cambio de desempeño demostrado en 18 filas",
        ),
        (
            0,
            1,
            0,
            "Eine von 18 Leistungen hat sich verändert: Preis, um 0,44 gefallen",
            "El desempeño cambia en una de 18 filas: Preis, bajada de 0,44",
        ),
        (
            1,
            2,
            1,
            "Eine Leistung steigt, zwei fallen; ein Quadrantenwechsel ist sicher",
            "El desempeño sube en una fila y baja en dos; un cambio de cuadrante es cierto",
        ),
        (
            2,
            0,
            2,
            "Zwei von 18 Leistungen steigen, keine fällt; zwei Quadrantenwechsel sind sicher",
            "El desempeño sube en dos de 18 filas y no baja en ninguna; dos cambios de cuadrante son ciertos",
        ),
    ] {
        assert_eq!(slope(&de::WORDS, rising, falling, certain), german);
        assert_eq!(slope(&es::WORDS, rising, falling, certain), spanish);
    }
}

/// Two of two are both, and a small number beside one in words is in words.
#[test]
fn small_numbers_are_words_in_a_sentence() {
    let slope = |words, measure, rows, rising, falling| {
        let only = (rising + falling == 1).then_some(("Preis", "0,44"));
        let counts =
            SlopeCounts { measure, waves: 2, rows, rising, falling, certain: 0, only, detectable: None };
        (words::slope::of(words).title)(&counts)
    };
    let all: [(&'static Words, [&str; 3]); 4] = [
        (
            &en::WORDS,
            [
                "Both performances rise",
                "Two performances of three fall, none rises",
                "One gap of three changed: Preis rose by 0,44",
            ],
        ),
        (
            &fr::WORDS,
            [
                "Les deux performances montent",
                "Deux performances sur trois baissent, aucune ne monte",
                "Un écart sur trois change\u{a0}: Preis, en hausse de 0,44",
            ],
        ),
        (
            &de::WORDS,
            [
                "Beide Leistungen steigen",
                "Zwei von drei Leistungen fallen, keine steigt",
                "Eine von drei Lücken hat sich verändert: Preis, um 0,44 gestiegen",
            ],
        ),
        (
            &es::WORDS,
            [
                "El desempeño sube en las dos filas",
                "El desempeño baja en dos de tres filas y no sube en ninguna",
                "La brecha cambia en una de tres filas: Preis, subida de 0,44",
            ],
        ),
    ];
    for (words, [both, some, one]) in all {
        assert_eq!(slope(words, Measure::Performance, 2, 2, 0), both);
        assert_eq!(slope(words, Measure::Performance, 3, 0, 2), some);
        assert_eq!(slope(words, Measure::Gap, 3, 1, 0), one);
        assert!(!(words.map.title)(2, 2, words.criterion).contains('2'));
        assert!(!(words.titles.segments)(3, 2, 2).contains('2'));
        assert!(!(words.notes.zoom_shared)(2, 1.0, 5.0).contains('2'));
        assert_eq!((words.map.title)(4, 2000, words.criterion).contains("2000"), words.code == "es");
        assert_eq!(
            (words.titles.gap_description)(2000, words.criterion).contains("2000"),
            words.code == "es"
        );
    }
    for (words, both) in [(&de::WORDS, "Beide Prioritäten"), (&en::WORDS, "Both priorities")] {
        let plan = PlanCounts { priorities: 2, enough: 2, without: 0, actions: 2, closed: false };
        assert!((words::plan::of(words).title)(plan).starts_with(both));
    }
}

/// Every number of a text as it would be written in English, in order of size.
fn digits(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.replace(',', ".").replace('\u{2212}', "-").chars().collect();
    // A mark of thousands: 2,000, 2.000, and 2 000 with a space that does not break.
    let is_mark = |at: usize| {
        matches!(letters[at], '\u{a0}' | '\u{202f}')
            && at > 0
            && letters[at - 1].is_ascii_digit()
            && letters.get(at + 1).is_some_and(char::is_ascii_digit)
    };
    let plain: String = (0..letters.len()).map(|at| if is_mark(at) { '.' } else { letters[at] }).collect();
    let numbers = plain.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != '-');
    let mut numbers: Vec<String> = numbers
        .map(|number| without_thousands(number.trim_matches(['.', '-'])))
        .filter(|number| !number.is_empty())
        .collect();
    numbers.sort();
    numbers
}

/// A number without its mark of thousands, which Spanish writes from five digits on; no chart here has three decimals behind a 1 or more.
fn without_thousands(number: &str) -> String {
    let is_thousand = |(whole, rest): &(&str, &str)| !whole.starts_with('0') && rest.len() == 3;
    number
        .split_once('.')
        .filter(is_thousand)
        .map_or(number.to_owned(), |(whole, rest)| format!("{whole}{rest}"))
}
