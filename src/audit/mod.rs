//! What was done, by whom, to what: a log that is only added to, in which nothing can be changed unseen.
//!
//! A verb of consequence calls [`record`] in its own transaction: the act and its entry are there together or not at
//! all. Entries hold ids, never names or contents, so that the log can be kept after a person was erased. Who reads
//! is not logged, and neither are addresses of machines.
//!
//! ```text
//! audit::record(&mut tx, by.account(), Act::RoleGranted, &account).await?;
//! ```

pub mod commands;
pub mod cut;
pub mod pages;
pub mod store;
pub mod verify;

use crate::app;
use crate::db::{self, Tx};
use sha2::{Digest, Sha256};

/// Who acts where nobody does: the program itself, by a setting.
pub const THE_PROGRAM: &str = "";

macro_rules! acts {
    ($($(#[$about:meta])* $act:ident, $word:literal, $kind:literal;)*) => {
        /// What can be done, in the order of the guide.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Act {
            $($(#[$about])* $act),*
        }

        impl Act {
            pub const ALL: &'static [Act] = &[$(Act::$act),*];

            /// The word in the log: never changed, since it is under the hash. Its message is `audit-` and this.
            pub fn as_str(self) -> &'static str {
                match self { $(Act::$act => $word),* }
            }

            /// Of what the id is that it is about.
            pub fn kind(self) -> &'static str {
                match self { $(Act::$act => $kind),* }
            }
        }
    };
}

acts! {
    Invited, "invited", "account";
    InvitationCancelled, "invitation-cancelled", "account";
    InvitationAccepted, "invitation-accepted", "account";
    SignedIn, "signed-in", "account";
    /// With a recovery code in the place of a device.
    Recovered, "recovered", "account";
    SignedInAgain, "signed-in-again", "account";
    SignedOut, "signed-out", "account";
    SessionsEnded, "sessions-ended", "account";
    PasskeyAdded, "passkey-added", "account";
    PasskeyRemoved, "passkey-removed", "account";
    PassphraseSet, "passphrase-set", "account";
    PassphraseRemoved, "passphrase-removed", "account";
    RecoveryCodesMade, "recovery-codes-made", "account";
    RoleGranted, "role-granted", "account";
    RoleEnded, "role-ended", "account";
    Frozen, "frozen", "account";
    Compromised, "compromised", "account";
    Unfrozen, "unfrozen", "account";
    Closed, "closed", "account";
    Published, "published", "synthesis";
    Unpublished, "unpublished", "synthesis";
    ReportWithdrawn, "report-withdrawn", "report";
    ReportReinstated, "report-reinstated", "report";
    WorkWithdrawn, "work-withdrawn", "work";
    WorkReinstated, "work-reinstated", "work";
    LanguageWithdrawn, "language-withdrawn", "language-version";
    LanguageReinstated, "language-reinstated", "language-version";
    /// Entries that were older than the setting allows were taken out; the id is the last of them and its hash.
    Cut, "cut", "audit";
}

impl Act {
    /// `None` for a word of a newer version.
    pub fn parse(word: &str) -> Option<Act> {
        Act::ALL.iter().copied().find(|act| act.as_str() == word)
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Entry {
        pub number: i64,
        pub at: String,
        pub actor: String,
        pub act: String,
        pub kind: String,
        pub about: String,
        pub previous: String,
        pub hash: String,
    }
}

impl Entry {
    /// What its hash must be. Lengths stand before texts, so that no two entries are written alike.
    pub fn computed(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.number.to_be_bytes());
        for text in [&self.at, &self.actor, &self.act, &self.kind, &self.about, &self.previous] {
            digest.update((text.len() as u64).to_be_bytes());
            digest.update(text.as_bytes());
        }
        digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Adds an entry in the transaction of the act. `actor` is the id of an account, `"operator"` for who runs the
/// machine, [`THE_PROGRAM`] where nobody acted.
pub async fn record(tx: &mut Tx, actor: &str, act: Act, about: &str) -> sqlx::Result<()> {
    let (number, previous) = store::next(tx).await?;
    let mut entry = Entry {
        number,
        at: app::now(),
        actor: actor.to_owned(),
        act: act.as_str().to_owned(),
        kind: act.kind().to_owned(),
        about: about.to_owned(),
        previous,
        hash: String::new(),
    };
    entry.hash = entry.computed();
    store::append(tx, &entry).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_act_has_a_word_of_its_own_and_a_message() {
        let words: BTreeSet<&str> = Act::ALL.iter().map(|act| act.as_str()).collect();
        assert_eq!(words.len(), Act::ALL.len());
        for act in Act::ALL {
            assert_eq!(Act::parse(act.as_str()), Some(*act));
            let key = format!("audit-{}", act.as_str());
            assert_ne!(crate::words::Words::english().say(&key), key, "locales/en/audit.ftl");
        }
        assert_eq!(Act::parse("anything"), None);
    }

    #[test]
    fn no_two_entries_are_hashed_alike() {
        let entry = |about: &str, previous: &str| Entry {
            number: 1,
            at: "2026-11-24".into(),
            actor: "a".into(),
            act: "cut".into(),
            kind: "audit".into(),
            about: about.into(),
            previous: previous.into(),
            hash: String::new(),
        };
        assert_ne!(entry("ab", "c").computed(), entry("a", "bc").computed());
        assert_eq!(entry("a", "b").computed().len(), 64);
    }
}
