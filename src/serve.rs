//! Every address of the site in one place; starts HTTP and the worker, and stops them in order.

use crate::access::Viewer;
use crate::app::App;
use crate::{
    article, audit, coalition, consultation, jobs, library, member, organisation, participant, release, report,
    roundtable, search, site, statement, synthesis, web,
};
use anyhow::Context;
use axum::Router;
use tokio::net::TcpListener;

/// The whole site: reading room first, then the operator's desk.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(site::routes())
        .merge(site::desk::routes())
        .merge(member::pages::routes())
        .merge(organisation::pages::routes())
        .merge(audit::pages::routes())
        .merge(library::pages::routes())
        .merge(article::pages::routes())
        .merge(consultation::pages::routes())
        .merge(roundtable::pages::routes())
        .merge(report::pages::routes())
        .merge(statement::pages::routes())
        .merge(synthesis::pages::routes())
        .merge(synthesis::sorting::pages::routes())
        .merge(coalition::pages::routes())
        .merge(release::pages::routes())
        .merge(search::pages::routes())
        .merge(participant::pages::routes())
}

/// Every kind of work that goes on after the answer.
pub fn kinds() -> jobs::Kinds {
    jobs::Kinds::default()
        .with::<synthesis::start::Synthesise>()
        .with::<member::letter::jobs::SendLetter>()
        .with::<library::recognise::ReadPictures>()
}

/// Serves until the process is told to stop, then lets running answers and jobs end.
pub async fn serve_until_stopped(listener: TcpListener, app: App) -> anyhow::Result<()> {
    serve_on(listener, app, stopped()).await
}

/// Takes the port, or says who has it.
pub async fn listen(app: &App) -> anyhow::Result<TcpListener> {
    let place = (app.config.host.as_str(), app.config.port);
    TcpListener::bind(place).await.with_context(|| {
        format!(
            "port {} on {} is not free: stop the program that uses it, or choose another with --port",
            place.1, place.0
        )
    })
}

/// The same on a listener that is open already, until `stop` is done.
pub async fn serve_on(
    listener: TcpListener,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let worker = jobs::start(app.clone(), kinds());
    let first = app.clone();
    let files = app.files.clone();
    tokio::spawn(async move {
        if let Err(error) = files.check().await {
            tracing::warn!("files can be neither kept nor fetched: {error}");
        }
    });
    // The index is brought up to date before the first question, so that nobody waits for it.
    tokio::spawn(async move {
        if let Err(error) = first.search.ready(&first, &Viewer::Public).await {
            tracing::warn!(%error, "the search index could not be made");
        }
    });
    tokio::spawn(keep_house(app.clone()));
    web::serve(listener, routes(), app.clone(), stop).await?;
    worker.stop().await;
    app.db.close().await;
    Ok(())
}

/// Once a day, and at the start: what is over is forgotten.
async fn keep_house(app: App) {
    let mut days = tokio::time::interval(std::time::Duration::from_secs(24 * 3600));
    loop {
        days.tick().await;
        if let Err(error) = audit::cut::cut_to_setting(&app).await {
            tracing::warn!(%error, "the log of what was done could not be cut");
        }
        if let Err(error) = member::letter::jobs::forget_old(&app).await {
            tracing::warn!(%error, "old letters could not be forgotten");
        }
    }
}

async fn stopped() {
    let interrupted = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut ended) => {
                tokio::select! { () = interrupted => {}, _ = ended.recv() => {} }
            }
            Err(_) => interrupted.await,
        }
    }
    #[cfg(not(unix))]
    interrupted.await;
}
