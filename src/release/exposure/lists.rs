//! Words that announce a name, a street, a number. In lower case; for English, French, Spanish, Portuguese, Russian, Arabic
//! and Chinese.

/// Stand before a name.
pub(super) const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "rev", "reverend", "father", "sister",
    "brother", "pastor", "bishop", "imam", "sheikh", "chief", "judge", "colonel", "col", "captain", "capt", "major",
    "sergeant", "lieutenant", "general", "minister", "senator", "ambassador", "president", "secretary", "commissioner",
    "mayor", "governor", "inspector", "officer", "doctor", "hajj", "haji", "lady", "lord", "king", "queen", "prince",
    "princess", "comrade", "m", "mme", "mlle", "monsieur", "madame", "mademoiselle", "docteur", "maître", "me", "père",
    "sœur", "frère", "évêque", "juge", "capitaine", "général", "ministre", "sénateur", "ambassadeur", "ambassadrice",
    "président", "présidente", "maire", "sr", "sra", "srta", "señor", "señora", "señorita", "don", "doña", "dra",
    "lic", "ing", "padre", "hermana", "obispo", "juez", "jueza", "coronel", "capitán", "presidente", "presidenta",
    "ministro", "ministra", "alcalde", "alcaldesa", "senador", "senadora", "senhor", "senhora", "dom", "dona",
    "doutor", "doutora", "irmã", "bispo", "juiz", "juíza", "capitão", "embaixador", "prefeito", "prefeita", "господин",
    "госпожа", "г-н", "г-жа", "товарищ", "проф", "профессор", "доктор", "судья", "министр", "президент", "полковник",
    "капитан", "майор", "генерал", "отец", "сестра", "адвокат", "имам", "мэр", "губернатор", "посол",
];

/// Titles that are ordinary words as well: they announce a name only when they are written with a capital or when what
/// follows is not an office.
pub(super) const ARABIC_TITLES: &[&str] = &[
    "السيد", "السيدة", "الآنسة", "الدكتور", "الدكتورة", "الأستاذ", "الأستاذة", "الشيخ", "الشيخة", "المهندس", "المهندسة",
    "الحاج", "الحاجة", "القاضي", "القاضية", "العقيد", "النقيب", "الرائد", "اللواء", "المحامي", "المحامية", "الوزير",
    "الوزيرة", "الأب", "الأخت", "المطران", "السفير", "السفيرة", "الأمير", "الأميرة", "الصحفي", "الصحفية", "الناشط",
    "الناشطة",
];

/// Stand inside an Arabic name.
pub(super) const ARABIC_LINKS: &[&str] = &["بن", "ابن", "بنت", "أبو", "ابو", "أم", "آل", "عبد"];

/// Stand after a Chinese name.
pub(super) const CHINESE_AFTER: &[&str] = &[
    "先生", "女士", "小姐", "博士", "教授", "老师", "律师", "医生", "主任", "部长", "校长", "局长", "县长", "市长",
    "村长", "主席", "书记", "同志", "大使", "法官", "记者", "牧师", "神父", "阿姨", "大爷",
];

/// Stand before a Chinese name.
pub(super) const CHINESE_BEFORE: &[&str] =
    &["名叫", "叫做", "村民", "记者", "证人", "律师", "教授", "市长", "村长", "活动人士", "受害者", "组织者", "负责人"];

/// The most frequent first letters of Chinese names.
pub(super) const CHINESE_SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

/// Given names that are met often: one of them, with a capital, is a person.
pub(super) const GIVEN: &[&str] = &[
    // Africa and the Arab world, as they are written in Latin letters
    "abdoulaye", "abdul", "abdullah", "abena", "adama", "ahmed", "aisha", "aïssatou", "akua", "ali", "alhassan",
    "amadou", "amina", "aminata", "awa", "ayesha", "babatunde", "bakary", "chidi", "chinedu", "chioma", "cheikh",
    "daouda", "emeka", "fatima", "fatou", "fatoumata", "hassan", "hawa", "hussein", "ibrahim", "ifeoma", "ismail",
    "issa", "juma", "kamau", "khadija", "khaled", "kofi", "kwabena", "kwame", "kwasi", "layla", "leila", "mamadou",
    "mariam", "mariama", "mohamed", "mohammed", "moussa", "muhammad", "mustafa", "nana", "ngozi", "njeri", "nkechi",
    "okello", "oumar", "ousmane", "rashid", "salim", "samira", "souleymane", "tendai", "thandiwe", "wanjiru", "yaw",
    "youssef", "yusuf", "zainab", // Europe and the Americas
    "alejandro", "ana", "andrew", "anna", "anne", "antonio", "beatriz", "camille", "carlos", "catherine", "charles",
    "christine", "claire", "claude", "daniel", "david", "diego", "elena", "elisabeth", "elizabeth", "fernanda",
    "fernando", "françois", "gabriel", "george", "guillermo", "henry", "isabel", "jacques", "james", "javier", "jean",
    "joão", "john", "jorge", "josé", "joseph", "juan", "julia", "laura", "lucía", "luis", "luiz", "manuel", "margaret",
    "maria", "marie", "mario", "martha", "mary", "michel", "michael", "miguel", "nathalie", "nicolas", "olivier",
    "pablo", "patrick", "paul", "paula", "pedro", "peter", "philippe", "pierre", "rafael", "richard", "robert", "rosa",
    "sarah", "sophie", "stephen", "susan", "thomas", "véronique", "william", "yolanda", // Asia
    "aung", "budi", "chan", "deepa", "dewi", "hoang", "htun", "indira", "kumar", "lakshmi", "mei", "minh", "nguyen",
    "nurul", "priya", "rajesh", "ravi", "siti", "somchai", "sunita", "thanh", "wei", "zaw",
    // Russian
    "александр", "алексей", "анастасия", "андрей", "анна", "антон", "борис", "валентина", "виктор", "владимир",
    "галина", "дмитрий", "евгений", "екатерина", "елена", "иван", "игорь", "ирина", "людмила", "мария", "марина",
    "михаил", "надежда", "наталья", "николай", "ольга", "павел", "светлана", "сергей", "татьяна", "юлия", "юрий",
    // Arabic
    "محمد", "أحمد", "علي", "حسن", "حسين", "فاطمة", "عائشة", "خديجة", "مريم", "زينب", "يوسف", "إبراهيم", "خالد", "عمر",
    "سعيد", "ليلى", "نور", "سامي", "كريم", "رشيد", "جميلة", "سلمى", "طارق", "ياسر", "هدى", "منى", "سميرة",
];

/// Stand between the parts of a name, without a capital.
pub(super) const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "van", "von", "der", "den", "bin", "ibn", "ben",
    "ould", "al", "el", "la", "y", "e", "abu",
];

/// A row of capitals with one of these is an institution, a treaty or a heading, no person.
pub(super) const NO_PERSON: &[&str] = &[
    "united", "nations", "union", "council", "ministry", "court", "commission", "university", "human", "rights",
    "committee", "convention", "charter", "programme", "program", "institute", "network", "centre", "center",
    "international", "national", "regional", "african", "european", "american", "asian", "western", "eastern",
    "northern", "southern", "central", "west", "east", "north", "south", "africa", "asia", "europe", "america",
    "states", "republic", "democratic", "federation", "security", "assembly", "general", "secretary", "organisation",
    "organization", "association", "society", "civil", "government", "parliament", "department", "agency", "office",
    "fund", "bank", "group", "coalition", "initiative", "early", "warning", "responsibility", "protect", "summit",
    "outcome", "document", "resolution", "law", "act", "framework", "conflict", "prevention", "peace", "development",
    "world", "global", "report", "roundtable", "challenges", "recommendations", "strategies", "activities",
    "relevance", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "nations",
    "unies", "conseil", "ministère", "cour", "université", "droits", "homme", "comité", "centre", "institut", "réseau",
    "afrique", "asie", "amérique", "états", "république", "société", "civile", "gouvernement", "assemblée",
    "organisation", "sécurité", "bureau", "banque", "groupe", "rapport", "naciones", "unidas", "consejo", "ministerio",
    "corte", "comisión", "universidad", "derechos", "humanos", "comité", "centro", "instituto", "red", "áfrica",
    "américa", "estados", "república", "sociedad", "gobierno", "asamblea", "organización", "seguridad", "oficina",
    "banco", "grupo", "informe", "nações", "conselho", "ministério", "tribunal", "comissão", "universidade",
    "direitos", "comitê", "rede", "governo", "assembleia", "organização", "segurança", "relatório", "организация",
    "объединённых", "наций", "совет", "министерство", "суд", "комиссия", "университет", "права", "человека", "комитет",
    "центр", "институт", "африка", "республика", "правительство", "федерация", "союз", "round", "table", "watch",
    "crisis", "first", "second", "third", "caribbean", "pacific", "middle", "sahel", "great", "lakes", "community",
    "economic",
];

/// Begin sentences; a capital there says nothing.
pub(super) const FIRST_WORDS: &[&str] = &[
    "the", "a", "an", "in", "on", "at", "this", "these", "that", "those", "we", "our", "they", "their", "he", "she",
    "his", "her", "it", "its", "some", "many", "most", "all", "no", "not", "when", "where", "while", "if", "as", "for",
    "from", "to", "with", "without", "by", "and", "but", "or", "yes", "after", "before", "during", "since", "here",
    "there", "one", "two", "three", "le", "la", "les", "un", "une", "des", "du", "dans", "sur", "ce", "cette", "ces",
    "nous", "notre", "ils", "elle", "il", "leur", "pour", "avec", "sans", "par", "et", "mais", "quand", "si", "après",
    "avant", "el", "los", "las", "una", "unos", "en", "este", "esta", "estos", "nosotros", "nuestro", "ellos", "su",
    "para", "con", "sin", "por", "y", "pero", "cuando", "después", "antes", "o", "os", "as", "um", "uma", "no", "na",
    "nos", "nas", "esse", "nosso", "eles", "ela", "ele", "com", "sem", "e", "mas", "quando", "depois", "в", "на", "и",
    "но", "мы", "они", "он", "она", "это", "эти", "наш", "их", "для", "с", "без", "по", "когда", "после", "до",
];

/// Stand before the name of a small place.
pub(super) const PLACE_BEFORE: &[&str] = &[
    "village of", "town of", "district of", "camp of", "hamlet of", "near the village of", "village de", "ville de",
    "camp de", "quartier de", "aldea de", "pueblo de", "barrio de", "aldeia de", "bairro de", "vila de", "село",
    "деревня", "деревне", "посёлок", "город", "городе", "قرية", "مخيم", "مدينة", "بلدة",
];

/// Stand after the name of a small place.
pub(super) const PLACE_AFTER: &[&str] = &["village", "camp", "town", "district", "prison", "barracks"];

/// Hosts at which people have profiles.
pub(super) const AT_NETWORKS: &[&str] = &[
    "facebook.com/", "fb.com/", "twitter.com/", "x.com/", "instagram.com/", "t.me/", "wa.me/", "linkedin.com/in/",
    "tiktok.com/@", "youtube.com/@", "vk.com/", "weibo.com/", "signal.me/", "skype:", "threads.net/@", "m.me/",
];

/// Announce the number of a paper or an account.
pub(super) const PAPERS: &[&str] = &[
    "passport", "passeport", "pasaporte", "passaporte", "паспорт", "جواز", "护照", "identity card", "id card", "id no",
    "national id", "carte d’identité", "carte d'identité", "cédula", "dni", "documento", "identidade", "удостоверени",
    "هوية", "身份证", "account no", "iban", "visa no", "licence no", "license no",
];

/// Announce a telephone.
pub(super) const PHONES: &[&str] = &[
    "tel", "phone", "mobile", "cell", "call", "fax", "whatsapp", "signal", "telegram", "tél", "téléphone", "portable",
    "teléfono", "móvil", "celular", "telefone", "telemóvel", "тел", "телефон", "هاتف", "جوال", "الجوال", "موبايل",
    "واتساب", "电话", "手机", "微信",
];

/// A street by its last word: 12 Mill Road.
pub(super) const STREETS_AFTER: &[&str] = &[
    "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "close", "crescent", "square",
];

/// A street by its first word: 12 rue des Puits, calle 7.
pub(super) const STREETS_BEFORE: &[&str] = &[
    "rue", "avenue", "boulevard", "impasse", "place", "calle", "avenida", "carrera", "plaza", "rua", "travessa",
    "largo", "улица", "ул", "проспект", "пр", "переулок", "شارع", "طريق", "زقاق", "plot", "house", "box", "дом",
];
