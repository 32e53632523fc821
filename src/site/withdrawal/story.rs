//! Somebody is named, lowers what may be said, and takes their words back by their private link. Every output follows.

use crate::access::{Allowed, Level, Use};
use crate::consent::{self, How, Who, give, link, participants, store, texts};
use crate::member::Operator;
use crate::site::cast::{Seen, Site};
use crate::statement;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};

/// Words that are said once, and by her.
const WORDS: &str = "Wells run dry in the north.";
const PART: &str = "run dry";
const NAME: &str = "Marisol Quetzal";
const UNION: &str = "Pump Union";

async fn post(site: &Site, path: &str, form: &str) -> Seen {
    let request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    site.ask(request.body(Body::from(form.to_owned())).expect("a request")).await
}

/// A participant of Accra who said the first statement, with the token of her link.
async fn with_participant() -> (Site, String, consent::Participant, String) {
    let site = Site::new().await;
    let by = Operator::at_the_machine();
    let of_accra = statement::store::of_report(&site.app.db, &site.reports[0].id).await.expect("answered");
    let first = of_accra.first().expect("four of them").id.clone();
    let who = Who { name: NAME.into(), contact: "marisol@refuge.example".into(), organisation: UNION.into() };
    let id = participants::add(&site.app, &by, &site.roundtables[0].id, &who, "en").await.expect("added");
    participants::said(&site.app, &by, &id, std::slice::from_ref(&first)).await.expect("noted");
    let participant = store::by_id(&site.app.db, &id).await.expect("answered").expect("there");
    let token = link::make(&site.app, &by, &participant).await.expect("made");
    (site, first, participant, token.to_string())
}

/// Everything that could show the words: where, and whether it is for programs.
fn outputs(site: &Site, statement: &str) -> Vec<(String, bool)> {
    let report = &site.reports[0].id;
    let global = "/consultations/water/global-report/1";
    let mut all = vec![(format!("/statements/{statement}"), false), (format!("/s/{statement}"), false)];
    for end in ["", ".md", ".txt", "?print", "?cite"] {
        all.push((format!("/reports/{report}{end}"), false));
        all.push((format!("/roundtables/accra{end}"), false));
        all.push((format!("{global}{end}"), false));
    }
    for path in ["/", "/consultations/water", "/search?q=wells+dry", "/search?q=wells", "/regions/coalition/africa"] {
        all.push((path.to_owned(), false));
    }
    let data = [
        format!("{global}.json"),
        format!("{global}.csv"),
        "/consultations/water/statements.csv".into(),
        "/consultations/water/findings.csv".into(),
        "/api/statements".into(),
        format!("/api/statements/{statement}"),
        "/api/findings".into(),
        "/api/themes".into(),
        format!("/api/reports/{report}"),
        "/index.atom".into(),
        "/search.csv?q=wells".into(),
        "/oai?verb=ListRecords&metadataPrefix=oai_dc".into(),
        "/sitemap.xml".into(),
    ];
    all.extend(data.into_iter().map(|path| (path, true)));
    all
}

/// Where the words, or a part of them, are shown.
async fn shown_at(site: &Site, statement: &str, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (path, _) in outputs(site, statement) {
        if site.get(&path).await.text.contains(words) {
            found.push(path);
        }
    }
    found
}

#[tokio::test]
async fn nobody_is_named_who_was_not_asked_and_a_name_goes_as_it_came() {
    let (site, first, participant, token) = with_participant().await;
    assert!(shown_at(&site, &first, NAME).await.is_empty() && shown_at(&site, &first, UNION).await.is_empty());
    let by = Operator::at_the_machine();

    // Everything agreed to on paper, while what the desk set allows the roundtable only: the strictest counts.
    let all = Allowed::all(Level::Person);
    give::note(&site.app, &by, &participant, all, None, How::Paper).await.expect("noted");
    assert!(shown_at(&site, &first, NAME).await.is_empty());

    let wanted = statement::correct::Correction {
        kind: statement::Kind::Challenge,
        language: "en".into(),
        level: Level::Person,
    };
    let version = statement::store::by_id(&site.app.db, &first).await.expect("answered").expect("there").version;
    statement::correct::correct(&site.app, &by, &first, version, &wanted).await.expect("opened by the desk");
    let page = site.get(&format!("/statements/{first}")).await;
    assert!(page.text.contains(NAME) && page.text.contains(UNION), "both allow it, so she is named");
    assert!(site.get(&format!("/api/statements/{first}")).await.text.contains(UNION));

    // The rule of the consultation closes it for everybody at once.
    consent::rule::set(&site.app, &by, &site.consultation, Level::Region).await.expect("set");
    assert!(shown_at(&site, &first, NAME).await.is_empty() && shown_at(&site, &first, UNION).await.is_empty());
    consent::rule::set(&site.app, &by, &site.consultation, Level::Person).await.expect("set");
    assert!(!shown_at(&site, &first, NAME).await.is_empty());

    // She lowers it herself, by her link.
    let form =
        format!("act=save&statement={first}&report=roundtable&site=roundtable&data=roundtable&translation=withheld");
    let page = post(&site, &format!("/my/{token}"), &form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert!(page.text.contains("This counts from now on"));
    assert!(shown_at(&site, &first, NAME).await.is_empty() && shown_at(&site, &first, UNION).await.is_empty());
    assert!(!shown_at(&site, &first, PART).await.is_empty(), "her words stay");
}

#[tokio::test]
async fn each_use_is_decided_by_itself() {
    let (site, first, _, token) = with_participant().await;
    let form =
        format!("act=save&statement={first}&report=roundtable&site=roundtable&data=withheld&translation=roundtable");
    assert_eq!(post(&site, &format!("/my/{token}"), &form).await.status, StatusCode::OK);
    let found = shown_at(&site, &first, PART).await;
    for (path, is_data) in outputs(&site, &first) {
        assert!(!is_data || !found.contains(&path), "{path} is for programs");
    }
    assert!(found.contains(&format!("/statements/{first}")) && found.contains(&"/roundtables/accra".to_owned()));

    let form =
        format!("act=save&statement={first}&report=roundtable&site=withheld&data=withheld&translation=roundtable");
    assert_eq!(post(&site, &format!("/my/{token}"), &form).await.status, StatusCode::OK);
    let found = shown_at(&site, &first, PART).await;
    assert!(found.contains(&"/roundtables/accra".to_owned()), "the report has them still");
    for path in found {
        let alone = path.starts_with("/statements/") || path.starts_with("/s/") || path.starts_with("/search");
        assert!(!alone, "{path}");
    }
}

#[tokio::test]
async fn what_is_taken_back_is_gone_everywhere_and_a_marker_stays() {
    let (site, first, participant, token) = with_participant().await;
    let before = shown_at(&site, &first, PART).await;
    for path in [
        format!("/statements/{first}"),
        "/roundtables/accra".to_owned(),
        "/roundtables/accra.txt".to_owned(),
        format!("/api/reports/{}", site.reports[0].id),
        "/consultations/water/global-report/1".to_owned(),
        "/consultations/water/global-report/1.json".to_owned(),
        "/search?q=wells".to_owned(),
        "/consultations/water/statements.csv".to_owned(),
        "/api/statements".to_owned(),
    ] {
        assert!(before.contains(&path), "{path} shows it before, else this test would prove nothing: {before:?}");
    }
    // Looking changes nothing.
    assert_eq!(site.get(&format!("/my/{token}")).await.status, StatusCode::OK);
    assert_eq!(shown_at(&site, &first, PART).await, before);

    let page = post(&site, &format!("/my/{token}"), &format!("act=withdraw&statement={first}")).await;

    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains(WORDS), "she sees what she took back");
    assert_eq!(shown_at(&site, &first, PART).await, Vec::<String>::new());
    let report = site.get(&format!("/api/reports/{}", site.reports[0].id)).await.json();
    assert_eq!(report["masked"].as_array().map(Vec::len), Some(2), "a marker stands in its place");
    let old = site.get("/consultations/water/global-report/1.json").await.json();
    assert_eq!(old["counts"]["withheld"], 2, "it is counted, in the old version too");
    let answers = store::answers(&site.app.db, &participant.id).await.expect("answered");
    assert!(Use::ALL.iter().all(|to| answers.iter().any(|one| one.purpose == *to && one.level == Level::Withheld)));
    assert!(answers.iter().all(|one| one.how == How::Link));
}

#[tokio::test]
async fn a_private_link_opens_what_is_theirs_and_nothing_else() {
    let (site, first, participant, token) = with_participant().await;
    let others = statement::store::of_report(&site.app.db, &site.reports[0].id).await.expect("answered");
    let other = others.iter().find(|one| one.id != first).expect("three more");
    let by = Operator::at_the_machine();
    let bodies = [("en".to_owned(), "We ask you.\r\n\r\nYou may say no.".to_owned()), ("fr".to_owned(), String::new())];
    assert_eq!(texts::add(&site.app, &by, &site.consultation, &bodies).await.expect("written"), Some(1));
    assert_eq!(texts::add(&site.app, &by, &site.consultation, &[]).await.expect("answered"), None);

    let page = site.get(&format!("/my/{token}")).await;
    assert!(page.text.contains(WORDS) && page.text.contains("You may say no.") && !page.text.contains("Pumps break"));
    assert!(!page.text.contains(NAME), "a page that lies open does not tell whose it is");
    assert!(page.header("cache-control").contains("no-store") && page.header("x-robots-tag").contains("noindex"));
    assert_eq!(page.header("referrer-policy"), "same-origin");
    let title = page.text.split("<title>").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
    assert_eq!(title, "Your page", "no name of a site, no topic");
    assert!(page.text.contains("rel=\"noreferrer\"") && page.text.contains("href=\"data:,\""));
    let arabic = site.get(&format!("/ar/my/{token}")).await;
    assert!(arabic.text.contains("dir=\"rtl\"") && arabic.text.contains("You may say no."));

    for (path, form) in [
        (format!("/my/{token}"), format!("act=withdraw&statement={}", other.id)),
        (format!("/my/{token}"), format!("act=publish&statement={first}")),
        (format!("/my/{}", "0".repeat(64)), format!("act=withdraw&statement={first}")),
        ("/my/x".to_owned(), String::new()),
    ] {
        assert_eq!(post(&site, &path, &form).await.status, StatusCode::NOT_FOUND, "{path} {form}");
    }
    let still = statement::store::by_id(&site.app.db, &other.id).await.expect("answered").expect("there");
    assert_ne!(still.level, Level::Withheld, "nobody takes back what others said");

    // What names no level opens nothing; what she was shown is written down with it.
    post(&site, &format!("/my/{token}"), "act=save&statement=&report=everything").await;
    let level = statement::store::by_id(&site.app.db, &first).await.expect("answered").expect("there").level;
    assert_eq!(level, Level::Withheld);
    let answers = store::answers(&site.app.db, &participant.id).await.expect("answered");
    assert!(answers.iter().all(|one| one.text_number == 1 && one.given_on == consent::today()));

    assert_eq!(post(&site, &format!("/my/{token}/end"), "").await.status, StatusCode::OK);
    assert_eq!(site.get(&format!("/my/{token}")).await.status, StatusCode::NOT_FOUND, "the link has ended");
    let again = link::make(&site.app, &by, &participant).await.expect("made");
    assert_eq!(site.get(&format!("/my/{again}")).await.status, StatusCode::OK);
    assert!(store::withdrawn(&site.app.db, &participant.id).await.expect("answered") == 0);
}

#[tokio::test]
async fn words_that_are_cut_anew_keep_their_speaker() {
    let (site, first, participant, token) = with_participant().await;
    post(&site, &format!("/my/{token}"), &format!("act=withdraw&statement={first}")).await;
    let version = statement::store::by_id(&site.app.db, &first).await.expect("answered").expect("there").version;
    let by = Operator::at_the_machine();
    let pieces = ["Wells run dry".to_owned(), "in the north.".to_owned()];
    let made = statement::recut::recut(&site.app, &by, &first, version, &pieces).await.expect("cut");
    for id in &made {
        let one = statement::store::by_id(&site.app.db, id).await.expect("answered").expect("there");
        assert_eq!(one.level, Level::Withheld, "what was taken back stays taken back");
    }
    let mut tx = crate::db::begin(&site.app.db).await.expect("a transaction");
    let said = store::said(&mut tx, &participant.id).await.expect("answered");
    assert!(made.iter().all(|id| said.contains(id)));
}

fn cookie_of(seen: &Seen) -> String {
    seen.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
}

async fn with_cookie(site: &Site, path: &str, cookie: &str, form: Option<&str>) -> Seen {
    let request = match form {
        Some(_) => Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded"),
        None => Request::get(path),
    };
    let body = Body::from(form.unwrap_or_default().to_owned());
    site.ask(request.header("cookie", cookie).body(body).expect("a request")).await
}

#[tokio::test]
async fn who_comes_by_a_code_adds_a_point_and_decides_about_it() {
    let site = Site::new().await;
    let by = Operator::at_the_machine();
    let accra = site.roundtables[0].id.clone();
    let codes = consent::pseudonym::draw::draw(&site.app, &by, &accra, 3, "en", "").await.expect("drawn");
    let door = "/take-part/accra";
    assert_eq!(site.get("/my").await.status, StatusCode::NOT_FOUND);
    let form = format!("code={}&passphrase=seven+blue+wells+at+dawn", codes[0]);
    let asked = post(&site, door, &form).await;
    assert!(
        asked.status == StatusCode::UNPROCESSABLE_ENTITY && asked.text.contains("name=\"again\""),
        "{}",
        asked.text
    );
    assert!(!asked.text.contains("seven blue wells"), "a passphrase is not sent back");
    let entered = post(&site, door, &format!("{form}&again=seven+blue+wells+at+dawn")).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text);
    let set = entered.header("set-cookie").to_owned();
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict") && !set.contains("Max-Age"));
    let cookie = cookie_of(&entered);

    let page = with_cookie(&site, "/my", &cookie, None).await;
    assert!(page.status == StatusCode::OK && page.text.contains(WORDS), "she sees what was said there");
    assert!(!page.text.contains("quicksilver"), "not what is withheld");
    let refused = with_cookie(&site, "/my/add", &cookie, Some("kind=challenge&words=+")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Girls+carry+the+water.", "To+be+taken+back."] {
        let form = format!("kind=challenge&words={words}");
        let handed = with_cookie(&site, "/my/add", &cookie, Some(&form)).await;
        assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text);
    }
    let waiting = consent::pseudonym::store::of_roundtable(&site.app.db, &accra).await.expect("answered");
    let second = waiting.iter().find(|row| row.words.starts_with("To be")).expect("handed in").id.clone();
    let taken = with_cookie(&site, "/my/take-back", &cookie, Some(&format!("id={second}"))).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert!(!site.get("/roundtables/accra").await.text.contains("Girls carry"), "it waits");

    let first = waiting.iter().find(|row| row.id != second).expect("the other").id.clone();
    let wanted = [first, second];
    let made = crate::participant::contribute::take_in(&site.app, &by, &accra, "handed-in", &wanted).await;
    let report = made.expect("taken in").expect("one was there");
    assert!(site.get(&format!("/reports/{report}")).await.text.contains("Girls carry the water."));
    let said = statement::store::of_report(&site.app.db, &report).await.expect("answered");
    assert_eq!(said.len(), 1, "what was taken back is not in it");

    let page = with_cookie(&site, "/my", &cookie, Some(&format!("act=withdraw&statement={}", said[0].id))).await;
    assert_eq!(page.status, StatusCode::OK);
    let report = site.get(&format!("/reports/{report}")).await.text;
    assert!(!report.contains("Girls carry") && report.contains("withheld"), "gone, and a marker stands");

    // Leaving ends it; code and passphrase open it again; the last day closes the report, not the page.
    let left = with_cookie(&site, "/my/leave", &cookie, Some("")).await;
    assert_eq!(left.header("location"), "https://www.wikipedia.org/");
    assert_eq!(with_cookie(&site, "/my", &cookie, None).await.status, StatusCode::NOT_FOUND);
    let again = post(&site, door, &form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    consent::pseudonym::draw::draw(&site.app, &by, &accra, 0, "en", "2020-01-01").await.expect("closed");
    let cookie = cookie_of(&again);
    let late = with_cookie(&site, "/my/add", &cookie, Some("kind=challenge&words=Too+late.")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(with_cookie(&site, "/my", &cookie, None).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_corrected_file_does_not_bring_back_what_was_taken_back() {
    let (site, first, participant, token) = with_participant().await;
    post(&site, &format!("/my/{token}"), &format!("act=withdraw&statement={first}")).await;
    let report = site.report(&site.roundtables[0], "en", &["A corrected file.", WORDS, "And one more."]).await;
    let mut tx = crate::db::begin(&site.app.db).await.expect("a transaction");
    consent::inherit::inherit(&site.app, &mut tx, &report.id).await.expect("handed on");
    tx.commit().await.expect("committed");
    let said = statement::store::of_report(&site.app.db, &report.id).await.expect("answered");
    assert_eq!(
        said.iter().map(|one| one.level).collect::<Vec<_>>(),
        [Level::Roundtable, Level::Withheld, Level::Roundtable]
    );
    assert!(!site.get("/roundtables/accra").await.text.contains(PART));
    let mut tx = crate::db::begin(&site.app.db).await.expect("a transaction");
    assert!(
        store::said(&mut tx, &participant.id).await.expect("answered").contains(&said[1].id),
        "it is hers here too"
    );
}
