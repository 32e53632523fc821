//! The words of a text, and those that say nothing about what it is about.

use crate::table::Table;
use std::collections::HashSet;
use unicode_segmentation::UnicodeSegmentation;

/// The words of `text` that are not in `stop`, lower case, each once, ascending. Where words are not
/// written apart, pieces of the table stand in for them.
pub(crate) fn content_words(text: &str, language: &str, stop: &HashSet<&str>, table: &Table) -> Vec<String> {
    let mut words: Vec<String> = if spaceless(language) {
        table.pieces().strings(text)
    } else {
        let words = text.unicode_words().flat_map(|word| word.split(['\'', '’']));
        words.map(str::to_lowercase).collect()
    };
    words.retain(|word| {
        let letters = word.chars().all(|c| c.is_alphabetic() || !c.is_alphanumeric());
        let long = word.chars().nth(1).is_some() || spaceless(language);
        letters && long && word.chars().any(char::is_alphabetic) && !stop.contains(word.as_str())
    });
    words.sort_unstable();
    words.dedup();
    words
}

/// Frequent words of `language`: articles, pronouns, prepositions, auxiliaries. Empty for languages without a list.
pub(crate) fn stop_words(language: &str) -> &'static [&'static str] {
    match language {
        "en" => ENGLISH,
        "fr" => FRENCH,
        "es" => SPANISH,
        "pt" => PORTUGUESE,
        "de" => GERMAN,
        "it" => ITALIAN,
        "nl" => DUTCH,
        "pl" => POLISH,
        "ru" => RUSSIAN,
        "tr" => TURKISH,
        "ar" => ARABIC,
        _ => &[],
    }
}

/// Whether words of `language` are written without spaces between them.
pub(crate) fn spaceless(language: &str) -> bool {
    matches!(language, "zh" | "ja" | "th" | "lo" | "km" | "my")
}

/// Whether a folded word turns a sentence round, in any of the languages listed.
pub(crate) fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word) || word.ends_with("n't") || word.ends_with("n’t")
}

const NEGATIONS: &[&str] = &[
    "no", "not", "never", "without", "none", "nor", "cannot", "against", "ne", "pas", "non", "jamais", "sans", "aucun",
    "aucune", "ni", "nunca", "sin", "jamás", "ningún", "ninguna", "contra", "não", "nem", "sem", "nenhum", "nenhuma",
    "nicht", "kein", "keine", "keinen", "keiner", "ohne", "nie", "niemals", "senza", "mai", "nessun", "nessuna",
    "niet", "geen", "zonder", "nooit", "nie", "bez", "не", "нет", "без", "ни", "değil", "yok", "لا", "ليس", "لم", "لن",
    "بدون", "غير", "不", "没", "無", "无", "未", "非", "ない", "ไม่",
];

const ENGLISH: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "always", "am", "an", "and", "any", "are", "as", "at", "be",
    "because", "been", "before", "being", "between", "both", "but", "by", "can", "cannot", "could", "did", "do",
    "does", "doing", "done", "each", "even", "every", "few", "for", "from", "get", "had", "has", "have", "having",
    "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "like", "many",
    "may", "me", "might", "more", "most", "much", "must", "my", "need", "needs", "no", "nor", "not", "now", "of",
    "off", "often", "on", "once", "one", "only", "or", "other", "others", "our", "out", "over", "own", "same", "shall",
    "she", "should", "so", "some", "still", "such", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "through", "to", "too", "under", "until", "up", "us", "very", "was", "we", "well", "were",
    "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "without", "would",
    "yet", "you", "your", "don't", "doesn't", "can't", "isn't", "it's", "i'm", "i've", "i'd", "that's",
];
const FRENCH: &[&str] = &[
    "à", "afin", "ai", "aient", "ainsi", "alors", "au", "aucun", "aucune", "aussi", "autre", "autres", "aux", "avec",
    "avoir", "avons", "ayant", "beaucoup", "bien", "c", "car", "ce", "cela", "ces", "cet", "cette", "ceux", "chaque",
    "chez", "comme", "comment", "d", "dans", "de", "depuis", "des", "doit", "doivent", "donc", "dont", "du", "elle",
    "elles", "en", "encore", "entre", "est", "et", "était", "être", "eux", "faire", "fait", "faut", "fois", "font",
    "il", "ils", "j", "je", "jusque", "l", "la", "le", "les", "leur", "leurs", "lors", "lorsque", "lui", "m", "mais",
    "même", "mêmes", "moins", "n", "ne", "ni", "non", "nos", "notre", "nous", "on", "ont", "ou", "où", "par", "parce",
    "pas", "peu", "peut", "peuvent", "plus", "plusieurs", "pour", "pourquoi", "puis", "qu", "quand", "que", "quel",
    "quelle", "qui", "quoi", "s", "sa", "sans", "se", "sera", "ses", "seulement", "si", "soient", "soit", "sommes",
    "son", "sont", "sous", "souvent", "sur", "t", "tant", "tous", "tout", "toute", "toutes", "très", "trop", "tu",
    "un", "une", "vers", "vos", "votre", "vous", "y",
];
const SPANISH: &[&str] = &[
    "a", "al", "algunas", "algunos", "ante", "antes", "así", "aún", "aunque", "bajo", "bien", "cada", "casi", "como",
    "cómo", "con", "contra", "cual", "cuál", "cuales", "cuando", "cuándo", "de", "debe", "deben", "del", "desde",
    "donde", "dónde", "dos", "durante", "e", "el", "él", "ella", "ellas", "ellos", "en", "entre", "era", "es", "esa",
    "esas", "ese", "eso", "esos", "esta", "está", "estaba", "están", "estar", "estas", "este", "esto", "estos", "fue",
    "fueron", "ha", "haber", "había", "hace", "hacen", "hacer", "hacia", "han", "hasta", "hay", "la", "las", "le",
    "les", "lo", "los", "más", "me", "menos", "mi", "mientras", "mis", "muchas", "mucho", "muchos", "muy", "nada",
    "ni", "no", "nos", "nosotros", "nuestra", "nuestras", "nuestro", "nuestros", "o", "os", "otra", "otras", "otro",
    "otros", "para", "pero", "poco", "por", "porque", "pueda", "pueden", "puede", "pues", "que", "qué", "quien",
    "quién", "quienes", "se", "sea", "sean", "según", "ser", "si", "sí", "sin", "sino", "sobre", "son", "su", "sus",
    "tal", "también", "tan", "tanto", "te", "tiene", "tienen", "toda", "todas", "todo", "todos", "tras", "tu", "un",
    "una", "unas", "uno", "unos", "y", "ya", "yo",
];
const PORTUGUESE: &[&str] = &[
    "a", "à", "ao", "aos", "as", "às", "até", "cada", "com", "como", "da", "das", "de", "deve", "devem", "do", "dos",
    "e", "é", "ela", "elas", "ele", "eles", "em", "entre", "era", "essa", "esse", "esta", "está", "estão", "este",
    "eu", "foi", "há", "isso", "isto", "já", "lhe", "mais", "mas", "me", "mesmo", "muito", "muitos", "na", "não",
    "nas", "nem", "no", "nos", "nós", "nossa", "nosso", "num", "numa", "o", "os", "ou", "outra", "outras", "outro",
    "outros", "para", "pela", "pelas", "pelo", "pelos", "pode", "podem", "por", "porque", "quando", "que", "quem",
    "se", "sem", "ser", "seu", "seus", "só", "sua", "suas", "são", "também", "tem", "têm", "toda", "todas", "todo",
    "todos", "um", "uma",
];
const GERMAN: &[&str] = &[
    "ab", "aber", "alle", "allen", "aller", "alles", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "beim",
    "bis", "da", "dabei", "damit", "dann", "das", "dass", "dem", "den", "denn", "der", "des", "die", "dies", "diese",
    "diesem", "diesen", "dieser", "dieses", "doch", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er",
    "es", "etwas", "für", "gegen", "hat", "haben", "hier", "ich", "ihr", "ihre", "ihren", "ihrer", "im", "in", "ist",
    "ja", "jede", "jeder", "kann", "kein", "keine", "können", "man", "mehr", "mich", "mir", "mit", "muss", "müssen",
    "nach", "nicht", "noch", "nun", "nur", "ob", "oder", "ohne", "schon", "sehr", "sein", "seine", "sich", "sie",
    "sind", "so", "soll", "sollen", "sollte", "sollten", "über", "um", "und", "uns", "unser", "unsere", "unter",
    "viel", "viele", "vom", "von", "vor", "war", "was", "weil", "wenn", "wer", "werden", "wie", "wir", "wird", "wo",
    "zu", "zum", "zur", "zwischen",
];
const ITALIAN: &[&str] = &[
    "a", "ad", "ai", "al", "alla", "alle", "allo", "anche", "che", "chi", "ci", "come", "con", "da", "dai", "dal",
    "dalla", "dalle", "degli", "dei", "del", "della", "delle", "dello", "deve", "devono", "di", "dove", "e", "è", "ed",
    "essere", "fra", "gli", "ha", "hanno", "i", "il", "in", "io", "la", "le", "lei", "li", "lo", "loro", "ma", "mi",
    "molto", "nei", "nel", "nella", "nelle", "no", "noi", "non", "nostra", "nostro", "o", "ogni", "per", "perché",
    "più", "può", "quando", "quella", "quello", "questa", "queste", "questi", "questo", "se", "sempre", "si", "sia",
    "solo", "sono", "su", "sua", "sue", "sugli", "sui", "sul", "sulla", "suo", "suoi", "tra", "tutte", "tutti",
    "tutto", "un", "una", "uno", "vi",
];
const DUTCH: &[&str] = &[
    "aan", "al", "alle", "als", "bij", "dan", "dat", "de", "den", "der", "deze", "die", "dit", "door", "een", "en",
    "er", "geen", "had", "heb", "hebben", "heeft", "het", "hij", "hoe", "hun", "ik", "in", "is", "je", "kan", "kunnen",
    "maar", "meer", "men", "met", "mijn", "moet", "moeten", "naar", "niet", "nog", "nu", "of", "om", "omdat", "onder",
    "ons", "onze", "ook", "op", "over", "te", "tegen", "tot", "uit", "van", "veel", "voor", "waar", "want", "was",
    "wat", "we", "wel", "werd", "wie", "wij", "worden", "wordt", "zal", "ze", "zich", "zij", "zijn", "zo", "zonder",
];
const POLISH: &[&str] = &[
    "a", "aby", "ale", "bardzo", "bez", "być", "był", "była", "było", "były", "czy", "dla", "do", "gdy", "i", "ich",
    "jak", "jako", "jest", "jego", "jej", "już", "każdy", "kiedy", "które", "który", "która", "których", "lub", "ma",
    "mają", "może", "można", "na", "nad", "nas", "nie", "niż", "o", "od", "oraz", "po", "pod", "przed", "przez",
    "przy", "są", "się", "tak", "także", "tego", "tej", "ten", "to", "tym", "tylko", "tych", "w", "we", "więc",
    "wszystkie", "z", "za", "ze", "że", "żeby",
];
const RUSSIAN: &[&str] = &[
    "а", "без", "более", "бы", "был", "была", "были", "было", "быть", "в", "вам", "вас", "весь", "во", "вот", "все",
    "всё", "всех", "вы", "где", "да", "даже", "для", "до", "должен", "должна", "должны", "его", "её", "ее", "если",
    "есть", "ещё", "еще", "же", "за", "и", "из", "или", "им", "их", "к", "как", "когда", "которые", "который",
    "которая", "кто", "ли", "мне", "может", "можно", "мы", "на", "надо", "нам", "нас", "не", "него", "нет", "ни", "но",
    "нужно", "о", "об", "он", "она", "они", "от", "очень", "по", "под", "при", "с", "со", "так", "также", "такой",
    "там", "то", "того", "только", "тот", "у", "уже", "чем", "что", "чтобы", "эта", "эти", "это", "этого", "этот", "я",
];
const TURKISH: &[&str] = &[
    "ama", "bana", "bazı", "ben", "benim", "bir", "biz", "bizim", "bu", "bunu", "çok", "da", "daha", "de", "değil",
    "diye", "en", "gibi", "hem", "hep", "her", "için", "ile", "ise", "kadar", "ki", "kim", "mı", "mi", "mu", "mü",
    "ne", "neden", "nasıl", "o", "olan", "olarak", "olduğu", "olmak", "onlar", "onun", "sen", "siz", "şey", "şu",
    "tüm", "var", "ve", "veya", "ya", "yok",
];
const ARABIC: &[&str] = &[
    "أن", "أنا", "أو", "أي", "إذا", "إلا", "إلى", "إن", "الذي", "التي", "الذين", "ان", "بعد", "بعض", "بها", "به", "بين",
    "تم", "ثم", "حتى", "ذلك", "على", "عن", "عند", "غير", "في", "فيها", "فيه", "قبل", "قد", "كان", "كانت", "كل", "كما",
    "كيف", "لا", "لم", "لن", "له", "لها", "لهم", "ما", "مع", "من", "منها", "نحن", "هذا", "هذه", "هل", "هم", "هنا",
    "هناك", "هو", "هي", "و", "يجب", "يكون",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negations_are_known_in_several_languages() {
        for word in ["not", "doesn't", "sans", "nunca", "nicht", "не"] {
            assert!(is_negation(word), "{word}");
        }
        assert!(!is_negation("water"));
    }
}
