//! What is made of several messages.

use super::declare;

declare! {
    /// What is made of several messages.
    Summed {
        /// Cells that are not what their column needs; the first of them are told one by one.
        BadCells { count: u64 },
        /// A survey with readings that could be others or answers that contradict each other, under `--strict`.
        Suspicious { count: usize },
    }
}
