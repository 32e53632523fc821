//! What the host of a roundtable has to do with its people: where it stands, and how much may be told of them.

use super::{Pairs, hosted, value};
use crate::access::{Level, Role, Viewer};
use crate::app::App;
use crate::consent::rule::{self, store};
use crate::consent::texts;
use crate::release;
use crate::report;
use crate::roundtable::{self, Roundtable};
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form as Fields, Sheet};
use crate::web::{Host, Operator, PageError, Person};
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

/// `/member/roundtables`
pub(super) const HERE: &str = "/member/roundtables";

/// `GET /member/roundtables`: those that somebody hosts, with what there is to do.
pub(super) async fn all(State(app): State<App>, person: Person) -> Result<Response, PageError> {
    let words = person.words;
    let mut blocks = Vec::new();
    for held in roundtable::store::all(&app.db).await? {
        if !matches!(&person.viewer, Viewer::Person(standing) if standing.roles.contains(&Role::Team(held.id.clone())))
        {
            continue;
        }
        blocks.push(Block::heading(2, &held.slug, held.title.clone()));
        let mut ways: Vec<(String, String)> =
            [("participants", "hosting-participants"), ("codes", "hosting-codes"), ("consent", "hosting-what")]
                .map(|(what, key)| (format!("{}/{what}", held.desk()), words.say(key)))
                .to_vec();
        let reports = report::store::of_roundtable(&app.db, &held.id).await?;
        for one in reports.iter().filter(|one| one.readers.include(&person.viewer)) {
            let said = [("file", one.file_name.as_str().into())];
            ways.push((release::address(release::Sort::Report, &one.id), words.say_with("hosting-readers", said)));
        }
        let items = ways.into_iter().map(|(to, said)| vec![Block::Paragraph { text: vec![link(to, said)] }]);
        blocks.push(Block::List { ordered: false, items: items.collect() });
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(words.say("hosting-none")));
    }
    Ok(Sheet::new(&person, words.say("hosting")).lede(words.say("hosting-lede")).blocks(blocks).answer())
}

/// `GET /desk/roundtables/{slug}/consent`: what participants are told, and the most that may be told of them here.
pub(super) async fn rule(State(app): State<App>, host: Host, Path(slug): Path<String>) -> Result<Response, PageError> {
    let (operator, held) = hosted(&app, host, &slug).await?;
    Ok(sheet(&app, &operator, &held, &Wrong::default()).await?.answer())
}

/// `POST /desk/roundtables/{slug}/consent`
pub(super) async fn set_rule(
    State(app): State<App>,
    host: Host,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (operator, held) = hosted(&app, host, &slug).await?;
    match Level::parse(value(&pairs, "widest")) {
        Some(widest) => {
            rule::set_of_roundtable(&app, &operator.by, &held.id, widest).await?;
            Ok(Redirect::to(&operator.link(&here(&held))).into_response())
        }
        None => {
            let mut wrong = Wrong::default();
            wrong.set("widest", operator.words.say("hosting-no-level"));
            Ok(sheet(&app, &operator, &held, &wrong).await?.refused())
        }
    }
}

fn here(held: &Roundtable) -> String {
    format!("{}/consent", held.desk())
}

async fn sheet(app: &App, operator: &Operator, held: &Roundtable, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = operator.words;
    let told = texts::newest(app, &held.consultation_id, words.language()).await?;
    let mut blocks = vec![Block::heading(2, "told", words.say("participant-text"))];
    match told {
        Some(text) => blocks.extend(text.body.lines().filter(|line| !line.trim().is_empty()).map(Block::paragraph)),
        None => blocks.push(Block::paragraph(words.say("hosting-no-text"))),
    }
    let own = store::widest_of_roundtable(&app.db, &held.id).await?.unwrap_or(Level::Person);
    let all = store::widest(&app.db, &held.consultation_id).await?.unwrap_or(Level::Person);
    let name = |level: Level| words.say(&format!("site-level-{}", level.as_str()));
    // A roundtable tells no more than its consultation allows.
    let levels = Level::ALL.into_iter().filter(|level| *level >= all && *level != Level::Withheld);
    let levels = levels.map(|level| (level.as_str().to_owned(), name(level))).collect();
    let said = [("level", name(all).into())];
    let form = Fields {
        heading: words.say("participant-rule"),
        how: words.say_with("hosting-rule-how", said),
        fields: vec![
            Field::select("widest", words.say("participant-rule"), levels, own.stricter(all).as_str()).of(wrong),
        ],
        button: words.say("desk-save"),
        ..Fields::default()
    };
    let sheet = Sheet::new(operator, words.say("hosting-consent"))
        .way(super::back(operator, held), held.title.clone())
        .blocks(blocks)
        .form(form);
    Ok(sheet)
}
