//! English.

use super::StyleWords;

/// English.
pub const WORDS: StyleWords = StyleWords {
    heading: |column| format!("Response styles by {column}"),
    heads: ["mean", "highest", "ends", "spread"],
    note: "Of all ratings of all criteria: their mean, the share of the highest rating, the share of both ends of the scale, and \
           the standard deviation of one respondent’s own ratings, on average. Groups that use the scale otherwise differ in every \
           mean without seeing anything otherwise.",
    counted: "Respondents were only counted, so the spread within one of them and a test of the shift are not known.",
    relative: |noun, column| format!("Relative differences of the {} by {column}", noun.many),
    place: "rank",
    relative_note: "Performance minus that of the other groups, less the mean of these differences over all rows: what a common shift \
                    leaves. Rank: place of its performance within the group, 1 the highest. No mean is corrected, and neither is tested.",
};
