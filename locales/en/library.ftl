# The library: shelves, works, files; and the desk where they are deposited.

nav-library = Library
library = Library
library-count =
    { $n ->
        [0] No document.
        [one] { $n } document.
       *[other] { $n } documents.
    }
library-empty = There is nothing in the library yet. Reports stand here by themselves as soon as they are published. If you run this site, deposit the first document.
library-none-left = No document has all of this at once.
library-all = See all documents
library-documents = Documents
library-narrow = Narrow it down
library-widen = all
library-more = { $n } more
library-by-region = Region
library-by-country = Country
library-by-theme = Theme
library-by-kind = Kind of document
library-by-language = Language
library-by-year = Year
library-by-organisation = Organisation
library-all-regions = All regions
library-years = Documents and roundtables by year
library-years-alt = Columns for each year from { $from } to { $to }. The table has the same numbers.
library-page = Page { $n } of { $of }
library-page-before = Previous page
library-page-after = Next page

library-kind = Kind of document
library-kind-roundtable-report = Report of a roundtable
library-kind-global-report = Global report
library-kind-report = Report
library-kind-study = Study
library-kind-statement = Statement
library-kind-law = Law, treaty or resolution
library-kind-letter = Letter
library-kind-minutes = Record of a meeting
library-kind-press = Press
library-kind-guide = Handbook
library-kind-other = Other document

# A work
library-only-in = This document exists only in { $languages }.
library-read-here = Read it on this site
library-languages = Languages and files
library-published = Published
library-organisation = Organisation
library-hosted-by = Hosted by
library-original-language = Original language
library-translation-of = Translation. The original is in { $language }.
library-behind = This translation is behind its original: the original was revised after it was made.
library-no-files = There is no file in this language yet.
library-older =
    { $n ->
        [one] { $n } earlier revision
       *[other] { $n } earlier revisions
    }
library-revision = Revision { $n }
library-scan = This file holds pictures of pages only: it cannot be searched or read aloud.
library-recognised = This file holds pictures of pages. Its words were read by machine from an image and may be wrong: they serve for finding it. What counts are the pictures.
library-read-by-machine = read by machine from an image
library-pages-in =
    { $n ->
        [1] Page { $from }: { $language }
       *[other] Pages { $from } to { $to }: { $language }
    }
library-is-part-of = Part of
library-is-derived-from = Made from
library-has-parts = Its parts
library-went-into = What was made from it
library-withdrawn-on = This document was withdrawn on { $day }. The reason:
library-language-withdrawn-on = This language of the document was withdrawn on { $day }. The reason:
library-file-pdf = PDF
library-file-docx = Word
library-file-odt = OpenDocument
library-file-html = Web page
library-file-md = Markdown
library-file-txt = Text
library-file-size = { $kind } ({ $kilobytes } kB)

# The desk
library-desk-lede = Documents for everybody to read. What tells of people and machines is taken out of each file before it is published; the file as you sent it stays sealed.
library-desk-empty = No document has been deposited yet. Deposit one: its file is enough to begin with.
library-deposit = Deposit a document
library-deposit-lede = One document in one language. The same text may come in several formats; translations follow afterwards.
library-revise = Add a language or a revision
library-revise-lede = Choose a language that is there, and it gets a new revision; earlier ones stay. Choose another, and it is a translation.
library-revise-language = New revision in this language
library-change = Say what this document is
library-deposited = Deposited
library-original = original
library-behind-short = behind its original
library-bytes = { $n } bytes
library-sealed-original = as it was sent
library-removed = Removed before publishing:
library-nothing-removed = There was nothing to remove.
library-removed-names = Names of people and bodies ({ $n })
library-removed-properties = Other properties ({ $n })
library-removed-dates = Dates ({ $n })
library-removed-program = The program it was made with ({ $n })
library-removed-comments = Comments ({ $n })
library-removed-tracked-changes = Tracked changes: insertions are text now, deletions are gone ({ $n })
library-removed-editing-marks = Marks of single sittings ({ $n })
library-removed-settings = Settings of the author’s machine ({ $n })
library-removed-local-paths = Addresses of files on somebody’s machine ({ $n })
library-removed-preview = Preview picture ({ $n })
library-removed-picture-data = Data in pictures: camera, place, time, remarks ({ $n })
library-removed-attachments = Attached files ({ $n })
library-removed-scripts = Programs within the file ({ $n })
library-removed-earlier-versions = Earlier versions within the file ({ $n })
library-removed-hidden-text = Hidden remarks ({ $n })
library-files-hint = docx, odt, pdf, html, md, txt; one of each format. Drop them here, or press the button.
library-title-hint = Empty: as the file calls itself.
library-language-hint = Of these files.
library-find-out = find out from the files
library-original-is-this = the language of these files
library-original-language-hint = In which the document was first written. The others are translations of it.
library-no-country = no single country
library-country-hint = That it is about, or comes from.
library-region-of-country = the country’s
library-region-hint = Only where it is not the country’s own. Without both it is a document of all regions.
library-organisation-hint = Who is responsible for it. Never a person.
library-hosted-by-hint = For a meeting: one organisation a line.
library-part-of = Part of
library-derived-from = Made from
library-link-hint = Documents of this library: paste their addresses, one a line.
library-note = What it is about
library-note-hint = A sentence or two, in the language of the document.
library-titles = Titles
library-titles-hint = One language a line: en: The title.
library-two-of-a-format = Two of the files are { $format }. One revision has one file of each format.
library-not-taken-in = { $name } was not taken in. Why:
library-not-kept = Nothing was deposited, since the files could not be kept. Send them again once the reason named here is put right.
library-no-language = The files do not tell which language they are in. Choose it.
library-no-such-work = There is no document “{ $text }” in the library, or it is this one.
library-shelved-by-itself = Reports of roundtables and global reports shelve themselves when they are published. Choose another kind.
library-withdraw = Withdraw the document
library-withdraw-how = No file of it is handed out from then on, in any language or revision. Its page stays and tells the reason. It can stand again at any time.
library-because = Reason
library-because-hint = Everybody can read it.
library-no-reason = Say why: the page tells readers.
library-withdraw-only = Withdraw this language only
library-withdraw-language = Withdraw the document in this language: { $language }
library-withdraw-language-how = No file of this language is handed out from then on, in none of its revisions. The other languages stay. The page tells the reason. A new revision in this language stands again.
library-last-language = No other language of this document stands. Withdraw the document as a whole.
library-withdrawn-short = withdrawn
library-being-read = This file holds pictures of pages. A machine is reading their words.
library-scan-cannot-be-read = This file holds pictures of pages only: it cannot be searched or read aloud. With the Debian packages tesseract-ocr and poppler-utils on this machine, its words could be read.
library-have-it-read = Have its words read by machine
library-not-a-scan = This file has its text already.
library-stands-already = This document stands already.
