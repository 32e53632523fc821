//! The names that audiences have for people, and the choice of readers in forms.

use super::store;
use crate::access::{Audience, Readers, Viewer};
use crate::db::Db;
use crate::words::Words;

/// What is chosen where nothing is: what was deposited is released by a second act.
pub const CLOSED: Audience = Audience::Sealed;

pub struct Names {
    words: Words,
    /// Id and name of each working group and roundtable.
    groups: Vec<(String, String)>,
    teams: Vec<(String, String)>,
}

impl Names {
    pub async fn of(db: &Db, words: Words) -> sqlx::Result<Names> {
        let groups = store::all(db).await?.into_iter().filter(|one| one.closed_at.is_none());
        let groups = groups.map(|one| (one.id, one.name)).collect();
        Ok(Names { words, groups, teams: store::teams(db).await? })
    }

    pub fn audience(&self, audience: &Audience) -> String {
        let named = |all: &[(String, String)], id: &String| {
            all.iter().find(|(own, _)| own == id).map_or(id.clone(), |(_, name)| name.clone())
        };
        match audience {
            Audience::Public => self.words.say("readers-public"),
            Audience::Members => self.words.say("readers-members"),
            Audience::Steering => self.words.say("readers-steering"),
            Audience::Sealed => self.words.say("readers-sealed"),
            Audience::Team(id) => self.words.say_with("readers-team", [("name", named(&self.teams, id).into())]),
            Audience::Group(id) => self.words.say_with("readers-group", [("name", named(&self.groups, id).into())]),
        }
    }

    pub fn readers(&self, readers: &Readers) -> String {
        match readers.are_everybody() {
            true => self.audience(&Audience::Public),
            false => self.words.list(&readers.iter().map(|one| self.audience(one)).collect::<Vec<_>>()),
        }
    }

    /// Word and name of each audience that a thing can be meant for, as far as `viewer` may know of them.
    pub fn options(&self, viewer: &Viewer) -> Vec<(String, String)> {
        let fixed = [Audience::Sealed, Audience::Steering, Audience::Members, Audience::Public];
        let groups = self.groups.iter().map(|(id, _)| Audience::Group(id.clone()));
        let teams = self.teams.iter().map(|(id, _)| Audience::Team(id.clone()));
        let known = |one: &Audience| match one {
            Audience::Group(_) | Audience::Team(_) => one.includes(viewer),
            Audience::Public | Audience::Members | Audience::Steering | Audience::Sealed => true,
        };
        let all = fixed.into_iter().chain(groups).chain(teams).filter(known);
        all.map(|one| (one.word(), self.audience(&one))).collect()
    }

    /// Those whom a form names. What is none of the options is closed.
    pub fn chosen(&self, word: &str, viewer: &Viewer) -> Readers {
        let is_offered = self.options(viewer).iter().any(|(own, _)| own == word);
        Readers::of(Audience::parse(word).filter(|_| is_offered).unwrap_or(CLOSED))
    }
}
