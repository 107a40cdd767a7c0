//! Numbers in other clothes: `80 %`, `4/5`, `4 étoiles`.

use crate::input::fold::fold;
use crate::input::values::number;

/// How the numbers of a block are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// As numbers.
    Plain,
    /// With a percent sign.
    Percent,
    /// With the highest rating behind a stroke or a word: `4/5`, `4 sur 5`.
    OutOf(f64),
    /// With what is counted behind them: stars or points.
    Counted,
}

impl Form {
    /// The one form in which all of these texts are written; `None` where there is none.
    pub fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>, decimal_comma: bool) -> Option<Self> {
        let mut form = None;
        for text in texts {
            let this = number_in_form(text, decimal_comma)?.1;
            if form.is_some_and(|form| form != this) {
                return None;
            }
            form = Some(this);
        }
        form
    }

    /// The number that a text in this form holds.
    pub fn number(self, text: &str, decimal_comma: bool) -> Option<f64> {
        if self == Self::Plain {
            return number(text, decimal_comma);
        }
        number_in_form(text, decimal_comma).filter(|(_, form)| *form == self).map(|(value, _)| value)
    }

    /// The ends of the scale that the form tells, of numbers from `lowest` on.
    pub fn scale(self, lowest: f64) -> Option<(f64, f64)> {
        match self {
            Self::Percent => Some((0.0, 100.0)),
            // Marks out of 20 and of 100 begin at 0.
            Self::OutOf(highest) if lowest < 1.0 || highest > 10.0 => Some((0.0, highest)),
            Self::OutOf(highest) => Some((1.0, highest)),
            Self::Plain | Self::Counted => None,
        }
    }
}

fn number_in_form(text: &str, decimal_comma: bool) -> Option<(f64, Form)> {
    if let Some(value) = number(text, decimal_comma) {
        return Some((value, Form::Plain));
    }
    let text = fold(text);
    if let Some(share) = text.strip_suffix('%') {
        let value = number(share, decimal_comma).filter(|value| (0.0..=100.0).contains(value))?;
        return Some((value, Form::Percent));
    }
    let parted = || OUT_OF.iter().find_map(|word| text.split_once(word));
    if let Some((value, highest)) = text.split_once('/').or_else(parted) {
        let (value, highest) = (number(value, decimal_comma)?, number(highest, decimal_comma)?);
        let fits = USUAL_HIGHEST.contains(&highest) && (0.0..=highest).contains(&value);
        return fits.then_some((value, Form::OutOf(highest)));
    }
    let (value, counted) = text.split_once(' ')?;
    (COUNTED.contains(&counted)).then_some((number(value, decimal_comma)?, Form::Counted))
}

/// What stands before the highest rating, folded.
const OUT_OF: [&str; 8] = [" out of ", " of ", " sur ", " von ", " de ", " su ", " em ", " van "];

const USUAL_HIGHEST: [f64; 8] = [3.0, 4.0, 5.0, 6.0, 7.0, 10.0, 20.0, 100.0];

/// Stars and points in English, French, German, Spanish, Italian, Portuguese and Dutch, folded.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "star", "stars", "point", "points", "pt", "pts", "etoile", "etoiles", "etoile(s)", "star(s)", "point(s)",
    "stern", "sterne", "sternen", "punkt", "punkte", "punkten", "estrella", "estrellas", "punto", "puntos",
    "stella", "stelle", "punti", "estrela", "estrelas", "ponto", "pontos", "ster", "sterren", "punt", "punten",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_holds_for_all() {
        let of = |texts: &[&str]| Form::of_all(texts.iter().copied(), false);
        assert_eq!(of(&["80 %", "75%", "7,5 %"]), Some(Form::Percent));
        assert_eq!(of(&["4/5", "3 / 5"]), Some(Form::OutOf(5.0)));
        assert_eq!(of(&["4 étoiles", "1 étoile"]), Some(Form::Counted));
        assert_eq!(of(&["3 Sterne", "1 Stern"]), Some(Form::Counted));
        assert_eq!(of(&["4 sur 5", "1 out of 5", "2 von 5"]), Some(Form::OutOf(5.0)));
        assert_eq!(of(&["4/5", "8/10"]), None);
        assert_eq!(of(&["4/5", "4"]), None);
        assert_eq!(of(&["6/5"]), None);
        assert_eq!(of(&["4", "5"]), Some(Form::Plain));
        assert_eq!(Form::OutOf(10.0).number("8/10", false), Some(8.0));
        assert_eq!(Form::OutOf(10.0).scale(0.0), Some((0.0, 10.0)));
        assert_eq!(Form::OutOf(5.0).scale(2.0), Some((1.0, 5.0)));
    }
}
