//! Which of the rated things are criteria, which are elements, and how they are called.

use std::collections::BTreeMap;

use crate::input::fold::{fold, nearest};
use crate::input::study::{Study, StudyElement, Text};
use crate::message::Request;
use crate::survey::{Criterion, Element, Label};

/// Something rated, as the file names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Key.
    pub name: String,
    /// What a reader sees.
    pub label: String,
    /// The element it belongs to, where the file says so.
    pub element: Option<String>,
    /// The headers of its columns, by which a study file may name it too.
    pub headers: Vec<String>,
}

/// The criteria and elements of a survey, and which found thing each of them is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Structure {
    /// In file order, or in the order of the study file where it lists them.
    pub criteria: Vec<Criterion>,
    /// In study order.
    pub elements: Vec<Element>,
    /// Indices of found things: one for each criterion, then one for each element that is rated itself.
    pub items: Vec<usize>,
    /// Found things the study file does not list.
    pub left_out: Vec<String>,
}

/// Joins what the file holds with what the study file says. Of an earlier wave than the study file was written for, rows are
/// known by their former names too, and those that it lacks are passed over: comparing it tells that they are new.
///
/// # Errors
/// The problem in words: an unknown or twice-named criterion or element.
pub fn structure(found: &[Found], study: &Study) -> Result<Structure, Request> {
    let ratings: Vec<(usize, usize)> = element_ratings(found, study)?;
    let is_rating = |item: usize| ratings.iter().any(|&(_, rated)| rated == item);
    let (mut items, mut criteria) = (Vec::new(), Vec::new());
    if study.criterion.is_empty() {
        for (item, thing) in found.iter().enumerate().filter(|&(item, _)| !is_rating(item)) {
            items.push(item);
            criteria.push(Criterion {
                name: thing.name.clone(),
                label: Label::plain(&thing.label),
                element: None,
            });
        }
    }
    // What the study file calls each criterion.
    let mut listed_as: Vec<Option<&str>> = vec![None; criteria.len()];
    for listed in &study.criterion {
        let former = || listed.previously.iter().find_map(|former| find(found, former, None).ok());
        let (item, name) = match find(found, &listed.name, None) {
            Ok(item) => (item, &listed.name),
            Err(_) if study.earlier => match former() {
                Some(item) => (item, &found[item].name),
                None => continue,
            },
            Err(unknown) => return Err(unknown),
        };
        if items.contains(&item) {
            return Err(Request::ListedTwice { criterion: listed.name.clone() });
        }
        items.push(item);
        let label = listed.label.as_ref().map_or_else(|| Label::plain(&found[item].label), Text::label);
        criteria.push(Criterion { name: name.clone(), label, element: None });
        listed_as.push(Some(&listed.name));
    }
    let left_out = (0..found.len())
        .filter(|&item| !items.contains(&item) && !is_rating(item))
        .map(|item| found[item].name.clone());
    let left_out = left_out.collect();
    let elements = if study.element.is_empty() {
        elements_of_file(found, &items, &mut criteria)
    } else {
        elements_of_study(study, &mut criteria, &listed_as)?
    };
    items.extend(ratings.iter().map(|&(_, item)| item));
    Ok(Structure { criteria, elements, items, left_out })
}

/// (element, found thing that rates it), in study order.
fn element_ratings(found: &[Found], study: &Study) -> Result<Vec<(usize, usize)>, Request> {
    let rated = study
        .element
        .iter()
        .enumerate()
        .filter_map(|(index, element)| Some((index, element.rating.as_ref()?)));
    rated.map(|(index, rating)| Ok((index, find(found, rating, Some(&study.element[index]))?))).collect()
}

fn elements_of_study(
    study: &Study,
    criteria: &mut [Criterion],
    listed_as: &[Option<&str>],
) -> Result<Vec<Element>, Request> {
    let mut elements: Vec<Element> = Vec::new();
    for listed in &study.element {
        if elements.iter().any(|element| element.name == listed.name) {
            return Err(Request::ElementTwice { element: listed.name.clone() });
        }
        if listed.criteria.is_empty() && listed.rating.is_none() {
            return Err(Request::EmptyElement { element: listed.name.clone() });
        }
        let mut members = Vec::new();
        for name in &listed.criteria {
            let names: Vec<Found> =
                criteria.iter().zip(listed_as).map(|(it, listed)| as_found(it, *listed)).collect();
            let member = match find(&names, name, Some(listed)) {
                Err(_) if study.earlier => continue,
                member => member?,
            };
            if let Some(other) = criteria[member].element {
                return Err(Request::InTwoElements {
                    criterion: name.clone(),
                    first: elements.get(other).map_or(&listed.name, |element| &element.name).clone(),
                    second: listed.name.clone(),
                });
            }
            criteria[member].element = Some(elements.len());
            members.push(member);
        }
        if study.earlier && members.is_empty() && listed.rating.is_none() {
            continue;
        }
        elements.push(Element {
            name: listed.name.clone(),
            label: listed.label.as_ref().map_or_else(|| Label::plain(&listed.name), Text::label),
            criteria: members,
            rated: listed.rating.is_some(),
        });
    }
    Ok(elements)
}

/// Elements a long or summary file names in a column of its own, in order of first appearance.
fn elements_of_file(found: &[Found], items: &[usize], criteria: &mut [Criterion]) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, (&item, criterion)) in items.iter().zip(criteria.iter_mut()).enumerate() {
        let Some(name) = &found[item].element else { continue };
        let at = *by_name.entry(name).or_insert_with(|| {
            elements.push(Element {
                name: name.clone(),
                label: Label::plain(name),
                criteria: Vec::new(),
                rated: false,
            });
            elements.len() - 1
        });
        criterion.element = Some(at);
        elements[at].criteria.push(index);
    }
    elements
}

fn as_found(criterion: &Criterion, listed: Option<&str>) -> Found {
    Found {
        name: criterion.name.clone(),
        label: criterion.label.text.clone(),
        headers: listed.map(str::to_owned).into_iter().collect(),
        ..Found::default()
    }
}

/// By name as written, else by folded name or label.
fn find(found: &[Found], name: &str, element: Option<&StudyElement>) -> Result<usize, Request> {
    let folded = fold(name);
    let exact = found.iter().position(|thing| thing.name == name);
    let found_at = exact.or_else(|| {
        found.iter().position(|thing| fold(&thing.name) == folded || fold(&thing.label) == folded)
    });
    // A name that an earlier version took from the brackets of a header, or the header itself.
    let in_header = |thing: &Found| {
        let said = |header: &String| {
            let header = fold(header);
            header == folded
                || header.ends_with([')', ']']) && header.trim_end_matches([')', ']']).ends_with(&folded)
        };
        thing.headers.iter().any(said)
    };
    let mut by_header = (0..found.len()).filter(|&at| in_header(&found[at]));
    let found_at = found_at.or_else(|| by_header.next().filter(|_| by_header.next().is_none()));
    found_at.ok_or_else(|| {
        let names = found.iter().map(|thing| thing.name.as_str());
        Request::NoSuchCriterion {
            element: element.map(|element| element.name.clone()),
            name: name.to_owned(),
            nearest: nearest(name, names.clone()).map(str::to_owned),
            known: names.map(str::to_owned).collect(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::study::parse;

    fn found(names: &[&str]) -> Vec<Found> {
        names
            .iter()
            .map(|name| Found { name: (*name).into(), label: (*name).into(), ..Found::default() })
            .collect()
    }

    #[test]
    fn an_elements_own_rating_is_no_criterion() {
        let study = parse("[[element]]\nname = \"e\"\nrating = \"b\"\ncriteria = [\"c\", \"a\"]\n").unwrap();
        let structure = structure(&found(&["a", "b", "c"]), &study).unwrap();
        assert_eq!(structure.items, [0, 2, 1]);
        assert_eq!(structure.criteria.len(), 2);
        assert_eq!(structure.elements[0].criteria, [1, 0]);
        assert!(structure.elements[0].rated);
        assert!(structure.left_out.is_empty());
    }

    #[test]
    fn listed_criteria_are_the_only_ones_and_stand_in_the_listed_order() {
        let study =
            parse("[[criterion]]\nname = \"c\"\nlabel = \"See\"\n\n[[criterion]]\nname = \"a\"\n").unwrap();
        let structure = structure(&found(&["a", "b", "c"]), &study).unwrap();
        assert_eq!(structure.items, [2, 0]);
        assert_eq!(structure.criteria[0].label.text, "See");
        assert_eq!(structure.left_out, ["b"]);
    }

    #[test]
    fn an_unknown_criterion_is_named_with_the_nearest() {
        let study = parse("[[element]]\nname = \"e\"\ncriteria = [\"wify\"]\n").unwrap();
        let problem = structure(&found(&["wifi", "coffee"]), &study).unwrap_err().to_string();
        assert!(
            problem.contains("the element \"e\" names \"wify\"")
                && problem.contains("did you mean \"wifi\"?"),
            "{problem}"
        );
    }

    /// An earlier wave lacks one row, and calls another otherwise; of the wave itself that is an error.
    #[test]
    fn an_earlier_wave_may_lack_rows_and_have_former_names() {
        let mut study = parse(
            "[[criterion]]\nname = \"wifi\"\nlabel = \"Wi-Fi\"\npreviously = [\"wireless\"]\n[[criterion]]\nname = \"b\"\n\
             [[criterion]]\nname = \"new\"\n[[element]]\nname = \"e\"\ncriteria = [\"new\"]\n[[element]]\nname = \"f\"\n\
             criteria = [\"wifi\", \"b\"]\n",
        )
        .unwrap();
        let found = found(&["b", "wireless"]);
        assert!(structure(&found, &study).is_err());
        study.earlier = true;
        let structure = structure(&found, &study).unwrap();
        assert_eq!(structure.items, [1, 0]);
        let (first, second) = (&structure.criteria[0], &structure.criteria[1]);
        assert_eq!((first.name.as_str(), first.label.text.as_str()), ("wireless", "Wi-Fi"));
        assert_eq!((first.element, second.element), (Some(0), Some(0)));
        assert_eq!((structure.elements.len(), structure.elements[0].name.as_str()), (1, "f"));
    }

    #[test]
    fn a_criterion_belongs_to_one_element() {
        let study = parse(
            "[[element]]\nname = \"e\"\ncriteria = [\"a\"]\n[[element]]\nname = \"f\"\ncriteria = [\"a\"]\n",
        )
        .unwrap();
        assert!(structure(&found(&["a"]), &study).unwrap_err().to_string().contains("again by \"f\""));
    }
}
