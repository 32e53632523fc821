//! The dots, and the same in words.

use super::Writer;
use crate::synthesis::record::Support;
use typesetting::document::{Mark, Marks};

/// Roundtables up to which each has a dot of its own; above, each region has a bar.
const MOST_DOTS: usize = 12;

impl Writer<'_> {
    /// One dot per roundtable in the order held, filled where it was raised; one bar per region when there
    /// are more than twelve roundtables. With the text twin that says the same.
    pub fn marks(&self, support: &Support) -> Marks {
        let marks = if support.of_roundtables <= MOST_DOTS { self.dots(support) } else { self.bars(support) };
        Marks { marks, count: self.of_roundtables(support), twin: self.twin(support) }
    }

    /// "5 of 7 roundtables".
    pub fn of_roundtables(&self, support: &Support) -> String {
        let values = [("n", support.roundtables.len().into()), ("of", support.of_roundtables.into())];
        self.words.say_with("synthesis-n-of-roundtables", &values)
    }

    /// "6 of 9 host organisations".
    pub fn of_organisations(&self, support: &Support) -> String {
        let values = [("n", support.organisations.len().into()), ("of", support.of_organisations.into())];
        self.words.say_with("synthesis-n-of-organisations", &values)
    }

    fn dots(&self, support: &Support) -> Vec<Mark> {
        let dot = |slug: &String| Mark {
            label: self.place(slug).to_owned(),
            filled: support.roundtables.contains(slug),
            tint: self.tint(slug),
            share: None,
        };
        self.report.roundtables.iter().map(|roundtable| dot(&roundtable.slug)).collect()
    }

    fn bars(&self, support: &Support) -> Vec<Mark> {
        let bar = |(region, raised, held): (Option<&str>, usize, usize)| Mark {
            label: self.region_or_unknown(region),
            filled: raised > 0,
            tint: self.tint_of_region(region),
            share: Some(raised as f32 / held as f32),
        };
        self.by_region(support).into_iter().map(bar).collect()
    }

    /// "Bangkok, Accra; not raised in Ottawa": places, or regions with their counts where there are many.
    fn twin(&self, support: &Support) -> String {
        let organisations = self.of_organisations(support);
        let places = |slugs: &[String]| -> String {
            let names: Vec<String> = slugs.iter().map(|slug| self.place_name(slug)).collect();
            self.words.list(&names)
        };
        if support.of_roundtables > MOST_DOTS {
            let counts: Vec<String> =
                self.by_region(support).into_iter().map(|count| self.region_count(count)).collect();
            let values = [("places", self.words.semicolons(counts).into()), ("organisations", organisations.into())];
            return self.words.say_with("synthesis-raised-in", &values);
        }
        let raised = places(&support.roundtables);
        if support.not_raised.is_empty() {
            let values = [("places", raised.into()), ("organisations", organisations.into())];
            return self.words.say_with("synthesis-raised-in", &values);
        }
        let values = [
            ("places", raised.into()),
            ("others", places(&support.not_raised).into()),
            ("organisations", organisations.into()),
        ];
        self.words.say_with("synthesis-raised-and-not", &values)
    }

    fn place_name(&self, slug: &str) -> String {
        self.roundtable(slug).map_or_else(|| slug.to_owned(), |one| self.place_of(one).to_owned())
    }

    fn region_count(&self, (region, raised, held): (Option<&str>, usize, usize)) -> String {
        let values = [("region", self.region_or_unknown(region).into()), ("n", raised.into()), ("of", held.into())];
        self.words.say_with("synthesis-region-count", &values)
    }

    pub(super) fn region_or_unknown(&self, region: Option<&str>) -> String {
        region.map_or_else(|| self.say("synthesis-region-unknown"), |id| self.region_name(id))
    }

    /// Region, roundtables of it that raised it, and roundtables of it; those of no known region last.
    pub(super) fn by_region(&self, support: &Support) -> Vec<(Option<&str>, usize, usize)> {
        let known = self.held.regions().iter().map(|region| Some(region.as_str()));
        known
            .chain([None])
            .map(|region| {
                let of_region =
                    || self.report.roundtables.iter().filter(move |one| self.held.region(&one.slug) == region);
                let raised = of_region().filter(|one| support.roundtables.contains(&one.slug)).count();
                (region, raised, of_region().count())
            })
            .filter(|(_, _, held)| *held > 0)
            .collect()
    }
}
