//! What a row of a gap chart says, before it has its place.

use crate::analysis::quadrant::Quadrant;
use crate::chart::font::Weight;
use crate::chart::rows::GapRow;
use crate::look::Look;

/// The gap with its sign.
pub fn gap_text(row: &GapRow, look: &Look) -> String {
    look.language.notation.gap(row.gap, look.decimals)
}

/// The half-width of the gap's interval, after “n.s.” where the gap is not significant; empty where neither is known.
pub fn margin_text(row: &GapRow, look: &Look) -> String {
    let words = look.language;
    let margin = row.margin.map(|margin| words.notation.margin(margin, look.decimals));
    let quiet = (row.significant == Some(false)).then(|| words.marks.not_significant.to_owned());
    quiet.into_iter().chain(margin).collect::<Vec<String>>().join(" ")
}

/// Rows of the priority quadrant are bold.
pub fn name_weight(row: &GapRow) -> Weight {
    if row.quadrant == Quadrant::ConcentrateHere { Weight::Bold } else { Weight::Regular }
}
