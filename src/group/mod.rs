//! Working groups: members who work on something together. Who is in one has its role, so that what is meant for the group
//! reaches them and nobody else. Here are the names, too, that audiences have for people.

pub mod audiences;
pub mod join;
pub mod store;

use crate::access::{Audience, Key, Protected, Role, Viewer};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    pub id: String,
    pub slug: String,
    pub name: String,
    pub purpose: String,
    /// Members join by themselves; else the desk adds them.
    pub is_open: bool,
    pub founded_at: String,
    /// `None` while it works.
    pub closed_at: Option<String>,
}

impl Group {
    pub fn role(&self) -> Role {
        Role::Group(self.id.clone())
    }

    pub fn audience(&self) -> Audience {
        Audience::Group(self.id.clone())
    }

    pub fn address(&self) -> String {
        format!("/coalition/groups/{}", self.slug)
    }
}

impl Protected for Group {
    type View = Group;

    /// That there is a group is for members; what it works on is for the group.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        Audience::Members.includes(viewer)
    }

    fn open(&self, _: &Key, _: &Viewer) -> Group {
        self.clone()
    }
}
