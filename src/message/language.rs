//! The languages messages are said in.

use super::{Around, Said, What, de, en, es, fr};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// English between marks, so that tests find what is said past this room.
    Marked,
}

impl Language {
    /// The language of a code (`en`, `fr`, `de`, `es`).
    pub fn of_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::English),
            "fr" => Some(Self::French),
            "de" => Some(Self::German),
            "es" => Some(Self::Spanish),
            MARKED => Some(Self::Marked),
            _ => None,
        }
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::German => "de",
            Self::Spanish => "es",
            Self::Marked => MARKED,
        }
    }

    /// Whether its reports call rows by their labels in warnings; English calls them by the names of the file.
    pub fn calls_by_labels(self) -> bool {
        matches!(self, Self::French | Self::German | Self::Spanish)
    }

    /// The sentence for something told.
    pub(super) fn sentence(self, what: &What) -> Said {
        match self {
            Self::English => en::sentence(what),
            Self::French => fr::sentence(what),
            Self::German => de::sentence(what),
            Self::Spanish => es::sentence(what),
            Self::Marked => marked(what),
        }
    }

    /// Why it matters, one sentence.
    pub(super) fn why(self, what: &What) -> &'static str {
        match self {
            Self::English | Self::Marked => en::why(what),
            Self::French => fr::why(what),
            Self::German => de::why(what),
            Self::Spanish => es::why(what),
        }
    }

    /// What stands around its sentences.
    pub fn around(self) -> Around {
        match self {
            Self::English => en::AROUND,
            Self::French => fr::AROUND,
            Self::German => de::AROUND,
            Self::Spanish => es::AROUND,
            Self::Marked => Around {
                error: "⟦error⟧: ",
                in_file: |file, seen| format!("⟦{file}⟧: {seen}"),
                in_row: |row, seen| format!("⟦{row}⟧: {seen}"),
                in_cell: |row, column, seen| format!("⟦{row}, {column}⟧: {seen}"),
                advised: |seen, advice| format!("{seen}: {advice}"),
                study_file: "study file",
                list: |seen| format!("{seen}:"),
                guide: ["⟦says⟧: ", "⟦why⟧: ", "⟦todo⟧: "],
                nothing: "⟦nothing⟧",
                guide_head: "⟦# Messages⟧\n",
                quoted: |name| format!("⟦{name}⟧"),
                more: |n| format!("⟦{n} more⟧"),
            },
        }
    }
}

/// The code of the marked language.
#[doc(hidden)]
pub const MARKED: &str = "qps";

/// Marks the sentences of the languages above; what is not in their files stays bare.
fn marked(what: &What) -> Said {
    let said = en::sentence(what);
    let mark = |text: String| if text.is_empty() { text } else { format!("⟦{text}⟧") };
    Said { seen: mark(said.seen), advice: mark(said.advice) }
}
