//! Mathematics on slices and count tables; it knows nothing of surveys.
//!
//! Every function takes plain numbers and returns plain numbers, with `None` where the statistic is
//! undefined. Slices and tables are summed in the order given: callers pass them in a canonical order
//! (tables by ascending value), so that equal data give equal bits. No `NaN` is accepted anywhere.

pub mod adjust;
pub mod agreement;
pub mod anova;
pub mod bootstrap;
pub mod column;
pub mod comoments;
pub mod correlation;
pub mod degenerate;
pub mod design;
pub mod distribution;
pub mod eigen;
pub mod exact;
pub mod index;
pub mod influence;
pub mod interval;
pub mod linearised;
pub mod linked;
pub mod logit;
pub mod marginal;
pub mod matrix;
pub mod mcnemar;
pub mod moments;
pub mod order;
pub mod overlap;
pub mod paired;
pub mod power;
pub mod quantile;
pub mod random;
pub mod regression;
pub mod reliability;
pub mod shrinkage;
pub mod t_test;
pub mod trend;
pub mod weighted;
pub mod welch;
pub mod wilcoxon;

#[cfg(test)]
mod gss;
