//! An organisation applies, in one sitting, without an account. It gets a private link to see what became of it.

use super::{Application, Form, Question, store};
use crate::app::{self, App};
use crate::coalition::{self, Kind, charter};
use crate::db;
use crate::identity::IdentityError;
use crate::member::Token;
use jiff::{SignedDuration, Timestamp};

/// Applications an hour that are taken, at most: nobody's address is kept, so a flood is met for all at once.
const AN_HOUR: i64 = 60;
/// Characters of one answer, at most.
const LONGEST: usize = 8_000;

/// Who to write to. It goes from the form into the seal.
#[derive(Clone, Default)]
pub struct Contact {
    pub name: String,
    /// Empty where the private link has to do.
    pub mail: String,
}

/// Something that the applicant can put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("an organisation needs a name")]
    NoName,
    #[error("say where it works from")]
    NoOffice,
    #[error("choose at least one sector")]
    NoSector,
    #[error("this has to hold for whoever joins")]
    NotEligible(Question),
    #[error("a member says what it does on the subject; a supporter need not")]
    NoWork,
    #[error("say whom to ask for")]
    NoContact,
    #[error("this is no address for e-mail")]
    NoMail,
    #[error("this is longer than 8,000 characters")]
    TooLong,
}

/// Why nothing was sent.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    #[error("something in it has to be put right")]
    Wrong(Vec<Problem>),
    #[error("applications are not taken at the moment")]
    Closed,
    #[error("too many applications came within an hour: try again later")]
    TooMany,
    #[error("the contact cannot be sealed: {0}")]
    Seal(#[from] IdentityError),
    #[error("the system gives no random numbers")]
    NoRandomness(#[from] getrandom::Error),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// All that is wrong with it at once. Empty when nothing is.
pub fn problems(form: &Form, contact: &Contact) -> Vec<Problem> {
    let mut found = Vec::new();
    if form.name.is_empty() {
        found.push(Problem::NoName);
    }
    if form.offices.is_empty() {
        found.push(Problem::NoOffice);
    }
    if form.sectors.is_empty() {
        found.push(Problem::NoSector);
    }
    let missing = Question::ALL.into_iter().filter(|question| !form.answers.contains(question));
    found.extend(missing.map(Problem::NotEligible));
    if form.kind == Kind::Member && form.work.is_empty() {
        found.push(Problem::NoWork);
    }
    if contact.name.is_empty() {
        found.push(Problem::NoContact);
    }
    let is_mail = |mail: &str| mail.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
    if !contact.mail.is_empty() && (!is_mail(&contact.mail) || contact.mail.contains(char::is_whitespace)) {
        found.push(Problem::NoMail);
    }
    if form.work.chars().count() > LONGEST || form.name.chars().count() > 300 {
        found.push(Problem::TooLong);
    }
    found
}

/// Sends it. The token is for the applicant alone: the database keeps its hash.
pub async fn apply(app: &App, form: Form, contact: &Contact) -> Result<Token, ApplyError> {
    let found = problems(&form, contact);
    if !found.is_empty() {
        return Err(ApplyError::Wrong(found));
    }
    let open = coalition::store::find(&app.db).await?.is_some_and(|(one, _)| one.open_since.is_some());
    let charter = charter::store::newest(&app.db).await?.filter(|_| open).ok_or(ApplyError::Closed)?;
    let hour_ago = app::written(Timestamp::now() - SignedDuration::from_hours(1));
    if store::count_since(&app.db, &hour_ago).await? >= AN_HOUR {
        return Err(ApplyError::TooMany);
    }
    let token = Token::draw()?;
    let mut tx = db::begin(&app.db).await?;
    let made = Application {
        id: uuid::Uuid::now_v7().to_string(),
        form,
        charter_id: charter.id,
        contact_name: app.identities.seal(&mut tx, &contact.name).await?,
        contact_mail: app.identities.seal(&mut tx, &contact.mail).await?,
        sent_at: app.now(),
        withdrawn_at: None,
        organisation_id: None,
    };
    store::insert(&mut tx, &made, &token.hash()).await?;
    tx.commit().await?;
    Ok(token)
}

/// The applicant takes it back. `false` when it was decided or taken back before.
pub async fn withdraw(app: &App, application: &Application) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let done = store::withdraw(&mut tx, &application.id, &app.now()).await?;
    tx.commit().await?;
    Ok(done)
}
