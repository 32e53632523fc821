//! Targets in the database.

use super::{Division, Measure, Target};
use crate::db::{self, Db, Tx};

db::row! {
    struct TargetRow {
        measure: String,
        scheme: String,
        region: String,
        hundredths: i64,
    }
}

/// Of a consultation by its id, or of the coalition by the empty text.
pub async fn targets(db: &Db, about: &str) -> sqlx::Result<Vec<Target>> {
    let rows: Vec<TargetRow> = sqlx::query_as(
        "SELECT measure, scheme, region, hundredths FROM balance_target
          WHERE about = $1 ORDER BY measure, scheme, region",
    )
    .bind(about)
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let division = Division::ALL.into_iter().find(|one| one.scheme() == row.scheme);
            Ok(Target {
                measure: db::word(Measure::parse(&row.measure), &row.measure)?,
                division: db::word(division, &row.scheme)?,
                part: row.region,
                hundredths: u64::try_from(row.hundredths).unwrap_or_default(),
            })
        })
        .collect()
}

/// Sets a target, or takes it away where it is nought.
pub async fn put_target(tx: &mut Tx, about: &str, target: &Target, by: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM balance_target WHERE about = $1 AND measure = $2 AND scheme = $3 AND region = $4")
        .bind(about)
        .bind(target.measure.as_str())
        .bind(target.division.scheme())
        .bind(&target.part)
        .execute(&mut **tx)
        .await?;
    if target.hundredths == 0 {
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO balance_target (about, measure, scheme, region, hundredths, set_at, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(about)
    .bind(target.measure.as_str())
    .bind(target.division.scheme())
    .bind(&target.part)
    .bind(i64::try_from(target.hundredths).unwrap_or(100))
    .bind(now)
    .bind(by)
    .execute(&mut **tx)
    .await?;
    Ok(())
}
