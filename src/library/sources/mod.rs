//! For whom the works of the library are meant, through all that they are made from.

pub(super) mod store;

use super::check::BY_ITSELF;
use crate::access::{Origin, Readers};
use crate::db::Db;
use std::collections::{BTreeMap, BTreeSet};

/// What is not for everybody, and what is made from what.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// By slug; deposited works whose own readers are everybody and that nothing was lifted from are left out.
    origins: BTreeMap<String, Origin>,
    /// Reports and global reports that shelve themselves, by the slug of their shelf.
    by_themselves: BTreeMap<String, Readers>,
    /// What each work is a part of or made from; empty where everything is for everybody.
    links: BTreeMap<String, Vec<String>>,
}

/// Reads what decides. Where nothing is closed, that is two short answers.
pub(super) async fn read(db: &Db) -> sqlx::Result<Sources> {
    let origins = store::origins(db).await?;
    let mut by_themselves = BTreeMap::new();
    if store::a_report_is_closed(db).await? {
        shelve(BY_ITSELF[0], store::reports(db).await?, &mut by_themselves);
        shelve(BY_ITSELF[1], store::global_reports(db).await?, &mut by_themselves);
    }
    let nothing_is_closed = origins.is_empty() && by_themselves.is_empty();
    let links = if nothing_is_closed { BTreeMap::new() } else { store::links(db).await? };
    Ok(Sources { origins, by_themselves, links })
}

/// A link to a shelf leads to what stands there for its reader. So the shelf is closed where no version on it is for
/// everybody, and then as the strictest of them: a closed version beside an open one closes nothing, or it would tell that
/// it is there.
fn shelve(start: &str, versions: Vec<(String, Readers)>, shelves: &mut BTreeMap<String, Readers>) {
    let open: BTreeSet<String> =
        versions.iter().filter(|(_, readers)| readers.are_everybody()).map(|(slug, _)| slug.clone()).collect();
    for (slug, readers) in versions.into_iter().filter(|(slug, _)| !open.contains(slug)) {
        let shelf = shelves.entry(format!("{start}{slug}")).or_default();
        *shelf = shelf.and(&readers);
    }
}

impl Sources {
    /// For whom the work with this slug is meant.
    pub(super) fn readers(&self, slug: &str) -> Readers {
        self.through(slug, &mut BTreeSet::new())
    }

    /// `seen` are those on the way here: works that are made from each other are as closed as the strictest of them.
    fn through(&self, slug: &str, seen: &mut BTreeSet<String>) -> Readers {
        if let Some(readers) = self.by_themselves.get(slug) {
            return readers.clone();
        }
        if !seen.insert(slug.to_owned()) {
            return Readers::everybody();
        }
        let own = self.origins.get(slug).cloned().unwrap_or_default();
        let sources: Vec<Readers> =
            self.links.get(slug).into_iter().flatten().map(|source| self.through(source, seen)).collect();
        seen.remove(slug);
        own.readers(&sources)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Audience;

    #[test]
    fn a_work_is_as_closed_as_all_that_it_is_made_from() {
        let members = Readers::of(Audience::Members);
        let team = Readers::of(Audience::Team("accra".into()));
        let links = [("summary", "paper"), ("poster", "summary"), ("a", "b"), ("b", "a"), ("a", "report-of-accra")];
        let mut sources = Sources {
            origins: BTreeMap::from([("paper".to_owned(), Origin { own: members.clone(), ..Origin::default() })]),
            by_themselves: BTreeMap::from([("report-of-accra".to_owned(), team.clone())]),
            ..Sources::default()
        };
        for (from, to) in links {
            sources.links.entry(from.to_owned()).or_default().push(to.to_owned());
        }
        assert_eq!(sources.readers("poster"), members);
        assert_eq!((sources.readers("a"), sources.readers("b")), (team.clone(), team));
        assert!(sources.readers("another").are_everybody());
        // A second person has released the summary: what is made from it is open with it, the paper is not.
        sources.origins.insert("summary".to_owned(), Origin { lifted: members.clone(), ..Origin::default() });
        assert!(sources.readers("poster").are_everybody());
        assert_eq!(sources.readers("paper"), members);
    }
}
