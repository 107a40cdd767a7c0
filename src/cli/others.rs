//! Options of what others reach: benchmarks and targets.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::app::BenchmarkSource;

/// What the rows are compared with. All of it is told by --help, not by -h.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Benchmarks and targets")]
pub(super) struct Others {
    /// What others reach: a table with the columns criterion and performance (importance, n, sd, se, group), or the JSON of an analysis
    #[arg(long, value_name = "FILE", hide_short_help = true)]
    benchmark: Option<PathBuf>,

    /// Group of the benchmark that is compared with, where it holds several
    #[arg(long, value_name = "GROUP", requires = "benchmark", hide_short_help = true)]
    benchmark_group: Option<String>,

    /// Rows that get a target: those of the priority quadrant, or all below the line [default: priorities]
    #[arg(long, value_enum, hide_short_help = true)]
    targets: Option<TargetName>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TargetName {
    Priorities,
    All,
}

impl Others {
    /// The file of the benchmark.
    pub fn benchmark_file(&self) -> Option<&PathBuf> {
        self.benchmark.as_ref()
    }

    /// The benchmark that was named.
    pub fn benchmark(&self) -> Option<BenchmarkSource> {
        let path = self.benchmark.clone()?;
        Some(BenchmarkSource { path, group: self.benchmark_group.clone(), crosshair: false })
    }

    /// Whether all rows below the line get targets.
    pub fn target_all(&self) -> bool {
        self.targets == Some(TargetName::All)
    }
}
