//! Text to sentences: Unicode rules, corrected by lists of abbreviations.

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use std::ops::Range;

/// Characters below which a piece joins its neighbour.
const SHORTEST: usize = 20;

/// Words before a full stop that end no sentence, lower case, without the stop.
const ABBREVIATIONS: [&str; 96] = [
    "dr", "mr", "mrs", "ms", "prof", "st", "no", "nos", "vol", "pp", "p", "art", "arts", "para", "paras", "fig",
    "figs", "cf", "e.g", "i.e", "eg", "ie", "vs", "al", "inc", "ltd", "co", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "gen", "col", "lt", "rev", "hon", "gov", "sen", "rep", "dept", "est",
    "approx", "ed", "eds", "m", "mm", "mme", "mlle", "mgr", "av", "bd", "chap", "par", "ex", "p. ex", "c.-à-d", "env",
    "etc", "sr", "sra", "srta", "dra", "ud", "uds", "núm", "num", "pág", "págs", "aprox", "ee", "uu", "lic", "ing",
    "exmo", "exma", "bzw", "z.b", "d.h", "u.a", "nr", "abs", "г", "гг", "т.е", "т.д", "им", "стр", "см",
];

/// The sentences of one paragraph, without the white space around them, in order. Together they hold every
/// character that is not white space.
pub fn split(text: &str, language: &str) -> Vec<Range<usize>> {
    let primary = language.split('-').next().unwrap_or(language);
    let mut starts: Vec<usize> = if primary == "th" { thai(text) } else { unicode(text) };
    starts.retain(|at| *at > 0 && *at < text.len());
    let mut pieces = Vec::new();
    let mut start = 0;
    for end in starts.into_iter().chain([text.len()]) {
        let long = text[start..end].trim().chars().count() >= SHORTEST;
        let last = end == text.len();
        if last || long && ends_here(text[start..end].trim_end()) && balanced(&text[start..end]) {
            pieces.push(start..end);
            start = end;
        }
    }
    // A short last piece belongs to the one before.
    if let [.., before, last] = pieces.as_mut_slice()
        && text[last.clone()].trim().chars().count() < SHORTEST
    {
        before.end = last.end;
        pieces.pop();
    }
    pieces.into_iter().map(|piece| trim(text, piece)).filter(|piece| !piece.is_empty()).collect()
}

fn unicode(text: &str) -> Vec<usize> {
    SentenceSegmenter::new(SentenceBreakInvariantOptions::default()).segment_str(text).collect()
}

/// Thai has no sentence marks: a break at a space after at least 60 characters.
fn thai(text: &str) -> Vec<usize> {
    let (mut breaks, mut count) = (Vec::new(), 0);
    for (at, letter) in text.char_indices() {
        count += 1;
        if letter.is_whitespace() && count >= 60 {
            breaks.push(at);
            count = 0;
        }
    }
    breaks
}

/// `false` after an abbreviation, an initial or a number with a stop.
fn ends_here(piece: &str) -> bool {
    let Some(before) = piece.strip_suffix('.') else {
        return true;
    };
    let word = before.rsplit([' ', '\u{a0}', '\n', '(', '«', '“', '"']).next().unwrap_or_default().to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let number = !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit()) && word.len() <= 2;
    !(initial || number || ABBREVIATIONS.contains(&word.as_str()))
}

/// Whether brackets and pointed quotation marks are closed; a piece that opens one goes on, within reason.
fn balanced(piece: &str) -> bool {
    let count = |mark: char| piece.matches(mark).count();
    let closed =
        [('(', ')'), ('«', '»'), ('“', '”'), ('[', ']')].iter().all(|(open, close)| count(*open) <= count(*close));
    closed || piece.chars().count() > 400
}

fn trim(text: &str, piece: Range<usize>) -> Range<usize> {
    let own = &text[piece.clone()];
    let start = piece.start + (own.len() - own.trim_start().len());
    start..start + own.trim().len()
}

#[cfg(test)]
mod tests {
    use super::split;

    fn sentences(text: &str, language: &str) -> Vec<String> {
        split(text, language).into_iter().map(|span| text[span].to_owned()).collect()
    }

    #[test]
    fn abbreviations_do_not_end_sentences() {
        let text = "The report of Dr. Who was read aloud. It named art. 4 of the treaty. Nobody spoke.";
        assert_eq!(
            sentences(text, "en"),
            ["The report of Dr. Who was read aloud.", "It named art. 4 of the treaty. Nobody spoke."]
        );
        let text = "M. le ministre a parlé longtemps. Les ONG ont répondu, p. ex. par écrit, le lendemain.";
        assert_eq!(sentences(text, "fr").len(), 2);
    }

    #[test]
    fn other_scripts_are_split_and_nothing_is_lost() {
        let text = "各国政府应当保护证人并公布调查报告的全部内容。民间社会组织也应当参与这一过程，并得到必要的支持。";
        assert_eq!(sentences(text, "zh").len(), 2);
        let text = "يجب على الحكومات حماية الشهود. هل يمكن للمجتمع المدني أن يشارك في ذلك؟ نعم، وبكل تأكيد يستطيع.";
        assert_eq!(sentences(text, "ar").len(), 3);
        for text in [text, "a. b. c.", "  ", "«Un. Deux. Trois et quatre dans la phrase.» Fin de la citation longue."]
        {
            let kept: String = sentences(text, "und").concat().split_whitespace().collect();
            assert_eq!(kept, text.split_whitespace().collect::<String>());
        }
    }
}
