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

#[tokio::test]
async fn an_application_its_reviews_and_its_votes_come_back() {
    use plenary::coalition::application::review::{Recommends, Review};
    use plenary::coalition::application::vote::{Ballot, Choice, Motion};
    use plenary::coalition::application::{Application, Form, Question, Stage, store};
    for db in databases().await {
        let organisation = organisation(&db).await;
        let mut tx = db::begin(&db).await.expect("a transaction");
        let charter_id = charter::store::insert(&mut tx, &charter()).await.expect("inserted");
        let form = Form {
            kind: Kind::Member,
            name: "Quiet Lake".into(),
            aliases: vec!["Lac".into()],
            offices: vec![Office { city: "Lomé".into(), country: "TGO".into() }],
            sectors: vec![Sector::Refugees],
            side: Some(Side::South),
            work: "Wells".into(),
            answers: Question::ALL.into_iter().collect(),
            language: "fr".into(),
        };
        let made = Application {
            id: "a".into(),
            form,
            charter_id,
            contact_name: "n".into(),
            contact_mail: "m".into(),
            sent_at: NOW.into(),
            withdrawn_at: None,
            organisation_id: None,
        };
        store::insert(&mut tx, &made, "hash").await.expect("inserted");
        let account = member::account::create(&mut tx, "fr").await.expect("made");
        member::account::grant(&mut tx, &Operator::at_the_machine(), &account, &Role::Reviewer).await.expect("granted");
        organisation::store::insert_speaker(&mut tx, &organisation, &account, "", NOW).await.expect("inserted");
        let asked = Review {
            id: "r".into(),
            application_id: "a".into(),
            account_id: account.clone(),
            organisation_id: organisation.clone(),
            regions: vec!["africa".into()],
            assigned_at: NOW.into(),
            declared_at: None,
            conflict: None,
            given: None,
            given_at: None,
            ended_at: None,
        };
        store::insert_review(&mut tx, &asked, "operator").await.expect("inserted");
        assert!(!store::give(&mut tx, "r", Recommends::Yes, "Good", NOW).await.expect("answered"), "not declared");
        assert!(store::declare(&mut tx, "r", None, NOW).await.expect("answered"));
        assert!(!store::declare(&mut tx, "r", Some("late"), NOW).await.expect("answered"));
        assert!(store::give(&mut tx, "r", Recommends::Yes, "Good", NOW).await.expect("answered"));
        assert!(!store::end_review(&mut tx, "r", NOW).await.expect("answered"), "a given review stays");
        let motion = Motion {
            id: "m".into(),
            application_id: "a".into(),
            opened_at: NOW.into(),
            closes_at: "2026-12-24T00:00:00.000000Z".into(),
            quorum: 50,
            seats: vec!["s".into()],
            ballots: Vec::new(),
        };
        store::insert_motion(&mut tx, &motion, "operator").await.expect("inserted");
        let ballot = Ballot { seat_id: "s".into(), choice: Choice::Yes, reasons: String::new(), cast_at: NOW.into() };
        assert!(store::insert_ballot(&mut tx, "m", &account, &ballot).await.expect("answered"));
        assert!(!store::insert_ballot(&mut tx, "m", &account, &ballot).await.expect("answered"), "each seat once");
        tx.commit().await.expect("committed");
        let file = store::by_token(&db, "hash").await.expect("answered").expect("there");
        assert_eq!(file.application, made);
        assert_eq!(file.reviews[0].given, Some((Recommends::Yes, "Good".into())));
        assert_eq!(file.motions[0].ballots, [ballot]);
        assert_eq!(file.stage(NOW), Stage::Accepted);
        assert_eq!(store::by_id(&db, "a").await.expect("answered").as_ref(), Some(&file));
        assert_eq!(store::all(&db).await.expect("answered"), [file]);
        assert_eq!(store::reviewers(&db).await.expect("answered"), [(account, organisation.clone())]);
        assert_eq!(store::count_since(&db, "2000").await.expect("answered"), 1);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(store::admit(&mut tx, "a", &organisation).await.expect("answered"));
        assert!(!store::withdraw(&mut tx, "a", NOW).await.expect("answered"), "it is admitted");
        tx.commit().await.expect("committed");
    }
}

#[tokio::test]
async fn groups_calls_attendance_and_targets_come_back() {
    use plenary::access::Audience;
    use plenary::coalition::balance::store as balance;
    use plenary::coalition::balance::{Division, Measure, Target};
    use plenary::coalition::call::{self, Call};
    use plenary::group::{self, Group};
    use plenary::roundtable::store::{Attended, attended as attended_at, attended_at_all, put_attended};
    for db in databases().await {
        let (consultation, roundtable) = super::with_roundtable(&db).await;
        let mut tx = db::begin(&db).await.expect("a transaction");
        let made = Group { slug: "g".into(), name: "Group".into(), founded_at: NOW.into(), ..Group::default() };
        let id = group::store::insert(&mut tx, &made).await.expect("inserted");
        let account = member::account::create(&mut tx, "fr").await.expect("made");
        let role = Role::Group(id.clone());
        member::account::grant(&mut tx, &Operator::at_the_machine(), &account, &role).await.expect("granted");
        let asked = Call {
            id: "c".into(),
            slug: "wells".into(),
            title: "Wells".into(),
            question: vec!["Which?".into()],
            language: "en".into(),
            audience: Audience::Group(id.clone()),
            public_form: false,
            deadline: "2026-12-31".into(),
            opened_at: NOW.into(),
            closed_at: None,
        };
        call::store::insert(&mut tx, &asked).await.expect("inserted");
        call::store::insert_answer(&mut tx, "c", (&account, ""), "fr", "Tous", NOW).await.expect("inserted");
        call::store::insert_answer(&mut tx, "c", ("", ""), "en", "All", NOW).await.expect("inserted");
        let attended = Attended {
            roundtable_id: roundtable.id.clone(),
            what: "participants".into(),
            country: "GHA".into(),
            people: 23,
            source: "list".into(),
        };
        put_attended(&mut tx, &roundtable.id, std::slice::from_ref(&attended)).await.expect("put");
        put_attended(&mut tx, &roundtable.id, std::slice::from_ref(&attended)).await.expect("put again");
        let target = |hundredths| Target {
            measure: Measure::Hosts,
            division: Division::Regions,
            part: "africa".into(),
            hundredths,
        };
        balance::put_target(&mut tx, "", &target(30), "operator", NOW).await.expect("set");
        balance::put_target(&mut tx, "", &target(40), "operator", NOW).await.expect("set anew");
        tx.commit().await.expect("committed");
        assert_eq!(group::store::by_slug(&db, "g").await.expect("answered"), Some(Group { id: id.clone(), ..made }));
        assert_eq!(group::store::people(&db, &id).await.expect("answered"), [(account, String::new())]);
        assert_eq!(call::store::by_slug(&db, "wells").await.expect("answered"), Some(asked));
        assert_eq!(call::store::answers(&db, "c").await.expect("answered").len(), 2);
        assert_eq!(call::store::count_public_since(&db, "2000").await.expect("answered"), 1);
        assert_eq!(attended_at(&db, &roundtable.id).await.expect("answered"), std::slice::from_ref(&attended));
        assert_eq!(attended_at_all(&db, &consultation.id).await.expect("answered"), [attended]);
        let teams = group::store::teams(&db).await.expect("answered");
        assert!(teams.contains(&(roundtable.id.clone(), roundtable.title.clone())));
        assert_eq!(balance::targets(&db, "").await.expect("answered"), [target(40)]);
        let mut tx = db::begin(&db).await.expect("a transaction");
        balance::put_target(&mut tx, "", &target(0), "operator", NOW).await.expect("taken away");
        assert!(call::store::close(&mut tx, "c", NOW).await.expect("answered"));
        assert!(group::store::close(&mut tx, &id, NOW).await.expect("answered"));
        assert!(!group::store::close(&mut tx, &id, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert!(balance::targets(&db, "").await.expect("answered").is_empty());
    }
}
