//! The page behind a private link: what one participant said, who can see it, and what they decide. Its title and icon
//! tell nothing, nothing of it is kept by the browser, and there is a way out at the top.

use super::{Choices, Pairs, chosen, value};
use crate::access::{self, Allowed, Viewer};
use crate::app::App;
use crate::consent::give::{self, GiveError};
use crate::consent::store::Text;
use crate::consent::{Speaker, agreed, link, texts};
use crate::participant::contribute::Handed;
use crate::participant::own::{self, Mine};
use crate::roundtable::{self, Roundtable};
use crate::web::{Frame, OrNotFound, PageError, Reader, html};
use crate::words::Words;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::HeaderValue;
use axum::http::header::HeaderName;
use axum::response::Response;

#[derive(Template)]
#[template(path = "participant/link.html")]
struct LinkPage {
    frame: Frame,
    /// Where somebody goes who has to be somewhere else.
    leave: String,
    here: String,
    place: String,
    saved: bool,
    told: Option<Told>,
    all: Choices,
    mine: Vec<Shown>,
    /// For who came by a code; `None` behind a private link, which can be ended instead.
    by_code: Option<ByCode>,
}

/// What somebody can do who came by a code.
pub(super) struct ByCode {
    /// Where each act leads.
    pub add: String,
    pub take_back: String,
    pub sign_out: String,
    /// What was said at the roundtable, as everybody sees it.
    pub said_there: Vec<(String, String)>,
    /// Until when something can be handed in; `None` when nothing can.
    pub open: Option<String>,
    pub kinds: Vec<(String, String)>,
    pub waiting: Vec<Handed>,
    /// What stands in the field, and what is wrong with it.
    pub typed: String,
    pub wrong: String,
}

/// What participants are told.
pub(in crate::participant) struct Told {
    pub version: String,
    pub language: String,
    pub lines: Vec<String>,
}

/// One statement.
struct Shown {
    id: String,
    text: String,
    language: String,
    /// Use, and what others see there.
    seen: Vec<(String, String)>,
    choices: Choices,
    withdrawn: bool,
}

#[derive(Template)]
#[template(path = "participant/ended.html")]
struct EndedPage {
    frame: Frame,
    leave: String,
}

/// `GET /my/{token}`
pub(super) async fn show(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let speaker = link::speaker(&app, &token).await?.or_not_found()?;
    page(&app, &reader, &format!("/my/{token}"), &speaker, false, None).await
}

/// `POST /my/{token}`: decide for one statement or for all, or take words back; then show how it is now.
pub(super) async fn decide(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let speaker = link::speaker(&app, &token).await?.or_not_found()?;
    decided(&app, &reader, &speaker, &pairs).await?;
    page(&app, &reader, &format!("/my/{token}"), &speaker, true, None).await
}

/// What the form says, done.
pub(in crate::participant) async fn decided(
    app: &App,
    reader: &Reader,
    speaker: &Speaker,
    pairs: &Pairs,
) -> Result<(), PageError> {
    let statement = value(pairs, "statement");
    let done = match value(pairs, "act") {
        "withdraw" => give::withdraw(app, speaker, statement).await,
        "save" => {
            let (_, told) = about(app, reader.words, speaker).await?;
            give::decide(app, speaker, statement, chosen(pairs), told.as_ref()).await
        }
        _ => return Err(PageError::NotFound),
    };
    match done {
        Ok(()) => Ok(()),
        Err(GiveError::NotTheirs) => Err(PageError::NotFound),
        Err(GiveError::Store(error)) => Err(error.into()),
    }
}

/// `POST /my/{token}/end`: the link leads nowhere any more.
pub(super) async fn end(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let speaker = link::speaker(&app, &token).await?.or_not_found()?;
    link::end(&app, &speaker).await?;
    Ok(quiet(html(&EndedPage { frame: reader.frame(), leave: app.config.leave_to.clone() })))
}

pub(super) async fn page(
    app: &App,
    reader: &Reader,
    here: &str,
    speaker: &Speaker,
    saved: bool,
    by_code: Option<ByCode>,
) -> Result<Response, PageError> {
    let words = reader.words;
    let (roundtable, text) = about(app, words, speaker).await?;
    let (own, answers) = own::of(app, speaker).await?;
    let mine = access::show_all(&Viewer::Public, &own).into_inner();
    Ok(quiet(html(&LinkPage {
        frame: reader.frame(),
        leave: app.config.leave_to.clone(),
        here: reader.link(here),
        place: roundtable.place().to_owned(),
        saved,
        told: text.as_ref().map(|text| told(words, text)),
        all: Choices::of(words, agreed(&answers, "")),
        mine: mine.iter().map(|one| shown(words, one)).collect(),
        by_code,
    })))
}

/// The roundtable, and what its participants are told.
async fn about(app: &App, words: Words, speaker: &Speaker) -> Result<(Roundtable, Option<Text>), PageError> {
    let roundtable = roundtable::store::by_id(&app.db, &speaker.participant.roundtable_id).await?.or_not_found()?;
    let text = texts::newest(app, &roundtable.consultation_id, words.language()).await?;
    Ok((roundtable, text))
}

pub(in crate::participant) fn told(words: Words, text: &Text) -> Told {
    let version = [("n", text.number.into()), ("day", words.days(&text.written_on).into())];
    Told {
        version: words.say_with("participant-told", &version),
        language: text.language.clone(),
        lines: text.body.split("\n\n").map(str::to_owned).collect(),
    }
}

fn shown(words: Words, one: &Mine) -> Shown {
    let seen = one.seen.iter().map(|(to, level)| {
        let level = words.say(&format!("participant-sees-{}", level.as_str()));
        (words.say(&format!("participant-use-{}", to.as_str())), level)
    });
    Shown {
        id: one.id.clone(),
        text: one.text.clone(),
        language: one.language.clone(),
        seen: seen.collect(),
        choices: Choices::of(words, one.agreed),
        withdrawn: one.agreed == Allowed::all(access::Level::Withheld),
    }
}

/// An answer that no list of addresses has and no cache keeps.
pub(in crate::participant) fn quiet(mut answer: Response) -> Response {
    let robots = HeaderName::from_static("x-robots-tag");
    answer.headers_mut().insert(robots, HeaderValue::from_static("noindex, nofollow, noarchive"));
    answer
}
