//! Draws codes for a roundtable, to be printed and handed out. They are shown once.

use super::store::{self, Door};
use super::{code, draw_code};
use crate::app::App;
use crate::consent::today;
use crate::db;
use crate::identity::{self, IdentityError};
use crate::member::{Operator, Token};
use sha2::{Digest, Sha256};

/// As many as are drawn at once.
pub const MOST: usize = 200;

/// New codes with as many places. `open_until` is the last day on which statements are taken, `""` for none.
pub async fn draw(
    app: &App,
    _by: &Operator,
    roundtable: &str,
    count: usize,
    language: &str,
    open_until: &str,
) -> Result<Vec<String>, IdentityError> {
    let mut tx = db::begin(&app.db).await?;
    let salt = Token::draw()?.to_string();
    let door = Door { roundtable_id: roundtable.to_owned(), salt, open_until: open_until.to_owned() };
    store::put_door(&mut tx, &door).await?;
    let (mut codes, mut hashes, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..count.min(MOST) {
        let drawn = draw_code()?;
        hashes.push(code_hash(&code(&drawn).unwrap_or_default()));
        codes.push(drawn);
        places.push(identity::random_id()?);
    }
    // By hash and by id: neither list is in the order of the sheet.
    hashes.sort();
    places.sort();
    for hash in &hashes {
        store::insert_code(&mut tx, hash, roundtable).await?;
    }
    for place in &places {
        store::insert_place(&mut tx, place, roundtable, language, &today()).await?;
    }
    tx.commit().await?;
    Ok(codes)
}

/// What is kept of a code until it is used. Its 80 bits are random, so that no salt is needed.
pub(super) fn code_hash(code: &str) -> String {
    Sha256::digest(code.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
