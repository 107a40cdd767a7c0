//! The first words, in English.

use super::StartWords;

/// English.
pub static WORDS: StartWords = StartWords {
    screen: "\
ecart – where performance falls short of importance

Give it a survey in which people rated criteria for importance and for performance:

  ecart survey.csv                          gaps and quadrants, as a table
  ecart survey.csv -o report.xlsx -o map.png
                                            a report and its map; also .pptx .html .md .csv .json .svg
  ecart inspect survey.csv                  what was seen in the file, and how sure that is

No survey at hand? `ecart demo` writes one, with commands to try on it.
All commands: ecart --help; all options of one: ecart analyze --help
",
    demo: |folder, files, commands| {
        format!(
            "Written into {folder}: {}.\nAn invented bank: customers in two years, and what its staff believe they see. Try:\n\n  cd {folder}\n{}",
            files.join(", "),
            commands.iter().flat_map(|command| ["  ", command, "\n"]).collect::<String>()
        )
    },
};
