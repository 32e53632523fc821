//! The packed formats: unpacked part by part, packed again without what was taken out.

use crate::ReadError;
use crate::archive::Archive;
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The parts of a package, in the order in which they stood.
pub(super) struct Package {
    pub(super) parts: Vec<Part>,
}

pub(super) struct Part {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Part {
    pub(super) fn text(&self) -> Result<String, ReadError> {
        match encoding_rs::Encoding::for_bom(&self.bytes) {
            Some((encoding, _)) => Ok(encoding.decode(&self.bytes).0.into_owned()),
            None => String::from_utf8(self.bytes.clone())
                .map_err(|_| ReadError::Damaged(format!("its part {} is not text", self.name))),
        }
    }
}

impl Package {
    pub(super) fn open(bytes: &[u8], limit: u64) -> Result<Package, ReadError> {
        let mut archive = Archive::open(bytes, limit)?;
        let mut parts = Vec::new();
        for name in archive.names() {
            if name.ends_with('/') {
                continue;
            }
            if let Some(bytes) = archive.bytes(&name)? {
                parts.push(Part { name, bytes });
            }
        }
        Ok(Package { parts })
    }

    /// Takes parts out, and answers with the names of those that were there.
    pub(super) fn drop_parts(&mut self, is_dropped: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let (gone, kept) = std::mem::take(&mut self.parts).into_iter().partition(|part: &Part| is_dropped(&part.name));
        self.parts = kept;
        let gone: Vec<Part> = gone;
        gone.into_iter().map(|part| part.name).collect()
    }

    /// Changes each part whose name is wanted, as text.
    pub(super) fn change(
        &mut self,
        is_wanted: impl Fn(&str) -> bool,
        mut change: impl FnMut(&str, &str) -> Result<String, ReadError>,
    ) -> Result<(), ReadError> {
        for part in self.parts.iter_mut().filter(|part| is_wanted(&part.name)) {
            part.bytes = change(&part.name, &part.text()?)?.into_bytes();
        }
        Ok(())
    }

    /// Packs again, without times and owners. A part called `mimetype` stays unpacked, as it must.
    pub(super) fn pack(self) -> Result<Vec<u8>, ReadError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for part in self.parts {
            let method = if part.name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
            let options =
                SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
            zip.start_file(part.name.as_str(), options).map_err(|error| packing(&error))?;
            zip.write_all(&part.bytes).map_err(|error| packing(&error))?;
        }
        Ok(zip.finish().map_err(|error| packing(&error))?.into_inner())
    }
}

fn packing(error: &dyn std::fmt::Display) -> ReadError {
    ReadError::Damaged(format!("it cannot be packed again: {error}"))
}

/// The end of a part's name, after its last dot, in small letters.
pub(super) fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default()
}

/// What a relative target in a part of `folder` means, as the name of a part.
pub(super) fn resolved(folder: &str, target: &str) -> String {
    if let Some(from_root) = target.strip_prefix('/') {
        return from_root.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}
