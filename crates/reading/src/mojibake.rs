//! UTF-8 that was once read as Windows-1252 (“Ã©” for “é”): put right where that is certain.

use crate::draft::Piece;
use crate::{Notice, NoticeCode};

/// Repairs pieces whose every suspicious character comes back as UTF-8.
pub(crate) fn repair(pieces: &mut [Piece]) -> Option<Notice> {
    let mut count = 0;
    for piece in pieces.iter_mut() {
        if let Some(right) = repaired(&piece.text) {
            piece.text = right;
            count += 1;
        }
    }
    (count > 0).then(|| Notice {
        code: NoticeCode::Mojibake,
        message: "Letters such as “Ã©” had been decoded twice; they were put right.".to_owned(),
        count,
        span: None,
    })
}

/// `None` when the text shows no sign of it, or would not come back whole.
fn repaired(text: &str) -> Option<String> {
    let signs = ["Ã", "Â", "â€", "Ð", "Ñ", "Ø", "Ù"];
    let followed = |sign: &str| {
        text.match_indices(sign).any(|(at, _)| text[at + sign.len()..].chars().next().is_some_and(|next| !next.is_ascii() && !next.is_alphabetic() || next == '€'))
    };
    if !signs.iter().any(|sign| followed(sign)) && !text.contains("â€™") {
        return None;
    }
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(text);
    if unmappable {
        return None;
    }
    let right = String::from_utf8(bytes.into_owned()).ok()?;
    (right.chars().count() < text.chars().count()).then_some(right)
}
