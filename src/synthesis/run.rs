//! The main job: all statements of a consultation in, one global report out.
//!
//! Nothing here reads a clock, a path or a random number: the same corpus and settings give the same
//! bytes. Nothing sealed can get in: the report is put together from what the access module hands out.

use super::Corpus;
use super::record::{
    Counts, Coverage, GlobalReport, Input, Manifest, SCHEMA, Source, SourceSpan, StatementRecord, ThemeLink,
    ThemeRecord,
};
use crate::access::{self, Level, Public, Shown, Viewer};
use crate::consultation::Consultation;
use crate::organisation::Organisation;
use crate::report::{Account, Report};
use crate::roundtable::Roundtable;
use crate::statement::{Kind, Said, Statement};
use crate::theme::decision::standing;
use crate::theme::group::{GroupError, Grouping, group};
use encoding::Encoder;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use themes::{Progress, Settings};

/// Why there is no global report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    #[error("there are no statements yet: import the reports of the roundtables first")]
    NoStatements,
    #[error("the statement {0} is of a roundtable that is not part of this consultation: import its report again")]
    UnknownRoundtable(String),
    #[error("the statement {0} is of a report that is not here: import its report again")]
    UnknownReport(String),
    #[error("the statement {0} is there twice: give each report file once")]
    Twice(String),
    #[error(transparent)]
    Grouping(#[from] GroupError),
}

/// Groups, counts and writes down: the record that every output is made from.
pub fn run(
    corpus: &Corpus,
    settings: &Settings,
    encoder: Option<&Encoder>,
    progress: &dyn Progress,
) -> Result<Shown<GlobalReport>, RunError> {
    let corpus = in_order(corpus)?;
    let grouping = group(&corpus.statements, &corpus.roundtables, &corpus.history, settings, encoder, progress)?;
    Ok(compose(&corpus, grouping, settings))
}

/// The same corpus with reports and statements by roundtable and place, whatever order they came in.
pub(super) fn in_order(corpus: &Corpus) -> Result<Corpus, RunError> {
    if corpus.statements.is_empty() {
        return Err(RunError::NoStatements);
    }
    let roundtables: HashMap<&str, usize> =
        corpus.roundtables.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
    let mut reports = corpus.reports.clone();
    reports.sort_by_key(|report| roundtables.get(report.roundtable_id.as_str()).copied());
    let place: HashMap<String, usize> =
        reports.iter().enumerate().map(|(at, report)| (report.id.clone(), at)).collect();
    let mut statements = corpus.statements.clone();
    for statement in &statements {
        if !roundtables.contains_key(statement.roundtable_id.as_str()) {
            return Err(RunError::UnknownRoundtable(statement.id.clone()));
        }
        if !place.contains_key(&statement.passage.report) {
            return Err(RunError::UnknownReport(statement.id.clone()));
        }
    }
    statements.sort_by_cached_key(|one| {
        let roundtable = roundtables.get(one.roundtable_id.as_str()).copied();
        let report = place.get(&one.passage.report).copied();
        (roundtable, report, one.passage.span.start, one.passage.span.end, one.id.clone())
    });
    if let Some(pair) = statements.windows(2).find(|pair| pair[0].id == pair[1].id) {
        return Err(RunError::Twice(pair[0].id.clone()));
    }
    withhold_what_overlaps(&mut statements);
    Ok(Corpus {
        consultation: corpus.consultation.clone(),
        roundtables: corpus.roundtables.clone(),
        organisations: corpus.organisations.clone(),
        reports,
        statements,
        history: corpus.history.clone(),
    })
}

/// A statement that shares bytes with a withheld one would show them: it is withheld too.
fn withhold_what_overlaps(statements: &mut [Statement]) {
    let mut withheld: HashMap<String, Vec<Range<usize>>> = HashMap::new();
    for one in statements.iter().filter(|one| one.level == Level::Withheld) {
        withheld.entry(one.passage.report.clone()).or_default().push(one.passage.span.clone());
    }
    for statement in statements {
        let span = &statement.passage.span;
        let others = withheld.get(&statement.passage.report).into_iter().flatten();
        if others.into_iter().any(|other| other.start < span.end && span.start < other.end) {
            statement.level = Level::Withheld;
        }
    }
}

/// Puts the report together. `corpus` is [`in_order`].
pub(super) fn compose(corpus: &Corpus, grouping: Shown<Grouping>, settings: &Settings) -> Shown<GlobalReport> {
    let withheld: Vec<Statement> =
        corpus.statements.iter().filter(|one| one.level == Level::Withheld).cloned().collect();
    let masked: Vec<_> = corpus.reports.iter().map(|report| report.masked(&withheld)).collect();
    let facts = Facts {
        consultation: at_home(&corpus.consultation),
        slugs: corpus.roundtables.iter().map(|one| (one.id.clone(), one.slug.clone())).collect(),
        roundtables: corpus.roundtables.iter().map(roundtable_at_home).collect(),
        organisations: corpus.organisations.iter().map(organisation_at_home).collect(),
        order: corpus.statements.iter().map(|one| one.id.clone()).collect(),
        counted: withheld.iter().map(Counted::from).collect(),
        inputs: corpus.reports.iter().map(|report| FileRead::of(report, &corpus.statements)).collect(),
        settings: settings.clone(),
        decisions: standing(&corpus.history.decisions).iter().map(|one| one.in_manifest()).collect(),
    };
    access::public(facts)
        .and(access::show_all(&Viewer::Public, &corpus.statements))
        .and(access::show_all(&Viewer::Public, &masked))
        .and(grouping)
        .map(|(((facts, said), accounts), grouping)| assemble(facts, said, accounts, grouping))
}

/// Facts of the consultation, and of withheld statements what is counted of them.
struct Facts {
    consultation: Consultation,
    /// Slug of a roundtable by its id.
    slugs: HashMap<String, String>,
    roundtables: Vec<Roundtable>,
    organisations: Vec<Organisation>,
    /// Ids of all statements, in order.
    order: Vec<String>,
    counted: Vec<Counted>,
    inputs: Vec<FileRead>,
    settings: Settings,
    decisions: Vec<String>,
}

impl Public for Facts {}

/// A withheld statement: where it stands and what kind it is, none of its words.
struct Counted {
    id: String,
    kind: Kind,
    language: String,
    roundtable_id: String,
    report: String,
    span: Range<usize>,
    page: Option<u32>,
}

impl From<&Statement> for Counted {
    fn from(statement: &Statement) -> Counted {
        Counted {
            id: statement.id.clone(),
            kind: statement.kind,
            language: statement.language.clone(),
            roundtable_id: statement.roundtable_id.clone(),
            report: statement.passage.report.clone(),
            span: statement.passage.span.clone(),
            page: statement.passage.page,
        }
    }
}

/// A file that was read, as the manifest names it.
struct FileRead {
    name: String,
    hash: String,
    bytes: u64,
    /// `None` when its rows name roundtables of their own.
    roundtable_id: Option<String>,
    statements: usize,
}

impl FileRead {
    fn of(report: &Report, statements: &[Statement]) -> FileRead {
        let own = || statements.iter().filter(|one| one.passage.report == report.id);
        let of_one = own().all(|one| one.roundtable_id == report.roundtable_id);
        FileRead {
            name: report.file_name.clone(),
            hash: report.file_hash.clone(),
            bytes: report.file_bytes,
            roundtable_id: of_one.then(|| report.roundtable_id.clone()),
            statements: own().count(),
        }
    }
}

/// Without the database's own numbers: the same files give the same record in every installation.
fn at_home(consultation: &Consultation) -> Consultation {
    Consultation { id: String::new(), version: 0, ..consultation.clone() }
}

fn roundtable_at_home(roundtable: &Roundtable) -> Roundtable {
    Roundtable { id: String::new(), consultation_id: String::new(), version: 0, ..roundtable.clone() }
}

fn organisation_at_home(organisation: &Organisation) -> Organisation {
    Organisation { id: String::new(), ..organisation.clone() }
}

fn assemble(facts: Facts, said: Vec<Said>, accounts: Vec<Account>, grouping: Grouping) -> GlobalReport {
    let slug = |roundtable: &str| facts.slugs.get(roundtable).cloned().unwrap_or_default();
    let files: HashMap<String, String> =
        accounts.iter().map(|account| (account.id.clone(), account.file_name.clone())).collect();
    let file = |report: &str| files.get(report).cloned().unwrap_or_default();
    let shown = said.into_iter().map(|said| StatementRecord {
        repeats: grouping.repeats.get(&said.id).cloned(),
        text: Some(said.text),
        kind: said.kind,
        language: said.language,
        roundtable: slug(&said.roundtable_id),
        organisation: said.organisation,
        from: said.from,
        level: said.level,
        themes: Vec::new(),
        source: SourceSpan {
            file: file(&said.passage.report),
            id: said.passage.report,
            span: said.passage.span,
            hash: Some(said.passage.hash),
            page: said.passage.page,
        },
        id: said.id,
    });
    let counted = facts.counted.iter().map(|one| StatementRecord {
        id: one.id.clone(),
        text: None,
        kind: one.kind,
        language: one.language.clone(),
        roundtable: slug(&one.roundtable_id),
        organisation: None,
        from: Vec::new(),
        level: Level::Withheld,
        themes: Vec::new(),
        source: SourceSpan {
            id: one.report.clone(),
            file: file(&one.report),
            span: one.span.clone(),
            hash: None,
            page: one.page,
        },
        repeats: None,
    });
    let mut by_id: HashMap<String, StatementRecord> = shown.chain(counted).map(|one| (one.id.clone(), one)).collect();
    let statements = facts.order.iter().filter_map(|id| by_id.remove(id)).collect();
    let inputs: Vec<Input> = facts
        .inputs
        .into_iter()
        .map(|file| Input {
            roundtable: file.roundtable_id.as_deref().map(slug).unwrap_or_default(),
            file: file.name,
            file_hash: file.hash,
            bytes: file.bytes,
            statements: file.statements,
        })
        .collect();
    // Both lists are by report.
    let sources =
        accounts.into_iter().zip(&inputs).map(|(account, input)| source(input.roundtable.clone(), account)).collect();
    let mut report = GlobalReport {
        schema: SCHEMA.to_owned(),
        fingerprint: String::new(),
        consultation: facts.consultation,
        roundtables: facts.roundtables,
        organisations: facts.organisations,
        sources,
        statements,
        themes: grouping.themes.into_iter().map(theme).collect(),
        links: grouping
            .links
            .into_iter()
            .map(|link| ThemeLink { from: link.from, to: link.to, cosine: link.cosine })
            .collect(),
        findings: Vec::new(),
        coverage: Coverage::default(),
        counts: Counts::default(),
        manifest: Manifest {
            program: concat!("plenary ", env!("CARGO_PKG_VERSION")).to_owned(),
            engine: grouping.record,
            settings: facts.settings,
            inputs,
            decisions: facts.decisions,
            kept_ids: grouping.kept_ids,
        },
    };
    report.recount();
    report
}

fn source(roundtable: String, account: Account) -> Source {
    Source {
        id: account.id,
        roundtable,
        file: account.file_name,
        format: account.format,
        file_hash: account.file_hash,
        language: account.language,
        title: account.title,
        text: account.text,
        text_hash: account.text_hash,
        blocks: account.blocks,
        not_taken: account.left_over,
        masked: account.masked,
    }
}

/// A theme before it is counted: [`GlobalReport::recount`] sets support, breadth and languages.
fn theme(theme: crate::theme::group::Theme) -> ThemeRecord {
    ThemeRecord {
        id: theme.id,
        kind: theme.kind,
        labels: theme.labels,
        parent: theme.parent,
        statements: theme.statements,
        exemplars: theme.exemplars,
        support: super::record::Support::default(),
        breadth: super::record::Breadth::SingleVoice,
        languages: BTreeMap::new(),
        cohesion: theme.cohesion,
        stability: theme.stability,
        separation: theme.separation,
    }
}
