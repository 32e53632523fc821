//! Publishes a new version of the charter, and translations of it.

use super::{Charter, Text, store};
use crate::app::App;
use crate::db;
use crate::member::Operator;
use crate::words::{is_date, language_tag};

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("the text needs a language, a title and at least one paragraph")]
    Empty,
    #[error("the day is a date: write 2009, 2009-01 or 2009-01-28")]
    NotADate,
    #[error("this text is the one that stands already")]
    Same,
    #[error("another version was published meanwhile")]
    Raced,
    #[error("there is a text in this language; a version never changes")]
    Taken,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Makes `text` the version that stands. Who endorsed the one before is asked again.
pub async fn publish(
    app: &App,
    _by: &Operator,
    text: Text,
    adopted_on: &str,
    note: &str,
) -> Result<Charter, PublishError> {
    let text = checked(text)?;
    if !is_date(adopted_on) {
        return Err(PublishError::NotADate);
    }
    let before = store::newest(&app.db).await?;
    if before.as_ref().is_some_and(|before| before.hash == text.hash()) {
        return Err(PublishError::Same);
    }
    let mut made = Charter {
        id: String::new(),
        number: before.map_or(1, |before| before.number + 1),
        original: text.language.clone(),
        hash: text.hash(),
        adopted_on: adopted_on.to_owned(),
        note: note.to_owned(),
        published_at: app.now(),
        texts: vec![text],
    };
    let mut tx = db::begin(&app.db).await?;
    made.id = store::insert(&mut tx, &made).await.map_err(|error| match error {
        sqlx::Error::Database(error) if error.is_unique_violation() => PublishError::Raced,
        other => other.into(),
    })?;
    tx.commit().await?;
    Ok(made)
}

/// Adds a translation of the version that stands.
pub async fn translate(app: &App, _by: &Operator, charter: &Charter, text: Text) -> Result<(), PublishError> {
    let text = checked(text)?;
    let mut tx = db::begin(&app.db).await?;
    if !store::insert_text(&mut tx, &charter.id, &text).await? {
        return Err(PublishError::Taken);
    }
    tx.commit().await?;
    Ok(())
}

fn checked(text: Text) -> Result<Text, PublishError> {
    let language = language_tag(&text.language).ok_or(PublishError::Empty)?;
    match text.title.is_empty() || text.understanding.is_empty() {
        true => Err(PublishError::Empty),
        false => Ok(Text { language, ..text }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_version_is_only_added_and_a_translation_never_changes() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let text = |language: &str, words: &str| Text {
            language: language.into(),
            title: "What we share".into(),
            understanding: vec![words.into()],
            purposes: Vec::new(),
        };
        let first = publish(&app, &by, text("en", "One."), "2009-01", "").await.expect("published");
        assert!(matches!(publish(&app, &by, text("en", "One."), "", "").await, Err(PublishError::Same)));
        assert!(matches!(publish(&app, &by, text("", "Two."), "", "").await, Err(PublishError::Empty)));
        translate(&app, &by, &first, text("fr", "Un.")).await.expect("translated");
        assert!(matches!(translate(&app, &by, &first, text("fr", "Deux.")).await, Err(PublishError::Taken)));
        let second = publish(&app, &by, text("en", "Two."), "", "Says two").await.expect("published");
        let all = store::all(&app.db).await.expect("answered");
        assert_eq!(all.iter().map(|one| one.number).collect::<Vec<_>>(), [2, 1]);
        assert_eq!((all[0].hash == second.hash, all[1].texts.len()), (true, 2));
    }
}
