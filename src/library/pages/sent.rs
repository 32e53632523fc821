//! What a form with files sends.

use crate::library::deposit::File;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use std::collections::BTreeMap;

#[derive(Default)]
pub(super) struct Sent {
    fields: BTreeMap<String, String>,
    pub(super) files: Vec<File>,
}

impl Sent {
    pub(super) async fn read(mut form: Multipart) -> Result<Sent, MultipartError> {
        let mut sent = Sent::default();
        while let Some(field) = form.next_field().await? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "files" {
                // Some browsers send the whole path.
                let path = field.file_name().unwrap_or_default().to_owned();
                let file_name = path.rsplit(['/', '\\']).next().unwrap_or_default().trim().to_owned();
                let bytes = field.bytes().await?.to_vec();
                if !file_name.is_empty() {
                    sent.files.push(File { name: file_name, bytes });
                }
            } else {
                sent.fields.insert(name, field.text().await?);
            }
        }
        Ok(sent)
    }

    pub(super) fn text(&self, name: &str) -> String {
        self.fields.get(name).map(|value| value.trim().to_owned()).unwrap_or_default()
    }
}
