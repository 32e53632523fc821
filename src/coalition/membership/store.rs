//! Memberships in the database.

use super::{Belonging, Ending, Membership, Sight};
use crate::coalition::Kind;
use crate::db::{self, Db, Tx};
use crate::organisation;

db::row! {
    struct Row {
        id: String,
        organisation_id: String,
        application_id: Option<String>,
        kind: String,
        since: String,
        sight: String,
        source: String,
        ended_on: Option<String>,
        ended_how: Option<String>,
        ended_because: Option<String>,
        changed_at: String,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Membership> {
        let how = self.ended_how.unwrap_or_default();
        Ok(Membership {
            kind: db::word(Kind::parse(&self.kind), &self.kind)?,
            sight: db::word(Sight::parse(&self.sight), &self.sight)?,
            ended: self.ended_on.map(|on| Ending {
                on,
                by_itself: how == "left",
                because: self.ended_because.unwrap_or_default(),
            }),
            id: self.id,
            organisation_id: self.organisation_id,
            application_id: self.application_id,
            since: self.since,
            source: self.source,
            changed_at: self.changed_at,
        })
    }
}

/// All memberships with their organisations, by name; those that ended too.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Belonging>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, organisation_id, application_id, kind, since, sight, source, ended_on, ended_how, ended_because,
                changed_at
           FROM membership ORDER BY since, id",
    )
    .fetch_all(db.pool())
    .await?;
    let memberships = rows.into_iter().map(Row::read).collect::<sqlx::Result<Vec<_>>>()?;
    let mut all = Vec::new();
    for profile in organisation::store::profiles(db).await? {
        for membership in memberships.iter().filter(|one| one.organisation_id == profile.organisation.id) {
            all.push(Belonging { membership: membership.clone(), profile: profile.clone() });
        }
    }
    Ok(all)
}

/// The membership of an organisation that stands.
pub async fn standing(db: &Db, organisation: &str) -> sqlx::Result<Option<Belonging>> {
    Ok(all(db).await?.into_iter().find(|one| one.stands() && one.membership.organisation_id == organisation))
}

/// Stores a new one under a new id.
pub async fn insert(tx: &mut Tx, made: &Membership) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO membership (id, organisation_id, application_id, kind, since, sight, source, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&made.organisation_id)
    .bind(&made.application_id)
    .bind(made.kind.as_str())
    .bind(&made.since)
    .bind(made.sight.as_str())
    .bind(&made.source)
    .bind(&made.changed_at)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// `false` when it ended meanwhile.
pub async fn set_sight(tx: &mut Tx, id: &str, sight: Sight, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE membership SET sight = $1, changed_at = $2 WHERE id = $3 AND ended_on IS NULL")
        .bind(sight.as_str())
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

/// `false` when it ended before.
pub async fn end(tx: &mut Tx, id: &str, ending: &Ending, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE membership SET ended_on = $1, ended_how = $2, ended_because = $3, changed_at = $4
          WHERE id = $5 AND ended_on IS NULL",
    )
    .bind(&ending.on)
    .bind(if ending.by_itself { "left" } else { "ended" })
    .bind(&ending.because)
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

db::row! {
    /// Who endorsed a text, when.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Endorsement {
        pub id: String,
        pub organisation_id: String,
        pub charter_id: String,
        /// Of the text that was read.
        pub language: String,
        pub hash: String,
        /// Id of a sealed record.
        pub signatory: String,
        /// The signatory's part in the organisation.
        pub office: String,
        pub endorsed_at: String,
    }
}

/// All endorsements, in the order of time.
pub async fn endorsements(db: &Db) -> sqlx::Result<Vec<Endorsement>> {
    sqlx::query_as(
        "SELECT id, organisation_id, charter_id, language, hash, signatory, office, endorsed_at
           FROM endorsement ORDER BY endorsed_at, id",
    )
    .fetch_all(db.pool())
    .await
}

pub async fn insert_endorsement(tx: &mut Tx, made: &Endorsement) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO endorsement (id, organisation_id, charter_id, language, hash, signatory, office, endorsed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&made.id)
    .bind(&made.organisation_id)
    .bind(&made.charter_id)
    .bind(&made.language)
    .bind(&made.hash)
    .bind(&made.signatory)
    .bind(&made.office)
    .bind(&made.endorsed_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Accounts that speak for an organisation, or did.
pub async fn accounts_of(tx: &mut Tx, organisation: &str) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "SELECT DISTINCT account_id FROM organisation_speaker WHERE organisation_id = $1 ORDER BY account_id",
    )
    .bind(organisation)
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}

/// Whether an account speaks for an organisation that belongs to the coalition.
pub async fn speaks_for_member(tx: &mut Tx, account: &str) -> sqlx::Result<bool> {
    let (count,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM organisation_speaker
           JOIN membership ON membership.organisation_id = organisation_speaker.organisation_id
          WHERE organisation_speaker.account_id = $1 AND organisation_speaker.ended_at IS NULL
            AND membership.ended_on IS NULL",
    )
    .bind(account)
    .fetch_one(&mut **tx)
    .await?;
    Ok(count > 0)
}
