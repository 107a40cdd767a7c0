//! What the columns of a survey are: which are rating pairs, which side is importance, what the others hold.

mod choices;
mod computed;
mod contradicted;
mod error;
mod ids;
mod refuse;
mod relative;
mod rowwise;

use crate::message::Message;
pub use crate::message::Side;
pub use error::LayoutError;
pub use rowwise::{SUM_OF_SQUARES, SUM_OF_WEIGHTS, names_criterion};

use crate::input::columns::rows::Answers;
use crate::input::columns::{pairing, roles};
use crate::input::grid::Grid;
use crate::input::headings::Headings;
use crate::input::hints::Hints;

/// How the ratings are laid out; every number is a grid column.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A column for each rating: criteria in file order of the importance column.
    Wide {
        /// The rating pairs.
        pairs: Vec<Pair>,
    },
    /// One row for each respondent and criterion.
    Long(LongColumns),
    /// One row for each criterion, means already computed.
    Summary(SummaryColumns),
    /// Respondents counted by what they answered to each criterion: the rows of `ecart sql`.
    Counts(CountsColumns),
    /// Ratings of performance only: derived importance is the way.
    PerformanceOnly {
        /// Name and column of each item, in file order.
        items: Vec<(String, usize)>,
    },
}

impl Shape {
    /// The rating columns of importance and of performance, where each rating has a column of its own; none elsewhere.
    pub fn sides(&self) -> [Vec<usize>; 2] {
        match self {
            Self::Wide { pairs } => [
                pairs.iter().map(|pair| pair.importance).collect(),
                pairs.iter().map(|pair| pair.performance).collect(),
            ],
            Self::PerformanceOnly { items } => {
                [Vec::new(), items.iter().map(|(_, column)| *column).collect()]
            }
            Self::Long(_) | Self::Counts(_) | Self::Summary(_) => [Vec::new(), Vec::new()],
        }
    }
}

/// The columns of one row for each respondent and criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct LongColumns {
    /// Who answers.
    pub respondent: Option<usize>,
    /// What is rated.
    pub criterion: usize,
    /// The element the criterion belongs to.
    pub element: Option<usize>,
    /// Importance ratings.
    pub importance: usize,
    /// Performance ratings.
    pub performance: usize,
}

/// The columns of one row for each criterion, means already computed.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryColumns {
    /// What was rated.
    pub criterion: usize,
    /// The element the criterion belongs to.
    pub element: Option<usize>,
    /// Mean importance.
    pub importance: usize,
    /// Mean performance.
    pub performance: usize,
    /// Number of respondents.
    pub n: Option<usize>,
    /// Standard deviation of importance.
    pub sd_importance: Option<usize>,
    /// Standard deviation of performance.
    pub sd_performance: Option<usize>,
    /// Standard deviation of the gap.
    pub sd_gap: Option<usize>,
}

impl SummaryColumns {
    /// All of them.
    pub fn all(&self) -> Vec<usize> {
        let given = [self.element, self.n, self.sd_importance, self.sd_performance, self.sd_gap];
        [self.criterion, self.importance, self.performance]
            .into_iter()
            .chain(given.into_iter().flatten())
            .collect()
    }
}

/// The columns of respondents counted by what they answered to each criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct CountsColumns {
    /// What was rated.
    pub criterion: usize,
    /// Importance ratings.
    pub importance: usize,
    /// Performance ratings.
    pub performance: usize,
    /// Number of respondents.
    pub n: usize,
    /// Sum of their weights and of the squares of their weights.
    pub weights: Option<(usize, usize)>,
}

/// The two columns of a criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Key without the side word: `wifi`, `Opening hours`, `3`.
    pub name: String,
    /// The criterion's text for readers.
    pub label: String,
    /// Grid column of the importance rating.
    pub importance: usize,
    /// Grid column of the performance rating.
    pub performance: usize,
    /// How the two were found to belong together.
    pub matched: Match,
    /// The headers of the two columns as the file has them.
    pub headers: [String; 2],
}

/// How two columns were found to belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// The same text.
    Exact,
    /// The same text but for case, spaces, accents or punctuation.
    Folded,
    /// Texts that are near to each other and to no other.
    Near,
    /// By position; the texts differ.
    Order,
    /// Named by an option or the study file.
    Named,
}

/// Why a column that an option names is a segment.
pub(in crate::input) const NAMED_AS_SEGMENT: &str = "named as segment";

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A rating of one side.
    Rating,
    /// Who answers.
    RespondentId,
    /// A survey weight; never applied by itself.
    Weight,
    /// A group of respondents.
    Segment,
    /// Willingness to recommend, 0–10.
    Recommendation,
    /// Overall satisfaction.
    Satisfaction,
    /// Another measure of loyalty or result.
    Outcome,
    /// An open answer.
    FreeText,
    /// The survey tool's own columns.
    Metadata,
    /// The stratum of the sampling design.
    Stratum,
    /// The cluster (primary sampling unit) of the sampling design.
    Cluster,
    /// None of these.
    Unused,
}

/// What all columns are.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Where the ratings are.
    pub shape: Shape,
    /// Column, role and why, for every column in file order.
    pub roles: Vec<(usize, Role, String)>,
    /// What was inferred and is worth a line.
    pub notices: Vec<Message>,
}

/// Understands the columns: the shape of the ratings, then the role of every other column.
///
/// What the hints settle is taken as said; the rest is inferred from names, questions, rows and answers, and every
/// inference that could be wrong leaves a notice. The order of the rows never matters.
///
/// # Errors
/// [`LayoutError`] when the ratings cannot be found, are not ratings, or could be read in two ways.
pub fn understand(grid: &Grid, headings: &Headings, hints: &Hints) -> Result<Layout, LayoutError> {
    let answers = Answers::new(grid, headings);
    let mut notices = Vec::new();
    let shape = shape(grid, headings, &answers, hints, &mut notices)?;
    let roles = roles::of_columns(headings, &answers, &shape, hints)?;
    notices.extend(roles::notices(headings, &roles, hints));
    notices.extend(roles::counts(headings, &answers, &shape, &roles, hints));
    Ok(Layout { shape, roles, notices })
}

/// The roles of the columns of a file that is not understood: what the answers look like, and which side a name says.
pub fn roles_alone(grid: &Grid, headings: &Headings, hints: &Hints) -> Vec<(usize, Role, String)> {
    let answers = Answers::new(grid, headings);
    let nothing = Shape::Wide { pairs: Vec::new() };
    // A hint may name a column that is not there; that is what the error says.
    let roles = roles::of_columns(headings, &answers, &nothing, hints)
        .or_else(|_| roles::of_columns(headings, &answers, &nothing, &Hints::default()));
    let ratings = pairing::ratings(headings, &answers);
    let of_answers = |role: Role| matches!(role, Role::Segment | Role::Unused);
    let told = |(column, role, why): (usize, Role, String)| match ratings.iter().find(|(at, _)| *at == column)
    {
        Some((_, side)) if of_answers(role) => {
            let side = side.map_or("no side is said", |side| match side {
                Side::Importance => "importance by its name",
                Side::Performance => "performance by its name",
            });
            (column, Role::Rating, side.to_owned())
        }
        _ => (column, role, why),
    };
    roles.unwrap_or_default().into_iter().map(told).collect()
}

fn shape(
    grid: &Grid,
    headings: &Headings,
    answers: &Answers<'_>,
    hints: &Hints,
    notices: &mut Vec<Message>,
) -> Result<Shape, LayoutError> {
    refuse::summary_exports(grid, headings)?;
    refuse::transposed(grid, headings)?;
    let mut shape = if hints.pairs.is_empty() {
        if let Some(shape) = rowwise::find(headings, answers, hints)? {
            shape
        } else if let Some(shape) = pairing::chosen(headings, answers, hints, notices)? {
            shape
        } else {
            refuse::three_levels(headings)?;
            choices::refuse_names(headings, answers)?;
            pairing::found(headings, answers, notices)?
        }
    } else {
        pairing::named(headings, hints)?
    };
    refuse::two_scales(headings, &shape)?;
    refuse::negated_sides(headings, &shape, hints)?;
    if hints.pairs.is_empty() && hints.importance_columns.is_empty() && hints.performance_columns.is_empty() {
        refuse::rows_of_criteria(headings, answers, &shape)?;
        notices.extend(contradicted::labels(headings, &shape));
        shape = computed::leave_out_same(grid, headings, shape, notices);
        shape = computed::leave_out(grid, headings, shape, notices);
    }
    ids::refuse_unlike(grid, headings, &shape)?;
    relative::refuse_ranks(headings, answers, &shape)?;
    relative::refuse_shared_out(headings, answers, &shape)?;
    refuse::expanded(headings, answers, &shape)?;
    if hints.scale.is_none() && hints.importance_labels.is_empty() {
        choices::refuse_ticks(headings, answers, &shape)?;
    }
    Ok(shape)
}
