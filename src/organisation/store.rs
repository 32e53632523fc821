//! Organisations in the database. What says "public" leaves out those that are for the desk alone.

use super::{Office, Organisation, Profile, Sector, Side};
use crate::app;
use crate::db::{self, Db, Tx};
use std::collections::BTreeMap;
use std::sync::Arc;

db::row! {
    struct Row {
        id: String,
        slug: String,
        name: String,
        aliases: String,
        country: String,
        kind: String,
        note: String,
        public_at: Option<String>,
        sectors: String,
        side: String,
        version: i64,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Profile> {
        let sectors: Vec<String> = db::from_json(&self.sectors)?;
        let country = self.country.clone();
        Ok(Profile {
            organisation: Organisation {
                id: self.id,
                slug: self.slug,
                name: self.name,
                aliases: db::from_json(&self.aliases)?,
                country: self.country,
                kind: self.kind,
                note: self.note,
            },
            // Of a host that was only named, the country is all that is known.
            offices: if country.is_empty() { Vec::new() } else { vec![Office { city: String::new(), country }] },
            sectors: sectors.iter().map(|word| db::word(Sector::parse(word), word)).collect::<sqlx::Result<_>>()?,
            stated_side: if self.side.is_empty() { None } else { Some(db::word(Side::parse(&self.side), &self.side)?) },
            public_at: self.public_at,
            version: self.version,
        })
    }
}

const COLUMNS: &str = "id, slug, name, aliases, country, kind, note, public_at, sectors, side, version";

/// All public organisations by name.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Organisation>> {
    Ok(known(db).await?.to_vec())
}

/// A public organisation.
pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Organisation>> {
    Ok(known(db).await?.iter().find(|one| one.slug == slug).cloned())
}

async fn known(db: &Db) -> sqlx::Result<Arc<Vec<Organisation>>> {
    let read = async {
        let sql = format!("SELECT {COLUMNS} FROM organisation WHERE public_at IS NOT NULL ORDER BY name, id");
        let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
        rows.into_iter().map(|row| Ok(row.read()?.organisation)).collect()
    };
    db.known("organisations", "", read).await
}

/// When each public organisation last changed, by id.
pub async fn changes(db: &Db) -> sqlx::Result<BTreeMap<String, String>> {
    let read = async {
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT id, changed_at FROM organisation WHERE public_at IS NOT NULL ORDER BY id")
                .fetch_all(db.pool())
                .await?;
        Ok(rows.into_iter().collect())
    };
    db.known("changes of organisations", "", read).await.map(Arc::unwrap_or_clone)
}

/// All organisations by name, those for the desk alone too: `access` decides who sees which.
pub async fn profiles(db: &Db) -> sqlx::Result<Vec<Profile>> {
    let sql = format!("SELECT {COLUMNS} FROM organisation ORDER BY name, id");
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
    let mut all = rows.into_iter().map(Row::read).collect::<sqlx::Result<Vec<_>>>()?;
    let mut offices: BTreeMap<String, Vec<Office>> = BTreeMap::new();
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT organisation_id, city, country FROM organisation_office ORDER BY organisation_id, position",
    )
    .fetch_all(db.pool())
    .await?;
    for (organisation, city, country) in rows {
        offices.entry(organisation).or_default().push(Office { city, country });
    }
    for profile in &mut all {
        if let Some(own) = offices.remove(&profile.organisation.id) {
            profile.offices = own;
        }
    }
    Ok(all)
}

pub async fn profile(db: &Db, id: &str) -> sqlx::Result<Option<Profile>> {
    Ok(profiles(db).await?.into_iter().find(|one| one.organisation.id == id))
}

pub async fn profile_by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Profile>> {
    Ok(profiles(db).await?.into_iter().find(|one| one.organisation.slug == slug))
}

/// Stores a public organisation unless one of that name is there; either way a public one is there afterwards, since
/// who hosts a roundtable is told on its page.
pub async fn insert_if_new(tx: &mut Tx, organisation: &Organisation) -> sqlx::Result<()> {
    let now = app::now();
    sqlx::query(
        "INSERT INTO organisation (id, slug, name, aliases, country, kind, note, changed_at, public_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT DO NOTHING",
    )
    .bind(uuid::Uuid::now_v7().to_string())
    .bind(&organisation.slug)
    .bind(&organisation.name)
    .bind(db::to_json(&organisation.aliases))
    .bind(&organisation.country)
    .bind(&organisation.kind)
    .bind(&organisation.note)
    .bind(&now)
    .bind(&now)
    .execute(&mut **tx)
    .await?;
    sqlx::query(
        "UPDATE organisation SET slug = $1, public_at = $2, changed_at = $3 WHERE name = $4 AND public_at IS NULL",
    )
    .bind(&organisation.slug)
    .bind(&now)
    .bind(&now)
    .bind(&organisation.name)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Stores a new one under a new id, with its offices. A name that is taken is a unique violation.
pub async fn insert(tx: &mut Tx, profile: &Profile, now: &str) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    let organisation = &profile.organisation;
    sqlx::query(
        "INSERT INTO organisation (id, slug, name, aliases, country, kind, note, changed_at, public_at, sectors, side)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(&organisation.slug)
    .bind(&organisation.name)
    .bind(db::to_json(&organisation.aliases))
    .bind(profile.only_country())
    .bind(&organisation.kind)
    .bind(&organisation.note)
    .bind(now)
    .bind(&profile.public_at)
    .bind(sectors(profile))
    .bind(profile.stated_side.map_or("", Side::as_str))
    .execute(&mut **tx)
    .await?;
    put_offices(tx, &id, &profile.offices).await?;
    Ok(id)
}

/// Writes over version `profile.version`. `false` when somebody else changed it since, or it is not there.
pub async fn update(tx: &mut Tx, profile: &Profile, now: &str) -> sqlx::Result<bool> {
    let organisation = &profile.organisation;
    let done = sqlx::query(
        "UPDATE organisation
            SET slug = $1, name = $2, aliases = $3, country = $4, kind = $5, note = $6, changed_at = $7, public_at = $8,
                sectors = $9, side = $10, version = version + 1
          WHERE id = $11 AND version = $12",
    )
    .bind(&organisation.slug)
    .bind(&organisation.name)
    .bind(db::to_json(&organisation.aliases))
    .bind(profile.only_country())
    .bind(&organisation.kind)
    .bind(&organisation.note)
    .bind(now)
    .bind(&profile.public_at)
    .bind(sectors(profile))
    .bind(profile.stated_side.map_or("", Side::as_str))
    .bind(&organisation.id)
    .bind(profile.version)
    .execute(&mut **tx)
    .await?;
    let done = db::changed_one(&done);
    if done {
        put_offices(tx, &organisation.id, &profile.offices).await?;
    }
    Ok(done)
}

fn sectors(profile: &Profile) -> String {
    db::to_json(&profile.sectors.iter().map(|sector| sector.as_str()).collect::<Vec<_>>())
}

async fn put_offices(tx: &mut Tx, organisation: &str, offices: &[Office]) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM organisation_office WHERE organisation_id = $1")
        .bind(organisation)
        .execute(&mut **tx)
        .await?;
    for (at, office) in offices.iter().enumerate() {
        sqlx::query(
            "INSERT INTO organisation_office (organisation_id, position, city, country) VALUES ($1, $2, $3, $4)",
        )
        .bind(organisation)
        .bind(at as i64 + 1)
        .bind(&office.city)
        .bind(&office.country)
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

db::row! {
    /// An account that speaks for an organisation, or did.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Speaker {
        pub id: String,
        pub organisation_id: String,
        pub account_id: String,
        /// The part they have in it, in its own words.
        pub office: String,
        pub since: String,
        /// `None` while they do.
        pub ended_at: Option<String>,
    }
}

const SPEAKER: &str = "id, organisation_id, account_id, office, since, ended_at";

/// Everybody who ever spoke for an organisation, in the order of time.
pub async fn speakers(db: &Db, organisation: &str) -> sqlx::Result<Vec<Speaker>> {
    let sql = format!("SELECT {SPEAKER} FROM organisation_speaker WHERE organisation_id = $1 ORDER BY since, id");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(organisation).fetch_all(db.pool()).await
}

/// What an account speaks for now.
pub async fn spoken_for(db: &Db, account: &str) -> sqlx::Result<Vec<Speaker>> {
    let sql = format!(
        "SELECT {SPEAKER} FROM organisation_speaker WHERE account_id = $1 AND ended_at IS NULL ORDER BY since, id"
    );
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(account).fetch_all(db.pool()).await
}

pub async fn insert_speaker(
    tx: &mut Tx,
    organisation: &str,
    account: &str,
    office: &str,
    now: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO organisation_speaker (id, organisation_id, account_id, office, since) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(uuid::Uuid::now_v7().to_string())
    .bind(organisation)
    .bind(account)
    .bind(office)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// `false` when they did not speak for it any more.
pub async fn end_speaker(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE organisation_speaker SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}
