//! `/coalition/waiting`: what waits for somebody who is signed in. Letters that tell of it say no more than that
//! something waits, and lead here.

use crate::access;
use crate::app::App;
use crate::coalition::application::vote::{Outcome, seat_of};
use crate::coalition::application::{self, File};
use crate::coalition::membership::endorse::has_endorsed;
use crate::coalition::{call, charter, membership};
use crate::organisation;
use crate::web::sheet::Sheet;
use crate::web::{PageError, Person};
use axum::extract::State;
use axum::response::Response;
use typesetting::document::{Block, link};

/// Address and words of something to do.
type ToDo = (String, String);

/// `GET /coalition/waiting`
pub(super) async fn show(State(app): State<App>, person: Person) -> Result<Response, PageError> {
    let words = person.words;
    let mut blocks = Vec::new();
    let parts = [
        ("calls", calls(&app, &person).await?),
        ("endorse-title", texts(&app, &person).await?),
        ("reviews", reviews(&app, &person).await?),
        ("votes", votes(&app, &person).await?),
    ];
    for (key, items) in parts {
        if !items.is_empty() {
            blocks.push(Block::heading(2, key, words.say(key)));
            let items = items.into_iter().map(|(to, said)| vec![Block::Paragraph { text: vec![link(to, said)] }]);
            blocks.push(Block::List { ordered: false, items: items.collect() });
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(words.say("waiting-nothing")));
    }
    Ok(Sheet::new(&person, words.say("waiting")).way("/coalition", words.say("coalition")).blocks(blocks).answer())
}

/// Calls that are open and meant for them, and that they have not answered.
async fn calls(app: &App, person: &Person) -> Result<Vec<ToDo>, PageError> {
    let now = app.now();
    let stored = call::store::all(&app.db).await?;
    let mut waiting = Vec::new();
    for one in access::show_all(&person.viewer, &stored).into_inner() {
        let answers = call::store::answers(&app.db, &one.id).await?;
        let answered = answers.iter().any(|answer| answer.account_id == person.by.account());
        if one.is_open(&now) && !answered {
            let said = [("title", (&one.title).into()), ("day", person.words.days(&one.deadline).into())];
            waiting.push((one.address(), person.words.say_with("waiting-call", said)));
        }
    }
    Ok(waiting)
}

/// Members that they speak for, and that have not endorsed the text that stands.
async fn texts(app: &App, person: &Person) -> Result<Vec<ToDo>, PageError> {
    let Some(charter) = charter::store::newest(&app.db).await? else { return Ok(Vec::new()) };
    let mut waiting = Vec::new();
    for own in organisation::store::spoken_for(&app.db, person.by.account()).await? {
        if let Some(one) = membership::store::standing(&app.db, &own.organisation_id).await?
            && !has_endorsed(app, &own.organisation_id, &charter).await?
        {
            waiting.push(("/coalition/ours".to_owned(), one.profile.organisation.name));
        }
    }
    Ok(waiting)
}

async fn reviews(app: &App, person: &Person) -> Result<Vec<ToDo>, PageError> {
    let mine = |file: &File| {
        let mut reviews = file.reviews.iter();
        reviews.any(|one| one.account_id == person.by.account() && one.ended_at.is_none() && one.given.is_none())
    };
    Ok(files(app, person).await?.into_iter().filter(mine).map(|file| to_do("reviews", file)).collect())
}

async fn votes(app: &App, person: &Person) -> Result<Vec<ToDo>, PageError> {
    let now = app.now();
    let mut waiting = Vec::new();
    for file in files(app, person).await? {
        let Some(motion) = file.motions.last().filter(|one| one.outcome(&now) == Outcome::Open) else { continue };
        let seat = seat_of(app, &person.by, motion).await?;
        if seat.is_some_and(|seat| !motion.ballots.iter().any(|one| one.seat_id == seat)) {
            waiting.push(to_do("votes", file));
        }
    }
    Ok(waiting)
}

async fn files(app: &App, person: &Person) -> Result<Vec<File>, PageError> {
    let stored = application::store::all(&app.db).await?;
    Ok(access::show_all(&person.viewer, &stored).into_inner())
}

fn to_do(place: &str, file: File) -> ToDo {
    (format!("/coalition/{place}/{}", file.application.id), file.application.form.name)
}
