//! How looks are asked for.

use super::{Chart, HeatMeasure, Labels, Names, Orientation, Part, ShownLevel, Theme};
use crate::options::Spelled;

impl Spelled for Chart {
    const SPELLINGS: &'static [(&'static str, Self)] = &[
        ("quadrant", Self::Quadrant),
        ("gap", Self::Gap),
        ("segments", Self::Panels),
        ("heatmap", Self::Heatmap),
        ("answers", Self::Answers),
        ("drivers", Self::Drivers),
        ("worksheet", Self::Worksheet),
        ("sensitivity", Self::Sensitivity),
        ("slope", Self::Slope),
        ("multiples", Self::Multiples),
        ("audiences", Self::Audiences),
        ("plan", Self::Plan),
        ("benchmark", Self::Benchmark),
        ("competitor", Self::Competitor),
        ("dashboard", Self::Dashboard),
    ];
}

impl Spelled for Part {
    const SPELLINGS: &'static [(&'static str, Self)] = &[
        ("gates", Self::Gates),
        ("summary", Self::Summary),
        ("dashboard", Self::Dashboard),
        ("map", Self::Map),
        ("elements", Self::Elements),
        ("criteria", Self::Criteria),
        ("gaps", Self::Gaps),
        ("drivers", Self::Drivers),
        ("outcomes", Self::Outcomes),
        ("segments", Self::Segments),
        ("heatmap", Self::Heatmap),
        ("answers", Self::Answers),
        ("sensitivity", Self::Sensitivity),
        ("worksheet", Self::Worksheet),
        ("waves", Self::Waves),
        ("audiences", Self::Audiences),
        ("plan", Self::Plan),
        ("words", Self::Words),
        ("notes", Self::Notes),
        ("warnings", Self::Warnings),
    ];
}

impl Spelled for Names {
    const SPELLINGS: &'static [(&'static str, Self)] = &[("readable", Self::Readable), ("as-is", Self::AsIs)];
}

/// Nobody asks for what is drawn where nothing is asked for, and the map inside an element is asked for by `{element}`.
impl Spelled for ShownLevel {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("elements", Self::Elements), ("criteria", Self::Criteria)];
}

impl Spelled for Orientation {
    const SPELLINGS: &'static [(&'static str, Self)] = &[("cemi", Self::Cemi), ("classic", Self::Classic)];
}

impl Spelled for Labels {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("names", Self::Names), ("values", Self::Values), ("numbers", Self::Numbers), ("off", Self::Off)];
}

impl Spelled for HeatMeasure {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("gap", Self::Gap), ("performance", Self::Performance), ("importance", Self::Importance)];
}

impl Spelled for Theme {
    const SPELLINGS: &'static [(&'static str, Self)] = &[("light", Self::Light), ("dark", Self::Dark)];
}
