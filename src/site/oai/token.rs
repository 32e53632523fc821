//! Resumption tokens: the question and the place reached, written into the token itself. The site keeps nothing, a
//! token never ends, and one that was tampered with asks what anybody may ask.

use super::request::{Selection, is_second};

/// Where a list goes on: after this record, in the order of datestamps, then identifiers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct After {
    pub datestamp: String,
    /// As the catalogue writes it: `report/ID`.
    pub local: String,
    /// Records given out before.
    pub cursor: usize,
}

const MARK: &str = "1";

/// Hexadecimal of the fields with line ends between them: nothing in it needs an escape in any address.
pub fn written(selection: &Selection, after: &After) -> String {
    let cursor = after.cursor.to_string();
    let fields =
        [MARK, &selection.from, &selection.until, &selection.set, &after.datestamp, &after.local, cursor.as_str()];
    fields.join("\n").bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// What [`written`] wrote; `None` for anything else.
pub fn read(token: &str) -> Option<(Selection, After)> {
    let pairs = token.as_bytes().chunks(2);
    let bytes: Option<Vec<u8>> = pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2)?, 16).ok())
        .collect();
    let text = String::from_utf8(bytes?).ok()?;
    let fields: Vec<&str> = text.split('\n').collect();
    let [MARK, from, until, set, datestamp, local, cursor] = fields.as_slice() else { return None };
    let open = |bound: &str| bound.is_empty() || is_second(bound);
    let cursor = cursor.parse().ok().filter(|cursor| *cursor > 0)?;
    (open(from) && open(until) && is_second(datestamp)).then(|| {
        let selection = Selection { from: (*from).into(), until: (*until).into(), set: (*set).into() };
        (selection, After { datestamp: (*datestamp).into(), local: (*local).into(), cursor })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_as_it_was_written_and_nothing_else_is() {
        let selection =
            Selection { from: "2008-07-30T00:00:00Z".into(), set: "region:africa".into(), ..Selection::default() };
        let after = After { datestamp: "2026-11-24T14:00:00Z".into(), local: "report/abc".into(), cursor: 50 };
        let token = written(&selection, &after);
        assert_eq!(read(&token), Some((selection, after)));
        for wrong in ["", "zz", "31", &token[1..], &token[2..], "é"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
