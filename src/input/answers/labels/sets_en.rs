//! English label sets of importance and satisfaction, lowest first.

use crate::input::answers::labels::set::LabelSet;

const DEGREE: &[&str] = &[
    "important",
    "satisfied",
    "comfortable",
    "helpful",
    "useful",
    "likely",
    "confident",
    "valuable",
    "easy",
    "clear",
    "relevant",
    "concerned",
    "interested",
    "familiar",
    "",
];

/// The sets.
pub const SETS: &[LabelSet] = &[
    // Unipolar degrees.
    LabelSet {
        adjectives: DEGREE,
        ranks: &["Not at all ~", "Slightly ~", "Moderately ~", "Very ~", "Extremely ~"],
    },
    LabelSet {
        adjectives: &["important", "satisfied", "useful", "helpful", "relevant", "valuable"],
        ranks: &["Not ~", "Slightly ~", "Moderately ~", "Very ~", "Extremely ~"],
    },
    LabelSet {
        adjectives: DEGREE,
        ranks: &["Not at all ~", "Not so ~", "Somewhat ~", "Very ~", "Extremely ~"],
    },
    LabelSet {
        adjectives: &["comfortable"],
        ranks: &[
            "Not at all comfortable",
            "Not so comfortable",
            "Somewhat comfortably",
            "Very comfortable",
            "Extremely comfortable",
        ],
    },
    LabelSet { adjectives: DEGREE, ranks: &["Not at all ~", "Not too ~", "Somewhat ~", "Very ~"] },
    LabelSet {
        adjectives: DEGREE,
        ranks: &["Not at all ~", "Not very ~", "Rather ~|Fairly ~|Somewhat ~", "Very ~"],
    },
    LabelSet {
        adjectives: DEGREE,
        ranks: &["Not at all ~", "Not very ~", "Neutral", "Fairly ~|Somewhat ~|Quite ~", "Very ~"],
    },
    LabelSet {
        adjectives: &["important"],
        ranks: &[
            "Not at all important|Not important at all",
            "Somewhat important|Not that important|Not very important",
            "Important|Moderately important",
            "Very important",
            "Extremely important",
        ],
    },
    LabelSet {
        adjectives: &["important"],
        ranks: &[
            "Not important|Unimportant|Not at all important",
            "Slightly important",
            "Moderately important",
            "Important",
            "Very important",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Not important", "Somewhat important|Slightly important", "Important", "Very important"],
    },
    LabelSet { adjectives: &[], ranks: &["Not important", "Somewhat important", "Very important"] },
    // Bipolar importance.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Very unimportant",
            "Somewhat unimportant|Unimportant|Rather unimportant",
            "Neither important nor unimportant|Neither important nor unimportant (neutral)|Neutral|Neither",
            "Somewhat important|Important|Rather important",
            "Very important",
        ],
    },
    LabelSet {
        adjectives: &["important", "satisfied"],
        ranks: &["Not ~ at all|Not at all ~", "Rather not ~", "Neutral", "Rather ~", "Very ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Not important at all",
            "Not very important",
            "Somewhat unimportant",
            "Neutral",
            "Somewhat important",
            "Important",
            "Very important",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Not at all important",
            "Low importance",
            "Slightly important",
            "Neutral",
            "Moderately important",
            "Very important",
            "Extremely important",
        ],
    },
    // Satisfaction.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Very dissatisfied|Very unsatisfied|Highly dissatisfied",
            "Dissatisfied|Unsatisfied|Somewhat dissatisfied|Rather dissatisfied",
            "Neutral|Neither satisfied nor dissatisfied|Neither dissatisfied nor satisfied|Neither",
            "Satisfied|Somewhat satisfied|Rather satisfied",
            "Very satisfied|Highly satisfied",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Extremely dissatisfied",
            "Somewhat dissatisfied",
            "Neither satisfied nor dissatisfied|Neutral",
            "Somewhat satisfied",
            "Extremely satisfied",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Extremely dissatisfied|Completely dissatisfied",
            "Moderately dissatisfied|Mostly dissatisfied",
            "Slightly dissatisfied|Somewhat dissatisfied",
            "Neither satisfied nor dissatisfied|Neutral",
            "Slightly satisfied|Somewhat satisfied",
            "Moderately satisfied|Mostly satisfied",
            "Extremely satisfied|Completely satisfied",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Not satisfied at all",
            "Not very satisfied",
            "Somewhat dissatisfied",
            "Neutral",
            "Somewhat satisfied",
            "Satisfied",
            "Very satisfied",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Very dissatisfied",
            "Dissatisfied|Somewhat dissatisfied",
            "Satisfied|Somewhat satisfied",
            "Very satisfied",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Not important", "Important", "Very important"] },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unimportant|Not at all important|Not important",
            "Of little importance|Of low importance",
            "Moderately important|Of moderate importance",
            "Important",
            "Very important",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unimportant|Not important at all|Not at all important",
            "Of little importance|Of low importance",
            "Of average importance|Neutral",
            "Very important",
            "Absolutely essential|Essential|Extremely important",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Not a priority",
            "Low priority",
            "Medium priority|Moderate priority",
            "High priority",
            "Essential|Essential priority|Top priority",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Very unimportant", "Unimportant", "Important", "Very important"] },
    LabelSet { adjectives: &[], ranks: &["Unimportant", "Neutral|Neither", "Important"] },
    LabelSet {
        adjectives: &["satisfied", "happy", "useful", "likely"],
        ranks: &["Not ~", "Somewhat ~|Fairly ~|Moderately ~", "Very ~"],
    },
    LabelSet {
        adjectives: &["satisfied", "happy", "useful", "likely", "important"],
        ranks: &["Not ~|Not at all ~", "Slightly ~", "Moderately ~|Somewhat ~", "Very ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Dissatisfied|Unsatisfied|Not satisfied",
            "Neutral|Neither|Neither satisfied nor dissatisfied",
            "Satisfied",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Dissatisfied|Unsatisfied",
            "Somewhat dissatisfied|Rather dissatisfied",
            "Somewhat satisfied|Rather satisfied",
            "Satisfied",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Very unhappy", "Unhappy", "Neutral|Neither happy nor unhappy", "Happy", "Very happy"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Very dissatisfied",
            "Dissatisfied",
            "Somewhat dissatisfied",
            "Neutral|Neither satisfied nor dissatisfied",
            "Somewhat satisfied",
            "Satisfied",
            "Very satisfied",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Very unimportant",
            "Unimportant",
            "Rather unimportant|Somewhat unimportant",
            "Rather important|Somewhat important",
            "Important",
            "Very important",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Not at all", "A little", "Somewhat", "A lot", "Extremely"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Least important", "Less important", "Neutral", "More important", "Most important"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Slightly important", "Fairly important", "Very important", "Critical"],
    },
];
