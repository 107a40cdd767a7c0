//! A template from its bytes: checked, understood, and cut down to what a deck needs.

use roxmltree::Node;

use super::colours::{Colours, Ground};
use super::holder::Holder;
use super::kept::kept;
use super::parts::{RELATED, broken, followed, read};
use super::presentation::Presentation;
use super::{Master, Result, SlideLayout, Template};
use crate::message;
use crate::office::opened::{self, Fault, LARGEST, LARGEST_PART, MOST_PARTS, text};
use crate::office::package::Package;
use crate::office::related::{Broken, Kinds, NO_TEXT, Relation, relations};

impl Template {
    /// A template from its bytes.
    ///
    /// # Errors
    /// Where it is no presentation, holds macros, does not hold together, or has no layout.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            return Err(message::Template::TemplateIsOld);
        }
        Self::of(&opened::open(bytes).map_err(fault)?, true)
    }

    /// A template from its parts.
    pub(super) fn of(package: &Package, foreign: bool) -> Result<Self> {
        let kinds = Kinds::of(package).map_err(broken)?.ok_or(message::Template::TemplateIsOther)?;
        let root = relations(package, "").map_err(broken)?;
        let main = main(package, &root, &kinds)?;
        let (parts, kinds) = kept(package, &main, &root, &kinds)?;
        let source = source(package, &main)?;
        let (presentation, size, ids) = Presentation::read(package, &main, &source)?;
        let mut template = Self {
            parts,
            kinds,
            presentation,
            root: root.into_iter().filter(super::kept::is_kept_of_package).collect(),
            size,
            masters: Vec::new(),
            layouts: Vec::new(),
            foreign,
        };
        let related = relations(package, &main).map_err(broken)?;
        for id in ids {
            if let Some(part) = related.iter().find(|relation| relation.id == id) {
                template.master(package, &followed(package, &main, part)?)?;
            }
        }
        if template.layouts.is_empty() {
            return Err(message::Template::TemplateWithoutLayouts);
        }
        Ok(template)
    }

    /// Adds a master and its layouts.
    fn master(&mut self, package: &Package, part: &str) -> Result<()> {
        let source = source(package, part)?;
        let document = read(part, &source)?;
        let related = relations(package, part).map_err(broken)?;
        let theme = related.iter().find(|relation| relation.is("theme"));
        let theme = theme.map(|theme| followed(package, part, theme)).transpose()?;
        let mut master = Master {
            theme: String::new(),
            typefaces: Default::default(),
            colours: Colours::default(),
            holders: Holder::all(document.root()),
        };
        if let Some(part) = theme {
            let source = self::source(package, &part)?;
            let document = read(&part, &source)?;
            let root = document.root_element();
            root.attribute("name").unwrap_or_default().clone_into(&mut master.theme);
            master.typefaces = ["majorFont", "minorFont"].map(|font| typeface(root, font));
            master.colours = Colours::of(root);
        }
        master.colours.mapped(document.root_element());
        self.masters.push(master);
        let ids = document.descendants().filter(|node| node.tag_name().name() == "sldLayoutId");
        for id in ids.filter_map(|node| node.attribute((RELATED, "id"))) {
            if let Some(layout) = related.iter().find(|relation| relation.id == id) {
                self.layout(package, &followed(package, part, layout)?)?;
            }
        }
        Ok(())
    }

    /// Adds a layout of the master that was added last.
    fn layout(&mut self, package: &Package, part: &str) -> Result<()> {
        let source = source(package, part)?;
        let document = read(part, &source)?;
        let root = document.root_element();
        let master = self.masters.len() - 1;
        let named = root.children().find(|node| node.tag_name().name() == "cSld");
        let mut holders = Holder::all(document.root());
        for holder in holders.iter_mut().filter(|holder| holder.frame.is_none()) {
            let base = self.masters[master].holders.iter().find(|other| other.base() == holder.base());
            holder.frame = base.and_then(|base| base.frame);
        }
        self.layouts.push(SlideLayout {
            part: part.to_owned(),
            name: named.and_then(|node| node.attribute("name")).unwrap_or_default().to_owned(),
            kind: root.attribute("type").unwrap_or_default().to_owned(),
            master,
            ground: Ground::of(root),
            holders,
        });
        Ok(())
    }
}

fn typeface(theme: Node, font: &str) -> String {
    let font = theme.descendants().find(|node| node.tag_name().name() == font);
    let latin = font.and_then(|font| font.children().find(|node| node.tag_name().name() == "latin"));
    latin.and_then(|latin| latin.attribute("typeface")).unwrap_or_default().to_owned()
}

/// The main part of a package, which has to be a presentation.
fn main(package: &Package, root: &[Relation], kinds: &Kinds) -> Result<String> {
    let other = message::Template::TemplateIsOther;
    let main = root.iter().find(|relation| relation.is("officeDocument")).ok_or(other.clone())?;
    let part = followed(package, "", main)?;
    let kind = kinds.kind(&part).unwrap_or_default();
    // Strict Open XML differs in the name of this relation and of every element.
    if main.kind.starts_with("http://purl.oclc.org/ooxml") && kind.contains("presentationml") {
        return Err(message::Template::TemplateIsStrict);
    }
    let kinds = ["presentation", "template", "slideshow"];
    if kind.contains("ms-powerpoint") && kind.contains("macroEnabled") {
        return Err(message::Template::TemplateHoldsMacros);
    }
    let is = |name: &str| {
        kind == format!("application/vnd.openxmlformats-officedocument.presentationml.{name}.main+xml")
    };
    if kinds.into_iter().any(is) { Ok(part) } else { Err(other) }
}

/// The text of a part.
fn source(package: &Package, part: &str) -> Result<String> {
    let bytes = package.parts.get(part).map(Vec::as_slice).unwrap_or_default();
    let text = text(bytes).ok_or_else(|| broken(Broken { part: part.to_owned(), why: NO_TEXT.into() }))?;
    Ok(text.into_owned())
}

/// What a package from elsewhere that is not opened is.
fn fault(fault: Fault) -> message::Template {
    match fault {
        Fault::NoZip => message::Template::TemplateIsNoPackage,
        Fault::Damaged(why) => message::Template::TemplateDamaged { why },
        Fault::Large => message::Template::TemplateTooLarge { limit: LARGEST },
        Fault::LargePart(part) => message::Template::TemplatePartTooLarge { part, limit: LARGEST_PART },
        Fault::Many => message::Template::TemplateTooManyParts { limit: MOST_PARTS },
        Fault::Name(part) => message::Template::TemplatePartName { part },
    }
}
