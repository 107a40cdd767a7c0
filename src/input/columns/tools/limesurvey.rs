//! LimeSurvey: one header row of codes, full texts or both; dual-scale arrays as
//! `Question [row][Scale 1]`.

mod names;

use std::collections::BTreeMap;

use crate::input::columns::brackets;
use crate::input::columns::tools::{Export, Recognised, Vendor, count_rows, is_one_of, partial_notice};
use crate::input::headings::{Heading, Headings, clean, fold_spaces};
use names::{METADATA, RESPONSE_IDS, SUBMIT_DATES};

/// Recognised by the names of its metadata in several languages, by sub-question codes
/// (`q[SQ001]`) or by dual-scale headings.
pub const VENDOR: Vendor = Vendor { name: "LimeSurvey", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = grid.rows.first()?;
    let metadata = header.iter().filter(|text| is_one_of(text, METADATA)).count();
    let starts_with_id = is_one_of(header.first()?, RESPONSE_IDS);
    let headers: Vec<Header> = header.iter().map(Header::of).collect();
    let dual = headers.iter().filter(|header| header.scale_number().is_some()).count();
    let coded = headers.iter().filter(|header| header.is_sub_question()).count();
    let evidence = if starts_with_id && metadata >= 2 {
        format!("\"{}\" and {metadata} metadata columns", fold_spaces(&header[0]))
    } else if dual >= 2 {
        format!("{dual} dual-scale headings")
    } else if coded >= 2 {
        format!("{coded} sub-question codes")
    } else {
        return None;
    };
    let mut scale_titles: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let columns = (0..grid.width())
        .map(|index| match headers.get(index) {
            Some(header) => {
                let mut heading = header.heading(index, &mut scale_titles);
                heading.metadata = is_metadata(grid.cell(0, index));
                heading
            }
            None => Heading::plain(index, ""),
        })
        .collect();
    let submitted = header.iter().position(|text| is_one_of(text, SUBMIT_DATES));
    let incomplete = submitted.map_or(0, |column| count_rows(grid, 1, column, str::is_empty));
    let headings = Headings {
        vendor: VENDOR.name,
        evidence,
        header_rows: 1,
        columns,
        dropped_rows: Vec::new(),
        notices: partial_notice(incomplete, "without a submit date").into_iter().collect(),
    };
    Some(headings.into())
}

/// A header in its parts.
struct Header<'a> {
    text: &'a str,
    /// Code in front of the text (`G01Q01[SQ001]. How …`).
    code: Option<&'a str>,
    stem: &'a str,
    brackets: Vec<&'a str>,
}

impl<'a> Header<'a> {
    fn of(text: &'a str) -> Self {
        let (code, rest) = match text.split_once(". ") {
            Some((code, rest)) if is_code(code) => (Some(code), rest),
            _ => (None, text),
        };
        let (stem, brackets) = brackets::trailing(rest);
        Self { text, code, stem, brackets }
    }

    /// `[row][Scale 2]`, `[SQ001][2]`: a word of any language and a number.
    fn scale_number(&self) -> Option<usize> {
        let [_, scale] = self.brackets[..] else {
            return None;
        };
        let digits = scale.trim_start_matches(|c: char| !c.is_ascii_digit());
        let word = scale[..scale.len() - digits.len()].trim();
        let plain_word = word.chars().all(char::is_alphabetic);
        digits.parse().ok().filter(|number| plain_word && (1..=9).contains(number))
    }

    /// `array[SQ001]`, with or without a second scale.
    fn is_sub_question(&self) -> bool {
        self.brackets.first().is_some_and(|row| is_sub_code(row)) && is_code(self.stem)
    }

    fn heading(&self, index: usize, titles: &mut BTreeMap<String, Vec<String>>) -> Heading {
        let (row, scale) = match self.brackets[..] {
            [row, scale] => (row, Some(scale)),
            // Arrays of numbers write row and column of the array into one code.
            [row] if is_code(self.stem) => match row.split_once('_') {
                Some((row, column)) if is_sub_code(row) && is_sub_code(column) => (row, Some(column)),
                _ => (row, None),
            },
            [row] => (row, None),
            _ => {
                return self.underscored(index).unwrap_or_else(|| self.single(index));
            }
        };
        if self.stem.is_empty() {
            return self.single(index);
        }
        let mut heading = Heading::matrix(index, self.code.unwrap_or(self.text), self.stem, row);
        heading.scale = match (self.scale_number(), scale) {
            (Some(number), _) => Some((number, None)),
            (None, Some(title)) => {
                let known = titles.entry(clean(self.stem)).or_default();
                let title = clean(title);
                let at = known.iter().position(|other| *other == title).unwrap_or_else(|| {
                    known.push(title.clone());
                    known.len() - 1
                });
                Some((at + 1, Some(title)))
            }
            (None, None) => None,
        };
        heading
    }

    /// Exports for R and SPSS join with `_`: `G01Q02_SQ001`, `G01Q02_SQ001_2`.
    fn underscored(&self, index: usize) -> Option<Heading> {
        let (question, rest) = self.text.split_once("_SQ").filter(|_| is_code(self.text))?;
        let (digits, scale) = match rest.split_once('_') {
            Some((digits, scale)) => (digits, Some(scale)),
            None => (rest, None),
        };
        let row = format!("SQ{digits}");
        let mut heading = Heading::matrix(index, self.text, question, &row);
        heading.scale = scale.and_then(|scale| Some((scale.parse().ok()?, None)));
        is_sub_code(&row).then_some(heading)
    }

    fn single(&self, index: usize) -> Heading {
        match self.code {
            Some(code) => {
                let text = &self.text[code.len() + 2..];
                Heading::matrix(index, code, text, "")
            }
            None => Heading::plain(index, self.text),
        }
    }
}

/// Letters, digits and underscores, with brackets of the same: `G01Q01`, `q1[SQ001][2]`.
fn is_code(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_[]".contains(&byte))
}

/// `SQ001`, as LimeSurvey numbers the rows of an array.
fn is_sub_code(text: &str) -> bool {
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < text.len() && matches!(letters, "SQ" | "SQ_" | "S" | "SY" | "SX")
}

fn is_metadata(text: &str) -> bool {
    let timing = text.starts_with("groupTime") || text.starts_with("questionTime");
    timing || is_one_of(text, RESPONSE_IDS) || is_one_of(text, METADATA)
}

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};

    #[test]
    fn dual_scales_are_read_in_full_headings() {
        let headings = headings_of(
            "\"ID de la réponse\";\"Date de soumission\";\"Dernière page\";\"Pour chaque point [Accueil][Scale 1]\";\
             \"Pour chaque point [Accueil][Scale 2]\";\"Recommandation\"\r\n\"1\";\"\";\"2\";\"Très\";\"Peu\";\"8\"\r\n\r\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("LimeSurvey", 1));
        let question = Some("Pour chaque point");
        assert_eq!(
            parts(&headings)[3..],
            [(question, Some("Accueil"), Some(1)), (question, Some("Accueil"), Some(2)), (None, None, None)]
        );
        assert_eq!(metadata(&headings), [0, 1, 2]);
        assert_eq!(headings.notices, ["1 partial response (without a submit date) is kept"]);
    }

    #[test]
    fn dual_scales_are_read_in_codes() {
        let headings = headings_of("id,q[SQ001][1],q[SQ001][2],q[SQ002][1],q[SQ002][2]\n1,1,2,3,4\n");
        assert_eq!(headings.vendor, "LimeSurvey");
        assert_eq!(parts(&headings)[2], (Some("q"), Some("SQ001"), Some(2)));
        assert_eq!(headings.columns[2].code, "q[SQ001][2]");
    }

    #[test]
    fn underscores_join_in_exports_for_other_programs() {
        let headings =
            headings_of("id,submitdate,lastpage,G01Q02_SQ001,G02Q01_SQ001_2,G03_SQx\n1,x,1,1,2,3\n");
        assert_eq!(
            parts(&headings)[3..],
            [
                (Some("G01Q02"), Some("SQ001"), None),
                (Some("G02Q01"), Some("SQ001"), Some(2)),
                (None, None, None)
            ]
        );
    }

    #[test]
    fn code_and_text_together_are_taken_apart() {
        let headings = headings_of(
            "id,submitdate,lastpage,G01Q01[SQ001]. How important? [Wifi],G01Q01[SQ002]. How important? [Price],\
             G02Q01. Why. Really?\n1,x,1,A1,A2,y\n",
        );
        assert_eq!(headings.columns[3].code, "G01Q01[SQ001]");
        assert_eq!(parts(&headings)[4], (Some("How important?"), Some("Price"), None));
        assert_eq!(headings.columns[5].question.as_deref(), Some("Why. Really?"));
    }

    #[test]
    fn arrays_of_numbers_have_a_scale_for_each_column() {
        let full = headings_of(
            "Response ID,Date submitted,Last page,Rate [Wifi][Importance],Rate [Wifi][Satisfaction]\n1,x,1,4,5\n",
        );
        assert_eq!(full.columns[4].scale, Some((2, Some("Satisfaction".to_string()))));
        let codes = headings_of("id,submitdate,lastpage,q[SQ001_SQ001],q[SQ001_SQ002]\n1,x,1,4,5\n");
        assert_eq!(parts(&codes)[4], (Some("q"), Some("SQ001"), Some(2)));
    }

    #[test]
    fn a_plain_id_is_not_enough() {
        assert_eq!(headings_of("id,imp_a,perf_a\n1,2,3\n").vendor, "plain table");
        assert_eq!(headings_of("id,startdate,imp_a\n1,2,3\n").vendor, "plain table");
    }
}
