//! Bytes to text: UTF-8, UTF-16 with or without a mark, else a guess among the older encodings.

use crate::{Notice, NoticeCode};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The text, and a notice where it was not UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> (String, Option<Notice>) {
    let encoding = encoding(bytes);
    let (text, used, damaged) = encoding.decode(bytes);
    let notice = (used != UTF_8 || damaged).then(|| Notice {
        code: if damaged { NoticeCode::ReplacementCharacter } else { NoticeCode::Encoding },
        message: if damaged {
            format!("Some bytes are no letters in {}; they were replaced by \u{fffd}.", used.name())
        } else {
            format!("The file was not UTF-8: it was read as {}.", used.name())
        },
        count: 1,
        span: None,
    });
    (text.into_owned(), notice)
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    // UTF-16 without a mark: in Latin text every second byte is zero.
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len() / 2;
    if half > 0 && zeros(1) * 2 > half {
        return UTF_16LE;
    }
    if half > 0 && zeros(0) * 2 > half {
        return UTF_16BE;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}
