//! PDF with a text layer: each glyph with its place, glyphs to lines, lines to blocks.

mod blocks;
mod glyphs;
mod lines;

use crate::ReadError;
use crate::draft::Draft;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

pub(crate) fn read(bytes: &[u8]) -> Result<Draft, ReadError> {
    let document = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(_) => ReadError::Damaged("its encryption is not understood".into()),
        LoadPdfError::Invalid => ReadError::Damaged("no pages are found in it".into()),
    })?;
    let mut lines = Vec::new();
    let mut draft = Draft::default();
    let mut artifacts = 0;
    for page in glyphs::pages(&document) {
        lines.extend(lines::of_page(&page.glyphs, page.number));
        artifacts += u32::from(page.artifacts);
    }
    if lines.iter().all(|line: &lines::Line| line.text.trim().is_empty()) {
        return Err(if is_cut(bytes) {
            ReadError::Damaged("its end is missing".into())
        } else {
            ReadError::NoTextLayer
        });
    }
    draft.leave_out_many("running heads and feet were", artifacts);
    blocks::set(&mut draft, &blocks::without_running_heads(lines, document.pages().len() as u32));
    Ok(draft)
}

/// Whether the mark that ends every PDF is missing.
fn is_cut(bytes: &[u8]) -> bool {
    let last = &bytes[bytes.len().saturating_sub(1024)..];
    !last.windows(5).any(|five| five == b"%%EOF")
}
