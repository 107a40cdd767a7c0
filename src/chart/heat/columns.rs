//! Where the columns of a heat table are: one band of groups, or several below one another.

use super::data::{HeatGroup, HeatTable};
use crate::chart::font::{self, Weight};
use crate::chart::page::MARGIN;
use crate::chart::rowed::{Front, RowNames, own_width};
use crate::chart::text::wrap;
use crate::look::Look;

/// How the cells of a table are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellDress {
    /// Whether cells are narrow.
    pub compact: bool,
    /// Width of the cells of groups.
    pub width: f64,
    /// Width of the cells of all respondents.
    pub total: f64,
    /// Space between columns.
    pub gap: f64,
    /// Size of the values.
    pub value: f64,
    /// Size of the heads.
    pub head: f64,
    /// Radius of the shapes, and of ▲▼.
    pub radius: (f64, f64),
}

/// The columns of a table on a page.
pub struct HeatColumns {
    /// Numbers and names.
    pub names: RowNames,
    /// How cells are drawn.
    pub dress: CellDress,
    /// Left end of the cells of all respondents, and of the groups.
    pub left: (f64, f64),
    /// Groups of each band, as indices of the table's columns.
    pub bands: Vec<Vec<usize>>,
    /// The lines of each head, or letters where names find no room.
    pub heads: Vec<Vec<String>>,
    /// Whether heads are letters.
    pub lettered: bool,
    /// Room for the p-values, where there are any.
    beside: Option<f64>,
}

/// Room for p-values and the space before them.
const BESIDE: f64 = 50.0;
/// Widest cell.
const WIDEST: f64 = 120.0;
/// From this width on a cell has room for everything.
const FULL: f64 = 64.0;
/// Most lines of a head.
const LINES: usize = 3;

impl HeatColumns {
    /// The columns between the margins of a page that ends at `right`.
    pub fn new(data: &HeatTable, right: f64, look: &Look) -> Self {
        let beside = data.tests_rows().then_some(BESIDE);
        let right = right - beside.unwrap_or(0.0);
        let fronts: Vec<Front> = data
            .rows()
            .map(|row| Front { rank: row.rank, label: &row.label, strong: super::is_priority(row) })
            .collect();
        let groups: Vec<usize> = (1..data.columns.len()).collect();
        let value = |size: f64| {
            let values = data.cells().filter_map(|(cell, _)| cell.value);
            let width = |value: f64| font::width(&data.written(value, look), size, Weight::Bold);
            values.map(width).fold(0.0, f64::max)
        };
        let full = FULL.max(value(10.5) + 41.0);
        let head = own_width(look, 9.0, Weight::Regular, |words| (words.views.heat.sorted)(data.noun));
        let wide = |mut names: RowNames| {
            names.right = names.right.max(MARGIN + head).max(MARGIN + 110.0);
            names
        };
        let names = wide(RowNames::new(&fronts, 0.25 * (right - MARGIN)));
        let dress = |compact: bool| {
            let (value_size, head, gap) = if compact { (9.0, 8.5, 2.0) } else { (10.5, 10.5, 3.0) };
            let total = if compact { 14.0 + value(9.0) + 10.0 } else { full.max(84.0) };
            let radius = if compact { (2.9, 2.8) } else { (3.9, 4.0) };
            CellDress { compact, width: 0.0, total, gap, value: value_size, head, radius }
        };
        let room = |names: &RowNames, dress: &CellDress, count: usize| {
            let left = names.right + 10.0 + dress.total + 14.0;
            (right - left - dress.gap * (count as f64 - 1.0)) / count.max(1) as f64
        };
        let roomy = room(&names, &dress(false), groups.len());
        let (names, dress, bands) = if roomy >= full {
            (names, CellDress { width: roomy.min(WIDEST.max(full)), ..dress(false) }, 1)
        } else {
            let names = wide(RowNames::new(&fronts, 0.17 * (right - MARGIN)));
            let compact = dress(true);
            let least = 44.0_f64.max(value(9.0) + 26.0);
            let bands = (1..=groups.len())
                .find(|bands| room(&names, &compact, groups.len().div_ceil(*bands)) >= least)
                .unwrap_or(groups.len());
            let width = room(&names, &compact, groups.len().div_ceil(bands)).min(full);
            (names, CellDress { width, ..compact }, bands)
        };
        let total = names.right + 10.0;
        let left = (total, total + dress.total + 14.0);
        let load = groups.len().div_ceil(bands).max(1);
        let bands: Vec<Vec<usize>> = groups.chunks(load).map(<[usize]>::to_vec).collect();
        let (heads, lettered) = heads(&data.columns, dress, look);
        Self { names, dress, left, bands, heads, lettered, beside }
    }

    /// Right end of the p-values, which stand beside the last of the bands.
    pub fn beside(&self, band: usize) -> Option<f64> {
        let width = self.beside.filter(|_| band + 1 == self.bands.len())?;
        Some(self.x(Some(self.bands[band].len())) - self.dress.gap + width)
    }

    /// Left end of a column at a place in its band; the total stands before all.
    pub fn x(&self, place: Option<usize>) -> f64 {
        match place {
            None => self.left.0,
            Some(place) => self.left.1 + (self.dress.width + self.dress.gap) * place as f64,
        }
    }

    /// Width of a column.
    pub fn width(&self, place: Option<usize>) -> f64 {
        if place.is_none() { self.dress.total } else { self.dress.width }
    }
}

/// Names on up to three lines, no word cut; letters for all groups where that does not go.
fn heads(groups: &[HeatGroup], dress: CellDress, look: &Look) -> (Vec<Vec<String>>, bool) {
    let lines = |index: usize, group: &HeatGroup| {
        let width = if index == 0 { dress.total } else { dress.width };
        let whole = |word: &str| font::width(word, dress.head, Weight::Bold) <= width;
        let lines = wrap(&group.name, dress.head, Weight::Bold, width);
        (group.name.split(' ').all(whole) && lines.len() <= LINES).then_some(lines)
    };
    let total = vec![look.language.views.heat.total.to_owned()];
    let named: Option<Vec<Vec<String>>> =
        groups.iter().enumerate().skip(1).map(|(index, group)| lines(index, group)).collect();
    if let Some(named) = named {
        return (std::iter::once(total).chain(named).collect(), false);
    }
    let letters = (1..groups.len()).map(|index| vec![letter(index - 1)]);
    (std::iter::once(total).chain(letters).collect(), true)
}

/// A, B, … Z, AA, AB, …
pub fn letter(index: usize) -> String {
    let last = char::from(b'A' + (index % 26) as u8);
    if index < 26 { last.to_string() } else { format!("{}{last}", letter(index / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 51, 52].map(letter), ["A", "Z", "AA", "AB", "AZ", "BA"]);
    }
}
