//! Pictures: what a camera or a program wrote beside the picture itself. Which way up it is, is kept.

use super::package::Part;
use super::{Found, What};

/// A part that is a picture; kinds that carry no such data are left as they are.
pub(super) fn clean_part(part: &mut Part, found: &mut Found) {
    if let Some((bytes, what)) = clean(&part.bytes) {
        found.add(What::PictureData, &what);
        part.bytes = bytes;
    }
}

/// The picture without its data, and what there was. `None` when there was nothing, or it is no such picture.
pub(super) fn clean(bytes: &[u8]) -> Option<(Vec<u8>, String)> {
    let (clean, what) = if bytes.starts_with(&[0xff, 0xd8]) {
        clean_jpeg(bytes)?
    } else if bytes.starts_with(PNG) {
        clean_png(bytes)?
    } else if bytes.starts_with(b"GIF8") {
        clean_gif(bytes)?
    } else {
        return None;
    };
    (clean != bytes).then(|| (clean, what.join(", ")))
}

/// Markers of segments that draw the picture, and of those that say how its colours are meant.
fn clean_jpeg(bytes: &[u8]) -> Option<(Vec<u8>, Vec<&'static str>)> {
    let mut out = vec![0xff, 0xd8];
    let mut what = Vec::new();
    let mut note = |name: &'static str| {
        if !what.contains(&name) {
            what.push(name);
        }
    };
    let mut at = 2;
    loop {
        // Any number of fill bytes may stand before a marker.
        while bytes.get(at) == Some(&0xff) && bytes.get(at + 1) == Some(&0xff) {
            at += 1;
        }
        let marker = *bytes.get(at + 1).filter(|_| bytes.get(at) == Some(&0xff))?;
        if marker == 0xd9 {
            out.extend([0xff, 0xd9]);
            if at + 2 < bytes.len() {
                note("data after the picture");
            }
            return Some((out, what));
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        let content = &segment[4.min(segment.len())..];
        match marker {
            0xe1 => {
                note(if content.starts_with(b"Exif") { "Exif" } else { "XMP" });
                if let Some(turned) = orientation(content) {
                    out.extend(only_orientation(turned));
                }
            }
            0xe2 if content.starts_with(b"ICC_PROFILE") => out.extend_from_slice(segment),
            // What Adobe programs say of the colours: without it they are wrong.
            0xee if content.starts_with(b"Adobe") => out.extend_from_slice(segment),
            0xe0 if content.starts_with(b"JFIF") => out.extend_from_slice(segment),
            0xed => note("IPTC"),
            0xfe => note("remark"),
            0xe0..=0xef => note("data of programs"),
            _ => out.extend_from_slice(segment),
        }
        at += 2 + length;
        if marker == 0xda {
            // The picture itself runs up to the next marker that is none of its own.
            let end = (at..bytes.len().saturating_sub(1))
                .find(|&place| bytes[place] == 0xff && !matches!(bytes[place + 1], 0 | 0xd0..=0xd7 | 0xff))?;
            out.extend_from_slice(&bytes[at..end]);
            at = end;
        }
    }
}

/// Which way up the picture is: 2 to 8, and `None` when it stands upright.
fn orientation(exif: &[u8]) -> Option<u8> {
    let tiff = exif.strip_prefix(b"Exif\0\0")?;
    let little = tiff.starts_with(b"II");
    let two = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(usize::from(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }))
    };
    let four = |at: usize| {
        let (one, other) = (two(at)?, two(at + 2)?);
        Some(if little { other << 16 | one } else { one << 16 | other })
    };
    let directory = four(4)?;
    let entries = two(directory)?;
    let entry = (0..entries).map(|number| directory + 2 + number * 12).find(|&at| two(at) == Some(0x0112))?;
    u8::try_from(two(entry + 8)?).ok().filter(|turned| (2..=8).contains(turned))
}

/// A segment that says nothing but which way up.
fn only_orientation(turned: u8) -> Vec<u8> {
    let mut segment = vec![0xff, 0xe1, 0, 34];
    segment.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.extend([turned, 0, 0, 0, 0, 0, 0]);
    segment
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

fn clean_png(bytes: &[u8]) -> Option<(Vec<u8>, Vec<&'static str>)> {
    let mut out = PNG.to_vec();
    let mut what = Vec::new();
    let mut at = PNG.len();
    while at < bytes.len() {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let chunk = bytes.get(at..at.checked_add(12)?.checked_add(length)?)?;
        let kind = &chunk[4..8];
        // A small first letter: the picture can be shown without it.
        let needed = kind[0].is_ascii_uppercase();
        let colours = [b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD", b"cICP"];
        if needed || colours.iter().any(|known| *known == kind) {
            out.extend_from_slice(chunk);
        } else {
            let name = match kind {
                b"eXIf" => "Exif",
                b"tIME" => "time",
                b"tEXt" | b"zTXt" | b"iTXt" => "remark",
                _ => "data of programs",
            };
            if !what.contains(&name) {
                what.push(name);
            }
        }
        at += chunk.len();
        if kind == b"IEND" {
            if at < bytes.len() {
                what.push("data after the picture");
            }
            return Some((out, what));
        }
    }
    None
}

/// Remarks and data of programs; the repeat count of a moving picture is kept.
fn clean_gif(bytes: &[u8]) -> Option<(Vec<u8>, Vec<&'static str>)> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let blocks = |mut at: usize| {
        loop {
            let length = usize::from(*bytes.get(at)?);
            at += 1 + length;
            if length == 0 {
                return (at <= bytes.len()).then_some(at);
            }
        }
    };
    let mut what = Vec::new();
    let mut at = 13 + table(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    loop {
        let (end, keep) = match *bytes.get(at)? {
            0x3b => {
                out.push(0x3b);
                return Some((out, what));
            }
            0x2c => (blocks(at + 11 + table(*bytes.get(at + 9)?))?, true),
            0x21 => {
                let end = blocks(at + 2)?;
                let keep = match *bytes.get(at + 1)? {
                    0xfe => false,
                    0xff => bytes.get(at + 3..at + 14) == Some(b"NETSCAPE2.0"),
                    _ => true,
                };
                (end, keep)
            }
            _ => return None,
        };
        if keep {
            out.extend_from_slice(bytes.get(at..end)?);
        } else if !what.contains(&"remark") {
            what.push("remark");
        }
        at = end;
    }
}
