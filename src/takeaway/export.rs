//! The public site as a folder that works from a stick: every page that can be reached from the home pages, as
//! anybody on the web gets it, with links that lead to files.

use super::moved;
use super::rewrite::{links, rewritten};
use crate::app::App;
use crate::library;
use crate::member::is_behind_a_door;
use crate::old_site;
use crate::serve;
use crate::web::{Answers, Fetched, Format, address, fetch};
use crate::words::Language;
use anyhow::{Context, bail};
use std::collections::{BTreeMap, VecDeque};
use std::path::Path;

/// Which files go with the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formats {
    /// None but the deposited ones.
    Pages,
    /// PDF, Word, JSON and CSV of reports and global reports too.
    Documents,
    /// Every format of every page: large, and slow to make.
    Every,
}

impl Formats {
    /// `pages`, `documents` or `every`.
    pub fn parse(word: &str) -> Option<Formats> {
        match word {
            "pages" => Some(Formats::Pages),
            "documents" => Some(Formats::Documents),
            "every" => Some(Formats::Every),
            _ => None,
        }
    }
}

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub languages: Vec<Language>,
    pub formats: Formats,
}

/// What was written.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Exported {
    pub pages: usize,
    pub files: usize,
    pub bytes: u64,
    /// Small pages at addresses of an old site, which lead on.
    pub moved: usize,
    /// Addresses that pages lead to and that had no answer.
    pub broken: Vec<String>,
}

/// Writes the site to `folder`, which must be empty or not there.
pub async fn export(app: &App, wanted: &Wanted, folder: &Path, tell: impl Fn(usize)) -> anyhow::Result<Exported> {
    if std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("the folder {} is not empty: name another, or empty it first", folder.display());
    }
    let answers = Answers::new(serve::routes(), app.clone())?;
    let mut crawl = Crawl { wanted, places: BTreeMap::new(), waiting: VecDeque::new() };
    let mut done = Exported::default();
    // Short permanent addresses, and what they lead to.
    let mut leads: BTreeMap<String, String> = BTreeMap::new();
    for language in &wanted.languages {
        crawl.meet(&address("/", *language, Format::Html));
    }
    // No list leads to what was withdrawn, but citations do.
    for work in library::store::all(&app.db).await?.iter().filter(|work| work.withdrawn.is_some()) {
        for language in &wanted.languages {
            crawl.meet(&address(&work.address(), *language, Format::Html));
        }
    }
    while let Some(next) = crawl.waiting.pop_front() {
        let fetched = fetch(&answers, &next).await?;
        if let (300..400, Some(to)) = (fetched.status, &fetched.location) {
            let to = to.strip_prefix(app.config.address.as_str()).unwrap_or(to).to_owned();
            crawl.meet(&to);
            leads.insert(next, to);
            continue;
        }
        // What was withdrawn has a page that says so.
        if fetched.status != 200 && !(fetched.status == 410 && fetched.is_page()) {
            done.broken.push(next);
            continue;
        }
        let place = place(&next, &fetched);
        write(&folder.join(&place.path), &fetched.bytes)
            .with_context(|| format!("{} cannot be written", folder.join(&place.path).display()))?;
        match place.is_page {
            true => {
                let text = String::from_utf8_lossy(&fetched.bytes);
                links(&text).iter().for_each(|link| crawl.meet(link));
                done.pages += 1;
                tell(done.pages);
            }
            false => {
                done.files += 1;
                done.bytes += fetched.bytes.len() as u64;
            }
        }
        crawl.places.insert(next, Some(place));
    }
    let found = |address: &String| Some(crawl.places.get(address)?.as_ref()?.path.clone());
    let places: BTreeMap<String, String> = crawl
        .places
        .keys()
        .filter_map(|address| Some((address.clone(), found(leads.get(address).unwrap_or(address))?)))
        .collect();
    for place in crawl.places.values().flatten().filter(|place| place.is_page) {
        let file = folder.join(&place.path);
        let page = rewritten(&std::fs::read_to_string(&file)?, &place.path, &places);
        done.bytes += page.len() as u64;
        write(&file, page.as_bytes())?;
    }
    let language = wanted.languages.first().copied().unwrap_or(Language::english());
    for (old, to) in old_site::store::addresses(&app.db).await? {
        let Some(file) = moved::file_of(&old) else { continue };
        let Some(to) = places.get(&address(&to, language, Format::Html)) else { continue };
        // An address that has a page here is no old one.
        if !folder.join(&file).exists() {
            write(&folder.join(&file), moved::page(&app.config.name, &file, to).as_bytes())?;
            done.moved += 1;
        }
    }
    write(&folder.join("READ-ME.txt"), read_me(app).as_bytes())?;
    Ok(done)
}

/// Thousands of files that can be made again: the disk is not waited for after each.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, bytes)
}

fn read_me(app: &App) -> String {
    format!(
        "A copy of {} ({}), made on {}.\nOpen index.html in any browser; no server and no connection are needed.\n\
         What could only be asked of the site itself, such as signing in, is left out.\n",
        app.config.name,
        app.config.address,
        app.now().get(..10).unwrap_or_default()
    )
}

/// Where an address is in the folder.
struct Place {
    /// With slashes, from the folder.
    path: String,
    is_page: bool,
}

struct Crawl<'w> {
    wanted: &'w Wanted,
    /// `None` while it is not fetched.
    places: BTreeMap<String, Option<Place>>,
    waiting: VecDeque<String>,
}

impl Crawl<'_> {
    /// A link of a page: it is fetched once, if it is wanted.
    fn meet(&mut self, link: &str) {
        let plain = link.split('#').next().unwrap_or_default();
        if self.is_wanted(plain) && !self.places.contains_key(plain) {
            self.places.insert(plain.to_owned(), None);
            self.waiting.push_back(plain.to_owned());
        }
    }

    fn is_wanted(&self, link: &str) -> bool {
        if !link.starts_with('/') || link.starts_with("//") || link.contains('?') {
            return false;
        }
        let first = link.trim_start_matches('/').split('/').next().unwrap_or_default();
        let other = Language::all().find(|language| *language != Language::english() && language.tag() == first);
        let language = other.unwrap_or(Language::english());
        let path = if other.is_some() { &link[first.len() + 1..] } else { link };
        if path.starts_with("/static/") || path.contains("/files/") {
            return true;
        }
        if !self.wanted.languages.contains(&language) || is_behind_a_door(path) {
            return false;
        }
        // Lists that are narrowed three times hold nothing that the others do not; there are many themes.
        if let Some(facets) = path.strip_prefix("/library/by/").and_then(|facets| facets.split("/page/").next()) {
            let words: Vec<&str> = facets.split('/').collect();
            if words.len() > if words.contains(&"theme") { 2 } else { 4 } {
                return false;
            }
        }
        let end = path.rsplit('/').next().unwrap_or_default().rsplit_once('.').map(|(_, end)| end);
        let is_document = path.starts_with("/reports/") || path.contains("/global-report");
        match (end, self.wanted.formats) {
            (Some("pdf" | "docx" | "json" | "csv"), Formats::Documents) => is_document || path.starts_with("/schema/"),
            (Some("pdf" | "docx" | "json" | "csv" | "md" | "txt"), formats) => formats == Formats::Every,
            _ => true,
        }
    }
}

fn place(address: &str, fetched: &Fetched) -> Place {
    let plain = address.trim_matches('/');
    let (folder, last) = plain.rsplit_once('/').unwrap_or(("", plain));
    let within = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    match (&fetched.file_name, fetched.is_page()) {
        // The name of a deposited file is not in its address.
        (Some(name), _) if plain.contains("/files/") => {
            Place { path: within(&format!("{last}-{name}")), is_page: false }
        }
        (_, true) if plain.is_empty() => Place { path: "index.html".to_owned(), is_page: true },
        (_, true) => Place { path: format!("{plain}/index.html"), is_page: true },
        _ => Place { path: plain.to_owned(), is_page: false },
    }
}
