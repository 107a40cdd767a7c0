//! Why messages matter, in French.

use crate::message::{Columns, Comparing, Findings, LayoutError, Noticed, Results, Summed, What};

/// One sentence without its full stop.
pub fn why(what: &What) -> &'static str {
    match what {
        What::FileError(_) => "rien ne peut être lu, donc aucun chiffre n’est calculé",
        What::LayoutError(LayoutError::Ranking { .. } | LayoutError::Choices { .. }) => {
            "des rangs et des choix ne sont pas des notes\u{a0}: leur différence ne dit rien d’un écart"
        }
        What::LayoutError(_) => {
            "quelle colonne est laquelle décide de chaque chiffre, et ici le fichier ne le dit pas"
        }
        What::CodingError(_) => "une réponse ne compte que si l’on sait quelle note elle représente",
        What::Cell(_) | What::Summed(Summed::BadCells { .. }) => {
            "une cellule incomprise changerait une moyenne ou se perdrait en silence"
        }
        What::Columns(
            Columns::SidesByOrder { .. }
            | Columns::SideFromAnswers { .. }
            | Columns::SideFromPartner { .. }
            | Columns::SidesByLetters { .. },
        ) => {
            "si les côtés sont échangés, chaque écart change de signe et la plupart des critères de quadrant"
        }
        What::Columns(Columns::WeightNotApplied { .. }) => {
            "les moyennes pondérées et non pondérées diffèrent là où certains répondants comptent plus que d’autres"
        }
        What::Columns(Columns::PerformanceOnly { .. }) => "sans importance, il n’y a ni écart ni quadrant",
        What::Columns(Columns::TextsLeftOut { .. }) => {
            "ce que contient la colonne n’entre dans aucun chiffre"
        }
        What::Columns(_) => "un écart n’est juste que si ses deux colonnes portent sur la même chose",
        What::Findings(Findings::Ceiling { .. }) => {
            "quand tout est important, de petites différences décident du quadrant d’un critère"
        }
        What::Findings(
            Findings::ReversedCriterion { .. }
            | Findings::ReversedPerformance { .. }
            | Findings::SwappedSides,
        ) => "des réponses codées à l’envers montrent le contraire de ce que les répondants ont dit",
        What::Findings(
            Findings::UnequalScales { .. }
            | Findings::MixedScales { .. }
            | Findings::LevelScales { .. }
            | Findings::OddFractions { .. },
        ) => "un écart soustrait deux nombres, qui doivent être sur une même échelle",
        What::Findings(Findings::TinyBase { .. })
        | What::Results(
            Results::TinyBase { .. } | Results::SmallBase { .. } | Results::TinyEffectiveBase { .. },
        ) => "moins il y a de répondants, plus un chiffre doit au hasard",
        What::Findings(Findings::SuspiciousCode { .. } | Findings::RareTop { .. }) => {
            "un code «\u{a0}sans réponse\u{a0}» lu comme une note déplace toutes les moyennes où il entre"
        }
        What::Findings(
            Findings::StraightLiners { .. }
            | Findings::DuplicatedIds { .. }
            | Findings::MarkedRows { .. }
            | Findings::IdenticalRespondents { .. },
        ) => "des répondants qui n’ont pas lu, ou qui comptent deux fois, pèsent sur toutes les moyennes",
        What::Noticed(Noticed::ScaleOfMeans { .. } | Noticed::LabelsFitTwoScales { .. }) => {
            "l’échelle décide de son milieu et des réponses les plus hautes"
        }
        What::Noticed(Noticed::MissingTaken { .. }) => {
            "une réponse prise pour une absence n’entre dans aucune moyenne"
        }
        What::Noticed(_) => {
            "cela montre comment le fichier a été lu\u{202f}; si l’intention était autre, les chiffres changent"
        }
        What::Request(_) => {
            "options, fichier d’étude et enquête doivent s’accorder\u{a0}: rien n’est deviné à leur place"
        }
        What::Results(Results::BaseMatters { .. }) => {
            "un quadrant qui dépend des réponses comptées n’est pas une base sûre pour agir"
        }
        What::Results(Results::NoShortfall { .. } | Results::LargeGap { .. }) => {
            "quadrant et écart répondent à deux questions, et ici ils se contredisent"
        }
        What::Results(Results::WithoutWords { .. }) => {
            "une priorité sans citation n’est pas une priorité dont personne n’a parlé"
        }
        What::Results(Results::RowsWithheld { .. } | Results::CriteriaWithheld { .. }) => {
            "ce que peu de personnes ont dit pourrait leur être attribué"
        }
        What::Results(Results::UniformShift { .. }) => {
            "un groupe qui diffère en tout diffère peut-être dans sa façon de répondre"
        }
        What::Results(Results::OutcomeAgainst { .. }) => {
            "un effet n’est une bonne ou une mauvaise nouvelle que selon le sens de son résultat"
        }
        What::Results(
            Results::ConstantDriver { .. }
            | Results::SeparatedOutcome { .. }
            | Results::UnrelatedOutcome { .. },
        ) => "ce qui ne varie pas, ou se déduit du reste, ne peut être relié à un résultat",
        What::Results(Results::NarrowBoxes { .. }) => {
            "une part des plus hauts de très nombreux degrés ne dit presque rien des réponses en dessous"
        }
        What::Results(Results::SingleCriterion { .. } | Results::OutsideElements { .. }) => {
            "la carte des éléments ne montre que ce que donnent leurs critères"
        }
        What::Results(Results::ListwiseLoss { .. } | Results::FewPerDriver { .. }) => {
            "moins une régression repose sur des répondants, plus elle doit au hasard"
        }
        What::Results(
            Results::FewElements { .. }
            | Results::LevelBad { .. }
            | Results::LevelGood { .. }
            | Results::Shortfall { .. }
            | Results::UntestedShortfall { .. }
            | Results::OutsideCriteria { .. },
        ) => "des axes tirés de points peu nombreux ou semblables disent peu de leur valeur",
        What::Results(
            Results::FewClusters { .. } | Results::LonelyStrata { .. } | Results::OneKindOfAnswer { .. },
        ) => "une erreur qui repose sur peu d’unités est elle-même incertaine",
        What::Values(_) => {
            "ce que vaut une réponse, et quelles lignes en contiennent, décide de chaque chiffre"
        }
        What::Comparing(
            Comparing::FixedBenchmark
            | Comparing::BenchmarkWithoutImportance
            | Comparing::NoSharedCriterion { .. },
        ) => "une comparaison ne vaut que ce que vaut ce à quoi l’on compare",
        What::Comparing(_) => {
            "une variation ne compte que si l’on a demandé la même chose au même genre de personnes"
        }
        What::Beside(_) => "ce à quoi l’on compare doit être lu aussi sûrement que l’enquête",
        What::Grouping(_) => "une comparaison demande des groupes dont on sait qui en est",
        What::Gating(_) => {
            "une condition laisse passer ou arrête une chaîne\u{a0}: elle doit dire ce qu’elle veut"
        }
        What::Acting(_) => "un plan est jugé sur ses promesses\u{a0}: elles doivent être claires",
        What::Template(_) => {
            "les diapositives tiennent du modèle leurs dispositions, couleurs et polices, et aucun chiffre"
        }
        What::Outputs(_) => "ce qui était là l’est toujours, sauf si le message dit le contraire",
        What::Typed(_) => "rien n’a été lu ni écrit",
        What::Drawn(_) => "cela ne concerne qu’une sortie\u{202f}; aucun chiffre ne change",
        What::Summed(Summed::Suspicious { .. }) => "--strict refuse toute lecture qui pourrait être autre",
        What::Rows(_) => "ce qui est écarté n’entre dans aucun chiffre",
    }
}
