//! What reads the texts: the table alone, or an encoder beside it.

use crate::encode::Source;
use crate::matrix::Matrix;
use crate::table::Table;
use crate::{EncoderUsed, Error, Watch};
use encoding::Encoder;
use std::collections::BTreeSet;

/// The table, and an encoder if there is one. Words are always the table's.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) table: &'a Table,
    encoder: Option<&'a Encoder>,
}

impl<'a> From<&'a Table> for Reader<'a> {
    fn from(table: &'a Table) -> Self {
        Self { table, encoder: None }
    }
}

impl<'a> Reader<'a> {
    /// Reads texts with `encoder` too, when there is one.
    pub fn new(table: &'a Table, encoder: Option<&'a Encoder>) -> Self {
        Self { table, encoder }
    }

    /// The table.
    pub fn table(self) -> &'a Table {
        self.table
    }

    pub(crate) fn used(self) -> Option<EncoderUsed> {
        self.encoder.map(|encoder| EncoderUsed {
            name: encoder.name().to_owned(),
            about: encoder.about().to_owned(),
            sha256: encoder.sha256().to_owned(),
        })
    }

    /// What texts in `language` have in common beyond what they say, if it is known, for the encoder where there is one.
    pub(crate) fn offset(self, language: &str) -> Option<&'a [f32]> {
        match self.encoder {
            Some(encoder) => encoder.offset(language),
            None => self.table.offset(language),
        }
    }

    /// The encoder's unit row for each text; none without an encoder.
    pub(crate) fn read(self, texts: &[Source], watch: &Watch) -> Result<Option<Matrix>, Error> {
        let Some(encoder) = self.encoder else { return Ok(None) };
        let foreign: BTreeSet<&str> =
            texts.iter().map(|text| text.language).filter(|language| !encoder.reads(language)).collect();
        if !foreign.is_empty() {
            return Err(Error::Languages {
                model: encoder.name().to_owned(),
                reads: encoder.languages().join(", "),
                languages: foreign.into_iter().collect::<Vec<_>>().join(", "),
            });
        }
        let mut stopped = Ok(());
        let words: Vec<&str> = texts.iter().map(|text| text.text).collect();
        let rows = encoder.encode(&words, |done| {
            stopped = watch.at("encode", done, texts.len());
            stopped.is_ok()
        });
        stopped?;
        Ok(rows.map(|rows| Matrix::of(rows, encoder.width())))
    }
}
