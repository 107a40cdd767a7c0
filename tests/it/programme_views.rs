//! Charts of waves and audiences: what they show and say.

use std::fs;

use clap::Parser;
use ecart::analysis::{Analysis, ChangeVerdict};
use ecart::app;
use ecart::chart::dashboard::State;
use ecart::chart::scene::Scene;
use ecart::cli::{Cli, Command, Late};
use ecart::look::{Chart, Look, ShownLevel};
use ecart::report::Figure;
use ecart::report::figure::Data;
use ecart::words::en;
use tempfile::TempDir;

use crate::views::invented;
use crate::world::{ecart_in, root};

/// The analysis of a command line, which writes into a folder of its own.
fn run(files: &[(&str, String)], arguments: &[&str]) -> Analysis {
    let folder = TempDir::new().unwrap();
    let mut all = vec!["ecart".to_owned(), "analyze".to_owned()];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let path = |name: &str| folder.path().join(name).display().to_string();
    let own = |argument: &&str| {
        if files.iter().any(|(name, _)| name == argument) { path(argument) } else { (*argument).to_owned() }
    };
    all.extend(arguments.iter().map(own));
    all.extend(["-o".to_owned(), path("out.json"), "--quiet".to_owned(), "--replicates".into(), "60".into()]);
    let cli = Cli::parse_from(all);
    let speech = cli.speech.clone();
    let Some(Command::Analyze(Late(asked))) = cli.command else { panic!("not an analysis") };
    let (analysis, outputs) = app::analyze(&asked.into_job(&speech).unwrap(), &mut |_| ()).unwrap();
    outputs.write(&mut |_| ()).unwrap();
    analysis
}

fn waves(criteria: usize) -> Analysis {
    let new = invented(criteria, 3, 400, 5);
    // Every second respondent of the old wave gives another answer to the last question.
    let mut lines: Vec<String> = new.lines().map(str::to_owned).collect();
    for line in lines.iter_mut().skip(1).step_by(2) {
        let kept = line.len() - 1;
        line.replace_range(kept.., "5");
    }
    let old = lines.join("\n") + "\n";
    run(&[("new.csv", new), ("old.csv", old)], &["new.csv", "--previous", "old.csv", "--scale", "1-5"])
}

/// Several waves in one file.
fn over_waves(criteria: usize, count: usize) -> Analysis {
    run(&[("s.csv", invented(criteria, count, 400, 5))], &["s.csv", "--wave", "group", "--scale", "1-5"])
}

fn audiences(criteria: usize, groups: usize) -> Analysis {
    let text = invented(criteria, groups, 360, 5);
    let arguments = ["s.csv", "--audience", "group", "--reference", "Groupe 1", "--scale", "1-5"];
    run(&[("s.csv", text)], &arguments)
}

/// The shipped study of two waves, with its plan.
fn study() -> Analysis {
    let path = |name: &str| root().join("fixtures/study").join(name).display().to_string();
    let (new, old, study) = (path("customers_2026.csv"), path("customers_2025.csv"), path("study.toml"));
    run(&[], &[&new, "--previous", &old, "--study", &study, "--level", "criteria"])
}

#[test]
fn a_dashboard_of_two_waves_tells_changes_and_steps() {
    let analysis = study();
    let look = Look { level: ShownLevel::Criteria, ..Look::default() };
    let Data::Dashboard(page) = Figure::new(&analysis, Chart::Dashboard, &look).data else { panic!() };
    let changed = |row: &&ecart::analysis::ComparedRow| {
        let verdict = row.performance.map(|change| change.verdict);
        matches!(verdict, Some(ChangeVerdict::Rises | ChangeVerdict::Falls))
    };
    let comparison = analysis.comparison.as_ref().unwrap();
    let expected = comparison.level(ecart::analysis::Level::Criteria).filter(changed).count();
    let State::Changes { rows, .. } = &page.state else { panic!("there is a wave before") };
    assert!(expected > 0 && rows.len() == expected.min(6), "{rows:?}");
    assert!(page.title.ends_with("; one of them is getting worse"), "{}", page.title);
    assert!(page.steps.rows[0].0.ends_with(": raise the promise"), "{:?}", page.steps.rows);
    assert!(page.steps.rows[1].0.ends_with(": decide on an action"), "{:?}", page.steps.rows);
}

/// Charts of waves and audiences of every size that they have a way for, in these looks.
pub fn scenes(looks: &[Look]) -> Vec<(String, Look, Scene)> {
    let mut made: Vec<(String, Chart, Analysis)> = Vec::new();
    for criteria in [2, 12, 60] {
        made.push((format!("slopes of {criteria} criteria"), Chart::Slope, waves(criteria)));
    }
    for (criteria, count) in [(2, 4), (12, 3), (60, 5)] {
        let what = format!("slopes of {criteria} criteria over {count} waves");
        made.push((what, Chart::Slope, over_waves(criteria, count)));
    }
    for (criteria, groups) in [(3, 2), (12, 3), (40, 2)] {
        let what = format!("dots of {criteria} criteria and {groups} audiences");
        made.push((what, Chart::Audiences, audiences(criteria, groups)));
    }
    for criteria in [5, 12, 60] {
        made.push((format!("dashboard of {criteria} criteria"), Chart::Dashboard, waves(criteria)));
    }
    made.push(("dashboard of the study".to_owned(), Chart::Dashboard, study()));
    let mut scenes = Vec::new();
    for (what, chart, analysis) in &made {
        for look in looks {
            let what = format!("{what}, {}, {:?}", look.language.code, look.canvas);
            let figure = Figure::new(analysis, *chart, look);
            assert!(matches!(figure.data, Data::Slope(_) | Data::Dots(_) | Data::Dashboard(_)), "{what}");
            scenes.push((what, look.clone(), figure.draw(look).scene));
        }
    }
    scenes
}

#[test]
fn a_slope_chart_says_what_the_comparison_says() {
    let analysis = waves(12);
    let comparison = analysis.comparison.as_ref().unwrap();
    let Data::Slope(slope) = Figure::new(&analysis, Chart::Slope, &Look::default()).data else { panic!() };
    assert_eq!(slope.rows.len(), 12);
    for pair in slope.rows.windows(2) {
        assert!(pair[0].last() >= pair[1].last(), "the greatest new value first");
    }
    for row in &slope.rows {
        let own = comparison.rows.iter().find(|own| own.label == row.label).unwrap();
        let change = own.performance.unwrap();
        assert_eq!(row.values, [change.old, change.new]);
        assert_eq!(row.shown.is_some(), change.significant(comparison.alpha), "{}", row.label);
        assert_eq!(row.moved.is_some(), own.quadrant.is_move(), "{}", row.label);
    }
    let shown = slope.rows.iter().filter(|row| row.shown.is_some()).count();
    assert_eq!(shown, 1, "only the last question was answered otherwise");
    assert!(slope.title.starts_with("One performance of 12 changed: "), "{}", slope.title);
}

/// Of three waves every one is drawn, and what is said of change is that from the first to the last.
#[test]
fn a_slope_chart_of_several_waves_says_what_the_trend_says() {
    let analysis = over_waves(12, 3);
    let trend = analysis.comparison.as_ref().unwrap().trend.as_ref().unwrap();
    let Data::Slope(slope) = Figure::new(&analysis, Chart::Slope, &Look::default()).data else { panic!() };
    assert_eq!((slope.waves.len(), slope.rows.len()), (3, 12));
    let line: Vec<f64> = trend.facts.iter().map(|wave| wave.crosshair.performance).collect();
    assert_eq!(slope.line.as_ref(), Some(&line));
    for row in &slope.rows {
        let own = trend.rows.iter().find(|own| own.label == row.label).unwrap();
        let values: Vec<f64> = own.performance.points.iter().map(|point| point.value).collect();
        assert_eq!(row.values, values);
        let quadrants: Vec<_> = own.quadrants.iter().copied().map(Some).collect();
        assert_eq!(row.quadrants, quadrants);
        let change = &own.performance.overall;
        assert_eq!(
            row.shown.is_some(),
            matches!(change.verdict, ChangeVerdict::Rises | ChangeVerdict::Falls)
        );
        assert_eq!(row.interval, change.low.zip(change.high));
        assert_eq!(row.moved.is_some(), own.quadrants[0] != own.quadrants[2], "{}", row.label);
    }
}

#[test]
fn dots_say_what_the_audience_says() {
    let analysis = audiences(12, 3);
    let look = Look { language: &en::WORDS, ..Look::default() };
    let Data::Dots(dots) = Figure::new(&analysis, Chart::Audiences, &look).data else { panic!() };
    assert_eq!(dots.names.len(), 3);
    let first = &analysis.audiences[0];
    for row in &dots.rows {
        let key = &analysis.criteria.iter().find(|own| own.label == row.label).unwrap().name;
        let change = first.rows.iter().find(|own| own.name == *key).unwrap().performance.unwrap();
        let seen = row.others[0].unwrap();
        assert_eq!(
            (row.reference.0, seen.performance, seen.difference),
            (change.old, change.new, change.value)
        );
        assert_eq!(seen.shown, change.significant(first.alpha), "{}", row.label);
    }
    let differences: Vec<f64> = dots.rows.iter().map(|row| row.others[0].unwrap().difference).collect();
    assert!(differences.windows(2).all(|pair| pair[0] >= pair[1]), "{differences:?}");
}

#[test]
fn charts_without_their_data_are_refused_by_name() {
    let folder = TempDir::new().unwrap();
    let bank = root().join("fixtures/bank.csv").display().to_string();
    for (output, said) in [("slope.svg", "a chart of two waves"), ("audiences.svg", "a chart of audiences")] {
        let ran = ecart_in(folder.path(), &["analyze", &bank, "--quiet", "-o", output], b"");
        assert_eq!(ran.code, 1);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert!(!folder.path().join(output).exists());
    }
    fs::write(folder.path().join("four.csv"), invented(3, 4, 300, 5)).unwrap();
    let arguments = ["analyze", "four.csv", "--audience", "group", "--scale", "1-5", "-o", "audiences.svg"];
    let ran = ecart_in(folder.path(), &arguments, b"");
    assert!(ran.stderr.contains("three audiences, and there are 4"), "{}", ran.stderr);
}
