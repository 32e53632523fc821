# Letters. Their subjects may be seen by anybody: no word of what this is about.

mail-your-link-subject = Your link
mail-your-link-text = Here is the link that was promised to you. It works once, within a week.
mail-look-at-account-subject = Please have a look
mail-look-at-account-text = Something was changed in how you sign in, or somebody tried to. If it was not you, open the page and press the button at its end.
mail-something-waits-subject = A message for you
mail-something-waits-text = Something waits for you. Sign in to see it.
mail-unexpected = If you did not expect this, you need not do anything.
mail-stop = Never again:
no-mail-title = No more mail
no-mail-lede = The button ends all mail from this site to you.
no-mail-button = Never send me mail
no-mail-done = Done. No more mail goes to you.
no-mail-again = You can want mail again at any time, on your own page.
