//! Search as a reader without scripts uses it: what was said is found, what was taken back is not.

use crate::access::Level;
use crate::app::App;
use crate::member::link::make_link;
use crate::report;
use crate::roundtable::{self, Roundtable};
use crate::statement::{self, Statement};
use crate::web::Answers;
use crate::{consultation, db, serve};
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Request, StatusCode};
use std::time::Duration;

struct Reader {
    app: App,
    answers: Answers,
    cookie: String,
}

impl Reader {
    /// Of a site with one roundtable in Accra and its report, a statement a line.
    async fn of(lines: &[&str]) -> Reader {
        let app = App::of_test().await;
        let answers = Answers::new(serve::routes(), app.clone()).expect("the routes fit together");
        let reader = Reader { app, answers, cookie: String::new() };
        let mut tx = db::begin(&reader.app.db).await.expect("a transaction");
        let asked = consultation::Consultation {
            slug: "water".into(),
            title: "Water for all".into(),
            languages: vec!["en".into()],
            ..Default::default()
        };
        let consultation_id =
            consultation::store::insert(&mut tx, &asked, &reader.app.now()).await.expect("a consultation");
        let held = Roundtable {
            consultation_id,
            slug: "accra".into(),
            position: 1,
            title: "West Africa roundtable".into(),
            city: "Accra".into(),
            country: "GHA".into(),
            days: roundtable::Days::parse("2008-07-30/2008-07-31").expect("days"),
            language: "en".into(),
            ..Roundtable::default()
        };
        roundtable::store::insert(&mut tx, &held).await.expect("a roundtable");
        tx.commit().await.expect("committed");
        reader.report(lines).await;
        reader
    }

    async fn report(&self, lines: &[&str]) {
        let roundtable = roundtable::store::by_slug(&self.app.db, "accra").await.expect("answered").expect("there");
        report::cast::report(&self.app, &roundtable, "en", lines).await;
    }

    async fn said(&self) -> Vec<Statement> {
        let roundtable = roundtable::store::by_slug(&self.app.db, "accra").await.expect("answered").expect("there");
        let report = report::store::of_roundtable(&self.app.db, &roundtable.id).await.expect("answered").remove(0);
        statement::store::of_report(&self.app.db, &report.id).await.expect("answered")
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        self.ask(Request::get(path), Body::empty()).await
    }

    async fn post(&self, path: &str, body: &str) -> (StatusCode, String) {
        let form = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(form, Body::from(body.to_owned())).await
    }

    async fn ask(&self, request: axum::http::request::Builder, body: Body) -> (StatusCode, String) {
        let request = if self.cookie.is_empty() { request } else { request.header(COOKIE, &self.cookie) };
        let answer = self.answers.within(Duration::from_secs(60), request.body(body).expect("a request")).await;
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }

    async fn shows(&self, path: &str, words: &str) -> bool {
        let (status, text) = self.get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}: {text}");
        text.contains(words)
    }

    async fn sign_in(&mut self) {
        let link = make_link(&self.app).await.expect("a link");
        let path = link.strip_prefix("http://127.0.0.1:8080").expect("an address of this site").to_owned();
        let request = Request::post(&path).body(Body::empty()).expect("a request");
        let answer = self.answers.within(Duration::from_secs(60), request).await;
        let set = answer.headers().get(SET_COOKIE).and_then(|value| value.to_str().ok()).expect("a cookie");
        self.cookie = set.split(';').next().expect("a pair").to_owned();
    }
}

const LINES: [&str; 3] =
    ["Early warning must reach Accra.", "Nobody enforces the embargo.", "The responsibility to protect is law."];

#[tokio::test]
async fn what_was_said_is_found_with_its_passage() {
    let reader = Reader::of(&LINES).await;
    let said = reader.said().await;
    let (_, page) = reader.get("/search?q=warnings").await;
    assert!(page.contains(&format!("/statements/{}#passage", said[0].id)), "{page}");
    assert!(
        page.contains("<mark><span lang=\"en\">warning</span></mark>") || page.contains("<mark>warning</mark>"),
        "{page}"
    );
    assert!(reader.shows("/search?q=R2P", "responsibility").await);
    assert!(reader.shows("/fr/search?q=embargo+country%3AGhana", "embargo").await);
    assert!(!reader.shows("/search?q=embargo+-country%3AGhana", &said[1].id).await);
    assert!(reader.shows("/search?q=embrago", "These are results for").await);
    assert!(reader.shows("/search.csv?q=embargo", "Nobody enforces the embargo.").await);
    assert!(reader.shows("/search.atom?q=embargo", &format!("/statements/{}</id>", said[1].id)).await);
    assert!(reader.shows("/search/references.txt?q=embargo", "West Africa roundtable").await);
    assert!(reader.shows("/search?q=ghana+type%3Aroundtable", "/roundtables/accra").await);
}

#[tokio::test]
async fn what_is_withheld_or_withdrawn_is_gone_at_once() {
    let mut reader = Reader::of(&LINES).await;
    let said = reader.said().await;
    assert!(reader.shows("/search?q=embargo", &said[1].id).await);
    reader.sign_in().await;
    let fields = format!("kind=challenge&language=en&level={}&version=1", Level::Withheld.as_str());
    let (status, page) = reader.post(&format!("/desk/statements/{}", said[1].id), &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    for path in ["/search?q=embargo", "/search.csv?q=embargo", "/search.atom?q=embargo", "/search/references?q=embargo"]
    {
        let (_, page) = reader.get(path).await;
        assert!(!page.contains(&said[1].id) && !page.contains("Nobody enforces"), "{path}: {page}");
    }
    let (_, page) = reader.get("/search?q=type%3Astatement").await;
    assert!(page.contains("2 results"), "it is not counted either: {page}");
    let withdraw = format!("/desk/reports/{}/withdraw", said[0].passage.report);
    assert_eq!(reader.post(&withdraw, "").await.0, StatusCode::SEE_OTHER);
    assert!(reader.shows("/search?q=type%3Astatement", "Nothing was found").await);
}

#[tokio::test]
async fn odd_questions_get_a_page_that_helps() {
    let reader = Reader::of(&LINES).await;
    assert!(reader.shows("/search", "How to search").await);
    assert!(reader.shows("/search?q=", "How to search").await);
    assert!(reader.shows("/search?q=*", "Signs alone").await);
    assert!(reader.shows("/search?q=%21%3F+-+%22", "Signs alone").await);
    assert!(reader.shows("/search?q=colour%3Ared", "There is no field").await);
    assert!(reader.shows("/search?q=country%3AAtlantis", "No country is called").await);
    assert!(reader.shows(&format!("/search?q={}", "embargo+".repeat(1250)), "very long").await);
    assert!(reader.shows("/search?q=embargo&page=99999999999999999999", "embargo").await);
    assert!(reader.shows("/search?q=embargo&page=7", "embargo").await);
    assert!(reader.shows("/search?q=%3Cscript%3E", "&#60;script&#62;").await);
    assert!(reader.shows("/search?q=xyzzyx", "Nothing was found").await);
}

#[tokio::test]
async fn the_operator_changes_names_and_the_next_search_knows() {
    let mut reader = Reader::of(&LINES).await;
    assert_eq!(reader.get("/desk/thesaurus").await.0, StatusCode::FORBIDDEN);
    assert!(reader.shows("/search?q=weaponsstop", "Nothing was found").await);
    reader.sign_in().await;
    assert!(reader.shows("/desk/thesaurus", "responsibility to protect").await);
    let lines = "lines=en%3A+embargo%3B+weaponsstop&version=0";
    assert_eq!(reader.post("/desk/new-thesaurus-group", lines).await.0, StatusCode::SEE_OTHER);
    assert!(reader.shows("/search?q=weaponsstop", "Nobody enforces").await);
    let (status, page) = reader.post("/desk/new-thesaurus-group", lines).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("already"), "{page}");
    let (status, page) = reader.post("/desk/thesaurus/r2p", "lines=just+words&version=0").await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("just words"), "{page}");
    assert_eq!(reader.post("/desk/thesaurus/r2p", "lines=&version=0").await.0, StatusCode::SEE_OTHER);
    assert!(!reader.shows("/search?q=R2P", "responsibility to protect is law").await, "the group is not used any more");
    let (status, page) = reader.post("/desk/thesaurus/r2p", "lines=en%3A+a%3B+b&version=0").await;
    assert!(status == StatusCode::CONFLICT && page.contains("en: a; b"), "{page}");
    assert_eq!(reader.post("/desk/thesaurus/r2p/forget", "version=1").await.0, StatusCode::SEE_OTHER);
    assert!(reader.shows("/search?q=R2P", "responsibility").await, "as it came");
}

#[tokio::test]
async fn the_index_is_made_again_from_the_database() {
    let reader = Reader::of(&LINES).await;
    assert!(reader.shows("/search?q=embargo", "Nobody enforces").await);
    let made = reader.app.search.rebuild(&reader.app).await.expect("rebuilt");
    assert_eq!(made.texts, LINES.len() + 3, "the report, the roundtable and the consultation too");
    assert!(reader.shows("/search?q=embargo", "Nobody enforces").await);
}
