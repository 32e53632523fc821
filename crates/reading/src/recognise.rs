//! Which format a file is in: by its bytes first, by its name where they leave a choice.

use crate::archive::Archive;
use crate::{EXPANDED_BYTES, Format, Notice, NoticeCode, ReadError, decode};

/// # Errors
///
/// `Empty`, `Encrypted` for protected Office files, `UnknownFormat` with what the file seems to be.
pub(crate) fn recognise(bytes: &[u8], file_name: &str) -> Result<Format, ReadError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"%PDF") || bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"PK") {
        return packed(bytes);
    }
    // Old Office container: a protected docx or xlsx, or a file of before 2007.
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let new_name = ["docx", "xlsx"].contains(&extension(file_name).as_str());
        return Err(if new_name { ReadError::Encrypted } else { ReadError::UnknownFormat("an old Office file".into()) });
    }
    let picture = [&b"\x89PNG"[..], b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x7fELF", b"MZ", b"{\\rtf"];
    if picture.iter().any(|start| bytes.starts_with(start)) {
        return Err(ReadError::UnknownFormat("no text document".into()));
    }
    let (text, _) = decode::decode(&bytes[..bytes.len().min(65_536)]);
    let control = text.chars().filter(|letter| letter.is_control() && !letter.is_whitespace()).count();
    if control * 20 > text.chars().count() {
        return Err(ReadError::UnknownFormat("no text".into()));
    }
    let start = text.trim_start().trim_start_matches('\u{feff}').to_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<?xml") && start.contains("<html") {
        return Ok(Format::Html);
    }
    match extension(file_name).as_str() {
        "html" | "htm" | "xhtml" => Ok(Format::Html),
        "md" | "markdown" => Ok(Format::Markdown),
        "csv" | "tsv" => Ok(Format::Csv),
        "txt" | "text" | "" => Ok(Format::Text),
        "docx" | "odt" | "xlsx" | "pdf" => Err(ReadError::Damaged("its beginning is not that of its kind".into())),
        other => Err(ReadError::UnknownFormat(format!(".{other}"))),
    }
}

fn packed(bytes: &[u8]) -> Result<Format, ReadError> {
    let mut archive = Archive::open(bytes, EXPANDED_BYTES)?;
    if archive.has("word/document.xml") {
        return Ok(Format::Docx);
    }
    if archive.has("xl/workbook.xml") {
        return Ok(Format::Xlsx);
    }
    if archive.has("content.xml") {
        let manifest = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
        return if manifest.contains("encryption-data") { Err(ReadError::Encrypted) } else { Ok(Format::Odt) };
    }
    archive.check_expanded_size()?;
    Err(ReadError::UnknownFormat("a packed archive".into()))
}

/// A notice when the name promises another format than the content is.
pub(crate) fn wrong_extension(format: Format, file_name: &str) -> Option<Notice> {
    let own: &[&str] = match format {
        Format::Docx => &["docx"],
        Format::Odt => &["odt"],
        Format::Pdf => &["pdf"],
        Format::Html => &["html", "htm", "xhtml"],
        Format::Markdown => &["md", "markdown"],
        Format::Text => &["txt", "text", ""],
        Format::Xlsx => &["xlsx"],
        Format::Csv => &["csv", "tsv"],
    };
    (!own.contains(&extension(file_name).as_str())).then(|| Notice {
        code: NoticeCode::WrongExtension,
        message: format!("The file is named like another format; it was read as {format:?}."),
        count: 1,
        span: None,
    })
}

fn extension(file_name: &str) -> String {
    file_name.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_lowercase())
}
