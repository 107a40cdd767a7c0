//! Variables: their records, and what they become.

use encoding_rs::Encoding;

use crate::input::open::file_error::FileError;
use crate::input::open::sav::bytes::Bytes;
use crate::input::open::sav::extension::Extensions;
use crate::input::open::sav::value;
use crate::input::open::sav::value::{Display, Value, text_value};

/// A variable as the user knows it (a very long string is one variable).
#[derive(Debug)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) label: Option<String>,
    pub(super) value_labels: Vec<(Value, String)>,
    pub(super) missing: Missing,
    /// Where its first element is in a case.
    pub(super) first_element: usize,
    /// Bytes of a string in each of its segments; empty for a number.
    pub(super) segments: Vec<usize>,
    display: Display,
    encoding: &'static Encoding,
}

/// User-missing values.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Missing {
    pub(super) range: Option<(f64, f64)>,
    pub(super) values: Vec<Value>,
}

impl Variable {
    /// Adds the value labels and missing values of a long string.
    fn complete(&mut self, extensions: &Extensions, encoding: &'static Encoding) {
        let is_its_name = |name: &[u8]| value::decode(name, encoding) == self.name;
        if let Some((_, labels)) = extensions.value_labels.iter().find(|(name, _)| is_its_name(name)) {
            let labels = labels.iter();
            self.value_labels =
                labels.map(|(value, label)| (text_value(value), value::decode(label, encoding))).collect();
        }
        if let Some((_, values)) = extensions.missing.iter().find(|(name, _)| is_its_name(name)) {
            self.missing.values = values.iter().map(|value| text_value(value)).collect();
        }
    }

    pub(super) fn text(&self, value: &Value) -> String {
        value::text(value, self.display, self.encoding)
    }

    pub(super) fn is_user_missing(&self, value: &Value) -> bool {
        let in_range = match (value, self.missing.range) {
            (Value::Number(number), Some((low, high))) => (low..=high).contains(number),
            _ => false,
        };
        in_range || self.missing.values.contains(value)
    }
}

/// A variable record: a number, or up to 255 bytes of a string.
pub(super) struct Record {
    name: Vec<u8>,
    width: usize,
    label: Option<Vec<u8>>,
    missing: Vec<[u8; 8]>,
    missing_kind: i32,
    print_format: i32,
    first_element: usize,
}

/// Reads a variable record; the continuation of a string gives none.
pub(super) fn variable_record(bytes: &mut Bytes, first_element: usize) -> Result<Option<Record>, FileError> {
    let width = bytes.i32()?;
    let has_label = bytes.i32()? == 1;
    let missing_kind = bytes.i32()?;
    let print_format = bytes.i32()?;
    let _write_format = bytes.i32()?;
    let name = bytes.take(8)?.to_vec();
    let label = if has_label {
        let length = bytes.length()?;
        let label = bytes.take(length)?.to_vec();
        bytes.take(length.next_multiple_of(4) - length)?;
        Some(label)
    } else {
        None
    };
    if !matches!(missing_kind, -3 | -2 | 0..=3) {
        return Err(bytes.broken("its missing values cannot be read"));
    }
    let missing = (0..missing_kind.unsigned_abs()).map(|_| bytes.array()).collect::<Result<_, _>>()?;
    let Ok(width) = usize::try_from(width) else {
        return Ok(None);
    };
    Ok(Some(Record { name, width, label, missing, missing_kind, print_format, first_element }))
}

/// One variable for each record, except that the segments of a very long string become one.
pub(super) fn merged(
    records: &[Record],
    extensions: &Extensions,
    encoding: &'static Encoding,
    bytes: &Bytes,
) -> Result<Vec<Variable>, FileError> {
    let long_names = extensions.long_names(encoding);
    let long_widths = extensions.very_long_strings(encoding);
    let mut variables = Vec::new();
    let mut records = records.iter();
    while let Some(record) = records.next() {
        let short_name = value::decode(&record.name, encoding);
        let mut segments = if record.width == 0 { Vec::new() } else { vec![record.width] };
        if let Some(width) = long_widths.get(&short_name).filter(|_| record.width > 0) {
            // Of each segment but the last 252 bytes count for the number of segments, and 255 hold
            // text.
            for _ in 1..width.div_ceil(252) {
                let next = records.next().filter(|record| record.width > 0);
                segments.push(next.ok_or_else(|| bytes.broken("a long string is cut"))?.width);
            }
        }
        let name = long_names.get(&short_name).cloned().unwrap_or(short_name);
        let mut variable = Variable {
            label: record.label.as_ref().map(|label| value::decode(label, encoding)),
            value_labels: Vec::new(),
            missing: missing(record, bytes),
            first_element: record.first_element,
            segments,
            display: if record.width == 0 { Display::of(record.print_format) } else { Display::Number },
            encoding,
            name,
        };
        variable.complete(extensions, encoding);
        variables.push(variable);
    }
    Ok(variables)
}

fn missing(record: &Record, bytes: &Bytes) -> Missing {
    let mut values = record.missing.as_slice();
    let mut range = None;
    if let ([low, high, rest @ ..], -3 | -2) = (values, record.missing_kind) {
        range = Some((bytes.number(*low), bytes.number(*high)));
        values = rest;
    }
    let is_number = record.width == 0;
    Missing { range, values: values.iter().map(|value| short_value(*value, is_number, bytes)).collect() }
}

/// Eight bytes as the number or the short string they are.
pub(super) fn short_value(value: [u8; 8], is_number: bool, bytes: &Bytes) -> Value {
    if is_number { Value::Number(bytes.number(value)) } else { text_value(&value) }
}
