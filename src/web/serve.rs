//! Takes connections and speaks HTTP on them, within limits, until told to stop.

use super::answer::Answers;
use crate::app::App;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Connections at a time, where the system allows as many open files; further ones wait in its queue. A connection
/// that sends nothing costs some 20 KB.
const CONNECTIONS: usize = 16_384;
/// Open files besides connections: the database, the index, documents.
const OTHER_FILES: u64 = 512;
/// Until the head of a request must have arrived, and until an idle connection is closed.
const HEAD: Duration = Duration::from_secs(15);
/// Until a whole answer must be made, its upload over a slow line included.
const ANSWER: Duration = Duration::from_secs(900);
/// Bytes of the head of a request.
const HEAD_BYTES: usize = 32 * 1024;
/// How long running answers have to end after the stop.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// Who speaks on a connection. It cannot be printed, so that no log holds it.
#[derive(Clone, Copy)]
pub struct Peer(pub IpAddr);

/// Serves `routes` on `listener` until `stop` is done, then lets running answers end.
///
/// # Errors
///
/// When the settings make no site, for example an address that is none. A connection that fails is logged
/// and forgotten.
pub async fn serve(
    listener: TcpListener,
    routes: Router<App>,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let answers = Arc::new(Answers::new(routes, app)?);
    let running = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(connections()));
    let mut stop = std::pin::pin!(stop);
    loop {
        let connection = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        tokio::select! {
            () = &mut stop => break,
            (place, accepted) = connection => match (place, accepted) {
                (Ok(place), Ok((stream, from))) => talk(stream, Peer(from.ip()), Arc::clone(&answers), &running, place),
                (_, Err(error)) => {
                    // Out of file handles, as a rule: wait until some are given back.
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
                (Err(_), _) => break,
            },
        }
    }
    drop(listener);
    if tokio::time::timeout(LAST_WORDS, running.shutdown()).await.is_err() {
        tracing::warn!("some answers did not end in time and were cut off");
    }
    Ok(())
}

/// As many as the system allows: what it allows at first is small, and may be raised.
fn connections() -> usize {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let wanted = CONNECTIONS as u64 + OTHER_FILES;
        let allowed = getrlimit(Resource::Nofile);
        let most = allowed.maximum.map_or(wanted, |most| most.min(wanted));
        let open = match allowed.current {
            Some(current) if current < most => {
                let raised = Rlimit { current: Some(most), maximum: allowed.maximum };
                if setrlimit(Resource::Nofile, raised).is_ok() { most } else { current }
            }
            _ => wanted,
        };
        let places = open.saturating_sub(OTHER_FILES).max(64);
        usize::try_from(places).unwrap_or(CONNECTIONS).min(CONNECTIONS)
    }
    #[cfg(not(unix))]
    CONNECTIONS
}

fn talk(stream: TcpStream, peer: Peer, answers: Arc<Answers>, running: &GracefulShutdown, place: OwnedSemaphorePermit) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let answers = Arc::clone(&answers);
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(peer);
        async move { Ok::<_, Infallible>(answers.within(ANSWER, request).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    let connection = running.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended early");
        }
        drop(place);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    async fn asked(address: std::net::SocketAddr, head: &[u8]) -> String {
        let mut stream = TcpStream::connect(address).await.expect("connected");
        stream.write_all(head).await.expect("sent");
        let mut answer = Vec::new();
        let read = stream.read_to_end(&mut answer);
        let _ = tokio::time::timeout(Duration::from_secs(20), read).await.expect("answered in time");
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[tokio::test]
    async fn those_who_send_slowly_keep_nobody_waiting() {
        let app = App::of_test().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let routes = Router::new().route("/here", get(|| async { "here" }));
        let server = tokio::spawn(serve(listener, routes, app, async move {
            let _ = stopped.await;
        }));
        let mut slow = Vec::new();
        for _ in 0..400 {
            let mut stream = TcpStream::connect(address).await.expect("connected");
            stream.write_all(b"GET /here HTTP/1.1\r\nHost: a\r\nX-Slow: ").await.expect("sent");
            slow.push(stream);
        }
        for _ in 0..20 {
            let answer = asked(address, b"GET /here HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await;
            assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        }
        // They are held, and go on where they were.
        for stream in &mut slow {
            stream.write_all(b"a\r\nConnection: close\r\n\r\n").await.expect("still open");
        }
        for mut stream in slow {
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await.expect("answered");
            assert!(answer.starts_with(b"HTTP/1.1 200"));
        }
        // A head without end is refused before it fills the memory.
        let endless = format!("GET /here HTTP/1.1\r\nHost: a\r\nX: {}", "a".repeat(2 * HEAD_BYTES));
        let refused = asked(address, endless.as_bytes()).await;
        assert!(!refused.contains(" 200 "), "{refused}");
        drop(stop);
        server.await.expect("ended").expect("in order");
    }
}
