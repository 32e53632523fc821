//! Articles and their editions in the database.

use super::{Article, Edition, Kind, Standpoint, Text};
use crate::access::{Readers, Sealed, Viewer};
use crate::db::{self, Db, Tx};
use std::sync::Arc;

db::row! {
    struct ArticleRow {
        id: String,
        slug: String,
        kind: String,
        created_at: String,
        taken_down_at: Option<String>,
        readers: String,
    }
}

impl ArticleRow {
    fn read(self) -> sqlx::Result<Article> {
        Ok(Article {
            kind: db::word(Kind::parse(&self.kind), &self.kind)?,
            id: self.id,
            slug: self.slug,
            created_at: self.created_at,
            taken_down_at: self.taken_down_at,
            readers: Readers::parse(&self.readers),
        })
    }
}

db::row! {
    struct EditionRow {
        id: String,
        slug: String,
        kind: String,
        created_at: String,
        taken_down_at: Option<String>,
        readers: String,
        language: String,
        number: i64,
        title: String,
        body: String,
        standpoint: String,
        whose: String,
        saved_at: String,
        published_at: Option<String>,
    }
}

impl EditionRow {
    fn read(self) -> sqlx::Result<Edition> {
        let article = ArticleRow {
            id: self.id,
            slug: self.slug,
            kind: self.kind,
            created_at: self.created_at,
            taken_down_at: self.taken_down_at,
            readers: self.readers,
        };
        let article = article.read()?;
        Ok(Edition {
            article,
            language: self.language,
            number: self.number,
            text: Sealed::new(Text {
                title: self.title,
                body: self.body,
                standpoint: db::word(Standpoint::parse(&self.standpoint), &self.standpoint)?,
                whose: self.whose,
            }),
            saved_at: self.saved_at,
            published_at: self.published_at,
        })
    }
}

const EDITIONS: &str =
    "SELECT article.id, article.slug, article.kind, article.created_at, article.taken_down_at, article.readers,
        article_edition.language, article_edition.number, article_edition.title, article_edition.body,
        article_edition.standpoint, article_edition.whose, article_edition.saved_at, article_edition.published_at
   FROM article JOIN article_edition ON article_edition.article_id = article.id";

const ARTICLES: &str = "SELECT id, slug, kind, created_at, taken_down_at, readers FROM article";

/// All articles, newest first, taken down or not.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Article>> {
    let sql = format!("{ARTICLES} ORDER BY created_at DESC, id");
    let rows: Vec<ArticleRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
    rows.into_iter().map(ArticleRow::read).collect()
}

pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Article>> {
    let sql = format!("{ARTICLES} WHERE slug = $1");
    let row: Option<ArticleRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(slug).fetch_optional(db.pool()).await?;
    row.map(ArticleRow::read).transpose()
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Article>> {
    let sql = format!("{ARTICLES} WHERE id = $1");
    let row: Option<ArticleRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.pool()).await?;
    row.map(ArticleRow::read).transpose()
}

pub async fn set_readers(tx: &mut Tx, id: &str, own: &Readers) -> sqlx::Result<()> {
    sqlx::query("UPDATE article SET readers = $1 WHERE id = $2").bind(own.text()).bind(id).execute(&mut **tx).await?;
    Ok(())
}

/// The newest edition of every article and language, draft or not.
pub async fn newest(db: &Db) -> sqlx::Result<Vec<Edition>> {
    let sql = format!(
        "{EDITIONS} WHERE article_edition.number = (SELECT MAX(other.number) FROM article_edition other
              WHERE other.article_id = article.id AND other.language = article_edition.language)
          ORDER BY article.created_at DESC, article.id, article_edition.language"
    );
    let rows: Vec<EditionRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
    rows.into_iter().map(EditionRow::read).collect()
}

/// All editions of one language of an article, newest first.
pub async fn editions(db: &Db, slug: &str, language: &str) -> sqlx::Result<Vec<Edition>> {
    let sql = format!(
        "{EDITIONS} WHERE article.slug = $1 AND article_edition.language = $2 ORDER BY article_edition.number DESC"
    );
    let rows: Vec<EditionRow> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(slug).bind(language).fetch_all(db.pool()).await?;
    rows.into_iter().map(EditionRow::read).collect()
}

const NEWEST_FIRST: &str = "ORDER BY article.created_at DESC, article.id, article_edition.language";

fn published_of(editions: &str, kinds: &[Kind]) -> String {
    // Kinds are words of the program.
    let kinds: Vec<String> = kinds.iter().map(|kind| format!("'{}'", kind.as_str())).collect();
    format!(
        "{editions} WHERE article.kind IN ({}) AND article.taken_down_at IS NULL
            AND article_edition.number = (SELECT MAX(other.number) FROM article_edition other
              WHERE other.article_id = article.id AND other.language = article_edition.language
                AND other.published_at IS NOT NULL)",
        kinds.join(", ")
    )
}

/// What readers may see of these kinds: in each language the newest published edition. The article that was first
/// made last comes first.
pub async fn published(db: &Db, kinds: &[Kind]) -> sqlx::Result<Vec<Edition>> {
    let sql = format!("{} {NEWEST_FIRST}", published_of(EDITIONS, kinds));
    let rows: Vec<EditionRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
    rows.into_iter().map(EditionRow::read).collect()
}

/// One article of these kinds, as [`published`] has it.
pub async fn published_one(db: &Db, kinds: &[Kind], slug: &str) -> sqlx::Result<Vec<Edition>> {
    let sql = format!("{} AND article.slug = $1 {NEWEST_FIRST}", published_of(EDITIONS, kinds));
    let rows: Vec<EditionRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(slug).fetch_all(db.pool()).await?;
    rows.into_iter().map(EditionRow::read).collect()
}

/// As [`published`], without what is written in them: for lists.
pub async fn published_heads(db: &Db, kinds: &[Kind]) -> sqlx::Result<Arc<Vec<Edition>>> {
    let read = async {
        let heads = EDITIONS.replace("article_edition.body,", "'' AS body,");
        let sql = format!("{} {NEWEST_FIRST}", published_of(&heads, kinds));
        let rows: Vec<EditionRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
        rows.into_iter().map(EditionRow::read).collect()
    };
    let of = kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(" ");
    db.known("heads of articles", &of, read).await
}

/// Of which kinds there is something that `viewer` may see.
pub async fn published_kinds(db: &Db, viewer: &Viewer) -> sqlx::Result<Vec<Kind>> {
    let kinds: Vec<(String, String)> = sqlx::query_as(
        "SELECT DISTINCT article.kind, article.readers
           FROM article JOIN article_edition ON article_edition.article_id = article.id
          WHERE article.taken_down_at IS NULL AND article_edition.published_at IS NOT NULL
          ORDER BY article.kind, article.readers",
    )
    .fetch_all(db.pool())
    .await?;
    let seen = kinds.into_iter().filter(|(_, readers)| Readers::parse(readers).include(viewer));
    let mut kinds = seen.map(|(kind, _)| db::word(Kind::parse(&kind), &kind)).collect::<sqlx::Result<Vec<Kind>>>()?;
    kinds.dedup();
    Ok(kinds)
}

/// The article of this slug, made when it is not there.
pub async fn insert_if_new(tx: &mut Tx, slug: &str, kind: Kind, now: &str) -> sqlx::Result<Article> {
    sqlx::query(
        "INSERT INTO article (id, slug, kind, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (slug) DO NOTHING",
    )
    .bind(uuid::Uuid::now_v7().to_string())
    .bind(slug)
    .bind(kind.as_str())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    let sql = format!("{ARTICLES} WHERE slug = $1");
    let row: ArticleRow = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(slug).fetch_one(&mut **tx).await?;
    row.read()
}

/// 0 when there is none.
pub async fn newest_number(tx: &mut Tx, article: &str, language: &str) -> sqlx::Result<i64> {
    let (number,): (i64,) =
        sqlx::query_as("SELECT COALESCE(MAX(number), 0) FROM article_edition WHERE article_id = $1 AND language = $2")
            .bind(article)
            .bind(language)
            .fetch_one(&mut **tx)
            .await?;
    Ok(number)
}

/// `false` when somebody else has saved this number meanwhile.
pub async fn insert_edition(
    tx: &mut Tx,
    article: &str,
    language: &str,
    number: i64,
    text: &Text,
    now: &str,
    published_at: Option<&str>,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO article_edition (article_id, language, number, title, body, standpoint, whose, saved_at, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (article_id, language, number) DO NOTHING",
    )
    .bind(article)
    .bind(language)
    .bind(number)
    .bind(&text.title)
    .bind(&text.body)
    .bind(text.standpoint.as_str())
    .bind(&text.whose)
    .bind(now)
    .bind(published_at.map(str::to_owned))
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

pub async fn take_down(tx: &mut Tx, slug: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE article SET taken_down_at = $1 WHERE slug = $2 AND taken_down_at IS NULL")
        .bind(now)
        .bind(slug)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

pub async fn put_up(tx: &mut Tx, slug: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE article SET taken_down_at = NULL WHERE slug = $1 AND taken_down_at IS NOT NULL")
        .bind(slug)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}
