//! An organisation's way from the form to a seat, with everybody who has a part in it.

use super::story::{everything, founded};
use crate::access::Role;
use crate::coalition::application::review::{ReviewError, assign};
use crate::coalition::application::vote::{VoteError, open};
use crate::coalition::application::{File, Stage, store};
use crate::coalition::charter::publish::publish;
use crate::coalition::charter::{self, Text};
use crate::coalition::committee::sit::sit;
use crate::coalition::committee::{self, Sitting};
use crate::coalition::membership::follow::add_speaker;
use crate::coalition::membership::{self, Sight};
use crate::db;
use crate::member::{self, Operator, session};
use crate::organisation::change::change;
use crate::organisation::{self, Office, Organisation, Profile};
use crate::site::cast::{Seen, Site};
use crate::web::in_query;
use axum::body::Body;
use axum::http::{Request, StatusCode};

/// Somebody who speaks for an organisation: the account, and the cookie of a session.
struct Someone {
    account: String,
    cookie: String,
}

/// An organisation of a country, public, and somebody who speaks for it with a role.
async fn someone(site: &Site, name: &str, country: &str, role: Option<Role>) -> Someone {
    let by = Operator::at_the_machine();
    let known = organisation::store::profiles(&site.app.db).await.expect("answered");
    let organisation = match known.iter().find(|one| one.organisation.is_called(name)) {
        Some(one) => one.organisation.id.clone(),
        None => {
            let organisation = Organisation { name: name.into(), ..Organisation::default() };
            let offices = vec![Office { city: String::new(), country: country.into() }];
            let wanted = Profile { organisation, offices, ..Profile::default() };
            change(&site.app, &by, wanted, true).await.expect("made").organisation.id
        }
    };
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    let account = member::account::create(&mut tx, "en").await.expect("made");
    if let Some(role) = role {
        member::account::grant(&mut tx, &by, &account, &role).await.expect("granted");
    }
    let token = session::begin(&mut tx, &account).await.expect("begun");
    tx.commit().await.expect("committed");
    add_speaker(&site.app, &by, &organisation, &account, "officer").await.expect("added");
    let cookie = session::cookie(&site.app, &token).split(';').next().expect("a pair").to_owned();
    Someone { account, cookie }
}

async fn ask(site: &Site, cookie: &str, path: &str, sent: Option<&[(&str, &str)]>) -> Seen {
    let request = Request::builder().uri(path).header("cookie", cookie);
    let request = match sent {
        None => request.body(Body::empty()),
        Some(fields) => {
            let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", in_query(value))).collect();
            let kind = "application/x-www-form-urlencoded";
            request.method("POST").header("content-type", kind).body(Body::from(body.join("&")))
        }
    };
    site.ask(request.expect("a request")).await
}

const GOOD: [(&str, &str); 14] = [
    ("kind", "member"),
    ("answers", "non-governmental"),
    ("answers", "independent"),
    ("answers", "active"),
    ("answers", "duty"),
    ("answers", "measures"),
    ("name", "Quiet Lake"),
    ("aliases", "Lac tranquille"),
    ("offices", "Lomé, Togo"),
    ("sectors", "refugees"),
    ("work", "Monitors wells near camps"),
    ("contact", "Ama Sealed"),
    ("mail", ""),
    ("side", ""),
];

/// Sends the form. The private address.
async fn applied(site: &Site) -> String {
    let sent = ask(site, "", "/coalition/apply", Some(&GOOD)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    sent.header("location").to_owned()
}

async fn file(site: &Site) -> File {
    store::all(&site.app.db).await.expect("answered").remove(0)
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let site = founded().await;
    let typed = [
        ("kind", "member"),
        ("name", "Quiet <Lake>"),
        ("offices", "Atlantis"),
        ("mail", "nobody"),
        ("answers", "duty"),
    ];
    let refused = ask(&site, "", "/coalition/apply", Some(&typed)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["Quiet &#60;Lake&#62;", "Atlantis", "value=\"nobody\"", "value=\"duty\" checked"] {
        assert!(refused.text.contains(kept), "{kept}: {}", refused.text);
    }
    assert!(
        refused.text.contains("No government runs us") && refused.text.contains("No country was found in: Atlantis")
    );
    assert!(store::all(&site.app.db).await.expect("answered").is_empty());
}

#[tokio::test]
async fn two_of_one_region_are_refused_and_who_has_a_conflict_does_not_review() {
    let site = founded().await;
    let by = Operator::at_the_machine();
    applied(&site).await;
    let kenya = someone(&site, "Reviewers of Kenya", "KEN", Some(Role::Reviewer)).await;
    let ghana = someone(&site, "Reviewers of Ghana", "GHA", Some(Role::Reviewer)).await;
    let brazil = someone(&site, "Reviewers of Brazil", "BRA", Some(Role::Reviewer)).await;
    let nobody = someone(&site, "No reviewers", "FRA", None).await;
    let refused = assign(&site.app, &by, &file(&site).await, &nobody.account).await;
    assert!(matches!(refused, Err(ReviewError::NotAReviewer)), "{refused:?}");
    assign(&site.app, &by, &file(&site).await, &kenya.account).await.expect("assigned");
    let refused = assign(&site.app, &by, &file(&site).await, &ghana.account).await;
    assert!(matches!(refused, Err(ReviewError::SameRegion)), "{refused:?}");
    assign(&site.app, &by, &file(&site).await, &brazil.account).await.expect("assigned");

    let id = file(&site).await.application.id;
    let page = format!("/coalition/reviews/{id}");
    assert_eq!(ask(&site, &ghana.cookie, &page, None).await.status, StatusCode::NOT_FOUND, "was not asked");
    assert!(ask(&site, &kenya.cookie, &page, None).await.text.contains("Monitors wells near camps"));
    let early =
        ask(&site, &kenya.cookie, &format!("{page}/give"), Some(&[("recommends", "yes"), ("reasons", "Good")])).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "the conflict of interest comes first");
    let conflict = [("conflict", "yes"), ("what", "My sister works there")];
    ask(&site, &kenya.cookie, &format!("{page}/declare"), Some(&conflict)).await;
    assert_eq!(ask(&site, &kenya.cookie, &page, None).await.status, StatusCode::NOT_FOUND, "and it ends the review");
    assign(&site.app, &by, &file(&site).await, &ghana.account).await.expect("somebody else is asked");
    assert!(matches!(open(&site.app, &by, &file(&site).await).await, Err(VoteError::NotReviewed)));
    for one in [&ghana, &brazil] {
        ask(&site, &one.cookie, &format!("{page}/declare"), Some(&[("conflict", "no")])).await;
        ask(&site, &one.cookie, &format!("{page}/give"), Some(&[("recommends", "no"), ("reasons", "Unclear")])).await;
    }
    assert_eq!(file(&site).await.stage(&site.app.now()), Stage::Reviewed);
    assert!(!ask(&site, &brazil.cookie, &page, None).await.text.contains("Reviewers of Ghana"), "reviewers stay apart");
}

/// Reviews and votes for the application that is there, all in favour.
async fn accepted(site: &Site) {
    let by = Operator::at_the_machine();
    let page = format!("/coalition/reviews/{}", file(site).await.application.id);
    for (name, country) in [("Reviewers of Kenya", "KEN"), ("Reviewers of Brazil", "BRA")] {
        let one = someone(site, name, country, Some(Role::Reviewer)).await;
        assign(&site.app, &by, &file(site).await, &one.account).await.expect("assigned");
        ask(site, &one.cookie, &format!("{page}/declare"), Some(&[("conflict", "no")])).await;
        ask(site, &one.cookie, &format!("{page}/give"), Some(&[("recommends", "yes"), ("reasons", "They work there")]))
            .await;
    }
    open(&site.app, &by, &file(site).await).await.expect("opened");
    let seat = someone(site, "Host, of accra", "GHA", None).await;
    let page = format!("/coalition/votes/{}", file(site).await.application.id);
    let seen = ask(site, &seat.cookie, &page, None).await;
    assert!(seen.text.contains("They work there"), "the committee reads the reviews: {}", seen.text);
    let stranger = someone(site, "Bystanders", "FRA", Some(Role::Member)).await;
    assert_eq!(ask(site, &stranger.cookie, &page, None).await.status, StatusCode::NOT_FOUND);
    let silent = ask(site, &seat.cookie, &page, Some(&[("choice", "no"), ("reasons", "")])).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "who says no says why");
    let cast = ask(site, &seat.cookie, &page, Some(&[("choice", "yes"), ("reasons", "")])).await;
    assert_eq!(cast.status, StatusCode::SEE_OTHER, "{}", cast.text);
    let again = ask(site, &seat.cookie, &page, Some(&[("choice", "abstain"), ("reasons", "")])).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "each seat votes once");
    assert_eq!(file(site).await.stage(&site.app.now()), Stage::Accepted);
}

#[tokio::test]
async fn an_application_goes_from_the_form_to_a_seat_and_hides_as_long_as_it_likes() {
    let site = founded().await;
    let by = Operator::at_the_machine();
    let before = everything(&site).await;
    let private = applied(&site).await;
    assert_eq!(everything(&site).await, before, "nobody sees who applied");
    assert_eq!(ask(&site, "", &format!("{private}/endorse"), Some(&[])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    accepted(&site).await;
    let before = everything(&site).await; // the organisations of reviewers are public

    let page = ask(&site, "", &private, None).await;
    assert!(page.text.contains("Water is for all.") && page.header("cache-control").contains("no-store"));
    let hash = charter::store::newest(&site.app.db).await.expect("answered").expect("there").hash;
    let signed = [("hash", hash.as_str()), ("signatory", "Ama Sealed"), ("office", "director"), ("sight", "hidden")];
    let no_choice = ask(&site, "", &format!("{private}/endorse"), Some(&signed[..3])).await;
    assert_eq!(no_choice.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody chooses for them");
    let done = ask(&site, "", &format!("{private}/endorse"), Some(&signed)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(file(&site).await.stage(&site.app.now()), Stage::Admitted);
    assert_eq!(everything(&site).await, before, "a hidden member changes nothing");
    let endorsed = membership::store::endorsements(&site.app.db).await.expect("answered");
    assert_eq!((endorsed.len(), endorsed[0].hash == hash, endorsed[0].signatory.contains("Ama")), (1, true, false));

    ask(&site, "", &format!("{private}/sight"), Some(&[("sight", "listed")])).await;
    let members = site.get("/coalition/members").await.text;
    assert!(members.contains("Quiet Lake") && !members.contains("Ama"));
    assert!(site.get("/coalition/text").await.text.contains("Quiet Lake"), "and its endorsement is seen with it");

    let organisation = file(&site).await.application.organisation_id.expect("admitted");
    let committee = committee::store::steering(&site.app.db).await.expect("answered").expect("there");
    committee::sit::add_seat(&site.app, &by, &committee, "2026-01", "").await.expect("opened");
    let committee = committee::store::steering(&site.app.db).await.expect("answered").expect("there");
    let wanted = Sitting { organisation_id: Some(organisation.clone()), since: "2026-02".into(), ..Sitting::default() };
    sit(&site.app, &by, &committee, &committee.seats[1].id, wanted).await.expect("seated");
    let speaker = someone(&site, "Quiet Lake", "TGO", None).await;
    let roles = member::account::standing(&site.app.db, &speaker.account).await.expect("answered").expect("open").roles;
    assert!(roles.contains(&Role::Member) && roles.contains(&Role::Steering), "roles follow: {roles:?}");

    let text =
        Text { language: "en".into(), title: "Two".into(), understanding: vec!["Anew.".into()], purposes: vec![] };
    publish(&site.app, &by, text, "", "").await.expect("published");
    let asked = ask(&site, "", &private, None).await.text;
    assert!(asked.contains("The text has changed: endorse it again") && asked.contains("Anew."));

    ask(&site, "", &format!("{private}/leave"), Some(&[("because", "We close")])).await;
    let committee = committee::store::steering(&site.app.db).await.expect("answered").expect("there");
    assert!(!committee.seats[1].sittings[0].until.is_empty(), "the seat fell vacant");
    let roles = member::account::standing(&site.app.db, &speaker.account).await.expect("answered").expect("open").roles;
    assert!(roles.is_empty(), "and the roles are gone: {roles:?}");
    let all = membership::store::all(&site.app.db).await.expect("answered");
    let own = all.iter().find(|one| one.membership.organisation_id == organisation).expect("the history stays");
    assert_eq!(
        own.membership.ended.as_ref().map(|one| (one.by_itself, one.because.as_str())),
        Some((true, "We close"))
    );
    assert_eq!(own.membership.sight, Sight::Listed);
}
