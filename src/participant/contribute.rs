//! What participants hand in for the report of their roundtable: it waits until the rapporteur takes it in.

use crate::access::{Key, Protected, Sealed, Viewer};
use crate::app::App;
use crate::consent::pseudonym::store::{self, Row};
use crate::consent::settle::settle;
use crate::consent::{Speaker, store as consents, this_hour, today};
use crate::db;
use crate::identity;
use crate::member::Operator;
use crate::report::{self, OutlinedBlock, Report};
use crate::statement::{self, Kind, Statement};
use reading::{Block, BlockKind};

/// Letters of one contribution.
pub const LONGEST: usize = 2000;

/// Why nothing was handed in.
#[derive(Debug, thiserror::Error)]
pub enum ContributeError {
    #[error("the report is closed: nothing is taken in any more")]
    Closed,
    #[error("there are no words in it")]
    NoWords,
    #[error("it is longer than {LONGEST} letters: make several of it")]
    TooLong,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
    #[error("the system gives no random numbers")]
    NoRandomness(#[from] getrandom::Error),
}

/// A contribution that waits. It has no id to be joined by with what its author agreed to elsewhere.
pub struct Waiting {
    id: String,
    kind: Kind,
    language: String,
    words: Sealed<String>,
}

/// What the desk and its author see of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    pub id: String,
    pub kind: Kind,
    pub language: String,
    pub words: String,
}

impl Protected for Waiting {
    type View = Handed;

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff()
    }

    fn open(&self, key: &Key, _: &Viewer) -> Handed {
        Handed {
            id: self.id.clone(),
            kind: self.kind,
            language: self.language.clone(),
            words: self.words.open(key).clone(),
        }
    }
}

/// The same, for who wrote it.
pub struct OwnWaiting(Waiting);

impl Protected for OwnWaiting {
    type View = Handed;

    fn may_be_seen_by(&self, _: &Viewer) -> bool {
        true
    }

    fn open(&self, key: &Key, viewer: &Viewer) -> Handed {
        self.0.open(key, viewer)
    }
}

fn waiting(row: Row) -> sqlx::Result<Waiting> {
    let kind = db::word(Kind::parse(&row.kind), &row.kind)?;
    Ok(Waiting { id: row.id, kind, language: row.language, words: Sealed::new(row.words) })
}

/// What waits at a roundtable.
pub async fn at(app: &App, roundtable: &str) -> sqlx::Result<Vec<Waiting>> {
    store::of_roundtable(&app.db, roundtable).await?.into_iter().map(waiting).collect()
}

/// What a participant has waiting.
pub async fn of(app: &App, speaker: &Speaker) -> sqlx::Result<Vec<OwnWaiting>> {
    let rows = store::of_participant(&app.db, &speaker.participant.id).await?;
    rows.into_iter().map(|row| waiting(row).map(OwnWaiting)).collect()
}

/// Until which day something can be handed in. `None` when nothing can.
pub async fn open_until(app: &App, roundtable: &str) -> sqlx::Result<Option<String>> {
    let door = store::door(&app.db, roundtable).await?;
    Ok(door.map(|door| door.open_until).filter(|day| day.is_empty() || *day >= today()))
}

/// Hands something in.
pub async fn hand_in(
    app: &App,
    speaker: &Speaker,
    kind: Kind,
    language: &str,
    words: &str,
) -> Result<(), ContributeError> {
    let words = words.replace("\r\n", "\n").split_whitespace().collect::<Vec<_>>().join(" ");
    if open_until(app, &speaker.participant.roundtable_id).await?.is_none() {
        return Err(ContributeError::Closed);
    }
    if !words.chars().any(char::is_alphanumeric) {
        return Err(ContributeError::NoWords);
    }
    if words.chars().count() > LONGEST {
        return Err(ContributeError::TooLong);
    }
    let row = Row {
        id: identity::random_id()?,
        roundtable_id: speaker.participant.roundtable_id.clone(),
        participant_id: speaker.participant.id.clone(),
        kind: kind.as_str().to_owned(),
        language: language.to_owned(),
        words,
        given_on: today(),
    };
    let mut tx = db::begin(&app.db).await?;
    store::add(&mut tx, &row).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes back what waits.
pub async fn take_back(app: &App, speaker: &Speaker, id: &str) -> sqlx::Result<bool> {
    let own = store::of_participant(&app.db, &speaker.participant.id).await?;
    if own.iter().all(|row| row.id != id) {
        return Ok(false);
    }
    let mut tx = db::begin(&app.db).await?;
    let done = store::delete(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done)
}

/// Leaves what was handed in out of the report, for good.
pub async fn leave_out(app: &App, _by: &Operator, id: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let done = store::delete(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done)
}

/// Takes these contributions into the report of their roundtable: they become a version of their own, one paragraph
/// each, in the order of their random ids. Who wrote one is its speaker. Its id is the answer, `None` when there is nothing.
pub async fn take_in(
    app: &App,
    _by: &Operator,
    roundtable: &str,
    name: &str,
    wanted: &[String],
) -> anyhow::Result<Option<String>> {
    let rows: Vec<Row> =
        store::of_roundtable(&app.db, roundtable).await?.into_iter().filter(|row| wanted.contains(&row.id)).collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let text = rows.iter().map(|row| row.words.as_str()).collect::<Vec<_>>().join("\n\n");
    let file_hash = app.files.put(text.as_bytes()).await?;
    let id = report::id(&file_hash, roundtable);
    let mut statements = Vec::with_capacity(rows.len());
    let mut blocks = Vec::with_capacity(rows.len());
    let mut start = 0;
    for (at, row) in rows.iter().enumerate() {
        let span = start..start + row.words.len();
        start = span.end + 2;
        let kind = db::word(Kind::parse(&row.kind), &row.kind)?;
        let mut one = Statement::cut(&id, roundtable, &text, span.clone(), None)?;
        (one.kind, one.language, one.position) = (kind, row.language.clone(), i64::try_from(at)?);
        one.language_declared = true;
        statements.push(one);
        blocks.push(OutlinedBlock { block: Block { kind: BlockKind::Paragraph, span, page: None }, section: kind });
    }
    let language = rows.first().map(|row| row.language.clone()).unwrap_or_default();
    let report = Report::new(
        id.clone(),
        roundtable.to_owned(),
        format!("{name}-{}.txt", today()),
        reading::Format::Text,
        file_hash,
        text.len() as u64,
        String::new(),
        language,
        text,
        blocks,
        Vec::new(),
        Vec::new(),
        this_hour(),
    );
    let mut tx = db::begin(&app.db).await?;
    report::store::insert(&mut tx, &report).await?;
    for (statement, row) in statements.iter().zip(&rows) {
        statement::store::insert(&mut tx, statement).await?;
        consents::insert_said(&mut tx, &statement.id, &row.participant_id).await?;
        store::delete(&mut tx, &row.id).await?;
    }
    let ids: Vec<String> = statements.into_iter().map(|one| one.id).collect();
    settle(app, &mut tx, &ids, &this_hour()).await?;
    tx.commit().await?;
    Ok(Some(id))
}
