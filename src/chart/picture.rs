//! A chart, drawn.

use super::placement::{Metrics, Rung};
use super::scene::Scene;
use crate::look::Canvas;
use crate::message::{Drawn, Message};

impl Picture {
    /// The same; where it is larger than the canvas that was asked for, that is told.
    #[must_use]
    pub fn on(mut self, canvas: Canvas) -> Self {
        let (wide, high) = canvas.size();
        let (width, height) = (self.scene.width.round(), self.scene.height.round());
        if width > wide + 0.5 || height > high + 0.5 {
            self.notices.push(Message::sure(Drawn::LargerThanCanvas { width, height, wide, high }));
        }
        self
    }

    /// A picture whose names need no placing.
    pub fn of(scene: Scene) -> Self {
        Self { missing_glyphs: scene.missing_glyphs(), scene, rung: None, metrics: None, notices: Vec::new() }
    }
}

/// A drawn chart and what its reader should be told about it.
#[derive(Debug)]
pub struct Picture {
    /// The picture.
    pub scene: Scene,
    /// How the points came to be named; `None` where they are not, or need no placing.
    pub rung: Option<Rung>,
    /// What is left to complain about in the placement of the names or numbers.
    pub metrics: Option<Metrics>,
    /// Characters of the texts that the embedded font lacks: a PNG does not show them.
    pub missing_glyphs: Vec<char>,
    /// What whoever asked for it should be told, a sentence each.
    pub notices: Vec<Message>,
}
