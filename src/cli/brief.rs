//! Help that can be read at once: the options that most runs use, and examples.

use clap::{Arg, Command};

use super::settings::setting_of;

/// Of a command with more options than this, `-h` lists only the usual ones; `--help` lists all.
const FEW: usize = 30;

/// A command whose short help is short, and whose help ends in examples.
pub fn brief(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let many = command.get_arguments().count() > FEW;
    let command = if many {
        command
            .mut_args(|option| {
                let usual = setting_of(&name, &option).is_some_and(|(setting, _)| setting.usual);
                clause(option.hide_short_help(!usual))
            })
            .after_help(format!("ecart {name} --help describes these and all other options, with examples."))
    } else {
        command
    };
    match examples(&name) {
        None => command,
        Some(examples) if many => command.after_long_help(listed(examples)),
        Some(examples) => command.after_help(listed(examples)),
    }
}

/// An option whose short help is its first clause, the whole being told by `--help`.
fn clause(option: Arg) -> Arg {
    let Some(help) = option.get_help().map(ToString::to_string) else { return option };
    if option.get_long_help().is_some() {
        return option;
    }
    let ends = [" [default", ": ", "; ", " ("].iter().filter_map(|end| help.find(end));
    let first = ends.min().map_or(help.as_str(), |end| &help[..end]).to_owned();
    option.help(first).long_help(help)
}

/// The examples of a command, as its help ends in them.
pub fn ending(command: &str) -> String {
    examples(command).map(listed).unwrap_or_default()
}

/// What one types, and what comes of it.
fn examples(command: &str) -> Option<&'static [(&'static str, &'static str)]> {
    Some(match command {
        "analyze" => &[
            ("ecart analyze answers.csv", "tables, in the terminal"),
            (
                "ecart analyze answers.xlsx --study study.toml -o report.html -o deck.pptx",
                "a report and slides",
            ),
            ("ecart analyze answers.csv -o map.png -o gap.svg -o answers.svg", "charts, told by their names"),
            (
                "ecart analyze answers.csv --by region -o heatmap.svg -o report.md",
                "regions beside one another",
            ),
            ("ecart analyze answers.csv --outcome recommend -o drivers.svg", "what goes with recommending"),
            (
                "ecart analyze answers.csv --lang fr --csv excel-fr -o ecarts.csv",
                "a file for Excel in French",
            ),
        ],
        "compare" => &[
            ("ecart compare 2025.csv 2026.csv -o waves.md", "what changed, and how sure that is"),
            ("ecart compare old.json new.csv --fail-if \"any criterion enters concentrate_here\"", "a gate"),
        ],
        "plan" => &[
            ("ecart plan answers.csv --study study.toml", "what is promised, and whether it is enough"),
            (
                "ecart plan answers.csv --study study.toml --outcome recommend -o plan.svg -o plan.xlsx",
                "effort against what goes with it",
            ),
            (
                "ecart plan answers.csv --study study.toml --draft",
                "stubs for the priorities without an action",
            ),
        ],
        "callback" => &[
            (
                "ecart callback answers.csv --contact email --consent may_call --most 50 -o calls.csv",
                "the fifty whom the priorities failed most, for whoever calls them",
            ),
            ("ecart callback answers.csv --no-consent-needed -o rows.csv", "the rows of the file alone"),
        ],
        "inspect" => &[
            ("ecart inspect answers.csv", "what is seen in the file"),
            ("ecart inspect answers.csv --write study.toml", "the same as a study file, to be corrected"),
        ],
        "explain" => &[
            ("ecart explain \"Price\" answers.csv", "the arithmetic of one criterion"),
            ("ecart explain price answers.csv --study study.toml --lang fr", "in French"),
        ],
        "sql" => &[(
            "ecart sql export.csv --table survey.answers --dialect postgres > count.sql",
            "a query that counts",
        )],
        "schema" => &[("ecart schema > ecart.schema.json", "to check a JSON output with")],
        "help" => &[
            ("ecart help analyze", "all options of a command"),
            ("ecart help sides_by_order", "what a message means, and what to do"),
        ],
        _ => return None,
    })
}

fn listed(examples: &[(&str, &str)]) -> String {
    let line = |(typed, about): &(&str, &str)| format!("  {typed}\n      {about}");
    format!("Examples:\n{}", examples.iter().map(line).collect::<Vec<_>>().join("\n"))
}
