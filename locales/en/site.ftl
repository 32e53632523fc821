# The reading room.

site-nothing-yet = Nothing has been published here yet. If you run this site, sign in, create a consultation and upload the reports of its roundtables.
site-go-to-desk = Go to your desk
site-home-lede = Worldwide consultations, from the first roundtable to the global report. Every finding leads back to the words it rests on.
site-latest-report = The latest global report
site-report-counts =
    { $findings ->
        [one] { $findings } finding
       *[other] { $findings } findings
    } from { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } made at { $roundtables ->
        [one] { $roundtables } roundtable.
       *[other] { $roundtables } roundtables.
    }
site-where-held = Where people met
site-by-region = Documents by region
site-by-region-how = Regions are a matter of who divides the world, and what for. Documents can be browsed in several ways.

site-consultation = Consultation
site-consultations = Consultations
site-consultations-lede = A consultation puts one question to all regions. Each roundtable gives a report, and the reports together give the global report.
site-roundtables = roundtables
site-host-organisations = host organisations
site-statements = statements
site-findings = findings
site-behind-a-finding = of statements behind a finding
site-read-global-report = Read the global report
site-no-global-report = The global report of this consultation has not been published yet. The reports of its roundtables are below.
site-convener = Convened by
site-languages = Languages
site-attribution-rule = How words are attributed
site-goals = Goals
site-questions = Guiding questions
site-roundtables-held = Roundtables, in the order in which they were held
site-no-roundtables = No roundtable has been added yet. Whoever runs this consultation adds them at the desk, with place, days and hosts.
site-unknown-count =
    { $n ->
        [one] { $n } thing is not known
       *[other] { $n } things are not known
    }

site-inferred = inferred; no source states it
site-uncertain = not certain

site-organisation = Organisation
site-organisations = Organisations
site-organisations-lede = Who convened the consultations and who hosted their roundtables.
site-no-organisations = No organisation is known yet. Hosts of roundtables appear here.
site-seat = Seat
site-seat-unknown = not stated, or international
site-sort = Kind
site-aliases = Also called
site-convened = Convened
site-roundtables-hosted = Roundtables hosted
site-hosted-none = None of the roundtables on this site.

site-roundtable-n-of = Roundtable { $n } of { $of }
site-held-in-on = Held in { $place }, { $days }.
site-language = Language of the report
site-report = Report
site-facts = What is known, and from where
site-fact = Fact
site-fact-source = Source
site-not-known = What is not known
site-said = What was said
site-no-report = No report of this roundtable has been imported yet. Its statements appear here when there is one.
site-other-roundtables = All roundtables of this consultation

site-report-of = Report: { $roundtable }
site-global-report-of = Global report: { $consultation }
site-report-lede =
    { $n ->
        [one] The whole account as it was handed in, with { $n } statement. { $place }.
       *[other] The whole account as it was handed in, with { $n } statements. { $place }.
    }
site-account-how = The number before a statement leads to its own page: what rests on it, and how to check it. What has no number was read and became no statement.
site-source-file = The file it was read from
site-original-file = Original file
site-file-size = Size
site-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
site-imported = Imported
site-reading-notices = What was noticed when the file was read
site-file-hash = Hash of the file
site-text-hash = Hash of its text
site-withheld-here = [withheld]

site-statement-n = Statement { $n }, { $place }
site-in-context = In its passage
site-whole-report = The whole report
site-what-came-of-it = What came of it
site-not-synthesised = No global report has been published yet, so that nothing rests on this statement so far.
site-newer-than-report = The global report was made before this statement was read, or without it.
site-findings-rest =
    { $n ->
        [one] { $n } finding of the global report rests on it:
       *[other] { $n } findings of the global report rest on it:
    }
site-no-finding-rests = No finding of the global report rests on it.
site-for-checking = For checking
site-span = Place in the text
site-span-bytes = bytes { $from } to { $to }
site-page = Page
site-span-hash = Hash of these bytes
site-statement-language = Language
site-attribution = Attribution
site-level-person = the person may be named
site-level-organisation = the organisation may be named
site-level-kind-and-country = kind of organisation and country only
site-level-region = the region only
site-level-roundtable = the roundtable only
site-level-withheld = withheld: counted, not shown

site-breadth = breadth
site-breadth-common-means = Common: raised in every region that was heard, and by at least half of the roundtables.
site-breadth-shared-means = Shared: raised in two regions or more, but not in every region that was heard or not by half of the roundtables.
site-breadth-regional-means = Regional: raised by two roundtables or more, all of one region.
site-breadth-single-voice-means = Single voice: raised by one roundtable only. Others did not raise it, which does not mean that they reject it.
site-what-was-said = What was said, by roundtable
site-why-one-theme = Why these are one theme
site-why-one-theme-how = A program put statements together that are close in meaning, across languages. The figures say how sure it is; a reader judges better.
site-shared-words = Words they share
site-cohesion = How close they are to each other
site-stability = How often they stayed together when it was tried again with small changes
site-separation = How far they are from other themes
site-linked-themes = About the same thing, in other parts of the reports
site-themes-beside = Themes beside it
site-findings-about-it = Findings about it
site-in-global-report = Read it in the global report
site-superseded = This stood in version { $n } of the global report and is not in the newest one.
site-newest-report = The newest global report

site-finding = Finding
site-rests-on = What it rests on

site-older-version = This is version { $n }. A newer version of the global report has been published.
site-draft = This is a draft. Only you can see it, until you publish it.

site-regions = Browse by region
site-regions-lede = Roundtables, their reports and what was raised, region by region.
site-scheme-source = Source: { $source }. As of { $as-of }.
site-scheme-empty = No roundtable was held in any of these regions.
site-within = in { $region }
site-region-lede =
    { $n ->
        [0] No roundtable was held here.
        [one] { $n } roundtable was held here.
       *[other] { $n } roundtables were held here.
    }
site-region-empty = No roundtable was held in this region, so that nothing is known here about what people in it would say.
site-documents = Documents
site-themes-raised = What was raised here
site-not-raised-here = What was raised elsewhere, and not here
site-not-raised-means = Not raised does not mean rejected: perhaps nobody asked.
site-countries = Countries and areas

site-method-lede = How a global report comes out of the reports of roundtables, and what it does not claim.
site-method-statements = From a report to statements
site-method-statements-how = A report is a file. Its text is taken out and kept with a hash. Each item of a list and each sentence is one statement, byte for byte, with its place in the text; the section it stands in says what kind it is. What became no statement is listed with the reason.
site-method-themes = From statements to themes
site-method-themes-how = Statements of one kind that mean the same are put together, across languages, by a program that runs on the same machine and asks nobody else. It uses a table of words and word pieces, compares each statement with all others, and groups those that are near to each other. It writes nothing itself: labels are words of the statements.
site-method-support = Support
site-method-support-how = Support is counted in roundtables and in host organisations, never in statements: a large meeting does not drown a small one, and a point that one meeting made five times was raised once. Both counts say out of how many.
site-method-breadth = Breadth
site-method-breadth-how = Common: in every region that was heard and by at least half of the roundtables. Shared: in two regions or more. Regional: by two roundtables or more, all of one region. Single voice: by one roundtable. Who did not raise a point has not rejected it.
site-method-findings = Findings
site-method-findings-how = A finding is the verbatim words of one statement, chosen because it stands for its theme, with every statement it rests on. There is no finding without a statement, and every statement that backs no finding is listed.
site-method-withheld = What is withheld
site-method-withheld-how = A statement that could endanger somebody is withheld: it is counted and not shown, in every version and every format, also in those that were published before.
site-method-same-bytes = The same again
site-method-same-bytes-how = The same statements, decisions and settings give the same report, byte for byte, on any machine. The record names all of them.
site-method-data = The record as data
site-method-data-how = Each global report can be had as JSON with everything that it rests on.
site-method-schema = The schema of the record

site-verify = How to verify a report
site-verify-lede = You need not believe a global report. You can check it.
site-verify-by-eye = By eye
site-verify-by-eye-how = Follow the sources of a finding to the passage each was taken from. The passage is shown in its context, and the report it stands in is shown whole.
site-verify-by-program = With the program
site-verify-step-one = Open the global report and save its data (JSON).
site-verify-step-two = Get Plenary. It needs no account and no network.
site-verify-step-three = Run “plenary verify” with the name of the saved file. With “--sources” and a folder, it also compares the original files that you have.
site-verify-what = What it checks
site-verify-quotations = Every quotation is byte for byte what stands at its place in the source.
site-verify-links = Every finding rests on statements that are there, and every statement stands in a source that is there.
site-verify-counts = Every count, such as “5 of 7 roundtables”, is counted again from the links.
site-verify-findings = The record as a whole has the fingerprint that it states: one changed letter shows.
site-verify-not = What it cannot check
site-verify-not-how = Whether a report tells what was said in the room. For that, ask the host, or somebody who was there.
