//! Organisations with what is known of them, and the coalition's rows.

use super::{NOW, databases};
use plenary::access::Role;
use plenary::coalition::charter::{self, Charter, Text};
use plenary::coalition::committee::{self, Committee, Seat, Sitting, Sort};
use plenary::coalition::membership::store::Endorsement;
use plenary::coalition::membership::{self, Ending, Membership, Sight};
use plenary::coalition::{self, Coalition, Kind};
use plenary::db::{self, Db};
use plenary::member::{self, Operator};
use plenary::organisation::{self, Office, Organisation, Profile, Sector, Side};

/// An organisation for the desk alone. Its id.
async fn organisation(db: &Db) -> String {
    let made = Profile {
        organisation: Organisation { slug: "x1".into(), name: "River".into(), ..Organisation::default() },
        offices: vec![
            Office { city: "Accra".into(), country: "GHA".into() },
            Office { city: String::new(), country: "USA".into() },
        ],
        sectors: vec![Sector::Law, Sector::Refugees],
        stated_side: Some(Side::South),
        public_at: None,
        version: 1,
    };
    let mut tx = db::begin(db).await.expect("a transaction");
    let id = organisation::store::insert(&mut tx, &made, NOW).await.expect("inserted");
    tx.commit().await.expect("committed");
    let stored = organisation::store::profile(db, &id).await.expect("answered").expect("there");
    let organisation = Organisation { id: id.clone(), ..made.organisation.clone() };
    assert_eq!(stored, Profile { organisation, ..made });
    id
}

#[tokio::test]
async fn organisations_are_kept_shown_and_spoken_for() {
    for db in databases().await {
        let id = organisation(&db).await;
        assert!(organisation::store::all(&db).await.expect("answered").is_empty(), "it is for the desk alone");
        assert!(organisation::store::by_slug(&db, "x1").await.expect("answered").is_none());
        let mut shown = organisation::store::profile_by_slug(&db, "x1").await.expect("answered").expect("there");
        shown.public_at = Some(NOW.into());
        shown.offices.truncate(1);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(organisation::store::update(&mut tx, &shown, NOW).await.expect("answered"));
        assert!(!organisation::store::update(&mut tx, &shown, NOW).await.expect("answered"), "the version moved on");
        let account = member::account::create(&mut tx, "fr").await.expect("made");
        organisation::store::insert_speaker(&mut tx, &id, &account, "director", NOW).await.expect("inserted");
        assert_eq!(membership::store::accounts_of(&mut tx, &id).await.expect("answered"), [account.clone()]);
        assert!(!membership::store::speaks_for_member(&mut tx, &account).await.expect("answered"));
        assert!(!committee::store::speaks_for_seat(&mut tx, &account, "2026-01-01").await.expect("answered"));
        tx.commit().await.expect("committed");
        assert_eq!(organisation::store::all(&db).await.expect("answered")[0].country, "GHA");
        let speaker = organisation::store::spoken_for(&db, &account).await.expect("answered").remove(0);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(organisation::store::end_speaker(&mut tx, &speaker.id, NOW).await.expect("answered"));
        assert!(!organisation::store::end_speaker(&mut tx, &speaker.id, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert_eq!(organisation::store::speakers(&db, &id).await.expect("answered").len(), 1);
        assert!(organisation::store::spoken_for(&db, &account).await.expect("answered").is_empty());
    }
}

fn charter() -> Charter {
    let text = |language: &str| Text {
        language: language.into(),
        title: "What we share".into(),
        understanding: vec!["One.".into()],
        purposes: vec!["Two".into()],
    };
    Charter {
        id: String::new(),
        number: 1,
        original: "en".into(),
        hash: text("en").hash(),
        adopted_on: "2009-01".into(),
        note: String::new(),
        published_at: NOW.into(),
        texts: vec![text("en")],
    }
}

#[tokio::test]
async fn the_coalition_its_text_its_members_and_its_seats_come_back() {
    for db in databases().await {
        let id = organisation(&db).await;
        let wanted = Coalition { name: "Rivers".into(), quorum: 50, vote_days: 14, ..Coalition::default() };
        let mut tx = db::begin(&db).await.expect("a transaction");
        coalition::store::insert(&mut tx, &wanted, NOW).await.expect("inserted");
        let stored = Coalition { version: 1, ..wanted };
        assert!(coalition::store::update(&mut tx, &stored, NOW).await.expect("answered"));
        assert!(!coalition::store::update(&mut tx, &stored, NOW).await.expect("answered"));
        let of_text = charter::store::insert(&mut tx, &charter()).await.expect("inserted");
        let translation = Text { language: "fr".into(), ..charter().texts.remove(0) };
        assert!(charter::store::insert_text(&mut tx, &of_text, &translation).await.expect("answered"));
        assert!(!charter::store::insert_text(&mut tx, &of_text, &translation).await.expect("answered"));
        let made = Membership {
            id: String::new(),
            organisation_id: id.clone(),
            application_id: None,
            kind: Kind::Supporter,
            since: "2009-01".into(),
            sight: Sight::Hidden,
            source: "launch".into(),
            ended: None,
            changed_at: NOW.into(),
        };
        let membership = membership::store::insert(&mut tx, &made).await.expect("inserted");
        assert!(membership::store::set_sight(&mut tx, &membership, Sight::Region, NOW).await.expect("answered"));
        let signed = Endorsement {
            id: "e".into(),
            organisation_id: id.clone(),
            charter_id: of_text.clone(),
            language: "en".into(),
            hash: charter().hash,
            signatory: "sealed".into(),
            office: "director".into(),
            endorsed_at: NOW.into(),
        };
        membership::store::insert_endorsement(&mut tx, &signed).await.expect("inserted");
        tx.commit().await.expect("committed");
        assert_eq!(charter::store::newest(&db).await.expect("answered").expect("there").texts.len(), 2);
        assert_eq!(membership::store::endorsements(&db).await.expect("answered"), [signed]);
        let standing = membership::store::standing(&db, &id).await.expect("answered").expect("there");
        assert_eq!((standing.membership.sight, standing.membership.kind), (Sight::Region, Kind::Supporter));
        let mut tx = db::begin(&db).await.expect("a transaction");
        let ending = Ending { on: "2026-01-01".into(), by_itself: true, because: String::new() };
        assert!(membership::store::end(&mut tx, &membership, &ending, NOW).await.expect("answered"));
        assert!(!membership::store::end(&mut tx, &membership, &ending, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert!(membership::store::standing(&db, &id).await.expect("answered").is_none());
        assert_eq!(membership::store::all(&db).await.expect("answered")[0].membership.ended, Some(ending));
        seats(&db, &id).await;
    }
}

async fn seats(db: &Db, organisation: &str) {
    let made = Committee {
        id: String::new(),
        slug: "steering".into(),
        sort: Sort::Steering,
        name: "Steering".into(),
        consultation_id: None,
        founded_on: "2009-01".into(),
        as_of: String::new(),
        note: String::new(),
        source: "launch".into(),
        changed_at: NOW.into(),
        seats: Vec::new(),
    };
    let seat = |number| Seat {
        id: String::new(),
        number,
        opened_on: "2009-01".into(),
        closed_on: String::new(),
        source: String::new(),
        sittings: Vec::new(),
    };
    let mut tx = db::begin(db).await.expect("a transaction");
    let id = committee::store::insert(&mut tx, &made).await.expect("inserted");
    let first = committee::store::insert_seat(&mut tx, &id, &seat(1), NOW).await.expect("inserted");
    let second = committee::store::insert_seat(&mut tx, &id, &seat(2), NOW).await.expect("inserted");
    let sits = |organisation: Option<&str>| Sitting {
        organisation_id: organisation.map(str::to_owned),
        since: "2009-01".into(),
        ..Sitting::default()
    };
    committee::store::insert_sitting(&mut tx, &id, &first, &sits(Some(organisation)), NOW).await.expect("inserted");
    committee::store::insert_sitting(&mut tx, &id, &second, &sits(None), NOW).await.expect("inserted");
    let account = member::account::create(&mut tx, "en").await.expect("made");
    organisation::store::insert_speaker(&mut tx, organisation, &account, "", NOW).await.expect("inserted");
    assert!(committee::store::speaks_for_seat(&mut tx, &account, "2026-01-01").await.expect("answered"));
    member::account::grant(&mut tx, &Operator::at_the_machine(), &account, &Role::Steering).await.expect("granted");
    tx.commit().await.expect("committed");
    let stored = committee::store::steering(db).await.expect("answered").expect("there");
    assert_eq!(committee::store::by_slug(db, "steering").await.expect("answered"), Some(stored.clone()));
    assert_eq!(stored.seat_of(organisation, "2026-01-01").map(|seat| seat.number), Some(1));
    let sitting = stored.seats[1].sittings[0].id.clone();
    let mut tx = db::begin(db).await.expect("a transaction");
    assert!(committee::store::end_sitting(&mut tx, &id, &sitting, "2010-01", NOW).await.expect("answered"));
    assert!(!committee::store::end_sitting(&mut tx, &id, &sitting, "2010-01", NOW).await.expect("answered"));
    assert!(committee::store::close_seat(&mut tx, &id, &second, "2010-01", NOW).await.expect("answered"));
    assert!(!committee::store::close_seat(&mut tx, &id, &second, "2010-01", NOW).await.expect("answered"));
    tx.commit().await.expect("committed");
    let stored = committee::store::steering(db).await.expect("answered").expect("there");
    assert_eq!((stored.seats_on("2009-06-01").count(), stored.seats_on("2011-01-01").count()), (2, 1));
}
