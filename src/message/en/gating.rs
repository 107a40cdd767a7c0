//! What is wrong with a gate, and what was seen of one, in English.

use crate::message::{Gating, Said};

/// What was seen and what to do.
pub fn sentence(what: &Gating) -> Said {
    let sure = |probability: &Option<String>| {
        probability.as_ref().map_or_else(String::new, |probability| format!(", probability {probability}"))
    };
    match what {
        Gating::Malformed { fault, .. } => {
            let said = sentence(fault);
            let colon = if said.advice.is_empty() { "" } else { ": " };
            Said::seen(format!("{}{colon}{}", said.seen, said.advice))
        }
        Gating::EitherFailOrWarn => {
            Said::and("a [[gate]] has both fail_if and warn_if, or neither", "give each one of them")
        }
        Gating::Expected { word } => Said::seen(format!("expected {word}")),
        Gating::ExpectedJoint => Said::seen("expected and, or, or the end"),
        Gating::ExpectedQuadrant => Said::seen("expected a quadrant"),
        Gating::ExpectedMeasure => Said::seen("expected a number of a row"),
        Gating::ExpectedNumber => Said::seen("expected a number, such as 1.2 or 60%"),
        Gating::ExpectedCount => Said::seen("expected a whole number, 1 or more"),
        Gating::EmptyGate => {
            Said::and("this condition is empty", "write one, such as any criterion enters concentrate_here")
        }
        Gating::NoShare => {
            Said::and("a share lies between 0 and 1, and this number does not", "write it as 0.6 or as 60%")
        }
        Gating::PercentOfNumber => {
            Said::and("% is for shares, and this is another number", "write the number itself, without %")
        }
        Gating::ExpectedName => Said::seen("expected a name: a word, or a label between double quotes"),
        Gating::ExpectedMove => Said::seen("expected in, enters, leaves, rises or falls"),
        Gating::ExpectedVerb => {
            Said::seen("expected what is said of it: in, enters, leaves, rises, falls, gap > 1, …")
        }
        Gating::NoQuadrantOf { word, nearest, known } => no("a quadrant", word, nearest, known),
        Gating::NoMeasureOf { word, nearest, known } => no("a number of a row", word, nearest, known),
        Gating::NoTotalOf { word, nearest, known } => no("a number of the survey", word, nearest, known),
        Gating::NoVerbOf { word, nearest, known } => no("a verb or a number", word, nearest, known),
        Gating::NoChangesOf => Said::seen("changes are told of gap, importance, performance and top_two"),
        Gating::NegativeChange => Said::seen("by takes a number of 0 or more"),
        Gating::TooNested { most } => {
            Said::seen(format!("brackets and not may stand at most {most} deep, one within another"))
        }
        Gating::LikelyOfNumber => {
            Said::seen("a number is compared certainly (its interval) or apparently (the number itself)")
        }
        Gating::CertainlyEqual => Said::seen("certainly goes with <, <=, > and >="),
        Gating::CertaintyOfTotal => {
            Said::and("a number of the whole survey is compared as it is", "drop this word")
        }
        Gating::QuantityOfOne => Said::seen("a single row takes no any, every, no or at least"),
        Gating::NoQuantity => Said::seen("say of how many: any, every, no, or at least 3"),
        Gating::ElementsOfElement => Said::and("elements belong to nothing", "say criteria of an element"),
        Gating::TooManyCharacters { most, has } => {
            Said::seen(format!("a gate has at most {most} characters, and this has {has}"))
        }
        Gating::OpenQuote => Said::and("this quote is not closed", "end the name with \""),
        Gating::DecimalComma => Said::and("decimals have a point here", "write 1.2 for 1,2"),
        Gating::CommaInGate => Said::and("a gate has no commas", "join conditions with and, or"),
        Gating::SignForJoint => Said::seen("join conditions with and, or"),
        Gating::SignForNot => Said::seen("say not, or != between two numbers"),
        Gating::SingleQuotes => Said::seen("names stand between double quotes"),
        Gating::NoMeaning { letter } => Said::and(
            format!("\"{letter}\" has no meaning in a gate"),
            "put names with such letters between double quotes",
        ),
        Gating::GateNeedsWave { gate } => {
            Said::and(format!("gate \"{gate}\" asks for the wave before"), "add --previous or --wave")
        }
        Gating::GateNeedsBenchmark { gate } => {
            Said::and(format!("gate \"{gate}\" asks for a benchmark"), "add --benchmark")
        }
        Gating::GateNeedsAudiences { gate } => {
            Said::and(format!("gate \"{gate}\" asks for audiences"), "add --audience")
        }
        Gating::NoRowOfGate { gate, name, nearest } => {
            let advice = nearest.as_ref().map_or_else(
                || "inspect lists the names".to_owned(),
                |near| format!("the nearest is \"{near}\""),
            );
            Said::and(format!("gate \"{gate}\": no criterion or element is called \"{name}\""), advice)
        }
        Gating::TwoLevelsOfGate { gate, name } => Said::and(
            format!("gate \"{gate}\": \"{name}\" is the name of several rows"),
            format!("say element \"{name}\" or criterion \"{name}\""),
        ),
        Gating::SeveralRowsOfGate { gate, name } => Said::and(
            format!("gate \"{gate}\": \"{name}\" is the name of several rows"),
            "use its key instead of its label",
        ),
        Gating::WithoutNumber { row, measure } => Said::seen(format!("\"{row}\" has no {measure}")),
        Gating::TotalIs { total, value } => Said::seen(format!("{total} is {value}")),
        Gating::TotalUnknown { total } => Said::seen(format!("{total} is not known")),
        Gating::RowIn { row, quadrant, probability } => {
            Said::seen(format!("\"{row}\" ({quadrant}{})", sure(probability)))
        }
        Gating::RowMoved { row, from, to, probability } => {
            Said::seen(format!("\"{row}\" ({from} → {to}{})", sure(probability)))
        }
        Gating::RowWithoutQuadrant { row } => {
            Said::seen(format!("\"{row}\" has no quadrant in one of the waves"))
        }
        Gating::WithoutChange { row, measure } => Said::seen(format!("\"{row}\" has no change of {measure}")),
        Gating::WithoutWave { row } => Said::seen(format!("\"{row}\" has no wave before")),
        Gating::WithoutBenchmark { row } => Said::seen(format!("\"{row}\" has no benchmark")),
        Gating::GateFailed { told } => Said::seen(format!("gate failed: {told}")),
        Gating::GateWarns { told } => Said::seen(format!("gate warning: {told}")),
        Gating::GateUndecided { told } => Said::seen(format!("gate undecided: {told}")),
        Gating::GatesPassed { count } => Said::seen(format!("gates passed: {count} of {count}")),
        Gating::Decided { gate, seen, more } => {
            let more = if *more > 0 { format!(", and {more} more") } else { String::new() };
            Said::seen(format!("{gate}: {}{more}", seen.join(", ")))
        }
    }
}

fn no(kind: &str, word: &str, nearest: &Option<String>, known: &[String]) -> Said {
    let advice = match nearest {
        Some(near) => format!("did you mean {near}?"),
        None => format!("known: {}", known.join(", ")),
    };
    Said::seen(format!("\"{word}\" is not {kind} ({advice})"))
}
