//! What participants of a consultation are told, and the widest that it allows.

use super::{Pairs, value};
use crate::access::Level;
use crate::app::App;
use crate::consent::{rule, store, texts};
use crate::consultation::{self, Consultation};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::Language;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::response::{Redirect, Response};

#[derive(Template)]
#[template(path = "participant/texts.html")]
struct TextsPage {
    frame: Frame,
    consultation: Consultation,
    here: String,
    /// `(level, name)`.
    levels: Vec<(String, String)>,
    widest: String,
    /// Number and day of the newest version; `None` while there is none.
    version: Option<String>,
    texts: Vec<InLanguage>,
}

struct InLanguage {
    tag: String,
    name: String,
    body: String,
    /// As printed by `sha256sum`; empty while there is none.
    hash: String,
}

/// `GET /desk/consultations/{slug}/consent`
pub(super) async fn show(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let words = operator.words;
    let newest = store::newest_texts(&app.db, &consultation.id).await?;
    let widest = rule::store::widest(&app.db, &consultation.id).await?.unwrap_or(Level::Person);
    let in_language = |language: Language| {
        let own = newest.iter().find(|text| text.language == language.tag());
        InLanguage {
            tag: language.tag().to_owned(),
            name: words.language_name(language.tag()),
            body: own.map(|text| text.body.clone()).unwrap_or_default(),
            hash: own.map(|text| text.hash.clone()).unwrap_or_default(),
        }
    };
    Ok(html(&TextsPage {
        frame: operator.frame(),
        here: here(&consultation),
        levels: Level::ALL
            .into_iter()
            .filter(|level| *level != Level::Withheld)
            .map(|level| (level.as_str().to_owned(), words.say(&format!("site-level-{}", level.as_str()))))
            .collect(),
        widest: widest.as_str().to_owned(),
        version: newest.first().map(|text| {
            words.say_with(
                "participant-version",
                &[("n", text.number.into()), ("day", words.days(&text.written_on).into())],
            )
        }),
        texts: Language::all().map(in_language).collect(),
        consultation,
    }))
}

/// `POST /desk/consultations/{slug}/consent`: a new version.
pub(super) async fn add(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    match texts::add(&app, &operator.by, &consultation.id, &pairs).await? {
        Some(_) => Ok(Redirect::to(&operator.link(&here(&consultation)))),
        None => {
            Err(PageError::Refused { said: operator.words.say("participant-text-empty"), back: here(&consultation) })
        }
    }
}

/// `POST /desk/consultations/{slug}/consent/rule`
pub(super) async fn set_rule(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let widest = Level::parse(value(&pairs, "widest")).or_not_found()?;
    rule::set(&app, &operator.by, &consultation.id, widest).await?;
    Ok(Redirect::to(&operator.link(&here(&consultation))))
}

fn here(consultation: &Consultation) -> String {
    format!("{}/consent", consultation.desk())
}
