//! Strata and clusters: how respondents were drawn.

use crate::error::Result;
use crate::input::survey::cells::{Cells, Wanted};
use crate::input::survey::levels::sorted;
use crate::message::{Message, Values};
use crate::survey::Design;

/// Strata and clusters. Respondents of whom a cell does not tell the cluster are each a cluster alone, as those of a blank id are nobody
/// else; a blank stratum is one. Both are told.
pub(super) fn design(
    cells: &impl Cells,
    wanted: &Wanted,
    len: usize,
    told: &mut Vec<Message>,
) -> Result<Option<Design>> {
    if wanted.strata.is_none() && wanted.cluster.is_none() {
        return Ok(None);
    }
    let mut ranks = |wanted_for: &str, name: &Option<String>| -> Result<Option<(Vec<String>, Vec<u32>)>> {
        let Some(name) = name else { return Ok(None) };
        let column = cells.find(wanted_for, name)?;
        let texts = cells.texts(column);
        let clusters = wanted_for == CLUSTERS;
        let is_blank = |code: u32| texts.texts[code as usize].trim().is_empty();
        let (mut names, ranks) = sorted(&texts, |text| !clusters || !text.trim().is_empty());
        let count = texts.codes.iter().filter(|&&code| is_blank(code)).count() as u64;
        if count > 0 {
            let column = cells.name(column).to_owned();
            told.push(Message::likely(Values::BlankUnits { column, count, clusters }));
        }
        let mut each = Vec::with_capacity(len);
        for (respondent, &code) in texts.codes.iter().enumerate() {
            each.push(if clusters && is_blank(code) {
                // A name that no other file or row has.
                names.push(format!("\u{1f}{}\u{1f}{}", cells.file(), cells.number(respondent)));
                names.len() as u32 - 1
            } else {
                ranks[code as usize].unwrap_or_default()
            });
        }
        Ok(Some((names, each)))
    };
    let (stratum_names, strata) =
        ranks("the strata", &wanted.strata)?.unwrap_or_else(|| (Vec::new(), vec![0; len]));
    // Respondents are their own clusters where none are named.
    let (names, clusters) =
        ranks(CLUSTERS, &wanted.cluster)?.unwrap_or_else(|| (Vec::new(), (0..len as u32).collect()));
    // Clusters are often numbered anew in each stratum, so a cluster is its stratum and its number.
    let pairs: Vec<(u32, u32)> = strata.iter().copied().zip(clusters).collect();
    let mut sorted = pairs.clone();
    sorted.sort_unstable();
    sorted.dedup();
    let clusters = pairs.iter().map(|pair| sorted.partition_point(|other| other < pair) as u32).collect();
    let name = |&(stratum, cluster): &(u32, u32)| {
        let stratum = stratum_names.get(stratum as usize).map_or("", String::as_str);
        names.get(cluster as usize).map(|cluster| format!("{stratum}\u{1f}{cluster}"))
    };
    let cluster_names = sorted.iter().filter_map(name).collect();
    Ok(Some(Design { strata, clusters, stratum_names, cluster_names }))
}

/// What the column of the clusters is wanted for.
const CLUSTERS: &str = "the clusters";
