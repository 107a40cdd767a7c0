//! Which layout a slide follows, and where on it everything stands.

use super::{Holder, SlideLayout, Template};
use crate::message;
use crate::write::template::place::SlideBox;

/// What a slide shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlideKind {
    /// The first slide.
    Title,
    /// What, how sure, what next.
    Summary,
    /// A native map.
    Map,
    /// A native gap chart.
    Gap,
    /// A chart that is a picture.
    Chart,
    /// A table.
    Table,
    /// What the numbers rest on.
    Method,
}

/// Where everything on a slide stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Which layout it follows.
    pub layout: usize,
    /// The placeholder of the title, where the layout has one.
    pub title: Option<Holder>,
    /// The title.
    pub head: SlideBox,
    /// The placeholder of the number of the slide.
    pub number: Option<Holder>,
    /// The placeholder that the content follows.
    pub content: Option<Holder>,
    /// A text, a table: all the room there is.
    pub room: SlideBox,
    /// Above a chart: measure and base.
    pub measure: SlideBox,
    /// A chart.
    pub chart: SlideBox,
    /// Below a chart: what explains it.
    pub note: SlideBox,
}

/// Room that a chart with names needs, in points.
pub const ROOM_FOR_NAMES: (f64, f64) = (420.0, 240.0);
/// Height of the line above a chart and of the lines below it, with the distance to the chart.
const ABOVE: f64 = 26.0;
const BELOW: f64 = 36.0;
/// Height of the lines below a chart.
const NOTE: f64 = 30.0;

impl SlideKind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Title, Self::Summary, Self::Map, Self::Gap, Self::Chart, Self::Table, Self::Method];

    /// What layouts and placeholders call it: `ecart map`, `ecart:map`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Map => "map",
            Self::Gap => "gap",
            Self::Chart => "chart",
            Self::Table => "table",
            Self::Method => "method",
        }
    }

    /// The name of the placeholder that its content goes to.
    fn holder(self) -> String {
        format!("{PREFIX}{}", self.name())
    }

    /// The kinds of layouts that suit it, the best first.
    fn layouts(self) -> &'static [&'static str] {
        match self {
            Self::Title => &["title", "secHead"],
            Self::Summary | Self::Method => &["obj", "tx", "objOnly"],
            Self::Map | Self::Gap | Self::Chart | Self::Table => &["titleOnly", "obj", "chart", "tbl"],
        }
    }

    /// Whether it shows a chart, with a line above and lines below it.
    pub fn has_chart(self) -> bool {
        matches!(self, Self::Map | Self::Gap | Self::Chart)
    }

    /// The least width and height of its content that can be read, in points.
    fn needs(self) -> (f64, f64) {
        match self {
            Self::Title => (150.0, 14.0),
            Self::Map | Self::Gap | Self::Chart => (240.0, 140.0),
            Self::Summary | Self::Table | Self::Method => (240.0, 150.0),
        }
    }

    fn is_text(self) -> bool {
        matches!(self, Self::Title | Self::Summary | Self::Method)
    }
}

const PREFIX: &str = "ecart:";

impl Template {
    /// The layout that slides of a kind follow.
    pub fn layout_for(&self, kind: SlideKind) -> usize {
        let of = |suits: &dyn Fn(&SlideLayout) -> bool| self.layouts.iter().position(suits);
        // A layout whose placeholders are all named for other slides is the last choice of its type.
        let reserved = |layout: &SlideLayout| {
            let holders = || layout.holders.iter().filter(|holder| holder.is_object() || is_reserved(holder));
            holders().count() > 0 && holders().all(is_reserved)
        };
        let named = format!("ecart {}", kind.name());
        let holder = kind.holder();
        of(&|layout| layout.name.trim().to_lowercase() == named)
            .or_else(|| of(&|layout| layout.holders.iter().any(|it| is_named(it, &holder))))
            .or_else(|| {
                let suits = |layout: &SlideLayout, wanted: &str| layout.kind == wanted && has_title(layout);
                let free = |wanted: &&str| of(&|layout| suits(layout, wanted) && !reserved(layout));
                let any = |wanted: &&str| of(&|layout| suits(layout, wanted));
                let wanted = kind.layouts();
                wanted.iter().find_map(free).or_else(|| wanted.iter().find_map(any))
            })
            // What a layout is for matters more than whether it has a title, for which there is room in the margin.
            .or_else(|| kind.layouts().iter().find_map(|wanted| of(&|layout| layout.kind == *wanted)))
            .or_else(|| of(&has_title))
            .unwrap_or_default()
    }

    /// Where everything on slides of a kind stands.
    pub fn stage(&self, kind: SlideKind) -> Stage {
        let index = self.layout_for(kind);
        let layout = &self.layouts[index];
        let title = layout.holders.iter().find(|holder| holder.is_title()).cloned();
        let (width, height) = self.size;
        let margin =
            SlideBox { left: 0.05 * width, top: 0.05 * height, width: 0.9 * width, height: 0.12 * height };
        let head = title.as_ref().and_then(|title| title.frame).unwrap_or(margin);
        let mut content = content(layout, kind);
        let free = Free::new(self.size, head, layout);
        let mut own = content.as_ref().and_then(|holder| holder.frame);
        // Without a place of its own the title stands in the upper margin, and what it would cover begins below it.
        if let (None, Some(frame)) = (&title, &mut own)
            && frame.top < head.top + head.height
            && frame.top + frame.height > head.top
        {
            let bottom = frame.top + frame.height;
            frame.top = head.top + head.height;
            frame.height = (bottom - frame.top).max(1.0);
            content = None;
        }
        let (measure, chart, note) = match own {
            Some(frame) => inside(frame),
            None => free.parts(),
        };
        Stage {
            layout: index,
            number: layout.holders.iter().find(|holder| holder.kind == "sldNum").cloned(),
            room: own.unwrap_or_else(|| free.room()),
            title,
            head,
            content,
            measure,
            chart,
            note,
        }
    }

    /// The first kind of slide for which the template leaves too little room to be read.
    ///
    /// # Errors
    /// Says which layout, how much room it leaves and how much is needed.
    pub fn has_room(&self) -> Result<(), message::Template> {
        for kind in SlideKind::ALL {
            let stage = self.stage(kind);
            let place = if kind.has_chart() { stage.chart } else { stage.room };
            let (width, height) = kind.needs();
            if place.width < width || place.height < height {
                return Err(message::Template::TemplateRoomSmall {
                    slide: kind.name(),
                    layout: self.layouts[stage.layout].name.clone(),
                    width: place.width.round() as usize,
                    height: place.height.round() as usize,
                    needed: (width as usize, height as usize),
                });
            }
        }
        Ok(())
    }

    /// What should be known of a template, whatever the deck.
    pub fn remarks(&self) -> Vec<message::Template> {
        let mut told = Vec::new();
        if !self.layouts.iter().any(has_title) {
            told.push(message::Template::TemplateWithoutTitles);
        }
        let known: Vec<String> = SlideKind::ALL.into_iter().map(SlideKind::holder).collect();
        for layout in &self.layouts {
            for holder in &layout.holders {
                let name = holder.name.trim().to_lowercase();
                if !name.starts_with(PREFIX) {
                    continue;
                }
                if let Some(kind) = SlideKind::ALL.into_iter().find(|kind| kind.holder() == name) {
                    let taken = &self.layouts[self.layout_for(kind)];
                    if taken.part != layout.part {
                        told.push(message::Template::TemplatePlaceUnused {
                            layout: layout.name.clone(),
                            name: holder.name.clone(),
                            slide: kind.name(),
                            taken: taken.name.clone(),
                        });
                    }
                    continue;
                }
                let like = |other: &&String| (strsim::jaro_winkler(&name, other) * 1e6) as u64;
                let nearest = known.iter().max_by_key(like).cloned().unwrap_or_default();
                told.push(message::Template::TemplatePlaceUnknown {
                    layout: layout.name.clone(),
                    name: holder.name.clone(),
                    nearest,
                    known: known.clone(),
                });
            }
        }
        told
    }
}

fn has_title(layout: &SlideLayout) -> bool {
    layout.holders.iter().any(Holder::is_title)
}

fn is_named(holder: &Holder, name: &str) -> bool {
    holder.name.trim().eq_ignore_ascii_case(name)
}

/// Whether a placeholder is named for some kind of slide.
fn is_reserved(holder: &Holder) -> bool {
    SlideKind::ALL.into_iter().any(|kind| is_named(holder, &kind.holder()))
}

/// The placeholder that the content of a slide goes to: the one named for it, or the largest that takes it.
fn content(layout: &SlideLayout, kind: SlideKind) -> Option<Holder> {
    let named = layout.holders.iter().find(|holder| is_named(holder, &kind.holder()));
    // A placeholder that is named for one kind of slide is not taken by another.
    let takes =
        |holder: &&Holder| !is_reserved(holder) && (holder.is_object() || kind.is_text() && holder.is_text());
    let area = |holder: &&Holder| holder.frame.map_or(0.0, |frame| frame.width * frame.height);
    let subtitle =
        || layout.holders.iter().find(|holder| kind == SlideKind::Title && holder.kind == "subTitle");
    let largest =
        || layout.holders.iter().filter(takes).max_by(|one, other| area(one).total_cmp(&area(other)));
    named.or_else(subtitle).or_else(largest).cloned()
}

/// A line above, a chart, lines below, all in one frame.
fn inside(frame: SlideBox) -> (SlideBox, SlideBox, SlideBox) {
    let SlideBox { left, top, width, height } = frame;
    let line = |top, height| SlideBox { left, top, width, height };
    let chart = (height - ABOVE - BELOW).max(height / 2.0);
    (line(top, ABOVE - 6.0), line(top + ABOVE, chart), line(top + height - NOTE, NOTE))
}

/// What title and footers leave of a slide.
struct Free {
    room: SlideBox,
    /// Where lines below a chart may stand beside the footers: their upper edge and their width.
    beside: Option<(f64, f64)>,
}

impl Free {
    fn new((width, height): (f64, f64), head: SlideBox, layout: &SlideLayout) -> Self {
        let footers: Vec<SlideBox> = layout
            .holders
            .iter()
            .filter(|holder| holder.is_footer())
            .filter_map(|holder| holder.frame.filter(|frame| frame.top > 0.6 * height))
            .collect();
        let band = footers.iter().map(|frame| frame.top).fold(f64::INFINITY, f64::min);
        let bottom = if band.is_finite() { band } else { 0.95 * height };
        let (left, right) = if head.width >= 0.4 * width {
            (head.left, head.left + head.width)
        } else {
            (0.05 * width, 0.95 * width)
        };
        let place = |left: f64, top: f64, right: f64, bottom: f64| SlideBox {
            left,
            top,
            width: (right - left).max(0.0),
            height: (bottom - top).max(0.0),
        };
        let (top, edge) = (0.05 * height, head.top + head.height);
        let below = place(left, edge, right, bottom);
        let others = [
            below,
            place(left, top, right, head.top),
            place(head.left + head.width, top, 0.95 * width, bottom),
            place(0.05 * width, top, head.left, bottom),
        ];
        let area = |place: &SlideBox| place.width * place.height;
        let largest = others.into_iter().max_by(|one, other| area(one).total_cmp(&area(other)));
        let mut room = if below.height >= 0.45 * height { below } else { largest.unwrap_or(below) };
        if area(&room) < 0.2 * width * height {
            // A title that fills the slide leaves nothing; it is written over rather than nothing shown.
            room = place(0.05 * width, 0.2 * height, 0.95 * width, bottom);
        }
        let first = footers.iter().map(|frame| frame.left).fold(f64::INFINITY, f64::min);
        let free = first - room.left - 12.0;
        let beside = (band.is_finite() && free >= 0.6 * room.width && band + 18.0 <= height)
            .then_some((band - 12.0, free));
        Self { room, beside }
    }

    /// All of it, with a little air.
    fn room(&self) -> SlideBox {
        let SlideBox { left, top, width, height } = self.room;
        SlideBox { left, top: top + 14.0, width, height: (height - 14.0).max(1.0) }
    }

    fn parts(&self) -> (SlideBox, SlideBox, SlideBox) {
        let SlideBox { left, top, width, height } = self.room;
        let (below, free) = self.beside.unwrap_or((top + height - NOTE - 4.0, width));
        let line = |top, width, height| SlideBox { left, top, width, height };
        let chart = (below - 6.0 - (top + 4.0 + ABOVE)).max(height / 3.0);
        (line(top + 4.0, width, ABOVE - 6.0), line(top + 4.0 + ABOVE, width, chart), line(below, free, NOTE))
    }
}
