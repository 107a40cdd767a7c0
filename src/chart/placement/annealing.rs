//! Simulated annealing from a fixed seed, for the few problems the exact search leaves in conflict.

use super::arrangement::Arrangement;
use super::candidates::LabelCandidate;
use super::pair;

/// Temperature at the start, in the unit of the costs.
const HOTTEST: i64 = 32_000;
/// Below this temperature only improvements are accepted, which is the descent's work.
const COLDEST: i64 = 8;
/// Moves at each temperature, for each label.
const MOVES: usize = 20;

/// A good arrangement found by chance, always the same one for the same seed.
pub fn anneal<'a>(candidates: &'a [Vec<LabelCandidate>], start: &[usize], seed: u64) -> Arrangement<'a> {
    let mut random = SplitMix64(seed);
    let mut chosen = start.to_vec();
    let near = pair::within_reach(candidates);
    // What each label pays where it stands, as long as nothing near it has moved.
    let mut known: Vec<Option<i64>> = vec![None; chosen.len()];
    let mut temperature = HOTTEST;
    while temperature >= COLDEST {
        for _ in 0..MOVES * candidates.len() {
            let label = random.below(candidates.len());
            // The product of two draws favours the cheap candidates, which come first.
            let limit = 1 + random.below(candidates[label].len());
            let candidate = random.below(limit);
            let burden = |chosen: &[usize], candidate: usize| {
                let own = &candidates[label][candidate];
                let others = near[label].iter().map(|&other| &candidates[other][chosen[other]]);
                own.cost + others.map(|other| pair::cost(own, other)).sum::<i64>()
            };
            let stays = *known[label].get_or_insert_with(|| burden(&chosen, chosen[label]));
            let moves = burden(&chosen, candidate);
            if moves - stays < (temperature * NEGATIVE_LOGS[random.byte()]) >> 10 {
                if chosen[label] != candidate {
                    near[label].iter().for_each(|&other| known[other] = None);
                }
                chosen[label] = candidate;
                known[label] = Some(moves);
            }
        }
        temperature = temperature * 9 / 10;
    }
    Arrangement::new(candidates, chosen)
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
