//! Copies XML letter by letter, but for what is to be left out.

use crate::ReadError;
use crate::xml::{Element, Name, not_well_formed};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::NsReader;

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Keep,
    /// With all that is in it.
    Drop,
    /// Its tags only: what is in it stays.
    Unwrap,
}

/// What an attribute becomes: `None` leaves it as it is.
pub(super) enum Attribute {
    Drop,
    Set(&'static str),
}

/// The text of an XML part without the elements and attributes that `fate` and `attribute` take out.
/// Comments, instructions and a document type are always left out.
///
/// # Errors
///
/// `Damaged` when the text is not well-formed.
pub(super) fn filter(
    text: &str,
    mut fate: impl FnMut(&Element) -> Fate,
    mut attribute: impl FnMut(&Element, &Name, &str) -> Option<Attribute>,
) -> Result<String, ReadError> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut out = String::with_capacity(text.len());
    // For each open element whether its tags are written.
    let mut open: Vec<bool> = Vec::new();
    let mut at = 0;
    loop {
        let event = reader.read_event().map_err(|_| not_well_formed())?;
        let end = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let source = text.get(at..end).ok_or_else(not_well_formed)?;
        at = end;
        match event {
            Event::Start(start) => {
                let tag = Element::read(&reader, &start)?;
                match fate(&tag) {
                    Fate::Drop => {
                        skip(&mut reader)?;
                        at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
                    }
                    kept => {
                        open.push(kept == Fate::Keep);
                        if kept == Fate::Keep {
                            write(&mut out, source, &start, &tag, &mut attribute);
                        }
                    }
                }
            }
            Event::Empty(start) => {
                let tag = Element::read(&reader, &start)?;
                if fate(&tag) == Fate::Keep {
                    write(&mut out, source, &start, &tag, &mut attribute);
                }
            }
            Event::End(_) => {
                if open.pop().ok_or_else(not_well_formed)? {
                    out.push_str(source);
                }
            }
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) | Event::Decl(_) => out.push_str(source),
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    if open.is_empty() { Ok(out) } else { Err(not_well_formed()) }
}

/// The text within the first element of this local name; empty when there is none.
pub(super) fn first_text(text: &str, local: &str) -> String {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut said = String::new();
    let mut inside = false;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) if start.local_name().into_inner() == local => inside = true,
            Event::End(_) if inside => break,
            Event::Text(text) if inside => said.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if inside => {
                said.push_str(match &*reference {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    _ => "",
                });
            }
            Event::Eof => break,
            _ => {}
        }
    }
    said.trim().to_owned()
}

pub(super) fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

/// Writes a start tag; as it stood, where no attribute is taken out.
fn write(
    out: &mut String,
    source: &str,
    start: &BytesStart,
    tag: &Element,
    attribute: &mut impl FnMut(&Element, &Name, &str) -> Option<Attribute>,
) {
    let fates: Vec<Option<Attribute>> =
        tag.attributes.iter().map(|(name, value)| attribute(tag, name, value)).collect();
    if fates.iter().all(Option::is_none) {
        out.push_str(source);
        return;
    }
    out.push('<');
    out.push_str(start.name().into_inner());
    for (attribute, fate) in start.attributes().flatten().zip(&fates) {
        let value = match fate {
            Some(Attribute::Drop) => continue,
            Some(Attribute::Set(value)) => (*value).to_owned(),
            // Between double quotes now, whichever stood there.
            None => attribute.value.replace('"', "&quot;"),
        };
        out.push_str(&format!(" {}=\"{value}\"", attribute.key.into_inner()));
    }
    out.push_str(if source.ends_with("/>") { "/>" } else { ">" });
}

/// Passes over everything up to the end of the element that was just started.
fn skip(reader: &mut NsReader<&[u8]>) -> Result<(), ReadError> {
    let mut depth = 1;
    while depth > 0 {
        match reader.read_event().map_err(|_| not_well_formed())? {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(not_well_formed()),
            _ => {}
        }
    }
    Ok(())
}
