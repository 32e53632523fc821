//! What stands around every page: names, ways, languages.
//!
//! A template that extends `web/layout.html` is a struct with one field for it, `frame: Frame`, and fills two
//! blocks: `title` and `main`. Words are said by `frame.words.say("key")`; addresses of the site are written
//! with `frame.link("/desk")`, so that they keep the reader's language.

use super::asked::{Asked, Format, address};
use super::asset;
use crate::access::Viewer;
use crate::config::Config;
use crate::region;
use crate::words::{Language, Words};

/// The scheme by which the foot of each page leads to documents.
const SCHEME: &str = "coalition";

/// What the secretariat wrote to stand around every page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// Address and name of each link; none to show the usual ones.
    pub menu: Vec<(String, String)>,
    /// Address and message of what stands beside the usual ones.
    pub more: Vec<(&'static str, &'static str)>,
    /// HTML that the program made itself.
    pub foot: Option<String>,
}

/// Everything that the layout shows.
#[derive(Debug, Clone)]
pub struct Frame {
    pub words: Words,
    pub site: String,
    /// Lines of the postal address; none when there is none.
    pub postal: Vec<String>,
    /// The permanent address of this page.
    pub canonical: String,
    pub style: &'static str,
    pub icon: &'static str,
    /// The content alone, for paper.
    pub print: bool,
    /// Address and message of the last link of the head: to sign in, to the desk, to one’s own page.
    pub door: (&'static str, &'static str),
    /// Whether the reader signed in by an account.
    pub has_account: bool,
    /// The same page in the other languages.
    pub languages: Vec<Other>,
    /// The language that the browser asked for.
    pub suggested: Option<Other>,
    /// Address and name of each region.
    pub regions: Vec<(String, String)>,
    /// The feed of everything new, in the reader's language.
    pub feed: String,
    /// This page, without what `?print` adds.
    pub here: String,
    /// Address and name of each link in the head; none to show the usual ones.
    pub menu: Vec<(String, String)>,
    /// Address and message of what stands beside the usual ones.
    pub more: Vec<(&'static str, &'static str)>,
    /// HTML that the program made itself.
    pub foot: Option<String>,
    language: Language,
}

/// This page in another language.
#[derive(Debug, Clone)]
pub struct Other {
    pub tag: &'static str,
    pub direction: &'static str,
    pub name: String,
    pub href: String,
    /// "This page in …", in that language.
    pub invitation: String,
}

impl Frame {
    pub fn new(asked: &Asked, config: &Config, viewer: &Viewer) -> Frame {
        let language = asked.language;
        let words = Words::of(language);
        let path = if asked.cite { format!("{}?cite", asked.path) } else { asked.path.clone() };
        let other = |other: Language| Other {
            tag: other.tag(),
            direction: other.direction(),
            name: other.own_name(),
            href: address(&path, other, Format::Html),
            invitation: Words::of(other).say("this-page-in-your-language"),
        };
        let regions = region::scheme(SCHEME).map(|scheme| scheme.regions.as_slice()).unwrap_or_default();
        let here = address(&path, language, Format::Html);
        Frame {
            words,
            site: config.name.clone(),
            postal: config
                .postal_address
                .lines()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect(),
            canonical: format!("{}{}", config.address, address(&asked.path, language, Format::Html)),
            style: asset::style(),
            icon: asset::icon(),
            print: asked.print,
            has_account: matches!(viewer, Viewer::Person(_)),
            door: match viewer {
                Viewer::Public => ("/sign-in", "nav-sign-in"),
                Viewer::Person(_) if !viewer.is_staff() => ("/member", "nav-own"),
                Viewer::Person(_) | Viewer::Operator => ("/desk", "nav-desk"),
            },
            languages: Language::all().filter(|one| *one != language).map(other).collect(),
            suggested: asked.suggested.map(other),
            regions: regions
                .iter()
                .map(|region| {
                    let path = format!("/regions/{SCHEME}/{}", region.id);
                    (address(&path, language, Format::Html), region.name(words.language()).to_owned())
                })
                .collect(),
            feed: address("/", language, Format::Atom),
            here,
            menu: Vec::new(),
            more: Vec::new(),
            foot: None,
            language,
        }
    }

    /// With menu and foot; links of the menu that lead to pages of the site keep the reader's language.
    pub fn with(self, around: &Around) -> Frame {
        let kept = |to: &String| if to.starts_with('/') { self.link(to) } else { to.clone() };
        let menu = around.menu.iter().map(|(to, name)| (kept(to), name.clone())).collect();
        Frame { menu, more: around.more.clone(), foot: around.foot.clone(), ..self }
    }

    /// `path` in the reader's language.
    pub fn link(&self, path: &str) -> String {
        address(path, self.language, Format::Html)
    }

    /// BCP 47 tag of the page.
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        self.language.direction()
    }
}
