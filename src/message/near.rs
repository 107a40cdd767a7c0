//! The names of a list that somebody may have meant.

/// Names that a message shows of a list.
const SHOWN: usize = 12;

/// The names of a list as a message shows them: in their order where all are shown, else the most alike first.
pub(super) fn likest(wanted: &str, names: &[String]) -> Vec<String> {
    /// Below this no name is like it, and their order says more.
    const LIKE: u32 = 400;
    let mut names = names.to_vec();
    let wanted = wanted.to_lowercase();
    let like = |name: &String| likeness(&wanted, &name.to_lowercase());
    if names.len() > SHOWN && names.iter().any(|name| like(name) >= LIKE) {
        names.sort_by_cached_key(|name| std::cmp::Reverse(like(name)));
    }
    names
}

/// In steps of a thousandth, so that it can be sorted by; a name that holds the other is alike.
fn likeness(wanted: &str, name: &str) -> u32 {
    let held = wanted.chars().count() >= 3 && (name.contains(wanted) || wanted.contains(name));
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.chars().count() >= 3)
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(wanted), words(name));
    let shared = one.iter().any(|word| other.contains(word));
    let bonus = u32::from(held) * 1000 + u32::from(shared) * 500;
    bonus + (strsim::normalized_damerau_levenshtein(wanted, name) * 1000.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::likest;

    #[test]
    fn the_name_that_was_meant_is_among_those_shown() {
        let names: Vec<String> =
            (1..=80).map(|at| format!("Q{at:02}")).chain(["Wartezeit am Telefon".to_owned()]).collect();
        for wanted in ["Wartezeit", "wartezeit am telephon", "Telefon"] {
            assert_eq!(likest(wanted, &names)[0], "Wartezeit am Telefon", "{wanted}");
        }
        assert_eq!(likest("xyz", &names), names);
        let few = names[..5].to_vec();
        assert_eq!(likest("Q05", &few), few);
    }
}
