//! Laws of errors, intervals and verdicts, on surveys made at random (`methods.md` §2, §4, §5).

mod intervals;
mod linear;
mod samples;
mod survey;
mod verdicts;
