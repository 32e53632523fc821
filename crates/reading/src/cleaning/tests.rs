use super::package::{Package, Part};
use super::{Cleaned, What, clean_within, picture};
use crate::ReadError;

const LIMIT: u64 = 10_000_000;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let parts = parts.iter().map(|(name, bytes)| Part { name: (*name).to_owned(), bytes: bytes.to_vec() }).collect();
    Package { parts }.pack().expect("packed")
}

/// Everything in the file, unpacked, as one text.
fn all_of(bytes: &[u8]) -> String {
    let package = Package::open(bytes, LIMIT).expect("a package");
    package.parts.iter().map(|part| format!("{}\n{}\n", part.name, String::from_utf8_lossy(&part.bytes))).collect()
}

fn kinds(cleaned: &Cleaned) -> Vec<What> {
    cleaned.removed.iter().map(|removed| removed.what).collect()
}

/// A picture of nothing, with what a camera writes: turned by a quarter, and somebody's name.
fn jpeg() -> Vec<u8> {
    let mut exif =
        b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x01\x3b\0\x02\0\0\0\x05\0\0\0\x26\0\0\0\0"
            .to_vec();
    exif.extend(b"Camera of Name Sealed");
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
    bytes.extend(u16::try_from(exif.len() + 2).expect("short").to_be_bytes());
    bytes.extend(exif);
    bytes.extend(b"\xff\xfe\x00\x0fName Sealed  ");
    bytes.extend(b"\xff\xda\x00\x02\x11\x22\xff\x00\x33\xff\xd9after: Name Sealed");
    bytes
}

const CORE: &str = r#"<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Water &amp; rights</dc:title><dc:creator>Name Sealed</dc:creator><cp:lastModifiedBy>Other Sealed</cp:lastModifiedBy><dcterms:created>2008-01-02T03:04:05Z</dcterms:created></cp:coreProperties>"#;
const DOCUMENT: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p w:rsidR="00AB12CD"><w:r><w:t>Wells </w:t></w:r><w:ins w:id="1" w:author="Name Sealed" w:date="2008-01-01T00:00:00Z"><w:r><w:t>stay open.</w:t></w:r></w:ins><w:del w:id="2" w:author="Name Sealed"><w:r><w:delText>secret words</w:delText></w:r></w:del><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>"#;

fn docx(more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="a"/><Override PartName="/word/comments.xml" ContentType="b"/><Override PartName="/docProps/app.xml" ContentType="c"/></Types>"#;
    let relations = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="r3" Type="x/app" Target="docProps/app.xml"/></Relationships>"#;
    let of_document = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/comments" Target="comments.xml"/><Relationship Id="r2" Type="x/attachedTemplate" Target="file:///C:/Users/sealed/Normal.dotm" TargetMode="External"/><Relationship Id="r3" Type="x/hyperlink" Target="file:///C:/Users/sealed/a.docx" TargetMode="External"/><Relationship Id="r4" Type="x/image" Target="media/a.jpeg"/></Relationships>"#;
    let picture = jpeg();
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations),
        ("docProps/core.xml", CORE.as_bytes()),
        ("docProps/app.xml", b"<Properties><Company>Sealed Inc.</Company></Properties>"),
        ("word/document.xml", DOCUMENT.as_bytes()),
        ("word/comments.xml", b"<w:comments xmlns:w=\"w\"><w:comment w:author=\"Name Sealed\"/></w:comments>"),
        ("word/_rels/document.xml.rels", of_document),
        ("word/media/a.jpeg", &picture),
    ];
    parts.extend_from_slice(more);
    packed(&parts)
}

#[test]
fn a_word_file_keeps_its_text_and_loses_its_people() {
    let cleaned = clean_within(&docx(&[]), "water.docx", LIMIT).expect("cleaned");
    let all = all_of(&cleaned.bytes);
    for gone in ["Sealed", "sealed", "secret words", "comments.xml", "app.xml", "rsid", "2008-01"] {
        assert!(!all.contains(gone), "{gone} is still there: {all}");
    }
    assert!(all.contains("<dc:title>Water &amp; rights</dc:title>") && all.contains("about:blank"));
    let read = crate::read(&cleaned.bytes, "water.docx").expect("still a Word file");
    assert_eq!(read.text.trim(), "Wells stay open.");
    assert_eq!(read.title.as_deref(), Some("Water & rights"));
    let told = &cleaned.removed[0];
    assert_eq!(told.what, What::Names);
    assert!(told.examples.contains(&"Name Sealed".to_owned()) && told.examples.contains(&"Sealed Inc.".to_owned()));
    for what in [What::Comments, What::TrackedChanges, What::Dates, What::LocalPaths, What::PictureData] {
        assert!(kinds(&cleaned).contains(&what), "{what:?}");
    }
    let again = clean_within(&cleaned.bytes, "water.docx", LIMIT).expect("cleaned again");
    assert_eq!((again.removed, again.bytes), (Vec::new(), cleaned.bytes), "nothing is left to remove");
}

#[test]
fn what_cannot_be_looked_into_is_refused() {
    let with_object = docx(&[("word/embeddings/oleObject1.bin", b"anything")]);
    let refused = clean_within(&with_object, "water.docx", LIMIT).expect_err("an unknown part");
    assert_eq!(refused, ReadError::CannotBeCleaned("word/embeddings/oleObject1.bin".into()));
    assert_eq!(refused.code(), "cannot-be-cleaned");
}

#[test]
fn an_opendocument_text_loses_remarks_and_changes() {
    let content = r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Name Sealed</dc:creator></office:change-info><text:p>secret words</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Wells stay<office:annotation><dc:creator>Name Sealed</dc:creator><text:p>really?</text:p></office:annotation> open.<text:change text:change-id="1"/></text:p></office:text></office:body></office:document-content>"#;
    let meta = r#"<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Water</dc:title><meta:initial-creator>Name Sealed</meta:initial-creator><dc:creator>Other Sealed</dc:creator></office:meta></office:document-meta>"#;
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/"/><manifest:file-entry manifest:full-path="settings.xml"/><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>"#;
    let odt = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("meta.xml", meta.as_bytes()),
        ("settings.xml", b"<s>printer of Sealed</s>"),
        ("Thumbnails/thumbnail.png", b"Sealed"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ]);
    let cleaned = clean_within(&odt, "water.odt", LIMIT).expect("cleaned");
    let all = all_of(&cleaned.bytes);
    for gone in ["Sealed", "secret words", "really?", "settings.xml", "Thumbnails"] {
        assert!(!all.contains(gone), "{gone} is still there: {all}");
    }
    let read = crate::read(&cleaned.bytes, "water.odt").expect("still a text");
    assert_eq!(read.text.trim(), "Wells stay open.");
    assert_eq!(kinds(&cleaned), [What::Names, What::Comments, What::TrackedChanges, What::Settings, What::Preview]);
}

/// A page with a word on it; a second version of its properties hides the first.
fn pdf() -> Vec<u8> {
    let picture = jpeg();
    let mut objects: Vec<Vec<u8>> = [
        "<</Type/Catalog/Pages 2 0 R/Metadata 7 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[]>>>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 9 0 R>>>>/Annots[8 0 R 10 0 R]/PieceInfo<</Sealed/Sealed>>>>",
        "<</Length 38>>stream\nBT /F 12 Tf 20 100 Td (Wells) Tj ET     \nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Author(Name Sealed)/Title(Water)/Producer(Sealed Office)/CreationDate(D:20080102030405Z)>>",
        "<</Type/Metadata/Subtype/XML/Length 68>>stream\n<x xmlns:dc='d'><dc:creator>Name Sealed</dc:creator>            </x> \nendstream",
        "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(Name Sealed)/Contents(secret words)>>",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    let mut image = format!(
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length {}>>stream\n",
        picture.len()
    )
    .into_bytes();
    image.extend(picture);
    image.extend(b"\nendstream");
    objects.push(image);
    objects.push(
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/T(Name Sealed)/A<</S/URI/URI(https://example.org/)>>>>".to_vec(),
    );
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, body) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", number + 1).into_bytes());
        out.extend(body);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    places.iter().for_each(|place| out.extend(format!("{place:010} 00000 n \n").into_bytes()));
    let trailer =
        format!("trailer\n<</Size {}/Root 1 0 R/Info 6 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    out.extend(trailer.into_bytes());
    out
}

#[test]
fn a_pdf_keeps_its_pages_and_loses_its_people() {
    let before = pdf();
    assert_eq!(crate::read(&before, "water.pdf").expect("a PDF").text.trim(), "Wells");
    let cleaned = clean_within(&before, "water.pdf", LIMIT).expect("cleaned");
    let all = String::from_utf8_lossy(&cleaned.bytes).into_owned();
    let in_hex: String = b"Sealed".iter().map(|byte| format!("{byte:02x}")).collect();
    for gone in ["Sealed", in_hex.as_str(), "JavaScript", "EmbeddedFiles", "PieceInfo"] {
        assert!(!all.contains(gone), "{gone} is still there: {all}");
    }
    assert!(all.contains("Water") && all.contains("/Link"));
    assert_eq!(crate::read(&cleaned.bytes, "water.pdf").expect("still a PDF").text.trim(), "Wells");
    for what in [What::Names, What::Dates, What::Program, What::Comments, What::Scripts, What::Attachments] {
        assert!(kinds(&cleaned).contains(&what), "{what:?} in {:?}", cleaned.removed);
    }
    let again = clean_within(&cleaned.bytes, "water.pdf", LIMIT).expect("cleaned again");
    assert_eq!(crate::read(&again.bytes, "water.pdf").expect("still a PDF").text.trim(), "Wells");
}

#[test]
fn a_picture_loses_its_data_and_stays_the_right_way_up() {
    let (clean, what) = picture::clean(&jpeg()).expect("something to remove");
    assert!(!String::from_utf8_lossy(&clean).contains("Sealed"));
    assert!(what.contains("Exif") && what.contains("remark") && what.contains("after the picture"), "{what}");
    assert!(clean.windows(4).any(|four| four == b"\x11\x22\xff\x00") && clean.ends_with(&[0xff, 0xd9]));
    let turned = clean.windows(12).any(|twelve| twelve == b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    assert!(turned, "the picture was turned by a quarter");
    assert_eq!(picture::clean(&clean).map(|(again, _)| again), None);
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\0IHDR....".to_vec();
    png.extend(b"\0\0\0\x06tEXtSealed....\0\0\0\0IEND....");
    let (clean, what) = picture::clean(&png).expect("a remark");
    assert_eq!((what.as_str(), clean.len()), ("remark", png.len() - 18));
    assert!(picture::clean(b"GIF87a").is_none(), "cut short");
}

#[test]
fn pages_lose_what_no_reader_sees() {
    let page = "<html><head><title>Water</title><meta name=author content='Name Sealed'><meta name=generator content=Office>\
        <script>alert(1)</script></head><body onload='x()'><!-- secret words --><p>Wells stay <a href='file:///C:/Users/sealed'>open</a>.</body></html>";
    let cleaned = clean_within(page.as_bytes(), "water.html", LIMIT).expect("cleaned");
    let text = String::from_utf8(cleaned.bytes.clone()).expect("UTF-8");
    for gone in ["ealed", "secret", "script", "onload", "Office"] {
        assert!(!text.contains(gone), "{gone} is still there: {text}");
    }
    assert!(text.contains("<title>Water</title>") && text.contains("<meta charset=\"utf-8\">"));
    assert_eq!(crate::read(&cleaned.bytes, "water.html").expect("a page").text.trim(), "Wells stay open.");
    for (name, page) in [
        ("a.html", "<p>Wells <img src='data:image/jpeg;base64,AA=='>"),
        ("a.md", "Wells ![p](data:image/png;base64,AA==)"),
    ] {
        let refused = clean_within(page.as_bytes(), name, LIMIT).expect_err("a picture in it");
        assert_eq!(refused.code(), "cannot-be-cleaned", "{name}");
    }
    let markdown = "# Water\n\n<!-- secret words -->\n\nWells `<!-- stay -->` open.\n";
    let cleaned = clean_within(markdown.as_bytes(), "water.md", LIMIT).expect("cleaned");
    let text = String::from_utf8(cleaned.bytes).expect("UTF-8");
    assert!(!text.contains("secret") && text.contains("`<!-- stay -->`"), "{text}");
    assert_eq!(kinds(&Cleaned { bytes: Vec::new(), ..cleaned }), [What::HiddenText]);
}
