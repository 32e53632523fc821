//! `/coalition/ours`: who can see the organisations that somebody speaks for; endorse the text that stands; leave.

use super::link::{endorsed, endorsing, foreign};
use super::members::{left, sights};
use crate::app::App;
use crate::coalition::charter::{self, Charter};
use crate::coalition::membership::endorse::{Signatory, endorse, has_endorsed};
use crate::coalition::membership::follow::Speaks;
use crate::coalition::membership::leave::leave;
use crate::coalition::membership::sight::{SightError, choose};
use crate::coalition::membership::{Belonging, Sight, store};
use crate::organisation;
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{OrNotFound, PageError, Person};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, Tone};

const HERE: &str = "/coalition/ours";

/// `GET /coalition/ours`
pub(super) async fn show(State(app): State<App>, person: Person) -> Result<Response, PageError> {
    Ok(sheet(&app, &person, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /coalition/ours/{organisation}/{act}`: sight, endorse or leave.
pub(super) async fn act(
    State(app): State<App>,
    person: Person,
    Path((organisation, act)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, PageError> {
    let speaks = Speaks::person(&app, &person.by, &organisation).await?.or_not_found()?;
    let words = person.words;
    let mut wrong = Wrong::default();
    match act.as_str() {
        "sight" => match choose(&app, &speaks, Sight::parse(sent.one("sight")).or_not_found()?).await {
            Ok(()) => {}
            Err(SightError::NotThere) => wrong.set("sight", words.say("coalition-belongs-not")),
            Err(SightError::Raced) => wrong.set("sight", words.say("org-changed-since")),
            Err(SightError::Store(error)) => return Err(error.into()),
        },
        "endorse" => {
            let charter = charter::store::newest(&app.db).await?.or_not_found()?;
            let by = Signatory { name: sent.one("signatory").to_owned(), office: sent.one("office").to_owned() };
            endorsed(words, endorse(&app, &speaks, &charter, sent.one("hash"), &by).await, &mut wrong)?;
        }
        "leave" => left(words, &mut wrong, leave(&app, &speaks, sent.one("because")).await)?,
        _ => return Err(PageError::NotFound),
    }
    if wrong.is_empty() {
        return Ok(Redirect::to(&person.link(HERE)).into_response());
    }
    Ok(sheet(&app, &person, &sent, &wrong).await?.refused())
}

async fn sheet(app: &App, person: &Person, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = person.words;
    let newest = charter::store::newest(&app.db).await?;
    let mut sheet = Sheet::new(person, words.say("who-sees-me"))
        .way("/coalition", words.say("coalition"))
        .lede(words.say("ours-lede"));
    let mut any = false;
    for own in organisation::store::spoken_for(&app.db, person.by.account()).await? {
        // Whoever speaks for an organisation knows that it belongs.
        let Some(standing) = store::standing(&app.db, &own.organisation_id).await? else { continue };
        any = true;
        sheet = sheet.blocks(seen_by(words, &standing));
        let form = |act: &str, key: &str, fields: Vec<Field>, class: &'static str| Form {
            action: format!("{HERE}/{}/{act}", own.organisation_id),
            id: format!("{act}-{}", own.organisation_id),
            fields,
            button: words.say(key),
            class,
            ..Form::default()
        };
        let sight =
            Field::radio("sight", words.say("coalition-sight"), sights(words), standing.membership.sight.as_str());
        sheet = sheet.form(form("sight", "desk-save", vec![sight.of(wrong)], ""));
        if let Some(charter) = &newest
            && !has_endorsed(app, &own.organisation_id, charter).await?
        {
            sheet = sheet.blocks(text(words, charter)).form(form(
                "endorse",
                "endorse-do",
                endorsing(words, charter, sent, wrong),
                "",
            ));
        }
        let because = Field::area(2, "because", words.say("coalition-because"), sent.one("because")).of(wrong);
        sheet = sheet.form(form("leave", "link-leave", vec![because], "danger"));
    }
    Ok(if any { sheet } else { sheet.blocks(vec![Block::paragraph(words.say("ours-none"))]) })
}

/// In plain words, for each sort of people: what they see of it.
fn seen_by(words: Words, standing: &Belonging) -> Vec<Block> {
    let sight = standing.membership.sight.as_str();
    let line = |key: String| vec![Block::paragraph(words.say(&key))];
    vec![
        Block::heading(2, standing.membership.organisation_id.clone(), standing.profile.organisation.name.clone()),
        Block::List {
            ordered: false,
            items: vec![
                line(format!("seen-by-public-{sight}")),
                line(format!("seen-by-members-{sight}")),
                line("seen-by-committee".to_owned()),
            ],
        },
    ]
}

fn text(words: Words, charter: &Charter) -> Vec<Block> {
    let heading = Block::heading(3, String::new(), words.say("endorse-again"));
    let text = charter.text(words.language()).map(|text| Block::Note {
        tone: Tone::Plain,
        blocks: text
            .understanding
            .iter()
            .chain(&text.purposes)
            .map(|line| foreign(words, &text.language, line))
            .collect(),
    });
    std::iter::once(heading).chain(text).collect()
}
