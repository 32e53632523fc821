//! Everybody asks for everything, before and after.

use super::super::cast::{CANARY, Seen, Site};
use super::plant;
use super::routes::{Door, Names, Route, names, routes};
use crate::access::{Audience, Readers, Role, Standing, Viewer};
use crate::consent::{Who, participants};
use crate::member::Operator;
use crate::member::cast::cookie;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, DATE, ETAG};
use axum::http::{Method, Request, StatusCode};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

/// Somebody who asks.
struct Asker {
    name: &'static str,
    viewer: Viewer,
    /// Empty for the public.
    cookie: String,
}

/// One of each kind of people.
async fn askers(site: &Site) -> Vec<Asker> {
    let team = Role::Team(site.roundtables[0].id.clone());
    let people = [
        ("member", vec![Role::Member]),
        ("member of another group", vec![Role::Member, Role::Group("other".into())]),
        ("member of the group", vec![Role::Group("one".into())]),
        ("steering", vec![Role::Steering]),
        ("team", vec![team]),
        ("analyst", vec![Role::Analyst]),
        ("reviewer", vec![Role::Reviewer]),
        ("secretariat", vec![Role::Secretariat]),
    ];
    let mut askers = vec![Asker { name: "public", viewer: Viewer::Public, cookie: String::new() }];
    for (name, roles) in people {
        let standing = Standing { account: name.into(), roles: roles.iter().cloned().collect() };
        askers.push(Asker {
            name,
            viewer: Viewer::Person(Arc::new(standing)),
            cookie: cookie(&site.app, &roles).await,
        });
    }
    askers
}

/// For whom things are planted, from nobody to more, each with the word that its canaries begin with.
fn levels(site: &Site) -> [(&'static str, Readers); 5] {
    let both = Readers::of(Audience::Members).and(&Readers::of(Audience::Team(site.roundtables[0].id.clone())));
    [
        ("quokka", Readers::of(Audience::Sealed)),
        ("wombat", Readers::of(Audience::Group("one".into()))),
        ("numbat", Readers::of(Audience::Steering)),
        ("bilby", both),
        ("dunnart", Readers::of(Audience::Members)),
    ]
}

async fn ask(site: &Site, asker: &Asker, method: Method, address: &str) -> Seen {
    let mut request = Request::builder().method(method.clone()).uri(address);
    if method == Method::POST {
        // As a form: what is no form is refused before anybody asks whose it is.
        request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    if !asker.cookie.is_empty() {
        request = request.header(COOKIE, &asker.cookie);
    }
    let mut seen = site.ask(request.body(Body::empty()).expect("a request")).await;
    seen.headers.remove(DATE);
    // Harvesters are told what time it is.
    if let Some((head, rest)) = seen.text.split_once("<responseDate>") {
        let rest = rest.split_once("</responseDate>").map_or(rest, |(_, rest)| rest);
        seen.text = format!("{head}{rest}");
        seen.headers.remove(ETAG);
    }
    seen
}

/// What to ask for: each route with each name, as a page; and the forms that pages have for the public and for a member.
fn addresses(routes: &[Route], names: &Names) -> (Vec<String>, Vec<String>) {
    let open = routes.iter().filter(|route| route.takes_get && route.door() == Some(Door::Open));
    let mut pages: Vec<String> = open.flat_map(|route| route.addresses(names)).collect();
    // A form that draws a new secret for one-time codes each time it is opened is never the same twice.
    pages.retain(|page| !page.starts_with("/desk/") && page != "/member/passphrase");
    for word in ["wells", "speaker", "zircon"] {
        pages.push(format!("/search?q={word}"));
        pages.push(format!("/search/references?q={word}"));
    }
    for (word, canary) in [("quokka", "title"), ("wombat", "body"), ("numbat", "speaker"), ("bilby", "text")] {
        pages.push(format!("/search?q={word}{canary}"));
        pages.push(format!("/search?q={word}{canary}x"));
    }
    pages.push("/search?q=kind%3Achallenge".to_owned());
    for verb in ["Identify", "ListSets", "ListRecords&metadataPrefix=oai_dc", "ListIdentifiers&metadataPrefix=oai_dc"] {
        pages.push(format!("/oai?verb={verb}"));
    }
    let forms = pages
        .iter()
        .filter(|page| !page.contains(['?', '.']) && !page.starts_with("/api") && !page.starts_with("/oai"))
        .flat_map(|page| {
            let own = if page == "/" { "/index" } else { page };
            ["txt", "json", "csv", "atom", "ics", "jsonld"].map(|end| format!("{own}.{end}"))
        });
    let mut forms: Vec<String> = forms.collect();
    forms.extend(
        ["/search.csv?q=wells", "/search.atom?q=wells", "/ar/library", "/?print", "/fr?cite"].map(str::to_owned),
    );
    (pages, forms)
}

type Answers = BTreeMap<(usize, String), Seen>;

async fn ask_all(site: &Site, askers: &[Asker], (pages, forms): &(Vec<String>, Vec<String>)) -> Answers {
    let mut answers = Answers::new();
    for (at, asker) in askers.iter().enumerate() {
        let forms = if matches!(asker.name, "public" | "member") { forms.as_slice() } else { &[] };
        for address in pages.iter().chain(forms) {
            answers.insert((at, address.clone()), ask(site, asker, Method::GET, address).await);
        }
    }
    answers
}

/// Two of each kind that were there, and two that are new: enough to ask for.
fn some(before: &Names, now: &Names) -> Names {
    let of_kind = |(kind, all): (&&'static str, &BTreeSet<String>)| {
        let old = before.get(kind).cloned().unwrap_or_default();
        let fresh = all.difference(&old).take(2).cloned();
        (*kind, old.iter().take(2).cloned().chain(fresh).collect())
    };
    now.iter().map(of_kind).collect()
}

/// What the asker would get if nothing had been planted: what she got before; at an address that was not there before,
/// what she gets for a name as long that nobody has, with that name put back.
async fn without(site: &Site, asker: &Asker, address: &str, before: Option<&Seen>, fresh: &[String]) -> Seen {
    if let Some(before) = before {
        return before.clone();
    }
    let (path, end) = address.split_at(address.find(['?', '.']).unwrap_or(address.len()));
    let nobody = |name: &str| if name.parse::<u32>().is_ok() { "9" } else { "q" }.repeat(name.len());
    let steps: Vec<&str> = path.split('/').collect();
    let named: Vec<&str> = steps.iter().copied().filter(|step| fresh.iter().any(|name| name == step)).collect();
    assert!(!named.is_empty(), "{address} was not asked for before");
    let shadow: Vec<String> =
        steps.iter().map(|step| if named.contains(step) { nobody(step) } else { (*step).to_owned() }).collect();
    let shadow = shadow.join("/");
    let mut seen = ask(site, asker, Method::GET, &format!("{shadow}{end}")).await;
    // A redirect names it in another path.
    let back = |text: &str| {
        let long = named.iter().filter(|name| name.len() > 3);
        let text = long.fold(text.replace(&shadow, path), |text, name| text.replace(&nobody(name), name));
        match (steps.last(), shadow.rsplit('/').next()) {
            (Some(name), Some(nobody)) if text.ends_with(&format!("/{nobody}{end}")) => {
                format!("{}{name}{end}", &text[..text.len() - nobody.len() - end.len()])
            }
            _ => text,
        }
    };
    seen.text = back(&seen.text);
    for value in seen.headers.values_mut() {
        *value = back(value.to_str().expect("ASCII")).parse().expect("a header");
    }
    seen
}

/// What an answer says, in lower case, without the name that was asked for.
fn told(address: &str, seen: &Seen) -> String {
    let mut text = seen.text.to_lowercase();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut asked: Vec<&str> =
        path.split(['/', '.']).chain(query.split(['=', '&'])).filter(|part| part.len() > 3).collect();
    // The longest first, so that none is taken out of another.
    asked.sort_by_key(|part| std::cmp::Reverse(part.len()));
    for asked in asked {
        text = text.replace(&asked.to_lowercase(), "");
    }
    text
}

/// The first place where two texts differ, with what is around it.
fn difference(one: &str, other: &str) -> String {
    let at = one.bytes().zip(other.bytes()).position(|(one, other)| one != other).unwrap_or(one.len().min(other.len()));
    let around = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(80)..(at + 160).min(text.len())]).into_owned()
    };
    format!("- {}\n+ {}", around(one), around(other))
}

#[test]
fn every_route_has_been_thought_about() {
    let routes = routes();
    assert!(routes.len() > 100, "the source is read: {}", routes.len());
    let forgotten: Vec<&str> =
        routes.iter().filter(|route| route.door().is_none()).map(|route| route.path.as_str()).collect();
    assert!(forgotten.is_empty(), "give each a line in the table of src/site/leaks/routes.rs: {forgotten:?}");
}

#[tokio::test]
async fn nothing_tells_that_it_is_there() {
    let began = Instant::now();
    let site = Site::new().await;
    plant::in_the_open(&site, "potoroo").await;
    let askers = askers(&site).await;
    let levels = levels(&site);
    let routes = routes();
    let old = names(&site).await;
    let mut before = ask_all(&site, &askers, &addresses(&routes, &some(&old, &old))).await;
    let mut asked = before.len();
    for (at, (word, readers)) in levels.iter().enumerate() {
        let had = names(&site).await;
        plant::all(&site, readers, word).await;
        let has = names(&site).await;
        let fresh: Vec<String> =
            has.iter().flat_map(|(kind, all)| all.difference(&had[kind]).cloned().collect::<Vec<_>>()).collect();
        let after = ask_all(&site, &askers, &addresses(&routes, &some(&had, &has))).await;
        asked += after.len();
        let mut found = 0;
        let mut leaks: Vec<String> = Vec::new();
        for ((who, address), now) in &after {
            let asker = &askers[*who];
            let what = format!("{} at {address}, {word}", asker.name);
            let said = told(address, now);
            if readers.include(&asker.viewer) {
                found += usize::from(said.contains(word));
            } else {
                let then = without(&site, asker, address, before.get(&(*who, address.clone())), &fresh).await;
                if now.status != then.status {
                    leaks.push(format!("{what}: {} instead of {}", now.status, then.status));
                } else if now.text != then.text {
                    leaks.push(format!("{what} has changed:\n{}", difference(&then.text, &now.text)));
                } else if now.headers != then.headers {
                    let differs = now.headers.iter().filter(|(name, value)| then.headers.get(*name) != Some(value));
                    leaks.push(format!("{what}: {:?}", differs.collect::<Vec<_>>()));
                }
                if said.contains(word) {
                    leaks.push(format!("{what} says the word"));
                }
            }
            for (word, _) in levels[..at].iter().filter(|(_, other)| !other.include(&asker.viewer)) {
                if said.contains(word) {
                    leaks.push(format!("{what} tells of {word}"));
                }
            }
            for canary in [CANARY, "zircon", "potoroo", "witness"] {
                if !asker.viewer.is_staff() && said.contains(canary) {
                    leaks.push(format!("{what} says {canary}"));
                }
            }
            if !asker.cookie.is_empty() && now.header("cache-control") != "private, no-store" {
                leaks.push(format!("{what} may be kept: {}", now.header("cache-control")));
            }
        }
        assert!(found > 10, "those whom {word} is for see it: {found}");
        before.extend(after);
        let first = leaks.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n");
        assert!(leaks.is_empty(), "{} leaks:\n{first}", leaks.len());
    }
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{} routes, {} people, {} levels: {asked} answers in {seconds:.1} s",
        routes.len(),
        askers.len(),
        levels.len()
    );
}

#[tokio::test]
async fn the_desk_is_closed_as_a_whole() {
    let site = Site::new().await;
    let none = Names::new();
    for asker in askers(&site).await {
        let expected = if asker.viewer.is_staff() { None } else { Some(StatusCode::FORBIDDEN) };
        for route in routes().iter().filter(|route| route.door() == Some(Door::Desk)) {
            let mut names = none.clone();
            names.insert("report", BTreeSet::from([site.reports[0].id.clone()]));
            for address in route.addresses(&names) {
                for (method, takes) in [(Method::GET, route.takes_get), (Method::POST, route.takes_post)] {
                    // What somebody of the secretariat may do is told by the stories of each form.
                    if takes && expected.is_some() {
                        let seen = ask(&site, &asker, method.clone(), &address).await;
                        assert_eq!(Some(seen.status), expected, "{} may {method} {address}", asker.name);
                    }
                }
            }
        }
        if asker.viewer.is_staff() {
            assert_eq!(ask(&site, &asker, Method::GET, "/desk").await.status, StatusCode::OK);
        }
    }
}

/// Routes that who hosts a roundtable reaches for that roundtable.
const HOSTED: &[&str] = &[
    "/desk/roundtables/{slug}/participants",
    "/desk/roundtables/{slug}/codes",
    "/desk/roundtables/{slug}/consent",
    "/desk/participants/{id}",
    "/desk/participants/{id}/said",
    "/desk/participants/{id}/background",
    "/desk/participants/{id}/link",
    "/desk/participants/{id}/consent",
    "/desk/readers/{sort}/{id}",
];

#[tokio::test]
async fn who_hosts_reaches_the_people_of_their_own_roundtable_and_of_no_other() {
    let site = Site::new().await;
    let by = Operator::at_the_machine();
    let mut people = Vec::new();
    for (held, name) in site.roundtables.iter().zip(["ownwitness", "otherwitness"]) {
        let who = Who { name: name.into(), contact: format!("{name}@refuge.example"), organisation: String::new() };
        people.push(participants::add(&site.app, &by, &held.id, &who, "en").await.expect("added"));
    }
    let askers = askers(&site).await;
    let all = routes();
    let of = |path: &str, at: usize| {
        let id = if path.contains("/readers/") { &site.reports[at].id } else { &people[at] };
        path.replace("{slug}", &site.roundtables[at].slug).replace("{id}", id).replace("{sort}", "report")
    };
    let nowhere = |path: &str, at: usize| {
        let (slug, id) = ("q".repeat(site.roundtables[at].slug.len()), "q".repeat(people[at].len()));
        path.replace("{slug}", &slug).replace("{id}", &id).replace("{sort}", "report")
    };
    for path in HOSTED {
        assert!(all.iter().any(|route| route.path == *path), "{path} is no route any more");
    }
    for asker in askers.iter().filter(|asker| !asker.viewer.is_staff()) {
        let hosts = asker.name == "team";
        for route in all.iter().filter(|route| route.door() == Some(Door::Desk)) {
            for (method, takes) in [(Method::GET, route.takes_get), (Method::POST, route.takes_post)] {
                if !takes {
                    continue;
                }
                let own = ask(&site, asker, method.clone(), &of(&route.path, 0)).await;
                let other = ask(&site, asker, method.clone(), &of(&route.path, 1)).await;
                let none = ask(&site, asker, method.clone(), &nowhere(&route.path, 1)).await;
                let what = format!("{} at {method} {}", asker.name, route.path);
                assert_eq!(other.status, StatusCode::FORBIDDEN, "{what} of another");
                assert_eq!(none.status, StatusCode::FORBIDDEN, "{what} of none");
                let told = other.text.replace(&of(&route.path, 1), &nowhere(&route.path, 1));
                assert_eq!(told, none.text, "{what}: another roundtable answers as none");
                assert!(!own.text.contains("otherwitness"), "{what} tells of another");
                match hosts && HOSTED.contains(&&*route.path) {
                    true if method == Method::GET => assert_eq!(own.status, StatusCode::OK, "{what}: {}", own.text),
                    // An empty form is wrong, and not forbidden.
                    true => assert_ne!(own.status, StatusCode::FORBIDDEN, "{what}"),
                    false => assert_eq!(own.status, StatusCode::FORBIDDEN, "{what} of their own"),
                }
            }
        }
        let page = ask(&site, asker, Method::GET, "/member/roundtables").await;
        let shows = |at: usize| page.text.contains(&site.roundtables[at].title);
        assert_eq!((shows(0), shows(1)), (hosts, false), "{}", asker.name);
    }
    let host = askers.iter().find(|asker| asker.name == "team").expect("one of them");
    let seen = ask(&site, host, Method::GET, &of("/desk/roundtables/{slug}/participants", 0)).await;
    assert!(seen.text.contains("ownwitness"), "{}", seen.text);
}
