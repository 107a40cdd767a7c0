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
        pub enum $group {
            $($(#[$note])* $name $({ $($field: $kind),* })?,)*
        }

        impl $group {
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
