//! Templates: the layouts, colours, type and size that a deck takes from a presentation, ours or the client's.
//!
//! Read are `.pptx` and `.potx`. Kept is what masters and layouts need; slides, their notes and comments, sections and shows
//! are left out, and with them everything that nothing else leads to. What a template holds may be anything, so it is opened
//! within bounds, parsed before a deck is made of it, and refused with one sentence where it does not hold together.

mod choice;
mod colours;
mod holder;
mod house;
mod kept;
mod parts;
mod place;
mod presentation;
mod reading;

use std::collections::BTreeMap;

pub use choice::{ROOM_FOR_NAMES, SlideKind, Stage};
pub use colours::{ChartColours, Colours, Ground};
pub use holder::Holder;
pub use house::notes_master;
pub use place::{EMU, SPACES, SlideBox};

use self::presentation::Presentation;
use crate::message;
use crate::office::package::Package;
use crate::office::related::Relation;

/// What is read of a template, or why it is none.
type Result<T> = std::result::Result<T, message::Template>;

/// A presentation of which decks are made.
#[derive(Debug, Clone)]
pub struct Template {
    /// What a deck keeps of it, with the relations of each part but the presentation.
    pub(super) parts: Package,
    /// The content type of each kept part.
    pub(super) kinds: BTreeMap<String, String>,
    /// The part of the presentation, in pieces.
    pub(super) presentation: Presentation,
    /// Relations of the package, without its main part and the properties of the document.
    pub(super) root: Vec<Relation>,
    /// Width and height of its slides, in points.
    pub size: (f64, f64),
    /// Its masters, in order.
    pub masters: Vec<Master>,
    /// The layouts of all masters, in order.
    pub layouts: Vec<SlideLayout>,
    /// Whether it is somebody else's, not that of the house.
    pub foreign: bool,
}

/// A master: what layouts have in common.
#[derive(Debug, Clone)]
pub struct Master {
    /// Name of its theme.
    pub theme: String,
    /// Typefaces of headings and of texts.
    pub typefaces: [String; 2],
    /// Its colours.
    pub colours: Colours,
    /// Its placeholders.
    pub(super) holders: Vec<Holder>,
}

/// A layout.
#[derive(Debug, Clone)]
pub struct SlideLayout {
    /// Its part.
    pub(super) part: String,
    /// What people call it.
    pub name: String,
    /// What programs call it: `title`, `obj`, `titleOnly`; empty where it is one of its own.
    pub kind: String,
    /// Which of the masters it follows.
    pub master: usize,
    /// Its own ground, where it has one.
    pub ground: Option<Ground>,
    /// Its placeholders, in the places that they have here or take from the master.
    pub holders: Vec<Holder>,
}
