//! The desk of members: all of them, and one with its sight, its speakers, its endorsements and its end.

use super::{cell, day_of, everybody, options, said, table};
use crate::access;
use crate::app::App;
use crate::coalition::Kind;
use crate::coalition::charter;
use crate::coalition::membership::follow::{SpeakerError, Speaks, add_speaker, end_speaker};
use crate::coalition::membership::join::{JoinError, join as join_verb};
use crate::coalition::membership::leave::{LeaveError, leave, put_out};
use crate::coalition::membership::sight::{SightError, choose};
use crate::coalition::membership::{Belonging, Sight, store};
use crate::organisation::{self, Profile};
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, OrNotFound, PageError};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

const HERE: &str = "/desk/coalition/members";

/// Each choice with what it means.
pub(super) fn sights(words: Words) -> Vec<(String, String)> {
    Sight::ALL.map(|one| (one.as_str().to_owned(), words.say(&format!("sight-means-{}", one.as_str())))).into()
}

pub(super) fn kinds(words: Words) -> Vec<(String, String)> {
    Kind::ALL.map(|one| (one.as_str().to_owned(), words.say(&format!("coalition-kind-{}", one.as_str())))).into()
}

/// `GET /desk/coalition/members`
pub(super) async fn all(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    Ok(list(&app, &operator, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/members`: lets an organisation in that belongs without the form.
pub(super) async fn join(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    let words = operator.words;
    let mut wrong = Wrong::default();
    let kind = Kind::parse(sent.one("kind")).unwrap_or_default();
    let sight = Sight::parse(sent.one("sight")).unwrap_or(Sight::Hidden);
    let (organisation, since, source) = (sent.one("organisation"), sent.one("since"), sent.one("source"));
    match join_verb(&app, &operator.by, organisation, kind, since, sight, source).await {
        Ok(_) => return Ok(Redirect::to(&operator.link(&format!("{HERE}/{organisation}"))).into_response()),
        Err(JoinError::NoOrganisation) => wrong.set("organisation", words.say("org-no-name")),
        Err(JoinError::Already) => wrong.set("organisation", words.say("coalition-belongs-already")),
        Err(JoinError::NotADate) => wrong.set("since", words.say("coalition-not-a-date")),
        Err(JoinError::NotPublic) => wrong.set("sight", words.say("coalition-not-public")),
        Err(JoinError::Store(error)) => return Err(error.into()),
    }
    Ok(list(&app, &operator, &sent, &wrong).await?.refused())
}

async fn list(app: &App, operator: &Operator, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = operator.words;
    let all = store::all(&app.db).await?;
    let cards = access::show_all(&operator.viewer, &all).into_inner();
    let rows = cards.iter().map(|card| {
        let state = match &card.ended {
            Some(ending) => words.say_with("coalition-ended-on", [("day", words.days(&ending.on).into())]),
            None => words.say(&format!("sight-{}", card.sight.as_str())),
        };
        vec![
            cell(vec![link(format!("{HERE}/{}", card.organisation), &card.name)]),
            said(words.say(&format!("coalition-kind-{}", card.kind.as_str()))),
            said(words.days(&card.since)),
            said(state),
        ]
    });
    let head = ["site-organisation", "coalition-is", "coalition-since", "desk-state"];
    let rows = Block::Table(table(words, &head, rows.collect()));
    let mut free = everybody(app, &operator.viewer).await?;
    free.retain(|one| !cards.iter().any(|card| card.organisation == one.organisation.id && card.ended.is_none()));
    let organisation = sent.one("organisation");
    let form = Form {
        heading: words.say("coalition-let-in"),
        how: words.say("coalition-let-in-how"),
        fields: vec![
            Field::select("organisation", words.say("site-organisation"), options(&free), organisation).of(wrong),
            Field::radio("kind", words.say("coalition-is"), kinds(words), sent.one_or("kind", "member")),
            Field::line("since", words.say("coalition-since"), sent.one("since"))
                .hint(words.say("desk-date-hint"))
                .of(wrong),
            Field::radio("sight", words.say("coalition-sight"), sights(words), sent.one_or("sight", "listed"))
                .of(wrong),
            Field::line("source", words.say("coalition-source"), sent.one("source")),
        ],
        button: words.say("coalition-let-in"),
        ..Form::default()
    };
    Ok(Sheet::new(operator, words.say("coalition-members"))
        .way("/desk/coalition", words.say("coalition"))
        .blocks(vec![rows])
        .form(form))
}

/// `GET /desk/coalition/members/{organisation}`
pub(super) async fn one(
    State(app): State<App>,
    operator: Operator,
    Path(organisation): Path<String>,
) -> Result<Response, PageError> {
    Ok(sheet(&app, &operator, &organisation, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/members/{organisation}/{act}`: sight, speaker, end-speaker, leave or put-out.
pub(super) async fn act(
    State(app): State<App>,
    operator: Operator,
    Path((organisation, act)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, PageError> {
    let words = operator.words;
    let mut wrong = Wrong::default();
    let by = &operator.by;
    let desk = Speaks::desk(by, &organisation);
    match act.as_str() {
        "sight" => match choose(&app, &desk, Sight::parse(sent.one("sight")).or_not_found()?).await {
            Ok(()) => {}
            Err(SightError::NotThere) => wrong.set("sight", words.say("coalition-belongs-not")),
            Err(SightError::Raced) => wrong.set("sight", words.say("org-changed-since")),
            Err(SightError::Store(error)) => return Err(error.into()),
        },
        "speaker" => match add_speaker(&app, by, &organisation, sent.one("account"), sent.one("office")).await {
            Ok(()) => {}
            Err(SpeakerError::NoAccount) => wrong.set("account", words.say("coalition-no-account")),
            Err(SpeakerError::Already) => wrong.set("account", words.say("coalition-speaks-already")),
            Err(SpeakerError::Store(error)) => return Err(error.into()),
        },
        "end-speaker" => drop(end_speaker(&app, by, &organisation, sent.one("speaker")).await?),
        "leave" => left(words, &mut wrong, leave(&app, &desk, sent.one("because")).await)?,
        "put-out" => left(words, &mut wrong, put_out(&app, by, &organisation, sent.one("because")).await)?,
        _ => return Err(PageError::NotFound),
    }
    if wrong.is_empty() {
        return Ok(Redirect::to(&operator.link(&format!("{HERE}/{organisation}"))).into_response());
    }
    Ok(sheet(&app, &operator, &organisation, &sent, &wrong).await?.refused())
}

/// Says what stands against an end.
pub(super) fn left(words: Words, wrong: &mut Wrong, done: Result<(), LeaveError>) -> Result<(), PageError> {
    match done {
        Ok(()) => {}
        Err(LeaveError::NotThere) => wrong.set("because", words.say("coalition-belongs-not")),
        Err(LeaveError::NoReason) => wrong.set("because", words.say("coalition-no-reason")),
        Err(LeaveError::Store(error)) => return Err(error.into()),
    }
    Ok(())
}

async fn sheet(
    app: &App,
    operator: &Operator,
    organisation: &str,
    sent: &Sent,
    wrong: &Wrong,
) -> Result<Sheet, PageError> {
    let words = operator.words;
    let stored = organisation::store::profile(&app.db, organisation).await?.or_not_found()?;
    let profile = access::show(&operator.viewer, &stored).or_not_found()?.into_inner();
    let mut own = store::all(&app.db).await?;
    own.retain(|one| one.membership.organisation_id == organisation);
    let here = format!("{HERE}/{organisation}");
    let mut sheet = Sheet::new(operator, profile.organisation.name.clone())
        .way("/desk/coalition/members", words.say("coalition-members"))
        .way(profile.organisation.desk(), words.say("desk-change"))
        .blocks(history(app, operator, &own, &profile).await?);
    let form = |act: &str, heading: &str, fields: Vec<Field>, button: &str, class: &'static str| Form {
        action: format!("{here}/{act}"),
        id: act.to_owned(),
        heading: words.say(heading),
        how: String::new(),
        fields,
        button: words.say(button),
        class,
    };
    let standing = own.iter().find(|one| one.stands());
    if let Some(one) = standing {
        let sight = sent.one_or("sight", one.membership.sight.as_str());
        let fields = vec![Field::radio("sight", words.say("coalition-sight"), sights(words), sight).of(wrong)];
        sheet = sheet.form(form("sight", "coalition-sight", fields, "desk-save", "plain"));
    }
    let speakers = organisation::store::speakers(&app.db, organisation).await?;
    for one in speakers.iter().filter(|one| one.ended_at.is_none()) {
        let said = [("office", (&one.office).into()), ("account", (&one.account_id).into())];
        let fields = vec![Field::hidden("speaker", &one.id)];
        let end = form("end-speaker", "org-speakers", fields, "coalition-end-speaker", "plain");
        sheet = sheet.form(Form { heading: String::new(), how: words.say_with("coalition-speaker", said), ..end });
    }
    let fields = vec![
        Field::line("account", words.say("coalition-account"), sent.one("account"))
            .hint(words.say("coalition-account-hint"))
            .of(wrong),
        Field::line("office", words.say("coalition-office"), sent.one("office")),
    ];
    sheet = sheet.form(form("speaker", "org-speakers", fields, "coalition-add-speaker", "plain"));
    if standing.is_some() {
        let because = || vec![Field::area(2, "because", words.say("coalition-because"), sent.one("because")).of(wrong)];
        sheet = sheet.form(form("leave", "coalition-leaves", because(), "coalition-leaves", "plain")).form(form(
            "put-out",
            "coalition-put-out",
            because(),
            "coalition-put-out",
            "danger",
        ));
    }
    Ok(sheet)
}

/// Its memberships and what it endorsed.
async fn history(
    app: &App,
    operator: &Operator,
    own: &[Belonging],
    profile: &Profile,
) -> Result<Vec<Block>, PageError> {
    let words = operator.words;
    let cards = access::show_all(&operator.viewer, own).into_inner();
    let rows = cards.iter().map(|card| {
        let ended = card.ended.as_ref().map_or_else(String::new, |ending| {
            let said = [("day", words.days(&ending.on).into()), ("because", (&ending.because).into())];
            words.say_with(if ending.by_itself { "coalition-left" } else { "coalition-was-put-out" }, said)
        });
        vec![
            said(words.say(&format!("coalition-kind-{}", card.kind.as_str()))),
            said(words.days(&card.since)),
            said(ended),
            said(card.source.as_str()),
        ]
    });
    let head = ["coalition-is", "coalition-since", "coalition-end", "coalition-source"];
    let mut blocks = vec![Block::Table(table(words, &head, rows.collect()))];
    let charters = charter::store::all(&app.db).await?;
    let all = store::endorsements(&app.db).await?;
    let rows: Vec<_> = all
        .iter()
        .filter(|one| one.organisation_id == profile.organisation.id)
        .map(|one| {
            let charter = charters.iter().find(|charter| charter.id == one.charter_id);
            let number = charter.map_or(0, |charter| charter.number).to_string();
            vec![
                said(words.say_with("cite-version", [("n", number.into())])),
                said(day_of(words, &one.endorsed_at)),
                said(one.office.as_str()),
                said(one.hash.as_str()),
            ]
        })
        .collect();
    if !rows.is_empty() {
        let head = ["coalition-text", "coalition-endorsed-on", "coalition-office", "coalition-hash"];
        blocks.push(Block::Table(table(words, &head, rows)));
    }
    Ok(blocks)
}
