//! What a participant sees of what they said: their own words, and what others see of them.

use crate::access::{Allowed, Key, Level, Protected, Use, Viewer};
use crate::app::App;
use crate::consent::{Answer, Speaker, agreed, store as consents};
use crate::statement::{self, Statement};

/// A statement for those who said it. Made by [`of`] only, from what is theirs.
pub struct Own {
    statement: Statement,
    agreed: Allowed,
}

/// What its speaker sees.
#[derive(Debug, Clone, PartialEq)]
pub struct Mine {
    pub id: String,
    pub text: String,
    pub language: String,
    /// What they agreed to, by use.
    pub agreed: Allowed,
    /// What others see, by use: never more.
    pub seen: Vec<(Use, Level)>,
}

impl Protected for Own {
    type View = Mine;

    /// Who said it may see it, whatever others may.
    fn may_be_seen_by(&self, _: &Viewer) -> bool {
        true
    }

    fn open(&self, key: &Key, _: &Viewer) -> Mine {
        Mine {
            id: self.statement.id.clone(),
            text: self.statement.said(key).to_owned(),
            language: self.statement.language.clone(),
            agreed: self.agreed,
            seen: Use::ALL.map(|to| (to, self.statement.level_for(to))).to_vec(),
        }
    }
}

/// Everything that stands and that this participant said, in the order of the report.
pub async fn of(app: &App, speaker: &Speaker) -> sqlx::Result<(Vec<Own>, Vec<Answer>)> {
    let answers = consents::answers(&app.db, &speaker.participant.id).await?;
    let ids = consents::said_of(&app.db, &speaker.participant.id).await?;
    let mut own = Vec::new();
    for id in ids {
        let stands = statement::store::stands(&app.db, &id).await?.unwrap_or(false);
        if let Some(statement) = statement::store::by_id(&app.db, &id).await?.filter(|_| stands) {
            own.push(Own { agreed: agreed(&answers, &id), statement });
        }
    }
    own.sort_by_key(|one| one.statement.position);
    Ok((own, answers))
}
