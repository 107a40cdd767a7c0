//! Made-up populations of customers who rate eight criteria and say how satisfied they are.

use std::collections::BTreeMap;

use ecart::stats::random::Stream;
use ecart::survey::{Criterion, Label, Origin, OutcomeColumn, Ratings, Respondents, Scale, Survey};

const CRITERIA: usize = 8;

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

    /// The survey of `n` of its customers, drawn alone.
    pub fn survey(&self, n: usize, seed: u64) -> Survey {
        let mut stream = Stream::new(seed, n as u64);
        let mut columns: [Vec<Vec<u8>>; 2] = [vec![Vec::new(); CRITERIA], vec![Vec::new(); CRITERIA]];
        let mut outcomes = [(); 3].map(|()| Vec::with_capacity(n));
        for _ in 0..n {
            let (halo, style) = (stream.normal(), 0.4 * stream.normal());
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
        survey().with_respondents(Respondents {
            importance,
            performance,
            len: n,
            outcomes,
            ..Default::default()
        })
    }
}

/// The code of a rating from 1 to 5.
fn code(felt: f64) -> u8 {
    (felt.round().clamp(1.0, 5.0) - 1.0) as u8
}

fn outcome(name: &str, values: &[f64]) -> OutcomeColumn {
    let texts: Vec<Option<f64>> = (0..=10).map(|value| Some(f64::from(value))).collect();
    let of: Vec<u32> = values.iter().map(|&value| value as u32).collect();
    OutcomeColumn::new(name.to_owned(), &texts, &of)
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
        ratings: Ratings::Summary(Vec::new()),
        origin: Origin::default(),
        notices: Vec::new(),
        findings: Vec::new(),
    }
}
