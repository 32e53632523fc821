//! Where on a page its own words stand, what it is called, and when it was written. Old sites mark it in many ways;
//! those of the systems that such sites were made with come first.

use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::HashSet;

/// The part of a page that is its own.
pub(super) struct Found<'t> {
    pub(super) roots: Vec<NodeRef<'t, Node>>,
    pub(super) title: String,
    pub(super) language: Option<String>,
    pub(super) dates: Vec<String>,
    /// Elements within the roots that are no words of the page: its title, its date, its buttons.
    pub(super) apart: HashSet<NodeId>,
}

/// The own text of a page, likeliest first.
const ROOTS: [&str; 15] = [
    "[itemprop=articleBody]", ".item-page", ".article-content", "table.contentpaneopen", ".com-content-article__body",
    ".entry-content", ".post-content", ".node .content", "article", "main", "[role=main]", "#content", "#main-content",
    "#maincontent", "#main",
];

const TITLES: [&str; 8] = [
    "[itemprop=headline]", ".contentheading", ".page-header h1", ".page-header h2", ".entry-title", "h1.title",
    ".componentheading", "h1",
];

/// Where a day stands, and in which attribute; "" for the words of the element.
const DATES: [(&str, &str); 14] = [
    ("meta[property='article:published_time']", "content"),
    ("meta[name='date' i]", "content"),
    ("meta[name='dc.date' i]", "content"),
    ("meta[name='dcterms.created' i]", "content"),
    ("[itemprop=datePublished]", "datetime"),
    ("[itemprop=datePublished]", "content"),
    (".published time", "datetime"),
    ("time[datetime]", "datetime"),
    (".createdate", ""),
    (".article-info .published", ""),
    (".article-info .create", ""),
    (".entry-date", ""),
    (".date", ""),
    (".modifydate", ""),
];

/// Buttons, ways to other pages, who wrote it: no words of the page. Names of persons who wrote for the old site are
/// left behind on purpose.
const APART: &str = ".buttonheading, .createdate, .modifydate, .createby, .small, .pathway, .breadcrumb, .breadcrumbs, \
    .pagenav, .pagenavcounter, .pagination, .article-info, .article-info-term, .icons, .actions, .print-icon, \
    .email-icon, .contentpagetitle img, .readmore, .article_separator, .article_seperator, .back_button, .jwts_toggle, \
    .addthis_toolbox, .social, .sharethis, .skip-link, nav, form, script[src], style, noscript, iframe, object, embed, \
    [hidden], [aria-hidden=true], [role=navigation], [role=search], [role=banner], [role=contentinfo]";

pub(super) fn find(page: &Html) -> Found<'_> {
    let document = page.root_element();
    let mut apart: HashSet<NodeId> = selected(document, APART).into_iter().map(|element| element.id()).collect();
    let mut title = String::new();
    for selector in TITLES {
        if let Some(element) = selected(document, selector).into_iter().find(|element| !words(*element).is_empty()) {
            title = words(element);
            apart.insert(element.id());
            break;
        }
    }
    if title.is_empty() {
        title = selected(document, "title").first().map(|element| words(*element)).unwrap_or_default();
    }
    let mut dates: Vec<String> = Vec::new();
    for (selector, attribute) in DATES {
        let found = selected(document, selector).into_iter().map(|element| match attribute {
            "" => words(element),
            name => element.attr(name).unwrap_or_default().trim().to_owned(),
        });
        let found: Vec<String> = found.filter(|day| !day.is_empty() && !dates.contains(day)).collect();
        dates.extend(found);
    }
    let language = document.attr("lang").or(document.attr("xml:lang")).map(str::to_owned);
    Found { roots: roots(document), title, language: language.filter(|tag| !tag.is_empty()), dates, apart }
}

/// Of several systems' marks the first that there is; without any, the whole page.
fn roots(document: ElementRef) -> Vec<NodeRef<Node>> {
    for selector in ROOTS {
        let found: Vec<ElementRef> =
            selected(document, selector).into_iter().filter(|element| words(*element).chars().count() > 20).collect();
        if !found.is_empty() {
            // One within another would be said twice.
            let ids: HashSet<NodeId> = found.iter().map(|element| element.id()).collect();
            let outer = found.iter().filter(|element| !element.ancestors().any(|above| ids.contains(&above.id())));
            return outer.map(|element| **element).collect();
        }
    }
    match selected(document, "body").first() {
        Some(body) => vec![**body],
        None => vec![*document],
    }
}

/// What links of the page start from, where it says so.
pub(super) fn base(page: &Html) -> Option<String> {
    selected(page.root_element(), "base").first()?.attr("href").map(str::to_owned)
}

/// Addresses that the page calls its own: as it says itself, and as the program says that saved it.
pub(super) fn own_addresses(page: &Html, text: &str) -> Vec<String> {
    let document = page.root_element();
    let mut found: Vec<String> = Vec::new();
    for (selector, attribute) in [("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")] {
        found.extend(
            selected(document, selector).iter().filter_map(|element| element.attr(attribute)).map(str::to_owned),
        );
    }
    // "saved from url=(0045)https://…" is how browsers say it.
    let start = text.get(..text.floor_char_boundary(2_000)).unwrap_or_default();
    if let Some(rest) = start.split("saved from url=(").nth(1).and_then(|rest| rest.split_once(')')) {
        found.extend(rest.1.split(|letter: char| letter.is_whitespace() || letter == '>').next().map(str::to_owned));
    }
    found.retain(|address| !address.trim().is_empty());
    found.dedup();
    found
}

fn selected<'t>(within: ElementRef<'t>, selector: &str) -> Vec<ElementRef<'t>> {
    Selector::parse(selector).map(|selector| within.select(&selector).collect()).unwrap_or_default()
}

fn words(element: ElementRef) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
