//! Works out how open a statement is, and writes it down where every query looks.

use super::background::{self, CameFrom, opened};
use super::{agreed, store};
use crate::access::{Allowed, Level, Use};
use crate::app::App;
use crate::db::{self, Tx};
use serde::{Deserialize, Serialize};

/// What may be told to everybody of who said something. Names stand here only while all of them agreed to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenBy {
    pub names: Vec<String>,
    pub organisations: Vec<String>,
    /// Of what kind of organisation and which country, or which region: where nothing further is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<CameFrom>,
}

/// Works out each of these statements anew, as of `at`. Nothing is written of those that stay as they are. While the
/// key of names is missing, nobody is named.
pub async fn settle(app: &App, tx: &mut Tx, statements: &[String], at: &str) -> sqlx::Result<()> {
    for id in statements {
        let Some(now) = store::openness(tx, id).await? else { continue };
        let set = db::word(Level::parse(&now.set_level), &now.set_level)?;
        let widest = |word: &str| Level::parse(word).unwrap_or(Level::Person);
        let rule = widest(&now.widest).stricter(widest(&now.widest_there));
        let speakers = store::speakers(tx, id).await?;
        let mut consents = Vec::with_capacity(speakers.len());
        for speaker in &speakers {
            consents.push(agreed(&store::answers_in(tx, speaker).await?, id));
        }
        let allowed = Allowed::strictest(rule, set, consents);
        let level = allowed.level(Use::Report);
        let spoken_by = told(app, tx, &now, &speakers, level).await?;
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

async fn told(
    app: &App,
    tx: &mut Tx,
    now: &store::Openness,
    speakers: &[String],
    level: Level,
) -> sqlx::Result<SpokenBy> {
    let mut told = SpokenBy::default();
    if level > Level::Region {
        return Ok(told);
    }
    let mut backgrounds = Vec::new();
    for speaker in speakers {
        let Some(participant) = store::by_id(&app.db, speaker).await? else { continue };
        if level == Level::Person {
            told.names.extend(opened(app, &participant.name).await?);
        }
        if level <= Level::Organisation {
            told.organisations.extend(opened(app, &participant.organisation).await?);
        }
        backgrounds.push(background::of(app, &participant).await?);
    }
    told.organisations.dedup();
    if speakers.is_empty() && !now.organisation.is_empty() {
        backgrounds.extend(background::of_organisation(app, &now.organisation).await?);
    }
    told.from = background::told(app, tx, &now.roundtable_id, &backgrounds, level).await?;
    Ok(told)
}
