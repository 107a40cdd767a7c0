//! Options of what stands beside the numbers of one survey.

use super::OptionGroup;
use super::setting::StudyKey::{Is, Rows, Run};
use super::setting::{only, shared};

/// The wave before, and how the two are compared.
pub(super) const WAVES: OptionGroup = OptionGroup {
    heading: Some("Waves"),
    settings: &[
        only(
            "compare",
            "old-study",
            Run("each wave has a study file of its own"),
            "Study file of the old wave, where it differs (of several earlier waves one for each, the \
             oldest first; \"\" for that of the last)",
        ),
        only(
            "compare",
            "old-label",
            Run("each wave has a study file of its own"),
            "Name of the old wave (repeat as --old-study) [default: its file]",
        ),
        only(
            "compare",
            "new-label",
            Run("each wave has a study file of its own"),
            "Name of the new wave [default: its file]",
        ),
        only(
            "compare",
            "old-panel",
            Run("each wave has a study file of its own"),
            "Column that --panel names, where the old wave calls it otherwise (repeat as --old-study)",
        ),
        only(
            "compare",
            "old-where",
            Run("each wave has a study file of its own"),
            "Rows of the old wave that are read, where --where is meant for the new one only (repeat as \
             --old-study)",
        ),
        shared(
            "previous",
            Is("previous"),
            "The wave before: a survey, or the JSON of its analysis; changes are told beside the analysis",
        )
        .usual(),
        shared(
            "previous-optional",
            Run("only a first run lacks a wave before"),
            "Take a --previous that is not there yet for the first wave, and say so",
        ),
        shared(
            "wave",
            Is("wave"),
            "Column of the wave, where one file holds several: the last is analyzed and compared with \
             the one before",
        ),
        shared("wave-order", Is("wave_order"), "The waves in order, where their names do not tell"),
        shared(
            "wave-dates",
            Is("wave_dates"),
            "Days of three waves or more, the oldest first, such as 2024-03-31,2025-03-31,2026-09-30: \
             slopes are then changes for each year [default: evenly spaced]",
        ),
        shared(
            "against",
            Is("against"),
            "The wave that the last is compared with: previous, first, or its name [default: previous]",
        ),
        shared("panel", Is("panel"), "Column by which respondents of the two waves are the same"),
        shared(
            "map",
            Rows("criterion"),
            "A row that was called otherwise in the wave before (repeat for more)",
        ),
        shared(
            "mix",
            Is("mix"),
            "Column whose groups take each change apart: what they judge otherwise, and what their sizes \
             change",
        ),
        shared(
            "smallest-change",
            Is("smallest_change"),
            "A change that is not worth acting on, in rating units: smaller ones may be shown to be stable",
        ),
        shared(
            "rescale",
            Is("rescale"),
            "Put waves, or the files of one survey, that were rated on different scales on 0 to 100; the \
             scale of each file stands in the study file as [[file]], in its headers, or in --scale",
        )
        .explained(),
        shared("lines", Is("lines"), "Line both waves are placed against: own, old or new [default: own]")
            .explained(),
    ],
};

/// Customers beside employees and management.
pub(super) const AUDIENCES: OptionGroup = OptionGroup {
    heading: Some("Audiences"),
    settings: &[
        shared(
            "audience",
            Is("audience_column"),
            "Column that tells audiences apart (customers, employees), or file where each has one: one \
             is analyzed, the others stand beside it",
        ),
        shared(
            "reference",
            Is("reference"),
            "The audience that is analyzed [default: customers by their name, else the first]",
        ),
        shared(
            "aligned-within",
            Is("aligned_within"),
            "Performances of two audiences within this of one another are aligned, in rating units \
             [default: a twentieth of the scale]",
        ),
        shared(
            "smallest-shown",
            Is("smallest_shown"),
            "Audiences, and groups of --by, of fewer respondents are not shown [default: 5 for \
             audiences, all groups]",
        ),
    ],
};

/// What the rows are compared with.
pub(super) const OTHERS: OptionGroup = OptionGroup {
    heading: Some("Benchmarks and targets"),
    settings: &[
        shared(
            "benchmark",
            Is("benchmark"),
            "What others reach: a table with the columns criterion and performance (importance, n, sd, \
             se, group), or the JSON of an analysis",
        ),
        shared(
            "benchmark-group",
            Is("benchmark_group"),
            "Group of the benchmark that is compared with, where it holds several",
        ),
        shared(
            "targets",
            Is("targets"),
            "Rows that get a target: those of the priority quadrant, or all below the line [default: \
             priorities]",
        ),
    ],
};

/// What was said.
pub(super) const WORDS: OptionGroup = OptionGroup {
    heading: Some("Words"),
    settings: &[
        shared(
            "quotes",
            Is("quotes"),
            "Column of comments: for each priority the quotes that stand for the others; of a column \
             about everything those that hold one of the `words` that the study file gives the criterion",
        ),
        shared(
            "quotes-in-json",
            Is("quotes_in_json"),
            "Put quotes into the JSON too, which holds nothing that anybody said otherwise",
        ),
        shared(
            "keyness",
            Is("keyness"),
            "Words by which those whom a priority fails differ from the others, in the columns of comments",
        ),
        shared("balance", Is("balance"), "Good ratings for each bad one"),
    ],
};
