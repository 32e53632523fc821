//! What an element or an address is, by its name.

use ego_tree::NodeRef;
use scraper::Node;

pub(super) fn rows<'t>(node: NodeRef<'t, Node>) -> Vec<NodeRef<'t, Node>> {
    let is = |node: &NodeRef<Node>, names: &[&str]| matches!(node.value(), Node::Element(element) if names.contains(&element.name()));
    node.children()
        .flat_map(|child| match is(&child, &["tbody", "thead", "tfoot"]) {
            true => child.children().collect::<Vec<_>>(),
            false => vec![child],
        })
        .filter(|child| is(child, &["tr"]))
        .collect()
}

pub(super) fn cells<'t>(row: NodeRef<'t, Node>) -> Vec<NodeRef<'t, Node>> {
    row.children()
        .filter(|child| matches!(child.value(), Node::Element(element) if matches!(element.name(), "td" | "th")))
        .collect()
}

/// `{mosimage}`, `{loadposition x}`: what the old system would have put something for.
pub(super) fn without_tags_of_plugins(text: &str) -> String {
    const TAGS: [&str; 7] =
        ["{mosimage", "{mospagebreak", "{loadposition", "{loadmodule", "{youtube", "{module", "{emailcloak"];
    let mut out = text.to_owned();
    for tag in TAGS {
        while let Some(at) = out.find(tag) {
            let Some(end) = out[at..].find('}') else { break };
            out.replace_range(at..=at + end, "");
        }
    }
    out
}

pub(super) fn has_block(node: NodeRef<Node>) -> bool {
    node.descendants().skip(1).any(|inner| matches!(inner.value(), Node::Element(element) if is_block(element.name())))
}

pub(super) fn is_document(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx", ".ppt"].iter().any(|end| path.ends_with(end))
}

pub(super) fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default().replace('_', "\\_")
}

pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "dir"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}
