//! Which addresses there are, who may enter, and what stands for the names in them.

use super::super::cast::Site;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Who may enter at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Everybody; what is behind it depends on who looks.
    Open,
    /// Who works at the desk; all others are told to sign in.
    Desk,
}

use Door::{Desk, Open};

/// Every route but those of the desk, which are closed as a whole: the path as it stands in the source, who may enter, and
/// for each name in it what it can stand for, as in [`Names`].
const TABLE: &[(&str, Door, &[&str])] = &[
    ("/", Open, &[]),
    ("/consultations", Open, &[]),
    ("/consultations/{slug}", Open, &["consultation"]),
    ("/consultations/{slug}/{table}", Open, &["consultation", "table"]),
    ("/consultations/{slug}/global-report", Open, &["consultation"]),
    ("/consultations/{slug}/global-report/{number}", Open, &["consultation", "number"]),
    ("/roundtables", Open, &[]),
    ("/roundtables/{slug}", Open, &["roundtable"]),
    ("/roundtables/{slug}/report", Open, &["roundtable"]),
    ("/reports/{id}", Open, &["report"]),
    ("/reports/{id}/original", Desk, &["report"]),
    ("/statements/{id}", Open, &["statement"]),
    ("/themes/{id}", Open, &["theme"]),
    ("/findings/{id}", Open, &["finding"]),
    ("/regions", Open, &[]),
    ("/regions/{scheme}", Open, &["scheme"]),
    ("/regions/{scheme}/{region}", Open, &["scheme", "region"]),
    ("/languages", Open, &[]),
    ("/languages/{tag}", Open, &["language"]),
    ("/organisations", Open, &[]),
    ("/organisations/{slug}", Open, &["organisation"]),
    ("/coalition", Open, &[]),
    ("/coalition/text", Open, &[]),
    ("/coalition/text/{number}", Open, &["charter"]),
    ("/coalition/members", Open, &[]),
    ("/coalition/committees/{slug}", Open, &["committee"]),
    ("/coalition/apply", Open, &[]),
    ("/coalition/applications/{token}", Open, &["token"]),
    ("/coalition/applications/{token}/{act}", Open, &["token", "token"]),
    ("/coalition/balance", Open, &[]),
    ("/coalition/calls", Open, &[]),
    ("/coalition/calls/{slug}", Open, &["call"]),
    ("/coalition/groups", Open, &[]),
    ("/coalition/groups/{slug}", Open, &["group"]),
    ("/coalition/groups/{slug}/{act}", Open, &["group", "token"]),
    ("/coalition/reviews", Open, &[]),
    ("/coalition/reviews/{id}", Open, &["review"]),
    ("/coalition/reviews/{id}/{act}", Open, &["review", "token"]),
    ("/coalition/waiting", Open, &[]),
    ("/coalition/ours", Open, &[]),
    ("/coalition/ours/{organisation}/{act}", Open, &["token", "token"]),
    ("/coalition/votes", Open, &[]),
    ("/coalition/votes/{id}", Open, &["vote"]),
    ("/consultations/{slug}/balance", Open, &["consultation"]),
    ("/take-part/{slug}", Open, &["consultation"]),
    ("/my", Open, &[]),
    ("/my/add", Open, &[]),
    ("/my/leave", Open, &[]),
    ("/my/take-back", Open, &[]),
    ("/my/{token}", Open, &["token"]),
    ("/my/{token}/end", Open, &["token"]),
    ("/sign-in", Open, &[]),
    ("/sign-in/passkey", Open, &[]),
    ("/sign-in/passkey/answer", Open, &[]),
    ("/sign-in/recovery", Open, &[]),
    ("/compromised", Open, &[]),
    ("/invitation/{token}", Open, &["token"]),
    ("/invitation/{token}/passkey", Open, &["token"]),
    ("/invitation/{token}/passkey/answer", Open, &["token"]),
    ("/invitation/{token}/passphrase", Open, &["token"]),
    ("/no-mail/{token}", Open, &["token"]),
    ("/member", Open, &[]),
    ("/member/roundtables", Open, &[]),
    ("/member/wishes", Open, &[]),
    ("/member/sessions/end", Open, &[]),
    ("/member/passkeys", Open, &[]),
    ("/member/passkeys/answer", Open, &[]),
    ("/member/passkeys/remove", Open, &[]),
    ("/member/passphrase", Open, &[]),
    ("/member/passphrase/remove", Open, &[]),
    ("/member/recovery-codes", Open, &[]),
    ("/member/compromised", Open, &[]),
    ("/take-away", Open, &[]),
    ("/sitemap.xml", Open, &[]),
    ("/sitemaps/{name}", Open, &["sitemap"]),
    ("/robots", Open, &[]),
    ("/about", Open, &[]),
    ("/news", Open, &[]),
    ("/news/page/{page}", Open, &["number"]),
    ("/news/{slug}", Open, &["article"]),
    ("/topics", Open, &[]),
    ("/topics/page/{page}", Open, &["number"]),
    ("/topics/{slug}", Open, &["article"]),
    ("/method", Open, &[]),
    ("/verify", Open, &[]),
    ("/schema/global-report-1", Open, &[]),
    ("/library", Open, &[]),
    ("/library/by/{*facets}", Open, &["facets"]),
    ("/library/{slug}", Open, &["work"]),
    ("/library/{slug}/files/{id}", Open, &["work", "file"]),
    ("/search", Open, &[]),
    ("/search.atom", Open, &[]),
    ("/search/references", Open, &[]),
    ("/oai", Open, &[]),
    ("/openapi", Open, &[]),
    ("/api", Open, &[]),
    ("/api/consultations", Open, &[]),
    ("/api/consultations/{slug}", Open, &["consultation"]),
    ("/api/roundtables", Open, &[]),
    ("/api/roundtables/{slug}", Open, &["roundtable"]),
    ("/api/reports", Open, &[]),
    ("/api/reports/{id}", Open, &["report"]),
    ("/api/global-reports", Open, &[]),
    ("/api/global-reports/{id}", Open, &["synthesis"]),
    ("/api/statements", Open, &[]),
    ("/api/statements/{id}", Open, &["statement"]),
    ("/api/themes", Open, &[]),
    ("/api/themes/{id}", Open, &["theme"]),
    ("/api/findings", Open, &[]),
    ("/api/findings/{id}", Open, &["finding"]),
    ("/api/organisations", Open, &[]),
    ("/api/organisations/{slug}", Open, &["organisation"]),
    ("/api/regions", Open, &[]),
    ("/api/regions/{scheme}/{region}", Open, &["scheme", "region"]),
    ("/g/{slug}/{number}", Open, &["consultation", "number"]),
    ("/s/{name}", Open, &["statement"]),
    ("/r/{name}", Open, &["report"]),
    ("/m/{name}", Open, &["roundtable"]),
    ("/t/{name}", Open, &["theme"]),
    ("/f/{name}", Open, &["finding"]),
    ("/c/{name}", Open, &["consultation"]),
    ("/o/{name}", Open, &["organisation"]),
];

/// What the source calls a path without spelling it out, and the paths it stands for.
const SPELLED: &[(&str, &[&str])] = &[
    ("LIST", &["/desk/thesaurus"]),
    ("&asset.address", &[]), // style sheet and icon, the same for all
    (
        "&format!(\"{short}/{{name}}\")",
        &["/s/{name}", "/r/{name}", "/m/{name}", "/t/{name}", "/f/{name}", "/c/{name}", "/o/{name}"],
    ),
];

/// The doors of the desk that somebody without a session has to reach.
const WAYS_IN: &[&str] = &["/desk/enter/{token}", "/desk/sign-out"];

/// What stands for a name in a path, by what it is a name of.
pub type Names = BTreeMap<&'static str, BTreeSet<String>>;

/// A route as the source has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub path: String,
    pub takes_get: bool,
    pub takes_post: bool,
}

/// Every route of the source.
pub fn routes() -> Vec<Route> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the source is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.to_string_lossy().contains("leaks") {
                let text = fs::read_to_string(&path).expect("a source file can be read");
                // Routes of a test are none of the site's; a test that reads routes itself names the call, escaped.
                let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
                found.extend(text.split(".route(").skip(1).filter(|call| !call.starts_with("\\\"")).flat_map(of_call));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn of_call(call: &str) -> Vec<Route> {
    let call = call.trim_start();
    let (name, rest) = match call.strip_prefix('"') {
        Some(literal) => literal.split_once('"').expect("a literal ends"),
        None => call.split_once(", ").expect("a path and what answers it"),
    };
    let end = rest.find("\n").unwrap_or(rest.len());
    let answers = &rest[..end];
    let route = |path: &str| Route {
        path: path.to_owned(),
        takes_get: answers.contains("get("),
        takes_post: answers.contains("post("),
    };
    if call.starts_with('"') {
        return vec![route(name)];
    }
    let spelled = SPELLED.iter().find(|(own, _)| *own == name);
    let (_, paths) = spelled.unwrap_or_else(|| panic!("say in SPELLED which paths {name} stands for"));
    paths.iter().map(|path| route(path)).collect()
}

impl Route {
    /// Who may enter. A route outside the desk that is in no line of the table has not been thought about.
    pub fn door(&self) -> Option<Door> {
        if self.path == "/desk" || self.path.starts_with("/desk/") {
            return Some(if WAYS_IN.contains(&&*self.path) { Open } else { Desk });
        }
        TABLE.iter().find(|(path, ..)| *path == self.path).map(|(_, door, _)| *door)
    }

    /// The addresses that it stands for.
    pub fn addresses(&self, names: &Names) -> Vec<String> {
        let own = TABLE.iter().find(|(path, ..)| *path == self.path).map_or(&[][..], |(.., own)| *own);
        let mut addresses = vec![String::new()];
        for (at, step) in self.path.split('/').skip(1).enumerate() {
            let is_name = step.starts_with('{');
            let number = self.path.split('/').skip(1).take(at).filter(|step| step.starts_with('{')).count();
            let none = BTreeSet::from(["x".to_owned()]);
            let values = match own.get(number) {
                _ if !is_name => BTreeSet::from([step.to_owned()]),
                Some(of) => names.get(of).unwrap_or_else(|| panic!("no names of {of}")).clone(),
                // The desk asks who it is before it looks for anything.
                None => none,
            };
            addresses =
                addresses.iter().flat_map(|start| values.iter().map(move |value| format!("{start}/{value}"))).collect();
        }
        addresses
    }
}

/// Names of everything that stands in the site now.
pub async fn names(site: &Site) -> Names {
    let mut names = super::store::names(&site.app.db).await;
    let fixed: [(&str, &[&str]); 6] = [
        ("token", &["none"]),
        ("table", &["roundtables.csv", "statements.csv", "findings.csv"]),
        ("scheme", &["coalition"]),
        ("region", &["africa", "europe"]),
        ("sitemap", &["en-1.xml"]),
        ("facets", &["region/africa", "kind/study", "kind/roundtable-report", "language/en"]),
    ];
    names.extend(fixed.map(|(of, all)| (of, all.iter().map(|name| (*name).to_owned()).collect())));
    names
}
