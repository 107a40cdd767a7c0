//! The JSON Schema of the JSON output, generated from the types.

use crate::analysis::{Analysis, SCHEMA_VERSION};

/// The schema, pretty-printed, with a final line break.
///
/// # Panics
/// Never: a schema is plain JSON.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Analysis);
    schema.insert("title".into(), format!("ecart analysis {SCHEMA_VERSION}").into());
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
    text.push('\n');
    text
}
