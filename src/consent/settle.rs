//! Works out how open a statement is, and writes it down where every query looks.

use super::{agreed, store};
use crate::access::{Allowed, Level, Purpose, Use};
use crate::app::App;
use crate::db::{self, Tx};
use crate::identity::IdentityError;
use serde::{Deserialize, Serialize};

/// What may be told to everybody of who said something. Names stand here only while all of them agreed to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenBy {
    pub names: Vec<String>,
    pub organisations: Vec<String>,
}

/// Works out each of these statements anew, as of `at`. Nothing is written of those that stay as they are. While the
/// key of names is missing, nobody is named.
pub async fn settle(app: &App, tx: &mut Tx, statements: &[String], at: &str) -> sqlx::Result<()> {
    for id in statements {
        let Some(now) = store::openness(tx, id).await? else { continue };
        let set = db::word(Level::parse(&now.set_level), &now.set_level)?;
        let rule = Level::parse(&now.widest).unwrap_or(Level::Person);
        let speakers = store::speakers(tx, id).await?;
        let mut consents = Vec::with_capacity(speakers.len());
        for speaker in &speakers {
            consents.push(agreed(&store::answers_in(tx, speaker).await?, id));
        }
        let allowed = Allowed::strictest(rule, set, consents);
        let level = allowed.level(Use::Report);
        let spoken_by = told(app, &speakers, level).await?;
        let new = store::Openness {
            level: level.as_str().to_owned(),
            uses: if allowed == Allowed::all(level) { String::new() } else { db::to_json(&allowed) },
            spoken_by: if spoken_by == SpokenBy::default() { String::new() } else { db::to_json(&spoken_by) },
            ..now.clone()
        };
        if new != now {
            store::set_openness(tx, id, &new, at).await?;
        }
    }
    Ok(())
}

async fn told(app: &App, speakers: &[String], level: Level) -> sqlx::Result<SpokenBy> {
    let mut told = SpokenBy::default();
    if level > Level::Organisation {
        return Ok(told);
    }
    for speaker in speakers {
        let Some(participant) = store::by_id(&app.db, speaker).await? else { continue };
        if level == Level::Person {
            told.names.extend(opened(app, &participant.name).await?);
        }
        told.organisations.extend(opened(app, &participant.organisation).await?);
    }
    told.organisations.dedup();
    Ok(told)
}

/// `None` where nothing is known, or it cannot be opened now.
async fn opened(app: &App, record: &str) -> sqlx::Result<Option<String>> {
    if record.is_empty() {
        return Ok(None);
    }
    match app.identities.open(&app.db, record).await {
        Ok(text) => Ok(text.map(|text| text.expose(Purpose::Storage).clone()).filter(|text| !text.is_empty())),
        Err(IdentityError::Store(error)) => Err(error),
        Err(error) => {
            tracing::warn!("a name that may be told is not: {error}");
            Ok(None)
        }
    }
}
