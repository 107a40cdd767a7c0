//! What should be known of the numbers, in French.

use super::findings::decimal;
use super::words::{
    against_midpoint, crosshair_of, instead_of, of_rows, one_decimal, plain, raters, unrelated,
};
use crate::message::said::crossed;
use crate::message::{Results, Said};

/// What was seen and what to do.
pub fn sentence(what: &Results) -> Said {
    match what {
        Results::TinyBase { row, n, least } => Said::and(
            format!("{row}\u{a0}: {n} répondants, moins de {least} (**)"),
            "n’y voir qu’une anecdote",
        ),
        Results::SmallBase { row, n, least } => Said::and(
            format!("{row}\u{a0}: {n} répondants, moins de {least} (*)"),
            "lire l’intervalle avant la moyenne",
        ),
        Results::TinyEffectiveBase { row, n, effective, least } => Said::and(
            format!(
                "{row}\u{a0}: ses {n} répondants ont une base effective de {}, moins de {least}",
                one_decimal(effective)
            ),
            "quelques poids lourds portent ses chiffres\u{a0}: écrêter les poids, ou n’y voir qu’une anecdote",
        ),
        Results::BaseMatters { row } => Said::and(
            format!(
                "{row}\u{a0}: le quadrant change entre les bases «\u{a0}pairs\u{a0}» et «\u{a0}available\u{a0}»"
            ),
            "voir qui n’a noté qu’un seul côté avant d’agir",
        ),
        Results::NoShortfall { row } => Said::and(
            format!(
                "{row}\u{a0}: parmi les priorités d’action sans que la performance soit inférieure à l’importance"
            ),
            "ce sont les axes qui l’y placent, regarder aussi l’écart",
        ),
        Results::LargeGap { row } => Said::and(
            format!("{row}\u{a0}: faible priorité bien que l’écart soit parmi les trois plus grands"),
            "regarder l’écart autant que le quadrant",
        ),
        Results::Shortfall { row } => Said::and(
            format!(
                "{row}\u{a0}: excès possible bien que la performance soit significativement inférieure à l’importance"
            ),
            "ce sont les axes qui l’y placent, ne pas y réduire l’effort",
        ),
        Results::UntestedShortfall { row } => Said::and(
            format!(
                "{row}\u{a0}: excès possible bien que la performance soit inférieure à l’importance\u{202f}; des moyennes seules ne disent pas si c’est un hasard"
            ),
            "ce sont les axes qui l’y placent, ne pas y réduire l’effort",
        ),
        Results::OutsideCriteria { row } => Said::and(
            format!(
                "{row}\u{a0}: son écart sort de la plage de ceux de ses critères, notés par d’autres répondants"
            ),
            "lire les écarts de ses critères, ou comparer les répondants complets avec --base listwise",
        ),
        Results::FewElements { crosshair } => Said::and(
            format!(
                "avec si peu d’éléments, chacun est de lui-même près de la {} de l’ensemble\u{a0}: les axes décident des quadrants plus que les notes",
                crosshair_of(crosshair)
            ),
            "lire leurs écarts, ou prendre --crosshair midpoint",
        ),
        Results::OneKindOfAnswer { outcome, n, kind } => Said::and(
            format!(
                "{outcome}\u{a0}: les {n} réponses sont toutes de {}, le score n’a pas d’erreur",
                raters(kind)
            ),
            "vérifier que la question est posée sur une échelle de 0 à 10",
        ),
        Results::FewClusters { df: 0, .. } => Said::and(
            "le plan ne laisse aucun degré de liberté (grappes − strates = 0)\u{a0}: ni erreurs, ni tests, ni certitude des quadrants",
            "réunir les petites strates, et nommer comme grappes ce qui a été tiré (--cluster)",
        ),
        Results::FewClusters { df, least } => Said::and(
            format!(
                "les erreurs reposent sur {df} degrés de liberté (grappes − strates), moins de {least}\u{a0}: la certitude des quadrants n’est pas jugée"
            ),
            "prendre les intervalles comme un ordre de grandeur, et réunir les petites strates",
        ),
        Results::LonelyStrata { lonely, clusters, strata } => Said::and(
            format!(
                "{lonely} strates n’ont qu’une grappe, ce qui ne dit rien de la dispersion entre grappes\u{a0}: chacune est réunie à sa voisine (restent {clusters} grappes, strates\u{a0}: {strata})"
            ),
            "les réunir soi-même selon ce qu’elles ont en commun, avant la lecture",
        ),
        Results::NarrowBoxes { boxes, lowest, highest } => Said::and(
            if *boxes == 1 {
                format!(
                    "la catégorie la plus haute de l’échelle de {lowest} à {highest} est {highest} seulement\u{a0}: une note de {} n’y compte pas",
                    highest - 1.0
                )
            } else {
                format!(
                    "les deux catégories les plus hautes de l’échelle de {lowest} à {highest} sont {} et {highest}\u{a0}: une note de {} n’y compte pas",
                    highest - 1.0,
                    highest - 2.0
                )
            },
            "utiliser la moyenne (--metric mean), ou recoder d’abord les réponses en moins de catégories",
        ),
        Results::LevelBad { rows, of, midpoint, at_midpoint } => Said::and(
            format!(
                "la performance des {rows} {} est partout sous le milieu de l’échelle ({midpoint}){}",
                of_rows(of),
                against_midpoint(at_midpoint)
            ),
            "une performance haute n’y est haute que par comparaison, aucune n’est bonne",
        ),
        Results::LevelGood { rows, of, excellent, at_midpoint } => Said::and(
            format!(
                "la performance des {rows} {} est partout au-dessus de {excellent}, dans le dixième supérieur de l’échelle{}",
                of_rows(of),
                against_midpoint(at_midpoint)
            ),
            "une performance basse n’y est basse que par comparaison, toutes sont bonnes",
        ),
        Results::SingleCriterion { element } => Said::and(
            format!(
                "l’élément «\u{a0}{element}\u{a0}» n’a qu’un critère, et sa note composite est celle de ce critère"
            ),
            "déclarer la paire comme note propre de l’élément, ou lui donner d’autres critères",
        ),
        Results::OutsideElements { criteria } => Said::and(
            format!("dans aucun élément\u{a0}: {}", plain(criteria)),
            "les nommer sous un élément du fichier d’étude s’ils en font partie",
        ),
        Results::ConstantDriver { driver, outcome } => Said::and(
            format!(
                "{driver}\u{a0}: la performance est la même pour tous les répondants comptés, donc sans lien possible avec le résultat «\u{a0}{outcome}\u{a0}»"
            ),
            "lister les autres critères dans un fichier d’étude, ou ne pas lire son absence parmi les leviers comme un manque d’importance",
        ),
        Results::ListwiseLoss { outcome, n, respondents, drivers } => Said::and(
            format!(
                "{n} répondants sur {respondents} ont donné le résultat «\u{a0}{outcome}\u{a0}» et noté la performance des {drivers} leviers\u{202f}; ce qui lui est lié repose sur eux"
            ),
            "comparer ceux qui restent à l’ensemble avant de lire leurs leviers comme ceux de tous\u{202f}; --deletion pairwise dérive l’importance de chaque paire de colonnes",
        ),
        Results::FewPerDriver { outcome, n, drivers, least } => Said::and(
            format!(
                "{n} répondants pour {drivers} leviers de «\u{a0}{outcome}\u{a0}», moins de {least} par levier\u{a0}: les intervalles des poids couvrent alors bien moins qu’annoncé"
            ),
            "ne voir dans l’ordre des leviers qu’une supposition\u{202f}; le R² ajusté dit la part du hasard",
        ),
        Results::SeparatedOutcome { outcome, driver } => Said::and(
            format!(
                "la performance de «\u{a0}{driver}\u{a0}», seule ou avec d’autres, sépare tous les 1 de tous les 0 du résultat «\u{a0}{outcome}\u{a0}», et un logit n’a pas de coefficients finis"
            ),
            "lire la pénalité, le gain et les conditions nécessaires (--necessary)\u{202f}; davantage de répondants lui donneront des coefficients",
        ),
        Results::OutcomeAgainst { outcome, r } => Said::and(
            format!(
                "{outcome}\u{a0}: ses nombres baissent quand la performance monte, pour chaque critère (r à partir de {})\u{a0}: si un petit nombre est sa meilleure réponse, un changement négatif est une bonne nouvelle",
                decimal(*r)
            ),
            "inverser la colonne dans le fichier, pour qu’un grand nombre soit la meilleure réponse, si la lecture doit être l’habituelle",
        ),
        Results::WithoutWords { rows } => Said::and(
            format!(
                "aucun commentaire n’est cité pour {}\u{a0}: rien ne dit lesquels en parlent",
                plain(rows)
            ),
            "ajouter words = [\"…\"] sous [[criterion]] du fichier d’étude, ou quotes = \"COLONNE\" si chacun a sa propre colonne",
        ),
        Results::RowsWithheld { by, cells, least } => Said::and(
            format!(
                "notés par moins de {least} répondants d’un groupe ({by}), ou calculables à partir des autres, et non montrés\u{a0}: {}",
                crossed(cells)
            ),
            "regrouper les petits groupes, ou baisser --smallest-shown si la promesse faite aux répondants le permet",
        ),
        Results::CriteriaWithheld { audience, criteria, least } => Said::and(
            format!(
                "notés par moins de {least} répondants ({audience}), et écartés pour tous\u{a0}: {}",
                plain(criteria)
            ),
            "prendre une autre --reference, ou baisser --smallest-shown si la promesse faite aux répondants le permet",
        ),
        Results::UniformShift { column, level, rows, shift } => Said::and(
            format!(
                "{level} ({column}) note la performance des {rows} critères plus {} que les autres, de {} en moyenne\u{a0}: une habitude de réponse décale tout de la même façon, un prestataire meilleur ou moins bon aussi",
                if *shift > 0.0 { "haut" } else { "bas" },
                decimal(shift.abs())
            ),
            "lire ses différences relatives et ses rangs avant de dire où elle est meilleure ou moins bonne, ou placer chaque groupe face à ses propres axes (--segment-crosshair own)",
        ),
        Results::UnrelatedOutcome { outcome, why } => Said::and(unrelated(why, outcome), instead_of(why)),
    }
}
