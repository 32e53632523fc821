//! The answers of `/oai` against the rules of the protocol: shape, order and codes.

use crate::access::{Audience, Readers};
use crate::db;
use crate::site::cast::{CANARY, Seen, Site};
use crate::{report, synthesis};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

const NAMESPACE: &str = "http://www.openarchives.org/OAI/2.0/";
const DUBLIN: [&str; 15] = [
    "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier",
    "source", "language", "relation", "coverage", "rights",
];

fn children<'a>(node: Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
    node.children().filter(Node::is_element).collect()
}

fn names<'a>(node: Node<'a, 'a>) -> Vec<&'a str> {
    children(node).iter().map(|child| child.tag_name().name()).collect()
}

fn text<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    children(node)
        .into_iter()
        .find(|child| child.tag_name().name() == name)
        .and_then(|child| child.text())
        .unwrap_or("")
}

fn is_second(text: &str) -> bool {
    text.len() == 20 && text.ends_with('Z') && text.parse::<jiff::Timestamp>().is_ok()
}

/// A set spec of the schema: unreserved characters, with colons between.
fn is_set(spec: &str) -> bool {
    let fine = |one: u8| one.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&one);
    spec.split(':').all(|part| !part.is_empty() && part.bytes().all(fine))
}

/// Checks what every answer must be, and answers with the element that carries the verb's answer or the error.
fn checked<'a>(document: &'a Document<'a>, seen: &Seen) -> Node<'a, 'a> {
    assert_eq!((seen.status, seen.header("content-type")), (StatusCode::OK, "text/xml; charset=utf-8"));
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("OAI-PMH", Some(NAMESPACE)));
    let location = root.attribute(("http://www.w3.org/2001/XMLSchema-instance", "schemaLocation"));
    assert_eq!(location, Some("http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"));
    let parts = children(root);
    assert_eq!(parts.len(), 3, "{}", seen.text);
    assert!(parts[0].has_tag_name((NAMESPACE, "responseDate")) && is_second(parts[0].text().unwrap_or_default()));
    assert_eq!((parts[1].tag_name().name(), parts[1].text()), ("request", Some("http://127.0.0.1:8080/oai")));
    let allowed = ["verb", "identifier", "metadataPrefix", "from", "until", "set", "resumptionToken"];
    assert!(parts[1].attributes().all(|attribute| allowed.contains(&attribute.name())), "{}", seen.text);
    match parts[2].tag_name().name() {
        "error" => {
            let silent = ["badVerb", "badArgument"].contains(&parts[2].attribute("code").expect("a code"));
            assert_eq!(silent, parts[1].attributes().len() == 0, "{}", seen.text);
            assert!(parts[2].text().is_some(), "{}", seen.text);
        }
        verb => assert_eq!(parts[1].attribute("verb"), Some(verb)),
    }
    parts[2]
}

fn check_header(header: Node, identifiers: &mut Vec<String>) {
    let own = names(header);
    assert_eq!(own[..2], ["identifier", "datestamp"]);
    assert!(own[2..].iter().all(|name| *name == "setSpec"));
    assert!(is_second(text(header, "datestamp")));
    assert!(children(header).iter().skip(2).all(|set| is_set(set.text().unwrap_or_default())));
    assert!(matches!(header.attribute("status"), None | Some("deleted")));
    let identifier = text(header, "identifier");
    assert!(identifier.starts_with("oai:plenary.invalid:"), "{identifier}");
    identifiers.push(identifier.to_owned());
}

fn check_record(record: Node, identifiers: &mut Vec<String>) {
    let header = children(record)[0];
    check_header(header, identifiers);
    if header.attribute("status") == Some("deleted") {
        return assert_eq!(names(record), ["header"], "a deleted record has no metadata");
    }
    assert_eq!(names(record), ["header", "metadata"]);
    let dc = children(children(record)[1])[0];
    assert_eq!(dc.tag_name().namespace(), Some("http://www.openarchives.org/OAI/2.0/oai_dc/"));
    let location = dc.attribute(("http://www.w3.org/2001/XMLSchema-instance", "schemaLocation")).expect("a schema");
    assert_eq!(location.split(' ').next(), dc.tag_name().namespace());
    for element in children(dc) {
        assert_eq!(element.tag_name().namespace(), Some("http://purl.org/dc/elements/1.1/"));
        assert!(DUBLIN.contains(&element.tag_name().name()) && element.text().is_some());
    }
    assert!(!text(dc, "title").is_empty() && text(dc, "rights") == "Illustrative only.");
}

/// Follows a list to its end, and answers with all identifiers.
async fn harvested(site: &Site, verb: &str, question: &str) -> Vec<String> {
    let (mut identifiers, mut next) = (Vec::new(), format!("/oai?verb={verb}&metadataPrefix=oai_dc{question}"));
    loop {
        let seen = site.get(&next).await;
        let document = Document::parse(&seen.text).expect("well-formed");
        let list = checked(&document, &seen);
        assert_eq!(list.tag_name().name(), verb, "{}", seen.text);
        let before = identifiers.len();
        let mut token = None;
        for child in children(list) {
            match child.tag_name().name() {
                "record" => check_record(child, &mut identifiers),
                "header" => check_header(child, &mut identifiers),
                "resumptionToken" => token = Some(child),
                other => panic!("{other} in {verb}"),
            }
        }
        assert!(identifiers.len() > before, "a list is never empty");
        assert!(!seen.text.contains(CANARY));
        let Some(token) = token else { return identifiers };
        assert_eq!(token.attribute("cursor"), Some(before.to_string().as_str()));
        match token.text() {
            Some(token) => next = format!("/oai?verb={verb}&resumptionToken={token}"),
            None => {
                assert_eq!(token.attribute("completeListSize"), Some(identifiers.len().to_string().as_str()));
                return identifiers;
            }
        }
    }
}

async fn code(site: &Site, question: &str) -> String {
    let seen = site.get(&format!("/oai{question}")).await;
    let document = Document::parse(&seen.text).expect("well-formed");
    let node = checked(&document, &seen);
    node.attribute("code").unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_repository_tells_what_it_is() {
    let site = Site::new().await;
    let seen = site.get("/oai?verb=Identify").await;
    let document = Document::parse(&seen.text).expect("well-formed");
    let identify = checked(&document, &seen);
    let order = [
        "repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord",
        "granularity", "compression", "description",
    ];
    assert_eq!(names(identify), order);
    assert_eq!((text(identify, "protocolVersion"), text(identify, "deletedRecord")), ("2.0", "persistent"));
    assert!(is_second(text(identify, "earliestDatestamp")));
    let (name, host) = text(identify, "adminEmail").split_once('@').expect("an address");
    assert!(!name.is_empty() && host.contains('.'));
    let seen = site.get("/oai?verb=ListMetadataFormats").await;
    let document = Document::parse(&seen.text).expect("well-formed");
    let format = children(checked(&document, &seen))[0];
    assert_eq!(names(format), ["metadataPrefix", "schema", "metadataNamespace"]);
    let seen = site.get("/oai?verb=ListSets").await;
    let document = Document::parse(&seen.text).expect("well-formed");
    let sets: Vec<&str> = children(checked(&document, &seen))
        .into_iter()
        .map(|set| {
            assert_eq!(names(set), ["setSpec", "setName"]);
            text(set, "setSpec")
        })
        .collect();
    assert!(
        sets.iter().all(|set| is_set(set)) && sets.contains(&"region:africa") && sets.contains(&"country:GHA"),
        "{sets:?}"
    );
}

#[tokio::test]
async fn lists_come_whole_and_by_set_and_day() {
    let site = Site::new().await;
    let all = harvested(&site, "ListRecords", "").await;
    assert_eq!(all.len(), 3, "two reports and a global report: {all:?}");
    assert_eq!(harvested(&site, "ListIdentifiers", "").await, all);
    let of_africa = harvested(&site, "ListIdentifiers", "&set=region:africa").await;
    assert_eq!(of_africa.len(), 2, "{of_africa:?}");
    assert_eq!(harvested(&site, "ListIdentifiers", "&set=country:FRA&from=2020-01-01&until=2999-12-31").await.len(), 2);
    assert_eq!(harvested(&site, "ListIdentifiers", "&set=region").await.len(), 3, "a set has what is in sets below it");
    let record = site.get(&format!("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier={}", all[0])).await;
    let document = Document::parse(&record.text).expect("well-formed");
    let mut one = Vec::new();
    check_record(children(checked(&document, &record))[0], &mut one);
    assert_eq!(one, all[..1]);
    let form = Request::post("/oai").header("content-type", "application/x-www-form-urlencoded");
    let form =
        form.body(Body::from(format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={}", all[0]))).expect("a form");
    let by_form = site.ask(form).await;
    let document = Document::parse(&by_form.text).expect("well-formed");
    assert_eq!(checked(&document, &by_form).tag_name().name(), "GetRecord");
}

#[tokio::test]
async fn long_lists_come_in_parts_that_lose_nothing() {
    let site = Site::new().await;
    for at in 0..120 {
        site.report(&site.roundtables[0], "en", &[&format!("Wells run dry for the {at}th time.")]).await;
    }
    let all = harvested(&site, "ListRecords", "").await;
    assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (123, 123));
    assert_eq!(harvested(&site, "ListIdentifiers", "&set=region:africa").await.len(), 122);
}

#[tokio::test]
async fn every_fault_has_its_code() {
    let site = Site::new().await;
    let token = "31";
    for (question, wanted) in [
        ("", "badVerb"),
        ("?verb=Nothing", "badVerb"),
        ("?verb=Identify&verb=Identify", "badVerb"),
        ("?verb=", "badVerb"),
        ("?verb=Identify&x=1", "badArgument"),
        ("?verb=Identify&metadataPrefix=oai_dc", "badArgument"),
        ("?verb=ListRecords", "badArgument"),
        ("?verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        ("?verb=GetRecord&identifier=oai:x:y", "badArgument"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&from=2020-02-30", "badArgument"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-02&until=2020-01-01", "badArgument"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-01&until=2021-01-01T00:00:00Z", "badArgument"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&set=%ff", "badArgument"),
        ("?verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"),
        ("?verb=GetRecord&metadataPrefix=marc21&identifier=oai:x:y", "cannotDisseminateFormat"),
        ("?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:y", "idDoesNotExist"),
        ("?verb=ListMetadataFormats&identifier=oai:x:y", "idDoesNotExist"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01", "noRecordsMatch"),
        ("?verb=ListRecords&metadataPrefix=oai_dc&set=region:nowhere", "noRecordsMatch"),
        ("?verb=ListSets&resumptionToken=31", "badResumptionToken"),
        ("?verb=ListRecords&resumptionToken=31", "badResumptionToken"),
    ] {
        assert_eq!(code(&site, question).await, wanted, "{question}");
    }
    assert_eq!(
        code(&site, &format!("?verb=ListRecords&resumptionToken={token}&set=region:africa")).await,
        "badArgument"
    );
}

#[tokio::test]
async fn what_was_taken_back_is_told_as_deleted_and_comes_back() {
    let site = Site::new().await;
    let report = format!("oai:plenary.invalid:report/{}", site.reports[0].id);
    let global = format!("oai:plenary.invalid:global-report/{}", site.synthesis);
    let status = async |identifier: &str| {
        let seen = site.get(&format!("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier={identifier}")).await;
        let document = Document::parse(&seen.text).expect("well-formed");
        let record = children(checked(&document, &seen))[0];
        check_record(record, &mut Vec::new());
        let header = children(record)[0];
        (header.attribute("status").map(str::to_owned), text(header, "datestamp").to_owned())
    };
    let before = status(&report).await;
    assert_eq!(before.0, None);
    // Datestamps are in seconds: what is told apart by them must be a second apart.
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    assert!(report::store::withdraw(&mut tx, &site.reports[0].id, &site.app.now()).await.expect("answered"));
    assert!(synthesis::store::unpublish(&mut tx, &site.synthesis).await.expect("answered"));
    tx.commit().await.expect("committed");
    let gone = status(&report).await;
    assert_eq!(gone.0.as_deref(), Some("deleted"));
    assert!(gone.1 > before.1);
    assert_eq!(status(&global).await.0.as_deref(), Some("deleted"));
    let since = harvested(&site, "ListRecords", &format!("&from={}", gone.1)).await;
    assert_eq!(
        since.iter().collect::<BTreeSet<_>>(),
        BTreeSet::from([&report, &global]),
        "a harvester is told of both"
    );
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    assert!(report::store::reinstate(&mut tx, &site.reports[0].id).await.expect("answered"));
    assert!(synthesis::store::publish(&mut tx, &site.synthesis, &site.app.now()).await.expect("answered"));
    tx.commit().await.expect("committed");
    let back = status(&report).await;
    assert!(back.0.is_none() && back.1 > gone.1, "it counts as changed since: {back:?}");
    assert_eq!(status(&global).await.0, None);
}

#[tokio::test]
async fn what_is_closed_to_the_public_is_told_as_deleted_and_as_nothing_else() {
    let site = Site::new().await;
    let report = format!("oai:plenary.invalid:report/{}", site.reports[0].id);
    let record = async |identifier: &str| {
        let seen = site.get(&format!("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier={identifier}")).await;
        let document = Document::parse(&seen.text).expect("well-formed");
        let record = checked(&document, &seen);
        match children(record).first() {
            Some(record) => {
                check_record(*record, &mut Vec::new());
                let header = children(*record)[0];
                let sets = names(header).len() - 2;
                Some((header.attribute("status").map(str::to_owned), text(header, "datestamp").to_owned(), sets))
            }
            None => None,
        }
    };
    let set = async |readers: &Readers| {
        let mut tx = db::begin(&site.app.db).await.expect("a transaction");
        report::store::set_readers(&mut tx, &site.reports[0].id, readers).await.expect("stored");
        tx.commit().await.expect("committed");
    };
    let members = Readers::of(Audience::Members);
    // Closed before anybody harvested: there is nobody to tell.
    set(&members).await;
    assert_eq!(record(&report).await, None);
    set(&Readers::everybody()).await;
    let (status, before, _) = record(&report).await.expect("it is public");
    assert_eq!(status, None);
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    set(&members).await;
    let (status, gone, sets) = record(&report).await.expect("harvesters know it");
    assert_eq!((status.as_deref(), sets), (Some("deleted"), 0), "in no set: they tell where it was from");
    assert!(gone > before);
    let since = harvested(&site, "ListRecords", &format!("&from={gone}")).await;
    assert!(since.contains(&report), "{since:?}");
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    set(&Readers::everybody()).await;
    let (status, back, _) = record(&report).await.expect("it is public");
    assert!(status.is_none() && back > gone, "it counts as changed since: {back}");
}
