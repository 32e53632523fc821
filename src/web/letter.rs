//! A page as an e-mail: a `mailto:` link that opens the reader's own mail program.

use typesetting::{Document, text};

/// Bytes of a link that all mail programs take.
const LONGEST: usize = 1800;
/// Characters of text to try, longest first.
const LENGTHS: [usize; 6] = [1200, 800, 500, 300, 160, 80];

/// The link: title as subject; title, address and the beginning of the text as body.
pub fn mailto(document: &Document) -> String {
    let mut link = String::new();
    for length in LENGTHS {
        link = format!("mailto:?subject={}&body={}", encoded(&document.title), encoded(&text::short(document, length)));
        if link.len() <= LONGEST {
            return link;
        }
    }
    link
}

/// Percent-encoded, with the line ends that mail has.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.trim_end().bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            b'\n' => out.push_str("%0D%0A"),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use typesetting::document::Block;

    #[test]
    fn a_link_stays_short_enough_for_mail_programs() {
        for words in ["Train monitors. ", "التدريب على المراقبة. ", "培训监督员。"] {
            let document = Document {
                title: "Accra & the others".into(),
                address: "https://plenary.example.org/roundtables/accra".into(),
                blocks: vec![Block::paragraph(words.repeat(200))],
                ..Document::default()
            };
            let link = mailto(&document);
            assert!(link.len() <= LONGEST, "{} bytes", link.len());
            assert!(link.starts_with("mailto:?subject=Accra%20%26%20the%20others&body="));
            assert!(link.contains("plenary.example.org%2Froundtables%2Faccra"));
        }
    }

    #[test]
    fn nothing_in_a_text_can_end_the_link() {
        assert_eq!(encoded("a&b=c?\"<\n"), "a%26b%3Dc%3F%22%3C");
        assert_eq!(encoded("one\ntwo"), "one%0D%0Atwo");
    }
}
