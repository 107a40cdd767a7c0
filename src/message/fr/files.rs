//! Every way in which a survey file cannot be opened, in French.

use super::listed;
use super::words::{damage, markup, reason};
use crate::message::{FileError, Markup, Said};

/// What was seen and what to do.
pub fn sentence(what: &FileError) -> Said {
    match what {
        FileError::Empty => Said::and(
            "le fichier est vide",
            "exporter de nouveau l’enquête, avec sa ligne d’en-têtes et ses réponses",
        ),
        FileError::AllTests { tests, previews } => {
            let kinds = [
                (tests, "des tests de l’enquête (Status 2)"),
                (previews, "des aperçus de l’enquête (Status 1)"),
            ];
            let kinds: Vec<&str> =
                kinds.into_iter().filter(|(of, _)| **of > 0).map(|(_, kind)| kind).collect();
            Said::and(
                format!(
                    "les {} lignes sont {}, et il n’en reste aucune",
                    tests + previews,
                    kinds.join(" ou ")
                ),
                "ajouter --keep-tests pour les lire",
            )
        }
        FileError::HeaderOnly => Said::and(
            "il a un en-tête et aucune réponse au-dessous",
            "exporter de nouveau l’enquête quand elle aura des réponses",
        ),
        FileError::Unreadable { why } => Said::seen(format!("lecture impossible\u{a0}: {}", reason(why))),
        FileError::Changed => Said::and(
            "ce fichier a changé pendant la lecture\u{a0}: ce qui a été lu n’appartient à aucun fichier",
            "relancer quand plus rien n’y écrit",
        ),
        FileError::PipeChanges => Said::and(
            "son encodage ou son nombre de colonnes change après le début, ou des lignes ne sont pas des réponses, et un flux aussi long n’est lu qu’une fois",
            "donner le fichier lui-même",
        ),
        FileError::Binary { at, found } => Said::and(
            format!("ce n’est pas un fichier texte (l’octet {at} est {found})"),
            "donner un export CSV, TSV, xlsx, xls, ods ou sav",
        ),
        FileError::NotATable { what: what @ Markup::StudyFile } => Said::and(
            format!("c’est {}, pas une enquête", markup(what)),
            "nommer d’abord l’enquête, puis ce fichier par --study",
        ),
        FileError::NotATable { what } => Said::and(
            format!("c’est {}, pas un tableau", markup(what)),
            "l’ouvrir dans un tableur et l’enregistrer en xlsx ou CSV",
        ),
        FileError::UnterminatedQuote { row, column } => Said::and(
            format!(
                "ligne {row}, colonne {column}\u{a0}: un guillemet ouvre une cellule et n’est jamais refermé"
            ),
            "le refermer, ou doubler les guillemets à l’intérieur de la cellule",
        ),
        FileError::TooManyCells { row, limit } => {
            Said::and(format!("la ligne {row} a plus de {limit} cellules"), "vérifier le séparateur")
        }
        FileError::RowTooLong { row, limit } => {
            Said::and(format!("la ligne {row} dépasse {limit} octets"), "chercher un guillemet manquant")
        }
        FileError::FileTooLarge { limit } => Said::and(
            format!("le fichier dépasse {limit} octets, trop pour la mémoire"),
            "utiliser «\u{a0}ecart analyze\u{a0}» avec un fichier CSV de taille quelconque à une ligne par répondant, ou par répondant et critère avec une colonne d’identifiants, ou retirer les colonnes sans notes",
        ),
        FileError::LargerThanItsKind { limit } => Said::and(
            format!("le fichier dépasse {limit} octets, plus qu’aucun de son genre n’en demande"),
            "donner le fichier voulu",
        ),
        FileError::NotUnicode { line } => Said::and(
            format!("la ligne {line} n’est pas en UTF-8"),
            "enregistrer le fichier comme texte en UTF-8",
        ),
        FileError::TooManyRows { limit } => Said::and(
            format!("la feuille a plus de {limit} lignes, trop pour la mémoire"),
            "utiliser «\u{a0}ecart analyze\u{a0}» avec un fichier CSV de taille quelconque à une ligne par répondant, ou par répondant et critère avec une colonne d’identifiants, ou retirer les colonnes sans notes",
        ),
        FileError::TooManySheetCells { limit } => Said::and(
            format!("la feuille a plus de {limit} cellules, trop pour la mémoire"),
            "utiliser «\u{a0}ecart analyze\u{a0}» avec un fichier CSV de taille quelconque à une ligne par répondant, ou par répondant et critère avec une colonne d’identifiants, ou retirer les colonnes sans notes",
        ),
        FileError::Bomb { limit } => Said::and(
            format!(
                "la décompression donne plus de {limit} octets, ce dont aucun export d’enquête n’a besoin"
            ),
            "le décompresser soi-même si l’on s’y fie",
        ),
        FileError::BrokenArchive { why } => Said::and(
            format!("le fichier compressé est endommagé\u{a0}: {why}"),
            "vérifier que le téléchargement est complet",
        ),
        FileError::NothingInArchive { members } => Said::and(
            format!(
                "le fichier zip ne contient ni CSV, ni TSV, ni classeur, ni sav, seulement {}",
                listed(members)
            ),
            "donner l’export lui-même",
        ),
        FileError::SeveralInArchive { members } => Said::and(
            format!("le fichier zip contient plusieurs exports\u{a0}: {}", listed(members)),
            "le décompresser et en donner un",
        ),
        FileError::BrokenWorkbook { why } => Said::and(
            format!("le classeur est illisible\u{a0}: {}", damage(*why)),
            "vérifier que le téléchargement est complet",
        ),
        FileError::ReaderStopped { several, why } => {
            let why = damage(*why);
            let seen = if *several {
                format!("un de ces fichiers est illisible\u{a0}: {why}")
            } else {
                format!("illisible\u{a0}: {why}")
            };
            Said::and(seen, "vérifier que le téléchargement est complet")
        }
        FileError::PasswordProtected => {
            Said::and("le classeur est protégé par un mot de passe", "l’enregistrer sans mot de passe")
        }
        FileError::NoSuchSheet { wanted, sheets } => Said::and(
            format!(
                "il n’y a pas de feuille «\u{a0}{wanted}\u{a0}»\u{202f}; le classeur a {}",
                listed(sheets)
            ),
            "en choisir une par --sheet",
        ),
        FileError::SheetsNotSides { wanted, sheets } => Said::and(
            format!(
                "les feuilles «\u{a0}{wanted}\u{a0}» ne sont pas les deux côtés d’une enquête\u{a0}: deux feuilles sont lues ensemble si le nom de l’une dit l’importance, celui de l’autre la performance, et si elles ont les mêmes colonnes de notes\u{202f}; le classeur a {}",
                listed(sheets)
            ),
            "nommer de telles feuilles, ou réunir les deux côtés dans une seule",
        ),
        FileError::NoScaleDeclared => Said::and(
            "--rescale a besoin de l’échelle qui a été proposée, et ni option, ni fichier d’étude, ni en-tête ne la dit",
            "la dire dans le fichier d’étude, [[file]] name = \"…\" scale = \"1-5\", ou pour tous les fichiers par --scale",
        ),
        FileError::NothingToRescale => Said::and(
            "--rescale a besoin des réponses des répondants, et ce fichier contient des moyennes ou des effectifs",
            "lire les réponses des répondants",
        ),
        FileError::BrokenSpss { at, why } => Said::and(
            format!("le fichier SPSS est illisible\u{a0}: {why} (à l’octet {at})"),
            "l’enregistrer de nouveau depuis SPSS ou PSPP",
        ),
        FileError::BrokenParquet { why } => Said::and(
            format!("le fichier Parquet est illisible\u{a0}: {}", damage(*why)),
            "l’écrire de nouveau avec des colonnes de nombres et de textes",
        ),
        FileError::BrokenArrow { why } => Said::and(
            format!("le fichier Arrow est illisible\u{a0}: {}", damage(*why)),
            "l’écrire de nouveau avec des colonnes de nombres et de textes",
        ),
        FileError::Summary { evidence } => Said::and(
            format!(
                "c’est un export de synthèse ({evidence})\u{a0}: il contient des effectifs, pas des réponses"
            ),
            "exporter plutôt «\u{a0}Toutes les réponses individuelles\u{a0}»",
        ),
        FileError::IsDictionary => Said::and(
            "c’est le dictionnaire de données d’un projet REDCap, sans réponses",
            "donner l’export des enregistrements, et ce fichier par --dictionary",
        ),
        FileError::NotADictionary => Said::and(
            "ce n’est pas un dictionnaire de données REDCap\u{a0}: sa première ligne n’a ni «\u{a0}Variable / Field Name\u{a0}» ni «\u{a0}Field Label\u{a0}»",
            "le télécharger depuis la page Data Dictionary du projet",
        ),
        FileError::DictionaryNotNeeded { export } => Said::and(
            format!("{export} explique lui-même ses colonnes"),
            "retirer --dictionary, ou lire l’export CSV",
        ),
        FileError::DictionaryOfAnother { fields, export } => Said::and(
            format!("aucun de ses {fields} champs n’est une colonne de {export}"),
            "vérifier que le dictionnaire est celui du projet et que l’export est en données brutes, noms de variables en première ligne",
        ),
        FileError::GivenTwice => {
            Said::and("ce fichier est donné deux fois", "nommer chaque fichier une seule fois")
        }
        FileError::TwoDecimalMarks { commas, points } => Said::and(
            format!("{commas} écrit les nombres avec une virgule décimale et {points} avec un point"),
            "enregistrer les deux de la même façon",
        ),
        FileError::ColumnInBoth { column } => Said::and(
            format!("ce fichier et un fichier précédent ont tous deux une colonne «\u{a0}{column}\u{a0}»"),
            "renommer l’une des deux, ou la retirer",
        ),
        FileError::KeyTwice { key, column, first, second } => Said::and(
            format!(
                "les lignes {first} et {second} ont toutes deux «\u{a0}{key}\u{a0}» dans la colonne «\u{a0}{column}\u{a0}»"
            ),
            "garder l’une des deux\u{a0}: une ligne ne peut être jointe qu’à une seule",
        ),
        FileError::SidesShareFewIds { importance, performance, column, shared, rows } => Said::and(
            format!(
                "«\u{a0}{importance}\u{a0}» et «\u{a0}{performance}\u{a0}» contiennent les deux côtés d’une enquête, et {shared} identifiants sur {rows} seulement dans «\u{a0}{column}\u{a0}» figurent dans les deux"
            ),
            "vérifiez que les mêmes personnes ont répondu aux deux et que chaque ligne a son identifiant",
        ),
        FileError::SidesUnequal { importance, performance, rows, others } => Said::and(
            format!(
                "«\u{a0}{importance}\u{a0}» et «\u{a0}{performance}\u{a0}» contiennent les deux côtés d’une enquête sans identifiants, l’un avec {rows} lignes et l’autre avec {others}\u{a0}: rien ne dit lesquelles vont ensemble"
            ),
            "ajoutez aux deux une colonne avec l’identifiant du répondant",
        ),
        FileError::OtherLabels { column } => Said::and(
            format!(
                "les valeurs de la colonne «\u{a0}{column}\u{a0}» ont dans ce fichier d’autres libellés que dans les précédents"
            ),
            "leur donner les mêmes libellés, ou analyser les fichiers un par un",
        ),
        FileError::NothingInCommon { first, second, shared } => Said::and(
            match shared {
                Some(column) => {
                    format!("{first} et {second} n’ont en commun que la colonne «\u{a0}{column}\u{a0}»")
                }
                None => format!("{first} et {second} n’ont aucune colonne en commun"),
            },
            match shared {
                Some(column) => format!(
                    "si elle dit quelles lignes vont ensemble, les joindre par elle (--join \"{column}\"), ou les analyser un par un"
                ),
                None => "donner à leurs colonnes les mêmes noms, ou les analyser un par un".to_owned(),
            },
        ),
    }
}
