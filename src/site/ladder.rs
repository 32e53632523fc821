//! Rung by rung: every output prints what the rung says of who spoke, and nothing of the rungs above it.

use super::cast::Site;
use crate::access::{Allowed, Level};
use crate::consent::background::{Background, note as note_background};
use crate::consent::{How, Who, give, participants, store};
use crate::member::Operator;
use crate::organisation::Kind;
use crate::statement::correct::{Correction, correct};
use crate::statement::{self, Statement};

const NAME: &str = "Marisol Quetzal";
const UNION: &str = "Pump Union";

/// What each rung prints, in English and in Arabic, in CSV, and the words of JSON.
const RUNGS: [(Level, [&str; 4]); 5] = [
    (Level::Person, [NAME, NAME, "Pump Union,,,", "\"organisation\":\"Pump Union\""]),
    (Level::Organisation, [UNION, UNION, "Pump Union,,,", "\"organisation\":\"Pump Union\""]),
    (
        Level::KindAndCountry,
        [
            "organisation of civil society, Ghana",
            "منظمة من المجتمع المدني، غانا",
            ",civil-society,GHA,africa,",
            "\"kind\":\"civil-society\"",
        ],
    ),
    (Level::Region, ["somebody from Africa", "مشارك من أفريقيا", ",,,africa,", "\"from\":[{\"region\":\"africa\"}]"]),
    (Level::Roundtable, ["Accra", "accra", ",,,", "\"roundtable\""]),
];

/// What only the rung prints: no lower rung may.
const ONLY: [&[&str]; 4] = [
    &[NAME],
    &[UNION],
    &["organisation of civil society", "civil-society", "المجتمع المدني"],
    &["somebody from", "مشارك من", "\"from\":[{"],
];

/// The desk leaves it to those who spoke: what it set is the widest.
async fn leave_open(site: &Site, by: &Operator, said: &Statement) {
    let wanted = Correction { kind: said.kind, language: said.language.clone(), level: Level::Person };
    correct(&site.app, by, &said.id, said.version, &wanted).await.expect("corrected");
}

/// A participant of Accra who said the first statement, among six of her kind.
async fn with_six() -> (Site, String, crate::consent::Participant) {
    let site = Site::new().await;
    let by = Operator::at_the_machine();
    let of_accra = statement::store::of_report(&site.app.db, &site.reports[0].id).await.expect("answered");
    let first = of_accra.first().expect("four of them").id.clone();
    leave_open(&site, &by, &of_accra[0]).await;
    let mut ids = Vec::new();
    for at in 0..6 {
        let who = match at {
            0 => Who { name: NAME.into(), organisation: UNION.into(), ..Who::default() },
            _ => Who::default(),
        };
        let id = participants::add(&site.app, &by, &site.roundtables[0].id, &who, "en").await.expect("added");
        let participant = store::by_id(&site.app.db, &id).await.expect("answered").expect("there");
        let background = Background { kind: Some(Kind::CivilSociety), country: "GHA".into() };
        note_background(&site.app, &by, &participant, &background).await.expect("noted");
        ids.push(id);
    }
    participants::said(&site.app, &by, &ids[0], std::slice::from_ref(&first)).await.expect("noted");
    let participant = store::by_id(&site.app.db, &ids[0]).await.expect("answered").expect("there");
    (site, first, participant)
}

#[tokio::test]
async fn each_rung_prints_what_it_says_and_no_more() {
    let (mut site, first, participant) = with_six().await;
    let by = Operator::at_the_machine();
    for (at, (level, [english, arabic, csv, json])) in RUNGS.into_iter().enumerate() {
        let allowed = Allowed::all(level);
        give::note(&site.app, &by, &participant, allowed, None, How::Paper).await.expect("noted");
        site.publish().await;
        let global = format!("/consultations/water/global-report/{}", at + 2);
        let places = [
            (format!("/statements/{first}"), english),
            (format!("/ar/statements/{first}"), arabic),
            (format!("/statements/{first}.pdf"), english),
            (format!("/statements/{first}.docx"), english),
            (format!("/statements/{first}.md"), english),
            (global.clone(), english),
            (format!("/ar{global}"), arabic),
            (format!("{global}.pdf"), english),
            (format!("{global}.docx"), english),
            (format!("{global}.txt"), english),
            (format!("{global}.csv"), csv),
            (format!("{global}.json"), json),
            ("/consultations/water/statements.csv".to_owned(), csv),
            (format!("/api/statements/{first}"), json),
        ];
        for (place, said) in places {
            // Persons are named on the statement's own page alone.
            let said = if said == NAME && !place.contains("/statements/") { UNION } else { said };
            let seen = site.get(&place).await;
            assert_eq!(seen.status, 200, "{place}: {}", seen.text);
            let text = match place.rsplit_once('.') {
                Some((_, "pdf" | "docx")) => {
                    let read = reading::read(&seen.bytes, &place).expect("a file that can be read");
                    read.text.split_whitespace().collect::<Vec<_>>().join(" ")
                }
                _ => seen.text,
            };
            let text = match serde_json::from_str::<serde_json::Value>(&text) {
                Ok(value) => value.to_string(),
                Err(_) => text,
            };
            let says = text.to_lowercase().contains(&said.to_lowercase());
            assert!(says, "{level:?} at {place} does not say {said}: {text}");
            for above in ONLY[..at.min(ONLY.len())].iter().copied().flatten() {
                assert!(!text.contains(above), "{level:?} at {place} says {above}");
            }
        }
    }
}

#[tokio::test]
async fn where_fewer_than_five_were_there_the_region_is_told_or_nothing() {
    let site = Site::new().await;
    let by = Operator::at_the_machine();
    let of_accra = statement::store::of_report(&site.app.db, &site.reports[0].id).await.expect("answered");
    for said in &of_accra[..3] {
        leave_open(&site, &by, said).await;
    }
    let mut people = Vec::new();
    let come = async |country: &str| {
        let id = participants::add(&site.app, &by, &site.roundtables[0].id, &Who::default(), "en").await;
        let participant = store::by_id(&site.app.db, &id.expect("added")).await.expect("answered").expect("there");
        let background = Background { kind: Some(Kind::Media), country: country.into() };
        note_background(&site.app, &by, &participant, &background).await.expect("noted");
        participant
    };
    let say = async |participant: &crate::consent::Participant, at: usize| {
        let said = of_accra[at].id.clone();
        participants::said(&site.app, &by, &participant.id, std::slice::from_ref(&said)).await.expect("noted");
        let allowed = Allowed::all(Level::KindAndCountry);
        give::note(&site.app, &by, participant, allowed, None, How::Paper).await.expect("noted");
        site.get(&format!("/statements/{said}")).await.text
    };
    for country in ["GHA", "GHA", "GHA", "UGA"] {
        people.push(come(country).await);
    }
    assert!(!say(&people[0], 0).await.contains("somebody from"), "four of Africa are told of the roundtable alone");
    people.push(come("UGA").await);
    let page = site.get(&format!("/statements/{}", of_accra[0].id)).await.text;
    assert!(page.contains("somebody from Africa") && !page.contains("media, Ghana"), "five of Africa, three of Ghana");
    people.push(come("FRA").await);
    assert!(!say(&people[5], 1).await.contains("somebody from"), "one of Europe alone");
    assert!(say(&people[3], 2).await.contains("somebody from Africa"));
}
