//! `/sitemap.xml`, `/sitemaps/{language}-{part}.xml`, `/robots.txt`: for search engines. Each page is listed in each
//! language of the interface, with the others beside it.

use super::{catalogue, finding, published};
use crate::access::{self, Shown, Viewer};
use crate::app::App;
use crate::article;
use crate::consultation::store as consultations;
use crate::member::DOORS;
use crate::region;
use crate::statement::{self, listed};
use crate::web::xml::Xml;
use crate::web::{Format, OrNotFound, PageError, Reader, address, data, file};
use crate::words::{Language, Words};
use axum::extract::{Path, State};
use axum::response::Response;

/// Addresses in one part: with all languages beside each, a part stays near 5 MB. The limit of the protocol is 50.
const PART: usize = 4000;
const XML: &str = "application/xml; charset=utf-8";
/// Pages of the secretariat that have an address of their own.
const WRITTEN: [article::Kind; 4] =
    [article::Kind::About, article::Kind::News, article::Kind::Topic, article::Kind::Crisis];
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Plain path of a page, and when it last changed: RFC 3339, empty when not known.
type Listed = (String, String);

/// The list of lists.
pub async fn index(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let pages = pages(&app).await?;
    let bytes = pages.map(|pages| {
        let mut xml = Xml::default();
        xml.open("sitemapindex", &[("xmlns", NAMESPACE)]);
        for language in Language::all() {
            for (at, part) in pages.chunks(PART).enumerate() {
                xml.open("sitemap", &[]);
                xml.text("loc", &format!("{}/sitemaps/{}-{}.xml", reader.config.address, language.tag(), at + 1));
                xml.text("lastmod", part.iter().map(|(_, changed)| changed.as_str()).max().unwrap_or_default());
                xml.close();
            }
        }
        xml.finish()
    });
    Ok(data(bytes, XML, &reader))
}

/// Pages in one language.
pub async fn part(State(app): State<App>, reader: Reader, Path(name): Path<String>) -> Result<Response, PageError> {
    let (tag, part) = name.strip_suffix(".xml").and_then(|name| name.split_once('-')).or_not_found()?;
    let language = Language::all().find(|language| language.tag() == tag).or_not_found()?;
    let part: usize = part.parse().ok().filter(|part| (1..100_000).contains(part)).or_not_found()?;
    let bytes = pages(&app).await?.try_map(|pages| {
        let part = pages.chunks(PART).nth(part - 1).or_not_found()?;
        Ok::<_, PageError>(written(part, language, &reader.config.address))
    })?;
    Ok(data(bytes, XML, &reader))
}

fn written(pages: &[Listed], language: Language, site: &str) -> Vec<u8> {
    let mut xml = Xml::default();
    xml.open("urlset", &[("xmlns", NAMESPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
    let whole = |path: &str, language: Language| format!("{site}{}", address(path, language, Format::Html));
    for (path, changed) in pages {
        xml.open("url", &[]);
        xml.text("loc", &whole(path, language));
        xml.text("lastmod", changed);
        for other in Language::all() {
            let href = whole(path, other);
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", other.tag()), ("href", &href)]);
        }
        let english = whole(path, Language::english());
        xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", "x-default"), ("href", &english)]);
        xml.close();
    }
    xml.finish()
}

/// Every public page, the ones about everything first.
async fn pages(app: &App) -> Result<Shown<Vec<Listed>>, PageError> {
    let mut parts = access::public(()).map(|()| Vec::new());
    for consultation in consultations::all(&app.db).await? {
        if let Some(published) = published::latest(app, &Viewer::Public, &consultation.id).await? {
            let at = published.published_at.unwrap_or_default();
            parts = parts.and(published.report).map(|(mut all, report)| {
                let themes = report.themes.iter().map(|theme| format!("/themes/{}", theme.id));
                let findings = report.findings.iter().map(|one| finding::address(&one.id));
                all.extend(themes.chain(findings).map(|path| (path, at.clone())));
                all
            });
        }
    }
    let parts = parts.and(super::coalition::listed(app).await?).map(|(mut all, own)| {
        all.extend(own);
        all
    });
    let written = article::store::published_heads(&app.db, &WRITTEN).await?;
    let written = access::show_all(&Viewer::Public, written.iter()).map(|written| {
        let mut pages: Vec<Listed> =
            written.iter().map(|one| (one.kind.address(&one.slug), one.saved_at.clone())).collect();
        pages.sort();
        pages.dedup_by(|later, one| {
            later.0 == one.0 && {
                one.1 = std::mem::take(&mut later.1);
                true
            }
        });
        pages
    });
    let said = statements(app).await?.and(written).map(|(mut said, written)| {
        said.extend(written);
        said
    });
    Ok(catalogue::read(app).await?.and(parts.and(said)).map(|(catalogue, (parts, said))| {
        let things = catalogue.things(Words::english());
        let newest = things.iter().map(|thing| thing.changed_at).max().unwrap_or_default();
        let mut pages: Vec<Listed> = [
            "/", "/library", "/consultations", "/roundtables", "/regions", "/languages", "/organisations", "/take-away",
        ]
        .map(|path| (path.to_owned(), newest.to_owned()))
        .into();
        pages.extend(["/method", "/verify"].map(|path| (path.to_owned(), String::new())));
        for scheme in region::schemes() {
            pages.push((format!("/regions/{}", scheme.id), newest.to_owned()));
            let with = scheme
                .regions
                .iter()
                .filter(|region| catalogue.roundtables.iter().any(|one| super::region::lies_in(scheme, region, one)));
            pages.extend(with.map(|region| (format!("/regions/{}/{}", scheme.id, region.id), newest.to_owned())));
        }
        for organisation in &catalogue.organisations {
            pages.push((organisation.address(), catalogue.changed_at(&organisation.id).to_owned()));
        }
        let standing = things.into_iter().filter(|thing| !thing.gone);
        pages.extend(standing.map(|thing| (thing.path, thing.changed_at.to_owned())));
        pages.extend(parts);
        pages.extend(said);
        pages
    }))
}

/// Statements that anybody may see.
async fn statements(app: &App) -> Result<Shown<Vec<Listed>>, PageError> {
    let mut all = access::public(()).map(|()| Vec::new());
    let mut after = String::new();
    loop {
        let some = listed::store::listed(&app.db, &after, 10_000).await?;
        let Some(last) = some.last() else { return Ok(all) };
        after = last.id.clone();
        all = all.and(access::show_all(&Viewer::Public, &some)).map(|(mut all, some)| {
            all.extend(some.into_iter().map(|(id, changed)| (statement::address(&id), changed)));
            all
        });
    }
}

/// Everything but what is for people with an account may be read by robots. Forms of a page that say nothing new are left out.
pub async fn robots(State(_): State<App>, reader: Reader) -> Result<Response, PageError> {
    if reader.asked.format != Format::Text {
        return Err(PageError::NotFound);
    }
    let mut text = String::from("User-agent: *\n");
    for language in Language::all() {
        for door in DOORS {
            let door = address(door, language, Format::Html);
            text.push_str(&format!("Disallow: {door}$\nDisallow: {door}/\n"));
        }
    }
    text.push_str("Disallow: /*?print\nDisallow: /*?cite\nDisallow: /api/\n");
    text.push_str(&format!("\nSitemap: {}/sitemap.xml\n", reader.config.address));
    Ok(file(access::public(()).map(|()| text.into_bytes()), Format::Text, "robots", &reader))
}
