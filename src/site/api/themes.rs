//! Themes and findings of the newest published global report of each consultation.

use super::answer::{Problem, Program, item, sliced};
use crate::access::{self, Shown};
use crate::app::App;
use crate::consultation::store as consultations;
use crate::site::{finding, published};
use crate::statement::Kind;
use crate::synthesis::GlobalReport;
use crate::synthesis::record::{Breadth, Finding, Section, ThemeRecord};
use crate::web::{OrNotFound, PageError};
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};
use std::sync::Arc;

/// A global report with its number.
type Numbered = (i64, Arc<GlobalReport>);

const BREADTHS: [&str; 4] = ["common", "shared", "regional", "single-voice"];

fn breadth(word: &str) -> Option<Breadth> {
    Breadth::ALL.into_iter().find(|breadth| breadth.as_str() == word)
}

/// `GET /api/themes`
pub async fn themes(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    let asked = program.asked("themes", &["consultation", "kind", "breadth"])?;
    asked.word("kind", Kind::parse, &Kind::ALL.map(Kind::as_str))?;
    asked.word("breadth", breadth, &BREADTHS)?;
    let items = newest(&app, &program, asked.filter("consultation")).await?.map(|reports| {
        let themes =
            reports.iter().flat_map(|(number, report)| report.themes.iter().map(move |one| (number, report, one)));
        let wanted = themes.filter(|(_, _, one)| {
            asked.wants("kind", one.kind.as_str()) && asked.wants("breadth", one.breadth.as_str())
        });
        let (some, last) = asked.cut(wanted.map(|found| (found.2.id.clone(), found)).collect());
        let as_json =
            |(number, report, one): (&i64, &Arc<GlobalReport>, _)| theme_as_json(*number, report, one, &program);
        (some.into_iter().map(as_json).collect(), last)
    });
    Ok(sliced(items, &asked, "themes", &program))
}

/// `GET /api/themes/{id}`: from the newest global report that has it.
pub async fn theme(State(app): State<App>, program: Program, Path(id): Path<String>) -> Result<Response, Problem> {
    program.asked("", &[])?;
    let published = published::with_theme(&app, &program.reader.viewer, &id).await?.or_not_found()?;
    let published = published::for_programs(&app, &program.reader.viewer, published).await?;
    let number = published.number;
    let one = published.report.try_map(|report| {
        let one = report.themes.iter().find(|one| one.id == id).or_not_found()?;
        Ok::<_, PageError>(theme_as_json(number, &report, one, &program))
    })?;
    Ok(item(one, &program))
}

/// `GET /api/findings`
pub async fn findings(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    let asked = program.asked("findings", &["consultation", "section", "kind", "breadth", "region", "language"])?;
    let section = |word: &str| Section::ALL.into_iter().find(|section| section.as_str() == word);
    asked.word("section", section, &Section::ALL.map(Section::as_str))?;
    asked.word("kind", Kind::parse, &Kind::ALL.map(Kind::as_str))?;
    asked.word("breadth", breadth, &BREADTHS)?;
    let items = newest(&app, &program, asked.filter("consultation")).await?.map(|reports| {
        let all =
            reports.iter().flat_map(|(number, report)| report.findings.iter().map(move |one| (number, report, one)));
        let wanted = all.filter(|(_, _, one)| {
            asked.wants("section", one.section.as_str())
                && asked.wants("kind", one.kind.as_str())
                && asked.wants("breadth", one.breadth.as_str())
                && asked.wants("region", one.region.as_deref().unwrap_or_default())
                && asked.wants("language", &one.language)
        });
        let (some, last) = asked.cut(wanted.map(|found| (found.2.id.clone(), found)).collect());
        let as_json =
            |(number, report, one): (&i64, &Arc<GlobalReport>, _)| finding_as_json(*number, report, one, &program);
        (some.into_iter().map(as_json).collect(), last)
    });
    Ok(sliced(items, &asked, "findings", &program))
}

/// `GET /api/findings/{id}`: from the newest global report that has it.
pub async fn finding(State(app): State<App>, program: Program, Path(id): Path<String>) -> Result<Response, Problem> {
    program.asked("", &[])?;
    let published = published::with_finding(&app, &program.reader.viewer, &id).await?.or_not_found()?;
    let published = published::for_programs(&app, &program.reader.viewer, published).await?;
    let number = published.number;
    let one = published.report.try_map(|report| {
        // One whose words were all withheld since is gone from the report too.
        let one = report.findings.iter().find(|one| one.id == id).or_not_found()?;
        Ok::<_, PageError>(finding_as_json(number, &report, one, &program))
    })?;
    Ok(item(one, &program))
}

/// The newest published global report of each consultation, or of the one with this slug.
async fn newest(app: &App, program: &Program, slug: &str) -> Result<Shown<Vec<Numbered>>, PageError> {
    let mut reports = access::public(()).map(|()| Vec::new());
    for consultation in consultations::all(&app.db).await? {
        if !slug.is_empty() && consultation.slug != slug {
            continue;
        }
        if let Some(published) = published::latest(app, &program.reader.viewer, &consultation.id).await? {
            let published = published::for_programs(app, &program.reader.viewer, published).await?;
            let number = published.number;
            reports = reports.and(published.report).map(|(mut all, report)| {
                all.push((number, report));
                all
            });
        }
    }
    Ok(reports)
}

/// Those of the statements that are shown, and how many are counted only.
fn shown_of(report: &GlobalReport, ids: &[String]) -> (Vec<String>, usize) {
    let is_shown = |id: &&String| report.statements.iter().any(|one| one.id == **id && one.text.is_some());
    let shown: Vec<String> = ids.iter().filter(is_shown).cloned().collect();
    let withheld = ids.len() - shown.len();
    (shown, withheld)
}

fn theme_as_json(number: i64, report: &GlobalReport, one: &ThemeRecord, program: &Program) -> Value {
    let (statements, withheld) = shown_of(report, &one.statements);
    let findings = report.findings.iter().filter(|finding| finding.theme.as_deref() == Some(&one.id));
    json!({
        "id": one.id,
        "consultation": report.consultation.slug,
        "global_report": number,
        "kind": one.kind,
        "labels": one.labels,
        "statements": statements,
        "withheld": withheld,
        "findings": findings.map(|finding| finding.id.as_str()).collect::<Vec<_>>(),
        "support": one.support,
        "breadth": one.breadth,
        "languages": one.languages,
        "cohesion": one.cohesion,
        "stability": one.stability,
        "separation": one.separation,
        "notice": report.consultation.notice,
        "address": program.whole(&format!("/themes/{}", one.id)),
    })
}

fn finding_as_json(number: i64, report: &GlobalReport, one: &Finding, program: &Program) -> Value {
    let (rests_on, withheld) = shown_of(report, &one.rests_on);
    json!({
        "id": one.id,
        "consultation": report.consultation.slug,
        "global_report": number,
        "section": one.section,
        "kind": one.kind,
        "region": one.region,
        "text": one.text,
        "language": one.language,
        "quotes": one.quotes,
        "rests_on": rests_on,
        "withheld": withheld,
        "theme": one.theme,
        "support": one.support,
        "breadth": one.breadth,
        "notice": report.consultation.notice,
        "address": program.whole(&finding::address(&one.id)),
    })
}
