//! Words inside sentences, in German.

use super::quoted;
use crate::message::{Asked, Damage, Holds, Markup, Side, SystemReason, TableFigure, Turned, Unrelated};

pub fn markup(what: &Markup) -> &'static str {
    match what {
        Markup::WebPage => "eine Webseite",
        Markup::Xml => "eine XML-Datei",
        Markup::Pdf => "eine PDF-Datei",
        Markup::Rtf => "ein RTF-Dokument",
        Markup::JsonLines => "JSON, ein Datensatz je Zeile oder einer insgesamt",
        Markup::StudyFile => "eine Studiendatei",
        Markup::Json => "JSON-Text",
    }
}

pub fn reason(why: &SystemReason) -> &str {
    match why {
        SystemReason::NotFound => "es gibt keine solche Datei",
        SystemReason::Denied => "Zugriff verweigert",
        SystemReason::InUse => {
            "ein anderes Programm hat sie geöffnet (dort schließen und den Befehl wiederholen)"
        }
        SystemReason::IsFolder => "das ist ein Ordner, keine Datei",
        SystemReason::Stopped => "der Lauf wurde abgebrochen",
        SystemReason::System(said) => said,
    }
}

/// Why a file of a known kind cannot be read.
pub fn damage(why: Damage) -> &'static str {
    match why {
        Damage::Nonsense => "ihr Aufbau ergibt keinen Sinn",
        Damage::UnknownType => {
            "ihr Aufbau ergibt keinen Sinn, oder sie hat Spalten eines hier unbekannten Typs"
        }
        Damage::Cut => "sie endet zu früh",
        Damage::Outside => "ein Teil von ihr liegt außerhalb",
        Damage::Grows => "entpackt ergibt sie mehr, als eine Umfrage braucht",
        Damage::Rows => "sie gibt mehr Zeilen an, als sie enthalten kann",
        Damage::FarCell => "eine ihrer Zellen steht weit weg von allen anderen",
        Damage::ColumnType => "eine Spalte hat einen Typ, der keine Antworten enthalten kann",
        Damage::Memory => {
            "sie zu lesen braucht mehr Speicher, als ihr Leser haben darf; ECART_READER_MEMORY=MiB in der Umgebung erlaubt mehr"
        }
        Damage::Time => {
            "sie zu lesen braucht mehr Rechenzeit, als ihr Leser haben darf; ECART_READER_SECONDS=SEKUNDEN in der Umgebung erlaubt mehr"
        }
    }
}

pub fn holding(what: &Holds) -> &'static str {
    match what {
        Holds::Answers => "Antworten",
        Holds::Counts => "Häufigkeiten",
        Holds::Means => "bereits berechnete Mittelwerte",
    }
}

/// Why only answers can give it.
pub fn asking(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "die Gewichte wendet die Abfrage an".into(),
        Asked::DesignOfCounts => "ein Stichprobenplan braucht die Befragten".into(),
        Asked::Outcome(column) => format!("die Zielgröße „{column}“ braucht die Befragten"),
        Asked::Column { column, .. } => format!("Spalte „{column}“ gehört zu Befragten"),
        Asked::Words => "Kommentare und die Bilanz der Bewertungen gehören zu Befragten".into(),
        Asked::Segments(column) => format!("Segmente nach „{column}“ brauchen die Befragten"),
        Asked::WeightOfMeans(column) => {
            format!("es ist kein Befragter da, der nach Spalte „{column}“ zu gewichten wäre")
        }
        Asked::AvailableOfElements => {
            "die Elemente wurden aus den beidseitig bewerteten Kriterien gezählt".into()
        }
        Asked::Boxes => "Box-Scores sind Anteile von Antworten".into(),
        Asked::BoxesOfElements => "die Elemente wurden als mittlere Bewertungen gezählt".into(),
        Asked::Listwise => "Häufigkeiten sagen nicht, wer alles beantwortet hat".into(),
        Asked::BaseOfMeans => "die Mittelwerte beruhen auf der Basis ihrer Berechnung".into(),
        Asked::Importance => "Wichtigkeit wird aus den Antworten der Befragten abgeleitet".into(),
        Asked::GrandMean => {
            "das Gesamtmittel gewichtet jedes Kriterium mit der Zahl seiner Antworten, und es gibt keine Spalte n".into()
        }
        Asked::Element(element) => {
            format!("Häufigkeiten von Kriterien ergeben das Element „{element}“ nicht")
        }
        Asked::Callbacks => "eine Rückrufliste braucht die Antworten der Befragten".into(),
        Asked::Audiences => "Zielgruppen werden durch eine Spalte der Befragten unterschieden".into(),
    }
}

/// What to do instead.
pub fn instead(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "--weight weglassen und bei ecart sql angeben".into(),
        Asked::DesignOfCounts => {
            "--strata und --cluster weglassen oder die Antworten der Befragten einlesen".into()
        }
        Asked::Outcome(column) => {
            format!("--outcome {column} weglassen oder die Antworten der Befragten einlesen")
        }
        Asked::Column { option, column } => {
            format!("{option} {column} weglassen oder die Antworten der Befragten einlesen")
        }
        Asked::Words => {
            "--quotes, --keyness und --balance weglassen oder die Antworten der Befragten einlesen".into()
        }
        Asked::Segments(column) => {
            format!("--by {column} weglassen oder die Antworten der Befragten einlesen")
        }
        Asked::WeightOfMeans(_) => "--weight, --strata und --cluster weglassen".into(),
        Asked::Boxes | Asked::BoxesOfElements => "--metric weglassen".into(),
        Asked::AvailableOfElements => "--base available weglassen".into(),
        Asked::Listwise => "--base listwise weglassen".into(),
        Asked::BaseOfMeans => "--base weglassen".into(),
        Asked::Importance => "--importance weglassen".into(),
        Asked::GrandMean => "eine hinzufügen oder --crosshair mean verwenden".into(),
        Asked::Element(_) => "es mit ecart sql und dieser Studiendatei mitzählen lassen".into(),
        Asked::Callbacks => "die Antworten der Befragten einlesen".into(),
        Asked::Audiences => "die Antworten der Befragten einlesen oder --audience weglassen".into(),
    }
}

pub fn unrelated(why: &Unrelated, outcome: &str) -> String {
    match why {
        Unrelated::TooFewRespondents { rows, drivers, needed } => format!(
            "{rows} Befragte haben die Zielgröße „{outcome}“ angegeben und die Leistung aller {drivers} Treiber bewertet, nötig sind {needed}"
        ),
        Unrelated::ConstantOutcome => format!(
            "die Zielgröße „{outcome}“ ist bei allen zählenden Befragten gleich, daher lässt sich nichts auf sie beziehen"
        ),
        Unrelated::ConstantDriver { driver } => format!(
            "die Leistung bei „{driver}“ ist bei allen zählenden Befragten gleich, daher lässt sie sich nicht auf die Zielgröße „{outcome}“ beziehen"
        ),
        Unrelated::Collinear { driver } => format!(
            "die Leistung bei „{driver}“ folgt aus der bei den übrigen, daher ist ihre Wirkung auf die Zielgröße „{outcome}“ nicht zu trennen"
        ),
        Unrelated::Contradictory { smallest_eigenvalue } => format!(
            "die paarweisen Korrelationen mit der Zielgröße „{outcome}“ widersprechen einander (kleinster Eigenwert {}), weil sie auf verschiedenen Befragten beruhen",
            format!("{smallest_eigenvalue:.3}").replace('.', ",")
        ),
    }
}

pub fn instead_of(why: &Unrelated) -> &'static str {
    match why {
        Unrelated::TooFewRespondents { .. } => "weniger Kriterien in einer Studiendatei aufführen",
        Unrelated::ConstantOutcome => "eine andere Spalte für --outcome wählen",
        Unrelated::ConstantDriver { .. } => {
            "die übrigen Kriterien in einer Studiendatei aufführen oder --importance stated verwenden"
        }
        Unrelated::Collinear { .. } => {
            "die übrigen Kriterien in einer Studiendatei aufführen oder --importance johnson verwenden"
        }
        Unrelated::Contradictory { .. } => "--deletion listwise verwenden",
    }
}

pub fn statistic(needed: &TableFigure) -> &'static str {
    match needed {
        TableFigure::Mean => "kein Mittelwert",
        TableFigure::StandardDeviation => "keine Standardabweichung",
        TableFigure::Respondents => "keine Zahl von Befragten",
        TableFigure::SumOfWeights => "keine Summe von Gewichten",
        TableFigure::SumOfSquaredWeights => "keine Summe quadrierter Gewichte",
    }
}

pub fn turned(why: &Turned) -> String {
    match why {
        Turned::Declared => "wie angegeben".into(),
        Turned::Words => "nach ihren Wörtern".into(),
        Turned::Header => "nach der Legende in der Kopfzeile".into(),
        Turned::Grades => "wie bei Schulnoten".into(),
        Turned::Labels(labels) => format!("nach ihren Wertelabels: {labels}"),
    }
}

/// What a column was wanted for.
pub fn wanted(what: &str) -> String {
    let known = match what {
        "weight" | "the weight" | "the weights" => "Gewichtung",
        "the strata" => "Schichten",
        "the clusters" => "Klumpen",
        "segment" | "a segment" => "Segment",
        "outcome" | "an outcome" => "Zielgröße",
        "the panel" => "Panel",
        "a text" => "Text",
        "the value" => "Wert",
        "the rank" => "Rang",
        "the number of providers" => "Zahl der Anbieter",
        "the wave" => "Welle",
        "the audience" => "Zielgruppe",
        "respondent" => "Befragte",
        _ => "",
    };
    match (known, what.split_once(" of ")) {
        ("", Some(("importance", rest))) => format!("Wichtigkeit von {rest}"),
        ("", Some(("performance", rest))) => format!("Leistung von {rest}"),
        ("", _) => what.to_owned(),
        (known, _) => known.to_owned(),
    }
}

/// A side as it stands alone.
pub fn side_of(side: Side) -> &'static str {
    super::side(side)
}

/// A side as an object.
pub fn side_ref(side: &Side) -> &'static str {
    super::side(*side)
}

/// The first dozen names in quotes.
pub fn dozen(names: &[String]) -> String {
    first(names, 12, quoted)
}

/// The first dozen names as they are.
pub fn dozen_plain(names: &[String]) -> String {
    first(names, 12, plain)
}

/// Names as they are.
pub fn plain(names: &[String]) -> String {
    names.join(", ")
}

fn first(names: &[String], most: usize, said: fn(&[String]) -> String) -> String {
    let shown = said(&names[..names.len().min(most)]);
    if names.len() > most { shown + ", …" } else { shown }
}

/// The name that may have been meant.
pub fn meant(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |name| format!("; ist „{name}“ gemeint?"))
}

/// The columns that may have been meant, or else those that there are.
pub fn suggested(nearest: &[String], columns: &[String]) -> String {
    match (nearest, columns) {
        ([], []) => String::new(),
        ([], columns) => format!("; die Spalten sind {}", dozen(columns)),
        (nearest, _) => {
            let named: Vec<String> = nearest.iter().map(|name| format!("„{name}“")).collect();
            format!("; ist {} gemeint?", named.join(" oder "))
        }
    }
}

/// The nearest scale, and what it lacks.
pub fn near(nearest: &Option<(String, String)>) -> String {
    nearest
        .as_ref()
        .map_or_else(String::new, |(set, label)| format!("; am nächsten liegt {set}, dort fehlt „{label}“"))
}

/// The line of a study file.
pub fn at_line(line: &Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!("Zeile {line}: "))
}

/// The section of a study file.
pub fn in_section(section: &Option<&'static str>) -> String {
    section.map_or_else(String::new, |section| format!(" in [[{section}]]"))
}

/// What of a study file names a criterion.
pub fn by_element(element: &Option<String>) -> String {
    element.as_ref().map_or_else(|| "[[criterion]]".into(), |element| format!("das Element „{element}“"))
}

/// Answers with their counts.
pub fn counted(answers: &[(String, u64)]) -> String {
    answers.iter().map(|(answer, n)| format!("„{answer}“ ({n})")).collect::<Vec<_>>().join(", ")
}

pub fn one_decimal(value: &f64) -> String {
    format!("{value:.1}").replace('.', ",")
}

/// Letters side by side.
pub fn spaced(glyphs: &[String]) -> String {
    glyphs.join(" ")
}

/// Why a section is not there.
pub fn absent(section: &str) -> &'static str {
    match section {
        "elements" => "die Studie hat keine Elemente",
        "drivers" | "outcomes" => "eine Zielgröße mit --outcome angeben",
        "segments" | "heatmap" => "eine Spalte mit --by angeben",
        "answers" => "die Datei enthält nur Mittelwerte oder Antworten ohne Wichtigkeit",
        _ => "es gibt nichts zu berichten",
    }
}

/// What a column holds that is neither texts nor numbers.
pub fn held(what: &'static str) -> &'static str {
    match what {
        "bytes" => "Bytes",
        "decimals of 256 bits" => "Dezimalzahlen mit 256 Bit",
        "durations" => "Zeitdauern",
        "lists" => "Listen",
        "maps" => "Zuordnungen",
        "numbered values that are no texts" => "nummerierte Werte, die keine Texte sind",
        "numbers of 128 bits" => "Zahlen mit 128 Bit",
        "numbers of 16 bits" => "Zahlen mit 16 Bit",
        "structures" => "Strukturen",
        "values of a type of their own" => "Werte eines eigenen Typs",
        "values of several types" => "Werte mehrerer Typen",
        other => other,
    }
}

/// Columns with what they hold, the first of them.
pub fn held_by(columns: &[(String, &'static str)]) -> String {
    const NAMED: usize = 8;
    let named = columns.iter().take(NAMED).map(|(name, what)| format!("„{name}“ ({})", held(what)));
    let named = named.collect::<Vec<_>>().join(", ");
    match columns.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} und {more} weitere"),
    }
}

/// Where rows stand against the midpoint of the scale.
pub fn against_midpoint(counts: &[(&'static str, usize)]) -> String {
    if counts.is_empty() {
        return String::new();
    }
    let some = counts.iter().filter(|(_, n)| *n > 0);
    let some =
        some.map(|(quadrant, n)| format!("{n} × {}", quadrant_of(quadrant))).collect::<Vec<_>>().join(", ");
    format!("; gegenüber der Skalenmitte: {some}")
}

/// A quadrant by its name for scripts.
fn quadrant_of(name: &'static str) -> &'static str {
    match name {
        "concentrate_here" => "Handlungsbedarf",
        "keep_up" => "Stärken halten",
        "low_priority" => "geringe Priorität",
        "possible_overkill" => "mögliche Übererfüllung",
        other => other,
    }
}

/// Criteria or elements.
pub fn of_rows(rows: &'static str) -> &'static str {
    match rows {
        "criteria" => "Kriterien",
        "elements" => "Elemente",
        other => other,
    }
}

/// Kinds of answers of a net promoter score.
pub fn raters(kind: &'static str) -> &'static str {
    match kind {
        "promoters" => "Promotoren",
        "detractors" => "Detraktoren",
        "passives" => "Passiven",
        other => other,
    }
}

/// A rule of the crosshair by its name for scripts.
pub fn crosshair_of(rule: &'static str) -> &'static str {
    match rule {
        "mean" => "Mittelwert",
        "median" => "Median",
        "grand-mean" => "Gesamtmittel",
        other => other,
    }
}

/// Rows by their numbers, and whether there are more.
pub fn row_numbers(count: u64, rows: &[u64]) -> String {
    let word = if count == 1 { "Zeile" } else { "Zeilen" };
    let shown: Vec<String> = rows.iter().map(u64::to_string).collect();
    format!("{word} {}{}", shown.join(", "), if count > rows.len() as u64 { ", …" } else { "" })
}

/// Numbers, one after the other.
pub fn numbers(values: &[f64], and: &str) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(&format!(" {and} "))
}
