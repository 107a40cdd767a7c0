//! The first words, in Spanish.

use super::StartWords;

/// Spanish.
pub static WORDS: StartWords = StartWords {
    screen: "\
ecart – dónde el desempeño no alcanza a la importancia

Indicar una encuesta en la que se valoraron criterios por importancia y por desempeño:

  ecart survey.csv                          brechas y cuadrantes, en una tabla
  ecart survey.csv -o informe.xlsx -o mapa.png
                                            un informe y su mapa; también .pptx .html .md .csv .json .svg
  ecart inspect survey.csv                  qué se vio en el archivo y cuán seguro es

¿Sin encuesta a mano? `ecart demo` escribe una, con comandos para probarla.
Todos los comandos: ecart --help; todas las opciones de uno: ecart analyze --help
",
    demo: |folder, files, commands| {
        format!(
            "Escrito en {folder}: {}.\nUn banco inventado: clientes en dos años y lo que su personal cree de ellos. Para probar:\n\n  cd {folder}\n{}",
            files.join(", "),
            commands.iter().flat_map(|command| ["  ", command, "\n"]).collect::<String>()
        )
    },
};
