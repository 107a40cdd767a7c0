//! Options of what others reach: benchmarks and targets.

use std::path::{Path, PathBuf};

use clap::Args;

use super::without;
use super::words::{chosen, one_of};
use crate::app::BenchmarkSource;
use crate::error::Result;
use crate::input::Source;
use crate::options::Spelled;

/// What the rows are compared with.
#[derive(Debug, Default, Args)]
pub(super) struct BenchmarkOptions {
    #[arg(long, value_name = "FILE")]
    benchmark: Option<PathBuf>,

    #[arg(long, value_name = "GROUP")]
    benchmark_group: Option<String>,

    #[arg(long, value_parser = one_of::<Targets>())]
    targets: Option<Targets>,
}

/// Rows that get a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Targets {
    Priorities,
    All,
}

impl Spelled for Targets {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("priorities", Self::Priorities), ("all", Self::All)];
}

impl BenchmarkOptions {
    /// The file of the benchmark that an option names.
    pub fn benchmark_file(&self) -> Option<&PathBuf> {
        self.benchmark.as_ref()
    }

    /// The benchmark that was named.
    ///
    /// # Errors
    /// Where an option names a group of none.
    pub fn benchmark(&self, source: &Source) -> Result<Option<BenchmarkSource>> {
        let folder = source.study_path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let of_study = || source.study.benchmark.as_ref().map(|name| folder.join(name));
        let Some(path) = self.benchmark.clone().or_else(of_study) else {
            return match self.benchmark_group {
                Some(_) => Err(without(&["--benchmark-group"], "--benchmark")),
                None => Ok(None),
            };
        };
        let group = self.benchmark_group.clone().or_else(|| source.study.benchmark_group.clone());
        Ok(Some(BenchmarkSource { path, group, crosshair: false }))
    }

    /// Whether all rows below the line get targets.
    ///
    /// # Errors
    /// Where the study file says neither which nor all.
    pub fn target_all(&self, source: &Source) -> Result<bool> {
        let (study, path) = (&source.study, source.study_path.as_deref());
        let named = chosen(self.targets, study.targets.as_deref(), "targets", path)?;
        Ok(named == Some(Targets::All))
    }
}
