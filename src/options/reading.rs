//! Options of what is read, and how.

use super::OptionGroup;
use super::setting::StudyKey::{Is, Run};
use super::setting::{only, shared};

/// What settles how a file is read, the same for every command that reads one; and under the same heading what comes of it.
pub(super) const READING: OptionGroup = OptionGroup {
    heading: Some("Reading"),
    settings: &[
        shared(
            "files",
            Run("they are what is studied"),
            "Survey files: CSV (comma, semicolon, tab), workbook (xlsx, xlsb, xls, ods), SPSS (sav, \
             zsav), Parquet, Arrow, zipped or not; one row a respondent, a rating, or a criterion; - for \
             standard input. Several are stacked, with a column \"file\" to tell them apart, or joined",
        )
        .usual()
        .explained(),
        shared(
            "join",
            Is("join"),
            "Column by which further files are joined to the first: their columns beside its rows",
        )
        .explained()
        .seen(),
        shared(
            "study",
            Run("it is the study file"),
            "Study file: names, elements and their criteria, scale, missing codes; options override it",
        )
        .usual()
        .explained(),
        shared(
            "dictionary",
            Is("dictionary"),
            "Data dictionary of a REDCap project, as CSV: the labels and choices of its variables",
        )
        .explained()
        .seen(),
        shared("sheet", Is("sheet"), "Sheet of a workbook [default: the first with something in it]")
            .usual()
            .explained()
            .seen(),
        shared("scale", Is("scale"), "Lowest and highest rating of the scale [default: told by the answers]")
            .usual()
            .explained()
            .seen(),
        shared("missing", Is("missing"), "Answers that mean \"no answer\", separated by commas")
            .explained()
            .seen(),
        shared(
            "importance-columns",
            Is("importance_columns"),
            "Columns of importance ratings, with * for anything, separated by commas; @6 is the sixth \
             column, @6-@9 are four (repeat for names with commas)",
        )
        .explained()
        .seen(),
        shared(
            "performance-columns",
            Is("performance_columns"),
            "Columns of performance ratings, as for importance",
        )
        .explained()
        .seen(),
        shared(
            "where",
            Is("where"),
            "Read only the rows for which an SQL condition over the columns is true",
        )
        .usual()
        .explained(),
        shared(
            "keep-tests",
            Is("keep_tests"),
            "Keep the rows that the survey tool marks as tests and previews",
        )
        .explained(),
        shared(
            "strict",
            Is("strict"),
            "Treat suspicious answers, and readings that could be others, as an error",
        )
        .explained(),
        shared(
            "output",
            Run("each run says what it writes"),
            "Write to a file (repeat for more): .txt .map .csv .json .md .html .xlsx .pptx .docx .svg \
             .png .alt.txt .junit.xml",
        )
        .more(
            "The extension picks the format. A chart's name with {element}, such as maps/{element}.svg, \
             stands for one map of the criteria inside each element. The name of an .svg, .png or \
             .alt.txt tells its chart: gap.svg, segments.svg, dashboard.svg, heatmap.svg, answers.svg, \
             drivers.svg, worksheet.svg, sensitivity.svg, plan.svg; every other name is the map of the \
             quadrants. A report, .csv or .json called plan holds the action plan alone",
        )
        .usual(),
        shared(
            "format",
            Run("each run says what it prints"),
            "What standard output gets [default: table, or nothing where -o is given]",
        )
        .usual(),
        only(
            "inspect",
            "template",
            Run("of one look at a file"),
            "Show what a presentation (.pptx, .potx) holds instead, and what each slide of a deck would \
             take from it",
        ),
        only("inspect", "format", Run("of one look at a file"), "What standard output gets").usual(),
        only(
            "inspect",
            "outcome",
            Is("outcomes"),
            "Column of an outcome that importance may be derived from (repeat for more)",
        )
        .usual(),
        only(
            "inspect",
            "write",
            Run("of one look at a file"),
            "Write a commented study file that says all of it; given back with --study, it reproduces \
             the analysis",
        ),
        only(
            "inspect",
            "force",
            Run("of one look at a file"),
            "Replace the study file of --write where it exists",
        ),
        only("inspect", "quiet", Run("of one look at a file"), "Print nothing but errors").usual(),
        only("sql", "table", Run("of one query"), "Table to count, with dots between its parts"),
        only("sql", "dialect", Run("of one query"), "Whose SQL"),
        only("sql", "by", Is("segments"), "Column that groups the respondents (repeat for more)").usual(),
        only("sql", "weight", Is("weight"), "Column of the weights").usual(),
        only(
            "compare",
            "output",
            Run("each run says what it writes"),
            "Write to a file (repeat for more): .txt .csv .json .md .svg .png .alt.txt .junit.xml",
        )
        .more(
            "The extension picks the format. The name of an .svg, .png or .alt.txt tells its chart: \
             multiples.svg has each criterion over all waves; every other name is the slope between two. \
             Maps, workbooks, documents, decks and pages come of analyze with --previous",
        )
        .usual(),
    ],
};
