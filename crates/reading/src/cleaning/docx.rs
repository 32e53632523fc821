//! Word files: properties, comments, tracked changes, marks of sittings, templates, data of pictures.

use super::markup::{Attribute, Fate, escaped, filter, first_text};
use super::package::{Package, Part, extension, resolved};
use super::{Found, What, picture};
use crate::ReadError;
use crate::xml::Element;
use crate::xml::Name;
use std::collections::BTreeSet;

pub(super) fn clean(bytes: &[u8], limit: u64, found: &mut Found) -> Result<Vec<u8>, ReadError> {
    let mut package = Package::open(bytes, limit)?;
    note_properties(&package, found)?;
    let gone = package.drop_parts(is_dropped);
    note_dropped(&gone, found);
    refuse_unknown(&package)?;
    package.change(is_core, |_, text| Ok(core(text)))?;
    package.change(|name| name == "[Content_Types].xml", |_, text| content_types(text, &gone))?;
    package.change(|name| name.ends_with(".rels"), |name, text| relations(name, text, &gone, found))?;
    package.change(is_document, |_, text| document(text, found))?;
    for part in package.parts.iter_mut().filter(|part| part.name.contains("media/")) {
        picture::clean_part(part, found);
    }
    package.pack()
}

fn is_core(name: &str) -> bool {
    name == "docProps/core.xml"
}

/// Parts that tell of people and machines alone.
fn is_dropped(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let dropped = ["comments", "people", "commentsExtended", "commentsIds", "commentsExtensible"];
    (name.starts_with("docProps/") && !is_core(name))
        || name.starts_with("customXml/")
        || name.starts_with("_xmlsignatures/")
        || (name.starts_with("word/") && dropped.iter().any(|part| file == format!("{part}.xml")))
        || (name.starts_with("word/") && file.starts_with("printerSettings"))
        || name.starts_with("word/vbaProject")
        || name.starts_with("word/vbaData")
        || name.contains("documenttasks/")
}

/// The parts that hold text and settings.
fn is_document(name: &str) -> bool {
    name.starts_with("word/") && extension(name) == "xml"
}

/// A part of an unknown kind may say anything.
fn refuse_unknown(package: &Package) -> Result<(), ReadError> {
    for Part { name, .. } in &package.parts {
        let known = match extension(name).as_str() {
            "xml" | "rels" => {
                name == "[Content_Types].xml" || name.starts_with("word/") || !name.contains("embeddings")
            }
            "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "gif" | "bmp" | "emf" | "wmf" => name.contains("media/"),
            "odttf" | "ttf" => name.contains("fonts/"),
            _ => false,
        };
        if !known || name.contains("embeddings/") {
            return Err(ReadError::CannotBeCleaned(name.clone()));
        }
    }
    Ok(())
}

fn note_properties(package: &Package, found: &mut Found) -> Result<(), ReadError> {
    for part in &package.parts {
        let named: &[(&str, What)] = match part.name.as_str() {
            "docProps/core.xml" => &[
                ("creator", What::Names),
                ("lastModifiedBy", What::Names),
                ("subject", What::Properties),
                ("description", What::Properties),
                ("keywords", What::Properties),
                ("category", What::Properties),
                ("created", What::Dates),
                ("modified", What::Dates),
                ("lastPrinted", What::Dates),
            ],
            "docProps/app.xml" => &[
                ("Company", What::Names),
                ("Manager", What::Names),
                ("Template", What::Settings),
                ("HyperlinkBase", What::LocalPaths),
                ("Application", What::Program),
                ("TotalTime", What::Dates),
            ],
            _ => continue,
        };
        let text = part.text()?;
        for (local, what) in named {
            let value = first_text(&text, local);
            if !value.is_empty() {
                found.add(*what, &value);
            }
        }
    }
    Ok(())
}

fn note_dropped(gone: &BTreeSet<String>, found: &mut Found) {
    for name in gone {
        let what = match name.as_str() {
            "docProps/app.xml" => continue,
            name if name.contains("humbnail") => What::Preview,
            name if name.contains("vba") => What::Scripts,
            name if name.ends_with("people.xml") => What::Names,
            name if name.contains("printerSettings") => What::Settings,
            name if name.starts_with("word/comments") || name.contains("documenttasks") => continue,
            _ => What::Properties,
        };
        found.add(what, name);
    }
}

/// Title and language alone.
fn core(text: &str) -> String {
    let kept = |local: &str| {
        let value = first_text(text, local);
        if value.is_empty() { String::new() } else { format!("<dc:{local}>{}</dc:{local}>", escaped(&value)) }
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{}{}</cp:coreProperties>",
        kept("title"),
        kept("language"),
    )
}

fn content_types(text: &str, gone: &BTreeSet<String>) -> Result<String, ReadError> {
    let fate = |tag: &Element| {
        let part = tag.named("PartName").trim_start_matches('/');
        if tag.name.local == "Override" && gone.contains(part) { Fate::Drop } else { Fate::Keep }
    };
    filter(text, fate, |_, _, _| None)
}

/// Ways to parts that are gone, to templates, and to files of somebody's machine.
fn relations(name: &str, text: &str, gone: &BTreeSet<String>, found: &mut Found) -> Result<String, ReadError> {
    let folder = name.rsplit_once("_rels/").map_or("", |(before, _)| before);
    let mut paths = Vec::new();
    let fate = |tag: &Element| {
        if tag.name.local != "Relationship" {
            return Fate::Keep;
        }
        let to = tag.named("Target");
        let outside = tag.named("TargetMode") == "External";
        if tag.named("Type").ends_with("/attachedTemplate") {
            paths.push(to.to_owned());
            return Fate::Drop;
        }
        if !outside && gone.contains(&resolved(folder, to)) { Fate::Drop } else { Fate::Keep }
    };
    let text = filter(text, fate, |_, _, _| None)?;
    let text = filter(
        &text,
        |_| Fate::Keep,
        |tag, attribute, value| {
            let local = attribute.local == "Target" && tag.named("TargetMode") == "External" && is_local(value);
            local.then(|| {
                paths.push(value.to_owned());
                Attribute::Set("about:blank")
            })
        },
    )?;
    paths.iter().for_each(|path| found.add(What::LocalPaths, path));
    Ok(text)
}

/// Whether an address leads to a file of somebody's machine.
pub(super) fn is_local(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let drive = lower.as_bytes().get(1) == Some(&b':') && lower.as_bytes()[0].is_ascii_alphabetic();
    lower.starts_with("file:") || lower.starts_with("\\\\") || drive
}

/// Text as if all changes were accepted, without comments.
fn document(text: &str, found: &mut Found) -> Result<String, ReadError> {
    let mut sittings = 0_u32;
    let fate = |tag: &Element| fate(tag, found);
    let text = filter(text, fate, |_, attribute, _| {
        let sitting = is_sitting(attribute);
        sittings += u32::from(sitting);
        sitting.then_some(Attribute::Drop)
    })?;
    if sittings > 0 {
        found.add(What::EditingMarks, "");
    }
    Ok(text)
}

fn is_sitting(attribute: &Name) -> bool {
    attribute.space == "w" && attribute.local.starts_with("rsid")
}

fn fate(tag: &Element, found: &mut Found) -> Fate {
    let ("w", local) = tag.pair() else { return Fate::Keep };
    let by = tag.attribute("w", "author").unwrap_or_default();
    match local {
        "del" | "moveFrom" | "cellDel" => {
            found.add(What::TrackedChanges, by);
            Fate::Drop
        }
        "ins" | "moveTo" => {
            found.add(What::TrackedChanges, by);
            Fate::Unwrap
        }
        "rPrChange" | "pPrChange" | "sectPrChange" | "tblPrChange" | "tcPrChange" | "trPrChange" | "tblGridChange"
        | "tblPrExChange" | "numberingChange" | "cellIns" | "cellMerge" => {
            found.add(What::TrackedChanges, by);
            Fate::Drop
        }
        "moveFromRangeStart" | "moveFromRangeEnd" | "moveToRangeStart" | "moveToRangeEnd" => Fate::Drop,
        "commentReference" => {
            found.add(What::Comments, "");
            Fate::Drop
        }
        "commentRangeStart" | "commentRangeEnd" | "annotationRef" => Fate::Drop,
        "rsids" | "trackRevisions" | "attachedTemplate" | "mailMerge" | "revisionView" | "saveThroughXslt" => {
            found.add(What::Settings, local);
            Fate::Drop
        }
        _ => Fate::Keep,
    }
}
