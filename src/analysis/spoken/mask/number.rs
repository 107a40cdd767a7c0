//! Numbers, in digits of any script, and in words where several stand in a row, as numbers are dictated.

use super::COVER;

/// So many words in a row are a number that somebody is to dial, fewer are what a sentence says.
const DICTATED: usize = 4;

/// A word with its digits covered, and what parts them within a number.
pub(super) fn covered(word: &str) -> String {
    let mut made = String::new();
    let mut inside = false;
    let letters: Vec<char> = word.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let parts = matches!(letter, '.' | ',' | '-' | '/' | ':' | '+' | '(' | ')')
            && letters.get(at + 1).is_some_and(|next| next.is_numeric())
            && (inside || matches!(letter, '+' | '('));
        if letter.is_numeric() || parts {
            if !inside {
                made.push_str(COVER);
            }
            inside = true;
        } else {
            inside = false;
            made.push(letter);
        }
    }
    made
}

/// Marks numbers that are written out, four words of them in a row or more.
pub(super) fn in_words(words: &[&str], covered: &mut [bool]) {
    let mut first = 0;
    for at in 0..=words.len() {
        if words.get(at).is_some_and(|word| is_number(word)) {
            continue;
        }
        if at - first >= DICTATED {
            covered[first..at].fill(true);
        }
        first = at + 1;
    }
}

/// Whether a word is a number, or several joined: `trente-quatre`.
fn is_number(word: &str) -> bool {
    let lower = word.to_lowercase();
    let trimmed = lower.trim_matches(|letter: char| !letter.is_alphanumeric());
    let parts: Vec<&str> = trimmed.split('-').collect();
    // `vierunddreißig`, `vierendertig`.
    let joined = |part: &str| {
        (part.contains("und") || part.contains("en")) && part.ends_with(['g']) && part.contains("ig")
    };
    parts
        .iter()
        .all(|part| joined(part) || WORDS.iter().any(|words| words.split(' ').any(|known| known == *part)))
}

/// Numbers as they are dictated, a language each.
const WORDS: [&str; 7] = [
    "oh zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
     eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred double triple",
    "zéro zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts \
     trente quarante cinquante soixante septante huitante nonante cent et",
    "null eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig \
     achtzig neunzig hundert",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta \
     cincuenta sesenta setenta ochenta noventa cien",
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta sessanta \
     settanta ottanta novanta cento",
    "nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig zestig zeventig \
     tachtig negentig honderd",
    "zero um uma dois duas três quatro cinco seis meia sete oito nove dez onze doze vinte trinta quarenta cinquenta sessenta \
     setenta oitenta noventa cem",
];
