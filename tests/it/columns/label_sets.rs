//! Every set of labels seen in real exports is a scale, lowest first.

use ecart::input::answers::labels::Reading::{Missing, Rating};
use ecart::input::answers::labels::code;
use ecart::input::hints::Hints;

/// Labels from lowest to highest; after a bar, those that mean no answer.
const SEEN: &[&str] = &[
    // English.
    "Not at all important < Slightly important < Moderately important < Very important < Extremely important",
    "Very unimportant < Somewhat unimportant < Neither important nor unimportant (neutral) < Somewhat important < Very important",
    "Not at all important < Not too important < Somewhat important < Very important | No answer",
    "Not at all important < Not very important < Rather important < Very important | Don´t know | No answer | Not asked in this country | Missing; Not available",
    "Not at all important < Somewhat important < Important < Very important < Extremely important",
    "Not at all important < Not that important < Moderately important < Very important < Extremely important",
    "Not at all important < Not so important < Somewhat important < Very important < Extremely important",
    "Not at all satisfied < Slightly satisfied < Moderately satisfied < Very satisfied < Extremely satisfied",
    "Very dissatisfied < Dissatisfied < Neutral < Satisfied < Very satisfied | N/A",
    "Very unsatisfied < Unsatisfied < Neutral < Satisfied < Very satisfied",
    "Highly dissatisfied < Dissatisfied < Neutral < Satisfied < Highly satisfied",
    "Strongly disagree < Disagree < Neither agree nor disagree < Agree < Strongly agree",
    "Strongly disagree < Disagree < Somewhat disagree < Neither agree nor disagree < Somewhat agree < Agree < Strongly agree",
    "Very unfavorably < Somewhat unfavorably < Neither favorably nor unfavorably (neutral) < Somewhat favorably < Very favorably | Unfamiliar (N/A)",
    "Not at all comfortable < Not so comfortable < Somewhat comfortably < Very comfortable < Extremely comfortable",
    "Not at all helpful < Not so helpful < Somewhat helpful < Very helpful < Extremely helpful",
    "Does not meet expectations < Somewhat does not meet expectations < Neutral < Somewhat meets expectations < Completely meets expectations",
    "Poorly < Somewhat poorly < Neutral < Somewhat well < Very\u{a0}well",
    "Very poor < Poor < Fair < Good < Excellent",
    "Not relevant for me < Somewhat useful < Critical to me",
    "Not important at all < Not very important < Somewhat unimportant < Neutral < Somewhat important < Important < Very important | Does not apply",
    "Not satisfied at all < Not very satisfied < Somewhat dissatisfied < Neutral < Somewhat satisfied < Satisfied < Very satisfied | Not available to use",
    "Extremely dissatisfied < Moderately dissatisfied < Slightly dissatisfied < Neither satisfied nor dissatisfied < Slightly satisfied < Moderately satisfied < Extremely satisfied",
    "Extremely dissatisfied < Somewhat dissatisfied < Neither satisfied nor dissatisfied < Somewhat satisfied < Extremely satisfied",
    // French.
    "Pas du tout important < Pas important < Neutre < Important < Très important",
    "Pas du tout important < Peu important < Assez important < Très important < Essentiel",
    "Pas du tout important < Peu important < Neutre < Assez important < Très important | Ne sais pas",
    "Pas du tout important < Peu important < Assez important < Très important",
    "Pas du tout important < Quelque peu important < Moyennement important < Très important",
    "Pas du tout < Pas très < Important < Très < Extrêmement",
    "Pas du tout important < Pas très important < Important < Très important < Extrêmement important",
    "Pas du tout < Peu < Moyennement < Important < Très < Extrêmement",
    "Pas du tout important < Légèrement important < Modérément important < Très important < Extrêmement important",
    "Pas du tout satisfait(e) < Plutôt pas satisfait(e) < Plutôt satisfait(e) < Très satisfait(e)",
    "Pas du tout satisfait < Plutôt pas satisfait < Plutôt satisfait < Tout à fait satisfait | NSP",
    "Pas du tout satisfait < Peu satisfait < Satisfait < Très satisfait",
    "Pas du tout satisfait < Pas satisfait < Ni insatisfait ni insatisfait < Satisfait < Tout à fait satisfait",
    "Très insatisfait < Plutôt insatisfait < Ni satisfait ni insatisfait < Plutôt satisfait < Très satisfait | Non concerné(e)",
    "Très insatisfait < Insatisfait < Neutre < Satisfait < Très satisfait",
    "Pas du tout d'accord < Plutôt pas d'accord < Plutôt d'accord < Tout à fait d'accord",
    "Pas du tout d'accord < Plutôt pas d'accord < Neutre < Plutôt d'accord < Tout à fait d'accord",
    "Pas du tout d’accord < Plutôt pas d’accord < Moyennement d’accord < Plutôt d’accord < Tout à fait d’accord",
    "Fortement en désaccord < Plutôt en désaccord < Neutre < Plutôt d'accord < Fortement d'accord",
    "Très en désaccord < En désaccord < Neutre < D'accord < Tout à fait d'accord",
    "Très mauvaise < Mauvaise < Bonne < Très bonne",
    "Faible < Moyenne < Bonne < Très bonne",
    "Pas du tout utiles < Peu utiles < Utiles < Très utiles",
    "Jamais < Rarement < Parfois < Souvent < Toujours | Ne sait pas / Ne se prononce pas",
    // Spanish.
    "Nada importante < Poco importante < Algo importante < Importante < Muy importante | No sabe / No contesta",
    "Nada < Poco < Neutral < Bastante < Muy",
    "Nada importante < Poco importante < Neutral < Bastante importante < Muy importante",
    "Nada < Poco < Moderadamente < Muy",
    "Nada importante < Algo importante < Importante < Muy importante",
    "Muy insatisfecho < Insatisfecho < Neutral < Satisfecho < Muy satisfecho",
    "Nada satisfecho < Poco satisfecho < Ni satisfecho ni insatisfecho < Satisfecho < Muy satisfecho",
    "Muy mala < Mala < Regular < Buena < Excelente",
    // German.
    "Überhaupt nicht wichtig < Wenig wichtig < Mittelmäßig wichtig < Sehr wichtig < Äusserst wichtig",
    "Überhaupt nicht < Nicht sehr < Ziemlich < Sehr",
    "Überhaupt nicht wichtig < Eher unwichtig < Neutral < Eher wichtig < Sehr wichtig",
    "Überhaupt nicht wichtig < Nicht wichtig < Wichtig < Sehr wichtig | Keine Angabe",
    "Sehr unzufrieden < Unzufrieden < Neutral < Zufrieden < Sehr zufrieden",
    "überhaupt nicht zufrieden < nicht zufrieden < eher nicht zufrieden < eher zufrieden < zufrieden < sehr zufrieden",
    "Stimme überhaupt nicht zu < Stimme eher nicht zu < Weder noch < Stimme eher zu < Stimme voll und ganz zu",
    "Stimme überhaupt nicht zu < Stimme eher nicht zu < Bin unentschieden < Stimme eher zu < Stimme voll und ganz zu",
    "Trifft ganz und gar nicht zu < Trifft eher nicht zu < Teils/teils < Trifft eher zu < Trifft voll und ganz zu",
    "Sehr schlecht < Schlecht < Mittelmäßig < Gut < Sehr gut | Weiß nicht",
    // Italian.
    "Per niente importante < Poco importante < Indifferente < Abbastanza importante < Molto importante | Non provata",
    "Per niente importante < Poco importante < Moderatamente importante < Importante < Molto importante",
    "Per niente soddisfatto < Poco soddisfatto < Abbastanza soddisfatto < Molto soddisfatto",
    // Portuguese.
    "Muito insatisfeito < Insatisfeito < Neutro < Satisfeito < Muito satisfeito | Sem Opinião",
    "Muito insatisfeito < Insatisfeito < Parcialmente satisfeito < Satisfeito < Muito satisfeito",
    "Muito insatisfeito < Insatisfeito < Pouco insatisfeito < Neutro < Pouco satisfeito < Satisfeito < Muito satisfeito",
    "Muito insatisfeito < Insatisfeito < Satisfeito < Muito satisfeito",
    "Discordo totalmente < Discordo < Neutro < Concordo < Concordo totalmente",
    "nada importante < mais ou menos importante < muito importante | Não sabe",
    // Dutch.
    "Zeer ontevreden < Ontevreden < Neutraal < Tevreden < Zeer tevreden",
    "Zeer ontevreden < Ontevreden < Niet tevreden en niet ontevreden < Tevreden < Zeer tevreden",
    "Helemaal niet belangrijk < Niet belangrijk < Neutraal < Belangrijk < Heel belangrijk | Weet niet",
    // Indonesian.
    "Sangat Tidak Penting < Tidak Penting < Penting < Sangat Penting",
    "Sangat Tidak Setuju < Tidak Setuju < Setuju < Sangat Setuju",
];

#[test]
fn every_set_of_labels_seen_is_a_scale() {
    for line in SEEN {
        let mut parts = line.split(" | ");
        let labels: Vec<&str> = parts.next().unwrap_or_default().split(" < ").collect();
        let no_answer: Vec<&str> = parts.collect();
        let mut cells: Vec<(String, u64)> =
            labels.iter().chain(&no_answer).map(|text| ((*text).to_owned(), 7)).collect();
        cells.sort();
        let coding = code("importance", &cells, &[], &[], &Hints::default(), false)
            .unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!((coding.lowest, coding.highest), (1.0, labels.len() as f64), "{line}");
        for (rank, label) in labels.iter().enumerate() {
            assert_eq!(coding.read(label), Rating(rank as f64 + 1.0), "{label} in {line}");
        }
        assert!(no_answer.iter().all(|text| coding.read(text) == Missing), "{line}");
    }
}
