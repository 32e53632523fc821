//! Which language a short text is in: by script, then by the words that every sentence of a language has.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Small words of languages in Latin letters, from general knowledge of each; a word may count for several.
const LATIN: [(&str, &str); 13] = [
    (
        "en",
        "the of and to in is that for are be with not have this from they which or by an as on was has can should must will their it who more we our at but there i you a do if would all no so what when than been only does how",
    ),
    (
        "fr",
        "le la les des et est que une dans pour qui sur pas au aux par avec ce cette sont plus ne il elle nous leur être du en ou mais comme ont doit doivent sans l d n s qu",
    ),
    (
        "es",
        "el los las y que en es una por con para del se no su al lo como más pero sus son está han hay debe deben ya entre sin sobre este esta también la de ser",
    ),
    (
        "pt",
        "o os as e que em é uma por com para do da dos das se não seu sua ao como mais mas são está há deve devem entre sem sobre este também ser pelo pela um na no",
    ),
    (
        "de",
        "der die das und ist nicht ein eine zu den mit von für auf dem sich des im werden sind auch es an als wir sie wird bei oder aus nach muss soll kann dass",
    ),
    (
        "it",
        "il lo gli e che di è un una per con non del della dei delle si sono come più ma anche nel nella al alla da deve devono tra senza questo questa essere ha",
    ),
    (
        "nl",
        "de het een en van is dat niet in te zijn voor met op aan die er om ook als maar bij wordt naar worden moet moeten kan door uit over",
    ),
    ("pl", "i w nie na się że jest do z to jak o co po ale za od są być przez dla oraz tym tego może musi które który"),
    ("tr", "ve bir bu için ile de da değil olarak daha çok gibi en olan ne ya her kadar sonra var yok olmalı gerekir"),
    ("sw", "ya na wa kwa ni katika la za kuwa hii cha au kama lakini watu yao hivyo pia sana zaidi lazima serikali"),
    (
        "id",
        "yang dan di untuk dengan tidak ini dari dalam akan pada adalah itu ke oleh juga harus bisa atau mereka kami sebagai",
    ),
    ("vi", "và của là có không cho các được trong một với này những để người phải cần khi về ở đã"),
    ("ro", "și în la de cu nu este o un pentru care pe din să mai sunt ca sau dar prin trebuie fi au ale"),
];

/// What the surroundings weigh, where a small word weighs 4: one word alone does not speak against them.
const PRIOR: usize = 5;

/// The most likely language, as a BCP 47 primary tag, or `None` when nothing speaks for any. `prior` is what
/// the text's surroundings suggest; it wins ties and near ties.
pub fn detect(text: &str, prior: Option<&str>) -> Option<&'static str> {
    let count = |range: &[std::ops::RangeInclusive<char>]| {
        text.chars().filter(|letter| range.iter().any(|part| part.contains(letter))).count()
    };
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    if letters == 0 {
        return None;
    }
    let most = |found: usize| found * 5 > letters * 2;
    if count(&['\u{3040}'..='\u{30ff}']) * 10 > letters {
        return Some("ja");
    }
    if most(count(&['\u{3400}'..='\u{9fff}'])) {
        return Some("zh");
    }
    if most(count(&['\u{ac00}'..='\u{d7af}'])) {
        return Some("ko");
    }
    if most(count(&['\u{0600}'..='\u{06ff}', '\u{0750}'..='\u{077f}'])) {
        return Some(arabic(text));
    }
    if most(count(&['\u{0400}'..='\u{04ff}'])) {
        let ukrainian = count(&['і'..='і', 'ї'..='ї', 'є'..='є', 'ґ'..='ґ']);
        return Some(if ukrainian * 60 > letters { "uk" } else { "ru" });
    }
    for (range, tag) in [
        ('\u{0e00}'..='\u{0e7f}', "th"),
        ('\u{0900}'..='\u{097f}', "hi"),
        ('\u{0370}'..='\u{03ff}', "el"),
        ('\u{0590}'..='\u{05ff}', "he"),
        ('\u{0980}'..='\u{09ff}', "bn"),
        ('\u{1200}'..='\u{137f}', "am"),
    ] {
        if most(count(&[range])) {
            return Some(tag);
        }
    }
    latin(text, prior)
}

/// Persian and Urdu have letters that Arabic has not.
fn arabic(text: &str) -> &'static str {
    if text.contains(['ٹ', 'ڈ', 'ڑ', 'ں', 'ے']) {
        "ur"
    } else if text.contains(['پ', 'چ', 'ژ', 'گ', 'ک', 'ی']) {
        "fa"
    } else {
        "ar"
    }
}

fn latin(text: &str, prior: Option<&str>) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let mut scores = [0; LATIN.len()];
    let words = lower.split(|letter: char| !letter.is_alphabetic());
    for languages in words.filter_map(|word| SMALL_WORDS.get(word)) {
        languages.iter().for_each(|&language| scores[language] += 4);
    }
    for letter in lower.chars().filter(|letter| !letter.is_ascii()) {
        for (score, (tag, _)) in scores.iter_mut().zip(LATIN) {
            *score += 2 * usize::from(marks(tag).contains(letter));
        }
    }
    let prior = prior.map(|tag| tag.split(['-', '_']).next().unwrap_or(tag).to_lowercase());
    let scored = scores.into_iter().zip(LATIN).map(|(score, (tag, _))| {
        let expected = usize::from(prior.as_deref() == Some(tag)) * PRIOR;
        (score + expected, tag)
    });
    let (score, tag) = scored.max_by_key(|(score, tag)| (*score, std::cmp::Reverse(*tag)))?;
    (score > 0).then_some(tag)
}

/// Each small word, with the languages that have it: positions in [`LATIN`].
static SMALL_WORDS: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<usize>> = HashMap::new();
    for (language, (_, own)) in LATIN.iter().enumerate() {
        own.split(' ')
            .collect::<HashSet<_>>()
            .into_iter()
            .for_each(|word| words.entry(word).or_default().push(language));
    }
    words
});

/// Letters that few other languages here use.
fn marks(tag: &str) -> &'static str {
    match tag {
        "fr" => "œêèùç",
        "es" => "ñ¿¡",
        "pt" => "ãõ",
        "de" => "ßäöü",
        "pl" => "łąęśżź",
        "tr" => "ğışç",
        "vi" => "ạảấầậđểễệịọốồộớờợụủứừựư",
        "ro" => "șțăî",
        "it" => "ìò",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn short_sentences_are_told_apart() {
        let texts = [
            ("en", "Governments should protect witnesses and publish the findings."),
            ("fr", "Les gouvernements doivent protéger les témoins et publier les conclusions."),
            ("es", "Los gobiernos deben proteger a los testigos y publicar las conclusiones."),
            ("pt", "Os governos devem proteger as testemunhas e não esconder as conclusões."),
            ("de", "Die Regierungen müssen die Zeugen schützen und den Bericht veröffentlichen."),
            ("sw", "Serikali lazima ziwalinde mashahidi na kuchapisha matokeo ya uchunguzi."),
            ("ru", "Правительства должны защищать свидетелей и публиковать выводы."),
            ("uk", "Уряди повинні захищати свідків і публікувати висновки про їхні дії."),
            ("ar", "يجب على الحكومات حماية الشهود ونشر النتائج."),
            ("fa", "دولت‌ها باید از شاهدان حمایت کنند و یافته‌ها را منتشر کنند."),
            ("zh", "各国政府应当保护证人并公布调查结果。"),
            ("ja", "政府は証人を保護し、調査結果を公表すべきです。"),
            ("th", "รัฐบาลควรคุ้มครองพยานและเผยแพร่ผลการสอบสวน"),
        ];
        for (tag, text) in texts {
            assert_eq!(detect(text, None), Some(tag), "{text}");
        }
        assert_eq!(detect("2008 — 7", None), None);
        assert_eq!(detect("Bangkok", Some("fr")), Some("fr"));
    }

    #[test]
    fn one_small_word_does_not_speak_against_the_surroundings() {
        assert_eq!(detect("Transparenz per Gesetz", None), Some("it"));
        assert_eq!(detect("Transparenz per Gesetz", Some("de")), Some("de"));
        assert_eq!(detect("Les témoins ont peur de parler", Some("de")), Some("fr"));
    }
}
