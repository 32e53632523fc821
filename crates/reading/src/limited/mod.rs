//! Reading in a child process: no network, no files, and limits on memory, time and expanded size.
//!
//! The child is this very program, started again with [`CHILD`] as its first argument; `main` hands over with
//! [`run_child_if_asked`] before it does anything else. Bytes go in by standard input, the reading comes
//! back as JSON by standard output. Whatever happens to the child, the parent gets an answer.

mod child;
#[cfg(target_os = "linux")]
mod confine;

use crate::cleaning::{Cleaned, Removed};
use crate::web_page::WebPage;
use crate::{EXPANDED_BYTES, Format, ReadError, Reading};
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{OnceLock, mpsc};
use std::time::Duration;

pub use child::run_child_if_asked;

/// The argument that makes the program a child; the request follows it. A test harness that was started by
/// mistake does not know the option and ends at once.
const CHILD: &str = "--read-one-document";

/// How much of what the child complains about is kept.
const COMPLAINT_BYTES: u64 = 64 * 1024;

/// The program to start as the child, where it is not this one.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Names the program to start as the child, whose `main` calls [`run_child_if_asked`]. For tests: their own
/// program is the test harness. The first call counts.
pub fn set_program(program: PathBuf) {
    PROGRAM.get_or_init(|| program);
}

/// What a child may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Address space, in MB: the program itself, the file and everything made of it. Default 512.
    pub megabytes: u64,
    /// Wall clock, and also processor time, in seconds. Default 30.
    pub seconds: u64,
    /// What a packed file may unpack to, in bytes; also the largest file. Default 200 MB.
    pub expanded_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { megabytes: 512, seconds: 30, expanded_bytes: EXPANDED_BYTES }
    }
}

/// What the child is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Work {
    Read,
    Clean,
    WebPage,
}

/// What comes before the bytes of a cleaned file, on a line of its own.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: Format,
    removed: Vec<Removed>,
}

/// What the child is told.
#[derive(Debug, Serialize, Deserialize)]
struct Request {
    work: Work,
    file_name: String,
    megabytes: u64,
    seconds: u64,
    expanded_bytes: u64,
}

/// Reads the file at `path` in a child process.
///
/// # Errors
///
/// `Io` when the file cannot be opened; else as [`read`].
pub fn read_file(path: &Path, limits: &Limits) -> Result<Reading, ReadError> {
    let size = std::fs::metadata(path).map_err(io)?.len();
    if size > limits.expanded_bytes {
        return Err(ReadError::TooLarge { limit: limits.expanded_bytes });
    }
    let bytes = std::fs::read(path).map_err(io)?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    read(&bytes, &file_name, limits)
}

/// Reads `bytes` in a child process.
///
/// # Errors
///
/// What the child found, or `TookTooLong`, `TooMuchMemory`, `TooDeep`, `Stopped` when it did not come back.
pub fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Reading, ReadError> {
    ask(Work::Read, bytes, file_name, limits, |answer| serde_json::from_slice(answer).ok())
}

/// Cleans `bytes` in a child process, see [`crate::cleaning`].
///
/// # Errors
///
/// As [`read`], and `CannotBeCleaned` where a part of the file is of a kind that may hide anything.
pub fn clean(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Cleaned, ReadError> {
    ask(Work::Clean, bytes, file_name, limits, |answer| {
        let end = answer.iter().position(|byte| *byte == b'\n')?;
        let head: Result<Head, ReadError> = serde_json::from_slice(&answer[..end]).ok()?;
        let bytes = answer[end + 1..].to_vec();
        Some(head.map(|Head { format, removed }| Cleaned { format, bytes, removed }))
    })
}

/// Takes a page of a website apart in a child process, see [`crate::web_page`].
///
/// # Errors
///
/// As [`read`].
pub fn web_page(bytes: &[u8], limits: &Limits) -> Result<WebPage, ReadError> {
    ask(Work::WebPage, bytes, "", limits, |answer| serde_json::from_slice(answer).ok())
}

/// Has a child do its work; `understand` makes sense of what it answered, if it answered at all.
fn ask<T>(
    work: Work,
    bytes: &[u8],
    file_name: &str,
    limits: &Limits,
    understand: impl Fn(&[u8]) -> Option<Result<T, ReadError>>,
) -> Result<T, ReadError> {
    if bytes.len() as u64 > limits.expanded_bytes {
        return Err(ReadError::TooLarge { limit: limits.expanded_bytes });
    }
    let mut child = start(work, file_name, limits)?;
    let answer = converse(&mut child, bytes, limits);
    // A child that answered ends by itself; for one that did not, this is the end.
    if answer.is_err() {
        drop(child.kill());
    }
    let ended = child.wait().map_err(io)?;
    let (answer, complaint) = answer?;
    understand(&answer).unwrap_or_else(|| Err(why_it_died(ended, &complaint, limits)))
}

/// The child inherits nothing but the way to its libraries: the environment may hold secrets.
fn start(work: Work, file_name: &str, limits: &Limits) -> Result<Child, ReadError> {
    let program = match PROGRAM.get() {
        Some(program) => program.clone(),
        None => std::env::current_exe().map_err(io)?,
    };
    let request = Request {
        work,
        file_name: file_name.to_owned(),
        megabytes: limits.megabytes,
        seconds: limits.seconds,
        expanded_bytes: limits.expanded_bytes,
    };
    let request = serde_json::to_string(&request).map_err(|error| ReadError::Io(error.to_string()))?;
    let libraries = std::env::var_os("LD_LIBRARY_PATH").map(|path| ("LD_LIBRARY_PATH", path));
    Command::new(program)
        .arg(CHILD)
        .arg(request)
        .env_clear()
        .envs(libraries)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(io)
}

/// Sends the bytes and takes what comes back, both at once, within the time.
pub(crate) fn converse(child: &mut Child, bytes: &[u8], limits: &Limits) -> Result<(Vec<u8>, Vec<u8>), ReadError> {
    let lost = || ReadError::Io("the reading process has no pipe".to_owned());
    let mut stdin = child.stdin.take().ok_or_else(lost)?;
    let stdout = child.stdout.take().ok_or_else(lost)?;
    let mut stderr = child.stderr.take().ok_or_else(lost)?;
    let (answers, answer) = mpsc::channel();
    std::thread::scope(|scope| {
        // A child that ends early closes its input: its answer tells why, not this pipe.
        scope.spawn(move || drop(stdin.write_all(bytes)));
        let complaint = scope.spawn(move || {
            let mut complaint = Vec::new();
            drop(stderr.by_ref().take(COMPLAINT_BYTES).read_to_end(&mut complaint));
            drop(std::io::copy(&mut stderr, &mut std::io::sink()));
            complaint
        });
        scope.spawn(move || {
            let mut text = Vec::new();
            drop(stdout.take(limits.answer_bytes()).read_to_end(&mut text));
            drop(answers.send(text));
        });
        let answer = answer.recv_timeout(Duration::from_secs(limits.seconds));
        // Ends the other threads as well: their pipes close with the process.
        if answer.is_err() {
            drop(child.kill());
        }
        let complaint = complaint.join().unwrap_or_default();
        answer.map(|answer| (answer, complaint)).map_err(|_| ReadError::TookTooLong { seconds: limits.seconds })
    })
}

impl Limits {
    /// An answer holds the text once, with a little structure around each block.
    fn answer_bytes(&self) -> u64 {
        self.expanded_bytes.saturating_mul(4)
    }
}

/// Makes sense of a child that gave no answer, from how it ended and what it said last.
fn why_it_died(ended: ExitStatus, complaint: &[u8], limits: &Limits) -> ReadError {
    let complaint = String::from_utf8_lossy(complaint);
    if complaint.contains("memory allocation of") || complaint.contains("capacity overflow") {
        return ReadError::TooMuchMemory { megabytes: limits.megabytes };
    }
    if complaint.contains("overflowed its stack") {
        return ReadError::TooDeep;
    }
    match signal(ended) {
        Some(SIGXCPU | SIGKILL) => ReadError::TookTooLong { seconds: limits.seconds },
        Some(signal) => ReadError::Stopped(format!("signal {signal}")),
        None => ReadError::Stopped(format!("it ended without an answer, {ended}")),
    }
}

/// The two signals that the processor time limit sends, the second when the first is not heeded.
const SIGXCPU: i32 = 24;
const SIGKILL: i32 = 9;

#[cfg(unix)]
fn signal(ended: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&ended)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}

fn io(error: std::io::Error) -> ReadError {
    ReadError::Io(error.to_string())
}
