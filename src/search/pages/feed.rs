//! The results as an Atom feed (RFC 4287), newest first.

use super::super::Entry;
use super::super::ask::Answer;
use super::address;
use super::entry::{about, title};
use super::results::shortened;
use crate::web::Reader;
use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::Response;
use std::fmt::Write;

/// The time of what has none.
const LONG_AGO: &str = "1970-01-01T00:00:00Z";
/// Characters of a summary.
const SUMMARY: usize = 600;

pub fn answer(answer: Answer, typed: &str, reader: &Reader) -> Response {
    let feed = answer.entries.map(|entries| feed(&entries, typed, reader)).into_inner();
    let mut answer = Response::new(Body::from(feed));
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/atom+xml; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    answer
}

fn feed(entries: &[Entry], typed: &str, reader: &Reader) -> String {
    let words = reader.words;
    let whole = |path: &str| format!("{}{}", reader.config.address, reader.link(path));
    let since = |entry: &Entry| if entry.since.is_empty() { LONG_AGO.to_owned() } else { entry.since.clone() };
    let newest = entries.iter().map(since).max().unwrap_or_else(|| LONG_AGO.to_owned());
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let mut line = |text: std::fmt::Arguments| xml.write_fmt(text).expect("writing to a string does not fail");
    let name = words.say_with("search-title-of", &[("question", shortened(typed).into())]);
    let own = whole(&address("/search.atom", typed, 1));
    line(format_args!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n", words.language()));
    line(format_args!("<id>{}</id>\n", escaped(&own)));
    line(format_args!("<title>{} · {}</title>\n", escaped(&name), escaped(&reader.config.name)));
    line(format_args!("<updated>{newest}</updated>\n"));
    line(format_args!("<author><name>{}</name></author>\n", escaped(&reader.config.name)));
    line(format_args!("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n", escaped(&own)));
    let page = whole(&address("/search", typed, 1));
    line(format_args!("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n", escaped(&page)));
    for entry in entries {
        let address = escaped(&whole(&entry.address));
        line(format_args!("<entry>\n<id>{address}</id>\n<title>{}</title>\n", escaped(&title(words, entry))));
        line(format_args!("<updated>{}</updated>\n<link href=\"{address}\"/>\n", since(entry)));
        line(format_args!("<category term=\"{}\"/>\n", entry.thing.as_str()));
        let text = [about(words, entry), entry.short_words(SUMMARY)];
        let text = text.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(": ");
        line(format_args!("<summary xml:lang=\"{}\">{}</summary>\n", escaped(&entry.words_language()), escaped(&text)));
        line(format_args!("</entry>\n"));
    }
    line(format_args!("</feed>\n"));
    xml
}

/// Text for XML 1.0: what the standard has no way to write is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter < ' ' => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_the_feed() {
        assert_eq!(escaped("a<b & \"c\"\u{8}\u{ffff}"), "a&lt;b &amp; &quot;c&quot;");
    }
}
