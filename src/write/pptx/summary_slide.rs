//! The slide that answers three questions: what, how sure, what next.
//!
//! Figures with what they stand for on the left, a small map beside the first, what comes first on the right. Where the
//! template leaves too little room, the same stands as lines of text.

mod next;

use super::deck::Deck;
use super::slide::{Line, Place, Slide};
use super::template::Kind;
use crate::analysis::Quadrant;
use crate::chart::font::{self, Weight};
use crate::chart::map::Map;
use crate::chart::native::QUADRANTS;
use crate::look::{Look, Part};
use crate::office::chart::Dress;
use crate::report::figure::Data;
use crate::report::{Block, ColumnKey, Document, Mark, Row, Table, TableKind, Value, symbol};
use crate::words::number::capital;

/// Room that figures need, in points.
const ROOM: (f64, f64) = (600.0, 300.0);
/// Share of the width that is left to what comes next.
const NEXT: f64 = 0.34;
/// Width of the figures and of the small map.
const FIGURE: f64 = 112.0;
const MAP: f64 = 150.0;
/// Most priorities that come next.
const FIRST: usize = 4;
/// Size of texts.
const TEXT: f64 = 12.0;
/// Most rows that a line of text names.
const NAMED: usize = 8;

/// The message, and the three answers.
pub fn slide(document: &Document, next: Option<&str>, look: &Look, deck: &Deck) -> Slide {
    let mut slide = deck.slide(Kind::Summary, &document.title);
    let lines = lines(document);
    let room = slide.stage.room;
    let table = document.tables(TableKind::Main).next();
    match table.filter(|_| room.width >= ROOM.0 && room.height >= ROOM.1) {
        None => slide.body("Content", &lines),
        Some(table) => {
            // What is drawn takes the place of the text, which goes to the notes in full.
            slide.notes = lines.into_iter().map(|(line, _)| line).collect();
            slide.stage.content = None;
            let head = slide.stage.head;
            let below = head.top + head.height;
            if room.top - below >= 28.0 {
                let place = Place { left: room.left, top: below + 4.0, width: room.width, height: 20.0 };
                slide.text("ecart-measure", place, 12.0, &document.measure);
            }
            Answers { document, table, next, look, dress: &deck.dress, room }.write(&mut slide);
        }
    }
    slide
}

/// The same as lines: how sure, what next, the names of each quadrant, what should be known.
fn lines(document: &Document) -> Vec<(String, bool)> {
    let plain = |line: &str| (line.to_owned(), false);
    let mut lines: Vec<(String, bool)> = super::lines_of(document, Part::Summary).map(plain).collect();
    if let Some(table) = document.tables(TableKind::Main).next() {
        for quadrant in QUADRANTS {
            let names = names(table, quadrant);
            if names.is_empty() {
                continue;
            }
            let (name, symbol) = (document.words.quadrant(quadrant).long, symbol(quadrant));
            let shown = names.iter().take(NAMED).copied().collect::<Vec<&str>>().join(" · ");
            let more = match names.len().saturating_sub(NAMED) {
                0 => String::new(),
                more => format!(" {}", (document.words.office.more)(more)),
            };
            let colon = document.words.before_colon;
            lines
                .push((format!("{symbol} {name} ({}){colon}: {shown}{more}", names.len()), lines.is_empty()));
        }
    }
    lines.extend(super::lines_of(document, Part::Warnings).take(3).map(plain));
    lines
}

fn rows(table: &Table, quadrant: Quadrant) -> impl Iterator<Item = &Row> {
    let is = move |row: &&Row| row.cells.iter().any(|cell| cell.value == Value::Quadrant(quadrant));
    table.rows.iter().filter(is)
}

fn names(table: &Table, quadrant: Quadrant) -> Vec<&str> {
    rows(table, quadrant).filter_map(super::table_slide::name).collect()
}

struct Answers<'a> {
    document: &'a Document,
    table: &'a Table,
    /// The line of the summary that says what comes next.
    next: Option<&'a str>,
    look: &'a Look,
    dress: &'a Dress,
    room: Place,
}

impl Answers<'_> {
    fn write(&self, slide: &mut Slide) {
        let Place { left, top, width, height } = self.room;
        let others = [Quadrant::KeepUp, Quadrant::PossibleOverkill, Quadrant::LowPriority];
        let shown: Vec<Quadrant> = others
            .into_iter()
            .filter(|&quadrant| rows(self.table, quadrant).next().is_some())
            .take(2)
            .collect();
        let (wide, each) = (width * (1.0 - NEXT) - 24.0, height / (2 + shown.len().max(1)) as f64);
        let place = |index: usize| Place { left, top: top + each * index as f64, width: wide, height: each };
        let map = self.map().filter(|_| wide >= FIGURE + MAP + 200.0);
        for index in 0..2 + shown.len() {
            slide.rule("ecart-summary-rule", Place { height: 0.0, ..place(index) }, &self.dress.muted);
        }
        let beside = if map.is_some() { MAP + 12.0 } else { 0.0 };
        self.quadrant(slide, Quadrant::ConcentrateHere, place(0), beside);
        if let Some(map) = map {
            let Place { left, top, width, height } = place(0);
            let height = (height - 14.0).min(MAP * 0.6);
            slide.small_map(
                map,
                Place { left: left + width - MAP, top: top + 7.0, width: MAP, height },
                self.look,
            );
        }
        self.sure(slide, place(1));
        for (index, quadrant) in (2..).zip(shown) {
            self.quadrant(slide, quadrant, place(index), 0.0);
        }
        let next = width * NEXT;
        self.coming(slide, Place { left: left + width - next, top, width: next, height });
    }

    /// The map of the document that shows the rows of the table.
    fn map(&self) -> Option<&Map> {
        let blocks = self.document.sections.iter().flat_map(|section| &section.blocks);
        blocks.into_iter().find_map(|block| match block {
            Block::Chart(figure) => match &figure.data {
                Data::Map(map) if map.points.len() == self.table.rows.len() => Some(map),
                _ => None,
            },
            _ => None,
        })
    }

    /// How many rows a quadrant holds, and which.
    fn quadrant(&self, slide: &mut Slide, quadrant: Quadrant, place: Place, beside: f64) {
        let words = self.document.words;
        let names = names(self.table, quadrant);
        let at = QUADRANTS.iter().position(|&other| other == quadrant).unwrap_or_default();
        let figure = (words.office.of)(names.len(), self.table.rows.len());
        let named = words.quadrant(quadrant).long;
        let text = if names.is_empty() {
            "–".to_owned()
        } else {
            self.fitting(&names, place.width - FIGURE - beside)
        };
        let told = vec![(format!("{} {named}", symbol(quadrant)), true), (text, false)];
        self.answer(slide, place, beside, (&figure, at), &told);
    }

    /// How many priorities are certain, which rows are not, and what changes under other rules.
    fn sure(&self, slide: &mut Slide, place: Place) {
        let words = self.document.words;
        let certainty = self.table.columns.iter().position(|column| column.key == ColumnKey::Certainty);
        let judged = |at: usize| self.table.rows.iter().any(|row| !row.cells[at].value.is_missing());
        let known = certainty.is_some_and(judged);
        let priorities: Vec<&Row> = rows(self.table, Quadrant::ConcentrateHere).collect();
        let doubtful = |mark: Mark| {
            let has = move |row: &&Row| row.cells.iter().any(|cell| cell.marks.contains(&mark));
            self.table.rows.iter().filter(has).collect::<Vec<&Row>>()
        };
        let unsure = |row: &&&Row| {
            row.cells
                .iter()
                .any(|cell| cell.marks.contains(&Mark::Likely) || cell.marks.contains(&Mark::Uncertain))
        };
        let certain = priorities.len() - priorities.iter().filter(unsure).count();
        let figure = if known { (words.office.of)(certain, priorities.len()) } else { "?".to_owned() };
        let caption = if known { words.office.certain } else { words.titles.certainty_unknown };
        let mut told = vec![(words.office.sure.to_owned(), true), (capital(caption), false)];
        let uncertain: Vec<&str> =
            doubtful(Mark::Uncertain).into_iter().filter_map(super::table_slide::name).collect();
        if !uncertain.is_empty() {
            let names = self.fitting(&uncertain, place.width - FIGURE - 60.0);
            told.push((format!("? {names}"), false));
        }
        let said = super::lines_of(self.document, Part::Summary).filter(|line| Some(*line) != self.next);
        told.extend(said.take(1 + usize::from(uncertain.is_empty())).map(|line| (line.to_owned(), false)));
        self.answer(slide, place, 0.0, (&figure, 1), &told);
    }

    /// A figure, and beside it what it stands for: the first line bold.
    fn answer(
        &self,
        slide: &mut Slide,
        place: Place,
        beside: f64,
        (figure, at): (&str, usize),
        told: &[(String, bool)],
    ) {
        let Place { left, top, width, height } = place;
        let colour = &self.dress.quadrants[at];
        let size = if font::width(figure, 26.0, Weight::Bold) <= FIGURE - 8.0 { 26.0 } else { 20.0 };
        let inner = |left, width| Place { left, top: top + 8.0, width, height: height - 12.0 };
        let line = Line { text: figure.to_owned(), size, bold: true, colour: colour.clone() };
        slide.lines("ecart-summary-figure", inner(left, FIGURE), &[line]);
        let lines: Vec<Line> = told
            .iter()
            .map(|(text, bold)| Line {
                text: text.clone(),
                size: if *bold { 14.0 } else { TEXT },
                bold: *bold,
                colour: if *bold { self.dress.ink.clone() } else { self.dress.muted.clone() },
            })
            .collect();
        slide.lines("ecart-summary-text", inner(left + FIGURE, width - FIGURE - beside), &lines);
    }

    /// Names that fit two lines of a width, and how many more there are.
    fn fitting(&self, names: &[&str], width: f64) -> String {
        let most = 2.0 * width - 60.0;
        let mut text = String::new();
        for (index, name) in names.iter().enumerate() {
            let longer = if text.is_empty() { (*name).to_owned() } else { format!("{text} · {name}") };
            let left = names.len() - index;
            let more = if left > 1 {
                font::width(&(self.document.words.office.more)(left), TEXT, Weight::Regular)
            } else {
                0.0
            };
            if index > 0 && font::width(&longer, TEXT, Weight::Regular) + more > most {
                return format!("{text} {}", (self.document.words.office.more)(left));
            }
            text = longer;
        }
        text
    }
}
