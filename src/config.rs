//! Every setting, once: its default here, then `plenary.toml` in the data folder, then the environment,
//! then the command line. Nothing else reads the environment.

use crate::files::{Place, PlaceInFile};
use anyhow::Context;
use serde::Deserialize;
use std::fmt;
use std::path::{Path, PathBuf};

#[derive(Clone, PartialEq)]
pub struct Config {
    /// Holds the database and the files. `PLENARY_DATA`.
    pub data: PathBuf,
    /// Address to listen on. `PLENARY_HOST`, default 127.0.0.1: this machine only.
    pub host: String,
    /// `PLENARY_PORT`, default 8080.
    pub port: u16,
    /// Where the world finds the site, without a slash at the end: printed in PDFs and e-mails.
    /// `PLENARY_ADDRESS`, default `http://host:port`.
    pub address: String,
    /// `PLENARY_DATABASE`, default SQLite in the data folder. Shown without its password.
    pub database: String,
    /// Object store for files, `[store]` and `PLENARY_STORE_…`; without one they lie in the data folder.
    pub store: Option<Place>,
    /// Name of the site in its head. `PLENARY_NAME`.
    pub name: String,
    /// Postal address in the foot, empty for none. `PLENARY_POSTAL_ADDRESS`.
    pub postal_address: String,
    /// Where harvesters and programs reach a person. `PLENARY_EMAIL`; postmaster of the site unless set.
    pub email: String,
    /// File with the key that opens names. `PLENARY_KEY_FILE`; unless set, one by the installation's id in `key_folder`.
    pub key_file: Option<PathBuf>,
    /// `$XDG_CONFIG_HOME/plenary` or `$HOME/.config/plenary`; `None` for a user who has no home.
    pub key_folder: Option<PathBuf>,
    /// Where the way out of a participant's page leads: something that many people read. `PLENARY_LEAVE_TO`.
    pub leave_to: String,
    /// Server that takes letters, like `smtps://name:password@mail.example.org`. `PLENARY_SMTP`; empty writes them
    /// into the folder `mail` of the data folder.
    pub smtp: String,
    /// Address that letters come from. `PLENARY_MAIL_FROM`; `email` unless set.
    pub mail_from: String,
    /// Name that letters come from: a neutral one says nothing to who sees a screen. `PLENARY_MAIL_NAME`, none unless set.
    pub mail_name: String,
    /// Whether a proxy stands in front and says in `X-Forwarded-For` where a request came from. Default no.
    pub behind_proxy: bool,
    /// How long the log of what was done is kept, in days. Default 1095: three years.
    pub audit_days: u32,
    /// Largest file that may be uploaded, in bytes. Default 25 MB.
    pub largest_upload: usize,
    /// Whatever is taken in, revised or published is for the secretariat alone until a second person has opened it.
    /// `PLENARY_TWO_PERSONS`; where it does not say, that is so once the secretariat is two persons.
    pub two_persons: Option<bool>,
    /// The secretariat is one person, who may open what she asked for herself after a day. Default no.
    pub alone: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct InFile {
    host: Option<String>,
    port: Option<u16>,
    address: Option<String>,
    database: Option<String>,
    store: PlaceInFile,
    name: Option<String>,
    postal_address: Option<String>,
    email: Option<String>,
    key_file: Option<PathBuf>,
    leave_to: Option<String>,
    smtp: Option<String>,
    mail_from: Option<String>,
    mail_name: Option<String>,
    behind_proxy: Option<bool>,
    audit_days: Option<u32>,
    largest_upload: Option<usize>,
    two_persons: Option<bool>,
    alone: Option<bool>,
}

impl Config {
    /// Settings for the data folder `data`; `port` and `host` are the command line's.
    pub fn read(data: &Path, host: Option<String>, port: Option<u16>) -> anyhow::Result<Config> {
        let file = data.join("plenary.toml");
        let own: InFile = match std::fs::read_to_string(&file) {
            Ok(text) => {
                toml::from_str(&text).with_context(|| format!("a setting in {} is not understood", file.display()))?
            }
            Err(_) => InFile::default(),
        };
        let from = |name: &str| std::env::var(format!("PLENARY_{name}")).ok().filter(|value| !value.is_empty());
        let env_port = match from("PORT") {
            Some(text) => Some(text.parse().context("PLENARY_PORT must be a number from 1 to 65535")?),
            None => None,
        };
        let host = host.or(from("HOST")).or(own.host).unwrap_or_else(|| "127.0.0.1".into());
        let port = port.or(env_port).or(own.port).unwrap_or(8080);
        let address = from("ADDRESS").or(own.address).unwrap_or_else(|| format!("http://{host}:{port}"));
        let sqlite = || format!("sqlite:{}?mode=rwc", data.join("plenary.db").display());
        let email = from("EMAIL").or(own.email).unwrap_or_else(|| postmaster(&address));
        Ok(Config {
            data: data.to_owned(),
            host,
            port,
            address: address.trim_end_matches('/').to_owned(),
            database: from("DATABASE").or(own.database).unwrap_or_else(sqlite),
            store: Place::read(own.store, from, data)?,
            name: from("NAME").or(own.name).unwrap_or_else(|| "Plenary".into()),
            postal_address: from("POSTAL_ADDRESS").or(own.postal_address).unwrap_or_default(),
            smtp: from("SMTP").or(own.smtp).unwrap_or_default(),
            mail_from: from("MAIL_FROM").or(own.mail_from).unwrap_or_else(|| email.clone()),
            mail_name: from("MAIL_NAME").or(own.mail_name).unwrap_or_default(),
            email,
            key_file: from("KEY_FILE").map(PathBuf::from).or(own.key_file),
            key_folder: settings_folder(),
            leave_to: from("LEAVE_TO").or(own.leave_to).unwrap_or_else(|| "https://www.wikipedia.org/".into()),
            behind_proxy: own.behind_proxy.unwrap_or(false),
            audit_days: own.audit_days.unwrap_or(1095),
            largest_upload: own.largest_upload.unwrap_or(25_000_000),
            two_persons: from("TWO_PERSONS").map(|yes| yes == "yes").or(own.two_persons),
            alone: own.alone.unwrap_or_default(),
        })
    }
}

/// Where the user's programs keep their settings (XDG Base Directory Specification), and this one its keys.
fn settings_folder() -> Option<PathBuf> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let folder = named("XDG_CONFIG_HOME").or_else(|| Some(named("HOME")?.join(".config")))?;
    Some(folder.join("plenary"))
}

/// Every domain that takes mail has one (RFC 2142).
fn postmaster(address: &str) -> String {
    let host = address.split("//").nth(1).unwrap_or(address).split([':', '/']).next().unwrap_or_default();
    match host.contains('.') {
        true => format!("postmaster@{host}"),
        false => format!("postmaster@{host}.localdomain"),
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let database = self.database.split_once('@').map_or(self.database.as_str(), |(_, after)| after);
        f.debug_struct("Config")
            .field("data", &self.data)
            .field("host", &self.host)
            .field("port", &self.port)
            .field("address", &self.address)
            .field("database", &database)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_printed() {
        let mut config = Config::read(Path::new("/nowhere"), None, Some(1)).expect("defaults");
        config.database = "postgres://plenary:geheim@db/plenary".into();
        assert!(!format!("{config:?}").contains("geheim"));
        assert_eq!(config.address, "http://127.0.0.1:1");
    }
}
