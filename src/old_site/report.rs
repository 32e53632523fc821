//! What bringing an old site in would do, or did: for people to read before it is done.

use std::fmt;

/// What there is to say, in the order in which it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    Article,
    Contents,
    Document,
    Draft,
    Already,
    ChangedSince,
    Duplicate,
    AnotherView,
    NothingInIt,
    LeftOut,
    AttachmentMissing,
    NotTaken,
    Unreadable,
    DayUnreadable,
    NotKnown,
    EncodingMended,
    LettersLost,
    AddressUncloaked,
    CloakRemoved,
    AltRemoved,
    PicturesLeftOut,
    LinkNowhere,
    OldAddress,
}

impl What {
    /// What heads its lines.
    pub fn said(self) -> &'static str {
        match self {
            What::Article => "pages become articles",
            What::Contents => "lists become pages that lead to what stood in them",
            What::Document => "documents become works of the library",
            What::Draft => "pages were not public: they become drafts",
            What::Already => "came in before, and are left as they are here",
            What::ChangedSince => {
                "came in before and have changed at the source since: look at them; they are left as they are here"
            }
            What::Duplicate => "are the same as another: their address leads to that one",
            What::AnotherView => "are the print or PDF view of a page: that page answers for them",
            What::NothingInIt => "pages have no words of their own and are left out",
            What::LeftOut => "are left out",
            What::AttachmentMissing => "files that pages or rows lead to are not in the source",
            What::NotTaken => "files are of a kind that the library does not take",
            What::Unreadable => "files cannot be read",
            What::DayUnreadable => "days cannot be read with certainty and stay empty",
            What::NotKnown => "values are not known and stay empty",
            What::EncodingMended => "pages had letters broken by a wrong encoding, which are mended",
            What::LettersLost => {
                "pages seem to have lost letters, apostrophes or quotation marks, and are left as they are: correct them by hand"
            }
            What::AddressUncloaked => "addresses of e-mail were hidden in scripts and can be read again",
            What::CloakRemoved => "notices about hidden addresses of e-mail are removed",
            What::AltRemoved => "stray words “alt” are removed",
            What::PicturesLeftOut => "pages had pictures, which are left out",
            What::LinkNowhere => "links lead to nothing in the source: their words stay, without a link",
            What::OldAddress => "old addresses lead on",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub what: What,
    /// Where in the source.
    pub place: String,
    pub detail: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    remarks: Vec<Remark>,
}

/// Lines of each sort that are printed; a file gets all.
const PRINTED: usize = 8;

impl Report {
    pub fn say(&mut self, what: What, place: impl Into<String>, detail: impl Into<String>) {
        self.remarks.push(Remark { what, place: place.into(), detail: detail.into() });
    }

    pub fn count(&self, what: What) -> usize {
        self.remarks.iter().filter(|remark| remark.what == what).count()
    }

    pub fn all(&self) -> &[Remark] {
        &self.remarks
    }

    /// The same for a spreadsheet, everything in it.
    pub fn table(&self) -> csv::Result<Vec<u8>> {
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(["what", "where", "detail"])?;
        for remark in self.sorted() {
            table.write_record([remark.what.said(), &remark.place, &remark.detail])?;
        }
        table.into_inner().map_err(|error| error.into_error().into())
    }

    fn sorted(&self) -> Vec<&Remark> {
        let mut sorted: Vec<&Remark> = self.remarks.iter().collect();
        sorted.sort_by_key(|remark| remark.what);
        sorted
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sorted = self.sorted();
        for own in sorted.chunk_by(|one, other| one.what == other.what) {
            writeln!(out, "{} {}", own.len(), own[0].what.said())?;
            for remark in own.iter().take(PRINTED) {
                match remark.detail.is_empty() {
                    true => writeln!(out, "    {}", remark.place)?,
                    false => writeln!(out, "    {}: {}", remark.place, remark.detail)?,
                }
            }
            if own.len() > PRINTED {
                writeln!(out, "    … and {} more", own.len() - PRINTED)?;
            }
        }
        Ok(())
    }
}
