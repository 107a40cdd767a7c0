//! Google Forms: one header row, grids as `Title [Row]`.

use std::collections::BTreeMap;

use crate::input::columns::brackets;
use crate::input::columns::tools::{Export, Recognised, Vendor, is_one_of};
use crate::input::headings::{Heading, Headings, fold_spaces};

/// Recognised by its first column (`Timestamp` in the form's language) or by several headers
/// `Title [Row]` with one title.
pub const VENDOR: Vendor = Vendor { name: "Google Forms", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = grid.rows.first()?;
    let timestamp = header.first().is_some_and(|name| TIMESTAMPS.contains(&fold_spaces(name).as_str()));
    let mut grids: BTreeMap<String, usize> = BTreeMap::new();
    for text in header.iter() {
        let (title, rows) = brackets::trailing(text);
        if rows.len() == 1 && !title.is_empty() {
            *grids.entry(fold_spaces(title)).or_default() += 1;
        }
    }
    let largest = grids.values().max().copied().unwrap_or(0);
    let evidence = match (timestamp, largest) {
        (true, _) => format!("the first column is \"{}\"", fold_spaces(&header[0])),
        (false, 2..) => format!("{largest} headers are written \"Title [Row]\""),
        _ => return None,
    };
    let columns = (0..grid.width()).map(|index| heading(index, grid.cell(0, index))).collect();
    let headings = Headings {
        vendor: VENDOR.name,
        evidence,
        header_rows: 1,
        columns,
        dropped_rows: Vec::new(),
        notices: Vec::new(),
    };
    Some(headings.into())
}

/// The name of the first column, in the languages of the forms.
const TIMESTAMPS: &[&str] = &[
    "Timestamp",
    "Horodateur",
    "Zeitstempel",
    "Marca temporal",
    "Informazioni cronologiche",
    "Carimbo de data/hora",
    "Tijdstempel",
    "Sygnatura czasowa",
    "Tidsstämpel",
    "Tidsstempel",
    "Cap waktu",
    "Отметка времени",
    "タイムスタンプ",
    "时间戳记",
    "타임스탬프",
];

/// Other columns that the form adds by itself.
const METADATA: &[&str] = &[
    "username",
    "email address",
    "score",
    "nom d'utilisateur",
    "adresse e-mail",
    "note",
    "nutzername",
    "e-mail-adresse",
    "punktzahl",
    "nombre de usuario",
    "dirección de correo electrónico",
    "puntuación",
    "nome utente",
    "indirizzo email",
    "punteggio",
    "nome de usuário",
    "endereço de e-mail",
    "pontuação",
    "gebruikersnaam",
    "e-mailadres",
];

fn heading(index: usize, text: &str) -> Heading {
    let (title, rows) = brackets::trailing(text);
    let mut heading = match rows[..] {
        [row] if !title.is_empty() => Heading::matrix(index, text, title, row),
        _ => Heading::plain(index, text),
    };
    let timestamp = index == 0 && TIMESTAMPS.contains(&heading.code.as_str());
    heading.metadata = timestamp || is_one_of(text, METADATA);
    heading
}

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};

    #[test]
    fn grids_are_split_into_title_and_row() {
        let headings = headings_of(
            "Horodateur,Adresse e-mail,Importance ?  [Wifi ],Importance ?  [Prix],Importance ?  [Prix],Pourquoi,\n\
             2026/01/01 11:34:01 AM,a@b,Très,Peu,Peu,x,y\n",
        );
        assert_eq!((headings.vendor, headings.header_rows), ("Google Forms", 1));
        let question = Some("Importance ?");
        assert_eq!(
            parts(&headings)[2..],
            [
                (question, Some("Wifi"), None),
                (question, Some("Prix"), None),
                (question, Some("Prix"), None),
                (None, None, None),
                (None, None, None)
            ]
        );
        assert_eq!(metadata(&headings), [0, 1]);
        assert_eq!(headings.columns[2].code, "Importance ? [Wifi ]");
    }

    #[test]
    fn a_grid_is_enough_and_one_bracket_is_not() {
        assert_eq!(headings_of("Q [a],Q [b]\n1,2\n").vendor, "Google Forms");
        assert_eq!(headings_of("Price [EUR],Age [years]\n1,2\n").vendor, "plain table");
    }
}
