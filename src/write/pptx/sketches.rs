//! What is drawn beside the answers of the summary: bars, slopes between two waves, priorities in segments; each told in
//! words too.

use super::shapes::{connector, shape};
use super::slide::{Line, Slide};
use crate::analysis::Quadrant;
use crate::chart::font::{self, Weight};
use crate::chart::native::QUADRANTS;
use crate::chart::text::wrap;
use crate::office::chart::ChartColour;
use crate::office::text::escape;
use crate::report::{BarSketch, Sketch, SlopeSketch};
use crate::write::template::SlideBox;

/// Size of names and values, how thick a bar is, and the room of its value.
const NAME: f64 = 9.0;
const THICK: f64 = 8.0;
const VALUE: f64 = 34.0;
/// Height of a line of names.
const LINE: f64 = NAME * 1.25;
/// Share of the width that names take beside slopes and marks.
const NAMES: f64 = 0.46;
/// The same where names are long.
const WIDE: f64 = 0.6;
/// Width of a mean beside a slope, and of a mark.
const MEAN: f64 = 22.0;
const MARK: f64 = 8.0;

/// Height and shape of the marks of the quadrants, as on maps.
const SHAPES: [&str; 4] = ["diamond", "ellipse", "ellipse", "rect"];

impl Slide {
    /// What a sketch shows, in the colour of a quadrant where it has one.
    pub fn sketch(&mut self, sketch: &Sketch, area: SlideBox, quadrant: usize) {
        match sketch {
            Sketch::Nothing => {}
            Sketch::Bars(bars) => self.bars(bars, area, quadrant),
            Sketch::Slopes { waves, rows } => self.slopes(waves, rows, area),
            Sketch::Grid { heads, rows } => self.marks(heads, rows, area),
        }
    }

    /// Bars from 0, each under its name and before its value, as many as find room.
    fn bars(&mut self, bars: &[BarSketch], area: SlideBox, quadrant: usize) {
        let mut shown: Vec<(&BarSketch, SlideBox, f64)> = Vec::new();
        let mut top = area.top;
        for bar in bars {
            let named = wrap(&bar.label, NAME * 1.04, Weight::Regular, area.width).len() as f64 * LINE;
            if top + named + THICK > area.top + area.height {
                break;
            }
            shown.push((bar, SlideBox { top, height: named, ..area }, top + named + 1.0));
            top += named + THICK + 7.0;
        }
        let told: Vec<String> =
            shown.iter().map(|(bar, ..)| format!("{} {}", bar.label, bar.shown)).collect();
        let (low, high) = shown
            .iter()
            .fold((0.0_f64, 0.0_f64), |(low, high), (bar, ..)| (low.min(bar.value), high.max(bar.value)));
        self.group("ecart-summary-bars", &told.join("; "), area);
        let scale = (area.width - VALUE) / (high - low).max(1e-9);
        let zero = area.left - low * scale;
        let (ink, fills) = (self.dress.ink.clone(), self.dress.quadrants.clone());
        for (bar, name, top) in shown {
            self.word("name", name, &bar.label, (false, &ink));
            let long = (bar.value * scale).abs().max(0.75);
            let left = if bar.value < 0.0 { zero - long } else { zero };
            let fill = fills[if bar.value < 0.0 { 0 } else { quadrant }].fill(55);
            let id = self.id();
            let place = SlideBox { left, top, width: long, height: THICK };
            self.shapes += &shape(id, "bar", "rect", place, &fill, "<a:p/>");
            let value = SlideBox {
                left: area.left + area.width - VALUE + 4.0,
                top: top - 2.0,
                width: VALUE - 4.0,
                height: NAME * 1.3,
            };
            self.word("value", value, &bar.shown, (true, &ink));
        }
        if low < 0.0 {
            let line = SlideBox { left: zero, top: area.top, width: 0.0, height: top - area.top };
            let id = self.id();
            self.shapes += &connector(id, "zero", line, &self.dress.muted.fill(100), 9_525);
        }
        self.shapes += "</p:grpSp>";
    }

    /// A line from the mean before to the mean now for each row, rising in one colour and falling in the other.
    fn slopes(&mut self, waves: &[String; 2], rows: &[SlopeSketch], area: SlideBox) {
        let told: Vec<String> =
            rows.iter().map(|row| format!("{} {} → {}", row.label, row.shown[0], row.shown[1])).collect();
        self.group("ecart-summary-slopes", &format!("{}: {}", waves.join(" → "), told.join("; ")), area);
        let (muted, fills) = (self.dress.muted.clone(), self.dress.quadrants.clone());
        let names = SlopeNames::of(rows, &area);
        let left = area.left + names.wide + 4.0 + MEAN;
        let right = area.left + area.width - MEAN;
        let waves = &told_apart(waves);
        // The waves are named where both names find room.
        let half = (area.width - names.wide - 4.0) / 2.0 - 3.0;
        let head = if waves.iter().all(|wave| font::width(wave, NAME, Weight::Regular) <= half) {
            LINE
        } else {
            0.0
        };
        if head > 0.0 {
            for (wave, (at, align)) in waves.iter().zip([(left - MEAN, "l"), (right + MEAN - half, "r")]) {
                let place = SlideBox { left: at, top: area.top, width: half, height: LINE };
                self.aligned("wave", place, wave, (false, &muted), align);
            }
        }
        let room = SlideBox { top: area.top + head + 5.0, height: area.height - head - 12.0, ..area };
        let ends = || rows.iter().flat_map(|row| row.ends);
        let (low, high) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
        let height = |value: f64| room.top + room.height * (1.0 - (value - low) / (high - low).max(1e-9));
        // A name stands around the height of its row, and within the area.
        let high = LINE * names.lines.iter().copied().fold(1.0, f64::max);
        let inside = SlideBox {
            top: area.top + head + high / 2.0,
            height: (area.height - head - high).max(0.0),
            ..area
        };
        let starts: Vec<f64> = rows.iter().map(|row| height(row.ends[0])).collect();
        let before = apart(&starts, high, &inside);
        let now = apart(&rows.iter().map(|row| height(row.ends[1])).collect::<Vec<_>>(), LINE, &room);
        for (index, row) in rows.iter().enumerate() {
            let colour = &fills[usize::from(row.ends[1] > row.ends[0])];
            let tall = names.lines[index] * LINE;
            let place = SlideBox {
                left: area.left,
                top: before[index] - tall / 2.0,
                width: names.wide,
                height: tall,
            };
            self.aligned("name", place, &names.texts[index], (false, colour), "r");
            for (shown, at, top, align) in [
                (&row.shown[0], left - MEAN, before[index], "r"),
                (&row.shown[1], right + 4.0, now[index], "l"),
            ] {
                let place = SlideBox { left: at, top: top - LINE / 2.0, width: MEAN - 4.0, height: LINE };
                self.aligned("value", place, shown, (true, colour), align);
            }
            self.line((left, height(row.ends[0])), (right, height(row.ends[1])), colour);
        }
        self.shapes += "</p:grpSp>";
    }

    /// The mark of the quadrant of each row under the name of each segment.
    fn marks(&mut self, heads: &[String], rows: &[(String, Vec<Option<Quadrant>>)], area: SlideBox) {
        let name = |quadrant: &Option<Quadrant>| quadrant.map_or('–', crate::report::symbol);
        let told: Vec<String> = rows
            .iter()
            .map(|(row, marks)| {
                let each = heads.iter().zip(marks).map(|(head, mark)| format!("{head} {}", name(mark)));
                format!("{row}: {}", each.collect::<Vec<_>>().join(", "))
            })
            .collect();
        self.group("ecart-summary-segments", &told.join("; "), area);
        let (ink, muted, fills) =
            (self.dress.ink.clone(), self.dress.muted.clone(), self.dress.quadrants.clone());
        let names = area.width * NAMES;
        let each = (area.width - names) / heads.len().max(1) as f64;
        let column = |index: usize| area.left + names + each * index as f64;
        for (index, head) in heads.iter().enumerate() {
            let place = SlideBox { left: column(index), top: area.top, width: each, height: LINE };
            self.aligned(
                "segment",
                place,
                &font::short(head, NAME, Weight::Regular, each),
                (false, &muted),
                "ctr",
            );
        }
        let mut top = area.top + LINE + 3.0;
        for (row, marks) in rows {
            let lines = wrap(row, NAME * 1.04, Weight::Regular, names - 4.0).len() as f64;
            if top + lines * LINE > area.top + area.height {
                break;
            }
            let place = SlideBox { left: area.left, top, width: names - 4.0, height: lines * LINE };
            self.word("name", place, row, (false, &ink));
            let middle = top + lines * LINE / 2.0;
            for (index, mark) in marks.iter().enumerate() {
                let centre = column(index) + each / 2.0;
                let Some(at) = mark.and_then(|mark| QUADRANTS.iter().position(|&other| other == mark)) else {
                    let place =
                        SlideBox { left: column(index), top: middle - LINE / 2.0, width: each, height: LINE };
                    self.aligned("unknown", place, "–", (false, &muted), "ctr");
                    continue;
                };
                let place = SlideBox {
                    left: centre - MARK / 2.0,
                    top: middle - MARK / 2.0,
                    width: MARK,
                    height: MARK,
                };
                let fill = fills[at].fill(if at == 2 { 40 } else { 100 });
                let id = self.id();
                self.shapes += &shape(id, "mark", SHAPES[at], place, &fill, "<a:p/>");
            }
            top += lines * LINE + 4.0;
        }
        self.shapes += "</p:grpSp>";
    }

    /// Begins a group of shapes that is told in words.
    pub(super) fn group(&mut self, name: &str, told: &str, area: SlideBox) {
        let id = self.id();
        let frame = area.transform("a");
        let inner = frame.replace("<a:xfrm>", "").replace("</a:xfrm>", "");
        let children = inner.replace("a:off", "a:chOff").replace("a:ext", "a:chExt");
        self.shapes += &format!(
            "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{}\"/><p:cNvGrpSpPr/><p:nvPr/>\
             </p:nvGrpSpPr><p:grpSpPr><a:xfrm>{inner}{children}</a:xfrm></p:grpSpPr>",
            escape(told)
        );
    }

    /// A small text.
    fn word(&mut self, name: &str, place: SlideBox, text: &str, kind: (bool, &ChartColour)) {
        self.aligned(name, place, text, kind, "l");
    }

    /// The same, aligned `l`, `ctr` or `r`.
    pub(super) fn aligned(
        &mut self,
        name: &str,
        place: SlideBox,
        text: &str,
        (bold, colour): (bool, &ChartColour),
        align: &str,
    ) {
        let line = Line { text: text.to_owned(), size: NAME, bold, colour: colour.clone() };
        self.lines_aligned(name, place, &[line], align);
    }

    /// A line between two points, the second of which is on the right.
    fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &ChartColour) {
        let id = self.id();
        let place = SlideBox {
            left: from.0,
            top: from.1.min(to.1),
            width: to.0 - from.0,
            height: (to.1 - from.1).abs(),
        };
        let drawn = connector(id, "slope", place, &colour.fill(100), 19_050);
        // A line runs from the upper left unless it is flipped.
        let rises = to.1 < from.1;
        self.shapes += &if rises { drawn.replacen("<a:xfrm>", "<a:xfrm flipV=\"1\">", 1) } else { drawn };
    }
}

/// Names beside slopes.
struct SlopeNames {
    texts: Vec<String>,
    lines: Vec<f64>,
    /// Their width in points.
    wide: f64,
}

impl SlopeNames {
    /// In two lines where all of them find room, else in one; beside shorter slopes where that spares cutting them.
    fn of(rows: &[SlopeSketch], area: &SlideBox) -> Self {
        let most = if (2 * rows.len() + 1) as f64 * LINE <= area.height { 2 } else { 1 };
        let wide = |share: f64| area.width * share - 4.0;
        let fit = |share: &f64| rows.iter().all(|row| in_lines(&row.label, wide(*share)).len() <= most);
        let wide = wide([NAMES, WIDE].into_iter().find(fit).unwrap_or(WIDE));
        let texts: Vec<String> = rows.iter().map(|row| cut(&row.label, wide, most)).collect();
        let lines = texts.iter().map(|text| in_lines(text, wide).len() as f64).collect();
        Self { texts, lines, wide }
    }
}

fn in_lines(name: &str, wide: f64) -> Vec<String> {
    wrap(name, NAME * 1.04, Weight::Regular, wide)
}

/// A name in so many lines at the most, the last of which is cut.
fn cut(name: &str, wide: f64, most: usize) -> String {
    let lines = in_lines(name, wide);
    if lines.len() <= most {
        return name.to_owned();
    }
    let (kept, rest) = lines.split_at(most - 1);
    let last = font::short(&rest.join(" "), NAME * 1.04, Weight::Regular, wide);
    kept.iter().cloned().chain([last]).collect::<Vec<_>>().join(" ")
}

/// Two names without the words that both begin with.
fn told_apart(names: &[String; 2]) -> [String; 2] {
    let [one, other] = names.each_ref().map(|name| name.split(' ').collect::<Vec<_>>());
    let common = one.iter().zip(&other).take_while(|(word, same)| word == same).count();
    if common >= one.len().min(other.len()) {
        return names.clone();
    }
    [one, other].map(|words| words[common..].join(" "))
}

/// Heights that are at least so far from each other and within a place, in their order.
fn apart(heights: &[f64], least: f64, room: &SlideBox) -> Vec<f64> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by(|&one, &other| heights[one].total_cmp(&heights[other]));
    let mut placed = heights.to_vec();
    let mut free = f64::NEG_INFINITY;
    for &index in &order {
        placed[index] = placed[index].max(free);
        free = placed[index] + least;
    }
    let mut most = room.top + room.height;
    for &index in order.iter().rev() {
        placed[index] = placed[index].min(most);
        most = placed[index] - least;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_apart_and_stay_in_their_order() {
        let room = SlideBox { left: 0.0, top: 0.0, width: 100.0, height: 60.0 };
        assert_eq!(apart(&[10.0, 12.0, 50.0], 20.0, &room), [10.0, 30.0, 50.0]);
        assert_eq!(apart(&[58.0, 55.0], 20.0, &room), [60.0, 40.0], "pushed up from the edge");
    }

    #[test]
    fn a_long_name_takes_as_many_lines_as_there_are() {
        let name = "Helpfulness and friendliness of the customer service centre on the phone";
        for most in [1, 2] {
            let text = cut(name, 110.0, most);
            assert!(text.ends_with('…') && in_lines(&text, 110.0).len() <= most, "{text}");
        }
        assert_eq!(cut("Customer service centre", 110.0, 2), "Customer service centre");
    }

    #[test]
    fn waves_are_told_apart() {
        let apart = |one: &str, other: &str| told_apart(&[one.to_owned(), other.to_owned()]);
        assert_eq!(apart("Customers 2025", "Customers 2026"), ["2025", "2026"]);
        assert_eq!(apart("Q3 2025", "Q4 2025"), ["Q3 2025", "Q4 2025"]);
        assert_eq!(apart("Pilot", "Pilot again"), ["Pilot", "Pilot again"]);
    }

    #[test]
    fn a_text_is_cut_to_its_width() {
        assert_eq!(font::short("North", NAME, Weight::Regular, 60.0), "North");
        let cut = font::short("North and west of the river", NAME, Weight::Regular, 60.0);
        assert!(cut.ends_with('…') && font::width(&cut, NAME, Weight::Regular) <= 60.0, "{cut}");
    }
}
