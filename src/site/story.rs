//! What programs and reference managers get, asked for as they ask.

use super::cast::{CANARY, Site};
use crate::db;
use crate::words::Language;
use crate::{report, synthesis};
use axum::http::StatusCode;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

fn elements<'a>(document: &'a Document, name: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name(name) || node.tag_name().name() == name).collect()
}

fn text_of<'a>(node: &Node<'a, 'a>, name: &str) -> &'a str {
    let child = node.children().find(|child| child.tag_name().name() == name);
    child.and_then(|child| child.text()).unwrap_or_default()
}

#[tokio::test]
async fn every_page_says_who_says_it_and_how_it_is_cited() {
    let site = Site::new().await;
    let statement = site.get("/consultations/water/statements.csv").await.text;
    let statement = statement.lines().nth(2).and_then(|line| line.split(',').next()).expect("a row").to_owned();
    let report = site.reports[0].id.clone();
    let pages = [
        ("/roundtables/accra".to_owned(), "/m/accra".to_owned(), "not the position of the coalition"),
        ("/consultations/water".into(), "/c/water".into(), "Those who run Plenary."),
        ("/consultations/water/global-report/1".into(), "/g/water/1".into(), "Compiled from what was said"),
        (format!("/reports/{report}"), format!("/r/{report}"), "not the position of the coalition"),
        (format!("/statements/{statement}"), format!("/s/{statement}"), "quoted word for word"),
    ];
    for (page, short, voice) in pages {
        let seen = site.get(&page).await;
        assert!(seen.text.contains(voice), "{page}: {}", seen.text);
        assert!(seen.text.contains("Last change") && seen.text.contains(&format!("href=\"{page}?cite\"")), "{page}");
        assert_eq!(seen.header("link"), format!("<http://127.0.0.1:8080{short}>; rel=\"cite-as\""));
        let led = site.get(&short).await;
        assert_eq!((led.status, led.header("location")), (StatusCode::PERMANENT_REDIRECT, page.as_str()));
        for language in Language::all() {
            let cited =
                site.get(&crate::web::address(&format!("{page}?cite"), language, crate::web::Format::Html)).await;
            assert!(cited.status == StatusCode::OK && cited.text.contains(&short), "{page} {}", cited.text);
            assert!(cited.text.contains(".csl.json\"") && cited.text.contains(".ris\""), "{}", cited.text);
        }
        assert!(
            site.get(&format!("{page}.bib")).await.text.contains(&format!("url = {{http://127.0.0.1:8080{short}}}"))
        );
        let item = site.get(&format!("{page}.csl.json")).await.json();
        assert!(item[0]["note"].as_str().expect("a note").contains("Illustrative only."), "{item}");
        let linked = site.get(&format!("{page}.jsonld")).await.json();
        assert_eq!(linked["@context"], "https://schema.org");
    }
}

#[tokio::test]
async fn feeds_are_atom_and_tell_languages_and_times() {
    let site = Site::new().await;
    let theme = site.get("/sitemaps/en-1.xml").await.text;
    let theme = theme.split("<loc>").find_map(|rest| rest.split('<').next().filter(|one| one.contains("/themes/")));
    let theme = theme.map(|address| address.trim_start_matches("http://127.0.0.1:8080").to_owned());
    let mut feeds = vec!["/index.atom".to_owned(), "/ar/index.atom".into(), "/fr/regions/coalition/africa.atom".into()];
    feeds.extend(["/languages/fr.atom".to_owned(), "/consultations/water.atom".into()]);
    feeds.push(format!("{}.atom", theme.expect("a theme")));
    for address in feeds {
        let seen = site.get(&address).await;
        assert_eq!((seen.status, seen.header("content-type")), (StatusCode::OK, "application/atom+xml; charset=utf-8"));
        let document = Document::parse(&seen.text).unwrap_or_else(|error| panic!("{address}: {error}"));
        let feed = document.root_element();
        assert_eq!(feed.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
        for name in ["id", "title", "updated"] {
            assert!(!text_of(&feed, name).is_empty(), "{address} has no {name}");
        }
        assert_eq!(text_of(&feed, "id"), format!("http://127.0.0.1:8080{address}"));
        let entries = elements(&document, "entry");
        assert!(!entries.is_empty(), "{address} is empty");
        let ids: BTreeSet<&str> = entries.iter().map(|entry| text_of(entry, "id")).collect();
        assert_eq!(ids.len(), entries.len(), "{address}: ids are used twice");
        for entry in &entries {
            assert!(text_of(entry, "id").starts_with("urn:uuid:") && !text_of(entry, "title").is_empty());
            assert!(text_of(entry, "updated").parse::<jiff::Timestamp>().is_ok(), "{address}");
            assert!(!text_of(entry, "language").is_empty() && text_of(entry, "rights") == "Illustrative only.");
            assert!(text_of(entry, "updated") <= text_of(&feed, "updated"));
        }
    }
    let of_french = site.get("/languages/fr.atom").await.text;
    assert!(of_french.contains(&site.reports[1].id) && !of_french.contains(&site.reports[0].id));
    let of_africa = site.get("/regions/coalition/africa.atom").await.text;
    assert!(of_africa.contains(&site.reports[0].id) && !of_africa.contains(&site.reports[1].id));
    let home = site.get("/").await.text;
    assert!(home.contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Everything new\" href=\"/index.atom\">"
    ));
}

#[tokio::test]
async fn an_id_stays_and_a_time_moves_when_something_changes() {
    let site = Site::new().await;
    let entry = |text: &str| {
        let document = Document::parse(text).expect("XML");
        let found =
            elements(&document, "entry").into_iter().find(|entry| text_of(entry, "title") == "accra roundtable");
        found.map(|entry| (text_of(&entry, "id").to_owned(), text_of(&entry, "updated").to_owned())).expect("there")
    };
    let before = entry(&site.get("/regions/coalition/africa.atom").await.text);
    let mut changed = site.roundtables[0].clone();
    changed.city = "Accra".into();
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    assert!(crate::roundtable::store::update(&mut tx, &changed).await.expect("answered"));
    tx.commit().await.expect("committed");
    let after = entry(&site.get("/regions/coalition/africa.atom").await.text);
    assert_eq!(before.0, after.0);
    assert!(before.1 < after.1, "{before:?} {after:?}");
}

#[tokio::test]
async fn calendars_have_days_and_nobody_who_took_part() {
    let site = Site::new().await;
    for (address, events) in [("/roundtables.ics", 1), ("/consultations/water.ics", 1), ("/roundtables/paris.ics", 0)] {
        let seen = site.get(address).await;
        assert_eq!((seen.status, seen.header("content-type")), (StatusCode::OK, "text/calendar; charset=utf-8"));
        assert_eq!(seen.text.matches("BEGIN:VEVENT").count(), events, "{address}: June is no day");
        assert!(!seen.text.contains("ATTENDEE") && !seen.text.contains("ORGANIZER"), "{}", seen.text);
        assert!(seen.text.lines().all(|line| line.len() <= 75) && seen.text.ends_with("END:VCALENDAR\r\n"));
    }
    let text = site.get("/roundtables/accra.ics").await.text;
    assert!(text.contains("DTSTART;VALUE=DATE:20080730\r\nDTEND;VALUE=DATE:20080801\r\n"), "{text}");
    assert!(text.replace("\r\n ", "").contains("Host\\, of accra"), "{text}");
}

#[tokio::test]
async fn site_maps_list_public_pages_that_are_there() {
    let site = Site::new().await;
    let index = site.get("/sitemap.xml").await.text;
    let index = Document::parse(&index).expect("XML");
    assert_eq!(elements(&index, "sitemap").len(), Language::all().count());
    let text = site.get("/sitemaps/ar-1.xml").await.text;
    let map = Document::parse(&text).expect("XML");
    let urls = elements(&map, "url");
    assert!(urls.len() > 20, "{text}");
    for url in &urls {
        let address = text_of(url, "loc").strip_prefix("http://127.0.0.1:8080").expect("of this site");
        let others = url.children().filter(|child| child.tag_name().name() == "link").count();
        assert_eq!(others, Language::all().count() + 1, "{address}");
        assert_eq!(site.get(address).await.status, StatusCode::OK, "{address}");
    }
    assert_eq!(site.get("/sitemaps/ar-2.xml").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/sitemaps/en-0.xml").await.status, StatusCode::NOT_FOUND);
    let robots = site.get("/robots.txt").await;
    assert!(robots.status == StatusCode::OK && robots.text.contains("Sitemap: http://127.0.0.1:8080/sitemap.xml"));
}

#[tokio::test]
async fn what_is_withheld_is_in_no_form_for_programs() {
    let site = Site::new().await;
    let addresses: Vec<String> = ["/index.atom", "/languages/en.atom", "/regions/coalition/africa.atom"]
        .into_iter()
        .chain(["/consultations/water.atom", "/roundtables.csv", "/roundtables.ics", "/sitemaps/en-1.xml"])
        .chain(["/consultations/water/statements.csv", "/consultations/water/findings.csv"])
        .map(str::to_owned)
        .collect();
    for address in addresses {
        let seen = site.get(&address).await;
        assert_eq!(seen.status, StatusCode::OK, "{address}: {}", seen.text);
        assert!(!seen.text.contains(CANARY), "{address} has withheld words");
        let counted = address.contains("global-report") || address.contains("/themes") || address.contains("/findings");
        assert!(counted || !seen.text.contains(&site.withheld), "{address} names a withheld statement");
    }
}

#[tokio::test]
async fn what_is_taken_back_is_in_no_feed_and_comes_back_changed() {
    let site = Site::new().await;
    let id = &site.reports[1].id;
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    assert!(report::store::withdraw(&mut tx, id, &site.app.now()).await.expect("answered"));
    assert!(synthesis::store::unpublish(&mut tx, &site.synthesis).await.expect("answered"));
    tx.commit().await.expect("committed");
    let feed = site.get("/index.atom").await.text;
    assert!(!feed.contains(id) && !feed.contains("global-report/1"), "{feed}");
    assert_eq!(site.get("/consultations/water/global-report/1.bib").await.status, StatusCode::NOT_FOUND);
    let gone = report::store::versions(&site.app.db).await.expect("answered");
    let gone = gone.into_iter().find(|one| one.id == *id).expect("it is known");
    assert_eq!(gone.withdrawn_at.as_ref(), Some(&gone.changed_at));
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    assert!(report::store::reinstate(&mut tx, id).await.expect("answered"));
    tx.commit().await.expect("committed");
    let back = report::store::versions(&site.app.db).await.expect("answered");
    let back = back.into_iter().find(|one| one.id == *id).expect("it is known");
    assert!(back.withdrawn_at.is_none() && back.changed_at > gone.changed_at);
    assert!(site.get("/index.atom").await.text.contains(id));
}

#[tokio::test]
async fn the_library_is_browsed_by_theme_and_shows_the_years() {
    let mut site = Site::new().await;
    let in_both = "Wells run dry in the hot season and women walk far for water.";
    for at in 0..2 {
        let roundtable = site.roundtables[at].clone();
        let made = site.report(&roundtable, "en", &[in_both, "Women walk far for water when wells run dry."]).await;
        site.reports.push(made);
    }
    site.publish().await;
    let shelf = site.get("/library").await;
    let to = shelf.text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let themes: BTreeSet<&str> = to.filter(|to| to.starts_with("/library/by/theme/")).collect();
    let theme = themes.first().expect("a theme").to_string();
    let narrowed = site.get(&theme).await;
    assert_eq!(narrowed.status, StatusCode::OK);
    assert!(narrowed.text.contains("/library/report-of-"), "{}", narrowed.text);
    assert!(!narrowed.text.contains(CANARY));
    let unknown = site.get("/library/by/theme/nothing").await;
    assert!(unknown.text.contains("No document has all of this at once."), "{}", unknown.text);
    // Roundtables of 2008, and a global report of today: more than one year.
    assert!(shelf.text.contains("<svg") && shelf.text.contains("Documents and roundtables by year"));
    assert!(shelf.text.contains("href=\"/library/by/year/2008\""));
}
