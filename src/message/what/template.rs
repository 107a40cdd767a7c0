//! What is wrong with a template of slides, and what should be known of one.

use super::declare;

declare! {
    /// What is wrong with a template of slides, and what should be known of one.
    Template {
        /// It is no zip file.
        TemplateIsNoPackage,
        /// It is of the time before Open XML, or encrypted.
        TemplateIsOld,
        /// It is a workbook, a document, or another zip file.
        TemplateIsOther,
        /// It holds macros.
        TemplateHoldsMacros,
        /// It is Strict Open XML.
        TemplateIsStrict,
        /// Its zip file is damaged.
        TemplateDamaged { why: String },
        /// It is too large once unpacked.
        TemplateTooLarge { limit: u64 },
        /// A part of it is too large once unpacked.
        TemplatePartTooLarge { part: String, limit: u64 },
        /// It has too many parts.
        TemplateTooManyParts { limit: usize },
        /// A part has a name that leads elsewhere, or that of another.
        TemplatePartName { part: String },
        /// A part is not what it should be.
        TemplatePartBroken { part: String, why: String },
        /// A part that another needs is not there.
        TemplatePartMissing { part: String, from: String },
        /// It has no layout.
        TemplateWithoutLayouts,
        /// A template, and no deck to make of it.
        TemplateWithoutDeck,
        /// Rows of tables on slides, and no deck.
        RowsWithoutDeck,
        /// No layout has a place for a title.
        TemplateWithoutTitles,
        /// A place is named for a slide that there is not.
        TemplatePlaceUnknown { layout: String, name: String, nearest: String, known: Vec<String> },
        /// A chart has so little room that its points have numbers.
        TemplatePlaceSmall { slide: &'static str, layout: String, width: usize, height: usize },
        /// A placeholder that slides look for is in a layout that none of them takes.
        TemplatePlaceUnused { layout: String, name: String, slide: &'static str, taken: String },
        /// A layout leaves too little room for its slide to be read.
        TemplateRoomSmall {
            slide: &'static str,
            layout: String,
            width: usize,
            height: usize,
            needed: (usize, usize),
        },
        /// The colour of priorities can hardly be told from the ground.
        TemplateAccentFaint { accent: String, ground: String, contrast: f64 },
        /// The colours of two quadrants can hardly be told apart.
        TemplateAccentsAlike { first: String, second: String },
    }
}
