//! What stops an output from being written.

use super::declare;
use crate::message::SystemReason;

declare! {
    /// What stops an output from being written.
    Outputs {
        /// The folder of an output is missing.
        OutputFolder { path: String, folder: String },
        /// An output is a folder.
        OutputIsFolder { path: String },
        /// An output is an input.
        OutputIsInput { path: String },
        /// A file that is not replaced without being asked exists.
        OutputExists { path: String },
        /// Two outputs are one file.
        OutputTwice { path: String },
        /// Maps inside elements without elements.
        NoElements { path: String },
        /// Two elements whose names make one file.
        ElementsCollide { path: String, one: String, other: String },
        /// A file could not be written; what was there before still is.
        NotWritten { path: String, why: SystemReason },
        /// One of several files could not be written.
        SomeNotWritten { path: String, why: SystemReason, new: Vec<String>, old: Vec<String> },
        /// An existing file may not be written to.
        OutputProtected { path: String },
        /// Standard output could not be written.
        StdoutFailed { why: SystemReason },
        /// A picture could not be drawn.
        NotDrawn { why: String },
    }
}
