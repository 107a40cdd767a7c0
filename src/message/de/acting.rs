//! What stands in the way of acting on an analysis, in German.

use super::words::{dozen_plain, meant, plain};
use crate::message::near::likest;
use crate::message::{Acting, Said};

/// What was seen and what to do.
pub fn sentence(what: &Acting) -> Said {
    match what {
        Acting::ActionOnUnknown { action, name, nearest, known } => Said::and(
            format!(
                "Maßnahme „{action}“ gilt „{name}“, das die Befragung weder als Kriterium noch als Element hat{}",
                meant(nearest)
            ),
            format!("einen von diesen Namen verwenden: {}", dozen_plain(&likest(name, known))),
        ),
        Acting::ActionOnBothMaps { action, on } => Said::and(
            format!("Maßnahme „{action}“ gilt Kriterien und Elementen zugleich: {}", plain(on)),
            "nur Kriterien oder nur Elemente nennen: der Wert eines Elements setzt sich aus seinen Kriterien zusammen",
        ),
        Acting::ActionOnNothing { action } => Said::and(
            format!("Maßnahme „{action}“ gilt nichts"),
            "die Kriterien oder Elemente nennen, die sie heben soll, etwa on = [\"waiting_time\"]",
        ),
        Acting::ActionTwice { action } => Said::and(
            format!("zwei Maßnahmen haben die Kennung „{action}“"),
            "jeder eine eigene geben: an der Kennung findet die nächste Welle sie wieder",
        ),
        Acting::PromiseBeyondScale { action, promised, scale: [low, high] } => Said::and(
            format!(
                "Maßnahme „{action}“ sagt {promised} mehr zu auf einer Skala, die von {low} bis {high} geht"
            ),
            "einen Anstieg in Bewertungspunkten zusagen, etwa raises = { performance = 0.4 }",
        ),
        Acting::ActionWithout { place, action, key } => Said::and(
            format!("Maßnahme {place}{} hat kein `{key}`", named(action)),
            match *key {
                "id" => "ihr eine eigene Kennung geben, dieselbe in jeder Welle: id = \"schlange-app\"",
                _ => "sagen, was getan wird, etwa what = \"Wartenummern in der App\"",
            },
        ),
        Acting::PromiseBeyondRoom { action, promised, name, room } => Said::and(
            format!(
                "Maßnahme „{action}“ sagt {promised} mehr bei „{name}“ zu, das höchstens um {room} steigen kann"
            ),
            "zusagen, wofür die Skala Platz hat: nichts darüber gilt als genug oder geht in die Wirkung ein",
        ),
        Acting::NotAPromise { action, promised } => Said::and(
            format!("Maßnahme „{action}“ hebt die Leistung um {promised}"),
            "eine Zahl in Bewertungspunkten über 0 zusagen oder `raises` weglassen",
        ),
        Acting::EffortOutside { action, effort } => Said::and(
            format!("der Aufwand der Maßnahme „{action}“ ist {effort}, und Aufwände gehen von 1 bis 5"),
            "1 bis 5 angeben oder Tage einer Person als effort_days",
        ),
        Acting::NotDays { action, days } => Said::and(
            format!("der Aufwand der Maßnahme „{action}“ ist {days} Tage"),
            "eine Zahl von Tagen über 0 angeben oder effort = 1 bis 5",
        ),
        Acting::EffortTwice { action } => Said::and(
            format!("Maßnahme „{action}“ hat sowohl effort als auch effort_days"),
            "eines davon behalten, bei allen Maßnahmen dasselbe: nur dann werden sie danach gereiht",
        ),
        Acting::NotACost { action, cost } => Said::and(
            format!("Maßnahme „{action}“ kostet {cost}"),
            "0 oder mehr angeben oder `cost` weglassen",
        ),
        Acting::NotADay { action, text } => Said::and(
            if action.is_empty() {
                format!("„{text}“ ist kein Tag")
            } else {
                format!("Maßnahme „{action}“ ist bis „{text}“ fällig, was kein Tag ist")
            },
            "Jahr, Monat und Tag schreiben, etwa 2026-09-30",
        ),
        Acting::OtherStart { action, since, compared } => Said::and(
            format!(
                "Maßnahme „{action}“ ging von Welle „{since}“ aus und wird an der Veränderung seit „{compared}“ gemessen"
            ),
            "mit der Welle vergleichen, von der sie ausging, oder ihr `since` berichtigen",
        ),
        Acting::NotAsPlan { format } => Said::and(
            format!("ein Plan wird nicht als {format} geschrieben"),
            "table, markdown, html, xlsx, pptx, csv, json oder ein Bild verwenden",
        ),
        Acting::NoComments => Said::and(
            "es ist keine Spalte mit Kommentaren genannt, und Wörter stehen in Kommentaren",
            "sie mit --quotes nennen oder einem [[criterion]] seine eigene geben, quotes = \"column\"",
        ),
        Acting::CommentsWithoutWords { column } => Said::and(
            format!(
                "Spalte „{column}“ enthält Kommentare zu allem, und kein Kriterium hat Wörter, die sagen, welche davon handeln"
            ),
            "Kriterien in der Studiendatei ihre Wörter geben, etwa words = [\"Schlange\", \"Warten\"], oder eine eigene Spalte als quotes = \"Spalte\"",
        ),
        Acting::BalanceOfShortScale { scale: [low, high] } => Said::and(
            format!("auf einer Skala von {low} bis {high} überschneiden sich gute und schlechte Bewertungen"),
            "die Bilanz der Bewertungen auf einer Skala mit vier Stufen oder mehr verlangen",
        ),
        Acting::CallbackOfAnonymous => Said::and(
            "die Studiendatei sagt `anonymous = true`, und niemand, dem das zugesagt wurde, wird zurückgerufen",
            "in der nächsten Welle mit einer eigenen Spalte fragen, wer angerufen werden darf",
        ),
        Acting::CallbackNeedsConsent => Said::and(
            "nichts sagt, wer einem Anruf zugestimmt hat",
            "die Spalte mit --consent nennen oder --no-consent-needed angeben, wenn niemand gefragt werden muss",
        ),
        Acting::UnclearConsent { column, value } => Said::and(
            format!("Spalte „{column}“ enthält „{value}“, was weder Ja noch Nein sagt"),
            "mit --consent-is sagen, welche Texte zustimmen, etwa --consent-is yes,1",
        ),
        Acting::CallbackOutput { path } => Said::and(
            if path.is_empty() {
                "eine Rückrufliste wird in eine eigene Datei geschrieben und nirgendwo sonst".to_owned()
            } else {
                format!("{path} kann keine Rückrufliste aufnehmen")
            },
            "mit -o eine .csv- oder .xlsx-Datei nennen: nur wer sie besitzt, darf sie lesen",
        ),
        Acting::CallbackWithoutImportance => Said::and(
            "die Wichtigkeit wurde nicht erfragt, und Rückrufe richten sich danach, was jeder befragten Person wichtig war",
            "eine Befragung verwenden, die nach der Wichtigkeit fragt",
        ),
        Acting::CallbackOnNothing => Said::and(
            "kein Kriterium ist eine Priorität, daher ist niemand wegen eines anzurufen",
            "die Kriterien, die zählen, mit --on nennen",
        ),
        Acting::CallbackList { listed, scored, left_out, without_consent, on } => Said::seen(format!(
            "{listed} von {scored} Befragten nach ihrem Defizit bei {} aufgeführt; {without_consent} mit Defizit haben einem \
             Anruf nicht zugestimmt; {left_out} haben weniger als die Hälfte dieser Kriterien bewertet und haben keinen Wert",
            plain(on)
        )),
        Acting::CodesForNumbers { column, code, label } => Said::and(
            format!("Spalte „{column}“ enthält Codes, etwa {code} für „{label}“, wo Zahlen nötig sind"),
            "eine Spalte nennen, deren Zahlen sich selbst bedeuten",
        ),
        Acting::NoValueAtRisk { column } => Said::and(
            format!(
                "von „{column}“ ist nichts gefährdet: das gilt für eine Zielgröße aus 0 und 1, bei der alle Befragten gleich zählen"
            ),
            "eine solche Zielgröße mit --outcome nennen, ohne Gewichte und Klumpen",
        ),
        Acting::EmptyPlan { output } => Said::and(
            format!("{output}: der Plan hat keine Zeile, da es weder eine Maßnahme noch eine Priorität gibt"),
            "Maßnahmen in der Studiendatei nennen ([[action]]) oder ein anderes Bild verlangen",
        ),
    }
}

/// The id in brackets, where there is one.
fn named(action: &str) -> String {
    if action.trim().is_empty() { String::new() } else { format!(" („{action}“)") }
}
