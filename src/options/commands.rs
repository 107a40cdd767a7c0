//! Options of commands, and keys without an option.

use super::OptionGroup;
use super::setting::StudyKey::{Is, Run};
use super::setting::{in_study, only, shared};

/// What every command takes, also before its name.
pub(super) const EVERYWHERE: OptionGroup = OptionGroup {
    heading: None,
    settings: &[
        shared(
            "lang",
            Is("language"),
            "Language of reports and charts, of notices and of errors; an .html page holds all of fr,en, \
             everything else takes the first [default: en]",
        )
        .usual()
        .explained(),
        shared(
            "messages",
            Run("a run is told how it speaks"),
            "How notices, warnings and errors are written to standard error: as text, or as JSON, one \
             object a line",
        )
        .explained(),
    ],
};

/// What a command alone has.
pub(super) const COMMANDS: OptionGroup = OptionGroup {
    heading: None,
    settings: &[
        only(
            "explain",
            "criterion",
            Run("one run explains one row"),
            "Name or label of the criterion or element",
        )
        .usual()
        .explained(),
        only(
            "help",
            "topic",
            Run("no survey is read"),
            "A command, the code of a message such as `sides_by_order`, or `messages` for all codes",
        ),
        only("demo", "folder", Run("no survey is read"), "Folder to write to; made where there is none"),
        only("demo", "force", Run("no survey is read"), "Replace files that are there already"),
        only("completions", "shell", Run("no survey is read"), "The shell"),
    ],
};

/// What a study file alone can say.
pub(super) const STUDY: OptionGroup = OptionGroup {
    heading: None,
    settings: &[
        in_study("name"),
        in_study("source"),
        in_study("reversed").seen(),
        in_study("importance_labels").seen(),
        in_study("performance_labels").seen(),
        in_study("respondent").seen(),
        in_study("criterion").seen(),
        in_study("element").seen(),
        in_study("gate"),
        in_study("audience"),
        in_study("action"),
        in_study("file"),
        in_study("anonymous"),
        in_study("employees"),
    ],
};
