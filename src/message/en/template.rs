//! What is wrong with a template of slides, and what should be known of one, in English.

use super::{listed, quoted};
use crate::message::{Said, Template};

/// What was seen and what to do.
pub fn sentence(what: &Template) -> Said {
    const SAVE: &str = "save it as PowerPoint Presentation (.pptx)";
    match what {
        Template::TemplateIsNoPackage => Said::and(
            "this is not a .pptx file",
            "give a presentation or a template of PowerPoint, .pptx or .potx",
        ),
        Template::TemplateIsOld => Said::and(
            "this is an old .ppt file or protected by a password",
            "save it as .pptx without a password",
        ),
        Template::TemplateIsOther => Said::and(
            "this is not a presentation: it is another kind of Office file, or another zip file",
            "give a presentation or a template of PowerPoint, .pptx or .potx",
        ),
        Template::TemplateHoldsMacros => {
            Said::and("this holds macros, which a deck made from it would carry on", "save it as .pptx")
        }
        Template::TemplateIsStrict => Said::and("this is saved as Strict Open XML", SAVE),
        Template::TemplateDamaged { why } => {
            Said::and(format!("the file is damaged: {why}"), "check that the download was complete")
        }
        Template::TemplateTooLarge { limit } => Said::and(
            format!("its parts have more than {limit} bytes once unpacked, which no template needs"),
            "save it anew without its slides and videos",
        ),
        Template::TemplatePartTooLarge { part, limit } => Said::and(
            format!("its part {part} has more than {limit} bytes once unpacked, which no template needs"),
            "save it anew without that picture or video",
        ),
        Template::TemplateTooManyParts { limit } => Said::and(
            format!("it has more than {limit} parts, which no template needs"),
            "save it anew without its slides",
        ),
        Template::TemplatePartName { part } => Said::and(
            format!("its part \"{part}\" has a name that leads elsewhere or that of another part"),
            "open it in PowerPoint and save it anew",
        ),
        Template::TemplatePartBroken { part, why } => {
            Said::and(format!("its part {part} is damaged: {why}"), "open it in PowerPoint and save it anew")
        }
        Template::TemplatePartMissing { part, from } => Said::and(
            format!("it has no part {part}, which {from} needs"),
            "open it in PowerPoint and save it anew",
        ),
        Template::TemplateWithoutLayouts => Said::and(
            "it has no slide layout, so no slide can be made from it",
            "add one in View, Slide Master",
        ),
        Template::TemplateWithoutDeck => {
            Said::and("--template is for slides, and no .pptx is written", "add -o deck.pptx")
        }
        Template::RowsWithoutDeck => {
            Said::and("--rows is for tables on slides, and no .pptx is written", "add -o deck.pptx")
        }
        Template::TemplateWithoutTitles => Said::and(
            "no layout of the template has a title, so titles stand in the upper margin",
            "add a title placeholder to a layout in View, Slide Master",
        ),
        Template::TemplatePlaceUnknown { layout, name, nearest, known } => Said::and(
            format!("no slide uses the placeholder \"{name}\" of the layout \"{layout}\""),
            format!("rename it, perhaps to \"{nearest}\"; slides look for {}", quoted(known)),
        ),
        Template::TemplatePlaceSmall { slide, layout, width, height } => Said::and(
            format!(
                "the layout \"{layout}\" leaves {width} × {height} pt for the slide \"{slide}\", so its points have the numbers of the table and no names"
            ),
            "a placeholder of 420 × 240 pt or more gives names room",
        ),
        Template::TemplatePlaceUnused { layout, name, slide, taken } => Said::and(
            format!(
                "the placeholder \"{name}\" of the layout \"{layout}\" stays empty, since the slide \"{slide}\" takes the layout \"{taken}\""
            ),
            format!("remove it, or rename the layout \"{taken}\""),
        ),
        Template::TemplateRoomSmall { slide, layout, width, height, needed: (wide, high) } => Said::and(
            format!(
                "the layout \"{layout}\" leaves {width} × {height} pt for the slide \"{slide}\", which needs {wide} × {high} pt"
            ),
            format!("enlarge its placeholder, or name another layout \"ecart {slide}\""),
        ),
        Template::TemplateAccentFaint { accent, ground, contrast } => Said::and(
            format!(
                "accent 1 of the template, {accent}, stands out from its ground {ground} by {contrast:.1} to 1 and not by 3, so charts have colors of their own"
            ),
            "--colors template takes those of the template all the same",
        ),
        Template::TemplateAccentsAlike { first, second } => Said::and(
            format!(
                "two accents of the template that mark quadrants, {}, are too much alike, so charts have colors of their own",
                listed(&[first.clone(), second.clone()])
            ),
            "--colors template takes those of the template all the same",
        ),
    }
}
