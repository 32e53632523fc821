//! UTF-8 that was once read as Windows-1252 and saved again: "Ã©" for "é", "â€™" for "’".

use crate::draft::Piece;
use crate::{Notice, NoticeCode};
use encoding_rs::WINDOWS_1252;

/// So many broken characters in a row do not read as UTF-8 by chance, in whatever script.
const LONG_RUN: usize = 6;

/// Puts such letters right when the whole file speaks for it: at least two certain places, and nine in ten runs
/// of letters beyond ASCII turn into well-formed UTF-8 again.
pub(crate) fn repair(pieces: &mut [Piece]) -> Option<Notice> {
    let (mut certain, mut convertible, mut all) = (0_u32, 0_u32, 0_u32);
    for piece in pieces.iter() {
        for run in runs(&piece.text) {
            all += 1;
            let length = piece.text[run.clone()].chars().count();
            if let Some(repaired) = repaired(&piece.text[run]) {
                convertible += 1;
                certain += u32::from(length >= LONG_RUN || repaired.chars().all(is_common));
            }
        }
    }
    if certain == 0 || (certain < 2 && all > 1) {
        return None;
    }
    let everything = convertible * 10 >= all * 9;
    let mut count = 0;
    for piece in pieces {
        for run in runs(&piece.text).into_iter().rev() {
            if let Some(repaired) = repaired(&piece.text[run.clone()])
                && (everything || repaired.chars().all(is_common))
            {
                piece.text.replace_range(run, &repaired);
                count += 1;
            }
        }
    }
    let message = format!(
        "Letters were broken by a wrong encoding in {count} places (such as \u{c3}\u{a9} for é); they were put right."
    );
    Some(Notice { code: NoticeCode::Mojibake, message, count, span: None })
}

/// Runs of characters beyond ASCII.
fn runs(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, character) in text.char_indices().filter(|(_, character)| !character.is_ascii()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + character.len_utf8(),
            _ => runs.push(at..at + character.len_utf8()),
        }
    }
    runs
}

/// The run's bytes in Windows-1252, read as UTF-8; `None` when they are none.
fn repaired(run: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(run.len());
    for character in run.chars() {
        match u8::try_from(u32::from(character)) {
            // The five bytes that Windows-1252 leaves undefined come through as control characters.
            Ok(byte @ (0x81 | 0x8d | 0x8f | 0x90 | 0x9d)) => bytes.push(byte),
            _ => {
                let mut buffer = [0; 4];
                let (encoded, _, unmappable) = WINDOWS_1252.encode(character.encode_utf8(&mut buffer));
                if unmappable {
                    return None;
                }
                bytes.extend_from_slice(&encoded);
            }
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|repaired| !repaired.chars().any(|character| ('\u{180}'..='\u{2af}').contains(&character)))
}

/// Letters of Western languages and the punctuation of print: what broken text mostly hides.
fn is_common(character: char) -> bool {
    matches!(character, '\u{a0}'..='\u{ff}' | '\u{152}' | '\u{153}' | '\u{2010}'..='\u{2026}' | '\u{202f}' | '\u{20ac}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BlockKind;

    fn broken(text: &str) -> String {
        WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    fn repair_one(text: &str) -> (String, Option<Notice>) {
        let mut pieces = [Piece { kind: BlockKind::Paragraph, page: None, text: text.to_owned(), bold: false }];
        let notice = repair(&mut pieces);
        let [piece] = pieces;
        (piece.text, notice)
    }

    #[test]
    fn broken_letters_are_put_right() {
        for text in ["Le témoin a été écouté : « c’est ça ».", "Não há atenção", "Свидетели — всё", "à l’écoute"]
        {
            let (repaired, notice) = repair_one(&broken(text));
            assert_eq!(repaired, text);
            assert_eq!(notice.map(|notice| notice.code), Some(NoticeCode::Mojibake));
        }
    }

    #[test]
    fn whole_text_stays_as_it_is() {
        for text in ["L’ÉTÉ », dit-il « À »", "NÃO É ASSIM", "Ç» É» À»", "Größe, Ärger «Ä«", "plain"]
        {
            assert_eq!(repair_one(text), (text.to_owned(), None));
        }
    }
}
