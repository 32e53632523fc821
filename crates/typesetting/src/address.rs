//! Where a link may lead, and how it reads away from the site.

/// `to` when a link may carry it: an address of this site, a place on the page, or another site
/// over http, https or mail. `None` for everything else, above all for scripts.
pub(crate) fn allowed(to: &str) -> Option<&str> {
    let absolute = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| to.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let of_this_site = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
    let on_this_page = to.len() > 1 && to.starts_with('#');
    let readable = !to.contains(|c: char| c.is_whitespace() || c.is_control());
    ((absolute || of_this_site || on_this_page) && readable).then_some(to)
}

/// `to` as an absolute address, seen from the document at `base`. `None` when it may not be linked,
/// or when the document has no address to complete it with.
pub(crate) fn absolute(to: &str, base: &str) -> Option<String> {
    let to = allowed(to)?;
    if to.starts_with('/') {
        return Some(format!("{}{to}", origin(base)?));
    }
    if to.starts_with('#') {
        return origin(base).map(|_| format!("{}{to}", base.split('#').next().unwrap_or(base)));
    }
    Some(to.to_owned())
}

/// The name of an anchor as HTML allows it: without white space.
pub(crate) fn anchor(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Scheme and host of an absolute address.
fn origin(address: &str) -> Option<&str> {
    let after_scheme = address.find("://")? + 3;
    let host = address[after_scheme..].split(['/', '?', '#']).next()?;
    (!host.is_empty()).then(|| &address[..after_scheme + host.len()])
}

#[cfg(test)]
mod tests {
    use super::{absolute, allowed};

    #[test]
    fn scripts_and_foreign_hosts_in_disguise_are_no_links() {
        for hostile in ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//host/x", "/\\host", "#", "", "x"]
        {
            assert_eq!(allowed(hostile), None, "{hostile}");
        }
        assert_eq!(allowed("HTTPS://example.org/"), Some("HTTPS://example.org/"));
    }

    #[test]
    fn addresses_are_completed_from_the_documents_own() {
        let base = "https://example.org/c/2008/report?x#y";
        assert_eq!(absolute("/r/accra", base).as_deref(), Some("https://example.org/r/accra"));
        assert_eq!(absolute("#finding-3", "https://example.org/c").as_deref(), Some("https://example.org/c#finding-3"));
        assert_eq!(absolute("/r/accra", ""), None);
    }
}
