//! The packed formats: a zip archive whose parts are unpacked within a budget.

use crate::ReadError;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// More parts than any document has; each costs memory before a byte of it is unpacked.
const PARTS_AT_MOST: usize = 20_000;

/// Beyond this many times its packed size a part is not text: markup packs 5 to 50 times, zeros 1,000 times.
const RATIO_AT_MOST: u64 = 200;

pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still come out.
    budget: u64,
    limit: u64,
}

impl<'a> Archive<'a> {
    /// # Errors
    ///
    /// `Damaged` without a whole directory of parts; `TooLarge` when the directory alone shows that
    /// the archive is made to swell.
    pub(crate) fn open(bytes: &'a [u8], limit: u64) -> Result<Archive<'a>, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        let too_large = || ReadError::TooLarge { limit };
        if zip.len() > PARTS_AT_MOST {
            return Err(too_large());
        }
        let declared = zip.decompressed_size().unwrap_or(0);
        if declared > u128::from(limit) && declared > u128::from(RATIO_AT_MOST) * bytes.len() as u128 {
            return Err(too_large());
        }
        Ok(Archive { zip, budget: limit, limit })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.zip.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect()
    }

    /// The part as text, `None` when there is none of that name.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        let text = match encoding_rs::Encoding::for_bom(&bytes) {
            Some((encoding, _)) => encoding.decode(&bytes).0.into_owned(),
            None => String::from_utf8(bytes).map_err(|_| ReadError::Damaged(format!("its part {name} is not text")))?,
        };
        Ok(Some(text))
    }

    /// The part's bytes, `None` when there is none of that name. What is unpacked is taken from the budget,
    /// whatever size the directory claims.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let too_large = ReadError::TooLarge { limit: self.limit };
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(&error)),
        };
        if part.encrypted() {
            return Err(ReadError::Encrypted);
        }
        if part.size() > self.budget {
            return Err(too_large);
        }
        let mut bytes = Vec::new();
        match part.take(self.budget + 1).read_to_end(&mut bytes) {
            Ok(_) if bytes.len() as u64 > self.budget => Err(too_large),
            Ok(read) => {
                self.budget -= read as u64;
                Ok(Some(bytes))
            }
            Err(_) => Err(ReadError::Damaged(format!("its part {name} cannot be unpacked"))),
        }
    }

    /// Unpacks every part once and throws it away, for libraries that unpack by themselves without a limit.
    pub(crate) fn check_expanded_size(&mut self) -> Result<(), ReadError> {
        for index in 0..self.zip.len() {
            let part = self.zip.by_index(index).map_err(|error| damaged(&error))?;
            let name = part.name().map(|name| name.into_owned()).unwrap_or_default();
            let copied = std::io::copy(&mut part.take(self.budget + 1), &mut std::io::sink())
                .map_err(|_| ReadError::Damaged(format!("its part {name} cannot be unpacked")))?;
            if copied > self.budget {
                return Err(ReadError::TooLarge { limit: self.limit });
            }
            self.budget -= copied;
        }
        Ok(())
    }
}

fn damaged(error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadError::Encrypted,
        _ => ReadError::Damaged("its packed parts cannot be found".to_owned()),
    }
}
