//! What was asked and does not go with the file, in French.

use super::condition;
use super::words::{
    asking, at_line, by_element, dozen_plain, holding, in_section, instead, meant, no_drivers, plain,
};
use crate::message::near::likest;
use crate::message::{Request, Said};

/// What was seen and what to do.
pub fn sentence(what: &Request) -> Said {
    match what {
        Request::StudyFault { line, problem } => Said::seen(format!("ligne {line}\u{a0}: {problem}")),
        Request::UnknownKey { line, key, section, nearest, known } => Said::and(
            format!(
                "{}clé inconnue «\u{a0}{key}\u{a0}»{}{}",
                at_line(line),
                in_section(section),
                meant(nearest)
            ),
            format!("choisir parmi {}", dozen_plain(&likest(key, known))),
        ),
        Request::ListedTwice { criterion } => Said::and(
            format!("le critère «\u{a0}{criterion}\u{a0}» est listé deux fois"),
            "le lister une fois",
        ),
        Request::ElementTwice { element } => Said::and(
            format!("l’élément «\u{a0}{element}\u{a0}» est déclaré deux fois"),
            "le déclarer une fois",
        ),
        Request::EmptyElement { element } => Said::and(
            format!("l’élément «\u{a0}{element}\u{a0}» n’a ni critères ni note propre"),
            "ajouter criteria = [\"…\"] ou rating = \"…\"",
        ),
        Request::InTwoElements { criterion, first, second } => Said::and(
            format!(
                "le critère «\u{a0}{criterion}\u{a0}» est nommé par l’élément «\u{a0}{first}\u{a0}» et encore par «\u{a0}{second}\u{a0}»"
            ),
            "le nommer sous un seul\u{a0}: un critère appartient à un élément",
        ),
        Request::NoSuchCriterion { element, name, nearest, known } => Said::and(
            format!(
                "{} nomme «\u{a0}{name}\u{a0}», mais l’enquête n’a pas ce critère{}",
                by_element(element),
                meant(nearest)
            ),
            format!("l’enquête a {}", dozen_plain(&likest(name, known))),
        ),
        Request::NoSuchFile { name, known } => Said::and(
            format!("[[file]] nomme «\u{a0}{name}\u{a0}», qui n’est pas lu\u{a0}: {}", dozen_plain(known)),
            "nommer un fichier comme il s’appelle, sans son dossier",
        ),
        Request::RatingOfSummary { element } => Said::and(
            format!(
                "l’élément «\u{a0}{element}\u{a0}» a sa propre note (rating), qu’un fichier de synthèse ne peut fournir"
            ),
            "retirer la clé",
        ),
        Request::UnknownChoice { key, value, known } => Said::and(
            format!("{key} = «\u{a0}{value}\u{a0}» n’est pas connu"),
            format!("choisir parmi {}", plain(known)),
        ),
        Request::NotInRange { key, value, least, most } => Said::and(
            format!("{key} = {value} n’est pas un nombre entier de {least} à {most}"),
            "le corriger",
        ),
        Request::NeedsAnswers { holds, asked } => Said::and(
            format!("il contient {}, pas des réponses\u{a0}: {}", holding(holds), asking(asked)),
            instead(asked),
        ),
        Request::NeedsOutcome { method } => Said::and(
            format!("l’importance dérivée par {method} demande un résultat"),
            "nommer sa colonne par --outcome",
        ),
        Request::MidpointOfDerived => Said::and(
            "le milieu de l’échelle ne dit rien de l’importance dérivée",
            "utiliser --crosshair mean, median, ou deux nombres",
        ),
        Request::ExplanationIsText => {
            Said::and("une explication est un texte sur la sortie standard", "retirer --format et -o")
        }
        Request::ChartNeedsSegments { output } => Said::and(
            format!("{output} est un graphique de segments, et il n’y en a pas"),
            "nommer par --by la colonne qui les fait, ou choisir un autre graphique par --chart",
        ),
        Request::ChartNeedsOutcome { output } => Said::and(
            format!("{output} est un graphique de leviers, et il n’y a pas de résultat"),
            "nommer par --outcome la colonne du résultat, ou choisir un autre graphique par --chart",
        ),
        Request::ChartNeedsWaves { output } => Said::and(
            format!("{output} est un graphique de deux vagues, et il n’y en a qu’une"),
            "nommer la vague précédente avec --previous ou --wave, utiliser ecart compare, ou choisir un autre graphique avec --chart",
        ),
        Request::ChartNeedsThreeWaves { output } => Said::and(
            format!("{output} montre trois vagues ou plus, et il y en a moins"),
            "nommer trois fichiers ou plus avec ecart compare, ou une colonne de trois vagues avec --wave\u{202f}; slope en montre deux",
        ),
        Request::ChartNeedsCommonRows { output, rows, least } => Said::and(
            format!(
                "{output} montre {} que toutes les vagues ont, et il n’y en a {}",
                if *least == 1 { "les lignes" } else { "deux lignes ou plus" },
                if *rows == 1 { "qu’une" } else { "aucune" }
            ),
            "le tableau dit ce qui a changé\u{202f}; les lignes renommées se déclarent avec --map ANCIEN=NOUVEAU",
        ),
        Request::ChartNeedsAudiences { output } => Said::and(
            format!(
                "{output} est un graphique de publics, et il n’y en a aucun à montrer à côté de la référence"
            ),
            "nommer la colonne qui les distingue avec --audience, ou choisir un autre graphique avec --chart",
        ),
        Request::ChartNeedsBenchmark { output } => Said::and(
            format!("{output} est un graphique à côté d’une référence, et il n’y en a pas"),
            "ajouter --benchmark FICHIER, ou choisir un autre graphique avec --chart",
        ),
        Request::ChartOfThree { output, audiences } => Said::and(
            format!("{output} peut montrer trois publics, et il y en a {audiences}"),
            "en écarter avec --where, ou choisir un autre graphique avec --chart",
        ),
        Request::ChartNeedsGaps { output } => Said::and(
            format!("{output} est un graphique d’écarts, et l’importance dérivée n’en a pas"),
            "retirer --importance, ou choisir un autre graphique par --chart",
        ),
        Request::ChartNeedsStated { output } => Said::and(
            format!(
                "{output} doit montrer l’importance notée, ou les écarts qui en partent, et l’importance est dérivée"
            ),
            "retirer --importance, ou montrer la performance par --measure performance",
        ),
        Request::OptionsWithout { options, needs } => Said::and(
            format!("{} ne veut rien dire sans {needs}", options.join(", ")),
            format!("ajouter {needs}, ou retirer l’option"),
        ),
        Request::ValueWithMinus { option, value } => Said::and(
            format!("ce qui suit {option} commence par un tiret et se lit comme une option\u{a0}: {value}"),
            format!("écrire {option}={value}"),
        ),
        Request::DashboardNeedsRows { output, rows, least } => Said::and(
            format!(
                "{output} est un tableau de bord, et {rows} lignes ont un écart\u{a0}: il en faut {least}"
            ),
            "choisir un autre graphique par --chart, ou les critères au lieu des éléments par --level criteria",
        ),
        Request::ChartNeedsAnswers { output } => Said::and(
            format!(
                "{output} est un graphique de réponses, et le fichier n’a que des moyennes, ou des réponses sans importance"
            ),
            "lire le fichier des réponses, ou choisir un autre graphique par --chart",
        ),
        Request::ChartNeedsDrivers { output, why } => no_drivers(output, why.as_ref()),
        Request::UnknownRow { name, nearest, known } => Said::and(
            format!("aucun critère ni élément ne s’appelle «\u{a0}{name}\u{a0}»{}", meant(nearest)),
            format!("choisir parmi {}", dozen_plain(&likest(name, known))),
        ),
        Request::BadCondition { condition, fault } => Said::and(
            format!(
                "--where «\u{a0}{condition}\u{a0}» n’est pas valable\u{a0}: {}",
                condition::sentence(fault)
            ),
            "utiliser des comparaisons telles que region = 'West' AND age >= 30, avec AND, OR, NOT, IN (…), BETWEEN, LIKE et IS NULL",
        ),
        Request::NoRowMatches { condition, read } => Said::and(
            format!("--where «\u{a0}{condition}\u{a0}» ne retient aucune des {read} lignes"),
            "comparer ses valeurs aux réponses\u{a0}: «\u{a0}ecart inspect\u{a0}» montre les colonnes",
        ),
        Request::OneLevel { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "toutes les réponses de la colonne de segments «\u{a0}{column}\u{a0}» sont «\u{a0}{only}\u{a0}»\u{a0}: il n’y a rien à comparer"
                ),
                None => format!("la colonne de segments «\u{a0}{column}\u{a0}» est vide"),
            },
            "choisir une autre colonne pour --by",
        ),
        Request::AllWeightsZero { column } => Said::and(
            format!(
                "tous les poids de la colonne «\u{a0}{column}\u{a0}» valent 0\u{a0}: il ne reste personne"
            ),
            "retirer --weight, ou choisir une autre colonne",
        ),
        Request::NoPairs { criterion, n_importance, n_performance } => Said::and(
            format!(
                "personne n’a noté à la fois l’importance et la performance de «\u{a0}{criterion}\u{a0}» ({n_importance} pour l’importance, {n_performance} pour la performance)"
            ),
            "si les deux questions ont été posées à des personnes différentes, ajouter --base available\u{a0}; sinon, lister les autres critères dans un fichier d’étude, ou vérifier que ses deux colonnes vont ensemble",
        ),
        Request::NobodyComplete { criteria } => Said::and(
            format!(
                "aucun répondant n’a noté l’importance et la performance des {criteria} critères\u{a0}: --base listwise ne garde personne"
            ),
            "utiliser --base pairs ou --base available",
        ),
        Request::NotAScale { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas une échelle valable"),
            "donner sa note la plus basse et la plus haute, telles que 1-5 ou 0-10",
        ),
        Request::NotACrosshair { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas une règle valable pour les axes"),
            "utiliser mean, median, midpoint, grand-mean, ou deux nombres importance,performance tels que 3,3.5",
        ),
        Request::NotACanvas { text, least, greatest } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un format valable"),
            format!(
                "utiliser slide, print, body, square, ou LARGEURxHAUTEUR en points de {}x{} à {greatest}x{greatest}",
                least[0], least[1]
            ),
        ),
        Request::NotAConfidence { text } => Said::and(
            format!("{text} n’est pas un niveau de confiance valable"),
            "utiliser un nombre entre 0 et 1, tel que 0.95",
        ),
        Request::NotReplicates { text, most } => Said::and(
            format!("{text} n’est pas un nombre de réplications valable"),
            format!("utiliser 0 pour aucune, ou un nombre entier jusqu’à {most}"),
        ),
        Request::NotAnImprovement { text } => Said::and(
            format!("{text} n’est pas une amélioration valable"),
            "utiliser un nombre d’unités de note, tel que 0.5",
        ),
        Request::NotALimit { variable, value, most } => Said::and(
            format!("{variable}={value} dans l’environnement n’est pas une limite"),
            format!("donner un nombre entier de 1 à {most}, ou ne rien donner"),
        ),
        Request::TooManyLevels { grouping, column, levels } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» de {grouping} a {levels} valeurs différentes, et une carte pour chacune prend du temps"
            ),
            format!(
                "prendre pour {grouping} une colonne qui en a moins, ou --most-levels {levels} pour toutes"
            ),
        ),
        Request::CrosshairFar { importance, performance, lowest, highest } => Said::and(
            format!("--crosshair {importance},{performance} est loin de l’échelle {lowest}-{highest}"),
            "donner deux nombres de cette échelle",
        ),
        Request::LevelsDoNotFit { low, high, lowest, highest } => Said::and(
            format!(
                "performance basse à {low} ou moins et haute à {high} ou plus ne tiennent pas toutes deux sur l’échelle de {lowest} à {highest}"
            ),
            "donner à --low et --high deux notes de cette échelle, la première sous la seconde",
        ),
        Request::NotATarget { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un objectif valable"),
            "utiliser une valeur du résultat telle que 9, ou une part de son étendue observée telle que 80%",
        ),
        Request::OneAudience { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "la colonne «\u{a0}{column}\u{a0}» ne contient qu’un public, «\u{a0}{only}\u{a0}», et il en faut deux"
                ),
                None => format!(
                    "la colonne «\u{a0}{column}\u{a0}» est vide\u{a0}: elle ne distingue aucun public"
                ),
            },
            "nommer une autre colonne par --audience, ou retirer l’option",
        ),
        Request::UnknownReference { column, name, known } => Said::and(
            format!("aucun public de la colonne «\u{a0}{column}\u{a0}» ne s’appelle «\u{a0}{name}\u{a0}»"),
            format!("donner à --reference l’un de ceux-ci\u{a0}: {}", known.join(", ")),
        ),
        Request::AudiencesWithheld { column, least } => Said::and(
            format!(
                "moins de deux publics de la colonne «\u{a0}{column}\u{a0}» peuvent être montrés\u{a0}: ceux de moins de {least}\u{a0}répondants sont masqués, et s’il n’y en a qu’un, le plus petit des autres aussi, qui le révélerait"
            ),
            "donner un même nom aux petits publics, ou attendre d’autres réponses",
        ),
        Request::AudiencesOfWaves => Said::and(
            "les publics se placent à côté d’une analyse, non de vagues",
            "utiliser analyze, ou retirer --audience (dans le fichier d’étude\u{a0}: audience_column)",
        ),
        Request::NotADifference { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas une différence"),
            "donner un nombre d’unités de note supérieur à 0, tel que 0.2",
        ),
        Request::NotAChange { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas un changement"),
            "donner un nombre d’unités de note supérieur à 0, tel que 0.2",
        ),
        Request::NotAScore { text } => Said::and(
            format!("{text} n’est pas un score"),
            "utiliser un nombre en points de l’échelle, comme 1.5",
        ),
        Request::NotARename { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas ANCIEN=NOUVEAU"),
            "écrire l’ancien nom, = et l’actuel",
        ),
        Request::NotAWallet { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas RANG,NOMBRE"),
            "nommer la colonne de notre rang, une virgule, puis la colonne du nombre de prestataires utilisés",
        ),
        Request::OutputKind { path, nearest, known } => Said::and(
            format!("{path}\u{a0}: l’extension d’une sortie dit sa nature, et celle-ci n’en dit aucune"),
            match nearest {
                Some(nearest) => format!("utiliser {nearest}, ou l’une de {}", plain(known)),
                None => format!("utiliser l’une de {}", plain(known)),
            },
        ),
        Request::OutputPdf { path } => Said::and(
            format!("{path}\u{a0}: aucun PDF n’est écrit"),
            "écrire .html et imprimer la page dans un fichier, ou écrire .pptx ou .docx et l’enregistrer en PDF",
        ),
        Request::PatternOfReport { path } => Said::and(
            format!("{path}\u{a0}: {{element}} fait un graphique pour chaque élément"),
            "utiliser .svg, .png ou .alt.txt",
        ),
        Request::PatternMisplaced { path } => Said::and(
            format!("{path}\u{a0}: {{element}} peut figurer une fois, dans le nom du fichier"),
            "l’écrire comme dans maps/{element}.svg",
        ),
        Request::OptionElsewhere { option, instead } => {
            Said::and(format!("il n’y a pas d’option {option}"), format!("elle s’appelle ici {instead}"))
        }
        Request::ExplainNeedsBoth => Said::and(
            "explain prend un critère puis un fichier, et l’un des deux manque",
            "ecart explain \"Prix\" reponses.csv",
        ),
        Request::ExplainTakesNo { option } => Said::and(
            format!("explain montre le calcul d’une ligne, auquel {option} n’ajoute rien"),
            format!("omettre {option}, ou l’employer avec ecart analyze"),
        ),
        Request::FormatIsAFile { format } => Said::and(
            format!("la sortie standard reçoit du texte, et .{format} n’en est pas"),
            format!("l’écrire dans un fichier\u{a0}: -o NOM.{format}"),
        ),
        Request::ExplainSwapped { file, criterion } => Said::and(
            format!("explain prend d’abord le critère, et «\u{a0}{file}\u{a0}» est un fichier"),
            format!("taper ecart explain \"{criterion}\" {file}"),
        ),
        Request::UnknownTopic { topic } => Said::and(
            format!("il n’y a ni commande ni message du nom de «\u{a0}{topic}\u{a0}»"),
            "lister les commandes par «\u{a0}ecart help\u{a0}», et les codes des messages par «\u{a0}ecart help messages\u{a0}»",
        ),
    }
}
