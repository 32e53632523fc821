//! Addresses of old sites, in the forms in which they stand in citations: written down under keys, and found again.

use crate::web::question;
use crate::words::Language;

/// What a visitor wants at an old address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    Page,
    Print,
    Pdf,
    Feed,
}

/// An address of an old site, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldAddress {
    /// Decoded, starts with a slash.
    path: String,
    /// What matters of the query, sorted.
    query: Vec<(String, String)>,
    pub wanted: As,
    pub language: Option<Language>,
}

/// Words of a query that say how a page is shown rather than which.
const SHOWN: [&str; 12] = [
    "tmpl", "print", "page", "format", "lang", "layout", "type", "start", "limitstart", "itemid", "fontstyle",
    "showall",
];

impl OldAddress {
    /// `path` and `query` as they are in the address, percent-encoded or not.
    pub fn read(path: &str, query: Option<&str>) -> OldAddress {
        let path = question::decoded(&path.replace('+', "%2B")).unwrap_or_else(|| path.to_owned());
        let path = if path.starts_with('/') { path } else { format!("/{path}") };
        let all = question::pairs(&query.unwrap_or_default().replace("&amp;", "&")).unwrap_or_default();
        let value =
            |name: &str| all.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str());
        let wanted = match (value("format"), value("print"), value("tmpl")) {
            (Some("pdf"), ..) => As::Pdf,
            (Some("feed"), ..) => As::Feed,
            (_, Some(_), _) | (_, _, Some("component")) => As::Print,
            _ => As::Page,
        };
        let language = value("lang").and_then(Language::parse);
        let mut query: Vec<(String, String)> =
            all.iter().filter(|(name, _)| !SHOWN.contains(&name.to_lowercase().as_str())).cloned().collect();
        query.sort();
        OldAddress { path, query, wanted, language }
    }

    /// Of one text, maybe with a query and an anchor.
    pub fn parse(address: &str) -> OldAddress {
        let plain = address.split('#').next().unwrap_or_default();
        match plain.split_once('?') {
            Some((path, query)) => OldAddress::read(path, Some(query)),
            None => OldAddress::read(plain, None),
        }
    }

    /// The key it is written down under.
    pub fn key(&self) -> String {
        if self.query.is_empty() {
            return self.path.clone();
        }
        let query: Vec<String> = self.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{}?{}", self.path, query.join("&"))
    }

    /// All keys under which it may have been written down, likeliest first.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = vec![self.key()];
        keys.extend(self.article().map(article));
        keys.extend(self.category().map(category));
        let is_script = self.path == "/" || self.path.ends_with(".php");
        if self.query.is_empty() || !is_script {
            let bare = self.path.trim_end_matches('/');
            keys.push(self.path.clone());
            keys.push(bare.to_owned());
            let stem = bare.strip_suffix(".html").or(bare.strip_suffix(".htm"));
            match stem {
                Some(stem) => keys.push(stem.strip_suffix("/index").unwrap_or(stem).to_owned()),
                None => keys.extend([format!("{bare}.html"), format!("{bare}/index.html"), format!("{bare}.htm")]),
            }
            match bare.strip_prefix("/index.php/") {
                Some(rest) => keys.push(format!("/{rest}")),
                None => keys.push(format!("/index.php{bare}")),
            }
        }
        let mut seen = Vec::new();
        keys.retain(|key| {
            !key.is_empty() && !seen.contains(key) && {
                seen.push(key.clone());
                true
            }
        });
        keys
    }

    /// The number of an article in the old system.
    pub fn article(&self) -> Option<u64> {
        if self.is_of("article") || self.value("task") == Some("view") {
            return self.value("id").and_then(leading_number);
        }
        let segments = self.segments()?;
        let [.., before, last] = segments.as_slice() else { return None };
        // "2008-roundtables" alone is a name; after a category, or the word itself, it is a number and a name.
        let after = *before == "article" || leading_number(before).is_some() || segments.len() > 2;
        (after && !self.lists()).then(|| leading_number(last)).flatten()
    }

    /// The number of a list in the old system.
    pub fn category(&self) -> Option<u64> {
        if self.is_of("category") {
            return self.value("id").and_then(leading_number);
        }
        self.lists().then(|| self.segments()?.last().copied().and_then(leading_number)).flatten()
    }

    /// A page for print, or something else that is another page once more.
    pub fn is_another_view(&self) -> bool {
        self.wanted != As::Page
    }

    fn lists(&self) -> bool {
        self.segments().is_some_and(|segments| segments.contains(&"category") || segments.contains(&"section"))
    }

    fn is_of(&self, view: &str) -> bool {
        self.value("view") == Some(view)
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// What stands behind "index.php" or from "component" on.
    fn segments(&self) -> Option<Vec<&str>> {
        let rest = match self.path.split_once("/index.php/") {
            Some((_, rest)) => rest,
            None => self.path.find("/component/").map(|at| &self.path[at + 1..])?,
        };
        let rest = rest.trim_end_matches('/');
        Some(rest.strip_suffix(".html").unwrap_or(rest).split('/').collect())
    }
}

/// The key of an article's number.
pub fn article(number: u64) -> String {
    format!("article/{number}")
}

/// The key of a list's number.
pub fn category(number: u64) -> String {
    format!("category/{number}")
}

/// 4021 of "4021-slug", "4021:slug" and "4021".
fn leading_number(text: &str) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let ends = text[digits..].is_empty() || text[digits..].starts_with(['-', ':']);
    if ends { text[..digits].parse().ok() } else { None }
}

/// What a link of the page at `from` (path and query) leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Path and query on the old site itself.
    Here(String),
    Elsewhere(String),
    Nowhere,
}

/// Where `link` leads, on a site that is called by one of `hosts`.
pub fn resolve(from: &str, link: &str, hosts: &[String]) -> Target {
    let link = link.trim();
    let lower = link.to_ascii_lowercase();
    if link.is_empty() || link.starts_with('#') {
        return Target::Nowhere;
    }
    if lower.starts_with("mailto:") {
        return Target::Elsewhere(link.to_owned());
    }
    if let Some(rest) = lower.strip_prefix("http://").or(lower.strip_prefix("https://")).or(lower.strip_prefix("//")) {
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        if hosts.iter().any(|own| same_host(own, host)) {
            let after = &link[link.len() - rest.len() + host.len()..];
            let path = after.find(['/', '?', '#']).map_or("", |at| &after[at..]);
            return Target::Here(if path.starts_with('/') { path.to_owned() } else { format!("/{path}") });
        }
        return Target::Elsewhere(if link.starts_with("//") { format!("https:{link}") } else { link.to_owned() });
    }
    if lower.split(['/', '?', '#']).next().unwrap_or_default().contains(':') {
        return Target::Nowhere;
    }
    let base = from.split(['?', '#']).next().unwrap_or_default();
    if link.starts_with('/') {
        return Target::Here(link.to_owned());
    }
    if link.starts_with('?') {
        return Target::Here(format!("{base}{link}"));
    }
    let (path, rest) = link.find(['?', '#']).map_or((link, ""), |at| link.split_at(at));
    let mut segments: Vec<&str> = base.split('/').collect();
    segments.pop();
    for segment in path.split('/') {
        match segment {
            "." => {}
            ".." => drop(segments.pop().filter(|_| segments.len() > 1)),
            other => segments.push(other),
        }
    }
    let path = segments.join("/");
    Target::Here(format!("{}{path}{rest}", if path.starts_with('/') { "" } else { "/" }))
}

/// The host of an address, without "www".
pub fn host(address: &str) -> Option<String> {
    let rest = address.split_once("//")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    (!host.is_empty()).then(|| host.trim_start_matches("www.").to_owned())
}

/// Path and query of an address.
pub fn within(address: &str) -> String {
    let rest = address.split_once("//").map_or(address, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
    rest.split('#').next().unwrap_or_default().to_owned()
}

fn same_host(one: &str, other: &str) -> bool {
    one.trim_start_matches("www.").eq_ignore_ascii_case(other.trim_start_matches("www."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_found_under_every_form_of_its_address() {
        for form in [
            "/index.php/component/content/article/35-topic/4021-slug",
            "/component/content/article/35-topic/4021-slug.html",
            "/index.php/about/35-topic/4021-other-name",
            "/index.php?option=com_content&view=article&id=4021",
            "/index.php?option=com_content&amp;view=article&amp;id=4021%3Aslug&Itemid=7",
            "/?view=article&id=4021:slug",
            "/index.php?option=com_content&task=view&id=4021&Itemid=2",
            "/index.php/component/content/article/35-topic/4021-slug?tmpl=component&print=1&page=",
        ] {
            let keys = OldAddress::parse(form).keys();
            assert!(keys.contains(&"article/4021".to_owned()), "{form}: {keys:?}");
        }
        for form in ["/index.php/2008-roundtables", "/4021-slug", "/index.php/component/content/category/35-topic"] {
            assert_eq!(OldAddress::parse(form).article(), None, "{form}");
        }
        for form in [
            "/index.php/component/content/category/35-topic",
            "/index.php?option=com_content&view=category&layout=blog&id=35",
        ] {
            assert_eq!(OldAddress::parse(form).category(), Some(35), "{form}");
        }
    }

    #[test]
    fn how_it_is_shown_is_told_apart_from_what() {
        let of = |address: &str| OldAddress::parse(address);
        assert_eq!(of("/index.php/a?tmpl=component&print=1&page=").wanted, As::Print);
        assert_eq!(of("/index.php/a?format=pdf").wanted, As::Pdf);
        assert_eq!(of("/index.php/a?format=feed&type=rss").wanted, As::Feed);
        assert_eq!(of("/index.php/a?format=pdf").key(), "/index.php/a");
        assert_eq!(of("/a?lang=fr").language.map(Language::tag), Some("fr"));
        assert_eq!(of("/b.asp?y=2&x=1").key(), of("/b.asp?x=1&y=2").key());
        assert!(!of("/index.php?x=1").keys().contains(&"/index.php".to_owned()), "another question is another page");
        assert!(of("/news/a.html?utm=1").keys().contains(&"/news/a.html".to_owned()));
        assert!(of("/news/a/").keys().contains(&"/news/a".to_owned()));
    }

    #[test]
    fn links_are_led_from_the_page_they_stand_on() {
        let hosts = ["old.example.org".to_owned()];
        let here = |link: &str| resolve("/en/news/a.html", link, &hosts);
        let path = |path: &str| Target::Here(path.to_owned());
        assert_eq!(here("../docs/x.pdf"), path("/en/docs/x.pdf"));
        assert_eq!(here("b.html#part"), path("/en/news/b.html#part"));
        assert_eq!(here("/x.pdf"), path("/x.pdf"));
        assert_eq!(here("?print=1"), path("/en/news/a.html?print=1"));
        assert_eq!(here("http://WWW.old.example.org/x.pdf"), path("/x.pdf"));
        assert_eq!(here("https://old.example.org"), path("/"));
        assert_eq!(here("//other.example.org/x"), Target::Elsewhere("https://other.example.org/x".into()));
        assert_eq!(here("../../../../x"), path("/x"));
        assert_eq!(here("javascript:x()"), Target::Nowhere);
        assert_eq!(here("tel:+1"), Target::Nowhere);
    }
}
