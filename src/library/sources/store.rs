//! What the database knows of readers and sources.

use crate::access::{Origin, Readers};
use crate::db::Db;
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

/// Roundtables with a standing report that is not for everybody (1), and consultations with a published global report
/// that is not, or whose sources are not (0): slug, and for whom.
pub(super) async fn by_themselves(db: &Db) -> sqlx::Result<Vec<(bool, String, Readers)>> {
    let rows: Vec<(i64, String, String, String)> = sqlx::query_as(
        "SELECT CAST(1 AS BIGINT), roundtable.slug, report.readers, ''
           FROM report JOIN roundtable ON roundtable.id = report.roundtable_id
          WHERE report.readers <> '' AND report.withdrawn_at IS NULL
          UNION ALL
         SELECT CAST(0 AS BIGINT), consultation.slug, synthesis.readers, ''
           FROM synthesis JOIN consultation ON consultation.id = synthesis.consultation_id
          WHERE synthesis.readers <> '' AND synthesis.published_at IS NOT NULL
          UNION ALL
         SELECT CAST(0 AS BIGINT), consultation.slug, report.readers, synthesis.lifted
           FROM synthesis
           JOIN consultation     ON consultation.id = synthesis.consultation_id
           JOIN synthesis_source ON synthesis_source.synthesis_id = synthesis.id
           JOIN report           ON report.id = synthesis_source.report_id
          WHERE report.readers <> '' AND synthesis.published_at IS NOT NULL",
    )
    .fetch_all(db.pool())
    .await?;
    let read = |(is_report, slug, readers, lifted): (i64, String, String, String)| {
        (is_report == 1, slug, Readers::parse(&readers).without(&Readers::parse(&lifted)))
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
