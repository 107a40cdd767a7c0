//! Every way in which a survey file cannot be opened, in German.

use super::listed;
use super::words::{damage, markup, reason};
use crate::message::{FileError, Markup, Said};

/// What was seen and what to do.
pub fn sentence(what: &FileError) -> Said {
    const ROW_WISE: &str = "`ecart analyze` mit einer beliebig großen CSV-Datei mit einer Zeile je befragter Person, oder je Person und Kriterium mit einer Spalte von Kennungen, verwenden oder Spalten ohne Bewertungen entfernen";
    match what {
        FileError::Empty => {
            Said::and("die Datei ist leer", "die Befragung mit Kopfzeile und Antworten neu exportieren")
        }
        FileError::AllTests { tests, previews } => {
            let kinds =
                [(tests, "Tests der Umfrage (Status 2)"), (previews, "Vorschauen der Umfrage (Status 1)")];
            let kinds: Vec<&str> =
                kinds.into_iter().filter(|(of, _)| **of > 0).map(|(_, kind)| kind).collect();
            Said::and(
                format!(
                    "alle {} Zeilen sind {}, und keine bleibt übrig",
                    tests + previews,
                    kinds.join(" oder ")
                ),
                "--keep-tests hinzufügen, um sie zu lesen",
            )
        }
        FileError::HeaderOnly => Said::and(
            "sie hat eine Kopfzeile und keine Antworten darunter",
            "die Befragung neu exportieren, sobald es Antworten gibt",
        ),
        FileError::Unreadable { why } => {
            Said::seen(format!("diese Datei kann nicht gelesen werden: {}", reason(why)))
        }
        FileError::Changed => Said::and(
            "diese Datei hat sich beim Lesen geändert, daher gehört das Gelesene zu keiner Fassung",
            "den Befehl wiederholen, wenn nichts mehr in sie schreibt",
        ),
        FileError::PipeChanges => Said::and(
            "die Kodierung oder die Zahl der Spalten ändert sich nach dem Anfang, oder einige Zeilen sind keine Antworten, und eine so lange Pipe wird nur einmal gelesen",
            "die Datei selbst angeben",
        ),
        FileError::Binary { at, found } => Said::and(
            format!("das ist keine Textdatei (Byte {at} ist {found})"),
            "einen Export als CSV, TSV, xlsx, xls, ods oder sav angeben",
        ),
        FileError::NotATable { what: what @ Markup::StudyFile } => Said::and(
            format!("das ist {}, keine Befragung", markup(what)),
            "zuerst die Befragung nennen und diese Datei mit --study",
        ),
        FileError::NotATable { what } => Said::and(
            format!("das ist {}, keine Tabelle", markup(what)),
            "in einem Tabellenprogramm öffnen und als xlsx oder CSV speichern",
        ),
        FileError::UnterminatedQuote { row, column } => Said::and(
            format!(
                "Zeile {row}, Spalte {column}: ein Anführungszeichen öffnet eine Zelle und wird nie geschlossen"
            ),
            "es schließen oder Anführungszeichen innerhalb einer Zelle verdoppeln",
        ),
        FileError::TooManyCells { row, limit } => {
            Said::and(format!("Zeile {row} hat mehr als {limit} Zellen"), "das Trennzeichen prüfen")
        }
        FileError::RowTooLong { row, limit } => Said::and(
            format!("Zeile {row} ist länger als {limit} Bytes"),
            "nach einem fehlenden Anführungszeichen suchen",
        ),
        FileError::FileTooLarge { limit } => Said::and(
            format!("die Datei hat mehr als {limit} Bytes, zu viele für den Arbeitsspeicher"),
            ROW_WISE,
        ),
        FileError::LargerThanItsKind { limit } => Said::and(
            format!("die Datei hat mehr als {limit} Bytes, und keine ihrer Art braucht so viele"),
            "die Datei angeben, die gemeint ist",
        ),
        FileError::NotUnicode { line } => {
            Said::and(format!("Zeile {line} ist nicht in UTF-8"), "die Datei als Text in UTF-8 speichern")
        }
        FileError::TooManyRows { limit } => Said::and(
            format!("das Blatt hat mehr als {limit} Zeilen, zu viele für den Arbeitsspeicher"),
            ROW_WISE,
        ),
        FileError::TooManySheetCells { limit } => Said::and(
            format!("das Blatt hat mehr als {limit} Zellen, zu viele für den Arbeitsspeicher"),
            ROW_WISE,
        ),
        FileError::Bomb { limit } => Said::and(
            format!("entpackt sind es mehr als {limit} Bytes, was kein Befragungsexport braucht"),
            "die Datei selbst entpacken, wenn sie vertrauenswürdig ist",
        ),
        FileError::BrokenArchive { why } => Said::and(
            format!("die komprimierte Datei ist beschädigt: {why}"),
            "prüfen, ob sie vollständig heruntergeladen wurde",
        ),
        FileError::NothingInArchive { members } => Said::and(
            format!(
                "die ZIP-Datei enthält keine CSV-, TSV-, Arbeitsmappen- oder sav-Datei, nur {}",
                listed(members)
            ),
            "den Export selbst angeben",
        ),
        FileError::SeveralInArchive { members } => Said::and(
            format!("die ZIP-Datei enthält mehrere Exporte: {}", listed(members)),
            "sie entpacken und einen davon angeben",
        ),
        FileError::BrokenWorkbook { why } => Said::and(
            format!("die Arbeitsmappe kann nicht gelesen werden: {}", damage(*why)),
            "prüfen, ob sie vollständig heruntergeladen wurde",
        ),
        FileError::ReaderStopped { several, why } => {
            let why = damage(*why);
            let seen = if *several {
                format!("eine dieser Dateien kann nicht gelesen werden: {why}")
            } else {
                format!("kann nicht gelesen werden: {why}")
            };
            Said::and(seen, "prüfen, ob sie vollständig heruntergeladen wurde")
        }
        FileError::PasswordProtected => {
            Said::and("die Arbeitsmappe ist mit einem Kennwort geschützt", "sie ohne Kennwort speichern")
        }
        FileError::NoSuchSheet { wanted, sheets } => Said::and(
            format!("es gibt kein Blatt „{wanted}“; die Arbeitsmappe hat {}", listed(sheets)),
            "eines davon mit --sheet wählen",
        ),
        FileError::SheetsNotSides { wanted, sheets } => Said::and(
            format!(
                "die Blätter „{wanted}“ sind nicht die beiden Seiten einer Befragung: zwei werden zusammen gelesen, wenn eines nach der Wichtigkeit und eines nach der Leistung benannt ist und beide dieselben Bewertungsspalten enthalten; die Arbeitsmappe hat {}",
                listed(sheets)
            ),
            "solche Blätter nennen oder beide Seiten auf ein Blatt bringen",
        ),
        FileError::NoScaleDeclared => Said::and(
            "--rescale braucht die gefragte Skala, und weder Option noch Studiendatei noch Kopfzeile nennt sie",
            "sie in der Studiendatei nennen, [[file]] name = \"…\" scale = \"1-5\", oder für alle Dateien mit --scale",
        ),
        FileError::NothingToRescale => Said::and(
            "--rescale braucht die Antworten von Befragten, und diese Datei enthält Mittelwerte oder Häufigkeiten",
            "die Antworten der Befragten einlesen",
        ),
        FileError::BrokenSpss { at, why } => Said::and(
            format!("die SPSS-Datei kann nicht gelesen werden: {why} (bei Byte {at})"),
            "sie aus SPSS oder PSPP neu speichern",
        ),
        FileError::BrokenParquet { why } => Said::and(
            format!("die Parquet-Datei kann nicht gelesen werden: {}", damage(*why)),
            "sie mit Spalten aus Zahlen und Texten neu schreiben",
        ),
        FileError::BrokenArrow { why } => Said::and(
            format!("die Arrow-Datei kann nicht gelesen werden: {}", damage(*why)),
            "sie mit Spalten aus Zahlen und Texten neu schreiben",
        ),
        FileError::Summary { evidence } => Said::and(
            format!("das ist ein Auswertungsexport ({evidence}): er enthält Häufigkeiten, keine Antworten"),
            "stattdessen „All individual responses“ exportieren",
        ),
        FileError::IsDictionary => Said::and(
            "das ist das Data Dictionary eines REDCap-Projekts und enthält keine Antworten",
            "den Export der Datensätze angeben und diese Datei mit --dictionary",
        ),
        FileError::NotADictionary => Said::and(
            "das ist kein Data Dictionary von REDCap: in der ersten Zeile fehlen „Variable / Field Name“ und „Field Label“",
            "das Dictionary von der Projektseite Data Dictionary herunterladen",
        ),
        FileError::DictionaryNotNeeded { export } => Said::and(
            format!("{export} erklärt die eigenen Spalten selbst"),
            "--dictionary weglassen oder den CSV-Export lesen",
        ),
        FileError::DictionaryOfAnother { fields, export } => Said::and(
            format!("keines der {fields} Felder ist eine Spalte von {export}"),
            "prüfen, ob das Dictionary zum Projekt gehört und der Export Rohdaten mit Variablennamen in der ersten Zeile enthält",
        ),
        FileError::GivenTwice => Said::and("diese Datei ist zweimal angegeben", "jede Datei einmal nennen"),
        FileError::TwoDecimalMarks { commas, points } => Said::and(
            format!("{commas} schreibt Zahlen mit Dezimalkomma und {points} mit Dezimalpunkt"),
            "beide auf dieselbe Weise speichern",
        ),
        FileError::ColumnInBoth { column } => Said::and(
            format!("diese Datei und eine frühere haben beide eine Spalte „{column}“"),
            "eine von beiden umbenennen oder entfernen",
        ),
        FileError::KeyTwice { key, column, first, second } => Said::and(
            format!("die Zeilen {first} und {second} haben beide „{key}“ in Spalte „{column}“"),
            "eine davon behalten: eine Zeile kann nur mit einer Zeile verbunden werden",
        ),
        FileError::SidesShareFewIds { importance, performance, column, shared, rows } => Said::and(
            format!(
                "„{importance}“ und „{performance}“ enthalten die zwei Seiten einer Befragung, und nur {shared} von {rows} IDs in „{column}“ stehen in beiden"
            ),
            "prüfen, ob dieselben Personen beide beantwortet haben und jede Zeile ihre ID hat",
        ),
        FileError::SidesUnequal { importance, performance, rows, others } => Said::and(
            format!(
                "„{importance}“ und „{performance}“ enthalten die zwei Seiten einer Befragung ohne IDs, eine mit {rows} Zeilen und eine mit {others}: nichts sagt, welche zusammengehören"
            ),
            "beiden eine Spalte mit der ID der befragten Person geben",
        ),
        FileError::OtherLabels { column } => Said::and(
            format!(
                "die Werte der Spalte „{column}“ haben in dieser Datei andere Labels als in den Dateien davor"
            ),
            "ihnen dieselben Labels geben oder die Dateien einzeln analysieren",
        ),
        FileError::NothingInCommon { first, second, shared } => Said::and(
            match shared {
                Some(column) => {
                    format!("{first} und {second} haben außer „{column}“ keine Spalte gemeinsam")
                }
                None => format!("{first} und {second} haben keine Spalte gemeinsam"),
            },
            match shared {
                Some(column) => format!(
                    "wenn sie sagt, welche Zeilen zusammengehören, darüber verbinden (--join \"{column}\"), oder die Dateien einzeln analysieren"
                ),
                None => "ihren Spalten dieselben Namen geben oder die Dateien einzeln analysieren".to_owned(),
            },
        ),
    }
}
