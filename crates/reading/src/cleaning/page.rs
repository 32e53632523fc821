//! Web pages, Markdown and plain text.

use super::docx::is_local;
use super::{Found, What};
use crate::{ReadError, decode, html};
use pulldown_cmark::{Event, Options, Parser};
use scraper::{Html, Node};

/// The page written anew, in UTF-8: without remarks, scripts and what its program says of its author.
///
/// # Errors
///
/// `CannotBeCleaned` for a picture that is written into the page itself: it may carry a camera's data.
pub(super) fn clean_html(bytes: &[u8], found: &mut Found) -> Result<Vec<u8>, ReadError> {
    let mut page = Html::parse_document(&html::decode_page(bytes).text);
    let mut gone = Vec::new();
    for node in page.tree.root().descendants() {
        match node.value() {
            Node::Comment(remark) => {
                found.add(What::HiddenText, remark);
                gone.push(node.id());
            }
            Node::ProcessingInstruction(_) => gone.push(node.id()),
            Node::Element(element) => {
                let kind = element.name();
                if element.attrs().any(|(_, value)| is_written_in(value)) {
                    return Err(written_in());
                }
                let scripted =
                    matches!(kind, "script" | "noscript" | "object" | "embed" | "applet" | "iframe" | "base");
                if scripted {
                    found.add(What::Scripts, kind);
                    gone.push(node.id());
                } else if kind == "meta" {
                    let name = element.attr("name").unwrap_or_default().to_ascii_lowercase();
                    let named = !name.is_empty() || element.attr("property").is_some();
                    let declares = element.attr("charset").is_some() || element.attr("http-equiv").is_some();
                    if named && !matches!(name.as_str(), "viewport" | "description") {
                        let content = element.attr("content").unwrap_or_default();
                        let what = match name.as_str() {
                            "author" | "creator" | "publisher" | "dc.creator" => What::Names,
                            "generator" | "progid" | "originator" => What::Program,
                            _ => What::Properties,
                        };
                        found.add(what, content);
                    }
                    if declares || (named && !matches!(name.as_str(), "viewport" | "description")) {
                        gone.push(node.id());
                    }
                } else if let Some(address) = address_of(element).filter(|address| is_local(address)) {
                    found.add(What::LocalPaths, address);
                } else if element.attrs().any(|(name, _)| name.starts_with("on")) {
                    found.add(What::Scripts, kind);
                }
            }
            _ => {}
        }
    }
    for id in gone {
        if let Some(mut node) = page.tree.get_mut(id) {
            node.detach();
        }
    }
    let ids: Vec<_> = page.tree.root().descendants().map(|node| node.id()).collect();
    for id in ids {
        let Some(mut node) = page.tree.get_mut(id) else { continue };
        if let Node::Element(element) = node.value() {
            element.attrs.retain(|(name, value)| {
                !(name.local.starts_with("on")
                    || value.trim_start().to_ascii_lowercase().starts_with("javascript:")
                    || (matches!(&*name.local, "href" | "src") && is_local(value)))
            });
        }
    }
    // In the first kilobyte, where browsers look for it.
    let text = page.html();
    Ok(match text.find("<head>") {
        Some(at) => format!("{}<head><meta charset=\"utf-8\">{}", &text[..at], &text[at + 6..]).into_bytes(),
        None => text.into_bytes(),
    })
}

fn address_of(element: &scraper::node::Element) -> Option<&str> {
    element.attr("href").or_else(|| element.attr("src"))
}

fn is_written_in(address: &str) -> bool {
    address.trim_start().to_ascii_lowercase().starts_with("data:")
}

fn written_in() -> ReadError {
    ReadError::CannotBeCleaned("a picture that is written into the page, data:".to_owned())
}

/// The same letters without remarks in the manner of HTML, which no reader sees.
///
/// # Errors
///
/// As for a page.
pub(super) fn clean_markdown(bytes: &[u8], found: &mut Found) -> Result<Vec<u8>, ReadError> {
    let text = decode::decode(bytes).text;
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    if text.to_ascii_lowercase().contains("](data:") {
        return Err(written_in());
    }
    for (event, range) in Parser::new_ext(&text, Options::all()).into_offset_iter() {
        if let Event::Html(source) | Event::InlineHtml(source) = event {
            let is_remark = source.trim_start().starts_with("<!--") && range.start >= at;
            if is_remark {
                found.add(What::HiddenText, &source);
                out.push_str(&text[at..range.start]);
                at = range.end;
            }
        }
    }
    out.push_str(&text[at..]);
    Ok(out.into_bytes())
}

/// Text says nothing but what it says; it is kept in UTF-8.
pub(super) fn clean_text(bytes: &[u8]) -> Vec<u8> {
    decode::decode(bytes).text.into_bytes()
}
