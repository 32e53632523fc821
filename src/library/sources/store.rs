//! What the database knows of readers and sources.

use crate::access::{Origin, Readers};
use crate::db::{Db, Tx};
use std::collections::BTreeMap;

pub(super) async fn origins(db: &Db) -> sqlx::Result<BTreeMap<String, Origin>> {
    let rows: Vec<(String, String, String)> =
        sqlx::query_as("SELECT slug, readers, lifted FROM work WHERE readers <> '' OR lifted <> '' ORDER BY slug")
            .fetch_all(db.pool())
            .await?;
    let origin =
        |readers: String, lifted: String| Origin { own: Readers::parse(&readers), lifted: Readers::parse(&lifted) };
    Ok(rows.into_iter().map(|(slug, readers, lifted)| (slug, origin(readers, lifted))).collect())
}

/// Whether any report, or anything that a global report asks, is not for everybody.
pub(super) async fn a_report_is_closed(db: &Db) -> sqlx::Result<bool> {
    let (closed,): (i64,) = sqlx::query_as(
        "SELECT (SELECT COUNT(*) FROM report WHERE readers <> '') + (SELECT COUNT(*) FROM synthesis WHERE readers <> '')",
    )
    .fetch_one(db.pool())
    .await?;
    Ok(closed > 0)
}

/// Slug of the roundtable of each standing report, and for whom the report is.
pub(super) async fn reports(db: &Db) -> sqlx::Result<Vec<(String, Readers)>> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT roundtable.slug, report.readers
           FROM report JOIN roundtable ON roundtable.id = report.roundtable_id
          WHERE report.withdrawn_at IS NULL ORDER BY report.id",
    )
    .fetch_all(db.pool())
    .await?;
    Ok(rows.into_iter().map(|(slug, readers)| (slug, Readers::parse(&readers))).collect())
}

/// Slug of the consultation of each published global report, and for whom it is, its reports counted.
pub(super) async fn global_reports(db: &Db) -> sqlx::Result<Vec<(String, Readers)>> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "SELECT synthesis.id, consultation.slug, synthesis.readers, synthesis.lifted
           FROM synthesis JOIN consultation ON consultation.id = synthesis.consultation_id
          WHERE synthesis.published_at IS NOT NULL ORDER BY synthesis.id",
    )
    .fetch_all(db.pool())
    .await?;
    let sources: Vec<(String, String)> = sqlx::query_as(
        "SELECT synthesis_source.synthesis_id, report.readers
           FROM synthesis_source JOIN report ON report.id = synthesis_source.report_id
          WHERE report.readers <> '' ORDER BY report.id",
    )
    .fetch_all(db.pool())
    .await?;
    let read = |(id, slug, readers, lifted): (String, String, String, String)| {
        let origin = Origin { own: Readers::parse(&readers), lifted: Readers::parse(&lifted) };
        let own = sources.iter().filter(|(of, _)| *of == id).map(|(_, readers)| Readers::parse(readers));
        (slug, origin.readers(&own.collect::<Vec<_>>()))
    };
    Ok(rows.into_iter().map(read).collect())
}

pub(super) async fn links(db: &Db) -> sqlx::Result<BTreeMap<String, Vec<String>>> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT work.slug, work_link.target FROM work_link JOIN work ON work.id = work_link.work_id
          ORDER BY work.slug, work_link.kind, work_link.position",
    )
    .fetch_all(db.pool())
    .await?;
    let mut links: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (slug, target) in rows {
        links.entry(slug).or_default().push(target);
    }
    Ok(links)
}

/// Gives a work readers of its own, and lifts more of what its sources ask.
pub async fn set_readers(tx: &mut Tx, id: &str, own: &Readers, lift: &Readers) -> sqlx::Result<()> {
    let (lifted,): (String,) =
        sqlx::query_as("SELECT lifted FROM work WHERE id = $1").bind(id).fetch_one(&mut **tx).await?;
    sqlx::query("UPDATE work SET readers = $1, lifted = $2, version = version + 1 WHERE id = $3")
        .bind(own.text())
        .bind(Readers::parse(&lifted).and(lift).text())
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn set_readers_of_version(tx: &mut Tx, id: &str, own: &Readers) -> sqlx::Result<()> {
    sqlx::query("UPDATE language_version SET readers = $1 WHERE id = $2")
        .bind(own.text())
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
