//! What the public sees of a coalition, before and after somebody joins who does not want to be seen.

use crate::coalition::membership::{Sight, follow::Speaks, join::join, leave::put_out, sight::choose};
use crate::coalition::{Kind, facts, membership};
use crate::member::Operator;
use crate::organisation::change::change;
use crate::organisation::{Office, Organisation, Profile};
use crate::site::cast::Site;

/// A coalition among the hosts of the small site.
const FACTS: &str = r#"
    name = "Coalition for wells"
    founded_on = "2009-01"
    quorum = 50
    vote_days = 14
    [charter]
    language = "en"
    title = "What we share"
    understanding = ["Water is for all."]
    purposes = ["Wells that stay open"]
    [[organisation]]
    name = "Host, of accra"
    offices = ["Accra, Ghana"]
    [committee]
    name = "Steering committee"
    founded_on = "2009-01"
    founders = ["Host, of accra"]
"#;

/// Every public address that tells of organisations, in a form that does not carry the hour.
const PLACES: [&str; 24] = [
    "/",
    "/organisations",
    "/organisations.csv",
    "/coalition",
    "/coalition.md",
    "/coalition.txt",
    "/ar/coalition",
    "/coalition/members",
    "/coalition/members.md",
    "/coalition/members?country=KEN",
    "/coalition/members?sector=refugees",
    "/coalition/text",
    "/coalition/committees/steering-committee",
    "/organisations/silent-river",
    "/index.atom",
    "/sitemap.xml",
    "/sitemaps/en-1.xml",
    "/search?q=silent+river",
    "/search.csv?q=silent",
    "/api/organisations",
    "/consultations/water",
    "/consultations/water/balance",
    "/coalition/balance",
    "/regions/coalition/africa",
];

pub(super) async fn founded() -> Site {
    let site = Site::new().await;
    facts::take_in(&site.app, FACTS).await.expect("taken in");
    site
}

pub(super) async fn everything(site: &Site) -> Vec<(String, u16, String)> {
    let mut seen = Vec::new();
    for place in PLACES {
        let page = site.get(place).await;
        seen.push((place.to_owned(), page.status.as_u16(), page.text));
    }
    seen
}

fn river() -> Profile {
    let organisation = Organisation { name: "Silent River".into(), ..Organisation::default() };
    let offices = vec![Office { city: "Kisumu".into(), country: "KEN".into() }];
    Profile { organisation, offices, sectors: vec![crate::organisation::Sector::Refugees], ..Profile::default() }
}

#[tokio::test]
async fn a_hidden_member_changes_not_one_byte_of_what_the_public_sees() {
    let site = founded().await;
    let by = Operator::at_the_machine();
    let before = everything(&site).await;
    assert!(before.iter().filter(|(_, status, _)| *status == 200).count() >= 18, "{:?}", before[13].1);
    let made = change(&site.app, &by, river(), false).await.expect("made");
    let id = made.organisation.id;
    join(&site.app, &by, &id, Kind::Member, "2026-01", Sight::Hidden, "").await.expect("joined");
    assert_eq!(everything(&site).await, before);
    choose(&site.app, &Speaks::desk(&by, &id), Sight::Region).await.expect("chosen");
    assert_eq!(everything(&site).await, before, "one alone in its region is not counted either");
    choose(&site.app, &Speaks::desk(&by, &id), Sight::Listed).await.expect("chosen");
    let listed = everything(&site).await;
    assert_ne!(listed, before);
    let of = |seen: &[(String, u16, String)], place: &str| {
        seen.iter().find(|(own, ..)| own == place).map(|(_, status, text)| (*status, text.clone())).expect("asked for")
    };
    assert!(of(&listed, "/coalition/members?country=KEN").1.contains("Silent River"));
    assert_eq!(of(&listed, "/organisations/silent-river").0, 200);
    choose(&site.app, &Speaks::desk(&by, &id), Sight::Hidden).await.expect("chosen");
    assert_eq!(everything(&site).await, before, "and who hides again is gone from everything");
    put_out(&site.app, &by, &id, "A reason that stays inside").await.expect("ended");
    assert_eq!(everything(&site).await, before);
    let all = membership::store::all(&site.app.db).await.expect("answered");
    assert_eq!(all.iter().filter(|one| !one.stands()).count(), 1, "the history stays");
}

#[tokio::test]
async fn the_committee_shows_who_sat_when_and_a_seat_is_for_who_is_seen() {
    use crate::coalition::committee::sit::{SitError, rise, sit};
    use crate::coalition::committee::{Sitting, store};
    let site = founded().await;
    let by = Operator::at_the_machine();
    let hidden = change(&site.app, &by, river(), false).await.expect("made").organisation.id;
    join(&site.app, &by, &hidden, Kind::Member, "2026-01", Sight::Hidden, "").await.expect("joined");
    let committee = store::steering(&site.app.db).await.expect("answered").expect("there");
    let seat = committee.seats[0].clone();
    let wanted = |organisation: &str, since: &str| Sitting {
        organisation_id: Some(organisation.to_owned()),
        since: since.into(),
        ..Sitting::default()
    };
    let refused = sit(&site.app, &by, &committee, &seat.id, wanted(&hidden, "2026-02")).await;
    assert!(matches!(refused, Err(SitError::Taken)), "{refused:?}");
    rise(&site.app, &by, &committee, &seat.sittings[0].id, "2026-01-31").await.expect("ended");
    let committee = store::steering(&site.app.db).await.expect("answered").expect("there");
    let refused = sit(&site.app, &by, &committee, &seat.id, wanted(&hidden, "2026-02")).await;
    assert!(matches!(refused, Err(SitError::NotListed)), "{refused:?}");
    choose(&site.app, &Speaks::desk(&by, &hidden), Sight::Listed).await.expect("chosen");
    sit(&site.app, &by, &committee, &seat.id, wanted(&hidden, "2026-02")).await.expect("seated");
    let page = site.get("/coalition/committees/steering-committee").await.text;
    assert!(page.contains("<svg") && page.contains("Silent River") && page.contains("Host, of accra"));
    assert!(page.contains("31 January 2026") && page.contains("February 2026"), "{page}");
}
