//! What should be known, or stands in the way, of a comparison: waves, benchmarks.

use super::declare;

declare! {
    /// What should be known, or stands in the way, of a comparison.
    Comparing {
        /// No wave before is there yet.
        FirstWave,
        /// Both waves are one file.
        SameInput { file: String },
        /// Values of an id column that are in both waves.
        LooksLikePanel { ids: usize, column: String },
        /// Clusters taken as the same in both waves.
        LinkedClusters { clusters: u64 },
        /// Moves whose probability cannot be told.
        MovesWithoutProbability,
        /// Rows of the new wave only; one of the old one that looks like one of them.
        AddedRows { rows: Vec<String>, former: Option<String>, present: Option<String> },
        /// Rows of the old wave only.
        RemovedRows { rows: Vec<String>, former: Option<String>, present: Option<String> },
        /// So many criteria in one wave only that the crosshairs rest on others.
        DifferentCriteria { added: usize, removed: usize },
        /// Rows that one of several waves lacks, each with those waves.
        NotInEveryWave { rows: Vec<String> },
        /// Rows of the benchmark without one in the survey.
        OnlyInBenchmark { rows: Vec<String> },
        /// Rows of the survey without a benchmark.
        OnlyInSurvey { rows: Vec<String> },
        /// A benchmark without errors.
        FixedBenchmark,
        /// A benchmark of performance alone, where its lines are asked for.
        BenchmarkWithoutImportance,
        /// A benchmark that shares no row with the survey.
        NoSharedCriterion { benchmark: Vec<String>, survey: Vec<String> },
        /// Lines of a benchmark, and no benchmark.
        NoBenchmark,
        /// A benchmark beside waves that are compared alone.
        BenchmarkOfWaves,
        /// Options of an analysis that do nothing beside waves alone.
        NotOfWaves { options: Vec<String> },
        /// A wave before, named by file and by column.
        WaveTwice,
        /// Waves named twice in a comparison of files.
        WavesAreFiles,
        /// What is said of each earlier wave, said of more or fewer.
        OldOfEach { option: &'static str, given: usize, earlier: usize },
        /// What is read of a survey, asked of a saved analysis.
        OldOfSaved { option: &'static str },
        /// Fewer than two waves.
        OneWave,
        /// No column of waves was read.
        NoWaveColumn,
        /// A column of waves with one wave or none.
        OneWaveInColumn { column: String, only: Option<String> },
        /// A wave that the column does not hold.
        NotAWave { wave: String, column: String, nearest: Option<String>, known: Vec<String> },
        /// A renaming of a row that no earlier wave has (`old`), or no later one.
        NoRowToMap { name: String, old: bool, nearest: Option<String>, known: Vec<String> },
        /// What the study file says of waves where audiences are compared, or of audiences where waves are.
        SetAside { keys: Vec<String>, by: &'static str },
        /// Two rows of one wave that are to be one and the same row of another.
        MappedTwice { one: String, other: String, name: String },
        /// A wave that an order names twice.
        WaveNamedTwice { wave: String },
        /// Respondents without a wave.
        WithoutWave { respondents: u64, column: String },
        /// Waves that an order does not name.
        WavesLeftOut { waves: Vec<String> },
        /// Options that say how waves are compared, where there is one.
        OptionsOfWaves { options: Vec<String> },
        /// No earlier wave of this name.
        NoEarlierWave { wave: String, known: Vec<String> },
        /// Waves that were rated on other scales.
        OtherScales { old: String, old_scale: String, new: String, new_scale: String },
        /// Waves that were analyzed otherwise.
        OtherPlans { differing: Vec<String>, old: String, options: Vec<String> },
        /// Waves without a common row.
        NoCommonRow { old: String, of_old: Vec<String>, new: String, of_new: Vec<String> },
        /// A saved analysis holds no respondents to link.
        NothingToLink { column: String },
        /// Groups of a saved analysis, which it does not hold.
        MixOfSaved { column: String, wave: String },
        /// Groups that take weighted means apart.
        MixOfWeights,
        /// Groups that the waves do not have.
        MixWithoutGroups { column: String },
        /// Waves that are told apart by a column need answers.
        WavesNeedAnswers,
        /// Days of waves that are more or fewer than these.
        WaveDates { dates: usize, waves: usize },
        /// Days of waves that do not ascend.
        WaveDatesOrder { earlier: String, later: String },
        /// Days of two waves, whose change is no slope.
        DatesOfTwo,
        /// What is no day.
        NotADay { text: String },
        /// A format that shows no comparison.
        NotAsComparison { format: String },
    }
}
