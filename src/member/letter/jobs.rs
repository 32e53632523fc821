//! Sends letters from the outbox.

use super::store;
use crate::access::Purpose;
use crate::app::{self, App};
use crate::db::{self, Tx};
use crate::identity;
use crate::jobs::{self, Job, Progress};
use crate::mail::{Message, Post};
use crate::member::{Token, people};
use crate::words::{Language, Words};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Tries before a letter is given up: the last one about three days after the first.
const TRIES: i64 = 10;
/// How long letters are remembered, so that their link to end all mail works.
const KEPT: SignedDuration = SignedDuration::from_hours(180 * 24);

/// Sends one letter. Running it twice sends it twice only when the program died between the sending and the writing
/// down of it; both carry the same id, and mail programs show one.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendLetter {
    pub letter: String,
}

impl Job for SendLetter {
    const KIND: &'static str = "send-letter";

    fn about(&self) -> &str {
        &self.letter
    }

    async fn run(self, app: &App, _: &Progress) -> anyhow::Result<String> {
        let Some(row) = store::waiting(&app.db, &self.letter).await? else { return Ok("over".into()) };
        let Some(message) = message(app, &row).await? else {
            // Nobody to write to, or somebody who wants no mail.
            let mut tx = db::begin(&app.db).await?;
            give_up(&mut tx, &row).await?;
            tx.commit().await?;
            return Ok("not wanted".into());
        };
        let post = Post::open(&app.config)?;
        let sent = post.send(&message).await;
        let mut tx = db::begin(&app.db).await?;
        let told = match sent {
            Ok(()) => {
                destroy_link(&mut tx, &row).await?;
                store::sent(&mut tx, &row.id, &app.now()).await?;
                "sent"
            }
            Err(error) if row.attempts + 1 >= TRIES => {
                tracing::warn!("a letter was given up: {error:#}");
                give_up(&mut tx, &row).await?;
                "given up"
            }
            Err(error) => {
                tracing::warn!("a letter waits for another try: {error:#}");
                let due = app::written(Timestamp::now() + pause(row.attempts));
                jobs::enqueue_at(&mut tx, &SendLetter { letter: row.id.clone() }, &app.now(), &due).await?;
                "waits"
            }
        };
        tx.commit().await?;
        Ok(told.into())
    }
}

/// One minute, then each time two and a half times as long.
fn pause(attempts: i64) -> SignedDuration {
    let minutes = (0..attempts.clamp(0, 9)).fold(1.0_f64, |minutes, _| minutes * 2.5);
    SignedDuration::from_secs((minutes * 60.0) as i64)
}

/// Forgets old letters.
pub async fn forget_old(app: &App) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    store::forget(&mut tx, &app::written(Timestamp::now() - KEPT)).await?;
    tx.commit().await
}

/// The letter in the language of its reader. `None` when it is not to be sent.
async fn message(app: &App, row: &store::Row) -> anyhow::Result<Option<Message>> {
    if store::no_mail(&app.db, &row.account_id).await? {
        return Ok(None);
    }
    let Some(contact) = people::contact(app, &row.account_id).await? else { return Ok(None) };
    let email = contact.email.expose(Purpose::Sending);
    if email.is_empty() {
        return Ok(None);
    }
    let link = match row.link_id.as_str() {
        "" => row.link.clone(),
        id => match app.identities.open(&app.db, id).await? {
            Some(path) => path.expose(Purpose::Sending).clone(),
            None => return Ok(None),
        },
    };
    let stop = Token::draw()?;
    let mut tx = db::begin(&app.db).await?;
    store::attempt(&mut tx, &row.id, &stop.hash()).await?;
    tx.commit().await?;
    let language = people::language(&app.db, &row.account_id).await?;
    let language = Language::parse(&language).unwrap_or_else(Language::english);
    let words = Words::of(language);
    let address =
        |path: &str| format!("{}{}", app.config.address, crate::web::address(path, language, crate::web::Format::Html));
    let stop = address(&format!("/no-mail/{stop}"));
    let said = |part: &str| words.say(&format!("mail-{}-{part}", row.letter));
    let text =
        [said("text"), address(&link), words.say("mail-unexpected"), format!("{} {stop}", words.say("mail-stop"))];
    Ok(Some(Message {
        id: row.id.clone(),
        to: email.clone(),
        subject: said("subject"),
        text: text.join("\n\n") + "\n",
        stop,
    }))
}

async fn give_up(tx: &mut Tx, row: &store::Row) -> sqlx::Result<()> {
    destroy_link(tx, row).await?;
    store::given_up(tx, &row.id, &app::now()).await
}

async fn destroy_link(tx: &mut Tx, row: &store::Row) -> sqlx::Result<()> {
    if !row.link_id.is_empty() {
        identity::destroy(tx, &row.link_id).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_tried_for_three_days() {
        let all: i64 = (0..TRIES - 1).map(|attempt| pause(attempt).as_hours()).sum();
        assert!((36..=100).contains(&all), "{all} hours");
        assert_eq!(pause(0), SignedDuration::from_mins(1));
    }
}
