//! SurveyMonkey's expanded layout: one column for each choice, folded into one for each row.

use crate::input::columns::tools::Recognised;
use crate::input::grid::{Grid, Row};
use crate::input::headings::{Heading, Headings, clean, fold_spaces};
use crate::message::{Message, Noticed};

/// Folds every question that is spread over one column for each choice.
///
/// Such a question has second-row texts `Row - Choice` (`- Choice` for a question of one row), the
/// same choices in each row, and in every response at most one filled cell per row, which repeats
/// the choice, or is 1, or is a weight. The folded cell holds the choice, or the weight; the choices
/// become value labels, numbered in their order. Everything else stays as it is.
pub(super) fn fold(grid: &Grid, headings: Headings) -> Recognised {
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    while at < headings.columns.len() {
        let block = block_length(&headings.columns[at..]);
        let found = spread_rows(grid, &headings.columns[at..at + block], headings.header_rows);
        match found {
            Some(rows) => groups.extend(rows),
            None => groups.extend((at..at + block).map(Group::alone)),
        }
        at += block;
    }
    if groups.iter().all(|group| group.choices.is_empty()) {
        return headings.into();
    }
    rewritten(grid, headings, &groups)
}

/// Columns that become one: a row of a question and its choices, or one column as it is.
struct Group {
    columns: Vec<usize>,
    /// Empty for a column that stays as it is.
    choices: Vec<String>,
    row: String,
    /// Whether 1 in a cell means "this choice" rather than a weight.
    flags: bool,
}

impl Group {
    fn alone(column: usize) -> Self {
        Self { columns: vec![column], choices: Vec::new(), row: String::new(), flags: false }
    }

    fn cell(&self, grid: &Grid, row: usize) -> String {
        if self.choices.is_empty() {
            return grid.cell(row, self.columns[0]).to_string();
        }
        let filled = self.columns.iter().zip(&self.choices).find_map(|(column, choice)| {
            let cell = grid.cell(row, *column);
            is_chosen(cell, self.flags).then(|| if self.flags { choice } else { cell }.to_string())
        });
        filled.unwrap_or_default()
    }
}

fn is_chosen(cell: &str, flags: bool) -> bool {
    let cell = cell.trim();
    !(cell.is_empty() || flags && cell == "0")
}

/// How many columns from the first on belong to its question.
fn block_length(columns: &[Heading]) -> usize {
    let question = &columns[0].question;
    let same = |heading: &&Heading| question.is_some() && heading.question == *question;
    columns.iter().take_while(same).count().max(1)
}

fn spread_rows(grid: &Grid, columns: &[Heading], header_rows: usize) -> Option<Vec<Group>> {
    if header_rows != 2 {
        return None;
    }
    // Comments at the end of the question keep their column.
    let rated = columns.iter().take_while(|heading| heading.item.is_some()).count();
    let (spread, rest) = columns.split_at(rated);
    let mut groups: Vec<Group> = Vec::new();
    for heading in spread {
        let (row, choice) = split(grid.cell(1, heading.index))?;
        match groups.last_mut().filter(|group| group.row == row) {
            Some(group) => {
                group.columns.push(heading.index);
                group.choices.push(choice);
            }
            None => groups.push(Group { row, choices: vec![choice], ..Group::alone(heading.index) }),
        }
    }
    let first = groups.first()?;
    let regular = first.choices.len() > 1 && groups.iter().all(|group| group.choices == first.choices);
    let data = header_rows..grid.rows.len();
    let flags = data.clone().all(|row| {
        let cells = spread.iter().map(|heading| grid.cell(row, heading.index).trim());
        cells.into_iter().all(|cell| matches!(cell, "" | "0" | "1"))
    }) && !first.choices.contains(&"1".to_string());
    for group in &mut groups {
        group.flags = flags;
    }
    let single = groups.iter().all(|group| data.clone().all(|row| group.is_single_choice(grid, row)));
    if !(regular && single) {
        return None;
    }
    groups.extend(rest.iter().map(|heading| Group::alone(heading.index)));
    Some(groups)
}

impl Group {
    /// At most one cell is filled, and it repeats its choice, is a flag, or a number.
    fn is_single_choice(&self, grid: &Grid, row: usize) -> bool {
        let cells = self.columns.iter().map(|column| grid.cell(row, *column));
        let mut chosen = cells.zip(&self.choices).filter(|(cell, _)| is_chosen(cell, self.flags));
        let fits = chosen
            .next()
            .is_none_or(|(cell, choice)| fold_spaces(cell) == *choice || cell.trim().parse::<f64>().is_ok());
        fits && chosen.next().is_none()
    }
}

/// `Row - Choice` in its two parts; the row is empty in `- Choice`.
fn split(text: &str) -> Option<(String, String)> {
    let text = clean(text);
    if let Some(choice) = text.strip_prefix("- ") {
        return Some((String::new(), choice.to_string()));
    }
    let (row, choice) = text.rsplit_once(" - ")?;
    Some((row.to_string(), choice.to_string()))
}

fn rewritten(grid: &Grid, headings: Headings, groups: &[Group]) -> Recognised {
    let mut columns = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let mut heading = headings.columns[group.columns[0]].clone();
        if !group.choices.is_empty() {
            let question = heading.question.unwrap_or_default();
            let code = match group.row.as_str() {
                "" => question.clone(),
                row => format!("{question} [{row}]"),
            };
            heading = Heading::matrix(index, &code, &question, &group.row);
            let numbered = group.choices.iter().enumerate();
            heading.value_labels =
                numbered.map(|(at, choice)| ((at + 1).to_string(), choice.clone())).collect();
        }
        heading.index = index;
        columns.push(heading);
    }
    let row_cells = |row: usize| -> Row {
        let header = |group: &Group| match row {
            1 if !group.choices.is_empty() => group.row.clone(),
            _ => grid.cell(row, group.columns[0]).to_string(),
        };
        let cell = |group: &Group| {
            if row < headings.header_rows { header(group) } else { group.cell(grid, row) }
        };
        groups.iter().map(cell).collect()
    };
    let folded = groups.iter().filter(|group| !group.choices.is_empty());
    let (ratings, spread) =
        folded.fold((0, 0), |(ratings, spread), group| (ratings + 1, spread + group.columns.len()));
    let mut notices = headings.notices;
    notices.push(Message::sure(Noticed::ChoicesFolded { columns: spread, ratings }));
    Recognised {
        grid: Some(Grid {
            rows: (0..grid.rows.len()).map(row_cells).collect(),
            numbers: grid.numbers.clone(),
        }),
        headings: Headings { columns, notices, ..headings },
    }
}

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::recognise;
    use crate::input::columns::tools::tests::parts;
    use crate::input::open::text;

    #[test]
    fn choices_are_folded_into_ratings() {
        let text = "Respondent ID,How important?,,,,,How satisfied?,,Why?\n\
                    ,Wifi - Not at all,Wifi - Very,Price - Not at all,Price - Very,Comment,- 1,- 2,Open-Ended Response\n\
                    7,Not at all,,,Very,text,,2,because\n\
                    8,,,Not at all,,,1,,\n";
        let recognised = recognise(&text::read(text.as_bytes()).unwrap(), None).unwrap();
        let (headings, grid) = (recognised.headings, recognised.grid.unwrap());
        assert_eq!(
            parts(&headings)[1..],
            [
                (Some("How important?"), Some("Wifi"), None),
                (Some("How important?"), Some("Price"), None),
                (Some("How important?"), None, None),
                (Some("How satisfied?"), None, None),
                (Some("Why?"), None, None)
            ]
        );
        assert_eq!(grid.rows[2], ["7", "Not at all", "Very", "text", "2", "because"]);
        assert_eq!(grid.rows[3], ["8", "", "Not at all", "", "1", ""]);
        assert_eq!(headings.columns[1].value_labels[1], ("2".to_string(), "Very".to_string()));
        assert_eq!(headings.columns[5].index, 5);
        assert_eq!(headings.notices, ["6 columns, one for each choice, were folded into 3 ratings"]);
    }

    #[test]
    fn ones_and_zeros_become_the_choice() {
        let text = "Respondent ID,Q?,\n,- Low,- High\n7,0,1\n8,0,0\n";
        let grid = recognise(&text::read(text.as_bytes()).unwrap(), None).unwrap().grid.unwrap();
        assert_eq!(grid.rows[2..], [["7", "High"], ["8", ""]]);
    }

    #[test]
    fn checkboxes_stay_apart() {
        for answers in ["7,Low,High\n", "7,other,\n"] {
            let text = format!("Respondent ID,Q?,\n,- Low,- High\n{answers}");
            assert!(recognise(&text::read(text.as_bytes()).unwrap(), None).unwrap().grid.is_none());
        }
    }
}
