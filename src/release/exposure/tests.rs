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
