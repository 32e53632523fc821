//! Which format a file has: its content decides, its name only where the content leaves a choice.

use crate::archive::Archive;
use crate::{Format, Notice, NoticeCode, ReadError, decode};

/// # Errors
///
/// `Empty`, `Encrypted`, `Damaged` where the packing is broken, `UnknownFormat` with what the file seems to be.
pub(crate) fn recognise(bytes: &[u8], file_name: &str) -> Result<Format, ReadError> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(ReadError::Empty);
    }
    if contains(&bytes[..bytes.len().min(1024)], b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return compound(bytes);
    }
    for (start, what) in OTHER_STARTS {
        if bytes.starts_with(start) {
            return Err(ReadError::UnknownFormat((*what).to_owned()));
        }
    }
    if decode::looks_binary(bytes) {
        return Err(ReadError::UnknownFormat("binary data".to_owned()));
    }
    let text = decode::decode(bytes).text;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(text_format(&text, &extension(file_name)))
}

/// A notice when the name promises another format than the content has.
pub(crate) fn wrong_extension(format: Format, file_name: &str) -> Option<Notice> {
    let extension = extension(file_name);
    let promised = format_of_extension(&extension)?;
    if promised == format {
        return None;
    }
    let message = format!("The name ends in .{extension}, the content is {}: it was read as that.", described(format));
    Some(Notice { code: NoticeCode::WrongExtension, message, count: 1, span: None })
}

fn packed(bytes: &[u8]) -> Result<Format, ReadError> {
    let mut archive = Archive::open(bytes, crate::EXPANDED_BYTES)?;
    if archive.has("xl/workbook.xml") || archive.has("xl/workbook.bin") {
        return match archive.has("xl/workbook.xml") {
            true => Ok(Format::Xlsx),
            false => Err(ReadError::UnknownFormat("a binary Excel workbook, .xlsb".to_owned())),
        };
    }
    if archive.names().iter().any(|name| name.starts_with("word/document") && name.ends_with(".xml")) {
        return Ok(Format::Docx);
    }
    if archive.names().iter().any(|name| name.starts_with("ppt/")) {
        return Err(ReadError::UnknownFormat("a PowerPoint presentation".to_owned()));
    }
    let declared = archive.text("mimetype").ok().flatten().unwrap_or_default();
    let what = match declared.trim() {
        "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.text-template" => {
            return Ok(Format::Odt);
        }
        "application/vnd.oasis.opendocument.spreadsheet" => "an OpenDocument spreadsheet, .ods",
        "application/vnd.oasis.opendocument.presentation" => "an OpenDocument presentation, .odp",
        "application/epub+zip" => "an electronic book, .epub",
        _ if archive.has("content.xml") => return Ok(Format::Odt),
        _ => "a zip archive; unpack it and import the files in it",
    };
    Err(ReadError::UnknownFormat(what.to_owned()))
}

/// The container of the old Office formats, and of the new ones when they carry a password.
fn compound(bytes: &[u8]) -> Result<Format, ReadError> {
    let named = |name: &str| contains(bytes, &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    if named("EncryptedPackage") {
        return Err(ReadError::Encrypted);
    }
    let what = if named("WordDocument") {
        "an old Word document, .doc"
    } else if named("Workbook") {
        "an old Excel workbook, .xls"
    } else if named("PowerPoint Document") {
        "an old PowerPoint presentation, .ppt"
    } else {
        "an old Office file"
    };
    Err(ReadError::UnknownFormat(what.to_owned()))
}

fn text_format(text: &str, extension: &str) -> Format {
    let text = text.trim_start();
    let start = text.get(..text.floor_char_boundary(2048)).unwrap_or(text).to_ascii_lowercase();
    let is_html = start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || (start.starts_with('<') && (start.contains("<html") || start.contains("<body")));
    match format_of_extension(extension) {
        _ if is_html => Format::Html,
        Some(format @ (Format::Markdown | Format::Csv | Format::Text)) => format,
        Some(Format::Html) if start.contains("</") || start.contains("<p") || start.contains("<br") => Format::Html,
        _ => Format::Text,
    }
}

fn extension(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default()
}

fn format_of_extension(extension: &str) -> Option<Format> {
    match extension {
        "docx" | "docm" | "dotx" => Some(Format::Docx),
        "odt" | "ott" => Some(Format::Odt),
        "pdf" => Some(Format::Pdf),
        "html" | "htm" | "xhtml" => Some(Format::Html),
        "md" | "markdown" | "mkd" => Some(Format::Markdown),
        "txt" | "text" => Some(Format::Text),
        "xlsx" | "xlsm" => Some(Format::Xlsx),
        "csv" | "tsv" => Some(Format::Csv),
        _ => None,
    }
}

fn described(format: Format) -> &'static str {
    match format {
        Format::Docx => "a Word document",
        Format::Odt => "an OpenDocument text",
        Format::Pdf => "a PDF",
        Format::Html => "a web page",
        Format::Markdown => "Markdown",
        Format::Text => "plain text",
        Format::Xlsx => "an Excel workbook",
        Format::Csv => "a table of values",
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

const OTHER_STARTS: &[(&[u8], &str)] = &[
    (b"{\\rtf", "rich text, .rtf"),
    (b"\x89PNG", "a picture, .png"),
    (b"\xff\xd8\xff", "a picture, .jpg"),
    (b"GIF8", "a picture, .gif"),
    (b"II*\0", "a picture, .tif"),
    (b"MM\0*", "a picture, .tif"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it and import the files in it"),
    (b"Rar!", "a rar archive; unpack it and import the files in it"),
    (b"\x1f\x8b", "a gzip archive; unpack it and import the files in it"),
    (b"ID3", "a sound recording"),
    (b"RIFF", "a sound or film recording"),
    (b"OggS", "a sound recording"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"%!PS", "PostScript"),
];
