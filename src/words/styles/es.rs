//! Spanish.

use super::StyleWords;

/// Spanish.
pub const WORDS: StyleWords = StyleWords {
    heading: |column| format!("Estilos de respuesta por {column}"),
    heads: ["media", "máximo", "extremos", "dispersión"],
    note: "De todas las notas de todos los criterios: su media, la proporción de la nota más alta, la de los dos extremos de la escala \
           y la desviación típica de las notas de un mismo encuestado, de media. Los grupos que usan la escala de otro modo difieren \
           en todas las medias sin ver nada de otro modo.",
    counted: "Los encuestados solo se contaron: no se conocen la dispersión dentro de cada uno ni una prueba del desplazamiento.",
    relative: |noun, column| format!("Diferencias relativas de los {} por {column}", noun.many),
    place: "puesto",
    relative_note: "Desempeño menos el de los demás grupos, restada la media de estas diferencias en todas las filas: lo que deja un \
                    desplazamiento común. Puesto: lugar de su desempeño dentro del grupo, 1 el más alto. Ninguna media se corrige, y \
                    nada de esto se prueba.",
};
