//! People who sign in: accounts with roles, and the operator, who comes in by a link that works once.

pub mod account;
#[cfg(test)]
pub(crate) mod cast;
pub mod commands;
pub mod enter;
pub mod letter;
pub mod link;
pub mod own;
pub mod pages;
pub mod people;
pub mod second;
pub mod session;
pub mod sign_in;
pub mod store;
mod token;

pub use token::Token;

use crate::access::{Role, Standing, Viewer};
use crate::app::App;
use std::sync::Arc;

/// Where addresses begin that are for people with an account: in no copy of the site, and nothing for robots.
pub const DOORS: [&str; 6] = ["/desk", "/sign-in", "/member", "/invitation", "/no-mail", "/compromised"];

/// Whether a plain path is one of those, or below.
pub fn is_behind_a_door(path: &str) -> bool {
    let path = path.split('.').next().unwrap_or_default();
    DOORS.iter().any(|door| path.strip_prefix(door).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// What stands for an account where the operator acted from the machine itself.
pub const AT_THE_MACHINE: &str = "operator";

/// Somebody who may work at the desk: the operator, or a person of the secretariat. Verbs that write ask for
/// one: who can hand one over has been let in, since only a session or the machine itself makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    account: String,
}

impl Operator {
    /// Whoever runs a command on the machine can read and write the data folder anyway.
    pub fn at_the_machine() -> Operator {
        Operator { account: AT_THE_MACHINE.to_owned() }
    }

    /// Who it is, so that a second person can be told from the first: the id of an account, or
    /// [`AT_THE_MACHINE`].
    pub fn account(&self) -> &str {
        &self.account
    }

    /// A person of the secretariat, for a command on the machine that acts as several. `None` for anybody else.
    pub async fn of_account(app: &App, account: &str) -> sqlx::Result<Option<Operator>> {
        let standing = account::standing(&app.db, account).await?;
        Ok(standing.and_then(|standing| Operator::of(&Viewer::Person(Arc::new(standing)))))
    }

    /// `None` for who may not work at the desk.
    fn of(viewer: &Viewer) -> Option<Operator> {
        match viewer {
            Viewer::Operator => Some(Operator::at_the_machine()),
            Viewer::Person(standing) if viewer.is_staff() => Some(Operator { account: standing.account.clone() }),
            Viewer::Person(_) | Viewer::Public => None,
        }
    }
}

/// What stands on copies that an account takes of what is not for everybody: it says who to nobody who does not have the
/// accounts, and is the same on all of them.
pub fn copy_mark(account: &str) -> String {
    crate::words::short_id(&format!("copy {account}"))[..8].to_owned()
}

/// Somebody who hosts roundtables, or works at the desk. Made by a session only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    viewer: Viewer,
}

impl Host {
    fn of(viewer: Viewer) -> Option<Host> {
        let is_host = viewer.is_staff()
            || matches!(&viewer, Viewer::Person(standing)
                if standing.roles.iter().any(|role| matches!(role, Role::Team(_))));
        is_host.then_some(Host { viewer })
    }

    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// What verbs about this roundtable ask for. `None` for who does not host it.
    pub fn at(&self, roundtable: &str) -> Option<Operator> {
        let hosts = self.viewer.has(&Role::Team(roundtable.to_owned()));
        Operator::of(&self.viewer).or_else(|| match &self.viewer {
            Viewer::Person(standing) if hosts => Some(Operator { account: standing.account.clone() }),
            Viewer::Person(_) | Viewer::Operator | Viewer::Public => None,
        })
    }
}

/// Somebody signed in by an account, whatever its roles. Made by a session only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    standing: Arc<Standing>,
}

impl Person {
    /// Id of the account.
    pub fn account(&self) -> &str {
        &self.standing.account
    }

    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The same person as somebody who looks.
    pub fn viewer(&self) -> Viewer {
        Viewer::Person(Arc::clone(&self.standing))
    }

    fn of(viewer: &Viewer) -> Option<Person> {
        match viewer {
            Viewer::Person(standing) => Some(Person { standing: Arc::clone(standing) }),
            Viewer::Operator | Viewer::Public => None,
        }
    }
}
