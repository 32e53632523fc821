//! Inflected words to what they have in common. Which stemmer: by the language of the text and the script of
//! the word; in a question, where nobody says which language is meant, all that the script allows.

use super::arabic;
use super::fold::{Script, fold, lower};
use frostem::{Algorithm, Stemmer};
use std::sync::LazyLock;

/// Languages in Latin letters that have a stemmer.
const LATIN: [(&str, Algorithm); 4] =
    [("en", Algorithm::English), ("fr", Algorithm::French), ("es", Algorithm::Spanish), ("pt", Algorithm::Portuguese)];

static STEMMERS: LazyLock<Vec<(&'static str, Stemmer)>> =
    LazyLock::new(|| LATIN.into_iter().map(|(tag, algorithm)| (tag, Stemmer::new(algorithm))).collect());
static RUSSIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::Russian));

/// Stems of a word of a text in `language` (BCP 47), as it is written and folded. At least one; folded.
pub fn in_text(word: &str, folded: &str, script: Script, language: &str) -> Vec<String> {
    let folded = folded.to_owned();
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    match script {
        Script::Latin => match STEMMERS.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(primary)) {
            Some((tag, stemmer)) => both_spellings(tag, stemmer, word, folded),
            None => vec![folded],
        },
        Script::Cyrillic if !["uk", "bg", "be", "sr", "mk", "kk", "ky", "mn", "tg"].contains(&primary) => {
            vec![RUSSIAN.stem(&folded).into_owned()]
        }
        Script::Arabic if !["fa", "ur", "ps", "ckb", "ug"].contains(&primary) => arabic::stems(&folded),
        _ => vec![folded],
    }
}

/// Stems that a word of a question may have in any text, the word itself among them.
pub fn in_question(word: &str, folded: &str, script: Script) -> Vec<String> {
    let folded = folded.to_owned();
    let mut stems = vec![folded.clone()];
    match script {
        Script::Latin => {
            for (tag, stemmer) in STEMMERS.iter() {
                stems.extend(both_spellings(tag, stemmer, word, folded.clone()));
            }
        }
        Script::Cyrillic => stems.push(RUSSIAN.stem(&folded).into_owned()),
        Script::Arabic => stems.extend(arabic::stems(&folded)),
        Script::Unspaced | Script::Other => {}
    }
    let mut seen = Vec::with_capacity(stems.len());
    stems.retain(|stem| {
        let new = !stem.is_empty() && !seen.contains(stem);
        if new {
            seen.push(stem.clone());
        }
        new
    });
    stems
}

/// The stem of the word with its accents, and of the word without: many people type without.
fn both_spellings(tag: &str, stemmer: &Stemmer, word: &str, folded: String) -> Vec<String> {
    let mut stems = vec![stemmer.stem(&folded).into_owned()];
    if !word.is_ascii() {
        let with = fold(&stemmer.stem(&lower(word)));
        if !stems.contains(&with) {
            // The first is the one of the careful spelling.
            stems.insert(0, with);
        }
    }
    // The rules leave short words as they are: armas, redes, lois.
    if tag != "en" {
        let plural = |stem: &&String| stem.len() >= 4 && stem.ends_with('s');
        let singular = stems.iter().find(plural).map(|stem| stem[..stem.len() - 1].to_owned());
        stems.extend(singular.filter(|singular| !stems.contains(singular)));
    }
    // civis, of civil.
    if let Some(start) = folded.strip_suffix("is").filter(|start| tag == "pt" && start.len() >= 3) {
        stems.push(stemmer.stem(&format!("{start}il")).into_owned());
    }
    stems
}

/// Words that say nothing of what a text is about. In a question they need not be found, unless there are no others.
pub fn is_function_word(folded: &str) -> bool {
    const WORDS: [&str; 6] = [
        "a an and are as at be been but by for from has have how if in into is it its of on or that the their them then \
         there these they this to was were what when where which who will with would",
        "au aux avec c ce ces cette d dans de des du elle en est et eux il ils j je l la le les leur leurs lui m mais n \
         ne ou par pas plus pour qu que qui s sa se ses si sont sur t un une y",
        "al con como cual del e el ella ellas ellos era es esta este esto ha hay lo los mas muy nos o para pero por \
         segun ser sin sobre su sus tambien unos y ya",
        "ao aos as com da das do dos ela eles em essa esse foi mas na nas nao no nos num o os ou pela pelo pelas pelos \
         qual quando sao sem seu sua suas tem um uma",
        "а без бы был была были было в во вот все для до его ее если есть же за и из или их к как когда которые который \
         ли на не него нет но о об он она они от по под при с со так также то того только у что чтобы это этого",
        "في من الي علي عن ان او و ما لا هذا هذه ذلك التي الذي الذين مع كما قد هل ثم لم لن كان كانت هو هي هم بين كل",
    ];
    static SORTED: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let mut all: Vec<&str> = WORDS.iter().flat_map(|line| line.split_whitespace()).collect();
        all.extend(["的", "了", "和", "与", "在", "是", "对", "及", "或", "也", "都", "就", "而", "并", "被", "把"]);
        all.extend(["ที่", "และ", "ของ", "ใน", "เป็น", "การ", "ให้", "ได้", "จะ", "มี", "ว่า", "กับ", "โดย"]);
        all.sort_unstable();
        all
    });
    SORTED.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(one: &str, other: &str, language: &str) -> bool {
        let script = super::super::fold::script(other);
        let in_text = in_text(other, &fold(other), script, language);
        in_question(one, &fold(one), script).iter().any(|stem| in_text.contains(stem))
    }

    #[test]
    fn forms_of_a_word_meet_in_each_language() {
        assert!(meet("protecting", "protection", "en"));
        assert!(meet("menaces", "menacées", "fr"));
        assert!(meet("responsabilite", "responsabilités", "fr"));
        assert!(meet("comunidad", "comunidades", "es"));
        assert!(meet("proteccion", "protección", "es"));
        assert!(meet("recomendações", "recomendação", "pt"));
        assert!(meet("nacao", "nação", "pt"));
        assert!(meet("arma", "armas", "es") && meet("lei", "leis", "pt"));
        assert!(meet("civil", "civis", "pt") && meet("civis", "civil", "pt"));
        assert!(meet("участники", "участников", "ru"));
        assert!(meet("المدنيين", "مدنيون", "ar"));
    }

    #[test]
    fn a_language_without_a_stemmer_is_read_as_it_is_written() {
        assert_eq!(in_text("wananchi", "wananchi", Script::Latin, "sw"), ["wananchi"]);
        assert!(meet("Wananchi", "wananchi", "sw"));
        assert_eq!(in_text("हिन्दी", "हिन्दी", Script::Other, "hi"), ["हिन्दी"]);
    }

    #[test]
    fn function_words_are_told_folded() {
        for word in ["the", "de", "para", "чтобы", "في", "的"] {
            assert!(is_function_word(&fold(word)), "{word}");
        }
        assert!(!is_function_word("protection"));
    }
}
