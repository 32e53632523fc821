//! The coalition's desk: how it decides, and the ways to everything else.

use crate::app::App;
use crate::coalition::settings::{SettingsError, save as save_settings};
use crate::coalition::{Coalition, store};
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, PageError};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

/// Usual rules for a coalition that has none yet: half of the seats, two weeks.
const QUORUM: i64 = 50;
const VOTE_DAYS: i64 = 14;

/// `GET /desk/coalition`
pub(super) async fn show(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let stored = stored(&app).await?;
    Ok(sheet(&operator, &stored, &Wrong::default()).answer())
}

/// `POST /desk/coalition`
pub(super) async fn save(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    let number = |name: &str| sent.one(name).parse().unwrap_or_default();
    let wanted = Coalition {
        name: sent.one("name").to_owned(),
        about: sent.one("about").to_owned(),
        founded_on: sent.one("founded_on").to_owned(),
        source: sent.one("source").to_owned(),
        quorum: number("quorum"),
        vote_days: number("vote_days"),
        open_since: stored(&app).await?.open_since,
        version: number("version"),
    };
    let open = sent.one("open") == "yes";
    let words = operator.words;
    let mut wrong = Wrong::default();
    match save_settings(&app, &operator.by, wanted.clone(), open).await {
        Ok(()) => return Ok(Redirect::to(&operator.link("/desk/coalition")).into_response()),
        Err(SettingsError::NoName) => wrong.set("name", words.say("coalition-no-name")),
        Err(SettingsError::NotADate) => wrong.set("founded_on", words.say("coalition-not-a-date")),
        Err(SettingsError::Quorum) => wrong.set("quorum", words.say("coalition-bad-quorum")),
        Err(SettingsError::VoteDays) => wrong.set("vote_days", words.say("coalition-bad-days")),
        Err(SettingsError::ChangedSince) => {
            let version = stored(&app).await?.version;
            let again = Coalition { version, ..wanted };
            return Ok(sheet(&operator, &again, &wrong).warning(words.say("org-changed-since")).refused());
        }
        Err(SettingsError::Store(error)) => return Err(error.into()),
    }
    let open_since = open.then(|| app.now());
    Ok(sheet(&operator, &Coalition { open_since, ..wanted }, &wrong).refused())
}

async fn stored(app: &App) -> sqlx::Result<Coalition> {
    let usual = Coalition { quorum: QUORUM, vote_days: VOTE_DAYS, ..Coalition::default() };
    Ok(store::find(&app.db).await?.map_or(usual, |(found, _)| found))
}

fn sheet(operator: &Operator, typed: &Coalition, wrong: &Wrong) -> Sheet {
    let words = operator.words;
    let open = vec![("yes".to_owned(), words.say("coalition-take-applications"))];
    let chosen = if typed.open_since.is_some() { vec!["yes".to_owned()] } else { Vec::new() };
    let (quorum, days) = (typed.quorum.to_string(), typed.vote_days.to_string());
    let form = Form {
        heading: words.say("coalition-settings"),
        fields: vec![
            Field::hidden("version", &typed.version.to_string()),
            Field::line("name", words.say("org-name"), &typed.name).of(wrong),
            Field::area(3, "about", words.say("coalition-about"), &typed.about),
            Field::line("founded_on", words.say("coalition-founded"), &typed.founded_on)
                .hint(words.say("desk-date-hint"))
                .of(wrong),
            Field::area(2, "source", words.say("coalition-source"), &typed.source),
            Field::of_kind("number", "quorum", words.say("coalition-quorum"), &quorum)
                .hint(words.say("coalition-quorum-hint"))
                .of(wrong),
            Field::of_kind("number", "vote_days", words.say("coalition-vote-days"), &days).of(wrong),
            Field::checks("open", words.say("coalition-applications"), open, chosen)
                .hint(words.say("coalition-take-applications-hint")),
        ],
        button: words.say("desk-save"),
        ..Form::default()
    };
    let sheet = Sheet::new(operator, words.say("coalition")).way("/desk", words.say("desk"));
    if typed.version == 0 {
        return sheet.lede(words.say("coalition-none-yet")).form(form);
    }
    let ways = [
        ("/coalition", "desk-see-public"),
        ("/desk/coalition/text", "coalition-text"),
        ("/desk/coalition/applications", "coalition-applications"),
        ("/desk/coalition/members", "coalition-members"),
        ("/desk/coalition/committees", "coalition-committees"),
        ("/desk/coalition/groups", "groups"),
        ("/desk/coalition/calls", "calls"),
        ("/desk/coalition/targets", "balance-targets"),
        ("/desk/organisations", "site-organisations"),
    ];
    let items = ways.map(|(to, key)| vec![Block::Paragraph { text: vec![link(to, words.say(key))] }]);
    sheet.blocks(vec![Block::List { ordered: false, items: items.into() }]).form(form)
}
