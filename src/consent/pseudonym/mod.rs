//! Participants without a name, e-mail or telephone: a code on paper lets somebody in once, together with a passphrase of
//! their own; later the two together do.
//!
//! What a copy of the database tells: which places of a roundtable are taken, and what was said from each. Not when
//! somebody came, nor in which order, nor by which code, nor whether a place of another roundtable is the same person's.
//! Ids and salts are random and each roundtable's own, rows are made beforehand and taken at random, times are days and hours.

pub mod draw;
pub mod enter;
pub mod session;
pub mod store;
#[cfg(test)]
mod story;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// Letters of a passphrase at least (NIST SP 800-63B-4 asks for 15 where it stands alone).
pub const SHORTEST: usize = 15;

/// Letters and digits that are not mistaken for each other.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKMNPQRSTUVWXYZ123456789";
/// Letters of a code: 80 bits, so that nobody finds one by trying.
const LENGTH: usize = 16;

/// Hashes that are made at the same time: each takes 19 MiB and some hundredths of a second.
static TURNS: Semaphore = Semaphore::const_new(2);

/// A new code, as it is printed: four groups of four.
pub(super) fn draw_code() -> Result<String, getrandom::Error> {
    let mut bits = [0; LENGTH];
    getrandom::fill(&mut bits)?;
    let letters: Vec<u8> = bits.iter().map(|bits| LETTERS[usize::from(bits & 31)]).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    Ok(groups.join("-"))
}

/// What was typed, as it was drawn: hyphens, spaces and small letters do not matter.
pub(super) fn code(typed: &str) -> Option<String> {
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    (code.len() == LENGTH && code.bytes().all(|letter| LETTERS.contains(&letter))).then_some(code)
}

/// What stands for code and passphrase together at one roundtable: argon2id with its salt. Slow on purpose.
pub(super) async fn door_hash(code: String, passphrase: String, salt: String) -> anyhow::Result<String> {
    let _turn = TURNS.acquire().await?;
    tokio::task::spawn_blocking(move || {
        let params = Params::new(19 * 1024, 2, 1, Some(32)).map_err(|error| anyhow::anyhow!("{error}"))?;
        let mut hash = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(format!("{code}\n{passphrase}").as_bytes(), salt.as_bytes(), &mut hash)
            .map_err(|error| anyhow::anyhow!("{error}"))?;
        Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    })
    .await?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let drawn = draw_code().expect("randomness");
        assert_eq!(drawn.len(), 19);
        let plain = drawn.replace('-', "");
        for typed in [drawn.clone(), plain.clone(), drawn.to_lowercase(), drawn.replace('-', " ")] {
            assert_eq!(code(&typed), Some(plain.clone()));
        }
        assert_eq!(code("short"), None);
        assert_eq!(code(&"O".repeat(16)), None, "no code has a letter that is mistaken for a digit");
        assert_ne!(drawn, draw_code().expect("randomness"));
    }

    #[tokio::test]
    async fn the_same_words_stand_for_something_else_at_another_roundtable() {
        let hash = |code: &str, words: &str, salt: &str| door_hash(code.into(), words.into(), salt.repeat(32));
        let own = hash("CODE", "a long passphrase", "a").await.expect("hashed");
        assert_eq!(own, hash("CODE", "a long passphrase", "a").await.expect("hashed"));
        assert_ne!(own, hash("CODE", "a long passphrase", "b").await.expect("hashed"));
        assert_ne!(own, hash("CODE", "another passphrase", "a").await.expect("hashed"));
        assert_eq!(own.len(), 64);
    }
}
