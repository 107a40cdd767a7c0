//! Random numbers that are the same on every machine, in every version.

/// A stream of random numbers of its own for each pair (seed, index).
///
/// The state is a counter: output i is `mix(key + i·γ)`, the SplitMix64 construction of
/// Steele, Lea & Flood (2014), so streams can be taken up in any order and on any thread.
///
/// ```
/// use ecart::stats::random::Stream;
/// let first: Vec<u64> = (0..3).map(|_| Stream::new(1, 0).next_u64()).collect();
/// assert_eq!(first, [first[0]; 3]);
/// assert_ne!(Stream::new(1, 0).next_u64(), Stream::new(1, 1).next_u64());
/// ```
#[derive(Debug, Clone)]
pub struct Stream {
    counter: u64,
}

impl Stream {
    /// The stream number `index` of a seed.
    ///
    /// ```
    /// use ecart::stats::random::Stream;
    /// assert_ne!(Stream::new(1, 7).next_u64(), Stream::new(2, 7).next_u64());
    /// ```
    pub fn new(seed: u64, index: u64) -> Self {
        Self { counter: mix(mix(seed).wrapping_add(index)) }
    }

    /// The next 64 random bits.
    ///
    /// ```
    /// let mut stream = ecart::stats::random::Stream::new(1, 0);
    /// assert_ne!(stream.next_u64(), stream.next_u64());
    /// ```
    #[inline]
    pub fn next_u64(&mut self) -> u64 {
        self.counter = self.counter.wrapping_add(GAMMA);
        mix(self.counter)
    }

    /// A number strictly between 0 and 1, uniform on (k + ½)/2⁵².
    ///
    /// ```
    /// let u = ecart::stats::random::Stream::new(1, 0).uniform();
    /// assert!(0.0 < u && u < 1.0);
    /// ```
    pub fn uniform(&mut self) -> f64 {
        ((self.next_u64() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// A whole number in 0..bound, each exactly equally likely (Lemire 2019).
    ///
    /// `bound` 0 gives 0.
    ///
    /// ```
    /// let mut stream = ecart::stats::random::Stream::new(1, 0);
    /// assert!((0..100).all(|_| stream.below(6) < 6));
    /// ```
    pub fn below(&mut self, bound: u32) -> u32 {
        let range = u64::from(bound);
        loop {
            let product = (self.next_u64() >> 32) * range;
            // The first (2³² mod bound) remainders would be met once too often.
            if bound == 0 || product as u32 >= bound.wrapping_neg() % bound {
                return (product >> 32) as u32;
            }
        }
    }

    /// A standard normal number, by the method of Box & Muller (1958) with logarithm and cosine of `libm`.
    ///
    /// ```
    /// let mut stream = ecart::stats::random::Stream::new(1, 0);
    /// let mean = (0..10_000).map(|_| stream.normal()).sum::<f64>() / 1e4;
    /// assert!(mean.abs() < 0.04);
    /// ```
    pub fn normal(&mut self) -> f64 {
        let (u, v) = (self.uniform(), self.uniform());
        (-2.0 * libm::log(u)).sqrt() * libm::cos(std::f64::consts::TAU * v)
    }

    /// A random permutation of 0..n, each exactly equally likely (Fisher–Yates).
    ///
    /// ```
    /// let mut order = ecart::stats::random::Stream::new(1, 0).permutation(5);
    /// order.sort_unstable();
    /// assert_eq!(order, [0, 1, 2, 3, 4]);
    /// ```
    pub fn permutation(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for last in (1..n).rev() {
            order.swap(last, self.below(last as u32 + 1) as usize);
        }
        order
    }
}

/// 2⁶⁴ divided by the golden ratio, odd.
const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// Stafford's variant 13 of the MurmurHash3 finalizer: a bijection of 64 bits in which every input bit moves every output bit.
#[inline]
pub(crate) fn mix(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixing_gives_the_published_splitmix_numbers() {
        // First outputs of SplitMix64 from state 0.
        let mut stream = Stream { counter: 0 };
        assert_eq!(stream.next_u64(), 0xe220_a839_7b1d_cdaf);
        assert_eq!(stream.next_u64(), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn whole_numbers_are_uniform() {
        let mut stream = Stream::new(3, 0);
        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[stream.below(7) as usize] += 1;
        }
        // χ² on 6 degrees of freedom exceeds 27.9 once in 10,000 seeds.
        let chi2: f64 = counts.iter().map(|&c| (f64::from(c) - 1e4).powi(2) / 1e4).sum();
        assert!(chi2 < 27.9, "{chi2}");
    }
}
