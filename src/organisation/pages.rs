//! The desk of organisations: all of them, one of them, a new one.

use super::change::{ChangeError, change};
use super::profile::{SIDES, read_offices, write_offices};
use super::{Organisation, Profile, Sector, Side, store};
use crate::access;
use crate::app::App;
use crate::region;
use crate::web::form::{Wrong, lines};
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, OrNotFound, PageError, Reader};
use crate::words::Words;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use typesetting::document::{Block, Cell, Table, link, plain};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/organisations", get(all))
        .route("/desk/new-organisation", get(new).post(create))
        .route("/desk/organisations/{slug}", get(edit).post(save))
}

/// `GET /desk/organisations`
async fn all(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let words = operator.words;
    let profiles = store::profiles(&app.db).await?;
    let rows = access::show_all(&operator.viewer, &profiles).into_inner().into_iter().map(|one| {
        let state = words.say(if one.public_at.is_some() { "org-shown" } else { "org-desk-alone" });
        vec![
            cell(vec![link(one.organisation.desk(), &one.organisation.name)]),
            cell(plain(words.semicolons(one.offices.iter().map(|office| office.written(words))))),
            cell(plain(one.side().map_or_else(String::new, |side| side_name(words, side)))),
            cell(plain(state)),
        ]
    });
    let head = ["site-organisation", "org-offices", "org-side", "desk-state"].map(|key| cell(plain(words.say(key))));
    let table = Table { caption: Vec::new(), head: head.into(), rows: rows.collect(), matrix: false };
    let new = Block::Paragraph { text: vec![link("/desk/new-organisation", words.say("org-new"))] };
    let sheet = Sheet::new(&operator, words.say("site-organisations")).way("/desk", words.say("desk"));
    Ok(sheet.lede(words.say("org-desk-lede")).blocks(vec![new, Block::Table(table)]).answer())
}

/// `GET /desk/new-organisation`
async fn new(operator: Operator) -> Response {
    sheet(&operator, &Profile::default(), &Typed::default(), &Wrong::default()).answer()
}

/// `POST /desk/new-organisation`
async fn create(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    write(&app, &operator, Profile::default(), &sent).await
}

/// `GET /desk/organisations/{slug}`
async fn edit(State(app): State<App>, operator: Operator, Path(slug): Path<String>) -> Result<Response, PageError> {
    let stored = found(&app, &operator, &slug).await?;
    Ok(sheet(&operator, &stored, &Typed::of(&stored, operator.words), &Wrong::default()).answer())
}

/// `POST /desk/organisations/{slug}`
async fn save(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    sent: Sent,
) -> Result<Response, PageError> {
    let stored = found(&app, &operator, &slug).await?;
    write(&app, &operator, stored, &sent).await
}

async fn found(app: &App, reader: &Reader, slug: &str) -> Result<Profile, PageError> {
    let stored = store::profile_by_slug(&app.db, slug).await?.or_not_found()?;
    Ok(access::show(&reader.viewer, &stored).or_not_found()?.into_inner())
}

async fn write(app: &App, operator: &Operator, stored: Profile, sent: &Sent) -> Result<Response, PageError> {
    let words = operator.words;
    let typed = Typed::read(sent);
    let mut wrong = Wrong::default();
    let (offices, odd) = read_offices(&typed.offices);
    if !odd.is_empty() {
        wrong.set("offices", words.say_with("org-odd-offices", [("lines", odd.join("; ").into())]));
        return Ok(sheet(operator, &stored, &typed, &wrong).refused());
    }
    let wanted = Profile {
        organisation: Organisation {
            name: typed.name.clone(),
            aliases: lines(&typed.aliases),
            kind: typed.kind.clone(),
            note: typed.note.clone(),
            ..stored.organisation.clone()
        },
        offices,
        sectors: typed.sectors.iter().filter_map(|word| Sector::parse(word)).collect(),
        stated_side: Side::parse(&typed.side),
        version: typed.version.parse().unwrap_or(stored.version),
        ..stored.clone()
    };
    match change(app, &operator.by, wanted, typed.shown).await {
        Ok(made) => return Ok(Redirect::to(&operator.link(&made.organisation.desk())).into_response()),
        Err(ChangeError::NoName) => wrong.set("name", words.say("org-no-name")),
        Err(ChangeError::NameTaken) => wrong.set("name", words.say("org-name-taken")),
        Err(ChangeError::ChangedSince(now)) => {
            let typed = Typed { version: now.version.to_string(), ..typed };
            let now_said = now_stored(words, &now);
            let mut answer =
                sheet(operator, &now, &typed, &wrong).warning(words.say("org-changed-since")).blocks(now_said).answer();
            *answer.status_mut() = StatusCode::CONFLICT;
            return Ok(answer);
        }
        Err(ChangeError::Gone) => return Err(PageError::NotFound),
        Err(ChangeError::Store(error)) => return Err(error.into()),
    }
    Ok(sheet(operator, &stored, &typed, &wrong).refused())
}

/// An organisation as it is typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    name: String,
    aliases: String,
    offices: String,
    sectors: Vec<String>,
    side: String,
    kind: String,
    note: String,
    shown: bool,
    version: String,
}

impl Typed {
    fn read(sent: &Sent) -> Typed {
        let text = |name| sent.one(name).to_owned();
        Typed {
            name: text("name"),
            aliases: text("aliases"),
            offices: text("offices"),
            sectors: sent.all("sectors"),
            side: text("side"),
            kind: text("kind"),
            note: text("note"),
            shown: sent.one("shown") == "yes",
            version: text("version"),
        }
    }

    fn of(stored: &Profile, words: Words) -> Typed {
        Typed {
            name: stored.organisation.name.clone(),
            aliases: stored.organisation.aliases.join("\n"),
            offices: write_offices(&stored.offices, words),
            sectors: stored.sectors.iter().map(|sector| sector.as_str().to_owned()).collect(),
            side: stored.stated_side.map_or("", Side::as_str).to_owned(),
            kind: stored.organisation.kind.clone(),
            note: stored.organisation.note.clone(),
            shown: stored.public_at.is_some(),
            version: stored.version.to_string(),
        }
    }
}

fn sheet(operator: &Operator, stored: &Profile, typed: &Typed, wrong: &Wrong) -> Sheet {
    let words = operator.words;
    let is_new = stored.organisation.id.is_empty();
    let title = if is_new { words.say("org-new") } else { stored.organisation.name.clone() };
    let shown = vec![("yes".to_owned(), words.say("org-show-it"))];
    let form = Form {
        fields: vec![
            Field::hidden("version", &typed.version),
            Field::line("name", words.say("org-name"), &typed.name).of(wrong),
            Field::area(2, "aliases", words.say("site-aliases"), &typed.aliases).hint(words.say("org-aliases-hint")),
            Field::area(3, "offices", words.say("org-offices"), &typed.offices)
                .hint(words.say("org-offices-hint"))
                .of(wrong),
            Field::checks("sectors", words.say("org-sectors"), sectors(words), typed.sectors.clone()),
            Field::select("side", words.say("org-side"), sides(words), &typed.side).hint(side_definition(words)),
            Field::line("kind", words.say("site-sort"), &typed.kind),
            Field::area(3, "note", words.say("org-note"), &typed.note).hint(words.say("org-note-hint")),
            Field::checks(
                "shown",
                words.say("org-public"),
                shown,
                if typed.shown { vec!["yes".into()] } else { Vec::new() },
            )
            .hint(words.say("org-public-hint")),
        ],
        button: words.say("desk-save"),
        ..Form::default()
    };
    let sheet = Sheet::new(operator, title).way("/desk/organisations", words.say("site-organisations"));
    let sheet = match stored.public_at {
        Some(_) => sheet.way(stored.organisation.address(), words.say("desk-see-public")),
        None => sheet,
    };
    let sheet = if is_new {
        sheet
    } else {
        sheet.way(format!("/desk/coalition/members/{}", stored.organisation.id), words.say("org-speakers"))
    };
    sheet.form(form)
}

/// What is stored, where two people changed it at once.
fn now_stored(words: Words, now: &Profile) -> Vec<Block> {
    let typed = Typed::of(now, words);
    let pair = |key: &str, value: String| typesetting::document::Pair { name: words.say(key), value: plain(value) };
    vec![Block::Pairs {
        pairs: vec![
            pair("org-name", typed.name),
            pair("site-aliases", typed.aliases),
            pair("org-offices", typed.offices),
            pair("site-sort", typed.kind),
            pair("org-note", typed.note),
        ],
    }]
}

/// Value and name of each sector.
pub fn sectors(words: Words) -> Vec<(String, String)> {
    Sector::ALL.map(|sector| (sector.as_str().to_owned(), sector_name(words, sector))).into()
}

pub fn kind_name(words: Words, kind: super::Kind) -> String {
    words.say(&format!("org-kind-{}", kind.as_str()))
}

pub fn sector_name(words: Words, sector: Sector) -> String {
    words.say(&format!("sector-{}", sector.as_str()))
}

pub fn sides(words: Words) -> Vec<(String, String)> {
    let follows = (String::new(), words.say("org-side-follows"));
    std::iter::once(follows).chain(Side::ALL.map(|side| (side.as_str().to_owned(), side_name(words, side)))).collect()
}

pub fn side_name(words: Words, side: Side) -> String {
    words.say(&format!("side-{}", side.as_str()))
}

/// The definition by which North and South are told apart, with its source and its date.
pub fn side_definition(words: Words) -> String {
    let Some(scheme) = region::scheme(SIDES) else { return String::new() };
    let said = [
        ("definition", scheme.definition(words.language()).into()),
        ("source", scheme.source.as_str().into()),
        ("as-of", words.days(&scheme.as_of).into()),
    ];
    words.say_with("side-definition", said)
}

fn cell(text: Vec<typesetting::document::Inline>) -> Cell {
    Cell { text, ..Cell::default() }
}
