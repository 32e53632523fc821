# Letters. Their subjects may be seen by anybody: no word of what this is about.

mail-your-link-subject = Votre lien
mail-your-link-text = Voici le lien qui vous a été promis. Il sert une fois, pendant une semaine.
mail-look-at-account-subject = Merci de jeter un œil
mail-look-at-account-text = Quelque chose a changé dans votre façon de vous connecter, ou quelqu’un l’a tenté. Si ce n’est pas vous, ouvrez la page et appuyez sur le bouton tout en bas.
mail-something-waits-subject = Un message pour vous
mail-something-waits-text = Quelque chose vous attend. Connectez-vous pour le voir.
mail-unexpected = Si vous n’attendiez pas ceci, vous n’avez rien à faire.
mail-stop = Plus jamais :
no-mail-title = Plus de courriel
no-mail-lede = Le bouton met fin à tout courriel de ce site.
no-mail-button = Ne jamais m’écrire
no-mail-done = C’est fait. Vous ne recevrez plus de courriel.
no-mail-again = Vous pouvez en vouloir de nouveau à tout moment, sur votre page.
