//! Models of a data folder: sentence encoders beside the table that is built in, each a file `models/NAME.plm`.
//!
//! They are brought in as packages that somebody fetched, and used only where a person asks for one. Nothing is fetched here.

use crate::files::write_whole;
use encoding::Encoder;
use std::path::{Path, PathBuf};

/// A package is smaller than this; what is larger is another file.
const LARGEST_PACKAGE: u64 = 512 << 20;

/// The folder of models.
#[derive(Debug, Clone)]
pub struct Models {
    folder: PathBuf,
}

/// Why there is no model. All but `Io` are for the person who asked to put right.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    #[error("{file}: {error}")]
    Package { file: String, error: encoding::Error },
    #[error("{0} is larger than any package with a known model")]
    TooLarge(String),
    #[error("{0} cannot be read: {1}")]
    Unreadable(String, std::io::Error),
    #[error("there is no model “{name}” here; {}", told(.there))]
    NotThere { name: String, there: Vec<String> },
    #[error("the model {name} cannot be used: {error}")]
    Damaged { name: String, error: encoding::Error },
    #[error("the folder of models cannot be used: {0}")]
    Io(#[from] std::io::Error),
}

fn told(there: &[String]) -> String {
    match there {
        [] => "add one with `plenary model add FILE`".to_owned(),
        there => format!("these are: {}", there.join(", ")),
    }
}

impl Models {
    pub fn of(data: &Path) -> Models {
        Models { folder: data.join("models") }
    }

    /// Makes a model of a package and keeps it, in place of one of the same name. What is not a known package leaves everything as it was.
    pub fn add(&self, package: &Path) -> Result<Encoder, ModelError> {
        let file = package.display().to_string();
        let read = || -> std::io::Result<Option<Vec<u8>>> {
            if std::fs::metadata(package)?.len() > LARGEST_PACKAGE {
                return Ok(None);
            }
            std::fs::read(package).map(Some)
        };
        let bytes = read().map_err(|error| ModelError::Unreadable(file.clone(), error))?;
        let bytes = bytes.ok_or_else(|| ModelError::TooLarge(file.clone()))?;
        let refused = |error| ModelError::Package { file: file.clone(), error };
        let model = encoding::convert(&bytes).map_err(refused)?;
        let encoder = Encoder::open(&model).map_err(refused)?;
        write_whole(&self.path(encoder.name()), &model)?;
        Ok(encoder)
    }

    /// Names of the models that are here, in order.
    pub fn names(&self) -> Vec<String> {
        let known = encoding::known().iter().map(|known| known.name.to_owned());
        let mut names: Vec<String> = known.filter(|name| self.path(name).is_file()).collect();
        names.sort();
        names
    }

    pub fn open(&self, name: &str) -> Result<Encoder, ModelError> {
        let there = self.there(name)?;
        let bytes = std::fs::read(there)?;
        Encoder::open(&bytes).map_err(|error| ModelError::Damaged { name: name.to_owned(), error })
    }

    pub fn remove(&self, name: &str) -> Result<(), ModelError> {
        Ok(std::fs::remove_file(self.there(name)?)?)
    }

    /// The file of a model that is here. A name that is not in the list leads to no file.
    fn there(&self, name: &str) -> Result<PathBuf, ModelError> {
        let there = self.names();
        if there.iter().any(|own| own == name) {
            Ok(self.path(name))
        } else {
            Err(ModelError::NotThere { name: name.to_owned(), there })
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.plm"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> PathBuf {
        std::env::temp_dir().join(format!("plenary-test-{}", uuid::Uuid::now_v7().simple()))
    }

    #[test]
    fn what_is_no_known_package_is_refused_and_nothing_is_kept() {
        let data = folder();
        let models = Models::of(&data);
        let file = data.with_extension("whl");
        std::fs::write(&file, b"PK\x03\x04 cut short").expect("a temporary file");
        let refused = models.add(&file).expect_err("no package").to_string();
        assert!(refused.contains("wheel"), "{refused}");
        assert!(
            models.add(&data.with_extension("absent")).expect_err("no file").to_string().contains("cannot be read")
        );
        assert!(!data.exists(), "nothing is made for what is refused");
        std::fs::remove_file(file).expect("the temporary file");
    }

    #[test]
    fn a_name_leads_to_no_file_outside_and_damage_is_told() {
        let data = folder();
        let models = Models::of(&data);
        for name in ["../plenary", "", "minilm"] {
            assert!(matches!(models.open(name), Err(ModelError::NotThere { .. })), "{name}");
            assert!(matches!(models.remove(name), Err(ModelError::NotThere { .. })), "{name}");
        }
        std::fs::create_dir_all(data.join("models")).expect("a temporary folder");
        std::fs::write(data.join("models/minilm.plm"), b"PLMODEL1 and nothing").expect("a temporary file");
        assert_eq!(models.names(), ["minilm"]);
        let damaged = models.open("minilm").expect_err("no model").to_string();
        assert!(damaged.contains("minilm") && damaged.contains("add it again"), "{damaged}");
        models.remove("minilm").expect("it is there");
        assert!(models.names().is_empty());
        std::fs::remove_dir_all(data).expect("the temporary folder");
    }
}
