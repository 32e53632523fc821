//! A facts file about a coalition (`coalition.toml`): what is known of it, with sources. It is taken in once, into a
//! data folder that has no coalition yet.

use super::charter::{self, Charter, Text};
use super::committee::{self, Committee, Seat, Sitting, Sort};
use super::membership::{self, Membership, Sight};
use super::{Coalition, Kind, store};
use crate::app::App;
use crate::db::{self, Tx};
use crate::organisation::{self, Organisation, Profile, profile::read_offices};
use crate::words::slug;
use anyhow::Context;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Facts {
    name: String,
    about: String,
    founded_on: String,
    source: String,
    quorum: i64,
    vote_days: i64,
    charter: CharterFacts,
    organisation: Vec<OrganisationFacts>,
    member: Vec<SinceFacts>,
    committee: CommitteeFacts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct CharterFacts {
    language: String,
    title: String,
    understanding: Vec<String>,
    purposes: Vec<String>,
    adopted_on: String,
    note: String,
    translation: Vec<CharterFacts>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct OrganisationFacts {
    name: String,
    aliases: Vec<String>,
    /// "City, Country", or a country.
    offices: Vec<String>,
    kind: String,
    note: String,
    source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct SinceFacts {
    /// Empty: somebody whom no source names.
    organisation: String,
    since: String,
    source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct CommitteeFacts {
    name: String,
    founded_on: String,
    as_of: String,
    note: String,
    source: String,
    founders: Vec<String>,
    founders_source: String,
    later: Vec<SinceFacts>,
}

/// Takes in the facts of `text`, all of them or none.
pub async fn take_in(app: &App, text: &str) -> anyhow::Result<()> {
    let facts: Facts = toml::from_str(text).context("the facts about the coalition are not understood")?;
    let now = app.now();
    let known = organisation::store::profiles(&app.db).await?;
    let mut tx = db::begin(&app.db).await?;
    let coalition = Coalition {
        name: facts.name.clone(),
        about: facts.about.clone(),
        founded_on: facts.founded_on.clone(),
        source: facts.source.clone(),
        quorum: facts.quorum,
        vote_days: facts.vote_days,
        open_since: Some(now.clone()),
        version: 0,
    };
    store::insert(&mut tx, &coalition, &now).await?;
    charter::store::insert(&mut tx, &facts.charter(&now)).await?;
    let mut ids: Vec<(String, String)> =
        known.iter().map(|one| (one.organisation.name.clone(), one.organisation.id.clone())).collect();
    for of_one in &facts.organisation {
        let before = known.iter().find(|one| one.organisation.name == of_one.name);
        let id = of_one.keep(&mut tx, before, &now).await?;
        ids.push((of_one.name.clone(), id));
    }
    let id = |name: &str| {
        let found = ids.iter().rev().find(|(own, _)| own == name).map(|(_, id)| id.clone());
        found.with_context(|| format!("no organisation is called “{name}”"))
    };
    let founder = |name: &String| SinceFacts {
        organisation: name.clone(),
        since: facts.committee.founded_on.clone(),
        source: facts.committee.founders_source.clone(),
    };
    let founders: Vec<SinceFacts> = facts.committee.founders.iter().map(founder).collect();
    for one in founders.iter().chain(&facts.member) {
        let made = Membership {
            id: String::new(),
            organisation_id: id(&one.organisation)?,
            application_id: None,
            kind: Kind::Member,
            since: one.since.clone(),
            sight: Sight::Listed,
            source: one.source.clone(),
            ended: None,
            changed_at: now.clone(),
        };
        membership::store::insert(&mut tx, &made).await?;
    }
    let committee = facts.committee.committee(&now);
    let committee = committee::store::insert(&mut tx, &committee).await?;
    for (number, one) in (1..).zip(founders.iter().chain(&facts.committee.later)) {
        let (opened_on, source) = (one.since.clone(), one.source.clone());
        let seat =
            Seat { id: String::new(), number, opened_on, closed_on: String::new(), source, sittings: Vec::new() };
        let seat = committee::store::insert_seat(&mut tx, &committee, &seat, &now).await?;
        let organisation_id = if one.organisation.is_empty() { None } else { Some(id(&one.organisation)?) };
        let sitting =
            Sitting { organisation_id, since: one.since.clone(), source: one.source.clone(), ..Sitting::default() };
        committee::store::insert_sitting(&mut tx, &committee, &seat, &sitting, &now).await?;
    }
    tx.commit().await?;
    Ok(())
}

impl Facts {
    fn charter(&self, now: &str) -> Charter {
        let text = |facts: &CharterFacts| Text {
            language: facts.language.clone(),
            title: facts.title.clone(),
            understanding: facts.understanding.clone(),
            purposes: facts.purposes.clone(),
        };
        let original = text(&self.charter);
        Charter {
            id: String::new(),
            number: 1,
            original: original.language.clone(),
            hash: original.hash(),
            adopted_on: self.charter.adopted_on.clone(),
            note: self.charter.note.clone(),
            published_at: now.to_owned(),
            texts: std::iter::once(original).chain(self.charter.translation.iter().map(text)).collect(),
        }
    }
}

impl CommitteeFacts {
    fn committee(&self, now: &str) -> Committee {
        Committee {
            id: String::new(),
            slug: slug(&self.name),
            sort: Sort::Steering,
            name: self.name.clone(),
            consultation_id: None,
            founded_on: self.founded_on.clone(),
            as_of: self.as_of.clone(),
            note: self.note.clone(),
            source: self.source.clone(),
            changed_at: now.to_owned(),
            seats: Vec::new(),
        }
    }
}

impl OrganisationFacts {
    /// Adds to what is known, or stores a new one. Its id.
    async fn keep(&self, tx: &mut Tx, before: Option<&Profile>, now: &str) -> anyhow::Result<String> {
        let (offices, odd) = read_offices(&self.offices.join("\n"));
        anyhow::ensure!(odd.is_empty(), "the offices of {} are not understood: {odd:?}", self.name);
        if let Some(before) = before {
            let wanted = Profile { offices, ..before.clone() };
            organisation::store::update(tx, &wanted, now).await?;
            return Ok(before.organisation.id.clone());
        }
        let note = if self.source.is_empty() { self.note.clone() } else { format!("{} ({})", self.note, self.source) };
        let organisation = Organisation {
            slug: slug(&self.name),
            name: self.name.clone(),
            aliases: self.aliases.clone(),
            kind: self.kind.clone(),
            note,
            ..Organisation::default()
        };
        let made = Profile { organisation, offices, public_at: Some(now.to_owned()), ..Profile::default() };
        Ok(organisation::store::insert(tx, &made, now).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_founding_eight_and_the_later_committee_are_as_the_sources_have_them() {
        let app = App::of_test().await;
        let facts = crate::report::facts::Facts::parse(include_str!("../../demo/consultation.toml")).expect("facts");
        let mut tx = db::begin(&app.db).await.expect("a transaction");
        for one in &facts.organisations {
            organisation::store::insert_if_new(&mut tx, one).await.expect("stored");
        }
        tx.commit().await.expect("committed");
        take_in(&app, include_str!("../../demo/coalition.toml")).await.expect("taken in");
        let committee = committee::store::steering(&app.db).await.expect("answered").expect("there");
        assert_eq!(committee.seats_on("2009-02-01").count(), 8);
        assert_eq!(committee.seats_on(committee.day("2026-01-01")).count(), 11);
        assert_eq!(committee.vacant_on("2012-03-31").count(), 0, "a seat whose holder is not known is not vacant");
        let unknown =
            committee.seats.iter().flat_map(|seat| &seat.sittings).filter(|one| one.organisation_id.is_none());
        assert_eq!(unknown.count(), 1);
        let members = membership::store::all(&app.db).await.expect("answered");
        assert_eq!(membership::count::count(&app, &members).await.expect("counted").members, 10);
        let profiles = organisation::store::profiles(&app.db).await.expect("answered");
        let called = |name: &str| profiles.iter().find(|one| one.organisation.is_called(name)).expect(name);
        assert_eq!(called("IRRI").side(), Some(crate::organisation::Side::Both));
        assert_eq!(called("HRW").side(), None, "what no source says stays empty");
        assert_eq!(called("WFM-IGP").offices.len(), 2);
        assert!(take_in(&app, include_str!("../../demo/coalition.toml")).await.is_err(), "there is one coalition");
    }
}
