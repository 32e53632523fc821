//! Accounts and what each may do: made, granted, ended; in the caller's own transaction.

use super::{Operator, store};
use crate::access::{Role, Standing};
use crate::app;
use crate::audit::{self, Act};
use crate::db::{Db, Tx};

/// A new account without any role. Its id.
pub async fn create(tx: &mut Tx, language: &str) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    store::insert_account(tx, &id, language, &app::now()).await?;
    Ok(id)
}

/// Gives a role. Giving it again changes nothing.
pub async fn grant(tx: &mut Tx, by: &Operator, account: &str, role: &Role) -> sqlx::Result<()> {
    if !store::has_role(tx, account, role).await? {
        let id = uuid::Uuid::now_v7().to_string();
        store::insert_role(tx, &id, account, role, by.account(), &app::now()).await?;
        audit::record(tx, by.account(), Act::RoleGranted, account).await?;
    }
    Ok(())
}

/// Ends a role. `false` when the account did not have it.
pub async fn end_role(tx: &mut Tx, by: &Operator, account: &str, role: &Role) -> sqlx::Result<bool> {
    let had_it = store::end_role(tx, account, role, by.account(), &app::now()).await?;
    if had_it {
        audit::record(tx, by.account(), Act::RoleEnded, account).await?;
    }
    Ok(had_it)
}

/// What an account may do now. `None` when nobody may come in by it.
pub async fn standing(db: &Db, account: &str) -> sqlx::Result<Option<Standing>> {
    if !store::account_is_open(db, account).await? {
        return Ok(None);
    }
    let rows = store::roles(db, account).await?;
    let roles = rows.iter().filter_map(|(role, about)| Role::parse(role, about)).collect();
    Ok(Some(Standing { account: account.to_owned(), roles }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Viewer;
    use crate::app::App;
    use crate::db;
    use crate::member::session;
    use axum::http::HeaderMap;
    use axum::http::header::COOKIE;

    #[tokio::test]
    async fn a_session_is_as_wide_as_the_roles_of_its_account() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let mut tx = db::begin(&app.db).await.expect("a transaction");
        let account = create(&mut tx, "fr").await.expect("made");
        grant(&mut tx, &by, &account, &Role::Member).await.expect("granted");
        grant(&mut tx, &by, &account, &Role::Member).await.expect("nothing to do");
        let token = session::begin(&mut tx, &account).await.expect("begun");
        tx.commit().await.expect("committed");

        let cookie = session::cookie(&app, &token);
        let pair = cookie.split(';').next().expect("a pair");
        let headers = HeaderMap::from_iter([(COOKIE, pair.parse().expect("a header"))]);
        let viewer = session::viewer(&app, &headers).await;
        assert!(viewer.has(&Role::Member) && !viewer.is_staff(), "{viewer:?}");
        assert!(Operator::of(&viewer).is_none(), "a member does not work at the desk");

        let mut tx = db::begin(&app.db).await.expect("a transaction");
        assert!(end_role(&mut tx, &by, &account, &Role::Member).await.expect("ended"));
        assert!(!end_role(&mut tx, &by, &account, &Role::Member).await.expect("there is none to end"));
        grant(&mut tx, &by, &account, &Role::Secretariat).await.expect("granted");
        tx.commit().await.expect("committed");
        let viewer = session::viewer(&app, &headers).await;
        assert!(viewer.is_staff() && !viewer.has(&Role::Member));
        assert_eq!(Operator::of(&viewer).expect("may").account(), account);

        let mut tx = db::begin(&app.db).await.expect("a transaction");
        store::freeze(&mut tx, &account, &app.now()).await.expect("frozen");
        tx.commit().await.expect("committed");
        assert_eq!(session::viewer(&app, &headers).await, Viewer::Public, "a frozen account lets nobody in");
    }
}
