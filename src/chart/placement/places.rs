//! The geometry of places: boxes beside a marker, and boxes at the end of a leader.

use super::Marker;
use super::text::Wording;
use crate::chart::geometry::{LineSegment, Rect, Xy};

/// Clearance between a marker (or its ellipse) and a label beside it.
const GAP: f64 = 3.0;
/// Shortest leader.
const SHORTEST: f64 = 8.0;
/// From the end of a leader to the text.
const LEADER_END: f64 = 1.5;
/// How near to its ends a leader may touch the upper or lower edge of a box.
const EDGE_END: f64 = 6.0;
/// √½, the coordinates of the diagonal directions.
const DIAGONAL: f64 = std::f64::consts::FRAC_1_SQRT_2;

/// A box, the leader to it, and what this way to stand costs.
pub struct LabelSpot {
    /// The text box.
    pub rect: Rect,
    /// The line from the edge of the marker to the box.
    pub leader: Option<LineSegment>,
    /// How little the position or the length of the leader is liked.
    pub cost: f64,
}

/// The places that need no leader: eight directions, and variants slid along the marker.
pub fn beside(marker: &Marker, wording: &Wording) -> Vec<LabelSpot> {
    let (w, h) = (wording.width, wording.height);
    let (rx, ry) = marker.ellipse.unwrap_or((0.0, 0.0));
    let (rx, ry) = (rx.max(marker.radius) + GAP, ry.max(marker.radius) + GAP);
    let (dx, dy) = (rx * DIAGONAL, ry * DIAGONAL);
    // Left and top edge as seen from the marker, and cost.
    let mut places = vec![
        (rx, -h / 2.0, 0.0),
        (dx, -dy - h, 2.0),
        (dx, dy, 3.0),
        (-rx - w, -h / 2.0, 3.0),
        (-w / 2.0, -ry - h, 4.0),
        (-w / 2.0, ry, 5.0),
        (-dx - w, -dy - h, 5.0),
        (-dx - w, dy, 6.0),
    ];
    for shift in [-0.3, 0.3] {
        places.push((rx, (shift - 0.5) * h, 2.5));
        places.push((-rx - w, (shift - 0.5) * h, 5.5));
    }
    for share in [0.1, 0.25, 0.75, 0.9] {
        places.push((-share * w, -ry - h, 6.0));
        places.push((-share * w, ry, 7.0));
    }
    let place =
        |(left, top, cost)| LabelSpot { rect: snapped(marker.at, left, top, wording), leader: None, cost };
    places.into_iter().map(place).collect()
}

/// The places at the end of a leader of at most `longest`: a lattice of boxes right of, left of, above and below the
/// marker.
pub fn on_leaders(marker: &Marker, wording: &Wording, step: (f64, f64), longest: f64) -> Vec<LabelSpot> {
    let reach = longest + marker.radius;
    let lefts = offsets(wording.width, reach, step.0);
    let tops = offsets(wording.height, reach, step.1);
    let mut places = Vec::new();
    for &left in &lefts {
        for &top in &tops {
            let rect = snapped(marker.at, left, top, wording);
            if let Some((leader, length)) = leader(marker, &rect, longest) {
                let cost = 10.0 + 0.55 * length + 0.006 * length * length;
                places.push(LabelSpot { rect, leader: Some(leader), cost });
            }
        }
    }
    places
}

/// Where boxes of an extent start, as seen from the marker: before it, over it, after it.
fn offsets(extent: f64, reach: f64, step: f64) -> Vec<f64> {
    let steps = (reach / step).floor() as i64;
    let over = (extent / 2.0 / step).floor() as i64;
    let before = (1..=steps).map(|i| -extent - i as f64 * step);
    let across = (-over..=over).map(|i| -extent / 2.0 + i as f64 * step);
    let after = (1..=steps).map(|i| i as f64 * step);
    before.chain(across).chain(after).collect()
}

/// The leader from a marker to a box and the distance it bridges, from the edge of the marker to the
/// text; `None` where that is too short or too long.
///
/// It points to the middle of the facing side, or, above and below, to the point of the edge nearest
/// to the marker but not at its very end.
fn leader(marker: &Marker, rect: &Rect, longest: f64) -> Option<(LineSegment, f64)> {
    let at = marker.at;
    let nearest = rect.nearest(at);
    let (dx, dy) = ((nearest.x - at.x).abs(), (nearest.y - at.y).abs());
    let to = if dx >= dy {
        Xy { x: nearest.x, y: rect.centre().y }
    } else {
        let inset = EDGE_END.min(rect.width() / 2.0);
        Xy { x: at.x.max(rect.left + inset).min(rect.right - inset), y: nearest.y }
    };
    let distance = at.distance(to);
    let length = distance - marker.radius;
    if length < SHORTEST || length > longest {
        return None;
    }
    let along = |share: f64| Xy { x: at.x + share * (to.x - at.x), y: at.y + share * (to.y - at.y) };
    let (from, to) = (along(marker.radius / distance), along(1.0 - LEADER_END / distance));
    Some((LineSegment { from, to }, length))
}

/// A box on quarters of a point, so that its coordinates print short.
fn snapped(at: Xy, left: f64, top: f64, wording: &Wording) -> Rect {
    let quarter = |v: f64| (v * 4.0).round() / 4.0;
    Rect::sized(quarter(at.x + left), quarter(at.y + top), wording.width, wording.height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::font::Weight;
    use crate::chart::placement::text;

    const LONGEST: f64 = 170.0;
    const AT: Xy = Xy { x: 100.1, y: 200.2 };

    fn marker(ellipse: Option<(f64, f64)>) -> Marker {
        Marker { at: AT, radius: 4.5, label: String::new(), bold: false, number: 1, ellipse }
    }

    fn wording() -> Wording {
        text::line("Application mobile".into(), 10.5, Weight::Regular)
    }

    #[test]
    fn boxes_beside_a_marker_keep_their_distance() {
        // An eighth of a point is lost or won where boxes snap to quarters.
        let distances = beside(&marker(None), &wording()).into_iter().map(|place| place.rect.distance(AT));
        assert!(distances.into_iter().all(|distance| (distance - 7.5).abs() < 0.2));
    }

    #[test]
    fn boxes_beside_a_marker_stay_off_its_ellipse() {
        for place in beside(&marker(Some((20.0, 10.0))), &wording()) {
            let nearest = place.rect.nearest(AT);
            let (x, y) = ((nearest.x - AT.x) / 20.0, (nearest.y - AT.y) / 10.0);
            assert!(x * x + y * y > 1.0, "{:?}", place.rect);
        }
    }

    #[test]
    fn leaders_run_from_the_marker_to_just_before_the_text() {
        for place in on_leaders(&marker(None), &wording(), (9.0, 5.0), LONGEST) {
            let leader = place.leader.unwrap();
            assert!((leader.from.distance(AT) - 4.5).abs() < 1e-9);
            assert!(place.rect.clip(&leader).is_none());
            let gap = place.rect.distance(leader.to);
            assert!(gap > 0.5 && gap <= LEADER_END + 1e-9, "{gap}");
            assert!((SHORTEST..=LONGEST).contains(&(leader.length() + LEADER_END)));
        }
    }

    #[test]
    fn longer_leaders_cost_more() {
        let mut places = on_leaders(&marker(None), &wording(), (9.0, 5.0), LONGEST);
        let length = |place: &LabelSpot| place.leader.map_or(0.0, |leader| leader.length());
        places.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        assert!(places.is_sorted_by(|a, b| length(a) <= length(b) + 1e-9));
    }
}
