//! What happens in the child.

use super::{CHILD, Head, Request, Work};
use crate::ReadError;
use crate::cleaning::Cleaned;
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
    // A reading and a cleaned file that failed look the same: an error, and a line's end.
    let answer = answer.unwrap_or_else(|error| line(&Err::<(), _>(error)));
    let mut out = BufWriter::new(std::io::stdout());
    let written = out.write_all(&answer).is_ok() && out.flush().is_ok();
    std::process::exit(i32::from(!written));
}

/// The work gets a stack of known size; the thread is started before threads are forbidden.
fn in_thread(request: Request) -> Result<Vec<u8>, ReadError> {
    let stopped = || ReadError::Stopped("an unexpected case".to_owned());
    let work =
        move || std::panic::catch_unwind(AssertUnwindSafe(|| confined(&request))).unwrap_or_else(|_| Err(stopped()));
    let thread =
        std::thread::Builder::new().stack_size(STACK).spawn(work).map_err(|error| ReadError::Io(error.to_string()))?;
    thread.join().unwrap_or_else(|_| Err(stopped()))
}

fn confined(request: &Request) -> Result<Vec<u8>, ReadError> {
    #[cfg(target_os = "linux")]
    super::confine::confine(request)
        .map_err(|why| ReadError::Io(format!("the reader could not be confined, {why}")))?;
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|error| ReadError::Io(error.to_string()))?;
    let (name, most) = (&request.file_name, request.expanded_bytes);
    match request.work {
        Work::Read => Ok(line(&Ok::<_, ReadError>(crate::read_within(&bytes, name, most)?))),
        Work::WebPage => Ok(line(&Ok::<_, ReadError>(crate::web_page::read_within(&bytes, most)?))),
        Work::Clean => {
            let Cleaned { format, bytes, removed } = crate::cleaning::clean_within(&bytes, name, most)?;
            let mut answer = line(&Ok::<_, ReadError>(Head { format, removed }));
            answer.extend(bytes);
            Ok(answer)
        }
    }
}

/// JSON has no line's end of its own.
fn line<T: serde::Serialize>(answer: &Result<T, ReadError>) -> Vec<u8> {
    let mut line = serde_json::to_vec(answer).unwrap_or_default();
    line.push(b'\n');
    line
}
