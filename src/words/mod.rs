//! Words of the interface: which language a reader gets, and what is said in it.

mod locales;
#[cfg(test)]
mod messages;
mod numbers;
mod speak;
mod tags;

pub use speak::{Language, Value, Words};
pub use tags::{OFFERED, is_date, language_tag};

use sha2::{Digest, Sha256};

/// 16 characters of lower-case base32 (80 bits) from the SHA-256 of `seed`: ids that are short in an
/// address, the same on every machine, and without letters that are mistaken for each other.
pub fn short_id(seed: &str) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
    let digest = Sha256::digest(seed.as_bytes());
    let bits = digest[..10].iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    (0..16).rev().map(|at| LETTERS[(bits >> (5 * at)) as usize & 31] as char).collect()
}

/// A name for addresses: lower-case ASCII letters, digits and hyphens. Accents are dropped; what has no
/// Latin letters at all gets a short id instead.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in unaccented(name).chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { short_id(name)[..8].to_owned() } else { slug.chars().take(60).collect() }
}

/// The same letters without their marks.
pub fn unaccented(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    text.nfd().filter(|letter| !is_combining_mark(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_readable_where_they_can_be() {
        assert_eq!(slug("Buenos Aires, Argentina"), "buenos-aires-argentina");
        assert_eq!(slug("Côte d’Ivoire"), "cote-d-ivoire");
        assert_eq!(slug("曼谷").len(), 8);
    }

    #[test]
    fn ids_are_stable() {
        assert_eq!(short_id("a"), short_id("a"));
        assert_ne!(short_id("a"), short_id("b"));
        assert_eq!(short_id("a").len(), 16);
    }
}
