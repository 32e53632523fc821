//! What happens in the child.

use super::{CHILD, Request};
use crate::{ReadError, Reading};
use std::io::{BufWriter, Read, Write};
use std::panic::AssertUnwindSafe;

/// Enough for every reader; deeper is a file made to be deep. In bytes.
const STACK: usize = 16 * 1024 * 1024;

/// Does the child's work and ends the process, when this process was started as a child.
///
/// Call it first thing in `main`, before any thread is started or file opened.
pub fn run_child_if_asked() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() != Some(CHILD) {
        return;
    }
    let request = arguments.next().unwrap_or_default();
    // A panic is an answer like another; its message is for the log of the parent, not for the child's.
    std::panic::set_hook(Box::new(|_| {}));
    let answer = match serde_json::from_str::<Request>(&request) {
        Ok(request) => in_thread(request),
        Err(error) => Err(ReadError::Io(error.to_string())),
    };
    let mut out = BufWriter::new(std::io::stdout());
    let written = serde_json::to_writer(&mut out, &answer).is_ok() && out.flush().is_ok();
    std::process::exit(i32::from(!written));
}

/// The work gets a stack of known size; the thread is started before threads are forbidden.
fn in_thread(request: Request) -> Result<Reading, ReadError> {
    let stopped = || ReadError::Stopped("an unexpected case".to_owned());
    let work =
        move || std::panic::catch_unwind(AssertUnwindSafe(|| confined(&request))).unwrap_or_else(|_| Err(stopped()));
    let thread =
        std::thread::Builder::new().stack_size(STACK).spawn(work).map_err(|error| ReadError::Io(error.to_string()))?;
    thread.join().unwrap_or_else(|_| Err(stopped()))
}

fn confined(request: &Request) -> Result<Reading, ReadError> {
    #[cfg(target_os = "linux")]
    super::confine::confine(request)
        .map_err(|why| ReadError::Io(format!("the reader could not be confined, {why}")))?;
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|error| ReadError::Io(error.to_string()))?;
    crate::read_within(&bytes, &request.file_name, request.expanded_bytes)
}
