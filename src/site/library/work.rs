//! `/library/{slug}`: a work with its languages and files; where it was withdrawn, that it was and why.

use super::super::parts::{self, heading, pair};
use super::shelf;
use crate::access;
use crate::app::App;
use crate::library::browse::{ALL_REGIONS, Chosen, Facet};
use crate::library::pages::{kind_name, page_languages};
use crate::library::{Fetched, InLanguage, Offered, Revision, Shelved, Withdrawn, address, store};
use crate::region;
use crate::web::{Format, OrNotFound, Page, PageError, Reader};
use crate::words::{Words, slug};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG};
use axum::response::{IntoResponse, Response};
use typesetting::Document;
use typesetting::document::{Block, Entry, Fold, Inline, link, plain};

pub(super) async fn one(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let words = reader.words;
    let works = shelf::around(&app, &reader.viewer, words, &slug).await?;
    if !works.get().iter().any(|work| work.slug == slug) {
        return Err(PageError::NotFound);
    }
    let mut is_withdrawn = false;
    let document = works.map(|works| {
        let found = works.iter().find(|work| work.slug == slug);
        is_withdrawn = found.is_some_and(|work| work.withdrawn.is_some());
        found.map(|work| document(words, work, &works)).unwrap_or_default()
    });
    let readers = store::by_slug(&app.db, &slug).await?.map(|work| work.readers).unwrap_or_default();
    let mut answer = Page::of(document).meant_for(readers).answer(&reader).await?;
    if is_withdrawn && reader.asked.format == Format::Html {
        *answer.status_mut() = StatusCode::GONE;
    }
    Ok(answer)
}

/// `/library/{slug}/files/{id}`: the published bytes. Of a withdrawn work there are none.
pub(super) async fn file(
    State(app): State<App>,
    reader: Reader,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let work = store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let file = work.published_file(&id).or_not_found()?;
    let fetched = access::show(&reader.viewer, &file).or_not_found()?;
    let Fetched { hash: tag, file_name: name, format, .. } = fetched.into_inner();
    let bytes = app.files.get(&tag).await?;
    let place = if matches!(format, reading::Format::Pdf | reading::Format::Text) { "inline" } else { "attachment" };
    let headers = [
        (CONTENT_TYPE, media_type(format).to_owned()),
        // Asked for again each time, so that what is withdrawn is gone at once.
        (CACHE_CONTROL, "public, no-cache".to_owned()),
        (ETAG, format!("\"{tag}\"")),
        (CONTENT_DISPOSITION, format!("{place}; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

fn media_type(format: reading::Format) -> &'static str {
    match format {
        reading::Format::Pdf => "application/pdf",
        reading::Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        reading::Format::Odt => "application/vnd.oasis.opendocument.text",
        reading::Format::Html => "text/html; charset=utf-8",
        reading::Format::Markdown => "text/markdown; charset=utf-8",
        reading::Format::Text => "text/plain; charset=utf-8",
        reading::Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        reading::Format::Csv => "text/csv; charset=utf-8",
    }
}

fn document(words: Words, work: &Shelved, works: &[Shelved]) -> Document {
    let (title, own_language) = work.title(words.language());
    let mut blocks = Vec::new();
    if let Some(withdrawn) = &work.withdrawn {
        blocks.push(tombstone(words, "library-withdrawn-on", withdrawn));
    }
    if !own_language.is_empty() && own_language != words.language() && work.withdrawn.is_none() {
        let names: Vec<String> = work.languages.iter().map(|own| words.language_name(&own.language)).collect();
        let said = words.say_with("library-only-in", &[("languages", words.list(&names).into())]);
        blocks.push(parts::note(plain(said)));
    }
    if let Some(to) = &work.reads_at {
        blocks.push(parts::paragraph(vec![link(to, words.say("library-read-here"))]));
    }
    blocks.push(about(words, work));
    if !work.note.is_empty() {
        blocks.push(Block::paragraph(work.note.as_str()));
    }
    if work.withdrawn.is_none() {
        blocks.push(heading(words, "library-languages"));
        blocks.extend(work.languages.iter().map(|own| language(words, work, own)));
        blocks.extend(work.withdrawn_languages.iter().map(|(tag, why)| gone(words, tag, why)));
    }
    for (key, links) in [
        ("library-is-part-of", named(works, &work.part_of)),
        ("library-is-derived-from", named(works, &work.derived_from)),
        ("library-has-parts", pointing(works, |other| &other.part_of, &work.slug)),
        ("library-went-into", pointing(works, |other| &other.derived_from, &work.slug)),
    ] {
        if !links.is_empty() {
            blocks.push(heading(words, key));
            blocks.push(parts::list(links.into_iter().map(|other| vec![to(words, other)])));
        }
    }
    Document { title: title.to_owned(), kicker: Some(kind_name(words, work.kind)), blocks, ..Document::default() }
}

/// A language that is off the shelf while others stand.
fn gone(words: Words, tag: &str, withdrawn: &Withdrawn) -> Block {
    Block::Entry(Entry {
        id: format!("in-{}", tag.to_lowercase()),
        level: 3,
        heading: plain(words.language_name(tag)),
        marks: None,
        body: vec![tombstone(words, "library-language-withdrawn-on", withdrawn)],
        fold: None,
    })
}

fn tombstone(words: Words, key: &str, withdrawn: &Withdrawn) -> Block {
    let day = words.days(withdrawn.at.get(..10).unwrap_or_default());
    let said = words.say_with(key, &[("day", day.into())]);
    parts::warning(vec![
        said.into(),
        " ".into(),
        Inline::Foreign { language: "und".to_owned(), text: withdrawn.because.clone() },
    ])
}

fn about(words: Words, work: &Shelved) -> Block {
    let name = words.language();
    let by = |facet: Facet, value: &str, text: String| link(Chosen::default().with(facet, value).address(), text);
    let region = match &work.region {
        Some(id) => region::region("coalition", id).map(|one| by(Facet::Region, id, one.name(name).to_owned())),
        None => Some(by(Facet::Region, ALL_REGIONS, words.say("library-all-regions"))),
    };
    let country = region::country(&work.country)
        .map(|one| by(Facet::Country, &work.country.to_lowercase(), one.name(name).to_owned()));
    let organisation = |name: &String| by(Facet::Organisation, &slug(name), name.clone());
    let responsible = if work.organisation.is_empty() { Vec::new() } else { vec![organisation(&work.organisation)] };
    let days = if work.published.is_empty() { Vec::new() } else { plain(words.days(&work.published)) };
    let original = match work.original_language.is_empty() || work.reads_at.is_some() {
        true => Vec::new(),
        false => plain(words.language_name(&work.original_language)),
    };
    parts::pairs([
        pair(words.say("library-by-region"), region.into_iter().collect()),
        pair(words.say("library-by-country"), country.into_iter().collect()),
        pair(words.say("library-published"), days),
        pair(words.say("library-organisation"), responsible),
        pair(
            words.say("library-hosted-by"),
            parts::between(work.hosted_by.iter().map(organisation), &words.say("semicolon")),
        ),
        pair(words.say("library-original-language"), original),
    ])
}

/// One language: its title, its newest files, and the older revisions folded below.
fn language(words: Words, work: &Shelved, own: &InLanguage) -> Block {
    let name = words.language_name(&own.language);
    let mut body =
        vec![parts::paragraph(vec![Inline::Foreign { language: own.language.clone(), text: own.title.clone() }])];
    if own.is_behind {
        body.push(parts::warning(plain(words.say("library-behind"))));
    } else if own.language != work.original_language && work.reads_at.is_none() {
        let from = words.language_name(&work.original_language);
        let said = words.say_with("library-translation-of", &[("language", from.into())]);
        body.push(parts::paragraph(vec![parts::small(said)]));
    }
    let mut older = Vec::new();
    match own.revisions.split_first() {
        Some((newest, rest)) => {
            if newest.files.iter().any(|file| file.is_scan) {
                body.push(parts::note(plain(words.say("library-scan"))));
            }
            if newest.files.iter().any(|file| file.is_recognised) {
                body.push(parts::note(plain(words.say("library-recognised"))));
            }
            body.extend(newest.files.iter().find_map(|file| pages(words, file, &own.language)));
            body.push(parts::list([revision(words, newest)]));
            older.extend(rest.iter().map(|one| revision(words, one)));
        }
        None => body.push(parts::note(plain(words.say("library-no-files")))),
    }
    let fold = (!older.is_empty()).then(|| Fold {
        summary: plain(words.say_with("library-older", &[("n", older.len().into())])),
        blocks: vec![parts::list(older)],
    });
    Block::Entry(Entry {
        id: format!("in-{}", own.language.to_lowercase()),
        level: 3,
        heading: plain(name),
        marks: None,
        body,
        fold,
    })
}

/// Which pages of a file are in another language than the rest.
fn pages(words: Words, file: &Offered, own: &str) -> Option<Block> {
    let told = page_languages(words, &file.page_languages, own);
    (!told.is_empty()).then(|| parts::paragraph(vec![parts::small(told)]))
}

fn revision(words: Words, revision: &Revision) -> Vec<Inline> {
    let files = revision.files.iter().map(|file| link(&file.address, file_name(words, file)));
    let mut line = parts::between(files, " | ");
    let number = words.say_with("library-revision", &[("n", revision.number.into())]);
    let day = words.days(revision.at.get(..10).unwrap_or_default());
    line.push(" ".into());
    line.push(parts::small(format!("{number} · {day}")));
    line
}

/// "PDF, 1.2 MB": what is fetched over a slow line is worth knowing before.
fn file_name(words: Words, file: &Offered) -> String {
    let kind = words.say(&format!("library-file-{}", file.extension));
    match file.bytes {
        Some(bytes) => {
            let kilobytes = words.number(bytes.div_ceil(1000));
            words.say_with("library-file-size", &[("kind", kind.into()), ("kilobytes", kilobytes.into())])
        }
        None => kind,
    }
}

fn named<'w>(works: &'w [Shelved], slugs: &[String]) -> Vec<&'w Shelved> {
    slugs.iter().filter_map(|slug| works.iter().find(|work| work.slug == *slug)).collect()
}

fn pointing<'w>(works: &'w [Shelved], links: impl Fn(&Shelved) -> &Vec<String>, slug: &str) -> Vec<&'w Shelved> {
    works.iter().filter(|work| work.withdrawn.is_none() && links(work).iter().any(|to| to == slug)).collect()
}

fn to(words: Words, work: &Shelved) -> Inline {
    let (title, language) = work.title(words.language());
    let text = vec![Inline::Foreign { language: language.to_owned(), text: title.to_owned() }];
    Inline::Link { to: address(&work.slug), text }
}
