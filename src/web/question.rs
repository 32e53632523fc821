//! What stands behind the question mark of an address, as programs write it.

/// Percent-encoded bytes and plus signs as text; `None` when it is none.
pub fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                u8::try_from(high * 16 + low).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

/// Text as a part of an address.
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// Names and values in their order; `None` when one of them is no text.
pub fn pairs(question: &str) -> Option<Vec<(String, String)>> {
    let parts = question.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Some((decoded(name)?, decoded(value)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_back_as_it_was() {
        let text = "a&b=c d+é/%";
        assert_eq!(decoded(&encoded(text)).as_deref(), Some(text));
        assert_eq!(
            pairs("a=1&&b=c+d&e"),
            Some([("a", "1"), ("b", "c d"), ("e", "")].map(|(a, b)| (a.into(), b.into())).to_vec())
        );
        assert_eq!(pairs("a=%ff"), None);
    }
}
