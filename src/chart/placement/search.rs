//! The order of the search: greedy choice, descent, exact neighbourhoods, annealing if need be.

use super::arrangement::Arrangement;
use super::candidates::LabelCandidate;
use super::{annealing, descent, greedy, neighbourhood};

/// How many annealing runs are tried at most.
const SEEDS: u64 = 12;
/// How many of them in a row may bring nothing before it is given up.
const FRUITLESS: usize = 3;

/// A quick arrangement to start from; every label has at least one place.
pub fn sketch(places: &[Vec<LabelCandidate>]) -> Arrangement<'_> {
    let mut arrangement = Arrangement::new(places, greedy::greedy(places));
    descent::descend(&mut arrangement);
    arrangement
}

/// The best arrangement found.
pub fn search<'a>(places: &'a [Vec<LabelCandidate>], sketch: Arrangement<'a>) -> Arrangement<'a> {
    let mut best = sketch;
    settle(&mut best);
    let least = unavoidable_faults(places);
    // Chance repairs a fault or two, sometimes three; more mean that there is no room.
    let few = least + (places.len() / 16).max(2);
    let mut fruitless = 0;
    for seed in 1..=SEEDS {
        if best.faults() <= least || best.faults() > few || fruitless == FRUITLESS {
            break;
        }
        let mut tried = annealing::anneal(places, best.chosen(), seed);
        descent::descend(&mut tried);
        settle(&mut tried);
        if (tried.faults(), tried.cost()) < (best.faults(), best.cost()) {
            best = tried;
            fruitless = 0;
        } else {
            fruitless += 1;
        }
    }
    best
}

/// Places neighbourhoods anew and moves single labels, until neither improves: a neighbourhood tries but some of the
/// places of each label.
fn settle(arrangement: &mut Arrangement) {
    loop {
        neighbourhood::refine(arrangement);
        let refined = arrangement.cost();
        descent::descend(arrangement);
        if arrangement.cost() == refined {
            return;
        }
    }
}

/// Labels without any fault-free place.
pub fn unavoidable_faults(places: &[Vec<LabelCandidate>]) -> usize {
    places.iter().filter(|places| places.iter().all(|place| place.hard)).count()
}

#[cfg(test)]
mod tests {
    use super::super::candidates::{NAMES, candidates};
    use super::super::problem::Problem;
    use super::super::problem::sample::problem;
    use super::super::text;
    use super::*;
    use crate::chart::font::Weight;
    use crate::chart::geometry::Xy;

    /// Places of a crowd of points a few points apart.
    fn crowd(labels: usize) -> Vec<Vec<LabelCandidate>> {
        let points: Vec<(f64, f64)> =
            (0..labels).map(|i| (60.0 + 17.0 * (i % 4) as f64, 60.0 + 14.0 * (i / 4) as f64)).collect();
        // Names have room in their own quadrant.
        let cross = Xy { x: 300.0, y: 250.0 };
        let problem = Problem { cross, ..problem(&points) };
        let wordings = [text::line("Rapport qualité-prix".into(), 10.5, Weight::Regular)];
        (0..labels).map(|own| candidates(&problem, own, &wordings, NAMES)).collect()
    }

    #[test]
    fn every_step_improves_and_the_books_stay_right() {
        let places = crowd(12);
        let greedy = Arrangement::new(&places, greedy::greedy(&places));
        let sketch = sketch(&places);
        let best = search(&places, sketch.clone());
        assert!(best.cost() < sketch.cost() && sketch.cost() <= greedy.cost());
        let anew = Arrangement::new(&places, best.chosen().to_vec());
        assert_eq!((anew.cost(), anew.faults()), (best.cost(), best.faults()));
        assert!((0..best.len()).all(|label| anew.burdens(label) == best.burdens(label)));
    }

    #[test]
    fn no_single_move_improves_the_result() {
        let places = crowd(8);
        let best = search(&places, sketch(&places));
        assert_eq!(best.faults(), 0);
        assert!(
            (0..best.len())
                .all(|label| { best.burdens(label).iter().all(|&burden| burden >= best.burden(label)) })
        );
    }

    #[test]
    fn annealing_depends_on_the_seed_alone() {
        let places = crowd(10);
        let start = vec![0; places.len()];
        let run = |seed| annealing::anneal(&places, &start, seed);
        assert_eq!(run(3).chosen(), run(3).chosen());
        assert_ne!(run(3).chosen(), run(4).chosen());
        assert!(run(3).cost() < Arrangement::new(&places, start.clone()).cost());
    }

    #[test]
    fn a_label_without_a_clean_place_is_an_unavoidable_fault() {
        let mut places = crowd(3);
        assert_eq!(unavoidable_faults(&places), 0);
        places[1].iter_mut().for_each(|place| place.hard = true);
        places[2].clear();
        assert_eq!(unavoidable_faults(&places), 2);
    }
}
