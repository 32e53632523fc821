//! Participants, consents, codes and what is handed in.

use super::{NOW, databases, with_report, with_roundtable};
use plenary::access::{Level, Use};
use plenary::consent::pseudonym::store::{self as doors, Door, Row};
use plenary::consent::rule::store as rules;
use plenary::consent::store::{self, Openness, Text};
use plenary::consent::{Answer, How};
use plenary::db::{self, order};
use plenary::statement;

fn answer(statement: &str, purpose: Use, level: Level) -> Answer {
    Answer {
        statement_id: statement.into(),
        purpose,
        level,
        text_number: 1,
        how: How::Paper,
        given_on: "2026-11-24".into(),
    }
}

#[tokio::test]
async fn who_said_what_and_agreed_to_what() {
    for db in databases().await {
        let (consultation, roundtable) = with_roundtable(&db).await;
        let (_, said) = with_report(&db, &roundtable).await;
        let (one, other) = (said[0].id.clone(), said[1].id.clone());
        let mut tx = db::begin(&db).await.expect("a transaction");
        doors::insert_place(&mut tx, "p", &roundtable.id, "en", "2026-11-24").await.expect("a place");
        doors::take(&mut tx, &roundtable.id, "p", "door").await.expect("taken");
        store::insert_said(&mut tx, &one, "p").await.expect("noted");
        store::insert_said(&mut tx, &one, "p").await.expect("once is enough");
        store::insert_answer(&mut tx, "p", &answer("", Use::Site, Level::Region), "en", "h", "a").await.expect("given");
        store::insert_answer(&mut tx, "p", &answer(&one, Use::Site, Level::Withheld), "en", "h", "a")
            .await
            .expect("given");
        store::insert_answer(&mut tx, "p", &answer("", Use::Site, Level::Person), "en", "h", "a").await.expect("again");
        order::by_key(&mut tx, "consent").await.expect("laid anew");
        store::carry(&mut tx, &one, &other).await.expect("carried");
        assert_eq!(store::said(&mut tx, "p").await.expect("answered").len(), 2);
        assert_eq!(store::speakers(&mut tx, &other).await.expect("answered"), ["p"]);
        store::delete_said(&mut tx, &other, "p").await.expect("taken out");
        let now = store::openness(&mut tx, &one).await.expect("answered").expect("there");
        assert_eq!((now.level.as_str(), now.widest.as_str()), ("roundtable", ""));
        rules::set_widest(&mut tx, &consultation.id, Level::Region).await.expect("set");
        rules::set_widest(&mut tx, &consultation.id, Level::Organisation).await.expect("set again");
        let uses = r#"{"report":"roundtable","site":"withheld","data":"withheld","translation":"roundtable"}"#;
        let new = Openness { uses: uses.into(), ..now };
        store::set_openness(&mut tx, &one, &new, NOW).await.expect("set");
        assert_eq!(rules::statements_of(&mut tx, &consultation.id).await.expect("answered").len(), 2);
        rules::set_widest_of_roundtable(&mut tx, &roundtable.id, Level::Region).await.expect("set");
        rules::set_widest_of_roundtable(&mut tx, &roundtable.id, Level::Roundtable).await.expect("set again");
        assert_eq!(rules::statements_at(&mut tx, &roundtable.id).await.expect("answered").len(), 2);
        assert_eq!(store::openness(&mut tx, &one).await.expect("answered").expect("there").widest_there, "roundtable");
        assert_eq!(store::told_in_part(&mut tx, &roundtable.id).await.expect("answered"), Vec::<String>::new());
        store::set_background(&mut tx, "p", "sealed").await.expect("set");
        store::set_link(&mut tx, "p", "hash").await.expect("a link");
        tx.commit().await.expect("committed");

        assert_eq!(store::said_of(&db, "p").await.expect("answered"), [one.clone()]);
        let answers = store::answers(&db, "p").await.expect("answered");
        assert_eq!(answers.len(), 3, "what was carried counts too, what was replaced does not: {answers:?}");
        assert_eq!(answers[0], answer("", Use::Site, Level::Person));
        assert_eq!(store::withdrawn(&db, "p").await.expect("answered"), 1);
        assert_eq!(rules::widest(&db, &consultation.id).await.expect("answered"), Some(Level::Organisation));
        assert_eq!(rules::widest_of_roundtable(&db, &roundtable.id).await.expect("answered"), Some(Level::Roundtable));
        assert_eq!(store::by_link(&db, "hash").await.expect("answered").map(|one| one.id), Some("p".into()));
        assert_eq!(store::by_link(&db, "").await.expect("answered"), None);
        assert_eq!(store::of_roundtable(&db, &roundtable.id).await.expect("answered").len(), 1);
        let stored = statement::store::by_id(&db, &one).await.expect("answered").expect("there");
        assert_eq!(stored.level_for(Use::Data), Level::Withheld);
        let narrowed = statement::store::narrowed(&db, &consultation.id).await.expect("answered");
        assert_eq!(narrowed.get(&one), Some(&(Level::Roundtable, Level::Withheld)));
        let closed = statement::store::closed_to_programs(&db).await.expect("answered");
        assert_eq!(closed.into_iter().map(|(id, _)| id).collect::<Vec<_>>(), [one.clone()]);

        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(statement::store::in_transaction(&mut tx, &one).await.expect("answered").is_some());
        store::end_single(&mut tx, "p", "2026-11-25").await.expect("ended");
        assert_eq!(store::answers_in(&mut tx, "p").await.expect("answered").len(), 1);
        store::delete(&mut tx, "p").await.expect("removed");
        assert!(store::in_transaction(&mut tx, "p").await.expect("answered").is_none());
        tx.commit().await.expect("committed");
        assert!(store::by_id(&db, "p").await.expect("answered").is_none());
        db::leave_nothing(&db).await.expect("emptied");
    }
}

#[tokio::test]
async fn texts_have_versions_and_the_newest_counts() {
    for db in databases().await {
        let (consultation, _) = with_roundtable(&db).await;
        let text = |number, language: &str| Text {
            number,
            language: language.into(),
            body: "We ask you.".into(),
            hash: "h".into(),
            written_on: "2026-11-24".into(),
        };
        let mut tx = db::begin(&db).await.expect("a transaction");
        for (number, language) in [(1, "en"), (1, "fr"), (2, "en")] {
            store::insert_text(&mut tx, &consultation.id, &text(number, language)).await.expect("written");
        }
        tx.commit().await.expect("committed");
        assert_eq!(store::newest_texts(&db, &consultation.id).await.expect("answered"), [text(2, "en")]);
    }
}

#[tokio::test]
async fn a_code_is_used_once_and_a_place_taken_by_one() {
    for db in databases().await {
        let (_, roundtable) = with_roundtable(&db).await;
        let mut tx = db::begin(&db).await.expect("a transaction");
        let door = Door { roundtable_id: roundtable.id.clone(), salt: "s".into(), open_until: String::new() };
        doors::put_door(&mut tx, &door).await.expect("made");
        let later = Door { salt: "other".into(), open_until: "2026-12-01".into(), ..door };
        doors::put_door(&mut tx, &later).await.expect("set");
        doors::insert_code(&mut tx, "c", &roundtable.id).await.expect("drawn");
        for place in ["a", "b"] {
            doors::insert_place(&mut tx, place, &roundtable.id, "en", "2026-11-24").await.expect("made");
        }
        assert_eq!(doors::free(&mut tx, &roundtable.id).await.expect("answered"), ["a", "b"]);
        tx.commit().await.expect("committed");
        let kept = doors::door(&db, &roundtable.id).await.expect("answered").expect("there");
        assert_eq!((kept.salt.as_str(), kept.open_until.as_str()), ("s", "2026-12-01"), "the salt stays");
        assert!(doors::has_code(&db, "c", &roundtable.id).await.expect("answered"));
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(doors::use_code(&mut tx, "c", &roundtable.id).await.expect("answered"));
        assert!(!doors::use_code(&mut tx, "c", &roundtable.id).await.expect("answered"));
        doors::take(&mut tx, &roundtable.id, "a", "hash").await.expect("taken");
        doors::insert_session(&mut tx, "t", "a", "2026-11-24T12:00:00.000000Z").await.expect("begun");
        let row = Row {
            id: "r".into(),
            roundtable_id: roundtable.id.clone(),
            participant_id: "a".into(),
            kind: "challenge".into(),
            language: "en".into(),
            words: "Wells.".into(),
            given_on: "2026-11-24".into(),
        };
        doors::add(&mut tx, &row).await.expect("handed in");
        tx.commit().await.expect("committed");
        assert_eq!(doors::codes(&db, &roundtable.id).await.expect("answered"), 0);
        assert_eq!(doors::by_door(&db, &roundtable.id, "hash").await.expect("answered"), Some("a".into()));
        assert_eq!(doors::by_door(&db, &roundtable.id, doors::FREE).await.expect("answered"), None);
        assert_eq!(doors::session(&db, "t", "2026-11-24T11:00:00Z").await.expect("answered"), Some("a".into()));
        assert_eq!(doors::session(&db, "t", "2026-11-24T13:00:00Z").await.expect("answered"), None);
        assert_eq!(doors::of_roundtable(&db, &roundtable.id).await.expect("answered"), [row.clone()]);
        assert_eq!(doors::of_participant(&db, "a").await.expect("answered"), [row]);
        let mut tx = db::begin(&db).await.expect("a transaction");
        doors::end_session(&mut tx, "t", "2026-11-24T11:00:00Z").await.expect("ended");
        assert!(doors::delete(&mut tx, "r").await.expect("answered"));
        assert!(!doors::delete(&mut tx, "r").await.expect("answered"));
        doors::delete_of(&mut tx, "a").await.expect("removed");
        tx.commit().await.expect("committed");
    }
}
