//! Says how many took part, and what share is aimed at.

use super::store;
use super::{Division, Measure, Target};
use crate::app::App;
use crate::consent::background;
use crate::db;
use crate::member::Operator;
use crate::region;
use crate::roundtable::store::{Attended, put_attended};

/// "Ghana, 23" a line; a number alone counts people whose country is not known. The second list is what was not
/// understood.
pub fn read_attendance(what: &str, text: &str, source: &str) -> (Vec<Attended>, Vec<String>) {
    let (mut rows, mut odd): (Vec<Attended>, Vec<String>) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let at = line.rfind(|letter: char| !letter.is_ascii_digit());
        let (name, number) =
            at.map_or(("", line), |at| line.split_at(at + line[at..].chars().next().map_or(1, char::len_utf8)));
        let name = name.trim_matches(|letter: char| letter.is_whitespace() || ",;:،，".contains(letter));
        let country =
            if name.is_empty() { Some("") } else { region::find_country(name).map(|one| one.alpha3.as_str()) };
        match (country, number.parse::<i64>()) {
            (Some(country), Ok(people)) if people < 1_000_000 => {
                match rows.iter_mut().find(|row| row.country == country) {
                    Some(row) => row.people += people,
                    None => rows.push(Attended {
                        roundtable_id: String::new(),
                        what: what.to_owned(),
                        country: country.to_owned(),
                        people,
                        source: source.to_owned(),
                    }),
                }
            }
            _ => odd.push(line.to_owned()),
        }
    }
    (rows, odd)
}

/// Attendance as [`read_attendance`] reads it.
pub fn write_attendance(rows: &[Attended], what: &str, language: &str) -> String {
    let line = |row: &Attended| match region::country(&row.country) {
        Some(country) => format!("{}, {}", country.name(language), row.people),
        None => row.people.to_string(),
    };
    rows.iter().filter(|row| row.what == what).map(line).collect::<Vec<_>>().join("\n")
}

/// Writes over what was known of a roundtable. What may be told of who spoke there follows.
pub async fn attend(app: &App, _by: &Operator, roundtable: &str, rows: &[Attended]) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    put_attended(&mut tx, roundtable, rows).await?;
    tx.commit().await?;
    background::retell(app, roundtable).await
}

/// Why no target was set.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    #[error("choose what is counted, and a region or a side that it is divided by")]
    What,
    #[error("a share is a number from 0 to 100; 0 takes the target away")]
    Share,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Sets what share is aimed at, for a consultation by its id or for the coalition by the empty text.
pub async fn aim(app: &App, by: &Operator, about: &str, target: &Target) -> Result<(), TargetError> {
    if target.measure.is_of_coalition() != about.is_empty() || !target.division.parts().contains(&target.part.as_str())
    {
        return Err(TargetError::What);
    }
    if target.hundredths > 100 {
        return Err(TargetError::Share);
    }
    let mut tx = db::begin(&app.db).await?;
    store::put_target(&mut tx, about, target, by.account(), &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The measures of a consultation, or of the coalition.
pub fn measures(about: &str) -> Vec<Measure> {
    Measure::ALL.into_iter().filter(|one| one.is_of_coalition() == about.is_empty()).collect()
}

/// The division that a part belongs to.
pub fn division_of(part: &str) -> Option<Division> {
    Division::ALL.into_iter().find(|one| one.parts().contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attendance_is_read_a_line_and_what_is_odd_is_named() {
        let (rows, odd) =
            read_attendance("participants", "Ghana, 23\nCôte d’Ivoire: 4\n7\nAtlantis, 3\nغانا، 2\nTogo", "list");
        let read: Vec<(&str, i64)> = rows.iter().map(|row| (row.country.as_str(), row.people)).collect();
        assert_eq!(read, [("GHA", 25), ("CIV", 4), ("", 7)]);
        assert_eq!(odd, ["Atlantis, 3", "Togo"]);
        assert_eq!(read_attendance("participants", &write_attendance(&rows, "participants", "fr"), "list").0, rows);
    }
}
