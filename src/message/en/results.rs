//! What should be known of the numbers, in English.

use super::words::{against_midpoint, instead_of, one_decimal, plain, unrelated};
use crate::message::said::crossed;
use crate::message::{Results, Said};

/// What was seen and what to do.
pub fn sentence(what: &Results) -> Said {
    match what {
        Results::TinyBase { row, n, least } => Said::and(
            format!("{row}: {n} respondents are fewer than {least} (**)"),
            "treat its numbers as anecdotal",
        ),
        Results::SmallBase { row, n, least } => Said::and(
            format!("{row}: {n} respondents are fewer than {least} (*)"),
            "read its interval before its mean",
        ),
        Results::TinyEffectiveBase { row, n, effective, least } => Said::and(
            format!(
                "{row}: its {n} respondents have an effective base of {}, fewer than {least}",
                one_decimal(effective)
            ),
            "a few heavy weights carry its numbers: trim the weights, or treat its numbers as anecdotal",
        ),
        Results::BaseMatters { row } => Said::and(
            format!("{row}: its quadrant differs between the bases pairs and available"),
            "see who rated one side only before acting on it",
        ),
        Results::NoShortfall { row } => Said::and(
            format!("{row}: in the priority quadrant although performance is not below importance"),
            "the crosshair puts it there; look at its gap as well",
        ),
        Results::LargeGap { row } => Said::and(
            format!("{row}: low priority although its gap is among the three largest"),
            "look at the gap as well as the quadrant",
        ),
        Results::Shortfall { row } => Said::and(
            format!("{row}: possible overkill although performance is significantly below importance"),
            "the crosshair puts it there; do not reduce the effort put into it",
        ),
        Results::UntestedShortfall { row } => Said::and(
            format!(
                "{row}: possible overkill although performance is below importance; whether by chance, means alone do not tell"
            ),
            "the crosshair puts it there; do not reduce the effort put into it",
        ),
        Results::OutsideCriteria { row } => Said::and(
            format!(
                "{row}: its gap lies outside those of its criteria, since different respondents rated them"
            ),
            "read the gaps of its criteria, or compare complete respondents with --base listwise",
        ),
        Results::FewElements { crosshair } => Said::and(
            format!(
                "with so few elements each is near the {crosshair} of all by itself, so the crosshair decides their quadrants more than their ratings do"
            ),
            "read their gaps, or use --crosshair midpoint",
        ),
        Results::OneKindOfAnswer { outcome, n, kind } => Said::and(
            format!("{outcome}: all {n} answers are of {kind}, so the score has no error"),
            "check that the question was asked on a scale from 0 to 10",
        ),
        Results::FewClusters { df: 0, .. } => Said::and(
            "the design leaves no degrees of freedom (clusters − strata = 0), so there are no errors, no tests and no certainty of quadrants",
            "put small strata together, and name as clusters what was drawn (--cluster)",
        ),
        Results::FewClusters { df, least } => Said::and(
            format!(
                "errors rest on {df} degrees of freedom (clusters − strata), fewer than {least}, so how sure the quadrants are is not judged"
            ),
            "read intervals as a rough guide, and put small strata together",
        ),
        Results::LonelyStrata { lonely, clusters, strata } => Said::and(
            format!(
                "{lonely} of the strata have one cluster, which says nothing of the spread between clusters: each is put together with its neighbour ({clusters} clusters in {strata} {} are left)",
                if *strata == 1 { "stratum" } else { "strata" }
            ),
            "put such strata together yourself by what they have in common, before the survey is read",
        ),
        Results::NarrowBoxes { boxes, lowest, highest } => Said::and(
            if *boxes == 1 {
                format!(
                    "the highest category of the scale from {lowest} to {highest} is {highest} alone: a rating of {} does not count",
                    highest - 1.0
                )
            } else {
                format!(
                    "the two highest categories of the scale from {lowest} to {highest} are {} and {highest}: a rating of {} does not count",
                    highest - 1.0,
                    highest - 2.0
                )
            },
            "use the mean (--metric mean), or recode the answers into fewer categories first",
        ),
        Results::LevelBad { rows, of, midpoint, at_midpoint } => Said::and(
            format!(
                "performance of all {rows} {of} is below the midpoint of the scale ({midpoint}){}",
                against_midpoint(at_midpoint)
            ),
            "a quadrant with high performance is high among these only: none of them performs well",
        ),
        Results::LevelGood { rows, of, excellent, at_midpoint } => Said::and(
            format!(
                "performance of all {rows} {of} is above {excellent}, in the upper tenth of the scale{}",
                against_midpoint(at_midpoint)
            ),
            "a quadrant with low performance is low among these only: all of them perform well",
        ),
        Results::SingleCriterion { element } => Said::and(
            format!("the element \"{element}\" has one criterion, so its composite is that criterion"),
            "declare the pair as the element's own rating, or give it more criteria",
        ),
        Results::OutsideElements { criteria } => Said::and(
            format!("in no element: {}", plain(criteria)),
            "name them under an element of the study file if they belong to one",
        ),
        Results::ConstantDriver { driver, outcome } => Said::and(
            format!(
                "{driver}: performance is the same for every respondent who counts, so it cannot be related to the outcome \"{outcome}\""
            ),
            "list the other criteria in a study file, or do not read its absence among the drivers as unimportance",
        ),
        Results::ListwiseLoss { outcome, n, respondents, drivers } => Said::and(
            format!(
                "{n} of {respondents} respondents gave the outcome \"{outcome}\" and rated performance on all {drivers} drivers; what is related to it rests on them"
            ),
            "compare who they are with everybody before reading their drivers as those of all; --deletion pairwise derives importance from each two columns",
        ),
        Results::FewPerDriver { outcome, n, drivers, least } => Said::and(
            format!(
                "{n} respondents for {drivers} drivers of \"{outcome}\" are fewer than {least} a driver: intervals of weights then cover far less often than they say"
            ),
            "read the order of the drivers as a guess; the adjusted R² says how much of the fit is chance",
        ),
        Results::SeparatedOutcome { outcome, driver } => Said::and(
            format!(
                "performance on \"{driver}\" tells everybody with 1 in the outcome \"{outcome}\" from everybody with 0, by itself or together with the others, so a logit has no finite coefficients"
            ),
            "read its penalty and reward and the table of necessary conditions (--necessary) instead; more respondents give it coefficients",
        ),
        Results::OutcomeAgainst { outcome, r } => Said::and(
            format!(
                "{outcome}: its numbers fall where performance rises, for every criterion (r from {r:.2}): if a low number is its best answer, changes below 0 are good news"
            ),
            "turn the column in the file, so that a high number is the better answer, if they should read the usual way",
        ),
        Results::WithoutWords { rows } => Said::and(
            format!("no comments are quoted for {}: nothing says which are about them", plain(rows)),
            "add words = [\"…\"] to them under [[criterion]] in the study file, or quotes = \"COLUMN\" where each has a column of its own",
        ),
        Results::RowsWithheld { by, cells, least } => Said::and(
            format!(
                "rated by fewer than {least} of a group of {by}, or to be reckoned from the others, and not shown: {}",
                crossed(cells)
            ),
            "put small groups together, or lower --smallest-shown if that is within what respondents were promised",
        ),
        Results::CriteriaWithheld { audience, criteria, least } => Said::and(
            format!("rated by fewer than {least} of {audience}, and left out for all: {}", plain(criteria)),
            "take another --reference, or lower --smallest-shown if that is within what respondents were promised",
        ),
        Results::UniformShift { column, level, rows, shift } => Said::and(
            format!(
                "{level} ({column}) rates the performance of all {rows} criteria {} than the others do, by {:.2} on average: a habit of answering shifts everything alike, and so does a better or a worse provider",
                if *shift > 0.0 { "higher" } else { "lower" },
                shift.abs()
            ),
            "read its relative differences and ranks before saying where it is better or worse, or place each group against its own line (--segment-crosshair own)",
        ),
        Results::UnrelatedOutcome { outcome, why } => Said::and(unrelated(why, outcome), instead_of(why)),
    }
}
