//! What the page for a browser says of itself.

/// The words of one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field names the word it translates")]
pub struct PageWords {
    pub skip: &'static str,
    /// Names the choice of a language.
    pub language: &'static str,
    pub dark: &'static str,
    pub print: &'static str,
    pub search: &'static str,
    pub names: &'static str,
    pub csv: &'static str,
    pub table: &'static str,
    pub method: &'static str,
    /// How many rows are shown; `#` stands for the number.
    pub shown: &'static str,
}

/// English.
pub static ENGLISH: PageWords = PageWords {
    skip: "Skip to the report",
    language: "Language",
    dark: "Dark",
    print: "Print",
    search: "Search",
    names: "Names",
    csv: "Save as CSV",
    table: "Table",
    method: "What the numbers rest on",
    shown: "# shown",
};

/// French.
pub static FRENCH: PageWords = PageWords {
    skip: "Aller au rapport",
    language: "Langue",
    dark: "Sombre",
    print: "Imprimer",
    search: "Rechercher",
    names: "Noms",
    csv: "Enregistrer en CSV",
    table: "Tableau",
    method: "D’où viennent les chiffres",
    shown: "# affichés",
};

/// German.
pub static GERMAN: PageWords = PageWords {
    skip: "Zum Bericht springen",
    language: "Sprache",
    dark: "Dunkel",
    print: "Drucken",
    search: "Suchen",
    names: "Namen",
    csv: "Als CSV speichern",
    table: "Tabelle",
    method: "Worauf die Zahlen beruhen",
    shown: "# angezeigt",
};

/// Spanish.
pub static SPANISH: PageWords = PageWords {
    skip: "Ir al informe",
    language: "Idioma",
    dark: "Oscuro",
    print: "Imprimir",
    search: "Buscar",
    names: "Nombres",
    csv: "Guardar como CSV",
    table: "Tabla",
    method: "En qué se basan las cifras",
    shown: "# mostrados",
};
