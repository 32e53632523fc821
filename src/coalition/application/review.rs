//! Two reviewers of different regions look at an application, each after having said whether there is a conflict.

use super::{File, store};
use crate::access::Role;
use crate::app::App;
use crate::db;
use crate::member::{self, Operator, Person};
use crate::organisation;

/// What a reviewer thinks of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recommends {
    Yes,
    No,
    Unsure,
}

impl Recommends {
    pub const ALL: [Recommends; 3] = [Recommends::Yes, Recommends::No, Recommends::Unsure];

    pub fn as_str(self) -> &'static str {
        match self {
            Recommends::Yes => "yes",
            Recommends::No => "no",
            Recommends::Unsure => "unsure",
        }
    }

    pub fn parse(word: &str) -> Option<Recommends> {
        Recommends::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub id: String,
    pub application_id: String,
    pub account_id: String,
    /// That the reviewer speaks for.
    pub organisation_id: String,
    /// Of that organisation, when it was assigned.
    pub regions: Vec<String>,
    pub assigned_at: String,
    /// `None` until a conflict of interest was declared or denied.
    pub declared_at: Option<String>,
    /// What it is; `None` while there is none.
    pub conflict: Option<String>,
    /// What was recommended, and why.
    pub given: Option<(Recommends, String)>,
    pub given_at: Option<String>,
    /// Taken off it, or in conflict.
    pub ended_at: Option<String>,
}

/// Whether two reviews are in from regions that have nothing in common.
pub fn enough(reviews: &[Review]) -> bool {
    let given: Vec<&Review> = reviews.iter().filter(|one| one.given.is_some() && one.ended_at.is_none()).collect();
    given.iter().enumerate().any(|(at, one)| given[at + 1..].iter().any(|other| apart(&one.regions, &other.regions)))
}

fn apart(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && !other.is_empty() && one.iter().all(|region| !other.contains(region))
}

/// Why nobody was assigned, or nothing was said.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    #[error("this account does not look at applications")]
    NotAReviewer,
    #[error("the reviewer speaks for no organisation whose region is known")]
    NoRegion,
    #[error("two reviewers have to be of different regions, and this one shares a region with the other")]
    SameRegion,
    #[error("this reviewer looks at it already")]
    Already,
    #[error("the reviewer speaks for the applicant")]
    OwnApplication,
    #[error("two people look at it already")]
    Two,
    #[error("it is decided, or was taken back")]
    Decided,
    #[error("say first whether there is a conflict of interest")]
    NotDeclared,
    #[error("a review gives its reasons")]
    NoReasons,
    #[error("this was said before, or the review has ended")]
    Ended,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Asks somebody to look at it.
pub async fn assign(app: &App, by: &Operator, file: &File, account: &str) -> Result<(), ReviewError> {
    let standing = member::account::standing(&app.db, account).await?;
    if !standing.is_some_and(|one| one.roles.contains(&Role::Reviewer)) {
        return Err(ReviewError::NotAReviewer);
    }
    if !file.motions.is_empty() || file.application.withdrawn_at.is_some() {
        return Err(ReviewError::Decided);
    }
    let on_it: Vec<&Review> = file.reviews.iter().filter(|one| one.ended_at.is_none()).collect();
    if on_it.iter().any(|one| one.account_id == account) {
        return Err(ReviewError::Already);
    }
    if on_it.len() >= 2 {
        return Err(ReviewError::Two);
    }
    let (organisation_id, regions) = home(app, file, account).await?;
    if on_it.iter().any(|one| !apart(&one.regions, &regions)) {
        return Err(ReviewError::SameRegion);
    }
    let made = Review {
        id: uuid::Uuid::now_v7().to_string(),
        application_id: file.application.id.clone(),
        account_id: account.to_owned(),
        organisation_id,
        regions,
        assigned_at: app.now(),
        declared_at: None,
        conflict: None,
        given: None,
        given_at: None,
        ended_at: None,
    };
    let mut tx = db::begin(&app.db).await?;
    store::insert_review(&mut tx, &made, by.account()).await?;
    tx.commit().await?;
    Ok(())
}

/// The organisation that a reviewer speaks for, and its regions.
async fn home(app: &App, file: &File, account: &str) -> Result<(String, Vec<String>), ReviewError> {
    let form = &file.application.form;
    for one in organisation::store::spoken_for(&app.db, account).await? {
        let Some(profile) = organisation::store::profile(&app.db, &one.organisation_id).await? else { continue };
        let mut names = std::iter::once(&form.name).chain(&form.aliases);
        if names.any(|name| profile.organisation.is_called(name)) {
            return Err(ReviewError::OwnApplication);
        }
        let regions: Vec<String> = profile.regions().into_iter().map(str::to_owned).collect();
        if !regions.is_empty() {
            return Ok((one.organisation_id, regions));
        }
    }
    Err(ReviewError::NoRegion)
}

/// Takes somebody off who gave no review yet.
pub async fn take_off(app: &App, _by: &Operator, review: &str) -> Result<(), ReviewError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::end_review(&mut tx, review, &app.now()).await? {
        return Err(ReviewError::Ended);
    }
    tx.commit().await?;
    Ok(())
}

/// The reviewer says whether there is a conflict of interest. One ends the review: somebody else is asked.
pub async fn declare(app: &App, by: &Person, review: &Review, conflict: Option<&str>) -> Result<(), ReviewError> {
    if review.account_id != by.account() {
        return Err(ReviewError::NotAReviewer);
    }
    if conflict.is_some_and(str::is_empty) {
        return Err(ReviewError::NoReasons);
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::declare(&mut tx, &review.id, conflict, &app.now()).await? {
        return Err(ReviewError::Ended);
    }
    tx.commit().await?;
    Ok(())
}

/// The reviewer recommends, with reasons.
pub async fn give(
    app: &App,
    by: &Person,
    review: &Review,
    recommends: Recommends,
    reasons: &str,
) -> Result<(), ReviewError> {
    if review.account_id != by.account() {
        return Err(ReviewError::NotAReviewer);
    }
    if review.declared_at.is_none() {
        return Err(ReviewError::NotDeclared);
    }
    if reasons.is_empty() {
        return Err(ReviewError::NoReasons);
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::give(&mut tx, &review.id, recommends, reasons, &app.now()).await? {
        return Err(ReviewError::Ended);
    }
    tx.commit().await?;
    Ok(())
}
