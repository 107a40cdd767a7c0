//! Every word and sentence a reader of a table or chart sees, by language.
//!
//! Another language is one file with one static [`Words`], and one line in [`LANGUAGES`].

use crate::analysis::headline::Headline;
use crate::analysis::quadrant::Quadrant;
use crate::message::Language;
use crate::words::number::Notation;

pub mod audiences;
pub(crate) mod dashboard;
pub mod de;
pub mod dots;
pub mod en;
pub mod es;
pub(crate) mod explain;
pub mod fr;
pub mod inspect;
pub mod multiples;
pub(crate) mod number;
pub(crate) mod office;
pub(crate) mod page;
pub mod plan;
pub(crate) mod rivals;
pub mod sections;
pub(crate) mod slides;
pub mod slope;
pub mod spoken;
pub mod start;
pub mod styles;
pub mod template;
pub mod views;
pub mod waves;

/// The languages, the default first.
pub static LANGUAGES: &[&Words] = &[&en::WORDS, &fr::WORDS, &de::WORDS, &es::WORDS];

/// The words of the language with this code (`en`, `fr`, `de`, `es`).
pub fn language(code: &str) -> Option<&'static Words> {
    LANGUAGES.iter().copied().find(|words| words.code == code)
}

/// One language.
#[derive(Debug)]
pub struct Words {
    /// BCP 47 code, also written as `xml:lang`.
    pub code: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// How numbers are written.
    pub notation: Notation,
    /// What stands before a colon: nothing or U+00A0.
    pub before_colon: &'static str,
    /// A criterion, one and many.
    pub criterion: Noun,
    /// A loyalty element, one and many.
    pub element: Noun,
    /// Respondents, one and many.
    pub respondent: Noun,
    /// The map of importance × performance.
    pub map: MapWords,
    /// The map of derived × stated importance: derived stands where importance does, stated where performance does.
    pub grid: MapWords,
    /// Names of the rules that set the crosshair.
    pub crosshair: RuleNames,
    /// Names of the ways importance is obtained.
    pub methods: Methods,
    /// Heads of table columns.
    pub heads: Heads,
    /// What cells and small marks say.
    pub marks: Marks,
    /// Messages and their subtitles.
    pub titles: Titles,
    /// Footnotes.
    pub notes: Notes,
    /// Sections beside the main tables.
    pub sections: sections::Sections,
    /// The arithmetic of one row.
    pub explain: &'static explain::ExplainWords,
    /// Sheets and slides.
    pub office: &'static office::OfficeWords,
    /// The page for a browser.
    pub page: &'static page::PageWords,
    /// Charts beside map and gap chart.
    pub views: &'static views::ViewWords,
}

impl Words {
    /// The language of messages that goes with these words.
    pub fn language(&self) -> Language {
        Language::of_code(self.code).unwrap_or_default()
    }

    /// A head in small letters, as it stands inside a line; German nouns keep their capital.
    pub fn small(&self, head: &str) -> String {
        if self.code == de::WORDS.code { head.to_owned() } else { head.to_lowercase() }
    }

    /// A column as it stands inside a sentence: in quotes where it is a question or several words.
    pub fn called(&self, column: &str) -> String {
        let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
        if column.chars().all(is_part) {
            column.to_owned()
        } else {
            (self.language().around().quoted)(column)
        }
    }

    /// The name of a quadrant.
    pub fn quadrant(&self, quadrant: Quadrant) -> Name {
        self.map.regions.of(quadrant)
    }
}

/// What the regions of a map are called, and the sentences about it.
#[derive(Debug)]
pub struct MapWords {
    /// What the numbers of its points are.
    pub numbers: &'static str,
    /// Names of the four regions.
    pub regions: Quadrants,
    /// Tooltip of a point: label, its two values (already written), its region.
    pub point: fn(&str, &str, &str, &str) -> String,
    /// The message: points in the region of the priorities, points, what a point is.
    pub title: fn(usize, usize, Noun) -> String,
    /// What a chart is, for those who cannot see it: points, what a point is.
    pub description: fn(usize, Noun) -> String,
    /// Where the lines lie: long name of the rule, points, what a point is, the two thresholds and their decimals.
    pub crosshair: fn(Name, usize, Noun, f64, f64, usize) -> String,
}

/// A noun as it stands after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// After one.
    pub one: &'static str,
    /// After many.
    pub many: &'static str,
}

impl Noun {
    /// The noun with its two forms.
    pub const fn new(one: &'static str, many: &'static str) -> Self {
        Self { one, many }
    }

    /// The form for a count.
    pub fn of(&self, count: usize) -> &'static str {
        if count == 1 { self.one } else { self.many }
    }
}

/// Which gaps of a chart were tested: what its title may claim of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tested {
    /// All of them: those that fall short do so significantly.
    All,
    /// All but so many, which count for none that falls short.
    AllBut(usize),
    /// None, for want of standard deviations: those count whose gap is above 0.
    None,
    /// None, for want of respondents: how many there are at most.
    TooFew(u64),
}

/// A name in full, and one for narrow places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// In full.
    pub long: &'static str,
    /// Where the place is narrow.
    pub short: &'static str,
}

impl Name {
    /// The name with its two lengths.
    pub const fn new(long: &'static str, short: &'static str) -> Self {
        Self { long, short }
    }
}

/// Names of the quadrants.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field names the quadrant or word it translates")]
pub struct Quadrants {
    pub concentrate_here: Name,
    pub keep_up: Name,
    pub low_priority: Name,
    pub possible_overkill: Name,
}

impl Quadrants {
    /// The name of one of them.
    pub fn of(&self, quadrant: Quadrant) -> Name {
        match quadrant {
            Quadrant::ConcentrateHere => self.concentrate_here,
            Quadrant::KeepUp => self.keep_up,
            Quadrant::LowPriority => self.low_priority,
            Quadrant::PossibleOverkill => self.possible_overkill,
        }
    }
}

/// Names of the crosshair rules, as they stand before a value (`mean 8.36`).
#[derive(Debug)]
#[expect(missing_docs, reason = "each field names the rule it translates")]
pub struct RuleNames {
    pub mean: Name,
    pub median: Name,
    pub midpoint: Name,
    pub grand_mean: Name,
    pub value: Name,
    pub benchmark: Name,
    pub previous: Name,
}

/// Names of the ways importance is obtained.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field names the method it translates")]
pub struct Methods {
    pub stated: &'static str,
    pub pearson: &'static str,
    pub spearman: &'static str,
    pub beta: &'static str,
    pub johnson: &'static str,
    pub shapley: &'static str,
}

/// Heads of table columns.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field names the word it translates")]
pub struct Heads {
    pub rank: &'static str,
    pub rank_short: &'static str,
    pub importance_short: &'static str,
    pub performance_short: &'static str,
    pub base_short: &'static str,
    pub criterion: &'static str,
    pub element: &'static str,
    pub importance: &'static str,
    pub performance: &'static str,
    pub gap: &'static str,
    pub quadrant: &'static str,
    pub base: &'static str,
    pub effective_base: &'static str,
    pub p: &'static str,
    pub p_adjusted: &'static str,
    pub effect: &'static str,
    pub certainty: &'static str,
    pub net_shortfall: &'static str,
    pub largest_gap: &'static str,
    pub three_largest_gaps: &'static str,
    pub flags: &'static str,
    pub segment: &'static str,
    pub total: &'static str,
    pub crosshair: &'static str,
    pub previous: &'static str,
    pub change: &'static str,
    pub benchmark: &'static str,
    pub outcome: &'static str,
    pub warnings: &'static str,
    pub source: &'static str,
    /// Head of an interval column, from the confidence level (0.95).
    pub interval: fn(f64) -> String,
}

/// What cells and small marks say.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field names the word it translates")]
pub struct Marks {
    pub not_significant: &'static str,
    pub certain: &'static str,
    pub likely: &'static str,
    pub uncertain: &'static str,
    pub robust: &'static str,
    pub depends: &'static str,
    pub on_line: &'static str,
    pub zoomed_axis: &'static str,
    pub diagonal: &'static str,
    pub priorities: &'static str,
    pub respondents_both: &'static str,
    pub outside_elements: &'static str,
    /// A base: `n = 1,248`.
    pub base: fn(u64) -> String,
    /// A base with its noun: `n = 1,248 respondents`.
    pub respondents: fn(u64) -> String,
    /// Tooltip of a gap: label, importance, performance, gap (already written).
    pub gap: fn(&str, &str, &str, &str) -> String,
    /// The same, who wants more than they get and who gets more than they want: two shares (already written).
    pub shares: fn(&str, &str) -> String,
}

/// Messages and their subtitles; counts choose the sentence.
#[derive(Debug)]
pub struct Titles {
    /// Map: how many call for action and how sure that is, what a point is.
    pub headline: fn(&Headline, Noun) -> String,
    /// Names behind a headline.
    pub named: fn(&str, &[&str]) -> String,
    /// In a subtitle: certainty was not computed.
    pub certainty_unknown: &'static str,
    /// What to do next, from the headline, the names of what comes first, and what a row is.
    pub next: fn(&Headline, &[&str], Noun) -> String,
    /// How many priorities there are under other rules of the crosshair: their names and numbers.
    pub other_rules: fn(&[(&str, usize)]) -> String,
    /// Map with a previous wave: priorities, those of them whose gap has grown.
    pub waves: fn(usize, usize) -> String,
    /// In front of what is counted where respondents are too few for tests: how many they are, what is counted.
    pub too_few: fn(u64, &str) -> String,
    /// Gap chart: rows that fall short, rows, what a row is, which gaps were tested.
    pub gap: fn(usize, usize, Noun, Tested) -> String,
    /// Segments: priorities common to those with enough respondents, how many these are, all segments.
    pub segments: fn(usize, usize, usize) -> String,
    /// Measure on a scale, stated importance: lowest, highest.
    pub stated: fn(f64, f64) -> String,
    /// Measure where importance is derived: method, the fewest and the most respondents behind it where these are not all,
    /// lowest and highest performance.
    pub derived: fn(&str, Option<[u64; 2]>, f64, f64) -> String,
    /// Measure where the axes show shares: how many of the highest categories count.
    pub shares: fn(u8) -> String,
    /// The sign of the gap where it is a difference of shares: how many of the highest categories count.
    pub gap_shares: fn(u8) -> String,
    /// How many quadrants are uncertain: how many, rows, what a row is, probability below which one is.
    pub uncertain: fn(usize, usize, Noun, f64) -> String,
    /// How many quadrants have no verdict: how many, what a row is, the base it needs.
    pub unjudged: fn(usize, Noun, u64) -> String,
    /// The sign of the gap and the scale: lowest, highest.
    pub gap_measure: fn(f64, f64) -> String,
    /// What arrows show, from the names of the two waves.
    pub arrows: fn(&str, &str) -> String,
    /// What ellipses show, from the confidence level.
    pub ellipses: fn(f64) -> String,
    /// What a gap chart is: rows, what a row is.
    pub gap_description: fn(usize, Noun) -> String,
    /// What a chart of segments is: points, what a point is, names of the segments.
    pub segments_description: fn(usize, Noun, &[String]) -> String,
    /// One quadrant's members in a description: name, count, members.
    pub members: fn(&str, usize, &[String]) -> String,
}

/// The ends of an interval, where there is one.
pub type IntervalWords = Option<(f64, f64)>;

/// A number of answers, and the mark behind it; empty where they are many.
pub type Marked<'a> = (u64, &'a str);

/// Label of an element, Cronbach's α of its importance and of its performance.
pub type Reliability<'a> = (&'a str, Option<f64>, Option<f64>);

/// Footnotes, each a whole sentence.
#[derive(Debug)]
pub struct Notes {
    /// Crosshair of each segment's own panel: long name of the rule, points, what a point is.
    pub crosshair_by_segment: fn(Name, usize, Noun) -> String,
    /// Zoomed axes of a map: lowest, highest of the whole scale.
    pub zoom: fn(f64, f64) -> String,
    /// Zoomed axis of a gap chart.
    pub zoom_one: fn(f64, f64) -> String,
    /// Zoomed axes shared by segments: segments, lowest, highest.
    pub zoom_shared: fn(usize, f64, f64) -> String,
    /// Margins of error: confidence level, smallest, largest, what a point is, decimals.
    pub margin: fn(f64, f64, f64, Noun, usize) -> String,
    /// Emphasis in the gap chart: priority quadrant by its two thresholds and their decimals.
    pub emphasis: fn(f64, f64, usize) -> String,
    /// Thin rows: significance level (0.05), name of the adjustment where there is one.
    pub thin: fn(f64, Option<&str>) -> String,
    /// What a ring around a marker means, from the probability (0.8) below which a quadrant is uncertain.
    pub ring: fn(f64) -> String,
    /// What the benchmark mark is, from its name.
    pub benchmark: fn(&str) -> String,
    /// What the area of a bubble shows.
    pub bubbles: fn(&str) -> String,
    /// How importance was obtained.
    pub importance: fn(&str) -> String,
    /// What `?` means: the probability below which a quadrant is uncertain.
    pub uncertain: fn(f64) -> String,
    /// What `~` means: the probability from which a quadrant is certain.
    pub likely: fn(f64) -> String,
    /// What `*` means: the base below which a row is marked.
    pub small_base: fn(u64) -> String,
    /// What `**` means: the base below which a row is not tested.
    pub tiny_base: fn(u64) -> String,
    /// Readings of the file that may be wrong: some of them, and how many more there are.
    pub doubts: fn(&[&str], usize) -> String,
    /// What was left out while reading: how many, of what (`row`, `cell`, `column`), why.
    pub left_out: fn(&[(u64, &str, String)]) -> String,
    /// The p column: significance level (0.05), name of the adjustment where there is one.
    pub tests: fn(f64, Option<&str>) -> String,
    /// Weighted respondents: how many, and how many they are worth.
    pub effective_base: fn(u64, f64) -> String,
    /// Errors that follow the design: strata, clusters.
    pub design: fn(usize, usize) -> String,
    /// Net promoter score: outcome, score, the ends of its interval where it has one, answers and their mark.
    pub net_promoter: fn(&str, f64, IntervalWords, Marked) -> String,
    /// Mean effort or ease: outcome, mean, the ends of its interval where it has one, answers and their mark, highest of
    /// its scale, whether a high answer means that it was easy.
    pub effort: fn(&str, f64, IntervalWords, Marked, f64, bool) -> String,
    /// Mean performance weighted by importance: index, its mark, what was rated.
    pub satisfaction_index: fn(f64, &str, Noun) -> String,
    /// Reliability of elements: label, α of importance and of performance of each.
    pub reliability: fn(&[Reliability]) -> String,
    /// Weighting variable.
    pub weights: fn(&str) -> String,
    /// Source line.
    pub source: fn(&str) -> String,
    /// The sign of the gap.
    pub sign: &'static str,
    /// The order of the rows: whether gaps are weighted by importance.
    pub order: fn(bool) -> String,
    /// Intervals that exclude 0 where the adjusted test does not: the name of the adjustment.
    pub unadjusted: fn(&str) -> String,
    /// Rows whose gap says the contrary of their quadrant: whether they are priorities, some names, how many more.
    pub contradicted: fn(bool, &[String], usize) -> String,
    /// Heads of columns that found no room: their names, the width of the page.
    pub no_room: fn(&[String], usize) -> String,
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, Tested, language};
    use crate::analysis::quadrant::Quadrant;

    #[test]
    fn languages_are_found_by_code() {
        for words in LANGUAGES {
            assert_eq!(language(words.code).unwrap().name, words.name);
        }
        assert!(language("xx").is_none());
    }

    #[test]
    fn titles_have_their_own_sentence_for_none_one_and_many() {
        for words in LANGUAGES {
            let title = |count| (words.map.title)(count, 18, words.element);
            let (none, one, many) = (title(0), title(1), title(6));
            assert!(!none.contains('0') && none.contains("18"), "{none}");
            assert!(one.contains('1') && many.contains('6'));
            assert!(many.contains(words.element.many), "{many}");
            assert_ne!(one.replacen('1', "6", 1), many);
            assert_ne!(
                (words.titles.gap)(1, 9, words.criterion, Tested::All),
                (words.titles.gap)(1, 9, words.criterion, Tested::None)
            );
            let few = (words.titles.gap)(4, 9, words.criterion, Tested::TooFew(22));
            let some = (words.titles.gap)(4, 9, words.criterion, Tested::AllBut(2));
            assert!(few.contains("22") && few.contains('4') && few.contains('9'), "{few}");
            assert!(some.starts_with(&(words.titles.gap)(4, 9, words.criterion, Tested::All)), "{some}");
            assert!(some.contains('2'), "{some}");
        }
    }

    #[test]
    fn no_word_is_missing_and_short_names_are_short() {
        for words in LANGUAGES {
            // The debug form lists every field, so an empty text cannot hide.
            assert!(!format!("{:?}", words.heads).contains("\"\""));
            assert!(
                !format!(
                    "{:?} {:?} {:?} {:?}",
                    words.map.regions, words.grid.regions, words.crosshair, words.methods
                )
                .contains("\"\"")
            );
            assert!(!format!("{:?}", words.marks).contains("\"\""));
            for quadrant in [
                Quadrant::ConcentrateHere,
                Quadrant::KeepUp,
                Quadrant::LowPriority,
                Quadrant::PossibleOverkill,
            ] {
                let name = words.quadrant(quadrant);
                assert!(name.short.len() <= name.long.len());
            }
        }
    }

    #[test]
    fn sentences_use_the_notation_of_their_language() {
        let english = (super::en::WORDS.map.crosshair)(
            super::en::WORDS.crosshair.mean,
            18,
            super::en::WORDS.element,
            8.356,
            7.436,
            2,
        );
        assert_eq!(
            english,
            "Crosshair: mean of the 18 loyalty elements (importance 8.36, performance 7.44)."
        );
        let french = (super::fr::WORDS.map.crosshair)(
            super::fr::WORDS.crosshair.mean,
            18,
            super::fr::WORDS.element,
            8.356,
            7.436,
            2,
        );
        assert_eq!(
            french,
            "Croisement des axes\u{a0}: moyenne des 18\u{a0}éléments de fidélité (importance 8,36\u{202f}; performance 7,44)."
        );
    }
}
