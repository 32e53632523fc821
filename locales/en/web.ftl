# What stands around every page, and what is said when there is none.

skip = Skip to the content
nav = Site
nav-regions = Browse by region
nav-consultations = Consultations
nav-organisations = Organisations
nav-languages = Language
nav-sign-in = Member sign-in
nav-desk = Your desk
nav-own = Your page
this-page-in-your-language = This page in English

foot-regions = Documents by region
foot-check = Check it yourself
foot-check-how = Every finding leads to the words it rests on.
foot-verify = How to verify a report
foot-method = Method
foot-contact = Contact

actions = This page as
action-print = Print
action-mail = E-mail
format-pdf = PDF
format-docx = Word
format-md = Markdown
format-txt = Text
format-json = Data (JSON)
format-csv = Table (CSV)

print-how = This page is set for paper. Print it with the browser’s own command: Ctrl+P, or ⌘P on a Mac; on a phone, Share and then Print.
print-back = Back to the page

set-contents = Contents
set-notes = Notes
set-page-of = Page {"{n}"} of {"{total}"}
set-back = back to the text

error-ways = Where to go from here
error-way-back = Back, to put it right
error-way-page = The page itself
error-way-home = Home
error-way-sign-in-again = Sign in again

error-not-found-title = There is no such page
error-not-found = Nothing is published at this address. Perhaps a letter is missing from it, or what it led to was taken back.
error-not-found-kept = Addresses of published reports, themes, findings and statements do not change.

error-no-such-format-title = Not to be had in this format
error-no-such-format = The page exists, but not as this kind of file.
error-no-such-format-kept = These are the formats that it has.

error-sign-in-title = Sign in first
error-sign-in = You are not signed in, or no longer, or may not do this. Sign in; if you are, ask the secretariat. Whoever runs this site gets a new link with “plenary operator-link” on the machine that it runs on.
error-sign-in-kept = Nothing was changed. If you were filling in a form, go back in your browser: what you typed is still there.
error-sign-in-again-title = Sign in once more
error-sign-in-again = This takes a sign-in of the last ten minutes, so that nobody who finds an open browser can do it. The operator comes in again with a new link from “plenary operator-link”.
error-sign-in-again-kept = Nothing was changed.

error-refused-title = This could not be done
error-refused-kept = Nothing was changed.

error-conflict-title = Somebody else changed this in the meantime
error-conflict-kept = What they stored is kept. Go back in your browser to find what you typed, and compare.

error-missing-glyph-title = A character cannot be printed
error-missing-glyph = No font at hand has the character “{ $character }” ({ $code }), so that this page cannot be set as PDF. It stands in: “{ $near }”. Replace the character in the source, or choose another format.
error-missing-glyph-kept = The page and the other formats are not affected.

error-names-closed-title = Names are closed
error-names-closed = Names and contacts cannot be opened or added now, because the key that opens them is not where it should be. Whoever runs this site finds in the log where to put it back.
error-names-closed-kept = All other pages work. Nothing was changed.
error-files-away-title = Files cannot be reached
error-files-away = The place where files are kept does not answer now. Whoever runs this site finds in the log why.
error-files-away-kept = Pages work as before. What was sent was not kept: send it again later.

error-busy-title = Too much at once
error-busy = The site is busy with other requests. Wait a minute, then load the page again.
error-busy-kept = What was saved before is kept. If you were sending a form, check first whether it arrived.

error-internal-title = Something went wrong here
error-internal = The fault is on this side, not yours. It was written to the log, where the operator finds it.
error-internal-kept = What was saved before is kept. If you were sending a form, check first whether it arrived.

error-other-site-title = This came from another site
error-other-site = A form may only be sent from this site itself. If you run it behind a proxy, its setting “address” must be the address that people see.
error-other-site-kept = Nothing was changed.

error-method-title = This address does not take that
error-method = The page exists, but it cannot be used in this way.
error-method-kept = Nothing was changed.

error-too-large-title = Too large
error-too-large = What was sent is larger than this site takes at once. Send fewer files at a time, or make their pictures smaller.
error-too-large-kept = Nothing of this upload was kept; what was sent before is.

error-wrong-kind-title = Not a kind that can be used here
error-wrong-kind = What was sent is not what the form sends. Open the form again and send it from there.
error-wrong-kind-kept = Nothing was changed.

error-form-title = The form did not arrive whole
error-form = Something is missing from what was sent, or the address has a part that cannot be read. Open the page again and send the form from there.
error-form-kept = Nothing was changed.
page-copy = Not for everybody. Copy { $mark }, { $at } UTC
