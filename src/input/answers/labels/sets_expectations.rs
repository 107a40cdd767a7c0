//! Label sets that hold what was met with against what was expected, lowest first; the English ones stand among its judgements.

use crate::input::answers::labels::set::LabelSet;

/// German.
pub const GERMAN: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Weit unter den Erwartungen|Weit unter meinen Erwartungen|Viel schlechter als erwartet|Deutlich schlechter als erwartet",
            "Unter den Erwartungen|Unter meinen Erwartungen|Schlechter als erwartet|Etwas schlechter als erwartet|Erwartungen nicht erfüllt",
            "Erwartungen erfüllt|Wie erwartet|Entspricht den Erwartungen|Entspricht meinen Erwartungen|Den Erwartungen entsprechend",
            "Über den Erwartungen|Über meinen Erwartungen|Besser als erwartet|Etwas besser als erwartet|Erwartungen übertroffen|Übertrifft die Erwartungen",
            "Weit über den Erwartungen|Weit über meinen Erwartungen|Viel besser als erwartet|Deutlich besser als erwartet|Erwartungen weit übertroffen|Erwartungen deutlich übertroffen",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Unter den Erwartungen|Unter meinen Erwartungen|Schlechter als erwartet|Etwas schlechter als erwartet|Erwartungen nicht erfüllt",
            "Erwartungen erfüllt|Wie erwartet|Entspricht den Erwartungen|Entspricht meinen Erwartungen|Den Erwartungen entsprechend",
            "Über den Erwartungen|Über meinen Erwartungen|Besser als erwartet|Etwas besser als erwartet|Erwartungen übertroffen|Übertrifft die Erwartungen",
        ],
    },
];

/// French.
pub const FRENCH: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Très en dessous de mes attentes|Bien en dessous de mes attentes|Très en dessous des attentes|Bien en dessous des attentes|Très inférieur à mes attentes|Bien pire que prévu",
            "En dessous de mes attentes|En dessous des attentes|Inférieur à mes attentes|Inférieur aux attentes|Pire que prévu",
            "Conforme à mes attentes|Conforme aux attentes|Comme prévu|Répond à mes attentes|Répond aux attentes",
            "Au-dessus de mes attentes|Au-dessus des attentes|Supérieur à mes attentes|Supérieur aux attentes|Mieux que prévu|Dépasse mes attentes|Dépasse les attentes",
            "Bien au-dessus de mes attentes|Très au-dessus de mes attentes|Bien au-dessus des attentes|Très au-dessus des attentes|Très supérieur à mes attentes|Bien mieux que prévu|Dépasse largement mes attentes|Dépasse largement les attentes",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "En dessous de mes attentes|En dessous des attentes|Inférieur à mes attentes|Inférieur aux attentes|Pire que prévu",
            "Conforme à mes attentes|Conforme aux attentes|Comme prévu|Répond à mes attentes|Répond aux attentes",
            "Au-dessus de mes attentes|Au-dessus des attentes|Supérieur à mes attentes|Supérieur aux attentes|Mieux que prévu|Dépasse mes attentes|Dépasse les attentes",
        ],
    },
];

/// Spanish.
pub const SPANISH: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Muy por debajo de las expectativas|Muy por debajo de mis expectativas|Mucho peor de lo esperado|Mucho peor que lo esperado",
            "Por debajo de las expectativas|Por debajo de mis expectativas|Peor de lo esperado|Peor que lo esperado",
            "Cumple las expectativas|Cumple mis expectativas|Cumple con las expectativas|Cumple con mis expectativas|Como se esperaba|Igual de lo esperado|Según lo esperado",
            "Por encima de las expectativas|Por encima de mis expectativas|Mejor de lo esperado|Mejor que lo esperado|Supera las expectativas|Supera mis expectativas",
            "Muy por encima de las expectativas|Muy por encima de mis expectativas|Mucho mejor de lo esperado|Mucho mejor que lo esperado|Supera ampliamente las expectativas",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Por debajo de las expectativas|Por debajo de mis expectativas|Peor de lo esperado|Peor que lo esperado",
            "Cumple las expectativas|Cumple mis expectativas|Cumple con las expectativas|Cumple con mis expectativas|Como se esperaba|Igual de lo esperado|Según lo esperado",
            "Por encima de las expectativas|Por encima de mis expectativas|Mejor de lo esperado|Mejor que lo esperado|Supera las expectativas|Supera mis expectativas",
        ],
    },
];

/// Italian.
pub const ITALIAN: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Molto al di sotto delle aspettative|Molto sotto le aspettative|Molto peggio del previsto",
            "Al di sotto delle aspettative|Sotto le aspettative|Peggio del previsto",
            "In linea con le aspettative|Come previsto|Soddisfa le aspettative",
            "Al di sopra delle aspettative|Sopra le aspettative|Meglio del previsto|Supera le aspettative",
            "Molto al di sopra delle aspettative|Molto sopra le aspettative|Molto meglio del previsto",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Al di sotto delle aspettative|Sotto le aspettative|Peggio del previsto",
            "In linea con le aspettative|Come previsto|Soddisfa le aspettative",
            "Al di sopra delle aspettative|Sopra le aspettative|Meglio del previsto|Supera le aspettative",
        ],
    },
];

/// Portuguese.
pub const PORTUGUESE: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Muito abaixo das expectativas|Muito abaixo do esperado|Muito pior do que o esperado",
            "Abaixo das expectativas|Abaixo do esperado|Pior do que o esperado",
            "Dentro das expectativas|Dentro do esperado|Como esperado|Atende às expectativas|Corresponde às expectativas",
            "Acima das expectativas|Acima do esperado|Melhor do que o esperado|Supera as expectativas",
            "Muito acima das expectativas|Muito acima do esperado|Muito melhor do que o esperado|Supera muito as expectativas",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Abaixo das expectativas|Abaixo do esperado|Pior do que o esperado",
            "Dentro das expectativas|Dentro do esperado|Como esperado|Atende às expectativas|Corresponde às expectativas",
            "Acima das expectativas|Acima do esperado|Melhor do que o esperado|Supera as expectativas",
        ],
    },
];

/// Dutch.
pub const DUTCH: &[LabelSet] = &[
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Ver onder verwachting|Ver beneden verwachting|Veel slechter dan verwacht",
            "Onder verwachting|Beneden verwachting|Slechter dan verwacht",
            "Volgens verwachting|Naar verwachting|Zoals verwacht|Voldoet aan de verwachtingen",
            "Boven verwachting|Beter dan verwacht|Overtreft de verwachtingen",
            "Ver boven verwachting|Veel beter dan verwacht",
        ],
    },
    LabelSet {
        adjectives: &[],
        ranks: &[
            "Onder verwachting|Beneden verwachting|Slechter dan verwacht",
            "Volgens verwachting|Naar verwachting|Zoals verwacht|Voldoet aan de verwachtingen",
            "Boven verwachting|Beter dan verwacht|Overtreft de verwachtingen",
        ],
    },
];
