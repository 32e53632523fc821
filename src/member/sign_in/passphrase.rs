//! Passphrases: what is a good one, and how it is kept. Argon2id with the costs of OWASP's first choice (19 MiB, two
//! passes, one lane); no rules about kinds of letters, since they make words worse, not better.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::LazyLock;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

/// Characters, at least (NIST SP 800-63B, where nothing stands beside it).
pub const SHORTEST: usize = 15;
/// Characters, at most: what is longer is no phrase that anybody types.
pub const LONGEST: usize = 256;

/// Hashes made at the same time: each takes 19 MiB.
static PLACES: Semaphore = Semaphore::const_new(2);

/// What stands for the hash of somebody who is not there, so that the answer takes as long.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| Argon2::default().hash_password(b"nobody").map(|hash| hash.to_string()).unwrap_or_default());

/// Why a passphrase is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    TooShort,
    TooLong,
    /// It is on the list of what is tried first, or is one thing over and over.
    Common,
    /// It holds the name to sign in with, or the site's.
    AboutYou,
}

/// What is tried first, without spaces, digits and signs, in small letters; a phrase that is made of nothing else is
/// refused.
const TRIED_FIRST: &str = include_str!("static/tried-first.txt");

/// Checks a passphrase. `context` is what an attacker knows anyway: names of the person and of the site.
pub fn check(phrase: &str, context: &[&str]) -> Result<(), Weak> {
    let phrase = normal(phrase);
    match phrase.chars().count() {
        short if short < SHORTEST => return Err(Weak::TooShort),
        long if long > LONGEST => return Err(Weak::TooLong),
        _ => {}
    }
    let plain = bare(&phrase);
    let different: std::collections::BTreeSet<char> = phrase.to_lowercase().chars().collect();
    let letters: String = phrase.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_tried_first = |text: &str| text.chars().count() > 3 && rest_without(text, TRIED_FIRST.lines()) < 4;
    if different.len() < 6 || is_row(&phrase) || is_tried_first(&plain) || is_tried_first(&letters) {
        return Err(Weak::Common);
    }
    let own: Vec<String> = context.iter().map(|word| bare(word)).filter(|word| word.chars().count() > 3).collect();
    match rest_without(&plain, own.iter().map(String::as_str)) {
        rest if rest < plain.chars().count() && rest < 8 => Err(Weak::AboutYou),
        _ => Ok(()),
    }
}

/// The hash to keep.
pub async fn hash(phrase: &str) -> anyhow::Result<String> {
    let phrase = normal(phrase);
    let _place = PLACES.acquire().await?;
    let made = tokio::task::spawn_blocking(move || Argon2::default().hash_password(phrase.as_bytes())).await?;
    made.map(|hash| hash.to_string()).map_err(|error| anyhow::anyhow!("a passphrase cannot be hashed: {error}"))
}

/// Whether `phrase` is the one that was hashed. Without a hash the work is done all the same, and the answer is no.
pub async fn is_right(phrase: &str, hash: Option<&str>) -> anyhow::Result<bool> {
    let phrase = normal(phrase);
    let (hash, is_there) = match hash {
        Some(hash) => (hash.to_owned(), true),
        None => (NOBODY.clone(), false),
    };
    let _place = PLACES.acquire().await?;
    let fits = tokio::task::spawn_blocking(move || match PasswordHash::new(&hash) {
        Ok(hash) => Argon2::default().verify_password(phrase.as_bytes(), &hash).is_ok(),
        Err(_) => false,
    })
    .await?;
    Ok(fits && is_there)
}

/// Two keyboards write the same phrase in different bytes (NIST SP 800-63B, 3.1.1.2).
fn normal(phrase: &str) -> String {
    phrase.nfkc().collect()
}

/// Letters alone, small; digits and signs that stand for letters as those.
fn bare(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|letter| match letter {
            '0' => 'o',
            '1' | '!' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            other => other,
        })
        .filter(|letter| letter.is_alphabetic())
        .collect()
}

/// Letters of `text` that are left when all of `words` are taken out of it.
fn rest_without<'a>(text: &str, words: impl Iterator<Item = &'a str>) -> usize {
    let mut rest = text.to_owned();
    for word in words.map(str::trim).filter(|word| !word.is_empty()) {
        if rest.contains(word) {
            rest = rest.replace(word, "\n");
        }
    }
    rest.chars().filter(|letter| *letter != '\n').count()
}

/// `abcdefg…`, `9876…`: each character one away from the one before.
fn is_row(text: &str) -> bool {
    let codes: Vec<i64> = text.chars().map(|letter| i64::from(u32::from(letter))).collect();
    let steps = codes.windows(2).filter(|pair| (pair[1] - pair[0]).abs() <= 1).count();
    steps * 10 >= codes.len().saturating_sub(1) * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_phrases_of_any_kind_are_taken_and_short_or_known_ones_are_not() {
        for good in [
            "the river froze twice last winter",
            "ثلاثة جمال عند النافذة الزرقاء",
            "七只乌龟慢慢走过结冰的湖面去看海",
            "correct horse battery staple lamp",
        ] {
            assert_eq!(check(good, &["amina", "Plenary"]), Ok(()), "{good}");
        }
        assert_eq!(check("fourteen chars", &[]), Err(Weak::TooShort));
        assert_eq!(check(&"many words ".repeat(50), &[]), Err(Weak::TooLong));
        for known in [
            "passwordpassword", "Password123456789", "qwertyuiopasdfgh", "aaaaaaaaaaaaaaaaaa", "123456789012345678",
            "abcdefghijklmnopqrst", "letmein letmein letmein", "iloveyouiloveyou1", "P@ssw0rd P@ssw0rd",
        ] {
            assert_eq!(check(known, &[]), Err(Weak::Common), "{known}");
        }
        assert_eq!(check("AminaDiallo-AminaDiallo-1", &["amina.diallo"]), Err(Weak::AboutYou));
        assert_eq!(check("KalliopeKalliope2026!", &["Kalliope"]), Err(Weak::AboutYou));
    }

    #[tokio::test]
    async fn a_phrase_is_kept_as_argon2id_and_known_again_in_any_writing() {
        let kept = hash("la rivière a gelé deux fois").await.expect("hashed");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(is_right("la rivie\u{300}re a gele\u{301} deux fois", Some(&kept)).await.expect("checked"));
        assert!(!is_right("la riviere a gele deux fois", Some(&kept)).await.expect("checked"));
        assert!(!is_right("nobody", None).await.expect("checked"), "who is not there does not come in");
    }
}
