//! Recovery codes: ten, each good once, for the day on which a device is lost. 120 random bits each, so that a plain
//! hash keeps them.

use sha2::{Digest, Sha256};

/// Codes in a set.
pub const COUNT: usize = 10;
/// Letters of a code: without those that are mistaken for each other.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// Letters in a code, five bits each.
const LENGTH: usize = 24;

/// A set of codes as they are shown, once: `abcd-efgh-…`.
pub fn draw() -> Result<Vec<String>, getrandom::Error> {
    (0..COUNT)
        .map(|_| {
            let mut bytes = [0; LENGTH];
            getrandom::fill(&mut bytes)?;
            // 256 is a multiple of 32: every letter is as likely as the others.
            let letters: Vec<char> = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect();
            Ok(letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
        })
        .collect()
}

/// What is kept of a code, and looked for: however it was typed.
pub fn hash(code: &str) -> String {
    let plain: String = code.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    Sha256::digest(plain.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether text has the shape of a code.
pub fn is_code(text: &str) -> bool {
    text.chars().filter(char::is_ascii_alphanumeric).count() == LENGTH
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_differ_and_are_known_however_they_are_typed() {
        let codes = draw().expect("randomness");
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), COUNT);
        for code in &codes {
            assert_eq!(code.len(), LENGTH + LENGTH / 4 - 1);
            assert!(is_code(code));
            assert_eq!(hash(code), hash(&code.to_uppercase().replace('-', " ")));
        }
        assert_ne!(hash(&codes[0]), hash(&codes[1]));
        assert!(!is_code("123456"));
    }
}
