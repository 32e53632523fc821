//! Signs of letters and apostrophes lost before the file came here. The text is left as it is.

use crate::{Block, Notice, NoticeCode};
use std::ops::Range;

/// What an editor should look at.
pub(crate) fn look(text: &str, _blocks: &[Block]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let inside_word = |mark: char| -> Vec<Range<usize>> {
        text.match_indices(mark)
            .filter(|(at, found)| {
                let before = text[..*at].chars().next_back().is_some_and(char::is_alphabetic);
                let after = text[at + found.len()..].chars().next().is_some_and(char::is_alphabetic);
                before && after
            })
            .map(|(at, found)| at..at + found.len())
            .collect()
    };
    let mut apostrophes = inside_word('?');
    apostrophes.extend(inside_word('\u{fffd}'));
    apostrophes.sort_by_key(|span| span.start);
    if let Some(first) = apostrophes.first() {
        notices.push(Notice {
            code: NoticeCode::DamagedApostrophe,
            message: "A mark inside a word seems to stand for a lost apostrophe; compare with the original.".to_owned(),
            count: apostrophes.len() as u32,
            span: Some(first.clone()),
        });
    }
    let replaced: Vec<usize> = text.match_indices('\u{fffd}').map(|(at, _)| at).collect();
    if let Some(first) = replaced.first() {
        notices.push(Notice {
            code: NoticeCode::ReplacementCharacter,
            message: "Some characters could not be read; they stand as \u{fffd}.".to_owned(),
            count: replaced.len() as u32,
            span: Some(*first..first + '\u{fffd}'.len_utf8()),
        });
    }
    notices
}
