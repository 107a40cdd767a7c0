//! The binary: the only place that prints and that knows an exit code.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use ecart::app;
use ecart::cli::{Cli, Command, Late};
use ecart::error::Error;
use ecart::explain;
use ecart::output::{self, Target};
use ecart::sql;
use ecart::write::schema;

fn main() -> ExitCode {
    output::heed_signals();
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("error: {}", sentence(&error)));
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Analyze(Late(analyze)) => {
            let quiet = analyze.quiet;
            let job = analyze.into_job()?;
            app::run(&job, &mut |notice| {
                if !quiet {
                    say(notice);
                }
            })?;
        }
        Command::Inspect(Late(inspect)) => app::inspect(&inspect.into_inspection()?)?,
        Command::Explain(Late(asked)) => {
            let quiet = asked.analyze.quiet;
            let (criterion, job, style) = asked.into_job()?;
            let text = explain::run(&job.source, &job.plan, &criterion, &style, &mut |notice| {
                if !quiet {
                    say(notice);
                }
            })?;
            output::write(&Target::Stdout, text.as_bytes())?;
        }
        Command::Sql(Late(asked)) => {
            let query = sql::query(&asked.into_request()?)?;
            output::write(&Target::Stdout, query.as_bytes())?;
        }
        Command::Schema => {
            output::write(&Target::Stdout, schema::schema().as_bytes())
                .context("the schema was not printed")?;
        }
    }
    Ok(())
}

/// Our own errors are whole sentences; of others the causes belong to the message.
fn sentence(error: &anyhow::Error) -> String {
    error.downcast_ref::<Error>().map_or_else(|| format!("{error:#}"), Error::to_string)
}

/// A reader that has seen enough (`| head`) is no failure.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref::<Error>(), Some(Error::Stdout(cause)) if cause.kind() == std::io::ErrorKind::BrokenPipe)
}

/// One line on standard error; a closed standard error is no reason to stop.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
