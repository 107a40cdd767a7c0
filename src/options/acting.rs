//! Options of what is done with the numbers.

use super::OptionGroup;
use super::setting::StudyKey::{Rows, Run};
use super::setting::{only, shared};

/// What is to be done.
pub(super) const ACTIONS: OptionGroup = OptionGroup {
    heading: Some("Action plan"),
    settings: &[
        shared(
            "today",
            Run("no file knows the day of the run"),
            "The day that due dates of the study file's actions are held against, such as 2026-09-30: \
             what is open after its day is late",
        ),
        only(
            "plan",
            "draft",
            Run("printed to be added to a study file"),
            "Print stubs of actions for the priorities that have none, to be filled in and added to the \
             study file",
        )
        .usual(),
    ],
};

/// Conditions on the results.
pub(super) const GATES: OptionGroup = OptionGroup {
    heading: Some("Gates"),
    settings: &[
        shared(
            "fail-if",
            Rows("gate"),
            "End with exit code 3 where this holds, such as \"any criterion enters concentrate_here\" \
             (repeat for more)",
        )
        .usual(),
        shared("warn-if", Rows("gate"), "Say where this holds, and go on (repeat for more)"),
        shared(
            "undecided",
            Run("the pipeline decides what stops it"),
            "What a gate does that cannot be decided: fail, warn or pass [default: fail]",
        ),
        shared(
            "annotations",
            Run("of the service that runs it"),
            "Write the gates to standard error as a build service shows them beside the run",
        ),
    ],
};

/// Whom to call back.
pub(super) const CALLBACK: OptionGroup = OptionGroup {
    heading: Some("Call-backs"),
    settings: &[
        only(
            "callback",
            "contact",
            Run("each list says what it holds"),
            "Columns by which respondents are reached; without them a line holds the row of the file only",
        )
        .usual(),
        only(
            "callback",
            "consent",
            Run("each list says what it holds"),
            "Column that says who agreed to be called",
        )
        .usual(),
        only(
            "callback",
            "consent-is",
            Run("each list says what it holds"),
            "Texts of that column that agree [default: yes in seven languages, and 1]",
        ),
        only(
            "callback",
            "no-consent-needed",
            Run("each list says what it holds"),
            "Say that nobody needs to be asked whether they may be called",
        )
        .usual(),
        only("callback", "id", Run("each list says what it holds"), "Column of ids that stand in the list"),
        only(
            "callback",
            "quote-column",
            Run("each list says what it holds"),
            "Column of comments that stand in the list",
        ),
        only(
            "callback",
            "on",
            Run("each list says what it holds"),
            "Criteria that count, or elements for all of theirs [default: the priorities]",
        )
        .usual(),
        only(
            "callback",
            "most",
            Run("each list says what it holds"),
            "List at most so many respondents [default: all with a shortfall]",
        )
        .usual(),
        only(
            "callback",
            "from",
            Run("each list says what it holds"),
            "List respondents of at least this score, in rating units",
        ),
    ],
};
