//! Uses a link, once, and begins a session.

use super::{AT_THE_MACHINE, Token, link, session, store};
use crate::app::App;
use crate::audit::{self, Act};
use crate::db;

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    #[error("this link was used already, is older than a day, or was never made")]
    NoSuchLink,
    #[error(transparent)]
    Begin(#[from] session::BeginError),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// The session's token, for the cookie. Of two who use the same link at the same time one comes in.
pub async fn enter(app: &App, token: &Token) -> Result<Token, EnterError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::use_link(&mut tx, &token.hash(), &link::oldest(), &app.now()).await? {
        return Err(EnterError::NoSuchLink);
    }
    let session = session::begin(&mut tx, "").await?;
    audit::record(&mut tx, AT_THE_MACHINE, Act::SignedIn, AT_THE_MACHINE).await?;
    tx.commit().await?;
    Ok(session)
}

/// Whether a link would let somebody in now. Asking does not use it.
pub async fn is_open(app: &App, token: &Token) -> sqlx::Result<bool> {
    store::link_waits(&app.db, &token.hash(), &link::oldest()).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Viewer;
    use crate::member::link::make_link;
    use axum::http::HeaderMap;
    use axum::http::header::COOKIE;

    fn token(link: &str) -> Token {
        link.rsplit_once('/').and_then(|(_, token)| Token::parse(token)).expect("a link ends in its token")
    }

    fn carrying(app: &App, session: &Token) -> HeaderMap {
        let set = session::cookie(app, session);
        let pair = set.split(';').next().expect("a pair");
        HeaderMap::from_iter([(COOKIE, format!("other=1; {pair}").parse().expect("a header"))])
    }

    #[tokio::test]
    async fn a_link_lets_one_person_in_once() {
        let app = App::of_test().await;
        let link = make_link(&app).await.expect("a link");
        assert!(link.starts_with("http://127.0.0.1:8080/desk/enter/"), "{link}");
        let token = token(&link);
        assert!(is_open(&app, &token).await.expect("answered"));
        let (one, other) = tokio::join!(enter(&app, &token), enter(&app, &token));
        let (inside, outside) = match (one, other) {
            (Ok(session), Err(error)) | (Err(error), Ok(session)) => (session, error),
            both => panic!("one of them must come in: {both:?}"),
        };
        assert!(matches!(outside, EnterError::NoSuchLink));
        assert!(!is_open(&app, &token).await.expect("answered"));
        assert!(matches!(enter(&app, &Token::draw().expect("randomness")).await, Err(EnterError::NoSuchLink)));

        let headers = carrying(&app, &inside);
        assert_eq!(session::viewer(&app, &headers).await, Viewer::Operator);
        assert_eq!(session::viewer(&app, &HeaderMap::new()).await, Viewer::Public);
        assert_eq!(
            session::viewer(&app, &carrying(&app, &token)).await,
            Viewer::Public,
            "the link's token is no session"
        );
        session::end(&app, &headers).await.expect("signed out");
        assert_eq!(session::viewer(&app, &headers).await, Viewer::Public);
    }

    #[tokio::test]
    async fn a_link_and_a_session_grow_old() {
        let app = App::of_test().await;
        let token = token(&make_link(&app).await.expect("a link"));
        let (old, long_gone) = ("2026-01-01T00:00:00.000000Z", Token::draw().expect("randomness"));
        let mut tx = db::begin(&app.db).await.expect("a transaction");
        store::insert_link(&mut tx, &long_gone.hash(), old).await.expect("stored");
        store::insert_session(&mut tx, &long_gone.hash(), "0", "", "link", old, old).await.expect("stored");
        tx.commit().await.expect("committed");
        assert!(matches!(enter(&app, &long_gone).await, Err(EnterError::NoSuchLink)));
        assert_eq!(session::viewer(&app, &carrying(&app, &long_gone)).await, Viewer::Public);
        make_link(&app).await.expect("another link");
        assert!(is_open(&app, &token).await.expect("answered"), "a newer link leaves this one alone");
    }
}
