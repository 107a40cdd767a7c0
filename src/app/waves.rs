//! Waves: what is compared with what, read and analyzed the same way.

use std::path::{Path, PathBuf};

use crate::analysis::gate::GateView;
use crate::analysis::{
    self, Analysis, ComparePlan, Comparison, Level, Mix, Plan, Recorded, Status, Wave, analyze, compare, mix,
};
use crate::error::{Error, Result};
use crate::input::{self, Source, fold, recorded};
use crate::message::{Comparing, Message, Place};
use crate::survey::{Ratings, Survey};

/// One wave, as it is given.
#[derive(Debug, Clone)]
pub struct WaveSource {
    /// What readers call it.
    pub label: String,
    /// Where its numbers come from.
    pub kind: WaveKind,
}

/// A survey, or the JSON of an analysis.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum WaveKind {
    /// A survey.
    Survey(Box<Source>),
    /// A saved analysis.
    Saved(PathBuf),
}

/// The waves before the one that is analyzed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Earlier {
    /// Another file.
    File {
        /// The wave before.
        wave: Box<WaveSource>,
        /// Whether a file that is not there yet means the first wave.
        optional: bool,
    },
    /// Levels of a column of the same file.
    Column {
        /// The waves in order, where their names do not tell.
        order: Vec<String>,
        /// Which one the last is compared with: `previous`, `first`, or its name.
        against: String,
    },
}

/// A wave, read.
pub(super) struct ReadWave {
    label: String,
    recorded: Recorded,
    /// The survey it was made of; `None` of a saved analysis.
    pub survey: Option<Survey>,
    /// The analysis, where it is of a survey.
    pub analysis: Option<Analysis>,
}

impl WaveSource {
    /// A file, by its extension a saved analysis or a survey read as `like` says.
    pub fn of(path: PathBuf, label: Option<String>, like: &Source) -> Self {
        let stem = stem(&path);
        let kind = if recorded::is_saved(&path) {
            WaveKind::Saved(path)
        } else {
            let mut source = Source { path, more: Vec::new(), ..like.clone() };
            // Comments are read of what is analyzed, not of what it is compared with.
            source.wanted.texts.clear();
            source.study.earlier = true;
            // Nor is what is at risk asked of the past.
            (source.wanted.value, source.study.value) = (None, None);
            WaveKind::Survey(Box::new(source))
        };
        Self { label: label.unwrap_or(stem), kind }
    }

    /// Every file it reads.
    pub fn files(&self) -> Vec<PathBuf> {
        match &self.kind {
            WaveKind::Survey(source) => source.files(),
            WaveKind::Saved(path) => vec![path.clone()],
        }
    }

    /// Reads and analyzes it.
    pub(super) fn read(&self, plan: &Plan, say: &mut dyn FnMut(&Message)) -> Result<ReadWave> {
        match &self.kind {
            WaveKind::Saved(path) => {
                let recorded = recorded::read(path)?;
                Ok(ReadWave { label: self.label.clone(), recorded, survey: None, analysis: None })
            }
            WaveKind::Survey(source) => {
                let survey = input::read(source)?;
                for notice in &survey.notices {
                    say(&notice.clone().at(Place::file(&self.label)));
                }
                let analysis = analyze(&survey, plan)?;
                input::refuse_doubts(source, analysis.warnings.iter(), &self.label)?;
                Ok(ReadWave::analyzed(self.label.clone(), survey, analysis))
            }
        }
    }
}

impl ReadWave {
    /// A wave of this survey.
    fn of(label: String, survey: Survey, plan: &Plan) -> Result<Self> {
        let analysis = analyze(&survey, plan)?;
        Ok(Self::analyzed(label, survey, analysis))
    }

    /// A wave whose survey is analyzed already.
    pub(super) fn analyzed(label: String, survey: Survey, analysis: Analysis) -> Self {
        Self { label, recorded: Recorded::of(&analysis), survey: Some(survey), analysis: Some(analysis) }
    }

    /// Its numbers, as they would be saved.
    pub(super) fn recorded(&self) -> &Recorded {
        &self.recorded
    }

    /// What gates see of it as the new wave of a comparison.
    pub(super) fn view<'a>(&'a self, comparison: &'a Comparison) -> GateView<'a> {
        match &self.analysis {
            Some(analysis) => GateView::of(analysis).compared_by(comparison),
            None => GateView::of_comparison(comparison, &self.recorded),
        }
    }

    fn wave<'a>(&'a self, plan: &'a Plan) -> Wave<'a> {
        Wave {
            label: self.label.clone(),
            recorded: self.recorded.clone(),
            read: self.survey.as_ref().map(|survey| (survey, plan)),
        }
    }
}

/// The name of a file without its folder and extension.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Compares the last of the waves with the one at `against`.
pub(super) fn compared(
    waves: &[ReadWave],
    against: usize,
    plan: &Plan,
    how: &ComparePlan,
) -> Result<Comparison> {
    let new = waves.last().expect("there are two waves at least");
    refuse_unknown_names(waves, how)?;
    let made: Vec<Wave> = waves.iter().map(|wave| wave.wave(plan)).collect();
    let mut comparison = compare(&made[against], &made[waves.len() - 1], how)?;
    if waves.len() == 2 && !how.dates.is_empty() {
        return Err(Error::of(Comparing::DatesOfTwo));
    }
    if waves.len() > 2 {
        comparison.trend = Some(analysis::trend(&made, how, &mut comparison)?);
    }
    comparison.mix =
        how.mix.as_deref().map(|column| mixed(column, &waves[against], new, &comparison)).transpose()?;
    debug_assert_eq!(comparison.new.label, new.label);
    Ok(comparison)
}

/// The analysis of the last wave, compared with the one at `against`; `said` is known of the waves already.
///
/// # Errors
/// As those of [`compared`].
pub(super) fn with_comparison(
    mut waves: Vec<ReadWave>,
    against: usize,
    said: Vec<Message>,
    plan: &Plan,
    how: &ComparePlan,
) -> Result<Analysis> {
    let mut comparison = compared(&waves, against, plan, how)?;
    comparison.warnings.extend(said);
    let mut last = waves.pop().and_then(|wave| wave.analysis).expect("the last wave is a survey");
    // What should be known of the changes should be known of the analysis that tells them.
    let known = last.warnings.len();
    for warning in &comparison.warnings {
        if !last.warnings[..known].contains(warning) {
            last.warnings.push(warning.clone());
        }
    }
    Ok(Analysis { comparison: Some(comparison), ..last })
}

/// Refuses a renaming asked for by hand of which no earlier wave has the one name, or no later wave the other: it would do
/// nothing, in silence.
fn refuse_unknown_names(waves: &[ReadWave], how: &ComparePlan) -> Result<()> {
    let rows = |waves: &[ReadWave]| -> Vec<(String, String)> {
        let all = waves.iter().flat_map(|wave| wave.recorded.criteria.iter().chain(&wave.recorded.elements));
        all.map(|row| (row.name.clone(), row.label.clone())).collect()
    };
    let (earlier, later) = (rows(&waves[..waves.len() - 1]), rows(&waves[1..]));
    let folded = how.matching.fold;
    for (former, present) in how.matching.renamed.iter().take(how.matching.asked) {
        let labelled = |(name, label): &(String, String)| name == former || folded(label) == folded(former);
        for (old, name, known, found) in [
            (true, former, &earlier, earlier.iter().any(labelled)),
            (false, present, &later, later.iter().any(|(name, _)| name == present)),
        ] {
            if !found {
                let mut known: Vec<String> = known.iter().map(|(name, _)| name.clone()).collect();
                known.sort();
                known.dedup();
                let nearest = fold::nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
                return Err(Error::of(Comparing::NoRowToMap { name: name.clone(), old, nearest, known }));
            }
        }
    }
    waves.iter().try_for_each(|wave| refuse_two_for_one(&wave.recorded, how))
}

/// Refuses renamings asked for by hand that make two rows of a wave one row of another, or one row two.
fn refuse_two_for_one(wave: &Recorded, how: &ComparePlan) -> Result<()> {
    let asked = &how.matching.renamed[..how.matching.asked];
    let has = |name: &str| wave.criteria.iter().chain(&wave.elements).any(|row| row.name == name);
    let pairs =
        asked.iter().enumerate().flat_map(|(at, one)| asked[..at].iter().map(move |other| (other, one)));
    for (one, other) in pairs {
        let twice = match (one.0 == other.0, one.1 == other.1) {
            (false, true) => Some((&one.0, &other.0, &one.1)),
            (true, false) => Some((&one.1, &other.1, &one.0)),
            _ => None,
        };
        if let Some((one, other, name)) = twice.filter(|(one, other, _)| has(one) && has(other)) {
            let (one, other, name) = (one.clone(), other.clone(), name.clone());
            return Err(Error::of(Comparing::MappedTwice { one, other, name }));
        }
    }
    Ok(())
}

/// The changes taken apart by the groups of a column.
///
/// # Errors
/// Where a wave is a saved analysis or weighted, or has no such groups.
fn mixed(column: &str, old: &ReadWave, new: &ReadWave, comparison: &Comparison) -> Result<Mix> {
    let (Some(before), Some(after)) = (&old.analysis, &new.analysis) else {
        let saved = if old.analysis.is_none() { old } else { new };
        return Err(Error::of(Comparing::MixOfSaved {
            column: column.to_owned(),
            wave: saved.label.clone(),
        }));
    };
    let weighted = |analysis: &Analysis| analysis.weighting.as_ref().is_some_and(|found| found.weighted);
    if weighted(before) || weighted(after) {
        return Err(Error::of(Comparing::MixOfWeights));
    }
    let former = |level: Level, name: &str| {
        let row = comparison.level(level).find(|row| row.name == name && row.status == Status::Matched)?;
        row.old_name.clone()
    };
    mix(column, before, after, former)
        .ok_or_else(|| Error::of(Comparing::MixWithoutGroups { column: column.to_owned() }))
}

/// The waves that a column tells apart, in order.
///
/// # Errors
/// Where the survey has no answers, fewer than two waves, or `order` names others.
pub(super) fn split(survey: &Survey, order: &[String], plan: &Plan) -> Result<Vec<ReadWave>> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else {
        return Err(Error::in_file(&survey.origin.file, Comparing::WavesNeedAnswers));
    };
    let column = respondents.wave.as_ref().ok_or_else(|| Error::of(Comparing::NoWaveColumn))?;
    if column.levels.len() < 2 {
        let what =
            Comparing::OneWaveInColumn { column: column.name.clone(), only: column.levels.first().cloned() };
        return Err(Error::in_file(&survey.origin.file, what));
    }
    let codes: Vec<usize> = if order.is_empty() {
        (0..column.levels.len()).collect()
    } else {
        let known = |name: &String| {
            column.levels.iter().position(|level| level == name).ok_or_else(|| {
                let nearest = fold::nearest(name, column.levels.iter().map(String::as_str));
                Error::of(Comparing::NotAWave {
                    wave: name.clone(),
                    column: column.name.clone(),
                    nearest: nearest.map(str::to_owned),
                    known: column.levels.clone(),
                })
            })
        };
        order.iter().map(known).collect::<Result<_>>()?
    };
    if let Some(&twice) =
        codes.iter().enumerate().find_map(|(at, code)| codes[..at].contains(code).then_some(code))
    {
        return Err(Error::of(Comparing::WaveNamedTwice { wave: column.levels[twice].clone() }));
    }
    analysis::levels::refuse_many(survey, "--wave", &column.name, codes.len(), plan)?;
    let of_each: Vec<Option<u32>> = column.of_each().collect();
    codes
        .into_iter()
        .map(|code| {
            let own = |row: usize| of_each[row] == Some(code as u32);
            let part = survey.only(own).expect("there are answers");
            let label = column.levels[code].clone();
            let place = format!("{} ({} = {label})", survey.origin.file, column.name);
            // Of which wave something is wrong; its columns are those of all waves.
            ReadWave::of(label, part, plan)
                .map_err(|error| Error::from(error.message().at(Place::file(place))))
        })
        .collect()
}

/// What a column of waves leaves out: respondents without a wave, and waves that an order does not name.
pub(super) fn left_out(survey: &Survey, order: &[String]) -> Vec<Message> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Vec::new() };
    let Some(column) = &respondents.wave else { return Vec::new() };
    let without = column.of_each().filter(Option::is_none).count() as u64;
    let blank =
        (without > 0).then(|| Comparing::WithoutWave { respondents: without, column: column.name.clone() });
    let others: Vec<String> =
        column.levels.iter().filter(|level| !order.is_empty() && !order.contains(level)).cloned().collect();
    let others = (!others.is_empty()).then_some(Comparing::WavesLeftOut { waves: others });
    blank.into_iter().chain(others).map(Message::finding).collect()
}

/// The respondents of the last wave alone.
///
/// # Errors
/// As those of [`split`].
pub(super) fn last_of(survey: &Survey, order: &[String], plan: &Plan) -> Result<Survey> {
    let last = split(survey, order, plan)?.pop().and_then(|wave| wave.survey);
    Ok(last.expect("there are two waves at least"))
}

/// Which of the waves the last is compared with.
///
/// # Errors
/// Where no earlier wave has this name.
pub(super) fn against(waves: &[ReadWave], name: &str) -> Result<usize> {
    let earlier = &waves[..waves.len() - 1];
    match name {
        "previous" => Ok(earlier.len() - 1),
        "first" => Ok(0),
        name => earlier.iter().position(|wave| wave.label == name).ok_or_else(|| {
            let known = earlier.iter().map(|wave| wave.label.clone()).collect();
            Error::of(Comparing::NoEarlierWave { wave: name.to_owned(), known })
        }),
    }
}
