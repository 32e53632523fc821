//! The description against what is really answered.

use super::answer::DESCRIPTION;
use crate::db;
use crate::site::cast::{CANARY, Site};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn description() -> Value {
    serde_json::from_str(DESCRIPTION).expect("the description is JSON")
}

/// Checks a body against a schema of the description.
fn matches(schema: &Value, body: &Value) -> Vec<String> {
    let whole = description();
    let mut root = schema.clone();
    root["components"] = whole["components"].clone();
    let validator = jsonschema::validator_for(&root).expect("a schema");
    validator.iter_errors(body).map(|error| format!("{error} at {}", error.instance_path())).collect()
}

/// The schema of an answer of this path and status.
fn schema(path: &str, status: &str, kind: &str) -> Value {
    let whole = description();
    let found = &whole["paths"][path]["get"]["responses"][status]["content"][kind]["schema"];
    assert!(found.is_object(), "{path} {status} {kind} is not described");
    found.clone()
}

#[test]
fn the_description_names_every_route_and_no_other() {
    let code = include_str!("mod.rs");
    let routes: BTreeSet<String> = code
        .split(".route(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|path| path.starts_with("/api"))
        .map(str::to_owned)
        .collect();
    let described: BTreeSet<String> = description()["paths"].as_object().expect("paths").keys().cloned().collect();
    assert_eq!(routes, described);
    for name in super::COLLECTIONS {
        assert!(described.contains(&format!("/api/{name}")), "{name}");
    }
}

#[tokio::test]
async fn every_answer_is_as_described() {
    let site = Site::new().await;
    for collection in super::COLLECTIONS {
        let path = format!("/api/{collection}");
        let page = site.get(&path).await;
        assert_eq!((page.status, page.header("content-type")), (StatusCode::OK, "application/json"), "{}", page.text);
        assert_eq!(matches(&schema(&path, "200", "application/json"), &page.json()), [""; 0], "{path}");
        let items = page.json()["items"].as_array().expect("items").clone();
        assert!(!items.is_empty(), "{path} is empty");
        for item in items.iter().take(3) {
            let id = item["slug"].as_str().or(item["id"].as_str()).expect("a name");
            let whole = site.get(&format!("{path}/{id}")).await;
            assert_eq!(whole.status, StatusCode::OK, "{path}/{id}: {}", whole.text);
            let described = description();
            let of_one = described["paths"]
                .as_object()
                .expect("paths")
                .keys()
                .find(|key| key.starts_with(&format!("{path}/{{")));
            let of_one = schema(of_one.expect("a path of one"), "200", "application/json");
            assert_eq!(matches(&of_one, &whole.json()), [""; 0], "{path}/{id}");
            assert!(!whole.text.contains(CANARY), "{path}/{id}");
        }
        assert!(!page.text.contains(CANARY) && !page.text.contains(&site.withheld), "{path}: {}", page.text);
    }
    let index = site.get("/api").await;
    assert_eq!(matches(&schema("/api", "200", "application/json"), &index.json()), [""; 0]);
    let served = site.get("/openapi.json").await.json();
    assert_eq!(served["servers"][0]["url"], "http://127.0.0.1:8080");
}

#[tokio::test]
async fn pages_lead_through_everything_once() {
    let site = Site::new().await;
    for collection in super::COLLECTIONS {
        let all = site.get(&format!("/api/{collection}?limit=100")).await.json();
        let name = |item: &Value| item["slug"].as_str().or(item["id"].as_str()).expect("a name").to_owned();
        let names = |page: &Value| page["items"].as_array().expect("items").iter().map(name).collect::<Vec<_>>();
        let (mut seen, mut next) = (Vec::new(), format!("/api/{collection}?limit=2"));
        loop {
            let page = site.get(&next).await;
            assert_eq!(page.status, StatusCode::OK, "{next}: {}", page.text);
            seen.extend(names(&page.json()));
            match page.json()["next"].as_str() {
                Some(address) => {
                    assert_eq!(page.header("link"), format!("<{address}>; rel=\"next\""));
                    next = address.trim_start_matches("http://127.0.0.1:8080").to_owned();
                }
                None => break,
            }
            assert!(seen.len() < 500, "{collection} has no end");
        }
        assert!(all["next"].is_null() || seen.len() > 100);
        assert_eq!(seen[..names(&all).len()], names(&all), "{collection}");
        assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len(), "{collection}: twice");
    }
}

#[tokio::test]
async fn filters_are_kept_and_what_is_wrong_is_told() {
    let site = Site::new().await;
    let french = site.get("/api/statements?language=fr&limit=2").await.json();
    assert!(french["items"].as_array().expect("items").iter().all(|one| one["language"] == "fr"));
    let rest = french["next"].as_str().expect("three of them").trim_start_matches("http://127.0.0.1:8080");
    assert_eq!(site.get(rest).await.json()["items"][0]["language"], "fr");
    assert_eq!(site.get("/api/roundtables?country=gha").await.json()["items"][0]["slug"], "accra");
    assert_eq!(
        site.get("/api/regions?scheme=coalition&country=FRA").await.json()["items"][0]["id"],
        "coalition/europe"
    );
    for nothing in ["roundtable=nowhere", "consultation=a%00b", "language=%00"] {
        assert_eq!(site.get(&format!("/api/statements?{nothing}")).await.json()["items"], json!([]), "{nothing}");
    }
    let problem = json!({ "$ref": "#/components/schemas/Problem" });
    for (wrong, status) in [
        ("/api/statements?limit=0", 400),
        ("/api/statements?cursor=abc", 404),
        ("/api/statements?cursor=31", 404),
        ("/api/statements?kind=other", 400),
        ("/api/themes?breadth=Common", 400),
        ("/api/reports/x?a=1", 400),
        ("/api?x", 400),
        ("/api/statements/nothing", 404),
        ("/api/reports/nothing", 404),
        ("/api/statements.json", 404),
        ("/api/nothing", 404),
        ("/api/regions/coalition/%00", 404),
        ("/api/statements/a%00b", 404),
    ] {
        let seen = site.get(wrong).await;
        assert_eq!(
            (seen.status.as_u16(), seen.header("content-type")),
            (status, "application/problem+json"),
            "{wrong}"
        );
        assert_eq!(matches(&problem, &seen.json()), [""; 0], "{wrong}: {}", seen.text);
        assert_eq!(seen.json()["status"], status);
    }
    let deleted = Request::builder().method(Method::DELETE).uri("/api/themes").body(Body::empty()).expect("a request");
    let deleted = site.ask(deleted).await;
    assert_eq!((deleted.status, deleted.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET,HEAD"));
    assert_eq!(deleted.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn an_unchanged_answer_is_not_sent_again() {
    let site = Site::new().await;
    let first = site.get("/api/themes?limit=5").await;
    let tag = first.header("etag").to_owned();
    assert!(!tag.is_empty());
    let again =
        Request::get("/api/themes?limit=5").header("if-none-match", &tag).body(Body::empty()).expect("a request");
    let again = site.ask(again).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
}

#[tokio::test]
async fn the_operator_sees_no_more_here_than_anybody() {
    let site = Site::new().await;
    let link = crate::member::link::make_link(&site.app).await.expect("a link");
    let path = link.trim_start_matches("http://127.0.0.1:8080").to_owned();
    let entered = site.ask(Request::post(&path).body(Body::empty()).expect("a request")).await;
    let cookie = entered.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    let asked = |address: &str| Request::get(address).header("cookie", &cookie).body(Body::empty()).expect("a request");
    assert_eq!(site.ask(asked("/desk")).await.status, StatusCode::OK, "signed in");
    let page = site.ask(asked(&format!("/statements/{}", site.withheld))).await;
    assert!(page.status == StatusCode::OK && page.text.contains(CANARY), "the operator works with it");
    assert_eq!(site.ask(asked(&format!("/api/statements/{}", site.withheld))).await.status, StatusCode::NOT_FOUND);
    let report = site.ask(asked(&format!("/api/reports/{}", site.reports[0].id))).await;
    assert!(report.status == StatusCode::OK && !report.text.contains(CANARY));
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    assert!(crate::synthesis::store::unpublish(&mut tx, &site.synthesis).await.expect("answered"));
    tx.commit().await.expect("committed");
    let themes = site.ask(asked("/api/themes")).await.json();
    assert_eq!(themes["items"], json!([]), "a draft is no public thing");
}
