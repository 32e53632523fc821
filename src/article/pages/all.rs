//! All articles, with their state in each language.

use crate::access::{self, Viewer};
use crate::app::App;
use crate::article::{Article, Edition, Kind, desk, save, store};
use crate::web::{Frame, Operator, PageError, html};
use crate::words::Language;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "article/pages/all.html")]
struct AllPage {
    frame: Frame,
    articles: Vec<Listed>,
    /// Kinds that can be added: where, and what it is called.
    new: Vec<(String, String)>,
}

struct Listed {
    slug: String,
    kind: String,
    title: String,
    /// Where readers find it; `None` while nobody can.
    public: Option<String>,
    stands: bool,
    is_there: bool,
    /// Where its readers are changed; empty while nothing is written.
    readers: String,
    languages: Vec<InLanguage>,
}

struct InLanguage {
    href: String,
    tag: &'static str,
    name: String,
    /// "public", "draft", "public, with a draft"; empty where nothing is written.
    state: String,
}

/// `GET /desk/articles`
pub(super) async fn show(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let newest = store::newest(&app.db).await?;
    let published = store::published(&app.db, &Kind::ALL).await?;
    let mut articles = store::all(&app.db).await?;
    articles.sort_by_key(|article| article.kind);
    let singles = Kind::SINGLE.into_iter().map(|kind| {
        let there = articles.iter().find(|article| article.kind == kind);
        let stands = there.is_none_or(|article| article.taken_down_at.is_none());
        listed(&operator, kind.as_str(), kind, there, stands, &newest, &published)
    });
    let others = articles.iter().filter(|article| !article.kind.is_single()).map(|article| {
        let stands = article.taken_down_at.is_none();
        listed(&operator, &article.slug, article.kind, Some(article), stands, &newest, &published)
    });
    let new = [Kind::News, Kind::Topic, Kind::Crisis].map(|kind| {
        let address = format!("/desk/new-article/{}", kind.as_str());
        (address, operator.words.say(&format!("article-new-{}", kind.as_str())))
    });
    let articles = singles.chain(others).collect();
    Ok(html(&AllPage { frame: operator.frame(), articles, new: new.into() }))
}

fn listed(
    operator: &Operator,
    slug: &str,
    kind: Kind,
    there: Option<&Article>,
    stands: bool,
    newest: &[Edition],
    published: &[Edition],
) -> Listed {
    let words = operator.words;
    let in_language = |editions: &[Edition], tag: &str| {
        editions.iter().find(|one| one.article.slug == slug && one.language == tag).map(|one| one.number)
    };
    let state = |tag: &str| match (in_language(newest, tag), in_language(published, tag)) {
        (None, _) => String::new(),
        (Some(_), None) => words.say("article-draft"),
        (Some(newest), Some(public)) if newest > public => words.say("article-public-with-draft"),
        (Some(_), Some(_)) => words.say("article-public"),
    };
    let title = newest
        .iter()
        .filter(|one| one.article.slug == slug)
        .min_by_key(|one| (one.language != words.language(), one.language != "en"))
        .and_then(|one| access::show(&Viewer::Operator, one))
        .map(|one| one.into_inner().text.title);
    let is_public = published.iter().any(|one| one.article.slug == slug);
    let kind_name = words.say(&format!("article-kind-{}", kind.as_str()));
    Listed {
        slug: slug.to_owned(),
        title: title.filter(|title| !title.is_empty() && !kind.is_single()).unwrap_or_else(|| kind_name.clone()),
        kind: kind_name,
        public: is_public.then(|| kind.address(slug)),
        stands,
        is_there: there.is_some(),
        readers: there.map(|one| format!("/desk/readers/article/{}", one.id)).unwrap_or_default(),
        languages: Language::all()
            .map(|language| InLanguage {
                href: desk(slug, language.tag()),
                tag: language.tag(),
                name: language.own_name(),
                state: state(language.tag()),
            })
            .collect(),
    }
}

/// `POST /desk/articles/{slug}/taken-down`
pub(super) async fn take_down(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    save::take_down(&app, &operator.by, &slug).await?;
    Ok(Redirect::to(&operator.link("/desk/articles")).into_response())
}

/// `POST /desk/articles/{slug}/put-up`
pub(super) async fn put_up(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    save::put_up(&app, &operator.by, &slug).await?;
    Ok(Redirect::to(&operator.link("/desk/articles")).into_response())
}
