//! Labels of quadrant charts: no fault on any layout, the same answer whatever the order, no label lost.

#[path = "../../examples/place/layout.rs"]
pub mod layout;

use ecart::chart::geometry::{LineSegment, Rect, Xy};
use ecart::chart::placement::{Marker, Placement, Problem, Rung, place_names, place_numbers};
use layout::{Dump, Layout, Pair, Point};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// Layouts of `fixtures/layouts`, and the cost no change may exceed.
const OWN: [(&str, i64); 3] = [("bakery", 328), ("library", 1735), ("clinic", 3508)];

/// Layouts of `shared/charts/layouts` whose names fit, and the cost no change may exceed.
const SHARED: [(&str, i64); 11] = [
    ("clustered12", 3435),
    ("coincident8", 3795),
    ("corners16", 9050),
    ("line_diagonal16", 2191),
    ("line_horizontal14", 3972),
    ("martilla_james14", 1530),
    ("random25", 4459),
    ("random60", 17437),
    ("target18", 2804),
    ("three", 120),
    ("tight40", 16169),
];

#[test]
fn names_of_own_layouts_are_placed_without_fault() {
    for (name, golden) in OWN {
        assert_flawless(name, &read(&own(name)), golden);
    }
}

#[test]
fn names_of_shared_layouts_are_placed_without_fault() {
    let Some(folder) = shared() else { return };
    for (name, golden) in SHARED {
        assert_flawless(name, &read(&folder.join(format!("{name}.json"))), golden);
    }
}

#[test]
fn a_crowd_gets_numbers() {
    let Some(folder) = shared() else { return };
    let dump = read(&folder.join("tight40_outliers.json")).place();
    let m = &dump.metrics;
    assert_eq!((dump.mode, m.unplaced, m.n), ("numbered", 0, 40));
    assert_eq!((m.label_label, m.label_point, m.outside, m.label_reserved), (0, 0, 0, 0));
    assert_eq!((m.leader_leader, m.leader_label, m.label_line), (0, 0, 0));
    assert!(m.leader_point <= 3 && m.other_quadrant <= 5, "{m:?}");
}

#[test]
fn the_order_of_the_points_is_irrelevant() {
    let mut layouts: Vec<PathBuf> = OWN.iter().map(|(name, _)| own(name)).collect();
    if let Some(folder) = shared() {
        layouts.extend(SHARED.iter().map(|(name, _)| folder.join(format!("{name}.json"))));
        layouts.push(folder.join("tight40_outliers.json"));
    }
    for path in layouts {
        let layout = read(&path);
        let expected = sorted(layout.place());
        assert_eq!(sorted(layout.place()), expected, "{} again", path.display());
        for stride in [1, 7] {
            assert_eq!(sorted(permuted(&layout, stride).place()), expected, "{} by {stride}", path.display());
        }
    }
}

#[test]
fn no_point_or_one_point() {
    let empty = place_names(&problem(&[], 880.0, 378.0)).unwrap();
    assert_eq!((empty.labels.len(), empty.metrics.n, empty.cost), (0, 0, 0));
    assert_eq!(place_numbers(&problem(&[], 880.0, 378.0)).labels, []);
    let one = place_names(&problem(&[(0.8, 0.2, "Innovation")], 880.0, 378.0)).unwrap();
    assert_eq!(one.labels[0].lines, ["Innovation"]);
    assert_eq!(one.labels[0].leader, None);
}

#[test]
fn identical_points_get_a_leader_each() {
    let points = ["Accueil", "Conseil", "Délais", "Prix"].map(|name| (0.3, 0.7, name));
    let placement = place_names(&problem(&points, 880.0, 378.0)).unwrap();
    assert_eq!(placement.metrics.leaders, 4);
    assert_eq!(placement.metrics.leader_leader, 0);
}

#[test]
fn a_name_wider_than_the_plot_is_broken_not_cut() {
    let long = "Rapidité de prise en charge des réclamations par les équipes du service après-vente";
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    for name in [long, word] {
        let placement = ladder(&problem(&[(0.7, 0.6, name)], 200.0, 300.0));
        assert_eq!(placement.rung, Rung::Text, "{name}");
        assert_eq!(placement.metrics.outside, 0);
        assert!(placement.labels[0].lines.len() > 1);
        assert_eq!(text(&placement.labels[0].lines), name);
    }
}

#[test]
fn tiny_frames_get_numbers() {
    for side in [0.0, 5.0, 20.0] {
        let placement =
            ladder(&problem(&[(0.2, 0.4, "Rapport qualité-prix"), (0.5, 0.5, "Délais")], side, side));
        assert_eq!(placement.rung, Rung::Numbered);
        assert_eq!(placement.labels.len(), 2);
    }
}

#[test]
fn points_on_the_frame_keep_their_labels_inside() {
    let points = [
        (0.0, 0.0, "Accueil"),
        (1.0, 0.0, "Conseil"),
        (0.0, 1.0, "Délais"),
        (1.0, 1.0, "Prix"),
        (0.5, 0.0, "Site"),
    ];
    let placement = place_names(&problem(&points, 600.0, 300.0)).unwrap();
    assert_eq!((placement.metrics.outside, placement.metrics.label_point), (0, 0));
}

#[test]
fn labels_avoid_the_diagonal_arrows_and_ellipses() {
    let problem = trend(&read(&own("bakery")));
    let placement = place_names(&problem).unwrap();
    let m = &placement.metrics;
    assert_eq!((m.label_line, m.label_point, m.leader_point, m.other_quadrant), (0, 0, 0, 0), "{m:?}");
    for (marker, label) in problem.markers.iter().zip(&placement.labels) {
        if let (None, Some((a, b))) = (&label.leader, marker.ellipse) {
            let nearest = label.rect.nearest(marker.at);
            let (x, y) = ((nearest.x - marker.at.x) / a, (nearest.y - marker.at.y) / b);
            assert!(x * x + y * y >= 1.0, "{}", marker.label);
        }
    }
    for benchmark in &problem.benchmarks {
        assert!(placement.labels.iter().all(|label| label.rect.distance(*benchmark) > 4.5));
    }
}

/// Whole numbers that look random, the same on every machine: SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 33) as usize % end
    }

    fn share(&mut self) -> f64 {
        self.below(10_000) as f64 / 10_000.0
    }
}

/// Points of a survey that somebody might make: clusters, ties, outliers, names of one letter to seventy.
fn made(seed: u64) -> Layout {
    const WORDS: [&str; 12] = [
        "Délai",
        "de réponse",
        "aux réclamations",
        "Accueil",
        "en agence",
        "Prix",
        "Clarté des factures",
        "suivi personnalisé",
        "après incident",
        "Parking",
        "X",
        "Simplicité de l’espace client",
    ];
    let mut random = Random(seed);
    let count = 3 + random.below(30);
    let spread = [0.04, 0.2, 0.6, 1.0][random.below(4)];
    let centre = (0.2 + 0.6 * random.share(), 0.2 + 0.6 * random.share());
    let mut points: Vec<Point> = Vec::new();
    for index in 0..count {
        let near = |middle: f64, share: f64| (middle + spread * (share - 0.5)).clamp(0.0, 1.0);
        let (mut x, mut y) = (near(centre.0, random.share()), near(centre.1, random.share()));
        if random.below(8) == 0
            && let Some(last) = points.last()
        {
            (x, y) = (last.x, last.y);
        }
        if index == 0 && random.below(2) == 0 {
            (x, y) = (random.share(), random.share());
        }
        let words: Vec<&str> = (0..=random.below(4)).map(|_| WORDS[random.below(WORDS.len())]).collect();
        points.push(Point { x, y, label: format!("{} {index}", words.join(" ")) });
    }
    let mean = |value: fn(&Point) -> f64| points.iter().map(value).sum::<f64>() / count as f64;
    Layout {
        window: Pair { x: [0.0, 1.0], y: [0.0, 1.0] },
        crosshair: Pair { x: mean(|point| point.x), y: mean(|point| point.y) },
        plot_pt: [52.0, 96.0, 932.0, 474.0],
        points,
    }
}

/// Every name whole inside the quadrant of its point; numbers may stand elsewhere, since their key tells the quadrant,
/// but none on another or outside the plot.
fn assert_in_its_quadrant(name: &str, layout: &Layout) {
    let dump = layout.place();
    assert_eq!(dump.metrics.unplaced, 0, "{name}");
    if dump.mode == "numbered" {
        let m = &dump.metrics;
        assert_eq!((m.label_label, m.outside), (0, 0), "{name}: {m:?}");
        return;
    }
    let [x, y] = dump.cross;
    for item in &dump.items {
        let [left, top, right, bottom] = item.rect;
        let is_right = item.point[0] >= x;
        let is_above = item.point[1] <= y;
        let across = if is_right { left >= x } else { right <= x };
        let up = if is_above { bottom <= y } else { top >= y };
        assert!(
            across && up,
            "{name}: “{}” at {:?} stands in {:?}, lines at {x}, {y}",
            item.label,
            item.point,
            item.rect
        );
    }
}

#[test]
fn every_name_stands_in_the_quadrant_of_its_point() {
    if let Some(folder) = shared() {
        for (name, _) in SHARED {
            assert_in_its_quadrant(name, &read(&folder.join(format!("{name}.json"))));
        }
        assert_in_its_quadrant("tight40_outliers", &read(&folder.join("tight40_outliers.json")));
    }
    for (name, _) in OWN {
        assert_in_its_quadrant(name, &read(&own(name)));
    }
    for seed in 0..200 {
        assert_in_its_quadrant(&format!("seed {seed}"), &made(seed));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_point_of_any_cloud_is_labelled(
        points in prop::collection::vec((0.0..=1.0, 0.0..=1.0, "[A-Za-zéàÉ’ \u{a0}-]{0,60}"), 0..20),
        (width, height) in (1.0..900.0, 1.0..400.0),
        spread in prop::sample::select(vec![0.0, 0.05, 0.4, 1.0]),
    ) {
        let points: Vec<(f64, f64, &str)> =
            points.iter().map(|(x, y, name)| (0.5 + (x - 0.5) * spread, 0.5 + (y - 0.5) * spread, name.as_str())).collect();
        let problem = problem(&points, width, height);
        let placement = ladder(&problem);
        let m = &placement.metrics;
        prop_assert_eq!((placement.labels.len(), m.n, m.unplaced), (points.len(), points.len(), 0));
        for (marker, label) in problem.markers.iter().zip(&placement.labels) {
            let words = marker.label.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            let whole = if placement.rung == Rung::Numbered { marker.number.to_string() } else { words };
            prop_assert_eq!(text(&label.lines).replace([' ', '-'], ""), whole.replace([' ', '-'], ""));
        }
        if placement.rung != Rung::Numbered {
            prop_assert_eq!((m.label_label, m.label_point, m.outside), (0, 0, 0));
            prop_assert_eq!((m.leader_leader, m.leader_label, m.leader_point, m.label_reserved), (0, 0, 0, 0));
        }
    }
}

fn assert_flawless(name: &str, layout: &Layout, golden: i64) {
    let dump = layout.place();
    let m = &dump.metrics;
    assert_eq!((dump.mode, m.n, m.unplaced), ("text", layout.points.len(), 0), "{name}");
    let labels = [
        m.label_label,
        m.label_point,
        m.label_line,
        m.label_reserved,
        m.outside,
        m.ambiguous,
        m.other_quadrant,
    ];
    let leaders = [m.leader_leader, m.leader_label, m.leader_point];
    assert_eq!((labels, leaders), ([0; 7], [0; 3]), "{name}: {m:?}");
    let longest = if m.n <= 30 { 60.0 } else { 120.0 };
    assert!(m.leader_max <= longest && m.leader_mean <= 30.0, "{name}: {m:?}");
    assert!(dump.cost <= golden, "{name}: cost {} above {golden}", dump.cost);
}

/// Names where they fit, else numbers, in the same frame.
fn ladder(problem: &Problem) -> Placement {
    place_names(problem).unwrap_or_else(|| place_numbers(problem))
}

/// A problem without reserved boxes: points in shares of the frame, the crosshair in its middle.
fn problem(points: &[(f64, f64, &str)], width: f64, height: f64) -> Problem {
    let frame = Rect::sized(52.0, 96.0, width, height);
    let marker = |(index, &(x, y, name)): (usize, &(f64, f64, &str))| Marker {
        at: Xy { x: frame.left + x * width, y: frame.top + y * height },
        radius: 4.5,
        label: name.to_owned(),
        bold: x >= 0.5 && y > 0.5,
        number: index + 1,
        ellipse: None,
    };
    Problem {
        frame,
        cross: frame.centre(),
        diagonal: None,
        faint: Vec::new(),
        arrows: Vec::new(),
        benchmarks: Vec::new(),
        dots: Vec::new(),
        reserved: Vec::new(),
        markers: points.iter().enumerate().map(marker).collect(),
    }
}

/// The layout with everything a chart of two waves draws.
fn trend(layout: &Layout) -> Problem {
    let mut problem = layout.problem(layout.plot_pt[2], 4.5);
    let Rect { left, top, right, bottom } = problem.frame;
    problem.diagonal = Some(LineSegment {
        from: Xy { x: left + 12.0, y: bottom - 24.0 },
        to: Xy { x: right - 12.0, y: top + 24.0 },
    });
    for marker in &mut problem.markers {
        marker.ellipse = Some((18.0, 11.0));
        let from = Xy { x: marker.at.x - 25.0, y: marker.at.y + 20.0 };
        problem.arrows.push(LineSegment { from, to: marker.at });
    }
    problem.benchmarks = vec![Xy { x: 500.0, y: 200.0 }];
    problem
}

/// The lines as one text, hyphenated words whole again.
fn text(lines: &[String]) -> String {
    lines.iter().fold(String::new(), |text, line| match text.strip_suffix('-') {
        _ if text.is_empty() => line.clone(),
        Some(word) => format!("{word}{line}"),
        None => format!("{text} {line}"),
    })
}

/// The points taken in steps, backwards.
fn permuted(layout: &Layout, stride: usize) -> Layout {
    let mut rest: Vec<Point> = layout.points.clone();
    let mut points = Vec::new();
    while !rest.is_empty() {
        points.push(rest.remove((rest.len() - 1) * stride % rest.len()));
    }
    let Pair { x, y } = layout.window;
    Layout { points, window: Pair { x, y }, ..layout.clone() }
}

/// The dump as text, its items in an order that does not depend on the input's.
fn sorted(mut dump: Dump) -> String {
    dump.items.sort_by_key(|item| (item.label.clone(), format!("{:?}", item.point)));
    serde_json::to_string(&dump).expect("plain numbers and texts")
}

pub fn read(path: &Path) -> Layout {
    let text = std::fs::read_to_string(path).expect("the layout is there");
    serde_json::from_str(&text).expect("the layout is right")
}

pub fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/layouts/{name}.json"))
}

/// The shared layouts, where they are at hand.
pub fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/charts/layouts");
    if !folder.is_dir() {
        #[expect(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("skipped: {} is not there", folder.display());
        }
        return None;
    }
    Some(folder)
}
