//! Twelve people take part in two roundtables, one right after the other. An analyst has the whole database.

use super::enter::{EnterError, enter};
use super::store::Row;
use super::{draw, session, store};
use crate::access::{Allowed, Level};
use crate::app::App;
use crate::consent::{How, Speaker, give, today};
use crate::consultation::{self, Consultation};
use crate::db;
use crate::identity;
use crate::member::Operator;
use crate::roundtable::{self, Roundtable};
use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: usize = 12;
/// Of twelve, so many are matched by chance once in a hundred thousand times.
const TOO_MANY: usize = 8;
const PASSPHRASE: &str = "seven blue wells at dawn";

/// Every table with something of a participant in it.
const TABLES: [&str; 7] =
    ["participant", "invitation_code", "code_door", "participant_session", "contribution", "consent", "said_by"];

async fn two_roundtables() -> (App, [String; 2]) {
    let app = App::of_test().await;
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let asked = Consultation { slug: "water".into(), title: "Water".into(), ..Consultation::default() };
    let consultation = consultation::store::insert(&mut tx, &asked, &app.now()).await.expect("stored");
    for (position, slug) in (1..).zip(["accra", "paris"]) {
        let held = Roundtable {
            consultation_id: consultation.clone(),
            slug: slug.into(),
            position,
            title: slug.into(),
            ..Roundtable::default()
        };
        roundtable::store::insert(&mut tx, &held).await.expect("stored");
    }
    tx.commit().await.expect("committed");
    let all = roundtable::store::all(&app.db).await.expect("answered");
    (app, [all[0].id.clone(), all[1].id.clone()])
}

/// Somebody comes in with a code, writes something and decides how it is used. The id of their place.
async fn take_part(app: &App, roundtable: &str, code: &str) -> String {
    let token = enter(app, roundtable, code, PASSPHRASE, PASSPHRASE).await.expect("the first time");
    let speaker: Speaker = session::speaker(app, &token).await.expect("answered").expect("signed in");
    let id = speaker.participant.id.clone();
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let row = Row {
        id: identity::random_id().expect("randomness"),
        roundtable_id: roundtable.to_owned(),
        participant_id: id.clone(),
        kind: "challenge".into(),
        language: "en".into(),
        words: "The wells run dry.".into(),
        given_on: today(),
    };
    store::add(&mut tx, &row).await.expect("handed in");
    tx.commit().await.expect("committed");
    give::decide(app, &speaker, "", Allowed::all(Level::Roundtable), None).await.expect("decided");
    assert_eq!(speaker.how, How::SignedIn);
    id
}

/// What can be seen of each participant of one roundtable, column by column: `(participant, value)` in some order.
type Seen = BTreeMap<String, Vec<(String, String)>>;

async fn seen(app: &App, of: &[String]) -> Seen {
    let mut all = Seen::new();
    for table in TABLES {
        for (place, row) in store::as_it_lies(&app.db, table).await.into_iter().enumerate() {
            let Some(whose) = of.iter().find(|id| row.iter().any(|(_, value)| value == *id)).cloned() else { continue };
            let order = format!("{table}, order of rows");
            all.entry(order).or_default().push((whose.clone(), format!("{place:08}")));
            for (column, value) in row {
                all.entry(format!("{table}.{column}")).or_default().push((whose.clone(), value));
            }
        }
    }
    all
}

/// Pairs that share a value which only one participant on each side has.
fn joined(one: &Seen, other: &Seen) -> BTreeSet<(String, String)> {
    let owners = |seen: &Seen| {
        let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        // Where rows lie is no value of theirs: `matched` looks at that.
        let values = seen.iter().filter(|(column, _)| !column.ends_with("order of rows"));
        for (whose, value) in values.flat_map(|(_, values)| values) {
            owners.entry(value.clone()).or_default().insert(whose.clone());
        }
        owners
    };
    let (left, right) = (owners(one), owners(other));
    left.iter()
        .filter_map(|(value, whose)| Some((whose, right.get(value)?)))
        .filter(|(whose, theirs)| whose.len() == 1 && theirs.len() == 1)
        .flat_map(|(whose, theirs)| whose.iter().cloned().zip(theirs.iter().cloned()))
        .filter(|(whose, theirs)| whose != theirs)
        .collect()
}

/// How many of `truth` are found by laying both sides side by side, in the order of each column.
fn matched(one: &Seen, other: &Seen, truth: &BTreeSet<(String, String)>) -> BTreeMap<String, usize> {
    let ranked = |seen: &[(String, String)]| {
        let mut seen = seen.to_vec();
        seen.sort_by(|(_, one), (_, other)| one.cmp(other));
        let mut ids: Vec<String> = Vec::new();
        for (whose, _) in seen {
            if !ids.contains(&whose) {
                ids.push(whose);
            }
        }
        ids
    };
    let mut found = BTreeMap::new();
    for (column, left) in one {
        let Some(right) = other.get(column) else { continue };
        let values = |seen: &[(String, String)]| seen.iter().map(|(_, value)| value.clone()).collect::<BTreeSet<_>>();
        // A column that is the same for all puts nobody in order.
        if values(left).len() < 2 && values(right).len() < 2 {
            continue;
        }
        let hits = ranked(left).into_iter().zip(ranked(right)).filter(|pair| truth.contains(pair)).count();
        found.insert(column.clone(), hits);
    }
    found
}

#[tokio::test]
async fn a_copy_of_the_database_does_not_join_two_roundtables() {
    let (app, [accra, paris]) = two_roundtables().await;
    let by = Operator::at_the_machine();
    let mut drawn = Vec::new();
    for roundtable in [&accra, &paris] {
        drawn.push(draw::draw(&app, &by, roundtable, PEOPLE + 8, "en", "").await.expect("drawn"));
    }
    let mut truth = BTreeSet::new();
    for person in 0..PEOPLE {
        let one = take_part(&app, &accra, &drawn[0][person]).await;
        let other = take_part(&app, &paris, &drawn[1][person]).await;
        truth.insert((one, other));
    }
    let left: Vec<String> = truth.iter().map(|(one, _)| one.clone()).collect();
    let right: Vec<String> = truth.iter().map(|(_, other)| other.clone()).collect();
    let (accra_seen, paris_seen) = (seen(&app, &left).await, seen(&app, &right).await);
    assert!(accra_seen.len() > 20, "the analyst has looked at {} columns", accra_seen.len());

    assert_eq!(joined(&accra_seen, &paris_seen), BTreeSet::new(), "a value is shared by one of each side alone");
    let by_order = matched(&accra_seen, &paris_seen, &truth);
    println!("of {PEOPLE} people, laid side by side: {by_order:?}");
    assert!(by_order.len() > 5, "orders were compared");
    for (column, hits) in &by_order {
        assert!(*hits < TOO_MANY, "{hits} are found by {column}");
    }
    // The printed sheet and the database together do not tell who used which code.
    let dump: String = {
        let mut all = String::new();
        for table in TABLES {
            for row in store::as_it_lies(&app.db, table).await {
                all.extend(row.into_iter().map(|(_, value)| format!("{value}\n")));
            }
        }
        all
    };
    for code in drawn.iter().flat_map(|codes| &codes[..PEOPLE]) {
        assert!(!dump.contains(code.as_str()) && !dump.contains(&draw::code_hash(&code.replace('-', ""))), "{code}");
    }
    assert_eq!(store::codes(&app.db, &accra).await.expect("answered"), 8, "those that were not used are there");
}

#[test]
fn the_analyst_is_no_fool() {
    let people = |side: char| (0..PEOPLE).map(move |number| (format!("{side}{number:02}"), format!("{number:08}")));
    let naive = |side| Seen::from([("account.created".to_owned(), people(side).collect())]);
    let truth = (0..PEOPLE).map(|number| (format!("a{number:02}"), format!("b{number:02}"))).collect();
    let found = matched(&naive('a'), &naive('b'), &truth);
    assert_eq!(found.values().copied().max(), Some(PEOPLE), "who came one after the other is found by the order");
    assert_eq!(joined(&naive('a'), &naive('b')).len(), PEOPLE, "and by a value that both have");
}

#[tokio::test]
async fn a_code_lets_in_once_and_later_with_its_passphrase_alone() {
    let (app, [accra, paris]) = two_roundtables().await;
    let by = Operator::at_the_machine();
    let codes = draw::draw(&app, &by, &accra, 2, "en", "").await.expect("drawn");
    let come = |code: &str, passphrase: &str, again: &str| {
        let (app, accra) = (app.clone(), accra.clone());
        let (code, passphrase, again) = (code.to_owned(), passphrase.to_owned(), again.to_owned());
        async move { enter(&app, &accra, &code, &passphrase, &again).await }
    };
    assert!(matches!(come(&codes[0], PASSPHRASE, "").await, Err(EnterError::ChoosePassphrase)));
    assert!(matches!(come(&codes[0], "short", "short").await, Err(EnterError::TooShort)));
    assert!(matches!(come(&codes[0], PASSPHRASE, "seven blue wells at dusk").await, Err(EnterError::NotTheSame)));
    assert!(matches!(come("AAAA-AAAA-AAAA-AAAA", PASSPHRASE, PASSPHRASE).await, Err(EnterError::NoMatch)));
    assert!(matches!(enter(&app, &paris, &codes[0], PASSPHRASE, PASSPHRASE).await, Err(EnterError::NoMatch)));

    let token = come(&codes[0], PASSPHRASE, PASSPHRASE).await.expect("the first time");
    let speaker = session::speaker(&app, &token).await.expect("answered").expect("signed in");
    session::end(&app, &token).await.expect("left");
    assert!(session::speaker(&app, &token).await.expect("answered").is_none());
    let again = come(&codes[0].to_lowercase(), PASSPHRASE, "").await.expect("later");
    let same = session::speaker(&app, &again).await.expect("answered").expect("signed in");
    assert_eq!(same.participant.id, speaker.participant.id);
    assert!(matches!(
        come(&codes[0], "another passphrase of mine", "another passphrase of mine").await,
        Err(EnterError::NoMatch)
    ));

    // A thousand wrong tries of others do not keep anybody out: there is no lock, and each takes its time.
    assert!(matches!(come(&codes[1], PASSPHRASE, "").await, Err(EnterError::ChoosePassphrase)));
}
