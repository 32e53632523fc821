//! Links of pages that this program made itself, turned into links between files. What leads nowhere in the folder
//! keeps its words and loses its link; in the head and the row of actions it goes.

use std::collections::BTreeMap;

/// All links that start at the root of the site, as they were written.
pub(super) fn links(page: &str) -> Vec<String> {
    ["href=\"", "src=\""]
        .into_iter()
        .flat_map(|attribute| page.split(attribute).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|link| link.starts_with('/'))
        .map(unescaped)
        .collect()
}

/// The page that is at `path` in the folder; `places` is the path of every address that is there.
pub(super) fn rewritten(page: &str, path: &str, places: &BTreeMap<String, String>) -> String {
    let page = without(page, "<form", "</form>", |_| true);
    let leads_nowhere = |part: &str| links(part).iter().any(|link| target(link, path, places).is_none());
    let page = within(&page, "<header class=\"bar\">", "</header>", |head| without(head, "<a ", "</a>", leads_nowhere));
    let page = within(&page, "<nav class=\"acts\"", "</nav>", |acts| without(acts, "<li>", "</li>", leads_nowhere));
    let page = without(&page, "<link rel=\"alternate\"", ">", leads_nowhere);
    let mut out = String::with_capacity(page.len());
    let mut rest = page.as_str();
    while let Some(at) = rest.find("=\"/") {
        let (before, from) = rest.split_at(at);
        let Some(end) = from[2..].find('"') else { break };
        let (link, after) = (&from[2..2 + end], &from[3 + end..]);
        let name = before.rsplit([' ', '\n']).next().unwrap_or_default();
        match (name, target(&unescaped(link), path, places)) {
            ("href" | "src", Some(to)) => out.push_str(&format!("{before}=\"{}\"", escaped(&to))),
            ("href" | "src", None) => out.push_str(before[..before.len() - name.len()].trim_end()),
            _ => out.push_str(&rest[..at + 3 + end]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where a link leads from the file at `path`. `None` when what it leads to is not in the folder.
fn target(link: &str, path: &str, places: &BTreeMap<String, String>) -> Option<String> {
    let (plain, anchor) = link.split_once('#').map_or((link, None), |(plain, anchor)| (plain, Some(anchor)));
    let to = places.get(plain)?;
    let up = "../".repeat(path.matches('/').count());
    let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    Some(format!("{up}{to}{anchor}"))
}

/// `change` on each part of the page from `start` to `end`, both within it.
fn within(page: &str, start: &str, end: &str, change: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.find(start) {
        let stop = rest[at..].find(end).map_or(rest.len(), |stop| at + stop + end.len());
        out.push_str(&rest[..at]);
        out.push_str(&change(&rest[at..stop]));
        rest = &rest[stop..];
    }
    out.push_str(rest);
    out
}

/// The page without those parts from `start` to `end` that are `unwanted`.
fn without(page: &str, start: &str, end: &str, unwanted: impl Fn(&str) -> bool) -> String {
    within(page, start, end, |part| if unwanted(part) { String::new() } else { part.to_owned() })
}

fn unescaped(link: &str) -> String {
    link.replace("&amp;", "&").replace("&#38;", "&")
}

fn escaped(link: &str) -> String {
    link.replace('&', "&amp;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> BTreeMap<String, String> {
        [("/", "index.html"), ("/regions", "regions/index.html"), ("/a.pdf", "a.pdf"), ("/fr/", "fr/index.html")]
            .map(|(address, path)| (address.to_owned(), path.to_owned()))
            .into()
    }

    #[test]
    fn links_lead_to_files() {
        let page = "<a href=\"/regions#top\">R</a> <link rel=\"icon\" href=\"/a.pdf\"><a class=\"x\" href=\"/gone\">G</a> <a href=\"https://example.org/\">W</a>";
        assert_eq!(
            rewritten(page, "fr/regions/index.html", &places()),
            "<a href=\"../../regions/index.html#top\">R</a> <link rel=\"icon\" href=\"../../a.pdf\"><a class=\"x\">G</a> <a href=\"https://example.org/\">W</a>"
        );
        assert_eq!(rewritten("<a href=\"/\">H</a>", "index.html", &places()), "<a href=\"index.html\">H</a>");
    }

    #[test]
    fn what_only_a_server_can_do_is_left_out() {
        let page = "<header class=\"bar\"><a href=\"/\">Home</a><a href=\"/desk\">Sign in</a></header>\
            <nav class=\"acts\"><ul><li><a href=\"/a.pdf\">PDF</a></li><li><a href=\"/?print\">Print</a></li></ul></nav>\
            <form action=\"/search\"><input></form><p>Text <a href=\"/desk\">desk</a></p>";
        assert_eq!(
            rewritten(page, "index.html", &places()),
            "<header class=\"bar\"><a href=\"index.html\">Home</a></header>\
            <nav class=\"acts\"><ul><li><a href=\"a.pdf\">PDF</a></li></ul></nav><p>Text <a>desk</a></p>"
        );
    }
}
