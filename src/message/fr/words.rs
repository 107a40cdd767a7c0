//! Words inside sentences, in French.

use super::quoted;
use crate::message::{
    Asked, Damage, Holds, Markup, Said, Side, SystemReason, TableFigure, Turned, Unrelated,
};

pub fn markup(what: &Markup) -> &'static str {
    match what {
        Markup::WebPage => "une page web",
        Markup::Xml => "un fichier XML",
        Markup::Pdf => "un fichier PDF",
        Markup::Rtf => "un document RTF",
        Markup::JsonLines => "du JSON, un enregistrement par ligne ou un seul en tout",
        Markup::StudyFile => "un fichier d’étude",
        Markup::Json => "du JSON",
    }
}

pub fn reason(why: &SystemReason) -> &str {
    match why {
        SystemReason::NotFound => "ce fichier n’existe pas",
        SystemReason::Denied => "accès refusé",
        SystemReason::InUse => "un autre programme l’a ouvert (le fermer là, puis relancer)",
        SystemReason::IsFolder => "c’est un dossier, pas un fichier",
        SystemReason::Stopped => "l’exécution a été arrêtée",
        SystemReason::System(said) => said,
    }
}

/// Why a file of a known kind cannot be read.
pub fn damage(why: Damage) -> &'static str {
    match why {
        Damage::Nonsense => "sa structure n’a pas de sens",
        Damage::UnknownType => "sa structure n’a pas de sens, ou il a des colonnes d’un type inconnu ici",
        Damage::Cut => "il finit trop tôt",
        Damage::Outside => "une de ses parties est hors du fichier",
        Damage::Grows => "décompressé, il donne plus que n’en demande aucune enquête",
        Damage::Rows => "il annonce plus de lignes qu’il ne peut en contenir",
        Damage::FarCell => "une de ses cellules est très loin de toutes les autres",
        Damage::ColumnType => "une colonne est d’un type qui ne peut contenir de réponses",
        Damage::Memory => {
            "sa lecture demande plus de mémoire que son lecteur n’en a le droit\u{a0}; ECART_READER_MEMORY=MIO dans l’environnement en permet plus"
        }
        Damage::Time => {
            "sa lecture demande plus de calcul que son lecteur n’en a le droit\u{a0}; ECART_READER_SECONDS=SECONDES dans l’environnement en permet plus"
        }
    }
}

pub fn holding(what: &Holds) -> &'static str {
    match what {
        Holds::Answers => "des réponses",
        Holds::Counts => "des effectifs",
        Holds::Means => "des moyennes déjà calculées",
    }
}

/// Why only answers can give it.
pub fn asking(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "les poids sont appliqués par la requête".into(),
        Asked::DesignOfCounts => "un plan de sondage demande les répondants".into(),
        Asked::Outcome(column) => format!("le résultat «\u{a0}{column}\u{a0}» demande les répondants"),
        Asked::Column { column, .. } => {
            format!("la colonne «\u{a0}{column}\u{a0}» est celle de répondants")
        }
        Asked::Words => "les commentaires et la balance des notes sont ceux de répondants".into(),
        Asked::Segments(column) => format!("les segments de «\u{a0}{column}\u{a0}» demandent les répondants"),
        Asked::WeightOfMeans(column) => format!("il ne reste aucun répondant à pondérer par la colonne «\u{a0}{column}\u{a0}»"),
        Asked::AvailableOfElements => "ses éléments ont été comptés par les critères notés des deux côtés".into(),
        Asked::Boxes => "les scores de catégories sont des parts de réponses".into(),
        Asked::BoxesOfElements => "ses éléments ont été comptés par leurs notes moyennes".into(),
        Asked::Listwise => "les effectifs ne disent pas qui a répondu à tout".into(),
        Asked::BaseOfMeans => "ses moyennes reposent sur la base de leur calcul".into(),
        Asked::Importance => "l’importance se dérive des réponses des répondants".into(),
        Asked::GrandMean => "la moyenne générale pondère chaque critère par son nombre de réponses, et il n’y a pas de colonne n".into(),
        Asked::Element(element) => format!("les effectifs des critères ne donnent pas l’élément «\u{a0}{element}\u{a0}»"),
        Asked::Callbacks => "une liste de rappels demande les réponses des répondants".into(),
        Asked::Audiences => "une colonne des répondants distingue les publics".into(),
    }
}

/// What to do instead.
pub fn instead(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "retirer --weight\u{a0}: l’utiliser avec ecart sql".into(),
        Asked::DesignOfCounts => "retirer --strata et --cluster, ou lire les réponses des répondants".into(),
        Asked::Outcome(column) => format!("retirer --outcome {column}, ou lire les réponses des répondants"),
        Asked::Column { option, column } => {
            format!("retirer {option} {column}, ou lire les réponses des répondants")
        }
        Asked::Words => {
            "retirer --quotes, --keyness et --balance, ou lire les réponses des répondants".into()
        }
        Asked::Segments(column) => format!("retirer --by {column}, ou lire les réponses des répondants"),
        Asked::WeightOfMeans(_) => "retirer --weight, --strata et --cluster".into(),
        Asked::Boxes | Asked::BoxesOfElements => "retirer --metric".into(),
        Asked::AvailableOfElements => "retirer --base available".into(),
        Asked::Listwise => "retirer --base listwise".into(),
        Asked::BaseOfMeans => "retirer --base".into(),
        Asked::Importance => "retirer --importance".into(),
        Asked::GrandMean => "en ajouter une, ou utiliser --crosshair mean".into(),
        Asked::Element(_) => "le faire compter aussi, par ecart sql avec ce fichier d’étude".into(),
        Asked::Callbacks => "lire les réponses des répondants".into(),
        Asked::Audiences => "lire les réponses des répondants, ou retirer --audience".into(),
    }
}

pub fn unrelated(why: &Unrelated, outcome: &str) -> String {
    match why {
        Unrelated::TooFewRespondents { rows, drivers, needed } => format!(
            "{rows} répondants ont donné le résultat «\u{a0}{outcome}\u{a0}» et noté la performance des {drivers} leviers, et il en faut {needed}"
        ),
        Unrelated::ConstantOutcome => format!(
            "le résultat «\u{a0}{outcome}\u{a0}» est le même pour tous les répondants comptés, donc sans lien possible"
        ),
        Unrelated::ConstantDriver { driver } => format!(
            "la performance de «\u{a0}{driver}\u{a0}» est la même pour tous les répondants comptés, donc sans lien possible avec le résultat «\u{a0}{outcome}\u{a0}»"
        ),
        Unrelated::Collinear { driver } => format!(
            "la performance de «\u{a0}{driver}\u{a0}» se déduit de celle des autres, et son effet sur le résultat «\u{a0}{outcome}\u{a0}» ne peut être isolé"
        ),
        Unrelated::Contradictory { smallest_eigenvalue } => format!(
            "les corrélations par paires avec le résultat «\u{a0}{outcome}\u{a0}» se contredisent (plus petite valeur propre {smallest_eigenvalue:.3}), car elles reposent sur des répondants différents"
        ),
    }
}

/// A chart of drivers of which nothing can be said, and why.
pub fn no_drivers(output: &str, why: Option<&(String, Unrelated)>) -> Said {
    let seen = why.map(|(outcome, why)| unrelated(why, outcome));
    let seen = seen.as_deref().unwrap_or("aucun levier n’a d’importance déduite");
    let advice = why.map_or("choisir un autre graphique par --chart", |(_, why)| instead_of(why));
    Said::and(format!("{output} est un graphique des leviers, mais {seen}"), advice)
}

pub fn instead_of(why: &Unrelated) -> &'static str {
    match why {
        Unrelated::TooFewRespondents { .. } => "lister moins de critères dans un fichier d’étude",
        Unrelated::ConstantOutcome => "choisir une autre colonne pour --outcome",
        Unrelated::ConstantDriver { .. } => {
            "lister les autres critères dans un fichier d’étude, ou utiliser --importance stated"
        }
        Unrelated::Collinear { .. } => {
            "lister les autres critères dans un fichier d’étude, ou utiliser --importance johnson"
        }
        Unrelated::Contradictory { .. } => "utiliser --deletion listwise",
    }
}

pub fn statistic(needed: &TableFigure) -> &'static str {
    match needed {
        TableFigure::Mean => "une moyenne",
        TableFigure::StandardDeviation => "un écart-type",
        TableFigure::Respondents => "un nombre de répondants",
        TableFigure::SumOfWeights => "une somme de poids",
        TableFigure::SumOfSquaredWeights => "une somme de carrés de poids",
    }
}

pub fn turned(why: &Turned) -> String {
    match why {
        Turned::Declared => "comme déclaré".into(),
        Turned::Words => "d’après leurs mots".into(),
        Turned::Header => "d’après la légende de l’en-tête".into(),
        Turned::Grades => "comme les notes scolaires allemandes".into(),
        Turned::Labels(labels) => format!("d’après leurs libellés\u{a0}: {labels}"),
    }
}

/// What a column was wanted for.
pub fn wanted(what: &str) -> String {
    let known = match what {
        "weight" | "the weight" => "la pondération",
        "the strata" => "les strates",
        "the clusters" => "les grappes",
        "segment" | "a segment" => "un segment",
        "outcome" | "an outcome" => "un résultat",
        "the panel" => "le panel",
        "a text" => "un texte",
        "the value" => "la valeur",
        "the rank" => "le rang",
        "the number of providers" => "le nombre de fournisseurs",
        "the wave" => "la vague",
        "the audience" => "le public",
        "respondent" => "le répondant",
        _ => "",
    };
    match (known, what.split_once(" of ")) {
        ("", Some((side, rest))) => format!("{side} de {rest}"),
        ("", None) => what.to_owned(),
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
    nearest
        .as_ref()
        .map_or_else(String::new, |name| format!("\u{202f}; s’agit-il de «\u{a0}{name}\u{a0}»\u{202f}?"))
}

/// The columns that may have been meant, or else those that there are.
pub fn suggested(nearest: &[String], columns: &[String]) -> String {
    match (nearest, columns) {
        ([], []) => String::new(),
        ([], columns) => format!("\u{202f}; les colonnes sont {}", dozen(columns)),
        (nearest, _) => {
            let named: Vec<String> = nearest.iter().map(|name| format!("«\u{a0}{name}\u{a0}»")).collect();
            format!("\u{202f}; s’agit-il de {}\u{202f}?", named.join(" ou "))
        }
    }
}

/// The nearest scale, and what it lacks.
pub fn near(nearest: &Option<(String, String)>) -> String {
    nearest.as_ref().map_or_else(String::new, |(set, label)| {
        format!("\u{202f}; la plus proche est {set}, qui n’a pas de «\u{a0}{label}\u{a0}»")
    })
}

/// The line of a study file.
pub fn at_line(line: &Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!("ligne {line}\u{a0}: "))
}

/// The section of a study file.
pub fn in_section(section: &Option<&'static str>) -> String {
    section.map_or_else(String::new, |section| format!(" dans [[{section}]]"))
}

/// What of a study file names a criterion.
pub fn by_element(element: &Option<String>) -> String {
    element
        .as_ref()
        .map_or_else(|| "[[criterion]]".into(), |element| format!("l’élément «\u{a0}{element}\u{a0}»"))
}

/// Answers with their counts.
pub fn counted(answers: &[(String, u64)]) -> String {
    answers.iter().map(|(answer, n)| format!("«\u{a0}{answer}\u{a0}» ({n})")).collect::<Vec<_>>().join(", ")
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
        "elements" => "l’étude n’a pas d’éléments",
        "drivers" | "outcomes" => "nommer un résultat par --outcome",
        "segments" | "heatmap" => "nommer une colonne par --by",
        "answers" => "le fichier n’a que des moyennes, ou des réponses sans importance",
        _ => "il n’y a rien à dire",
    }
}

/// What a column holds that is neither texts nor numbers.
pub fn held(what: &'static str) -> &'static str {
    match what {
        "bytes" => "des octets",
        "decimals of 256 bits" => "des decimals of 256 bits",
        "durations" => "des durées",
        "lists" => "des listes",
        "maps" => "des tables",
        "numbered values that are no texts" => "des numbered values that are no texts",
        "numbers of 128 bits" => "des numbers of 128 bits",
        "numbers of 16 bits" => "des numbers of 16 bits",
        "structures" => "des structures",
        "values of a type of their own" => "des values of a type of their own",
        "values of several types" => "des values of several types",
        other => other,
    }
}

/// Columns with what they hold, the first of them.
pub fn held_by(columns: &[(String, &'static str)]) -> String {
    const NAMED: usize = 8;
    let named =
        columns.iter().take(NAMED).map(|(name, what)| format!("«\u{a0}{name}\u{a0}» ({})", held(what)));
    let named = named.collect::<Vec<_>>().join(", ");
    match columns.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} et {more} de plus"),
    }
}

/// Where rows stand against the midpoint of the scale.
pub fn against_midpoint(counts: &[(&'static str, usize)]) -> String {
    if counts.is_empty() {
        return String::new();
    }
    let some = counts.iter().filter(|(_, n)| *n > 0);
    let some =
        some.map(|(quadrant, n)| format!("{n} {}", quadrant_of(quadrant))).collect::<Vec<_>>().join(", ");
    format!("\u{202f}; contre le milieu\u{a0}: {some}")
}

/// A quadrant by its name for scripts.
fn quadrant_of(name: &'static str) -> &'static str {
    match name {
        "concentrate_here" => "priorités d’action",
        "keep_up" => "à maintenir",
        "low_priority" => "faible priorité",
        "possible_overkill" => "excès possible",
        other => other,
    }
}

/// Criteria or elements.
pub fn of_rows(rows: &'static str) -> &'static str {
    match rows {
        "criteria" => "critères",
        "elements" => "éléments",
        other => other,
    }
}

/// Kinds of answers of a net promoter score.
pub fn raters(kind: &'static str) -> &'static str {
    match kind {
        "promoters" => "promoteurs",
        "detractors" => "détracteurs",
        "passives" => "passifs",
        other => other,
    }
}

/// The rule of a crosshair behind `la`.
pub fn crosshair_of(rule: &'static str) -> &'static str {
    match rule {
        "mean" => "moyenne",
        "median" => "médiane",
        "grand-mean" => "moyenne générale",
        other => other,
    }
}

/// Rows by their numbers, and whether there are more.
pub fn row_numbers(count: u64, rows: &[u64]) -> String {
    let word = if count == 1 { "ligne" } else { "lignes" };
    let shown: Vec<String> = rows.iter().map(u64::to_string).collect();
    format!("{word} {}{}", shown.join(", "), if count > rows.len() as u64 { ", …" } else { "" })
}

/// Numbers, one after the other.
pub fn numbers(values: &[f64]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ni ")
}
