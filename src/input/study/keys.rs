//! The keys of a study file, as the types that read it have them.

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor, value};
use serde::forward_to_deserialize_any;

use super::{Study, StudyAction, StudyAudience, StudyCriterion, StudyElement, StudyFile, StudyGate};

/// What stands in a table of the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Keys {
    /// The type that reads it.
    pub of: &'static str,
    /// Its keys, in the order of the type.
    pub names: &'static [&'static str],
}

/// The name of a table, and the keys of the type that reads it.
pub type NamedKeys = (&'static str, fn() -> Keys);

/// The tables that a file may hold several of, `[[criterion]]`, in the order in which they are told of.
pub const SECTIONS: [NamedKeys; 6] = [
    ("criterion", keys::<StudyCriterion>),
    ("element", keys::<StudyElement>),
    ("gate", keys::<StudyGate>),
    ("audience", keys::<StudyAudience>),
    ("file", keys::<StudyFile>),
    ("action", keys::<StudyAction>),
];

/// The keys of the file's top level.
///
/// ```
/// let keys = ecart::input::study::top_level().names;
/// assert!(keys.contains(&"where") && !keys.contains(&"written"));
/// ```
pub fn top_level() -> Keys {
    keys::<Study>()
}

/// The keys of a type: it is read from nothing, and tells what it looks for.
fn keys<'de, T: Deserialize<'de>>() -> Keys {
    let mut found = Keys::default();
    // Nothing is there to be read.
    let _ = T::deserialize(Asked(&mut found));
    found
}

struct Asked<'a>(&'a mut Keys);

impl<'de> Deserializer<'de> for Asked<'_> {
    type Error = value::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        of: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, value::Error> {
        *self.0 = Keys { of, names };
        Err(value::Error::custom("nothing to be read"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, value::Error> {
        Err(value::Error::custom("no table"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table that the file may hold is one whose keys are checked.
    #[test]
    fn every_table_of_a_study_is_a_section() {
        let schema = serde_json::to_value(schemars::schema_for!(Study)).unwrap();
        let properties = schema["properties"].as_object().unwrap();
        let items = |name: &str| properties[name]["items"]["$ref"].as_str().unwrap_or_default();
        let tables: Vec<&str> =
            top_level().names.iter().copied().filter(|name| items(name).contains("/Study")).collect();
        let mut sections: Vec<&str> = SECTIONS.iter().map(|(section, _)| *section).collect();
        for (section, keys) in SECTIONS {
            assert!(items(section).ends_with(&format!("/{}", keys().of)), "{section}");
            assert!(keys().names.contains(&"name") || keys().names.contains(&"id"), "{section}");
        }
        sections.sort_by_key(|section| tables.iter().position(|table| table == section));
        assert_eq!(tables, sections);
    }
}
