//! English.

use super::SpokenWords;
use crate::words::en::N;

/// English.
pub const WORDS: SpokenWords = SpokenWords {
    heading: "In their words",
    quotes_of: |name, failed, all| {
        format!(
            "{name}: {} of {} who wrote about it rated it below its importance",
            N.count(failed),
            N.count(all)
        )
    },
    withheld: |name, least| {
        format!("{name}: withheld; fewer than {least} of those it failed wrote about it.")
    },
    quotes_note: "Quotes: of those whom the row failed most the most typical, short ones; addresses, links and numbers are \
                  covered. They say how it is put, not how often.",
    word: "Word",
    heads: ["Below", "Others", "n", "z"],
    no_word: |least| format!("No word of at least {least} respondents is told from chance."),
    words_note: |least| {
        format!(
            "Words: how often those in shortfall and the others say them, and z of the log odds between the two groups \
             (|z| ≥ 1.96, at least {least} respondents). Case, accents and function words are left out, endings are not."
        )
    },
    balance: "Positive to negative",
    balance_heads: ["Positive", "Negative", "Ratio"],
    overall: "All together",
    to_one: |ratio| format!("{} : 1", N.value(ratio, 1)),
    balance_note: |high, low| {
        format!(
            "Ratings of performance of {} and more for each of {} and less. 3 : 1 is a rule of thumb, no law.",
            N.plain(high),
            N.plain(low)
        )
    },
};
