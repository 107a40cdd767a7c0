//! Why messages matter, in English.

use crate::message::{Columns, Comparing, Findings, LayoutError, Noticed, Results, Summed, What};

/// One sentence without its full stop.
pub fn why(what: &What) -> &'static str {
    match what {
        What::FileError(_) => "nothing can be read, so no number is computed",
        What::LayoutError(LayoutError::Ranking { .. } | LayoutError::Choices { .. }) => {
            "ranks and choices are not ratings: the difference between two of them says nothing of a gap"
        }
        What::LayoutError(_) => {
            "which column is which decides every number, and here the file does not settle it"
        }
        What::CodingError(_) => "an answer counts only once it is known which rating it stands for",
        What::Cell(_) | What::Summed(Summed::BadCells { .. }) => {
            "a cell that is not understood would change a mean or be lost in silence"
        }
        What::Columns(
            Columns::SidesByOrder { .. }
            | Columns::SideFromAnswers { .. }
            | Columns::SideFromPartner { .. }
            | Columns::SidesByLetters { .. },
        ) => "with the sides swapped, every gap changes its sign and most criteria their quadrant",
        What::Columns(Columns::WeightNotApplied { .. }) => {
            "weighted and unweighted means differ where some respondents count for more than others"
        }
        What::Columns(Columns::PerformanceOnly { .. }) => {
            "without importance there is no gap and no quadrant"
        }
        What::Columns(Columns::TextsLeftOut { .. }) => "what the column holds is in no number",
        What::Columns(_) => "a gap is right only if its two columns ask about the same thing",
        What::Findings(Findings::Ceiling { .. }) => {
            "where everything is important, small differences decide which quadrant a criterion is in"
        }
        What::Findings(
            Findings::ReversedCriterion { .. }
            | Findings::ReversedPerformance { .. }
            | Findings::SwappedSides,
        ) => "answers coded the other way show the opposite of what respondents said",
        What::Findings(
            Findings::UnequalScales { .. }
            | Findings::MixedScales { .. }
            | Findings::LevelScales { .. }
            | Findings::OddFractions { .. },
        ) => "a gap subtracts two numbers, which must be on one scale",
        What::Findings(Findings::TinyBase { .. })
        | What::Results(
            Results::TinyBase { .. } | Results::SmallBase { .. } | Results::TinyEffectiveBase { .. },
        ) => "the fewer respondents, the more a number is left to chance",
        What::Findings(Findings::SuspiciousCode { .. } | Findings::RareTop { .. }) => {
            "a code for \"no answer\" that is read as a rating moves every mean it is in"
        }
        What::Findings(
            Findings::StraightLiners { .. }
            | Findings::DuplicatedIds { .. }
            | Findings::MarkedRows { .. }
            | Findings::IdenticalRespondents { .. },
        ) => "respondents who did not read, or who count twice, weigh on every mean",
        What::Noticed(Noticed::ScaleOfMeans { .. } | Noticed::LabelsFitTwoScales { .. }) => {
            "the scale decides where its middle is and what the highest answers are"
        }
        What::Noticed(Noticed::MissingTaken { .. }) => "an answer taken for none is in no mean",
        What::Noticed(_) => "it shows how the file was read; if you meant something else, numbers change",
        What::Request(_) => "options, study file and survey must agree: nothing is guessed in their place",
        What::Results(Results::BaseMatters { .. }) => {
            "a quadrant that depends on whose answers count is no firm ground for action"
        }
        What::Results(Results::NoShortfall { .. } | Results::LargeGap { .. }) => {
            "quadrant and gap answer two questions, and here they disagree"
        }
        What::Results(Results::WithoutWords { .. }) => {
            "a priority without a quote is not one that nobody spoke of"
        }
        What::Results(Results::RowsWithheld { .. } | Results::CriteriaWithheld { .. }) => {
            "what few people said could be traced to them"
        }
        What::Results(Results::UniformShift { .. }) => {
            "a level that differs in everything may differ in how it answers"
        }
        What::Results(Results::OutcomeAgainst { .. }) => {
            "an effect is good or bad news only by the direction of its outcome"
        }
        What::Results(
            Results::ConstantDriver { .. }
            | Results::SeparatedOutcome { .. }
            | Results::UnrelatedOutcome { .. },
        ) => "what does not vary, or follows from the rest, cannot be related to an outcome",
        What::Results(Results::NarrowBoxes { .. }) => {
            "a share of the highest of very many degrees says next to nothing of all the answers below"
        }
        What::Results(Results::SingleCriterion { .. } | Results::OutsideElements { .. }) => {
            "the map of the elements shows only what their criteria give"
        }
        What::Results(Results::ListwiseLoss { .. } | Results::FewPerDriver { .. }) => {
            "the fewer respondents a regression rests on, the more of it is chance"
        }
        What::Results(
            Results::FewElements { .. }
            | Results::LevelBad { .. }
            | Results::LevelGood { .. }
            | Results::Shortfall { .. }
            | Results::UntestedShortfall { .. }
            | Results::OutsideCriteria { .. },
        ) => "a crosshair of few or like points says little of how good they are",
        What::Results(
            Results::FewClusters { .. } | Results::LonelyStrata { .. } | Results::OneKindOfAnswer { .. },
        ) => "an error that rests on few units is itself uncertain",
        What::Values(_) => "what an answer stands for, and which rows hold answers, decides every number",
        What::Comparing(
            Comparing::FixedBenchmark
            | Comparing::BenchmarkWithoutImportance
            | Comparing::NoSharedCriterion { .. },
        ) => "a comparison is as good as what one compares with",
        What::Comparing(_) => "a change counts only where the same was asked of the same kind of people",
        What::Beside(_) => "what one compares with has to be read as surely as the survey itself",
        What::Grouping(_) => "a comparison needs groups that say who belongs to them",
        What::Gating(_) => "a gate lets a pipeline pass or stops it, so it has to say what it means",
        What::Acting(_) => "a plan is held against its promises, so what it promises must be clear",
        What::Template(_) => "slides take layouts, colors and fonts from the template, and no number",
        What::Outputs(_) => "what was there before is still there, unless the message says otherwise",
        What::Typed(_) => "nothing was read or written",
        What::Drawn(_) => "it concerns one output only; no number changes",
        What::Summed(Summed::Suspicious { .. }) => "--strict refuses every reading that could be another",
        What::Rows(_) => "what is left out is in no number",
    }
}
