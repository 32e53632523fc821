//! Hosts become organisations.

use super::Roundtable;
use crate::db::{Db, Tx};
use crate::organisation::{self, Organisation};
use crate::words;

/// Host organisations that nobody knows yet, each with a name in addresses that no other has.
pub(super) async fn new_ones(db: &Db, roundtable: &Roundtable) -> sqlx::Result<Vec<Organisation>> {
    let mut known = organisation::store::all(db).await?;
    let mut new = Vec::new();
    for host in &roundtable.hosts {
        if known.iter().any(|one| one.is_called(host)) {
            continue;
        }
        let slug = words::slug(host);
        let mut free = slug.clone();
        let mut number = 1;
        while known.iter().any(|one| one.slug == free) {
            number += 1;
            free = format!("{slug}-{number}");
        }
        let made = Organisation { slug: free, name: host.clone(), ..Organisation::default() };
        known.push(made.clone());
        new.push(made);
    }
    Ok(new)
}

pub(super) async fn insert(tx: &mut Tx, organisations: &[Organisation]) -> sqlx::Result<()> {
    for one in organisations {
        organisation::store::insert_if_new(tx, one).await?;
    }
    Ok(())
}
