//! A bare axum answer of given bytes: what `bench/pages` compares the site with.
//! `cargo run --release --example bare_answer -- FILE PORT`

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(port)) = (arguments.next(), arguments.next()) else {
        anyhow::bail!("give a file and a port");
    };
    let bytes: &'static [u8] = std::fs::read(file)?.leak();
    let answer = move || async move { ([(CONTENT_TYPE, "text/html; charset=utf-8")], bytes) };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port.parse()?)).await?;
    axum::serve(listener, Router::new().route("/", get(answer))).await?;
    Ok(())
}
