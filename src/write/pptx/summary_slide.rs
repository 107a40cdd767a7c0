//! The slide that answers three questions: what, how sure, what next.
//!
//! On the left up to four answers: a figure with its margin, what it means, how sure it is, and what it looks like; on the
//! right what comes next. Where the template leaves too little room, the same stands as lines of text.

mod next;

use super::deck::Deck;
use super::slide::{Line, Slide};
use crate::chart::font::{self, Weight};
use crate::chart::native::QUADRANTS;
use crate::chart::text::wrap;
use crate::look::{Look, Part};
use crate::office::chart::Dress;
use crate::report::{Answer, AnswerKind, Brief, Document, Sketch};
use crate::write::template::{SlideBox, SlideKind};

/// Room that figures need, in points.
const ROOM: (f64, f64) = (600.0, 300.0);
/// Share of the width that is left to what comes next.
const NEXT: f64 = 0.31;
/// Width of the figures, and of what is drawn.
const FIGURE: f64 = 104.0;
const DRAWN: f64 = 184.0;
/// Between what is said and what is drawn.
const AIR: f64 = 14.0;
/// Sizes of what an answer means, and of what explains it; height of a line of each.
const LEAD: (f64, f64) = (13.0, 16.0);
const TEXT: (f64, f64) = (11.0, 13.5);
/// Warnings among the lines.
const WARNINGS: usize = 3;
/// Most height of an answer.
const TALL: f64 = 112.0;

/// The message, and the three answers; how many of the warnings it shows.
pub fn slide(
    document: &Document,
    brief: &Brief,
    next: Option<&str>,
    look: &Look,
    deck: &Deck,
) -> (Slide, usize) {
    let mut slide = deck.slide(SlideKind::Summary, &document.title);
    // How sure the whole is stands beside the first answer.
    let said: Vec<&str> =
        super::lines_of(document, Part::Summary).filter(|line| Some(*line) != next).collect();
    let room = slide.stage.room;
    let lines = lines(document, brief, &said);
    if room.width < ROOM.0 || room.height < ROOM.1 {
        slide.body("Content", &lines);
        return (slide, WARNINGS);
    }
    // What is drawn takes the place of the text, which goes to the notes in full.
    slide.notes = lines.into_iter().map(|(line, _)| line).collect();
    slide.stage.content = None;
    let head = slide.stage.head;
    let below = head.top + head.height;
    if room.top - below >= 28.0 {
        let place = SlideBox { left: room.left, top: below + 4.0, width: room.width, height: 20.0 };
        slide.text("ecart-measure", place, 12.0, &document.measure);
    }
    let shown = Answers { document, brief, said, look, dress: &deck.dress, room }.write(&mut slide);
    (slide, shown)
}

/// The same as lines: each answer, how sure, what next, what should be known.
fn lines(document: &Document, brief: &Brief, said: &[&str]) -> Vec<(String, bool)> {
    let mut lines: Vec<(String, bool)> = Vec::new();
    for answer in &brief.answers {
        let Answer { figure, under, lead, names, about, .. } = answer;
        let names = names.join(" · ");
        let means = [lead.as_str(), names.as_str()].into_iter().filter(|part| !part.is_empty());
        let means = means.collect::<Vec<_>>().join(" · ");
        let colon = document.words.before_colon;
        lines.push((format!("{figure} {under}{colon}: {means}"), lines.is_empty()));
        lines.extend(about.iter().map(|line| (line.clone(), false)));
    }
    lines.extend(said.iter().map(|line| ((*line).to_owned(), false)));
    lines.push((brief.next.question.clone(), true));
    let step = |(what, about): &(String, String)| (format!("{what} ({about})"), false);
    lines.extend(brief.steps.iter().map(step));
    lines.extend(brief.notes.iter().map(|line| (line.clone(), false)));
    lines.extend(
        super::lines_of(document, Part::Warnings).take(WARNINGS).map(|line| (line.to_owned(), false)),
    );
    lines
}

struct Answers<'a> {
    document: &'a Document,
    brief: &'a Brief,
    /// What the summary says beside what comes next.
    said: Vec<&'a str>,
    look: &'a Look,
    dress: &'a Dress,
    room: SlideBox,
}

impl Answers<'_> {
    fn write(&self, slide: &mut Slide) -> usize {
        let SlideBox { left, top, width, height } = self.room;
        let answers = &self.brief.answers;
        let wide = width * (1.0 - NEXT) - 24.0;
        let shares: f64 = answers.iter().map(share).sum();
        let each = (height / shares.max(1.0)).min(TALL);
        let mut at = top;
        for (index, answer) in answers.iter().enumerate() {
            let place = SlideBox { left, top: at, width: wide, height: each * share(answer) };
            slide.rule("ecart-summary-rule", SlideBox { height: 0.0, ..place }, &self.dress.muted);
            self.answer(slide, place, (index == 0, answer));
            at += place.height;
        }
        let foot = SlideBox { left, top: at, width: wide, height: 0.0 };
        slide.rule("ecart-summary-rule", foot, &self.dress.muted);
        let next = width * NEXT;
        self.coming(slide, SlideBox { left: left + width - next, top, width: next, height: foot.top - top })
    }

    /// A figure with what it counts, what it means, and what it looks like.
    fn answer(&self, slide: &mut Slide, place: SlideBox, (first, answer): (bool, &Answer)) {
        let drawn = place.width >= FIGURE + DRAWN + 200.0 && (first || is_drawn(&answer.sketch));
        let beside = if drawn { DRAWN + AIR } else { 0.0 };
        let inner = |left: f64, width: f64| SlideBox {
            left: place.left + left,
            top: place.top + 7.0,
            width,
            height: place.height - 12.0,
        };
        self.figure(slide, inner(0.0, FIGURE), answer);
        let text = inner(FIGURE, place.width - FIGURE - beside);
        slide.lines("ecart-summary-text", text, &self.told(answer, first, text));
        let area = SlideBox { left: place.left + place.width - DRAWN, width: DRAWN, ..inner(0.0, DRAWN) };
        match (drawn, first) {
            (true, true) => {
                let area = SlideBox { height: area.height.min(DRAWN * 0.6), ..area };
                slide.small_map(&self.brief.map, area, self.look);
            }
            (true, false) => slide.sketch(&answer.sketch, area, colour(answer)),
            _ => {}
        }
    }

    fn figure(&self, slide: &mut Slide, place: SlideBox, answer: &Answer) {
        let shade = &self.dress.quadrants[colour(answer)];
        let fits = |size: &f64| font::width(&answer.figure, *size, Weight::Bold) <= FIGURE - 10.0;
        let size = [28.0, 24.0, 20.0].into_iter().find(fits).unwrap_or(16.0);
        let mut lines = vec![Line { text: answer.figure.clone(), size, bold: true, colour: shade.clone() }];
        if !answer.under.is_empty() {
            lines.push(self.line(&answer.under, TEXT.0, false));
        }
        slide.lines("ecart-summary-figure", place, &lines);
    }

    /// What an answer means and what explains it, as far as there is room; the notes have all of it.
    fn told(&self, answer: &Answer, first: bool, place: SlideBox) -> Vec<Line> {
        let mut left = place.height;
        let mut lines = Vec::new();
        let lead = if answer.lead.is_empty() {
            self.fitting(&answer.names, LEAD.0, place.width)
        } else {
            answer.lead.clone()
        };
        left -= LEAD.1 * rows(&lead, LEAD.0, Weight::Bold, place.width);
        lines.push(self.line(&lead, LEAD.0, true));
        let names = if answer.lead.is_empty() || answer.names.is_empty() {
            None
        } else {
            Some(self.fitting(&answer.names, TEXT.0, place.width))
        };
        let said = if first { self.said.as_slice() } else { &[] };
        let about = names.iter().chain(&answer.about).map(String::as_str).chain(said.iter().copied());
        for sentence in about {
            let needs = TEXT.1 * rows(sentence, TEXT.0, Weight::Regular, place.width);
            if needs > left {
                break;
            }
            left -= needs;
            lines.push(self.line(sentence, TEXT.0, false));
        }
        lines
    }

    fn line(&self, text: &str, size: f64, bold: bool) -> Line {
        let colour = if bold { self.dress.ink.clone() } else { self.dress.muted.clone() };
        Line { text: text.to_owned(), size, bold, colour }
    }

    /// Names that fit two lines of a width, and how many more there are.
    fn fitting(&self, names: &[String], size: f64, width: f64) -> String {
        let more = |left: usize| (self.document.words.office.more)(left);
        let fits = |text: &str| rows(text, size, Weight::Bold, width) <= 2.0;
        let shown = |count: usize| {
            let text = names[..count].join(" · ");
            if count < names.len() { format!("{text} {}", more(names.len() - count)) } else { text }
        };
        (1..=names.len())
            .rev()
            .map(shown)
            .find(|text| fits(text))
            .unwrap_or_else(|| shown(names.len().min(1)))
    }
}

/// How high an answer is, as a share of the others: a score is a line, and the map needs room.
fn share(answer: &Answer) -> f64 {
    match answer.kind {
        AnswerKind::Score => 0.7,
        AnswerKind::Act => 1.15,
        _ => 1.0,
    }
}

/// Whether a sketch shows what the answer does not: others beside the one it names.
fn is_drawn(sketch: &Sketch) -> bool {
    match sketch {
        Sketch::Nothing => false,
        Sketch::Bars(bars) => bars.len() > 1,
        Sketch::Slopes { rows, .. } => !rows.is_empty(),
        Sketch::Grid { rows, .. } => !rows.is_empty(),
    }
}

/// The place of an answer's colour among those of the quadrants.
fn colour(answer: &Answer) -> usize {
    QUADRANTS.iter().position(|&other| other == answer.tone).unwrap_or_default()
}

/// How many lines a text takes, with some to spare for another font.
fn rows(text: &str, size: f64, weight: Weight, width: f64) -> f64 {
    wrap(text, size * 1.04, weight, width).len() as f64
}
