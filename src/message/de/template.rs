//! What is wrong with a template of slides, and what should be known of one, in German.

use super::{listed, quoted};
use crate::message::{Said, Template};

/// What was seen and what to do.
pub fn sentence(what: &Template) -> Said {
    const SAVE: &str = "als PowerPoint-Präsentation (.pptx) speichern";
    match what {
        Template::TemplateIsNoPackage => Said::and(
            "das ist keine .pptx-Datei",
            "eine Präsentation oder Vorlage von PowerPoint angeben, .pptx oder .potx",
        ),
        Template::TemplateIsOld => Said::and(
            "das ist eine alte .ppt-Datei oder mit einem Kennwort geschützt",
            "als .pptx ohne Kennwort speichern",
        ),
        Template::TemplateIsOther => Said::and(
            "das ist keine Präsentation, sondern eine andere Office- oder ZIP-Datei",
            "eine Präsentation oder Vorlage von PowerPoint angeben, .pptx oder .potx",
        ),
        Template::TemplateHoldsMacros => Said::and(
            "sie enthält Makros, die in eine daraus erstellte Präsentation übergingen",
            "als .pptx speichern",
        ),
        Template::TemplateIsStrict => Said::and("sie ist als Strict Open XML gespeichert", SAVE),
        Template::TemplateDamaged { why } => Said::and(
            format!("die Datei ist beschädigt: {why}"),
            "prüfen, ob sie vollständig heruntergeladen wurde",
        ),
        Template::TemplateTooLarge { limit } => Said::and(
            format!("die Teile haben entpackt mehr als {limit} Bytes, was keine Vorlage braucht"),
            "ohne Folien und Videos neu speichern",
        ),
        Template::TemplatePartTooLarge { part, limit } => Said::and(
            format!("der Teil {part} hat entpackt mehr als {limit} Bytes, was keine Vorlage braucht"),
            "ohne dieses Bild oder Video neu speichern",
        ),
        Template::TemplateTooManyParts { limit } => Said::and(
            format!("sie hat mehr als {limit} Teile, was keine Vorlage braucht"),
            "ohne Folien neu speichern",
        ),
        Template::TemplatePartName { part } => Said::and(
            format!(
                "der Teil „{part}“ hat einen Namen, der anderswohin führt oder zu einem anderen Teil gehört"
            ),
            "in PowerPoint öffnen und neu speichern",
        ),
        Template::TemplatePartBroken { part, why } => Said::and(
            format!("der Teil {part} ist beschädigt: {why}"),
            "in PowerPoint öffnen und neu speichern",
        ),
        Template::TemplatePartMissing { part, from } => Said::and(
            format!("es fehlt der Teil {part}, den {from} braucht"),
            "in PowerPoint öffnen und neu speichern",
        ),
        Template::TemplateWithoutLayouts => Said::and(
            "sie hat kein Folienlayout, daher lässt sich keine Folie daraus erstellen",
            "unter Ansicht, Folienmaster eines hinzufügen",
        ),
        Template::TemplateWithoutDeck => Said::and(
            "--template gilt Folien, und es wird keine .pptx geschrieben",
            "-o deck.pptx hinzufügen",
        ),
        Template::RowsWithoutDeck => Said::and(
            "--rows gilt Tabellen auf Folien, und es wird keine .pptx geschrieben",
            "-o deck.pptx hinzufügen",
        ),
        Template::TemplateWithoutTitles => Said::and(
            "kein Layout der Vorlage hat einen Titel, daher stehen Titel im oberen Rand",
            "unter Ansicht, Folienmaster einem Layout einen Titelplatzhalter hinzufügen",
        ),
        Template::TemplatePlaceUnknown { layout, name, nearest, known } => Said::and(
            format!("keine Folie nutzt den Platzhalter „{name}“ des Layouts „{layout}“"),
            format!("ihn umbenennen, vielleicht in „{nearest}“; Folien suchen nach {}", quoted(known)),
        ),
        Template::TemplatePlaceSmall { slide, layout, width, height } => Said::and(
            format!(
                "das Layout „{layout}“ lässt {width} × {height} pt für die Folie „{slide}“, daher haben ihre Punkte die Nummern der Tabelle und keine Namen"
            ),
            "ein Platzhalter von 420 × 240 pt oder mehr gibt Namen Platz",
        ),
        Template::TemplatePlaceUnused { layout, name, slide, taken } => Said::and(
            format!(
                "der Platzhalter „{name}“ des Layouts „{layout}“ bleibt leer, denn die Folie „{slide}“ nimmt das Layout „{taken}“"
            ),
            format!("ihn entfernen oder das Layout „{taken}“ umbenennen"),
        ),
        Template::TemplateRoomSmall { slide, layout, width, height, needed: (wide, high) } => Said::and(
            format!(
                "das Layout „{layout}“ lässt {width} × {height} pt für die Folie „{slide}“, die {wide} × {high} pt braucht"
            ),
            format!("seinen Platzhalter vergrößern oder ein anderes Layout „ecart {slide}“ nennen"),
        ),
        Template::TemplateAccentFaint { accent, ground, contrast } => Said::and(
            format!(
                "Akzent 1 der Vorlage, {accent}, hebt sich vom Grund {ground} mit {} zu 1 und nicht mit 3 ab, daher haben Diagramme eigene Farben",
                format!("{contrast:.1}").replace('.', ",")
            ),
            "--colors template nimmt trotzdem die der Vorlage",
        ),
        Template::TemplateAccentsAlike { first, second } => Said::and(
            format!(
                "zwei Akzente der Vorlage, die Quadranten kennzeichnen, {}, sind einander zu ähnlich, daher haben Diagramme eigene Farben",
                listed(&[first.clone(), second.clone()])
            ),
            "--colors template nimmt trotzdem die der Vorlage",
        ),
    }
}
