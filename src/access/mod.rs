//! Who may see what: the one place that decides, in types.
//!
//! Words that came from people are kept [`Sealed`]. Only this module can make a [`Key`], only a key
//! opens a seal, and what comes out is [`Shown`], which pages, exports, feeds and mails ask for. Code
//! that prints an unchecked statement does not compile:
//!
//! ```compile_fail
//! let words = plenary::access::Sealed::new(String::from("said in confidence"));
//! println!("{}", words); // a seal has no text to print
//! ```
//!
//! ```compile_fail
//! let words = plenary::access::Sealed::new(String::from("said in confidence"));
//! let key = plenary::access::Key(()); // nobody else can make a key
//! println!("{}", words.open(&key));
//! ```
//!
//! ```compile_fail
//! let shown = plenary::access::Shown(String::from("said in confidence")); // nor show by hand
//! ```

pub mod cells;
mod consent;
mod readers;
mod viewer;

pub use consent::{Allowed, Usable, Use, show_all_for, show_for};
pub use readers::{Origin, Readers};
pub use viewer::{Audience, Role, Standing, Viewer};

use serde::{Deserialize, Serialize};
use std::fmt;

/// How much may be said about who made a statement, widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The person may be named.
    Person,
    /// The organisation may be named.
    Organisation,
    /// The kind of organisation and its country.
    KindAndCountry,
    /// The region.
    Region,
    /// Only the roundtable where it was said: the default for imported reports.
    Roundtable,
    /// Counted, not shown.
    Withheld,
}

impl Level {
    pub const ALL: [Level; 6] =
        [Level::Person, Level::Organisation, Level::KindAndCountry, Level::Region, Level::Roundtable, Level::Withheld];

    /// The word in tables, files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Person => "person",
            Level::Organisation => "organisation",
            Level::KindAndCountry => "kind-and-country",
            Level::Region => "region",
            Level::Roundtable => "roundtable",
            Level::Withheld => "withheld",
        }
    }

    /// `None` when the word names no level.
    pub fn parse(word: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.as_str() == word)
    }

    /// The stricter of two: a derived thing is never wider open than what it came from.
    pub fn stricter(self, other: Level) -> Level {
        self.max(other)
    }
}

/// Something that must not be printed before it was checked. It has no `Display`, no `Serialize`, no
/// `Deref`, and its `Debug` says nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed<T>(T);

impl<T> Sealed<T> {
    pub fn new(content: T) -> Sealed<T> {
        Sealed(content)
    }

    /// The content, for who holds a key.
    pub fn open(&self, _: &Key) -> &T {
        &self.0
    }

    /// The content for work that shows nothing to anybody. `tests/tidy.rs` lists the files that may ask.
    pub fn expose(&self, _: Purpose) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(…)")
    }
}

/// Why sealed content is read without being shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To write it to the database or the file store.
    Storage,
    /// To group it with others; only ids come out.
    Grouping,
    /// To compare it with its source, byte by byte.
    Checking,
    /// To write to the person whose it is.
    Sending,
}

/// Opens seals. Made in this module only.
pub struct Key(());

/// Something that may be shown to the viewer it was checked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Shown<T>(T);

impl<T> Shown<T> {
    pub fn get(&self) -> &T {
        &self.0
    }

    pub fn into_inner(self) -> T {
        self.0
    }

    /// What is made from shown things alone may be shown. `make` must not reach for anything sealed;
    /// it has no key, so it cannot.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Shown<U> {
        Shown(make(self.0))
    }

    /// Like [`Shown::map`], where the making may fail.
    pub fn try_map<U, E>(self, make: impl FnOnce(T) -> Result<U, E>) -> Result<Shown<U>, E> {
        make(self.0).map(Shown)
    }

    /// Two things shown to the same viewer, together.
    pub fn and<U>(self, other: Shown<U>) -> Shown<(T, U)> {
        Shown((self.0, other.0))
    }

    pub fn as_ref(&self) -> Shown<&T> {
        Shown(&self.0)
    }
}

impl<T> Shown<std::sync::Arc<T>> {
    /// What is shared, as shown as the share.
    pub fn shared(&self) -> Shown<&T> {
        Shown(&self.0)
    }
}

/// What can be shown at all, and how it opens.
pub trait Protected {
    /// What a viewer gets to see.
    type View;

    /// Whether `viewer` may see anything of it. Withheld things are counted elsewhere.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool;

    /// The view. Called only when [`Protected::may_be_seen_by`] said yes.
    fn open(&self, key: &Key, viewer: &Viewer) -> Self::View;
}

/// The view of one thing, or `None` when this viewer may not see it.
pub fn show<P: Protected>(viewer: &Viewer, thing: &P) -> Option<Shown<P::View>> {
    thing.may_be_seen_by(viewer).then(|| Shown(thing.open(&Key(()), viewer)))
}

/// The views of those things that this viewer may see, in order.
pub fn show_all<'a, P: Protected + 'a>(
    viewer: &Viewer,
    things: impl IntoIterator<Item = &'a P>,
) -> Shown<Vec<P::View>> {
    let key = Key(());
    Shown(
        things.into_iter().filter(|thing| thing.may_be_seen_by(viewer)).map(|thing| thing.open(&key, viewer)).collect(),
    )
}

/// Facts about the consultation itself (places, days, hosts), public by their nature.
pub fn public<T: Public>(fact: T) -> Shown<T> {
    Shown(fact)
}

/// Marks types that hold nothing of what people said and nobody's name.
pub trait Public {}

impl<T: Public> Public for Vec<T> {}
impl<T: Public> Public for Option<T> {}
impl<T: Public + ?Sized> Public for &T {}
impl<A: Public, B: Public> Public for (A, B) {}
impl Public for () {}

#[cfg(test)]
mod tests {
    use super::*;

    struct Note {
        level: Level,
        words: Sealed<String>,
    }

    impl Protected for Note {
        type View = String;

        fn may_be_seen_by(&self, _: &Viewer) -> bool {
            self.level != Level::Withheld
        }

        fn open(&self, key: &Key, _: &Viewer) -> String {
            self.words.open(key).clone()
        }
    }

    fn note(level: Level) -> Note {
        Note { level, words: Sealed::new("words".into()) }
    }

    #[test]
    fn withheld_is_not_shown() {
        assert!(show(&Viewer::Public, &note(Level::Withheld)).is_none());
        assert_eq!(show(&Viewer::Public, &note(Level::Roundtable)).expect("open").get(), "words");
        let some = [note(Level::Withheld), note(Level::Region)];
        assert_eq!(show_all(&Viewer::Public, &some).get().len(), 1);
    }

    #[test]
    fn a_seal_says_nothing_in_logs() {
        assert_eq!(format!("{:?}", note(Level::Person).words), "Sealed(…)");
    }

    #[test]
    fn levels_are_ordered_from_open_to_closed() {
        assert_eq!(Level::Person.stricter(Level::Withheld), Level::Withheld);
        for level in Level::ALL {
            assert_eq!(Level::parse(level.as_str()), Some(level));
        }
        assert_eq!(Level::parse("everything"), None);
    }
}
