//! Real files of old sites come in, once, whole, and their old addresses lead on.

use super::bring_in::bring_in;
use super::look::{self, Sort};
use super::plan::{Plan, Wanted, plan};
use super::report::What;
use super::{follow, store};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::article::{self, Kind, Standpoint};
use crate::library;
use crate::member::Operator;
use crate::serve;
use crate::web::{Answers, fetch};
use std::path::{Path, PathBuf};

async fn app() -> App {
    let own = std::env::current_exe().expect("this test has a program");
    let folder = own.parent().and_then(|tests| tests.parent()).expect("tests are built below the program");
    reading::limited::set_program(folder.join("plenary"));
    App::of_test().await
}

fn folder(files: &[(&str, &[u8])]) -> PathBuf {
    let root = std::env::temp_dir().join(format!("plenary-old-site-{}", uuid::Uuid::now_v7().simple()));
    for (path, bytes) in files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }
    root
}

fn of_demo(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/reports").join(name)).expect("a report of the demo")
}

async fn planned(app: &App, source: &Path, keeps: bool) -> Plan {
    let site = look::read(source, None, Some("http://old.example.org"), &|_, _, _| ()).expect("read");
    let wanted = Wanted { standpoint: Standpoint::Compiled, language: "en".into() };
    plan(app, site, &wanted, keeps, &|_, _, _| ()).await.expect("planned")
}

fn said(plan: &Plan, what: What) -> Vec<String> {
    let found = plan.report.all().iter().filter(|remark| remark.what == what);
    found.map(|remark| format!("{}: {}", remark.place, remark.detail)).collect()
}

async fn leads(app: &App, address: &str) -> Option<String> {
    let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
    follow::follow(app, path, query).await.expect("answered")
}

const LAUNCH: &str = r#"<html lang="en-gb"><head><meta charset="utf-8"><title>x</title></head><body>
<table class="contentpaneopen"><tr><td class="contentheading">Launch of the coalition</td></tr></table>
<table class="contentpaneopen"><tr><td class="createdate">Wednesday, 28 January 2009 11:22</td></tr><tr><td>
<p>The coalition was launched in New York on 28 January, after seven roundtables in seven regions of the world, each with a host of its own.</p>
<p>Read <a href="http://old.example.org/images/pdf/paris.pdf">the report of the roundtable in Paris</a>, the <a href="/index.php/about-us">page about us</a>,
a <a href="/images/pdf/gone.pdf">paper that is gone</a> and <a href="https://example.org/x">another site</a>.
It was a day on which many who had worked for it in their own countries met for the first time, and said what they hoped for.</p></td></tr></table></body></html>"#;

const ABOUT: &str = "<html lang=fr><head><title>Ã€ propos</title></head><body><div id=content><p>La communautÃ© a Ã©tÃ© crÃ©Ã©e par les \
    organisations de la sociÃ©tÃ© civile, et elle est ouverte Ã  toutes les rÃ©gions. Les communautÃ©s qui ont Ã©tÃ© consultÃ©es \
    se sont rÃ©unies dans les pays oÃ¹ elles vivent, et leurs rapports ont Ã©tÃ© publiÃ©s dans leurs langues avec l’accord de tous \
    les participants qui Ã©taient prÃ©sents.</p></div></body></html>";

const COVER: &str = "<html lang=en><head><title>Accra: report of the roundtable</title></head><body><main><p>The whole report of the \
    roundtable: <a href='../docs/accra.docx'>download</a> (Word). Published in August.</p><time datetime='2008-08-15'>15/8</time></main></body></html>";

#[tokio::test]
async fn saved_pages_come_in_with_days_documents_links_and_addresses() {
    let app = app().await;
    let source = folder(&[
        ("old.example.org/index.php/component/content/article/35-news/2144-launch.html", LAUNCH.as_bytes()),
        (
            "old.example.org/index.php/component/content/article/35-news/2144-launch.html@tmpl=component&print=1&page=.html",
            LAUNCH.as_bytes(),
        ),
        ("old.example.org/index.php/about-us.html", ABOUT.as_bytes()),
        ("old.example.org/reports/accra.html", COVER.as_bytes()),
        ("old.example.org/docs/accra.docx", &of_demo("accra.docx")),
        ("old.example.org/images/pdf/paris.pdf", &of_demo("paris.pdf")),
        ("old.example.org/images/logo.png", b"\x89PNG"),
    ]);
    // Looking changes nothing.
    let dry = planned(&app, &source, false).await;
    assert_eq!(dry.articles.len(), 2, "{}", dry.report);
    assert!(library::store::all(&app.db).await.expect("answered").is_empty());
    assert!(std::fs::read_dir(app.config.data.join("files")).expect("the store").next().is_none(), "no byte is kept");

    let plan = planned(&app, &source, true).await;
    assert_eq!(said(&plan, What::AnotherView).len(), 1, "{}", plan.report);
    let missing = said(&plan, What::AttachmentMissing);
    assert!(missing.len() == 1 && missing[0].contains("/images/pdf/gone.pdf"), "{missing:?}");
    let mended = said(&plan, What::EncodingMended);
    assert!(mended[0].contains("“Ã€ propos” → “À propos”") || mended[0].contains("communautÃ©"), "{mended:?}");
    bring_in(&app, &Operator::at_the_machine(), &plan).await.expect("brought in");

    let editions = article::store::published(&app.db, &Kind::ALL).await.expect("answered");
    let seen = access::show_all(&Viewer::Public, &editions).into_inner();
    let launch = seen.iter().find(|one| one.kind == Kind::News).expect("news, by its folder");
    assert_eq!((launch.text.title.as_str(), launch.language.as_str()), ("Launch of the coalition", "en"));
    assert!(launch.published_at.as_deref().is_some_and(|at| at.starts_with("2009-01-28")));
    assert_eq!(launch.text.standpoint, Standpoint::Compiled);
    for part in [
        "[page about us](</topics/a-propos>)",
        "a paper that is gone and",
        "[another site](<https://example.org/x>)",
        "](</library/",
    ] {
        assert!(launch.text.body.contains(part), "{part} in {}", launch.text.body);
    }
    let about = seen.iter().find(|one| one.kind == Kind::Topic).expect("the other");
    assert_eq!((about.text.title.as_str(), about.language.as_str()), ("À propos", "fr"));
    assert!(about.text.body.contains("La communauté a été créée"));

    let works = library::store::all(&app.db).await.expect("answered");
    let accra = works.iter().find(|work| work.title() == "Accra: report of the roundtable").expect("the cover's title");
    assert_eq!((accra.published.as_str(), accra.kind), ("2008-08-15", library::Kind::Report));
    assert_eq!(works.len(), 2);
    let paris = works.iter().find(|work| work.slug != accra.slug).expect("the other");
    assert_eq!((paris.original_language.as_str(), paris.published.as_str()), ("fr", "2009-01-28"));

    for (old, new) in [
        ("/index.php/component/content/article/35-news/2144-launch", "/news/launch-of-the-coalition"),
        (
            "/index.php/component/content/article/35-topic/2144-launch?tmpl=component&print=1&page=",
            "/news/launch-of-the-coalition?print",
        ),
        ("/index.php?option=com_content&view=article&id=2144&format=pdf", "/news/launch-of-the-coalition.pdf"),
        ("/index.php/about-us", "/topics/a-propos"),
        ("/index.php/about-us?lang=fr", "/fr/topics/a-propos"),
        ("/reports/accra.html", "/library/accra-report-of-the-roundtable"),
        ("/docs/accra.docx", "/library/accra-report-of-the-roundtable"),
        ("/index.php", "/"),
    ] {
        assert_eq!(leads(&app, old).await.as_deref(), Some(new), "{old}");
    }
    assert_eq!(leads(&app, "/index.php/never-there").await, None);

    // On the site itself: a redirect where nothing else answers, and nowhere else.
    let answers = Answers::new(serve::routes(), app.clone()).expect("a site");
    let moved = fetch(&answers, "/index.php/about-us").await.expect("answered");
    assert_eq!((moved.status, moved.location.as_deref()), (301, Some("/topics/a-propos")));
    assert_eq!(fetch(&answers, "/index.php/%00").await.expect("answered").status, 404);
    assert_eq!(fetch(&answers, "/never").await.expect("answered").status, 404);
    for page in ["/news", "/topics", "/fr/topics/a-propos", "/library", "/news/launch-of-the-coalition?print"] {
        assert_eq!(fetch(&answers, page).await.expect("answered").status, 200, "{page}");
    }

    // It is found, fed and harvested like anything else.
    let text = async |address: &str| {
        let fetched = fetch(&answers, address).await.expect("answered");
        assert_eq!(fetched.status, 200, "{address}");
        String::from_utf8_lossy(&fetched.bytes).into_owned()
    };
    let found = text("/search?q=launched").await;
    assert!(found.contains("/news/launch-of-the-coalition#:~:text="), "{found}");
    for address in ["/index.atom", "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/sitemaps/en-1.xml"] {
        assert!(text(address).await.contains("/library/accra-report-of-the-roundtable"), "{address}");
    }
    library::withdraw::withdraw(&app, &Operator::at_the_machine(), &accra.id, "By mistake.").await.expect("withdrawn");
    let record = format!("oai:plenary.invalid:document/{}", accra.id);
    let harvested = text(&format!("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier={record}")).await;
    assert!(harvested.contains("status=\"deleted\""), "{harvested}");
    assert!(!text("/index.atom").await.contains("accra-report-of-the-roundtable"));

    // Once more: nothing comes in twice, and what changed at the source is said and left.
    std::fs::write(source.join("old.example.org/index.php/about-us.html"), ABOUT.replace("civile", "civile entière"))
        .expect("written");
    let again = planned(&app, &source, true).await;
    assert!(again.articles.is_empty() && again.works.is_empty(), "{}", again.report);
    assert_eq!(said(&again, What::ChangedSince).len(), 1, "{}", again.report);
    bring_in(&app, &Operator::at_the_machine(), &again).await.expect("nothing to do");
    assert_eq!(article::store::all(&app.db).await.expect("answered").len(), 2);
    std::fs::remove_dir_all(source).expect("removed");
}

const CONTENT: &str = r#""id";"title";"alias";"introtext";"fulltext";"state";"catid";"created";"modified";"access"
"12";"Common understanding";"common-understanding";"<p>Four crimes, and the duty of each state to protect the people who live in it; {loadposition right}the duty of others to help. See <a href=\"index.php?option=com_content&amp;view=article&amp;id=13\">the purposes</a>.</p>";"<p>Agreed by those who met. It has been the same since then, and every member endorses it when it joins the coalition.</p>";"1";"35";"2009-02-03 10:00:00";"2011-05-06 07:08:09";"0"
"13";"Founding purposes";"founding-purposes";"<p>Consensus, capacity, understanding, a like-minded group, and mobilising those who act where it matters most.</p>";"";"1";"35";"03/04/2009";"0000-00-00 00:00:00";"0"
"14";"For members only";"for-members";"<p>Minutes, with <a href=\"images/inside.txt\">a list of names</a>, that were never meant for everybody to read.</p>";"";"1";"36";"2010-01-01 00:00:00";"0000-00-00 00:00:00";"1"
"15";"Binned";"binned";"<p>Nobody wants this any more.</p>";"";"-2";"36";"2010-01-01 00:00:00";"0000-00-00 00:00:00";"0"
"16";"ประกาศ";"thai";"<p>ประชาชนต้องได้รับความคุ้มครองจากรัฐของตน และประชาคมระหว่างประเทศมีหน้าที่ช่วยเหลือ</p>";"";"1";"36";"2010-02-01 00:00:00";"0000-00-00 00:00:00";"0"
"17";"Founding purposes";"founding-purposes-2";"<p>Consensus, capacity, understanding, a like-minded group, and mobilising those who act where it matters most.</p>";"";"1";"35";"2009-02-03 10:00:00";"0000-00-00 00:00:00";"0"
"#;

#[tokio::test]
async fn a_joomla_database_comes_in_by_its_tables() {
    let app = app().await;
    let categories = "\"id\";\"title\";\"alias\";\"section\"\n\"35\";\"About the coalition\";\"about\";\"1\"\n\"36\";\"Latest news\";\"news\";\"1\"\n";
    let menu = "\"id\";\"menutype\";\"alias\";\"link\";\"parent\"\n\"1\";\"main\";\"coalition\";\"index.php?option=com_content&view=category&id=35\";\"0\"\n\
        \"2\";\"main\";\"purposes\";\"index.php?option=com_content&view=article&id=13\";\"1\"\n";
    let source = folder(&[
        ("jos_content.csv", CONTENT.as_bytes()),
        ("jos_categories.csv", categories.as_bytes()),
        ("jos_menu.csv", menu.as_bytes()),
        ("images/inside.txt", b"Names, names, names of people who were in the room on that day."),
    ]);
    let plan = planned(&app, &source, true).await;
    let days = said(&plan, What::DayUnreadable);
    assert!(days.len() == 1 && days[0].contains("03/04/2009"), "two readings: {days:?}");
    assert_eq!(said(&plan, What::Duplicate).len(), 1, "{}", plan.report);
    assert_eq!(said(&plan, What::Draft).len(), 1, "{}", plan.report);
    assert_eq!(
        said(&plan, What::LeftOut).len(),
        2,
        "the bin, and the file of a page that was not public: {}",
        plan.report
    );
    bring_in(&app, &Operator::at_the_machine(), &plan).await.expect("brought in");

    let editions = article::store::newest(&app.db).await.expect("answered");
    let public = access::show_all(&Viewer::Public, &editions).into_inner();
    assert!(public.iter().all(|one| one.text.title != "For members only"), "what was not public is not");
    let inside = access::show_all(&Viewer::Operator, &editions).into_inner();
    assert!(inside.iter().any(|one| one.text.title == "For members only" && one.published_at.is_none()));
    let common = public.iter().find(|one| one.text.title == "Common understanding").expect("an article");
    assert!(common.text.body.contains("[the purposes](</topics/founding-purposes>)"), "{}", common.text.body);
    assert!(!common.text.body.contains("loadposition"));
    assert!(common.saved_at.starts_with("2011-05-06"), "when it last changed: {}", common.saved_at);
    let list = public.iter().find(|one| one.text.title == "About the coalition").expect("the list");
    assert!(
        list.text.body.contains("</topics/common-understanding>")
            && list.text.body.contains("</topics/founding-purposes>")
    );
    let works = library::store::all(&app.db).await.expect("answered");
    assert_eq!(
        works.iter().map(|work| work.original_language.as_str()).collect::<Vec<_>>(),
        ["th"],
        "a page that no article can be"
    );

    for (old, new) in [
        ("/index.php/component/content/article/35-about/12-common-understanding", "/topics/common-understanding"),
        ("/index.php?option=com_content&view=article&id=17", "/topics/founding-purposes"),
        ("/index.php/coalition/purposes", "/topics/founding-purposes"),
        ("/index.php/coalition", "/topics/about-the-coalition"),
        ("/index.php?option=com_content&view=category&layout=blog&id=36", "/news"),
        ("/index.php/component/content/category/35-about", "/topics/about-the-coalition"),
        ("/index.php?format=feed&type=rss&option=com_content&view=category&id=35", "/index.atom"),
    ] {
        assert_eq!(leads(&app, old).await.as_deref(), Some(new), "{old}");
    }
    assert_eq!(leads(&app, "/images/inside.txt").await, None, "a file of a page that was not public leads nowhere");
    let again = planned(&app, &source, true).await;
    assert!(again.articles.is_empty() && again.works.is_empty(), "{}", again.report);
    std::fs::remove_dir_all(source).expect("removed");
}

#[tokio::test]
async fn a_list_of_documents_comes_in_by_works_and_languages() {
    let app = app().await;
    let list = "Title,Language,Date,Country,Kind,Organisation,File,Work,Address,Colour\n\
        Accra report,en,August 2008,Ghana,Report,WACSI,files/accra.docx,accra,http://old.example.org/index.php/accra,blue\n\
        Paris,French,25.06.2008,FR,Rapport,,paris.pdf,paris,,\n\
        Gone,en,2008,Atlantis,Poem,,gone.pdf,,,\n\
        Twice,en,2008,,,,copy/paris.pdf,,,\n";
    let source = folder(&[
        ("documents.csv", list.as_bytes()),
        ("files/accra.docx", &of_demo("accra.docx")),
        ("files/paris.pdf", &of_demo("paris.pdf")),
        ("copy/paris.pdf", &of_demo("paris.pdf")),
    ]);
    let plan = planned(&app, &source.join("documents.csv"), true).await;
    // Two files have the name, so the row has to say which.
    assert_eq!(said(&plan, What::AttachmentMissing).len(), 2, "{}", plan.report);
    std::fs::write(source.join("documents.csv"), list.replace(",paris.pdf", ",files/paris.pdf")).expect("written");
    let plan = planned(&app, &source, true).await;
    assert_eq!(said(&plan, What::AttachmentMissing).len(), 1, "{}", plan.report);
    assert_eq!(said(&plan, What::Duplicate).len(), 1, "{}", plan.report);
    let unknown = said(&plan, What::NotKnown).join("\n");
    for part in ["colour", "Atlantis", "Poem"] {
        assert!(unknown.contains(part), "{part} in {unknown}");
    }
    bring_in(&app, &Operator::at_the_machine(), &plan).await.expect("brought in");
    let works = library::store::all(&app.db).await.expect("answered");
    let of = |title: &str| works.iter().find(|work| work.title() == title).expect("a work");
    let (accra, paris) = (of("Accra report"), of("Paris"));
    assert_eq!(
        (accra.country.as_str(), accra.published.as_str(), accra.organisation.as_str()),
        ("GHA", "2008-08", "WACSI")
    );
    assert_eq!(
        (paris.country.as_str(), paris.published.as_str(), paris.original_language.as_str()),
        ("FRA", "2008-06-25", "fr")
    );
    assert_eq!(leads(&app, "/index.php/accra").await.as_deref(), Some("/library/accra-report"));
    std::fs::remove_dir_all(source).expect("removed");
}

#[tokio::test]
async fn all_of_it_comes_in_or_nothing() {
    let app = app().await;
    let source = folder(&[("a.html", LAUNCH.as_bytes()), ("b.html", ABOUT.as_bytes())]);
    let plan = planned(&app, &source, true).await;
    // Somebody brings the same in between looking and doing.
    bring_in(&app, &Operator::at_the_machine(), &plan).await.expect("brought in");
    let before = (
        article::store::newest(&app.db).await.expect("answered").len(),
        store::pieces(&app.db).await.expect("answered").len(),
    );
    assert!(bring_in(&app, &Operator::at_the_machine(), &plan).await.is_err());
    let after = (
        article::store::newest(&app.db).await.expect("answered").len(),
        store::pieces(&app.db).await.expect("answered").len(),
    );
    assert_eq!(before, after);
    assert!(look::read(&source.join("none"), None, None, &|_, _, _| ()).is_err());
    assert!(look::read(&source, Some(Sort::Joomla), None, &|_, _, _| ()).is_err(), "no table of articles");
    std::fs::remove_dir_all(source).expect("removed");
}
