//! Invented surveys of the sizes that the shipped ones lack: seeded, with real differences, ties, gaps in the answers and groups that differ.

/// Criteria, groups and the language of all names of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Survey {
    pub criteria: usize,
    /// Groups of respondents; 0 of a file of means, which has none.
    pub groups: usize,
    pub language: &'static str,
}

/// Names in one language: column of the groups, column of the outcome, aspects, places.
type Names = (&'static str, &'static str, [&'static str; 25], [&'static str; 8]);

const ENGLISH: Names = (
    "City",
    "Recommendation",
    [
        "Waiting time",
        "Courtesy of the staff",
        "Clarity of the answers",
        "Price",
        "Keeping of promises",
        "Handling of complaints",
        "Opening hours",
        "Knowledge of the products",
        "Clarity of the invoice",
        "Follow-up after an incident",
        "Choice",
        "Protection of personal data",
        "Speed of the solution",
        "Ease of finding help",
        "Personal advice",
        "Cleanliness and comfort",
        "Information about delays",
        "Reliability",
        "Simple forms",
        "Access for people with reduced mobility",
        "Offers that fit my needs",
        "Goodwill",
        "Environmental commitment",
        "Response to questions",
        "Language spoken",
    ],
    [
        "by phone",
        "in the branch",
        "in the app",
        "on the website",
        "by e-mail",
        "in the chat",
        "at home",
        "by post",
    ],
);

const FRENCH: Names = (
    "Ville",
    "Recommandation",
    [
        "Temps d’attente",
        "Amabilité du personnel",
        "Clarté des réponses",
        "Prix",
        "Respect des engagements",
        "Traitement des réclamations",
        "Horaires d’ouverture",
        "Connaissance des produits",
        "Clarté de la facture",
        "Suivi après un incident",
        "Choix",
        "Protection des données personnelles",
        "Rapidité de la solution",
        "Facilité à trouver de l’aide",
        "Conseil personnalisé",
        "Propreté et confort",
        "Information sur les retards",
        "Fiabilité",
        "Simplicité des formulaires",
        "Accès des personnes à mobilité réduite",
        "Offres adaptées à mes besoins",
        "Gestes commerciaux",
        "Engagement environnemental",
        "Réponse aux questions",
        "Langue parlée",
    ],
    [
        "au téléphone",
        "en agence",
        "dans l’application",
        "sur le site",
        "par courriel",
        "en messagerie",
        "à domicile",
        "par courrier",
    ],
);

const GERMAN: Names = (
    "Stadt",
    "Weiterempfehlung",
    [
        "Wartezeit",
        "Freundlichkeit der Mitarbeitenden",
        "Verständlichkeit der Antworten",
        "Preis",
        "Einhaltung von Zusagen",
        "Bearbeitung von Beschwerden",
        "Öffnungszeiten",
        "Produktkenntnis",
        "Übersichtlichkeit der Rechnung",
        "Betreuung nach einer Störung",
        "Auswahl",
        "Schutz personenbezogener Daten",
        "Schnelligkeit der Lösung",
        "Auffindbarkeit von Hilfe",
        "Persönliche Beratung",
        "Sauberkeit und Komfort",
        "Auskunft über Verspätungen",
        "Zuverlässigkeit",
        "Einfache Formulare",
        "Barrierefreiheit",
        "Passende Angebote",
        "Kulanz",
        "Umweltengagement",
        "Beantwortung von Fragen",
        "Gesprochene Sprache",
    ],
    [
        "am Telefon",
        "in der Filiale",
        "in der App",
        "auf der Website",
        "per E-Mail",
        "im Chat",
        "zu Hause",
        "per Post",
    ],
);

const SPANISH: Names = (
    "Ciudad",
    "Recomendación",
    [
        "Tiempo de espera",
        "Amabilidad del personal",
        "Claridad de las respuestas",
        "Precio",
        "Cumplimiento de lo prometido",
        "Gestión de reclamaciones",
        "Horarios de apertura",
        "Conocimiento de los productos",
        "Claridad de la factura",
        "Seguimiento tras una incidencia",
        "Surtido",
        "Protección de datos personales",
        "Rapidez de la solución",
        "Facilidad para encontrar ayuda",
        "Asesoramiento personal",
        "Limpieza y comodidad",
        "Información sobre retrasos",
        "Fiabilidad",
        "Formularios sencillos",
        "Acceso para personas con movilidad reducida",
        "Ofertas a mi medida",
        "Gestos comerciales",
        "Compromiso medioambiental",
        "Respuesta a las preguntas",
        "Idioma hablado",
    ],
    [
        "por teléfono",
        "en la sucursal",
        "en la aplicación",
        "en el sitio web",
        "por correo electrónico",
        "en el chat",
        "a domicilio",
        "por correo postal",
    ],
);

const CITIES: [&str; 30] = [
    "Lyon",
    "Newcastle upon Tyne",
    "Frankfurt am Main",
    "Sevilla",
    "Bern",
    "Clermont-Ferrand",
    "Palma de Mallorca",
    "Graz",
    "Leeds",
    "Antwerpen",
    "Luxembourg",
    "Zaragoza",
    "Saint-Étienne",
    "Basel",
    "Mönchengladbach",
    "Cork",
    "Nice",
    "Valencia",
    "Genève",
    "Köln",
    "Vitoria-Gasteiz",
    "Bristol",
    "Lille",
    "Wien",
    "Namur",
    "Bilbao",
    "Boulogne-Billancourt",
    "Ulm",
    "Edinburgh",
    "Málaga",
];

/// Whole numbers that look random, the same on every machine: SplitMix64.
struct Random(u64);

impl Random {
    /// Below 1000.
    fn permille(&mut self) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % 1000) as i64
    }

    /// About normal, mean 0, standard deviation 500.
    fn noise(&mut self) -> i64 {
        (0..3).map(|_| self.permille()).sum::<i64>() - 1498
    }
}

impl Survey {
    /// Highest rating: the sizes have different scales.
    pub fn high(self) -> i64 {
        match self.criteria {
            3 | 12 => 10,
            150 => 7,
            _ => 5,
        }
    }

    fn respondents(self) -> usize {
        match self.criteria {
            2000 => 60,
            _ => (40 * self.groups).clamp(300, 1200),
        }
    }

    fn names(self) -> &'static Names {
        match self.language {
            "fr" => &FRENCH,
            "de" => &GERMAN,
            "es" => &SPANISH,
            _ => &ENGLISH,
        }
    }

    fn label(self, index: usize) -> String {
        let (.., aspects, places) = self.names();
        let (aspect, round) = (aspects[index % 25], index / 25);
        match round {
            0 => aspect.to_owned(),
            1..=8 => format!("{aspect} {}", places[round - 1]),
            _ => format!("{aspect} {} {}", places[(round - 1) % 8], (round - 1) / 8 + 1),
        }
    }

    /// Columns of the groups and of the outcome.
    pub fn columns(self) -> (&'static str, &'static str) {
        let (group, outcome, ..) = self.names();
        (group, outcome)
    }

    /// The file: one row for each respondent, or where there are no groups one for each criterion.
    pub fn csv(self) -> String {
        let mut random = Random(1977 + self.criteria as u64);
        let truths: Vec<(i64, i64)> =
            (0..self.criteria).map(|_| (random.permille(), random.permille())).collect();
        if self.groups == 0 { self.means(&truths) } else { self.answers(&truths, &mut random) }
    }

    fn means(self, truths: &[(i64, i64)]) -> String {
        let mut text = "criterion,n,importance,importance_sd,performance,performance_sd\n".to_owned();
        let mean = |truth: i64| {
            let mean = 1000 + (620 + (truth - 500) * 2 / 5) * (self.high() - 1);
            format!("{}.{:03}", mean / 1000, mean % 1000)
        };
        for (index, &(importance, performance)) in truths.iter().enumerate() {
            let (importance, performance) = (mean(importance), mean(performance));
            text += &format!("{},200,{importance},0.9,{performance},0.9\n", self.label(index));
        }
        text
    }

    fn answers(self, truths: &[(i64, i64)], random: &mut Random) -> String {
        let (group, outcome) = self.columns();
        let mut text = format!("{group},{outcome}");
        for side in ["Importance", "Performance"] {
            for index in 0..self.criteria {
                text += &format!(",{side} - {}", self.label(index));
            }
        }
        text += "\n";
        let span = self.high() - 1;
        // 620 of 1000 is where ratings stand on average; differences between criteria are a third of the scale.
        let rating = |truth: i64, shift: i64, noise: i64| {
            let share = 620 + (truth - 500) * 2 / 5 + shift + noise * 2 / 5;
            (1 + (share * span + 500).div_euclid(1000)).clamp(1, span + 1)
        };
        for row in 0..self.respondents() {
            // The last of many groups is too small to test.
            let city = match self.groups {
                0..=2 => row % self.groups.max(1),
                many if row % 40 == 7 => many - 1,
                many => row % (many - 1),
            };
            let mood = random.noise() / 5;
            let mut cells = [Vec::new(), Vec::new()];
            let mut sum = 0;
            for (index, &(importance, performance)) in truths.iter().enumerate() {
                // A third of the criteria differ between groups.
                let shift = if index % 3 == 1 { ((city * 7 + index) % 5) as i64 * 60 - 120 } else { 0 };
                let first = rating(importance, mood / 2, random.noise());
                let second = rating(performance, mood + shift, random.noise());
                // The outcome follows few of them.
                if index % 4 == 0 {
                    sum += second * 1000 / (1 + index as i64 / 4);
                }
                for (cells, rating) in cells.iter_mut().zip([first, second]) {
                    let missing = random.permille() < 480 / self.criteria.max(12) as i64;
                    cells.push(if missing { String::new() } else { rating.to_string() });
                }
            }
            let most: i64 =
                (0..self.criteria as i64).step_by(4).map(|index| self.high() * 1000 / (1 + index / 4)).sum();
            let recommend = (sum * 10 / most + random.noise() / 400).clamp(0, 10);
            text += &format!("{},{recommend},{}\n", CITIES[city], cells.concat().join(","));
        }
        text
    }
}
