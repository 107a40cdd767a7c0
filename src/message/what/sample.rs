//! Arguments for showing what a sentence looks like.

use super::terms::{
    Asked, ConditionFault, Damage, Holds, Markup, Remedy, SystemReason, TableFigure, Turned, Unrelated,
};
use crate::message::Side;

/// A type of argument of which there is an example.
pub trait Exemplary {
    /// The example for an argument of this name.
    fn sample(name: &str) -> Self;
}

impl Exemplary for String {
    fn sample(name: &str) -> Self {
        name.replace('_', " ").to_uppercase()
    }
}

impl Exemplary for &'static str {
    fn sample(name: &str) -> Self {
        match name {
            "option" => "--importance-columns",
            "grouping" => "--by",
            "method" => "johnson",
            "section" => "segments",
            "word" => "least",
            "measure" => "gap",
            "total" => "n",
            "quadrant" | "to" => "concentrate_here",
            "slide" => "map",
            "from" => "keep_up",
            _ => "…",
        }
    }
}

macro_rules! samples {
    ($($kind:ty => $value:expr),* $(,)?) => {
        $(impl Exemplary for $kind {
            fn sample(_: &str) -> Self {
                $value
            }
        })*
    };
}

samples! {
    bool => true,
    usize => 12,
    u64 => 12,
    i64 => 12,
    f64 => 0.5,
    Side => Side::Importance,
    Markup => Markup::WebPage,
    SystemReason => SystemReason::NotFound,
    Damage => Damage::Nonsense,
    Holds => Holds::Means,
    Asked => Asked::Listwise,
    TableFigure => TableFigure::Mean,
    Turned => Turned::Declared,
    Remedy => Remedy::DeclareMissing("…".to_owned()),
    Unrelated => Unrelated::ConstantOutcome,
    ConditionFault => ConditionFault::NotSql,
    [f64; 2] => [1.0, 5.0],
}

impl<T: Exemplary> Exemplary for Option<T> {
    fn sample(name: &str) -> Self {
        Some(T::sample(name))
    }
}

impl<T: Exemplary> Exemplary for Vec<T> {
    fn sample(name: &str) -> Self {
        vec![T::sample(name)]
    }
}

impl<T: Exemplary, U: Exemplary> Exemplary for (T, U) {
    fn sample(name: &str) -> Self {
        (T::sample(name), U::sample(name))
    }
}

impl Exemplary for Box<[String; 3]> {
    fn sample(name: &str) -> Self {
        Box::new([1, 2, 3].map(|n| format!("{} {n}", String::sample(name))))
    }
}

impl Exemplary for Box<[String; 2]> {
    fn sample(name: &str) -> Self {
        Box::new([1, 2].map(|n| format!("{} {n}", String::sample(name))))
    }
}
