//! People for tests: somebody with a browser, and people who are signed in.

use super::link::make_link;
use super::people::invite::{Invited, invite};
use super::sign_in::one_time::OneTime;
use super::{Operator, Token, account, session};
use crate::access::Role;
use crate::app::App;
use crate::db;
use crate::serve;
use crate::web::{Answers, Peer};
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, Request, StatusCode};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub const PHRASE: &str = "the river froze twice last winter";

pub struct Browser {
    pub app: App,
    answers: Arc<Answers>,
    /// Where it stands.
    pub at: IpAddr,
    pub agent: &'static str,
    cookies: Mutex<BTreeMap<String, String>>,
}

#[derive(Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Seen {
    pub fn shows(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// What stands between two pieces of the page, the first time.
    pub fn between(&self, before: &str, after: &str) -> String {
        let (_, rest) = self.text.split_once(before).unwrap_or_else(|| panic!("no {before} in {}", self.text));
        rest.split_once(after).map_or("", |(found, _)| found).to_owned()
    }
}

/// Somebody who can sign in by passphrase.
pub struct Owner {
    pub account: String,
    pub secret: OneTime,
    pub codes: Vec<String>,
    /// Of the last code that was given.
    step: Mutex<u64>,
}

impl Owner {
    /// A code that was not given before. Codes of the step to come are taken too, so that nobody waits half a minute.
    pub fn code(&self) -> String {
        let now = u64::try_from(jiff::Timestamp::now().as_second()).expect("after 1970") / 30;
        let mut step = self.step.lock().expect("whole");
        *step = (*step + 1).max(now);
        self.secret.code(*step * 30)
    }
}

impl Browser {
    pub async fn new() -> Browser {
        let app = App::of_test().await;
        let answers = Arc::new(Answers::new(serve::routes(), app.clone()).expect("the routes fit together"));
        Browser { app, answers, at: IpAddr::from([203, 0, 113, 77]), agent: "Browser", cookies: Mutex::default() }
    }

    /// The same site from another browser in another place.
    pub fn other(&self, at: &str) -> Browser {
        Browser {
            app: self.app.clone(),
            answers: Arc::clone(&self.answers),
            at: at.parse().expect("an address"),
            agent: self.agent,
            cookies: Mutex::default(),
        }
    }

    /// With the cookie that marks somebody’s own browser, and none else.
    pub fn keep_own_mark(&self) {
        self.cookies.lock().expect("whole").retain(|name, _| name == "plenary-own");
    }

    /// Comes in as the operator.
    pub async fn operator(&self) {
        let link = make_link(&self.app).await.expect("a link");
        let path = link.strip_prefix("http://127.0.0.1:8080").expect("an address of this site").to_owned();
        assert_eq!(self.post(&path, &[]).await.status, StatusCode::SEE_OTHER);
    }

    /// Somebody who was invited, chose a passphrase, and is signed in here.
    pub async fn invited(&self, name: &'static str, roles: &[Role]) -> Owner {
        let who = Invited {
            name: format!("Marker-{name}"),
            email: format!("{name}@marker.example"),
            roles: roles.to_vec(),
            ..Invited::default()
        };
        let link = invite(&self.app, &Operator::at_the_machine(), &who).await.expect("invited");
        let path = link.path.expect("a link to hand over");
        self.accept(&path, name, &link.account).await
    }

    /// Follows an invitation.
    pub async fn accept(&self, path: &str, name: &'static str, account: &str) -> Owner {
        let form = self.get(&format!("{path}/passphrase")).await;
        assert_eq!(form.status, StatusCode::OK, "{}", form.text);
        let secret = OneTime::parse(&form.between("name=\"secret\" value=\"", "\"")).expect("a secret");
        let mut owner = Owner { account: account.to_owned(), secret, codes: Vec::new(), step: Mutex::new(0) };
        let fields =
            [("name", name), ("passphrase", PHRASE), ("secret", &owner.secret.written()), ("code", &owner.code())];
        let done = self.post(&format!("{path}/passphrase"), &fields).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
        owner.codes = done.text.split("<code dir=\"ltr\">").skip(1).map(|rest| rest[..29].to_owned()).collect();
        assert_eq!(owner.codes.len(), 10, "{}", done.text);
        owner
    }

    pub async fn sign_in(&self, name: &str, phrase: &str, code: &str) -> Seen {
        self.post("/sign-in", &[("name", name), ("passphrase", phrase), ("code", code)]).await
    }

    pub async fn get(&self, path: &str) -> Seen {
        self.ask(Request::get(path), Body::empty()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let form = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let pairs = fields.iter().map(|(name, value)| format!("{name}={}", crate::web::question::encoded(value)));
        self.ask(form, Body::from(pairs.collect::<Vec<_>>().join("&"))).await
    }

    async fn ask(&self, request: axum::http::request::Builder, body: Body) -> Seen {
        let mut request = request.header(USER_AGENT, self.agent).extension(Peer(self.at));
        let cookies: Vec<String> =
            self.cookies.lock().expect("whole").iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        let answer = self.answers.within(Duration::from_secs(60), request.body(body).expect("a request")).await;
        let (parts, body) = answer.into_parts();
        for set in parts.headers.get_all(SET_COOKIE).iter().filter_map(|set| set.to_str().ok()) {
            let (name, value) = set.split(';').next().and_then(|pair| pair.split_once('=')).expect("a pair");
            let mut cookies = self.cookies.lock().expect("whole");
            match value {
                "" => drop(cookies.remove(name)),
                value => drop(cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Seen { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// The token of the session that this browser is in.
    pub fn session(&self) -> Option<Token> {
        self.cookies.lock().expect("whole").get("plenary").and_then(|value| Token::parse(value))
    }
}

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
