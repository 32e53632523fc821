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

/// Connections at a time; further ones wait in the queue of the system.
const CONNECTIONS: usize = 2048;
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
    let places = Arc::new(Semaphore::new(CONNECTIONS));
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
