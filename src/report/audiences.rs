//! Audiences as tables: what the reference and another audience say of each row, and how far they agree.

use super::cell::{Cell, Mark, Tone, Value};
use super::document::{Block, Section};
use super::figure::Figure;
use super::labels::{RowLabels, audience as called};
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{Agreement, Analysis, Asking, Audience, AudienceFinding, AudienceRow, Level, Row};
use crate::look::{Chart, Look, Part};
use crate::words::audiences::{Agreed, AudienceWords, of};

/// A section for each audience and map; one sentence for those that are withheld.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let said = of(look.language);
    let mut sections: Vec<Section> = Vec::new();
    // One picture of all, where there are as few as it can show.
    let shown = analysis.audiences.iter().filter(|audience| !audience.withheld).count();
    let mut picture =
        matches!(shown, 1 | 2).then(|| Block::Chart(Box::new(Figure::new(analysis, Chart::Audiences, look))));
    for audience in &analysis.audiences {
        let [other, reference] =
            [&audience.audience, &audience.reference].map(|it| called(it, analysis, look));
        let heading = (said.heading)(&other, &reference);
        if audience.withheld {
            let sentence = (said.withheld)(&other);
            let blocks = vec![Block::Text(vec![sentence])];
            sections.push(Section::new(Part::Audiences, &audience.audience, Some(heading), blocks));
            continue;
        }
        let maps = [
            (Level::Elements, analysis.element_rows()),
            (Level::Criteria, analysis.criteria.iter().collect()),
        ];
        for (level, rows) in maps.into_iter().filter(|(_, rows)| !rows.is_empty()) {
            let map = Map { analysis, audience, level, rows, look, said };
            let mut section = map.section(&heading);
            section.blocks.splice(0..0, picture.take());
            sections.push(section);
        }
    }
    sections
}

struct Map<'a> {
    analysis: &'a Analysis,
    audience: &'a Audience,
    level: Level,
    rows: Vec<&'a Row>,
    look: &'a Look,
    said: &'a AudienceWords,
}

impl Map<'_> {
    fn called(&self, name: &str) -> String {
        called(name, self.analysis, self.look)
    }

    fn section(&self, heading: &str) -> Section {
        let level = if self.level == Level::Elements { "elements" } else { "criteria" };
        let subject = format!("{} {level}", self.audience.audience);
        let mut blocks = vec![Block::Table(self.table()), Block::List(self.findings())];
        blocks.push(Block::Notes(self.notes()));
        Section::new(Part::Audiences, &subject, Some(heading.to_owned()), blocks)
    }

    /// The rows that the audience sees most unlike the reference first.
    fn ordered(&self) -> Vec<&AudienceRow> {
        let mut rows: Vec<&AudienceRow> = self.audience.level(self.level).collect();
        let size = |row: &AudienceRow| row.performance.map_or(-1.0, |change| change.value.abs());
        rows.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.name.cmp(&b.name)));
        rows
    }

    fn label(&self, name: &str) -> String {
        let labels = RowLabels::new(self.analysis, self.look);
        let known = self.rows.iter().find(|row| row.name == name);
        known.map_or_else(|| name.to_owned(), |row| labels.of(row).into_owned())
    }

    fn table(&self) -> Table {
        let (words, said) = (self.look.language, self.said);
        let decimals = self.look.decimals + 1;
        let name = if self.level == Level::Elements { words.heads.element } else { words.heads.criterion };
        let head = |text: &str| Head::new(text);
        let columns = vec![
            Column::new(ColumnKey::Name, head(name)),
            Column::new(ColumnKey::Before, head(&self.called(&self.audience.reference))).dropped(3),
            Column::new(ColumnKey::Performance, head(&self.called(&self.audience.audience))).dropped(4),
            Column::new(ColumnKey::Change, head(said.difference)),
            Column::new(ColumnKey::Interval, head(&(words.heads.interval)(self.analysis.plan.confidence)))
                .dropped(2),
            Column::new(ColumnKey::P, Head::two(words.heads.p_adjusted, words.heads.p)),
            Column::new(ColumnKey::Kind, head(said.verdict)),
            Column::new(ColumnKey::ImportanceChange, head(said.importance_difference)).dropped(1),
        ];
        let line = |row: &AudienceRow| {
            let change = row.performance;
            let number = |value: Option<f64>| Cell::new(Value::number(value, decimals));
            let gap = |value: Option<f64>| Cell::new(Value::gap(value, decimals));
            let p = change.and_then(|change| change.p_adjusted);
            let strong = row.finding == Some(AudienceFinding::BlindSpot);
            let tone = if strong { Tone::Strong } else { Tone::Plain };
            let importance = row.importance;
            let shown = importance.filter(|change| change.significant(self.audience.alpha));
            let mark = shown.map(|change| if change.value > 0.0 { Mark::Larger } else { Mark::Smaller });
            let cells = vec![
                Cell::name(self.label(&row.name)).toned(tone),
                number(change.map(|change| change.old)),
                number(change.map(|change| change.new)),
                gap(change.map(|change| change.value)).toned(tone),
                Cell::new(Value::interval(
                    change.and_then(|change| change.low),
                    change.and_then(|change| change.high),
                    decimals,
                )),
                Cell::new(p.map_or(Value::Missing, |value| Value::P {
                    value,
                    significant: value < self.audience.alpha,
                })),
                match row.verdict {
                    Some(verdict) => Cell::words((said.estimates)(verdict)),
                    None if row.withheld => Cell::words(crate::words::dots::of(words).withheld),
                    None if change.is_some() => {
                        Cell::words((words.views.heat.untested)(self.analysis.plan.smallest_base))
                    }
                    None => Cell::default(),
                },
                gap(importance.map(|change| change.value)).marked(mark),
            ];
            TableRow { key: Some(row.name.clone()), cells, tone: Tone::Plain }
        };
        let mut table = Table {
            kind: TableKind::Audiences,
            columns,
            rows: self.ordered().into_iter().map(line).collect(),
        };
        table.keep(&table.filled());
        table
    }

    /// Blind spots, then hidden strengths.
    fn findings(&self) -> Vec<String> {
        let of_kind = |finding| -> Option<String> {
            let rows = self.ordered();
            let names: Vec<String> = rows
                .iter()
                .filter(|row| row.finding == Some(finding))
                .map(|row| self.label(&row.name))
                .collect();
            (!names.is_empty()).then(|| (self.said.finding)(finding, &names))
        };
        [AudienceFinding::BlindSpot, AudienceFinding::HiddenStrength]
            .into_iter()
            .filter_map(of_kind)
            .collect()
    }

    fn notes(&self) -> Vec<String> {
        let (said, audience) = (self.said, self.audience);
        let [reference, other] = [&audience.reference, &audience.audience].map(|it| self.called(it));
        let mut notes = vec![(said.asked)(&other, &reference, audience.asks)];
        if let Some(n) = audience.respondents {
            notes.push((said.bases)([&reference, &other], n));
        }
        notes.push((said.columns)(audience.alpha, audience.aligned_within));
        if audience.level(self.level).any(|row| row.withheld) {
            notes.push((said.few)(audience.smallest_shown));
        }
        if let Some(found) = audience.agreement.iter().find(|found| found.level == self.level) {
            notes.extend(self.agreement(found));
        }
        for outcome in &audience.outcomes {
            let change = &outcome.change;
            notes.push((said.outcome)(
                &outcome.outcome,
                [&reference, &other],
                [change.old, change.new],
                change.low.zip(change.high),
                audience.asks == Some(Asking::Belief),
            ));
        }
        notes
    }

    fn agreement(&self, found: &Agreement) -> Vec<String> {
        let agreed = |profile: &crate::analysis::Profile| Agreed {
            spearman: profile.spearman,
            bias: profile.mean_difference,
            concordance: profile.concordance,
        };
        let (importance, performance) = (agreed(&found.importance), agreed(&found.performance));
        let labels = |names: &[String]| names.iter().map(|name| self.label(name)).collect::<Vec<_>>();
        let priorities = &found.priorities;
        vec![
            (self.said.agreement)(found.rows, found.quadrants_shared, importance, performance),
            (self.said.priorities)([
                labels(&priorities.shared),
                labels(&priorities.only_reference),
                labels(&priorities.only_audience),
            ]),
        ]
    }
}
