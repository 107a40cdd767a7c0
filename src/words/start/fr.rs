//! The first words, in French.

use super::StartWords;

/// French.
pub static WORDS: StartWords = StartWords {
    screen: "\
ecart – là où la performance n’est pas à la hauteur de l’importance

Donnez-lui une enquête où l’on a noté l’importance et la performance de critères\u{a0}:

  ecart enquete.csv                         écarts et quadrants, en tableau
  ecart enquete.csv -o rapport.xlsx -o carte.png
                                            un rapport et sa carte\u{a0}; aussi .pptx .html .md .csv .json .svg
  ecart inspect enquete.csv                 ce qui a été vu dans le fichier, et avec quelle certitude

Pas d’enquête sous la main\u{a0}? «\u{a0}ecart demo\u{a0}» en écrit une, avec des commandes à essayer.
Toutes les commandes\u{a0}: ecart --help\u{a0}; toutes les options de l’une\u{a0}: ecart analyze --help
",
    demo: |folder, files, commands| {
        format!(
            "Écrit dans {folder}\u{a0}: {}.\nUne banque inventée\u{a0}: ses clients deux années de suite, et ce que son personnel croit qu’ils perçoivent. À essayer\u{a0}:\n\n  cd {folder}\n{}",
            files.join(", "),
            commands.iter().flat_map(|command| ["  ", command, "\n"]).collect::<String>()
        )
    },
};
