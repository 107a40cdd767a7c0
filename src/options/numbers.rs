//! Options that change numbers.

use super::OptionGroup;
use super::setting::StudyKey::{Is, Run};
use super::setting::shared;

/// What can change a number.
pub(super) const NUMBERS: OptionGroup = OptionGroup {
    heading: Some("Numbers"),
    settings: &[
        shared(
            "crosshair",
            Is("crosshair"),
            "Where the quadrants divide: mean, median, midpoint, grand-mean, benchmark, or two numbers \
             I,P [default: mean]",
        )
        .usual()
        .explained(),
        shared(
            "base",
            Is("base"),
            "Which answers count: respondents who rated both; all answers of each side; respondents \
             complete on everything [default: pairs]",
        )
        .explained(),
        shared(
            "within",
            Is("within"),
            "Crosshair of the maps inside the elements: of all criteria, or of the element's own \
             [default: all]",
        ),
        shared("confidence", Is("confidence"), "Confidence level of the intervals [default: 0.95]")
            .explained(),
    ],
};

/// How respondents count, and how sure the numbers are.
pub(super) const INFERENCE: OptionGroup = OptionGroup {
    heading: Some("Weights, tests and certainty"),
    settings: &[
        shared("weight", Is("weight"), "Column of the weights").usual().explained().seen(),
        shared("strata", Is("strata"), "Column of the strata of the sample").explained(),
        shared("cluster", Is("cluster"), "Column of the clusters (primary sampling units) of the sample")
            .explained(),
        shared(
            "adjust",
            Is("adjust"),
            "Adjustment of p-values within a map: Holm, Benjamini-Hochberg, or none [default: holm]",
        ),
        shared(
            "smallest-base",
            Is("smallest_base"),
            "Respondents below which a row is not tested, and marked ** [default: 30]",
        ),
        shared("small-base", Is("small_base"), "Respondents below which a row is marked * [default: 100]"),
        shared(
            "metric",
            Is("metric"),
            "What the axes show: mean ratings, or the share of ratings in the two highest categories or \
             the highest [default: mean]",
        )
        .explained(),
        shared(
            "replicates",
            Is("replicates"),
            "Bootstrap replicates behind the certainty of the quadrants, 0 for none [default: 2000]",
        ),
        shared("seed", Is("seed"), "Seed of everything drawn at random [default: 1977]"),
        shared(
            "threads",
            Run("they change no number"),
            "Threads to use; they change no number [default: all]",
        )
        .explained(),
    ],
};

/// Who is compared, and what the ratings are related to.
pub(super) const GROUPS: OptionGroup = OptionGroup {
    heading: Some("Segments and outcomes"),
    settings: &[
        shared(
            "by",
            Is("segments"),
            "Column that groups the respondents: a map for each of its levels (repeat for more)",
        )
        .usual()
        .seen(),
        shared(
            "most-levels",
            Run("a guard against a mistyped column"),
            "Most different values that such a column may have, and that of --wave and --audience",
        ),
        shared(
            "segment-crosshair",
            Is("segment_crosshair"),
            "Crosshair of the segments' maps: of all respondents, or of each segment's own [default: total]",
        ),
        shared(
            "shrink",
            Is("shrink"),
            "Draw the means of small segments towards what all have in common, and say where they do not \
             differ",
        ),
        shared(
            "outcome",
            Is("outcomes"),
            "Column of a result that performance is related to (repeat for more)",
        )
        .usual()
        .explained()
        .seen(),
        shared(
            "wallet",
            Is("wallet"),
            "Columns of the rank that a respondent gives us among the providers he uses, and of how many \
             these are: their share of wallet, as one more outcome",
        ),
        shared(
            "value",
            Is("value"),
            "Column of what each respondent is worth, such as revenue: how much of it is at risk where \
             an outcome is 0 or 1",
        ),
        shared(
            "importance",
            Is("importance"),
            "Where importance comes from: stated, or derived from the first outcome [default: stated]",
        )
        .usual()
        .explained(),
        shared(
            "deletion",
            Is("deletion"),
            "Respondents behind derived importance: complete on everything, or on each two columns \
             [default: listwise]",
        )
        .explained(),
        shared(
            "what-if",
            Is("what_if"),
            "Improvement of performance, in rating units, whose outcome is looked up [default: 0.5]",
        ),
        shared(
            "low",
            Is("low"),
            "Rating at or below which performance is low, against the middle [default: lowest quarter of \
             the scale]",
        ),
        shared(
            "high",
            Is("high"),
            "Rating at or above which performance is high [default: highest eighth of the scale]",
        ),
        shared(
            "necessary",
            Is("necessary"),
            "Necessary conditions beside importance: performance without which nobody has a good outcome",
        ),
        shared(
            "target",
            Is("target"),
            "Outcome that necessary conditions are asked about: a value, or a part of its observed range \
             [default: 80%]",
        ),
    ],
};
