//! The library in the database.

pub use super::sources::store::{set_readers, set_readers_of_version};
use super::sources::{self, Sources};
use super::{Kind, LanguageVersion, StoredFile, Withdrawn, Work, WorkWords};
use crate::access::{Origin, Readers, Sealed};
use crate::db::{self, Db, Tx};
use reading::cleaning::Removed;
use std::sync::Arc;

db::row! {
    struct Row {
        id: String,
        slug: String,
        kind: String,
        country: String,
        region: Option<String>,
        published: String,
        organisation: String,
        hosted_by: String,
        original_language: String,
        note: String,
        version: i64,
        created_at: String,
        changed_at: String,
        withdrawn_at: Option<String>,
        withdrawn_because: String,
        readers: String,
        lifted: String,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Work> {
        let because = self.withdrawn_because;
        Ok(Work {
            kind: db::word(Kind::parse(&self.kind), &self.kind)?,
            id: self.id,
            slug: self.slug,
            country: self.country,
            region: self.region,
            published: self.published,
            organisation: self.organisation,
            hosted_by: db::from_json(&self.hosted_by)?,
            original_language: self.original_language,
            note: self.note,
            part_of: Vec::new(),
            derived_from: Vec::new(),
            version: self.version,
            created_at: self.created_at,
            changed_at: self.changed_at,
            withdrawn: self.withdrawn_at.map(|at| Withdrawn { at, because }),
            origin: Origin { own: Readers::parse(&self.readers), lifted: Readers::parse(&self.lifted) },
            readers: Readers::everybody(),
            languages: Vec::new(),
        })
    }
}

const COLUMNS: &str = "id, slug, kind, country, region, published, organisation, hosted_by, original_language, note,
    version, created_at, changed_at, withdrawn_at, withdrawn_because, readers, lifted";

db::row! {
    struct LinkRow {
        work_id: String,
        kind: String,
        target: String,
    }
}

db::row! {
    struct FileRow {
        version_id: String,
        work_id: String,
        language: String,
        title: String,
        readers: String,
        withdrawn_at: Option<String>,
        withdrawn_because: String,
        withdrawn_to: i64,
        id: Option<String>,
        revision: Option<i64>,
        follows: Option<i64>,
        format: Option<String>,
        file_hash: Option<String>,
        file_bytes: Option<i64>,
        original_hash: Option<String>,
        original_name: Option<String>,
        has_text: i64,
        removed: Option<String>,
        deposited_at: Option<String>,
        page_languages: Option<String>,
        pages_recognised: Option<i64>,
    }
}

impl FileRow {
    fn file(&self) -> sqlx::Result<Option<StoredFile>> {
        let Some(id) = self.id.clone() else { return Ok(None) };
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Ok(Some(StoredFile {
            id,
            revision: self.revision.unwrap_or_default(),
            follows: self.follows,
            format: db::from_json(&text(&self.format))?,
            file_bytes: self.file_bytes.unwrap_or_default(),
            file_hash: Sealed::new(text(&self.file_hash)),
            original_hash: Sealed::new(text(&self.original_hash)),
            original_name: Sealed::new(text(&self.original_name)),
            has_text: self.has_text != 0,
            removed: Sealed::new(db::from_json::<Vec<Removed>>(&text(&self.removed))?),
            deposited_at: text(&self.deposited_at),
            page_languages: db::from_json(&text(&self.page_languages))?,
            pages_recognised: self.pages_recognised.unwrap_or_default(),
        }))
    }
}

/// All works with their languages and files, newest first. Their texts are not read.
pub async fn all(db: &Db) -> sqlx::Result<Arc<Vec<Work>>> {
    let read = async {
        let sql = format!("SELECT {COLUMNS} FROM work ORDER BY created_at DESC, id");
        let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
        let mut works = rows.into_iter().map(Row::read).collect::<sqlx::Result<Vec<Work>>>()?;
        let links: Vec<LinkRow> =
            sqlx::query_as("SELECT work_id, kind, target FROM work_link ORDER BY work_id, kind, position")
                .fetch_all(db.pool())
                .await?;
        let files: Vec<FileRow> = sqlx::query_as(sqlx::AssertSqlSafe(files_of(""))).fetch_all(db.pool()).await?;
        fill(&mut works, links, &files, &sources::read(db).await?)?;
        Ok(works)
    };
    db.known("works", "", read).await
}

/// A work, withdrawn or not.
pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Work>> {
    let sql = format!("SELECT {COLUMNS} FROM work WHERE slug = $1");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(slug).fetch_optional(db.pool()).await?;
    let Some(row) = row else { return Ok(None) };
    let mut works = [row.read()?];
    let links: Vec<LinkRow> =
        sqlx::query_as("SELECT work_id, kind, target FROM work_link WHERE work_id = $1 ORDER BY kind, position")
            .bind(&works[0].id)
            .fetch_all(db.pool())
            .await?;
    let files: Vec<FileRow> = sqlx::query_as(sqlx::AssertSqlSafe(files_of("WHERE language_version.work_id = $1")))
        .bind(&works[0].id)
        .fetch_all(db.pool())
        .await?;
    fill(&mut works, links, &files, &sources::read(db).await?)?;
    Ok(works.into_iter().next())
}

/// A work by its id.
pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Work>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT slug FROM work WHERE id = $1").bind(id).fetch_optional(db.pool()).await?;
    let Some((slug,)) = found else { return Ok(None) };
    by_slug(db, &slug).await
}

/// The work that has this language version.
pub async fn with_version(db: &Db, id: &str) -> sqlx::Result<Option<Work>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT work_id FROM language_version WHERE id = $1").bind(id).fetch_optional(db.pool()).await?;
    let Some((work,)) = found else { return Ok(None) };
    by_id(db, &work).await
}

/// Slugs of the works that are a part of the one with this slug, or were made from it.
pub async fn pointing_at(db: &Db, slug: &str) -> sqlx::Result<Vec<String>> {
    let found: Vec<(String,)> = sqlx::query_as(
        "SELECT DISTINCT work.slug FROM work_link JOIN work ON work.id = work_link.work_id
          WHERE work_link.target = $1 ORDER BY work.slug",
    )
    .bind(slug)
    .fetch_all(db.pool())
    .await?;
    Ok(found.into_iter().map(|(slug,)| slug).collect())
}

/// A language without files is a row with NULL in their columns.
fn files_of(condition: &str) -> String {
    format!(
        "SELECT language_version.id AS version_id, language_version.work_id, language_version.language,
                language_version.title, language_version.readers,
                language_version.withdrawn_at, language_version.withdrawn_because, language_version.withdrawn_to,
                library_file.id, library_file.revision, library_file.follows,
                library_file.format, library_file.file_hash, library_file.file_bytes, library_file.original_hash,
                library_file.original_name, library_file.removed, library_file.deposited_at,
                library_file.page_languages, library_file.pages_recognised,
                CAST(CASE WHEN library_file.text IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_text
           FROM language_version
           LEFT JOIN library_file ON library_file.language_version_id = language_version.id
           {condition}
          ORDER BY language_version.work_id, language_version.language, library_file.revision DESC,
                   library_file.format, library_file.id"
    )
}

fn fill(works: &mut [Work], links: Vec<LinkRow>, files: &[FileRow], sources: &Sources) -> sqlx::Result<()> {
    let place: std::collections::HashMap<String, usize> =
        works.iter().enumerate().map(|(at, work)| (work.id.clone(), at)).collect();
    for link in links {
        let Some(&at) = place.get(&link.work_id) else { continue };
        let into = if link.kind == "part-of" { &mut works[at].part_of } else { &mut works[at].derived_from };
        into.push(link.target);
    }
    for row in files {
        let Some(&at) = place.get(&row.work_id) else { continue };
        let versions = &mut works[at].languages;
        if versions.last().is_none_or(|last| last.id != row.version_id) {
            versions.push(LanguageVersion {
                id: row.version_id.clone(),
                language: row.language.clone(),
                title: row.title.clone(),
                readers: Readers::parse(&row.readers),
                withdrawn: row.withdrawn_at.clone().map(|at| Withdrawn { at, because: row.withdrawn_because.clone() }),
                withdrawn_to: row.withdrawn_to,
                files: Vec::new(),
            });
        }
        if let (Some(version), Some(file)) = (versions.last_mut(), row.file()?) {
            version.files.push(file);
        }
    }
    for work in works {
        let original = work.original_language.clone();
        work.languages.sort_by_key(|version| version.language != original);
        work.readers = sources.readers(&work.slug);
    }
    Ok(())
}

/// The texts of the newest revision of each language; of several formats the longest text.
pub async fn words<'w>(db: &Db, work: &'w Work) -> sqlx::Result<WorkWords<'w>> {
    let mut words = Vec::new();
    for version in &work.languages {
        let texts: Vec<(String,)> = sqlx::query_as(
            "SELECT text FROM library_file WHERE language_version_id = $1 AND revision = $2 AND text IS NOT NULL ORDER BY id",
        )
        .bind(&version.id)
        .bind(version.newest())
        .fetch_all(db.pool())
        .await?;
        let longest = texts.into_iter().map(|(text,)| text).max_by_key(String::len);
        words.extend(longest.map(|text| (version.language.clone(), text)));
    }
    Ok(WorkWords { work, words: Sealed::new(words) })
}

/// Whether a slug is taken, and by which work.
pub async fn id_of(db: &Db, slug: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT id FROM work WHERE slug = $1").bind(slug).fetch_optional(db.pool()).await?;
    Ok(found.map(|(id,)| id))
}

/// Stores a new work under a new id; a slug that is taken is a unique violation.
pub async fn insert(tx: &mut Tx, work: &Work, now: &str) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO work (id, slug, kind, country, region, published, organisation, hosted_by, original_language,
             note, version, created_at, changed_at, withdrawn_because, readers)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11, '', $12)",
    )
    .bind(&id)
    .bind(&work.slug)
    .bind(work.kind.as_str())
    .bind(&work.country)
    .bind(&work.region)
    .bind(&work.published)
    .bind(&work.organisation)
    .bind(db::to_json(&work.hosted_by))
    .bind(&work.original_language)
    .bind(&work.note)
    .bind(now)
    .bind(work.origin.own.text())
    .execute(&mut **tx)
    .await?;
    insert_links(tx, &id, work).await?;
    Ok(id)
}

/// Says that something about a work, or in it, is different since `now`.
pub async fn touch(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE work SET changed_at = $1 WHERE id = $2").bind(now).bind(id).execute(&mut **tx).await?;
    Ok(())
}

async fn insert_links(tx: &mut Tx, id: &str, work: &Work) -> sqlx::Result<()> {
    for (kind, targets) in [("part-of", &work.part_of), ("derived-from", &work.derived_from)] {
        for (position, target) in targets.iter().enumerate() {
            sqlx::query("INSERT INTO work_link (work_id, kind, position, target) VALUES ($1, $2, $3, $4)")
                .bind(id)
                .bind(kind)
                .bind(i64::try_from(position).unwrap_or(i64::MAX))
                .bind(target)
                .execute(&mut **tx)
                .await?;
        }
    }
    Ok(())
}

/// Writes what is said about a work over version `work.version`, with the titles of its languages. `false` when
/// somebody else changed it since, or it is not there.
pub async fn update(tx: &mut Tx, work: &Work) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE work
            SET kind = $1, country = $2, region = $3, published = $4, organisation = $5, hosted_by = $6,
                original_language = $7, note = $8, readers = $9, version = version + 1
          WHERE id = $10 AND version = $11",
    )
    .bind(work.kind.as_str())
    .bind(&work.country)
    .bind(&work.region)
    .bind(&work.published)
    .bind(&work.organisation)
    .bind(db::to_json(&work.hosted_by))
    .bind(&work.original_language)
    .bind(&work.note)
    .bind(work.origin.own.text())
    .bind(&work.id)
    .bind(work.version)
    .execute(&mut **tx)
    .await?;
    if !db::changed_one(&done) {
        return Ok(false);
    }
    sqlx::query("DELETE FROM work_link WHERE work_id = $1").bind(&work.id).execute(&mut **tx).await?;
    insert_links(tx, &work.id, work).await?;
    for version in &work.languages {
        retitle(tx, &version.id, &version.title).await?;
    }
    Ok(true)
}

pub async fn insert_language(tx: &mut Tx, work: &str, language: &str, title: &str) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query("INSERT INTO language_version (id, work_id, language, title) VALUES ($1, $2, $3, $4)")
        .bind(&id)
        .bind(work)
        .bind(language)
        .bind(title)
        .execute(&mut **tx)
        .await?;
    Ok(id)
}

pub async fn retitle(tx: &mut Tx, version: &str, title: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE language_version SET title = $1 WHERE id = $2")
        .bind(title)
        .bind(version)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
