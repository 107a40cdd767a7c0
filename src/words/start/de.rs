//! The first words, in German.

use super::StartWords;

/// German.
pub static WORDS: StartWords = StartWords {
    screen: "\
ecart – wo die Leistung hinter der Wichtigkeit zurückbleibt

Eine Befragung angeben, in der Kriterien nach Wichtigkeit und Leistung bewertet wurden:

  ecart survey.csv                          Lücken und Quadranten als Tabelle
  ecart survey.csv -o bericht.xlsx -o karte.png
                                            Bericht und Karte; auch .pptx .html .md .csv .json .svg
  ecart inspect survey.csv                  was in der Datei gesehen wurde und wie sicher das ist

Keine Befragung zur Hand? `ecart demo` schreibt eine, mit Befehlen zum Ausprobieren.
Alle Befehle: ecart --help; alle Optionen eines Befehls: ecart analyze --help
",
    demo: |folder, files, commands| {
        format!(
            "Geschrieben in {folder}: {}.\nEine erfundene Bank: Kunden in zwei Jahren und was die Mitarbeitenden über sie glauben. Zum Ausprobieren:\n\n  cd {folder}\n{}",
            files.join(", "),
            commands.iter().flat_map(|command| ["  ", command, "\n"]).collect::<String>()
        )
    },
};
