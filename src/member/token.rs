//! A secret that opens something: 256 random bits, of which only the hash is kept.

use sha2::{Digest, Sha256};
use std::fmt;

/// Known to who holds it; the database knows its hash. `Debug` says nothing, `Display` says it all.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one from the system's source of randomness.
    pub fn draw() -> Result<Token, getrandom::Error> {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits)?;
        Ok(Token(bits))
    }

    /// Reads what `Display` wrote. `None` when it has another shape.
    pub fn parse(text: &str) -> Option<Token> {
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        let mut bits = [0; 32];
        for (at, bit) in bits.iter_mut().enumerate() {
            *bit = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
        }
        Some(Token(bits))
    }

    /// What is kept of it: hexadecimal SHA-256. The bits are random, so that no salt is needed.
    pub fn hash(&self) -> String {
        hexadecimal(&Sha256::digest(self.0))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    })
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hexadecimal(&self.0))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_back_and_its_hash_is_another_text() {
        let token = Token::draw().expect("randomness");
        assert_eq!(Token::parse(&token.to_string()), Some(token.clone()));
        assert_ne!(token, Token::draw().expect("randomness"));
        assert_ne!(token.hash(), token.to_string());
        assert_eq!(format!("{token:?}"), "Token(…)");
    }

    #[test]
    fn other_text_is_no_token() {
        assert_eq!(Token::parse(""), None);
        assert_eq!(Token::parse(&"g".repeat(64)), None);
        assert_eq!(Token::parse(&"é".repeat(32)), None);
    }
}
