//! `/coalition/groups`: working groups, for members; and their desk.

use super::{cell, day_of, everybody, said, table};
use crate::access::{self, Audience};
use crate::app::App;
use crate::group::join::{self as verb, GroupError};
use crate::group::{Group, store};
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet, refuse};
use crate::web::{Operator, OrNotFound, PageError, Person, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

const HERE: &str = "/coalition/groups";
const DESK: &str = "/desk/coalition/groups";

/// `GET /coalition/groups`
pub(super) async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    if !Audience::Members.includes(&reader.viewer) {
        return Err(PageError::SignIn);
    }
    let words = reader.words;
    let stored = store::all(&app.db).await?;
    let blocks = listed(words, &access::show_all(&reader.viewer, &stored).into_inner(), Group::address);
    let sheet = Sheet::new(&reader, words.say("groups")).way("/coalition", words.say("coalition"));
    Ok(sheet.lede(words.say("groups-lede")).blocks(blocks).answer())
}

fn listed(words: Words, groups: &[Group], address: impl Fn(&Group) -> String) -> Vec<Block> {
    if groups.is_empty() {
        return vec![Block::paragraph(words.say("groups-none"))];
    }
    let rows = groups.iter().map(|one| {
        let state = match (&one.closed_at, one.is_open) {
            (Some(_), _) => words.say("group-ended"),
            (None, true) => words.say("group-open"),
            (None, false) => words.say("group-closed"),
        };
        vec![cell(vec![link(address(one), &one.name)]), said(state), said(day_of(words, &one.founded_at))]
    });
    let head = ["group", "group-joining", "coalition-founded"];
    vec![Block::Table(table(words, &head, rows.collect()))]
}

/// `GET /coalition/groups/{slug}`
pub(super) async fn one(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let group = found(&app, &reader, &slug).await?;
    let words = reader.words;
    let mut blocks = vec![Block::paragraph(group.purpose.as_str())];
    let is_in = reader.viewer.has(&group.role());
    if group.audience().includes(&reader.viewer) {
        blocks.push(Block::heading(2, "people", words.say("group-people")));
        blocks.push(people(&app, &reader, &group).await?);
    }
    let sheet = Sheet::new(&reader, group.name.clone()).way(HERE, words.say("groups")).blocks(blocks);
    let form = |act: &str, key: &str, class: &'static str| Form {
        action: format!("{}/{act}", group.address()),
        id: act.to_owned(),
        button: words.say(key),
        class,
        ..Form::default()
    };
    Ok(match (is_in, group.is_open && group.closed_at.is_none()) {
        (true, _) => sheet.form(form("leave", "group-leave", "plain")).answer(),
        (false, true) => sheet.form(form("join", "group-join", "")).answer(),
        (false, false) => sheet.answer(),
    })
}

/// Organisations whose people are in it, as this reader may see them.
async fn people(app: &App, reader: &Reader, group: &Group) -> Result<Block, PageError> {
    let words = reader.words;
    let profiles = everybody(app, &reader.viewer).await?;
    let rows = store::people(&app.db, &group.id).await?.into_iter().map(|(account, organisation)| {
        let known = profiles.iter().find(|one| one.organisation.id == organisation);
        let name = known.map_or_else(|| words.say("group-somebody"), |one| one.organisation.name.clone());
        vec![said(name), said(if reader.viewer.is_staff() { account } else { String::new() })]
    });
    Ok(Block::Table(table(words, &["site-organisation", "coalition-account"], rows.collect())))
}

async fn found(app: &App, reader: &Reader, slug: &str) -> Result<Group, PageError> {
    let group = store::by_slug(&app.db, slug).await?.or_not_found()?;
    Ok(access::show(&reader.viewer, &group).or_not_found()?.into_inner())
}

/// `POST /coalition/groups/{slug}/{act}`: join or leave.
pub(super) async fn act(
    State(app): State<App>,
    person: Person,
    Path((slug, act)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let group = found(&app, &person, &slug).await?;
    let done = match act.as_str() {
        "join" => verb::join(&app, &person.by, &group).await,
        "leave" => verb::leave(&app, &person.by, &group).await,
        _ => return Err(PageError::NotFound),
    };
    match refused(person.words, done)? {
        None => Ok(Redirect::to(&person.link(&group.address())).into_response()),
        Some(said) => Err(refuse(said, group.address())),
    }
}

/// What stands against it; `None` when it is done.
fn refused(words: Words, done: Result<(), GroupError>) -> Result<Option<String>, PageError> {
    Ok(Some(match done {
        Ok(()) => return Ok(None),
        Err(GroupError::Name) => words.say("group-name"),
        Err(GroupError::NoAccount) => words.say("coalition-no-account"),
        Err(GroupError::Closed) => words.say("group-not-open"),
        Err(GroupError::NotAMember) => words.say("group-members-only"),
        Err(GroupError::Store(error)) => return Err(error.into()),
    }))
}

/// `GET /desk/coalition/groups`
pub(super) async fn desk(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    Ok(desk_sheet(&app, &operator, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/groups`
pub(super) async fn create(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    let wanted = Group {
        name: sent.one("name").to_owned(),
        purpose: sent.one("purpose").to_owned(),
        is_open: sent.one("joining") == "open",
        ..Group::default()
    };
    let mut wrong = Wrong::default();
    match refused(operator.words, verb::found(&app, &operator.by, wanted).await.map(drop))? {
        None => return Ok(Redirect::to(&operator.link(DESK)).into_response()),
        Some(said) => wrong.set("name", said),
    }
    Ok(desk_sheet(&app, &operator, &sent, &wrong).await?.refused())
}

async fn desk_sheet(app: &App, operator: &Operator, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = operator.words;
    let stored = store::all(&app.db).await?;
    let groups = access::show_all(&operator.viewer, &stored).into_inner();
    let joining = ["open", "closed"].map(|one| (one.to_owned(), words.say(&format!("group-{one}"))));
    let form = Form {
        heading: words.say("group-new"),
        fields: vec![
            Field::line("name", words.say("org-name"), sent.one("name")).of(wrong),
            Field::area(3, "purpose", words.say("group-purpose"), sent.one("purpose")),
            Field::radio("joining", words.say("group-joining"), joining.into(), sent.one_or("joining", "open")),
        ],
        button: words.say("group-new"),
        ..Form::default()
    };
    Ok(Sheet::new(operator, words.say("groups"))
        .way("/desk/coalition", words.say("coalition"))
        .blocks(listed(words, &groups, |one| format!("{DESK}/{}", one.slug)))
        .form(form))
}

/// `GET /desk/coalition/groups/{slug}`
pub(super) async fn desk_one(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let group = found(&app, &operator, &slug).await?;
    Ok(desk_group(&app, &operator, &group, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/groups/{slug}/{act}`: add or close.
pub(super) async fn desk_act(
    State(app): State<App>,
    operator: Operator,
    Path((slug, act)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, PageError> {
    let group = found(&app, &operator, &slug).await?;
    let done = match act.as_str() {
        "add" => verb::add(&app, &operator.by, &group, sent.one("account")).await,
        "close" => verb::close(&app, &operator.by, &group).await,
        _ => return Err(PageError::NotFound),
    };
    let mut wrong = Wrong::default();
    match refused(operator.words, done)? {
        None => return Ok(Redirect::to(&operator.link(&format!("{DESK}/{slug}"))).into_response()),
        Some(said) => wrong.set("account", said),
    }
    Ok(desk_group(&app, &operator, &group, &sent, &wrong).await?.refused())
}

async fn desk_group(
    app: &App,
    operator: &Operator,
    group: &Group,
    sent: &Sent,
    wrong: &Wrong,
) -> Result<Sheet, PageError> {
    let words = operator.words;
    let blocks = vec![Block::paragraph(group.purpose.as_str()), people(app, operator, group).await?];
    let sheet = Sheet::new(operator, group.name.clone()).way(DESK, words.say("groups")).blocks(blocks);
    if group.closed_at.is_some() {
        return Ok(sheet.lede(words.say("group-ended")));
    }
    let account = Field::line("account", words.say("coalition-account"), sent.one("account"))
        .hint(words.say("coalition-account-hint"))
        .of(wrong);
    let form = |act: &str, key: &str, fields: Vec<Field>, class: &'static str| Form {
        action: format!("{DESK}/{}/{act}", group.slug),
        id: act.to_owned(),
        fields,
        button: words.say(key),
        class,
        ..Form::default()
    };
    Ok(sheet.form(form("add", "group-add", vec![account], "")).form(form("close", "group-close", Vec::new(), "danger")))
}
