//! French.

use super::StyleWords;

/// French.
pub const WORDS: StyleWords = StyleWords {
    heading: |column| format!("Styles de réponse selon {column}"),
    heads: ["moyenne", "maximum", "extrêmes", "dispersion"],
    note: "Sur toutes les notes de tous les critères\u{a0}: leur moyenne, la part de la note la plus haute, la part des deux extrémités \
           de l’échelle, et l’écart-type des notes d’un même répondant, en moyenne. Des groupes qui se servent autrement de l’échelle \
           diffèrent dans toutes les moyennes sans rien voir autrement.",
    counted: "Les répondants n’ont été que comptés\u{a0}: la dispersion chez chacun et un test du décalage ne sont pas connus.",
    relative: |noun, column| format!("Différences relatives des {} selon {column}", noun.many),
    place: "rang",
    relative_note: "Performance moins celle des autres groupes, diminuée de la moyenne de ces différences sur toutes les lignes\u{a0}: ce \
                    qu’un décalage commun laisse. Rang\u{a0}: place de sa performance dans le groupe, 1 la plus haute. Aucune moyenne \
                    n’est corrigée, et rien de cela n’est testé.",
};
