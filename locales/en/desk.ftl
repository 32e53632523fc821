# The operator's desk: forms, lists, what to do next.

# The door
desk-enter-title = Operator’s desk
desk-enter-lede = This link lets you in once. The button uses it.
desk-enter-button = Enter the desk
desk-enter-closed = This link no longer works: it was used already, or is older than a day.
desk-enter-closed-how = On the machine that serves this site, print a new one:
desk-sign-out = Sign out

# The first page
desk = Desk
desk-lede = From the first roundtable to the global report: everything that is done here is done for all readers.
desk-no-consultations = There is no consultation yet. Create the first one: its title is enough to begin with.
desk-count-reports =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    }
desk-public = public
desk-draft = draft
desk-preparing = being prepared
desk-collecting = reports are coming in
desk-next-roundtables = Next: add the first roundtable
desk-next-upload = Next: upload the reports of the roundtables
desk-next-run = Next: run the synthesis
desk-next-publish = Next: read the draft, then publish it
desk-next-read = Everything is public. Look at it, or go on.

# One consultation
desk-step-describe = Say what is asked, and under which rule
desk-step-roundtables = Add the roundtables
desk-step-upload = Upload their reports
desk-step-run = Run the synthesis
desk-step-publish = Read the draft and publish it
desk-done = done
desk-see-public = See it as everybody does
desk-roundtables = Roundtables
desk-no-roundtables = No roundtable yet. Add one by hand, or upload a report that says at its head where and when it was: the roundtable is then added from it.
desk-place = Place
desk-reports = Reports
desk-statements = Statements
desk-next = Next
desk-upload-here = Upload a report
desk-runs = Synthesis
desk-run-start = Run the synthesis
desk-run-model = Read with
desk-run-model-hint = A model groups better than the built-in table and takes far longer. minilm reads English only; use reads sixteen languages, e5 about a hundred.
desk-run-model-none = the built-in table
desk-run-under-way = A run is under way: see how far it is
desk-no-statements = There are no statements yet. Upload the reports of the roundtables first.
desk-global-report = Global report
desk-made = Made
desk-state = State
desk-no-reports = No report yet. Upload the file as the rapporteur sent it.
desk-file = File
desk-imported = Taken in
desk-stands = stands
desk-withdrawn-state = withdrawn

# Forms in general
desk-save = Save
desk-back = Back
desk-change = Change
desk-wrong = Something has to be put right. What you typed is still here.
desk-not-known = not known
desk-name-taken = Somebody has just added one of the same name. Save again: it gets another address.
desk-one-a-line = One a line.
desk-no-title = Give it a title.
desk-not-a-date = “{ $text }” is not a date. Write 2008, 2008-02 or 2008-02-28, or leave it empty.
desk-ends-first = It ends before it starts.
desk-not-a-language = “{ $text }” is not the code of a language. Write en, fr, es, pt-BR.

# Two people at the same time
desk-conflict = Somebody else changed this while you had it open
desk-conflict-how = Nothing is lost: what is stored now and what you sent stand side by side. The form below holds what you sent. Save it again to let it stand, or copy into it what should stay.
desk-conflict-same = The two say the same. There is nothing left to do.
desk-conflict-field = Field
desk-conflict-stored = Stored now
desk-conflict-sent = What you sent
desk-conflict-statement = Somebody else changed this statement, or its neighbour, while you had it open. Open it again to see it as it is now.

# Consultation
desk-new-consultation = New consultation
desk-change-consultation = Change the consultation
desk-title = Title
desk-title-hint = As it is to stand on the cover of the global report.
desk-short-title = Short title
desk-short-title-hint = For lists and addresses. The address is made of it once and stays.
desk-topic = What it is about
desk-topic-hint = One or two sentences.
desk-convener = Convened by
desk-starts = Starts
desk-ends = Ends
desk-date-hint = As it is known: 2008, 2008-02 or 2008-02-28.
desk-languages = Languages
desk-languages-hint = Codes with commas between them: en, fr, es.
desk-goals = Goals
desk-questions = Guiding questions
desk-attribution-rule = Attribution rule
desk-attribution-rule-hint = What participants were told about being named. It is shown beside every report.
desk-attribution-rule-usual = What was said may be used; who said it is not named. Statements are attributed to the roundtable only.
desk-notice = Notice
desk-notice-hint = A sentence that every page and every file must carry. Usually empty.

# Roundtable
desk-new-roundtable = Add a roundtable
desk-change-roundtable = Change the roundtable
desk-roundtable-title-hint = For example: Consultative roundtable of West Africa.
desk-city = City
desk-country = Country
desk-region = Region
desk-region-hint = Only where it is not the country’s own: a meeting for several regions, or held elsewhere.
desk-region-of-country = the country’s
desk-days = Days
desk-days-hint = 2008-03-07, or 2008-07-30/2008-07-31 for several days. 2008-02 or 2008 where no more is known.
desk-days-note = About the days
desk-days-note-hint = What is uncertain about them.
desk-not-days = “{ $text }” is not a date. Write 2008, 2008-02, 2008-03-07 or 2008-07-30/2008-07-31.
desk-hosts = Hosts
desk-hosts-hint = One organisation a line. One that is not known yet is added to the organisations.
desk-language = Language
desk-roundtable-language-hint = Of its report.
desk-position = Place in the order
desk-position-hint = In which the roundtables were held, from 1.
desk-no-position = Write a number from 1.
desk-no-such-country = No country has the code “{ $text }”. Choose one from the list.
desk-no-such-region = No region is called “{ $text }”. Choose one from the list.

# Uploading
desk-upload = Upload reports
desk-upload-lede = Several files at once, as they came. Each is read by itself: one that cannot be read does not stop the others.
desk-of-roundtable = They are reports of
desk-of-roundtable-hint = A report in the fixed outline says at its head where and when it was. Choose the roundtable only where it does not.
desk-find-out = find out from each file
desk-files = Files
desk-files-hint = docx, odt, pdf, html, md, txt; sheets with one statement a row as xlsx or csv. Drop them here, or press the button.
desk-upload-button = Upload
desk-no-files = Choose at least one file.
desk-no-such-roundtable = This roundtable is not there any more. Choose another.
desk-sheet = For sheets: which column holds what
desk-sheet-hint = Names as they stand in the first row. Empty: the text is looked for, the rest is not read.
desk-column-text = Text
desk-column-roundtable-column = Roundtable
desk-column-region = Region
desk-column-organisation = Organisation
desk-column-language = Language
desk-column-kind = Kind
desk-uploaded = What was read
desk-upload-more = Upload more
desk-file-read =
    { $n ->
        [one] Read: { $n } statement.
       *[other] Read: { $n } statements.
    }
desk-roundtables-added =
    { $n ->
        [one] A roundtable was added from it.
       *[other] { $n } roundtables were added from it.
    }
desk-file-replaces = It replaces the earlier file of the same name, which is withdrawn and can be taken back.
desk-file-stood = This very file is here already. Nothing was changed.
desk-file-stands-again = This very file had been withdrawn. It stands again, as it was corrected.
desk-not-read = This file was not taken in:
desk-too-large = This file is larger than { $megabytes } MB. Take the pictures out, or ask the operator to allow larger files.
desk-no-place = This file does not say which roundtable it is of. Go back, choose the roundtable, and send the file again.
desk-several-places = More than one roundtable fits what this file says of itself. Go back, choose the roundtable, and send the file again.
desk-roundtable-not-added = The roundtable that this file names could not be added:
desk-look-at-statements = Look at the statements

# The import report
desk-imported-on = Taken in on { $day }
desk-see-report = See the report as everybody does
desk-withdrawn = This version is withdrawn: it is kept, but neither shown nor counted.
desk-reinstate = Let it stand again
desk-by-kind = By kind
desk-by-language = By language
desk-left-over = Left over
desk-columns-not-read = Columns not read
desk-notices = What to look at in this file:
desk-reason-heading = headings
desk-reason-preamble = before the first section
desk-reason-footnote = footnotes
desk-reason-table = heads and side cells of tables
desk-reason-fragment = too short to be a point
desk-reason-taken-out = taken out by hand
desk-statements-how = Open a statement to correct it. To move many to another section, mark them and choose the kind below the table.
desk-no-statements-left = No statement of this report stands.
desk-choose = Mark
desk-words = Words
desk-kind = Kind
desk-level = Attribution
desk-kind-of-chosen = Kind of the marked statements
desk-kind-button = Set the kind
desk-no-kind = Choose a kind from the list.
desk-none-chosen = No statement was marked. Mark those that are of another kind, then press the button.
desk-some-changed-since =
    { $n ->
        [one] { $n } statement was left as it is: somebody else had changed it meanwhile.
       *[other] { $n } statements were left as they are: somebody else had changed them meanwhile.
    }
desk-pages = Pages of the table
desk-left-over-how = Text that was read and became no statement, by reason. Where it holds a point after all, make a statement of it.
desk-make-statement = Make a statement of it
desk-more-left-over = { $n } more are not listed here.
desk-taken-out-title = Taken out
desk-withdraw = Withdraw the report
desk-withdraw-this = Withdraw this version of the report
desk-withdraw-how =
    { $n ->
        [0] The report is neither shown nor counted from now on. File and text are kept, and it can stand again at any time.
        [one] The report and its statement are neither shown nor counted from now on. All is kept, and it can stand again at any time.
       *[other] The report and its { $n } statements are neither shown nor counted from now on. All is kept, and it can stand again at any time.
    }
desk-withdraw-button = Withdraw it

# One statement
desk-statement = Statement
desk-correct = What it is taken for
desk-kind-hint = The section of the outline that it belongs to.
desk-level-hint = How much may be said about who said it. “Withheld” takes its words out of every page and file, earlier versions included.
desk-recut = Its words
desk-words-hint = Copy the new words from the text below, letter for letter. An empty line between words makes two statements of them. The old statement is taken out; the new one has an address of its own.
desk-around = The text around it
desk-recut-button = Cut it anew
desk-words-not-found = These words are not in the text below. Copy them from it, letter for letter: marks and spaces count.
desk-no-words = There are no words here. Copy some from the text below.
desk-words-unchanged = These are the words that it has already. Nothing was changed.
desk-words-twice = The new statements have words in common. Each word can be in one of them only.
desk-words-overlap = Some of these words belong to another statement. Join the two, take the other one out first, or leave those words out.
desk-not-neighbours = These two do not stand next to each other any more. Open the statement again.
desk-join = Join it with its neighbour
desk-join-before = Join with the one before
desk-join-after = Join with the one after
desk-take-out = Take it out
desk-take-out-how = It is then neither shown nor counted, and its words are left over. It can be taken back.
desk-take-out-button = Take it out
desk-taken-out = This statement was taken out: it is neither shown nor counted.
desk-take-back = Take it back
desk-add = Make a statement of left-over text
desk-add-hint = Leave the words that make the point. They have to stand in the text below, letter for letter.
desk-add-button = Make the statement

# A run
desk-run = The synthesis is being made
desk-run-cancelled = The run was cancelled. Nothing was changed.
desk-run-failed = The run came to no end. Nothing was changed.
desk-run-again = Look again (the page does so by itself every two seconds)
desk-run-cancel = Cancel the run
desk-step-waiting = Waits for its turn
desk-step-stopping = Being stopped
desk-step-read = Reads the statements
desk-step-encode = Compares what was said, across languages
desk-step-neighbours = Looks for statements about the same thing
desk-step-smooth = Weighs neighbours
desk-step-communities = Groups statements into themes
desk-step-label = Gives the themes their words
desk-step-keep = Writes the global report

# A synthesis
desk-themes = Themes
desk-findings = Findings
desk-withheld = Withheld
desk-read-it = Read it
desk-download = Download
desk-format-pdf = PDF
desk-format-html = Web page
desk-format-docx = Word
desk-format-md = Markdown
desk-format-txt = Text
desk-format-json = JSON, with everything that a check needs
desk-format-csv = CSV, one statement a row
desk-publish = Publish
desk-publish-title = Publish global report { $number }?
desk-publish-how = Everybody can read it from then on, and it becomes the global report of the consultation.
desk-unpublish = Take it back
desk-unpublish-title = Take global report { $number } back?
desk-unpublish-how = Nobody but you can read it then. Whoever has downloaded it keeps it, and its addresses lead nowhere until it is published again.

# Sorting themes
desk-sort = Sort the themes
desk-sort-how = A program put statements together. You know better: name themes, join them, take them apart. What you decide is written down and kept on every later run.
desk-sort-none = There are no themes: every statement is a voice of its own.
desk-theme = Theme
desk-n-of-roundtables = { $n } of { $of } roundtables
desk-theme-name = Name of the theme
desk-theme-name-hint = Up to 120 letters, in the language of this page. It takes the place of the words that the program chose.
desk-theme-rename = Name it
desk-theme-choose = Choose statements
desk-theme-split = Make a theme of the chosen
desk-theme-alone = Let each of the chosen stand alone
desk-theme-other = Another theme
desk-theme-other-hint = Where the chosen statements belong, or what the whole theme is to be joined with.
desk-theme-move = Move the chosen there
desk-theme-merge = Join the whole theme with it
desk-theme-pin = Close the theme
desk-theme-pin-how = Its statements stay together, and nothing joins them on later runs.
desk-decisions = Decisions about themes
desk-decisions-how = The newest first. They are replayed in their order on every run; the themes follow when you run the synthesis again.
desk-decisions-none = Nothing has been decided yet. Open the themes of a global report to begin.
desk-decision-undo = Take it back
desk-decision-undone = taken back
desk-decision-conflict = Decision { $number } stands against this one. Take it back first, if you mean it.
desk-decision-impossible = This cannot be kept: the statements have the same words, or nearly so, and stay together.
desk-decision-nothing-chosen = Choose at least one statement, and leave at least one.
desk-decision-name = Give a name of 1 to 120 letters.
desk-decision-raced = Somebody decided something in between. Nothing was written; look at the decisions and try again.
desk-decided-rename = Named “{ $name }” ({ $language })
desk-decided-merge = { $n } statements are about the same thing
desk-decided-split = { $n } statements are about something else than the rest of their theme
desk-decided-move = { $n } statements moved to another theme
desk-decided-alone = { $n } statements stand alone
desk-decided-pin = A theme of { $n } statements was closed
desk-decided-undo = Decision { $number } was taken back
desk-changes = What changed since global report { $number }
desk-changes-unchanged = { $n } themes are unchanged.
desk-change-new = new
desk-change-split = split off from “{ $from }”
desk-change-moved = { $came } statements came, { $went } went
desk-change-merged = went into “{ $into }”
desk-change-gone = not a theme any more
