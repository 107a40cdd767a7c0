//! What is wrong with a gate, and what was seen of one. The words of a gate itself are a language of its own, as SQL is.

use super::declare;
use super::sample::Exemplary;

declare! {
    /// What is wrong with a gate, and what was seen of one.
    Gating {
        /// A gate that is none: its line as far as it is shown, and characters before the place.
        Malformed { fault: Box<Gating>, line: String, at: usize },
        /// A gate of the study file with both conditions or none.
        EitherFailOrWarn,
        /// Something that has to stand at the place.
        Expected { word: &'static str },
        /// A connective has to stand there, or nothing.
        ExpectedJoint,
        /// The name of a quadrant has to stand there.
        ExpectedQuadrant,
        /// A number of a row has to stand there.
        ExpectedMeasure,
        /// A number has to stand there.
        ExpectedNumber,
        /// Nothing at all.
        EmptyGate,
        /// A percentage of what is no share.
        PercentOfNumber,
        /// A number that no share can be.
        NoShare,
        /// A whole number has to stand there.
        ExpectedCount,
        /// A name has to stand there.
        ExpectedName,
        /// A verb has to stand there.
        ExpectedMove,
        /// A verb or a comparison has to stand there.
        ExpectedVerb,
        /// A word that is no quadrant.
        NoQuadrantOf { word: String, nearest: Option<String>, known: Vec<String> },
        /// A word that is no number of a row.
        NoMeasureOf { word: String, nearest: Option<String>, known: Vec<String> },
        /// A word that is no number of the survey.
        NoTotalOf { word: String, nearest: Option<String>, known: Vec<String> },
        /// A word that is neither a verb nor a number.
        NoVerbOf { word: String, nearest: Option<String>, known: Vec<String> },
        /// A number of which no changes are told.
        NoChangesOf,
        /// A change below 0.
        NegativeChange,
        /// Brackets within brackets within brackets.
        TooNested { most: usize },
        /// A word of probabilities before a number.
        LikelyOfNumber,
        /// A word of certainty before a comparison that has none.
        CertainlyEqual,
        /// A word of certainty before a number of the survey.
        CertaintyOfTotal,
        /// A quantity of one row.
        QuantityOfOne,
        /// Rows without a quantity.
        NoQuantity,
        /// Elements of an element.
        ElementsOfElement,
        /// A gate of very many characters.
        TooManyCharacters { most: usize, has: usize },
        /// A quote without its end.
        OpenQuote,
        /// A decimal comma.
        DecimalComma,
        /// A comma between conditions.
        CommaInGate,
        /// A sign where a connective has to stand.
        SignForJoint,
        /// A mark of negation.
        SignForNot,
        /// Single quotes around a name.
        SingleQuotes,
        /// A letter that means nothing.
        NoMeaning { letter: String },
        /// A gate on the wave before, without one.
        GateNeedsWave { gate: String },
        /// A gate on a benchmark, without one.
        GateNeedsBenchmark { gate: String },
        /// A gate on audiences, without any.
        GateNeedsAudiences { gate: String },
        /// A gate on a row that is not there.
        NoRowOfGate { gate: String, name: String, nearest: Option<String> },
        /// A gate on an element and a criterion of one name.
        TwoLevelsOfGate { gate: String, name: String },
        /// A gate on several rows of one label.
        SeveralRowsOfGate { gate: String, name: String },
        /// A row without the number that is asked for.
        WithoutNumber { row: String, measure: &'static str },
        /// A number of the survey.
        TotalIs { total: &'static str, value: String },
        /// A number of the survey that is not known.
        TotalUnknown { total: &'static str },
        /// Where a row is.
        RowIn { row: String, quadrant: &'static str, probability: Option<String> },
        /// Where a row was and is.
        RowMoved { row: String, from: &'static str, to: &'static str, probability: Option<String> },
        /// A row without a quadrant in one of the waves.
        RowWithoutQuadrant { row: String },
        /// A row without a change of the number that is asked for.
        WithoutChange { row: String, measure: &'static str },
        /// A row without a wave before.
        WithoutWave { row: String },
        /// A row without a benchmark.
        WithoutBenchmark { row: String },
        /// A gate that failed: what decided it.
        GateFailed { told: String },
        /// A gate that holds and only warns.
        GateWarns { told: String },
        /// A gate that cannot be decided.
        GateUndecided { told: String },
        /// All gates passed.
        GatesPassed { count: usize },
        /// What decided a gate, and how many further rows did.
        Decided { gate: String, seen: Vec<String>, more: usize },
    }
}

impl Exemplary for Box<Gating> {
    fn sample(_: &str) -> Self {
        Box::new(Gating::ExpectedJoint)
    }
}
