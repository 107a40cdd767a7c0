//! Labels beside a line, pushed apart as little as can be.

/// Moves places apart so that neighbours are at least their distances from one another, all within two ends: the least
/// sum of squared moves, their order kept. `places` come in order; `apart[i]` is between place i and the next.
pub fn spread(places: &[f64], apart: &[f64], (low, high): (f64, f64)) -> Vec<f64> {
    let offsets: Vec<f64> = std::iter::once(0.0)
        .chain(apart.iter().scan(0.0, |sum, distance| {
            *sum += distance;
            Some(*sum)
        }))
        .take(places.len())
        .collect();
    // With the distances taken off, what is left only has to rise: pools of adjacent violators take their mean.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (place, offset) in places.iter().zip(&offsets) {
        let mut pool = (place - offset, 1);
        while let Some(&(mean, count)) = pools.last().filter(|(mean, _)| *mean > pool.0) {
            pools.pop();
            let all = count + pool.1;
            pool = ((mean * count as f64 + pool.0 * pool.1 as f64) / all as f64, all);
        }
        pools.push(pool);
    }
    let last = offsets.last().copied().unwrap_or_default();
    let fitted = pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count));
    // Where there is too little room for all of them the upper end gives way.
    fitted.zip(&offsets).map(|(mean, offset)| mean.min(high - last).max(low) + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn places_move_no_more_than_they_must() {
        assert_eq!(spread(&[1.0, 20.0], &[5.0], (0.0, 100.0)), [1.0, 20.0]);
        assert_eq!(spread(&[10.0, 10.0], &[4.0], (0.0, 100.0)), [8.0, 12.0]);
        assert_eq!(spread(&[0.0, 0.0, 0.0], &[4.0, 4.0], (0.0, 100.0)), [0.0, 4.0, 8.0]);
        assert_eq!(spread(&[99.0, 100.0], &[4.0], (0.0, 100.0)), [96.0, 100.0]);
        assert_eq!(spread(&[], &[], (0.0, 1.0)), [] as [f64; 0]);
    }
}
