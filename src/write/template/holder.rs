//! Placeholders of layouts and masters.

use roxmltree::Node;

use crate::office::text::escape;
use crate::write::template::place::{EMU, SlideBox};

const SLIDES: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// A placeholder.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    /// Its name in the selection pane: `ecart:map`, `Title 1`.
    pub name: String,
    /// What it takes: `title`, `body`, `sldNum`; `obj`, anything, where it does not say.
    pub kind: String,
    /// Its number, by which a slide calls it.
    pub index: u32,
    /// How much of the slide it takes, in a word.
    pub share: Option<String>,
    /// Whether its text is upright, in a word.
    pub orientation: Option<String>,
    /// Where it stands; `None` where neither layout nor master says.
    pub frame: Option<SlideBox>,
}

impl Holder {
    /// The placeholders of a master or a layout, without what they inherit.
    pub fn all(root: Node) -> Vec<Self> {
        root.descendants().filter(|node| node.has_tag_name((SLIDES, "ph"))).filter_map(Self::of).collect()
    }

    fn of(mark: Node) -> Option<Self> {
        // p:sp / p:nvSpPr / p:nvPr / p:ph, and the like of pictures.
        let properties = mark.parent()?.parent()?;
        let shape = properties.parent()?;
        let name = properties.children().find(|node| node.has_tag_name((SLIDES, "cNvPr")))?;
        Some(Self {
            name: name.attribute("name").unwrap_or_default().to_owned(),
            kind: mark.attribute("type").unwrap_or("obj").to_owned(),
            index: mark.attribute("idx").and_then(|index| index.parse().ok()).unwrap_or_default(),
            share: mark.attribute("sz").map(str::to_owned),
            orientation: mark.attribute("orient").map(str::to_owned),
            frame: frame(shape),
        })
    }

    /// Whether it takes a title.
    pub fn is_title(&self) -> bool {
        matches!(self.kind.as_str(), "title" | "ctrTitle")
    }

    /// Whether it takes text and nothing else.
    pub fn is_text(&self) -> bool {
        matches!(self.kind.as_str(), "body" | "subTitle")
    }

    /// Whether it takes charts and tables.
    pub fn is_object(&self) -> bool {
        matches!(self.kind.as_str(), "obj" | "chart" | "tbl")
    }

    /// Whether it is the date, the footer or the number of the slide.
    pub fn is_footer(&self) -> bool {
        matches!(self.kind.as_str(), "dt" | "ftr" | "sldNum")
    }

    /// The kind of the master's placeholder that it follows.
    pub fn base(&self) -> &str {
        match self.kind.as_str() {
            "title" | "ctrTitle" => "title",
            kind @ ("dt" | "ftr" | "sldNum" | "hdr" | "sldImg") => kind,
            _ => "body",
        }
    }

    /// Its mark, by which a shape of a slide follows it.
    pub fn mark(&self) -> String {
        let mut mark = String::from("<p:ph");
        if self.kind != "obj" {
            mark += &format!(" type=\"{}\"", escape(&self.kind));
        }
        let optional = [("orient", &self.orientation), ("sz", &self.share)];
        for (name, value) in optional.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
            mark += &format!(" {name}=\"{}\"", escape(value));
        }
        if self.index > 0 {
            mark += &format!(" idx=\"{}\"", self.index);
        }
        mark + "/>"
    }
}

/// Where a shape stands, if it says so itself and takes any room.
fn frame(shape: Node) -> Option<SlideBox> {
    let transform = shape.descendants().find(|node| node.tag_name().name() == "xfrm")?;
    let child = |name| transform.children().find(|node: &Node| node.has_tag_name((DRAWING, name)));
    let (offset, extent) = (child("off")?, child("ext")?);
    let length = |node: Node, name| {
        Some(node.attribute(name)?.parse::<i64>().ok()?.clamp(-FARTHEST, FARTHEST) as f64 / EMU)
    };
    let place = SlideBox {
        left: length(offset, "x")?,
        top: length(offset, "y")?,
        width: length(extent, "cx")?,
        height: length(extent, "cy")?,
    };
    (place.width > 0.0 && place.height > 0.0).then_some(place)
}

/// No slide is wider or higher, in English metric units.
pub const FARTHEST: i64 = 51_206_400;
