//! A text cut into words, with what the look of each says.

use std::ops::Range;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub text: &'t str,
    /// In lower case.
    pub lower: String,
    pub span: Range<usize>,
    /// Begins with a capital letter, and is not written in capitals as a whole.
    pub is_capital: bool,
    /// One capital letter, with or without its full stop.
    pub is_initial: bool,
    /// The first of a sentence or a line.
    pub begins: bool,
    /// What stands between the word before and this one is white space alone.
    pub follows: bool,
}

/// Letters, with hyphens and apostrophes inside. In Chinese a run of letters is one word.
pub(super) fn read(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let inside =
            start.is_some() && matches!(letter, '\'' | '’' | '-' | '‑') && next.is_some_and(char::is_alphabetic);
        if is_of_word(letter) || inside {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            push(text, from..at, &mut words);
        }
    }
    if let Some(from) = start {
        push(text, from..text.len(), &mut words);
    }
    words
}

fn is_of_word(letter: char) -> bool {
    // Marks of Arabic vowels stand inside words.
    letter.is_alphabetic() || matches!(letter, '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0300}'..='\u{036f}')
}

fn push<'t>(text: &'t str, span: Range<usize>, words: &mut Vec<Word<'t>>) {
    let own = &text[span.clone()];
    let between = words.last().map_or(&text[..span.start], |last| &text[last.span.end..span.start]);
    let after_initial = words.last().is_some_and(|last| last.is_initial) && between.trim() == ".";
    let begins = words.is_empty()
        || (!after_initial
            && between.contains(['.', '!', '?', '\n', '。', '！', '？', '؟', ':', '•', '–', '—', '«', '“']));
    let first_upper = own.chars().next().is_some_and(char::is_uppercase);
    let length = own.chars().count();
    words.push(Word {
        text: own,
        lower: own.to_lowercase(),
        is_capital: first_upper && own.chars().skip(1).any(char::is_lowercase),
        is_initial: first_upper && length == 1,
        begins,
        follows: between.chars().all(char::is_whitespace) && !between.contains('\n') || after_initial,
        span,
    });
}
