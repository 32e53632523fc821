//! Answers that anybody may have, kept for a moment: a report that is read by many is set once.
//!
//! An answer is kept under its address, the encoding and the language suggested, and given out again until
//! something changes: each write in this process starts a new generation ([`changed`]), and after
//! [`LIFE`] at most the writes of another process show as well.

use axum::body::Bytes;
use axum::http::header::{ACCEPT_ENCODING, COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, Request};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// How long an answer may be older than the database.
const LIFE: Duration = Duration::from_secs(2);
/// Bytes of one answer; what is larger is made each time.
const LARGEST: usize = 2_000_000;
/// Bytes of all answers together.
const ROOM: usize = 16_000_000;

static GENERATION: AtomicU64 = AtomicU64::new(0);

/// Something that pages show has changed: kept answers are out of date from now on.
pub fn changed() {
    GENERATION.fetch_add(1, Ordering::Release);
}

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
    answers: HashMap<Key, Entry>,
    bytes: usize,
}

#[derive(Debug)]
struct Entry {
    kept: Kept,
    generation: u64,
    made: Instant,
}

impl Entry {
    fn is_fresh(&self) -> bool {
        self.generation == generation() && self.made.elapsed() < LIFE
    }
}

/// To be taken before an answer is made: a change during the making must count.
pub fn generation() -> u64 {
    GENERATION.load(Ordering::Acquire)
}

impl Cache {
    pub fn get(&self, key: &Key) -> Option<Kept> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.answers.get(key).filter(|entry| entry.is_fresh()).map(|entry| entry.kept.clone())
    }

    /// Keeps an answer that was made in `generation`. When room is short, old answers go first, then all.
    pub fn put(&self, key: Key, kept: Kept, generation: u64) {
        if kept.body.len() > LARGEST {
            return;
        }
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        if held.bytes + kept.body.len() > ROOM {
            held.answers.retain(|_, entry| entry.is_fresh());
            held.bytes = held.answers.values().map(|entry| entry.kept.body.len()).sum();
        }
        if held.bytes + kept.body.len() > ROOM {
            *held = Held::default();
        }
        held.bytes += kept.body.len();
        let entry = Entry { kept, generation, made: Instant::now() };
        if let Some(before) = held.answers.insert(key, entry) {
            held.bytes -= before.kept.body.len();
        }
    }
}

/// Something that many answers need from the database, by a key of few values: read once, kept as answers are.
#[derive(Debug, Clone)]
pub struct Ready<K, V> {
    kept: Arc<Mutex<HashMap<K, Made<V>>>>,
}

#[derive(Debug, Clone)]
struct Made<V> {
    generation: u64,
    at: Instant,
    value: Arc<V>,
}

impl<K, V> Default for Ready<K, V> {
    fn default() -> Ready<K, V> {
        Ready { kept: Arc::default() }
    }
}

impl<K: Eq + Hash, V> Ready<K, V> {
    /// What is kept under `key`, else what `read` brings.
    pub async fn get<E>(&self, key: K, read: impl Future<Output = Result<V, E>>) -> Result<Arc<V>, E> {
        let generation = generation();
        let fresh = |made: &&Made<V>| made.generation == generation && made.at.elapsed() < LIFE;
        if let Some(made) = self.lock().get(&key).filter(fresh) {
            return Ok(Arc::clone(&made.value));
        }
        let at = Instant::now();
        let value = Arc::new(read.await?);
        self.lock().insert(key, Made { generation, at, value: Arc::clone(&value) });
        Ok(value)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<K, Made<V>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(address: &str, accepts: &str) -> Option<Key> {
        let request = Request::get(address).header(ACCEPT_ENCODING, accepts).body(());
        Key::of(&mut request.expect("a request"), "")
    }

    fn answer(bytes: usize) -> Kept {
        Kept { headers: HeaderMap::new(), body: vec![b'.'; bytes].into() }
    }

    #[test]
    fn an_answer_is_kept_until_something_changes() {
        let cache = Cache::default();
        let key = key("/", "br").expect("a key");
        // Other tests of this process may change something at any time.
        let kept = (0..100).any(|_| {
            cache.put(key.clone(), answer(3), generation());
            cache.get(&key).is_some()
        });
        assert!(kept);
        cache.put(key.clone(), answer(3), generation());
        changed();
        assert!(cache.get(&key).is_none());
        cache.put(key.clone(), answer(3), generation() - 1);
        assert!(cache.get(&key).is_none(), "made before the change");
    }

    #[tokio::test]
    async fn what_is_ready_is_read_again_after_a_change() {
        let ready: Ready<&str, u32> = Ready::default();
        let read = async |value: u32| ready.get("a", async { Ok::<_, ()>(value) }).await.map(|value| *value);
        // Other tests of this process may change something at any time.
        let mut kept = false;
        for _ in 0..100 {
            read(1).await.expect("read");
            kept |= read(2).await == Ok(1);
            changed();
        }
        assert!(kept);
        assert_eq!(read(3).await, Ok(3));
    }

    #[test]
    fn room_is_bounded() {
        let cache = Cache::default();
        for number in 0..20 {
            cache.put(key(&format!("/{number}"), "").expect("a key"), answer(LARGEST), generation());
            assert!(cache.held.read().expect("whole").bytes <= ROOM);
        }
        cache.put(key("/large", "").expect("a key"), answer(LARGEST + 1), generation());
        assert!(!cache.held.read().expect("whole").answers.contains_key(&key("/large", "").expect("a key")));
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
