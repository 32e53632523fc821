//! A document as an answer: the page with its row of actions, or the same as a file.

use super::asked::{Format, address, asking};
use super::cache::ForEverybody;
use super::cite::Reference;
use super::colophon::Colophon;
use super::error::PageError;
use super::headers::WithScript;
use super::layout::Frame;
use super::links::turn_links;
use super::reader::Reader;
use super::{letter, set};
use crate::access::{self, Readers, Shown, Viewer};
use crate::member::{AT_THE_MACHINE, copy_mark};
use crate::words::{Language, Words, slug};
use askama::Template;
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, LINK, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::hash::{DefaultHasher, Hasher};
use typesetting::document::Block;
use typesetting::{Document, html as setting};

/// What every page can be had as.
const EVERY: [Format; 5] = [Format::Html, Format::Pdf, Format::Docx, Format::Markdown, Format::Text];

/// A page that is about to be answered.
#[derive(Debug)]
pub struct Page {
    document: Shown<Document>,
    colophon: Shown<Colophon>,
    data: Vec<Format>,
    more: Vec<(String, String)>,
    search: Option<SearchBox>,
    readers: Readers,
}

/// The box above a page of results.
#[derive(Debug, Clone)]
pub struct SearchBox {
    /// What stands in it.
    pub typed: String,
    pub label: String,
    pub hint: String,
    pub button: String,
}

/// A link of the row of actions.
#[derive(Debug)]
struct Action {
    name: String,
    href: String,
}

#[derive(Template)]
#[template(path = "web/page.html")]
struct DocumentPage {
    frame: Frame,
    title: String,
    actions: Vec<Action>,
    /// The same in a form for programs.
    others: Vec<Alternate>,
    search: Option<SearchBox>,
    parts: setting::Parts,
}

/// What a program finds instead of the page.
#[derive(Debug)]
struct Alternate {
    media_type: &'static str,
    title: String,
    href: String,
}

impl Page {
    /// A page that shows `document`. Its address and the setter's words are filled in, language and publisher
    /// where they are empty, and its links lead to pages in the reader's language.
    pub fn of(document: Shown<Document>) -> Page {
        let colophon = access::public(()).map(|()| Colophon::default());
        Page { document, colophon, data: Vec::new(), more: Vec::new(), search: None, readers: Readers::everybody() }
    }

    /// What the page says about itself. Without it, it is a page of the site, changed nobody knows when.
    pub fn with_colophon(mut self, colophon: Shown<Colophon>) -> Page {
        self.colophon = colophon;
        self
    }

    /// Data are to be had at the same address; the handler answers them itself, by [`file`].
    pub fn with_data(mut self, formats: &[Format]) -> Page {
        self.data.extend_from_slice(formats);
        self
    }

    /// One more action: where it leads, and what it is called.
    pub fn with_action(mut self, path: &str, name: String) -> Page {
        self.more.push((path.to_owned(), name));
        self
    }

    /// A box to search in, above the text of the page.
    pub fn with_search(mut self, search: SearchBox) -> Page {
        self.search = Some(search);
        self
    }

    /// For whom it is meant: what is not for everybody says on each copy who took it, and when.
    pub fn meant_for(mut self, readers: Readers) -> Page {
        self.readers = self.readers.and(&readers);
        self
    }

    /// The answer in the format that was asked for.
    ///
    /// # Errors
    ///
    /// `NoSuchFormat` for data that this page does not have, `MissingGlyph` when the PDF cannot be set,
    /// `Busy` when too many are set at once.
    pub async fn answer(self, reader: &Reader) -> Result<Response, PageError> {
        let Page { document, colophon, data, more, search, readers } = self;
        let (mut document, colophon) = document.and(colophon).into_inner();
        if document.language.is_empty() {
            document.language = reader.words.language().to_owned();
        }
        let reference = Reference::new(&document, &colophon, reader);
        let format = reader.asked.format;
        if let Some(bytes) = reference.file(format) {
            return Ok(answer(bytes, format, &slug(&document.title), reader));
        }
        match reader.asked.cite {
            true => document = reference.page(&document, reader),
            false => document.blocks.extend(colophon.blocks(reader)),
        }
        if !readers.are_everybody() && (format != Format::Html || reader.asked.print) {
            mark(&mut document, reader);
        }
        dress(&mut document, reader);
        match format {
            Format::Html => Ok(page(&document, &data, more, search, &reference, reader)),
            Format::Json | Format::Csv | Format::Atom | Format::Calendar => {
                Err(PageError::NoSuchFormat(EVERY.into_iter().chain(data).collect()))
            }
            _ => {
                let name = slug(&document.title);
                let bytes = set::set(document, format).await?;
                Ok(answer(bytes, format, &name, reader))
            }
        }
    }
}

/// Says in the foot of every page whose copy it is: a number that says who to the secretariat alone, and the minute.
fn mark(document: &mut Document, reader: &Reader) {
    let account = match &reader.viewer {
        Viewer::Person(standing) => standing.account.as_str(),
        Viewer::Operator | Viewer::Public => AT_THE_MACHINE,
    };
    let now = crate::app::now();
    let at = now.get(..16).unwrap_or_default().replace('T', " ");
    let said = [("mark", copy_mark(account).into()), ("at", at.into())];
    let said = reader.words.say_with("page-copy", said);
    let notice = document.notice.take().filter(|notice| !notice.is_empty());
    document.notice = Some(notice.into_iter().chain([said]).collect::<Vec<_>>().join(" · "));
}

/// Data that may be shown, as the answer to an address that ends in `.json` or `.csv`.
pub fn file(bytes: Shown<Vec<u8>>, format: Format, name: &str, reader: &Reader) -> Response {
    answer(bytes.into_inner(), format, &slug(name), reader)
}

/// Data that may be shown, of a kind that no address ends in.
pub fn data(bytes: Shown<Vec<u8>>, media_type: &'static str, reader: &Reader) -> Response {
    sent(bytes.into_inner(), media_type, None, reader)
}

/// A template's own page, as forms have it: for this reader, never kept.
pub fn html(template: &impl Template) -> Response {
    match template.render() {
        Ok(text) => {
            let kind = HeaderValue::from_static(Format::Html.media_type());
            let mut answer = Response::new(Body::from(text));
            answer.headers_mut().insert(CONTENT_TYPE, kind);
            answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
            answer
        }
        Err(error) => {
            tracing::error!(%error, "a template could not be filled");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Likewise, with the script of this site that asks for a passkey.
pub fn html_with_script(template: &impl Template) -> Response {
    let mut answer = html(template);
    answer.extensions_mut().insert(WithScript);
    answer
}

fn page(
    document: &Document,
    data: &[Format],
    more: Vec<(String, String)>,
    search: Option<SearchBox>,
    reference: &Reference,
    reader: &Reader,
) -> Response {
    let mut parts = setting::parts(document);
    if reader.asked.print {
        // Words are escaped, so this finds nothing but elements.
        parts.text = parts.text.replace("<details", "<details open");
        parts.contents.clear();
    }
    let page = DocumentPage {
        frame: reader.frame(),
        title: document.title.clone(),
        actions: actions(document, data, more, reader),
        search,
        others: others(data, reader),
        parts,
    };
    match page.render() {
        Ok(text) => {
            let mut answer = answer(text.into_bytes(), Format::Html, "", reader);
            // What is cited, for programs that do not read the page. Addresses are ASCII, so they fit.
            if let Ok(cited) = HeaderValue::from_str(&format!("<{}>; rel=\"cite-as\"", reference.address)) {
                answer.headers_mut().append(LINK, cited);
            }
            answer
        }
        Err(error) => PageError::Internal(error.into()).into_response(),
    }
}

fn actions(document: &Document, data: &[Format], more: Vec<(String, String)>, reader: &Reader) -> Vec<Action> {
    let words = reader.words;
    let path = reader.asked.path.as_str();
    let here = |format| address(path, reader.asked.language, format);
    let cited = |href: String| if reader.asked.cite { asking(&href, "cite") } else { href };
    let named = |format: Format| Action { name: words.say(&format.name_key()), href: cited(here(format)) };
    let mut actions = vec![
        named(Format::Pdf),
        Action { name: words.say("action-print"), href: asking(&cited(here(Format::Html)), "print") },
        Action { name: words.say("action-mail"), href: letter::mailto(document) },
    ];
    if !reader.asked.cite {
        actions.push(Action { name: words.say("action-cite"), href: asking(&here(Format::Html), "cite") });
    }
    actions.extend([Format::Docx, Format::Markdown].map(named));
    if !reader.asked.cite {
        actions.extend(data.iter().copied().map(named));
        actions.extend(more.into_iter().map(|(path, name)| Action { name, href: reader.link(&path) }));
    }
    actions
}

/// Forms of the page that programs look for in its head.
fn others(data: &[Format], reader: &Reader) -> Vec<Alternate> {
    let formats = [Format::Linked, Format::Bibtex, Format::Ris, Format::Csl];
    let found = data.iter().copied().filter(|format| matches!(format, Format::Atom | Format::Calendar));
    let alternate = |format: Format| Alternate {
        media_type: format.media_type().split(';').next().unwrap_or_default(),
        title: reader.words.say(&format.name_key()),
        href: address(&reader.asked.path, reader.asked.language, format),
    };
    formats.into_iter().chain(found).map(alternate).collect()
}

/// An answer with what a browser and a shared cache need to know. What the public sees is the same for all.
fn answer(bytes: Vec<u8>, format: Format, name: &str, reader: &Reader) -> Response {
    let saved = [Format::Docx, Format::Csv, Format::Bibtex, Format::Ris, Format::Csl];
    let place = if saved.contains(&format) { "attachment" } else { "inline" };
    let named = format!("{place}; filename=\"{name}.{}\"", format.suffix());
    sent(bytes, format.media_type(), (format != Format::Html).then_some(named), reader)
}

fn sent(bytes: Vec<u8>, media_type: &'static str, disposition: Option<String>, reader: &Reader) -> Response {
    let mut hasher = DefaultHasher::new();
    hasher.write(&bytes);
    let tag = format!("W/\"{:016x}\"", hasher.finish());
    let mut answer = Response::new(Body::from(bytes));
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    // A slug is ASCII, so it fits into a header.
    if let Some(value) = disposition.and_then(|named| HeaderValue::from_str(&named).ok()) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    if reader.viewer != Viewer::Public {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        return answer;
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    if reader.asked.path == "/" {
        headers.append(VARY, HeaderValue::from_static("accept-language"));
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(ETAG, tag);
    }
    answer.extensions_mut().insert(ForEverybody);
    answer
}

/// Fills in what is the same for every document of the site.
fn dress(document: &mut Document, reader: &Reader) {
    let words = reader.words;
    let here = address(&reader.asked.path, reader.asked.language, Format::Html);
    if document.language.is_empty() {
        document.language = words.language().to_owned();
    }
    document.address = format!("{}{here}", reader.config.address);
    if document.publisher.is_empty() {
        document.publisher = reader.config.name.clone();
    }
    document.words = setters_words(words);
    turn_links(&mut document.blocks, &|path| reader.link(path));
}

/// What a setter says itself, in the reader's language.
pub fn setters_words(words: Words) -> typesetting::document::Words {
    typesetting::document::Words {
        contents: words.say("set-contents"),
        notes: words.say("set-notes"),
        page_of: words.say("set-page-of"),
        back: words.say("set-back"),
    }
}

/// Blocks as a piece of a page in `language`, for what is shown apart from a document.
pub fn fragment(mut blocks: Vec<Block>, language: Language) -> String {
    turn_links(&mut blocks, &|path| address(path, language, Format::Html));
    setting::parts(&Document { language: language.tag().to_owned(), blocks, ..Document::default() }).text
}
