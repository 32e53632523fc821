//! Cuts statements anew: other words, several out of one, one out of two. The old ones are taken out, since
//! an id belongs to its span for ever.

pub mod store;

use super::source::{NotInText, Source};
use super::{NotAPassage, Statement, store as statements};
use crate::app::App;
use crate::consent::{self, settle::settle};
use crate::db::{self, Tx};
use crate::member::Operator;
use std::ops::Range;

/// Why nothing was cut. All but `Store` are for the person who cuts to put right.
#[derive(Debug, thiserror::Error)]
pub enum RecutError {
    #[error(transparent)]
    NotInText(#[from] NotInText),
    #[error("these are the words that it has already")]
    Unchanged,
    #[error("the new statements have words in common: each word can be in one of them only")]
    OverlapThemselves,
    /// The statement that has some of the words.
    #[error("some of these words belong to another statement: join the two, or leave those words out")]
    Overlaps(Box<Statement>),
    #[error("the two do not stand next to each other")]
    NotNeighbours,
    /// What is stored now.
    #[error("somebody else has changed it since it was opened")]
    ChangedSince(Box<Statement>),
    #[error("this statement is not there")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

impl From<NotAPassage> for RecutError {
    fn from(error: NotAPassage) -> RecutError {
        RecutError::NotInText(error.into())
    }
}

/// Cuts `pieces` of the text in the place of the statement `id` as it was in `version`, and answers with
/// the new ids. Each piece is words of the text, letter for letter, near the old ones.
pub async fn recut(
    app: &App,
    _by: &Operator,
    id: &str,
    version: i64,
    pieces: &[String],
) -> Result<Vec<String>, RecutError> {
    let old = statements::by_id(&app.db, id).await?.ok_or(RecutError::Gone)?;
    let source = store::source(&app.db, &old.passage.report).await?.ok_or(RecutError::Gone)?;
    let mut spans = Vec::with_capacity(pieces.len());
    for piece in pieces {
        spans.push(source.find(piece, &old.passage.span)?);
    }
    spans.sort_by_key(|span| (span.start, span.end));
    if spans.is_empty() {
        return Err(NotAPassage::NoWords.into());
    }
    if spans.windows(2).any(|pair| overlap(&pair[0], &pair[1])) {
        return Err(RecutError::OverlapThemselves);
    }
    if spans == [old.passage.span.clone()] {
        return Err(RecutError::Unchanged);
    }
    replace(app, &source, &[(&old, version)], spans).await
}

/// Makes one statement of two that stand next to each other, with what lies between them.
pub async fn join(app: &App, _by: &Operator, first: (&str, i64), second: (&str, i64)) -> Result<String, RecutError> {
    let one = statements::by_id(&app.db, first.0).await?.ok_or(RecutError::Gone)?;
    let other = statements::by_id(&app.db, second.0).await?.ok_or(RecutError::Gone)?;
    let next = store::next(&app.db, &one).await?;
    if next.is_none_or(|next| next.id != other.id || next.roundtable_id != one.roundtable_id) {
        return Err(RecutError::NotNeighbours);
    }
    let source = store::source(&app.db, &one.passage.report).await?.ok_or(RecutError::Gone)?;
    let span = one.passage.span.start..other.passage.span.end;
    let made = replace(app, &source, &[(&one, first.1), (&other, second.1)], vec![span]).await?;
    made.into_iter().next().ok_or(RecutError::Gone)
}

/// Takes the old statements out and keeps the new ones, all or nothing.
async fn replace(
    app: &App,
    source: &Source,
    old: &[(&Statement, i64)],
    spans: Vec<Range<usize>>,
) -> Result<Vec<String>, RecutError> {
    let from: Vec<&Statement> = old.iter().map(|(statement, _)| *statement).collect();
    let mut made = Vec::with_capacity(spans.len());
    for span in spans {
        made.push(source.recut(span, &from)?);
    }
    let mut tx = db::begin(&app.db).await?;
    for (statement, version) in old {
        if !statements::take_out(&mut tx, &statement.id, *version, &app.now()).await? {
            drop(tx);
            let stored = statements::by_id(&app.db, &statement.id).await?.ok_or(RecutError::Gone)?;
            return Err(RecutError::ChangedSince(Box::new(stored)));
        }
    }
    for one in &made {
        keep(&mut tx, one).await?;
        for statement in &from {
            consent::store::carry(&mut tx, &statement.id, &one.id).await?;
        }
        settle(app, &mut tx, std::slice::from_ref(&one.id), &app.now()).await?;
    }
    tx.commit().await?;
    Ok(made.into_iter().map(|one| one.id).collect())
}

/// Keeps a new statement unless another stands on some of its words.
pub(super) async fn keep(tx: &mut Tx, made: &Statement) -> Result<(), RecutError> {
    if let Some(other) = store::overlapping(tx, &made.passage.report, &made.passage.span).await? {
        return Err(RecutError::Overlaps(Box::new(other)));
    }
    store::insert_cut(tx, made).await?;
    Ok(())
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
