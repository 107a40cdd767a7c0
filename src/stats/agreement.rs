//! How far two profiles agree: the same rows as two groups see them.

/// Kendall's τ-b: (concordant − discordant)/√((pairs − ties in x)(pairs − ties in y)).
///
/// `None` for fewer than two rows or a constant side.
///
/// # Panics
/// If the slices differ in length.
///
/// ```
/// assert_eq!(ecart::stats::agreement::kendall(&[1.0, 2.0, 3.0], &[1.0, 3.0, 2.0]), Some(1.0 / 3.0));
/// ```
pub fn kendall(x: &[f64], y: &[f64]) -> Option<f64> {
    assert_eq!(x.len(), y.len(), "two values for each row");
    let (mut difference, mut untied_x, mut untied_y) = (0.0, 0.0, 0.0);
    for i in 0..x.len() {
        for j in 0..i {
            let (dx, dy) = (order(x[i], x[j]), order(y[i], y[j]));
            difference += dx * dy;
            untied_x += dx.abs();
            untied_y += dy.abs();
        }
    }
    (untied_x > 0.0 && untied_y > 0.0).then(|| difference / (untied_x * untied_y).sqrt())
}

/// Lin's concordance with moments of the rows as a population: 2·cov/(var x + var y + (x̄ − ȳ)²).
///
/// `None` without rows, or where both sides are one and the same constant.
///
/// ```
/// use ecart::stats::agreement::concordance;
/// assert_eq!(concordance(&[1.0, 2.0], &[1.0, 2.0]), Some(1.0));
/// assert_eq!(concordance(&[1.0, 1.0], &[1.0, 1.0]), None);
/// ```
pub fn concordance(x: &[f64], y: &[f64]) -> Option<f64> {
    let n = x.len().min(y.len()) as f64;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / n;
    let (mx, my) = (mean(x), mean(y));
    let sum =
        |f: &dyn Fn(f64, f64) -> f64| x.iter().zip(y).map(|(&x, &y)| f(x - mx, y - my)).sum::<f64>() / n;
    let spread = sum(&|x, _| x * x) + sum(&|_, y| y * y) + (mx - my) * (mx - my);
    (spread > 0.0).then(|| 2.0 * sum(&|x, y| x * y) / spread)
}

/// Mean and mean absolute difference y − x over the rows; `None` without rows.
///
/// ```
/// assert_eq!(ecart::stats::agreement::differences(&[1.0, 2.0], &[2.0, 1.0]), Some((0.0, 1.0)));
/// ```
pub fn differences(x: &[f64], y: &[f64]) -> Option<(f64, f64)> {
    let n = x.len().min(y.len());
    let of = |f: &dyn Fn(f64) -> f64| x.iter().zip(y).map(|(x, y)| f(y - x)).sum::<f64>() / n as f64;
    (n > 0).then(|| (of(&|d| d), of(&f64::abs)))
}

fn order(a: f64, b: f64) -> f64 {
    f64::from(i8::from(a > b) - i8::from(a < b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_count_for_nobody() {
        // Of six pairs one is tied in x: (5 − 0)/√(5·6).
        let found = kendall(&[1.0, 1.0, 2.0, 3.0], &[1.0, 2.0, 3.0, 4.0]).unwrap();
        assert!((found - 5.0 / 30f64.sqrt()).abs() < 1e-15);
        assert_eq!(kendall(&[1.0, 1.0], &[1.0, 2.0]), None);
        assert_eq!((differences(&[], &[]), kendall(&[], &[])), (None, None));
    }
}
