//! `/coalition/reviews`: what a reviewer was asked to look at. First the conflict of interest, then the recommendation.

use super::applications::reviewed;
use super::link::{pairs, shown};
use super::{cell, day_of, said, table};
use crate::access;
use crate::app::App;
use crate::coalition::application::review::{Recommends, Review, declare, give};
use crate::coalition::application::{File, store};
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{OrNotFound, PageError, Person};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

const HERE: &str = "/coalition/reviews";

/// `GET /coalition/reviews`
pub(super) async fn all(State(app): State<App>, person: Person) -> Result<Response, PageError> {
    let words = person.words;
    let files = store::all(&app.db).await?;
    let mine = access::show_all(&person.viewer, &files).into_inner();
    let rows: Vec<_> = mine
        .iter()
        .filter_map(|file| {
            let review = own(file, &person)?;
            let state = match (&review.given, &review.declared_at) {
                (Some(_), _) => words.say("review-given"),
                (None, Some(_)) => words.say("review-no-conflict"),
                (None, None) => words.say("review-waits"),
            };
            let name = &file.application.form.name;
            Some(vec![
                cell(vec![link(format!("{HERE}/{}", file.application.id), name)]),
                said(day_of(words, &review.assigned_at)),
                said(state),
            ])
        })
        .collect();
    let blocks = match rows.is_empty() {
        true => vec![Block::paragraph(words.say("reviews-none-yours"))],
        false => vec![Block::Table(table(words, &["site-organisation", "review-asked-on", "desk-state"], rows))],
    };
    let sheet = Sheet::new(&person, words.say("reviews")).way("/coalition", words.say("coalition"));
    Ok(sheet.lede(words.say("reviews-lede")).blocks(blocks).answer())
}

/// `GET /coalition/reviews/{id}`
pub(super) async fn one(State(app): State<App>, person: Person, Path(id): Path<String>) -> Result<Response, PageError> {
    let file = found(&app, &person, &id).await?;
    Ok(sheet(&person, &file, &Sent::default(), &Wrong::default())?.answer())
}

/// `POST /coalition/reviews/{id}/{act}`: declare or give.
pub(super) async fn act(
    State(app): State<App>,
    person: Person,
    Path((id, act)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, PageError> {
    let file = found(&app, &person, &id).await?;
    let words = person.words;
    let review = own(&file, &person).or_not_found()?;
    let mut wrong = Wrong::default();
    match act.as_str() {
        "declare" => {
            let conflict = match sent.one("conflict") {
                "no" => None,
                "yes" => Some(sent.one("what")),
                _ => {
                    wrong.set("conflict", words.say("review-say-conflict"));
                    return Ok(sheet(&person, &file, &sent, &wrong)?.refused());
                }
            };
            reviewed(words, declare(&app, &person.by, review, conflict).await, "what", &mut wrong)?;
            if wrong.is_empty() && conflict.is_some() {
                return Ok(Redirect::to(&person.link(HERE)).into_response());
            }
        }
        "give" => match Recommends::parse(sent.one("recommends")) {
            Some(recommends) => {
                let done = give(&app, &person.by, review, recommends, sent.one("reasons")).await;
                reviewed(words, done, "reasons", &mut wrong)?;
            }
            None => wrong.set("recommends", words.say("review-choose")),
        },
        _ => return Err(PageError::NotFound),
    }
    if wrong.is_empty() {
        return Ok(Redirect::to(&person.link(&format!("{HERE}/{id}"))).into_response());
    }
    Ok(sheet(&person, &file, &sent, &wrong)?.refused())
}

async fn found(app: &App, person: &Person, id: &str) -> Result<File, PageError> {
    let file = shown(person, &store::by_id(&app.db, id).await?.or_not_found()?)?;
    own(&file, person).or_not_found()?;
    Ok(file)
}

/// The review that this person was asked for, and that lasts.
fn own<'a>(file: &'a File, person: &Person) -> Option<&'a Review> {
    file.reviews.iter().find(|one| one.account_id == person.by.account() && one.ended_at.is_none())
}

fn sheet(person: &Person, file: &File, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = person.words;
    let review = own(file, person).or_not_found()?;
    let here = format!("{HERE}/{}", file.application.id);
    let mut sheet = Sheet::new(person, file.application.form.name.clone())
        .way(HERE, words.say("reviews"))
        .blocks(vec![pairs(words, file)]);
    let form = |act: &str, heading: &str, fields: Vec<Field>| Form {
        action: format!("{here}/{act}"),
        id: act.to_owned(),
        heading: words.say(heading),
        how: words.say(&format!("review-how-{act}")),
        fields,
        button: words.say("review-send"),
        class: "",
    };
    if review.declared_at.is_none() {
        let options = ["no", "yes"].map(|one| (one.to_owned(), words.say(&format!("review-conflict-{one}"))));
        let fields = vec![
            Field::radio("conflict", words.say("review-interest"), options.into(), sent.one("conflict")).of(wrong),
            Field::area(2, "what", words.say("review-conflict-what"), sent.one("what")).of(wrong),
        ];
        sheet = sheet.form(form("declare", "review-interest", fields));
    } else if let Some((recommends, reasons)) = &review.given {
        sheet = sheet.blocks(vec![
            Block::heading(2, "given", words.say("review-given")),
            Block::paragraph(words.say(&format!("recommends-{}", recommends.as_str()))),
            Block::paragraph(reasons.as_str()),
        ]);
    } else {
        let options =
            Recommends::ALL.map(|one| (one.as_str().to_owned(), words.say(&format!("recommends-{}", one.as_str()))));
        let fields = vec![
            Field::radio("recommends", words.say("review-recommends"), options.into(), sent.one("recommends"))
                .of(wrong),
            Field::area(5, "reasons", words.say("coalition-because"), sent.one("reasons")).of(wrong),
        ];
        sheet = sheet.form(form("give", "review-recommends", fields));
    }
    Ok(sheet)
}
