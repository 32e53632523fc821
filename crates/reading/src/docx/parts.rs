//! Where the parts of a Word package lie: by its relations, as other programs name the parts otherwise.

use crate::ReadError;
use crate::archive::Archive;
use crate::xml::{Node, Xml};

pub(super) struct Parts {
    document: String,
    properties: Option<String>,
    /// Last word of the relation's type, and the part's name.
    related: Vec<(String, String)>,
}

impl Parts {
    pub(super) fn find(archive: &mut Archive) -> Result<Parts, ReadError> {
        let top = relations(archive, "_rels/.rels", "")?;
        let named = |kind: &str| top.iter().find(|(found, _)| found == kind).map(|(_, name)| name.clone());
        let document = named("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
        let (folder, file) = document.rsplit_once('/').unwrap_or(("", &document));
        let related = relations(archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
        Ok(Parts { properties: named("core-properties"), document, related })
    }

    pub(super) fn document(&self, archive: &mut Archive) -> Result<String, ReadError> {
        let missing = || ReadError::Damaged("the part with its text is missing".to_owned());
        archive.text(&self.document)?.ok_or_else(missing)
    }

    pub(super) fn properties(&self, archive: &mut Archive) -> Result<Option<String>, ReadError> {
        self.properties.as_ref().map_or(Ok(None), |name| archive.text(name))
    }

    /// The part that the document names as its `kind`, for example "styles".
    pub(super) fn one(&self, archive: &mut Archive, kind: &str) -> Result<Option<String>, ReadError> {
        let found = self.related.iter().find(|(found, _)| found == kind);
        found.map_or(Ok(None), |(_, name)| archive.text(name))
    }
}

fn relations(archive: &mut Archive, part: &str, folder: &str) -> Result<Vec<(String, String)>, ReadError> {
    let Some(text) = archive.text(part)? else {
        return Ok(Vec::new());
    };
    let (mut xml, mut found) = (Xml::new(&text), Vec::new());
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else { continue };
        if element.name.pair() != ("rel", "Relationship") || element.attribute("", "TargetMode") == Some("External") {
            continue;
        }
        let kind = element.attribute("", "Type").unwrap_or_default();
        let target = element.attribute("", "Target").unwrap_or_default();
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        found.push((kind, resolve(folder, target)));
    }
    Ok(found)
}

/// `target` seen from `folder`: a leading slash means the package's root.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_seen_from_their_folder() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "../docProps/core.xml"), "docProps/core.xml");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
    }
}
