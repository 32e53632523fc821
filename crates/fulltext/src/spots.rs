//! Where in a text a mark may be, found without cutting the text into words: most words begin otherwise than
//! everything that is marked, and need not be looked at.
//!
//! A stem begins with the two letters that its word begins with, in scripts that write beginnings first and joined
//! to nothing (`y` and `i` count as one: dying, die). Words of other scripts are always looked at.

use super::analyse::EXACT;
use super::excerpt::Marks;
use super::fold;

/// Bytes of one spot, about.
const LONGEST: usize = 2_000;
/// Of a first letter: any second letter will do.
const ANY: u32 = 1 << 31;
/// Of a first letter: second letters besides a to z.
const BESIDES: u32 = 1 << 30;

/// What a byte is, to who reads words of ASCII.
#[derive(Clone, Copy)]
enum Sort {
    Sign,
    Letter,
    Space,
    Beyond,
}

const SORTS: [Sort; 256] = {
    let mut sorts = [Sort::Sign; 256];
    let mut byte = 0;
    while byte < 256 {
        let own = byte as u8;
        if !own.is_ascii() {
            sorts[byte] = Sort::Beyond;
        } else if own.is_ascii_whitespace() {
            sorts[byte] = Sort::Space;
        } else if own.is_ascii_alphanumeric() {
            sorts[byte] = Sort::Letter;
        }
        byte += 1;
    }
    sorts
};

/// How what is marked begins.
pub struct Hints {
    /// Second letters, by the first one.
    plain: [u32; 128],
    others: Vec<(char, u32)>,
    /// Something is marked in a script whose words are always looked at.
    any: bool,
    /// Words that the longest phrase takes.
    width: usize,
}

impl Hints {
    pub fn new(marks: &Marks) -> Hints {
        let mut hints = Hints { plain: [0; 128], others: Vec::new(), any: false, width: 1 };
        let first_of_phrases = marks.phrases.iter().filter_map(|phrase| phrase.first()).map(|(_, term)| term);
        for term in marks.terms.iter().chain(&marks.beginnings).chain(first_of_phrases) {
            hints.add(term.strip_prefix(EXACT).unwrap_or(term));
        }
        for phrase in &marks.phrases {
            if let (Some((first, _)), Some((last, _))) = (phrase.first(), phrase.last()) {
                hints.width = hints.width.max(last - first + 1);
            }
        }
        hints
    }

    fn add(&mut self, term: &str) {
        match fold::beginning(term) {
            Some((first, second)) if fold::is_plain(first) => {
                let seconds = if second == '\0' { ANY } else { bit(second) };
                match self.plain.get_mut(first as usize) {
                    Some(own) => *own |= seconds,
                    None => self.others.push((first, seconds)),
                }
            }
            Some(_) => self.any = true,
            None => {}
        }
    }

    /// Whether something that is marked may begin with these letters, the second being `'\0'` for none.
    fn hold(&self, first: char, second: char) -> bool {
        let fits = |seconds: u32| seconds & (ANY | bit(second)) != 0;
        match self.plain.get(first as usize) {
            Some(seconds) => fits(*seconds),
            None => self.others.iter().any(|(own, seconds)| *own == first && fits(*seconds)),
        }
    }

    /// The end of the run without white space that begins at byte `from`, and whether a mark may be in it.
    fn run(&self, text: &str, from: usize) -> (usize, bool) {
        let bytes = &text.as_bytes()[from..text.len().min(from + LONGEST)];
        let (mut inside, mut found) = (false, false);
        for (at, byte) in bytes.iter().enumerate() {
            match SORTS[usize::from(*byte)] {
                Sort::Space => return (from + at, found),
                Sort::Sign => inside = false,
                Sort::Letter => {
                    found = found || !inside && self.begin_at(&bytes[at..]);
                    inside = true;
                }
                Sort::Beyond => {
                    let end =
                        bytes[at..].iter().position(u8::is_ascii_whitespace).map_or(bytes.len(), |length| at + length);
                    let end = text.floor_char_boundary(from + end);
                    return (end, found || self.are_in(&text[from..end]));
                }
            }
        }
        (from + bytes.len(), found)
    }

    /// Whether something that is marked may begin with the letter that these bytes begin with.
    fn begin_at(&self, bytes: &[u8]) -> bool {
        let first = bytes[0].to_ascii_lowercase();
        if self.plain[usize::from(first)] == 0 {
            return false;
        }
        // U.N and 1,000 are one word.
        match bytes[1..].iter().find(|byte| !matches!(byte, b'.' | b',')) {
            Some(second) if !second.is_ascii() => true,
            Some(second) if second.is_ascii_alphanumeric() => {
                self.hold(char::from(first), char::from(second.to_ascii_lowercase()))
            }
            _ => self.hold(char::from(first), '\0'),
        }
    }

    /// Likewise, letter by letter.
    fn are_in(&self, run: &str) -> bool {
        let mut inside = false;
        for (at, letter) in run.char_indices() {
            let of_a_word = fold::is_of_a_word(letter);
            let plain = fold::is_plain(letter);
            if of_a_word && !plain && self.any {
                return true;
            }
            if of_a_word && plain && !inside {
                let begins = fold::beginning(&run[at..]);
                if begins.is_some_and(|(first, second)| self.hold(first, second)) {
                    return true;
                }
            }
            inside = of_a_word && plain;
        }
        false
    }
}

/// The place of a second letter among others.
fn bit(letter: char) -> u32 {
    match letter {
        'y' => 1 << (b'i' - b'a'),
        'a'..='z' => 1 << (u32::from(letter) - u32::from('a')),
        '\0' => 0,
        _ => BESIDES,
    }
}

/// Starts and ends of the parts of a text in which marks may be, in order.
pub struct Spots<'a> {
    text: &'a str,
    hints: &'a Hints,
    at: usize,
}

impl<'a> Spots<'a> {
    pub fn new(text: &'a str, hints: &'a Hints) -> Spots<'a> {
        Spots { text, hints, at: 0 }
    }
}

impl Iterator for Spots<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        let mut spot: Option<(usize, usize)> = None;
        // Words that a phrase which has begun may still take.
        let mut owed = 0;
        loop {
            let Some(from) = bytes[self.at..].iter().position(|byte| !byte.is_ascii_whitespace()) else { return spot };
            let from = self.at + from;
            let (to, found) = self.hints.run(self.text, from);
            match spot {
                Some((start, _)) if owed == 0 && (!found || to - start > LONGEST) => return spot,
                None if !found => {}
                _ => {
                    spot = Some((spot.map_or(from, |(start, _)| start), to));
                    let is_word = self.text[from..to].chars().any(char::is_alphanumeric);
                    owed = if found { self.hints.width - 1 } else { owed - usize::from(is_word) };
                }
            }
            self.at = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::analyse;
    use super::*;

    fn spots<'t>(text: &'t str, terms: &[&str]) -> Vec<&'t str> {
        let marks = Marks { terms: terms.iter().map(|term| (*term).to_owned()).collect(), ..Marks::default() };
        Spots::new(text, &Hints::new(&marks)).map(|(from, to)| &text[from..to]).collect()
    }

    #[test]
    fn only_words_that_begin_alike_are_looked_at() {
        assert_eq!(spots("The well (Water) has no way out, wide water.", &["water"]), ["(Water)", "way", "water."]);
        assert_eq!(spots("L’accès à l'eau", &["acces", "eau"]), ["L’accès", "l'eau"]);
        assert_eq!(spots("The U.N. and the UN", &["un"]), ["U.N.", "UN"]);
        assert_eq!(spots("Защита людей", &["защит"]), ["Защита"]);
        assert_eq!(spots("dying of thirst", &["die"]), ["dying"]);
        assert_eq!(spots("no letters — at all", &["water"]), Vec::<&str>::new());
        assert_eq!(spots("保护平民 water", &["water"]), ["water"]);
        assert_eq!(spots("保护平民 water", &["保护"]), ["保护平民"]);
    }

    #[test]
    fn a_spot_takes_in_the_phrase_that_begins_there() {
        let phrase = vec![(0, "=early".to_owned()), (1, "=warning".to_owned())];
        let marks = Marks { phrases: vec![phrase], ..Marks::default() };
        let text = "Not early — warning comes late";
        let found: Vec<&str> = Spots::new(text, &Hints::new(&marks)).map(|(from, to)| &text[from..to]).collect();
        assert_eq!(found, ["early — warning"]);
    }

    /// What the whole rests on.
    #[test]
    fn a_stem_begins_as_its_word_does() {
        let texts = [
            ("en", include_str!("../../../src/search/golden/en.txt")),
            ("fr", include_str!("../../../src/search/golden/fr.txt")),
            ("es", include_str!("../../../src/search/golden/es.txt")),
            ("pt", include_str!("../../../src/search/golden/pt.txt")),
            ("ru", include_str!("../../../src/search/golden/ru.txt")),
            ("ar", include_str!("../../../src/search/golden/ar.txt")),
            ("zh", include_str!("../../../src/search/golden/zh.txt")),
            (
                "en",
                "dying lying tying skies news ugly early only sky cries Straße Æsop œuvre ﬁnding Ｗater e\u{301}cole",
            ),
        ];
        for (language, text) in texts {
            for word in analyse::text(text, language) {
                for term in word.stems.iter().cloned().chain(word.exact_terms()) {
                    let found = spots(text, &[&term]);
                    let start = text[word.from..word.to].as_ptr();
                    assert!(
                        found.iter().any(|spot| spot.as_bytes().as_ptr_range().contains(&start)),
                        "{term} stands in {}",
                        &text[word.from..word.to]
                    );
                }
            }
        }
    }
}
