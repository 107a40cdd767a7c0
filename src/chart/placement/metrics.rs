//! What is wrong with a placement, counted; the bar for names is 0 everywhere.

use super::{PlacedLabel, Problem};
use crate::chart::geometry::{LineSegment, Rect};

/// Less than this is a rounding error, not a length or an area.
const EPSILON: f64 = 1e-7;
/// From the end of a leader to the text.
const LEADER_END: f64 = 1.5;

/// Faults of a placement by kind, and the lengths of its leaders.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Metrics {
    /// Number of labels.
    pub n: usize,
    /// Pairs of text boxes that share some area.
    pub label_label: usize,
    /// Text boxes nearer to a marker's centre than its radius, their own included.
    pub label_point: usize,
    /// Text boxes cut by the crosshair, the diagonal or an arrow, once for each line.
    pub label_line: usize,
    /// Text boxes on a quadrant name or a tag.
    pub label_reserved: usize,
    /// Text boxes not inside the plot frame.
    pub outside: usize,
    /// Pairs of leaders that cross.
    pub leader_leader: usize,
    /// Leaders through another label.
    pub leader_label: usize,
    /// Leaders through another marker, unless it touches their own.
    pub leader_point: usize,
    /// Labels with a leader.
    pub leaders: usize,
    /// Labels without a leader that have another marker as near as their own.
    pub ambiguous: usize,
    /// Labels whose centre stands in another quadrant than their marker.
    pub other_quadrant: usize,
    /// Names and numbers not shown.
    pub unplaced: usize,
    /// Mean distance from marker edge to text over the labels with a leader; 0 without one.
    pub leader_mean: f64,
    /// Largest distance from marker edge to text over the labels with a leader; 0 without one.
    pub leader_max: f64,
}

impl Metrics {
    /// Faults of every kind, added up.
    pub fn faults(&self) -> usize {
        let labels = self.label_label + self.label_point + self.label_line + self.label_reserved;
        let leaders = self.leader_leader + self.leader_label + self.leader_point;
        labels + leaders + self.outside + self.ambiguous + self.other_quadrant + self.unplaced
    }
}

/// Counts the faults of labels, given in the order of the markers.
pub fn measure(problem: &Problem, labels: &[PlacedLabel]) -> Metrics {
    let mut metrics =
        Metrics { n: labels.len(), unplaced: problem.markers.len() - labels.len(), ..Metrics::default() };
    let lines = problem.lines();
    for (own, label) in labels.iter().enumerate() {
        let rect = &label.rect;
        metrics.outside += usize::from(!problem.frame.grown(1e-6, 1e-6).holds(rect));
        metrics.label_line += lines.iter().filter(|line| is_cut(rect, line)).count();
        metrics.label_reserved +=
            problem.reserved.iter().filter(|reserved| shares_area(rect, reserved)).count();
        let at = problem.markers[own].at;
        metrics.other_quadrant += usize::from(!problem.is_same_quadrant(at, rect.centre()));
        metrics.label_label += labels[..own].iter().filter(|other| shares_area(rect, &other.rect)).count();
        count_markers(&mut metrics, problem, own, label);
        count_leader(&mut metrics, labels, own);
    }
    if metrics.leaders > 0 {
        metrics.leader_mean /= metrics.leaders as f64;
    }
    metrics
}

fn count_markers(metrics: &mut Metrics, problem: &Problem, own: usize, label: &PlacedLabel) {
    let mine = &problem.markers[own];
    let own_distance = label.rect.distance(mine.at);
    let mut ambiguous = false;
    for (index, marker) in problem.markers.iter().enumerate() {
        let distance = label.rect.distance(marker.at);
        metrics.label_point += usize::from(distance < marker.radius - EPSILON);
        if index == own {
            continue;
        }
        ambiguous |= distance <= own_distance;
        if let Some(leader) = &label.leader {
            let apart = mine.at.distance(marker.at) >= mine.radius + marker.radius;
            let hit = leader.distance(marker.at) < marker.radius - EPSILON;
            metrics.leader_point += usize::from(apart && hit);
        }
    }
    metrics.ambiguous += usize::from(ambiguous && label.leader.is_none());
}

fn count_leader(metrics: &mut Metrics, labels: &[PlacedLabel], own: usize) {
    let Some(leader) = &labels[own].leader else {
        return;
    };
    let others = labels.iter().enumerate().filter(|&(index, _)| index != own);
    metrics.leader_label += others.filter(|(_, other)| is_cut(&other.rect, leader)).count();
    let earlier = labels[..own].iter().filter_map(|other| other.leader.as_ref());
    metrics.leader_leader += earlier.filter(|other| leader.crosses(other)).count();
    let length = leader.length() + LEADER_END;
    metrics.leaders += 1;
    metrics.leader_mean += length;
    metrics.leader_max = metrics.leader_max.max(length);
}

fn is_cut(rect: &Rect, line: &LineSegment) -> bool {
    rect.clip(line).is_some_and(|part| part.length() > EPSILON)
}

fn shares_area(a: &Rect, b: &Rect) -> bool {
    let (x, y) = a.overlap(b);
    x > 0.0 && y > 0.0 && x * y > EPSILON
}

#[cfg(test)]
mod tests {
    use super::super::Align;
    use super::super::problem::sample::{problem, segment};
    use super::*;

    fn label(left: f64, top: f64, leader: Option<LineSegment>) -> PlacedLabel {
        let rect = Rect::sized(left, top, 60.0, 10.0);
        PlacedLabel { lines: Vec::new(), rect, align: Align::Start, leader, size: 10.5, bold: false }
    }

    #[test]
    fn a_clean_placement_has_no_faults() {
        let problem = problem(&[(50.0, 50.0), (250.0, 250.0)]);
        let metrics = measure(&problem, &[label(57.0, 45.0, None), label(257.0, 245.0, None)]);
        assert_eq!(metrics, Metrics { n: 2, ..Metrics::default() });
    }

    #[test]
    fn faults_of_boxes_are_counted() {
        let mut problem = problem(&[(50.0, 50.0), (60.0, 60.0)]);
        problem.reserved = vec![Rect::sized(150.0, 50.0, 30.0, 10.0)];
        problem.arrows = vec![segment((130.0, 0.0), (130.0, 56.0))];
        let metrics = measure(&problem, &[label(61.0, 55.0, None), label(120.0, 55.0, None)]);
        let expected = Metrics {
            n: 2,
            label_label: 1,
            label_point: 1,
            label_line: 1,
            label_reserved: 1,
            ambiguous: 1,
            ..Metrics::default()
        };
        assert_eq!(metrics, expected);
        assert_eq!(metrics.faults(), 5);
        let astray = measure(&problem, &[label(350.0, 45.0, None)]);
        assert_eq!((astray.outside, astray.other_quadrant, astray.unplaced), (1, 1, 1));
    }

    #[test]
    fn faults_of_leaders_are_counted() {
        let problem = problem(&[(50.0, 50.0), (50.0, 100.0), (80.0, 50.0)]);
        let labels = [
            label(100.0, 45.0, Some(segment((54.0, 50.0), (98.5, 50.0)))),
            label(61.5, 20.0, Some(segment((50.0, 96.0), (60.0, 25.0)))),
            label(70.0, 60.0, Some(segment((80.0, 54.0), (80.0, 58.5)))),
        ];
        let metrics = measure(&problem, &labels);
        assert_eq!((metrics.leaders, metrics.leader_leader, metrics.leader_point), (3, 1, 1));
        assert_eq!((metrics.leader_label, metrics.label_label), (0, 0));
        assert_eq!(metrics.leader_max, (10.0_f64 * 10.0 + 71.0 * 71.0).sqrt() + 1.5);
        let sum = metrics.leader_max + 46.0 + 6.0;
        assert!((metrics.leader_mean - sum / 3.0).abs() < 1e-12);
    }
}
