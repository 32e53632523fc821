# How a page is cited, what it says about itself, and what programs can take away.

action-cite = Cite
foot-take-away = Feeds and data
feed-all = Everything new
format-bib = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
format-atom = Feed
format-ics = Calendar
format-jsonld = Linked data
colophon = About this page
colophon-voice = Who says this
colophon-issued = Published here
colophon-changed = Last change
colophon-address = Permanent address
colophon-cite = How to cite this page
edition-published = published { $day }
edition-withdrawn = withdrawn { $day }
voice-site = Those who run { $site }.
voice-compiled = Compiled from what was said at roundtables. It is not the position of the coalition, of its members or of the conveners.
voice-account = The account of a roundtable, as it was handed in. It is not the position of the coalition or of its members.
voice-speaker = Said at a roundtable and quoted word for word. It is not the position of the coalition or of its members.
cite-title = How to cite this page
cite-plain = In words
cite-files = For reference managers
cite-about = About what is cited
cite-back = Back to the page
cite-version = Version { $n }
cite-changed = Last change: { $day }
count-versions =
    { $n ->
        [one] { $n } published version
       *[other] { $n } published versions
    }

feed-of = { $site }: new in { $what }
feed-statement = Said in { $place }
count-reports =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    }
languages-title = Reports by language
languages-lede = A report stays in the language in which it was handed in.
languages-none = There is no report yet.
roundtables-one = Roundtable
roundtables-title = Roundtables
roundtables-lede = Every roundtable of every consultation, in the order in which they were held.
calendar-left-out =
    { $n ->
        [one] { $n } roundtable is left out: its days are not known.
       *[other] { $n } roundtables are left out: their days are not known.
    }
take-away = Feeds and data
take-away-lede = What is public here can be followed, copied and used by programs. Nothing of it needs an account, and nothing is noted about who takes it.
take-away-feeds = Feeds
take-away-feeds-how = A feed reader shows what is new. The page of each theme has a feed of its own.
take-away-calendars = Calendars
take-away-calendars-how = Places and days of roundtables. Who took part is not in them.
take-away-tables = Tables
take-away-tables-how = CSV files for spreadsheets. Their second row has hashtags of the Humanitarian Exchange Language (HXL).
take-away-cite = Citations
take-away-cite-how = “Cite” stands on each page. Its address ends in .bib, .ris or .csl.json for reference managers, and in .jsonld for linked data in the vocabulary of schema.org.

oai-country = Country
take-away-api = For programs
take-away-api-how = Everything public as JSON, page by page. The description follows OpenAPI 3.1.
take-away-api-description = Description
take-away-oai = For libraries
take-away-oai-how = Reports and global reports can be harvested by OAI-PMH 2.0 with Dublin Core. What is taken back is told as deleted.
