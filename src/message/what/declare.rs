//! How a list of messages is declared: once, with the code made from the name.

/// Declares an enum of messages: its variants, their codes in `snake_case`.
macro_rules! declare {
    ($(#[$about:meta])* $group:ident {
        $($(#[$note:meta])* $name:ident $({ $($field:ident: $kind:ty),* $(,)? })?,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[allow(missing_docs, reason = "arguments are named after what they hold")]
        #[non_exhaustive]
        pub enum $group {
            $($(#[$note])* $name $({ $($field: $kind),* })?,)*
        }

        impl From<$group> for $crate::message::What {
            fn from(what: $group) -> Self {
                Self::$group(what)
            }
        }

        impl std::fmt::Display for $group {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::message::Message::error(self.clone()).fmt(f)
            }
        }

        impl std::error::Error for $group {}

        impl $group {
            /// What was seen and what to do, in a language.
            pub fn said_in(&self, language: $crate::message::Language) -> $crate::message::Said {
                language.sentence(&self.clone().into())
            }

            /// One of each, for showing what it says.
            pub fn samples() -> Vec<Self> {
                #[allow(unused_imports, reason = "some have no arguments")]
                use $crate::message::what::sample::Exemplary;
                vec![$(Self::$name $({ $($field: Exemplary::sample(stringify!($field))),* })?,)*]
            }

            /// Its stable name for scripts.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => {
                        const NAME: &str = stringify!($name);
                        const CODE: [u8; $crate::message::what::declare::length(NAME)] =
                            $crate::message::what::declare::snake(NAME);
                        std::str::from_utf8(&CODE).unwrap_or(NAME)
                    })*
                }
            }
        }
    };
}
pub(super) use declare;

/// Bytes of a name in `snake_case`.
pub(super) const fn length(name: &str) -> usize {
    let (name, mut at, mut length) = (name.as_bytes(), 0, 0);
    while at < name.len() {
        length += if at > 0 && name[at].is_ascii_uppercase() { 2 } else { 1 };
        at += 1;
    }
    length
}

/// A name in `snake_case`: `SidesByOrder` → `sides_by_order`.
pub(super) const fn snake<const N: usize>(name: &str) -> [u8; N] {
    let (name, mut at, mut to, mut code) = (name.as_bytes(), 0, 0, [0; N]);
    while at < name.len() {
        if at > 0 && name[at].is_ascii_uppercase() {
            code[to] = b'_';
            to += 1;
        }
        code[to] = name[at].to_ascii_lowercase();
        to += 1;
        at += 1;
    }
    code
}
