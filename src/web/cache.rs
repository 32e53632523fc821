//! Answers that anybody may have, kept for a moment: a report that is read by many is set once.
//!
//! An answer is kept under its address, the encoding and the language suggested, and given out again to those who ask
//! in the same [`Moment`] of the database: what was made before something changed is never found again.

use crate::db::Moment;
use axum::body::Bytes;
use axum::http::header::{ACCEPT_ENCODING, COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, Request};
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// Bytes of one answer; what is larger is made each time.
const LARGEST: usize = 2_000_000;
/// Bytes of all answers together.
const ROOM: usize = 16_000_000;

/// Marks an answer that is the same for everybody. Without it nothing is kept.
#[derive(Debug, Clone, Copy)]
pub struct ForEverybody;

/// An answer as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// What an answer is kept under.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    address: String,
    encoding: Encoding,
    suggested: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Key {
    /// The key of a request, and `None` when its answer is for one reader alone or may not be kept.
    /// Also settles the encoding, so that what is kept is what was agreed on.
    pub fn of<B>(request: &mut Request<B>, suggested: &'static str) -> Option<Key> {
        let encoding = Encoding::agreed(request.headers());
        match encoding {
            Encoding::Plain => drop(request.headers_mut().remove(ACCEPT_ENCODING)),
            some => drop(request.headers_mut().insert(ACCEPT_ENCODING, HeaderValue::from_static(some.name()))),
        }
        let uri = request.uri();
        let plain_question = matches!(uri.query(), None | Some("print" | "cite" | "cite&print"));
        let anybody = request.method() == Method::GET && !request.headers().contains_key(COOKIE);
        (anybody && plain_question).then(|| Key { address: uri.to_string(), encoding, suggested })
    }
}

impl Encoding {
    fn agreed(headers: &HeaderMap) -> Encoding {
        let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let accepts = |name: &str| {
            accepted.split(',').any(|part| {
                let (own, weight) = part.trim().split_once(';').unwrap_or((part.trim(), "q=1"));
                let refused = weight.trim().strip_prefix("q=").and_then(|q| q.parse().ok()) == Some(0.0);
                own.trim().eq_ignore_ascii_case(name) && !refused
            })
        };
        match (accepts("br"), accepts("gzip")) {
            (true, _) => Encoding::Brotli,
            (false, true) => Encoding::Gzip,
            (false, false) => Encoding::Plain,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
            Encoding::Plain => "identity",
        }
    }
}

/// Answers by what they answer.
#[derive(Debug, Default)]
pub struct Cache {
    held: RwLock<Held>,
}

#[derive(Debug, Default)]
struct Held {
    /// All of these were made in it.
    moment: Option<Moment>,
    answers: HashMap<Key, Kept>,
    bytes: usize,
}

impl Cache {
    /// What was made in this moment.
    pub fn get(&self, key: &Key, moment: Moment) -> Option<Kept> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.answers.get(key).filter(|_| held.moment == Some(moment)).cloned()
    }

    /// Keeps an answer that was begun in `moment`. When room is short, all others go.
    pub fn put(&self, key: Key, kept: Kept, moment: Moment) {
        if kept.body.len() > LARGEST {
            return;
        }
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        if held.moment > Some(moment) {
            return;
        }
        if held.moment != Some(moment) || held.bytes + kept.body.len() > ROOM {
            *held = Held { moment: Some(moment), ..Held::default() };
        }
        held.bytes += kept.body.len();
        if let Some(before) = held.answers.insert(key, kept) {
            held.bytes -= before.body.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::db;

    fn key(address: &str, accepts: &str) -> Option<Key> {
        let request = Request::get(address).header(ACCEPT_ENCODING, accepts).body(());
        Key::of(&mut request.expect("a request"), "")
    }

    fn answer(bytes: usize) -> Kept {
        Kept { headers: HeaderMap::new(), body: vec![b'.'; bytes].into() }
    }

    #[tokio::test]
    async fn an_answer_is_kept_until_something_changes() {
        let app = App::of_test().await;
        let (cache, key) = (Cache::default(), key("/", "br").expect("a key"));
        let before = app.db.moment().await.expect("answered");
        cache.put(key.clone(), answer(3), before);
        assert!(cache.get(&key, app.db.moment().await.expect("answered")).is_some());
        db::begin(&app.db).await.expect("a transaction").commit().await.expect("committed");
        let now = app.db.moment().await.expect("answered");
        assert!(cache.get(&key, now).is_none());
        cache.put(key.clone(), answer(4), now);
        cache.put(key.clone(), answer(3), before);
        assert_eq!(cache.get(&key, now).map(|kept| kept.body.len()), Some(4), "made before the change");
    }

    #[tokio::test]
    async fn room_is_bounded() {
        let moment = App::of_test().await.db.moment().await.expect("answered");
        let cache = Cache::default();
        for number in 0..20 {
            cache.put(key(&format!("/{number}"), "").expect("a key"), answer(LARGEST), moment);
            assert!(cache.held.read().expect("whole").bytes <= ROOM);
        }
        let large = key("/large", "").expect("a key");
        cache.put(large.clone(), answer(LARGEST + 1), moment);
        assert!(cache.get(&large, moment).is_none());
    }

    #[test]
    fn encodings_do_not_mix() {
        assert_eq!(key("/", "gzip, br;q=0"), key("/", "gzip"));
        assert_eq!(key("/", "gzip, deflate, br"), key("/", "br"));
        assert_eq!(key("/", "*"), key("/", ""));
        assert_ne!(key("/", "br"), key("/", "gzip"));
    }

    #[test]
    fn what_is_for_one_reader_is_not_kept() {
        let of = |request: axum::http::request::Builder| Key::of(&mut request.body(()).expect("a request"), "");
        assert_eq!(of(Request::get("/").header(COOKIE, "plenary=1")), None);
        assert_eq!(of(Request::post("/")), None);
        assert_eq!(of(Request::get("/?any=thing")), None);
        assert!(of(Request::get("/?print")).is_some());
    }
}
