//! Groups are founded and closed by the desk; members join open ones and leave any.

use super::{Group, store};
use crate::access::Audience;
use crate::app::App;
use crate::db;
use crate::member::{self, Operator, Person};
use crate::words::slug;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum GroupError {
    #[error("a group needs a name that no other has")]
    Name,
    #[error("there is no such account, or it is closed")]
    NoAccount,
    #[error("this group is closed, or takes members by the desk only")]
    Closed,
    #[error("groups are for members")]
    NotAMember,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// A new group.
pub async fn found(app: &App, _by: &Operator, wanted: Group) -> Result<Group, GroupError> {
    if wanted.name.is_empty() || store::by_slug(&app.db, &slug(&wanted.name)).await?.is_some() {
        return Err(GroupError::Name);
    }
    let mut made = Group { slug: slug(&wanted.name), founded_at: app.now(), closed_at: None, ..wanted };
    let mut tx = db::begin(&app.db).await?;
    made.id = store::insert(&mut tx, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// Ends its work: everybody in it loses the role.
pub async fn close(app: &App, by: &Operator, group: &Group) -> Result<(), GroupError> {
    let people = store::people(&app.db, &group.id).await?;
    let mut tx = db::begin(&app.db).await?;
    if !store::close(&mut tx, &group.id, &app.now()).await? {
        return Err(GroupError::Closed);
    }
    for (account, _) in people {
        member::account::end_role(&mut tx, by, &account, &group.role()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The desk adds somebody.
pub async fn add(app: &App, by: &Operator, group: &Group, account: &str) -> Result<(), GroupError> {
    if group.closed_at.is_some() {
        return Err(GroupError::Closed);
    }
    if member::account::standing(&app.db, account).await?.is_none() {
        return Err(GroupError::NoAccount);
    }
    let mut tx = db::begin(&app.db).await?;
    member::account::grant(&mut tx, by, account, &group.role()).await?;
    tx.commit().await?;
    Ok(())
}

/// A member joins an open group.
pub async fn join(app: &App, by: &Person, group: &Group) -> Result<(), GroupError> {
    if !Audience::Members.includes(&by.viewer()) {
        return Err(GroupError::NotAMember);
    }
    if group.closed_at.is_some() || !group.is_open {
        return Err(GroupError::Closed);
    }
    let role = group.role();
    let mut tx = db::begin(&app.db).await?;
    if !member::store::has_role(&mut tx, by.account(), &role).await? {
        let id = uuid::Uuid::now_v7().to_string();
        member::store::insert_role(&mut tx, &id, by.account(), &role, by.account(), &app.now()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Somebody leaves.
pub async fn leave(app: &App, by: &Person, group: &Group) -> Result<(), GroupError> {
    let mut tx = db::begin(&app.db).await?;
    member::store::end_role(&mut tx, by.account(), &group.role(), by.account(), &app.now()).await?;
    tx.commit().await?;
    Ok(())
}
