//! Slides of charts: message, measure, native chart, what explains it.

use rust_xlsxwriter::XlsxError;

use super::deck::Deck;
use super::slide::Slide;
use crate::chart::map::Map;
use crate::chart::panels::PanelSet;
use crate::chart::picture::Picture;
use crate::chart::png::png;
use crate::chart::rows::GapRows;
use crate::chart::svg::svg;
use crate::look::{Canvas, Labels, Look, Theme};
use crate::message::{Message, Template};
use crate::report::{Document, Figure, Table};
use crate::write::charts::{self, Frame, NativeChart};
use crate::write::template::{ROOM_FOR_NAMES, SlideBox, SlideKind, Stage};

/// The slide of a map, and what should be told of it.
pub fn map(
    map: &Map,
    table: Option<&Table>,
    document: &Document,
    look: &Look,
    deck: &mut Deck,
) -> Result<(Slide, Vec<Message>), XlsxError> {
    let chart = charts::map(map, table, document, &fitted(look, deck), &frame(deck, SlideKind::Map))?;
    let told = small(deck).into_iter().collect();
    Ok(map_slide(chart, told, document, deck))
}

/// A slide for the map of each segment, with the same axes, and what should be told of them.
pub fn segments(
    segments: &PanelSet,
    document: &Document,
    look: &Look,
    deck: &mut Deck,
) -> Result<Vec<Message>, XlsxError> {
    let look = fitted(look, deck);
    let mut told = Vec::new();
    for panel in &segments.panels {
        let chart = charts::segment(panel, segments, document, &look, &frame(deck, SlideKind::Map))?;
        let (slide, of_slide) = map_slide(chart, Vec::new(), document, deck);
        told.extend(of_slide);
        deck.push(slide);
    }
    Ok(told)
}

/// Numbers for names where those find no room on a slide of a map.
fn fitted(look: &Look, deck: &Deck) -> Look {
    let labels = if is_small(&deck.stage(SlideKind::Map)) { Labels::Numbers } else { look.labels };
    Look { labels, ..look.clone() }
}

/// What is told where they do not.
fn small(deck: &Deck) -> Option<Message> {
    let stage = deck.stage(SlideKind::Map);
    is_small(&stage).then(|| {
        Message::sure(Template::TemplatePlaceSmall {
            slide: SlideKind::Map.name(),
            layout: deck.template.layouts[stage.layout].name.clone(),
            width: stage.chart.width.round() as usize,
            height: stage.chart.height.round() as usize,
        })
    })
}

fn map_slide(
    chart: NativeChart,
    small: Vec<Message>,
    document: &Document,
    deck: &mut Deck,
) -> (Slide, Vec<Message>) {
    let told = chart.told.clone().into_iter().chain(small).collect();
    let mut slide = slide(SlideKind::Map, chart, deck);
    slide.notes.insert(2, document.words.office.editable.to_owned());
    (slide, told)
}

/// The slides of a gap chart, as many as its rows need to be read.
pub fn gaps(rows: &GapRows, title: &str, look: &Look, deck: &mut Deck) -> Result<(), XlsxError> {
    for (page, title) in charts::gap_pages(rows, title, deck.stage(SlideKind::Gap).chart.height) {
        let chart = charts::gaps(&page, rows, &title, look, &frame(deck, SlideKind::Gap))?;
        let slide = slide(SlideKind::Gap, chart, deck);
        deck.push(slide);
    }
    Ok(())
}

/// The slide of a chart that has no native form: its drawing, sharp at every size, with pixels for readers that need them.
pub fn picture(figure: &Figure, look: &Look, deck: &mut Deck) -> Result<(Slide, Vec<Message>), String> {
    let mut slide = deck.slide(SlideKind::Chart, &figure.title);
    let stage = slide.stage.clone();
    // Title and measure are the slide's; whatever else the chart says is in its drawing.
    let bottom = above_number(&stage, stage.note.top + stage.note.height);
    let room = SlideBox { height: (bottom - stage.chart.top).max(1.0), ..stage.chart };
    let theme = if deck.template.is_dark(stage.layout) { Theme::Dark } else { Theme::Light };
    let (drawn, scale) = fitting(figure, &Look { theme, ..look.clone() }, &room);
    let (scene, drawing) = (&drawn.scene, svg(&drawn.scene));
    let pixels = png(&drawing, PIXELS)?;
    let (width, height) = (scale * scene.width, scale * scene.height);
    let place = SlideBox { left: room.left + (room.width - width) / 2.0, top: room.top, width, height };
    let number = deck.picture(pixels, drawing);
    slide.text("ecart-measure", stage.measure, 12.0, figure.measure());
    let alternative = format!("{}. {}", scene.title, scene.description);
    slide.picture(&format!("ecart-chart-{number}"), place, number, &alternative);
    slide.notes = vec![figure.measure().to_owned(), scene.description.clone()];
    Ok((slide, drawn.notices))
}

/// The drawing whose letters are the largest in a room, and its scale there: a chart that needs more height than there is makes
/// better use of a wider canvas.
fn fitting(figure: &Figure, look: &Look, room: &SlideBox) -> (Picture, f64) {
    let drawn = |canvas: Canvas| {
        let drawn = figure.draw(&Look { canvas, ..look.clone() });
        let scale = (room.width / drawn.scene.width).min(room.height / drawn.scene.height);
        (drawn, scale)
    };
    let (width, height) = (room.width / ENLARGED, room.height / ENLARGED);
    let close = drawn(Canvas::Within(width.max(Canvas::LEAST.0), height.max(Canvas::LEAST.1)));
    if close.1 >= 1.0 {
        return close;
    }
    let body = drawn(Canvas::Body);
    if body.1 > close.1 { body } else { close }
}

/// How far down a picture may go: its ground would cover the number of the slide.
fn above_number(stage: &Stage, bottom: f64) -> f64 {
    let frame = stage.number.as_ref().and_then(|number| number.frame);
    let below = frame.filter(|frame| frame.top > stage.chart.top + stage.chart.height / 2.0);
    below.map_or(bottom, |frame| bottom.min(frame.top))
}

/// How much larger than drawn a picture stands on a slide: the smallest letters of charts, of 8.5 pt, have 9 pt there.
const ENLARGED: f64 = 9.0 / 8.5;

/// Pixels of a picture for each point.
const PIXELS: u32 = 2;

/// Whether names find no room, however few there are.
fn is_small(stage: &Stage) -> bool {
    stage.chart.width < ROOM_FOR_NAMES.0 || stage.chart.height < ROOM_FOR_NAMES.1
}

fn frame(deck: &Deck, kind: SlideKind) -> Frame {
    let place = deck.stage(kind).chart;
    Frame { number: deck.next_chart(), size: (place.width, place.height), dress: deck.dress.clone() }
}

fn slide(kind: SlideKind, chart: NativeChart, deck: &mut Deck) -> Slide {
    let mut slide = deck.slide(kind, &chart.title);
    let Stage { measure, chart: room, note, .. } = slide.stage.clone();
    place(&mut slide, kind, chart, (measure, room, note), deck);
    slide
}

/// Puts a chart on a slide: its measure above it, what explains it below.
pub fn place(
    slide: &mut Slide,
    kind: SlideKind,
    chart: NativeChart,
    (measure, room, note): (SlideBox, SlideBox, SlideBox),
    deck: &mut Deck,
) {
    let number = deck.next_chart();
    deck.chart(chart.part, chart.workbook);
    slide.text("ecart-measure", measure, 12.0, &chart.measure);
    slide.chart(&format!("ecart-{}-{number}", kind.name()), room, number, &chart.alternative);
    slide.text("ecart-note", note, 9.0, &chart.notes.join(" "));
    slide.notes = vec![chart.measure, chart.notes.join(" "), chart.alternative];
}
