//! What should be known of an output.

use super::declare;

declare! {
    /// What should be known of an output.
    Drawn {
        /// The files that a run has written.
        Written { paths: Vec<String> },
        /// Names set smaller to find a place.
        NamesSmaller,
        /// Numbers in place of names.
        NumbersForNames,
        /// Labels that touch other marks.
        LabelsTouch { faults: usize },
        /// A picture that grew beyond its canvas.
        LargerThanCanvas { width: f64, height: f64, wide: f64, high: f64 },
        /// A crowd of which only some points have numbers.
        CrowdNumbered { shown: usize, points: usize },
        /// Names that touch other marks of a native chart.
        NativeLabelsTouch { chart: String, names: usize },
        /// A page that would be larger than this with the chart of segments, which it leaves out.
        PageWithoutPanels { largest: u64 },
        /// Letters that the font of a picture lacks.
        GlyphsMissing { glyphs: Vec<String> },
        /// A section that was asked for and has nothing to show.
        SectionAbsent { section: &'static str },
    }
}
