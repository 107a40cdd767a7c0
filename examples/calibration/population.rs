//! Made-up populations of customers who rate eight criteria and say how satisfied they are.

use std::collections::BTreeMap;

use ecart::stats::random::Stream;
use ecart::survey::{
    Asks, Criterion, Design, Label, Origin, OutcomeColumn, Ratings, Respondents, Scale, SegmentColumn,
    Summary, Survey,
};

const CRITERIA: usize = 8;

/// How the respondents of a survey are found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// Each alone, and each counts once.
    Alone,
    /// Each alone, with weights that go with how satisfied they are.
    Weighted,
    /// By clusters within strata, with weights; those of a cluster are more alike.
    Designed,
}

impl Drawing {
    /// All of them, with what stands before their rows in a table.
    pub const ALL: [(Self, &str); 3] =
        [(Self::Alone, ""), (Self::Weighted, "weighted "), (Self::Designed, "designed ")];
}

/// Respondents of a cluster, where clusters are drawn.
const TOGETHER: usize = 5;
const STRATA: usize = 4;

/// What its customers answer on average, and how their answers hang together.
pub struct Population {
    importance: [f64; CRITERIA],
    performance: [f64; CRITERIA],
    pull: [f64; CRITERIA],
}

impl Population {
    /// The population of this number.
    pub fn new(number: u64) -> Self {
        let mut stream = Stream::new(number, u64::MAX);
        let mut each = |low: f64, range: f64| std::array::from_fn(|_| low + range * stream.uniform());
        Self { importance: each(3.2, 1.4), performance: each(2.8, 1.4), pull: each(0.0, 0.4) }
    }

    /// The survey of `n` of its customers.
    pub fn survey(&self, n: usize, seed: u64, drawing: Drawing) -> Survey {
        let mut stream = Stream::new(seed, n as u64);
        // What belongs to the drawing has a stream of its own: those drawn alone are the same people without it.
        let mut aside = Stream::new(!seed, n as u64);
        let design = design(n);
        let cluster_moods: Vec<f64> = (0..n).map(|_| 0.5 * aside.normal()).collect();
        let (mut weights, mut groups) = (Vec::with_capacity(n), Vec::with_capacity(n));
        let mut columns: [Vec<Vec<u8>>; 2] = [vec![Vec::new(); CRITERIA], vec![Vec::new(); CRITERIA]];
        let mut outcomes = [(); 3].map(|()| Vec::with_capacity(n));
        for respondent in 0..n {
            let (mut halo, style) = (stream.normal(), 0.4 * stream.normal());
            if drawing == Drawing::Designed {
                // Strata differ, clusters differ, and some of what respondents are is what their cluster is.
                let stratum = f64::from(design.strata[respondent]) - 0.5 * (STRATA - 1) as f64;
                halo = 0.7 * halo + cluster_moods[design.clusters[respondent] as usize] + 0.2 * stratum;
            }
            weights.push((0.3 * halo + 0.5 * aside.normal()).exp());
            groups.push(Some(u32::from(halo + aside.normal() > 0.0)));
            let mut pleased = 0.0;
            let [importance, performance] = &mut columns;
            for (criterion, (important, good)) in importance.iter_mut().zip(performance).enumerate() {
                let own = 0.5 * halo + 0.9 * stream.normal();
                important.push(code(self.importance[criterion] + style + 0.8 * stream.normal()));
                let rated = code(self.performance[criterion] + style + own);
                good.push(rated);
                pleased += self.pull[criterion] * (f64::from(rated) - 2.0);
            }
            let felt = pleased + stream.normal();
            outcomes[0].push((4.0 + felt).round().clamp(1.0, 7.0));
            outcomes[1].push((6.5 + 1.6 * felt).round().clamp(0.0, 10.0));
            outcomes[2].push(f64::from(u8::from(felt + stream.normal() > 0.0)));
        }
        let [importance, performance] = columns;
        let names = ["overall", "recommend", "stays"];
        let outcomes = names.iter().zip(&outcomes).map(|(name, values)| outcome(name, values)).collect();
        let levels = ["cooler", "warmer"].map(str::to_owned).to_vec();
        survey().with_respondents(Respondents {
            importance,
            performance,
            len: n,
            outcomes,
            weights: (drawing != Drawing::Alone).then_some(weights),
            design: (drawing == Drawing::Designed).then_some(design),
            segments: vec![SegmentColumn::new("group".to_owned(), levels, groups.into_iter())],
            ..Default::default()
        })
    }
}

/// Clusters of a few neighbours, in turn from each stratum; at least two a stratum, of fewer strata where there are few
/// respondents.
fn design(n: usize) -> Design {
    let clusters: Vec<u32> = (0..n).map(|row| (row / TOGETHER.min(n.div_ceil(4))) as u32).collect();
    let strata = STRATA.min(clusters.last().map_or(0, |&last| last as usize + 1) / 2).max(1) as u32;
    Design {
        strata: clusters.iter().map(|cluster| cluster % strata).collect(),
        clusters,
        ..Design::default()
    }
}

/// The code of a rating from 1 to 5.
fn code(felt: f64) -> u8 {
    (felt.round().clamp(1.0, 5.0) - 1.0) as u8
}

fn outcome(name: &str, values: &[f64]) -> OutcomeColumn {
    let texts: Vec<Option<f64>> = (0..=10).map(|value| Some(f64::from(value))).collect();
    let of: Vec<u32> = values.iter().map(|&value| value as u32).collect();
    let column = OutcomeColumn::new(name.to_owned(), &texts, &of);
    if name == "recommend" { column.asking(Asks::Recommendation, Some((0.0, 10.0))) } else { column }
}

/// A survey that nobody has answered yet.
fn survey() -> Survey {
    let criterion = |number: usize| {
        let label = Label { text: format!("Criterion {number}"), translations: BTreeMap::new() };
        Criterion { name: format!("c{number}"), label, element: None }
    };
    Survey {
        scale: Scale::new(1.0, 5.0),
        criteria: (1..=CRITERIA).map(criterion).collect(),
        elements: Vec::new(),
        stated: true,
        ratings: Ratings::Summary(Summary::default()),
        origin: Origin::default(),
        notices: Vec::new(),
        findings: Vec::new(),
    }
}
