//! One-time codes of an app (RFC 6238): six digits, thirty seconds, each taken once.

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::convert::{Builder as _, Shape};
use fast_qr::qr::QRBuilder;
use totp_rs::{Builder, Totp};

/// Bytes of a secret (RFC 4226 recommends 160 bits).
const BYTES: usize = 20;
/// Letters of base32 (RFC 4648), in which apps read a secret.
const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What the app and this program both know.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTime([u8; BYTES]);

impl OneTime {
    pub fn draw() -> Result<OneTime, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(OneTime(bytes))
    }

    /// Reads what [`OneTime::written`] wrote.
    pub fn parse(text: &str) -> Option<OneTime> {
        let mut bytes = [0; BYTES];
        let letters: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        if letters.len() != BYTES * 8 / 5 {
            return None;
        }
        for (at, letter) in letters.iter().enumerate() {
            let value = LETTERS.iter().position(|own| own == &letter.to_ascii_uppercase())?;
            for bit in 0..5 {
                if value >> (4 - bit) & 1 == 1 {
                    let place = at * 5 + bit;
                    bytes[place / 8] |= 0x80 >> (place % 8);
                }
            }
        }
        Some(OneTime(bytes))
    }

    /// In base32, for who types it into an app.
    pub fn written(&self) -> String {
        let bit = |place: usize| usize::from(self.0[place / 8] >> (7 - place % 8) & 1);
        (0..BYTES * 8 / 5)
            .map(|at| char::from(LETTERS[(0..5).fold(0, |value, next| value << 1 | bit(at * 5 + next))]))
            .collect()
    }

    /// What an app reads from the picture. `site` names it in the list of the app.
    pub fn address(&self, site: &str) -> String {
        let site = crate::web::question::encoded(site);
        format!("otpauth://totp/{site}?secret={}&issuer={site}", self.written())
    }

    /// The address as a picture.
    pub fn picture(&self, site: &str) -> anyhow::Result<String> {
        let code = QRBuilder::new(self.address(site))
            .build()
            .map_err(|error| anyhow::anyhow!("the picture for the app cannot be drawn: {error}"))?;
        // Large enough for a camera, whatever the width of the page.
        let drawn = SvgBuilder::default().shape(Shape::Square).to_str(&code);
        Ok(drawn.replacen("<svg ", "<svg width=\"232\" height=\"232\" ", 1))
    }

    /// The step that a code is of, when it is one of now, of just before or of just after. The caller sees to it that
    /// no step is taken twice.
    pub fn step(&self, code: &str, seconds: u64) -> Option<i64> {
        let digits: String = code.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
        let step = self.totp()?.check(&digits, seconds)?;
        i64::try_from(step).ok()
    }

    fn totp(&self) -> Option<Totp> {
        Builder::new().with_secret(self.0).build().ok()
    }

    /// The code of a moment, as the app shows it.
    #[cfg(test)]
    pub fn code(&self, seconds: u64) -> String {
        self.totp().expect("the secret is long enough").generate(seconds).to_string()
    }
}

impl std::fmt::Debug for OneTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OneTime(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_comes_back_and_is_the_one_of_the_standard() {
        let drawn = OneTime::draw().expect("randomness");
        assert_eq!(OneTime::parse(&drawn.written()), Some(drawn.clone()));
        assert_eq!(OneTime::parse("ABC"), None);
        // RFC 6238, appendix B: the secret “12345678901234567890” at 59 seconds; the last six of its eight digits.
        let known = OneTime(*b"12345678901234567890");
        assert_eq!(known.written(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(known.code(59), "287082");
        assert_eq!(known.step("287 082", 59), Some(1));
        assert_eq!(known.step("287082", 59 + 30), Some(1), "one step late is early enough");
        assert_eq!(known.step("287082", 59 + 90), None);
        assert_eq!(known.step("", 59), None);
    }

    #[test]
    fn the_picture_is_drawn_without_anything_from_elsewhere() {
        let drawn = OneTime::draw().expect("randomness");
        let picture = drawn.picture("Réseau & amis").expect("drawn");
        assert!(picture.starts_with("<svg") && !picture.contains("href"), "{picture}");
        assert!(drawn.address("A & b").starts_with("otpauth://totp/A%20%26%20b?secret="));
    }
}
