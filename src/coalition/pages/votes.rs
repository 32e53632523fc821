//! `/coalition/votes`: what the steering committee decides. Each seat votes once, and gives its reasons.

use super::applications::{result, reviews};
use super::link::{pairs, shown};
use super::{cell, day_of, everybody, said, table};
use crate::access::{self, Role};
use crate::app::App;
use crate::coalition::application::vote::{Choice, Motion, Outcome, VoteError, cast, seat_of};
use crate::coalition::application::{File, store};
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{OrNotFound, PageError, Person};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

const HERE: &str = "/coalition/votes";

/// `GET /coalition/votes`
pub(super) async fn all(State(app): State<App>, person: Person) -> Result<Response, PageError> {
    may_vote(&person)?;
    let words = person.words;
    let now = app.now();
    let files = store::all(&app.db).await?;
    let files = access::show_all(&person.viewer, &files).into_inner();
    let rows: Vec<_> = files
        .iter()
        .filter_map(|file| {
            let motion = file.motions.last()?;
            Some(vec![
                cell(vec![link(format!("{HERE}/{}", file.application.id), &file.application.form.name)]),
                said(words.say(&format!("outcome-{}", motion.outcome(&now).as_str()))),
                said(day_of(words, &motion.closes_at)),
            ])
        })
        .collect();
    let blocks = match rows.is_empty() {
        true => vec![Block::paragraph(words.say("votes-none"))],
        false => vec![Block::Table(table(words, &["site-organisation", "vote-result", "vote-closes"], rows))],
    };
    let sheet = Sheet::new(&person, words.say("votes")).way("/coalition", words.say("coalition"));
    Ok(sheet.lede(words.say("votes-lede")).blocks(blocks).answer())
}

/// `GET /coalition/votes/{id}`: the application, its reviews, and the vote.
pub(super) async fn one(State(app): State<App>, person: Person, Path(id): Path<String>) -> Result<Response, PageError> {
    let file = found(&app, &person, &id).await?;
    Ok(sheet(&app, &person, &file, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /coalition/votes/{id}`
pub(super) async fn vote(
    State(app): State<App>,
    person: Person,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, PageError> {
    let file = found(&app, &person, &id).await?;
    let words = person.words;
    let motion = file.motions.last().or_not_found()?;
    let mut wrong = Wrong::default();
    match Choice::parse(sent.one("choice")) {
        None => wrong.set("choice", words.say("vote-choose")),
        Some(choice) => match cast(&app, &person.by, motion, choice, sent.one("reasons")).await {
            Ok(()) => return Ok(Redirect::to(&person.link(&format!("{HERE}/{id}"))).into_response()),
            Err(VoteError::Closed | VoteError::NotReviewed | VoteError::NoCommittee) => {
                wrong.set("choice", words.say("vote-closed"));
            }
            Err(VoteError::NoSeat) => wrong.set("choice", words.say("vote-no-seat")),
            Err(VoteError::VotedAlready) => wrong.set("choice", words.say("vote-voted")),
            Err(VoteError::NoReasons) => wrong.set("reasons", words.say("vote-no-reasons")),
            Err(VoteError::Store(error)) => return Err(error.into()),
        },
    }
    Ok(sheet(&app, &person, &file, &sent, &wrong).await?.refused())
}

fn may_vote(person: &Person) -> Result<(), PageError> {
    if person.viewer.has(&Role::Steering) { Ok(()) } else { Err(PageError::NotFound) }
}

async fn found(app: &App, person: &Person, id: &str) -> Result<File, PageError> {
    may_vote(person)?;
    shown(person, &store::by_id(&app.db, id).await?.or_not_found()?)
}

async fn sheet(app: &App, person: &Person, file: &File, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = person.words;
    let now = app.now();
    let motion: &Motion = file.motions.last().or_not_found()?;
    // Names of reviewers' organisations, of those that the committee may see.
    let profiles = everybody(app, &person.viewer).await?;
    let mut blocks = vec![pairs(words, file), Block::heading(2, "reviews", words.say("reviews"))];
    blocks.push(reviews(words, &file.reviews, &profiles));
    blocks.push(Block::heading(2, "vote", words.say("vote")));
    let seat = seat_of(app, &person.by, motion).await?;
    let voted = seat.as_ref().and_then(|seat| motion.ballots.iter().find(|one| one.seat_id == *seat));
    let open = motion.outcome(&now) == Outcome::Open;
    match (open, voted) {
        // Nobody votes after the others: how they voted is seen when the own vote is cast, or all are.
        (true, None) => blocks.push(Block::paragraph(words.say("vote-seen-after"))),
        (true, Some(_)) | (false, _) => blocks.extend(result(words, motion, &now)),
    }
    if let Some(own) = voted {
        let choice = words.say(&format!("choice-{}", own.choice.as_str()));
        blocks.push(Block::paragraph(words.say_with("vote-yours", [("choice", choice.into())])));
    }
    let sheet = Sheet::new(person, file.application.form.name.clone()).way(HERE, words.say("votes")).blocks(blocks);
    if !open || voted.is_some() || seat.is_none() {
        return Ok(sheet);
    }
    let choices = Choice::ALL.map(|one| (one.as_str().to_owned(), words.say(&format!("choice-{}", one.as_str()))));
    Ok(sheet.form(Form {
        how: words.say("vote-how"),
        fields: vec![
            Field::radio("choice", words.say("vote-admit"), choices.into(), sent.one("choice")).of(wrong),
            Field::area(4, "reasons", words.say("coalition-because"), sent.one("reasons")).of(wrong),
        ],
        button: words.say("vote-cast"),
        ..Form::default()
    }))
}
