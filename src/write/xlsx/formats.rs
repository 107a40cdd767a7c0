//! Formats of cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::analysis::quadrant::Quadrant;
use crate::chart::palette::Palette;
use crate::look::Theme;
use crate::report::{Sign, Value};

const FONT: &str = "Arial";

/// Text and numbers.
pub fn plain() -> Format {
    Format::new().set_font_name(FONT).set_font_size(10)
}

/// A message at the head of a sheet.
pub fn title() -> Format {
    plain().set_font_size(16).set_bold()
}

/// A heading within a sheet.
pub fn heading() -> Format {
    plain().set_font_size(12).set_bold()
}

/// Subtitles and notes.
pub fn muted() -> Format {
    let muted = Palette::of(Theme::Light).muted;
    plain().set_font_color(colour(muted))
}

/// Text that wraps.
pub fn wrapped() -> Format {
    plain().set_text_wrap().set_align(FormatAlign::Top)
}

/// Notes that wrap.
pub fn muted_wrapped() -> Format {
    muted().set_text_wrap().set_align(FormatAlign::Top)
}

/// The head of a column.
pub fn head() -> Format {
    plain().set_bold().set_text_wrap().set_align(FormatAlign::Bottom).set_border_bottom(FormatBorder::Thin)
}

/// A figure in the colour of its quadrant.
pub fn figure(quadrant: Quadrant) -> Format {
    let text = Palette::of(Theme::Light).role(quadrant).text;
    plain().set_bold().set_font_color(colour(text))
}

/// The colour of what needs priority.
pub fn accent() -> Color {
    colour(Palette::of(Theme::Light).role(Quadrant::ConcentrateHere).text)
}

fn colour(colour: crate::chart::palette::Colour) -> Color {
    Color::RGB(u32::from(colour.0) << 16 | u32::from(colour.1) << 8 | u32::from(colour.2))
}

/// Words behind a number, which they do not touch.
pub fn apart(format: Format) -> Format {
    format.set_align(FormatAlign::Left).set_indent(1)
}

/// A probability, which is never written as 0 or 1.
pub const P: &str = "[<0.001]\"< 0.001\";[>0.999]\"> 0.999\";0.000";

/// How a value is written; a gap carries a real plus and a real minus.
pub fn of(value: &Value) -> Format {
    let code = match value {
        Value::Number { decimals, sign: Sign::Always, .. } => gap(*decimals),
        Value::Number { decimals, .. } => minus(*decimals),
        Value::Share { decimals, .. } => format!("{}%", places(*decimals)),
        Value::P { .. } => P.into(),
        Value::Count(_) => "#,##0".into(),
        _ => return plain(),
    };
    plain().set_num_format(code)
}

/// So many places behind the point.
pub fn places(decimals: usize) -> String {
    if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals)) }
}

/// A number with a real minus.
pub fn minus(decimals: usize) -> String {
    let places = places(decimals);
    format!("{places};\"−\"{places}")
}

/// Plus and minus are quoted, so that the minus is a real one.
pub fn gap(decimals: usize) -> String {
    let places = places(decimals);
    format!("\"+\"{places};\"−\"{places};{places}")
}
