//! Codes for participants without a name, drawn and printed at the desk, and what they handed in.

use super::{Pairs, back, hosted, value};
use crate::access;
use crate::app::App;
use crate::consent::pseudonym::draw::{MOST, draw as draw_codes};
use crate::consent::pseudonym::store;
use crate::participant::contribute::{self, Handed};
use crate::roundtable::{self, Roundtable};
use crate::web::{Frame, Host, Operator, OrNotFound, PageError, html};
use crate::words::{Language, is_date};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "participant/codes.html")]
struct CodesPage {
    frame: Frame,
    back: String,
    /// Only the desk takes in what was handed in.
    is_staff: bool,
    roundtable: Roundtable,
    here: String,
    /// The address to come in at, as it is printed beside each code.
    door: String,
    /// Codes that were just drawn: shown this once.
    codes: Vec<String>,
    /// That so many are not used yet.
    unused: String,
    open_until: String,
    languages: Vec<(String, String)>,
    waiting: usize,
}

/// `GET /desk/roundtables/{slug}/codes`
pub(super) async fn show(State(app): State<App>, host: Host, Path(slug): Path<String>) -> Result<Response, PageError> {
    let (operator, roundtable) = hosted(&app, host, &slug).await?;
    page(&app, &operator, roundtable, Vec::new()).await
}

/// `POST /desk/roundtables/{slug}/codes`
pub(super) async fn draw(
    State(app): State<App>,
    host: Host,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (operator, roundtable) = hosted(&app, host, &slug).await?;
    let words = operator.words;
    let refused = |key: &str| PageError::Refused {
        said: words.say_with(key, &[("n", MOST.into())]),
        back: format!("{}/codes", roundtable.desk()),
    };
    let count: usize = value(&pairs, "count").trim().parse().unwrap_or(MOST + 1);
    let until = value(&pairs, "open_until").trim();
    if count > MOST {
        return Err(refused("participant-codes-count-wrong"));
    }
    if !(until.is_empty() || is_date(until) && until.len() == 10) {
        return Err(refused("participant-until-wrong"));
    }
    let language = Language::parse(value(&pairs, "language")).unwrap_or(Language::english());
    let codes = draw_codes(&app, &operator.by, &roundtable.id, count, language.tag(), until).await?;
    page(&app, &operator, roundtable, codes).await
}

async fn page(
    app: &App,
    operator: &Operator,
    roundtable: Roundtable,
    codes: Vec<String>,
) -> Result<Response, PageError> {
    let words = operator.words;
    let door = store::door(&app.db, &roundtable.id).await?;
    let unused = store::codes(&app.db, &roundtable.id).await?;
    let mut languages: Vec<(String, String)> =
        Language::all().map(|one| (one.tag().to_owned(), words.language_name(one.tag()))).collect();
    languages.sort_by_key(|(_, name)| name.to_lowercase());
    Ok(html(&CodesPage {
        frame: operator.frame(),
        back: back(operator, &roundtable),
        is_staff: operator.viewer.is_staff(),
        here: format!("{}/codes", roundtable.desk()),
        door: format!("{}/take-part/{}", app.config.address, roundtable.slug),
        codes,
        unused: words.say_with("participant-codes-unused", &[("n", unused.into())]),
        open_until: door.map(|door| door.open_until).unwrap_or_default(),
        languages,
        waiting: contribute::at(app, &roundtable.id).await?.len(),
        roundtable,
    }))
}

#[derive(Template)]
#[template(path = "participant/contributions.html")]
struct WaitingPage {
    frame: Frame,
    roundtable: Roundtable,
    here: String,
    /// Each with the name of its kind.
    waiting: Vec<(String, Handed)>,
}

/// `GET /desk/roundtables/{slug}/contributions`
pub(super) async fn waiting(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let roundtable = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let all = contribute::at(&app, &roundtable.id).await?;
    let shown = access::show_all(&operator.viewer, &all).into_inner();
    let named = |one: Handed| (operator.words.say(&format!("synthesis-kind-{}", one.kind.as_str())), one);
    Ok(html(&WaitingPage {
        frame: operator.frame(),
        here: format!("{}/contributions", roundtable.desk()),
        roundtable,
        waiting: shown.into_iter().map(named).collect(),
    }))
}

/// `POST /desk/roundtables/{slug}/contributions`: takes the chosen ones into the report, or leaves them out.
pub(super) async fn decide(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let roundtable = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let wanted: Vec<String> = pairs.iter().filter(|(name, _)| name == "id").map(|(_, id)| id.clone()).collect();
    match value(&pairs, "act") {
        "take-in" => {
            let name = operator.words.say("participant-contributions");
            let name = crate::words::slug(&name);
            contribute::take_in(&app, &operator.by, &roundtable.id, &name, &wanted).await?;
        }
        "leave-out" => {
            for id in &wanted {
                contribute::leave_out(&app, &operator.by, id).await?;
            }
        }
        _ => return Err(PageError::NotFound),
    }
    Ok(Redirect::to(&operator.link(&format!("{}/contributions", roundtable.desk()))).into_response())
}
