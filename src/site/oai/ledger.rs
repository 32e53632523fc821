//! What harvesters were told of. A thing can be closed in many ways: by its own readers, by those of what it was made from, by
//! being erased. So what is public now is compared with what was public before, each time that somebody harvests.

use super::store;
use crate::app::App;
use std::collections::{BTreeMap, BTreeSet};

/// One record that was public once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// RFC 3339; `None` while it is public.
    pub gone_at: Option<String>,
    pub back_at: Option<String>,
}

/// What has become of what was public, after writing down what changed since it was last asked.
pub async fn kept(app: &App, public: &BTreeSet<String>) -> sqlx::Result<BTreeMap<String, Told>> {
    let known = store::all(&app.db).await?;
    let new = public.iter().filter(|record| !known.contains_key(*record));
    let back = known.iter().filter(|(record, told)| told.gone_at.is_some() && public.contains(*record));
    let gone = known.iter().filter(|(record, told)| told.gone_at.is_none() && !public.contains(*record));
    let (new, back, gone): (Vec<&String>, Vec<&String>, Vec<&String>) =
        (new.collect(), back.map(|(record, _)| record).collect(), gone.map(|(record, _)| record).collect());
    if new.is_empty() && back.is_empty() && gone.is_empty() {
        return Ok(known);
    }
    store::note(&app.db, &new, &back, &gone, &app.now()).await?;
    store::all(&app.db).await
}
