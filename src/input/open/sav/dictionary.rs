//! The dictionary: variables with their labels, value labels and missing values.

use encoding_rs::Encoding;

use crate::input::open::file_error::FileError;
use crate::input::open::sav::bytes::Bytes;
use crate::input::open::sav::extension::Extensions;
use crate::input::open::sav::value;
use crate::input::open::sav::variable::{Record, Variable, merged, short_value, variable_record};

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
