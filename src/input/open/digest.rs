//! What tells that bytes are the same bytes.

use std::fmt::Write;

/// Bytes as two hex digits each.
pub(in crate::input) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
