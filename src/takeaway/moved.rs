//! Small pages at the addresses of an old site, which lead on without a server.

use crate::web::question::encoded;

/// The file that a server of plain files hands out for an address; `None` for one that only a program can answer.
pub(super) fn file_of(address: &str) -> Option<String> {
    let path = address.strip_prefix('/')?.trim_end_matches('/');
    let odd = |part: &str| {
        part.is_empty() || part.starts_with('.') || part.contains(['?', ':', '\\', '\0', '"', '<', '>', '|', '*'])
    };
    if path.len() > 200 || path.split('/').any(odd) {
        return None;
    }
    let last = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    match last.rsplit_once('.') {
        Some((_, "html" | "htm")) => Some(path.to_owned()),
        // A page under the name of another kind of file would be handed out as that kind.
        Some((_, "php")) | None => Some(format!("{path}/index.html")),
        Some(_) => None,
    }
}

/// The page in `file` that leads to the file `to`, both from the root of the folder.
pub(super) fn page(site: &str, file: &str, to: &str) -> String {
    let site = site.replace('&', "&amp;").replace('<', "&lt;");
    let to: Vec<String> = to.split('/').map(encoded).collect();
    let to = format!("{}{}", "../".repeat(file.matches('/').count()), to.join("/"));
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{site}</title>\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\"><link rel=\"canonical\" href=\"{to}\"></head>\n\
         <body><p><a href=\"{to}\">{site}</a></p></body></html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_addresses_have_a_file_where_a_server_of_files_finds_it() {
        let of = |address: &str| file_of(address);
        assert_eq!(of("/index.php/a/4021-b").as_deref(), Some("index.php/a/4021-b/index.html"));
        assert_eq!(of("/old/a.html").as_deref(), Some("old/a.html"));
        for none in ["article/4021", "/a?b=1", "/docs/a.pdf", "/../a", "/a//b", "/", "/a/.b"] {
            assert_eq!(of(none), None, "{none}");
        }
        assert!(
            page("A & B", "index.php/a/index.html", "topics/a/index.html").contains("url=../../topics/a/index.html")
        );
    }
}
