//! Value axes: from where to where they run, and in which steps.

/// An axis with its ends on ticks, since a spreadsheet counts ticks from the lower end.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetAxis {
    /// What it measures.
    pub title: String,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Distance of the ticks.
    pub unit: f64,
}

impl SheetAxis {
    /// Around values: snapped outwards to whole units, one more where a value is within 4 % of an end, within `scale`.
    ///
    /// ```
    /// use ecart::office::chart::quadrant::SheetAxis;
    /// let axis = SheetAxis::around("Importance", &[7.05, 8.9], (1.0, 10.0));
    /// assert_eq!((axis.low, axis.high, axis.unit), (6.5, 9.0, 0.5));
    /// let axis = SheetAxis::around("Performance", &[2.0, 3.33], (1.0, 4.0));
    /// assert_eq!((axis.low, axis.high, axis.unit), (1.8, 3.4, 0.2), "not from 1.5 to 3.5");
    /// // Not 3.4000000000000004.
    /// assert_eq!(SheetAxis::around("Importance", &[3.5, 4.3], (1.0, 5.0)).low, 3.4);
    /// ```
    pub fn around(title: &str, values: &[f64], scale: (f64, f64)) -> Self {
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (least, most) = if least <= most { (least, most) } else { scale };
        let span = (most - least).max((scale.1 - scale.0) * 0.1).max(1e-9);
        // Finer ticks where they spare the chart an empty rim.
        let [coarse, fine] =
            [4.0, 9.0].map(|steps| Self::with_unit(title, (least, most), step(span / steps)));
        if fine.high - fine.low <= 0.9 * (coarse.high - coarse.low) { fine } else { coarse }
    }

    fn with_unit(title: &str, (least, most): (f64, f64), unit: f64) -> Self {
        let (mut low, mut high) = ((least / unit + 1e-9).floor(), (most / unit - 1e-9).ceil());
        if high <= low {
            high = low + 1.0;
        }
        let close = 0.04 * (high - low);
        if least / unit - low < close {
            low -= 1.0;
        }
        if high - most / unit < close {
            high += 1.0;
        }
        Self { title: title.to_owned(), low: tidy(low * unit), high: tidy(high * unit), unit }
    }

    /// Longer by whole units, as far as the scale allows, until shares of it are free below and above a value.
    ///
    /// ```
    /// use ecart::office::chart::quadrant::SheetAxis;
    /// let axis = SheetAxis::around("Importance", &[3.85, 4.4], (1.0, 5.0));
    /// assert_eq!((axis.low, axis.high, axis.unit), (3.8, 4.5, 0.1));
    /// assert_eq!(axis.clone().with_room(3.85, (0.15, 0.15), (1.0, 5.0)).low, 3.7);
    /// assert_eq!(axis.with_room(3.85, (0.15, 0.15), (3.8, 5.0)).low, 3.8, "not beyond the scale");
    /// ```
    #[must_use]
    pub fn with_room(mut self, value: f64, (below, above): (f64, f64), scale: (f64, f64)) -> Self {
        const MOST: usize = 3;
        let (unit, slack) = (self.unit, 1e-9);
        for _ in 0..MOST {
            if self.share(value) < below && self.low - unit >= scale.0 - slack {
                self.low = tidy(self.low - unit);
            }
            if 1.0 - self.share(value) < above && self.high + unit <= scale.1 + slack {
                self.high = tidy(self.high + unit);
            }
        }
        self
    }

    /// For bars between values, with room for what stands before and behind them.
    pub fn of_bars(values: &[f64], scale: (f64, f64)) -> Self {
        const ROOM: f64 = 0.09;
        let axis = Self::around("", values, scale);
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if least > most {
            return axis;
        }
        axis.with_room(least, (ROOM, 0.0), scale).with_room(most, (0.0, ROOM), scale)
    }

    /// Length of a bar that has no room for a number in it.
    pub fn short(&self) -> f64 {
        tidy((self.high - self.low) / 16.0)
    }

    /// Length of a bar that holds what stands behind another.
    pub fn rest(&self) -> f64 {
        tidy((self.high - self.low) / 8.0)
    }

    /// Where a value is, as a share of the axis.
    pub fn share(&self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low)
    }

    /// Whole numbers need no decimals.
    pub(in crate::office) fn decimals(&self) -> usize {
        (0..4)
            .find(|&digits| {
                let scaled = self.unit * 10f64.powi(digits as i32);
                (scaled - scaled.round()).abs() < 1e-9
            })
            .unwrap_or(4)
    }
}

/// Without the last bits of a product, by which a point at the end would fall beside the axis.
fn tidy(value: f64) -> f64 {
    format!("{value:.9}").parse().unwrap_or(value)
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `least`.
fn step(least: f64) -> f64 {
    let power = 10f64.powf(least.log10().floor());
    let found =
        [1.0, 2.0, 5.0].into_iter().map(|digit| digit * power).find(|&step| step >= least * (1.0 - 1e-9));
    found.unwrap_or(10.0 * power)
}
