//! Makes a statement of text that was left over.

use super::Kind;
use super::recut::{self, RecutError};
use crate::app::App;
use crate::db;
use crate::member::Operator;
use std::ops::Range;

/// Cuts `words`, which stand in the report's text near `near`, letter for letter, and answers with the new id.
pub async fn add(
    app: &App,
    _by: &Operator,
    report: &str,
    near: &Range<usize>,
    words: &str,
    kind: Kind,
) -> Result<String, RecutError> {
    let source = recut::store::source(&app.db, report).await?.ok_or(RecutError::Gone)?;
    let mut made = source.cut(source.find(words, near)?)?;
    made.kind = kind;
    let mut tx = db::begin(&app.db).await?;
    recut::keep(&mut tx, &made).await?;
    tx.commit().await?;
    Ok(made.id)
}
