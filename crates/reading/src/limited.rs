//! Reading in a child process: no network, no writing to files, and limits on memory, time and expanded size.
//!
//! The child is this very program, started again with [`MARK`] in its environment; `main` hands over with
//! [`run_child_if_asked`] before it does anything else. Bytes go in by standard input, the reading comes
//! back as JSON by standard output. Whatever happens to the child, the parent gets an answer.

use crate::{EXPANDED_BYTES, ReadError, Reading};
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Name of the environment variable that makes the program a child; its value is the request.
const MARK: &str = "PLENARY_READ_CHILD";

/// What a child may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Address space, in MB. Default 1024.
    pub megabytes: u64,
    /// Wall clock, in seconds. Default 30.
    pub seconds: u64,
    /// What a packed file may unpack to, in bytes. Default 200 MB.
    pub expanded_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { megabytes: 1024, seconds: 30, expanded_bytes: EXPANDED_BYTES }
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Request {
    file_name: String,
    megabytes: u64,
    seconds: u64,
    expanded_bytes: u64,
}

/// Reads `bytes` in a child process.
///
/// # Errors
///
/// What the child found, or `TookTooLong`, `TooMuchMemory`, `Stopped` when it did not come back.
pub fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Reading, ReadError> {
    let io = |error: std::io::Error| ReadError::Io(error.to_string());
    let request = Request {
        file_name: file_name.to_owned(),
        megabytes: limits.megabytes,
        seconds: limits.seconds,
        expanded_bytes: limits.expanded_bytes,
    };
    let request = serde_json::to_string(&request).map_err(|error| ReadError::Io(error.to_string()))?;
    let mut child = Command::new(std::env::current_exe().map_err(io)?)
        .env_clear()
        .env(MARK, request)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(io)?;
    let answer = converse(&mut child, bytes, limits);
    if answer.is_err() {
        let _ = child.kill();
    }
    let ended = child.wait().map_err(io)?;
    let (out, err) = answer?;
    match serde_json::from_slice::<Result<Reading, ReadError>>(&out) {
        Ok(result) => result,
        Err(_) => Err(why_it_died(ended, &err, limits)),
    }
}

/// Sends the bytes and takes what comes back, both at once, within the time.
fn converse(child: &mut Child, bytes: &[u8], limits: &Limits) -> Result<(Vec<u8>, Vec<u8>), ReadError> {
    let lost = || ReadError::Io("the reading process has no pipe".to_owned());
    let mut stdin = child.stdin.take().ok_or_else(lost)?;
    let mut stdout = child.stdout.take().ok_or_else(lost)?;
    let mut stderr = child.stderr.take().ok_or_else(lost)?;
    let (send, receive) = mpsc::channel();
    let owned = bytes.to_vec();
    // A child that ends early closes its input: that is told by its answer, not by this pipe.
    std::thread::spawn(move || drop(stdin.write_all(&owned)));
    std::thread::spawn(move || {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let beside = std::thread::spawn(move || {
            let _ = stderr.read_to_end(&mut err);
            err
        });
        let _ = stdout.read_to_end(&mut out);
        let _ = send.send((out, beside.join().unwrap_or_default()));
    });
    receive
        .recv_timeout(Duration::from_secs(limits.seconds))
        .map_err(|_| ReadError::TookTooLong { seconds: limits.seconds })
}

fn why_it_died(ended: std::process::ExitStatus, err: &[u8], limits: &Limits) -> ReadError {
    let err = String::from_utf8_lossy(err);
    if err.contains("memory allocation of") || err.contains("capacity overflow") {
        return ReadError::TooMuchMemory { megabytes: limits.megabytes };
    }
    if err.contains("overflowed its stack") {
        return ReadError::TooDeep;
    }
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt;
        const OUT_OF_CPU_TIME: i32 = 24;
        const KILLED: i32 = 9;
        match ended.signal() {
            Some(OUT_OF_CPU_TIME) => return ReadError::TookTooLong { seconds: limits.seconds },
            Some(KILLED) => return ReadError::TooMuchMemory { megabytes: limits.megabytes },
            Some(signal) => return ReadError::Stopped(format!("signal {signal}")),
            None => {}
        }
    }
    ReadError::Stopped(format!("it ended with {ended}"))
}

/// Does the child's work and ends the process, when this process was started as a child. Call it first
/// thing in `main`.
pub fn run_child_if_asked() {
    let Ok(request) = std::env::var(MARK) else { return };
    let answer = match serde_json::from_str::<Request>(&request) {
        Ok(request) => in_child(&request),
        Err(error) => Err(ReadError::Io(error.to_string())),
    };
    let text = serde_json::to_vec(&answer).unwrap_or_default();
    let written = std::io::stdout().write_all(&text);
    std::process::exit(i32::from(written.is_err()));
}

fn in_child(request: &Request) -> Result<Reading, ReadError> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|error| ReadError::Io(error.to_string()))?;
    confine(request).map_err(|error| ReadError::Stopped(format!("it could not be confined: {error}")))?;
    crate::read_within(&bytes, &request.file_name, request.expanded_bytes)
}

/// Gives up what reading does not need.
#[cfg(target_os = "linux")]
fn confine(request: &Request) -> Result<(), String> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let set = |resource: Resource, most: u64| {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) }).map_err(|error| error.to_string())
    };
    set(Resource::As, request.megabytes * 1024 * 1024)?;
    set(Resource::Cpu, request.seconds)?;
    set(Resource::Fsize, 0)?;
    set(Resource::Core, 0)?;
    no_network()
}

/// Sockets and other programs are refused by the kernel from here on.
#[cfg(target_os = "linux")]
fn no_network() -> Result<(), String> {
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, SeccompRule, TargetArch};
    use std::collections::BTreeMap;
    const EPERM: u32 = 1;
    let (arch, refused): (TargetArch, &[i64]) = if cfg!(target_arch = "x86_64") {
        // socket, connect, sendto, socketpair, bind, listen, execve, ptrace, execveat
        (TargetArch::x86_64, &[41, 42, 44, 53, 49, 50, 59, 101, 322])
    } else if cfg!(target_arch = "aarch64") {
        // socket, socketpair, bind, listen, connect, sendto, execve, ptrace, execveat
        (TargetArch::aarch64, &[198, 199, 200, 201, 203, 206, 221, 117, 281])
    } else {
        return Ok(());
    };
    let rules: BTreeMap<i64, Vec<SeccompRule>> = refused.iter().map(|call| (*call, Vec::new())).collect();
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(EPERM), arch).map_err(|error| error.to_string())?;
    let program: BpfProgram = filter.try_into().map_err(|error: seccompiler::BackendError| error.to_string())?;
    seccompiler::apply_filter(&program).map_err(|error| error.to_string())
}

#[cfg(not(target_os = "linux"))]
fn confine(_: &Request) -> Result<(), String> {
    Ok(())
}
