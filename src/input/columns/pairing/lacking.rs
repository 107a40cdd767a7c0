//! What the file is where its columns make no pairs: ratings of one side, or of none that is named.

use std::collections::BTreeSet;

use crate::input::answers::labels::{could_be_ratings, end, is_missing_word};
use crate::input::columns::layout::{LayoutError, Pair, Shape, Side};
use crate::input::columns::pairing::alike::{self, Block};
use crate::input::columns::pairing::family::{Family, Member, is_overall};
use crate::input::columns::pairing::unsided;
use crate::input::columns::roles::{names_recommendation, names_respondent};
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::{alone, names_grouping};
use crate::input::fold::fold;
use crate::input::headings::{Heading, Headings, clean};
use crate::input::hints::text_of;
use crate::input::values::number;
use crate::message::{Columns, Message, What};

/// Performance alone; else what is wrong.
///
/// # Errors
/// [`LayoutError`], the nearest cause that can be told.
pub fn shape(
    headings: &Headings,
    families: &[Family],
    answers: &Answers<'_>,
    unsided: &[Family],
    notices: &mut Vec<Message>,
) -> Result<Shape, LayoutError> {
    if let Some(shape) = performance_only(families, answers, notices) {
        return Ok(shape);
    }
    let of_side = |side: Side| families.iter().filter(move |f| f.side == Some(side)).flat_map(|f| &f.members);
    let columns: Vec<String> = of_side(Side::Importance).map(|member| member.code.clone()).collect();
    if !columns.is_empty() && of_side(Side::Performance).all(Member::is_overall) {
        let importance: Vec<Member> = of_side(Side::Importance).cloned().collect();
        let beside = alike(headings, &importance, answers).find(|block| !block.is_something_else());
        let beside = beside.into_iter().flat_map(|block| block.members).map(|member| member.code).collect();
        return Err(LayoutError::ImportanceOnly { count: columns.len(), columns, beside });
    }
    if let Some((first, second)) = unsided::unsaid(unsided, answers) {
        return Err(LayoutError::Unsaid { first, second });
    }
    let ratings = ratings(headings, answers);
    let says =
        |side: Side| ratings.iter().filter(|h| alone(&clean(&text_of(h))) == Some(side)).collect::<Vec<_>>();
    let (importance, performance) = (says(Side::Importance), says(Side::Performance));
    if importance.len() + performance.len() > 2
        && let (Some(first), Some(second)) = (importance.first(), performance.first())
    {
        return Err(LayoutError::Nameless {
            importance: first.code.clone(),
            of_importance: importance.len(),
            performance: second.code.clone(),
            of_performance: performance.len(),
        });
    }
    if columns.is_empty() && ratings.len() >= 2 {
        let outcome = ratings.iter().find(|h| is_outcome(h)).map(|h| h.code.clone());
        let columns = ratings.iter().filter(|h| !is_outcome(h)).map(|h| h.code.clone()).collect();
        return Err(LayoutError::NoSide { columns, outcome });
    }
    Err(LayoutError::NoPair {
        columns: headings.columns.iter().filter(|h| !h.metadata).map(|h| h.code.clone()).collect(),
        total: headings.columns.len(),
    })
}

/// Columns that bear the names of the other side's criteria and no word of a side: `Wifi` beside `Wifi - Importance`.
pub fn bare_partners(headings: &Headings, of: &[Member], answers: &Answers<'_>) -> Vec<Member> {
    let taken = |heading: &Heading| of.iter().any(|member| member.column == heading.index);
    let bears = |heading: &Heading| {
        let texts = [fold(&heading.code), fold(&text_of(heading))];
        of.iter().find(|member| texts.contains(&fold(&member.key)) || texts.contains(&fold(&member.name)))
    };
    let columns = headings.columns.iter().filter(|heading| !heading.metadata && !taken(heading));
    let partners: Vec<Member> = columns
        .filter_map(|heading| {
            let member = bears(heading)?;
            Some(Member {
                label: member.label.clone(),
                name: member.name.clone(),
                ..Member::of(heading, member.key.clone(), member.label.clone())
            })
        })
        .collect();
    let columns: Vec<usize> = partners.iter().map(|member| member.column).collect();
    if partners.len() == of.len() && could_be_ratings(&answers.distinct(&columns)) {
        return partners;
    }
    only(alike(headings, of, answers).filter(Block::may_be_performance))
}

/// Columns that bear the names of the performance columns beside a word that is used for importance: `Priority: Wifi`.
pub fn like_importance(headings: &Headings, performance: &[Member], answers: &Answers<'_>) -> Vec<Member> {
    only(alike(headings, performance, answers).filter(Block::may_be_importance))
}

fn alike(headings: &Headings, of: &[Member], answers: &Answers<'_>) -> impl Iterator<Item = Block> {
    let taken = of.iter().map(|member| member.column).collect();
    alike::blocks(headings, of, &taken, answers).into_iter()
}

/// The columns of the only block; none where there are several.
fn only(mut blocks: impl Iterator<Item = Block>) -> Vec<Member> {
    match (blocks.next(), blocks.next()) {
        (Some(block), None) => block.members,
        _ => Vec::new(),
    }
}

/// Tells of columns that name a side, hold ratings, and are half of no pair; not of those that were told of before.
pub fn left_out(
    headings: &Headings,
    families: &[Family],
    pairs: &[Pair],
    answers: &Answers<'_>,
    told: &[Message],
) -> Option<Message> {
    let told: Vec<&String> = told.iter().filter_map(left_out_by).flatten().collect();
    let paired =
        |column: usize| pairs.iter().any(|pair| pair.importance == column || pair.performance == column);
    let members = families.iter().flat_map(|family| &family.members);
    let unpaired =
        members.filter(|member| !paired(member.column) && !is_overall(&member.code) && !member.is_overall());
    // `Which is the most important?` is answered by names of criteria.
    let labels: BTreeSet<String> = pairs.iter().map(|pair| fold(&pair.label)).collect();
    let names_criteria = |texts: &[(String, u64)]| {
        let mut given = texts.iter().filter(|(text, _)| !is_missing_word(text)).peekable();
        given.peek().is_some() && given.all(|(text, _)| labels.contains(&fold(text)))
    };
    let rated = unpaired.filter(|member| {
        let texts = answers.distinct(&[member.column]);
        could_be_ratings(&texts) && !names_criteria(&texts) && !is_grouping(&member.code, &texts)
    });
    let mut columns: Vec<String> = rated.map(|member| member.code.clone()).collect();
    // A side and nothing that it is of, where both sides have such a column: a name that was only a picture or a tag.
    let nameless = |side: Side| {
        let of_side =
            move |heading: &&Heading| alone(&clean(&text_of(heading))) == Some(side) && !heading.metadata;
        let rated = |heading: &&Heading| could_be_ratings(&answers.distinct(&[heading.index]));
        headings.columns.iter().filter(of_side).filter(rated).filter(|heading| !paired(heading.index))
    };
    if nameless(Side::Importance).next().is_some() && nameless(Side::Performance).next().is_some() {
        let both = nameless(Side::Importance).chain(nameless(Side::Performance));
        columns.extend(both.map(|heading| heading.code.clone()));
    }
    columns.retain(|column| !told.contains(&column));
    (!columns.is_empty()).then(|| Message::likely(Columns::SidedLeftOut { columns }))
}

/// Whether words are levels that somebody made of a score: `Satisfaction category` with high, medium and low.
fn is_grouping(code: &str, texts: &[(String, u64)]) -> bool {
    names_grouping(code) && texts.iter().all(|(text, _)| number(text, true).is_none())
}

/// The columns that a message tells to be left out.
fn left_out_by(message: &Message) -> Option<&Vec<String>> {
    match &message.what {
        What::Columns(Columns::FiguresLeftOut { columns } | Columns::VariantsLeftOut { columns }) => {
            Some(columns)
        }
        _ => None,
    }
}

/// Two ratings of performance or more, and none of importance.
fn performance_only(families: &[Family], answers: &Answers<'_>, notices: &mut Vec<Message>) -> Option<Shape> {
    let columns: Vec<usize> = families.iter().flat_map(|f| &f.members).map(|member| member.column).collect();
    if families.iter().any(|f| f.side == Some(Side::Importance))
        || !could_be_ratings(&answers.distinct(&columns))
    {
        return None;
    }
    let of_side = families.iter().filter(|f| f.side == Some(Side::Performance));
    let mut members: Vec<&Member> = of_side.flat_map(|f| &f.members).filter(|m| !m.is_overall()).collect();
    if members.len() < 2 {
        return None;
    }
    members.sort_by_key(|member| member.column);
    notices.push(Message::sure(Columns::PerformanceOnly { columns: members.len() }));
    Some(Shape::PerformanceOnly { items: members.into_iter().map(|m| (m.label.clone(), m.column)).collect() })
}

/// The columns that hold what ratings hold: whole numbers from −5 to 10, three or more of them, or words of known scales.
pub fn ratings<'a>(headings: &'a Headings, answers: &Answers<'_>) -> Vec<&'a Heading> {
    let holds = |heading: &&Heading| {
        let distinct = answers.distinct(&[heading.index]);
        let given: Vec<&str> =
            distinct.iter().map(|(text, _)| text.trim()).filter(|text| !is_missing_word(text)).collect();
        let is_rating = |text: &&str| {
            number(text, true)
                .map_or_else(|| end(text).is_some(), |n| n.fract() == 0.0 && (-5.0..=10.0).contains(&n))
        };
        // First how many there are: a column of ids has thousands, and each would be held against every known label.
        let few = (3..=16).contains(&given.len());
        let all_numbers = || given.iter().all(|text| number(text, true).is_some());
        few && if all_numbers() { given.iter().all(is_rating) } else { given.iter().any(is_rating) }
    };
    let columns = headings.columns.iter().filter(|h| !h.metadata && !names_respondent(&h.code));
    columns.filter(holds).collect()
}

/// Whether a column rates everything at once, or asks whether one would recommend it.
fn is_outcome(heading: &Heading) -> bool {
    let text = text_of(heading);
    is_overall(&text) || alone(&text).is_some() || names_recommendation(&text)
}
