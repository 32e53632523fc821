//! XChaCha20-Poly1305 with random nonces, and texts of a length that tells little.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

const NONCE: usize = 24;
/// Texts are filled up to a multiple of so many bytes.
const STEP: usize = 64;

/// 256 secret bits. `Debug` says nothing, and memory is wiped when it is dropped.
#[derive(Clone)]
pub(super) struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    pub(super) fn draw() -> Result<Secret, getrandom::Error> {
        let mut bits = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bits)?;
        Ok(Secret(bits))
    }

    /// Reads what [`Secret::written`] wrote.
    pub(super) fn parse(text: &str) -> Option<Secret> {
        let bytes = Zeroizing::new(from_hexadecimal(text)?);
        Some(Secret(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    pub(super) fn written(&self) -> Zeroizing<String> {
        Zeroizing::new(hexadecimal(&*self.0))
    }

    /// Names the secret without telling it: the bits are random, so nobody can try them out.
    pub(super) fn fingerprint(&self) -> String {
        hexadecimal(&Sha256::digest(*self.0))
    }

    /// Seals `plain` for one place: it opens nowhere else, so that rows cannot be exchanged for each other.
    pub(super) fn close(&self, place: &str, plain: &[u8]) -> Result<String, getrandom::Error> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)?;
        let payload = Payload { msg: plain, aad: place.as_bytes() };
        let closed = self.engine().encrypt(&XNonce::from(nonce), payload).expect("a text is far below the limit");
        Ok(hexadecimal(&[&nonce[..], &closed].concat()))
    }

    /// `None` when it was sealed with another secret, for another place, or was changed since.
    pub(super) fn open(&self, place: &str, closed: &str) -> Option<Zeroizing<Vec<u8>>> {
        let bytes = from_hexadecimal(closed)?;
        let (nonce, closed) = bytes.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: closed, aad: place.as_bytes() };
        self.engine().decrypt(&XNonce::from(*nonce), payload).ok().map(Zeroizing::new)
    }

    /// The same for equal texts, and telling nothing of them without the secret.
    pub(super) fn mark(&self, text: &str) -> String {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&*self.0).expect("any length is a key");
        mac.update(text.as_bytes());
        hexadecimal(&mac.finalize().into_bytes())
    }

    fn engine(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(*self.0))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The text with its length in front and zeros behind.
pub(super) fn padded(text: &str) -> Zeroizing<Vec<u8>> {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes();
    let mut bytes = Zeroizing::new([&length[..], text.as_bytes()].concat());
    let full = bytes.len().next_multiple_of(STEP);
    bytes.resize(full, 0);
    bytes
}

/// What [`padded`] wrote.
pub(super) fn unpadded(bytes: &[u8]) -> Option<String> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    String::from_utf8(rest.get(..length)?.to_vec()).ok()
}

/// 128 random bits as text: an id that tells neither order nor time.
pub fn random_id() -> Result<String, getrandom::Error> {
    let mut bits = [0; 16];
    getrandom::fill(&mut bits)?;
    Ok(hexadecimal(&bits))
}

fn hexadecimal(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    })
}

fn from_hexadecimal(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let half = |letter: u8| char::from(letter).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let byte = |[high, low]: &[u8; 2]| Some(half(*high)? << 4 | half(*low)?);
    rest.is_empty().then(|| pairs.iter().map(byte).collect::<Option<Vec<u8>>>())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_opens_with_its_secret_at_its_place_only() {
        let (own, other) = (Secret::draw().expect("randomness"), Secret::draw().expect("randomness"));
        let closed = own.close("a", b"said").expect("sealed");
        assert_eq!(own.open("a", &closed).as_deref().map(Vec::as_slice), Some(&b"said"[..]));
        assert!(own.open("b", &closed).is_none() && other.open("a", &closed).is_none());
        for at in 0..closed.len() {
            let mut changed = closed.clone().into_bytes();
            changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
            assert!(own.open("a", &String::from_utf8(changed).expect("text")).is_none(), "{at}");
        }
        assert_ne!(closed, own.close("a", b"said").expect("sealed"), "equal texts do not look equal");
        assert_eq!(format!("{own:?}"), "Secret(…)");
        assert_eq!(Secret::parse(&own.written()).map(|read| read.fingerprint()), Some(own.fingerprint()));
        assert!(Secret::parse("00").is_none() && Secret::parse(&"g".repeat(64)).is_none());
    }

    #[test]
    fn a_short_name_is_as_long_as_a_long_one() {
        for text in ["", "Li", "Maria Fernanda de la Concepción Ñandubay", &"x".repeat(500)] {
            assert_eq!(unpadded(&padded(text)).as_deref(), Some(text));
        }
        assert_eq!(padded("Li").len(), padded("Maria Fernanda de la Concepción Ñandubay").len());
        assert_eq!(unpadded(&[255, 255, 0, 0, 1]), None);
    }

    #[test]
    fn equal_texts_have_one_mark_and_each_secret_its_own() {
        let (own, other) = (Secret::draw().expect("randomness"), Secret::draw().expect("randomness"));
        assert_eq!(own.mark("a@example.org"), own.mark("a@example.org"));
        assert_ne!(own.mark("a@example.org"), own.mark("b@example.org"));
        assert_ne!(own.mark("a@example.org"), other.mark("a@example.org"));
    }
}
