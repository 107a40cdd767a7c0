//! What the page for a browser says of itself.

/// The words of one language.
#[derive(Debug)]
pub struct PageWords {
    pub skip: &'static str,
    /// Names the choice of a language.
    pub language: &'static str,
    pub dark: &'static str,
    /// Prints the main parts.
    pub print: &'static str,
    /// Prints every section.
    pub print_all: &'static str,
    /// Before the headings of what is not printed.
    pub unprinted: &'static str,
    pub search: &'static str,
    pub names: &'static str,
    pub csv: &'static str,
    pub table: &'static str,
    pub method: &'static str,
    /// On narrow screens, below a table of which they leave columns out.
    pub wider: &'static str,
    /// In place of the chart of segments, where the page would be too large with them.
    pub without_panels: &'static str,
    /// How many rows are shown; `#` stands for the number.
    pub shown: &'static str,
}

/// English.
pub static ENGLISH: PageWords = PageWords {
    skip: "Skip to the report",
    language: "Language",
    dark: "Dark",
    print: "Print",
    print_all: "Print everything",
    unprinted: "On the page and not printed:",
    search: "Search",
    names: "Names",
    csv: "Save as CSV",
    table: "Table",
    method: "What the numbers rest on",
    wider: "A wider screen shows all columns.",
    without_panels: "The chart of the segments is left out, since the page would be too large with it; their table says the same.",
    shown: "# shown",
};

/// French.
pub static FRENCH: PageWords = PageWords {
    skip: "Aller au rapport",
    language: "Langue",
    dark: "Sombre",
    print: "Imprimer",
    print_all: "Tout imprimer",
    unprinted: "Dans la page, mais non imprimé\u{a0}:",
    search: "Rechercher",
    names: "Noms",
    csv: "Enregistrer en CSV",
    table: "Tableau",
    method: "D’où viennent les chiffres",
    wider: "Un écran plus large montre toutes les colonnes.",
    without_panels: "Le graphique des segments est omis, car la page serait trop lourde\u{202f}; leur tableau dit la même chose.",
    shown: "# affichés",
};

/// German.
pub static GERMAN: PageWords = PageWords {
    skip: "Zum Bericht springen",
    language: "Sprache",
    dark: "Dunkel",
    print: "Drucken",
    print_all: "Alles drucken",
    unprinted: "Auf der Seite, aber nicht gedruckt:",
    search: "Suchen",
    names: "Namen",
    csv: "Als CSV speichern",
    table: "Tabelle",
    method: "Worauf die Zahlen beruhen",
    wider: "Ein breiterer Bildschirm zeigt alle Spalten.",
    without_panels: "Das Diagramm der Segmente fehlt, weil die Seite sonst zu groß wäre; ihre Tabelle sagt dasselbe.",
    shown: "# angezeigt",
};

/// Spanish.
pub static SPANISH: PageWords = PageWords {
    skip: "Ir al informe",
    language: "Idioma",
    dark: "Oscuro",
    print: "Imprimir",
    print_all: "Imprimir todo",
    unprinted: "En la página y sin imprimir:",
    search: "Buscar",
    names: "Nombres",
    csv: "Guardar como CSV",
    table: "Tabla",
    method: "En qué se basan las cifras",
    wider: "Una pantalla más ancha muestra todas las columnas.",
    without_panels: "Se omite el gráfico de los segmentos, porque la página sería demasiado grande; su tabla dice lo mismo.",
    shown: "# mostrados",
};
