//! Laws of every method.

use super::*;
use crate::stats::influence::SampleWeights;
use crate::stats::random::Stream;
use crate::stats::regression::regress;
use proptest::prelude::*;

/// An outcome and p drivers with something in common.
fn columns(rows: usize, p: usize, seed: u64) -> Vec<Vec<f64>> {
    let mut stream = Stream::new(seed, 0);
    let common: Vec<f64> = (0..rows).map(|_| stream.uniform()).collect();
    let mut column = || common.iter().map(|c| c + stream.uniform()).collect();
    (0..=p).map(|_| column()).collect()
}

fn derive(method: &Method, columns: &[Vec<f64>], weights: Option<&[f64]>) -> Derived {
    let drivers: Vec<Column> = columns[1..].iter().map(Column::from).collect();
    let drivers =
        Drivers { outcome: &columns[0], drivers: &drivers, weights, deletion: Deletion::Listwise, seed: 1 };
    method.derive(&drivers).unwrap()
}

fn assert_same(a: &Derived, b: &Derived) {
    assert_eq!((a.n, a.permutations), (b.n, b.permutations));
    for (a, b) in a.contributions.iter().zip(&b.contributions) {
        assert!((a.raw - b.raw).abs() < 1e-9, "{a:?} {b:?}");
    }
}

#[test]
fn many_drivers_are_sampled_and_said_to_be() {
    let columns = columns(60, 23, 1);
    let found = derive(&shapley::METHOD, &columns, None);
    assert_eq!(found.permutations, Some(shapley::PERMUTATIONS));
    assert!(found.contributions.iter().all(|c| c.sampling_error.is_some_and(|e| e > 0.0 && e < 0.002)));
    let johnson = derive(&johnson::METHOD, &columns, None);
    assert!((found.r_squared.unwrap() - johnson.r_squared.unwrap()).abs() < 1e-9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn parts_sum_to_r_squared(seed: u64, p in 1..8_usize) {
        let columns = columns(30, p, seed);
        let predictors: Vec<Column> = columns[1..].iter().map(Column::from).collect();
        let r_squared = regress(&columns[0], &predictors, SampleWeights::default()).unwrap().r_squared;
        for method in [&johnson::METHOD, &shapley::METHOD] {
            let found = derive(method, &columns, None);
            let raw: f64 = found.contributions.iter().map(|c| c.raw).sum();
            let shares: f64 = found.contributions.iter().map(|c| c.share.unwrap()).sum();
            prop_assert!((raw - r_squared).abs() < 1e-10, "{}", method.name);
            prop_assert!((shares - 1.0).abs() < 1e-10);
            prop_assert!(found.contributions.iter().all(|c| c.raw >= 0.0));
        }
    }

    #[test]
    fn units_the_order_of_rows_and_equal_weights_do_not_matter(seed: u64, turn in 1..29_usize) {
        let columns = columns(30, 4, seed);
        let changed: Vec<Vec<f64>> = columns
            .iter()
            .enumerate()
            .map(|(j, column)| column.iter().map(|x| 7.0 + (j + 1) as f64 * x).collect())
            .collect();
        let turned: Vec<Vec<f64>> = columns
            .iter()
            .map(|column| [&column[turn..], &column[..turn]].concat())
            .collect();
        for method in METHODS {
            let before = derive(method, &columns, None);
            assert_same(&before, &derive(method, &changed, None));
            assert_same(&before, &derive(method, &columns, Some(&[0.3; 30])));
            prop_assert_eq!(&before, &derive(method, &turned, None));
        }
    }

    #[test]
    fn the_order_of_drivers_does_not_matter(seed: u64, swap in 1..5_usize) {
        let columns = columns(30, 5, seed);
        let mut swapped = columns.clone();
        swapped.swap(swap, 5);
        for method in METHODS {
            let (before, mut after) = (derive(method, &columns, None), derive(method, &swapped, None));
            after.contributions.swap(swap - 1, 4);
            assert_same(&before, &after);
        }
    }
}
