//! How the sections of the outline, and the lines of a report's head, are called in seven languages.

use crate::statement::Kind;

/// Names that a heading may carry, without accents and in lower case; a heading counts when it holds one of
/// them as whole words. English, French, Spanish, Portuguese, Arabic, Russian, Chinese.
pub(super) const SECTIONS: [(Kind, &[&str]); 6] = [
    (
        Kind::Presentation,
        &[
            "presentations", "summary of presentations", "summaries of presentations", "keynote", "panel", "speakers",
            "exposes", "interventions", "communications", "resume des presentations", "presentaciones", "ponencias",
            "exposiciones", "apresentacoes", "exposicoes", "comunicacoes", "العروض", "عروض", "المداخلات", "مداخلات",
            "الكلمات", "выступления", "доклады", "презентации", "сообщения", "发言", "演讲", "陈述", "专题介绍",
            "报告摘要",
        ],
    ),
    (
        Kind::Relevance,
        &[
            "relevance",
            "relation to the region",
            "meaning for the region",
            "means for the region",
            "regional context",
            "regional perspective",
            "regional perspectives",
            "significance",
            "regional dimension",
            "pertinence",
            "portee",
            "signification",
            "signifie pour la region",
            "contexte regional",
            "dimension regionale",
            "relevancia",
            "pertinencia",
            "significado",
            "significa para la region",
            "contexto regional",
            "importancia para la region",
            "dimension regional",
            "significado para a regiao",
            "significa para a regiao",
            "importancia para a regiao",
            "dimensao regional",
            "الاهميه",
            "اهميه",
            "الصله",
            "السياق الاقليمي",
            "ما يعنيه",
            "دلاله",
            "значение",
            "актуальность",
            "региональныи контекст",
            "что это значит",
            "意义",
            "相关性",
            "区域背景",
            "地区背景",
        ],
    ),
    (
        Kind::Challenge,
        &[
            "challenges", "challenge", "obstacles", "barriers", "concerns", "difficulties", "defis", "defi",
            "difficultes", "enjeux", "preoccupations", "desafios", "retos", "obstaculos", "dificultades",
            "preocupaciones", "dificuldades", "preocupacoes", "التحديات", "تحديات", "العقبات", "المعوقات", "الصعوبات",
            "вызовы", "проблемы", "препятствия", "трудности", "挑战", "障碍", "困难",
        ],
    ),
    (
        Kind::Recommendation,
        &[
            "recommendations", "recommendation", "recommandations", "recommandation", "recomendaciones",
            "recomendacoes", "التوصيات", "توصيات", "рекомендации", "建议",
        ],
    ),
    (
        Kind::Activity,
        &[
            "activities",
            "strategies",
            "strategies and activities",
            "next steps",
            "way forward",
            "plan of action",
            "action plan",
            "follow up",
            "activites",
            "prochaines etapes",
            "suites",
            "plan d action",
            "suivi",
            "actividades",
            "estrategias",
            "proximos pasos",
            "plan de accion",
            "seguimiento",
            "atividades",
            "proximos passos",
            "plano de acao",
            "seguimento",
            "الانشطه",
            "انشطه",
            "الاستراتيجيات",
            "استراتيجيات",
            "الخطوات التاليه",
            "خطه العمل",
            "мероприятия",
            "деятельность",
            "стратегии",
            "дальнеишие шаги",
            "план деиствии",
            "活动",
            "策略",
            "战略",
            "下一步",
            "行动计划",
        ],
    ),
    (
        Kind::Divergence,
        &[
            "divergence", "divergences", "disagreement", "disagreements", "differing views", "points of difference",
            "desaccords", "desaccord", "vues divergentes", "avis divergents", "divergencia", "divergencias",
            "desacuerdos", "desacuerdo", "desacordos", "desacordo", "الاختلاف", "اختلاف", "الخلاف", "التباين",
            "تباين الاراء", "расхождения", "разногласия", "разные мнения", "分歧", "不同意见",
        ],
    ),
];

/// A line of the head: what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadLine {
    Title,
    City,
    Country,
    Region,
    Days,
    Hosts,
    Language,
}

/// Names before the colon, without accents and in lower case.
pub(super) const HEAD_LINES: [(HeadLine, &[&str]); 7] = [
    (HeadLine::Title, &["roundtable", "table ronde", "mesa redonda", "المائده المستديره", "круглыи стол", "圆桌会议"]),
    (
        HeadLine::City,
        &[
            "place", "city", "venue", "lieu", "ville", "lugar", "ciudad", "local", "cidade", "المكان", "المدينه",
            "место", "город", "地点", "城市",
        ],
    ),
    (HeadLine::Country, &["country", "pays", "pais", "البلد", "الدوله", "страна", "国家"]),
    (HeadLine::Region, &["region", "regiao", "المنطقه", "الاقليم", "регион", "地区", "区域"]),
    (
        HeadLine::Days,
        &[
            "days", "day", "date", "dates", "jours", "jour", "fecha", "fechas", "dias", "dia", "data", "datas",
            "التاريخ", "الايام", "дата", "даты", "日期",
        ],
    ),
    (
        HeadLine::Hosts,
        &[
            "hosts",
            "host",
            "hosted by",
            "hotes",
            "hote",
            "organisateurs",
            "anfitriones",
            "anfitrion",
            "organizadores",
            "anfitrioes",
            "المضيف",
            "المضيفون",
            "الجهه المضيفه",
            "организаторы",
            "организатор",
            "принимающая сторона",
            "主办方",
            "主办单位",
        ],
    ),
    (HeadLine::Language, &["language", "langue", "idioma", "lingua", "اللغه", "язык", "语言"]),
];

/// How languages call themselves or are called in a head, with their BCP 47 tag.
pub(super) const LANGUAGES: [(&str, &[&str]); 9] = [
    ("en", &["en", "english", "anglais", "ingles", "الانكليزيه", "الانجليزيه", "англиискии", "英语", "英文"]),
    ("fr", &["fr", "french", "francais", "frances", "الفرنسيه", "французскии", "法语", "法文"]),
    ("es", &["es", "spanish", "espagnol", "espanol", "espanhol", "الاسبانيه", "испанскии", "西班牙语", "西班牙文"]),
    ("pt", &["pt", "portuguese", "portugais", "portugues", "البرتغاليه", "португальскии", "葡萄牙语"]),
    ("ar", &["ar", "arabic", "arabe", "العربيه", "арабскии", "阿拉伯语", "阿拉伯文"]),
    ("ru", &["ru", "russian", "russe", "ruso", "russo", "الروسيه", "русскии", "俄语", "俄文"]),
    ("zh", &["zh", "chinese", "chinois", "chino", "chines", "الصينيه", "китаискии", "中文", "汉语"]),
    ("de", &["de", "german", "deutsch", "allemand", "aleman", "alemao"]),
    ("sw", &["sw", "swahili", "kiswahili"]),
];

/// The form in which names are compared: lower case, no accents or vowel marks, one form of alef, final
/// letters folded, punctuation and numbering as single spaces.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for letter in crate::words::unaccented(&text.to_lowercase()).chars() {
        let letter = match letter {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ة' => 'ه',
            'ى' => 'ي',
            'ـ' => continue,
            other => other,
        };
        if letter.is_alphabetic() {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The kind of section that a heading opens, by the name that comes first in it.
pub(super) fn section(heading: &str) -> Option<Kind> {
    let heading = folded(heading);
    SECTIONS
        .iter()
        .flat_map(|(kind, names)| names.iter().filter_map(|name| Some((place(&heading, name)?, name.len(), *kind))))
        .min_by_key(|(at, length, _)| (*at, std::cmp::Reverse(*length)))
        .map(|(.., kind)| kind)
}

/// The key and the value of a head line such as “Place: Bangkok”.
pub(super) fn head_line(line: &str) -> Option<(HeadLine, &str)> {
    let (key, value) = line.split_once([':', '：'])?;
    head_pair(key, value)
}

/// The same where key and value stand in two cells.
pub(super) fn head_pair<'a>(key: &str, value: &'a str) -> Option<(HeadLine, &'a str)> {
    let key = folded(key);
    let (what, _) = HEAD_LINES.iter().find(|(_, names)| names.contains(&key.as_str()))?;
    let value = value.trim();
    (!value.is_empty()).then_some((*what, value))
}

/// Whether a text is the name of a section and nothing else.
pub(super) fn is_section_name(text: &str) -> bool {
    let text = folded(text);
    SECTIONS.iter().any(|(_, names)| names.contains(&text.as_str()))
}

/// Whether the value of a head line says that it is not known.
pub(super) fn is_unknown(value: &str) -> bool {
    const UNKNOWN: [&str; 11] = [
        "not known", "unknown", "none", "inconnu", "non connu", "no se conoce", "desconocido", "desconhecido",
        "غير معروف", "неизвестно", "不详",
    ];
    let value = folded(value);
    UNKNOWN.iter().any(|word| value.starts_with(word))
}

/// The BCP 47 tag behind the name of a language.
pub(super) fn language(name: &str) -> Option<&'static str> {
    let first = folded(name);
    LANGUAGES
        .iter()
        .find(|(_, names)| {
            names.contains(&first.as_str()) || names.iter().any(|own| first.split(' ').next() == Some(own))
        })
        .map(|(tag, _)| *tag)
}

/// Where `name` stands in `text` as whole words; Chinese has no spaces between words, so anywhere.
fn place(text: &str, name: &str) -> Option<usize> {
    let spaceless = name.chars().any(|letter| ('\u{3400}'..'\u{a000}').contains(&letter));
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text[..*at].ends_with(' ') || *at == 0;
        let after = text[at + name.len()..].starts_with(' ') || at + name.len() == text.len();
        spaceless || (before && after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_in_seven_languages() {
        let names = [
            ("1. Summaries of presentations", Kind::Presentation),
            ("III. CHALLENGES", Kind::Challenge),
            ("What the Responsibility to Protect means for the region", Kind::Relevance),
            ("Challenges and recommendations", Kind::Challenge),
            ("Défis à relever", Kind::Challenge),
            ("Points de désaccord", Kind::Divergence),
            ("Recommandations", Kind::Recommendation),
            ("Próximos pasos", Kind::Activity),
            ("Relevancia para la región", Kind::Relevance),
            ("Recomendações", Kind::Recommendation),
            ("التحديات", Kind::Challenge),
            ("الأهمية بالنسبة للمنطقة", Kind::Relevance),
            ("التوصيات", Kind::Recommendation),
            ("Рекомендации участников", Kind::Recommendation),
            ("Значение для региона", Kind::Relevance),
            ("План действий", Kind::Activity),
            ("三、面临的挑战", Kind::Challenge),
            ("建议", Kind::Recommendation),
        ];
        for (heading, kind) in names {
            assert_eq!(section(heading), Some(kind), "{heading}");
        }
        for heading in ["Introduction", "Acknowledgements", "List of participants", "附件"] {
            assert_eq!(section(heading), None, "{heading}");
        }
    }

    #[test]
    fn head_lines_are_read() {
        assert_eq!(head_line("Place: Bangkok"), Some((HeadLine::City, "Bangkok")));
        assert_eq!(head_line("Hôtes : Agir ici"), Some((HeadLine::Hosts, "Agir ici")));
        assert_eq!(head_line("País: Argentina"), Some((HeadLine::Country, "Argentina")));
        assert_eq!(head_line("اللغة: العربية"), Some((HeadLine::Language, "العربية")));
        assert_eq!(head_line("Note: nothing"), None);
        assert_eq!(language("Français"), Some("fr"));
        assert_eq!(language("العربية"), Some("ar"));
        assert_eq!(language("Klingon"), None);
    }
}
