//! Stubs of actions for the priorities: what somebody has to fill in, and nothing that pretends to know the remedy.

use crate::analysis::{Analysis, PlanLine};
use crate::look::Look;
use crate::report::labels::{all_rows, label};
use crate::words::plan::of;

/// `[[action]]` stubs in TOML, one for each priority without an open action.
pub fn draft(analysis: &Analysis, look: &Look) -> String {
    let said = of(look.language);
    let Some(plan) = &analysis.action_plan else { return String::new() };
    let lacks = |line: &&PlanLine| line.priority && plan.without_action.contains(&line.on[0]);
    let mut missing: Vec<&PlanLine> = plan.lines.iter().filter(lacks).collect();
    missing.dedup_by(|one, other| one.on == other.on);
    let mut text = format!("# {}\n", (said.draft.head)(missing.len()));
    for line in missing {
        let Some(row) = all_rows(analysis).find(|row| line.on.contains(&row.name)) else { continue };
        let quoted = |words: &str| toml::Value::String(words.to_owned()).to_string();
        text += &format!("\n# {}\n", comment(label(row, look.language.code)));
        let (id, on) = (quoted(&unused(&row.name, analysis)), quoted(&row.name));
        text += &format!("[[action]]\nid = {id}\non = [{on}]\n");
        text += &format!("what = \"\"  # {}\n", said.draft.what);
        text += &format!("# owner = \"\"  # {}\n", said.draft.owner);
        text += &format!("# effort =   # {}\n", said.draft.effort);
        text += &format!("# due = \"\"  # {}\n", said.draft.due);
        if let Some(needs) = line.needs {
            // Rounded up: what is promised must still be enough.
            let enough = (needs * 100.0).ceil() / 100.0;
            text += &format!("# raises = {{ performance = {enough:.2} }}  # {}\n", said.draft.raises);
        }
    }
    text
}

/// An id that no action has: what is done has the first one.
fn unused(name: &str, analysis: &Analysis) -> String {
    let is_taken = |id: &String| analysis.actions.iter().any(|action| action.id == *id);
    let mut ids = std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{name}-{number}")));
    ids.find(|id| !is_taken(id)).unwrap_or_default()
}

/// A label in one line of a comment.
fn comment(label: &str) -> String {
    label.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
