//! Tables of a Joomla database as CSV: articles with their numbers, lists with their names, and the menu, which gives
//! short addresses. Both generations of the system are read: they count who may read, and what is published, differently.

use super::address::{self, OldAddress};
use super::look::{Rows, Tell, tables};
use super::report::What;
use super::{Category, OldPage, OldSite, dates};
use anyhow::{Context, bail};
use rayon::prelude::*;
use reading::ReadError;
use reading::limited::{self, Limits};
use reading::web_page::WebPage;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Whether a table holds articles, by its first line.
pub(super) fn is_content(header: &str) -> bool {
    header.contains("introtext") && header.contains("title")
}

fn is_categories(header: &str) -> bool {
    header.contains("title")
        && header.contains("alias")
        && (header.contains("section") || header.contains("extension"))
        && !is_content(header)
}

fn is_menu(header: &str) -> bool {
    header.contains("menutype") && header.contains("link")
}

pub(super) fn read(site: &mut OldSite, tell: Tell) -> anyhow::Result<()> {
    let found: Vec<(PathBuf, String)> =
        tables(&site.files).into_iter().map(|(path, header)| (path.clone(), header)).collect();
    let table = |is: fn(&str) -> bool| found.iter().find(|(_, header)| is(header)).map(|(path, _)| path.clone());
    let Some(content) = table(is_content) else {
        bail!(
            "there is no table of articles: export the table that ends in “_content” as CSV, with the names of its columns in the first line"
        );
    };
    let rows = Rows::read(&content)?;
    if let Some(path) = table(is_categories) {
        let rows = Rows::read(&path).context("the table of categories")?;
        for at in 0..rows.len() {
            let Ok(id) = rows.value(at, &["id"]).parse() else { continue };
            let category =
                Category { title: rows.value(at, &["title"]).to_owned(), alias: rows.value(at, &["alias"]).to_owned() };
            site.categories.insert(id, category);
        }
    }
    let used: BTreeSet<PathBuf> = found.into_iter().map(|(path, _)| path).collect();
    let menu = used
        .iter()
        .find(|path| tables(&site.files).iter().any(|(own, header)| own == path && is_menu(header)))
        .cloned();
    if let Some(path) = menu {
        site.also = menu_addresses(&Rows::read(&path).context("the table of the menu")?);
    }
    site.files.retain(|_, path| !used.contains(path));
    let done = AtomicUsize::new(0);
    let pages: Vec<Result<WebPage, ReadError>> = (0..rows.len())
        .into_par_iter()
        .map(|at| {
            let page = limited::web_page(html_of(&rows, at).as_bytes(), &Limits::default());
            tell("reading articles", done.fetch_add(1, Ordering::Relaxed) + 1, rows.len());
            page
        })
        .collect();
    // The first generation counts from 0 who may read.
    let first_generation = (0..rows.len()).any(|at| rows.value(at, &["access"]) == "0");
    for (at, page) in pages.into_iter().enumerate() {
        let place = format!(
            "{}, article {}",
            content.file_name().unwrap_or_default().to_string_lossy(),
            rows.value(at, &["id"])
        );
        match page {
            Ok(page) => take(site, &rows, at, page, place, first_generation),
            Err(error) => site.report.say(What::Unreadable, place, error.to_string()),
        }
    }
    Ok(())
}

/// The words of an article as a page of its own.
fn html_of(rows: &Rows, at: usize) -> String {
    format!(
        "<html><body><h1 itemprop=\"headline\">{}</h1><div itemprop=\"articleBody\">{}\n{}</div></body></html>",
        rows.value(at, &["title"]).replace('<', "&lt;"),
        rows.value(at, &["introtext"]),
        rows.value(at, &["fulltext"])
    )
}

fn take(site: &mut OldSite, rows: &Rows, at: usize, page: WebPage, place: String, first_generation: bool) {
    let Ok(id) = rows.value(at, &["id"]).parse::<u64>() else {
        site.report.say(What::LeftOut, place, "it has no number");
        return;
    };
    let state = rows.value(at, &["state", "published"]);
    if state == "-2" {
        site.report.say(What::LeftOut, place, "it was in the bin of the old site");
        return;
    }
    let everybody = if first_generation { "0" } else { "1" };
    let access = rows.value(at, &["access"]);
    let is_public = matches!(state, "1" | "2" | "-1") && (access.is_empty() || access == everybody);
    let mut day = |names: &[&str]| {
        let text = rows.value(at, names);
        dates::day(text).unwrap_or_else(|| {
            site.report.say(What::DayUnreadable, &place, text);
            String::new()
        })
    };
    let (created, up, changed) = (day(&["created"]), day(&["publish_up"]), day(&["modified"]));
    let category = rows.value(at, &["catid"]).parse::<u64>().ok();
    let alias = match rows.value(at, &["alias"]) {
        "" => crate::words::slug(&page.title),
        alias => alias.to_owned(),
    };
    let shelf = category.and_then(|id| site.categories.get(&id));
    let listed = match (category, shelf) {
        (Some(id), Some(shelf)) if !shelf.alias.is_empty() => format!("{id}-{}", shelf.alias),
        (Some(id), _) => id.to_string(),
        (None, _) => "0".to_owned(),
    };
    let long = format!("/index.php/component/content/article/{listed}/{id}-{alias}");
    let shelf = shelf.map(|shelf| shelf.title.clone()).unwrap_or_default();
    let mut page = page;
    page.language = Some(rows.value(at, &["language"]).to_owned()).filter(|tag| !tag.is_empty() && tag != "*");
    site.pages.push(OldPage {
        origin: format!("article {} {id}", site.hosts.first().map_or("", String::as_str)),
        place,
        // Links in an article start from the root, as the system wrote them.
        address: "/".to_owned(),
        keys: vec![address::article(id), long],
        published: if created.is_empty() { up } else { created },
        changed,
        category,
        shelf,
        is_public,
        page,
    });
}

/// Short addresses by what they lead to, as keys.
fn menu_addresses(rows: &Rows) -> Vec<(String, String)> {
    let alias_and_parent: BTreeMap<&str, (&str, &str)> = (0..rows.len())
        .map(|at| (rows.value(at, &["id"]), (rows.value(at, &["alias"]), rows.value(at, &["parent", "parent_id"]))))
        .collect();
    let path = |at: usize| {
        let written = rows.value(at, &["path"]);
        if !written.is_empty() {
            return written.to_owned();
        }
        let mut names: Vec<&str> = Vec::new();
        let mut id = rows.value(at, &["id"]);
        while let Some((alias, parent)) = alias_and_parent.get(id) {
            // A parent that is its own is one of a damaged table.
            if names.len() > 20 || alias.is_empty() || *alias == "root" {
                break;
            }
            names.push(alias);
            id = parent;
        }
        names.reverse();
        names.join("/")
    };
    let mut found = Vec::new();
    for at in 0..rows.len() {
        let link = OldAddress::parse(&format!("/{}", rows.value(at, &["link"]).trim_start_matches('/')));
        let to = link.article().map(address::article).or(link.category().map(address::category));
        let path = path(at);
        if let Some(to) = to.filter(|_| !path.is_empty()) {
            found.push((to, format!("/index.php/{path}")));
        }
    }
    found
}
