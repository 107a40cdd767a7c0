//! No circles between the rooms of a room, at any level, but those that are known and have a reason.

use std::collections::BTreeSet;

use super::house::{House, rings};

/// Rooms, and what in them still leads in a circle. The list may shrink only: a circle that is not here fails, and so does a
/// line that is no longer true. A room that only names its rooms in a table of constants, and theirs being of its type, is
/// no fault (`set` and its languages, `message`, `words`); the others are to be opened.
const KNOWN: [(&str, &str); 12] = [
    (
        "analysis",
        "action against association at_risk audience basis benchmark certainty compare contrast \
         contributions crosshair driver driver_certainty driver_noise driver_replicates driver_set \
         effect element gate grid importance indices inference levels line metric necessary outcome \
         plan resampled row segment shrunk spoken tally target unrelated weights",
    ),
    ("input", "answers columns grid headings hints open source survey"),
    ("input::answers::labels", "anchored code draft ends"),
    (
        "input::answers::labels",
        "set sets_de sets_en sets_en_judgements sets_es sets_expectations sets_fr sets_id sets_it sets_nl sets_pt \
         sets_seven sets_signs",
    ),
    ("input::columns", "layout pairing remarks roles"),
    ("input::columns::pairing", "family reading resolve"),
    ("input::columns::remarks", "legend unasked"),
    ("input::stream", "build codes collect columns pass passing scan tables"),
    ("input::survey", "several table"),
    ("message", "de en es fr language what"),
    ("report", "dashboard document dots figure heat multiples necessary outcomes plan slope titles view"),
    ("words", "de en es fr sections views"),
];

#[test]
fn rooms_lead_in_no_circle_but_the_known_ones() {
    let found = House::read().circles();
    let mut wrong = Vec::new();
    for circle in &found {
        let rooms = circle.rooms.join(" ");
        if !KNOWN.contains(&(circle.room.as_str(), rooms.as_str())) {
            let steps = circle.steps.join("\n  ");
            wrong.push(format!("(\"{}\", \"{rooms}\") is a new circle:\n  {steps}", circle.room));
        }
    }
    for (room, rooms) in KNOWN {
        if !found.iter().any(|circle| circle.room == room && circle.rooms.join(" ") == rooms) {
            wrong.push(format!("(\"{room}\", \"{rooms}\") is no circle any more: take it out or shorten it"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn circles_are_seen() {
    let rings_of = |steps: &[(&str, &str)]| {
        let steps: BTreeSet<(String, String)> =
            steps.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect();
        rings(&steps)
    };
    assert!(rings_of(&[("a", "b"), ("b", "c"), ("a", "c")]).is_empty());
    let steps = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "d")];
    assert_eq!(rings_of(&steps), [vec!["a", "b", "c"], vec!["d", "e"]]);
}
