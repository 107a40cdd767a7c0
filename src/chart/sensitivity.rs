//! The quadrant of each row under other choices of crosshair, base and weights, as a strip.

mod data;
mod foot;
mod places;

pub use self::data::{OtherChoice, Strip, StripRow};
use self::places::Places;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
use super::marker;
use super::page::{MARGIN, Page, text};
use super::palette::Palette;
use super::picture::Picture;
use super::rowed::{self, Front, RowNames, own_width, pitch_and_height};
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use super::worksheet::LISTS;
use crate::analysis::Verdict;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;

/// Draws the strip; with more rows than fit, the picture is taller than its canvas.
pub fn sensitivity(data: &Strip, look: &Look) -> Picture {
    Picture::of(Drawing { data, look, palette: Palette::of(look.theme) }.scene())
}

struct Drawing<'a> {
    data: &'a Strip,
    look: &'a Look,
    palette: &'a Palette,
}

const LEAST_PITCH: f64 = 17.0;
const GREATEST_PITCH: f64 = 26.0;
/// Head of a quadrant, the line of counts, the heads of the columns.
const LIST: f64 = 20.0;
const COUNTS: f64 = 22.0;
const HEADS: f64 = 46.0;
const VALUE: f64 = 9.5;
/// Radius of a shape that is as reported, of one that is not, and of the reported one.
const SAME: f64 = 3.1;
const OTHER: f64 = 4.7;
const OWN: f64 = 4.4;

impl Drawing<'_> {
    fn scene(&self) -> Scene {
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let fronts: Vec<Front> = self.data.rows.iter().map(front).collect();
        let mut names = RowNames::new(&fronts, 0.2 * page.body.width());
        // What stands above and below the names keeps out of the marks too.
        names.right = names.right.max(MARGIN + self.widest_heading());
        let places = Places::new(self.data, &names, page.body.right, self.look);
        let lists = LISTS.into_iter().filter(|&list| self.members(list).next().is_some()).count() as f64;
        let rows = self.data.rows.len().max(1) as f64;
        let least = LEAST_PITCH.max(names.height());
        let legend = self.legend(0.0, page.body.right).height;
        let room = page.body.height() - 12.0 - HEADS - lists * LIST - COUNTS - legend - 12.0;
        let (pitch, height) = pitch_and_height(self.look, rows, room, (least, GREATEST_PITCH));
        let page = self.page((width, height));
        let top = page.body.top + 12.0 + HEADS;
        let foot = top + lists * LIST + pitch * self.data.rows.len() as f64;
        let mut items = vec![Item::Rect(
            Rect { left: places.reported.0, top: top - 4.0, right: places.reported.1, bottom: foot + COUNTS },
            self.palette.grid,
        )];
        items.extend(self.heads(&places, top));
        items.extend(self.limits(&places, top, foot));
        let mut y = top;
        let mut index = 0;
        for list in LISTS {
            let members: Vec<&StripRow> = self.members(list).collect();
            if members.is_empty() {
                continue;
            }
            let name = self.heading(list);
            let colour = self.palette.role(list).text;
            let at = Xy { x: MARGIN, y: y + 14.0 };
            items.push(text(at, &name, 11.0, Weight::Bold, Anchor::Start, colour));
            y += LIST;
            for row in members {
                items.push(self.row(index, row, (&names, &places), (y, pitch)));
                y += pitch;
                index += 1;
            }
        }
        items.extend(self.counts(&places, foot));
        items.extend(self.legend(foot + COUNTS + 18.0, page.body.right).items);
        let words = &self.look.language.views.sensitivity;
        let description = (words.description)(self.data.rows.len(), self.data.noun, self.data.choices.len());
        let description = format!("{description} {}.", page.title());
        page.scene(self.look, description, items)
    }

    fn members(&self, list: Quadrant) -> impl Iterator<Item = &StripRow> {
        self.data.rows.iter().filter(move |row| row.quadrant == list)
    }

    /// Above the rows of a quadrant.
    fn heading(&self, list: Quadrant) -> String {
        let count = self.data.all().filter(|row| row.quadrant == list).count();
        format!("{} · {count}", self.look.language.quadrant(list).long)
    }

    fn widest_heading(&self) -> f64 {
        let headings = LISTS.into_iter().filter(|&list| self.members(list).next().is_some());
        let headings = headings.map(|list| font::width(&self.heading(list), 11.0, Weight::Bold));
        let priorities = self.look.language.views.sensitivity.priorities;
        headings.fold(font::width(priorities, VALUE, Weight::Bold), f64::max)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.data.title, &self.data.subtitle, &self.data.footnotes).above(3)
    }

    fn heads(&self, places: &Places, top: f64) -> Vec<Item> {
        let words = self.look.language;
        let said = &words.views.sensitivity;
        let palette = self.palette;
        let (first, second, third) = (top - 34.0, top - 21.0, top - 9.5);
        let put = |x: f64, y: f64, words: &str, weight, anchor| {
            let (size, colour) =
                if weight == Weight::Bold { (VALUE, palette.ink) } else { (9.0, palette.muted) };
            text(Xy { x, y }, words, size, weight, anchor, colour)
        };
        let own = f64::midpoint(places.reported.0, places.reported.1);
        let mut items = vec![
            put(MARGIN, third, &(said.sorted)(self.data.noun), Weight::Regular, Anchor::Start),
            put(own, first, said.reported, Weight::Bold, Anchor::Middle),
            put(own, second, self.data.reported, Weight::Regular, Anchor::Middle),
            put(places.verdict, second, said.verdict, Weight::Bold, Anchor::Start),
            put(
                places.verdict,
                third,
                &(said.others)(self.data.choices.len()),
                Weight::Regular,
                Anchor::Start,
            ),
        ];
        for (family, name) in said.families.into_iter().enumerate() {
            let xs: Vec<f64> = places.of_family(self.data, family).collect();
            let (Some(left), Some(right)) = (xs.first(), xs.last()) else { continue };
            let half = places.width / 2.0;
            items.push(put(f64::midpoint(*left, *right), first, name, Weight::Bold, Anchor::Middle));
            let rule = Stroke::solid(palette.leader, 0.75);
            items.push(rowed::rule(left - half + 2.0, right + half - 2.0, first + 4.0, rule));
        }
        for (index, (choice, x)) in self.data.choices.iter().zip(&places.choices).enumerate() {
            let line = if places.staggered && index % 2 == 1 { third } else { second };
            items.push(put(*x, line, choice.name, Weight::Regular, Anchor::Middle));
        }
        items.extend(self.lines(places, (own, third), &put));
        if let Some((left, right)) = places.certainty {
            items.push(put(left, first, said.certainty, Weight::Bold, Anchor::Start));
            for share in [0.0, 0.5] {
                let at = left + (right - left) * share;
                let percent = words.notation.value(100.0 * share, 0);
                items.push(put(at, third, &percent, Weight::Regular, Anchor::Middle));
            }
            let at = left + (right - left) * Verdict::LIKELY;
            let percent = words.notation.value(100.0 * Verdict::LIKELY, 0);
            items.push(put(at, third, &percent, Weight::Regular, Anchor::Middle));
            let at = left + (right - left) * Verdict::CERTAIN;
            let percent = words.notation.percent(Verdict::CERTAIN, 0);
            items.push(put(at + 3.0, third, &percent, Weight::Regular, Anchor::Start));
        }
        items
    }

    /// Under the heads where the lines are, importance / performance; none where there is no room for all.
    fn lines(
        &self,
        places: &Places,
        (own, y): (f64, f64),
        put: &dyn Fn(f64, f64, &str, Weight, Anchor) -> Item,
    ) -> Vec<Item> {
        let look = self.look;
        let written = |(importance, performance): (f64, f64)| {
            let value = |value: f64| look.language.notation.value(value, look.decimals);
            format!("{} / {}", value(importance), value(performance))
        };
        let choices = self.data.choices.iter().zip(&places.choices);
        let found: Vec<(f64, String)> =
            choices.filter_map(|(choice, &x)| Some((x, written(choice.at?)))).collect();
        let fits = |(_, text): &(f64, String)| font::width(text, 9.0, Weight::Regular) + 4.0 <= places.width;
        if places.staggered || !found.iter().all(fits) {
            return Vec::new();
        }
        let own = (own, written(self.data.at));
        let put = |(x, text): (f64, String)| put(x, y, &text, Weight::Regular, Anchor::Middle);
        std::iter::once(own).chain(found).map(put).collect()
    }

    /// Dashed lines where a quadrant is likely, and where it is certain.
    fn limits(&self, places: &Places, top: f64, foot: f64) -> Vec<Item> {
        let Some((left, right)) = places.certainty else { return Vec::new() };
        let stroke = Stroke { colour: self.palette.leader, width: 0.75, dash: Some((3.0, 2.5)) };
        let line = |share: f64| {
            let x = left + (right - left) * share;
            Item::Line(LineSegment { from: Xy { x, y: top - 4.0 }, to: Xy { x, y: foot } }, stroke)
        };
        vec![line(Verdict::LIKELY), line(Verdict::CERTAIN)]
    }

    fn row(
        &self,
        index: usize,
        row: &StripRow,
        (names, places): (&RowNames, &Places),
        (y, pitch): (f64, f64),
    ) -> Item {
        let (palette, words) = (self.palette, self.look.language);
        let said = &words.views.sensitivity;
        let middle = y + pitch / 2.0;
        let baseline = middle + 0.36 * VALUE;
        let hair = Stroke::solid(palette.grid, 0.75);
        let mut items = vec![rowed::rule(MARGIN, places.right, y, hair)];
        items.extend(names.items(index, front(row), middle, palette));
        let strong = front(row).strong;
        let ink = if strong { palette.role(Quadrant::ConcentrateHere).text } else { palette.ink };
        let at = Xy { x: places.shape, y: middle };
        items.extend(marker::marker(palette.role(row.quadrant), at, OWN, palette.grid));
        if let Some(gap) = row.gap {
            let at = Xy { x: places.reported.1 - 8.0, y: baseline };
            let gap = words.notation.gap(gap, self.look.decimals);
            items.push(text(at, &gap, VALUE, Weight::Bold, Anchor::End, ink));
        }
        for (case, x) in row.cases.iter().zip(&places.choices) {
            items.extend(self.case(row, *case, Xy { x: *x, y: middle }, places.width, pitch));
        }
        let (verdict, weight, colour) = match row.moves() {
            0 => (said.robust.to_owned(), Weight::Regular, palette.muted),
            times => ((said.depends)(times, self.data.choices.len()), Weight::Bold, palette.ink),
        };
        let at = Xy { x: places.verdict, y: baseline };
        items.push(text(at, &verdict, VALUE, weight, Anchor::Start, colour));
        items.extend(self.certainty(row, places, (middle, baseline)));
        let title = self.tooltip(row);
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(title), items })
    }

    /// Small and grey where nothing changes; in a box, in its own colour, where it does.
    fn case(&self, row: &StripRow, case: Option<Quadrant>, at: Xy, width: f64, pitch: f64) -> Vec<Item> {
        let palette = self.palette;
        let Some(quadrant) = case else {
            let at = Xy { y: at.y + 0.36 * VALUE, ..at };
            return vec![text(at, "–", VALUE, Weight::Regular, Anchor::Middle, palette.muted)];
        };
        if quadrant == row.quadrant {
            return rowed::shape(quadrant, at, SAME, (palette.leader, palette.ground), self.look);
        }
        let height = pitch - 2.5;
        let rect = Rect::sized(at.x - width / 2.0 + 3.0, at.y - height / 2.0, width - 6.0, height);
        let ground = palette.ground_of(quadrant);
        let mut items = vec![Item::Rect(rect, ground)];
        items.extend(rowed::frame(rect, Stroke::solid(palette.secondary, 1.0)));
        items.extend(marker::marker(palette.role(quadrant), at, OTHER, ground));
        items
    }

    /// A bar of the share of replicates: dark, grey or dashed.
    fn certainty(&self, row: &StripRow, places: &Places, (middle, baseline): (f64, f64)) -> Vec<Item> {
        let Some((left, right)) = places.certainty else { return Vec::new() };
        let (palette, words) = (self.palette, self.look.language);
        let at = Xy { x: places.right, y: baseline };
        let Some(share) = row.certainty else {
            let few = words.views.sensitivity.too_few;
            return vec![text(at, few, 9.0, Weight::Regular, Anchor::End, palette.muted)];
        };
        let bar = Rect::sized(left, middle - 3.5, ((right - left) * share).max(0.5), 7.0);
        let mut items = self.bar(bar, Verdict::of(share));
        // 100 % only where every replicate agrees.
        let shown = if share < 1.0 { share.min(0.99) } else { share };
        let weight = if Verdict::of(share) == Verdict::Uncertain { Weight::Bold } else { Weight::Regular };
        items.push(text(at, &words.notation.percent(shown, 0), VALUE, weight, Anchor::End, palette.ink));
        items
    }

    /// A bar in the dress of a verdict.
    fn bar(&self, bar: Rect, verdict: Verdict) -> Vec<Item> {
        let palette = self.palette;
        match verdict {
            Verdict::Certain => vec![Item::Rect(bar, palette.secondary)],
            Verdict::Likely => vec![Item::Rect(bar, palette.leader)],
            Verdict::Uncertain => {
                let dashed = Stroke { colour: palette.secondary, width: 1.0, dash: Some((2.0, 1.6)) };
                std::iter::once(Item::Rect(bar, palette.ground)).chain(rowed::frame(bar, dashed)).collect()
            }
        }
    }

    /// Its quadrant as reported and under each other choice.
    fn tooltip(&self, row: &StripRow) -> String {
        let words = self.look.language;
        let name = |quadrant| words.quadrant(quadrant).short;
        let cases = self
            .data
            .choices
            .iter()
            .zip(&row.cases)
            .map(|(choice, case)| format!("{} {}", choice.name, case.map_or("–", name)));
        let cases: Vec<String> = cases.collect();
        format!("{}{}: {}; {}", row.label, words.before_colon, name(row.quadrant), cases.join("; "))
    }
}

fn front(row: &StripRow) -> Front<'_> {
    Front { rank: row.rank, label: &row.label, strong: row.quadrant == Quadrant::ConcentrateHere }
}

/// The width that a verdict needs.
fn verdict_width(choices: usize, look: &Look) -> f64 {
    own_width(look, VALUE, Weight::Bold, |words| (words.views.sensitivity.depends)(choices, choices))
}
