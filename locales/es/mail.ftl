# Letters. Their subjects may be seen by anybody: no word of what this is about.

mail-your-link-subject = Su enlace
mail-your-link-text = Este es el enlace que se le prometió. Sirve una vez, durante una semana.
mail-look-at-account-subject = Eche un vistazo, por favor
mail-look-at-account-text = Algo cambió en su forma de entrar, o alguien lo intentó. Si no fue usted, abra la página y pulse el botón del final.
mail-something-waits-subject = Un mensaje para usted
mail-something-waits-text = Algo le espera. Entre para verlo.
mail-unexpected = Si no esperaba esto, no tiene que hacer nada.
mail-stop = Nunca más:
no-mail-title = No más correo
no-mail-lede = El botón termina todo el correo de este sitio para usted.
no-mail-button = No enviarme nunca correo
no-mail-done = Hecho. No recibirá más correo.
no-mail-again = Puede volver a querer correo cuando quiera, en su página.
