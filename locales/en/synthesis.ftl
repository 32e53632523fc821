# The global report, its findings and themes, in every output.

synthesis-global-report = Global report
synthesis-contents = Contents
synthesis-notes = Notes
synthesis-page-of = Page { $n } of { $total }
synthesis-back = back to the text

# Figures under the title; the number stands beside the word.
synthesis-fact-roundtables = { $n ->
        [one] roundtable
       *[other] roundtables
    }
synthesis-fact-organisations = { $n ->
        [one] host organisation
       *[other] host organisations
    }
synthesis-fact-statements = { $n ->
        [one] statement
       *[other] statements
    }
synthesis-fact-languages = { $n ->
        [one] language
       *[other] languages
    }
synthesis-fact-findings = { $n ->
        [one] finding
       *[other] findings
    }
synthesis-fact-behind = of statements behind a finding

# Summary
synthesis-summary = Summary
synthesis-summary-counts = { $themes ->
        [0] No two statements were about the same thing.
        [one] One theme was found: { $common } common, { $shared } shared by regions, { $regional } of one region.
       *[other] Of { $themes } themes, { $common } are common to all regions that were heard, { $shared } are shared by some, and { $regional } were raised in one region.
    } Who did not raise a point has not rejected it.
synthesis-summary-common-challenges = Most widely raised as standing in the way:
synthesis-summary-common-themes = Most widely raised besides:
synthesis-matrix-caption = Themes by region: at how many of a region’s roundtables each was raised. Regions were heard unequally; each column has its own number. { $of ->
        [1] {""}
       *[other] { $n } of { $of } themes that cross regions are shown.
    }
synthesis-theme = Theme
synthesis-theme-without-words = a theme whose words are withheld
synthesis-not-raised = not raised
synthesis-n-of = { $n } of { $of }

# Places
synthesis-places = Where people met
synthesis-places-table = The roundtables in the order in which they were held
synthesis-map-title = Where the roundtables were held
synthesis-map-alt = { $n ->
        [one] World map with one country in which people met. The table below says the same.
       *[other] World map with the { $n } countries in which people met. The table below says the same.
    }
synthesis-map-caption = A point marks the country of a roundtable; regions that were heard are tinted. Boundaries imply no opinion on the legal status of any territory.
synthesis-place = Place
synthesis-days = Days
synthesis-hosts = Hosts
synthesis-region = Region
synthesis-region-unknown = region not stated
synthesis-not-known = not known

# Support
synthesis-n-of-roundtables = { $n } of { $of ->
        [one] { $of } roundtable
       *[other] { $of } roundtables
    }
synthesis-n-of-organisations = { $n } of { $of ->
        [one] { $of } host organisation
       *[other] { $of } host organisations
    }
synthesis-raised-in = { $places } ({ $organisations })
synthesis-raised-and-not = { $places }; not raised in { $others } ({ $organisations })
synthesis-region-count = { $region } { $n } of { $of }

# Kinds of statements, of one and of many
synthesis-kind-relevance = meaning for the region
synthesis-kind-challenge = challenge
synthesis-kind-recommendation = recommendation
synthesis-kind-activity = activity
synthesis-kind-divergence = divergence
synthesis-kind-presentation = presentation
synthesis-kind-unplaced = not placed in the outline
synthesis-kinds-relevance = What it means for the region
synthesis-kinds-challenge = Challenges
synthesis-kinds-recommendation = Recommendations
synthesis-kinds-activity = Activities
synthesis-kinds-divergence = Where the room did not agree
synthesis-kinds-presentation = Presentations
synthesis-kinds-unplaced = Not placed in the outline

# Breadth
synthesis-breadth-common = common
synthesis-breadth-shared = shared
synthesis-breadth-regional = of one region
synthesis-breadth-single-voice = one roundtable only

# Parts of the report
synthesis-section-common-challenges = Common challenges
synthesis-section-common-challenges-is = What stands in the way, as roundtables of two regions or more said. Each heading is a statement in the words in which it was made.
synthesis-section-common-themes = Common themes
synthesis-section-common-themes-is = What the topic means, as roundtables of two regions or more said, and what all regions ask for. Each heading is a statement in the words in which it was made.
synthesis-section-strategies = Strategies and activities by region
synthesis-section-strategies-is = What should be done and what will be done, in each region’s own words. The dots show where else the same was asked for.
synthesis-section-divergence = Where rooms did not agree
synthesis-section-divergence-is = Points on which a room was divided, as its report says. They stand beside each other and are not weighed.
synthesis-section-one-region = Heard in one region
synthesis-section-one-region-is = Points that two roundtables or more of one region raised, and none elsewhere.
synthesis-section-single-voices = Heard at one roundtable only
synthesis-section-single-voices-is = Points that no second roundtable raised. One voice may see what others do not; nothing is left out because it stands alone.

# Sources of a finding
synthesis-sources = { $n ->
        [one] The statement it rests on
       *[other] All { $n } statements it rests on
    }
synthesis-sources-of = { $n } of the { $of } statements it rests on
synthesis-and-more = { $n ->
        [one] and one more
       *[other] and { $n } more
    }
synthesis-file-page = { $file }, page { $page }
synthesis-stands-at = { $file }, bytes { $start }–{ $end } of its text

# Coverage
synthesis-coverage = What stands behind no finding
synthesis-coverage-is = { $n } of { $of } statements ({ $percent }) stand behind a finding.
synthesis-coverage-withheld = { $n ->
        [one] One statement is withheld: it is counted in its theme, and not shown.
       *[other] { $n } statements are withheld: they are counted in their themes, and not shown.
    }
synthesis-coverage-presentations = { $n ->
        [one] One statement is an invited speaker’s and supports nothing that the room said
       *[other] { $n } statements are invited speakers’ and support nothing that the rooms said
    }
synthesis-left-caption = What was read and became no statement, by file: number of pieces of text and reason
synthesis-file = File
synthesis-statements = Statements
synthesis-left-heading = Headings
synthesis-left-preamble = Before the first section
synthesis-left-footnote = Footnotes
synthesis-left-table = Table heads and side cells
synthesis-left-fragment = Too short to be a point
synthesis-left-taken-out = Taken out by hand
synthesis-withheld = { $n ->
        [one] One more statement is withheld: it is counted, and not shown.
       *[other] { $n } more statements are withheld: they are counted, and not shown.
    }

# Method
synthesis-method = Method
synthesis-method-statements = Each report was read into a text and cut into statements: a list item, or a sentence. A statement is kept byte for byte, with its place in the text and a hash of its bytes. Its kind follows from the section of the report it stands in.
synthesis-method-themes = Statements of one kind that are about the same thing form a theme, across languages and roundtables. The grouping is computed from a table of word pieces in many languages and is the same for the same statements. What has no neighbour near enough stays a single voice.
synthesis-method-breadth = A theme is common when every region that was heard raised it and at least half of the roundtables did; shared when two regions or more raised it; of one region when two roundtables or more of that region alone did. The roundtable is the unit of every count, however much was said at it.
synthesis-method-findings = A finding is the statement that stands best for its theme, in the words in which it was made. Nothing was rewritten or translated. Support is computed from the links between statements, themes and roundtables.
synthesis-method-limits = With few roundtables these words describe what was said where; they prove nothing about those who were not in the room. A point that nobody raised was not raised: it was not rejected.
synthesis-method-grouped = Statements grouped
synthesis-method-assigned = In a theme
synthesis-method-stability = Stability: pairs that stay together when a fifth is left out
synthesis-method-cohesion = Cohesion: closeness of statements to the middle of their theme
synthesis-method-program = Made with
synthesis-method-fingerprint = Fingerprint of the record
synthesis-method-verify = The record of this report, a file ending in .json, carries every source text. Whoever has it can check every quotation and every count with “plenary verify”.

# Annex
synthesis-annex = All statements
synthesis-annex-is = By roundtable in the order held, then by section of its report, in the language in which it was written.
