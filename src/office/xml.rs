//! XML as it is written: elements in order, attributes escaped, nothing left open.

use std::fmt::Display;

use super::text::escape;

/// A part under construction.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

/// Attributes of an element, in order.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// An empty part with its declaration.
    pub fn part() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".into(),
            open: Vec::new(),
        }
    }

    /// A piece of a part.
    pub fn piece() -> Self {
        Self::default()
    }

    /// Begins an element.
    pub fn open(&mut self, tag: &'static str, attributes: Attributes) -> &mut Self {
        self.tag(tag, attributes, ">");
        self.open.push(tag);
        self
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) -> &mut Self {
        if let Some(tag) = self.open.pop() {
            self.text += &format!("</{tag}>");
        }
        self
    }

    /// An element without content.
    pub fn leaf(&mut self, tag: &str, attributes: Attributes) -> &mut Self {
        self.tag(tag, attributes, "/>");
        self
    }

    /// An element that has no end, as a page has them.
    pub fn open_only(&mut self, tag: &str, attributes: Attributes) -> &mut Self {
        self.tag(tag, attributes, ">");
        self
    }

    /// An element with its one attribute `val`.
    pub fn value(&mut self, tag: &str, value: impl Display) -> &mut Self {
        let value = value.to_string();
        self.leaf(tag, &[("val", &value)])
    }

    /// An element that holds text only.
    pub fn text(&mut self, tag: &str, attributes: Attributes, text: &str) -> &mut Self {
        self.tag(tag, attributes, ">");
        self.text += &escape(text);
        self.text += &format!("</{tag}>");
        self
    }

    /// XML made elsewhere.
    pub fn raw(&mut self, xml: &str) -> &mut Self {
        self.text += xml;
        self
    }

    /// The part, every element closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn tag(&mut self, tag: &str, attributes: Attributes, end: &str) {
        self.text += "<";
        self.text += tag;
        for (name, value) in attributes {
            self.text += &format!(" {name}=\"{}\"", escape(value));
        }
        self.text += end;
    }
}
