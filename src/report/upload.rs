//! Takes report files in: each becomes a version of its roundtable's report, or says why not.

use super::import::{self, ImportError, Imported};
use super::outline;
use super::place::{self, Meant};
use super::rows::{Columns, Named};
use super::store;
use crate::access::{Audience, Readers};
use crate::app::App;
use crate::consultation::Consultation;
use crate::db;
use crate::member::{Operator, second};
use crate::roundtable::add::{self, AddError, add};
use crate::roundtable::{self, Roundtable};
use crate::words;
use reading::limited::Limits;
use std::collections::BTreeMap;

/// A file as it was sent.
#[derive(Debug, Clone)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What came of a file.
#[derive(Debug)]
pub struct Uploaded {
    /// Its roundtables; more than one where rows name theirs.
    pub roundtables: Vec<Roundtable>,
    /// How many of them were not there before.
    pub new_roundtables: usize,
    pub came: Came,
}

#[derive(Debug)]
pub enum Came {
    /// A new version; `replaces` was one of the same file name, and is withdrawn now.
    New { imported: Box<Imported>, replaces: Option<String> },
    /// This very file stood already: nothing was changed.
    Stood { report: String },
    /// This very file had been withdrawn, and stands again as it was corrected.
    StandsAgain { report: String },
}

/// Why nothing came of a file. All but the last two are for the person who sent it to put right.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    #[error("the file is larger than {largest} bytes: take the pictures out, or ask the operator to allow larger ones")]
    TooLarge { largest: usize },
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error("the file does not say which roundtable it is of: choose the roundtable, and send the file again")]
    NoPlace,
    #[error(
        "more than one roundtable fits what the file says of itself: choose the roundtable, and send the file again"
    )]
    SeveralPlaces,
    #[error("the roundtable that the file names cannot be added: {0}")]
    NoRoundtable(#[from] AddError),
    #[error("the file could not be kept: {0}")]
    Keeping(anyhow::Error),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Takes one file in, for the roundtable `to`, else for the one that its head or its rows name: one that is
/// not there yet is added. It is for `readers`, or for nobody but the desk while a second person has to open it.
pub async fn upload(
    app: &App,
    by: &Operator,
    consultation: &Consultation,
    to: Option<&Roundtable>,
    columns: &Columns,
    readers: &Readers,
    file: File,
) -> Result<Uploaded, UploadError> {
    if file.bytes.len() > app.config.largest_upload {
        return Err(UploadError::TooLarge { largest: app.config.largest_upload });
    }
    let mut places = Places {
        app,
        by,
        consultation,
        known: roundtable::store::of_consultation(&app.db, &consultation.id).await?,
        new: 0,
    };
    let rows_name_theirs = columns.roundtable.is_some();
    let place = match to {
        Some(chosen) => chosen.clone(),
        None if rows_name_theirs => places.of_first_row(&file, columns).await?,
        None => places.of_head(&file).await?,
    };
    let id = super::id(&crate::statement::hash(&file.bytes), &place.id);
    if let Some(came) = stood_before(app, by, &id).await? {
        return Ok(Uploaded { roundtables: vec![place], new_roundtables: places.new, came });
    }
    let mut imported = read(app, &file, columns, &place.id).await?;
    let mut roundtables = vec![place];
    if !imported.named.is_empty() {
        let of_rows = places.of_rows(&imported.named).await?;
        for statement in &mut imported.statements {
            if let Some(own) = of_rows.get(&statement.roundtable_id) {
                statement.roundtable_id.clone_from(&own.id);
            }
        }
        roundtables = of_rows.into_values().collect();
    }
    imported.report.readers = readers.clone();
    if second::is_needed(app).await? {
        imported.report.readers = readers.and(&Readers::of(Audience::Sealed));
    }
    let before = store::of_roundtable(&app.db, &imported.report.roundtable_id).await?;
    if !import::keep(app, &file.bytes, &imported).await.map_err(UploadError::Keeping)? {
        let came = Came::Stood { report: imported.report.id };
        return Ok(Uploaded { roundtables, new_roundtables: places.new, came });
    }
    let replaced = before.into_iter().rfind(|older| older.file_name == imported.report.file_name);
    let replaces = match replaced {
        Some(older) => withdraw_older(app, &older.id).await?.then_some(older.id),
        None => None,
    };
    let came = Came::New { imported: Box::new(imported), replaces };
    Ok(Uploaded { roundtables, new_roundtables: places.new, came })
}

/// What there is to say when this very file came before.
async fn stood_before(app: &App, by: &Operator, id: &str) -> Result<Option<Came>, UploadError> {
    match store::stands(&app.db, id).await? {
        None => Ok(None),
        Some(true) => Ok(Some(Came::Stood { report: id.to_owned() })),
        Some(false) => match super::withdraw::reinstate(app, by, id).await {
            Ok(()) => Ok(Some(Came::StandsAgain { report: id.to_owned() })),
            Err(super::withdraw::WithdrawError::Store(error)) => Err(error.into()),
            Err(_) => Ok(Some(Came::Stood { report: id.to_owned() })),
        },
    }
}

async fn withdraw_older(app: &App, id: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let withdrawn = store::withdraw(&mut tx, id, &app.now()).await?;
    tx.commit().await?;
    Ok(withdrawn)
}

/// Reads and cuts on a thread that may wait: a document is read in a child process.
async fn read(app: &App, file: &File, columns: &Columns, roundtable: &str) -> Result<Imported, UploadError> {
    let (file, columns, roundtable, now) = (file.clone(), columns.clone(), roundtable.to_owned(), app.now());
    let work = move || import::import_file(&file.bytes, &file.name, &columns, &roundtable, &now);
    let imported = tokio::task::spawn_blocking(work).await.map_err(|error| UploadError::Keeping(error.into()))?;
    Ok(imported?)
}

/// Finds the roundtables that files name, and adds those that are not there.
struct Places<'a> {
    app: &'a App,
    by: &'a Operator,
    consultation: &'a Consultation,
    known: Vec<Roundtable>,
    new: usize,
}

impl Places<'_> {
    async fn of_head(&mut self, file: &File) -> Result<Roundtable, UploadError> {
        let (bytes, name) = (file.bytes.clone(), file.name.clone());
        let work = move || {
            reading::limited::read(&bytes, &name, &Limits::default()).map(|reading| outline::outline(&reading).head)
        };
        let head = tokio::task::spawn_blocking(work).await.map_err(|error| UploadError::Keeping(error.into()))?;
        let head = head.map_err(ImportError::from)?;
        match place::meant(&head, &self.known) {
            Meant::This(known) => Ok(known.clone()),
            Meant::New => self.added(place::from_head(&head, &head.city)).await,
            Meant::Several => Err(UploadError::SeveralPlaces),
            Meant::Nothing => Err(UploadError::NoPlace),
        }
    }

    /// A report has one roundtable; of a sheet whose rows name theirs it is the first row's.
    async fn of_first_row(&mut self, file: &File, columns: &Columns) -> Result<Roundtable, UploadError> {
        let looked_at = read(self.app, file, columns, "").await?;
        let of_rows = self.of_rows(&looked_at.named).await?;
        let first = looked_at.statements.iter().find_map(|one| of_rows.get(&one.roundtable_id));
        first.cloned().ok_or(UploadError::NoPlace)
    }

    /// The roundtables that rows name, by the name's slug.
    async fn of_rows(&mut self, named: &BTreeMap<String, Named>) -> Result<BTreeMap<String, Roundtable>, UploadError> {
        let mut found = BTreeMap::new();
        for (slug, named) in named {
            let called = |own: &str| words::slug(own) == *slug;
            let known =
                self.known.iter().find(|one| one.slug == *slug || called(&one.city) || called(&one.title)).cloned();
            let roundtable = match known {
                Some(known) => known,
                None => {
                    let region = place::region_called(&named.region);
                    self.added(Roundtable { title: named.title.clone(), region, ..Roundtable::default() }).await?
                }
            };
            found.insert(slug.clone(), roundtable);
        }
        Ok(found)
    }

    async fn added(&mut self, wanted: Roundtable) -> Result<Roundtable, UploadError> {
        let position = add::next_position(&self.app.db, &self.consultation.id).await?;
        let wanted = Roundtable { consultation_id: self.consultation.id.clone(), position, ..wanted };
        let made = add(self.app, self.by, wanted).await?;
        self.known.push(made.clone());
        self.new += 1;
        Ok(made)
    }
}
