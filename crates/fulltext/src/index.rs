//! The index in a folder or in memory, and its changes.
//!
//! It is derived: whoever owns the texts can make it again at any time. A writer lives for one change only, so that
//! several processes can keep the same folder up to date, one after the other.

use super::{Text, analyse};
use std::path::Path;
use std::time::{Duration, Instant};
use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::schema::{
    FAST, Field, IndexRecordOption, NumericOptions, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::{
    Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError, Term,
};

/// Changes whenever words are analysed otherwise or kept otherwise: an older index is then made anew.
const FORMAT: u32 = 2;
/// How long a change waits for one of another process.
const PATIENCE: Duration = Duration::from_secs(20);
/// From so many texts on, a change uses all cores.
const MANY: usize = 2_000;
/// Bytes that a writer may take for what is not on the disk yet, for each thread.
const MEMORY: usize = 32_000_000;

/// Why the index did not answer. It can always be made again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("another process is writing to the index: try again when it is done")]
    Busy,
    #[error("the index cannot be used: {0}")]
    Index(#[from] TantivyError),
    #[error("the folder of the index cannot be used: {0}")]
    Folder(#[from] std::io::Error),
}

/// An index of texts.
pub struct FullText {
    index: Index,
    reader: IndexReader,
    pub(crate) columns: Columns,
}

/// The fields of the index.
pub(crate) struct Columns {
    unit: Field,
    pub words: Field,
    pub kept: Field,
    moment: Field,
    pub named: Vec<(String, Field)>,
}

/// Name of the tokenizer of what is analysed here.
const TOKENIZER: &str = "given";
/// Name of the field with the time.
pub(crate) const MOMENT: &str = "moment";

/// What changes, all or nothing.
#[derive(Debug, Default)]
pub struct Changes {
    /// Everything that is in the index goes first.
    pub anew: bool,
    /// Units that go, or are put again.
    pub take_out: Vec<String>,
    pub put: Vec<Text>,
    /// Kept beside the texts, for the owner: what they were made from.
    pub note: String,
}

impl FullText {
    /// Opens the index in `folder`, or makes an empty one: also when what lies there is damaged or of another kind.
    /// Texts can be narrowed by `fields`.
    pub fn open(folder: &Path, fields: &[&str]) -> Result<FullText, Error> {
        let place = folder.join(format!("{FORMAT}"));
        if place.exists()
            && let Ok(opened) = FullText::open_at(&place, fields)
        {
            return Ok(opened);
        }
        // What another version left goes too: nobody would take words out of it any more.
        if folder.exists() {
            std::fs::remove_dir_all(folder)?;
        }
        FullText::open_at(&place, fields)
    }

    fn open_at(place: &Path, fields: &[&str]) -> Result<FullText, Error> {
        std::fs::create_dir_all(place)?;
        let directory = MmapDirectory::open(place).map_err(TantivyError::from)?;
        let (schema, columns) = columns(fields);
        FullText::new(Index::open_or_create(directory, schema)?, columns)
    }

    /// An empty index that lives as long as this value.
    pub fn in_memory(fields: &[&str]) -> Result<FullText, Error> {
        let (schema, columns) = columns(fields);
        FullText::new(Index::create(RamDirectory::create(), schema, IndexSettings::default())?, columns)
    }

    fn new(index: Index, columns: Columns) -> Result<FullText, Error> {
        index.tokenizers().register(TOKENIZER, analyse::Given);
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(FullText { index, reader, columns })
    }

    /// What the last change left beside the texts. Empty when nothing was ever put.
    pub fn note(&self) -> Result<String, Error> {
        Ok(self.index.load_metas()?.payload.unwrap_or_default())
    }

    /// How many texts can be found.
    pub fn len(&self) -> usize {
        usize::try_from(self.searcher().num_docs()).unwrap_or(usize::MAX)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Carries out all of `changes` or nothing. They are found as soon as this returns, and are on the disk.
    pub fn change(&self, changes: Changes) -> Result<(), Error> {
        let mut writer = self.writer(changes.put.len())?;
        if changes.anew {
            writer.delete_all_documents()?;
        }
        for unit in &changes.take_out {
            writer.delete_term(Term::from_field_text(self.columns.unit, unit));
        }
        self.put(&writer, changes.put)?;
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&changes.note);
        commit.commit()?;
        writer.wait_merging_threads()?;
        self.refresh()
    }

    /// Words are analysed on all cores when there are many.
    fn put(&self, writer: &IndexWriter<TantivyDocument>, texts: Vec<Text>) -> Result<(), Error> {
        let add = |texts: Vec<Text>| -> Result<(), TantivyError> {
            let mut known = analyse::Known::default();
            texts.into_iter().try_for_each(|text| writer.add_document(self.document(text, &mut known)).map(|_| ()))
        };
        let threads = threads(texts.len());
        if threads == 1 {
            return Ok(add(texts)?);
        }
        let mut parts: Vec<Vec<Text>> = (0..threads).map(|_| Vec::new()).collect();
        for (at, text) in texts.into_iter().enumerate() {
            parts[at % threads].push(text);
        }
        let add = &add;
        std::thread::scope(|scope| {
            let running: Vec<_> = parts.into_iter().map(|part| scope.spawn(move || add(part))).collect();
            for thread in running {
                thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
            }
            Ok(())
        })
    }

    /// Takes the words of what was taken out off the disk too: until then they lie in the files, though nothing finds
    /// them.
    pub fn purge(&self) -> Result<(), Error> {
        let with_rest = |index: &Index| -> Result<Vec<_>, TantivyError> {
            let segments = index.searchable_segment_metas()?.into_iter();
            Ok(segments.filter(|segment| segment.num_deleted_docs() > 0).map(|segment| segment.id()).collect())
        };
        if with_rest(&self.index)?.is_empty() {
            return Ok(());
        }
        let mut writer = self.writer(0)?;
        let segments = with_rest(&self.index)?;
        if !segments.is_empty() {
            writer.merge(&segments).wait()?;
        }
        self.refresh()?;
        writer.garbage_collect_files().wait()?;
        writer.wait_merging_threads()?;
        Ok(())
    }

    /// Sees what other processes have changed since.
    pub fn refresh(&self) -> Result<(), Error> {
        Ok(self.reader.reload()?)
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    fn writer(&self, texts: usize) -> Result<IndexWriter<TantivyDocument>, Error> {
        let threads = threads(texts);
        let began = Instant::now();
        loop {
            match self.index.writer_with_num_threads(threads, threads * MEMORY) {
                Ok(writer) => return Ok(writer),
                Err(TantivyError::LockFailure(..)) if began.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(30));
                }
                Err(TantivyError::LockFailure(..)) => return Err(Error::Busy),
                Err(other) => return Err(other.into()),
            }
        }
    }

    fn document(&self, text: Text, known: &mut analyse::Known) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.columns.unit, &text.unit);
        document.add_text(self.columns.words, analyse::tokens(&text.parts, known));
        document.add_i64(self.columns.moment, text.moment);
        document.add_text(self.columns.kept, &text.kept);
        for (name, value) in &text.fields {
            if let Some(field) = self.columns.field(name) {
                document.add_text(field, value);
            }
        }
        document
    }
}

fn threads(texts: usize) -> usize {
    match texts >= MANY {
        true => std::thread::available_parallelism().map_or(1, usize::from).min(4),
        false => 1,
    }
}

impl Columns {
    pub fn field(&self, name: &str) -> Option<Field> {
        self.named.iter().find(|(own, _)| own == name).map(|(_, field)| *field)
    }
}

fn columns(fields: &[&str]) -> (Schema, Columns) {
    let mut schema = Schema::builder();
    let words = TextFieldIndexing::default()
        .set_tokenizer(TOKENIZER)
        .set_fieldnorms(true)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let columns = Columns {
        unit: schema.add_text_field("unit", STRING),
        words: schema.add_text_field("words", TextOptions::default().set_indexing_options(words)),
        kept: schema.add_text_field("kept", STORED),
        moment: schema.add_i64_field(MOMENT, NumericOptions::default().set_fast()),
        named: fields
            .iter()
            .map(|name| ((*name).to_owned(), schema.add_text_field(&format!("of-{name}"), STRING | FAST)))
            .collect(),
    };
    (schema.build(), columns)
}
