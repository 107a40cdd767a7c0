//! Charts, judged by their display lists and their bytes: no picture needs to be looked at.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ecart::analysis::quadrant::Quadrant;
use ecart::chart::gap::gap;
use ecart::chart::geometry::Rect;
use ecart::chart::map::{CrosshairLines, Map};
use ecart::chart::palette::Palette;
use ecart::chart::placement::Rung;
use ecart::chart::png::png;
use ecart::chart::quadrant::quadrant;
use ecart::chart::rows::GapRows;
use ecart::chart::scene::{Group, Item, Scene};
use ecart::chart::segments::segments;
use ecart::chart::svg::svg;
use ecart::look::{Canvas, Labels, Look, Orientation, Theme};
use ecart::words::{LANGUAGES, en, fr};

use crate::samples::{self, BAKERY};

const LONG: &str = "Les critères que les clients du dimanche jugent les plus importants sont aussi ceux dont la \
                    performance recule le plus depuis l’année dernière, dans toutes les boutiques de la ville";

fn french() -> Look {
    Look { language: &fr::WORDS, ..Look::default() }
}

/// Styles that change the layout.
fn styles() -> Vec<Look> {
    vec![
        french(),
        Look { theme: Theme::Dark, ellipses: true, diagonal: true, ..french() },
        Look { labels: Labels::Numbers, ..french() },
        Look { labels: Labels::Off, bubbles: true, ..french() },
        Look { orientation: Orientation::Classic, full_scale: true, ..french() },
        Look { canvas: Canvas::Square, title: Some(LONG.to_owned()), ..french() },
        Look { canvas: Canvas::Body, footnote: Some(LONG.to_owned()), ..french() },
        Look { canvas: Canvas::Size(420.0, 360.0), subtitle: Some(LONG.to_owned()), ..french() },
    ]
}

/// Maps that are hard in one way each.
fn maps() -> Vec<Map> {
    let bakery = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    let corners = [(1.0, 1.0, "a"), (1.0, 10.0, "b"), (10.0, 1.0, "c"), (10.0, 10.0, "d"), (5.0, 6.0, "e")];
    let mut edge = bakery.clone();
    edge.crosshair =
        CrosshairLines { importance: 6.5, performance: 8.7, rule: fr::WORDS.crosshair.value, over: 12 };
    let one = samples::map(&[(4.0, 4.0, "Seul")], (1.0, 5.0), &fr::WORDS);
    let same =
        samples::map(&[(4.0, 3.0, "Un"), (4.0, 3.0, "Deux"), (4.0, 3.0, "Trois")], (1.0, 5.0), &fr::WORDS);
    let corners = samples::map(&corners, (1.0, 10.0), &fr::WORDS);
    let percent = samples::map(&[(60.0, 20.0, "x"), (90.0, 80.0, "y")], (0.0, 100.0), &fr::WORDS);
    vec![bakery, edge, one, same, corners, percent, samples::spread(30, &fr::WORDS)]
}

/// All charts of all maps in all styles, drawn once for the tests that look at them.
static EVERY_SCENE: LazyLock<Vec<Scene>> = LazyLock::new(every_scene);

fn every_scene() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for look in styles() {
        for map in maps() {
            scenes.push(quadrant(&map, &look).scene);
            scenes.push(gap(&samples::gaps(&map, &fr::WORDS), &look).scene);
        }
        let bakery = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
        for names in [&["Matin", "Soir"][..], &["Centre", "Centre-ville", "Gare", "Port", "Halles"][..]] {
            scenes.push(segments(&samples::segments(&bakery, names, &fr::WORDS), &look).scene);
        }
    }
    scenes
}

fn groups(scene: &Scene) -> Vec<&Group> {
    scene
        .items
        .iter()
        .filter_map(|item| if let Item::Group(group) = item { Some(group) } else { None })
        .collect()
}

/// The texts of a group, its lines joined.
fn words_of(group: &Group) -> String {
    let texts = group
        .items
        .iter()
        .filter_map(|item| if let Item::Text(text) = item { Some(&*text.text) } else { None });
    texts.collect::<Vec<&str>>().join(" ")
}

fn named(scene: &Scene, prefix: &str) -> Vec<String> {
    let mut names: Vec<String> =
        groups(scene).into_iter().filter(|group| group.id.starts_with(prefix)).map(words_of).collect();
    names.sort();
    names
}

#[test]
fn every_point_is_named_once_beside_it() {
    let map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    let chart = quadrant(&map, &Look { arrows: false, benchmarks: false, ..french() });
    assert!(matches!(chart.rung, Some(Rung::Text | Rung::SmallText)));
    let mut labels: Vec<String> = BAKERY.iter().map(|row| row.2.to_owned()).collect();
    labels.sort();
    assert_eq!(named(&chart.scene, "point-"), labels);
}

#[test]
fn every_point_is_numbered_once_and_the_key_says_its_name() {
    let map = samples::spread(48, &fr::WORDS);
    let chart = quadrant(&map, &Look { labels: Labels::Numbers, ..french() });
    assert_eq!(chart.rung, Some(Rung::Numbered));
    let mut numbers: Vec<String> = map.points.iter().map(|point| point.rank.to_string()).collect();
    numbers.sort();
    assert_eq!(named(&chart.scene, "point-"), numbers);
    let mut entries: Vec<String> =
        map.points.iter().map(|point| format!("{} {}", point.rank, point.label)).collect();
    entries.sort();
    assert_eq!(named(&chart.scene, "key-"), entries);
}

#[test]
fn names_can_be_left_out() {
    let map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    let chart = quadrant(&map, &Look { labels: Labels::Off, ..french() });
    assert_eq!(chart.rung, None);
    assert!(named(&chart.scene, "point-").iter().all(String::is_empty));
    let titles = groups(&chart.scene).into_iter().filter_map(|group| group.title.as_ref());
    assert_eq!(titles.count(), BAKERY.len(), "tooltips stay");
}

#[test]
fn nothing_leaves_the_canvas() {
    for scene in &*EVERY_SCENE {
        let canvas = Rect::sized(0.0, 0.0, scene.width, scene.height);
        for item in &scene.items {
            for part in if let Item::Group(group) = item { &group.items } else { std::slice::from_ref(item) }
            {
                if let Some(bounds) = part.bounds() {
                    assert!(canvas.holds(&bounds), "{part:?} leaves {canvas:?} of “{}”", scene.title);
                }
            }
        }
    }
}

#[test]
fn no_two_texts_overlap() {
    for scene in &*EVERY_SCENE {
        let texts = scene.texts();
        for (index, one) in texts.iter().enumerate() {
            for other in &texts[index + 1..] {
                let (x, y) = one.bounds().overlap(&other.bounds());
                assert!(x <= 0.1 || y <= 1.5, "“{}” and “{}” in “{}”", one.text, other.text, scene.title);
            }
        }
    }
}

#[test]
fn quadrant_names_never_cover_a_point() {
    let map = maps().swap_remove(4);
    let chart = quadrant(&map, &Look { arrows: false, benchmarks: false, ..french() });
    let all = groups(&chart.scene);
    let ground = all.iter().find(|group| group.id == "map").unwrap();
    let names =
        ground.items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None });
    let names: Vec<Rect> =
        names.filter(|text| text.size == 11.0).map(ecart::chart::scene::TextLine::bounds).collect();
    assert!(names.len() >= 6, "four quadrants and two axes");
    for point in all.iter().filter(|group| group.id.starts_with("point-")) {
        let marker = point.items[0].bounds().unwrap();
        assert!(names.iter().all(|name| !name.overlaps(&marker)), "{}", point.id);
    }
}

#[test]
fn colour_follows_the_quadrant_that_was_given_not_the_position() {
    let mut map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    for point in &mut map.points {
        point.quadrant = Quadrant::PossibleOverkill;
    }
    let chart = quadrant(&map, &french());
    let role = Palette::of(Theme::Light).role(Quadrant::PossibleOverkill);
    for group in groups(&chart.scene).into_iter().filter(|group| group.id.starts_with("point-")) {
        assert!(matches!(&group.items[1], Item::Polygon(_, colour) if *colour == role.marker));
    }
    assert!(chart.scene.texts().iter().any(|text| text.text.ends_with("· 12")));
}

#[test]
fn classic_orientation_swaps_the_axes() {
    let map = samples::map(&BAKERY, (1.0, 10.0), &en::WORDS);
    let titles = |orientation| -> Vec<String> {
        let chart = quadrant(&map, &Look { orientation, ..Look::default() });
        let texts = chart.scene.texts().into_iter().map(|text| text.text.clone());
        texts.filter(|text| text.contains(['↑', '→'])).collect()
    };
    assert_eq!(titles(Orientation::Cemi), ["↑ Performance", "Importance →"]);
    assert_eq!(titles(Orientation::Classic), ["↑ Importance", "Performance →"]);
}

#[test]
fn the_diagonal_needs_one_scale() {
    let mut map = samples::map(&BAKERY, (1.0, 10.0), &en::WORDS);
    let look = Look { diagonal: true, ..Look::default() };
    assert!(svg(&quadrant(&map, &look).scene).contains("stroke-dasharray"));
    map.layers.clear();
    assert!(!svg(&quadrant(&map, &look).scene).contains("stroke-dasharray"));
}

#[test]
fn rows_stand_by_rank_with_signed_gaps() {
    let map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    let chart = gap(&samples::gaps(&map, &fr::WORDS), &french());
    let rows: Vec<String> =
        groups(&chart.scene).into_iter().filter(|group| group.id.starts_with("row-")).map(words_of).collect();
    assert_eq!(rows.len(), BAKERY.len());
    // (8.7, 6.4) and (8.9, 6.6) share the largest gap and stand by label.
    assert_eq!(rows[0], "1 Choix de pains en fin de journée 6,6 8,9 +2,3 ±0,2");
    assert_eq!(rows[11], "12 Décoration de la vitrine 8,3 6,9 −1,4 ±0,2");
    assert!(rows.iter().any(|row| row.ends_with("n.s. ±0,2")));
    assert!(rows.iter().all(|row| row.contains(['+', '−'])));
}

#[test]
fn many_rows_make_a_taller_picture_not_smaller_letters() {
    let rows = samples::gaps(&samples::spread(60, &fr::WORDS), &fr::WORDS);
    let chart = gap(&rows, &french());
    assert!(chart.scene.height > 1000.0 && chart.scene.width == 960.0);
    assert!(chart.scene.texts().iter().all(|text| text.size >= 8.5));
    assert_eq!(gap(&samples::gaps(&maps()[0], &fr::WORDS), &french()).scene.height, 540.0);
}

/// Sizes of the letters and numbers of lines of the names of a gap chart, by row; all texts of a row of the map are other.
fn set_names(rows: &GapRows) -> Vec<(f64, usize)> {
    let scene = gap(rows, &french()).scene;
    let set = |row: &&Group| {
        let row =
            row.items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None });
        // Behind the number stands the name, before the values.
        let left = row.clone().nth(1).unwrap().at.x;
        let lines: Vec<_> = row.filter(|text| text.at.x == left).collect();
        let bounds: Vec<Rect> = lines.iter().map(|text| text.bounds()).collect();
        assert!(bounds.windows(2).all(|pair| pair[0].overlap(&pair[1]).1 <= 1.5), "{lines:?}");
        (lines[0].size, lines.len())
    };
    groups(&scene).iter().filter(|group| group.id.starts_with("row-")).map(set).collect()
}

#[test]
fn names_of_a_gap_chart_have_one_size_and_long_ones_take_a_second_line() {
    const LONG: &str =
        "Délai de traitement d’une réclamation adressée par téléphone, par courrier ou par messagerie";
    for count in [2, 8, 16, 40] {
        let mut map = samples::spread(count, &fr::WORDS);
        let short = set_names(&samples::gaps(&map, &fr::WORDS));
        map.points[1].label = LONG.to_owned();
        map.points[0].label = "Coût".to_owned();
        let found = set_names(&samples::gaps(&map, &fr::WORDS));
        assert_eq!(found.len(), count);
        assert!(found.iter().all(|set| set.0 == found[0].0), "{count}: {found:?}");
        assert_eq!(found.iter().filter(|set| set.1 == 2).count(), 1, "{count}: {found:?}");
        // Where rows have the height, a long name costs the others nothing.
        assert!(found[0].0 >= 9.5 && (count > 8 || found[0].0 >= 0.9 * short[0].0), "{count}: {found:?}");
    }
    let mut map = samples::spread(12, &fr::WORDS);
    map.points[0].label = [LONG; 4].join(", ");
    let found = set_names(&samples::gaps(&map, &fr::WORDS));
    assert!(found.iter().all(|set| set.0 == found[0].0) && found.iter().any(|set| set.1 > 3), "{found:?}");
}

#[test]
fn segments_share_a_key_that_says_where_a_point_is_missing() {
    let map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    let chart = segments(&samples::segments(&map, &["Matin", "Soir"], &fr::WORDS), &french());
    let texts: Vec<&str> = chart.scene.texts().iter().map(|text| text.text.as_str()).collect();
    // Above the panel, and above the column of the key.
    let count = |head: &str| texts.iter().filter(|text| **text == head).count();
    assert_eq!((count("Matin"), count("Soir")), (2, 2));
    let long = ["Matinée du dimanche", "Soirée du dimanche"];
    let longer = segments(&samples::segments(&map, &long, &fr::WORDS), &french());
    let heads: Vec<&str> = longer.scene.texts().iter().map(|text| text.text.as_str()).collect();
    assert!(
        ["A · Matinée du dimanche", "B · Soirée du dimanche", "A", "B"]
            .iter()
            .all(|head| heads.contains(head))
    );
    assert_eq!(texts.iter().filter(|text| **text == "–").count(), 1);
    assert_eq!(named(&chart.scene, "segment-1-point-").len(), 12);
    assert_eq!(named(&chart.scene, "segment-2-point-").len(), 11);
}

#[test]
fn the_key_of_very_many_segments_stands_below_maps_wide_enough_for_their_names() {
    let map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    let names: Vec<String> = (0..30).map(|index| format!("Mönchengladbach {index}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let scene = segments(&samples::segments(&map, &names, &fr::WORDS), &french()).scene;
    let heads = scene.texts().into_iter().filter(|text| text.text.contains("Mönchengladbach"));
    assert_eq!(heads.count(), 30, "no word is cut");
    let key = scene.texts().into_iter().filter(|text| text.text == "AD").map(|text| text.at.y);
    let lowest = scene.texts().into_iter().filter(|text| text.text == "AD · Mönchengladbach 29");
    let lowest = lowest.map(|text| text.at.y).fold(0.0, f64::max);
    assert!(key.fold(0.0, f64::max) > lowest + 150.0, "the key is below the maps");
}

#[test]
fn markers_of_a_quadrant_too_narrow_for_its_name_are_told_below_the_map() {
    let mut map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    let least = map.points.iter().map(|point| point.importance).fold(f64::INFINITY, f64::min);
    map.crosshair.importance = least + 0.05;
    for point in &mut map.points {
        let high =
            (point.importance >= map.crosshair.importance, point.performance >= map.crosshair.performance);
        point.quadrant = match high {
            (true, false) => Quadrant::ConcentrateHere,
            (true, true) => Quadrant::KeepUp,
            (false, false) => Quadrant::LowPriority,
            (false, true) => Quadrant::PossibleOverkill,
        };
    }
    let scene = quadrant(&map, &french()).scene;
    for quadrant in Quadrant::ALL {
        let name = map.words.regions.of(quadrant);
        let said = |text: &str| text.starts_with(name.long) || text.starts_with(name.short);
        let told = scene.texts().iter().any(|text| said(&text.text));
        assert!(told || map.count(quadrant) == 0, "{}", name.long);
    }
}

#[test]
fn a_character_the_font_lacks_is_reported() {
    let mut map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    assert!(quadrant(&map, &french()).missing_glyphs.is_empty());
    map.points[0].label = "料金 ◆".to_owned();
    assert_eq!(quadrant(&map, &french()).missing_glyphs, ['◆', '料', '金']);
}

#[test]
fn svg_is_well_formed_and_keeps_to_what_presentation_programs_read() {
    for scene in &*EVERY_SCENE {
        let text = svg(scene);
        let document = roxmltree::Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        assert_eq!(root.attribute("width"), Some(format!("{}pt", scene.width).as_str()));
        let labelled: BTreeSet<&str> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
        let mut ids = BTreeSet::new();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            let known = [
                "svg", "title", "desc", "metadata", "g", "rect", "line", "polyline", "polygon", "circle",
                "ellipse", "text",
            ];
            assert!(known.contains(&node.tag_name().name()), "{node:?}");
            for attribute in ["class", "style", "dominant-baseline", "filter", "clip-path", "dy", "transform"]
            {
                assert!(!node.has_attribute(attribute), "{attribute}");
            }
            assert!(node.attribute("id").is_none_or(|id| ids.insert(id.to_owned())), "an id is used twice");
        }
        assert!(labelled.iter().all(|id| ids.contains(*id)));
    }
}

#[test]
fn markup_in_a_label_stays_text() {
    let mut map = samples::map(&BAKERY, (1.0, 10.0), &en::WORDS);
    map.points[0].label = "R&D <b>\"fast\"</b>\u{1}".to_owned();
    let text = svg(&quadrant(&map, &Look { labels: Labels::Numbers, ..Look::default() }).scene);
    let document = roxmltree::Document::parse(&text).unwrap();
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    assert!(texts.contains(&"R&D <b>\"fast\"</b>"), "{texts:?}");
}

#[test]
fn the_same_points_in_any_order_give_the_same_bytes() {
    let map = samples::map(&BAKERY, (1.0, 10.0), &fr::WORDS);
    for look in styles() {
        let once = svg(&quadrant(&map, &look).scene);
        let rows = samples::gaps(&map, &fr::WORDS);
        let gaps = svg(&gap(&rows, &look).scene);
        let panels = samples::segments(&map, &["Nord", "Sud", "Est", "Ouest"], &fr::WORDS);
        let multiples = svg(&segments(&panels, &look).scene);
        assert_eq!(once, svg(&quadrant(&map, &look).scene));
        for turn in [1, 5, 7] {
            let (mut map, mut rows, mut panels) = (map.clone(), rows.clone(), panels.clone());
            panels.entries.rotate_left(turn);
            for panel in &mut panels.panels {
                panel.map.points.rotate_right(turn);
                panel.map.points.swap(0, turn);
            }
            assert_eq!(multiples, svg(&segments(&panels, &look).scene));
            map.points.rotate_left(turn);
            map.points.swap(0, turn);
            rows.rows.rotate_right(turn);
            assert_eq!(once, svg(&quadrant(&map, &look).scene));
            assert_eq!(gaps, svg(&gap(&rows, &look).scene));
        }
    }
}

#[test]
fn png_has_the_pixels_of_its_canvas() {
    let map = samples::map(&BAKERY[..3], (1.0, 10.0), &fr::WORDS);
    for (canvas, width, height) in
        [(Canvas::Slide, 1920, 1080), (Canvas::Print, 3840, 2160), (Canvas::Body, 1720, 800)]
    {
        let look = Look { canvas, ..french() };
        let bytes = png(&svg(&quadrant(&map, &look).scene), look.canvas.pixels()).unwrap();
        // Width and height stand in the header chunk, after the eight bytes of the signature and eight of the chunk.
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), (width, height));
        assert!(bytes.windows(4).any(|chunk| chunk == b"pHYs"));
    }
}

#[test]
fn png_draws_the_letters_of_the_embedded_font() {
    // Were no font found, two maps that differ in their names alone would be the same picture.
    let look = Look { labels: Labels::Numbers, ..french() };
    let mut map = samples::map(&BAKERY[..3], (1.0, 10.0), &fr::WORDS);
    let one = png(&svg(&quadrant(&map, &look).scene), 1).unwrap();
    map.points[0].label = map.points[0].label.to_uppercase();
    assert_ne!(one, png(&svg(&quadrant(&map, &look).scene), 1).unwrap());
}

#[test]
fn every_language_draws_every_chart() {
    for words in LANGUAGES {
        let look = Look { language: words, ..Look::default() };
        let map = samples::map(&BAKERY, (1.0, 10.0), words);
        let scene = quadrant(&map, &look).scene;
        assert_eq!(scene.language, words.code);
        let texts: Vec<&str> = scene.texts().iter().map(|text| text.text.as_str()).collect();
        for quadrant in [Quadrant::ConcentrateHere, Quadrant::KeepUp] {
            let name = words.quadrant(quadrant).long;
            assert!(texts.iter().any(|text| text.starts_with(name)), "{name}");
            assert!(scene.description.contains(name));
        }
        assert!(scene.description.contains(BAKERY[0].2));
        assert!(gap(&samples::gaps(&map, words), &look).scene.title.contains("12"));
    }
}
