//! Every way in which a survey file cannot be opened, in Spanish.

use super::listed;
use super::words::{damage, markup, reason};
use crate::message::{FileError, Markup, Said};

/// What was seen and what to do.
pub fn sentence(what: &FileError) -> Said {
    const ROW_WISE: &str = "usar `ecart analyze` con un archivo CSV de cualquier tamaño con una fila por encuestado, o por encuestado y criterio con una columna de identificadores, o quitar las columnas sin valoraciones";
    match what {
        FileError::Empty => Said::and(
            "el archivo está vacío",
            "exportar de nuevo la encuesta, con su encabezado y sus respuestas",
        ),
        FileError::AllTests { tests, previews } => {
            let kinds = [
                (tests, "pruebas de la encuesta (Status 2)"),
                (previews, "vistas previas de la encuesta (Status 1)"),
            ];
            let kinds: Vec<&str> =
                kinds.into_iter().filter(|(of, _)| **of > 0).map(|(_, kind)| kind).collect();
            Said::and(
                format!("las {} filas son {}, y no queda ninguna", tests + previews, kinds.join(" o ")),
                "añadir --keep-tests para leerlas",
            )
        }
        FileError::HeaderOnly => Said::and(
            "tiene un encabezado y ninguna respuesta debajo",
            "exportar de nuevo la encuesta cuando haya respuestas",
        ),
        FileError::Unreadable { why } => {
            Said::seen(format!("no se puede leer este archivo: {}", reason(why)))
        }
        FileError::Changed => Said::and(
            "este archivo cambió mientras se leía, así que lo leído no corresponde a ninguna versión",
            "repetir la orden cuando nada escriba en él",
        ),
        FileError::PipeChanges => Said::and(
            "la codificación o el número de columnas cambia después del comienzo, o algunas filas no son respuestas, y una tubería tan larga se lee una sola vez",
            "dar el propio archivo",
        ),
        FileError::Binary { at, found } => Said::and(
            format!("no es un archivo de texto (el byte {at} es {found})"),
            "dar una exportación CSV, TSV, xlsx, xls, ods o sav",
        ),
        FileError::NotATable { what: what @ Markup::StudyFile } => Said::and(
            format!("es {}, no una encuesta", markup(what)),
            "nombrar primero la encuesta, y este archivo con --study",
        ),
        FileError::NotATable { what } => Said::and(
            format!("es {}, no una tabla", markup(what)),
            "abrirlo en una hoja de cálculo y guardarlo como xlsx o CSV",
        ),
        FileError::UnterminatedQuote { row, column } => Said::and(
            format!("fila {row}, columna {column}: unas comillas abren una celda y nunca se cierran"),
            "cerrarlas, o duplicar las comillas dentro de una celda",
        ),
        FileError::TooManyCells { row, limit } => {
            Said::and(format!("la fila {row} tiene más de {limit} celdas"), "comprobar el separador")
        }
        FileError::RowTooLong { row, limit } => {
            Said::and(format!("la fila {row} ocupa más de {limit} bytes"), "buscar unas comillas que falten")
        }
        FileError::FileTooLarge { limit } => {
            Said::and(format!("el archivo tiene más de {limit} bytes, demasiados para la memoria"), ROW_WISE)
        }
        FileError::LargerThanItsKind { limit } => Said::and(
            format!("el archivo tiene más de {limit} bytes, y ninguno de su tipo necesita tantos"),
            "indicar el archivo que se quiere",
        ),
        FileError::NotUnicode { line } => {
            Said::and(format!("la línea {line} no está en UTF-8"), "guardar el archivo como texto en UTF-8")
        }
        FileError::TooManyRows { limit } => {
            Said::and(format!("la hoja tiene más de {limit} filas, demasiadas para la memoria"), ROW_WISE)
        }
        FileError::TooManySheetCells { limit } => {
            Said::and(format!("la hoja tiene más de {limit} celdas, demasiadas para la memoria"), ROW_WISE)
        }
        FileError::Bomb { limit } => Said::and(
            format!(
                "al descomprimir salen más de {limit} bytes, que ninguna exportación de encuesta necesita"
            ),
            "descomprimirlo a mano si es de confianza",
        ),
        FileError::BrokenArchive { why } => Said::and(
            format!("el archivo comprimido está dañado: {why}"),
            "comprobar que la descarga fue completa",
        ),
        FileError::NothingInArchive { members } => Said::and(
            format!(
                "el archivo zip no contiene ningún CSV, TSV, libro ni archivo sav, solo {}",
                listed(members)
            ),
            "dar la propia exportación",
        ),
        FileError::SeveralInArchive { members } => Said::and(
            format!("el archivo zip contiene varias exportaciones: {}", listed(members)),
            "descomprimirlo y dar una",
        ),
        FileError::BrokenWorkbook { why } => Said::and(
            format!("no se puede leer el libro: {}", damage(*why)),
            "comprobar que la descarga fue completa",
        ),
        FileError::ReaderStopped { several, why } => {
            let why = damage(*why);
            let seen = if *several {
                format!("no se puede leer uno de estos archivos: {why}")
            } else {
                format!("no se puede leer: {why}")
            };
            Said::and(seen, "comprobar que la descarga fue completa")
        }
        FileError::PasswordProtected => {
            Said::and("el libro está protegido con contraseña", "guardarlo sin ella")
        }
        FileError::NoSuchSheet { wanted, sheets } => Said::and(
            format!("no hay ninguna hoja «{wanted}»; el libro tiene {}", listed(sheets)),
            "elegir una de ellas con --sheet",
        ),
        FileError::SheetsNotSides { wanted, sheets } => Said::and(
            format!(
                "las hojas «{wanted}» no son los dos lados de una encuesta: dos se leen juntas cuando una se llama como la importancia y otra como el desempeño, y ambas contienen las mismas columnas de valoraciones; el libro tiene {}",
                listed(sheets)
            ),
            "nombrar hojas así, o llevar ambos lados a una sola hoja",
        ),
        FileError::NoScaleDeclared => Said::and(
            "--rescale necesita la escala que se preguntó, y no la dicen ni la opción, ni el archivo de estudio, ni el encabezado",
            "indicarla en el archivo de estudio, [[file]] name = \"…\" scale = \"1-5\", o para todos los archivos con --scale",
        ),
        FileError::NothingToRescale => Said::and(
            "--rescale necesita las respuestas de los encuestados, y este archivo contiene medias o recuentos",
            "leer las respuestas de los encuestados",
        ),
        FileError::BrokenSpss { at, why } => Said::and(
            format!("no se puede leer el archivo de SPSS: {why} (en el byte {at})"),
            "guardarlo de nuevo desde SPSS o PSPP",
        ),
        FileError::BrokenParquet { why } => Said::and(
            format!("no se puede leer el archivo Parquet: {}", damage(*why)),
            "escribirlo de nuevo con columnas de números y textos",
        ),
        FileError::BrokenArrow { why } => Said::and(
            format!("no se puede leer el archivo Arrow: {}", damage(*why)),
            "escribirlo de nuevo con columnas de números y textos",
        ),
        FileError::Summary { evidence } => Said::and(
            format!("es una exportación resumida ({evidence}): contiene recuentos, no respuestas"),
            "exportar en su lugar «All individual responses»",
        ),
        FileError::IsDictionary => Said::and(
            "es el diccionario de datos de un proyecto de REDCap y no contiene respuestas",
            "dar la exportación de los registros, y este archivo con --dictionary",
        ),
        FileError::NotADictionary => Said::and(
            "no es un diccionario de datos de REDCap: en su primera fila faltan «Variable / Field Name» y «Field Label»",
            "descargar el diccionario desde la página Data Dictionary del proyecto",
        ),
        FileError::DictionaryNotNeeded { export } => Said::and(
            format!("{export} explica por sí mismo sus columnas"),
            "quitar --dictionary, o leer la exportación CSV",
        ),
        FileError::DictionaryOfAnother { fields, export } => Said::and(
            format!("ninguno de sus {fields} campos es una columna de {export}"),
            "comprobar que el diccionario es del proyecto y que la exportación es de datos brutos, con nombres de variables en la primera fila",
        ),
        FileError::GivenTwice => Said::and("este archivo se da dos veces", "nombrar cada archivo una vez"),
        FileError::TwoDecimalMarks { commas, points } => Said::and(
            format!("{commas} escribe los números con coma decimal y {points} con punto decimal"),
            "guardar ambos del mismo modo",
        ),
        FileError::ColumnInBoth { column } => Said::and(
            format!("este archivo y uno anterior tienen ambos una columna «{column}»"),
            "cambiar el nombre de una de las dos, o quitarla",
        ),
        FileError::KeyTwice { key, column, first, second } => Said::and(
            format!("las filas {first} y {second} tienen ambas «{key}» en la columna «{column}»"),
            "conservar una: una fila solo puede unirse a una fila",
        ),
        FileError::SidesShareFewIds { importance, performance, column, shared, rows } => Said::and(
            format!(
                "«{importance}» y «{performance}» contienen los dos lados de una encuesta, y solo {shared} de {rows} identificadores de «{column}» están en ambos"
            ),
            "comprobar si respondieron las mismas personas y si cada fila tiene su identificador",
        ),
        FileError::SidesUnequal { importance, performance, rows, others } => Said::and(
            format!(
                "«{importance}» y «{performance}» contienen los dos lados de una encuesta sin identificadores, uno con {rows} filas y otro con {others}: nada dice cuáles van juntas"
            ),
            "dar a ambos una columna con el identificador de la persona",
        ),
        FileError::OtherLabels { column } => Said::and(
            format!(
                "los valores de la columna «{column}» tienen en este archivo otras etiquetas que en los archivos anteriores"
            ),
            "darles las mismas etiquetas, o analizar los archivos uno a uno",
        ),
        FileError::NothingInCommon { first, second, shared } => Said::and(
            match shared {
                Some(column) => {
                    format!("{first} y {second} no tienen ninguna columna en común salvo «{column}»")
                }
                None => format!("{first} y {second} no tienen ninguna columna en común"),
            },
            match shared {
                Some(column) => format!(
                    "si dice qué filas van juntas, unirlos por ella (--join \"{column}\"), o analizarlos uno a uno"
                ),
                None => "dar a sus columnas los mismos nombres, o analizarlos uno a uno".to_owned(),
            },
        ),
    }
}
