//! A text as the ids that an encoder reads.

use crate::Error;
use crate::file::{Parts, Vocabulary, wrong};
use crate::pieces::{Pieces, Scratch};
use crate::wordpiece::WordPieces;

/// Cuts texts and puts the first and the last piece around them.
#[derive(Debug)]
pub(crate) struct Tokens {
    cutter: Cutter,
    first: u32,
    last: u32,
    /// Pieces that are read of a text, with the first and the last one.
    longest: usize,
}

#[derive(Debug)]
enum Cutter {
    Words(WordPieces),
    Unigram(Box<Pieces>),
}

impl Tokens {
    pub(crate) fn new(parts: &Parts, longest: usize) -> Result<Self, Error> {
        let (Vocabulary::WordPiece { first, last, unknown } | Vocabulary::Unigram { first, last, unknown }) =
            parts.header.vocabulary;
        if [first, last, unknown].iter().any(|&id| id as usize >= parts.pieces.len()) || longest < 3 {
            return Err(wrong("a piece that it names is not in its vocabulary"));
        }
        let cutter = match parts.header.vocabulary {
            Vocabulary::WordPiece { .. } => Cutter::Words(WordPieces::new(&parts.pieces, unknown)),
            Vocabulary::Unigram { .. } => {
                let pieces = parts.pieces.iter().map(String::as_bytes);
                Cutter::Unigram(Box::new(Pieces::index(pieces, parts.scores.clone(), unknown)))
            }
        };
        Ok(Self { cutter, first, last, longest })
    }

    /// The ids of `text`; of a long one those of its beginning.
    pub(crate) fn of(&self, text: &str, scratch: &mut Scratch) -> Vec<u32> {
        let mut ids = vec![self.first];
        match &self.cutter {
            Cutter::Words(pieces) => ids.extend(pieces.cut(text)),
            Cutter::Unigram(pieces) => {
                let mut backwards = Vec::new();
                pieces.cut_all(text, scratch, &mut backwards);
                ids.extend(backwards.iter().rev());
            }
        }
        ids.truncate(self.longest - 1);
        ids.push(self.last);
        ids
    }
}
