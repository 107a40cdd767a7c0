//! The summary before any table: what, by how much, what changed, who sees it otherwise, what next; each with how sure it is.

use super::changes::shown_changes;
use super::sketch::{BarSketch, Sketch};
use crate::analysis::headline::Standing;
use crate::analysis::{Analysis, Quadrant, Row};
use crate::chart::dashboard::{PriorityGaps, Question, State};
use crate::chart::dots::Finding;
use crate::chart::map::Map;
use crate::look::Look;
use crate::report::cell::symbol;
use crate::report::dots::dots;
use crate::report::notes::scores;
use crate::report::view::View;
use crate::words::dashboard::of;
use crate::words::number::capital;
use crate::words::slides;

/// Uncertain priorities that are named.
const NAMED: usize = 3;
/// Most answers beside a score.
const ANSWERS: usize = 4;

/// What a summary says, already written.
#[derive(Debug, Clone)]
pub struct Brief {
    /// The most urgent first; at most four, and a score.
    pub answers: Vec<Answer>,
    /// The map that the answers are about.
    pub map: Map,
    /// What next: the question, and where the steps come from.
    pub next: Question,
    /// What, and what is known of it; the first first.
    pub steps: Vec<(String, String)>,
    /// What is said under the steps.
    pub notes: Vec<String>,
}

/// One answer: a figure, what it means, how sure it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What it answers.
    pub kind: AnswerKind,
    /// The figure.
    pub figure: String,
    /// Under it, smaller: what it counts, or its margin.
    pub under: String,
    /// The quadrant whose colour it has.
    pub tone: Quadrant,
    /// What it means; empty where the names say it.
    pub lead: String,
    /// The rows it is about, where they are named.
    pub names: Vec<String>,
    /// Sentences that explain it.
    pub about: Vec<String>,
    /// What is drawn beside it.
    pub sketch: Sketch,
}

/// What an answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// The priorities.
    Act,
    /// The largest gap.
    Gap,
    /// What changed since the wave before.
    Change,
    /// Who sees it otherwise.
    Audience,
    /// Whose priorities they are.
    Segments,
    /// A score of an outcome: whether they recommend, how much effort it was.
    Score,
    /// Another quadrant.
    Quadrant,
}

/// The summary of the map that the look asks for.
pub fn brief(analysis: &Analysis, look: &Look) -> Brief {
    View::of(analysis, look).brief()
}

impl View<'_> {
    fn brief(&self) -> Brief {
        let priorities = self.priorities();
        let tested = priorities.iter().any(|row| self.is_significant(row).is_some());
        let gaps = self.largest_gaps(&priorities, tested);
        let mut answers = vec![self.to_act(&priorities, &gaps.sure)];
        answers.extend(self.how_much(&gaps));
        answers.extend(self.what_changed());
        answers.extend(self.seen_otherwise());
        answers.extend(self.for_whom(&priorities));
        answers.truncate(ANSWERS);
        // What everybody asks for stands beside them, whatever else there is.
        answers.extend(self.score());
        let free = ANSWERS.saturating_sub(answers.len());
        answers.extend(self.elsewhere().into_iter().take(free));
        let steps = self.next_steps();
        Brief { answers, map: self.map(), next: steps.head, steps: steps.rows, notes: steps.notes }
    }

    /// How many priorities, which, and how sure that is.
    fn to_act(&self, priorities: &[&Row], sure: &str) -> Answer {
        let said = of(self.look.language);
        let counted = self.counted(Quadrant::ConcentrateHere, false);
        let mut answer = Answer { kind: AnswerKind::Act, lead: String::new(), ..counted };
        if priorities.is_empty() {
            answer.lead = (said.none)(self.noun);
            return answer;
        }
        answer.about = vec![capital(sure)];
        // No surer than the message: what is uncertain is no more than a candidate.
        let headline = self.headline();
        let known: Vec<&Row> = headline.to_act_on().iter().map(|&index| self.rows()[index].0).collect();
        answer.figure = (self.look.language.office.of)(headline.sure(), self.rows().len());
        if matches!(headline.standing, Standing::TooFew(_)) {
            answer.tone = Quadrant::LowPriority;
        }
        if known.is_empty() {
            answer.lead = self.message();
        } else if known.len() < priorities.len() {
            answer.names = known.iter().map(|row| self.called(row)).collect();
            let others = priorities.iter().filter(|row| known.iter().all(|it| it.rank != row.rank));
            let others: Vec<String> = others.map(|row| self.called(row)).collect();
            let named = others.len().min(NAMED);
            answer.about.insert(0, (said.perhaps)(&others[..named], others.len() - named));
        }
        answer
    }

    /// How many rows of all a quadrant holds, and which; with their gaps where these are told nowhere else.
    fn counted(&self, quadrant: Quadrant, with_gaps: bool) -> Answer {
        let words = self.look.language;
        let mut members: Vec<&Row> =
            self.rows().iter().filter(|found| found.1 == quadrant).map(|&(row, _)| row).collect();
        members.sort_by_key(|row| row.rank);
        let all = self.rows().len();
        let named = |row: &Row| match row.gap.filter(|_| with_gaps) {
            Some(gap) => {
                format!("{}\u{a0}{}", self.called(row), words.notation.gap(gap.value, self.look.decimals))
            }
            None => self.called(row),
        };
        Answer {
            kind: AnswerKind::Quadrant,
            figure: (words.office.of)(members.len(), all),
            under: self.noun.of(all).to_owned(),
            tone: quadrant,
            lead: format!("{} {}", symbol(quadrant), words.quadrant(quadrant).long),
            names: members.into_iter().map(named).collect(),
            about: Vec::new(),
            sketch: Sketch::Nothing,
        }
    }

    /// The largest gap, beside the next ones.
    fn how_much(&self, gaps: &PriorityGaps) -> Option<Answer> {
        let first = gaps.rows.first()?;
        let written = |value: f64| self.look.language.notation.gap(value, self.look.decimals);
        let gap = self.rows().iter().find(|(row, _)| row.rank == first.rank).and_then(|(row, _)| row.gap);
        let p = gap.and_then(|gap| gap.p_adjusted.or(gap.p));
        let bar = |row: &crate::chart::dashboard::GapBar| BarSketch {
            label: row.label.clone(),
            value: row.gap,
            shown: written(row.gap),
        };
        Some(Answer {
            kind: AnswerKind::Gap,
            figure: written(first.gap),
            under: self.how_sure_of(first.interval, p),
            tone: Quadrant::ConcentrateHere,
            lead: first.label.clone(),
            names: Vec::new(),
            about: vec![capital(&first.about), capital(&gaps.head.about)],
            sketch: Sketch::Bars(gaps.rows.iter().map(bar).collect()),
        })
    }

    /// The first change since the wave before, beside the next ones.
    fn what_changed(&self) -> Option<Answer> {
        let comparison = self.analysis.comparison.as_ref()?;
        let State::Changes { head, notes, .. } = self.state() else { return None };
        let (words, said) = (self.look.language, of(self.look.language));
        let matched = self.matched(comparison);
        let changed = shown_changes(&matched);
        let none = |about| Answer {
            kind: AnswerKind::Change,
            figure: words.notation.value(0.0, 0),
            under: String::new(),
            tone: Quadrant::LowPriority,
            lead: said.no_change.to_owned(),
            names: Vec::new(),
            about,
            sketch: Sketch::Nothing,
        };
        let Some((row, change)) = changed.first() else { return Some(none(vec![capital(&head.about)])) };
        let (rises, unit) = (change.value > 0.0, self.change_unit());
        let interval = change.low.zip(change.high).map(|(low, high)| (unit * low, unit * high));
        let wave = self.wave(&comparison.old.label);
        let [rise, fall] = Self::rises_and_falls(&changed);
        let counted = (slides::of(words).changes)(rise, fall, matched.len());
        Some(Answer {
            figure: words.notation.gap(unit * change.value, self.look.decimals),
            under: self.how_sure_of(interval, change.p_adjusted.or(change.p)),
            tone: if rises { Quadrant::KeepUp } else { Quadrant::ConcentrateHere },
            lead: format!("{}{}", self.called_in_both(row), (said.since)(rises, &wave)),
            sketch: self.slopes(&changed),
            ..none(notes.into_iter().chain([format!("{counted}.")]).collect())
        })
    }

    /// The priority, or else the row, that another audience sees most unlike the reference.
    fn seen_otherwise(&self) -> Option<Answer> {
        let dots = dots(self.analysis, self.look)?;
        let found: Vec<_> =
            dots.rows.iter().filter_map(|row| Some((row, row.finding?, (*row.others.first()?)?))).collect();
        let (first, kind, seen) = *found.first()?;
        let written = |value: f64| self.look.language.notation.gap(value, self.look.decimals);
        let margin = seen.margin.map(|half| (seen.difference - half, seen.difference + half));
        Some(Answer {
            kind: AnswerKind::Audience,
            figure: written(seen.difference),
            under: self.margin(margin),
            tone: if kind == Finding::BlindSpot { Quadrant::ConcentrateHere } else { Quadrant::KeepUp },
            lead: dots.title.clone(),
            names: Vec::new(),
            about: vec![format!("{}{}: {}", first.label, self.look.language.before_colon, first.verdict)],
            sketch: Sketch::Bars(
                found
                    .iter()
                    .map(|(row, _, seen)| BarSketch {
                        label: row.label.clone(),
                        value: seen.difference,
                        shown: written(seen.difference),
                    })
                    .collect(),
            ),
        })
    }

    /// How many priorities are priorities in every segment.
    fn for_whom(&self, priorities: &[&Row]) -> Option<Answer> {
        if self.has_many_levels() {
            return None;
        }
        let grid = self.segment_grid(priorities)?;
        let panels = self.panels();
        let common = panels.common();
        Some(Answer {
            kind: AnswerKind::Segments,
            figure: (self.look.language.office.of)(common, priorities.len()),
            under: self.look.language.marks.priorities.to_owned(),
            tone: Quadrant::ConcentrateHere,
            lead: panels.message(self.look),
            names: Vec::new(),
            about: std::iter::once(capital(&grid.head.about)).chain(grid.notes).collect(),
            sketch: self.priorities_in_segments(priorities),
        })
    }

    /// The first net promoter score, else the first effort score; what it is made of is said with it.
    fn score(&self) -> Option<Answer> {
        let (words, indices) = (self.look.language, &self.analysis.indices);
        let answer = |figure: String, kind: usize, said: String, tone: Quadrant| Answer {
            kind: AnswerKind::Score,
            figure,
            under: words.office.scores[kind].to_owned(),
            tone,
            lead: said,
            names: Vec::new(),
            about: Vec::new(),
            sketch: Sketch::Nothing,
        };
        let said = scores(self.analysis, words);
        if let Some(nps) = indices.net_promoter.first() {
            let tone = if nps.score < 0.0 { Quadrant::ConcentrateHere } else { Quadrant::KeepUp };
            return Some(answer(words.notation.gap(nps.score, 0), 0, said.into_iter().next()?, tone));
        }
        let effort = indices.customer_effort.first()?;
        Some(answer(
            words.notation.value(effort.score.value, self.look.decimals),
            1,
            said.into_iter().next()?,
            // Whether it is a high one depends on its scale.
            Quadrant::LowPriority,
        ))
    }

    /// The other quadrants, those to keep first; each row with its gap.
    fn elsewhere(&self) -> Vec<Answer> {
        let others = [Quadrant::KeepUp, Quadrant::PossibleOverkill, Quadrant::LowPriority];
        let counted = others.into_iter().map(|quadrant| self.counted(quadrant, true));
        counted.filter(|answer| !answer.names.is_empty()).collect()
    }

    /// Half an interval and p, as far as there are any.
    fn how_sure_of(&self, interval: Option<(f64, f64)>, p: Option<f64>) -> String {
        let written = |p: f64| {
            let shown = self.look.language.notation.p_value(p);
            if shown.starts_with(['<', '>']) {
                format!("p\u{a0}{shown}")
            } else {
                format!("p\u{a0}=\u{a0}{shown}")
            }
        };
        let parts = [Some(self.margin(interval)), p.map(written)];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Half an interval, or nothing.
    fn margin(&self, interval: Option<(f64, f64)>) -> String {
        let half = |(low, high): (f64, f64)| {
            format!("±{}", self.look.language.notation.value((high - low) / 2.0, self.look.decimals))
        };
        interval.map(half).unwrap_or_default()
    }
}
