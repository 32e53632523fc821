# Search, and the names it knows.

nav-search = Search
search-title = Search
search-lede = One box over statements, findings, themes, reports, roundtables and organisations, in every language they are in.
search-label = Search for
search-hint = Words in any language. Quotes keep a phrase together, a star stands for any end of a word, a minus leaves a word out.
search-button = Search
search-how = How to search
search-how-words = These words, in any form
search-how-phrase = Exactly these words, side by side
search-how-beginning = Words that begin so
search-how-without = The one without the other
search-how-field = Only from there, or of that kind
search-how-names = Any name of the same thing, in every language
search-fields = Before a colon may stand: { $fields }

search-title-of = Search: { $question }
search-count =
    { $n ->
        [one] { $n } result
       *[other] { $n } results
    }
search-results = Results
search-corrected = Nothing was found for “{ $typed }”. These are results for “{ $instead }”.
search-some = Nothing has all of these words. These have some of them.
search-unknown-type = “{ $value }” is no type of result: write statement, finding, theme, report, global-report, roundtable, consultation or organisation.
search-unknown-kind = “{ $value }” is no kind of statement: write challenge, recommendation or activity, for example.
search-unknown-region = No region is called “{ $value }”.
search-unknown-country = No country is called “{ $value }”.
search-unknown-language = No language is called “{ $value }”: write its name or its code, fr for example.
search-unknown-year = “{ $value }” is no year: write 2008, or 2007-2009.
search-unknown-organisation = No organisation is called “{ $value }”.
search-no-such-field = There is no field { $fields }: it was searched as words.
search-ignored = Signs alone, a star without the beginning of a word, and a field without a value find nothing. They were left out.
search-cut = The question is very long. Only its beginning was used.

search-leave-off = leave off
search-by-type = What
search-by-region = Region
search-by-language = Language
search-by-kind = Kind

search-type-statement = Statement
search-type-finding = Finding
search-type-theme = Theme
search-type-report = Report
search-type-global-report = Global report
search-type-roundtable = Roundtable
search-type-consultation = Consultation
search-type-organisation = Organisation
search-type-document = Document
search-type-page = Page
search-types-statement = Statements
search-types-finding = Findings
search-types-theme = Themes
search-types-report = Reports
search-types-global-report = Global reports
search-types-roundtable = Roundtables
search-types-consultation = Consultations
search-types-organisation = Organisations
search-types-document = Documents
search-types-page = Pages

search-before = Previous page
search-next = Next page
search-page = Page { $n } of { $of }
search-nothing = Nothing was found. Try fewer words, another word for the same thing, or no field. Or go on from here:
search-feed = Feed
search-references = References
search-references-of = References: { $question }
search-back = Back to the results

thesaurus-title = Names for the same thing
thesaurus-lede = Who searches for one name of a group finds all of them, in every language. A change counts from the next search on.
thesaurus-new = Add a group
thesaurus-lines = Names, one line a language
thesaurus-lines-hint = Each line is the code of a language, a colon, and names with semicolons between them. A star in place of the code is for names that no language changes. A group that came with Plenary and is left empty is not used.
thesaurus-no-language = Begin each line with the code of a language and a colon, for example “fr: alerte précoce”. These do not: { $lines }
thesaurus-too-few = A group needs two names at least.
thesaurus-name-taken = There is a group called { $name } already. Add the names there.
thesaurus-changed-since = Somebody else has changed this group since you opened it. Nothing was changed.
thesaurus-as-shipped = As it came
thesaurus-remove = Remove this group
thesaurus-off = not used
thesaurus-changed = changed here
thesaurus-own = your own
