//! Reads surveys of known truth in many clothes, and counts what becomes of them:
//! `cargo run --example dressings -- [HOW MANY] [FIRST NUMBER] [OUTCOME]`, where the last prints each survey of that outcome
//! (right, warned, refused, wrong, silent).
#![allow(clippy::print_stdout, clippy::expect_used, reason = "an example shows what it found")]

#[path = "../tests/it/dressings/wardrobe/mod.rs"]
mod wardrobe;

use std::collections::BTreeMap;

use wardrobe::{Outcome, dress, judge};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, usual: u64| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(usual);
    let (many, first) = (number(0, 2_000), number(1, 0));
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("survey.csv");
    let mut counts: BTreeMap<&str, [u64; 2]> = BTreeMap::new();
    for number in first..first + many {
        let dressed = dress(number);
        let (name, why) = match judge(&dressed, &path) {
            Outcome::Right => ("right", String::new()),
            Outcome::RightWarned(why) => ("warned", why),
            Outcome::Refused(why) => ("refused", why),
            Outcome::Warned(why) => ("wrong", why),
            Outcome::Silent(why) => ("silent", why),
        };
        if words.get(2).is_some_and(|wanted| wanted == name) {
            println!(
                "{number}: {}\n  {}\n  {why}",
                dressed.clothes,
                dressed.text.lines().next().unwrap_or_default()
            );
        }
        let count = counts.entry(name).or_default();
        count[0] += 1;
        count[1] += u64::from(dressed.realistic);
    }
    let realistic: u64 = counts.values().map(|count| count[1]).sum();
    println!("{many} dressings, {realistic} of them realistic");
    for (name, meaning) in [
        ("right", "every number right, nothing to check"),
        ("warned", "every number right, with a warning of strength likely or guess"),
        ("refused", "refused"),
        ("wrong", "another number, with a warning of strength likely or guess"),
        ("silent", "another number in silence"),
    ] {
        let [all, realistic] = counts.get(name).copied().unwrap_or_default();
        println!("{all:6} {realistic:6}  {name}: {meaning}");
    }
}
