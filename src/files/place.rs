//! Where the object store is, and which keys open it. Keys come from the environment or from a file outside the data folder:
//! a copy of the folder must not open what lies elsewhere.

use anyhow::{Context, ensure};
use serde::Deserialize;
use std::fmt;
use std::path::{Path, PathBuf};

/// A part of a bucket that is this site's alone.
#[derive(Clone, PartialEq)]
pub struct Place {
    /// Address of the server, as `https://s3.example.org`.
    pub endpoint: String,
    pub region: String,
    pub bucket: String,
    /// Before each name; with a slash at its end, unless it is empty.
    pub prefix: String,
    /// The bucket stands in the path of each address; otherwise before the name of the server.
    pub path_style: bool,
    pub key: String,
    pub secret: String,
}

/// The table `store` of `plenary.toml`: everything but the keys.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlaceInFile {
    endpoint: Option<String>,
    region: Option<String>,
    bucket: Option<String>,
    prefix: Option<String>,
    path_style: Option<bool>,
    key_file: Option<PathBuf>,
}

/// What a key file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    key: String,
    secret: String,
}

impl Place {
    /// `None` when no bucket is set: files lie in the data folder then. `from` reads a variable of the environment.
    pub fn read(own: PlaceInFile, from: impl Fn(&str) -> Option<String>, data: &Path) -> anyhow::Result<Option<Place>> {
        let Some(bucket) = from("STORE_BUCKET").or(own.bucket) else {
            ensure!(
                own.endpoint.is_none() && from("STORE_ENDPOINT").is_none(),
                "an object store is set without a bucket: set bucket under [store] in plenary.toml, or PLENARY_STORE_BUCKET"
            );
            return Ok(None);
        };
        let endpoint = from("STORE_ENDPOINT").or(own.endpoint).context(
            "an object store is set without its address: set endpoint under [store] in plenary.toml, or PLENARY_STORE_ENDPOINT",
        )?;
        let key_file = from("STORE_KEY_FILE").map(PathBuf::from).or(own.key_file);
        let keys = match (from("STORE_KEY"), from("STORE_SECRET"), key_file) {
            (Some(key), Some(secret), _) => Keys { key, secret },
            (None, None, Some(file)) => read_keys(&file, data)?,
            _ => anyhow::bail!(
                "the object store has no keys: set PLENARY_STORE_KEY and PLENARY_STORE_SECRET, or key_file under [store]"
            ),
        };
        let path_style = match from("STORE_PATH_STYLE").as_deref() {
            Some("yes") => true,
            Some("no") => false,
            Some(_) => anyhow::bail!("PLENARY_STORE_PATH_STYLE must be yes or no"),
            None => own.path_style.unwrap_or(true),
        };
        let prefix = from("STORE_PREFIX").or(own.prefix).unwrap_or_default();
        let prefix = prefix.trim_matches('/');
        Ok(Some(Place {
            endpoint: endpoint.trim_end_matches('/').to_owned(),
            region: from("STORE_REGION").or(own.region).unwrap_or_else(|| "us-east-1".into()),
            bucket,
            prefix: if prefix.is_empty() { String::new() } else { format!("{prefix}/") },
            path_style,
            key: keys.key,
            secret: keys.secret,
        }))
    }
}

fn read_keys(file: &Path, data: &Path) -> anyhow::Result<Keys> {
    let cannot = || format!("the keys of the object store cannot be read from {}", file.display());
    let real = file.canonicalize().with_context(cannot)?;
    let inside = data.canonicalize().is_ok_and(|data| real.starts_with(data));
    ensure!(
        !inside,
        "the key file {} lies in the data folder, where every copy of the folder would take it along: move it elsewhere",
        file.display()
    );
    let text = std::fs::read_to_string(&real).with_context(cannot)?;
    // What is wrong is not quoted: it may be the secret.
    toml::from_str(&text)
        .ok()
        .with_context(|| format!("the file {} must hold two lines: key = \"…\" and secret = \"…\"", file.display()))
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place")
            .field("endpoint", &self.endpoint)
            .field("bucket", &self.bucket)
            .field("prefix", &self.prefix)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
impl Place {
    /// A new corner of the store that the tests were given, if any.
    pub(crate) fn of_test(name: &str) -> Option<Place> {
        let endpoint = std::env::var("PLENARY_TEST_STORE").ok()?;
        Some(Place {
            endpoint,
            region: "us-east-1".into(),
            bucket: "plenary".into(),
            prefix: format!("{name}-{}/", uuid::Uuid::now_v7().simple()),
            path_style: true,
            key: "S3RVER".into(),
            secret: "S3RVER".into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, variables: &[(&str, &str)], data: &Path) -> anyhow::Result<Option<Place>> {
        let own: PlaceInFile = toml::from_str(text).expect("settings");
        let from = |name: &str| variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned());
        Place::read(own, from, data)
    }

    #[test]
    fn a_store_is_read_from_settings_environment_and_key_file() {
        let data = std::env::temp_dir().join(format!("plenary-place-{}", uuid::Uuid::now_v7().simple()));
        std::fs::create_dir_all(&data).expect("a folder");
        assert!(read("", &[], &data).expect("no store").is_none());
        assert!(read("endpoint = 'https://s3.example.org'", &[], &data).is_err(), "without a bucket");
        let set = "endpoint = 'https://s3.example.org/'\nbucket = 'ours'\nprefix = '/papers'";
        let said = read(set, &[], &data).expect_err("without keys").to_string();
        assert!(said.contains("PLENARY_STORE_KEY"), "{said}");
        let keys = [("STORE_KEY", "k"), ("STORE_SECRET", "geheim"), ("STORE_PATH_STYLE", "no")];
        let place = read(set, &keys, &data).expect("read").expect("a store");
        assert_eq!((place.endpoint.as_str(), place.prefix.as_str()), ("https://s3.example.org", "papers/"));
        assert!(!place.path_style && !format!("{place:?}").contains("geheim"));

        let outside = data.with_extension("keys");
        std::fs::write(&outside, "key = 'k'\nsecret = 'geheim'\n").expect("written");
        let with = |file: &Path| format!("{set}\nkey_file = '{}'", file.display());
        assert_eq!(read(&with(&outside), &[], &data).expect("read").expect("a store").secret, "geheim");
        let inside = data.join("keys");
        std::fs::copy(&outside, &inside).expect("copied");
        let said = read(&with(&inside), &[], &data).expect_err("every backup would have it").to_string();
        assert!(said.contains("lies in the data folder"), "{said}");
        std::fs::write(&outside, "geheim").expect("written");
        let said = format!("{:#}", read(&with(&outside), &[], &data).expect_err("no keys in it"));
        assert!(!said.contains("geheim"), "{said}");
    }
}
