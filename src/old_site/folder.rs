//! A folder of saved pages: each with the address that its place in the folder or the page itself gives.

use super::address::{self, OldAddress};
use super::look::Tell;
use super::report::What;
use super::{OldPage, OldSite, dates};
use anyhow::Context;
use rayon::prelude::*;
use reading::NoticeCode;
use reading::limited::{self, Limits};
use reading::web_page::WebPage;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Programs that save sites keep the ending of the script, or add one; a question mark may have become "@".
pub(super) fn may_be_page(path: &str) -> bool {
    let lower = path.to_lowercase();
    let ends = [".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".shtml"].iter().any(|end| lower.ends_with(end));
    ends || lower.contains("?option=") || lower.contains("@option=") || lower.contains("%3foption=")
}

pub(super) fn read(site: &mut OldSite, tell: Tell) -> anyhow::Result<()> {
    without_host(site);
    let pages: Vec<(String, PathBuf)> = site
        .files
        .iter()
        .filter(|(path, _)| may_be_page(path))
        .map(|(path, file)| (path.clone(), file.clone()))
        .collect();
    for (path, _) in &pages {
        site.files.remove(path);
    }
    let done = AtomicUsize::new(0);
    let read: Vec<(String, anyhow::Result<WebPage>)> = pages
        .into_par_iter()
        .map(|(path, file)| {
            let page = std::fs::read(&file)
                .with_context(|| format!("{} cannot be opened", file.display()))
                .and_then(|bytes| Ok(limited::web_page(&bytes, &Limits::default())?));
            tell("reading pages", done.fetch_add(1, Ordering::Relaxed) + 1, 0);
            (path, page)
        })
        .collect();
    for (_, page) in read.iter() {
        let own = page.iter().flat_map(|page| &page.own_addresses).filter_map(|address| address::host(address));
        for host in own.collect::<Vec<_>>() {
            if !site.hosts.contains(&host) {
                site.hosts.push(host);
            }
        }
    }
    let mut found: Vec<OldPage> = Vec::new();
    for (path, page) in read {
        match page {
            Ok(page) => found.push(old_page(site, &path, page)),
            Err(error) => site.report.say(What::Unreadable, path, format!("{error:#}")),
        }
    }
    // A page stands before its view for print, which is another file.
    found.sort_by_key(|page| OldAddress::parse(&page.address).is_another_view());
    let mut known: BTreeMap<String, ()> = BTreeMap::new();
    for page in found {
        let keys = OldAddress::parse(&page.address).keys();
        let again =
            OldAddress::parse(&page.address).is_another_view() && keys.iter().any(|key| known.contains_key(key));
        known.extend(page.keys.iter().cloned().map(|key| (key, ())));
        match again {
            true => site.report.say(What::AnotherView, page.place, ""),
            false => site.pages.push(page),
        }
    }
    Ok(())
}

/// A folder that is called as the host, and everything in it: that is how sites are mirrored.
fn without_host(site: &mut OldSite) {
    let first = |path: &str| path[1..].split_once('/').map(|(first, _)| first.to_owned());
    let Some(host) = site.files.keys().next().and_then(|path| first(path)) else { return };
    if host.contains('.') && site.files.keys().all(|path| first(path).as_ref() == Some(&host)) {
        site.hosts.push(host.to_lowercase().trim_start_matches("www.").to_owned());
        let files = std::mem::take(&mut site.files);
        site.files = files.into_iter().map(|(path, file)| (path[host.len() + 1..].to_owned(), file)).collect();
    }
}

fn old_page(site: &mut OldSite, path: &str, page: WebPage) -> OldPage {
    let saved = address_of(path);
    let published = first_day(site, path, &page);
    let is_own = |host: &str| site.hosts.iter().any(|own| own == host);
    let mut own: Vec<String> = page
        .own_addresses
        .iter()
        .chain(page.base.iter().filter(|base| address::within(base).len() > 1))
        .filter(|address| address::host(address).is_none_or(|host| is_own(&host)))
        .map(|address| address::within(address))
        .filter(|address| address != "/" || saved == "/index.html")
        .collect();
    own.push(saved.clone());
    let mut keys: Vec<String> = Vec::new();
    for address in &own {
        let old = OldAddress::parse(address);
        keys.push(old.key());
        keys.extend(old.article().map(address::article));
        keys.extend(old.category().map(address::category));
    }
    keys.sort();
    keys.dedup();
    let base = page
        .base
        .as_deref()
        .map(address::within)
        .filter(|_| page.base.as_deref().and_then(address::host).is_none_or(|host| is_own(&host)));
    let own_address = OldAddress::parse(&own[0]);
    OldPage {
        origin: format!("page {}{}", site.hosts.first().map_or("", String::as_str), own_address.key()),
        place: path.to_owned(),
        address: base.unwrap_or_else(|| if own[0].contains("print=") { own[0].clone() } else { saved }),
        keys,
        shelf: shelf(&own[0]),
        published,
        is_public: true,
        page,
        ..OldPage::default()
    }
}

/// The first day of the page that can be read; when there are days and none can, that is said.
fn first_day(site: &mut OldSite, place: &str, page: &WebPage) -> String {
    let days = page.dates.iter().filter_map(|text| dates::day(text));
    if let Some(day) = days.into_iter().find(|day| !day.is_empty()) {
        return day;
    }
    if let Some(text) = page.dates.first() {
        site.report.say(What::DayUnreadable, place, text);
    }
    String::new()
}

/// The address that a file was saved from.
fn address_of(path: &str) -> String {
    let asked = ["@", "?", "%3F", "%3f"].iter().find_map(|mark| {
        let (before, after) = path.split_once(mark)?;
        after.contains('=').then(|| format!("{before}?{after}"))
    });
    match asked {
        Some(asked) => asked.strip_suffix(".html").or(asked.strip_suffix(".htm")).unwrap_or(&asked).to_owned(),
        // Mirroring adds an ending to what had none.
        None if path.contains(".php/") => path.strip_suffix(".html").unwrap_or(path).to_owned(),
        None => path.to_owned(),
    }
}

/// The folder that a page stands in, in words.
fn shelf(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let folder = path.rsplit('/').nth(1).unwrap_or_default();
    let words = folder.trim_start_matches(|letter: char| letter.is_ascii_digit()).trim_matches('-');
    if words.contains(".php") { String::new() } else { words.replace(['-', '_'], " ") }
}

/// What the reading of a page found out that people should know.
pub(super) fn remarks(site: &mut OldSite) {
    let report = &mut site.report;
    for OldPage { place, page, .. } in &site.pages {
        for notice in &page.notices {
            match notice.code {
                NoticeCode::Mojibake | NoticeCode::Encoding => {
                    let examples = page.mended.iter().map(|one| format!("“{}” → “{}”", one.before, one.after));
                    let examples: Vec<String> = examples.collect();
                    let said = if examples.is_empty() { notice.message.clone() } else { examples.join(", ") };
                    report.say(What::EncodingMended, place, said);
                }
                NoticeCode::DamagedApostrophe | NoticeCode::ReplacementCharacter => {
                    report.say(What::LettersLost, place, &notice.message);
                }
                _ => {}
            }
        }
        for (what, count) in [
            (What::AddressUncloaked, page.uncloaked),
            (What::CloakRemoved, page.cloaks - page.uncloaked.min(page.cloaks)),
            (What::AltRemoved, page.stray_alts),
        ] {
            (0..count).for_each(|_| report.say(what, place, ""));
        }
        if page.pictures > 0 {
            report.say(What::PicturesLeftOut, place, page.pictures.to_string());
        }
    }
}
