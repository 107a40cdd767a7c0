//! What was typed and is no command line.

use super::declare;

declare! {
    /// What was typed and is no command line.
    Typed {
        /// An option that there is not.
        UnknownOption { option: String, nearest: Option<String> },
        /// A command that there is not.
        UnknownCommand { command: String, nearest: Option<String> },
        /// A word that has no place on the command line.
        WordTooMany { word: String },
        /// A value that an option does not know, and those that it knows.
        ValueUnknown { option: String, value: String, nearest: Option<String>, known: Vec<String> },
        /// A value that is no number an option can take.
        ValueNoNumber { option: String, value: String },
        /// A number that is not among those an option can take.
        ValueOutside { option: String, value: String, least: i64, most: i64 },
        /// An option without its value, and the values that it knows where they are few.
        ValueMissing { option: String, known: Vec<String> },
        /// A value behind an option that takes none.
        ValueUnwanted { option: String, value: String },
        /// An option that may be given once.
        OptionTwice { option: String },
        /// Options that do not go together.
        OptionsConflict { option: String, others: Vec<String> },
        /// What a command cannot do without.
        ArgumentsMissing { command: String, names: Vec<String> },
    }
}
