//! OpenDocument texts.

mod body;
mod styles;

use crate::ReadError;
use crate::archive::Archive;
use crate::draft::Draft;
use crate::xml::{Node, Xml};
use styles::Styles;

pub(crate) fn read(bytes: &[u8], expanded_bytes: u64) -> Result<Draft, ReadError> {
    let mut archive = Archive::open(bytes, expanded_bytes)?;
    if archive.text("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains(":encryption-data")) {
        return Err(ReadError::Encrypted);
    }
    let missing = || ReadError::Damaged("the part with its text is missing".to_owned());
    let content = archive.text("content.xml")?.ok_or_else(missing)?;
    let mut styles = Styles::default();
    if let Some(text) = archive.text("styles.xml")? {
        styles.read(&text)?;
    }
    styles.read(&content)?;
    let mut draft = body::read(&content, &styles)?;
    if let Some(text) = archive.text("meta.xml")? {
        let (title, language) = properties(&text)?;
        draft.title = title;
        draft.language = draft.language.or(language);
    }
    Ok(draft)
}

/// Title and language as the document's properties have them.
fn properties(text: &str) -> Result<(Option<String>, Option<String>), ReadError> {
    let (mut xml, mut title, mut language) = (Xml::new(text), None, None);
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else { continue };
        match element.name.pair() {
            ("dc", "title") => title = Some(xml.text()?),
            ("dc", "language") => language = Some(xml.text()?),
            _ => {}
        }
    }
    Ok((title, language))
}
