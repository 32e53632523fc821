//! OpenDocument text: properties, remarks, tracked changes, settings of the machine, data of pictures.

use super::docx::is_local;
use super::markup::{Attribute, Fate, escaped, filter, first_text};
use super::package::{Package, Part, extension};
use super::{Found, What, picture};
use crate::ReadError;
use crate::xml::Element;
use std::collections::BTreeSet;

pub(super) fn clean(bytes: &[u8], limit: u64, found: &mut Found) -> Result<Vec<u8>, ReadError> {
    let mut package = Package::open(bytes, limit)?;
    let gone = package.drop_parts(is_dropped);
    for name in &gone {
        let what = match name.as_str() {
            name if name.starts_with("Thumbnails/") => What::Preview,
            name if name.starts_with("Basic/") || name.starts_with("Scripts/") => What::Scripts,
            _ => What::Settings,
        };
        found.add(what, name);
    }
    refuse_unknown(&package)?;
    package.change(|name| ends(name, "meta.xml"), |_, text| Ok(meta(text, found)))?;
    package.change(|name| ends(name, "content.xml") || ends(name, "styles.xml"), |_, text| content(text, found))?;
    package.change(|name| name == "META-INF/manifest.xml", |_, text| manifest(text, &gone))?;
    for part in package.parts.iter_mut().filter(|part| is_picture(&part.name)) {
        picture::clean_part(part, found);
    }
    package.pack()
}

/// A part of this name, of the text or of a drawing within it.
fn ends(name: &str, file: &str) -> bool {
    name.rsplit('/').next() == Some(file)
}

fn is_dropped(name: &str) -> bool {
    ends(name, "settings.xml")
        || ends(name, "layout-cache")
        || name == "manifest.rdf"
        || ["Thumbnails/", "Configurations2/", "Basic/", "Scripts/", "Versions/", "ObjectReplacements/"]
            .iter()
            .any(|folder| name.starts_with(folder))
        || (name.starts_with("META-INF/") && name != "META-INF/manifest.xml")
}

fn is_picture(name: &str) -> bool {
    matches!(extension(name).as_str(), "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "gif" | "bmp" | "emf" | "wmf" | "svm")
}

fn refuse_unknown(package: &Package) -> Result<(), ReadError> {
    let known = ["mimetype", "META-INF/manifest.xml"];
    for Part { name, .. } in &package.parts {
        let xml = ["content.xml", "styles.xml", "meta.xml"].iter().any(|file| ends(name, file));
        let font = matches!(extension(name).as_str(), "ttf" | "otf" | "odttf") && name.starts_with("Fonts/");
        if !(known.contains(&name.as_str()) || xml || font || is_picture(name)) {
            return Err(ReadError::CannotBeCleaned(name.clone()));
        }
    }
    Ok(())
}

/// Title and language alone.
fn meta(text: &str, found: &mut Found) -> String {
    for (local, what) in [
        ("initial-creator", What::Names),
        ("creator", What::Names),
        ("printed-by", What::Names),
        ("subject", What::Properties),
        ("description", What::Properties),
        ("keyword", What::Properties),
        ("user-defined", What::Properties),
        ("creation-date", What::Dates),
        ("date", What::Dates),
        ("print-date", What::Dates),
        ("editing-duration", What::Dates),
        ("generator", What::Program),
        ("template", What::Settings),
    ] {
        let value = first_text(text, local);
        if !value.is_empty() {
            found.add(what, &value);
        }
    }
    let kept = |local: &str| {
        let value = first_text(text, local);
        if value.is_empty() { String::new() } else { format!("<dc:{local}>{}</dc:{local}>", escaped(&value)) }
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>{}{}</office:meta>\
         </office:document-meta>",
        kept("title"),
        kept("language"),
    )
}

fn content(text: &str, found: &mut Found) -> Result<String, ReadError> {
    let mut paths = Vec::new();
    let fate = |tag: &Element| match tag.pair() {
        ("office", "annotation") => {
            found.add(What::Comments, "");
            Fate::Drop
        }
        ("office", "annotation-end") => Fate::Drop,
        ("office", "scripts" | "event-listeners") => {
            found.add(What::Scripts, "");
            Fate::Drop
        }
        ("text", "tracked-changes") => {
            found.add(What::TrackedChanges, "");
            Fate::Drop
        }
        ("text", "change" | "change-start" | "change-end") => Fate::Drop,
        _ => Fate::Keep,
    };
    let text = filter(text, fate, |_, attribute, value| {
        if attribute.local == "href" && is_local(value) {
            paths.push(value.to_owned());
            return Some(Attribute::Set("about:blank"));
        }
        attribute.local.contains("rsid").then_some(Attribute::Drop)
    })?;
    paths.iter().for_each(|path| found.add(What::LocalPaths, path));
    Ok(text)
}

fn manifest(text: &str, gone: &BTreeSet<String>) -> Result<String, ReadError> {
    let fate = |tag: &Element| {
        let path = tag.named("full-path");
        let dropped = gone.contains(path) || (path.ends_with('/') && path != "/" && is_dropped(path));
        if tag.name.local == "file-entry" && dropped { Fate::Drop } else { Fate::Keep }
    };
    filter(text, fate, |_, _, _| None)
}
