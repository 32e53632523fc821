//! The files that were read, where they are at hand.

use super::{Check, Originals, hash};
use crate::synthesis::record::Source;
use reading::{ReadError, Reading};

/// A file as it is at hand now.
pub struct Original {
    pub bytes: Vec<u8>,
    /// What reading it gives now.
    pub reading: Result<Reading, ReadError>,
}

impl Check<'_> {
    /// Each source is the file it says, and reading that file again gives the same text.
    pub(super) fn originals(&mut self, originals: Originals) {
        for (at, source) in self.report.sources.iter().enumerate() {
            let place = |field: &str| format!("sources[{at}].{field} (id {}, file {})", source.id, source.file);
            let Some(original) = originals(source) else {
                self.wrong(place("file"), "the file is not among the originals that were given");
                continue;
            };
            let computed = hash(&original.bytes);
            if source.file_hash != computed {
                self.wrong(place("file_hash"), format!("the file is another one: it has the hash {computed}"));
                continue;
            }
            let bytes = original.bytes.len() as u64;
            if let Some(input) = self.report.manifest.inputs.get(at).filter(|input| input.bytes != bytes) {
                self.wrong(
                    format!("manifest.inputs[{at}].bytes"),
                    format!("it says {}, the file has {bytes}", input.bytes),
                );
            }
            match original.reading {
                Ok(reading) if same_but_masked(source, &reading.text) => {}
                Ok(reading) => {
                    let first = first_difference(&source.text, &reading.text);
                    self.wrong(place("text"), format!("the file has other words from byte {first} on"));
                }
                Err(error) => self.wrong(place("file"), format!("the file cannot be read again: {error}")),
            }
        }
    }
}

/// Whether the texts are equal outside the masked spans.
fn same_but_masked(source: &Source, text: &str) -> bool {
    let mut text = text.as_bytes().to_vec();
    for span in &source.masked {
        if let Some(bytes) = text.get_mut(span.clone()) {
            bytes.fill(super::MASK);
        }
    }
    text == source.text.as_bytes()
}

fn first_difference(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count()
}
