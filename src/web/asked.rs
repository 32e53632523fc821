//! Language and format stand in the address, so that a link carries both: `/fr/roundtables/accra.pdf` is
//! `/roundtables/accra`, in French, as PDF. Routes see the plain path only.

use crate::words::Language;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, Uri};

/// What a page can be had as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Html,
    Pdf,
    Docx,
    Markdown,
    Text,
    Json,
    Csv,
    /// How to cite the page, for reference managers.
    Bibtex,
    Ris,
    Csl,
    /// What is new, for feed readers.
    Atom,
    /// Days of meetings, for calendars.
    Calendar,
    /// What the page is about, in the vocabulary of schema.org.
    Linked,
}

impl Format {
    /// All that an address can end in. `csl.json` stands before `json`, which is its end.
    const FILES: [Format; 12] = [
        Format::Pdf,
        Format::Docx,
        Format::Markdown,
        Format::Text,
        Format::Csl,
        Format::Json,
        Format::Csv,
        Format::Bibtex,
        Format::Ris,
        Format::Atom,
        Format::Calendar,
        Format::Linked,
    ];

    /// How a file name ends, without the dot. Empty for a page.
    pub fn suffix(self) -> &'static str {
        match self {
            Format::Html => "",
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Markdown => "md",
            Format::Text => "txt",
            Format::Json => "json",
            Format::Csv => "csv",
            Format::Bibtex => "bib",
            Format::Ris => "ris",
            Format::Csl => "csl.json",
            Format::Atom => "atom",
            Format::Calendar => "ics",
            Format::Linked => "jsonld",
        }
    }

    /// Key of the message that names it.
    pub fn name_key(self) -> String {
        format!("format-{}", self.suffix().replace('.', "-"))
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Format::Html => "text/html; charset=utf-8",
            Format::Pdf => "application/pdf",
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Text => "text/plain; charset=utf-8",
            Format::Json => "application/json",
            Format::Csv => "text/csv; charset=utf-8",
            Format::Bibtex => "application/x-bibtex; charset=utf-8",
            Format::Ris => "application/x-research-info-systems; charset=utf-8",
            Format::Csl => "application/vnd.citationstyles.csl+json",
            Format::Atom => "application/atom+xml; charset=utf-8",
            Format::Calendar => "text/calendar; charset=utf-8",
            Format::Linked => "application/ld+json",
        }
    }
}

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub language: Language,
    pub format: Format,
    /// Without language and format; starts with a slash.
    pub path: String,
    /// `?print`: the content alone, everything unfolded.
    pub print: bool,
    /// `?cite`: how to cite the page, instead of the page.
    pub cite: bool,
    /// On the home page: the language that the browser would rather have.
    pub suggested: Option<Language>,
}

impl Asked {
    pub fn read(uri: &Uri, headers: &HeaderMap) -> Asked {
        let (language, path) = split_language(uri.path());
        let (path, format) = split_format(path);
        let suggested = (path == "/")
            .then(|| Language::wanted(headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?))
            .flatten()
            .filter(|wanted| *wanted != language);
        let asks = |word: &str| uri.query().is_some_and(|query| query.split('&').any(|part| part == word));
        Asked { language, format, path, print: asks("print"), cite: asks("cite"), suggested }
    }

    /// Whether a program asks rather than a person: errors are then told in a form that programs read.
    pub fn is_for_programs(&self) -> bool {
        self.path == "/api" || self.path.starts_with("/api/") || self.path == "/openapi"
    }

    /// The address that routes see.
    pub fn plain(&self, uri: &Uri) -> Uri {
        let path = match uri.query() {
            Some(query) => format!("{}?{query}", self.path),
            None => self.path.clone(),
        };
        let mut parts = uri.clone().into_parts();
        match PathAndQuery::from_maybe_shared(path) {
            Ok(path) => {
                parts.path_and_query = Some(path);
                Uri::from_parts(parts).unwrap_or_else(|_| uri.clone())
            }
            Err(_) => uri.clone(),
        }
    }
}

/// The address of `path` (plain, maybe with a query or an anchor) in `language`, as `format`.
pub fn address(path: &str, language: Language, format: Format) -> String {
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let (path, rest) = path.split_at(end);
    let prefix = match language == Language::english() {
        true => String::new(),
        false => format!("/{}", language.tag()),
    };
    match format {
        Format::Html => format!("{prefix}{path}{rest}"),
        file if path == "/" => format!("{prefix}/{HOME_AS_FILE}.{}{rest}", file.suffix()),
        file => format!("{prefix}{path}.{}{rest}", file.suffix()),
    }
}

/// `address` with one more word of its query.
pub fn asking(address: &str, word: &str) -> String {
    format!("{address}{}{word}", if address.contains('?') { '&' } else { '?' })
}

/// Text as a value of a query.
pub fn in_query(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'*' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
    }
    out
}

/// The home page's name when it is a file.
const HOME_AS_FILE: &str = "index";

fn split_language(path: &str) -> (Language, &str) {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let (first, after) = rest.split_once('/').map_or((rest, "/"), |(first, _)| (first, &rest[first.len()..]));
    let english = Language::english();
    match Language::all().find(|language| *language != english && language.tag() == first) {
        Some(language) => (language, after),
        None => (english, path),
    }
}

fn split_format(path: &str) -> (String, Format) {
    let found = Format::FILES.into_iter().find_map(|format| {
        let plain = path.strip_suffix(format.suffix())?.strip_suffix('.')?;
        (!plain.is_empty() && !plain.ends_with('/')).then_some((plain, format))
    });
    match found {
        Some((plain, format)) if plain.strip_prefix('/') == Some(HOME_AS_FILE) => ("/".to_owned(), format),
        Some((plain, format)) => (plain.to_owned(), format),
        None => (path.to_owned(), Format::Html),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(address: &str) -> (String, Format) {
        let asked = Asked::read(&address.parse().expect("an address"), &HeaderMap::new());
        (asked.path, asked.format)
    }

    #[test]
    fn the_format_is_the_end_of_the_address() {
        assert_eq!(asked("/roundtables/accra.pdf"), ("/roundtables/accra".into(), Format::Pdf));
        assert_eq!(asked("/roundtables/accra"), ("/roundtables/accra".into(), Format::Html));
        assert_eq!(asked("/index.docx"), ("/".into(), Format::Docx));
        assert_eq!(asked("/"), ("/".into(), Format::Html));
        assert_eq!(asked("/a.b"), ("/a.b".into(), Format::Html));
        assert_eq!(asked("/.pdf"), ("/.pdf".into(), Format::Html), "a format of nothing");
        assert_eq!(asked("/a.csl.json"), ("/a".into(), Format::Csl));
    }

    #[test]
    fn addresses_are_read_as_they_are_written() {
        for language in Language::all() {
            for format in Format::FILES.into_iter().chain([Format::Html]) {
                for path in ["/", "/roundtables/accra", "/consultations/2008/global-report/1"] {
                    let uri: Uri = address(path, language, format).parse().expect("an address");
                    let asked = Asked::read(&uri, &HeaderMap::new());
                    assert_eq!((asked.path.as_str(), asked.language, asked.format), (path, language, format));
                    assert_eq!(asked.plain(&uri).path(), path);
                }
            }
        }
    }

    #[test]
    fn query_and_anchor_stay_at_the_end() {
        let english = Language::english();
        assert_eq!(address("/a?b=1#c", english, Format::Pdf), "/a.pdf?b=1#c");
        let uri: Uri = "/a.md?b=1".parse().expect("an address");
        assert_eq!(Asked::read(&uri, &HeaderMap::new()).plain(&uri), "/a?b=1");
        let asked = |address: &str| Asked::read(&address.parse().expect("an address"), &HeaderMap::new());
        assert!(asked("/a?print").print && !asked("/a?print").cite);
        assert!(asked("/a?cite&print").print && asked("/a?cite&print").cite && !asked("/a?citexyz").cite);
        for address in ["/a?print", "/a?b=1&print"] {
            assert!(Asked::read(&address.parse().expect("an address"), &HeaderMap::new()).print, "{address}");
        }
        assert_eq!(asking("/a", "print"), "/a?print");
        assert_eq!(asking("/a?b=1", "print"), "/a?b=1&print");
        assert_eq!(in_query("r2p \"côte\"&x"), "r2p+%22c%C3%B4te%22%26x");
    }
}
