//! Checks the chain: every hash, every number, both ends.

use super::cut::checkpoint;
use super::{Act, store};
use crate::db::Db;
use std::collections::BTreeSet;
use std::fmt;

/// Entries that are held in memory at once.
const PART: i64 = 1000;

/// Where the log stands: worth writing down elsewhere, since it shows later whether the end was cut off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub entries: u64,
    pub number: i64,
    pub hash: String,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&checkpoint(self.number, &self.hash))
    }
}

/// Why the log cannot be trusted, from which entry on.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    #[error("entry {0} was changed after it was written")]
    Changed(i64),
    #[error("entry {0} does not follow from the one before it: something was taken out, put in or moved")]
    Broken(i64),
    #[error("the log begins with entry {0}, and no entry says that it was cut there")]
    NoBeginning(i64),
    #[error("the last entry is not the one that was written last: the end was cut off")]
    NoEnd,
    #[error("the log never held {0}: it is another log, or it was written anew")]
    NotHeld(String),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Reads the whole log. `noted` is what an earlier [`Standing`] was written down as.
pub async fn verify(db: &Db, noted: Option<&str>) -> Result<Standing, VerifyError> {
    let mut standing = Standing { entries: 0, number: 0, hash: String::new() };
    let mut beginning = None;
    let mut held = BTreeSet::new();
    loop {
        let part = store::after(db, if standing.entries == 0 { i64::MIN } else { standing.number }, PART).await?;
        for entry in &part {
            if entry.hash != entry.computed() {
                return Err(VerifyError::Changed(entry.number));
            }
            if standing.entries == 0 {
                beginning = Some(checkpoint(entry.number - 1, &entry.previous));
            } else if entry.number != standing.number + 1 || entry.previous != standing.hash {
                return Err(VerifyError::Broken(entry.number));
            }
            if entry.act == Act::Cut.as_str() {
                held.insert(entry.about.clone());
            }
            standing = Standing { entries: standing.entries + 1, number: entry.number, hash: entry.hash.clone() };
            if noted.is_some_and(|noted| noted == standing.to_string()) {
                held.insert(standing.to_string());
            }
        }
        if (part.len() as i64) < PART {
            break;
        }
    }
    match beginning {
        Some(beginning) if beginning != checkpoint(0, "") && !held.contains(&beginning) => {
            let first = standing.number - standing.entries as i64 + 1;
            return Err(VerifyError::NoBeginning(first));
        }
        _ => {}
    }
    let head = store::head(db).await?.unwrap_or_default();
    if head != (standing.number, standing.hash.clone()) {
        return Err(VerifyError::NoEnd);
    }
    match noted {
        Some(noted) if !held.contains(noted) => Err(VerifyError::NotHeld(noted.to_owned())),
        _ => Ok(standing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::audit::{cut, record};
    use crate::db;

    async fn with_entries(count: usize) -> App {
        let app = App::of_test().await;
        for number in 0..count {
            let mut tx = db::begin(&app.db).await.expect("a transaction");
            record(&mut tx, "operator", Act::RoleGranted, &format!("account-{number}")).await.expect("recorded");
            tx.commit().await.expect("committed");
        }
        app
    }

    async fn alter(app: &App, sql: &'static str) {
        assert!(sqlx::query(sql).execute(app.db.pool()).await.expect("done").rows_affected() > 0);
    }

    #[tokio::test]
    async fn an_untouched_log_holds_and_an_act_that_fails_leaves_no_entry() {
        let app = with_entries(0).await;
        assert_eq!(verify(&app.db, None).await.expect("it holds").entries, 0);
        let app = with_entries(3).await;
        let mut tx = db::begin(&app.db).await.expect("a transaction");
        record(&mut tx, "operator", Act::Frozen, "account-1").await.expect("recorded");
        drop(tx);
        let standing = verify(&app.db, None).await.expect("it holds");
        assert_eq!((standing.entries, standing.number), (3, 3));
        let noted = standing.to_string();
        verify(&app.db, Some(&noted)).await.expect("it is held");
    }

    #[tokio::test]
    async fn a_change_anywhere_is_found() {
        for column in ["at", "actor", "act", "kind", "about", "previous", "hash"] {
            let app = with_entries(3).await;
            let sql = format!("UPDATE audit_entry SET {column} = {column} || 'x' WHERE number = 2");
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(app.db.pool()).await.expect("changed");
            assert!(matches!(verify(&app.db, None).await, Err(VerifyError::Changed(2))), "{column}");
        }
    }

    #[tokio::test]
    async fn what_is_taken_out_put_in_twice_or_moved_is_found() {
        let app = with_entries(3).await;
        alter(&app, "DELETE FROM audit_entry WHERE number = 2").await;
        assert!(matches!(verify(&app.db, None).await, Err(VerifyError::Broken(3))));

        let app = with_entries(3).await;
        alter(&app, "DELETE FROM audit_entry WHERE number = 1").await;
        assert!(matches!(verify(&app.db, None).await, Err(VerifyError::NoBeginning(2))));

        let app = with_entries(3).await;
        alter(&app, "DELETE FROM audit_entry WHERE number = 3").await;
        assert!(matches!(verify(&app.db, None).await, Err(VerifyError::NoEnd)));

        let app = with_entries(3).await;
        alter(&app, "INSERT INTO audit_entry SELECT 4, at, actor, act, kind, about, previous, hash FROM audit_entry WHERE number = 3").await;
        assert!(matches!(verify(&app.db, None).await, Err(VerifyError::Changed(4))), "a replay has the wrong number");

        let app = with_entries(3).await;
        alter(&app, "UPDATE audit_entry SET number = number + 10").await;
        assert!(matches!(verify(&app.db, None).await, Err(VerifyError::Changed(11))));
    }

    #[tokio::test]
    async fn who_cuts_the_end_and_mends_the_head_is_found_by_what_was_noted() {
        let app = with_entries(3).await;
        let noted = verify(&app.db, None).await.expect("it holds").to_string();
        alter(&app, "DELETE FROM audit_entry WHERE number = 3").await;
        alter(&app, "UPDATE audit_head SET number = 2, hash = (SELECT hash FROM audit_entry WHERE number = 2)").await;
        verify(&app.db, None).await.expect("alone it looks whole");
        assert!(matches!(verify(&app.db, Some(&noted)).await, Err(VerifyError::NotHeld(_))));
    }

    #[tokio::test]
    async fn the_chain_survives_its_cutting() {
        let app = with_entries(3).await;
        assert!(!cut::cut(&app, "2001-01-01").await.expect("answered"), "nothing is that old");
        assert!(!cut::cut_to_setting(&app).await.expect("answered"));
        let noted = verify(&app.db, None).await.expect("it holds").to_string();
        assert!(cut::cut(&app, &app.now()).await.expect("cut"));
        let standing = verify(&app.db, Some(&noted)).await.expect("it holds, and knows where it was cut");
        assert_eq!((standing.entries, standing.number), (1, 4));
        assert!(cut::cut(&app, &app.now()).await.expect("cut again"));
        assert_eq!(verify(&app.db, None).await.expect("it holds").number, 5);
        alter(&app, "UPDATE audit_entry SET previous = 'x'").await;
        assert!(verify(&app.db, None).await.is_err());
    }
}
