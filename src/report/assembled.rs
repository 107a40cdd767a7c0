//! A report put together: which parts it has, in which order, and what makes each of them.

use super::document::{Block, Document, Section};
use super::{
    answers, audiences, dashboard, drivers, figure, lists, main_table, notes, outcomes, plan, segments,
    spoken, strip, titles, warnings, waves,
};
use crate::analysis::{Analysis, Comparison};
use crate::look::{Chart, Look, Part};

impl Document {
    /// The report of an analysis: the parts that the look asks for, in its order, or the usual ones.
    pub fn new(analysis: &Analysis, look: &Look) -> Self {
        Self::beside(analysis, look, &[])
    }

    /// The same beside charts that the run writes: where no part is asked for by name, those of the charts are in it.
    pub fn beside(analysis: &Analysis, look: &Look, charts: &[Chart]) -> Self {
        let parts: Vec<Part> = look.sections.clone().unwrap_or_else(|| {
            let mut parts = Part::USUAL.to_vec();
            let shown: Vec<Part> = charts.iter().filter_map(|chart| chart.part_on_demand()).collect();
            let wanted = [Part::Dashboard, Part::Heatmap, Part::Answers, Part::Sensitivity, Part::Worksheet];
            // After the segments, before the notes.
            let place = parts.iter().position(|&part| part == Part::Waves).unwrap_or(parts.len());
            parts.splice(place..place, wanted.into_iter().filter(|part| shown.contains(part)));
            parts
        });
        let mut sections: Vec<Section> = Vec::new();
        for &part in &parts {
            sections.extend(made(part, analysis, look));
        }
        for section in &mut sections {
            section.blocks.retain(|block| !block.is_empty());
        }
        sections.retain(|section| !section.blocks.is_empty());
        tell_apart(&mut sections);
        let mut absent = look.sections.clone().unwrap_or_default();
        absent.retain(|&part| sections.iter().all(|section| section.part != part));
        Self {
            absent,
            words: look.language,
            title: title(analysis, look),
            measure: titles::measure(analysis, look),
            sections,
        }
    }

    /// The report of waves alone, without an analysis beside them.
    pub fn of_waves(comparison: &Comparison, look: &Look) -> Self {
        waves::document(comparison, look)
    }
}

/// The message; a report of the plan alone is headed by what is promised.
fn title(analysis: &Analysis, look: &Look) -> String {
    match (&analysis.action_plan, &look.title, look.sections.as_deref()) {
        (Some(found), None, Some([Part::Plan])) => plan::message(found, analysis, look),
        _ => titles::message(analysis, look),
    }
}

/// The sections of one part.
fn made(part: Part, analysis: &Analysis, look: &Look) -> Vec<Section> {
    let alone =
        |heading: Option<&str>, blocks| vec![Section::new(part, "", heading.map(str::to_owned), blocks)];
    match part {
        Part::Gates => waves::gates(&analysis.gates, look),
        Part::Waves => waves::sections(analysis, look),
        Part::Audiences => audiences::sections(analysis, look),
        Part::Plan => plan::sections(analysis, look),
        Part::Words => spoken::sections(analysis, look),
        Part::Summary => alone(None, vec![Block::Text(titles::summary(analysis, look))]),
        Part::Map => alone(None, figure::map(analysis, look).into_iter().map(Block::chart).collect()),
        Part::Elements => main_table::elements(analysis, look),
        Part::Criteria => main_table::criteria(analysis, look),
        Part::Gaps => alone(None, figure::gaps(analysis, look).into_iter().map(Block::chart).collect()),
        Part::Drivers => drivers::sections(analysis, look),
        Part::Outcomes => outcomes::sections(analysis, look),
        Part::Segments => segments::sections(analysis, look),
        Part::Heatmap => {
            let figure = figure::of(analysis, Chart::Heatmap, look);
            alone(None, figure.into_iter().map(Block::chart).collect())
        }
        Part::Answers => answers::sections(analysis, look),
        Part::Sensitivity => strip::sections(analysis, look),
        Part::Worksheet => lists::sections(analysis, look),
        Part::Dashboard => dashboard::sections(analysis, look),
        Part::Notes => alone(None, vec![Block::Notes(notes::notes(analysis, look))]),
        Part::Warnings => {
            let told = warnings::told(analysis).map(|warning| warnings::sentence(warning, analysis, look));
            alone(Some(look.language.heads.warnings), vec![Block::List(told.collect())])
        }
    }
}

/// Two names that differ in punctuation only get a number behind the second.
fn tell_apart(sections: &mut [Section]) {
    let mut taken = std::collections::BTreeSet::new();
    for section in sections {
        let first = section.id.clone();
        let mut number = 2;
        while !taken.insert(section.id.clone()) {
            section.id = format!("{first}-{number}");
            number += 1;
        }
    }
}
