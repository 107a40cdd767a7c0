//! Names of sheets and slides, and what workbooks, decks and pages say of themselves.

/// The words of one language.
#[derive(Debug)]
pub struct OfficeWords {
    /// BCP 47 tag with a region, as office programs want it.
    pub tag: &'static str,
    pub summary: &'static str,
    pub map: &'static str,
    pub table: &'static str,
    pub gaps: &'static str,
    pub segments: &'static str,
    pub waves: &'static str,
    pub drivers: &'static str,
    pub outcomes: &'static str,
    pub statistics: &'static str,
    pub method: &'static str,
    /// The sheet behind a chart.
    pub data: &'static str,
    /// Title of the slide of rows by urgency.
    pub start: &'static str,
    /// Before the number of a page.
    pub page: &'static str,
    /// How many columns of a sheet are not on paper.
    pub on_screen: fn(usize) -> String,
    /// Head of half the width of an interval.
    pub margin: &'static str,
    /// That the chart follows the cells.
    pub editable: &'static str,
    /// That numbers stand for names.
    pub numbered: &'static str,
    /// What the ends of a bar of the gap chart are, and what its colour means: the name of the quadrant of the priorities.
    pub ends: fn(&str) -> String,
    /// That values were changed by hand.
    pub changed: &'static str,
    /// So many of so many.
    pub of: fn(usize, usize) -> String,
    /// Heads of what is sure, and of what comes next.
    pub sure: &'static str,
    pub next: &'static str,
    /// Head of who sees it otherwise.
    pub otherwise: &'static str,
    /// What certain priorities are.
    pub certain: &'static str,
    /// What a net promoter score and a customer effort score are called under their figure.
    pub scores: [&'static str; 2],
    /// That further rows are elsewhere: how many.
    pub more: fn(usize) -> String,
    /// That further rows are in the workbook: how many.
    pub left_out: fn(usize) -> String,
    /// Columns of a table for which a slide has no room: their heads.
    pub columns: fn(&[&str]) -> String,
    /// The sheet of counts.
    pub audit: AuditWords,
}

/// The words of the sheet of counts behind the means.
#[derive(Debug)]
pub struct AuditWords {
    /// What the sheet holds.
    pub title: &'static str,
    /// That nothing was counted, and why.
    pub none: &'static str,
    /// Head of the column that groups.
    pub group: &'static str,
    /// Head of its levels.
    pub level: &'static str,
    /// All respondents as a group.
    pub everybody: &'static str,
    /// Behind the name of a mean that is reckoned from the counts.
    pub from_counts: &'static str,
    /// Which groups are withheld, and below how many respondents.
    pub withheld: fn(&str, u64) -> String,
    /// That the counts of groups would take so many rows and are left out.
    pub too_many: fn(usize) -> String,
}

/// English.
pub static ENGLISH: OfficeWords = OfficeWords {
    tag: "en-US",
    summary: "Summary",
    map: "Map",
    table: "Table",
    gaps: "Gaps",
    segments: "Segments",
    waves: "Waves",
    drivers: "Drivers",
    outcomes: "Outcomes",
    statistics: "Statistics",
    method: "Method",
    data: "Data",
    start: "Where to start",
    page: "page",
    on_screen: |columns| format!("columns on the sheet only: {columns}"),
    margin: "± gap",
    editable: "The chart follows its cells: change a mean, and its point, its quadrant and the crosshair follow.",
    numbered: "The numbers are the ranks of the table.",
    ends: |priority| format!("Bars run from one mean to the other. In colour: {priority}; grey: the others."),
    changed: "Values were changed after the analysis; the message above was written before.",
    of: |some, all| format!("{some} of {all}"),
    sure: "How sure",
    next: "What next",
    otherwise: "Who sees it otherwise?",
    certain: "Priorities that keep their quadrant in at least 95% of replicates",
    scores: ["Net Promoter Score", "Customer Effort Score"],
    more: |count| format!("… and {count} more in the table"),
    left_out: |count| format!("… and {count} more in the workbook."),
    columns: |heads| format!("Also in the workbook: {}.", heads.join(", ")),
    audit: AuditWords {
        title: "How many respondents gave each pair of ratings",
        none: "No counts: the file holds means, importance was not rated, or who answered everything was not counted.",
        group: "Group",
        level: "Level",
        everybody: "all respondents",
        from_counts: "from the counts",
        withheld: |groups, smallest| {
            format!(
                "Withheld, since fewer than {smallest} respondents answered or would follow from the others: {groups}."
            )
        },
        too_many: |rows| format!("The counts of the groups would take {rows} rows and are left out."),
    },
};

/// French.
pub static FRENCH: OfficeWords = OfficeWords {
    tag: "fr-FR",
    summary: "Synthèse",
    map: "Carte",
    table: "Tableau",
    gaps: "Écarts",
    segments: "Segments",
    waves: "Vagues",
    drivers: "Leviers",
    outcomes: "Résultats",
    statistics: "Statistiques",
    method: "Méthode",
    data: "Données",
    start: "Par où commencer",
    page: "page",
    on_screen: |columns| format!("colonnes dans la feuille seulement\u{a0}: {columns}"),
    margin: "± écart",
    editable: "Le graphique suit ses cellules\u{a0}: une moyenne modifiée déplace son point, son quadrant et les repères.",
    numbered: "Les numéros sont les rangs du tableau.",
    ends: |priority| {
        format!(
            "Chaque barre va d’une moyenne à l’autre. En couleur\u{a0}: {priority}\u{202f}; en gris\u{a0}: les autres."
        )
    },
    changed: "Des valeurs ont été modifiées après l’analyse\u{202f}; le message ci-dessus leur est antérieur.",
    of: |some, all| format!("{some} sur {all}"),
    sure: "Degré de certitude",
    next: "Que faire",
    otherwise: "Qui le voit autrement\u{202f}?",
    certain: "Priorités restées dans leur quadrant dans au moins 95\u{202f}% des rééchantillonnages",
    scores: ["Net Promoter Score", "Score d’effort client"],
    more: |count| format!("… et {count} autres dans le tableau"),
    left_out: |count| format!("… et {count} de plus dans le classeur."),
    columns: |heads| format!("Dans le classeur aussi\u{a0}: {}.", heads.join(", ")),
    audit: AuditWords {
        title: "Combien de répondants ont donné chaque paire de notes",
        none: "Aucun effectif\u{a0}: le fichier contient des moyennes, l’importance n’a pas été notée, ou l’on n’a pas compté qui a \
               répondu à tout.",
        group: "Groupe",
        level: "Niveau",
        everybody: "tous les répondants",
        from_counts: "d’après les effectifs",
        withheld: |groups, smallest| {
            format!(
                "Non communiqué, car moins de {smallest} répondants ont répondu ou se déduiraient des autres\u{a0}: {groups}."
            )
        },
        too_many: |rows| format!("Les effectifs des groupes prendraient {rows} lignes et sont omis."),
    },
};

/// German.
pub static GERMAN: OfficeWords = OfficeWords {
    tag: "de-DE",
    summary: "Überblick",
    map: "Karte",
    table: "Tabelle",
    gaps: "Lücken",
    segments: "Segmente",
    waves: "Wellen",
    drivers: "Treiber",
    outcomes: "Zielgrößen",
    statistics: "Statistik",
    method: "Methode",
    data: "Daten",
    start: "Wo anfangen",
    page: "Seite",
    on_screen: |columns| format!("Spalten nur auf dem Blatt: {columns}"),
    margin: "± Lücke",
    editable: "Das Diagramm folgt seinen Zellen: ein geänderter Mittelwert verschiebt Punkt, Quadrant und Fadenkreuz.",
    numbered: "Die Nummern sind die Ränge der Tabelle.",
    ends: |priority| {
        format!(
            "Jeder Balken reicht von einem Mittelwert zum anderen. Farbig: {priority}; grau: die übrigen."
        )
    },
    changed: "Werte wurden nach der Analyse geändert; die Aussage oben wurde vorher geschrieben.",
    of: |some, all| format!("{some} von {all}"),
    sure: "Wie sicher",
    next: "Was als Nächstes",
    otherwise: "Wer sieht es anders?",
    certain: "Prioritäten, die in mindestens 95\u{a0}% der Replikate in ihrem Quadranten bleiben",
    scores: ["Net Promoter Score", "Customer Effort Score"],
    more: |count| format!("… und {count} weitere in der Tabelle"),
    left_out: |count| format!("… und {count} weitere in der Arbeitsmappe."),
    columns: |heads| format!("Auch in der Arbeitsmappe: {}.", heads.join(", ")),
    audit: AuditWords {
        title: "Wie viele Befragte jedes Paar von Bewertungen gaben",
        none: "Keine Anzahlen: Die Datei enthält Mittelwerte, die Wichtigkeit wurde nicht bewertet, oder es wurde nicht gezählt, \
               wer alles beantwortet hat.",
        group: "Gruppe",
        level: "Ausprägung",
        everybody: "alle Befragten",
        from_counts: "aus den Anzahlen",
        withheld: |groups, smallest| {
            format!(
                "Nicht ausgewiesen, weil weniger als {smallest} Befragte geantwortet haben oder aus den übrigen folgen würden: \
                 {groups}."
            )
        },
        too_many: |rows| format!("Die Anzahlen der Gruppen würden {rows} Zeilen füllen und fehlen deshalb."),
    },
};

/// Spanish.
pub static SPANISH: OfficeWords = OfficeWords {
    tag: "es-ES",
    summary: "Resumen",
    map: "Mapa",
    table: "Tabla",
    gaps: "Brechas",
    segments: "Segmentos",
    waves: "Olas",
    drivers: "Impulsores",
    outcomes: "Resultados",
    statistics: "Estadísticas",
    method: "Método",
    data: "Datos",
    start: "Por dónde empezar",
    page: "página",
    on_screen: |columns| format!("columnas solo en la hoja: {columns}"),
    margin: "± brecha",
    editable: "El gráfico sigue a sus celdas: al cambiar una media se mueven su punto, su cuadrante y las líneas de corte.",
    numbered: "Los números son las posiciones de la tabla.",
    ends: |priority| {
        format!("Cada barra va de una media a la otra. En color: {priority}; en gris: los demás.")
    },
    changed: "Se cambiaron valores después del análisis; el mensaje de arriba es anterior.",
    of: |some, all| format!("{some} de {all}"),
    sure: "Grado de certeza",
    next: "Siguiente paso",
    otherwise: "¿Quién lo ve de otro modo?",
    certain: "Prioridades que se mantienen en su cuadrante en al menos el 95\u{a0}% de las réplicas",
    scores: ["Net Promoter Score", "Índice de esfuerzo del cliente"],
    more: |count| format!("… y {count} más en la tabla"),
    left_out: |count| format!("… y {count} más en el libro."),
    columns: |heads| format!("También en el libro: {}.", heads.join(", ")),
    audit: AuditWords {
        title: "Cuántos encuestados dieron cada par de valoraciones",
        none: "Sin recuentos: el archivo contiene medias, la importancia no se valoró o no se contó quién respondió a todo.",
        group: "Grupo",
        level: "Nivel",
        everybody: "todos los encuestados",
        from_counts: "según los recuentos",
        withheld: |groups, smallest| {
            format!(
                "No se muestran, porque respondieron menos de {smallest} encuestados o se deducirían de los demás: {groups}."
            )
        },
        too_many: |rows| format!("Los recuentos de los grupos ocuparían {rows} filas y se omiten."),
    },
};
