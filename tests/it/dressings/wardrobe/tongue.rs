//! What people write over their columns, in seven languages.

/// A thing that is rated, alone and with its article: `prix`, `le prix`, `du prix`.
#[derive(Debug, Clone, Copy)]
pub struct Thing {
    pub bare: &'static str,
    pub the: &'static str,
    pub of: &'static str,
}

/// The two sides of one way to ask.
type Sides = [&'static str; 2];

/// A language; `{}` stands for a thing, `{the}` and `{of}` for it with its article, `{n}` for the highest rating.
pub struct Tongue {
    pub code: &'static str,
    pub nouns: &'static [Sides],
    pub short: &'static [Sides],
    pub phrases: &'static [Sides],
    pub questions: &'static [Sides],
    /// Questions over rows.
    pub stems: &'static [Sides],
    pub things: &'static [Thing],
    /// Names that hold a word of a side.
    pub hard: &'static [Sides],
    /// Remarks that belong to the name: `(at home)`.
    pub details: &'static [&'static str],
    /// Remarks that say the scale, with the lowest rating 1.
    pub scales: &'static [&'static str],
    /// Legends of each side.
    pub legends: &'static [Sides],
    /// Labels of five points, importance and performance, lowest first.
    pub labels: [[&'static str; 5]; 2],
    /// Names of other columns: a group, an overall satisfaction, a comment.
    pub others: [&'static str; 3],
    /// The number of a question in front of its text.
    pub question: &'static str,
}

const fn thing(bare: &'static str, the: &'static str, of: &'static str) -> Thing {
    Thing { bare, the, of }
}

#[rustfmt::skip]
pub const TONGUES: &[Tongue] = &[
    Tongue {
        code: "en",
        nouns: &[["Importance", "Satisfaction"], ["Importance", "Performance"]],
        short: &[["imp", "perf"], ["imp", "sat"]],
        phrases: &[["Importance of {the}", "Satisfaction with {the}"], ["Importance of {}", "Performance of {}"]],
        questions: &[
            ["How important is {the} to you?", "How satisfied are you with {the}?"],
            ["How important is {} for you?", "How would you rate our performance on {}?"],
        ],
        stems: &[
            ["How important are the following to you?", "How satisfied are you with the following?"],
            ["Please rate the importance of each point", "Please rate our performance on each point"],
        ],
        things: &[
            thing("wifi", "the wifi", "of the wifi"), thing("price", "the price", "of the price"),
            thing("opening hours", "the opening hours", "of the opening hours"), thing("staff", "the staff", "of the staff"),
            thing("parking", "the parking", "of the parking"), thing("breakfast", "the breakfast", "of the breakfast"),
        ],
        hard: &[["App performance", "App performance"], ["Satisfaction guarantee", "Satisfaction guarantee"]],
        details: &["at home", "fast", "24 h", "incl. VAT"],
        scales: &["out of {n}", "1-{n}", "1 to {n}", "scale 1-{n}", "1–{n}", "rate from 1 to {n}", "scale of 1 to {n}"],
        legends: &[
            ["1 = not important, {n} = very important", "1 = not satisfied, {n} = very satisfied"],
            ["1 = low, {n} = high", "1 = low, {n} = high"],
        ],
        labels: [
            ["Not at all important", "Slightly important", "Moderately important", "Very important", "Extremely important"],
            ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"],
        ],
        others: ["Region", "Overall satisfaction", "Comments"],
        question: "Q",
    },
    Tongue {
        code: "fr",
        nouns: &[["Importance", "Satisfaction"], ["Importance", "Performance"]],
        short: &[["imp", "perf"], ["imp", "sat"]],
        phrases: &[["Importance {of}", "Satisfaction vis-à-vis {of}"], ["Importance {of}", "Satisfaction à propos {of}"]],
        questions: &[
            ["Quelle importance a {the} pour vous ?", "Êtes-vous satisfait {of} ?"],
            ["Dans quelle mesure {the} est important pour vous ?", "Dans quelle mesure êtes-vous satisfait {of} ?"],
        ],
        stems: &[
            ["Quelle importance accordez-vous à chaque point ?", "Quelle est votre satisfaction pour chaque point ?"],
            ["Quelle est l'importance des points suivants ?", "Êtes-vous satisfait des points suivants ?"],
        ],
        things: &[
            thing("accueil", "l'accueil", "de l'accueil"), thing("prix", "le prix", "du prix"),
            thing("horaires", "les horaires", "des horaires"), thing("délais", "les délais", "des délais"),
            thing("propreté", "la propreté", "de la propreté"), thing("stationnement", "le stationnement", "du stationnement"),
        ],
        hard: &[["Rapport qualité-prix", "Rapport qualité-prix"], ["Performance du wifi", "Performance du wifi"]],
        details: &["à domicile", "rapide", "24 h", "TTC"],
        scales: &["sur {n}", "1-{n}", "de 1 à {n}", "note de 1 à {n}", "1 à {n}", "échelle de 1 à {n}", "note sur {n}"],
        legends: &[
            ["1 = pas important, {n} = très important", "1 = pas satisfait, {n} = très satisfait"],
            ["1 = faible, {n} = fort", "1 = faible, {n} = fort"],
        ],
        labels: [
            ["Pas du tout important", "Peu important", "Moyennement important", "Important", "Très important"],
            ["Très insatisfait", "Plutôt insatisfait", "Ni satisfait ni insatisfait", "Plutôt satisfait", "Très satisfait"],
        ],
        others: ["Région", "Satisfaction globale", "Commentaires"],
        question: "Q",
    },
    Tongue {
        code: "de",
        nouns: &[["Wichtigkeit", "Zufriedenheit"], ["Wichtigkeit", "Leistung"]],
        short: &[["wichtig", "zufrieden"], ["imp", "perf"]],
        phrases: &[["Wichtigkeit von {}", "Zufriedenheit mit {}"], ["Bedeutung von {}", "Bewertung von {}"]],
        questions: &[
            ["Wie wichtig ist Ihnen {the}?", "Wie zufrieden sind Sie mit {of}?"],
            ["Wie wichtig ist {} für Sie?", "Wie bewerten Sie {}?"],
        ],
        stems: &[
            ["Wie wichtig sind Ihnen die folgenden Punkte?", "Wie zufrieden sind Sie mit den folgenden Punkten?"],
            ["Bitte bewerten Sie die Wichtigkeit", "Bitte bewerten Sie Ihre Zufriedenheit"],
        ],
        things: &[
            thing("Preis", "der Preis", "dem Preis"), thing("Beratung", "die Beratung", "der Beratung"),
            thing("Lieferung", "die Lieferung", "der Lieferung"), thing("Auswahl", "die Auswahl", "der Auswahl"),
            thing("Sauberkeit", "die Sauberkeit", "der Sauberkeit"), thing("Parkplatz", "der Parkplatz", "dem Parkplatz"),
        ],
        hard: &[["Preis-Leistung", "Preis-Leistung"], ["Zufriedenheitsgarantie", "Zufriedenheitsgarantie"]],
        details: &["zu Hause", "schnell", "24 h", "inkl. MwSt."],
        scales: &["von 1 bis {n}", "1-{n}", "1 bis {n}", "Skala 1-{n}", "Note 1-{n}", "Skala von 1 bis {n}"],
        legends: &[
            ["1 = unwichtig, {n} = sehr wichtig", "1 = unzufrieden, {n} = sehr zufrieden"],
            ["1 = niedrig, {n} = hoch", "1 = niedrig, {n} = hoch"],
        ],
        labels: [
            ["Überhaupt nicht wichtig", "Eher unwichtig", "Neutral", "Eher wichtig", "Sehr wichtig"],
            ["Sehr unzufrieden", "Unzufrieden", "Neutral", "Zufrieden", "Sehr zufrieden"],
        ],
        others: ["Bundesland", "Gesamtzufriedenheit", "Anmerkungen"],
        question: "F",
    },
    Tongue {
        code: "es",
        nouns: &[["Importancia", "Satisfacción"], ["Importancia", "Desempeño"]],
        short: &[["imp", "sat"], ["importancia", "satisfaccion"]],
        phrases: &[["Importancia {of}", "Satisfacción con {the}"], ["Importancia de {}", "Satisfacción con {}"]],
        questions: &[
            ["¿Qué importancia tiene para usted {the}?", "¿Qué tan satisfecho está con {the}?"],
            ["¿Qué tan importante es {the} para usted?", "¿Cómo valora {the}?"],
        ],
        stems: &[
            ["¿Qué tan importante es para usted?", "¿Qué tan satisfecho está usted?"],
            ["Indique la importancia de cada aspecto", "Indique su satisfacción con cada aspecto"],
        ],
        things: &[
            thing("precio", "el precio", "del precio"), thing("limpieza", "la limpieza", "de la limpieza"),
            thing("horario", "el horario", "del horario"), thing("atención", "la atención", "de la atención"),
            thing("desayuno", "el desayuno", "del desayuno"), thing("entrega", "la entrega", "de la entrega"),
        ],
        hard: &[["Garantía de satisfacción", "Garantía de satisfacción"], ["Rendimiento del wifi", "Rendimiento del wifi"]],
        details: &["a domicilio", "rápido", "24 h", "con IVA"],
        scales: &["sobre {n}", "1-{n}", "de 1 a {n}", "escala de 1 a {n}", "1 a {n}", "del 1 al {n}"],
        legends: &[
            ["1 = nada importante, {n} = muy importante", "1 = nada satisfecho, {n} = muy satisfecho"],
            ["1 = bajo, {n} = alto", "1 = bajo, {n} = alto"],
        ],
        labels: [
            ["Nada importante", "Poco importante", "Algo importante", "Importante", "Muy importante"],
            ["Muy insatisfecho", "Insatisfecho", "Neutral", "Satisfecho", "Muy satisfecho"],
        ],
        others: ["Región", "Satisfacción general", "Comentarios"],
        question: "P",
    },
    Tongue {
        code: "it",
        nouns: &[["Importanza", "Soddisfazione"], ["Importanza", "Prestazione"]],
        short: &[["imp", "sod"], ["imp", "perf"]],
        phrases: &[["Importanza {of}", "Soddisfazione per {the}"], ["Importanza di {}", "Soddisfazione per {}"]],
        questions: &[
            ["Quanto è importante per lei {the}?", "Quanto è soddisfatto {of}?"],
            ["Quanto è importante {the}?", "Come valuta {the}?"],
        ],
        stems: &[
            ["Quanto sono importanti per lei i seguenti aspetti?", "Quanto è soddisfatto dei seguenti aspetti?"],
            ["Indichi l'importanza di ogni aspetto", "Indichi la soddisfazione per ogni aspetto"],
        ],
        things: &[
            thing("prezzo", "il prezzo", "del prezzo"), thing("pulizia", "la pulizia", "della pulizia"),
            thing("orario", "l'orario", "dell'orario"), thing("cortesia", "la cortesia", "della cortesia"),
            thing("colazione", "la colazione", "della colazione"), thing("consegna", "la consegna", "della consegna"),
        ],
        hard: &[["Garanzia di soddisfazione", "Garanzia di soddisfazione"], ["Prestazioni del wifi", "Prestazioni del wifi"]],
        details: &["a domicilio", "veloce", "24 h", "IVA inclusa"],
        scales: &["su {n}", "1-{n}", "da 1 a {n}", "scala da 1 a {n}", "1 a {n}", "voto da 1 a {n}"],
        legends: &[
            ["1 = per niente importante, {n} = molto importante", "1 = per niente soddisfatto, {n} = molto soddisfatto"],
            ["1 = basso, {n} = alto", "1 = basso, {n} = alto"],
        ],
        labels: [
            ["Per niente importante", "Poco importante", "Indifferente", "Abbastanza importante", "Molto importante"],
            ["Molto insoddisfatto", "Insoddisfatto", "Neutrale", "Soddisfatto", "Molto soddisfatto"],
        ],
        others: ["Regione", "Soddisfazione complessiva", "Commenti"],
        question: "D",
    },
    Tongue {
        code: "pt",
        nouns: &[["Importância", "Satisfação"], ["Importância", "Desempenho"]],
        short: &[["imp", "sat"], ["importancia", "satisfacao"]],
        phrases: &[["Importância {of}", "Satisfação com {the}"], ["Importância de {}", "Satisfação com {}"]],
        questions: &[
            ["Qual a importância {of} para você?", "Qual o seu nível de satisfação com {the}?"],
            ["Quão importante é {the} para você?", "Como avalia {the}?"],
        ],
        stems: &[
            ["Qual a importância de cada aspecto para você?", "Qual a sua satisfação com cada aspecto?"],
            ["Quão importante é para você?", "Quão satisfeito está?"],
        ],
        things: &[
            thing("preço", "o preço", "do preço"), thing("limpeza", "a limpeza", "da limpeza"),
            thing("horário", "o horário", "do horário"), thing("atendimento", "o atendimento", "do atendimento"),
            thing("entrega", "a entrega", "da entrega"), thing("conforto", "o conforto", "do conforto"),
        ],
        hard: &[["Garantia de satisfação", "Garantia de satisfação"], ["Desempenho do wifi", "Desempenho do wifi"]],
        details: &["em casa", "rápido", "24 h", "com IVA"],
        scales: &["de 1 a {n}", "1-{n}", "escala de 1 a {n}", "1 a {n}", "nota de 1 a {n}", "em {n}"],
        legends: &[
            ["1 = nada importante, {n} = muito importante", "1 = nada satisfeito, {n} = muito satisfeito"],
            ["1 = baixo, {n} = alto", "1 = baixo, {n} = alto"],
        ],
        labels: [
            ["Nada importante", "Pouco importante", "Moderadamente importante", "Importante", "Muito importante"],
            ["Muito insatisfeito", "Insatisfeito", "Neutro", "Satisfeito", "Muito satisfeito"],
        ],
        others: ["Região", "Satisfação geral", "Comentários"],
        question: "P",
    },
    Tongue {
        code: "nl",
        nouns: &[["Belang", "Tevredenheid"], ["Belangrijkheid", "Prestatie"]],
        short: &[["belang", "tevredenheid"], ["imp", "perf"]],
        phrases: &[["Belang van {the}", "Tevredenheid over {the}"], ["Belang van {}", "Tevredenheid met {}"]],
        questions: &[
            ["Hoe belangrijk is {the} voor u?", "Hoe tevreden bent u over {the}?"],
            ["Hoe belangrijk vindt u {the}?", "Hoe beoordeelt u {the}?"],
        ],
        stems: &[
            ["Hoe belangrijk vindt u de volgende punten?", "Hoe tevreden bent u over de volgende punten?"],
            ["Geef het belang van elk punt aan", "Geef uw tevredenheid over elk punt aan"],
        ],
        things: &[
            thing("prijs", "de prijs", "van de prijs"), thing("netheid", "de netheid", "van de netheid"),
            thing("levering", "de levering", "van de levering"), thing("ontvangst", "de ontvangst", "van de ontvangst"),
            thing("ontbijt", "het ontbijt", "van het ontbijt"), thing("openingstijden", "de openingstijden", "van de openingstijden"),
        ],
        hard: &[["Tevredenheidsgarantie", "Tevredenheidsgarantie"], ["Prestaties van de wifi", "Prestaties van de wifi"]],
        details: &["thuis", "snel", "24 u", "incl. btw"],
        scales: &["van 1 tot {n}", "1-{n}", "1 tot {n}", "schaal 1-{n}", "1 t/m {n}", "op een schaal van 1 tot {n}"],
        legends: &[
            ["1 = onbelangrijk, {n} = zeer belangrijk", "1 = ontevreden, {n} = zeer tevreden"],
            ["1 = laag, {n} = hoog", "1 = laag, {n} = hoog"],
        ],
        labels: [
            ["Helemaal niet belangrijk", "Niet belangrijk", "Neutraal", "Belangrijk", "Zeer belangrijk"],
            ["Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden"],
        ],
        others: ["Regio", "Algemene tevredenheid", "Opmerkingen"],
        question: "V",
    },
];
