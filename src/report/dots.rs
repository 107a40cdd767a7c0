//! From the audiences of an analysis to the chart of their dots.

use super::labels::{RowLabels, adjustment, audience, margin};
use super::view::drawn;
use crate::analysis::{
    Analysis, Audience, AudienceFinding, AudienceRow, Change, ChangeVerdict, Estimates, Level, Metric,
    Quadrant, Row,
};
use crate::chart::dots::{DotRow, Dots, Finding, OtherView};
use crate::look::{self, Look};
use crate::words::slope::Unit;
use crate::words::{audiences, dots::DotCounts, dots::of};

/// Beyond this many rows only those are drawn of which something is shown.
const MOST: usize = 30;

/// The dots of one map: of the elements where there are any, unless the look asks for the criteria; `None` where no audience
/// can be shown.
pub fn dots(analysis: &Analysis, look: &Look) -> Option<Dots> {
    let shown: Vec<&Audience> = analysis.audiences.iter().filter(|audience| !audience.withheld).collect();
    let first = *shown.first()?;
    let level = match look.level {
        look::ShownLevel::Criteria => Level::Criteria,
        _ if analysis.element_rows().is_empty() => Level::Criteria,
        _ => Level::Elements,
    };
    let (words, said) = (look.language, of(look.language));
    let noun = if level == Level::Elements { words.element } else { words.criterion };
    let rows: Vec<&Row> =
        if level == Level::Elements { analysis.element_rows() } else { analysis.criteria.iter().collect() };
    let made = Made { analysis, shown: &shown, level, look };
    let mut lines: Vec<(&AudienceRow, DotRow)> = first
        .level(level)
        .filter_map(|row| {
            let known = rows.iter().find(|known| known.name == row.name)?;
            Some((row, made.row(row, known)?))
        })
        .collect();
    lines.sort_by(|(_, a), (_, b)| {
        let size = |row: &DotRow| row.others[0].map_or(f64::NEG_INFINITY, |seen| seen.difference);
        size(b).total_cmp(&size(a)).then_with(|| a.rank.cmp(&b.rank))
    });
    let title = made.title(&lines, noun);
    let mut footnotes = made.notes(first);
    let all = lines.len();
    if all > MOST {
        lines.retain(|(_, row)| row.others.iter().flatten().any(|seen| seen.shown));
        footnotes.insert(0, (said.others)(all - lines.len(), noun));
    }
    let names: Vec<String> = std::iter::once(&first.reference)
        .chain(shown.iter().map(|it| &it.audience))
        .map(|name| made.called(name))
        .collect();
    let correlation = first.agreement.iter().find(|found| found.level == level);
    let correlation = correlation.and_then(|found| found.importance.spearman);
    let drawn_rows: Vec<DotRow> = lines.into_iter().map(|(_, row)| row).collect();
    let unit = made.unit();
    Some(Dots {
        title,
        subtitle: made.subtitle(first),
        description: (said.description)(drawn_rows.len(), noun, &names),
        footnotes,
        noun,
        names,
        scale: if unit == 1.0 { (analysis.scale.lowest, analysis.scale.highest) } else { (0.0, 100.0) },
        confidence: analysis.plan.confidence,
        agreement: correlation.map(|it| (said.agreement)(&words.notation.value(it, 2))),
        rows: drawn_rows,
    })
}

struct Made<'a> {
    analysis: &'a Analysis,
    shown: &'a [&'a Audience],
    level: Level,
    look: &'a Look,
}

impl Made<'_> {
    /// What a value is drawn in: rating units, or per cent of the respondents.
    fn unit(&self) -> f64 {
        if self.analysis.plan.metric == Metric::Mean { 1.0 } else { 100.0 }
    }

    /// `None` where the first audience has no performance beside that of the reference.
    fn row(&self, row: &AudienceRow, known: &Row) -> Option<DotRow> {
        let (words, said) = (self.look.language, of(self.look.language));
        let decimals = self.look.decimals.max(1);
        let unit = self.unit();
        let reference = row.performance.map(|change| change.old);
        let reference = reference.or(row.withheld.then_some(known.performance.value))?;
        let label = drawn(&RowLabels::new(self.analysis, self.look).of(known));
        let others: Vec<Option<OtherView>> = self
            .shown
            .iter()
            .map(|audience| {
                let own = audience.level(self.level).find(|own| own.name == row.name)?;
                Some(self.seen(own, own.performance?))
            })
            .collect();
        let finding = row.finding.map(|finding| match finding {
            AudienceFinding::BlindSpot => Finding::BlindSpot,
            AudienceFinding::HiddenStrength => Finding::HiddenStrength,
        });
        let verdict = match (finding, row.verdict) {
            (Some(Finding::BlindSpot), _) => said.blind_spot.to_owned(),
            (Some(Finding::HiddenStrength), _) => said.hidden_strength.to_owned(),
            (None, Some(verdict)) => (audiences::of(words).estimates)(verdict).to_owned(),
            (None, None) if row.performance.is_some() => {
                (words.views.heat.untested)(self.analysis.plan.smallest_base)
            }
            (None, None) => String::new(),
        };
        let number = |value: f64| words.notation.value(unit * value, decimals);
        let mut told = vec![format!(
            "{label}{}: {} {}",
            words.before_colon,
            self.called(&self.shown[0].reference),
            number(reference)
        )];
        for (audience, seen) in self.shown.iter().zip(&others) {
            told.push(match seen {
                Some(seen) => {
                    let margin = seen.margin.map(|margin| words.notation.margin(margin, decimals));
                    format!(
                        "{} {} ({}{})",
                        self.called(&audience.audience),
                        words.notation.value(seen.performance, decimals),
                        words.notation.gap(seen.difference, decimals),
                        margin.map_or_else(String::new, |margin| format!(" {margin}"))
                    )
                }
                None => format!("{} {}", self.called(&audience.audience), said.withheld),
            });
        }
        told.extend((!verdict.is_empty()).then(|| verdict.clone()));
        Some(DotRow {
            label,
            rank: known.rank,
            quadrant: row.quadrant.reference,
            reference: (unit * reference, row.importance.map(|change| unit * change.old)),
            others,
            verdict,
            finding,
            told: told.join("; "),
        })
    }

    fn seen(&self, row: &AudienceRow, change: Change) -> OtherView {
        let unit = self.unit();
        OtherView {
            performance: unit * change.new,
            importance: row.importance.map(|importance| unit * importance.new),
            difference: unit * change.value,
            margin: margin(change.low, change.high).map(|margin| unit * margin),
            shown: matches!(change.verdict, ChangeVerdict::Rises | ChangeVerdict::Falls),
        }
    }

    /// An audience as the study file calls it, else by its name as readers write it.
    fn called(&self, name: &str) -> String {
        audience(name, self.analysis, self.look)
    }

    fn title(&self, lines: &[(&AudienceRow, DotRow)], noun: crate::words::Noun) -> String {
        let first = self.shown[0];
        let count = |wanted| lines.iter().filter(|(_, row)| row.finding == Some(wanted)).count();
        let estimates = |wanted| lines.iter().filter(|(row, _)| row.verdict == Some(wanted)).count();
        let only = lines.iter().find(|(_, row)| row.finding == Some(Finding::BlindSpot)).map(|(_, row)| {
            let difference = row.others[0].map_or(0.0, |seen| seen.difference);
            (row.label.as_str(), self.look.language.notation.gap(difference, self.look.decimals.max(1)))
        });
        (of(self.look.language).title)(&DotCounts {
            names: [&self.called(&first.audience), &self.called(&first.reference)],
            rows: lines.len(),
            noun,
            priorities: lines
                .iter()
                .filter(|(_, row)| row.quadrant == Some(Quadrant::ConcentrateHere))
                .count(),
            blind: count(Finding::BlindSpot),
            hidden: count(Finding::HiddenStrength),
            over_and_under: [estimates(Estimates::Overestimates), estimates(Estimates::Underestimates)],
            only: only.as_ref().map(|(name, difference)| (*name, difference.as_str())),
        })
    }

    /// Measure, and every audience with its base.
    fn subtitle(&self, first: &Audience) -> String {
        let notation = self.look.language.notation;
        let base = |name: &str, n: Option<u64>| match n {
            Some(n) => format!("{} {}", self.called(name), (self.look.language.marks.base)(n)),
            None => self.called(name),
        };
        let reference = base(&first.reference, first.respondents.map(|[n, _]| n));
        let others = self.shown.iter().map(|it| base(&it.audience, it.respondents.map(|[_, n]| n)));
        let bases: Vec<String> = std::iter::once(reference).chain(others).collect();
        let ends = [self.analysis.scale.lowest, self.analysis.scale.highest].map(|end| notation.plain(end));
        let unit = Unit::of(self.analysis.plan.metric, [&ends[0], &ends[1]]);
        (of(self.look.language).subtitle)(unit, &bases.join(", "))
    }

    fn notes(&self, first: &Audience) -> Vec<String> {
        let (words, said) = (self.look.language, of(self.look.language));
        let notation = words.notation;
        let aligned = notation.plain(first.aligned_within);
        let alpha = notation.level(first.alpha);
        let mut notes = vec![(said.marks)(adjustment(self.analysis), &alpha, &aligned)];
        notes.push((said.shapes)(&self.called(&first.reference)));
        for audience in &self.analysis.audiences {
            notes.push(if audience.withheld {
                (audiences::of(words).withheld)(&self.called(&audience.audience))
            } else {
                {
                    let names = [&audience.audience, &audience.reference].map(|name| self.called(name));
                    (audiences::of(words).asked)(&names[0], &names[1], audience.asks)
                }
            });
        }
        if self.shown.iter().any(|audience| audience.level(self.level).any(|row| row.withheld)) {
            notes.push((audiences::of(words).few)(first.smallest_shown));
        }
        notes.extend(self.look.source.as_deref().map(words.notes.source));
        notes
    }
}
