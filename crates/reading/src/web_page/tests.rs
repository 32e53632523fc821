//! Pages as old systems wrote them, and as they were damaged since.

use super::*;
use crate::NoticeCode;

fn page(html: &str) -> WebPage {
    read_within(html.as_bytes(), 1_000_000).expect("a page")
}

/// With every link led to its own address.
fn markdown(page: &WebPage) -> String {
    page.markdown(|link| Some(page.links[link].address.clone()).filter(|address| !address.is_empty()))
}

/// The first generation of a system that many coalitions had: tables around everything.
const OLD: &str = r#"<html xml:lang="en-gb"><head><title>Launch</title><link rel="canonical" href="http://old.example.org/index.php/component/content/article/35-topics/2144-launch"></head>
<body><div id="menu"><ul><li><a href="/">Home</a></li></ul></div>
<table class="contentpaneopen"><tr><td class="contentheading">Launch of the coalition</td>
<td class="buttonheading"><a href="/index.php?format=pdf"><img src="pdf.png" alt="PDF"></a></td></tr></table>
<table class="contentpaneopen"><tr><td><span class="small">Written by Some Body</span></td></tr>
<tr><td class="createdate">Wednesday, 28 January 2009 11:22</td></tr>
<tr><td><p><span>alt</span>The coalition was <b>launched </b>in New York<br>on 28 January.<br><br>See the <a href="images/report.pdf">report</a>!
<a href="images/annex.pdf"><img src="icon.gif" alt="alt"></a></p>
<ul><li>One * star</li><li>Two<ol><li>deeper</li></ol></li></ul>
<table border="1"><tr><td>Seat</td><td>NGOs</td></tr><tr><td>Accra</td><td>1|2</td></tr></table>
<blockquote><p>Said so.</p><p>Twice.</p></blockquote><h3>After</h3><p>1. not a list, # not a heading, &lt;b&gt; no element</p>
<p>Write to <script type="text/javascript"><!--
 var prefix = '&#109;a' + 'i&#108;' + '&#116;o';
 var addy7 = '&#105;nf&#111;' + '&#64;';
 addy7 = addy7 + '&#101;x&#97;mpl&#101;' + '&#46;' + '&#111;rg';
 document.write( '<a ' + path + '\'' + prefix + ':' + addy7 + '\'>' );
 //--></script><script>document.write('<span style="display: none;">');</script>This e-mail address is being protected from spambots. You need JavaScript enabled to view it
<script>document.write('</span>');</script> for more.</p>
<p>{loadposition right}End.</p></td></tr></table>
<div id="footer"><p>Joomla! is free software.</p></div></body></html>"#;

#[test]
fn a_page_of_an_old_system_becomes_plain_markdown() {
    let page = page(OLD);
    assert_eq!(page.title, "Launch of the coalition");
    assert_eq!(page.language.as_deref(), Some("en-gb"));
    assert_eq!(page.dates, ["Wednesday, 28 January 2009 11:22"]);
    assert_eq!(
        page.own_addresses,
        ["http://old.example.org/index.php/component/content/article/35-topics/2144-launch"]
    );
    assert_eq!(
        markdown(&page),
        "The coalition was **launched** in New York\\\non 28 January.\n\nSee the [report](<images/report.pdf>)! \
         [annex.pdf](<images/annex.pdf>)\n\n- One \\* star\n- Two\n  1. deeper\n\n| Seat | NGOs |\n| --- | --- |\n\
         | Accra | 1\\|2 |\n\n> Said so.\n> \n> Twice.\n\n## After\n\n1\\. not a list, # not a heading, \\<b\\> no element\n\n\
         Write to [info@example.org](<mailto:info@example.org>) for more.\n\nEnd."
    );
    assert_eq!((page.cloaks, page.uncloaked, page.stray_alts), (1, 1, 1));
    assert!(!page.text.contains("Some Body"), "who wrote for the old site stays there");
}

#[test]
fn broken_letters_are_mended_and_shown_before_and_after() {
    let html = "<html><body><div id=content><p>Le tÃ©moin a Ã©tÃ© Ã©coutÃ©, câ€™est Ã§a.</p><p>La communautÃ© entiÃ¨re.</p></div></body></html>";
    let page = page(html);
    assert!(page.text.starts_with("Le témoin a été écouté, c’est ça."), "{}", page.text);
    assert_eq!(page.mended[0], Mended { before: "Le tÃ©moin a".into(), after: "Le témoin a".into() });
    let in_windows = b"<html><head><meta charset=windows-1252></head><body><p>L\xe9gitime d\xe9fense et \x93guillemets\x94</p></body></html>";
    let page = read_within(in_windows, 1_000).expect("a page");
    assert_eq!(page.text, "Légitime défense et “guillemets”");
    assert!(page.notices.iter().any(|notice| notice.code == NoticeCode::Encoding));
}

#[test]
fn lost_letters_are_told_and_left_as_they_are() {
    let page = page(
        "<html lang=en><body><main><p>The communitys view is that they dont know of it, and we should act as one.</p></main></body></html>",
    );
    assert!(page.text.contains("communitys"));
    assert!(page.notices.iter().any(|notice| notice.code == NoticeCode::DamagedApostrophe));
}

#[test]
fn a_later_script_gives_the_address_too_and_a_notice_without_one_goes() {
    let page = page(
        "<p>A <span id='c1'>This email address is being protected from spambots. You need JavaScript enabled to view it.</span>\
         <script>var prefix='ma'+'il'+'to'; var addy1 = 'a.b' + '&#64;'; addy1 = addy1 + 'example' + '&#46;' + 'org';</script> B</p>\
         <p>C Cette adresse e-mail est protégée contre les robots spammeurs. Vous devez activer le JavaScript pour la visualiser. D</p>",
    );
    assert_eq!(markdown(&page), "A [a.b@example.org](<mailto:a.b@example.org>) B\n\nC  D");
    assert_eq!((page.cloaks, page.uncloaked), (2, 1));
}

#[test]
fn a_hostile_page_is_words_too() {
    let deep = format!("<main>{}a long enough text of the page{}</main>", "<div>".repeat(300), "</div>".repeat(300));
    assert_eq!(page(&deep).text, "a long enough text of the page");
    let page = page(
        "<main><a href='javascript:alert(1)'>click to read more</a> <a href='x\">y'>and this one</a> [tricky](http://x) **b** `c`</main>",
    );
    assert_eq!(page.links.len(), 1, "a script is no link");
    let markdown = markdown(&page);
    assert!(markdown.contains("\\[tricky\\](http://x) \\*\\*b\\*\\* \\`c\\`"), "{markdown}");
}
