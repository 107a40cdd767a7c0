//! What is said of a template of slides by `ecart inspect --template`.

use super::Words;

/// The words of one language.
#[derive(Debug)]
pub struct TemplateWords {
    /// First line: the file, width and height of its slides in points, how many layouts.
    pub file: fn(&str, &str, usize) -> String,
    /// Before a theme.
    pub theme: &'static str,
    /// A theme: its name, typefaces of headings and texts, accents, ground.
    pub of_theme: fn(&str, [&str; 2], &str, &str) -> String,
    /// Before what colours charts have.
    pub charts: &'static str,
    /// Those of the template.
    pub own: &'static str,
    /// Those of the house.
    pub house: &'static str,
    /// Heads of the slides: slide, layout, place of the content.
    pub heads: [&'static str; 3],
    /// A placeholder by its name.
    pub holder: fn(&str) -> String,
    /// What title and footers leave free.
    pub free: &'static str,
    /// That points get numbers, there being no room for names.
    pub numbers: &'static str,
    /// Before the list of layouts.
    pub layouts: &'static str,
    /// A name in quotes.
    pub quoted: fn(&str) -> String,
    /// A layout of its own, which programs have no name for.
    pub unnamed: &'static str,
    /// Where a placeholder stands: its size and its upper left corner.
    pub at: fn(&str, &str) -> String,
    /// That neither layout nor master says where it stands.
    pub nowhere: &'static str,
    /// How slides find their places.
    pub advice: &'static str,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static TemplateWords {
    match words.code {
        "fr" => &FRENCH,
        "de" => &GERMAN,
        "es" => &SPANISH,
        _ => &ENGLISH,
    }
}

static ENGLISH: TemplateWords = TemplateWords {
    file: |file, size, layouts| {
        let layouts = if layouts == 1 { "1 layout".to_owned() } else { format!("{layouts} layouts") };
        format!("{file}: template with slides of {size} and {layouts}")
    },
    theme: "theme",
    of_theme: |name, [headings, texts], accents, ground| {
        format!("\"{name}\": headings in {headings}, texts in {texts}; accents {accents} on {ground}")
    },
    charts: "charts",
    own: "colors of the template",
    house: "colors of their own",
    heads: ["slide", "layout", "content"],
    holder: |name| format!("placeholder \"{name}\""),
    free: "free room",
    numbers: "numbers instead of names",
    layouts: "layouts",
    quoted: |name| format!("\"{name}\""),
    unnamed: "custom",
    at: |size, corner| format!("{size} at {corner}"),
    nowhere: "no place of its own",
    advice: "A slide takes the layout called \"ecart map\", or one with a placeholder called \"ecart:map\", before all \
             others; so do title, summary, gap, chart, table and method. View, Slide Master and the selection pane rename them.",
};

static FRENCH: TemplateWords = TemplateWords {
    file: |file, size, layouts| {
        let layouts =
            if layouts == 1 { "1 disposition".to_owned() } else { format!("{layouts} dispositions") };
        format!("{file}\u{a0}: modèle avec des diapositives de {size} et {layouts}")
    },
    theme: "thème",
    of_theme: |name, [headings, texts], accents, ground| {
        format!(
            "«\u{a0}{name}\u{a0}»\u{a0}: titres en {headings}, textes en {texts}\u{202f}; accents {accents} sur {ground}"
        )
    },
    charts: "graphiques",
    own: "couleurs du modèle",
    house: "leurs propres couleurs",
    heads: ["diapositive", "disposition", "contenu"],
    holder: |name| format!("espace réservé «\u{a0}{name}\u{a0}»"),
    free: "espace libre",
    numbers: "numéros au lieu de noms",
    layouts: "dispositions",
    quoted: |name| format!("«\u{a0}{name}\u{a0}»"),
    unnamed: "personnalisée",
    at: |size, corner| format!("{size} à {corner}"),
    nowhere: "sans place propre",
    advice: "Une diapositive prend d’abord la disposition nommée «\u{a0}ecart map\u{a0}», ou celle dont un espace réservé \
             se nomme «\u{a0}ecart:map\u{a0}»\u{202f}; de même title, summary, gap, chart, table et method. Affichage, Masque \
             des diapositives et le volet de sélection les renomment.",
};

static GERMAN: TemplateWords = TemplateWords {
    file: |file, size, layouts| {
        let layouts = if layouts == 1 { "1 Layout".to_owned() } else { format!("{layouts} Layouts") };
        format!("{file}: Vorlage mit Folien von {size} und {layouts}")
    },
    theme: "Design",
    of_theme: |name, [headings, texts], accents, ground| {
        format!("„{name}“: Überschriften in {headings}, Texte in {texts}; Akzente {accents} auf {ground}")
    },
    charts: "Diagramme",
    own: "Farben der Vorlage",
    house: "eigene Farben",
    heads: ["Folie", "Layout", "Inhalt"],
    holder: |name| format!("Platzhalter „{name}“"),
    free: "freie Fläche",
    numbers: "Nummern statt Namen",
    layouts: "Layouts",
    quoted: |name| format!("„{name}“"),
    unnamed: "benutzerdefiniert",
    at: |size, corner| format!("{size} bei {corner}"),
    nowhere: "ohne eigenen Platz",
    advice: "Eine Folie nimmt vor allen anderen das Layout namens „ecart map“ oder eines mit einem Platzhalter namens \
             „ecart:map“; ebenso title, summary, gap, chart, table und method. Ansicht, Folienmaster und der Auswahlbereich \
             benennen sie um.",
};

static SPANISH: TemplateWords = TemplateWords {
    file: |file, size, layouts| {
        let layouts = if layouts == 1 { "1 diseño".to_owned() } else { format!("{layouts} diseños") };
        format!("{file}: plantilla con diapositivas de {size} y {layouts}")
    },
    theme: "tema",
    of_theme: |name, [headings, texts], accents, ground| {
        format!("«{name}»: títulos en {headings}, textos en {texts}; énfasis {accents} sobre {ground}")
    },
    charts: "gráficos",
    own: "colores de la plantilla",
    house: "colores propios",
    heads: ["diapositiva", "diseño", "contenido"],
    holder: |name| format!("marcador de posición «{name}»"),
    free: "espacio libre",
    numbers: "números en lugar de nombres",
    layouts: "diseños",
    quoted: |name| format!("«{name}»"),
    unnamed: "personalizado",
    at: |size, corner| format!("{size} en {corner}"),
    nowhere: "sin lugar propio",
    advice: "Una diapositiva toma antes que ninguno el diseño llamado «ecart map», o uno con un marcador de posición llamado \
             «ecart:map»; igual title, summary, gap, chart, table y method. Vista, Patrón de diapositivas y el panel de \
             selección los renombran.",
};
