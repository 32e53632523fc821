//! What is found in each language, and what is left alone.

use super::*;

fn known() -> Known {
    Known {
        organisations: vec!["Human Rights Watch".into(), "Croix-Rouge".into()],
        places: vec!["Accra".into(), "Nairobi".into()],
    }
}

fn finds(text: &str, what: What, words: &str) {
    let found = find(text, &known());
    assert!(found.iter().any(|one| one.what == what && one.words.contains(words)), "{words} is not in {found:#?}");
}

fn persons(text: &str) -> Vec<String> {
    find(text, &known()).into_iter().filter(|one| one.what == What::Person).map(|one| one.words).collect()
}

#[test]
fn people_are_found_in_every_language_of_the_interface() {
    for (text, name) in [
        ("The letter was signed by Amina Diallo of the market women.", "Amina Diallo"),
        ("It was Dr. Okello who opened the door.", "Dr. Okello"),
        ("They asked J. K. Mensah to stay away.", "J. K. Mensah"),
        ("Everybody knows that Fatima cannot go back.", "Fatima"),
        ("Selon Mme Traoré, la route était fermée.", "Mme Traoré"),
        ("La réunion fut ouverte par Jean-Baptiste de la Croix.", "de la Croix"),
        ("Habló la señora Quispe con los vecinos.", "señora Quispe"),
        ("El informe lo escribió Lucía Fernández Soto.", "Lucía Fernández Soto"),
        ("Falou o padre Anselmo e depois a Dona Ifigénia.", "padre Anselmo"),
        ("O relatório é de João Batista dos Santos.", "João Batista dos Santos"),
        ("Выступила Анна Сергеевна Петрова из района.", "Анна Сергеевна Петрова"),
        ("Об этом сказал г-н Каримов.", "Каримов"),
        ("Письмо подписал А. Б. Ибрагимов.", "А. Б. Ибрагимов"),
        ("وقال الدكتور سليم حداد إن الطريق مغلق.", "سليم حداد"),
        ("حضر الاجتماع محمد بن راشد من القرية.", "محمد بن راشد"),
        ("王小明先生在会上发言。", "王小明先生"),
        ("据村民李秀英介绍，井已经干涸。", "李秀英"),
    ] {
        finds(text, What::Person, name);
    }
}

#[test]
fn ways_to_somebody_are_found() {
    for (text, what, words) in [
        ("Write to a.diallo@example.org.", What::Email, "a.diallo@example.org"),
        ("Write to diallo (at) example.org please.", What::Email, "diallo (at) example.org"),
        ("Escriba a diallo arroba example punto org.", What::Email, "diallo arroba example punto org"),
        ("Call +233 24 123 4567 at night.", What::Phone, "+233 24 123 4567"),
        ("Tél. 06 12 34 56 78", What::Phone, "06 12 34 56 78"),
        ("الهاتف: ٠٧٧١٢٣٤٥٦٧", What::Phone, "٠٧٧١٢٣٤٥٦٧"),
        ("电话：13800138000", What::Phone, "13800138000"),
        ("She writes as @amina_d there.", What::Handle, "@amina_d"),
        ("See https://www.facebook.com/amina.diallo.12", What::Handle, "facebook.com/amina"),
        ("She lives at 12 Mill Road with her mother.", What::Address, "12 Mill Road"),
        ("Elle habite 7 rue des Puits.", What::Address, "7 rue"),
        ("Vive en la calle Libertad 45.", What::Address, "calle Libertad 45"),
        ("улица Ленина 12", What::Address, "улица Ленина 12"),
        ("她住在中山路12号。", What::Address, "中山路12号"),
        ("The well is at 5.6037, -0.1870.", What::Coordinates, "5.6037"),
        ("The camp lies at 5°36′N.", What::Coordinates, "5°36"),
        ("Passport no. G1234567 was taken.", What::Number, "G1234567"),
        ("паспорт 4509 123456", What::Number, "4509 123456"),
        ("护照号码 123456789", What::Number, "123456789"),
    ] {
        finds(text, what, words);
    }
}

#[test]
fn places_and_organisations_are_found() {
    for (text, what, words) in [
        ("It happened in Kenya.", What::Place, "Kenya"),
        ("Cela s’est passé au Sénégal.", What::Place, "Sénégal"),
        ("Это было в городе Мопти.", What::Place, "Мопти"),
        ("حدث ذلك في قرية النور.", What::Place, "النور"),
        ("王家村的井干了。", What::Place, "王家村"),
        ("They fled from the village of Kolda Ba.", What::Place, "Kolda Ba"),
        ("In Accra, all went home.", What::Place, "Accra"),
        ("Human Rights Watch was in the room.", What::Organisation, "Human Rights Watch"),
    ] {
        finds(text, what, words);
    }
}

#[test]
fn ordinary_text_is_left_alone() {
    for text in [
        "The United Nations General Assembly met on 14 September 2005.",
        "Early Warning must reach the Security Council before people die.",
        "Between 2008 and 2012, some 1,200 wells were dug; 35.5 per cent failed.",
        "La Cour africaine des droits de l’homme n’a pas été saisie.",
        "Los jóvenes piden agua, escuelas y paz en la región.",
        "Совет Безопасности не принял решения.",
        "لم يصل الإنذار المبكر إلى أحد.",
        "早期预警没有传到任何人。",
    ] {
        assert_eq!(persons(text), [""; 0], "{text}");
        let found = find(text, &Known::default());
        assert!(found.iter().all(|one| one.what == What::Place), "{found:?}");
    }
}

#[test]
fn the_same_is_told_once_with_what_is_around_it() {
    let found = find("Amina Diallo came. Later amina diallo and Amina Diallo left.", &Known::default());
    let amina: Vec<&Found> = found.iter().filter(|one| one.words == "Amina Diallo").collect();
    assert_eq!((amina.len(), amina[0].times), (1, 2));
    assert!(amina[0].near.contains("came"));
}

/// Names that stand in no list here, in sentences as they are written in reports.
const PEOPLE: [(&str, &[&str], &[&str]); 7] = [
    (
        "en",
        &[
            "Blessing Okafor", "Tomasz Wieczorek", "Sibusiso Dlamini", "Mrs Achieng", "Dr Lindqvist", "Marisol Vega",
            "K. Obeng", "Captain Bello",
        ],
        &[
            "The complaint of {} was never answered.",
            "It was {} who told the elders.",
            "In March, {} left the town.",
            "They threatened {} twice.",
        ],
    ),
    (
        "fr",
        &["Solange Mukamana", "Mme Ouédraogo", "Maître Belkacem", "Thierry Nzeyimana", "Dr Lefèvre", "Kadidia Sow"],
        &[
            "Selon {}, la route reste fermée.",
            "C’est {} qui a porté plainte.",
            "La veille, {} avait été menacé.",
            "On a vu {} au marché.",
        ],
    ),
    (
        "es",
        &["Yesenia Huamán", "la señora Choque", "Don Eusebio", "Efraín Tzul", "Rigoberta Caal", "Dra. Montoya"],
        &[
            "Según {}, nadie vino.", "Lo denunció {} en marzo.", "Amenazaron a {} dos veces.",
            "Así habló {} en la sala.",
        ],
    ),
    (
        "pt",
        &[
            "Iracema Tavares", "o senhor Macuácua", "Dona Celestina", "Adalberto Sitoe", "Dra. Quaresma",
            "Felismina Cossa",
        ],
        &[
            "Segundo {}, ninguém veio.", "Foi {} que falou primeiro.", "Ameaçaram {} duas vezes.",
            "Na sala, {} calou-se.",
        ],
    ),
    (
        "ru",
        &[
            "Гульнара Маратовна",
            "г-н Абдуллаев",
            "Зарина Каримова",
            "Т. Ю. Назаров",
            "Айбек Осмонов",
            "судья Воронцова",
        ],
        &["По словам {}, дорога закрыта.", "Жалобу подала {}.", "В марте {} уехал.", "Угрожали дважды: {} и её семье."],
    ),
    (
        "ar",
        &["السيدة نجلاء", "الدكتور فراس", "مروان بن صالح", "المحامية رغد", "الشيخ قاسم", "أحمد التميمي"],
        &["قالت {} إن الطريق مغلق.", "وحضر {} الاجتماع.", "هددوا {} مرتين.", "تحدث {} أولًا."],
    ),
    (
        "zh",
        &["欧阳女士", "刘建国先生", "周律师", "许文华教授", "邓主任", "赵大爷"],
        &["{}说道路已经封闭。", "会上{}发言。", "有人威胁{}。", "当天{}在场。"],
    ),
];

const WAYS: [&str; 14] = [
    "n.okafor@posteo.example.org",
    "+256 772 123 456",
    "0772-123-456",
    "(0233) 245 678 90",
    "@dlamini_s",
    "t.me/sibusiso77",
    "https://www.instagram.com/vega.m",
    "14 Acacia Avenue",
    "9 rue Monseigneur Lavigerie",
    "calle Bolívar 210",
    "P1234567",
    "0.3476, 32.5825",
    "w.lindqvist (at) example.net",
    "00962 79 123 4567",
];

#[test]
fn most_planted_mistakes_are_caught() {
    let mut all = (0, 0);
    let mut count = |what: &str, planted: &[String], is_found: &dyn Fn(&str, usize) -> bool| {
        let caught = planted.iter().enumerate().filter(|(at, text)| is_found(text, *at)).count();
        println!("{what}: {caught} of {}", planted.len());
        all = (all.0 + caught, all.1 + planted.len());
        caught as f64 / planted.len() as f64
    };
    for (language, names, sentences) in PEOPLE {
        let planted: Vec<(String, &str)> = names
            .iter()
            .flat_map(|name| sentences.iter().map(move |sentence| (sentence.replace("{}", name), *name)))
            .collect();
        let texts: Vec<String> = planted.iter().map(|(text, _)| text.clone()).collect();
        let share = count(language, &texts, &|text, at| {
            let last = planted[at].1.split(' ').next_back().expect("a name");
            find(text, &Known::default()).iter().any(|one| one.what == What::Person && one.words.contains(last))
        });
        assert!(share >= 0.75, "{language}: {share}");
    }
    let texts: Vec<String> = WAYS.iter().map(|way| format!("Write it down: {way} and wait.")).collect();
    let share = count("ways", &texts, &|text, _| {
        find(text, &Known::default()).iter().any(|one| !matches!(one.what, What::Person | What::Place))
    });
    assert!(share >= 0.85, "ways: {share}");
    println!("all: {} of {}", all.0, all.1);
    assert!(all.0 * 100 >= all.1 * 90, "{all:?}");
}
