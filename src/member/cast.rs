//! People for tests, signed in.

use super::{Operator, account, session};
use crate::access::Role;
use crate::app::App;
use crate::db;
use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// The cookie of a new account with these roles.
pub async fn cookie(app: &App, roles: &[Role]) -> String {
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let account = account::create(&mut tx, "en").await.expect("an account");
    for role in roles {
        account::grant(&mut tx, &Operator::at_the_machine(), &account, role).await.expect("granted");
    }
    let token = session::begin(&mut tx, &account).await.expect("a session");
    tx.commit().await.expect("committed");
    session::cookie(app, &token).split(';').next().expect("a pair").to_owned()
}

/// Somebody of the secretariat.
pub async fn colleague(app: &App) -> Operator {
    let pair = cookie(app, &[Role::Secretariat]).await;
    let headers = HeaderMap::from_iter([(COOKIE, pair.parse().expect("a header"))]);
    session::operator(app, &headers).await.expect("answered").expect("works at the desk").0
}
