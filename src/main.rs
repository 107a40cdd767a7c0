//! The binary: the only place that prints and that knows an exit code.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use ecart::app;
use ecart::cli::{self, Cli, Speech};
use ecart::error::Error;
use ecart::message::{Language, Message, one_line};
use ecart::output::{self, harmless};
use ecart::worker;

fn main() -> ExitCode {
    let typed = cli::completed(std::env::args_os());
    let cli = match Cli::try_parse_from(&typed) {
        Ok(cli) => cli,
        Err(told) => {
            let Some(message) = cli::refused(&told, &typed) else { return told_by_parser(&told) };
            let speech = cli::speech_of(&typed);
            say(&speech.error(&message, speech.language()));
            return ExitCode::from(MISUSED);
        }
    };
    let error = |message: &Message| say(&cli.speech.error(message, cli.speech.language()));
    if let Err(refused) = worker::check_limits() {
        error(&Message::error(refused));
        return ExitCode::from(MISUSED);
    }
    if let Some(code) = worker::run_instead(&cli.files(), &error) {
        return code;
    }
    output::heed_signals();
    let speech = cli.speech.clone();
    let mut language = speech.language();
    match run(cli, &mut language) {
        Ok(Ended::Done) => ExitCode::SUCCESS,
        Ok(Ended::Blocked) => ExitCode::from(BLOCKED),
        Err(error) => failed(&error, &speech, language),
    }
}

/// Tells why a run failed: the program's own errors are sentences in the reader's language, of any other the causes belong to it.
fn failed(error: &anyhow::Error, speech: &Speech, language: Language) -> ExitCode {
    let Some(error) = error.downcast_ref::<Error>() else {
        say(&one_line(&format!("error: {error:#}")));
        return ExitCode::FAILURE;
    };
    if is_closed_pipe(error) {
        return ExitCode::SUCCESS;
    }
    say(&speech.error(&error.message(), language));
    if error.is_about_command_line() { ExitCode::from(MISUSED) } else { ExitCode::FAILURE }
}

/// Exit code where the options do not go together.
const MISUSED: u8 = 2;

/// Exit code of a run that a gate blocks: everything has been written.
const BLOCKED: u8 = 3;

/// How a run that made no error ended.
enum Ended {
    Done,
    /// A gate failed, or is undecided.
    Blocked,
}

/// Does what was asked: what was typed is a task, a task makes outputs, and these are written; `language` becomes that of the
/// study file once it is known.
fn run(cli: Cli, language: &mut Language) -> anyhow::Result<Ended> {
    let speech = cli.speech.clone();
    let meant = cli.meant()?;
    *language = meant.language;
    let mut tell = |message: &Message| {
        if let Some(line) = speech.line(message, meant.language) {
            say(&line);
        }
    };
    let mut unless_quiet = |message: &Message| {
        if !meant.quiet {
            tell(message);
        }
    };
    let outputs = app::run(meant.task, &mut unless_quiet)?;
    let gates = outputs.write(&mut unless_quiet)?;
    gates.tell(meant.quiet, &mut tell, &mut annotate);
    Ok(if gates.block() { Ended::Blocked } else { Ended::Done })
}

/// Prints what the command line comes to by itself: help, the version, or what is wrong with it.
fn told_by_parser(told: &clap::Error) -> ExitCode {
    let printed = told.print();
    match output::printed(printed) {
        Err(error) if !told.use_stderr() && !is_closed_pipe(&error) => {
            say(&format!("error: {error}"));
            ExitCode::FAILURE
        }
        _ => ExitCode::from(told.exit_code() as u8),
    }
}

/// A reader that has seen enough (`| head`) is no failure.
fn is_closed_pipe(error: &Error) -> bool {
    error.cause().is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

/// A command to a build service on standard error; its colons are its own, and everything else in it steers nothing.
fn annotate(line: &str) {
    let behind = line.strip_prefix("::").unwrap_or(line);
    let _ = writeln!(std::io::stderr(), "::{}", one_line(behind));
}

/// Lines on standard error; a closed standard error is no reason to stop.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", harmless(line));
}
