//! What was asked and does not go with the file.

use super::declare;
use crate::message::{Asked, ConditionFault, Holds, Unrelated};

declare! {
    /// What was asked and does not go with the file.
    Request {
        /// The study file is not valid TOML, or a value in it is not valid.
        StudyFault { line: usize, problem: String },
        /// A key that the study file does not have.
        UnknownKey { line: Option<usize>, key: String, section: Option<&'static str>, nearest: Option<String>, known: Vec<String> },
        /// A criterion listed twice.
        ListedTwice { criterion: String },
        /// An element declared twice.
        ElementTwice { element: String },
        /// An element of nothing.
        EmptyElement { element: String },
        /// A criterion of two elements.
        InTwoElements { criterion: String, first: String, second: String },
        /// The study file names a criterion that the survey does not have.
        NoSuchCriterion { element: Option<String>, name: String, nearest: Option<String>, known: Vec<String> },
        /// The study file speaks of a file that is not read.
        NoSuchFile { name: String, known: Vec<String> },
        /// An element rated itself, in a summary.
        RatingOfSummary { element: String },
        /// A study file gives a key a value that is not one of its choices.
        UnknownChoice { key: &'static str, value: String, known: Vec<String> },
        /// A study file gives a key a number outside its range.
        NotInRange { key: &'static str, value: i64, least: i64, most: i64 },
        /// Something asked of means or counts that only answers can give.
        NeedsAnswers { holds: Holds, asked: Asked },
        /// Derived importance without an outcome.
        NeedsOutcome { method: &'static str },
        /// The mid-point of the scale with derived importance.
        MidpointOfDerived,
        /// An explanation has no other form.
        ExplanationIsText,
        /// A chart of segments without segments.
        ChartNeedsSegments { output: String },
        /// A chart of drivers without an outcome.
        ChartNeedsOutcome { output: String },
        /// A chart of waves without another wave.
        ChartNeedsWaves { output: String },
        /// A chart of three waves and more where there are fewer.
        ChartNeedsThreeWaves { output: String },
        /// A chart of waves of which fewer rows than it takes, one or two, are in all of them.
        ChartNeedsCommonRows { output: String, rows: usize, least: usize },
        /// A chart of audiences without any to show.
        ChartNeedsAudiences { output: String },
        /// A chart beside a benchmark, and no benchmark.
        ChartNeedsBenchmark { output: String },
        /// A chart of more audiences than it has marks for.
        ChartOfThree { output: String, audiences: usize },
        /// A chart of gaps with derived importance.
        ChartNeedsGaps { output: String },
        /// A chart of stated importance, or of gaps from it, over waves with derived importance.
        ChartNeedsStated { output: String },
        /// Options that mean nothing without another one.
        OptionsWithout { options: Vec<String>, needs: &'static str },
        /// A value that begins with a minus and is read as an option.
        ValueWithMinus { option: String, value: String },
        /// A dashboard of fewer rows than a map divides.
        DashboardNeedsRows { output: String, rows: usize, least: usize },
        /// A chart of answers of a file that holds means.
        ChartNeedsAnswers { output: String },
        /// A chart of drivers where nothing could be said of any, and why.
        ChartNeedsDrivers { output: String, why: Option<(String, Unrelated)> },
        /// An explanation of a criterion that does not exist.
        UnknownRow { name: String, nearest: Option<String>, known: Vec<String> },
        /// A condition that cannot be applied.
        BadCondition { condition: String, fault: ConditionFault },
        /// A condition that no row meets.
        NoRowMatches { condition: String, read: u64 },
        /// A segment column with nothing to compare.
        OneLevel { column: String, level: Option<String> },
        /// Weights that leave nobody.
        AllWeightsZero { column: String },
        /// No respondent rated both sides of a criterion.
        NoPairs { criterion: String, n_importance: u64, n_performance: u64 },
        /// Nobody is complete on all criteria.
        NobodyComplete { criteria: usize },
        /// A scale that is not one.
        NotAScale { text: String },
        /// A crosshair that is not one.
        NotACrosshair { text: String },
        /// A canvas that is not one.
        NotACanvas { text: String, least: [f64; 2], greatest: f64 },
        /// A confidence level that is not one.
        NotAConfidence { text: String },
        /// A number of replicates that is not one.
        NotReplicates { text: String, most: usize },
        /// An improvement that is not one.
        NotAnImprovement { text: String },
        /// A limit in the environment that is none.
        NotALimit { variable: String, value: String, most: u64 },
        /// A segment column with very many values.
        TooManyLevels { grouping: &'static str, column: String, levels: usize },
        /// A crosshair that no point is near.
        CrosshairFar { importance: f64, performance: f64, lowest: f64, highest: f64 },
        /// Low and high performance that the scale does not hold.
        LevelsDoNotFit { low: f64, high: f64, lowest: f64, highest: f64 },
        /// A target that is not one.
        NotATarget { text: String },
        /// A column of audiences with one of them.
        OneAudience { column: String, level: Option<String> },
        /// A reference that is no audience.
        UnknownReference { column: String, name: String, known: Vec<String> },
        /// Audiences of which too few can be shown.
        AudiencesWithheld { column: String, least: u64 },
        /// Audiences of waves.
        AudiencesOfWaves,
        /// A difference that is not one.
        NotADifference { text: String },
        /// A smallest change that is not one.
        NotAChange { text: String },
        /// A score that is not one.
        NotAScore { text: String },
        /// A change of name that is not one.
        NotARename { text: String },
        /// The two columns of a share of wallet that are not two.
        NotAWallet { text: String },
        /// An output whose extension is that of no format; the nearest format where there is one.
        OutputKind { path: String, nearest: Option<String>, known: Vec<String> },
        /// A PDF, which is printed or converted.
        OutputPdf { path: String },
        /// `{element}` in the name of a report.
        PatternOfReport { path: String },
        /// `{element}` twice, or in the name of a folder.
        PatternMisplaced { path: String },
        /// An option that there is not, by another program's name for one that there is.
        OptionElsewhere { option: String, instead: String },
        /// An explanation that lacks its criterion or its file.
        ExplainNeedsBoth,
        /// An explanation whose file stands before its criterion.
        ExplainSwapped { file: String, criterion: String },
        /// An option that draws or compares, asked of an explanation.
        ExplainTakesNo { option: String },
        /// A format that is no text, asked of standard output.
        FormatIsAFile { format: String },
        /// A topic that there is no help on.
        UnknownTopic { topic: String },
    }
}
