//! What becomes of each piece. The rule: what people wrote as a page becomes an article, what they kept as a file
//! becomes a work of the library.
//!
//! - A page with few words that leads to one document is that document's cover: the work takes its title, day and words.
//! - A page in a language that the interface does not speak becomes a work, since articles are in its languages.
//! - A page that not everybody could read becomes a draft, and its files stay outside.
//! - A list of the old system becomes a page that leads to what stood in it; lists of news lead to the news.

use super::address::{OldAddress, Target, category, resolve};
use super::documents::{self, NewWork, Shelves, kind_of};
use super::list::region_called;
use super::look::Tell;
use super::report::{Report, What};
use super::{OldPage, OldSite, folder, is_news, store};
use crate::app::App;
use crate::article::{self, Kind, Standpoint};
use crate::library::Work;
use crate::library::deposit::{File, Text};
use crate::region;
use crate::statement::hash;
use crate::words::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Letters of a page that is no more than a cover.
const COVER: usize = 300;

/// What the person wants who brings a site in.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Of the articles, since a program does not know what was agreed.
    pub standpoint: Standpoint,
    /// BCP 47, for what does not tell its own.
    pub language: String,
}

/// An article that will be written.
#[derive(Debug)]
pub struct NewArticle {
    pub slug: String,
    pub kind: Kind,
    pub language: String,
    pub text: article::Text,
    /// ISO 8601 days, empty when not known.
    pub published: String,
    pub changed: String,
    pub is_public: bool,
}

/// Everything that will be done, and what there is to say about it.
#[derive(Debug, Default)]
pub struct Plan {
    pub articles: Vec<NewArticle>,
    pub works: Vec<NewWork>,
    /// Old address and where it leads.
    pub addresses: Vec<(String, String)>,
    /// Origin, fingerprint, address here.
    pub pieces: Vec<(String, String, String)>,
    pub report: Report,
}

/// Plans; `keeps` puts the bytes of documents into the store already, which does no harm when nothing follows.
pub async fn plan(app: &App, mut site: OldSite, wanted: &Wanted, keeps: bool, tell: Tell<'_>) -> anyhow::Result<Plan> {
    folder::remarks(&mut site);
    let mut shelves = Shelves::new(app, keeps, &wanted.language).await?;
    let came = store::pieces(&app.db).await?;
    let listed = documents::listed(&mut site, &mut shelves, |done, of| tell("reading documents", done, of)).await?;
    let mut planned = Planned { led: store::addresses(&app.db).await?, taken: BTreeSet::new(), plan: Plan::default() };
    planned.lead(listed);
    let mut report = std::mem::take(&mut site.report);
    let pages = std::mem::take(&mut site.pages);
    let of = pages.len();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut open = Vec::new();
    for (at, page) in pages.into_iter().enumerate() {
        tell("looking at pages", at + 1, of);
        let fingerprint = hash(format!("{}\n{}\n{}", page.page.title, page.page.text, page.published).as_bytes());
        if let Some((before, address)) = came.get(&page.origin) {
            let what = if *before == fingerprint { What::Already } else { What::ChangedSince };
            report.say(what, &page.place, address);
            planned.lead(page.keys.iter().map(|key| (key.clone(), address.clone())).collect());
            continue;
        }
        let files = found_files(&site, &page);
        let covers = files.len() == 1 && page.page.text.chars().count() < COVER && page.is_public;
        let mut slugs: BTreeMap<PathBuf, String> = BTreeMap::new();
        for (path, words) in files.iter().filter(|_| page.is_public) {
            let title = if covers { page.page.title.clone() } else { title_of(words, &page.page.title) };
            let work = work(&page, &title, if covers { note(&page) } else { String::new() });
            let text = Text { language: String::new(), title, files: vec![documents::file(path)?] };
            if let Some(slug) = shelves.put(work, vec![(page.place.clone(), text)], &mut report).await? {
                planned.lead(old_paths(&site, path).map(|old| (old, format!("/library/{slug}"))).collect());
                slugs.insert(path.clone(), slug);
            }
        }
        for (path, _) in files.iter().filter(|_| !page.is_public) {
            report.say(What::LeftOut, &page.place, format!("{}: its page was not public", path.display()));
        }
        let same = seen.get(&hash(format!("{}\n{}", page.page.title, page.page.text).as_bytes())).cloned();
        let address = if let Some(address) = same {
            report.say(What::Duplicate, &page.place, &address);
            address
        } else if let Some(slug) = slugs.values().next().filter(|_| covers) {
            format!("/library/{slug}")
        } else if page.page.text.is_empty() {
            report.say(What::NothingInIt, &page.place, &page.page.title);
            continue;
        } else {
            match article_language(&page, wanted) {
                Ok(language) => {
                    let made = planned.article(app, &page, language, wanted, &mut report).await?;
                    open.push((
                        planned.plan.articles.len() - 1,
                        page.address.clone(),
                        page.place.clone(),
                        page.page.clone(),
                        page.category,
                        made.clone(),
                    ));
                    made
                }
                Err(language) => {
                    let file = File { name: "page.html".into(), bytes: as_file(&page).into_bytes() };
                    let text = Text { language, title: page.page.title.clone(), files: vec![file] };
                    let work = work(&page, &page.page.title, String::new());
                    match shelves.put(work, vec![(page.place.clone(), text)], &mut report).await? {
                        Some(slug) => format!("/library/{slug}"),
                        None => continue,
                    }
                }
            }
        };
        seen.entry(hash(format!("{}\n{}", page.page.title, page.page.text).as_bytes())).or_insert(address.clone());
        planned.lead(page.keys.iter().map(|key| (key.clone(), address.clone())).collect());
        planned.plan.pieces.push((page.origin.clone(), fingerprint, address));
    }
    lists(app, &site, &open, &came, &mut planned, wanted, &mut report).await?;
    let also =
        site.also.iter().filter_map(|(key, address)| Some((address.clone(), planned.led.get(key)?.clone()))).collect();
    planned.lead(also);
    if planned.led.keys().any(|key| key.starts_with("/index.php")) {
        planned.lead(vec![("/index.php".to_owned(), "/".to_owned())]);
    }
    // Only now is it known where every page leads.
    for (at, address, place, page, ..) in &open {
        let body = page.markdown(|link| leads(&site, &planned.led, address, &page.links[link].address));
        for link in page.links.iter().filter(|link| !link.address.is_empty()) {
            if leads(&site, &planned.led, address, &link.address).is_none() {
                let what = if is_file(&link.address) && missing(&site, address, &link.address) {
                    What::AttachmentMissing
                } else {
                    What::LinkNowhere
                };
                report.say(what, place, format!("“{}” → {}", link.words, link.address));
            }
        }
        planned.plan.articles[*at].text.body = body;
    }
    for (old, to) in planned.plan.addresses.iter().filter(|(old, _)| old.starts_with('/')) {
        report.say(What::OldAddress, old, to);
    }
    planned.plan.works = shelves.works;
    planned.plan.report = report;
    Ok(planned.plan)
}

/// Index of the article, where its links start, its place, the page, its list, its address here.
type Open = (usize, String, String, reading::web_page::WebPage, Option<u64>, String);

struct Planned {
    /// Where keys lead: those written down already, and those of the plan.
    led: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    plan: Plan,
}

impl Planned {
    fn lead(&mut self, addresses: Vec<(String, String)>) {
        for (old, to) in addresses {
            if !self.led.contains_key(&old) && old != to {
                self.led.insert(old.clone(), to.clone());
                self.plan.addresses.push((old, to));
            }
        }
    }

    /// Adds an article, its body still empty, and answers with its address.
    async fn article(
        &mut self,
        app: &App,
        page: &OldPage,
        language: Language,
        wanted: &Wanted,
        report: &mut Report,
    ) -> anyhow::Result<String> {
        let kind = if is_news(&page.shelf) { Kind::News } else { Kind::Topic };
        let title = match page.page.title.trim() {
            "" => page.place.rsplit('/').next().unwrap_or_default().to_owned(),
            title => title.to_owned(),
        };
        let slug = article::save::free_slug(&app.db, &title, &self.taken).await?;
        self.taken.insert(slug.clone());
        let address = kind.address(&slug);
        let day = if page.published.is_empty() { "no day" } else { &page.published };
        let what = if page.is_public { What::Article } else { What::Draft };
        report.say(what, &page.place, format!("“{title}” ({}, {day}) → {address}", language.tag()));
        let text = article::Text { title, standpoint: wanted.standpoint, ..article::Text::default() };
        self.plan.articles.push(NewArticle {
            slug,
            kind,
            language: language.tag().to_owned(),
            text,
            published: page.published.clone(),
            changed: page.changed.clone(),
            is_public: page.is_public,
        });
        Ok(address)
    }
}

/// Pages in place of the lists that the old system made.
async fn lists(
    app: &App,
    site: &OldSite,
    open: &[Open],
    came: &BTreeMap<String, (String, String)>,
    planned: &mut Planned,
    wanted: &Wanted,
    report: &mut Report,
) -> anyhow::Result<()> {
    for (id, list) in &site.categories {
        let host = site.hosts.first().map_or("", String::as_str);
        let origin = format!("list {host} {id}");
        let long = format!("/index.php/component/content/category/{id}-{}", list.alias);
        let mut items: Vec<&NewArticle> = open
            .iter()
            .filter(|one| one.4 == Some(*id))
            .map(|one| &planned.plan.articles[one.0])
            .filter(|one| one.is_public)
            .collect();
        let address = match came.get(&origin) {
            Some((_, address)) => address.clone(),
            None if is_news(&list.title) => "/news".to_owned(),
            None if items.is_empty() => continue,
            None => {
                items.sort_by(|one, other| other.published.cmp(&one.published).then(one.slug.cmp(&other.slug)));
                let line = |one: &NewArticle| {
                    let title = one.text.title.replace(['[', ']', '\\', '*', '_', '<', '>', '`'], "");
                    format!("- [{title}](<{}>)", one.kind.address(&one.slug))
                };
                let body = items.iter().map(|one| line(one)).collect::<Vec<_>>().join("\n");
                let language = items[0].language.clone();
                let slug = article::save::free_slug(&app.db, &list.title, &planned.taken).await?;
                planned.taken.insert(slug.clone());
                let address = Kind::Topic.address(&slug);
                report.say(What::Contents, &list.title, format!("{} pages → {address}", items.len()));
                let text = article::Text {
                    title: list.title.clone(),
                    body,
                    standpoint: wanted.standpoint,
                    ..article::Text::default()
                };
                let published = items[0].published.clone();
                planned.plan.articles.push(NewArticle {
                    slug,
                    kind: Kind::Topic,
                    language,
                    text,
                    published,
                    changed: String::new(),
                    is_public: true,
                });
                planned.plan.pieces.push((origin, hash(list.title.as_bytes()), address.clone()));
                address
            }
        };
        planned.lead(vec![(category(*id), address.clone()), (long, address)]);
    }
    Ok(())
}

/// Where a link of an article leads from now on. `None` leaves its words alone.
fn leads(site: &OldSite, led: &BTreeMap<String, String>, from: &str, link: &str) -> Option<String> {
    let to = match resolve(from, link, &site.hosts) {
        Target::Elsewhere(to) => to,
        Target::Here(old) => {
            OldAddress::parse(&old).keys().iter().find_map(|key| led.get(key).cloned()).or_else(|| {
                let file = site.file(&old).filter(|_| is_file(&old))?;
                let mut paths = old_paths(site, &file);
                paths.find_map(|path| led.get(&path).cloned())
            })?
        }
        Target::Nowhere => return None,
    };
    let to = to.replace(' ', "%20");
    article::markdown::is_allowed(&to).then_some(to)
}

/// Files of the source that a page leads to, each once, with the words of its first link.
fn found_files(site: &OldSite, page: &OldPage) -> Vec<(PathBuf, String)> {
    let mut found: Vec<(PathBuf, String)> = Vec::new();
    for link in &page.page.links {
        let Target::Here(old) = resolve(&page.address, &link.address, &site.hosts) else { continue };
        if let Some(path) = site.file(&old).filter(|_| is_file(&old)) {
            if !found.iter().any(|(other, _)| *other == path) {
                found.push((path, link.words.clone()));
            }
        }
    }
    found
}

fn missing(site: &OldSite, from: &str, link: &str) -> bool {
    matches!(resolve(from, link, &site.hosts), Target::Here(old) if site.file(&old).is_none())
}

fn old_paths<'s>(site: &'s OldSite, file: &'s Path) -> impl Iterator<Item = String> + use<'s> {
    site.files.iter().filter(move |(_, own)| own.as_path() == file).map(|(path, _)| path.clone())
}

/// Whether a link leads to a file that people read, rather than to a page or a picture.
fn is_file(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    const ENDS: [&str; 14] = [
        ".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".md", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".mp3",
        ".epub",
    ];
    ENDS.iter().any(|end| path.ends_with(end))
}

/// What a link calls its document, unless it says "here".
fn title_of(words: &str, page: &str) -> String {
    const SAY_NOTHING: [&str; 18] = [
        "here", "click here", "pdf", "download", "read more", "full text", "full report", "more", "ici", "cliquez ici",
        "télécharger", "aquí", "aqui", "descargar", "word", "english", "français", "español",
    ];
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = words.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let is_name = is_file(&plain) || plain.chars().count() < 4 || SAY_NOTHING.contains(&plain.as_str());
    if is_name && !page.is_empty() { page.to_owned() } else { words }
}

/// What a cover says besides the words of its link.
fn note(page: &OldPage) -> String {
    let mut text = page.page.text.clone();
    for link in &page.page.links {
        text = text.replace(&link.words, " ");
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().filter(|letter| letter.is_alphabetic()).count() > 15 { text } else { String::new() }
}

fn work(page: &OldPage, title: &str, note: String) -> Work {
    let country = region::find_country(&page.shelf).map(|country| country.alpha3.clone()).unwrap_or_default();
    let region = if country.is_empty() { region_called(&page.shelf) } else { None };
    Work { kind: kind_of(title), country, region, published: page.published.clone(), note, ..Work::default() }
}

/// The language of the interface that the words are in; else the tag of the one that they are in.
fn article_language(page: &OldPage, wanted: &Wanted) -> Result<Language, String> {
    let declared =
        page.page.language.as_deref().map(|tag| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase());
    let found = reading::language::detect(&page.page.text, declared.as_deref()).map(str::to_owned);
    let tag = found.or(declared).unwrap_or_else(|| wanted.language.clone());
    Language::parse(&tag).ok_or(tag)
}

/// The words of a page as a file of its own.
fn as_file(page: &OldPage) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraphs: String = page.page.text.lines().map(|line| format!("<p>{}</p>\n", escaped(line))).collect();
    let title = escaped(&page.page.title);
    format!(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><main><h1>{title}</h1>\n{paragraphs}</main></body></html>\n"
    )
}
