//! What was asked and does not go with the file, in English.

use super::condition;
use super::words::{
    asking, at_line, by_element, dozen_plain, holding, in_section, instead, instead_of, meant, plain,
    unrelated,
};
use crate::message::near::likest;
use crate::message::{Request, Said};

/// What was seen and what to do.
pub fn sentence(what: &Request) -> Said {
    match what {
        Request::StudyFault { line, problem } => Said::seen(format!("line {line}: {problem}")),
        Request::UnknownKey { line, key, section, nearest, known } => Said::and(
            format!("{}unknown key \"{key}\"{}{}", at_line(line), in_section(section), meant(nearest)),
            format!("use one of {}", dozen_plain(&likest(key, known))),
        ),
        Request::ListedTwice { criterion } => {
            Said::and(format!("the criterion \"{criterion}\" is listed twice"), "list it once")
        }
        Request::ElementTwice { element } => {
            Said::and(format!("the element \"{element}\" is declared twice"), "declare it once")
        }
        Request::EmptyElement { element } => Said::and(
            format!("the element \"{element}\" has neither criteria nor a rating of its own"),
            "add criteria = [\"…\"] or rating = \"…\"",
        ),
        Request::InTwoElements { criterion, first, second } => Said::and(
            format!(
                "the criterion \"{criterion}\" is named by the element \"{first}\" and again by \"{second}\""
            ),
            "name it under one: a criterion belongs to one element",
        ),
        Request::NoSuchCriterion { element, name, nearest, known } => Said::and(
            format!(
                "{} names \"{name}\", but the survey has no such criterion{}",
                by_element(element),
                meant(nearest)
            ),
            format!("the survey has {}", dozen_plain(&likest(name, known))),
        ),
        Request::NoSuchFile { name, known } => Said::and(
            format!("[[file]] names \"{name}\", which is not read: {}", dozen_plain(known)),
            "name a file as it is called, without its folder",
        ),
        Request::RatingOfSummary { element } => Said::and(
            format!("the element \"{element}\" has its own `rating`, which a summary file cannot provide"),
            "remove the key",
        ),
        Request::UnknownChoice { key, value, known } => {
            Said::and(format!("{key} = \"{value}\" is not known"), format!("use one of {}", plain(known)))
        }
        Request::NotInRange { key, value, least, most } => {
            Said::and(format!("{key} = {value} is not a whole number from {least} to {most}"), "correct it")
        }
        Request::NeedsAnswers { holds, asked } => {
            Said::and(format!("it holds {}, not answers: {}", holding(holds), asking(asked)), instead(asked))
        }
        Request::NeedsOutcome { method } => Said::and(
            format!("importance derived by {method} needs an outcome"),
            "name its column with --outcome",
        ),
        Request::MidpointOfDerived => Said::and(
            "the mid-point of the rating scale says nothing about derived importance",
            "use --crosshair mean, median, or two numbers",
        ),
        Request::ExplanationIsText => {
            Said::and("an explanation is text on standard output", "drop --format and -o")
        }
        Request::ChartNeedsSegments { output } => Said::and(
            format!("{output} is a chart of segments, and there are none"),
            "name the column that makes them with --by, or choose another chart with --chart",
        ),
        Request::ChartNeedsOutcome { output } => Said::and(
            format!("{output} is a chart of drivers, and there is no outcome"),
            "name the column of the outcome with --outcome, or choose another chart with --chart",
        ),
        Request::ChartNeedsWaves { output } => Said::and(
            format!("{output} is a chart of two waves, and there is one"),
            "name the wave before with --previous or --wave, use ecart compare, or choose another chart with --chart",
        ),
        Request::ChartNeedsThreeWaves { output } => Said::and(
            format!("{output} shows three waves or more, and there are fewer"),
            "name three files or more with ecart compare, or a column with three waves in --wave; slope shows two",
        ),
        Request::ChartNeedsCommonRows { output, rows, least } => Said::and(
            format!(
                "{output} shows {} that all waves have, and there {}",
                if *least == 1 { "rows" } else { "two rows or more" },
                if *rows == 1 { "is one" } else { "is none" }
            ),
            "the table tells what changed; rows that were renamed are told with --map OLD=NEW",
        ),
        Request::ChartNeedsAudiences { output } => Said::and(
            format!("{output} is a chart of audiences, and there are none to show beside the reference"),
            "name the column that tells them apart with --audience, or choose another chart with --chart",
        ),
        Request::ChartNeedsBenchmark { output } => Said::and(
            format!("{output} is a chart beside a benchmark, and there is none"),
            "add --benchmark FILE, or choose another chart with --chart",
        ),
        Request::ChartOfThree { output, audiences } => Said::and(
            format!("{output} can show three audiences, and there are {audiences}"),
            "leave some out with --where, or choose another chart with --chart",
        ),
        Request::ChartNeedsGaps { output } => Said::and(
            format!("{output} is a chart of gaps, and derived importance has none"),
            "drop --importance, or choose another chart with --chart",
        ),
        Request::ChartNeedsStated { output } => Said::and(
            format!(
                "{output} is to show importance, or gaps from it, as it was rated, and importance is derived"
            ),
            "drop --importance, or show performance with --measure performance",
        ),
        Request::OptionsWithout { options, needs } => Said::and(
            format!("{} says nothing without {needs}", options.join(", ")),
            format!("add {needs}, or leave it out"),
        ),
        Request::ValueWithMinus { option, value } => Said::and(
            format!("what follows {option} begins with a minus and is read as an option: {value}"),
            format!("write {option}={value}"),
        ),
        Request::DashboardNeedsRows { output, rows, least } => Said::and(
            format!("{output} is a dashboard, and there are {rows} rows with a gap: it takes {least}"),
            "choose another chart with --chart, or the criteria in place of the elements with --level criteria",
        ),
        Request::ChartNeedsAnswers { output } => Said::and(
            format!(
                "{output} is a chart of single answers, and the file holds means only, or answers without importance"
            ),
            "read the file of the answers, or choose another chart with --chart",
        ),
        Request::ChartNeedsDrivers { output, why } => {
            let seen = why.as_ref().map(|(outcome, why)| unrelated(why, outcome));
            let seen = seen.as_deref().unwrap_or("no driver has a derived importance");
            let advice = why.as_ref().map_or("choose another chart with --chart", |(_, why)| instead_of(why));
            Said::and(format!("{output} is a chart of drivers, and {seen}"), advice)
        }
        Request::UnknownRow { name, nearest, known } => Said::and(
            format!("no criterion or element is called \"{name}\"{}", meant(nearest)),
            format!("use one of {}", dozen_plain(&likest(name, known))),
        ),
        Request::BadCondition { condition, fault } => Said::and(
            format!("invalid --where \"{condition}\": {}", condition::sentence(fault)),
            "use comparisons such as region = 'West' AND age >= 30, with AND, OR, NOT, IN (…), BETWEEN, LIKE and IS NULL",
        ),
        Request::NoRowMatches { condition, read } => Said::and(
            format!("--where \"{condition}\" matches none of the {read} rows"),
            "check its values against the answers: `ecart inspect` shows the columns",
        ),
        Request::OneLevel { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "every answer in the segment column \"{column}\" is \"{only}\", so there is nothing to compare"
                ),
                None => format!("the segment column \"{column}\" is blank"),
            },
            "choose another column for --by",
        ),
        Request::AllWeightsZero { column } => Said::and(
            format!("every weight in column \"{column}\" is 0, so nobody is left"),
            "drop --weight, or choose another column",
        ),
        Request::NoPairs { criterion, n_importance, n_performance } => Said::and(
            format!(
                "nobody rated both importance and performance of \"{criterion}\" ({n_importance} rated importance, {n_performance} performance)"
            ),
            "if different people were asked the two questions, add --base available; else list the other criteria in a study file, or check that its two columns belong together",
        ),
        Request::NobodyComplete { criteria } => Said::and(
            format!(
                "no respondent rated importance and performance of all {criteria} criteria, so --base listwise leaves nobody"
            ),
            "use --base pairs or --base available",
        ),
        Request::NotAScale { text } => Said::and(
            format!("\"{text}\" is not a valid scale"),
            "give its lowest and highest rating, such as 1-5 or 0-10",
        ),
        Request::NotACrosshair { text } => Said::and(
            format!("\"{text}\" is not a valid crosshair"),
            "use mean, median, midpoint, grand-mean, or two numbers importance,performance such as 3,3.5",
        ),
        Request::NotACanvas { text, least, greatest } => Said::and(
            format!("\"{text}\" is not a valid canvas"),
            format!(
                "use slide, print, body, square, or WIDTHxHEIGHT in points from {}x{} to {greatest}x{greatest}",
                least[0], least[1]
            ),
        ),
        Request::NotAConfidence { text } => Said::and(
            format!("{text} is not a valid confidence level"),
            "use a number between 0 and 1, such as 0.95",
        ),
        Request::NotReplicates { text, most } => Said::and(
            format!("{text} is not a valid number of replicates"),
            format!("use 0 for none, or a whole number up to {most}"),
        ),
        Request::NotAnImprovement { text } => Said::and(
            format!("{text} is not a valid improvement"),
            "use a number of rating units, such as 0.5",
        ),
        Request::NotALimit { variable, value, most } => Said::and(
            format!("{variable}={value} in the environment is not a limit"),
            format!("set a whole number from 1 to {most}, or leave it out"),
        ),
        Request::TooManyLevels { grouping, column, levels } => Said::and(
            format!(
                "the column \"{column}\" of {grouping} has {levels} different values, and a map for each takes long"
            ),
            format!(
                "choose a column with fewer for {grouping}, or ask for all of them with --most-levels {levels}"
            ),
        ),
        Request::CrosshairFar { importance, performance, lowest, highest } => Said::and(
            format!("--crosshair {importance},{performance} is far outside the scale {lowest}-{highest}"),
            "give two numbers on it",
        ),
        Request::LevelsDoNotFit { low, high, lowest, highest } => Said::and(
            format!(
                "low performance at {low} and below and high performance at {high} and above do not both fit on the scale from {lowest} to {highest}"
            ),
            "give --low and --high two ratings of it, the first below the second",
        ),
        Request::NotATarget { text } => Said::and(
            format!("\"{text}\" is not a valid target"),
            "use a value of the outcome such as 9, or a part of its observed range such as 80%",
        ),
        Request::OneAudience { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "column \"{column}\" holds one audience, \"{only}\", and two stand beside one another"
                ),
                None => format!("column \"{column}\" is blank, so that it tells no audiences apart"),
            },
            "name another column with --audience, or drop it",
        ),
        Request::UnknownReference { column, name, known } => Said::and(
            format!("no audience of column \"{column}\" is called \"{name}\""),
            format!("give --reference one of these: {}", known.join(", ")),
        ),
        Request::AudiencesWithheld { column, least } => Said::and(
            format!(
                "fewer than two audiences of column \"{column}\" can be shown: those below {least} respondents are withheld, and with a single one the next smallest, whose answers would tell it"
            ),
            "give small audiences a name together, or wait for more answers",
        ),
        Request::AudiencesOfWaves => Said::and(
            "audiences stand beside an analysis, not beside waves",
            "use analyze, or drop --audience (in the study file: audience_column)",
        ),
        Request::NotADifference { text } => Said::and(
            format!("\"{text}\" is not a difference"),
            "give a number of rating units above 0, such as 0.2",
        ),
        Request::NotAChange { text } => Said::and(
            format!("\"{text}\" is not a change"),
            "give a number of rating units above 0, such as 0.2",
        ),
        Request::NotAScore { text } => {
            Said::and(format!("{text} is not a score"), "use a number of rating units, such as 1.5")
        }
        Request::NotARename { text } => {
            Said::and(format!("\"{text}\" is not OLD=NEW"), "write the former name, =, and the present one")
        }
        Request::NotAWallet { text } => Said::and(
            format!("\"{text}\" is not RANK,COUNT"),
            "name the column of our rank, a comma, and the column of how many providers are used",
        ),
        Request::OutputKind { path, nearest, known } => Said::and(
            format!("{path}: the extension of an output tells its kind, and this one tells none"),
            match nearest {
                Some(nearest) => format!("use {nearest}, or one of {}", plain(known)),
                None => format!("use one of {}", plain(known)),
            },
        ),
        Request::OutputPdf { path } => Said::and(
            format!("{path}: no PDF is written"),
            "write .html and print the page to a file, or write .pptx or .docx and save it as PDF from there",
        ),
        Request::PatternOfReport { path } => Said::and(
            format!("{path}: {{element}} makes one chart for each element"),
            "use .svg, .png or .alt.txt",
        ),
        Request::PatternMisplaced { path } => Said::and(
            format!("{path}: {{element}} may stand once, in the file's name"),
            "write it as in maps/{element}.svg",
        ),
        Request::OptionElsewhere { option, instead } => {
            Said::and(format!("there is no option {option}"), format!("it is called {instead} here"))
        }
        Request::ExplainNeedsBoth => Said::and(
            "explain takes a criterion and then a file, and has one of them",
            "ecart explain \"Price\" answers.csv",
        ),
        Request::ExplainTakesNo { option } => Said::and(
            format!("explain shows the arithmetic of one row, to which {option} adds nothing"),
            format!("leave {option} out, or give it to ecart analyze"),
        ),
        Request::FormatIsAFile { format } => Said::and(
            format!("standard output gets text, and .{format} is none"),
            format!("write it to a file: -o NAME.{format}"),
        ),
        Request::ExplainSwapped { file, criterion } => Said::and(
            format!("explain takes the criterion first, and \"{file}\" is a file"),
            format!("type ecart explain \"{criterion}\" {file}"),
        ),
        Request::UnknownTopic { topic } => Said::and(
            format!("there is neither a command nor a message called \"{topic}\""),
            "list the commands with `ecart help`, and the codes of messages with `ecart help messages`",
        ),
    }
}
