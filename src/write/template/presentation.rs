//! The part of the presentation, in pieces between which the slides of a deck are put.

use super::holder::FARTHEST;
use super::kept::is_kept_of_presentation;
use super::parts::{RELATED, broken, read};
use crate::message;
use crate::office::package::Package;
use crate::office::related::{Broken, Relation, relations};
use crate::write::template::place::EMU;

/// The pieces of a presentation that a deck keeps.
#[derive(Debug, Clone)]
pub struct Presentation {
    /// Its part.
    pub part: String,
    /// Its first tag.
    pub begin: String,
    /// The list of its masters.
    pub masters: String,
    /// The list of its master of notes, where it has one.
    pub notes: Option<String>,
    /// What stands between that and the slides.
    pub handouts: String,
    /// What stands behind the slides.
    pub rest: String,
    /// Its last tag.
    pub end: String,
    /// Its relations, without those to its slides.
    pub related: Vec<Relation>,
}

/// A presentation, the width and height of its slides in points, and the relations to its masters.
type Read = (Presentation, (f64, f64), Vec<String>);

impl Presentation {
    /// The pieces of the main part of a package.
    pub fn read(package: &Package, part: &str, source: &str) -> Result<Read, message::Template> {
        let document = read(part, source)?;
        let fault = |why: &str| broken(Broken { part: part.to_owned(), why: why.to_owned() });
        let root = document.root_element();
        let first = root.first_child().ok_or_else(|| fault("it is empty"))?;
        let begin = &source[root.range().start..first.range().start];
        let tag = begin[1..].split(|letter: char| letter.is_whitespace() || letter == '>').next();
        let mut found = Self {
            part: part.to_owned(),
            begin: begin.to_owned(),
            masters: String::new(),
            notes: None,
            handouts: String::new(),
            rest: String::new(),
            end: format!("</{}>", tag.unwrap_or_default()),
            related: relations(package, part).map_err(broken)?,
        };
        found.related.retain(is_kept_of_presentation);
        let (mut size, mut ids) = (None, Vec::new());
        for node in root.children().filter(roxmltree::Node::is_element) {
            let text = &source[node.range()];
            match node.tag_name().name() {
                "sldMasterIdLst" => {
                    text.clone_into(&mut found.masters);
                    let all = node.children().filter_map(|node| node.attribute((RELATED, "id")));
                    ids = all.map(str::to_owned).collect();
                }
                "notesMasterIdLst" => found.notes = Some(text.to_owned()),
                "handoutMasterIdLst" => text.clone_into(&mut found.handouts),
                // Sections and shows name slides that a deck has not.
                "sldIdLst" | "custShowLst" | "extLst" => {}
                name => {
                    if name == "sldSz" {
                        let side = |name| {
                            node.attribute(name)?.parse::<i64>().ok().filter(|side| SIDES.contains(side))
                        };
                        size = side("cx").zip(side("cy"));
                    }
                    found.rest += text;
                }
            }
        }
        let (width, height) = size.ok_or_else(|| fault("it does not say how large its slides are"))?;
        Ok((found, (width as f64 / EMU, height as f64 / EMU), ids))
    }
}

/// Width and height that slides may have, in English metric units: an inch to 56.
const SIDES: std::ops::RangeInclusive<i64> = 914_400..=FARTHEST;
