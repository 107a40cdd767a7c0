//! Draws the pictures of the README into fixtures/gallery: `cargo run --release --example gallery`;
//! every sample, as SVG and as PNG, into a folder of its own: `… --example gallery -- FOLDER`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use ecart::analysis::quadrant::Quadrant;
use ecart::analysis::{self, Plan};
use ecart::chart::layer::Layer;
use ecart::chart::map::{Axis, CrosshairLines, Map, Point};
use ecart::chart::panels::{KeyLine, Panel, PanelSet};
use ecart::chart::rows::{GapRow, GapRows};
use ecart::chart::scene::Scene;
use ecart::chart::{gap, png, quadrant, segments, svg};
use ecart::input::{self, Source, study};
use ecart::look::{Canvas, Labels, Look, Orientation, Theme};
use ecart::words::{Words, en, fr};
use ecart::write::{Format, Style};

/// Importance, performance, label.
type Row = (f64, f64, &'static str);

const BANK: [Row; 18] = [
    (9.04, 6.62, "Rapidité de prise en charge des réclamations"),
    (8.86, 6.86, "Clarté et transparence des factures et des tarifs"),
    (9.02, 6.95, "Respect des délais annoncés à la commande"),
    (8.79, 6.78, "Facilité à joindre un conseiller par téléphone"),
    (8.92, 7.04, "Rapport qualité-prix"),
    (8.88, 6.72, "Suivi personnalisé après un incident"),
    (8.86, 8.21, "Qualité de l’accueil et de l’écoute en agence"),
    (8.97, 8.14, "Compétence des conseillers"),
    (9.12, 8.24, "Fiabilité du service au quotidien"),
    (9.08, 8.06, "Protection des données personnelles"),
    (8.84, 8.02, "Simplicité d’utilisation de l’espace client en ligne"),
    (8.02, 7.72, "Application mobile"),
    (7.32, 7.96, "Horaires d’ouverture des agences"),
    (7.44, 8.12, "Image et réputation de la marque"),
    (7.24, 8.06, "Proximité géographique de l’agence"),
    (7.42, 6.76, "Engagement environnemental"),
    (7.24, 6.71, "Programme de fidélité et avantages associés"),
    (7.34, 6.88, "Offres personnalisées selon mon profil"),
];

fn map(rows: &[Row], scale: (f64, f64), words: &'static Words) -> Map {
    let mean = |value: fn(&Row) -> f64| rows.iter().map(value).sum::<f64>() / rows.len() as f64;
    let crosshair = CrosshairLines {
        importance: mean(|row| row.0),
        performance: mean(|row| row.1),
        rule: words.crosshair.mean,
        over: rows.len(),
    };
    let mut by_gap: Vec<usize> = (0..rows.len()).collect();
    by_gap.sort_by(|&a, &b| (rows[b].0 - rows[b].1).total_cmp(&(rows[a].0 - rows[a].1)));
    let points = rows
        .iter()
        .enumerate()
        .map(|(index, &(importance, performance, label))| Point {
            id: format!("c{index}"),
            label: label.to_owned(),
            importance,
            performance,
            quadrant: match (importance >= crosshair.importance, performance >= crosshair.performance) {
                (true, false) => Quadrant::ConcentrateHere,
                (true, true) => Quadrant::KeepUp,
                (false, false) => Quadrant::LowPriority,
                (false, true) => Quadrant::PossibleOverkill,
            },
            rank: by_gap.iter().position(|&at| at == index).map_or(0, |at| at + 1),
            size: None,
            interval: None,
            previous: None,
            moved: true,
            benchmark: None,
            uncertain: false,
            gap: Some(importance - performance),
            told: Vec::new(),
        })
        .collect();
    Map {
        words: &words.map,
        title: None,
        subtitle: format!(
            "{} · T3 2026 · {}",
            (words.titles.stated)(scale.0, scale.1),
            (words.marks.respondents)(1248)
        ),
        footnotes: vec![(words.notes.source)(
            "enquête fidélité T3 2026, importance déclarée, pondération par segment",
        )],
        noun: words.element,
        importance: Axis { title: words.heads.importance.to_owned(), scale },
        performance: Axis { title: words.heads.performance.to_owned(), scale },
        layers: Layer::ALL.to_vec(),
        crosshair,
        before: None,
        confidence: 0.95,
        benchmark: None,
        size: None,
        points,
    }
}

/// Numbers between 0 and 1 that differ from point to point.
fn turn(index: usize, step: usize) -> f64 {
    f64::from((index * step % 11) as u32) / 11.0
}

/// The bank's map with its intervals.
fn bank(words: &'static Words) -> Map {
    let mut map = map(&BANK, (1.0, 10.0), words);
    for (index, point) in map.points.iter_mut().enumerate() {
        point.interval = Some((0.04 + 0.02 * turn(index, 3), 0.05 + 0.02 * turn(index, 7)));
    }
    map
}

/// The bank's map with a previous wave.
fn trend(words: &'static Words) -> Map {
    let mut map = bank(words);
    for (index, point) in map.points.iter_mut().enumerate() {
        let turn = |step| turn(index, step);
        point.previous =
            Some((point.importance - 0.06 + 0.12 * turn(5), point.performance - 0.14 + 0.28 * turn(4)));
        point.uncertain = point.label == "Application mobile";
    }
    let mean = |of: fn((f64, f64)) -> f64| {
        let before: Vec<f64> = map.points.iter().filter_map(|point| point.previous.map(of)).collect();
        before.iter().sum::<f64>() / before.len() as f64
    };
    map.before = Some((mean(|pair| pair.0), mean(|pair| pair.1)));
    let is_worse = |point: &&Point| {
        let now = point.importance - point.performance;
        point.quadrant == Quadrant::ConcentrateHere
            && point.previous.is_some_and(|(importance, performance)| importance - performance < now)
    };
    let worse = map.points.iter().filter(is_worse).count();
    map.title = Some((words.titles.waves)(map.count(Quadrant::ConcentrateHere), worse));
    map.subtitle = (words.titles.arrows)("T2 2026", "T3 2026");
    map
}

fn random(n: usize, words: &'static Words) -> Map {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / f64::from(1_u32 << 24)
    };
    let rows: Vec<Row> = (0..n).map(|i| (1.2 + 8.6 * next(), 1.2 + 8.6 * next(), BANK[i % 18].2)).collect();
    map(&rows, (1.0, 10.0), words)
}

/// The bank's gaps; the one of the app is not significant.
fn gaps(map: &Map, words: &'static Words) -> GapRows {
    let rows = map.points.iter().enumerate().map(|(index, point)| GapRow {
        id: point.id.clone(),
        label: point.label.clone(),
        importance: point.importance,
        performance: point.performance,
        gap: point.importance - point.performance,
        margin: Some(if point.label == "Application mobile" {
            0.35
        } else {
            0.12 + 0.01 * (index % 10) as f64
        }),
        significant: Some(point.label != "Application mobile"),
        shares: None,
        quadrant: point.quadrant,
        rank: point.rank,
        mark: String::new(),
        told: Vec::new(),
    });
    GapRows {
        title: None,
        subtitle: format!(
            "{} · T3 2026 · {}",
            (words.titles.gap_measure)(1.0, 10.0),
            (words.marks.respondents)(1248)
        ),
        footnotes: vec![(words.notes.source)(
            "enquête fidélité T3 2026, importance déclarée, pondération par segment",
        )],
        noun: words.element,
        scale: map.importance.scale,
        crosshair: map.crosshair,
        confidence: 0.95,
        alpha: 0.05,
        adjustment: Some("Holm".to_owned()),
        too_few: None,
        rows: rows.collect(),
    }
}

/// The bank's clients in segments, each a little off the whole.
fn by_segment(overall: &Map, names: &[(&str, u64)], words: &'static Words) -> PanelSet {
    let panel = |(index, (name, base)): (usize, &(&str, u64))| {
        let rows: Vec<Row> = (BANK.iter().enumerate())
            .map(|(at, row)| {
                let shift =
                    |step: usize| f64::from(((at + 1) * (index * 2 + 1) * step % 13) as u32) / 13.0 - 0.5;
                // The last segment is content with what the others miss most.
                let content = if index == 2 && row.2.starts_with("Respect") { 0.9 } else { 0.0 };
                let level = [0.0, -0.12, 0.1][index % 3];
                (row.0 + 0.4 * shift(5), row.1 + 0.7 * shift(3) + level + content, row.2)
            })
            .collect();
        let mut map = map(&rows, (1.0, 10.0), words);
        for (point, all) in map.points.iter_mut().zip(&overall.points) {
            point.rank = all.rank;
        }
        let bases = vec![(*base, None); map.points.len()];
        Panel { name: (*name).to_owned(), base: *base, mark: "", tested: true, bases, map }
    };
    let entry = |point: &Point| KeyLine {
        id: point.id.clone(),
        label: point.label.clone(),
        rank: point.rank,
        quadrant: point.quadrant,
    };
    PanelSet {
        title: None,
        subtitle: overall.subtitle.clone(),
        footnotes: overall.footnotes.clone(),
        noun: words.element,
        rule: words.crosshair.mean,
        common: None,
        crowd: None,
        panels: names.iter().enumerate().map(panel).collect(),
        entries: overall.points.iter().map(entry).collect(),
    }
}

/// The pictures of the README.
const README: [&str; 6] = ["quadrant", "gap", "segments", "trend", "dark", "numbered"];

/// Where pictures go, and whether all of them are drawn.
struct Gallery {
    folder: PathBuf,
    whole: bool,
}

impl Gallery {
    fn wants(&self, name: &str) -> bool {
        self.whole || README.contains(&name)
    }

    fn hang(&self, name: &str, scene: &Scene, look: &Look) -> Result<(), Box<dyn Error>> {
        let text = svg::svg(scene);
        if self.whole {
            fs::write(self.folder.join(format!("{name}.svg")), &text)?;
        }
        fs::write(self.folder.join(format!("{name}.png")), png::png(&text, look.canvas.pixels())?)?;
        Ok(())
    }

    /// The map of a fixture as a terminal shows it.
    fn hang_text(&self) -> Result<(), Box<dyn Error>> {
        let study = study::read("fixtures/martilla_james.toml".as_ref())?;
        let source = Source { study, ..Source::file("fixtures/martilla_james.csv") };
        let analysis = analysis::analyze(&input::read(&source)?, &Plan::default())?;
        let format = Format::named("map").ok_or("there is no format map")?;
        let look = Look { source: Some("Martilla & James 1977".to_owned()), ..Look::default() };
        fs::write(
            self.folder.join("map.txt"),
            (format.render)(&analysis, &Style { look, ..Style::default() })?.bytes,
        )?;
        Ok(())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1);
    let gallery =
        Gallery { whole: folder.is_some(), folder: folder.map_or("fixtures/gallery".into(), PathBuf::from) };
    fs::create_dir_all(&gallery.folder)?;
    gallery.hang_text()?;
    let french = Look { language: &fr::WORDS, ..Look::default() };
    let english = Look { language: &en::WORDS, ..Look::default() };
    let bank = bank(&fr::WORDS);
    let three =
        map(&[(7.2, 6.9, "Accueil"), (8.15, 7.0, "Prix"), (8.1, 8.0, "Qualité")], (1.0, 10.0), &fr::WORDS);
    let mut one_quadrant = bank.clone();
    one_quadrant.crosshair =
        CrosshairLines { importance: 5.5, performance: 5.5, rule: fr::WORDS.crosshair.midpoint, over: 18 };
    for point in &mut one_quadrant.points {
        point.quadrant = Quadrant::KeepUp;
    }
    let mut edge = bank.clone();
    edge.crosshair =
        CrosshairLines { importance: 7.1, performance: 8.4, rule: fr::WORDS.crosshair.value, over: 18 };
    for point in &mut edge.points {
        point.quadrant = Quadrant::ConcentrateHere;
    }
    let mut bubbles = bank.clone();
    bubbles.benchmark = Some("moyenne du secteur".to_owned());
    bubbles.size = Some("nombre de réponses".to_owned());
    for (index, point) in bubbles.points.iter_mut().enumerate() {
        point.size = Some(60.0 + 60.0 * index as f64);
        point.benchmark = (index % 3 == 0).then_some((point.importance + 0.05, point.performance + 0.2));
    }
    let long = "Les éléments de fidélité que les clients professionnels de la région jugent les plus importants sont aussi ceux dont la performance recule le plus depuis l’année dernière";
    let maps: Vec<(&str, Map, Look)> = vec![
        ("quadrant", bank.clone(), french.clone()),
        ("dark", bank.clone(), Look { theme: Theme::Dark, ..french.clone() }),
        ("trend", trend(&fr::WORDS), Look { ellipses: true, diagonal: true, ..french.clone() }),
        ("numbered", bank.clone(), Look { labels: Labels::Numbers, ..french.clone() }),
        ("off", bank.clone(), Look { labels: Labels::Off, ..french.clone() }),
        ("classic", bank.clone(), Look { orientation: Orientation::Classic, ..french.clone() }),
        ("square", bank.clone(), Look { canvas: Canvas::Square, ..french.clone() }),
        ("body", bank.clone(), Look { canvas: Canvas::Body, ..french.clone() }),
        ("full-scale", bank.clone(), Look { full_scale: true, diagonal: true, ..french.clone() }),
        ("long-title", bank.clone(), Look { title: Some(long.to_owned()), ..french.clone() }),
        ("bubbles", bubbles, Look { bubbles: true, ..french.clone() }),
        ("narrow", bank.clone(), Look { canvas: Canvas::Size(420.0, 360.0), ..french.clone() }),
        ("three", three, french.clone()),
        ("one-quadrant", one_quadrant, french.clone()),
        ("edge", edge, french.clone()),
        ("sixty", random(60, &en::WORDS), english.clone()),
        ("sixty-numbered", random(60, &en::WORDS), Look { labels: Labels::Numbers, ..english.clone() }),
    ];
    for (name, map, look) in maps.iter().filter(|(name, ..)| gallery.wants(name)) {
        gallery.hang(name, &quadrant::quadrant(map, look).scene, look)?;
    }
    let sixty = random(60, &en::WORDS);
    let charts: Vec<(&str, GapRows, Look)> = vec![
        ("gap", gaps(&bank, &fr::WORDS), french.clone()),
        ("gap-dark", gaps(&bank, &fr::WORDS), Look { theme: Theme::Dark, ..french.clone() }),
        ("gap-square", gaps(&bank, &fr::WORDS), Look { canvas: Canvas::Square, ..french.clone() }),
        ("gap-sixty", gaps(&sixty, &en::WORDS), Look { language: &en::WORDS, ..french.clone() }),
        ("gap-three", gaps(&maps[12].1, &fr::WORDS), french.clone()),
    ];
    for (name, rows, look) in charts.iter().filter(|(name, ..)| gallery.wants(name)) {
        gallery.hang(name, &gap::gap(rows, look).scene, look)?;
    }
    let three = [("Particuliers", 612), ("Professionnels", 388), ("Entreprises", 248)];
    let five = [
        ("Région Nord", 212),
        ("Région Sud", 188),
        ("Région Est", 148),
        ("Région Ouest", 301),
        ("Île-de-France et outre-mer", 399),
    ];
    for (name, segments_of, look) in [
        ("segments", by_segment(&bank, &three, &fr::WORDS), french.clone()),
        (
            "segments-five",
            by_segment(&bank, &five, &fr::WORDS),
            Look { theme: Theme::Dark, ..french.clone() },
        ),
        (
            "segments-square",
            by_segment(&bank, &five[..2], &fr::WORDS),
            Look { canvas: Canvas::Square, ..french.clone() },
        ),
    ] {
        if gallery.wants(name) {
            gallery.hang(name, &segments::segments(&segments_of, &look).scene, &look)?;
        }
    }
    Ok(())
}
