//! The same answers in the clothes of eight exports: each is recognised and its ten items found.

use std::path::PathBuf;

use ecart::input::columns::tools as vendor;
use ecart::input::grid::{FileKind, Grid, Opened};
use ecart::input::headings::{Heading, Headings};
use ecart::input::open;
use ecart::message::Rows;

const ITEMS: [&str; 10] = [
    "Friendly welcome",
    "Speed of reply",
    "Clear invoices",
    "Knowledgeable advisers",
    "Follow-up after an incident",
    "Value for money",
    "Easy to reach",
    "Online account",
    "Keeping promises",
    "Opening hours",
];

const ITEMS_FR: [&str; 10] = [
    "Accueil et écoute",
    "Délais de réponse",
    "Clarté des factures",
    "Compétence des conseillers",
    "Suivi après un incident",
    "Rapport qualité-prix",
    "Facilité à joindre le service",
    "Espace client en ligne",
    "Respect des engagements",
    "Horaires d’ouverture",
];

/// Respondents in every file.
const RESPONDENTS: usize = 393;

/// The bytes of a shared file, or `None` (saying so) where the shared folder is absent.
fn shared(name: &str) -> Option<Vec<u8>> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../shared", name].iter().collect();
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        let _ = std::io::Write::write_all(
            &mut std::io::stderr(),
            format!("skipped: {} is absent\n", path.display()).as_bytes(),
        );
    }
    bytes
}

struct Understood {
    opened: Opened,
    grid: Grid,
    headings: Headings,
}

fn understand(name: &str) -> Option<Understood> {
    let opened = open::open(&shared(name)?, None).expect("every shared export opens");
    let recognised = vendor::recognise(&opened, None).expect("some vendor knows it");
    let grid = recognised.grid.unwrap_or_else(|| opened.grid.clone());
    Some(Understood { opened, grid, headings: recognised.headings })
}

impl Understood {
    fn answers(&self) -> usize {
        self.headings.answer_rows(self.grid.rows.len()).len()
    }

    fn items(&self, wanted: impl Fn(&Heading) -> bool) -> Vec<&str> {
        let columns = self.headings.columns.iter().filter(|heading| wanted(heading));
        columns.filter_map(|heading| heading.item.as_deref()).collect()
    }

    fn codes(&self, prefix: &str) -> Vec<&str> {
        let codes = self.headings.columns.iter().map(|heading| heading.code.as_str());
        codes.filter_map(|code| code.strip_prefix(prefix)).collect()
    }

    /// The column of an answer as text.
    fn column(&self, index: usize) -> Vec<&str> {
        (self.headings.header_rows..self.grid.rows.len()).map(|row| self.grid.cell(row, index)).collect()
    }
}

#[test]
fn qualtrics() {
    let Some(it) = understand("exports/qualtrics_side_by_side.csv") else {
        return;
    };
    assert_eq!((it.headings.vendor, it.headings.header_rows), ("Qualtrics", 3));
    assert_eq!(it.answers(), RESPONDENTS);
    let reasons: Vec<&Rows> = it.headings.dropped_rows.iter().map(|(_, why)| why).collect();
    assert_eq!(reasons, [&Rows::SurveyPreview; 2]);
    for (scale, title) in [(1, "How important is it?"), (2, "How satisfied are you?")] {
        let wanted = Some((scale, Some(title.to_string())));
        assert_eq!(it.items(|heading| heading.scale == wanted), ITEMS);
    }
    assert_eq!(it.headings.columns[17].question.as_deref(), Some("Please rate our service"));
    assert_eq!(it.headings.columns.iter().filter(|heading| heading.metadata).count(), 17);
}

#[test]
fn surveymonkey() {
    let Some(it) = understand("exports/surveymonkey_condensed.csv") else {
        return;
    };
    assert_eq!((it.headings.vendor, it.headings.header_rows), ("SurveyMonkey", 2));
    assert!(it.opened.dialect.bom);
    assert_eq!(it.answers(), RESPONDENTS);
    for question in ["How important is each of these to you?", "How satisfied are you with each of these?"] {
        assert_eq!(it.items(|heading| heading.question.as_deref() == Some(question)), ITEMS);
    }
    assert_eq!(it.headings.columns.iter().filter(|heading| heading.metadata).count(), 9);
}

#[test]
fn google_forms() {
    let Some(it) = understand("exports/google_forms_fr.csv") else {
        return;
    };
    assert_eq!((it.headings.vendor, it.headings.header_rows), ("Google Forms", 1));
    assert_eq!(it.answers(), RESPONDENTS);
    for question in [
        "Quelle importance accordez-vous à chaque point ?",
        "Quelle est votre satisfaction sur chaque point ?",
    ] {
        assert_eq!(it.items(|heading| heading.question.as_deref() == Some(question)), ITEMS_FR);
    }
}

#[test]
fn limesurvey() {
    let Some(it) = understand("exports/limesurvey_dual_scale_fr.csv") else {
        return;
    };
    assert_eq!((it.headings.vendor, it.headings.header_rows), ("LimeSurvey", 1));
    assert_eq!(it.opened.dialect.delimiter, b';');
    assert_eq!(it.answers(), RESPONDENTS);
    for scale in [1, 2] {
        assert_eq!(it.items(|heading| heading.scale == Some((scale, None))), ITEMS_FR);
    }
    assert_eq!(it.headings.columns.iter().filter(|heading| heading.metadata).count(), 5);
}

#[test]
fn microsoft_forms() {
    let Some(it) = understand("exports/microsoft_forms.xlsx") else {
        return;
    };
    assert_eq!((it.headings.vendor, it.headings.header_rows), ("Microsoft Forms", 1));
    assert_eq!(it.answers(), RESPONDENTS);
    assert_eq!(it.codes("Importance: "), ITEMS);
    assert_eq!(it.codes("Satisfaction: "), ITEMS);
    assert_eq!(it.column(0)[..2], ["1", "2"]);
    assert_eq!(it.column(27)[..3], ["0.75", "0.75", "1"]);
}

#[test]
fn french_excel() {
    let Some(it) = understand("exports/excel_fr_cp1252.csv") else {
        return;
    };
    let dialect = &it.opened.dialect;
    assert_eq!((dialect.encoding, dialect.delimiter), ("windows-1252", b';'));
    assert!(dialect.decimal_comma);
    assert_eq!((it.headings.vendor, it.headings.header_rows), ("plain table", 1));
    assert_eq!(it.answers(), RESPONDENTS);
    let mut items = ITEMS_FR;
    items[9] = "Horaires d'ouverture";
    assert_eq!(it.codes("Importance - "), items);
    assert_eq!(it.codes("Performance - "), items);
}

#[test]
fn spss() {
    let Some(it) = understand("exports/spss_reversed.sav") else {
        return;
    };
    assert_eq!((it.headings.vendor, it.headings.header_rows), ("SPSS", 1));
    assert_eq!(it.opened.dialect.kind, FileKind::Spss);
    assert_eq!(it.answers(), RESPONDENTS);
    for question in ["How important", "How satisfied"] {
        assert_eq!(it.items(|heading| heading.question.as_deref() == Some(question)), ITEMS);
    }
    let importance = &it.headings.columns[1];
    let labels: Vec<&str> = importance.value_labels.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(
        (labels, importance.missing.as_slice()),
        (vec!["1", "2", "3", "4", "5"], &["9".to_string()][..])
    );
    assert_eq!(importance.value_labels[0].1, "Extremely important");

    // Codes run from best to worst; turned round they are the plain table's ratings.
    let Some(truth) = understand("exports/truth.csv") else {
        return;
    };
    for item in 0..10 {
        for (code, plain) in [(1 + 2 * item, 3 + item), (2 + 2 * item, 13 + item)] {
            let turned: Vec<String> = it.column(code).iter().map(|cell| turned(cell)).collect();
            assert_eq!(turned, truth.column(plain), "item {item}");
        }
    }
}

/// A code of 1 to 5 from the other end; missing ones are blank.
fn turned(code: &str) -> String {
    match code.parse() {
        Ok(code @ 1..=5) => (6 - code).to_string(),
        _ => String::new(),
    }
}

#[test]
fn plain_tables() {
    for (name, rows, columns) in [
        ("exports/truth.csv", 393, 24),
        ("exports/long.csv", 3930, 6),
        ("data/perth_parks_wide.csv", 393, 45),
        ("data/perth_parks_long.csv", 8646, 4),
        ("data/gss2016_work_orientations.csv", 1473, 26),
        ("data/mtcars.csv", 32, 12),
        ("data/longley.csv", 16, 8),
    ] {
        let Some(it) = understand(name) else { return };
        assert_eq!((it.headings.vendor, it.headings.header_rows), ("plain table", 1), "{name}");
        assert_eq!((it.answers(), it.headings.columns.len()), (rows, columns), "{name}");
        assert!(it.headings.notices.is_empty() && it.opened.notices.is_empty(), "{name}");
        assert_eq!(it.grid.numbers.last(), Some(&(rows as u64 + 1)), "{name}");
    }
}
