//! Two waves on one scale: refused where they are not, or both put on 0 to 100.

use std::borrow::Cow;

use super::{Recorded, RecordedCrosshair, RecordedScale, Wave};
use crate::analysis::Estimate;
use crate::error::{Error, Result};
use crate::message::Comparing;

/// The two waves, and whether they had to be put on one scale.
///
/// # Errors
/// Where the scales differ and `rescale` is not asked for.
pub(super) fn on_one_scale<'a>(
    old: &Wave<'a>,
    new: &Wave<'a>,
    rescale: bool,
) -> Result<(Wave<'a>, Wave<'a>, bool)> {
    let (one, other) = (old.recorded.scale, new.recorded.scale);
    if one == other {
        return Ok((old.clone(), new.clone(), false));
    }
    if !rescale {
        let written = |scale: RecordedScale| format!("{}-{}", scale.lowest, scale.highest);
        return Err(Error::of(Comparing::OtherScales {
            old: old.label.clone(),
            old_scale: written(one),
            new: new.label.clone(),
            new_scale: written(other),
        }));
    }
    Ok((rescaled(old), rescaled(new), true))
}

/// All waves on one scale: as they are where it is one, else on 0 to 100.
pub(super) fn all_on_one_scale<'a, 'w>(waves: &'w [Wave<'a>], rescale: bool) -> Cow<'w, [Wave<'a>]> {
    let same = waves.windows(2).all(|pair| pair[0].recorded.scale == pair[1].recorded.scale);
    if same || !rescale { Cow::Borrowed(waves) } else { waves.iter().map(rescaled).collect() }
}

/// The wave on 0 to 100; box scores mean something else on another scale and go.
///
/// Its survey goes as well: its answers are on the old scale.
fn rescaled<'a>(wave: &Wave<'a>) -> Wave<'a> {
    let RecordedScale { lowest, highest } = wave.recorded.scale;
    let factor = 100.0 / (highest - lowest);
    let level = |value: f64| (value - lowest) * factor;
    let line = |at: RecordedCrosshair| RecordedCrosshair {
        importance: level(at.importance),
        performance: level(at.performance),
    };
    let estimate = |it: Estimate, shift: bool| Estimate {
        value: if shift { level(it.value) } else { it.value * factor },
        sd: it.sd.map(|sd| sd * factor),
        standard_error: it.standard_error.map(|error| error * factor),
        low: it.low.map(|low| if shift { level(low) } else { low * factor }),
        high: it.high.map(|high| if shift { level(high) } else { high * factor }),
        ..it
    };
    let mut recorded: Recorded = wave.recorded.clone();
    recorded.scale = RecordedScale { lowest: 0.0, highest: 100.0 };
    recorded.crosshair = line(recorded.crosshair);
    recorded.element_crosshair = recorded.element_crosshair.map(line);
    for row in recorded.criteria.iter_mut().chain(&mut recorded.elements) {
        row.importance = estimate(row.importance, true);
        row.performance = estimate(row.performance, true);
        row.gap = row.gap.map(|gap| estimate(gap, false));
        row.boxes = None;
    }
    for map in &mut recorded.indices.maps {
        map.mean_gap = map.mean_gap.map(|gap| gap * factor);
        map.satisfaction_index = map.satisfaction_index.map(level);
    }
    Wave { label: wave.label.clone(), recorded, read: None }
}
