//! Microsoft Forms: one header row, five metadata columns, statements alone as headers.

use std::collections::BTreeMap;

use crate::input::columns::tools::{Export, Recognised, Vendor, folded, is_one_of};
use crate::input::headings::{Heading, Headings, clean, fold_spaces};
use crate::message::{Message, Noticed};

/// Recognised by `ID, Start time, Completion time` in several languages.
///
/// Two Likert questions about the same statements give `Statement` and `Statement2`: the same item
/// on scales 1 and 2.
pub const VENDOR: Vendor = Vendor { name: "Microsoft Forms", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = grid.rows.first()?;
    let is_named = |at: usize, names: &[&str]| header.get(at).is_some_and(|text| is_one_of(text, names));
    if !(is_named(0, &["id"]) && is_named(1, START_TIMES) && is_named(2, COMPLETION_TIMES)) {
        return None;
    }
    let mut columns: Vec<Heading> = (0..grid.width())
        .map(|index| {
            let mut heading = Heading::plain(index, grid.cell(0, index));
            heading.metadata = index < 3 || is_metadata(&heading.code);
            heading
        })
        .collect();
    let repeated = number_statements(&mut columns);
    let mut notices = Vec::new();
    if repeated > 0 {
        notices.push(Message::sure(Noticed::RepeatedStatements { statements: repeated }));
    }
    let headings = Headings {
        vendor: VENDOR.name,
        evidence: format!("the columns ID, {}, {}", fold_spaces(&header[1]), fold_spaces(&header[2])),
        header_rows: 1,
        columns,
        dropped_rows: Vec::new(),
        notices,
    };
    Some(headings.into())
}

/// Marks statements that come again (`Statement2`, or the very same text) as the same item on the
/// next scale, and returns how many there are.
fn number_statements(columns: &mut [Heading]) -> usize {
    let mut statements: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, heading) in columns.iter().enumerate() {
        if heading.metadata || heading.code.is_empty() {
            continue;
        }
        let text = folded(&heading.code);
        let base = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let repetition: Option<usize> = text[base.len()..].parse().ok();
        let of_base = statements.get(base).map_or(0, Vec::len);
        let key = if repetition.is_some_and(|number| number == of_base + 1 && of_base > 0) {
            base.to_string()
        } else {
            text
        };
        statements.entry(key).or_default().push(at);
    }
    let repeated = statements.values().filter(|places| places.len() > 1);
    let mut count = 0;
    for places in repeated {
        count += 1;
        let item = clean(&columns[places[0]].code);
        for (scale, at) in places.iter().enumerate() {
            columns[*at].item = Some(item.clone());
            columns[*at].scale = Some((scale + 1, None));
        }
    }
    count
}

const START_TIMES: &[&str] = &[
    "start time",
    "heure de début",
    "startzeit",
    "hora de inicio",
    "ora di inizio",
    "hora de início",
    "begintijd",
    "starttid",
];

const COMPLETION_TIMES: &[&str] = &[
    "completion time",
    "heure de fin",
    "fertigstellungszeit",
    "hora de finalización",
    "ora di completamento",
    "hora de conclusão",
    "tijd van voltooien",
    "slutförandetid",
];

const METADATA: &[&str] = &[
    "email",
    "name",
    "last modified time",
    "language",
    "total points",
    "quiz feedback",
    "grade posted time",
    "adresse de messagerie",
    "nom",
    "heure de la dernière modification",
    "langue",
    "total des points",
    "e-mail",
    "sprache",
    "zeitpunkt der letzten änderung",
    "correo electrónico",
    "nombre",
    "hora de la última modificación",
    "idioma",
    "posta elettronica",
    "nome",
    "ora ultima modifica",
    "lingua",
    "naam",
    "taal",
];

fn is_metadata(code: &str) -> bool {
    let quiz = ["Points - ", "Feedback - ", "Points – ", "Feedback – "];
    quiz.iter().any(|prefix| code.starts_with(prefix)) || is_one_of(code, METADATA)
}

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};

    #[test]
    fn repeated_statements_are_one_item_on_two_scales() {
        let headings = headings_of(
            "ID,Heure de début,Heure de fin,Adresse de messagerie,Nom,Wifi\u{a0}gratuit,Prix,Wifi gratuit2,Prix2,Étage 3\n\
             1,,,anonymous,,a,b,c,d,e\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("Microsoft Forms", 1));
        assert_eq!(metadata(&headings), [0, 1, 2, 3, 4]);
        assert_eq!(
            parts(&headings)[5..],
            [
                (None, Some("Wifi gratuit"), Some(1)),
                (None, Some("Prix"), Some(1)),
                (None, Some("Wifi gratuit"), Some(2)),
                (None, Some("Prix"), Some(2)),
                (None, None, None)
            ]
        );
        assert!(headings.notices[0].to_string().starts_with("2 statements"));
    }

    #[test]
    fn a_number_at_the_end_alone_means_nothing() {
        let headings =
            headings_of("ID,Start time,Completion time,Floor2,Floor3,Points - Floor2\n1,,,a,b,1\n");
        assert!(headings.columns.iter().all(|heading| heading.scale.is_none()));
        assert_eq!(metadata(&headings), [0, 1, 2, 5]);
    }
}
