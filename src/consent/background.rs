//! What may be told of somebody without a name: the kind of organisation and the country, or the region.
//!
//! A reader knows where something was said, so that a kind and a country point at those of its participants who have
//! both. Where those are fewer than five, the region is told, and where its people are fewer than five, nothing:
//! `access::cells` folds, and remembers what it told before.

use super::{Participant, settle, store, this_hour};
use crate::access::cells::{self, Table, Tally};
use crate::access::{Level, Purpose};
use crate::app::App;
use crate::db::{self, Tx};
use crate::identity::{self, IdentityError};
use crate::member::Operator;
use crate::organisation::{self, Kind, profile::REGIONS};
use crate::{region, roundtable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// As far as it is known. Sealed where it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    pub kind: Option<Kind>,
    /// ISO 3166-1 alpha-3; empty when not known.
    pub country: String,
}

/// As far as it may be told: kind and country with their region, or the region alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameFrom {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// ISO 3166-1 alpha-3; empty where the region alone is told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// Id in the coalition's scheme.
    pub region: String,
}

impl Background {
    fn region(&self) -> Option<&'static str> {
        region::regions_of(REGIONS, &self.country).into_iter().next()
    }

    /// Region, country, kind: as far as each is known.
    fn path(&self) -> Vec<&str> {
        let Some(region) = self.region() else { return Vec::new() };
        [region, &self.country].into_iter().chain(self.kind.map(Kind::as_str)).collect()
    }

    /// What `level` allows of it, and the table of everybody who was there.
    fn told(&self, level: Level, there: &Table) -> Option<CameFrom> {
        let path = self.path();
        let deepest = there.deepest(&path)?;
        let whole = CameFrom { kind: self.kind, country: self.country.clone(), region: self.region()?.to_owned() };
        match deepest {
            3 => whole.within(level),
            1 | 2 => whole.within(level.stricter(Level::Region)),
            _ => None,
        }
    }
}

impl CameFrom {
    /// What is left of it at this level.
    pub fn within(self, level: Level) -> Option<CameFrom> {
        match level {
            Level::Person | Level::Organisation | Level::KindAndCountry => Some(self),
            Level::Region => Some(CameFrom { kind: None, country: String::new(), ..self }),
            Level::Roundtable | Level::Withheld => None,
        }
    }

    /// What is left of several, each once.
    pub fn all_within(all: &[CameFrom], level: Level) -> Vec<CameFrom> {
        let mut left: Vec<CameFrom> = all.iter().cloned().filter_map(|one| one.within(level)).collect();
        left.sort_by_key(|one| (one.region.clone(), one.country.clone(), one.kind));
        left.dedup();
        left
    }
}

/// Of a participant, for work that shows nothing. While the key of names is missing, nothing is known.
pub async fn of(app: &App, participant: &Participant) -> sqlx::Result<Background> {
    let text = opened(app, &participant.background).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// `None` where nothing is known, or it cannot be opened now.
pub(super) async fn opened(app: &App, record: &str) -> sqlx::Result<Option<String>> {
    if record.is_empty() {
        return Ok(None);
    }
    match app.identities.open(&app.db, record).await {
        Ok(text) => Ok(text.map(|text| text.expose(Purpose::Storage).clone()).filter(|text| !text.is_empty())),
        Err(IdentityError::Store(error)) => Err(error),
        Err(error) => {
            tracing::warn!("what may be told of somebody is not: {error}");
            Ok(None)
        }
    }
}

/// Notes of what kind of organisation and which country a participant came. What may be told of everybody who was
/// there follows in the same moment.
pub async fn note(app: &App, _by: &Operator, participant: &Participant, now: &Background) -> Result<(), IdentityError> {
    let mut tx = db::begin(&app.db).await?;
    let record = match *now == Background::default() {
        true => String::new(),
        false => app.identities.seal(&mut tx, &db::to_json(now)).await?,
    };
    store::set_background(&mut tx, &participant.id, &record).await?;
    if !participant.background.is_empty() {
        identity::destroy(&mut tx, &participant.background).await?;
    }
    tx.commit().await?;
    retell(app, &participant.roundtable_id).await?;
    Ok(())
}

/// Works out anew what may be told of those who spoke at a roundtable, since others who were there are known now.
pub async fn retell(app: &App, roundtable: &str) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    let statements = store::told_in_part(&mut tx, roundtable).await?;
    settle::settle(app, &mut tx, &statements, &this_hour()).await?;
    tx.commit().await
}

/// Of an organisation that a source names: where it sits.
pub(super) async fn of_organisation(app: &App, name: &str) -> sqlx::Result<Option<Background>> {
    let all = organisation::store::all(&app.db).await?;
    let found = all.into_iter().find(|one| one.is_called(name)).filter(|one| !one.country.is_empty());
    Ok(found.map(|one| Background { kind: None, country: one.country }))
}

/// What may be told of these people of one roundtable at this level.
pub(super) async fn told(
    app: &App,
    tx: &mut Tx,
    roundtable: &str,
    of: &[Background],
    level: Level,
) -> sqlx::Result<Vec<CameFrom>> {
    if level > Level::Region || of.iter().all(|one| one.path().is_empty()) {
        return Ok(Vec::new());
    }
    let now = there(app, roundtable).await?;
    let there = cells::store::table_in(tx, &format!("voices {roundtable}"), &now, &app.now()).await?;
    let told: Vec<CameFrom> = of.iter().filter_map(|one| one.told(level, &there)).collect();
    Ok(CameFrom::all_within(&told, level))
}

/// Everybody who was there, as far as it is known: participants with their kind of organisation, and beyond them those
/// whom the number of participants of a country counts.
async fn there(app: &App, roundtable: &str) -> sqlx::Result<Tally> {
    let mut tally = Tally::default();
    let mut noted: BTreeMap<String, u64> = BTreeMap::new();
    for participant in store::of_roundtable(&app.db, roundtable).await? {
        let background = of(app, &participant).await?;
        tally.add(background.path(), 1);
        *noted.entry(background.country).or_default() += 1;
    }
    for row in roundtable::store::attended(&app.db, roundtable).await? {
        let further = row.people.unsigned_abs().saturating_sub(noted.get(&row.country).copied().unwrap_or_default());
        let unknown = Background { kind: None, country: row.country.clone() };
        if row.what == "participants" && further > 0 {
            tally.add(unknown.path(), further);
        }
    }
    Ok(tally)
}

/// How many came to a roundtable from each country, as far as it is known: for who decides what is published.
pub async fn countries(app: &App, roundtable: &str) -> sqlx::Result<BTreeMap<String, u64>> {
    let mut noted: BTreeMap<String, u64> = BTreeMap::new();
    for participant in store::of_roundtable(&app.db, roundtable).await? {
        *noted.entry(of(app, &participant).await?.country).or_default() += 1;
    }
    for row in roundtable::store::attended(&app.db, roundtable).await? {
        let people = noted.entry(row.country).or_default();
        *people = (*people).max(row.people.unsigned_abs());
    }
    noted.retain(|country, people| !country.is_empty() && *people > 0);
    Ok(noted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rung_tells_no_more_than_it_says_and_folds_where_few_were_there() {
        let ngo = |country: &str| Background { kind: Some(Kind::CivilSociety), country: country.into() };
        let mut there = Tally::default();
        for (country, people) in [("GHA", 6), ("UGA", 2), ("KEN", 4), ("FRA", 3), ("THA", 3)] {
            there.add(ngo(country).path(), people);
        }
        let there = Table::after(&[], &there);
        let told = |country: &str, level| ngo(country).told(level, &there);
        let whole = CameFrom { kind: Some(Kind::CivilSociety), country: "GHA".into(), region: "africa".into() };
        let region = CameFrom { kind: None, country: String::new(), region: "africa".into() };
        for level in [Level::Person, Level::Organisation, Level::KindAndCountry] {
            assert_eq!(told("GHA", level), Some(whole.clone()));
        }
        assert_eq!(told("GHA", Level::Region), Some(region.clone()));
        assert_eq!((told("GHA", Level::Roundtable), told("GHA", Level::Withheld)), (None, None));
        assert_eq!(told("UGA", Level::KindAndCountry), Some(region), "two of Uganda are told with Kenya's four");
        assert_eq!(told("FRA", Level::KindAndCountry), None, "three of Europe are told of the roundtable alone");
        assert_eq!(Background::default().told(Level::Person, &there), None);
    }
}
