//! Statements in, themes with ids out.
//!
//! Presentations are left out: an invited speaker's words support nothing that the room said.
//! Withheld statements are counted in the theme they belong to, but the engine that picks labels and
//! exemplars never gets their words: a first run over what may be shown makes the themes, and only
//! where something is withheld a second run over everything says beside which shown statements the
//! withheld ones stand.

use super::carry::{self, Before};
use super::decision::{self, Act, Decision, Unkept, standing};
use crate::access::{self, Level, Purpose, Shown, Viewer};
use crate::roundtable::Roundtable;
use crate::statement::{Kind, Said, Statement};
use encoding::Encoder;
use std::collections::{BTreeMap, HashMap};
use themes::{Edit, Progress, Reader, Record, Settings, Text};

/// The themes of one consultation.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    pub themes: Vec<Theme>,
    /// Themes of different kinds that are about the same thing, strongest first.
    pub links: Vec<Link>,
    /// By id of a statement that repeats another one's words: the id of that one.
    pub repeats: BTreeMap<String, String>,
    /// By the id that a theme would have by itself: the one it keeps from before.
    pub kept_ids: BTreeMap<String, String>,
    pub record: Record,
}

/// Statements of one kind about the same thing. Statements are named by id.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// From the kind and the statement in the middle, see [`id`].
    pub id: String,
    pub kind: Kind,
    /// By language of the statements they were taken from, strongest words first, joined by " · ".
    pub labels: BTreeMap<String, String>,
    pub parent: usize,
    /// Withheld ones too.
    pub statements: Vec<String>,
    /// Shown ones that stand for it, best first.
    pub exemplars: Vec<String>,
    /// 0 to 1 each, as in [`themes::Theme`].
    pub cohesion: f32,
    pub stability: f32,
    pub separation: f32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub from: String,
    pub to: String,
    pub cosine: f32,
}

/// Id of the theme of this kind around this statement.
pub fn id(kind: Kind, medoid: &str) -> String {
    crate::words::short_id(&format!("theme {} {medoid}", kind.as_str()))
}

/// What came before a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The whole log, in order.
    pub decisions: Vec<Decision>,
    /// The themes of the newest report.
    pub themes: Vec<Before>,
}

/// Why statements were not grouped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GroupError {
    #[error(transparent)]
    Unkept(#[from] Unkept),
    #[error(transparent)]
    Engine(#[from] themes::Error),
}

/// Groups `statements`, read by `encoder` too where one is asked for; `roundtables` is the order in which they are counted.
///
/// # Errors
///
/// Those of [`themes::find`]: cancelled, a setting out of range, a damaged table, a language that the encoder cannot read; and decisions that cannot be kept
/// together any more.
pub fn group(
    statements: &[Statement],
    roundtables: &[Roundtable],
    history: &History,
    settings: &Settings,
    encoder: Option<&Encoder>,
    progress: &dyn Progress,
) -> Result<Shown<Grouping>, GroupError> {
    let said = || statements.iter().filter(|one| one.kind != Kind::Presentation);
    let place: HashMap<&str, u32> =
        roundtables.iter().zip(0..).map(|(roundtable, at)| (roundtable.id.as_str(), at)).collect();
    let place = |roundtable: &str| place.get(roundtable).copied().unwrap_or(u32::MAX);
    let standing = standing(&history.decisions);
    let under = |texts: &[Text], ids: HashMap<&str, (usize, Kind)>| {
        let (numbers, edits) = decision::edits(&standing, |id| ids.get(id).copied());
        let found = themes::find_under(&edits, texts, Reader::new(super::table()?, encoder), settings, progress);
        found.map_err(|error| match decision::unkept(&error, &numbers) {
            Some(unkept) => GroupError::Unkept(unkept),
            None => GroupError::Engine(error),
        })
    };

    let shown = access::show_all(&Viewer::Public, said());
    let grouping = shown.try_map(|shown| {
        let texts: Vec<Text> =
            shown.iter().map(|said| text(&said.text, &said.language, place(&said.roundtable_id), said.kind)).collect();
        let ids = shown.iter().enumerate().map(|(at, said)| (said.id.as_str(), (at, said.kind))).collect();
        under(&texts, ids).map(|found| named(found, &shown, &standing, &history.themes))
    })?;

    if said().all(|one| one.level != Level::Withheld) {
        return Ok(grouping);
    }
    let all: Vec<&Statement> = said().collect();
    let texts: Vec<Text> = all.iter().map(|one| unseen(one, place(&one.roundtable_id))).collect();
    let ids = all.iter().enumerate().map(|(at, one)| (one.id.as_str(), (at, one.kind))).collect();
    let together = under(&texts, ids)?.theme_of;
    Ok(grouping.map(|mut grouping| {
        count_withheld(&mut grouping.themes, &all, &together);
        grouping
    }))
}

/// Whether decisions can be kept together over these statements, without grouping them.
pub fn check(edits: &[Edit], statements: &[Statement]) -> Result<(), themes::Error> {
    themes::check(edits, &statements.iter().map(|one| unseen(one, 0)).collect::<Vec<_>>())
}

/// A statement as the engine gets it where nothing but ids comes back.
fn unseen(one: &Statement, group: u32) -> Text<'_> {
    text(one.words(Purpose::Grouping), &one.language, group, one.kind)
}

fn text<'a>(words: &'a str, language: &'a str, group: u32, kind: Kind) -> Text<'a> {
    let lane = Kind::ALL.iter().zip(0..).find(|(one, _)| **one == kind).map_or(0, |(_, at)| at);
    Text { text: words, language, group, lane }
}

/// What the engine found, with ids in place of positions, and with the names that people gave.
fn named(found: themes::Themes, shown: &[Said], standing: &[&Decision], before: &[Before]) -> Grouping {
    let name = |at: usize| shown[at].id.clone();
    let mut themes: Vec<Theme> = found
        .themes
        .into_iter()
        .map(|theme| {
            let kind = shown[theme.medoid].kind;
            Theme {
                id: id(kind, &shown[theme.medoid].id),
                kind,
                labels: theme
                    .words
                    .into_iter()
                    .filter(|(_, words)| !words.is_empty())
                    .map(|(language, words)| (language, words.join(" · ")))
                    .collect(),
                parent: theme.parent,
                statements: theme.members.into_iter().map(name).collect(),
                exemplars: theme.exemplars.into_iter().map(name).collect(),
                cohesion: theme.cohesion,
                stability: theme.stability,
                separation: theme.separation,
            }
        })
        .collect();
    for one in standing {
        if let Act::Rename { statement, language, name } = &one.act
            && let Some(theme) = themes.iter_mut().find(|theme| theme.statements.contains(statement))
        {
            theme.labels.insert(language.clone(), name.trim().to_owned());
        }
    }
    let kept_ids = carry::kept_ids(&themes, before);
    for theme in &mut themes {
        if let Some(kept) = kept_ids.get(&theme.id) {
            theme.id.clone_from(kept);
        }
    }
    let links = found
        .links
        .into_iter()
        .map(|link| Link { from: themes[link.from].id.clone(), to: themes[link.to].id.clone(), cosine: link.cosine })
        .collect();
    let repeats = found.repeats.into_iter().map(|one| (name(one.text), name(one.of))).collect();
    Grouping { themes, links, repeats, kept_ids, record: found.record }
}

/// Adds each withheld statement to the theme that most of its neighbours are in. One that stands
/// beside no theme stays a single voice: to count it would say what it is about.
fn count_withheld(themes: &mut [Theme], all: &[&Statement], together: &[Option<usize>]) {
    let theme_of: HashMap<String, usize> = themes
        .iter()
        .enumerate()
        .flat_map(|(at, theme)| theme.statements.iter().map(move |id| (id.clone(), at)))
        .collect();
    let mut votes: HashMap<usize, BTreeMap<usize, usize>> = HashMap::new();
    for (one, group) in all.iter().zip(together) {
        if let (Some(group), Some(theme)) = (group, theme_of.get(&one.id)) {
            *votes.entry(*group).or_default().entry(*theme).or_default() += 1;
        }
    }
    for (one, group) in all.iter().zip(together).filter(|(one, _)| one.level == Level::Withheld) {
        let nearest = group
            .and_then(|group| votes.get(&group))
            .and_then(|votes| votes.iter().max_by_key(|(theme, count)| (**count, std::cmp::Reverse(**theme))));
        if let Some((theme, _)) = nearest {
            themes[*theme].statements.push(one.id.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(words: &str, report: &str) -> Statement {
        let mut one = Statement::cut(report, "accra", words, 0..words.len(), None).expect("words");
        one.kind = Kind::Challenge;
        one
    }

    fn theme(id: &str, statements: &[&Statement]) -> Theme {
        Theme {
            id: id.to_owned(),
            kind: Kind::Challenge,
            labels: BTreeMap::new(),
            parent: 0,
            statements: statements.iter().map(|one| one.id.clone()).collect(),
            exemplars: vec![statements[0].id.clone()],
            cohesion: 1.0,
            stability: 1.0,
            separation: 1.0,
        }
    }

    #[test]
    fn a_withheld_statement_counts_where_its_neighbours_are() {
        let shown: Vec<Statement> =
            ["a", "b", "c"].into_iter().map(|report| statement("The mandate has no staff.", report)).collect();
        let mut near = statement("No staff for the mandate.", "d");
        let mut alone = statement("Something else entirely.", "e");
        near.level = Level::Withheld;
        alone.level = Level::Withheld;
        let mut themes = [theme("first", &[&shown[0]]), theme("second", &[&shown[1], &shown[2]])];
        let all = [&shown[0], &shown[1], &shown[2], &near, &alone];

        count_withheld(&mut themes, &all, &[Some(0), Some(0), Some(0), Some(0), None]);

        assert_eq!(themes[0].statements, [shown[0].id.clone()]);
        assert_eq!(themes[1].statements, [shown[1].id.clone(), shown[2].id.clone(), near.id.clone()]);
        assert!(!themes.iter().any(|theme| theme.statements.contains(&alone.id)));
    }
}
