//! The binary: the only place that prints and that knows an exit code.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use ecart::analysis::gate::GateReport;
use ecart::app;
use ecart::cli::{self, Cli, Command, Late, Speech};
use ecart::demo;
use ecart::error::Error;
use ecart::explain;
use ecart::message::{Language, Message, one_line};
use ecart::output::{self, Destination, harmless};
use ecart::sql;
use ecart::words::{self, start};
use ecart::worker;
use ecart::write::draft::draft;
use ecart::write::schema;

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

impl Ended {
    fn of(reports: &[GateReport]) -> Self {
        if app::blocked(reports) { Self::Blocked } else { Self::Done }
    }
}

/// Does what was asked; `language` becomes that of the study file once it is known.
fn run(cli: Cli, language: &mut Language) -> anyhow::Result<Ended> {
    let speech = cli.speech;
    let teller = |quiet: bool, language: Language, speech: Speech| {
        move |message: &Message| {
            if let Some(line) = speech.line(message, language).filter(|_| !quiet) {
                say(&line);
            }
        }
    };
    let words = speech.first().unwrap_or(&words::en::WORDS);
    let print = |text: &str| output::write(&Destination::Stdout, output::for_stdout(text).as_bytes());
    let Some(command) = cli.command else {
        print(start::of(words).screen)?;
        return Ok(Ended::Done);
    };
    match command {
        Command::Analyze(Late(analyze)) => {
            let quiet = analyze.quiet;
            let mut job = analyze.into_job(&speech)?;
            *language = job.language().unwrap_or(*language);
            job.gates.language = *language;
            let analysis = app::run(&job, &mut teller(quiet, *language, speech.clone()))?;
            job.gates.tell(&analysis.gates, quiet, &mut teller(false, *language, speech), &mut annotate);
            return Ok(Ended::of(&analysis.gates));
        }
        Command::Plan(Late(asked)) => {
            let (quiet, stubs) = (asked.analyze.quiet, asked.draft);
            let mut job = asked.into_job(&speech)?;
            let style = job.artifacts.first().map(|artifact| artifact.style.clone()).unwrap_or_default();
            *language = job.language().unwrap_or(*language);
            job.gates.language = *language;
            if stubs {
                job.artifacts.clear();
            }
            let analysis = app::run(&job, &mut teller(quiet, *language, speech.clone()))?;
            if stubs {
                print(&draft(&analysis, &style.look))?;
            }
            job.gates.tell(&analysis.gates, quiet, &mut teller(false, *language, speech), &mut annotate);
            return Ok(Ended::of(&analysis.gates));
        }
        Command::Callback(Late(asked)) => {
            let quiet = asked.analyze.quiet;
            let job = asked.into_job(&speech)?;
            *language = job.style.look.language.language();
            app::call_back(&job, &mut teller(quiet, *language, speech))?;
        }
        Command::Compare(Late(asked)) => {
            let quiet = asked.analyze.quiet;
            let mut job = asked.into_job(&speech)?;
            *language = job.language().unwrap_or(*language);
            job.gates.language = *language;
            let comparison = app::compare(&job, &mut teller(quiet, *language, speech.clone()))?;
            job.gates.tell(&comparison.gates, quiet, &mut teller(false, *language, speech), &mut annotate);
            return Ok(Ended::of(&comparison.gates));
        }
        Command::Inspect(Late(inspect)) => {
            if let Some((path, json)) = inspect.template() {
                let template = app::read_template(path)?;
                print(&ecart::inspect::template(&template, path, words, json))?;
            } else {
                let mut say = teller(inspect.quiet, *language, speech);
                app::inspect(&inspect.into_inspection(*language)?, &mut say)?;
            }
        }
        Command::Explain(Late(asked)) => {
            let quiet = asked.analyze.quiet;
            let (criterion, job, style) = asked.into_job(&speech)?;
            *language = style.look.language.language();
            let mut say = teller(quiet, *language, speech);
            let text = explain::run(&job.source, &job.plan, &criterion, &style.look, &mut say)?;
            // A pipe gets the paragraphs whole.
            let text =
                cli::window().map_or_else(|| text.clone(), |width| explain::wrapped(&text, width.into()));
            print(&text)?;
        }
        Command::Sql(Late(asked)) => {
            let query = sql::query(&asked.into_request()?)?;
            print(&query)?;
        }
        Command::Help(Late(help)) => print(&help.text(*language)?)?,
        Command::Demo(Late(asked)) => {
            print(&demo::write(&asked.folder, asked.force, words)?)?;
        }
        Command::Schema => print(&schema::schema())?,
        Command::Completions(Late(asked)) => output::write(&Destination::Stdout, &asked.script())?,
        Command::Man => output::write(&Destination::Stdout, &cli::manual())?,
    }
    Ok(Ended::Done)
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
