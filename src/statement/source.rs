//! The text that statements are cut from.

use super::{NotAPassage, Statement};
use crate::access::{Key, Protected, Purpose, Sealed, Viewer};
use std::ops::Range;

/// The whole text of one report, for cutting statements anew.
#[derive(Debug, Clone)]
pub struct Source {
    /// The report version.
    pub report: String,
    pub roundtable_id: String,
    /// Of the report as a whole, `und` when not known.
    pub language: String,
    text: Sealed<String>,
    blocks: Vec<reading::Block>,
}

/// Bytes before and after a statement in which new words for it are looked for, and that a page shows.
const AROUND: usize = 3000;

/// Why words are no piece of the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotInText {
    #[error("these words are not in the text near the statement: copy them from the text, letter for letter")]
    NotFound(String),
    #[error(transparent)]
    NotAPassage(#[from] NotAPassage),
}

impl Source {
    pub(super) fn new(
        report: String,
        roundtable_id: String,
        language: String,
        text: String,
        blocks: Vec<reading::Block>,
    ) -> Source {
        Source { report, roundtable_id, language, text: Sealed::new(text), blocks }
    }

    /// The bytes around `span` in which words are looked for, on character bounds.
    pub fn around(&self, span: &Range<usize>) -> Range<usize> {
        let text = self.text.expose(Purpose::Checking);
        let start = text.floor_char_boundary(span.start.saturating_sub(AROUND));
        let end = text.ceil_char_boundary(span.end.saturating_add(AROUND).min(text.len()));
        start..end.max(start)
    }

    /// Where `words` stand, byte for byte, around `span`; of several places the one that begins nearest to
    /// `span`. White space around the words does not count, and a line end is a line end on every system.
    pub fn find(&self, words: &str, span: &Range<usize>) -> Result<Range<usize>, NotInText> {
        let words = words.replace("\r\n", "\n");
        let words = words.trim();
        if !words.chars().any(char::is_alphanumeric) {
            return Err(NotAPassage::NoWords.into());
        }
        let around = self.around(span);
        let window = &self.text.expose(Purpose::Checking)[around.clone()];
        let places = window.match_indices(words).map(|(at, _)| around.start + at);
        let start = places.min_by_key(|start| (start.abs_diff(span.start), *start));
        let start = start.ok_or_else(|| NotInText::NotFound(words.to_owned()))?;
        Ok(start..start + words.len())
    }

    /// A new statement of the words at `span`, of unplaced kind, its language detected.
    pub fn cut(&self, span: Range<usize>) -> Result<Statement, NotAPassage> {
        let text = self.text.expose(Purpose::Storage);
        let mut made = Statement::cut(&self.report, &self.roundtable_id, text, span.clone(), self.page_at(span.start))?;
        let hint = Some(self.language.as_str()).filter(|tag| *tag != "und");
        let found = reading::language::detect(made.words(Purpose::Storage), hint).or(hint).unwrap_or("und");
        made.language = found.split('-').next().unwrap_or(found).to_owned();
        Ok(made)
    }

    /// A new statement of the words at `span` in the place of `old`: it keeps what was said of those, and is
    /// shown to nobody who might not see each of them.
    pub(super) fn recut(&self, span: Range<usize>, old: &[&Statement]) -> Result<Statement, NotAPassage> {
        let mut made = self.cut(span)?;
        let Some((first, rest)) = old.split_first() else { return Ok(made) };
        made.kind = first.kind;
        made.language.clone_from(&first.language);
        made.language_declared = first.language_declared;
        made.position = first.position;
        made.roundtable_id.clone_from(&first.roundtable_id);
        made.set_level = rest.iter().fold(first.set_level, |level, one| level.stricter(one.set_level));
        made.level = rest.iter().fold(first.level, |level, one| level.stricter(one.level));
        let of_one_mouth = rest.iter().all(|one| one.organisation == first.organisation);
        made.organisation = first.organisation.clone().filter(|_| of_one_mouth);
        Ok(made)
    }

    fn page_at(&self, byte: usize) -> Option<u32> {
        self.blocks.iter().find(|block| block.span.contains(&byte)).and_then(|block| block.page)
    }
}

impl Protected for Source {
    /// The text.
    type View = String;

    /// The public sees reports with what is withheld masked; see `report::Report::masked`.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff()
    }

    fn open(&self, key: &Key, _: &Viewer) -> String {
        self.text.open(key).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Level;

    fn source() -> Source {
        let text = "Train monitors. Pay them.\n\nTrain monitors. L’accès manque.";
        Source::new("r1".into(), "accra".into(), "en".into(), text.into(), Vec::new())
    }

    #[test]
    fn words_are_found_where_they_stand_nearest() {
        let source = source();
        assert_eq!(source.find("Train monitors.", &(0..15)), Ok(0..15));
        assert_eq!(source.find(" Train monitors.\r\n", &(27..42)), Ok(27..42));
        assert_eq!(source.find("Pay them.\r\n\r\nTrain", &(0..15)), Ok(16..32));
        assert_eq!(source.find("Train Monitors.", &(0..15)), Err(NotInText::NotFound("Train Monitors.".into())));
        assert_eq!(source.find("L'accès", &(0..15)), Err(NotInText::NotFound("L'accès".into())), "another apostrophe");
        assert_eq!(source.find(" … ", &(0..15)), Err(NotInText::NotAPassage(NotAPassage::NoWords)));
    }

    #[test]
    fn what_is_cut_anew_is_never_wider_open() {
        let source = source();
        let mut open = source.cut(0..15).expect("a passage");
        open.level = Level::Organisation;
        open.organisation = Some(Sealed::new("A network".into()));
        let mut closed = source.cut(16..25).expect("a passage");
        closed.level = Level::Withheld;
        let joined = source.recut(0..25, &[&open, &closed]).expect("a passage");
        assert_eq!(joined.level, Level::Withheld);
        assert_eq!(joined.organisation, None, "not all of it was said by the network");
        assert_eq!(source.recut(0..5, &[&open]).expect("a passage").level, Level::Organisation);
    }
}
