//! PDF: every object that can be reached from the catalogue is written anew, without what tells of people and
//! machines. What cannot be reached, such as earlier versions of a page, is gone.

use super::{Found, What, picture};
use crate::ReadError;
use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, ObjRef, Object, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf, PdfVersion};
use std::collections::HashMap;
use std::io::Write;

/// Kinds of annotations that are remarks of readers, or carry files and films.
const REMARKS: [&[u8]; 12] = [
    b"Text", b"Popup", b"Highlight", b"Underline", b"Squiggly", b"StrikeOut", b"Caret", b"Redact", b"Sound", b"Movie",
    b"RichMedia", b"FileAttachment",
];

pub(super) fn clean(bytes: &[u8], found: &mut Found) -> Result<Vec<u8>, ReadError> {
    let document = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(_) => ReadError::Damaged("its encryption is not understood".into()),
        LoadPdfError::Invalid => ReadError::Damaged("no pages are found in it".into()),
    })?;
    let title = note_info(&document, found);
    let versions = bytes.windows(9).filter(|nine| nine == b"startxref").count();
    // A file that is made for slow lines has two of them, and no earlier version.
    let linear = bytes[..bytes.len().min(2048)].windows(11).any(|start| start == b"/Linearized");
    for _ in 1..versions.saturating_sub(usize::from(linear)) {
        found.add(What::EarlierVersions, "");
    }
    let root = document.xref().root_id();
    let catalogue: Dict = document.xref().get(root).ok_or_else(|| damaged("its catalogue is missing"))?;
    let mut writer = Writer { document: &document, found, numbers: HashMap::new(), waiting: Vec::new() };
    let root = writer.number(ObjRef::new(root.obj_number, root.gen_number));
    writer.waiting.clear();
    let mut objects: Vec<(usize, Vec<u8>)> = Vec::new();
    let metadata = metadata(&catalogue, &title, writer.found);
    let body = writer.dict(&catalogue, Place::Catalogue);
    // The object after all others; its number is known at the end, so it is the first now.
    let with_metadata = |body: Vec<u8>, number: usize| {
        let mut body = body;
        body.truncate(body.len() - 2);
        body.extend_from_slice(format!("/Metadata {number} 0 R>>").as_bytes());
        body
    };
    let mut at = 0;
    while let Some((number, reference)) = writer.waiting.get(at).copied() {
        at += 1;
        let id = ObjectIdentifier::new(reference.obj_number, reference.gen_number);
        let written = match document.xref().get::<Object>(id) {
            Some(object) => writer.object(&object),
            None => b"null".to_vec(),
        };
        objects.push((number, written));
    }
    let last = objects.iter().map(|(number, _)| *number).max().unwrap_or(root) + 1;
    objects.push((last, metadata));
    objects.push((root, with_metadata(body, last)));
    objects.sort_by_key(|(number, _)| *number);
    Ok(file(document.version(), root, &objects))
}

fn damaged(why: &str) -> ReadError {
    ReadError::Damaged(why.to_owned())
}

/// What the file says of itself; its title is kept.
fn note_info(document: &Pdf, found: &mut Found) -> String {
    let info = document.metadata();
    let text = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(decoded).unwrap_or_default();
    for (value, what) in [
        (text(&info.author), What::Names),
        (text(&info.creator), What::Program),
        (text(&info.producer), What::Program),
        (text(&info.subject), What::Properties),
        (text(&info.keywords), What::Properties),
    ] {
        if !value.is_empty() {
            found.add(what, &value);
        }
    }
    for day in [&info.creation_date, &info.modification_date].into_iter().flatten() {
        found.add(What::Dates, &format!("{:04}-{:02}-{:02}", day.year, day.month, day.day));
    }
    text(&info.title)
}

/// A text string: UTF-16 with its mark, UTF-8 with its mark, else letters of Latin.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        latin => latin.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// A new packet with the title, and with the promises of the old one that still hold: that the file can be
/// read aloud (PDF/UA) and kept (PDF/A).
fn metadata(catalogue: &Dict, title: &str, found: &mut Found) -> Vec<u8> {
    let old = catalogue.get::<Stream>("Metadata").and_then(|stream| Some(stream.decoded().ok()?.into_owned()));
    let old = old.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    if !old.is_empty() {
        let names = super::markup::first_text(&old, "creator");
        let author = super::markup::first_text(&old, "li");
        found.add(What::Properties, if names.is_empty() { "XMP" } else { &names });
        if !author.is_empty() && author != title && old.contains("dc:creator") {
            found.add(What::Names, &author);
        }
    }
    let kept: String = ["pdfuaid:part", "pdfaid:part", "pdfaid:conformance", "pdfaid:rev"]
        .into_iter()
        .filter_map(|name| Some(format!("<{name}>{}</{name}>", value_of(&old, name)?)))
        .collect();
    let packet = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}\
         </rdf:li></rdf:Alt></dc:title>{kept}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
        super::markup::escaped(title)
    );
    let mut written = format!("<</Type/Metadata/Subtype/XML/Length {}>>stream\n", packet.len()).into_bytes();
    written.extend(packet.into_bytes());
    written.extend(b"\nendstream");
    written
}

/// A short value in a packet, as an element or an attribute.
fn value_of(packet: &str, name: &str) -> Option<String> {
    let (_, after) = packet.split_once(name)?;
    let after = after.trim_start_matches(['=', '>', '"', '\'', ' ']);
    let value: String = after.chars().take_while(char::is_ascii_alphanumeric).take(8).collect();
    (!value.is_empty()).then_some(value)
}

/// Where a dictionary stands: the same key means different things.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Catalogue,
    Elsewhere,
}

struct Writer<'d> {
    document: &'d Pdf,
    found: &'d mut Found,
    /// Old reference to new number.
    numbers: HashMap<(i32, i32), usize>,
    /// In the order of their numbers.
    waiting: Vec<(usize, ObjRef)>,
}

impl<'d> Writer<'d> {
    fn number(&mut self, reference: ObjRef) -> usize {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry((reference.obj_number, reference.gen_number)).or_insert(next);
        if number == next {
            self.waiting.push((number, reference));
        }
        number
    }

    fn object(&mut self, object: &Object<'d>) -> Vec<u8> {
        match object {
            Object::Null(_) => b"null".to_vec(),
            Object::Boolean(yes) => yes.to_string().into_bytes(),
            Object::Number(number) => {
                let value = number.as_f64();
                let whole = value.fract() == 0.0 && value.abs() < 9e15;
                if whole { (value as i64).to_string().into_bytes() } else { value.to_string().into_bytes() }
            }
            Object::String(text) => string(text.as_bytes()),
            Object::Name(own) => name(own),
            Object::Dict(dict) => self.dict(dict, Place::Elsewhere),
            Object::Array(array) => self.array(array, false),
            Object::Stream(stream) => self.stream(stream),
        }
    }

    fn array(&mut self, array: &Array<'d>, of_annotations: bool) -> Vec<u8> {
        let mut out = vec![b'['];
        for item in array.raw_iter() {
            if of_annotations && self.is_remark(&item) {
                self.found.add(What::Comments, "");
                continue;
            }
            self.any(&item, &mut out);
            out.push(b' ');
        }
        out.push(b']');
        out
    }

    fn any(&mut self, value: &MaybeRef<Object<'d>>, out: &mut Vec<u8>) {
        match value {
            // The structure of a page may still name an annotation that is gone.
            value if self.is_remark(value) => out.extend(b"null"),
            MaybeRef::Ref(reference) => {
                let number = self.number(*reference);
                out.extend(format!("{number} 0 R").into_bytes());
            }
            MaybeRef::NotRef(object) => out.extend(self.object(object)),
        }
    }

    /// Whether this is an annotation that is left out.
    fn is_remark(&self, value: &MaybeRef<Object<'d>>) -> bool {
        let dict = match resolved(self.document, value) {
            Some(Object::Dict(dict)) => Some(dict),
            _ => None,
        };
        dict.is_some_and(|dict| {
            let kind = subtype(&dict);
            dict.contains_key("Rect") && REMARKS.iter().any(|one| *one == kind)
        })
    }

    fn dict(&mut self, dict: &Dict<'d>, place: Place) -> Vec<u8> {
        let mut out = b"<<".to_vec();
        self.entries(dict, place, &mut out);
        out.extend(b">>");
        out
    }

    fn entries(&mut self, dict: &Dict<'d>, place: Place, out: &mut Vec<u8>) {
        let mut entries: Vec<_> = dict.entries().collect();
        entries.sort_by(|(one, _), (other, _)| one.as_ref().cmp(other.as_ref()));
        let annotation = dict.contains_key("Rect") && !subtype(dict).is_empty();
        for (key, value) in entries {
            let key: &[u8] = key.as_ref();
            if self.is_left_out(dict, key, &value, annotation, place) {
                continue;
            }
            out.extend(name(key));
            out.push(b' ');
            match resolved(self.document, &value) {
                Some(Object::Array(array)) if key == b"Annots" => out.extend(self.array(&array, true)),
                _ => self.any(&value, out),
            }
        }
    }

    fn is_left_out(
        &mut self,
        dict: &Dict<'d>,
        key: &[u8],
        value: &MaybeRef<Object<'d>>,
        annotation: bool,
        place: Place,
    ) -> bool {
        let what = match key {
            b"Metadata" => return true,
            b"PieceInfo" | b"LastModified" => What::Settings,
            b"AA" | b"JavaScript" | b"JS" => What::Scripts,
            b"OpenAction" if place == Place::Catalogue => match resolved(self.document, value) {
                Some(Object::Array(_)) | None => return false,
                Some(Object::Dict(action)) if is_harmless(&action) => return false,
                Some(_) => What::Scripts,
            },
            b"A" if annotation => match resolved(self.document, value) {
                Some(Object::Dict(action)) if !is_harmless(&action) => What::Scripts,
                _ => return false,
            },
            b"EmbeddedFiles" | b"AF" | b"EF" | b"Collection" => What::Attachments,
            b"Perms" | b"DSS" if place == Place::Catalogue => What::Names,
            // Of a field of a form it is the name of the field.
            b"T" if annotation && subtype(dict) != b"Widget" => What::Names,
            b"M" | b"CreationDate" if annotation => What::Dates,
            b"RC" | b"Popup" | b"IRT" if annotation => What::Comments,
            _ => return false,
        };
        let example = match resolved(self.document, value) {
            Some(Object::String(text)) => decoded(text.as_bytes()),
            _ => String::new(),
        };
        self.found.add(what, &example);
        true
    }

    fn stream(&mut self, stream: &Stream<'d>) -> Vec<u8> {
        let dict = stream.dict();
        let mut data = stream.raw_data();
        let plain_jpeg = match dict.get::<Object>("Filter") {
            Some(Object::Name(filter)) => filter.as_ref() == b"DCTDecode",
            Some(Object::Array(filters)) => {
                let all: Vec<Object> = filters.iter().collect();
                matches!(all.as_slice(), [Object::Name(one)] if one.as_ref() == b"DCTDecode")
            }
            _ => false,
        };
        if let Some((clean, what)) = plain_jpeg.then(|| picture::clean(&data)).flatten() {
            self.found.add(What::PictureData, &what);
            data = clean.into();
        }
        let mut out = b"<<".to_vec();
        let mut entries: Vec<_> = dict.entries().collect();
        entries.sort_by(|(one, _), (other, _)| one.as_ref().cmp(other.as_ref()));
        for (key, value) in entries {
            let key: &[u8] = key.as_ref();
            if key == b"Length" || self.is_left_out(dict, key, &value, false, Place::Elsewhere) {
                continue;
            }
            out.extend(name(key));
            out.push(b' ');
            self.any(&value, &mut out);
        }
        out.extend(format!("/Length {}>>stream\n", data.len()).into_bytes());
        out.extend_from_slice(&data);
        out.extend(b"\nendstream");
        out
    }
}

fn resolved<'d>(document: &'d Pdf, value: &MaybeRef<Object<'d>>) -> Option<Object<'d>> {
    match value {
        MaybeRef::Ref(reference) => {
            document.xref().get(ObjectIdentifier::new(reference.obj_number, reference.gen_number))
        }
        MaybeRef::NotRef(object) => Some(object.clone()),
    }
}

/// Actions that lead somewhere and do nothing else.
fn is_harmless(action: &Dict) -> bool {
    let kind = match action.get::<Object>("S") {
        Some(Object::Name(kind)) => kind.as_ref().to_vec(),
        _ => Vec::new(),
    };
    matches!(kind.as_slice(), b"GoTo" | b"URI" | b"Named")
}

fn subtype(dict: &Dict) -> Vec<u8> {
    match dict.get::<Object>("Subtype") {
        Some(Object::Name(kind)) => kind.as_ref().to_vec(),
        _ => Vec::new(),
    }
}

fn name(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![b'/'];
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-_.+*:,;@!$&'".contains(byte) {
            out.push(*byte);
        } else {
            out.extend(format!("#{byte:02X}").into_bytes());
        }
    }
    out
}

fn string(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![b'<'];
    bytes.iter().for_each(|byte| out.extend(format!("{byte:02x}").into_bytes()));
    out.push(b'>');
    out
}

/// Head, objects, and the table of where they stand.
fn file(version: PdfVersion, root: usize, objects: &[(usize, Vec<u8>)]) -> Vec<u8> {
    let version = if version == PdfVersion::Pdf20 { "2.0" } else { "1.7" };
    let mut out = format!("%PDF-{version}\n%\u{e2}\u{e3}\n").into_bytes();
    let size = objects.last().map_or(0, |(number, _)| number + 1);
    let mut places = vec![None; size];
    for (number, body) in objects {
        places[*number] = Some(out.len());
        // Writing to memory does not fail.
        let _ = write!(out, "{number} 0 obj\n");
        out.extend_from_slice(body);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    let _ = write!(out, "xref\n0 {size}\n0000000000 65535 f \n");
    for place in &places[1..] {
        let _ = match place {
            Some(place) => write!(out, "{place:010} 00000 n \n"),
            None => write!(out, "0000000000 00000 f \n"),
        };
    }
    let _ = write!(out, "trailer\n<</Size {size}/Root {root} 0 R>>\nstartxref\n{table}\n%%EOF\n");
    out
}
