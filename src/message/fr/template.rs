//! What is wrong with a template of slides, and what should be known of one, in French.

use super::{listed, quoted};
use crate::message::{Said, Template};

/// What was seen and what to do.
pub fn sentence(what: &Template) -> Said {
    const GIVE: &str = "donner une présentation ou un modèle de PowerPoint, .pptx ou .potx";
    const ANEW: &str = "l’ouvrir dans PowerPoint et l’enregistrer de nouveau";
    match what {
        Template::TemplateIsNoPackage => Said::and("ce n’est pas un fichier .pptx", GIVE),
        Template::TemplateIsOld => Said::and(
            "c’est un ancien fichier .ppt ou il est protégé par un mot de passe",
            "l’enregistrer en .pptx sans mot de passe",
        ),
        Template::TemplateIsOther => Said::and(
            "ce n’est pas une présentation\u{a0}: c’est une autre sorte de fichier Office, ou un autre fichier zip",
            GIVE,
        ),
        Template::TemplateHoldsMacros => Said::and(
            "il contient des macros, que les diapositives faites à partir de lui garderaient",
            "l’enregistrer en .pptx",
        ),
        Template::TemplateIsStrict => Said::and(
            "il est enregistré en Open XML strict",
            "l’enregistrer comme présentation PowerPoint (.pptx)",
        ),
        Template::TemplateDamaged { why } => Said::and(
            format!("le fichier est endommagé\u{a0}: {why}"),
            "vérifier que le téléchargement est complet",
        ),
        Template::TemplateTooLarge { limit } => Said::and(
            format!(
                "ses parties ont plus de {limit} octets une fois décompressées, ce dont aucun modèle n’a besoin"
            ),
            "l’enregistrer de nouveau sans ses diapositives ni ses vidéos",
        ),
        Template::TemplatePartTooLarge { part, limit } => Said::and(
            format!(
                "sa partie {part} a plus de {limit} octets une fois décompressée, ce dont aucun modèle n’a besoin"
            ),
            "l’enregistrer de nouveau sans cette image ou cette vidéo",
        ),
        Template::TemplateTooManyParts { limit } => Said::and(
            format!("il a plus de {limit} parties, ce dont aucun modèle n’a besoin"),
            "l’enregistrer de nouveau sans ses diapositives",
        ),
        Template::TemplatePartName { part } => Said::and(
            format!("sa partie «\u{a0}{part}\u{a0}» a un nom qui mène ailleurs ou celui d’une autre partie"),
            ANEW,
        ),
        Template::TemplatePartBroken { part, why } => {
            Said::and(format!("sa partie {part} est endommagée\u{a0}: {why}"), ANEW)
        }
        Template::TemplatePartMissing { part, from } => {
            Said::and(format!("il n’a pas de partie {part}, dont {from} a besoin"), ANEW)
        }
        Template::TemplateWithoutLayouts => Said::and(
            "il n’a aucune disposition, donc aucune diapositive ne peut en être faite",
            "en ajouter une dans Affichage, Masque des diapositives",
        ),
        Template::TemplateWithoutDeck => Said::and(
            "--template est pour des diapositives, et aucun .pptx n’est écrit",
            "ajouter -o deck.pptx",
        ),
        Template::RowsWithoutDeck => Said::and(
            "--rows est pour les tableaux de diapositives, et aucun .pptx n’est écrit",
            "ajouter -o deck.pptx",
        ),
        Template::TemplateWithoutTitles => Said::and(
            "aucune disposition du modèle n’a de titre, donc les titres sont dans la marge du haut",
            "ajouter un espace réservé de titre à une disposition dans Affichage, Masque des diapositives",
        ),
        Template::TemplatePlaceUnknown { layout, name, nearest, known } => Said::and(
            format!(
                "aucune diapositive n’emploie l’espace réservé «\u{a0}{name}\u{a0}» de la disposition «\u{a0}{layout}\u{a0}»"
            ),
            format!(
                "le renommer, peut-être en «\u{a0}{nearest}\u{a0}»\u{202f}; les diapositives cherchent {}",
                quoted(known)
            ),
        ),
        Template::TemplatePlaceSmall { slide, layout, width, height } => Said::and(
            format!(
                "la disposition «\u{a0}{layout}\u{a0}» laisse {width} × {height} pt à la diapositive «\u{a0}{slide}\u{a0}», donc ses points ont les numéros du tableau et pas de noms"
            ),
            "un espace réservé de 420 × 240 pt ou plus donne de la place aux noms",
        ),
        Template::TemplatePlaceUnused { layout, name, slide, taken } => Said::and(
            format!(
                "l’espace réservé «\u{a0}{name}\u{a0}» de la disposition «\u{a0}{layout}\u{a0}» reste vide, car la diapositive «\u{a0}{slide}\u{a0}» prend la disposition «\u{a0}{taken}\u{a0}»"
            ),
            format!("le supprimer, ou renommer la disposition «\u{a0}{taken}\u{a0}»"),
        ),
        Template::TemplateRoomSmall { slide, layout, width, height, needed: (wide, high) } => Said::and(
            format!(
                "la disposition «\u{a0}{layout}\u{a0}» laisse {width} × {height} pt à la diapositive «\u{a0}{slide}\u{a0}», à laquelle il faut {wide} × {high} pt"
            ),
            format!(
                "agrandir son espace réservé, ou nommer une autre disposition «\u{a0}ecart {slide}\u{a0}»"
            ),
        ),
        Template::TemplateAccentFaint { accent, ground, contrast } => {
            let contrast = format!("{contrast:.1}").replace('.', ",");
            Said::and(
                format!(
                    "l’accent 1 du modèle, {accent}, se détache de son fond {ground} par {contrast} pour 1 et non par 3, donc les graphiques ont leurs propres couleurs"
                ),
                "--colors template prend tout de même celles du modèle",
            )
        }
        Template::TemplateAccentsAlike { first, second } => Said::and(
            format!(
                "deux accents du modèle qui marquent des quadrants, {}, se distinguent à peine, donc les graphiques ont leurs propres couleurs",
                listed(&[first.clone(), second.clone()])
            ),
            "--colors template prend tout de même celles du modèle",
        ),
    }
}
