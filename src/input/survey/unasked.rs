//! Criteria that nobody was asked for, in this wave or under this condition.

use crate::message::{Columns, Message};
use crate::survey::{Joint, Ratings, Survey};

/// The survey without the criteria of which one side holds no answer at all; what is left out is told.
///
/// A survey of which no criterion would be left stays as it is, and so does one of an element that would lose all of its own.
pub fn left_out(mut survey: Survey) -> Survey {
    let kept: Vec<bool> = match &survey.ratings {
        Ratings::Answers { counts, .. } => counts.criteria.iter().map(is_asked).collect(),
        Ratings::Counted(counted) => counted.counts.criteria.iter().map(is_asked).collect(),
        Ratings::Summary(_) => return survey,
    };
    if !survey.stated || kept.iter().all(|kept| *kept) || survey.would_lose_all(&kept) {
        return survey;
    }
    let names =
        survey.criteria.iter().zip(&kept).filter(|(_, kept)| !**kept).map(|(it, _)| it.label.text.clone());
    survey.notices.push(Message::sure(Columns::Unasked { criteria: names.collect() }));
    survey.keep_criteria(&kept);
    survey
}

fn is_asked(joint: &Joint) -> bool {
    [joint.importance(), joint.performance()].iter().all(|side| side.iter().any(|count| *count > 0))
}
