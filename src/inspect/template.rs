//! What a template of slides holds, and what each slide of a deck would take from it.

use std::fmt::Write;
use std::path::Path;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::message::Message;
use crate::output::{harmless, harmless_json};
use crate::words::Words;
use crate::words::template::{TemplateWords, of};
use crate::write::template::{ChartColours, ROOM_FOR_NAMES, SlideKind, Template};

/// What a template holds; lengths in points.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TemplateAccount {
    /// The file, without its folder.
    pub file: String,
    /// Width and height of its slides.
    pub size: [f64; 2],
    /// The themes of its masters.
    pub themes: Vec<ThemeFacts>,
    /// Whether charts have the colours of the template.
    pub template_colors: bool,
    /// What each kind of slide takes.
    pub slides: Vec<SlideFacts>,
    /// Its layouts.
    pub layouts: Vec<LayoutFacts>,
    /// What should be known of it.
    pub notices: Vec<Message>,
}

/// The theme of a master.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ThemeFacts {
    /// Its name.
    pub name: String,
    /// Typefaces of headings and texts.
    pub typefaces: [String; 2],
    /// The first four accents, those that mark quadrants.
    pub accents: Vec<String>,
    /// What its slides stand on.
    pub ground: String,
}

/// What a kind of slide takes from the template.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SlideFacts {
    /// The kind: `map`.
    pub slide: &'static str,
    /// Name of its layout.
    pub layout: String,
    /// Name of the placeholder that its content takes the place of; `None` where it stands in free room.
    pub placeholder: Option<String>,
    /// Left and upper edge, width and height of its content.
    pub room: [f64; 4],
    /// Whether points of a map have names there.
    pub names: bool,
}

/// A layout.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LayoutFacts {
    /// What people call it.
    pub name: String,
    /// What programs call it; empty for one of its own.
    pub kind: String,
    /// Its master, from 1.
    pub master: usize,
    /// Its placeholders.
    pub placeholders: Vec<HolderFacts>,
}

/// A placeholder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HolderFacts {
    /// Its name.
    pub name: String,
    /// What it takes.
    pub kind: String,
    /// Its number.
    pub index: u32,
    /// Left and upper edge, width and height; `None` where nothing says.
    pub place: Option<[f64; 4]>,
}

/// What a template holds, as text or as JSON.
///
/// # Panics
/// Never: an account has text keys and finite numbers.
pub fn template(template: &Template, path: &Path, words: &Words, json: bool) -> String {
    let account = account(template, path, words);
    if json {
        let text =
            serde_json::to_string_pretty(&account).expect("an account has text keys and finite numbers");
        return harmless_json(&text).into_owned() + "\n";
    }
    text(&account, words)
}

fn account(template: &Template, path: &Path, words: &Words) -> TemplateAccount {
    let (_, fault) =
        template.dress(template.layout_for(SlideKind::Map), ChartColours::Fitting, words.office.tag);
    let themes = template.masters.iter().enumerate().map(|(at, master)| {
        let accent = |number: usize| master.colours.colour(&format!("accent{number}"));
        let layout = template.layouts.iter().position(|layout| layout.master == at).unwrap_or_default();
        ThemeFacts {
            name: master.theme.clone(),
            typefaces: master.typefaces.clone(),
            accents: (1..=4).filter_map(accent).map(crate::chart::palette::Colour::hex).collect(),
            ground: template.ground(layout).hex(),
        }
    });
    let layouts = template.layouts.iter().map(|layout| LayoutFacts {
        name: layout.name.clone(),
        kind: layout.kind.clone(),
        master: layout.master + 1,
        placeholders: layout.holders.iter().map(holder).collect(),
    });
    let template_colors = fault.is_none();
    let told = template.remarks().into_iter().chain(fault);
    TemplateAccount {
        file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        size: [template.size.0, template.size.1].map(rounded),
        themes: themes.collect(),
        template_colors,
        slides: SlideKind::ALL.into_iter().map(|kind| slide(template, kind)).collect(),
        layouts: layouts.collect(),
        notices: told.map(|what| Message::sure(what).in_language(words.language())).collect(),
    }
}

fn slide(template: &Template, kind: SlideKind) -> SlideFacts {
    let stage = template.stage(kind);
    let place = if kind.has_chart() { stage.chart } else { stage.room };
    SlideFacts {
        slide: kind.name(),
        layout: template.layouts[stage.layout].name.clone(),
        placeholder: stage.content.as_ref().map(|holder| holder.name.clone()),
        room: [place.left, place.top, place.width, place.height].map(rounded),
        names: kind != SlideKind::Map || place.width >= ROOM_FOR_NAMES.0 && place.height >= ROOM_FOR_NAMES.1,
    }
}

fn holder(holder: &crate::write::template::Holder) -> HolderFacts {
    let place = |place: crate::write::template::SlideBox| {
        [place.left, place.top, place.width, place.height].map(rounded)
    };
    HolderFacts {
        name: holder.name.clone(),
        kind: holder.kind.clone(),
        index: holder.index,
        place: holder.frame.map(place),
    }
}

/// To tenths of a point, which nobody sees.
fn rounded(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

fn text(account: &TemplateAccount, words: &Words) -> String {
    let said = of(words);
    let size = |width: f64, height: f64| format!("{} × {} pt", number(width, words), number(height, words));
    let mut text =
        (said.file)(&account.file, &size(account.size[0], account.size[1]), account.layouts.len()) + "\n";
    let wide = said.charts.width().max(said.theme.width()) + 2;
    for theme in &account.themes {
        let [headings, texts] = &theme.typefaces;
        let accents = theme.accents.join(" ");
        let of_theme = (said.of_theme)(&theme.name, [headings, texts], &accents, &theme.ground);
        let _ = writeln!(text, "{}{of_theme}", padded(said.theme, wide));
    }
    let colors = if account.template_colors { said.own } else { said.house };
    let _ = writeln!(text, "{}{colors}\n", padded(said.charts, wide));
    let rows = account.slides.iter().map(|slide| {
        let [_, _, width, height] = slide.room;
        let place =
            slide.placeholder.as_deref().map_or_else(|| said.free.to_owned(), |name| (said.holder)(name));
        let names = if slide.names { String::new() } else { format!(", {}", said.numbers) };
        [
            slide.slide.to_owned(),
            (said.quoted)(&slide.layout),
            format!("{place}, {}{names}", size(width, height)),
        ]
    });
    let rows: Vec<[String; 3]> = std::iter::once(said.heads.map(str::to_owned)).chain(rows).collect();
    let widths = [0, 1].map(|at| rows.iter().map(|row| row[at].width()).max().unwrap_or_default() + 2);
    for [slide, layout, place] in &rows {
        let _ = writeln!(text, "{}{}{place}", padded(slide, widths[0]), padded(layout, widths[1]));
    }
    let _ = writeln!(text, "\n{}", said.layouts);
    account.layouts.iter().for_each(|layout| of_layout(&mut text, layout, said, words));
    text += "\n";
    for notice in &account.notices {
        let _ = writeln!(text, "{}", notice.whole(words.language()));
    }
    let _ = writeln!(text, "{}", said.advice);
    harmless(&text).into_owned()
}

fn of_layout(text: &mut String, layout: &LayoutFacts, said: &TemplateWords, words: &Words) {
    let kind = if layout.kind.is_empty() { said.unnamed } else { &layout.kind };
    let _ = writeln!(text, "{} ({kind})", (said.quoted)(&layout.name));
    for HolderFacts { name, kind, index, place } in &layout.placeholders {
        let place = place.map_or_else(
            || said.nowhere.to_owned(),
            |[left, top, width, height]| {
                let [left, top, width, height] = [left, top, width, height].map(|it| number(it, words));
                (said.at)(&format!("{width} × {height} pt"), &format!("{left} × {top}"))
            },
        );
        let _ = writeln!(text, "  {} {kind} {index}: {place}", (said.quoted)(name));
    }
}

fn number(length: f64, words: &Words) -> String {
    words.notation.value(length, usize::from(length.fract() != 0.0))
}

/// A text and blanks, so wide.
fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}
