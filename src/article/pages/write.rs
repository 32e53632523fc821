//! Writes an article in one language: with a preview, drafts, and what stood there before.

use crate::access::{self, Audience, Readers, Viewer};
use crate::app::App;
use crate::article::save::{Problem, SaveError, Wanted, problems, save};
use crate::article::{Article, Edition, Kind, Standpoint, Text, Written, desk, markdown, store};
use crate::group::audiences::Names;
use crate::web::form::{Difference, Wrong, differences};
use crate::web::{Frame, Operator, OrNotFound, PageError, fragment, html};
use crate::words::{Language, Words};
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    title: String,
    body: String,
    standpoint: String,
    whose: String,
    language: String,
    /// Word of an audience, for a new article.
    readers: String,
    /// Number of the edition that this was made from.
    onto: i64,
    /// The button: preview, save or publish.
    act: String,
}

#[derive(Template)]
#[template(path = "article/pages/write.html")]
struct WritePage {
    frame: Frame,
    heading: String,
    how: String,
    /// BCP 47 tag and direction of what is written.
    language: &'static str,
    direction: &'static str,
    /// Languages to choose from, for a new article.
    languages: Vec<(String, String)>,
    is_page: bool,
    /// For whom a new article can be meant.
    readers: Vec<(String, String)>,
    fields: Fields,
    standpoints: Vec<(String, String)>,
    wrong: Wrong,
    conflict: Option<Vec<Difference>>,
    /// What it will look like.
    preview: Option<String>,
    saved: bool,
    history: Vec<Before>,
}

/// An edition in the history.
struct Before {
    number: i64,
    saved: String,
    published: bool,
    href: String,
}

/// What is written, and in which language.
struct Place {
    kind: Kind,
    slug: Option<String>,
    language: Language,
}

async fn page(app: &App, operator: &Operator, place: &Place, fields: Fields) -> Result<WritePage, PageError> {
    let words = operator.words;
    let kind = place.kind.as_str();
    let name = words.say(&format!("article-kind-{kind}"));
    let heading = match &place.slug {
        Some(_) => format!("{name} · {}", place.language.own_name()),
        None => words.say(&format!("article-new-{kind}")),
    };
    Ok(WritePage {
        frame: operator.frame(),
        readers: match place.slug {
            Some(_) => Vec::new(),
            None => Names::of(&app.db, words).await?.options(&operator.viewer),
        },
        heading,
        how: words.say(&format!("article-how-{kind}")),
        language: place.language.tag(),
        direction: place.language.direction(),
        languages: match place.slug {
            Some(_) => Vec::new(),
            None => Language::all().map(|one| (one.tag().to_owned(), one.own_name())).collect(),
        },
        is_page: place.kind.is_page(),
        fields,
        standpoints: Standpoint::ALL
            .map(|one| (one.as_str().to_owned(), words.say(&format!("article-standpoint-{}", one.as_str()))))
            .into(),
        wrong: Wrong::default(),
        conflict: None,
        preview: None,
        saved: false,
        history: Vec::new(),
    })
}

impl Fields {
    fn of(written: &Written) -> Fields {
        Fields {
            title: written.text.title.clone(),
            body: written.text.body.clone(),
            standpoint: written.text.standpoint.as_str().to_owned(),
            whose: written.text.whose.clone(),
            language: written.language.clone(),
            readers: String::new(),
            onto: written.number,
            act: String::new(),
        }
    }

    fn text(&self) -> Text {
        Text {
            title: self.title.trim().to_owned(),
            // Forms send the line ends of old terminals.
            body: self.body.replace("\r\n", "\n"),
            standpoint: Standpoint::parse(&self.standpoint).unwrap_or_default(),
            whose: self.whose.trim().to_owned(),
        }
    }
}

/// `GET /desk/new-article/{kind}`
pub(super) async fn new(
    State(app): State<App>,
    operator: Operator,
    Path(kind): Path<String>,
) -> Result<Response, PageError> {
    let kind = Kind::parse(&kind).filter(|kind| !kind.is_single()).or_not_found()?;
    let language = operator.words.speaker();
    let readers = Audience::Public.word();
    let fields = Fields { language: language.tag().to_owned(), readers, ..Fields::default() };
    Ok(html(&page(&app, &operator, &Place { kind, slug: None, language }, fields).await?))
}

/// `POST /desk/new-article/{kind}`
pub(super) async fn save_new(
    State(app): State<App>,
    operator: Operator,
    Path(kind): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let kind = Kind::parse(&kind).filter(|kind| !kind.is_single()).or_not_found()?;
    let language = Language::parse(&fields.language).unwrap_or(operator.words.speaker());
    answer(&app, &operator, Place { kind, slug: None, language }, fields).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// Number of an earlier edition to start from.
    from: Option<i64>,
    /// It was saved a moment ago.
    saved: Option<String>,
}

/// `GET /desk/articles/{slug}/{language}?from=3`
pub(super) async fn edit(
    State(app): State<App>,
    operator: Operator,
    Path((slug, language)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let place = place(&app, slug, &language).await?;
    let slug = place.slug.clone().unwrap_or_default();
    let editions = store::editions(&app.db, &slug, place.language.tag()).await?;
    let newest = editions.first().map_or(0, |newest| newest.number);
    let wanted = editions.iter().find(|one| asked.from == Some(one.number)).or(editions.first());
    let mut fields = match wanted.and_then(seen) {
        Some(written) => Fields::of(&written),
        None => Fields { language: place.language.tag().to_owned(), ..Fields::default() },
    };
    fields.onto = newest;
    let history = history(operator.words, &slug, place.language, &editions);
    let preview = editions.first().is_some().then(|| preview(&fields, place.language));
    let saved = asked.saved.is_some();
    Ok(html(&WritePage { history, preview, saved, ..page(&app, &operator, &place, fields).await? }))
}

/// `POST /desk/articles/{slug}/{language}`
pub(super) async fn save_edition(
    State(app): State<App>,
    operator: Operator,
    Path((slug, language)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let place = place(&app, slug, &language).await?;
    answer(&app, &operator, place, fields).await
}

/// Those that there is one of need not have been written yet.
async fn place(app: &App, slug: String, language: &str) -> Result<Place, PageError> {
    let language = Language::all().find(|own| own.tag() == language).or_not_found()?;
    let kind = match store::by_slug(&app.db, &slug).await? {
        Some(Article { kind, .. }) => kind,
        None => Kind::parse(&slug).filter(|kind| kind.is_single()).or_not_found()?,
    };
    Ok(Place { kind, slug: Some(slug), language })
}

async fn answer(app: &App, operator: &Operator, place: Place, fields: Fields) -> Result<Response, PageError> {
    let words = operator.words;
    let wanted = Wanted {
        slug: place.slug.clone(),
        kind: place.kind,
        language: place.language.tag().to_owned(),
        onto: fields.onto,
        text: fields.text(),
        publish: fields.act == "publish",
        readers: match fields.readers.as_str() {
            "" => Readers::everybody(),
            word => Names::of(&app.db, words).await?.chosen(word, &operator.viewer),
        },
    };
    if fields.act == "preview" {
        let wrong = said(words, &problems(&wanted));
        let preview = Some(preview(&fields, place.language));
        return Ok(html(&WritePage { wrong, preview, ..page(app, operator, &place, fields).await? }));
    }
    match save(app, &operator.by, &wanted).await {
        Ok(article) => {
            let to = format!("{}?saved=1", desk(&article.slug, place.language.tag()));
            Ok(Redirect::to(&operator.link(&to)).into_response())
        }
        Err(SaveError::Wrong(problems)) => {
            let again = WritePage { wrong: said(words, &problems), ..page(app, operator, &place, fields).await? };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
        }
        Err(SaveError::SavedSince(stored)) => {
            let stored = seen(&stored).or_not_found()?;
            let conflict = Some(differ(words, &Fields::of(&stored), &fields));
            let fields = Fields { onto: stored.number, ..fields };
            let again = WritePage { conflict, ..page(app, operator, &place, fields).await? };
            Ok((StatusCode::CONFLICT, html(&again)).into_response())
        }
        Err(SaveError::Store(error)) => Err(error.into()),
    }
}

fn seen(edition: &Edition) -> Option<Written> {
    access::show(&Viewer::Operator, edition).map(access::Shown::into_inner)
}

fn preview(fields: &Fields, language: Language) -> String {
    fragment(markdown::blocks(&fields.text().body, None), language)
}

fn history(words: Words, slug: &str, language: Language, editions: &[Edition]) -> Vec<Before> {
    editions
        .iter()
        .map(|one| Before {
            number: one.number,
            saved: words.commas([
                words.days(one.saved_at.get(..10).unwrap_or_default()),
                one.saved_at.get(11..16).unwrap_or_default().to_owned(),
            ]),
            published: one.published_at.is_some(),
            href: format!("{}?from={}", desk(slug, language.tag()), one.number),
        })
        .collect()
}

fn differ(words: Words, stored: &Fields, sent: &Fields) -> Vec<Difference> {
    let text = sent.text();
    differences([
        (words.say("desk-title"), stored.title.clone(), text.title),
        (words.say("article-body"), stored.body.clone(), text.body),
        (words.say("article-standpoint"), stored.standpoint.clone(), text.standpoint.as_str().to_owned()),
        (words.say("article-whose"), stored.whose.clone(), text.whose),
    ])
}

/// Each problem, at its field.
fn said(words: Words, problems: &[Problem]) -> Wrong {
    let mut wrong = Wrong::default();
    for problem in problems {
        match problem {
            Problem::NoTitle => wrong.set("title", words.say("desk-no-title")),
            Problem::NoBody => wrong.set("body", words.say("article-no-body")),
            Problem::NoName => wrong.set("whose", words.say("article-no-name")),
            Problem::NoLinks => wrong.set("body", words.say("article-no-links")),
            Problem::NotALanguage(text) => {
                wrong.set("language", words.say_with("desk-not-a-language", &[("text", text.into())]));
            }
        }
    }
    wrong
}
