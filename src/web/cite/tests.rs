use super::*;
use crate::words::Language;

fn reference() -> Reference {
    Reference {
        kind: Kind::Report,
        title: "Report: Accra {West} & the “others”\nTY  - BOOK".into(),
        authors: vec!["A network, of 100% volunteers".into(), "Réseau d’Afrique".into()],
        publisher: "Plenary_1 #2".into(),
        address: "https://plenary.example.org/r/abc".into(),
        issued: Some("2008-09-02".into()),
        changed: Some("2026-11-24".into()),
        within: "Water for all".into(),
        number: String::new(),
        place: "Accra, Ghana".into(),
        days: "2008-07-30/2008-07-31".into(),
        language: "en".into(),
        notes: vec!["The account of a roundtable.".into(), "Illustrative.".into()],
    }
}

#[test]
fn nothing_in_a_title_ends_an_entry() {
    let text = bibtex::bibtex(&reference());
    assert!(text.starts_with("@techreport{r-abc,\n"), "{text}");
    let (open, close) = (text.matches('{').count(), text.matches('}').count());
    assert_eq!(open, close, "{text}");
    assert!(text.contains("Accra (West) \\& the “others” TY - BOOK"), "{text}");
    assert!(text.contains("  author = {{A network, of 100\\% volunteers} and {Réseau d’Afrique}},\n"), "{text}");
    assert!(text.contains("  institution = {Plenary\\_1 \\#2},\n") && text.contains("  month = sep,\n"), "{text}");
    assert!(text.contains("  url = {https://plenary.example.org/r/abc},\n"), "{text}");
}

#[test]
fn nothing_in_a_title_starts_another_record() {
    let text = ris::ris(&reference());
    assert!(text.starts_with("TY  - RPRT\r\n") && text.ends_with("ER  - \r\n"), "{text}");
    for line in text.lines() {
        let (tag, rest) = line.split_at(2);
        assert!(tag.chars().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit()), "{line}");
        assert!(rest.starts_with("  - "), "{line}");
    }
    assert_eq!(text.lines().filter(|line| line.starts_with("TY")).count(), 1);
    assert!(text.contains("AU  - A network, of 100% volunteers,\r\n"), "an organisation is not turned around: {text}");
    assert!(text.contains("DA  - 2008/09/02\r\n"), "{text}");
}

#[test]
fn csl_has_whole_names_and_numbers_for_dates() {
    let item: serde_json::Value = serde_json::from_str(&csl::csl(&reference())).expect("JSON");
    let item = &item[0];
    assert_eq!(item["type"], "report");
    assert_eq!(item["author"][1]["literal"], "Réseau d’Afrique");
    assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2008, 9, 2]]));
    assert_eq!(item["event-date"]["date-parts"], serde_json::json!([[2008, 7, 30], [2008, 7, 31]]));
}

#[test]
fn linked_data_leaves_out_what_is_not_known() {
    let mut event = Reference { kind: Kind::Event, days: String::new(), ..reference() };
    event.place.clear();
    let item: serde_json::Value = serde_json::from_str(&linked::linked(&event)).expect("JSON");
    assert_eq!(item["@type"], "Event");
    assert!(item.get("startDate").is_none() && item.get("location").is_none(), "{item}");
    assert_eq!(item["disambiguatingDescription"], "The account of a roundtable. Illustrative.");
}

#[test]
fn words_are_in_the_readers_language() {
    for language in Language::all() {
        let said = in_words(&reference(), Words::of(language));
        assert!(said.ends_with("https://plenary.example.org/r/abc") && said.contains("(2008)"), "{said}");
        assert!(!said.contains("..") && !said.contains("cite-"), "{said}");
    }
    assert_eq!(
        in_words(
            &Reference { authors: Vec::new(), title: "Why?".into(), days: "2008".into(), ..reference() },
            Words::english()
        ),
        "Plenary_1 #2 (2008). Why? Water for all. Accra, Ghana, 2008. Last change: 24 November 2026. \
         https://plenary.example.org/r/abc"
    );
}
