//! Call-backs: read, analyzed for what the priorities are, and written to one file that only its owner may read.

use std::path::PathBuf;

use super::outputs::{OutputFile, RunOutputs};
use super::{Earlier, Job, audience, waves};
use crate::analysis::{self, CallbackPlan, Plan, callbacks};
use crate::error::{Error, Result};
use crate::input::values::yes_no::yes_or_no;
use crate::input::{self, fold};
use crate::message::{Acting, Asked, Message, Request};
use crate::output::{self, Destination, Readers};
use crate::survey::{Ratings, Survey};
use crate::write::Style;
use crate::write::callback::CallList;

/// What is listed, and where.
#[derive(Debug)]
pub struct CallbackJob {
    /// What to read, and everything that can change which criteria are priorities.
    pub job: Job,
    /// Who is listed.
    pub plan: CallbackPlan,
    /// How many of the texts that are read stand in the list; the one after them tells of consent.
    pub columns: usize,
    /// Who agreed to be called.
    pub consent: Consent,
    /// The files, `.csv` or `.xlsx`.
    pub files: Vec<PathBuf>,
    /// Language of labels, and for whom a CSV is.
    pub style: Style,
}

/// Who agreed to be called.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Consent {
    /// Those whose cell is one of these texts, folded; where none is named, says yes.
    Told(Vec<String>),
    /// The user says that nobody needs to be asked.
    NotNeeded,
}

/// Makes the list, which tells whom it leaves out; `say` hears what was inferred.
///
/// # Errors
/// [`crate::error::Error`].
pub fn call_back(asked: &CallbackJob, say: &mut dyn FnMut(&Message)) -> Result<RunOutputs> {
    let job = &asked.job;
    if job.source.study.anonymous {
        return Err(Error::in_study(job.source.study_path.as_deref(), Acting::CallbackOfAnonymous));
    }
    let targets: Vec<Destination> = asked.files.iter().cloned().map(Destination::File).collect();
    output::check(&targets, &job.files())?;
    if let Some(path) = asked.files.iter().find(|path| path.exists() && !path.is_file()) {
        return Err(Error::of(Acting::CallbackOutput { path: path.display().to_string() }));
    }
    let survey = input::read(&job.source)?;
    survey.notices.iter().for_each(&mut *say);
    let survey = asked_of(survey, job)?;
    let file = survey.origin.file.clone();
    let refused = |what: Request| Error::in_file(&file, what);
    let Ratings::Answers { respondents, .. } = &survey.ratings else {
        let what = Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::Callbacks };
        return Err(refused(what));
    };
    if !survey.stated {
        return Err(Error::in_file(&file, Acting::CallbackWithoutImportance));
    }
    known(&asked.plan, &survey)?;
    // Which criteria are priorities takes no replicates.
    let plan = Plan { replicates: 0, joint: false, ..job.plan.clone() };
    let analysis = analysis::analyze(&survey, &plan)?;
    input::refuse_doubts(&job.source, analysis.warnings.iter(), &file)?;
    let agreed = agreed(asked, &survey)?;
    let most = asked.plan.most;
    let wanted = CallbackPlan { most: None, ..asked.plan.clone() };
    let mut found = callbacks(&survey, &analysis, &wanted).unwrap_or_default();
    if found.on.is_empty() {
        return Err(Error::in_file(&file, Acting::CallbackOnNothing));
    }
    let in_shortfall = found.calls.len();
    found.calls.retain(|call| agreed[call.respondent]);
    let refusing = in_shortfall - found.calls.len();
    found.calls.truncate(most.unwrap_or(usize::MAX));
    let outcome = respondents.outcomes.first();
    let list = CallList {
        found: &found,
        survey: &survey,
        numbers: &respondents.numbers,
        columns: respondents.texts.iter().take(asked.columns).collect(),
        outcome: outcome.map(|outcome| (outcome.name.as_str(), outcome.numbers())),
        language: asked.style.look.language.code,
    };
    let mut files = Vec::with_capacity(asked.files.len());
    for path in &asked.files {
        let is_book = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("xlsx"));
        let bytes = if is_book { list.xlsx()? } else { list.csv(asked.style.csv) };
        files.push(OutputFile::new(Destination::File(path.clone()), bytes));
    }
    let listed = Message::sure(Acting::CallbackList {
        listed: found.calls.len(),
        scored: found.scored,
        left_out: found.left_out,
        without_consent: refusing,
        on: found.on.clone(),
    });
    Ok(RunOutputs { readers: Readers::Owner, told: vec![listed], ..RunOutputs::of(files) })
}

/// The respondents that a list is about: of several audiences the reference, of several waves the last.
fn asked_of(survey: Survey, job: &Job) -> Result<Survey> {
    if let Some(audiences) = &job.audiences {
        return audience::of_reference(&survey, audiences);
    }
    match &job.earlier {
        Some(Earlier::Column { order, .. }) => waves::last_of(&survey, order, &job.plan),
        _ => Ok(survey),
    }
}

/// Refuses names that are no criterion and no element.
fn known(plan: &CallbackPlan, survey: &Survey) -> Result<()> {
    let criteria = survey.criteria.iter().map(|criterion| &criterion.name);
    let known: Vec<&String> = criteria.chain(survey.elements.iter().map(|element| &element.name)).collect();
    for name in &plan.on {
        if !known.contains(&name) {
            let nearest = fold::nearest(name, known.iter().map(|name| name.as_str())).map(str::to_owned);
            let known = known.into_iter().cloned().collect();
            return Err(Error::of(Request::UnknownRow { name: name.clone(), nearest, known }));
        }
    }
    Ok(())
}

/// Whether each respondent agreed to be called; a blank cell is no agreement.
fn agreed(asked: &CallbackJob, survey: &Survey) -> Result<Vec<bool>> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Ok(Vec::new()) };
    let (Consent::Told(words), Some(column)) = (&asked.consent, respondents.texts.get(asked.columns)) else {
        return Ok(vec![true; respondents.len]);
    };
    let says = |level: &String| {
        let folded = fold::fold(level);
        if !words.is_empty() {
            return Ok(words.contains(&folded));
        }
        match (yes_or_no(level), folded.as_str()) {
            (Some(yes), _) => Ok(yes),
            (None, "1") => Ok(true),
            (None, "0") => Ok(false),
            (None, _) => {
                let what = Acting::UnclearConsent { column: column.name.clone(), value: level.clone() };
                Err(Error::in_file(&survey.origin.file, what))
            }
        }
    };
    let agree = column.levels.iter().map(says).collect::<Result<Vec<bool>>>()?;
    Ok(column.of_each().map(|level| level.is_some_and(|level| agree[level as usize])).collect())
}
