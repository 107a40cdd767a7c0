//! Why the columns could not be understood, in English.

use super::words::{dozen, held, meant, side_of, side_ref, suggested, wanted};
use crate::message::near::likest;
use crate::message::shell::{list, patterns, sql_name, two_sides};
use crate::message::{LayoutError, Said};

/// What was seen and what to do.
pub fn sentence(what: &LayoutError) -> Said {
    match what {
        LayoutError::NoPair { columns, total } => Said::and(
            format!(
                "no importance/performance pair found among {total} columns: {}; looked for words such as importance/satisfaction, imp/perf, wichtig/zufrieden in names and questions, and for the same rows under two questions",
                dozen(columns)
            ),
            "say which columns they are: --importance-columns 'imp_*' --performance-columns 'perf_*', or name the pairs in study.toml",
        ),
        LayoutError::OneSided { column, side, nearest } => Said::and(
            match nearest {
                Some(nearest) => format!(
                    "column \"{column}\" is {} without its {}; the nearest column left over is \"{nearest}\"",
                    side_of(*side),
                    side_of(side.other())
                ),
                None => {
                    format!("column \"{column}\" is {} without its {}", side_of(*side), side_of(side.other()))
                }
            },
            "name the pair in study.toml, or choose the columns with --importance-columns and --performance-columns",
        ),
        LayoutError::DuplicateColumn { name, first, second } => Said::and(
            format!("two columns are called \"{name}\": column {first} and column {second}"),
            format!("rename one, or name the pairs in study.toml, by place: \"#{first}\", \"#{second}\""),
        ),
        LayoutError::UnknownColumn { wanted_for, name, nearest, columns } => Said::and(
            format!(
                "{}: there is no column \"{name}\"{}",
                wanted(wanted_for),
                suggested(nearest, &likest(name, columns))
            ),
            "list the columns with `ecart inspect`",
        ),
        LayoutError::EmptyPattern { option, pattern, nearest } => Said::and(
            format!("{option}: no column matches \"{pattern}\"{}", meant(nearest)),
            "* stands for any text",
        ),
        LayoutError::BothSides { column } => Said::and(
            format!("column \"{column}\" is named for importance and for performance"),
            "name it for one side: each column rates one",
        ),
        LayoutError::TwoBlocks { side, first, second } => Said::and(
            format!("two blocks of columns could be {}: \"{first}\" … and \"{second}\" …", side_ref(side)),
            format!("choose one with --{side}-columns"),
        ),
        LayoutError::Ranking { first, last, k, rows, of } => Said::and(
            format!(
                "columns \"{first}\" to \"{last}\" hold ranks, not ratings: {rows} of {of} complete respondents give each of 1 to {k} exactly once"
            ),
            "name the columns of ratings with --importance-columns and --performance-columns: a gap needs ratings",
        ),
        LayoutError::PairsContradicted { names, questions } => Said::and(
            format!(
                "\"{}\" and \"{}\" are a pair by their names, and ask about \"{}\" and \"{}\" by their labels",
                names[0], names[1], questions[0], questions[1]
            ),
            "name the two columns of each criterion in a study file, or correct the names or the labels",
        ),
        LayoutError::SharedOut { first, last, sum, rows, of } => Said::and(
            format!(
                "the columns from \"{first}\" to \"{last}\" hold points shared out, not ratings: they sum to {sum} in {rows} of {of} rows"
            ),
            "such points say how important each is beside the others; ask for ratings, or leave these columns out and derive the importance from an outcome: --importance johnson",
        ),
        LayoutError::Unsaid { first, second } => Said::and(
            format!(
                "\"{first}\" … and \"{second}\" … ask two questions about the same things, and the words of neither say importance or performance"
            ),
            "say which is which: --importance-columns and --performance-columns; or relate one of them to an outcome: --performance-columns … --outcome COLUMN --importance johnson",
        ),
        LayoutError::ImportanceOnly { columns, count, beside } => Said::and(
            format!(
                "only importance was found ({count} columns: {}), and a gap needs performance too",
                dozen(columns)
            ),
            if beside.is_empty() {
                "name its columns with --performance-columns 'PATTERN'".to_owned()
            } else {
                format!(
                    "name its columns with --performance-columns 'PATTERN'; {} bear the same names",
                    dozen(beside)
                )
            },
        ),
        LayoutError::NoSide { columns, outcome } => Said::and(
            format!(
                "{} columns hold ratings and none of their names says importance or performance: {}",
                columns.len(),
                dozen(columns)
            ),
            match two_sides(columns) {
                Some([one, other]) => format!(
                    "say which columns are which: --importance-columns {one} --performance-columns {other}, or the other way round"
                ),
                None => format!(
                    "if all are of performance, importance can be derived from an outcome: --performance-columns {} --outcome {} --importance johnson; if both sides were asked, say which columns are which: --importance-columns 'PATTERN' --performance-columns 'PATTERN'",
                    patterns(columns),
                    outcome.as_ref().map_or_else(|| "COLUMN".to_owned(), |name| format!("\"{name}\""))
                ),
            },
        ),
        LayoutError::Nameless { importance, of_importance, performance, of_performance } => Said::and(
            format!(
                "{of_importance} × \"{importance}\" and {of_performance} × \"{performance}\" say a side each, and nothing tells what they rate"
            ),
            "write what each column rates into its header (\"Importance - opening hours\"), or name the two columns of each criterion in a study file by their places (\"#2\", \"#3\", …)",
        ),
        LayoutError::NegatedSide { column, word } => Said::and(
            format!(
                "\"{column}\" asks for {word}: a high number is bad there, and a gap needs both sides to rise with what is good"
            ),
            "turn these answers in the file (6 − answer on 1-5) and rename the columns; reversed = true in a study file if all ratings run from best to worst, reversed = false if a high number is good all the same",
        ),
        LayoutError::RowsAreCriteria { column } => Said::and(
            format!(
                "column \"{column}\" names another criterion in each row, so the rows are no respondents, and nothing says which two columns hold their importance and performance"
            ),
            "name the two: --importance-columns 'COLUMN' --performance-columns 'COLUMN'",
        ),
        LayoutError::Transposed { column, example } => Said::and(
            format!(
                "column \"{column}\" holds the questions (\"{example}\"), so the respondents stand in the columns and not in the rows"
            ),
            "transpose the table, so that each respondent has a row (in a spreadsheet: copy, paste special, transpose)",
        ),
        LayoutError::OtherMeasures { column, others, sides } => Said::and(
            format!(
                "column \"{column}\" says importance and performance of the answers, and {} beside them",
                super::quoted(others)
            ),
            format!(
                "keep the two with --where \"{column} IN ({list})\"",
                list = list(sides),
                column = sql_name(column)
            ),
        ),
        LayoutError::SeveralOfEach { column, example } => Said::and(
            format!("each answer comes several times, once for each \"{column}\""),
            format!("choose one with --where \"{column} = '{example}'\"", column = sql_name(column)),
        ),
        LayoutError::Copied { column, of } => Said::and(
            format!(
                "column \"{column}\" seems to be \"{of}\" again, numbered by a spreadsheet or a data frame, but its cells differ"
            ),
            "give each of the two its own name, or name the pairs in study.toml",
        ),
        LayoutError::IdsDisagree { column, other, id, beside, row } => Said::and(
            format!(
                "\"{column}\" and \"{other}\" name different respondents in the same row ({id} and {beside} in row {row}): two tables seem to stand side by side in another order"
            ),
            format!(
                "save each table as a file of its own and analyze both with --join \"{column}\"; remove one of the two columns if it names something else"
            ),
        ),
        LayoutError::TwoScales { first, other } => Said::and(
            format!("\"{first}\" and \"{other}\" say two scales, and a gap needs all ratings on one"),
            "rescale the columns of one of them first, or use --scale if the headers are wrong",
        ),
        LayoutError::OppositeScales { first, other, sum } => Said::and(
            format!(
                "\"{first}\" and \"{other}\" run in opposite directions: 1 is the best answer in one and the worst in the other"
            ),
            format!("turn the columns of one of them in the file ({sum} − answer), and their legend"),
        ),
        LayoutError::Choices { first, last, example } => Said::and(
            format!(
                "columns \"{first}\" to \"{last}\" hold choices (\"{example}\" …), not ratings: respondents pick what is important to them, and a gap needs the importance of every criterion"
            ),
            "derive importance from an outcome: --outcome COLUMN --importance johnson",
        ),
        LayoutError::Expanded { column, answer } => Said::and(
            format!(
                "column \"{column}\" and the others hold one answer each (\"{answer}\" or nothing): this export spreads every rating over a column for each answer"
            ),
            "export the condensed form, one column for each row of the question",
        ),
        LayoutError::SummaryExport { found } => Said::and(
            format!(
                "this is a summary export (\"{found}\"): counts and percentages of each answer, not one row for each respondent"
            ),
            "export all individual responses instead",
        ),
        LayoutError::ThreeLevels { columns, patterns } => Said::and(
            format!(
                "three ratings for each criterion: minimum (\"{}\"), desired (\"{}\") and perceived (\"{}\"); a gap needs two",
                columns[0], columns[1], columns[2]
            ),
            format!(
                "say which: --importance-columns '{}' --performance-columns '{}' for the distance to the desired level, '{}' first for the distance to the minimum",
                patterns[1], patterns[2], patterns[0]
            ),
        ),
        LayoutError::NoCriterion { importance, performance } => Said::and(
            format!(
                "columns \"{importance}\" and \"{performance}\" hold ratings, but no column names the criterion each row is about"
            ),
            "call the column that names it \"criterion\"",
        ),
        LayoutError::Unmatched { importance, performance, first_importance, first_performance } => Said::and(
            format!(
                "{importance} importance columns (\"{first_importance}\" …) and {performance} performance columns (\"{first_performance}\" …) have names that do not match"
            ),
            "name the pairs in study.toml",
        ),
        LayoutError::OnlyPerformance { columns, outcomes } => Said::and(
            format!(
                "its {} rating columns are all of performance ({}), and a gap needs importance too",
                columns.len(),
                dozen(columns)
            ),
            format!(
                "name the importance columns with --importance-columns, or derive importance from an outcome: {}",
                match &outcomes[..] {
                    [] => "--outcome COLUMN --importance johnson, though no other column holds numbers"
                        .to_owned(),
                    [one] => format!("--outcome \"{one}\" --importance johnson"),
                    [one, others @ ..] => {
                        format!("--outcome \"{one}\" --importance johnson, or in its place {}", dozen(others))
                    }
                }
            ),
        ),
        LayoutError::OnSheet { problem, sheet, others } => Said::and(
            format!(
                "{}; this is sheet \"{sheet}\", and --sheet reads another one: {}",
                sentence(problem).seen,
                dozen(others)
            ),
            sentence(problem).advice,
        ),
        LayoutError::TooManyAnswers { column, most } => Said::and(
            format!(
                "column \"{column}\" holds more than {most} different answers, and no rating scale has as many"
            ),
            "say which columns are ratings with --importance-columns and --performance-columns",
        ),
        LayoutError::BlankCriterion { row, column } => {
            Said::and(format!("row {row}, column \"{column}\": no criterion is named"), "name it")
        }
        LayoutError::RatedTwice { earlier, row, criterion } => Said::and(
            format!("rows {earlier} and {row}: one respondent rates \"{criterion}\" twice"),
            "keep one of the rows, or choose a brand, a product or a wave with --where",
        ),
        LayoutError::NeitherTextsNorNumbers { column, holds } => Said::and(
            format!("column \"{column}\" holds {}, which are neither texts nor numbers", held(holds)),
            "write it as one of these, or do not ask for it",
        ),
        LayoutError::NoRespondents => Said::and(
            "its rows are not respondents: a query counts a table that has a row for each respondent and a column for each rating",
            "give the table of the answers",
        ),
        LayoutError::FilesOnOtherScales { first, first_scale, second, second_scale } => Said::and(
            format!(
                "{first} is on a scale {first_scale} and {second} on {second_scale}: their answers are not one survey"
            ),
            "bring both on one scale with --rescale and the scale of each [[file]] in a study file, analyze them one by one, or use --scale LOW-HIGH if both were asked on the same one",
        ),
        LayoutError::SummariesOfGroups { criterion } => Said::and(
            format!(
                "it holds means of several groups, and \"{criterion}\" does not say how many respondents are behind each, so all of them together have no mean"
            ),
            "give every row its n, or analyze the groups one by one",
        ),
        LayoutError::SummarisedTwice { earlier, row, criterion, columns } => Said::and(
            format!("rows {earlier} and {row} both give means of \"{criterion}\""),
            match &columns[..] {
                [] => "keep one of them, or add a column that tells the groups they are of".to_owned(),
                columns => format!("name the column that tells the groups with --by: {}", columns.join(", ")),
            },
        ),
        LayoutError::TwiceInWave { first, second, column } => Said::and(
            format!(
                "rows {first} and {second} have the same value in column \"{column}\", and a panel has each respondent once in a wave"
            ),
            "correct one of them, or name another column with --panel",
        ),
    }
}
