//! A scan that is made as scans are: a page is printed, photographed and bound as pictures. Then a machine reads it.

use super::{ReadPictures, RecogniseError, recognise};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::jobs::{Job, Progress};
use crate::library::deposit::{File, Text, deposit};
use crate::library::{Work, store};
use crate::member::Operator;
use std::io::Write;
use std::process::{Command, Stdio};
use typesetting::Document;
use typesetting::document::Block;

const WIDTH: usize = 1240;
const HEIGHT: usize = 1754;

/// `bytes` through a program.
fn through(program: &str, arguments: &[&str], bytes: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let bytes = bytes.to_vec();
    let sending = std::thread::spawn(move || stdin.write_all(&bytes));
    let answer = child.wait_with_output().expect("it ends").stdout;
    sending.join().expect("sent").expect("taken");
    answer
}

/// A PDF whose only content are pictures of these pages.
fn scan(pages: &[&str]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    let mut object = |pdf: &mut Vec<u8>, head: String, stream: Option<&[u8]>| {
        places.push(pdf.len());
        pdf.extend(format!("{} 0 obj\n{head}\n", places.len()).bytes());
        if let Some(stream) = stream {
            pdf.extend(b"stream\n");
            pdf.extend(stream);
            pdf.extend(b"\nendstream\n");
        }
        pdf.extend(b"endobj\n");
    };
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 3 + 3 * at)).collect();
    object(&mut pdf, "<< /Type /Catalog /Pages 2 0 R >>".to_owned(), None);
    object(&mut pdf, format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()), None);
    for (at, words) in pages.iter().enumerate() {
        let printed = typesetting::pdf::pdf(&Document {
            title: "A page".into(),
            blocks: vec![Block::paragraph(*words)],
            ..Document::default()
        });
        let sizes = [WIDTH.to_string(), HEIGHT.to_string()];
        let photograph = ["-jpeg", "-f", "1", "-l", "1", "-scale-to-x", &sizes[0], "-scale-to-y", &sizes[1], "-"];
        let picture = through("pdftoppm", &photograph, &printed.expect("printed"));
        let (content, image) = (4 + 3 * at, 5 + 3 * at);
        object(
            &mut pdf,
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R /Resources << /XObject << /P {image} 0 R >> >> >>"
            ),
            None,
        );
        let drawn = b"q 595 0 0 842 0 0 cm /P Do Q";
        object(&mut pdf, format!("<< /Length {} >>", drawn.len()), Some(drawn));
        object(
            &mut pdf,
            format!(
                "<< /Type /XObject /Subtype /Image /Width {WIDTH} /Height {HEIGHT} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>",
                picture.len()
            ),
            Some(&picture),
        );
    }
    let start = pdf.len();
    pdf.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    for place in &places {
        pdf.extend(format!("{place:010} 00000 n \n").bytes());
    }
    pdf.extend(format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", places.len() + 1).bytes());
    pdf
}

#[tokio::test]
async fn a_scan_is_read_by_machine_and_says_so() {
    let Ok(tools) = reading::pictures::Tools::find() else {
        eprintln!("SKIPPED: tesseract-ocr and poppler-utils are not installed");
        return;
    };
    let own = std::env::current_exe().expect("this test has a program");
    let folder = own.parent().and_then(|tests| tests.parent()).expect("tests are built below the program");
    reading::limited::set_program(folder.join("plenary"));
    let app = App::of_test().await;
    let by = Operator::at_the_machine();
    let words = [
        "The wells of the town stay open to everybody, and the council pays for them.",
        "Second page of seven.",
        "Third page of seven.",
        "Fourth page of seven.",
        "Fifth page of seven.",
        "Les puits de la ville restent ouverts pour tous, et la commune paie pour eux.",
        "Nobody shall be turned away from the wells at the end.",
    ];
    let pdf = scan(&words);
    assert_eq!(tools.count_pages(&pdf), Ok(7));
    let file = File { name: "wells.pdf".into(), bytes: pdf };
    let text = Text { language: "en".into(), title: "Wells".into(), files: vec![file] };
    let work = deposit(&app, &by, Work::default(), text).await.expect("deposited");
    let file = &work.languages[0].files[0];
    let before = access::show(&Viewer::Public, &work).expect("public").into_inner();
    let offered = &before.languages[0].revisions[0].files[0];
    assert!(offered.is_scan && !offered.is_recognised, "that it has no text is said");
    assert!(matches!(recognise(&app, &by, &work, &file.id).await, Err(RecogniseError::UnderWay)), "it is in the queue");

    let turn = || ReadPictures { file: file.id.clone() };
    assert_eq!(turn().run(&app, &Progress::default()).await.expect("read"), "5", "long scans give way to other work");
    assert_eq!(turn().run(&app, &Progress::default()).await.expect("read"), "7");
    let work = store::by_slug(&app.db, &work.slug).await.expect("answered").expect("there");
    let file = &work.languages[0].files[0];
    assert_eq!((file.pages_recognised, file.page_languages.len()), (7, 7));
    assert_eq!((file.page_languages[0].as_str(), file.page_languages[5].as_str()), ("en", "fr"));
    let after = access::show(&Viewer::Public, &work).expect("public").into_inner();
    assert!(after.languages[0].is_recognised());
    let found = store::words(&app.db, &work).await.expect("answered");
    let found = access::show(&Viewer::Public, &found).expect("public").into_inner();
    for said in [words[0], words[6]] {
        assert!(found[0].1.contains(said), "{}", found[0].1);
    }
    assert!(turn().run(&app, &Progress::default()).await.is_ok(), "a turn too many does no harm");
}
