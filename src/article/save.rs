//! Saves an edition of an article, as a draft or for everybody; takes articles down and puts them up again.

use super::{Article, Edition, Kind, Standpoint, Text, markdown, store};
use crate::access::{Audience, Readers};
use crate::app::App;
use crate::db::{self, Db};
use crate::member::{Operator, second};
use crate::words::{self, Language};
use std::collections::BTreeSet;

/// Something that the person who wrote it can put right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("a page needs a title")]
    NoTitle,
    #[error("there is nothing written yet")]
    NoBody,
    #[error("say whose view it is")]
    NoName,
    #[error("a menu is a list of links: there is none in it")]
    NoLinks,
    #[error("the interface does not speak “{0}”")]
    NotALanguage(String),
}

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("something in it has to be put right")]
    Wrong(Vec<Problem>),
    /// What is stored now: nothing of either is lost.
    #[error("somebody else has saved it since it was opened")]
    SavedSince(Box<Edition>),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// What is to be saved, and onto what.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// `None` for a new article.
    pub slug: Option<String>,
    pub kind: Kind,
    pub language: String,
    /// Number of the edition that it was made from; 0 for the first.
    pub onto: i64,
    pub text: Text,
    /// For its readers to read, rather than a draft.
    pub publish: bool,
    /// For whom a new article is meant. That of an article that is there is changed on the record.
    pub readers: Readers,
}

/// All problems at once, so that a form is sent back once.
pub fn problems(wanted: &Wanted) -> Vec<Problem> {
    let text = &wanted.text;
    let mut found = Vec::new();
    if wanted.kind.is_page() && text.title.trim().is_empty() {
        found.push(Problem::NoTitle);
    }
    if wanted.kind == Kind::Menu && markdown::links(&text.body).is_empty() {
        found.push(Problem::NoLinks);
    } else if text.body.trim().is_empty() && wanted.publish {
        found.push(Problem::NoBody);
    }
    if wanted.kind.is_page() && text.standpoint == Standpoint::Organisation && text.whose.trim().is_empty() {
        found.push(Problem::NoName);
    }
    if Language::all().all(|language| language.tag() != wanted.language) {
        found.push(Problem::NotALanguage(wanted.language.clone()));
    }
    found
}

/// Keeps another edition and answers with its article. Earlier editions stay.
pub async fn save(app: &App, _by: &Operator, wanted: &Wanted) -> Result<Article, SaveError> {
    let problems = problems(wanted);
    if !problems.is_empty() {
        return Err(SaveError::Wrong(problems));
    }
    let slug = match &wanted.slug {
        Some(slug) => slug.clone(),
        None if wanted.kind.is_single() => wanted.kind.as_str().to_owned(),
        None => free_slug(&app.db, &wanted.text.title, &BTreeSet::new()).await?,
    };
    let now = app.now();
    let mut tx = db::begin(&app.db).await?;
    let article = store::insert_if_new(&mut tx, &slug, wanted.kind, &now).await?;
    let newest = store::newest_number(&mut tx, &article.id, &wanted.language).await?;
    let saved = match newest == wanted.onto {
        true => {
            let published_at = wanted.publish.then_some(now.as_str());
            let number = newest + 1;
            store::insert_edition(&mut tx, &article.id, &wanted.language, number, &wanted.text, &now, published_at)
                .await
        }
        false => Ok(false),
    };
    if saved? {
        if wanted.slug.is_none() && !wanted.readers.are_everybody() {
            store::set_readers(&mut tx, &article.id, &wanted.readers).await?;
        }
        if wanted.publish && second::is_needed(app).await? {
            let own = if wanted.slug.is_none() { &wanted.readers } else { &article.readers };
            let own = own.and(&Readers::of(Audience::Sealed));
            store::set_readers(&mut tx, &article.id, &own).await?;
        }
        tx.commit().await?;
        return Ok(article);
    }
    drop(tx);
    let editions = store::editions(&app.db, &article.slug, &wanted.language).await?;
    match editions.into_iter().next() {
        Some(newest) => Err(SaveError::SavedSince(Box::new(newest))),
        None => Err(SaveError::Store(sqlx::Error::RowNotFound)),
    }
}

/// Nobody but the operator sees it from now on, in any language. `false` when it was down already.
pub async fn take_down(app: &App, _by: &Operator, slug: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let done = store::take_down(&mut tx, slug, &app.now()).await?;
    tx.commit().await?;
    Ok(done)
}

/// What was published of it is shown again. `false` when it was not down.
pub async fn put_up(app: &App, _by: &Operator, slug: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let done = store::put_up(&mut tx, slug).await?;
    tx.commit().await?;
    Ok(done)
}

/// A name for its address that no other has, and none of those `taken` besides.
pub async fn free_slug(db: &Db, title: &str, taken: &BTreeSet<String>) -> sqlx::Result<String> {
    let mut slug = words::slug(title);
    if Kind::parse(&slug).is_some() {
        slug = format!("page-{slug}");
    }
    let mut free = slug.clone();
    let mut number = 1;
    while taken.contains(&free) || store::by_slug(db, &free).await?.is_some() {
        number += 1;
        free = format!("{slug}-{number}");
    }
    Ok(free)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{self, Viewer};
    use crate::article::for_reader;

    fn news(language: &str, title: &str, onto: i64, publish: bool) -> Wanted {
        let text = Text { title: title.into(), body: format!("{title}."), ..Text::default() };
        Wanted {
            slug: None,
            kind: Kind::News,
            language: language.into(),
            onto,
            text,
            publish,
            readers: Readers::everybody(),
        }
    }

    #[tokio::test]
    async fn two_tabs_do_not_overwrite_each_other_and_drafts_stay_inside() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let article = save(&app, &by, &news("en", "Wells", 0, true)).await.expect("saved");
        assert_eq!((article.slug.as_str(), article.kind), ("wells", Kind::News));
        let again =
            |title: &str, onto, publish| Wanted { slug: Some("wells".into()), ..news("en", title, onto, publish) };
        save(&app, &by, &again("Mine", 1, false)).await.expect("the first tab is in time");
        let Err(SaveError::SavedSince(stored)) = save(&app, &by, &again("Yours", 1, true)).await else {
            panic!("overwritten")
        };
        let stored = access::show(&Viewer::Operator, stored.as_ref()).expect("the operator may").into_inner();
        assert_eq!((stored.text.title.as_str(), stored.number), ("Mine", 2));
        let published = store::published(&app.db, &[Kind::News]).await.expect("answered");
        let seen = access::show_all(&Viewer::Public, &published).into_inner();
        assert_eq!(seen.iter().map(|one| one.text.title.as_str()).collect::<Vec<_>>(), ["Wells"], "a draft is not out");
        let editions = store::editions(&app.db, "wells", "en").await.expect("answered");
        assert!(access::show(&Viewer::Public, &editions[0]).is_none(), "nor can it be shown");
        assert_eq!(editions.len(), 2, "history stays");

        // French for who reads French; who reads Chinese gets English.
        let french = Wanted { slug: Some("wells".into()), ..news("fr", "Puits", 0, true) };
        save(&app, &by, &french).await.expect("saved");
        let published = store::published(&app.db, &[Kind::News]).await.expect("answered");
        let seen = access::show_all(&Viewer::Public, &published).into_inner();
        let for_tag = |tag| for_reader(Language::parse(tag).expect("known"), &seen).map(|one| one.text.title.clone());
        assert_eq!((for_tag("fr").as_deref(), for_tag("zh").as_deref()), (Some("Puits"), Some("Wells")));

        assert!(take_down(&app, &by, "wells").await.expect("answered"));
        assert!(store::published(&app.db, &[Kind::News]).await.expect("answered").is_empty());
        assert!(put_up(&app, &by, "wells").await.expect("answered"));
        assert!(!put_up(&app, &by, "wells").await.expect("answered"));
    }

    #[tokio::test]
    async fn what_is_wrong_is_said_at_once() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let text = Text { standpoint: Standpoint::Organisation, ..Text::default() };
        let wrong = Wanted { text, ..news("tlh", "", 0, true) };
        let Err(SaveError::Wrong(problems)) = save(&app, &by, &wrong).await else { panic!("saved") };
        let expected = [Problem::NoTitle, Problem::NoBody, Problem::NoName, Problem::NotALanguage("tlh".into())];
        assert_eq!(problems, expected);
        let menu = Wanted { kind: Kind::Menu, ..news("en", "", 0, true) };
        assert!(
            matches!(save(&app, &by, &menu).await, Err(SaveError::Wrong(problems)) if problems == [Problem::NoLinks])
        );
    }
}
