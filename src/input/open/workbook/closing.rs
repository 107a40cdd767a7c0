//! Whether the XML of a sheet is whole: calamine reads a table of an ods until it sees its end, and reads on behind the end of
//! the file where there is none.

use memchr::{memchr, memmem};

/// Whether the content of an ods holds no table that does not end. An encrypted one is no text at all, and has an error
/// of its own.
pub(super) fn is_whole(content: &[u8]) -> bool {
    let content = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    if content.trim_ascii_start().starts_with(b"<") {
        is_balanced(content)
    } else {
        !content.is_empty() && memmem::find(content, b"<table:table").is_none()
    }
}

/// Whether every element ends, in the order in which they began, and nothing in between could be taken for more than one thing.
fn is_balanced(xml: &[u8]) -> bool {
    let mut open: Vec<&[u8]> = Vec::new();
    let (mut rest, mut elements) = (xml, 0);
    while let Some(at) = memchr(b'<', rest) {
        rest = &rest[at + 1..];
        let Some(length) = length(rest) else { return false };
        let markup = &rest[..length];
        rest = &rest[length + 1..];
        match markup {
            [b'!' | b'?', ..] => {}
            [b'/', name @ ..] => {
                if open.pop() != Some(name.trim_ascii_end()) {
                    return false;
                }
            }
            [.., b'/'] => elements += 1,
            _ => {
                elements += 1;
                open.push(name(markup));
            }
        }
    }
    open.is_empty() && elements > 0
}

/// The bytes from behind a `<` to the `>` that ends its markup; `None` where it does not end, or readers differ about where.
fn length(rest: &[u8]) -> Option<usize> {
    let behind = |start: usize, end: &[u8]| {
        let at = memmem::find(rest.get(start..)?, end)?;
        Some(start + at + end.len() - 1)
    };
    match rest {
        [b'!', b'-', b'-', b'>', ..] | [b'!', b'-', b'-', b'-', b'>', ..] | [b'?', b'>', ..] => None,
        [b'!', b'-', b'-', ..] => behind(3, b"-->"),
        [b'?', ..] => behind(1, b"?>"),
        _ if rest.starts_with(b"![CDATA[") => behind(8, b"]]>"),
        [b'!', ..] => {
            let end = memchr(b'>', rest)?;
            // No declarations inside, and no `>` in quotes.
            let quotes = rest[..end].iter().filter(|byte| matches!(byte, b'"' | b'\'')).count();
            (quotes % 2 == 0 && !rest[..end].iter().any(|byte| matches!(byte, b'[' | b'<'))).then_some(end)
        }
        [b'/', ..] => {
            let end = memchr(b'>', rest)?;
            (!rest[..end].iter().any(|byte| matches!(byte, b'<' | b'"' | b'\''))).then_some(end)
        }
        _ => {
            let mut quote = None;
            rest.iter().position(|byte| match (quote, byte) {
                (None, b'"' | b'\'') => {
                    quote = Some(*byte);
                    false
                }
                (Some(open), byte) if open == *byte => {
                    quote = None;
                    false
                }
                (None, b'>') => true,
                _ => false,
            })
        }
    }
}

/// The name of an element, without its attributes.
fn name(tag: &[u8]) -> &[u8] {
    let end = tag.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/');
    &tag[..end.unwrap_or(tag.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_is_told_from_what_does_not() {
        for whole in [
            "<?xml version=\"1.0\"?><a><b c=\"1>2\" d='\"'/><b>x</b ></a>\n",
            "\u{feff}<a/>",
            "<!DOCTYPE a PUBLIC \"b\" \"c\"><a><!-- <b> --><![CDATA[<b>]]></a>",
        ] {
            assert!(is_whole(whole.as_bytes()), "{whole}");
        }
        for cut in [
            "",
            "<a>",
            "<a><b></a>",
            "<a></a></a>",
            "<a></ta b=\"c\"ble></a>",
            "<a><!-- </a>",
            "<a b=\"></a>",
            "\u{feff}<a>",
            "<a><!--></a><!-- --></a>",
            "<!DOCTYPE a [<!ENTITY b '<c>'>]><a/>",
            "x<table:table>",
        ] {
            assert!(!is_whole(cut.as_bytes()), "{cut}");
        }
        assert!(is_whole(b"\x01\x02 encrypted"));
    }
}
