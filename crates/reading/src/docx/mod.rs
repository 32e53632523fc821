//! Word documents.

mod body;
mod notes;
mod parts;
mod styles;

use crate::ReadError;
use crate::archive::Archive;
use crate::draft::Draft;
use crate::xml::{Node, Xml};
use parts::Parts;
use styles::Styles;

pub(crate) fn read(bytes: &[u8], expanded_bytes: u64) -> Result<Draft, ReadError> {
    let mut archive = Archive::open(bytes, expanded_bytes)?;
    let parts = Parts::find(&mut archive)?;
    let styles = match parts.one(&mut archive, "styles")? {
        Some(text) => Styles::read(&text)?,
        None => Styles::default(),
    };
    let mut notes = notes::Notes::default();
    for (kind, element) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        if let Some(text) = parts.one(&mut archive, kind)? {
            notes.read(&text, element)?;
        }
    }
    let comments = match parts.one(&mut archive, "comments")? {
        Some(text) => count(&text, ("w", "comment"))?,
        None => 0,
    };
    let title = match parts.properties(&mut archive)? {
        Some(text) => property(&text, ("dc", "title"))?,
        None => None,
    };
    let document = parts.document(&mut archive)?;
    let has_pages = document.contains("lastRenderedPageBreak");
    let mut draft = body::read(&document, &styles, &notes, has_pages)?;
    draft.title = title.filter(|title| !is_placeholder(title));
    draft.leave_out_many("comments in the margin were", comments);
    Ok(draft)
}

/// Titles that a template or a print driver put there, not an author.
fn is_placeholder(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    title.is_empty()
        || title.starts_with("microsoft word")
        || matches!(title.as_str(), "document" | "untitled" | "title")
}

fn count(text: &str, wanted: (&str, &str)) -> Result<u32, ReadError> {
    let (mut xml, mut count) = (Xml::new(text), 0);
    while let Some(node) = xml.next()? {
        count += u32::from(matches!(node, Node::Start(element) if element.name.pair() == wanted));
    }
    Ok(count)
}

fn property(text: &str, wanted: (&str, &str)) -> Result<Option<String>, ReadError> {
    let mut xml = Xml::new(text);
    while let Some(node) = xml.next()? {
        if let Node::Start(element) = node
            && element.name.pair() == wanted
        {
            return Ok(Some(xml.text()?));
        }
    }
    Ok(None)
}
