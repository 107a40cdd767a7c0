//! What stands in the way of acting on an analysis: plans, call-backs, quotes.

use super::declare;

declare! {
    /// What stands in the way of acting on an analysis.
    Acting {
        /// An action on a row that the survey lacks.
        ActionOnUnknown { action: String, name: String, nearest: Option<String>, known: Vec<String> },
        /// An action on criteria and elements at once.
        ActionOnBothMaps { action: String, on: Vec<String> },
        /// An action on nothing.
        ActionOnNothing { action: String },
        /// Two actions with one key.
        ActionTwice { action: String },
        /// A promise that no scale of this length can keep.
        PromiseBeyondScale { action: String, promised: f64, scale: [f64; 2] },
        /// An action that does not say what it is, by its place in the file.
        ActionWithout { place: usize, action: String, key: &'static str },
        /// A promise beyond what a row can rise.
        PromiseBeyondRoom { action: String, promised: f64, name: String, room: f64 },
        /// A promise that is no increase.
        NotAPromise { action: String, promised: f64 },
        /// An effort outside its points.
        EffortOutside { action: String, effort: f64 },
        /// An effort in days that is none.
        NotDays { action: String, days: f64 },
        /// An effort given twice.
        EffortTwice { action: String },
        /// A cost below nothing.
        NotACost { action: String, cost: f64 },
        /// A day that is none.
        NotADay { action: String, text: String },
        /// An action that started from another wave than the one it is compared with.
        OtherStart { action: String, since: String, compared: String },
        /// An output that shows no plan.
        NotAsPlan { format: String },
        /// Words are asked for and no column holds any.
        NoComments,
        /// A column of comments about everything, and no criterion with words by which one is about it.
        CommentsWithoutWords { column: String },
        /// Positive and negative on a scale whose ends overlap.
        BalanceOfShortScale { scale: [f64; 2] },
        /// A list of call-backs of people who were promised that nobody knows them.
        CallbackOfAnonymous,
        /// A list of call-backs without anybody having said that they may be called.
        CallbackNeedsConsent,
        /// A cell that says neither that one may be called nor that one may not.
        UnclearConsent { column: String, value: String },
        /// A list of call-backs to a place that may not hold it.
        CallbackOutput { path: String },
        /// A list of call-backs without importance.
        CallbackWithoutImportance,
        /// A list of call-backs of no criterion.
        CallbackOnNothing,
        /// What a list of call-backs holds.
        CallbackList { listed: usize, scored: usize, left_out: usize, without_consent: usize, on: Vec<String> },
        /// Codes with labels where a number is needed.
        CodesForNumbers { column: String, code: String, label: String },
        /// What respondents are worth, and nobody of whom it can be said that he may be lost.
        NoValueAtRisk { column: String },
        /// A picture of a plan that has no line.
        EmptyPlan { output: String },
    }
}
