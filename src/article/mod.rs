//! Pages that the secretariat writes itself, in Markdown and in every language of the interface: the introduction
//! of the home page, about, news, pages of topics and crises, menu and foot.
//!
//! Each saving is an edition that stays. Readers see the newest published one in their language, else in English,
//! else in the first language there is, and are told so.

pub mod around;
pub mod markdown;
pub mod pages;
pub mod save;
pub mod store;

use crate::access::{Key, Protected, Readers, Sealed, Viewer};
use crate::words::Language;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Introduces the home page.
    Home,
    About,
    /// The links in the head of each page.
    Menu,
    /// What stands in the foot of each page.
    Foot,
    News,
    Topic,
    Crisis,
}

impl Kind {
    pub const ALL: [Kind; 7] = [Kind::Home, Kind::About, Kind::Menu, Kind::Foot, Kind::News, Kind::Topic, Kind::Crisis];
    /// Those that there is one of; their slug is their kind.
    pub const SINGLE: [Kind; 4] = [Kind::Home, Kind::About, Kind::Menu, Kind::Foot];

    /// The word in tables and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Home => "home",
            Kind::About => "about",
            Kind::Menu => "menu",
            Kind::Foot => "foot",
            Kind::News => "news",
            Kind::Topic => "topic",
            Kind::Crisis => "crisis",
        }
    }

    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    pub fn is_single(self) -> bool {
        Kind::SINGLE.contains(&self)
    }

    /// Whether it is a page of its own that has to say whose view it is.
    pub fn is_page(self) -> bool {
        matches!(self, Kind::About | Kind::News | Kind::Topic | Kind::Crisis)
    }

    /// Where readers find it.
    pub fn address(self, slug: &str) -> String {
        match self {
            Kind::Home | Kind::Menu | Kind::Foot => "/".to_owned(),
            Kind::About => "/about".to_owned(),
            Kind::News => format!("/news/{slug}"),
            Kind::Topic | Kind::Crisis => format!("/topics/{slug}"),
        }
    }
}

/// Whose view a page is: readers are told on the page and in every file made of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standpoint {
    /// Agreed by the coalition.
    #[default]
    Coalition,
    /// Put together from other sources.
    Compiled,
    /// Of one organisation, which is named.
    Organisation,
}

impl Standpoint {
    pub const ALL: [Standpoint; 3] = [Standpoint::Coalition, Standpoint::Compiled, Standpoint::Organisation];

    pub fn as_str(self) -> &'static str {
        match self {
            Standpoint::Coalition => "coalition",
            Standpoint::Compiled => "compiled",
            Standpoint::Organisation => "organisation",
        }
    }

    pub fn parse(word: &str) -> Option<Standpoint> {
        Standpoint::ALL.into_iter().find(|standpoint| standpoint.as_str() == word)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    pub id: String,
    pub slug: String,
    pub kind: Kind,
    pub created_at: String,
    pub taken_down_at: Option<String>,
    pub readers: Readers,
}

impl Article {
    /// Where the operator writes it, in one language.
    pub fn desk(&self, language: &str) -> String {
        desk(&self.slug, language)
    }
}

pub fn desk(slug: &str, language: &str) -> String {
    format!("/desk/articles/{slug}/{language}")
}

/// An article in one language, as it was saved once.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    pub article: Article,
    pub language: String,
    /// From 1 within article and language.
    pub number: i64,
    pub text: Sealed<Text>,
    pub saved_at: String,
    /// `None` for a draft.
    pub published_at: Option<String>,
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    pub title: String,
    /// Markdown.
    pub body: String,
    pub standpoint: Standpoint,
    pub whose: String,
}

/// An edition as a viewer sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub slug: String,
    pub kind: Kind,
    pub language: String,
    pub number: i64,
    pub text: Text,
    pub saved_at: String,
    pub published_at: Option<String>,
}

impl Protected for Edition {
    type View = Written;

    /// Drafts and what was taken down are the desk's.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        let is_out = self.published_at.is_some() && self.article.taken_down_at.is_none();
        viewer.is_staff() || (is_out && self.article.readers.include(viewer))
    }

    fn open(&self, key: &Key, _: &Viewer) -> Written {
        Written {
            slug: self.article.slug.clone(),
            kind: self.article.kind,
            language: self.language.clone(),
            number: self.number,
            text: self.text.open(key).clone(),
            saved_at: self.saved_at.clone(),
            published_at: self.published_at.clone(),
        }
    }
}

/// Of one article's languages the one that a reader gets.
pub fn for_reader(language: Language, written: &[Written]) -> Option<&Written> {
    let by_tag = |tag: &str| written.iter().find(|one| one.language == tag);
    by_tag(language.tag()).or_else(|| by_tag(Language::english().tag())).or(written.first())
}
