//! People who sign in. Until there are members with roles, that is one: the operator, who comes in by a
//! link that works once.

pub mod commands;
pub mod enter;
pub mod link;
pub mod pages;
pub mod session;
pub mod store;
mod token;

pub use token::Token;

/// The person who runs this installation, known to be there. Verbs that write ask for one: who can hand
/// one over has been let in, since only a session or the machine itself makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator(());

impl Operator {
    /// Whoever runs a command on the machine can read and write the data folder anyway.
    pub fn at_the_machine() -> Operator {
        Operator(())
    }
}
