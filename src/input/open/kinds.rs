//! What the columns of a Parquet or Arrow file hold, told before any of them is read.

use polars::prelude::ArrowSchema;
use polars_arrow::datatypes::ArrowDataType;

/// How a column is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::input) enum Kind {
    /// By polars: texts, numbers, truth values, dates, categories.
    Plain,
    /// By its digits.
    Decimal,
    /// Not at all; what it holds, in words.
    Other(&'static str),
}

/// The columns of a file, in its order.
pub(in crate::input) fn columns(schema: &ArrowSchema) -> Vec<(String, Kind)> {
    schema.iter().map(|(name, field)| (name.to_string(), kind(&field.dtype))).collect()
}

fn kind(dtype: &ArrowDataType) -> Kind {
    use ArrowDataType as Type;
    match dtype {
        Type::Null
        | Type::Boolean
        | Type::Int8
        | Type::Int16
        | Type::Int32
        | Type::Int64
        | Type::UInt8
        | Type::UInt16
        | Type::UInt32
        | Type::UInt64
        | Type::Float32
        | Type::Float64
        | Type::Utf8
        | Type::LargeUtf8
        | Type::Utf8View
        | Type::Binary
        | Type::LargeBinary
        | Type::BinaryView
        | Type::Date32
        | Type::Date64
        | Type::Timestamp(..)
        | Type::Time32(_)
        | Type::Time64(_) => Kind::Plain,
        Type::Dictionary(_, values, _)
            if matches!(**values, Type::Utf8 | Type::LargeUtf8 | Type::Utf8View) =>
        {
            Kind::Plain
        }
        Type::Decimal(..) | Type::Decimal32(..) | Type::Decimal64(..) => Kind::Decimal,
        Type::Decimal256(..) => Kind::Other("decimals of 256 bits"),
        Type::Float16 => Kind::Other("numbers of 16 bits"),
        Type::Int128 | Type::UInt128 => Kind::Other("numbers of 128 bits"),
        Type::Duration(_) | Type::Interval(_) => Kind::Other("durations"),
        Type::List(_) | Type::LargeList(_) | Type::FixedSizeList(..) => Kind::Other("lists"),
        Type::Struct(_) => Kind::Other("structures"),
        Type::Map(..) => Kind::Other("maps"),
        Type::FixedSizeBinary(_) => Kind::Other("bytes"),
        Type::Dictionary(..) => Kind::Other("numbered values that are no texts"),
        Type::Union(_) => Kind::Other("values of several types"),
        _ => Kind::Other("values of a type of their own"),
    }
}
