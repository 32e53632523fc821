//! Files in a bucket of an S3-compatible object store. Requests are signed in their address, so an address is never logged.

use super::Place;
use rusty_s3::{Credentials, S3Action, UrlStyle};
use std::time::Duration;
use ureq::Agent;
use ureq::http::Response;

/// Why the object store did not do what it was asked. Each is for the operator to put right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    #[error("the setting of the object store cannot be used: {0}")]
    BadPlace(String),
    #[error("the object store at {endpoint} does not answer ({why}): see that it runs and can be reached")]
    Silent { endpoint: String, why: String },
    #[error(
        "the object store does not accept the key ({code}): correct PLENARY_STORE_KEY and PLENARY_STORE_SECRET or the key file, and see that the key may read, write and delete in the bucket"
    )]
    Refused { code: String },
    #[error("the object store has no bucket “{0}”: make it there, or correct the setting")]
    NoBucket(String),
    #[error("the bucket is not at this address or in this region ({0}): correct endpoint, region or path_style")]
    Elsewhere(String),
    #[error(
        "the bucket “{0}” keeps old versions of what is deleted, so that nothing could be erased from it: suspend versioning, or take another bucket"
    )]
    KeepsVersions(String),
    #[error("the object store answered {status} {code}: its own log says more")]
    Answer { status: u16, code: String },
}

#[derive(Debug)]
pub(super) struct Bucket {
    endpoint: String,
    prefix: String,
    bucket: rusty_s3::Bucket,
    keys: Credentials,
    agent: Agent,
}

/// How long a signed request is good for: clocks of two machines differ.
const GOOD_FOR: Duration = Duration::from_secs(900);
/// Waits before a second and third try, where the store was silent or stumbled.
const PAUSES: [Duration; 2] = [Duration::from_millis(200), Duration::from_millis(800)];
/// Nothing that is taken in is nearly as large.
const LARGEST: u64 = 4 << 30;
const VERSION: &str = "x-amz-version-id";

impl Bucket {
    pub(super) fn new(place: &Place) -> Result<Bucket, StoreError> {
        let bad = |why: &str| StoreError::BadPlace(why.to_owned());
        let endpoint = place.endpoint.parse().map_err(|_| bad("endpoint is no address, as https://s3.example.org"))?;
        let style = if place.path_style { UrlStyle::Path } else { UrlStyle::VirtualHost };
        let bucket = rusty_s3::Bucket::new(endpoint, style, place.bucket.clone(), place.region.clone())
            .map_err(|error| bad(&error.to_string()))?;
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // The environment is read in `config` alone.
            .proxy(None)
            .timeout_connect(Some(Duration::from_secs(5)))
            .timeout_recv_response(Some(Duration::from_secs(30)))
            .timeout_global(Some(Duration::from_secs(300)))
            .build()
            .new_agent();
        let keys = Credentials::new(place.key.clone(), place.secret.clone());
        Ok(Bucket { endpoint: place.endpoint.clone(), prefix: place.prefix.clone(), bucket, keys, agent })
    }

    /// Asks for something that is not there: the answer says whether the bucket is, and whether the key opens it.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        self.get("plenary").map(|_| ())
    }

    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let name = self.name(name);
        let head = self.bucket.head_object(Some(&self.keys), &name).sign(GOOD_FOR);
        // Named by its hash: what has the name and the length is the same. Any other answer is told better by writing.
        let there = self.ask(|agent| agent.head(head.as_str()).call())?;
        let length = there.headers().get("content-length").and_then(|value| value.to_str().ok()?.parse().ok());
        if there.status().is_success() && length == Some(bytes.len()) {
            return self.without_versions(&there);
        }
        let put = self.bucket.put_object(Some(&self.keys), &name).sign(GOOD_FOR);
        let answer = self.fine(self.ask(|agent| agent.put(put.as_str()).send(bytes))?)?;
        self.without_versions(&answer)
    }

    /// `None` when there is nothing with this name.
    pub(super) fn get(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let name = self.name(name);
        let get = self.bucket.get_object(Some(&self.keys), &name).sign(GOOD_FOR);
        match self.ask(|agent| agent.get(get.as_str()).call()).and_then(|answer| self.fine(answer)) {
            Ok(mut answer) => {
                let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
                body.map(Some).map_err(|error| self.silent(&error))
            }
            Err(StoreError::Answer { status: 404, .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn remove(&self, name: &str) -> Result<(), StoreError> {
        let name = self.name(name);
        let delete = self.bucket.delete_object(Some(&self.keys), &name).sign(GOOD_FOR);
        match self.ask(|agent| agent.delete(delete.as_str()).call()).and_then(|answer| self.fine(answer)) {
            Ok(answer) => self.without_versions(&answer),
            Err(StoreError::Answer { status: 404, .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn name(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// What was erased must be gone. "null" is the version of a bucket that keeps none any more.
    fn without_versions<B>(&self, answer: &Response<B>) -> Result<(), StoreError> {
        match answer.headers().get(VERSION) {
            Some(version) if version != "null" => Err(StoreError::KeepsVersions(self.bucket.name().to_owned())),
            _ => Ok(()),
        }
    }

    /// Asks up to three times: all that is asked does the same when it is done twice.
    fn ask(
        &self,
        question: impl Fn(&Agent) -> Result<Response<ureq::Body>, ureq::Error>,
    ) -> Result<Response<ureq::Body>, StoreError> {
        let mut pauses = PAUSES.iter();
        loop {
            let answer = question(&self.agent);
            let stumbled = answer.as_ref().map_or(true, |answer| answer.status().is_server_error());
            match pauses.next().filter(|_| stumbled) {
                Some(pause) => std::thread::sleep(*pause),
                None => return answer.map_err(|error| self.silent(&error)),
            }
        }
    }

    fn silent(&self, error: &ureq::Error) -> StoreError {
        StoreError::Silent { endpoint: self.endpoint.clone(), why: error.to_string() }
    }

    /// The answer when it is a yes, else what it means.
    fn fine(&self, mut answer: Response<ureq::Body>) -> Result<Response<ureq::Body>, StoreError> {
        let status = answer.status();
        if status.is_success() {
            return Ok(answer);
        }
        let said = answer.body_mut().with_config().limit(65_536).read_to_string().unwrap_or_default();
        let code = between(&said, "<Code>", "</Code>").unwrap_or_default().to_owned();
        Err(match (status.as_u16(), code.as_str()) {
            (404, "NoSuchBucket") => StoreError::NoBucket(self.bucket.name().to_owned()),
            (401 | 403, _) => StoreError::Refused { code },
            (300..400, _) | (400, "AuthorizationHeaderMalformed" | "AuthorizationQueryParametersError") => {
                let region = between(&said, "<Region>", "</Region>").map(str::to_owned);
                StoreError::Elsewhere(region.unwrap_or(code))
            }
            (status, _) => StoreError::Answer { status, code },
        })
    }
}

/// The words between two others. Errors of object stores are a few lines of XML, and only their code is looked at.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, after) = text.split_once(start)?;
    after.split_once(end).map(|(word, _)| word)
}
