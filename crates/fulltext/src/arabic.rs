//! Arabic words without what is written onto them: article, conjunctions, prepositions, common endings.
//!
//! After the idea of light stemming (Larkey, Ballesteros and Connell, 2002): no root is looked for, only the
//! frequent prefixes and endings are taken off, and only when enough is left. Words come folded.

use super::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Article and what joins with it, longest first.
const ARTICLES: [&str; 9] = ["وبال", "وكال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال"];
const ENDINGS: [&str; 18] =
    ["تهما", "يات", "تين", "تها", "تهم", "هما", "تنا", "ات", "ان", "ون", "ين", "يه", "ته", "ها", "هم", "ه", "ي", "ا"];
/// One letter that may be a word of its own: and, so, in, for, as.
const JOINED: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];

/// Plurals that no ending tells, and their singular, for words that reports of meetings use.
const BROKEN_PLURALS: &str = "\
    تقارير تقرير وظائف وظيفة قضاة قاضي أطفال طفل شهود شاهد مدارس مدرسة محاكم محكمة حقوق حق مناطق منطقة بلدان بلد شعوب شعب \
    جرائم جريمة ضحايا ضحية أسلحة سلاح قوانين قانون أحزاب حزب حروب حرب جيوش جيش مخاطر خطر مشاكل مشكلة برامج برنامج \
    أهداف هدف رجال رجل شباب شاب قادة قائد زعماء زعيم خبراء خبير وسطاء وسيط شركاء شريك أعضاء عضو موارد مورد مصادر مصدر \
    مدن مدينة قبائل قبيلة وسائل وسيلة رسائل رسالة تجارب تجربة دروس درس أفكار فكرة مبادئ مبدأ تدابير تدبير معايير معيار \
    مراكز مركز معاهد معهد مكاتب مكتب وثائق وثيقة بيوت بيت طرق طريق نواب نائب وزراء وزير سفراء سفير رؤساء رئيس علماء عالم \
    أصوات صوت ألغام لغم أموال مال فظائع فظيعة مذابح مذبحة مجازر مجزرة نساء امرأة أفراد فرد أسباب سبب أخطار خطر قيود قيد";

/// Stems of plurals to those of their singulars.
static SINGULARS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let words: Vec<String> = BROKEN_PLURALS.split_whitespace().map(fold).collect();
    let stem = |word: &String| without_ending(word).to_owned();
    words.chunks_exact(2).map(|pair| (stem(&pair[0]), stem(&pair[1]))).collect()
});

/// What `word` has in common with its other forms: first the likeliest, then those that another reading gives.
pub fn stems(word: &str) -> Vec<String> {
    let bare = ARTICLES.iter().find_map(|article| strip_start(word, article, 3)).unwrap_or(word);
    let mut stems = vec![without_ending(bare).to_owned()];
    if let Some(rest) = JOINED.iter().find_map(|letter| word.strip_prefix(*letter)).filter(|rest| letters(rest) >= 3) {
        let stem = without_ending(rest).to_owned();
        if bare == word && !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    // Too little is left of short feminine plurals: languages, forces.
    if let Some(singular) = bare.strip_suffix("ات").filter(|rest| letters(rest) == 2) {
        stems.push(format!("{singular}ه"));
    }
    let singulars: Vec<String> = stems.iter().filter_map(|stem| SINGULARS.get(stem).cloned()).collect();
    stems.extend(singulars);
    stems
}

fn without_ending(word: &str) -> &str {
    let mut rest = word;
    // The second ending is the feminine or the relation under a plural or a pronoun.
    for _ in 0..2 {
        let shorter = ENDINGS.iter().find_map(|ending| strip_end(rest, ending, 3));
        match shorter {
            Some(shorter) => rest = shorter,
            None => break,
        }
    }
    rest
}

fn strip_start<'a>(word: &'a str, start: &str, left: usize) -> Option<&'a str> {
    word.strip_prefix(start).filter(|rest| letters(rest) >= left)
}

fn strip_end<'a>(word: &'a str, end: &str, left: usize) -> Option<&'a str> {
    word.strip_suffix(end).filter(|rest| letters(rest) >= left)
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(one: &str, other: &str) -> bool {
        let others = stems(&fold(other));
        stems(&fold(one)).iter().any(|stem| others.contains(stem))
    }

    #[test]
    fn forms_of_a_word_meet() {
        assert!(meet("المدنيين", "مدني"));
        assert!(meet("والمدنيون", "المدنيين"));
        assert!(meet("المسؤولية", "مسئولية"));
        assert!(meet("للحماية", "حماية"));
        assert!(meet("لحماية", "الحماية"));
        assert!(meet("بالنساء", "النساء"));
        assert!(meet("توصيات", "التوصيات"));
        assert!(meet("درعا", "درع"));
        assert!(meet("اللغات", "لغة"));
        assert!(meet("والتقارير", "تقرير"));
        assert!(meet("حكومتهم", "حكومة"));
    }

    #[test]
    fn different_words_stay_apart() {
        assert!(!meet("حماية", "حرب"));
        assert!(!meet("سلام", "سلاح"));
        assert_eq!(stems("من"), ["من"]);
    }
}
