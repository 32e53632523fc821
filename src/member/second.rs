//! Whether what is published waits for a second person.

use super::people;
use crate::app::App;

/// As the settings say; where they do not, from the day on which the secretariat is two persons.
pub async fn is_needed(app: &App) -> sqlx::Result<bool> {
    match app.config.two_persons {
        Some(needed) => Ok(needed),
        None => Ok(people::store::size_of_secretariat(&app.db).await? > 1),
    }
}
