//! What every message means: for `ecart help CODE` and `docs/messages.md`.

use std::collections::BTreeMap;

use super::{Language, What};

/// Every code with what can be told under it, by code.
pub fn codes() -> BTreeMap<&'static str, Vec<What>> {
    let mut codes: BTreeMap<&'static str, Vec<What>> = BTreeMap::new();
    for what in What::samples() {
        codes.entry(what.code()).or_default().push(what);
    }
    codes
}

/// What a code says, why it matters and what to do, in a language; `None` where there is no such code.
pub fn entry(code: &str, language: Language) -> Option<String> {
    let told = codes().remove(code)?;
    let entries = told.iter().map(|what| {
        let (said, around) = (language.sentence(what), language.around());
        let [says, why, todo] = around.guide;
        let todo = format!("{todo}{}\n", if said.advice.is_empty() { around.nothing } else { &said.advice });
        format!("{says}{}\n{why}{}\n{todo}", said.seen, language.why(what))
    });
    Some(format!("{code}\n\n{}", entries.collect::<Vec<_>>().join("\n")))
}

/// All of it as Markdown.
pub fn markdown(language: Language) -> String {
    let mut text = language.around().guide_head.to_owned();
    for (code, told) in codes() {
        text += &format!("\n## `{code}`\n");
        for what in told {
            let (said, around) = (language.sentence(&what), language.around());
            let [says, why, todo] = around.guide;
            let advice = if said.advice.is_empty() { around.nothing } else { &said.advice };
            text += &format!("\n* **{}** {}\n", says.trim(), escaped(&said.seen));
            text += &format!("* **{}** {}\n", why.trim(), language.why(&what));
            text += &format!("* **{}** {}\n", todo.trim(), escaped(advice));
        }
    }
    text
}

/// A sentence that Markdown shows as it is.
fn escaped(text: &str) -> String {
    text.replace('*', "\\*").replace('<', "\\<")
}
