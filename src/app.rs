//! What pages, commands and jobs receive: settings, database, files, the clock.

use crate::config::Config;
use crate::db::{self, Db};
use crate::files::Files;
use crate::identity::Identities;
use crate::member::sign_in::throttle::Throttle;
use crate::search::engine::Engine;
use crate::synthesis::store::Records;
use anyhow::Context;
use std::sync::Arc;

#[derive(Debug, Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub db: Db,
    pub files: Files,
    pub identities: Identities,
    pub records: Records,
    pub search: Engine,
    pub throttle: Throttle,
}

impl App {
    /// Opens the data folder, making it when it is new.
    pub async fn open(config: Config) -> anyhow::Result<App> {
        std::fs::create_dir_all(&config.data)
            .with_context(|| format!("the data folder {} cannot be made", config.data.display()))?;
        let files = match &config.store {
            Some(place) => Files::in_bucket(place)?,
            None => Files::in_folder(config.data.join("files"))?,
        };
        let db = db::open(&config.database).await?;
        let search = Engine::new(config.data.join("search"));
        let config = Arc::new(config);
        Ok(App {
            identities: Identities::new(Arc::clone(&config)),
            config,
            db,
            files,
            records: Records::default(),
            search,
            throttle: Throttle::new().context("the system gives no random numbers")?,
        })
    }

    /// Now, as it is stored: RFC 3339, UTC, microseconds, so that text order is time order.
    pub fn now(&self) -> String {
        now()
    }
}

/// The clock, for those who have no [`App`].
pub fn now() -> String {
    written(jiff::Timestamp::now())
}

/// A moment as it is stored.
pub fn written(moment: jiff::Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

#[cfg(test)]
impl App {
    /// On a data folder of its own.
    pub(crate) async fn of_test() -> App {
        let folder = std::env::temp_dir().join(format!("plenary-test-{}", uuid::Uuid::now_v7().simple()));
        let keys = Some(folder.with_extension("keys"));
        let store = crate::files::Place::of_test("app");
        let config = Config { key_folder: keys, store, ..Config::read(&folder, None, None).expect("defaults") };
        App::open(config).await.expect("a new data folder opens")
    }
}
