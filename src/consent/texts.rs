//! What participants are told before they agree: a document of the consultation, in versions and languages.

use super::store::{self, Text};
use super::today;
use crate::app::App;
use crate::db;
use crate::member::Operator;
use crate::words::Language;
use sha2::{Digest, Sha256};

/// Adds a version. Languages without words are left out; a version without any is none. Its number is the answer.
pub async fn add(
    app: &App,
    _by: &Operator,
    consultation: &str,
    bodies: &[(String, String)],
) -> sqlx::Result<Option<i64>> {
    let written: Vec<(&str, &str)> = bodies
        .iter()
        .map(|(language, body)| (language.as_str(), body.trim()))
        .filter(|(language, body)| !body.is_empty() && Language::parse(language).is_some())
        .collect();
    if written.is_empty() {
        return Ok(None);
    }
    let number = store::newest_texts(&app.db, consultation).await?.first().map_or(1, |text| text.number + 1);
    let mut tx = db::begin(&app.db).await?;
    for (language, body) in written {
        let body = body.replace("\r\n", "\n");
        let text = Text { number, language: language.to_owned(), hash: hash(&body), body, written_on: today() };
        store::insert_text(&mut tx, consultation, &text).await?;
    }
    tx.commit().await?;
    Ok(Some(number))
}

/// The newest version for a reader: in their language, else in English, else in any that there is.
pub async fn newest(app: &App, consultation: &str, language: &str) -> sqlx::Result<Option<Text>> {
    let all = store::newest_texts(&app.db, consultation).await?;
    Ok(all.into_iter().min_by_key(|text| (text.language != language, text.language != "en")))
}

/// `sha256:` and the hex digest, as printed by `sha256sum`.
fn hash(body: &str) -> String {
    use std::fmt::Write;
    Sha256::digest(body.as_bytes()).iter().fold(String::from("sha256:"), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    })
}
