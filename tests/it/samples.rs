//! Invented data for charts.

use ecart::analysis::quadrant::Quadrant;
use ecart::chart::layer::Layer;
use ecart::chart::map::{Axis, CrosshairLines, Map, Point};
use ecart::chart::panels::{KeyLine, Panel, PanelSet};
use ecart::chart::rows::{GapRow, GapRows};
use ecart::words::Words;

/// Importance, performance, label.
pub type Row<'a> = (f64, f64, &'a str);

pub const BAKERY: [Row; 12] = [
    (8.7, 6.4, "Temps d’attente aux heures de pointe"),
    (8.9, 6.6, "Choix de pains en fin de journée"),
    (8.6, 6.9, "Prix affichés"),
    (9.1, 8.4, "Fraîcheur du pain"),
    (8.8, 8.6, "Accueil au comptoir"),
    (8.5, 8.1, "Propreté de la boutique"),
    (6.9, 8.3, "Décoration de la vitrine"),
    (7.1, 8.0, "Sacs et emballages"),
    (6.6, 6.2, "Carte de fidélité"),
    (6.8, 6.5, "Commande par internet"),
    (7.2, 6.1, "Ouverture du dimanche"),
    (6.9, 6.7, "Place assise"),
];

/// A map of rows against the means, ranked by their gaps.
pub fn map(rows: &[Row], scale: (f64, f64), words: &'static Words) -> Map {
    let mean = |value: fn(&Row) -> f64| rows.iter().map(value).sum::<f64>() / rows.len() as f64;
    let (importance, performance) = (mean(|row| row.0), mean(|row| row.1));
    let rank = |row: &Row| 1 + rows.iter().filter(|other| other.0 - other.1 > row.0 - row.1).count();
    let point = |(index, row): (usize, &Row)| Point {
        id: format!("c{index}"),
        label: row.2.to_owned(),
        importance: row.0,
        performance: row.1,
        quadrant: match (row.0 >= importance, row.1 >= performance) {
            (true, false) => Quadrant::ConcentrateHere,
            (true, true) => Quadrant::KeepUp,
            (false, false) => Quadrant::LowPriority,
            (false, true) => Quadrant::PossibleOverkill,
        },
        rank: rank(row),
        size: Some(100.0 + 20.0 * index as f64),
        interval: Some((0.08, 0.12)),
        previous: Some((row.0 - 0.1, row.1 + 0.2)),
        moved: true,
        benchmark: Some((row.0, row.1 + 0.3)),
        uncertain: index % 5 == 4,
        gap: Some(row.0 - row.1),
        told: vec!["n = 250".to_owned()],
    };
    Map {
        words: &words.map,
        title: None,
        subtitle: (words.titles.stated)(scale.0, scale.1),
        footnotes: vec![(words.notes.source)("enquête")],
        noun: words.criterion,
        importance: Axis { title: words.heads.importance.to_owned(), scale },
        performance: Axis { title: words.heads.performance.to_owned(), scale },
        layers: Layer::ALL.to_vec(),
        crosshair: CrosshairLines { importance, performance, rule: words.crosshair.mean, over: rows.len() },
        before: None,
        confidence: 0.95,
        benchmark: Some("secteur".to_owned()),
        size: Some("base".to_owned()),
        points: rows.iter().enumerate().map(point).collect(),
    }
}

/// The gaps of a map; every fourth is not significant.
pub fn gaps(map: &Map, words: &'static Words) -> GapRows {
    let row = |(index, point): (usize, &Point)| GapRow {
        id: point.id.clone(),
        label: point.label.clone(),
        importance: point.importance,
        performance: point.performance,
        gap: point.importance - point.performance,
        margin: Some(0.2),
        significant: Some(index % 4 != 3),
        shares: None,
        quadrant: point.quadrant,
        rank: point.rank,
        mark: String::new(),
        told: Vec::new(),
    };
    GapRows {
        title: None,
        subtitle: (words.titles.gap_measure)(map.importance.scale.0, map.importance.scale.1),
        footnotes: Vec::new(),
        noun: words.criterion,
        scale: map.importance.scale,
        crosshair: map.crosshair,
        confidence: 0.95,
        alpha: 0.05,
        adjustment: None,
        too_few: None,
        rows: map.points.iter().enumerate().map(row).collect(),
    }
}

/// The same map for several segments; the second segment lacks the last point.
pub fn segments(map: &Map, names: &[&str], words: &'static Words) -> PanelSet {
    let panel = |(index, name): (usize, &&str)| {
        let mut map = map.clone();
        if index == 1 {
            map.points.pop();
        }
        let bases = vec![(100 + index as u64, None); map.points.len()];
        Panel { name: (*name).to_owned(), base: 100 + index as u64, mark: "", tested: true, bases, map }
    };
    let entry = |point: &Point| KeyLine {
        id: point.id.clone(),
        label: point.label.clone(),
        rank: point.rank,
        quadrant: point.quadrant,
    };
    PanelSet {
        title: None,
        subtitle: String::new(),
        footnotes: Vec::new(),
        noun: words.criterion,
        rule: words.crosshair.mean,
        common: None,
        crowd: None,
        panels: names.iter().enumerate().map(panel).collect(),
        entries: map.points.iter().map(entry).collect(),
    }
}

/// Points spread over a 1–10 scale by a fixed sequence.
pub fn spread(count: usize, words: &'static Words) -> Map {
    let mut state = 11_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        1.0 + 9.0 * (state >> 40) as f64 / f64::from(1_u32 << 24)
    };
    let rows: Vec<Row> = (0..count).map(|index| (next(), next(), BAKERY[index % BAKERY.len()].2)).collect();
    map(&rows, (1.0, 10.0), words)
}
