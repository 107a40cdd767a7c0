//! The dictionary: variables with their labels, value labels and missing values.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::bytes::Bytes;
use super::extension::Extensions;
use super::value::{self, Display, Value};
use crate::input::file_error::FileError;

/// Everything that comes before the cases.
#[derive(Debug)]
pub(super) struct Dictionary {
    pub(super) variables: Vec<Variable>,
    pub(super) encoding: &'static Encoding,
    pub(super) compression: Compression,
    pub(super) big_endian: bool,
    /// Subtracted from bytecodes to give small integers; 100 in every file seen.
    pub(super) bias: f64,
    /// The number that means system-missing.
    pub(super) system_missing: f64,
    /// Elements of eight bytes in a case.
    pub(super) case_elements: usize,
    /// Where the cases start.
    pub(super) data_at: usize,
    /// Name of the weight variable, where the file is weighted.
    pub(super) weight: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Compression {
    None,
    Bytecode,
    Zlib,
}

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
struct Record {
    name: Vec<u8>,
    width: usize,
    label: Option<Vec<u8>>,
    missing: Vec<[u8; 8]>,
    missing_kind: i32,
    print_format: i32,
    first_element: usize,
}

/// A set of value labels and the elements it belongs to.
type ValueLabels = (Vec<([u8; 8], Vec<u8>)>, Vec<usize>);

impl Dictionary {
    pub(super) fn read(all: &[u8]) -> Result<Self, FileError> {
        let mut bytes = Bytes::new(all, LAYOUT_AT, false);
        let big_endian = !matches!(bytes.i32()?, 2 | 3);
        let mut bytes = Bytes::new(all, LAYOUT_AT, big_endian);
        if !(all.starts_with(b"$FL2") || all.starts_with(b"$FL3")) || !matches!(bytes.i32()?, 2 | 3) {
            return Err(bytes.broken("its header is not that of a system file"));
        }
        let _nominal_case_size = bytes.i32()?;
        let compression = match bytes.i32()? {
            0 => Compression::None,
            1 => Compression::Bytecode,
            2 => Compression::Zlib,
            _ => return Err(bytes.broken("its compression is not known")),
        };
        let weight = bytes.length()?;
        let _cases = bytes.i32()?;
        let bias = bytes.f64()?;
        bytes.take(HEADER_LENGTH - bytes.at())?;

        let mut records: Vec<Record> = Vec::new();
        let mut labels: Vec<ValueLabels> = Vec::new();
        let mut extensions = Extensions::default();
        let mut elements = 0;
        loop {
            match bytes.i32()? {
                2 => {
                    records.extend(variable_record(&mut bytes, elements)?);
                    elements += 1;
                }
                3 => labels.push(value_labels(&mut bytes)?),
                6 => {
                    let lines = bytes.length()?;
                    bytes.take(lines.saturating_mul(80))?;
                }
                7 => extensions.read(&mut bytes)?,
                999 => break,
                other => return Err(bytes.broken(&format!("record type {other} is not known"))),
            }
        }
        bytes.i32()?;

        let encoding = extensions.encoding();
        let mut variables = merged(&records, &extensions, encoding, &bytes)?;
        for (labels, elements) in &labels {
            for variable in variables.iter_mut().filter(|variable| elements.contains(&variable.first_element))
            {
                variable.value_labels = labels
                    .iter()
                    .map(|(value, label)| {
                        (
                            short_value(*value, variable.segments.is_empty(), &bytes),
                            value::decode(label, encoding),
                        )
                    })
                    .collect();
            }
        }
        let weight = weight.checked_sub(1).and_then(|element| {
            let variable = variables.iter().find(|variable| variable.first_element == element)?;
            Some(variable.name.clone())
        });
        Ok(Self {
            variables,
            encoding,
            compression,
            big_endian,
            bias,
            system_missing: extensions.system_missing.unwrap_or(-f64::MAX),
            case_elements: elements,
            data_at: bytes.at(),
            weight,
        })
    }
}

/// The layout code follows the product name.
const LAYOUT_AT: usize = 64;
const HEADER_LENGTH: usize = 176;

/// Reads a variable record; the continuation of a string gives none.
fn variable_record(bytes: &mut Bytes, first_element: usize) -> Result<Option<Record>, FileError> {
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

fn value_labels(bytes: &mut Bytes) -> Result<ValueLabels, FileError> {
    let count = bytes.length()?;
    let mut labels = Vec::new();
    for _ in 0..count {
        let value = bytes.array()?;
        let length = usize::from(bytes.array::<1>()?[0]);
        labels.push((value, bytes.take(length)?.to_vec()));
        bytes.take((length + 1).next_multiple_of(8) - (length + 1))?;
    }
    if bytes.i32()? != 4 {
        return Err(bytes.broken("value labels belong to no variable"));
    }
    let count = bytes.length()?;
    let mut elements = Vec::new();
    for _ in 0..count {
        // Counted from 1; 0 belongs to none.
        elements.extend(bytes.length()?.checked_sub(1));
    }
    Ok((labels, elements))
}

/// One variable for each record, except that the segments of a very long string become one.
fn merged(
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
        extensions.complete(&mut variable, encoding);
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

fn short_value(value: [u8; 8], is_number: bool, bytes: &Bytes) -> Value {
    if is_number { Value::Number(bytes.number(value)) } else { text_value(&value) }
}

/// A string value without the spaces that pad it, so that equal texts compare equal.
pub(super) fn text_value(bytes: &[u8]) -> Value {
    let padding = |byte: &&u8| matches!(**byte, b' ' | 0);
    let length = bytes.len() - bytes.iter().rev().take_while(padding).count();
    Value::Text(bytes[..length].to_vec())
}

/// The encoding of a code page number.
pub(super) fn of_code_page(number: i32) -> &'static Encoding {
    match number {
        65_001 => UTF_8,
        1250..=1258 => Encoding::for_label(format!("windows-{number}").as_bytes()).unwrap_or(WINDOWS_1252),
        _ => WINDOWS_1252,
    }
}

/// Long names by short name, from `SHORT=Long` pairs.
pub(super) type Names = BTreeMap<String, String>;
