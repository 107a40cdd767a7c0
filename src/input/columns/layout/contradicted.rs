//! Labels of columns that speak of the other side than their names.

use crate::input::columns::layout::{Shape, Side};
use crate::input::columns::sides::of_phrase;
use crate::input::headings::Headings;
use crate::message::{Columns, Message};

/// Told of the first column whose name says one side and whose label, kept beside it by SPSS and survey tools, the other one.
pub(super) fn labels(headings: &Headings, shape: &Shape) -> Option<Message> {
    let Shape::Wide { pairs } = shape else { return None };
    let sided = pairs
        .iter()
        .flat_map(|pair| [(pair.importance, Side::Importance), (pair.performance, Side::Performance)]);
    sided.into_iter().find_map(|(column, side)| {
        let heading = headings.of(column)?;
        let label = heading.question.as_ref().filter(|label| **label != heading.code)?;
        let opposed = of_phrase(&heading.code.replace('_', " ")) == Some(side)
            && of_phrase(label) == Some(side.other());
        opposed.then(|| {
            let (column, label) = (heading.code.clone(), label.clone());
            Message::likely(Columns::LabelContradictsName { column, label, side })
        })
    })
}
