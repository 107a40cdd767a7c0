//! English label sets of agreement, quality, expectation and frequency, lowest first.

use crate::input::answers::labels::set::LabelSet;

/// The sets.
pub const SETS: &[LabelSet] = &[
    // Agreement.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Strongly disagree|Totally disagree|Completely disagree",
            "Disagree|Somewhat disagree",
            "Neither agree nor disagree|Neutral|Undecided|Neither",
            "Agree|Somewhat agree",
            "Strongly agree|Totally agree|Completely agree",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Strongly disagree",
            "Disagree",
            "Somewhat disagree|Slightly disagree",
            "Neither agree nor disagree|Neutral",
            "Somewhat agree|Slightly agree",
            "Agree",
            "Strongly agree",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Strongly disagree", "Disagree", "Agree", "Strongly agree"] },
    // Needs and priorities.
    LabelSet {
        adjectives: &[],
        ranks: &["Not|Not at all", "Somewhat|Slightly", "Important|Moderately", "Very", "Extremely"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Not needed|Unnecessary|Not necessary|No need",
            "Nice to have|Nice-to-have",
            "Important|Should have",
            "Must have|Must-have|Essential|Critical",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Not needed|Not necessary|No need",
            "Nice to have|Nice-to-have",
            "Must have|Must-have|Essential",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Won't have|Will not have", "Could have", "Should have", "Must have"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Low priority|Low",
            "Medium priority|Medium",
            "High priority|High",
            "Critical|Top priority|Critical priority|Urgent",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Not a factor|No factor", "Minor factor", "Major factor"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Not important|Unimportant", "Important", "Critical|Crucial|Vital"],
    },
    // Appraisals.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unsatisfactory|Unacceptable",
            "Needs improvement",
            "Meets expectations",
            "Exceeds expectations",
            "Outstanding",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Below", "Meets", "Above|Exceeds"] },
    // Other judgements.
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Very unfavorably",
            "Somewhat unfavorably",
            "Neither favorably nor unfavorably (neutral)|Neither favorably nor unfavorably",
            "Somewhat favorably",
            "Very favorably",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Does not meet expectations|Does not meet my expectations",
            "Somewhat does not meet expectations",
            "Neutral",
            "Somewhat meets expectations",
            "Completely meets expectations",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Far below expectations|Much worse than expected",
            "Below expectations|Worse than expected",
            "Met expectations|As expected",
            "Above expectations|Better than expected",
            "Far above expectations|Much better than expected",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Poorly|Very poorly", "Somewhat poorly", "Neutral", "Somewhat well", "Very well"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Very poor|Very bad",
            "Poor|Bad",
            "Fair|Average|Neutral|Acceptable",
            "Good",
            "Excellent|Very good",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Poor", "Fair", "Good", "Very good", "Excellent"] },
    LabelSet { adjectives: &[], ranks: &["Poor", "Fair", "Good", "Excellent"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Unacceptable", "Poor|Needs improvement", "Acceptable|Satisfactory", "Good", "Outstanding"],
    },
    LabelSet { adjectives: &[], ranks: &["Not relevant for me", "Somewhat useful", "Critical to me"] },
    LabelSet { adjectives: &[], ranks: &["Never", "Rarely", "Sometimes|Occasionally", "Often", "Always"] },
    LabelSet {
        adjectives: &["", "importance", "priority", "satisfaction", "quality"],
        ranks: &["Very low ~", "Low ~", "Medium ~|Moderate ~|Average ~", "High ~", "Very high ~"],
    },
    LabelSet {
        adjectives: &["", "importance", "priority", "satisfaction", "quality"],
        ranks: &["Low ~", "Medium ~|Moderate ~|Average ~", "High ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Not at all",
            "A little",
            "Somewhat|Moderately",
            "A lot|Quite a bit",
            "A great deal|Very much",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Disagree", "Neutral|Neither agree nor disagree|Neither|Undecided", "Agree"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Disagree",
            "Somewhat disagree|Slightly disagree|Tend to disagree",
            "Somewhat agree|Slightly agree|Tend to agree",
            "Agree",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Strongly disagree",
            "Somewhat disagree|Slightly disagree|Tend to disagree",
            "Somewhat agree|Slightly agree|Tend to agree",
            "Strongly agree",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Disagree",
            "Somewhat disagree|Slightly disagree|Tend to disagree",
            "Neutral|Neither agree nor disagree",
            "Somewhat agree|Slightly agree|Tend to agree",
            "Agree",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Poor|Bad", "Average|Fair|Okay|OK|Acceptable", "Good"] },
    LabelSet { adjectives: &[], ranks: &["Poor", "Average", "Good", "Excellent"] },
    LabelSet { adjectives: &[], ranks: &["Poor", "Average", "Good", "Very good"] },
    LabelSet { adjectives: &[], ranks: &["Poor", "Fair", "Good", "Very good"] },
    LabelSet { adjectives: &[], ranks: &["Very poor", "Poor", "Good", "Very good|Excellent"] },
    LabelSet { adjectives: &[], ranks: &["Bad", "Fair|Average", "Good", "Excellent|Very good"] },
    LabelSet { adjectives: &[], ranks: &["Poor", "Average|Fair", "Good", "Very good", "Excellent"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Terrible|Awful", "Poor|Bad", "Average|Okay|OK|Neutral", "Good|Very good", "Excellent"],
    },
    LabelSet { adjectives: &[], ranks: &["Never", "Sometimes", "Often", "Always"] },
    LabelSet { adjectives: &[], ranks: &["Never", "Rarely", "Often", "Always"] },
    LabelSet { adjectives: &[], ranks: &["Never", "Sometimes", "Always"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Never", "Rarely|Seldom", "Sometimes|Occasionally", "Usually|Frequently", "Always"],
    },
    LabelSet {
        adjectives: &["", "importance", "priority", "satisfaction", "quality"],
        ranks: &["Low ~", "Medium ~|Moderate ~", "High ~", "Very high ~"],
    },
    LabelSet {
        adjectives: &["importance", "priority", "satisfaction"],
        ranks: &["None|No ~", "Low ~", "Medium ~|Moderate ~", "High ~"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Below expectations|Worse than expected",
            "Meets expectations|Met expectations|As expected",
            "Exceeds expectations|Exceeded expectations|Above expectations|Better than expected",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Below expectations",
            "Meets expectations|Met expectations",
            "Exceeds expectations|Exceeded expectations",
            "Far exceeds expectations|Far exceeded expectations|Greatly exceeds expectations",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Far below expectations",
            "Below expectations",
            "Meets expectations",
            "Exceeds expectations",
            "Far exceeds expectations|Greatly exceeds expectations",
        ],
    },
    LabelSet { adjectives: &[], ranks: &["Very bad", "Bad", "Good", "Very good"] },
    LabelSet { adjectives: &[], ranks: &["Worst", "Worse", "Neutral", "Better", "Best"] },
    LabelSet {
        adjectives: &[],
        ranks: &["Below average", "Average", "Above average", "Outstanding|Excellent"],
    },
    LabelSet {
        adjectives: &[],
        ranks: &["Well below average", "Below average", "Average", "Above average", "Well above average"],
    },
];
