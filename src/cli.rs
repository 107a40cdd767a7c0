//! The command line: what was typed becomes what is meant, here and nowhere else.

mod actions;
mod audiences;
mod brief;
mod callback;
mod compare;
mod explain;
mod first_word;
mod gates;
mod groups;
mod help;
mod inference;
mod inspect;
mod install;
mod late;
mod looks;
mod meant;
mod others;
mod outputs;
mod plan;
mod progress;
mod reading;
pub mod reference;
mod refused;
mod settings;
mod speech;
mod spoken;
mod sql;
mod template;
mod waves;
mod words;

use std::path::{Path, PathBuf};

use callback::CallbackCommand;
use clap::{Args, Parser, Subcommand};
use compare::Compare;
use explain::Explain;
pub use first_word::completed;
use help::Help;
use inspect::Inspect;
use install::{Completions, Demo};
pub use late::Late;
use looks::LookOptions;
pub use meant::Meant;
use outputs::{chart_of, format_names, output_path};
use plan::PlanCommand;
use reading::ReadingOptions;
pub use refused::{message as refused, speech_of};
pub use speech::Speech;
use sql::Sql;
use words::{chosen, one_of};

use crate::analysis::{Base, CrosshairRule, Plan, Within};
use crate::app::{BenchmarkSource, Job};
use crate::error::{Error, Result};
use crate::input::Progress;
use crate::input::study::Study;
use crate::look::Chart;
use crate::message::{Comparing, Request};
use crate::write::Format;

/// Importance/performance gap analysis of survey ratings.
#[derive(Debug, Parser)]
#[command(
    name = "ecart",
    version,
    propagate_version = true,
    max_term_width = 100,
    disable_help_subcommand = true
)]
#[command(
    before_help = "`ecart survey.csv` is short for `ecart analyze survey.csv`; `ecart demo` writes a survey to try it on.",
    after_help = "Exit codes: 0 done, 1 the data or a file is wrong, 2 the command line is wrong, 3 a gate failed (--fail-if; everything is written)."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// What is said on standard error.
    #[command(flatten)]
    pub speech: Speech,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compute gaps and quadrants; print tables, write reports and charts
    Analyze(Late<Analyze>),
    /// Compare two waves or more, of surveys or saved analyses: what changed, and how sure that is
    Compare(Late<Compare>),
    /// Make the action plan of the study file: what is promised for each priority, whether it is enough, what goes with it
    Plan(Late<PlanCommand>),
    /// List whom to call back: respondents whom the priorities failed most, with their contacts where these are named
    Callback(Late<CallbackCommand>),
    /// Show what is seen in a survey file, and write a study file of it
    Inspect(Late<Inspect>),
    /// Show the arithmetic of one criterion or element, from the counts of its answers to its rank
    Explain(Late<Explain>),
    /// Print the SQL that has a database count a table of respondents; analyze reads what it returns
    Sql(Late<Sql>),
    /// Write a study to try the program on, and print commands to type
    Demo(Late<Demo>),
    /// Print the JSON Schema of the JSON output
    #[command(after_help = brief::ending("schema"))]
    Schema,
    /// Print the completions of a shell
    Completions(Late<Completions>),
    /// Print the page of the manual (man -l)
    Man,
    /// Explain a command, or what a message means: its code is in the JSON outputs and in --messages json
    Help(Late<Help>),
}

/// `ecart analyze`.
#[derive(Debug, Args)]
pub struct Analyze {
    #[command(flatten)]
    reading: ReadingOptions,

    /// Files to write.
    #[arg(short, long, value_name = "PATH", value_parser = output_path)]
    pub output: Vec<PathBuf>,

    /// What standard output gets.
    #[arg(long, value_parser = format_names())]
    pub format: Option<&'static Format>,

    #[command(flatten)]
    numbers: Numbers,

    #[command(flatten)]
    inference: inference::InferenceOptions,

    #[command(flatten)]
    groups: groups::GroupOptions,

    #[command(flatten)]
    waves: waves::WaveOptions,

    #[command(flatten)]
    audiences: audiences::AudienceOptions,

    #[command(flatten)]
    others: others::BenchmarkOptions,

    #[command(flatten)]
    words: spoken::WordOptions,

    #[command(flatten)]
    actions: actions::ActionOptions,

    #[command(flatten)]
    gates: gates::GateOptions,

    #[command(flatten)]
    looks: LookOptions,

    #[command(flatten)]
    templates: template::TemplateOptions,

    /// Whether only errors are told.
    #[arg(short, long)]
    pub quiet: bool,
}

/// What can change a number.
#[derive(Debug, Args)]
struct Numbers {
    #[arg(long, value_name = "RULE")]
    crosshair: Option<CrosshairRule>,

    #[arg(long, value_parser = one_of::<Base>())]
    base: Option<Base>,

    #[arg(long, value_parser = one_of::<Within>())]
    within: Option<Within>,

    #[arg(long, value_name = "LEVEL", value_parser = confidence)]
    confidence: Option<f64>,
}

impl Cli {
    /// The survey files that the command reads.
    pub fn files(&self) -> Vec<PathBuf> {
        match &self.command {
            Some(Command::Analyze(Late(analyze))) => analyze.files(),
            Some(Command::Compare(Late(compare))) => compare.analyze.files(),
            Some(Command::Plan(Late(plan))) => plan.analyze.files(),
            Some(Command::Callback(Late(asked))) => asked.analyze.files(),
            Some(Command::Inspect(Late(inspect))) => inspect.files().to_vec(),
            Some(Command::Explain(Late(explain))) => explain.analyze.files(),
            Some(Command::Sql(Late(asked))) => asked.files().to_vec(),
            _ => Vec::new(),
        }
    }
}

impl Analyze {
    /// The survey files that options name.
    fn files(&self) -> Vec<PathBuf> {
        let others = self.waves.previous.iter().chain(self.others.benchmark_file());
        self.reading.files().iter().chain(others).cloned().collect()
    }

    /// Options that were typed and that waves alone have no use for.
    fn of_analyses(&self) -> Vec<String> {
        let typed = [("--by", self.groups.names_groups()), ("--quotes", self.words.names_quotes())];
        typed.into_iter().filter(|(_, typed)| *typed).map(|(option, _)| option.to_owned()).collect()
    }

    /// What was meant.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn into_job(self, speech: &Speech) -> Result<Job> {
        self.job(speech, false)
    }

    /// The same; of `ecart plan` every output is a plan.
    fn job(self, speech: &Speech, planned: bool) -> Result<Job> {
        let mut source = self.reading.into_source()?;
        source.told.extend(self.audiences.settle(&mut source.study, self.waves.typed()));
        source.rescale = self.waves.rescales(&source);
        let wanted = self.groups.wanted(self.inference.wanted(source.wanted.clone()));
        let wanted = self.waves.wanted(wanted, &source.study);
        source.wanted = self.words.wanted(self.audiences.wanted(wanted), &source);
        let (study, path) = (&source.study, source.study_path.as_deref());
        let plan = self.inference.plan(&self.numbers.plan(study, path)?, study, path)?;
        let plan = self.groups.plan(&plan, study, path)?;
        let plan = self.audiences.plan(plan, study);
        let plan = self.words.plan(plan, &source, self.audiences.smallest(study))?;
        let style = self.looks.style(study, path, &speech.lang)?;
        let waves = self.waves.plan(&source)?;
        let linked = source.wanted().panel.is_some() || source.wanted().wave.is_some();
        (source.threads, source.counts_will_do) = (plan.threads, !plan.needs_respondents() && !linked);
        let audiences = self.audiences.declared(&source)?;
        let earlier = if audiences.is_some() { None } else { self.waves.earlier(&source)? };
        let mut actions = self.actions.declared(&source)?;
        let is_plan = |path: &PathBuf| chart_of(path) == Chart::Plan;
        actions.always = planned || self.looks.chart == Some(Chart::Plan) || self.output.iter().any(is_plan);
        let mut gates = self.gates.declared(&source)?;
        let plan = Plan { target_all: self.others.target_all(&source)?, raises: actions.raises(), ..plan };
        let crosshair = matches!(plan.crosshair, CrosshairRule::Benchmark { .. });
        let benchmark = self.others.benchmark(&source)?.map(|it| BenchmarkSource { crosshair, ..it });
        if crosshair && benchmark.is_none() {
            return Err(Error::of(Comparing::NoBenchmark));
        }
        source.pace.progress = if self.quiet { Progress::default() } else { progress::shown() };
        let mut artifacts = outputs::artifacts(self.format, self.output, planned, &style, &self.looks);
        let template = self.templates.chosen(&source, &mut artifacts)?;
        let outputs = artifacts.first().map(|artifact| artifact.style.look.language.language());
        gates.language = outputs.unwrap_or_else(|| speech.language());
        groups::check(&artifacts, &source.wanted(), &plan)?;
        Ok(Job { source, plan, artifacts, waves, earlier, audiences, actions, gates, benchmark, template })
    }
}

/// Options that mean nothing without another one.
fn without(options: &[&str], needs: &'static str) -> Error {
    let options = options.iter().map(|&option| option.to_owned()).collect();
    Error::of(Request::OptionsWithout { options, needs })
}

impl Numbers {
    fn plan(&self, study: &Study, path: Option<&Path>) -> Result<Plan> {
        let defaults = Plan::default();
        let crosshair = match &study.crosshair {
            Some(text) => text.parse().map_err(|problem| in_study(path, problem))?,
            None => defaults.crosshair,
        };
        let base = chosen(self.base, study.base.as_deref(), "base", path)?;
        let within = chosen(self.within, study.within.as_deref(), "within", path)?;
        let level = match study.confidence {
            Some(level) => confidence(&level.to_string()).map_err(|problem| in_study(path, problem))?,
            None => defaults.confidence,
        };
        Ok(Plan {
            crosshair: self.crosshair.unwrap_or(crosshair),
            base: base.unwrap_or(defaults.base),
            within: within.unwrap_or(defaults.within),
            confidence: self.confidence.unwrap_or(level),
            ..defaults
        })
    }
}

fn in_study(path: Option<&Path>, problem: Request) -> Error {
    Error::in_study(path, problem)
}

fn confidence(text: &str) -> std::result::Result<f64, Request> {
    match text.parse::<f64>() {
        Ok(level) if level > 0.0 && level < 1.0 => Ok(level),
        _ => Err(Request::NotAConfidence { text: text.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::study::{SECTIONS, top_level};
    use crate::options::{self, StudyKey};
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    /// Every argument of every command: the command's name and the argument.
    fn arguments() -> Vec<(String, clap::Arg)> {
        let mut command = Cli::command();
        command.build();
        let of = |command: &clap::Command| {
            let name = command.get_name().to_owned();
            command.get_arguments().map(|option| (name.clone(), option.clone())).collect::<Vec<_>>()
        };
        let made = ["help", "version"];
        let all = command.get_subcommands().flat_map(of);
        all.filter(|(_, option)| !made.contains(&option.get_id().as_str())).collect()
    }

    #[test]
    fn every_option_is_one_of_the_table_and_has_its_help() {
        let all = arguments();
        for (command, option) in &all {
            let found = settings::setting_of(command, option);
            let (setting, heading) = found.unwrap_or_else(|| panic!("ecart {command} {}", option.get_id()));
            let long = option.get_long_help().or(option.get_help()).map(ToString::to_string);
            assert!(long.is_some_and(|it| it.starts_with(setting.help)), "ecart {command} {}", setting.name);
            assert!(!setting.help.is_empty(), "{}", setting.name);
            assert_eq!(option.get_help_heading(), heading, "ecart {command} {}", setting.name);
        }
        assert!(all.len() > 400, "{} arguments were found", all.len());
        // And every row of the table is one of a command's.
        for setting in options::GROUPS.iter().flat_map(|group| group.settings) {
            let is = |(command, option): &(String, clap::Arg)| {
                settings::setting_of(command, option).is_some_and(|(found, _)| found == setting)
            };
            assert!(all.iter().any(is), "no command has {} of {:?}", setting.name, setting.command);
        }
    }

    /// What an option says a study file says as well, unless it belongs to one run; and every key is in the table.
    #[test]
    fn every_option_has_a_study_key_or_a_reason() {
        let keys = top_level().names;
        let all = || options::GROUPS.iter().chain([&options::STUDY]).flat_map(|group| group.settings);
        for setting in all() {
            match setting.key {
                StudyKey::Is(key) => assert!(keys.contains(&key), "{}: {key}", setting.name),
                StudyKey::Rows(section) => {
                    assert!(SECTIONS.iter().any(|(it, _)| *it == section), "{section}");
                }
                StudyKey::Run(reason) => assert!(!reason.is_empty(), "{}", setting.name),
            }
        }
        for key in keys {
            let rows = all().filter(|it| it.command.is_none() && it.study_key() == Some(key)).count();
            assert_eq!(rows, 1, "{key}");
        }
    }

    #[test]
    fn the_name_of_a_file_tells_its_chart() {
        assert_eq!(chart_of(Path::new("out/q3-gap.svg")), Chart::Gap);
        assert_eq!(chart_of(Path::new("ecarts.png")), Chart::Gap);
        assert_eq!(chart_of(Path::new("singapore.png")), Chart::Quadrant);
        assert_eq!(chart_of(Path::new("q3_heatmap.svg")), Chart::Heatmap);
        assert_eq!(chart_of(Path::new("answers.csv.svg")), Chart::Answers);
    }
}
