//! Founds the coalition, and changes how it decides.

use super::{Coalition, store};
use crate::app::App;
use crate::db;
use crate::member::Operator;
use crate::words::is_date;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("a coalition needs a name")]
    NoName,
    #[error("the founding day is a date: write 2009, 2009-01 or 2009-01-28")]
    NotADate,
    #[error("the quorum is a share of the seats: write 1 to 100")]
    Quorum,
    #[error("a vote is open for 1 to 90 days")]
    VoteDays,
    #[error("somebody else has changed it since it was opened")]
    ChangedSince,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Writes `wanted`: a new coalition when its version is 0. `open` says whether applications are taken.
pub async fn save(app: &App, _by: &Operator, wanted: Coalition, open: bool) -> Result<(), SettingsError> {
    if wanted.name.is_empty() {
        return Err(SettingsError::NoName);
    }
    if !is_date(&wanted.founded_on) {
        return Err(SettingsError::NotADate);
    }
    if !(1..=100).contains(&wanted.quorum) {
        return Err(SettingsError::Quorum);
    }
    if !(1..=90).contains(&wanted.vote_days) {
        return Err(SettingsError::VoteDays);
    }
    let now = app.now();
    let open_since = open.then(|| wanted.open_since.clone().unwrap_or_else(|| now.clone()));
    let wanted = Coalition { open_since, ..wanted };
    let mut tx = db::begin(&app.db).await?;
    if wanted.version == 0 {
        store::insert(&mut tx, &wanted, &now).await.map_err(|error| match error {
            sqlx::Error::Database(error) if error.is_unique_violation() => SettingsError::ChangedSince,
            other => other.into(),
        })?;
    } else if !store::update(&mut tx, &wanted, &now).await? {
        return Err(SettingsError::ChangedSince);
    }
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn there_is_one_coalition_and_its_rules_are_possible_ones() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let wanted = Coalition { name: "Rivers".into(), quorum: 50, vote_days: 14, ..Coalition::default() };
        let save = |wanted: Coalition, open| save(&app, &by, wanted, open);
        let no_quorum = Coalition { quorum: 0, ..wanted.clone() };
        assert!(matches!(save(no_quorum, true).await, Err(SettingsError::Quorum)));
        assert!(matches!(save(Coalition { vote_days: 0, ..wanted.clone() }, true).await, Err(SettingsError::VoteDays)));
        save(wanted.clone(), true).await.expect("founded");
        assert!(matches!(save(wanted.clone(), true).await, Err(SettingsError::ChangedSince)));
        let (stored, _) = store::find(&app.db).await.expect("answered").expect("there");
        assert!(stored.open_since.is_some() && stored.version == 1);
        save(stored.clone(), false).await.expect("closed for applications");
        assert!(matches!(save(stored, false).await, Err(SettingsError::ChangedSince)));
        assert_eq!(store::find(&app.db).await.expect("answered").expect("there").0.open_since, None);
    }
}
