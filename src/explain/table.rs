//! The joint counts of a row as text.

use crate::look::Look;
use crate::survey::{Joint, Scale};

/// Importance down, performance across; the last line and column hold those who rated one side only.
pub fn table(joint: &Joint, scale: &Scale, look: &Look) -> String {
    let levels = scale.values.len();
    let mut cells = vec![vec![0_u64; levels + 1]; levels + 1];
    for (i, p, n) in joint.pairs() {
        cells[i][p] = n;
    }
    for (i, n) in joint.importance().into_iter().enumerate() {
        cells[i][levels] = n - cells[i][..levels].iter().sum::<u64>();
    }
    for (p, n) in joint.performance().into_iter().enumerate() {
        cells[levels][p] = n - cells[..levels].iter().map(|row| row[p]).sum::<u64>();
    }
    let notation = look.language.notation;
    let head =
        |level: usize| scale.values.get(level).map_or_else(|| "–".to_owned(), |&value| notation.plain(value));
    let used: Vec<usize> = (0..=levels).collect();
    let heads = &look.language.heads;
    let corner = format!("{}\\{}", heads.importance, heads.performance);
    let texts: Vec<Vec<String>> =
        std::iter::once(std::iter::once(corner).chain(used.iter().map(|&level| head(level))).collect())
            .chain(used.iter().map(|&i| {
                let counts = used.iter().map(|&p| {
                    if i == levels && p == levels { String::new() } else { notation.count(cells[i][p]) }
                });
                std::iter::once(head(i)).chain(counts).collect()
            }))
            .collect();
    let width = |column: usize| texts.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..levels + 2).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(text, &width)| format!("{text:>width$}")).collect();
        cells.join("  ").trim_end().to_owned()
    };
    texts.iter().map(line).collect::<Vec<_>>().join("\n")
}
