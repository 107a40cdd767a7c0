//! Simulated annealing from a fixed seed, for the few problems the exact search leaves in conflict.

use super::arrangement::Arrangement;
use super::candidates::LabelCandidate;
use super::pair;
use crate::chart::geometry::Rect;

/// Temperature at the start, in the unit of the costs.
const HOTTEST: i64 = 32_000;
/// Below this temperature only improvements are accepted, which is the descent's work.
const COLDEST: i64 = 8;
/// Moves at each temperature, for each label.
const MOVES: usize = 20;

/// A good arrangement found by chance, always the same one for the same seed.
pub fn anneal<'a>(candidates: &'a [Vec<LabelCandidate>], start: &[usize], seed: u64) -> Arrangement<'a> {
    let mut random = SplitMix64(seed);
    let mut annealed = Annealed::new(candidates, start);
    let mut temperature = HOTTEST;
    while temperature >= COLDEST {
        for _ in 0..MOVES * candidates.len() {
            let label = random.below(candidates.len());
            // The product of two draws favours the cheap candidates, which come first.
            let limit = 1 + random.below(candidates[label].len());
            let candidate = random.below(limit);
            let tolerated = (temperature * NEGATIVE_LOGS[random.byte()]) >> 10;
            annealed.move_within(label, candidate, tolerated);
        }
        temperature = temperature * 9 / 10;
    }
    Arrangement::new(candidates, annealed.chosen)
}

/// A candidate chosen for every label, and what is known of it.
struct Annealed<'a> {
    candidates: &'a [Vec<LabelCandidate>],
    chosen: Vec<usize>,
    /// The boxes around the chosen candidates, close together.
    hulls: Vec<Rect>,
    /// For each label the others that it may have terms in common with.
    near: Vec<Vec<usize>>,
    /// What each label pays where it stands, as long as nothing near it has moved.
    known: Vec<Option<i64>>,
}

impl<'a> Annealed<'a> {
    fn new(candidates: &'a [Vec<LabelCandidate>], start: &[usize]) -> Self {
        Self {
            candidates,
            chosen: start.to_vec(),
            hulls: candidates.iter().zip(start).map(|(own, &chosen)| own[chosen].hull).collect(),
            near: pair::within_reach(candidates),
            known: vec![None; start.len()],
        }
    }

    /// Moves a label to a candidate where that costs less than is tolerated above what it pays now.
    fn move_within(&mut self, label: usize, candidate: usize, tolerated: i64) {
        let stays = self.known[label].or_else(|| self.burden(label, self.chosen[label], i64::MAX));
        self.known[label] = stays;
        let Some(moves) = stays.and_then(|stays| self.burden(label, candidate, stays + tolerated)) else {
            return;
        };
        if self.chosen[label] != candidate {
            self.near[label].iter().for_each(|&other| self.known[other] = None);
        }
        self.chosen[label] = candidate;
        self.hulls[label] = self.candidates[label][candidate].hull;
        self.known[label] = Some(moves);
    }

    /// What a candidate of a label costs beside the others; `None` where that is so much or more. Every term adds to it, so
    /// that most are told by a few terms.
    fn burden(&self, label: usize, candidate: usize, most: i64) -> Option<i64> {
        let own = &self.candidates[label][candidate];
        let mut burden = own.cost;
        for &other in &self.near[label] {
            if burden >= most {
                return None;
            }
            if pair::may_cost(&own.hull, &self.hulls[other]) {
                burden += pair::cost(own, &self.candidates[other][self.chosen[other]]);
            }
        }
        (burden < most).then_some(burden)
    }
}

/// Steele, Lea & Flood's generator (OOPSLA 2014): integers only, so the same on every machine.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    fn byte(&mut self) -> usize {
        (self.next() >> 56) as usize
    }
}

/// −ln((i + ½) / 256) × 1024 for i = 0 … 255: an exponential variate by one byte, without a logarithm at run time.
const NEGATIVE_LOGS: [i64; 256] = {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = (negative_log((i as f64 + 0.5) / 256.0) * 1024.0 + 0.5) as i64;
        i += 1;
    }
    table
};

/// −ln u for 0 < u < 1: u = m / 2ᵏ with ½ ≤ m < 1, ln m = 2 artanh((m − 1) / (m + 1)) as a series.
const fn negative_log(u: f64) -> f64 {
    let (mut m, mut log) = (u, 0.0);
    while m < 0.5 {
        m *= 2.0;
        log += std::f64::consts::LN_2;
    }
    let t = (1.0 - m) / (1.0 + m);
    let (mut power, mut odd) = (t, 1.0);
    while odd < 60.0 {
        log += 2.0 * power / odd;
        power *= t * t;
        odd += 2.0;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_the_published_sequence() {
        let mut random = SplitMix64(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn the_table_holds_logarithms() {
        for (i, &entry) in NEGATIVE_LOGS.iter().enumerate() {
            let exact = -((i as f64 + 0.5) / 256.0).ln() * 1024.0;
            assert!((entry as f64 - exact).abs() <= 0.5 + 1e-6, "{i}: {entry} {exact}");
        }
    }
}
