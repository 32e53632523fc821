//! Sends letters: plain text, to one person, without anything that tells the sender whether it was read.
//!
//! By default each is a file in the folder `mail` of the data folder; with the setting `smtp` it goes to a server, and
//! never without encryption unless the server is on this machine.

mod post;

pub use post::Post;

/// A letter that is ready.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Unique; also what its file is called.
    pub id: String,
    /// Address of one person.
    pub to: String,
    pub subject: String,
    pub text: String,
    /// Address that ends all mail to this person when something is sent to it by POST (RFC 8058).
    pub stop: String,
}

/// An address and words are nobody's business in a log.
impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Message({})", self.id)
    }
}

/// Whether text can be an address of mail.
pub fn is_address(text: &str) -> bool {
    text.parse::<lettre::Address>().is_ok()
}
