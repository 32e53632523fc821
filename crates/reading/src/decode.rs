//! Bytes of a text file as text, whatever encoding they are in.

use crate::{Notice, NoticeCode};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) notice: Option<Notice>,
}

/// UTF-8 where the bytes allow it; else by byte order mark, by the pattern of UTF-16, by guess.
pub(crate) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return decoded(&bytes[length..], encoding);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return decoded(bytes, encoding);
    }
    if std::str::from_utf8(bytes).is_ok() || mostly_utf8(bytes) {
        return decoded(bytes, UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    decoded(bytes, detector.guess(None, Utf8Detection::Deny))
}

/// [`decode`], believing the file's own word where the bytes do not speak against it.
pub(crate) fn decode_declared(bytes: &[u8], label: Option<&str>) -> Decoded {
    let declared = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    match declared {
        Some(encoding)
            if encoding.is_ascii_compatible()
                && Encoding::for_bom(bytes).is_none()
                && std::str::from_utf8(bytes).is_err() =>
        {
            decoded(bytes, encoding)
        }
        _ => decode(bytes),
    }
}

/// Whether the bytes are no text in any encoding that is read.
pub(crate) fn looks_binary(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() || utf16_without_mark(bytes).is_some() {
        return false;
    }
    let odd = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127);
    let start = &bytes[..bytes.len().min(64 * 1024)];
    start.iter().filter(odd).count() * 100 > start.len()
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
    let notice = (encoding != UTF_8).then(|| Notice {
        code: NoticeCode::Encoding,
        message: format!("The file is not in UTF-8; it was read as {}.", encoding.name()),
        count: 1,
        span: None,
    });
    Decoded { text, notice }
}

/// UTF-16 shows by its zero bytes: every ASCII letter, space and line end has one. Read in the wrong order a
/// space is no space any more, which tells the two orders apart.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(64 * 1024) & !1];
    let zeros = sample.iter().filter(|byte| **byte == 0).count();
    if bytes.len() % 2 == 1 || sample.len() < 4 || zeros * 50 < sample.len() {
        return None;
    }
    let plain = |little: bool| {
        let unit = |pair: &[u8]| {
            if little { u16::from_le_bytes([pair[0], pair[1]]) } else { u16::from_be_bytes([pair[0], pair[1]]) }
        };
        let units = || sample.chunks_exact(2).map(unit);
        let broken = char::decode_utf16(units()).filter(Result::is_err).count();
        let odd = units().filter(|unit| matches!(unit, 0..=8 | 14..=31 | 0x80..=0x9f | 0xfffe | 0xffff)).count();
        let common = units().filter(|unit| matches!(unit, 9 | 10 | 13 | 0x20..=0x7e)).count();
        (broken * 20 + odd * 20 < sample.len() / 2).then_some(common)
    };
    match (plain(true), plain(false)) {
        (None, None) | (Some(0) | None, Some(0)) | (Some(0), None) => None,
        (Some(little), big) if big.is_none_or(|big| little >= big) => Some(UTF_16LE),
        _ => Some(UTF_16BE),
    }
}

/// UTF-8 with a few broken places: at least ten whole sequences for each broken one.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken * 10 <= whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Le témoin a parlé à l’assemblée.\nIl a été écouté : « c’est déjà ça », dit-on.\n";

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        for text in [TEXT, "Свидетель говорил.\nЕго слушали.\n", "证人发言了。\n大家都在听。\n"]
        {
            assert_eq!(decode(&utf16(text, u16::to_le_bytes)).text, text);
            assert_eq!(decode(&utf16(text, u16::to_be_bytes)).text, text);
            let marked = format!("\u{feff}{text}");
            assert_eq!(decode(&utf16(&marked, u16::to_le_bytes)).text, text);
            assert_eq!(decode(&utf16(&marked, u16::to_be_bytes)).text, text);
        }
    }

    #[test]
    fn windows_1252_is_read_and_said() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(TEXT);
        let decoded = decode(&bytes);
        assert_eq!(decoded.text, TEXT);
        assert!(decoded.notice.is_some_and(|notice| notice.message.contains("windows-1252")));
    }

    #[test]
    fn one_broken_byte_does_not_change_the_encoding() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.push(0xc3);
        assert!(decode(&bytes).text.starts_with(TEXT));
    }

    #[test]
    fn pictures_are_no_text() {
        assert!(looks_binary(&[0, 1, 2, 3, 200, 201, 7, 90, 0]));
        assert!(!looks_binary(TEXT.as_bytes()));
    }
}
