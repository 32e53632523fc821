//! The way from a one-time link to a published global report, as a browser without scripts walks it.

use crate::access::{Level, Purpose};
use crate::app::App;
use crate::member::link::make_link;
use crate::report;
use crate::roundtable::{self, Roundtable};
use crate::statement::{self, Kind, Statement};
use crate::web::Answers;
use crate::{consultation, jobs, serve, synthesis};
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Request, StatusCode};
use std::time::Duration;

/// Somebody with a browser.
struct Visitor {
    app: App,
    answers: Answers,
    cookie: String,
}

/// What came back.
struct Seen {
    status: StatusCode,
    location: String,
    cookie: Option<String>,
    text: String,
}

impl Seen {
    fn shows(&self, words: &str) -> bool {
        self.text.contains(words)
    }
}

impl Visitor {
    async fn new() -> Visitor {
        let app = App::of_test().await;
        let answers = Answers::new(serve::routes(), app.clone()).expect("the routes fit together");
        Visitor { app, answers, cookie: String::new() }
    }

    /// Comes in by a new link.
    async fn signed_in() -> Visitor {
        let mut visitor = Visitor::new().await;
        let link = make_link(&visitor.app).await.expect("a link");
        let path = link.strip_prefix("http://127.0.0.1:8080").expect("an address of this site").to_owned();
        let door = visitor.get(&path).await;
        assert!(door.status == StatusCode::OK && door.shows("Enter the desk"), "{}", door.text);
        assert_eq!(visitor.get(&path).await.status, StatusCode::OK, "looking does not use the link");
        let entered = visitor.post(&path, &[]).await;
        assert_eq!((entered.status, entered.location.as_str()), (StatusCode::SEE_OTHER, "/desk"));
        let set = entered.cookie.expect("a cookie");
        assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Path=/"));
        let again = visitor.post(&path, &[]).await;
        assert!(again.status == StatusCode::GONE && again.shows("plenary operator-link"));
        visitor.cookie = set.split(';').next().expect("a pair").to_owned();
        visitor
    }

    async fn get(&self, path: &str) -> Seen {
        self.ask(Request::get(path), Body::empty()).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let form = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let encoded: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        self.ask(form, Body::from(encoded.join("&"))).await
    }

    async fn ask(&self, request: axum::http::request::Builder, body: Body) -> Seen {
        let request = if self.cookie.is_empty() { request } else { request.header(COOKIE, &self.cookie) };
        let answer = self.answers.within(Duration::from_secs(60), request.body(body).expect("a request")).await;
        let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (status, location, cookie) = (answer.status(), header(LOCATION).unwrap_or_default(), header(SET_COOKIE));
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        Seen { status, location, cookie, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// A consultation with one roundtable, by forms.
    async fn with_roundtable(&self) -> Roundtable {
        let made = self
            .post("/desk/new-consultation", &[("title", "Water for all"), ("questions", "Who goes without?")])
            .await;
        assert_eq!((made.status, made.location.as_str()), (StatusCode::SEE_OTHER, "/desk/consultations/water-for-all"));
        let fields = [
            ("title", "West Africa"),
            ("city", "Accra"),
            ("country", "GHA"),
            ("days", "2008-07-30/2008-07-31"),
            ("hosts", "A network\r\nA university"),
            ("language", "en"),
            ("position", "1"),
        ];
        let made = self.post("/desk/consultations/water-for-all/new-roundtable", &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
        roundtable::store::by_slug(&self.app.db, "accra").await.expect("answered").expect("added")
    }

    /// A report of one line a statement.
    async fn with_report(&self, roundtable: &Roundtable, lines: &[&str]) -> Vec<Statement> {
        let report = report::cast::report(&self.app, roundtable, "en", lines).await;
        self.statements(&report.id).await
    }

    async fn statements(&self, report: &str) -> Vec<Statement> {
        statement::store::of_report(&self.app.db, report).await.expect("answered")
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

fn said(statements: &[Statement]) -> Vec<&str> {
    statements.iter().map(|one| one.words(Purpose::Checking)).collect()
}

#[tokio::test]
async fn nobody_else_gets_to_the_desk() {
    let visitor = Visitor::new().await;
    for path in
        ["/desk", "/desk/new-consultation", "/desk/consultations/any", "/desk/reports/any", "/desk/statements/any"]
    {
        let seen = visitor.get(path).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{path}");
    }
    let refused = visitor.post("/desk/new-consultation", &[("title", "Mine")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(consultation::store::all(&visitor.app.db).await.expect("answered").is_empty());
}

#[tokio::test]
async fn signing_out_ends_the_session_everywhere() {
    let visitor = Visitor::signed_in().await;
    let desk = visitor.get("/desk").await;
    assert!(desk.status == StatusCode::OK && desk.shows("There is no consultation yet"), "{}", desk.text);
    assert!(visitor.post("/desk/sign-out", &[]).await.cookie.is_some_and(|set| set.contains("Max-Age=0")));
    assert_eq!(visitor.get("/desk").await.status, StatusCode::FORBIDDEN, "the old cookie opens nothing");
}

#[tokio::test]
async fn a_form_that_is_wrong_comes_back_with_all_that_was_typed() {
    let visitor = Visitor::signed_in().await;
    let seen = visitor
        .post("/desk/new-consultation", &[("title", ""), ("starts", "soon"), ("goals", "To <understand>")])
        .await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.shows("Give it a title.") && seen.shows("“soon” is not a date") && seen.shows("To &#60;understand&#62;"),
        "{}",
        seen.text
    );
    visitor.with_roundtable().await;
    let fields = [("title", "East Africa"), ("country", "XXX"), ("days", "7 March"), ("position", "first")];
    let seen = visitor.post("/desk/consultations/water-for-all/new-roundtable", &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.shows("“7 March” is not a date") && seen.shows("Write a number from 1."), "{}", seen.text);
}

#[tokio::test]
async fn two_tabs_do_not_overwrite_each_other() {
    let visitor = Visitor::signed_in().await;
    visitor.with_roundtable().await;
    let change = "/desk/roundtables/accra/change";
    let opened = visitor.get(change).await;
    assert!(opened.shows("name=\"version\" value=\"1\"") && opened.shows("value=\"Accra\""), "{}", opened.text);
    let with =
        |title, city| [("title", title), ("city", city), ("country", "GHA"), ("position", "1"), ("version", "1")];
    assert_eq!(visitor.post(change, &with("Coast of West Africa", "Accra")).await.status, StatusCode::SEE_OTHER);
    let late = visitor.post(change, &with("West Africa", "Tema")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.shows("<td>Coast of West Africa</td>") && late.shows("<td>Tema</td>"),
        "both are shown: {}",
        late.text
    );
    assert!(late.shows("value=\"Tema\"") && late.shows("name=\"version\" value=\"2\""), "nothing typed is lost");
    let stored = roundtable::store::by_slug(&visitor.app.db, "accra").await.expect("answered").expect("there");
    assert_eq!((stored.title.as_str(), stored.city.as_str()), ("Coast of West Africa", "Accra"));
}

#[tokio::test]
async fn statements_are_corrected_one_by_one_and_many_at_once() {
    let visitor = Visitor::signed_in().await;
    let roundtable = visitor.with_roundtable().await;
    let made = visitor.with_report(&roundtable, &["Wells run dry.", "Pumps break down.", "Water is sold dear."]).await;
    let report = made[0].passage.report.clone();
    let desk = visitor.get(&format!("/desk/reports/{report}")).await;
    assert!(desk.status == StatusCode::OK && desk.shows("Pumps break down."), "{}", desk.text);

    let one = format!("/desk/statements/{}", made[0].id);
    assert_eq!(visitor.get(&one).await.status, StatusCode::OK);
    let fields =
        |version, level| [("kind", "recommendation"), ("language", "en"), ("level", level), ("version", version)];
    assert_eq!(visitor.post(&one, &fields("1", "withheld")).await.status, StatusCode::SEE_OTHER);
    let late = visitor.post(&one, &fields("1", "person")).await;
    assert!(late.status == StatusCode::CONFLICT && late.shows("withheld: counted, not shown"), "{}", late.text);
    assert_eq!(visitor.statements(&report).await[0].level, Level::Withheld);

    let chosen: Vec<String> = made.iter().map(|one| format!("{}:1", one.id)).collect();
    let fields: Vec<(&str, &str)> = chosen.iter().map(|of| ("of", of.as_str())).chain([("kind", "activity")]).collect();
    let done = visitor.post(&format!("/desk/reports/{report}/kinds"), &fields).await;
    assert_eq!(done.location, format!("/desk/reports/{report}?page=1&left=1"), "the first one was changed meanwhile");
    assert!(visitor.get(&done.location).await.shows("1 statement was left as it is"));
    let kinds: Vec<Kind> = visitor.statements(&report).await.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::Recommendation, Kind::Activity, Kind::Activity]);
    let none = visitor.post(&format!("/desk/reports/{report}/kinds"), &[("kind", "activity")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn statements_are_cut_anew_joined_taken_out_and_taken_back() {
    let visitor = Visitor::signed_in().await;
    let roundtable = visitor.with_roundtable().await;
    let made = visitor.with_report(&roundtable, &["Wells run dry. Pumps break down.", "Water is sold dear."]).await;
    let report = made[0].passage.report.clone();
    let words = |statement: &Statement| format!("/desk/statements/{}/words", statement.id);

    let wrong = visitor.post(&words(&made[0]), &[("words", "Wells ran dry."), ("version", "1")]).await;
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY
            && wrong.shows("letter for letter")
            && wrong.shows("Wells ran dry.")
    );
    let overlap = visitor.post(&words(&made[0]), &[("words", "Pumps break down.\nWater"), ("version", "1")]).await;
    assert!(
        overlap.status == StatusCode::UNPROCESSABLE_ENTITY && overlap.shows("belong to another statement"),
        "{}",
        overlap.text
    );
    let split = [("words", "Wells run dry.\r\n\r\nPumps break down.\r\n"), ("version", "1")];
    assert_eq!(visitor.post(&words(&made[0]), &split).await.status, StatusCode::SEE_OTHER);
    assert_eq!(visitor.post(&words(&made[0]), &split).await.status, StatusCode::CONFLICT, "it was taken out by then");
    let cut = visitor.statements(&report).await;
    assert_eq!(said(&cut), ["Wells run dry.", "Pumps break down.", "Water is sold dear."]);
    assert!(cut.iter().all(|one| one.kind == Kind::Challenge));

    let join = |first: &Statement, second: &Statement| {
        let version = |one: &Statement| one.version.to_string();
        [
            ("first", first.id.clone()),
            ("first_version", version(first)),
            ("second", second.id.clone()),
            ("second_version", version(second)),
        ]
    };
    let address = format!("/desk/statements/{}/join", cut[1].id);
    let fields = join(&cut[0], &cut[2]);
    let far = visitor.post(&address, &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
    assert!(
        far.status == StatusCode::UNPROCESSABLE_ENTITY && far.shows("do not stand next to each other"),
        "{}",
        far.text
    );
    let fields = join(&cut[1], &cut[2]);
    let joined = visitor.post(&address, &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.text);
    let cut = visitor.statements(&report).await;
    assert_eq!(said(&cut), ["Wells run dry.", "Pumps break down.\nWater is sold dear."]);

    let out = format!("/desk/statements/{}/take-out", cut[0].id);
    let version = cut[0].version.to_string();
    assert_eq!(visitor.post(&out, &[("version", &version)]).await.status, StatusCode::SEE_OTHER);
    let desk = visitor.get(&format!("/desk/reports/{report}")).await;
    assert!(desk.shows("taken out by hand (1)"), "its words are left over: {}", desk.text);
    let whole = visitor.post(&format!("/desk/statements/{}/take-back", made[0].id), &[("version", "2")]).await;
    assert_eq!(whole.status, StatusCode::UNPROCESSABLE_ENTITY, "some of its words are another's now");
    let add = format!("/desk/reports/{report}/add?start=0&end=14");
    assert!(visitor.get(&add).await.shows("Wells run dry."));
    let again = visitor.post(&add, &[("words", "Wells run"), ("kind", "activity")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    assert_eq!(said(&visitor.statements(&report).await), ["Wells run", "Pumps break down.\nWater is sold dear."]);
}

#[tokio::test]
async fn a_report_is_withdrawn_and_stands_again() {
    let visitor = Visitor::signed_in().await;
    let roundtable = visitor.with_roundtable().await;
    let made = visitor.with_report(&roundtable, &["Wells run dry."]).await;
    let desk = format!("/desk/reports/{}", made[0].passage.report);
    assert!(visitor.get(&format!("{desk}/withdraw")).await.shows("and its statement"));
    assert_eq!(visitor.post(&format!("{desk}/withdraw"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(statement::store::count(&visitor.app.db, &roundtable.consultation_id).await.expect("answered"), 0);
    assert!(visitor.get(&desk).await.shows("This version is withdrawn"));
    let run = visitor.post("/desk/consultations/water-for-all/runs", &[]).await;
    assert!(run.status == StatusCode::UNPROCESSABLE_ENTITY && run.shows("There are no statements yet"), "{}", run.text);
    assert_eq!(visitor.post(&format!("{desk}/reinstate"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(statement::store::count(&visitor.app.db, &roundtable.consultation_id).await.expect("answered"), 1);
}

#[tokio::test]
async fn a_run_makes_a_draft_that_is_published_and_taken_back() {
    let visitor = Visitor::signed_in().await;
    let roundtable = visitor.with_roundtable().await;
    visitor
        .with_report(
            &roundtable,
            &["Wells run dry in the north.", "Pumps break down every month.", "Water is sold too dear."],
        )
        .await;
    let started = visitor.post("/desk/consultations/water-for-all/runs", &[]).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.text);
    assert!(visitor.get(&started.location).await.shows("Waits for its turn"));
    let again = visitor.post("/desk/consultations/water-for-all/runs", &[]).await;
    assert_eq!(again.location, started.location, "one run at a time");

    let worker = jobs::start(visitor.app.clone(), serve::kinds());
    let mut draft = String::new();
    for _ in 0..600 {
        let seen = visitor.get(&started.location).await;
        if seen.status == StatusCode::SEE_OTHER {
            draft = seen.location;
            break;
        }
        assert!(!seen.shows("came to no end"), "{}", seen.text);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let page = visitor.get(&draft).await;
    assert!(
        page.status == StatusCode::OK
            && page.shows("draft")
            && page.shows("/consultations/water-for-all/global-report/1.pdf"),
        "{}",
        page.text
    );

    let second = visitor.post("/desk/consultations/water-for-all/runs", &[]).await;
    let job = second.location.rsplit('/').next().expect("an id").to_owned();
    while jobs::store::by_id(&visitor.app.db, &job)
        .await
        .expect("answered")
        .is_some_and(|job| job.finished_at.is_none())
    {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    worker.stop().await;
    let runs = synthesis::store::of_consultation(&visitor.app.db, &roundtable.consultation_id).await.expect("answered");
    assert_eq!(runs.len(), 1, "nothing has changed, so there is nothing new");

    let public = || async {
        let newest = synthesis::store::latest_published(
            &visitor.app.db,
            &roundtable.consultation_id,
            &crate::access::Viewer::Public,
        )
        .await;
        newest.expect("answered").map(|row| row.number)
    };
    assert!(visitor.get(&format!("{draft}/publish")).await.shows("Publish global report 1?"));
    assert_eq!(public().await, None);
    for _ in 0..2 {
        assert_eq!(visitor.post(&format!("{draft}/publish"), &[]).await.location, draft, "twice is no harm");
        assert_eq!(public().await, Some(1));
    }
    assert!(visitor.get("/desk").await.shows("public"));
    assert!(visitor.get(&format!("{draft}/unpublish")).await.shows("Take global report 1 back?"));
    visitor.post(&format!("{draft}/unpublish"), &[]).await;
    assert_eq!(public().await, None);
}
