//! How choices that can change a number are asked for; the JSON names them by the same words.

use crate::analysis::gate::Undecided;
use crate::analysis::{
    ActionStatus, Adjustment, Asking, Base, Deletion, Lines, Measure, Metric, SegmentCrosshair, Within,
};
use crate::options::Spelled;

impl Spelled for Base {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("pairs", Self::Pairs), ("available", Self::Available), ("listwise", Self::Listwise)];
}

impl Spelled for Within {
    const SPELLINGS: &'static [(&'static str, Self)] = &[("all", Self::All), ("own", Self::Own)];
}

impl Spelled for SegmentCrosshair {
    const SPELLINGS: &'static [(&'static str, Self)] = &[("total", Self::Total), ("own", Self::Own)];
}

impl Spelled for Deletion {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("listwise", Self::Listwise), ("pairwise", Self::Pairwise)];
}

impl Spelled for Adjustment {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("holm", Self::Holm), ("bh", Self::Bh), ("none", Self::None)];
}

impl Spelled for Metric {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("mean", Self::Mean), ("top2", Self::Top2), ("top1", Self::Top1)];
}

impl Spelled for Lines {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("own", Self::Own), ("old", Self::Old), ("new", Self::New)];
}

/// Shares of the highest ratings are asked for by [`Metric`].
impl Spelled for Measure {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("performance", Self::Performance), ("gap", Self::Gap), ("importance", Self::Importance)];
}

impl Spelled for Undecided {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("fail", Self::Fail), ("warn", Self::Warn), ("pass", Self::Pass)];
}

impl Spelled for Asking {
    const SPELLINGS: &'static [(&'static str, Self)] = &[("own", Self::Own), ("belief", Self::Belief)];
}

impl Spelled for ActionStatus {
    const SPELLINGS: &'static [(&'static str, Self)] = &[
        ("planned", Self::Planned),
        ("running", Self::Running),
        ("done", Self::Done),
        ("dropped", Self::Dropped),
    ];
}

#[cfg(test)]
mod tests {
    use schemars::JsonSchema;
    use serde::Serialize;

    use super::*;

    /// Each word is that of the JSON, and all values of the JSON but so many have one.
    fn agrees<T: Spelled + Serialize + JsonSchema + std::fmt::Debug>(but: usize) {
        let schema = serde_json::to_value(schemars::schema_for!(T)).unwrap();
        let values: Vec<&str> = ["oneOf", "enum"]
            .iter()
            .flat_map(|kind| schema[*kind].as_array().into_iter().flatten())
            .flat_map(|one| match (one["const"].as_str(), one["enum"].as_array()) {
                (_, Some(several)) => several.iter().filter_map(serde_json::Value::as_str).collect(),
                (one, None) => Vec::from_iter(one),
            })
            .collect();
        assert_eq!(values.len(), T::SPELLINGS.len() + but, "{values:?}");
        for (word, value) in T::SPELLINGS {
            assert_eq!(serde_json::to_value(value).unwrap(), *word);
            assert_eq!((T::spelled(word), value.spelling()), (Some(*value), Some(*word)));
        }
        assert_eq!(T::spelled("neither"), None);
    }

    #[test]
    fn what_is_typed_is_what_the_json_says() {
        agrees::<Base>(0);
        agrees::<Within>(0);
        agrees::<SegmentCrosshair>(0);
        agrees::<Deletion>(0);
        agrees::<Adjustment>(0);
        agrees::<Metric>(0);
        agrees::<Lines>(0);
        agrees::<Measure>(2);
        agrees::<Asking>(0);
        agrees::<ActionStatus>(0);
    }
}
