//! Every read and every write of a run fails in turn: the run says so, and the files are as they were, or all of them new.

use std::fs;
use std::path::Path;

use ecart::analysis::Plan;
use ecart::app::{self, Artifact, Job};
use ecart::faults;
use ecart::input::{Pace, Source, study};
use ecart::output::Destination;
use ecart::write::{Format, Style};
use tempfile::TempDir;

use super::outputs::{OLD, names};
use crate::world::root;

const OUTPUTS: [(&str, &str); 4] =
    [("a.csv", "csv"), ("b.json", "json"), ("c.md", "markdown"), ("d.svg", "svg")];

fn job(folder: &Path, source: Source) -> Job {
    let artifact = |(name, format): (&str, &str)| Artifact {
        format: Format::named(format).unwrap(),
        style: Style::default(),
        target: Destination::File(folder.join(name)),
    };
    let plan = Plan { replicates: 0, ..Plan::default() };
    Job {
        source,
        plan,
        artifacts: OUTPUTS.into_iter().map(artifact).collect(),
        waves: ecart::analysis::ComparePlan::default(),
        earlier: None,
        audiences: None,
        actions: ecart::analysis::Actions::default(),
        gates: ecart::app::Gates::default(),
        benchmark: None,
        template: None,
    }
}

/// A short text with a study file, a long one that is read twice, and a workbook.
fn sources() -> [Source; 3] {
    let file = |name: &str| root().join("fixtures").join(name);
    let study_path = file("bank.toml");
    let pace = Pace { long: 2_000, block: 1_000, ..Pace::default() };
    let filter = Some("region <> 'North'".to_owned());
    [
        Source {
            study: study::read(&study_path).unwrap(),
            study_path: Some(study_path),
            ..Source::file(file("bank.csv"))
        },
        Source { pace, filter, ..Source::file(file("bank.csv")) },
        Source::file(file("exports/microsoft_forms.xlsx")),
    ]
}

#[test]
fn every_call_may_fail() {
    for (run, source) in sources().into_iter().enumerate() {
        let folder = TempDir::new().unwrap();
        let job = job(folder.path(), source);
        let mut failed = 0;
        for k in 0.. {
            for (name, _) in OUTPUTS {
                fs::write(folder.path().join(name), OLD).unwrap();
            }
            faults::fail_after(Some(k));
            let done = app::analyze(&job, &mut |_| ()).and_then(|(_, outputs)| outputs.write(&mut |_| ()));
            let hit = !faults::is_pending();
            faults::fail_after(None);
            assert_eq!(
                names(folder.path()).len(),
                OUTPUTS.len(),
                "run {run}, call {k}: something is left behind"
            );
            let new: Vec<&str> = OUTPUTS
                .iter()
                .map(|(name, _)| *name)
                .filter(|name| fs::read(folder.path().join(name)).unwrap() != OLD)
                .collect();
            if !hit {
                assert!(done.is_ok() && new.len() == OUTPUTS.len(), "run {run} does not end");
                break;
            }
            failed += 1;
            let error =
                done.err().unwrap_or_else(|| panic!("run {run}: call {k} failed in silence")).to_string();
            // A rename that fails behind others: the error says which files are new.
            assert!(new.iter().all(|name| error.contains(name)), "run {run}, call {k}: {error}");
            assert!(new.is_empty() || error.contains("new: "), "run {run}, call {k}: {new:?}, {error}");
        }
        assert!(failed > 12, "run {run} has {failed} calls");
    }
}
