//! One spelling for what readers take to be the same word: case, accents, variants of letters.

use unicode_normalization::UnicodeNormalization;

/// The script of a word, as far as words are treated differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    Latin,
    Cyrillic,
    Arabic,
    /// Written without spaces between words: Han, Kana, Thai, Lao, Khmer, Burmese.
    Unspaced,
    Other,
}

/// The script of the first letter that has one. Figures count as Latin.
pub fn script(word: &str) -> Script {
    word.chars().find(|letter| letter.is_alphabetic()).map_or(Script::Latin, script_of)
}

fn script_of(letter: char) -> Script {
    match u32::from(letter) {
        0x0041..=0x024F | 0x1E00..=0x1EFF | 0xFF21..=0xFF5A => Script::Latin,
        0x0400..=0x052F | 0x1C80..=0x1C8F => Script::Cyrillic,
        0x0600..=0x06FF | 0x0750..=0x077F | 0x08A0..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => Script::Arabic,
        0x0E00..=0x0EFF
        | 0x1000..=0x109F
        | 0x1780..=0x17FF
        | 0x3040..=0x30FF
        | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF
        | 0x20000..=0x3FFFF => Script::Unspaced,
        _ => Script::Other,
    }
}

/// Whether a character is part of words. Marks are, where a script writes vowels with them.
pub fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter)
}

/// Whether a letter is one of those (Latin, Greek, Cyrillic, and what folds to them) whose words begin as their stems do.
pub fn is_plain(letter: char) -> bool {
    matches!(u32::from(letter), 0..=0x052F | 0x1C80..=0x1C8F | 0x1E00..=0x1FFF | 0x2070..=0x214F | 0xFB00..=0xFB06 | 0xFF01..=0xFF5E)
}

/// The first two letters of the word that a text begins with, folded; `'\0'` where there is no second one.
pub fn beginning(text: &str) -> Option<(char, char)> {
    let mut letters = text.chars().filter(|letter| !matches!(letter, '.' | ','));
    let (first, second) = (letters.next()?, letters.next().unwrap_or(' '));
    let simple = |letter: char| match letter {
        'a'..='z' | '0'..='9' | 'а'..='я' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        'А'..='Я' => char::from_u32(u32::from(letter) + 32),
        _ => None,
    };
    if let (Some(first), Some(second)) = (simple(first), simple(second)) {
        return Some((first, second));
    }
    // Marks stand behind their letters, and some letters fold to two.
    let few: String = text.chars().filter(|letter| !matches!(letter, '.' | ',')).take(4).collect();
    let run = few.split(|letter| !is_of_a_word(letter)).next().unwrap_or_default();
    let folded = fold(run);
    let mut folded = folded.chars();
    Some((folded.next()?, folded.next().unwrap_or('\0')))
}

/// Lower case in one normal form, accents kept: what stemmers were made for.
pub fn lower(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return word.to_ascii_lowercase();
    }
    word.nfkc().flat_map(char::to_lowercase).nfc().filter_map(plain).collect()
}

/// The same without accents, and with one form for letters that are written in several.
pub fn fold(word: &str) -> String {
    let lower = lower(word);
    if lower.is_ascii() {
        return lower;
    }
    let mut folded = String::with_capacity(word.len());
    for letter in lower.chars() {
        fold_letter(letter, &mut folded);
    }
    folded
}

/// Drops what nobody types (vowel signs of Arabic and Hebrew, stress marks, joiners) and what is no letter.
fn plain(letter: char) -> Option<char> {
    match u32::from(letter) {
        0x0300..=0x036F | 0x0591..=0x05C7 | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x0640 => {
            None
        }
        0x0660..=0x0669 => char::from_u32(u32::from(letter) - 0x0660 + 0x30),
        0x06F0..=0x06F9 => char::from_u32(u32::from(letter) - 0x06F0 + 0x30),
        _ => is_of_a_word(letter).then_some(letter),
    }
}

fn fold_letter(letter: char, into: &mut String) {
    match letter {
        'ß' => into.push_str("ss"),
        'æ' => into.push_str("ae"),
        'œ' => into.push_str("oe"),
        'ø' => into.push('o'),
        'ł' => into.push('l'),
        'đ' | 'ð' => into.push('d'),
        'þ' => into.push_str("th"),
        'ı' => into.push('i'),
        'ё' => into.push('е'),
        // Hamza is set in many ways and often left out.
        'أ' | 'إ' | 'آ' | 'ٱ' => into.push('ا'),
        'ء' | 'ؤ' | 'ئ' => {}
        'ى' | 'ی' | 'ې' => into.push('ي'),
        'ة' | 'ۀ' | 'ہ' | 'ە' => into.push('ه'),
        'ک' | 'ڪ' => into.push('ك'),
        '\u{3400}'..='\u{9fff}' => into.push(super::chinese::simplified(letter)),
        _ if script_of(letter) == Script::Cyrillic => into.push(letter),
        _ => {
            let mut parts = std::iter::once(letter).nfd();
            let base = parts.next().unwrap_or(letter);
            let accents_only = parts.all(|mark| matches!(u32::from(mark), 0x0300..=0x036F));
            into.push(if accents_only { base } else { letter });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(fold("Protéger"), "proteger");
        assert_eq!(fold("PROTÉGER"), fold("prote\u{301}ger"));
        assert_eq!(fold("Cœur"), "coeur");
        assert_eq!(fold("ÑANDÚ"), "nandu");
        assert_eq!(fold("Straße"), "strasse");
    }

    #[test]
    fn letters_that_only_look_accented_stay() {
        assert_eq!(fold("Андрей"), "андрей");
        assert_eq!(fold("всё"), "все");
        assert_eq!(fold("за\u{301}мок"), "замок");
    }

    #[test]
    fn arabic_spellings_meet() {
        assert_eq!(fold("المسؤولية"), fold("المسئوليه"));
        assert_eq!(fold("الأُمَم"), fold("الامم"));
        assert_eq!(fold("مستشفى"), fold("مستشفي"));
        assert_eq!(fold("حمـــاية"), fold("حماية"));
        assert_eq!(fold("١٣٢٥"), "1325");
    }

    #[test]
    fn widths_of_east_asian_letters_do_not_count() {
        assert_eq!(fold("Ｒ２Ｐ"), "r2p");
        assert_eq!(fold("保護"), "保护");
        assert_eq!(fold("ｶﾞ"), fold("ガ"));
    }

    #[test]
    fn scripts_are_told() {
        assert_eq!(script("2008"), Script::Latin);
        assert_eq!(script("Ёлка"), Script::Cyrillic);
        assert_eq!(script("حماية"), Script::Arabic);
        assert_eq!(script("保护"), Script::Unspaced);
        assert_eq!(script("ไทย"), Script::Unspaced);
        assert_eq!(script("हिन्दी"), Script::Other);
    }
}
