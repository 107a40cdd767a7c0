//! Distribution functions that stay right in the far tails and at very large degrees of freedom.
//!
//! Tails are computed as such, never as 1 − the rest, so a tiny p-value does not become 0.

pub mod fisher_f;
pub mod incomplete_beta;
pub mod noncentral_t;
pub mod normal;
pub mod student_t;

mod gamma;
mod root;
