//! XML as a flat stream of starts, ends and texts, with one short name for each namespace.
//!
//! Only the five predefined entities and character references are ever put in: a document type
//! declaration is skipped unread, so nothing can be made to grow, and no address is ever opened.

use crate::ReadError;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// A stream of [`Node`]s; every start has its end.
pub(crate) struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
}

#[derive(Debug)]
pub(crate) enum Node {
    Start(Element),
    End(Name),
    Text(String),
}

/// Short namespace name of [`NAMESPACES`] (empty for all others) and local name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) space: &'static str,
    pub(crate) local: String,
}

#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: Name,
    pub(crate) attributes: Vec<(Name, String)>,
}

impl Name {
    /// For matching: `("w", "p")`.
    pub(crate) fn pair(&self) -> (&str, &str) {
        (self.space, &self.local)
    }
}

impl Element {
    /// A start tag, with the name spaces of its names and without entities in its values.
    pub(crate) fn read(reader: &NsReader<&[u8]>, start: &BytesStart) -> Result<Element, ReadError> {
        let resolver = reader.resolver();
        let (space, local) = resolver.resolve_element(start.name());
        let name = Name { space: short(&space), local: local.into_inner().to_owned() };
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| not_well_formed())?;
            let (space, local) = resolver.resolve_attribute(attribute.key);
            let name = Name { space: short(&space), local: local.into_inner().to_owned() };
            let value = match quick_xml::escape::unescape(&attribute.value) {
                Ok(value) => value.into_owned(),
                Err(_) => attribute.value.to_string(),
            };
            attributes.push((name, value));
        }
        Ok(Element { name, attributes })
    }

    pub(crate) fn pair(&self) -> (&str, &str) {
        self.name.pair()
    }

    pub(crate) fn attribute(&self, space: &str, local: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(name, _)| name.pair() == (space, local));
        found.map(|(_, value)| value.as_str())
    }

    /// An attribute by its local name, whatever its namespace; empty when there is none.
    pub(crate) fn named(&self, local: &str) -> &str {
        self.attributes.iter().find(|(name, _)| name.local == local).map_or("", |(_, value)| value.as_str())
    }
}

impl<'a> Xml<'a> {
    pub(crate) fn new(text: &'a str) -> Xml<'a> {
        let mut reader = NsReader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Xml { reader }
    }

    /// The next node, `None` at the end.
    ///
    /// # Errors
    ///
    /// `Damaged` when the text is not well-formed.
    pub(crate) fn next(&mut self) -> Result<Option<Node>, ReadError> {
        loop {
            let event = self.reader.read_event().map_err(|_| not_well_formed())?;
            let node = match event {
                Event::Start(start) | Event::Empty(start) => Node::Start(Element::read(&self.reader, &start)?),
                Event::End(end) => {
                    let (space, local) = self.reader.resolver().resolve_element(end.name());
                    Node::End(Name { space: short(&space), local: local.into_inner().to_owned() })
                }
                Event::Text(text) => Node::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Node::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => match resolve(&reference) {
                    Some(character) => Node::Text(character.to_string()),
                    None => continue,
                },
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
                Event::Eof => return Ok(None),
            };
            return Ok(Some(node));
        }
    }

    /// Passes over everything up to the end of the element that was just started.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Some(Node::Start(_)) => depth += 1,
                Some(Node::End(_)) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => return Err(not_well_formed()),
            }
        }
        Ok(())
    }

    /// All text up to the end of the element that was just started.
    pub(crate) fn text(&mut self) -> Result<String, ReadError> {
        let (mut depth, mut text) = (1, String::new());
        while depth > 0 {
            match self.next()? {
                Some(Node::Start(_)) => depth += 1,
                Some(Node::End(_)) => depth -= 1,
                Some(Node::Text(piece)) => text.push_str(&piece),
                None => return Err(not_well_formed()),
            }
        }
        Ok(text)
    }
}

pub(crate) fn not_well_formed() -> ReadError {
    ReadError::Damaged("its XML ends early or does not close".to_owned())
}

fn resolve(reference: &quick_xml::events::BytesRef) -> Option<char> {
    if reference.is_char_ref() {
        return reference.resolve_char_ref().ok().flatten();
    }
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

pub(crate) fn short(space: &ResolveResult) -> &'static str {
    let ResolveResult::Bound(space) = space else {
        return "";
    };
    let found = NAMESPACES.iter().find(|(address, _)| *address == space.0);
    found.map_or("", |(_, short)| short)
}

/// The namespaces that matter here: both generations of Office Open XML, OpenDocument, package relations.
const NAMESPACES: &[(&str, &str)] = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
    ("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
    ("http://purl.oclc.org/ooxml/drawingml/main", "a"),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
    ("urn:schemas-microsoft-com:vml", "v"),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://www.w3.org/XML/1998/namespace", "xml"),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"),
    ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"),
];
