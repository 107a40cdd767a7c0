//! Values that are typed by a word.

/// A value that is typed by a word, the same on the command line, in the study file and wherever outputs name it.
pub trait Spelled: Copy + PartialEq + Send + Sync + 'static {
    /// Every word with what it means, in the order in which they are listed.
    const SPELLINGS: &'static [(&'static str, Self)];

    /// What the help of the command line says of the value beside its word.
    fn about(self) -> Option<&'static str> {
        None
    }

    /// The value that a word means.
    fn spelled(word: &str) -> Option<Self> {
        Self::SPELLINGS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }

    /// The word of a value; `None` of one that nobody can ask for.
    fn spelling(self) -> Option<&'static str> {
        Self::SPELLINGS.iter().find(|(_, value)| *value == self).map(|(word, _)| *word)
    }

    /// All words, in their order.
    fn words() -> impl Iterator<Item = &'static str> {
        Self::SPELLINGS.iter().map(|(word, _)| *word)
    }
}
