# Ce qui entoure chaque page, et ce qui est dit quand il n’y en a pas.

skip = Aller au contenu
nav = Site
nav-regions = Parcourir par région
nav-consultations = Consultations
nav-organisations = Organisations
nav-languages = Langue
nav-sign-in = Connexion des membres
nav-desk = Votre espace de travail
nav-own = Votre page
this-page-in-your-language = Cette page en français

foot-regions = Documents par région
foot-check = Vérifiez par vous-même
foot-check-how = Chaque constat mène aux propos sur lesquels il repose.
foot-verify = Comment vérifier un rapport
foot-method = Méthode
foot-contact = Contact

actions = Cette page sous d’autres formes
action-print = Imprimer
action-mail = Courriel
format-pdf = PDF
format-docx = Word
format-md = Markdown
format-txt = Texte
format-json = Données (JSON)
format-csv = Tableau (CSV)

print-how = Cette page est mise en forme pour le papier. Imprimez-la avec la commande du navigateur : Ctrl+P, ou ⌘P sur Mac ; sur un téléphone, Partager puis Imprimer.
print-back = Retour à la page

set-contents = Table des matières
set-notes = Notes
set-page-of = Page {"{n}"} sur {"{total}"}
set-back = retour au texte

error-ways = Où aller à présent
error-way-back = Retour, pour corriger
error-way-page = La page elle-même
error-way-home = Accueil
error-way-sign-in-again = Se reconnecter

error-not-found-title = Cette page n’existe pas
error-not-found = Rien n’est publié à cette adresse. Peut-être y manque-t-il une lettre, ou ce à quoi elle menait a-t-il été retiré.
error-not-found-kept = Les adresses des rapports, thèmes, constats et propos publiés ne changent pas.

error-no-such-format-title = Non disponible dans ce format
error-no-such-format = La page existe, mais pas sous la forme d’un fichier de ce type.
error-no-such-format-kept = Voici les formats dans lesquels elle est disponible.

error-sign-in-title = Connectez-vous d’abord
error-sign-in = Vous n’êtes pas connecté, ou plus, ou vous ne pouvez pas faire cela. Connectez-vous ; si vous l’êtes, demandez au secrétariat. Qui exploite ce site obtient un nouveau lien avec « plenary operator-link » sur la machine où il tourne.
error-sign-in-kept = Rien n’a été modifié. Si vous remplissiez un formulaire, revenez en arrière dans votre navigateur : ce que vous avez saisi y est toujours.
error-sign-in-again-title = Connectez-vous encore une fois
error-sign-in-again = Cela demande une connexion des dix dernières minutes, pour que quiconque trouve un navigateur ouvert ne puisse le faire. L’opérateur revient avec un nouveau lien de « plenary operator-link ».
error-sign-in-again-kept = Rien n’a été changé.

error-refused-title = Cette action n’a pas pu être effectuée
error-refused-kept = Rien n’a été modifié.

error-conflict-title = Quelqu’un d’autre a apporté une modification entre-temps
error-conflict-kept = Ce que cette personne a enregistré est conservé. Revenez en arrière dans votre navigateur pour retrouver ce que vous avez saisi, et comparez.

error-missing-glyph-title = Un caractère ne peut pas être imprimé
error-missing-glyph = Aucune police disponible ne contient le caractère « { $character } » ({ $code }) ; cette page ne peut donc pas être composée en PDF. Il figure dans : « { $near } ». Remplacez le caractère dans la source, ou choisissez un autre format.
error-missing-glyph-kept = La page et les autres formats ne sont pas touchés.

error-names-closed-title = Les noms sont fermés
error-names-closed = Les noms et les contacts ne peuvent être ni ouverts ni ajoutés pour le moment, car la clé qui les ouvre n’est pas à sa place. La personne qui gère ce site trouvera dans le journal où la remettre.
error-names-closed-kept = Toutes les autres pages fonctionnent. Rien n’a été modifié.
error-files-away-title = Les fichiers sont inaccessibles
error-files-away = L’endroit où les fichiers sont conservés ne répond pas pour le moment. La personne qui gère ce site en trouvera la raison dans le journal.
error-files-away-kept = Les pages fonctionnent comme avant. Ce qui a été envoyé n’a pas été conservé : renvoyez-le plus tard.

error-busy-title = Trop de demandes à la fois
error-busy = Le site traite d’autres demandes. Attendez une minute, puis rechargez la page.
error-busy-kept = Ce qui avait été enregistré est conservé. Si vous envoyiez un formulaire, vérifiez d’abord s’il est arrivé.

error-internal-title = Une erreur s’est produite ici
error-internal = La faute est de notre côté, non du vôtre. Elle a été consignée dans le journal, où le responsable du site la trouvera.
error-internal-kept = Ce qui avait été enregistré est conservé. Si vous envoyiez un formulaire, vérifiez d’abord s’il est arrivé.

error-other-site-title = Cet envoi provient d’un autre site
error-other-site = Un formulaire ne peut être envoyé que depuis ce site. Si vous l’exploitez derrière un serveur mandataire, son paramètre « address » doit être l’adresse que voient les visiteurs.
error-other-site-kept = Rien n’a été modifié.

error-method-title = Cette adresse n’admet pas cette action
error-method = La page existe, mais elle ne peut pas être utilisée de cette manière.
error-method-kept = Rien n’a été modifié.

error-too-large-title = Envoi trop volumineux
error-too-large = L’envoi dépasse ce que ce site accepte en une fois. Envoyez moins de fichiers à la fois, ou réduisez la taille de leurs images.
error-too-large-kept = Rien de cet envoi n’a été conservé ; les envois antérieurs le sont.

error-wrong-kind-title = Type de contenu non utilisable ici
error-wrong-kind = Ce qui a été envoyé n’est pas ce qu’envoie le formulaire. Rouvrez le formulaire et envoyez-le depuis sa page.
error-wrong-kind-kept = Rien n’a été modifié.

error-form-title = Le formulaire n’est pas arrivé en entier
error-form = Il manque quelque chose à l’envoi, ou une partie de l’adresse est illisible. Rouvrez la page et envoyez le formulaire depuis celle-ci.
error-form-kept = Rien n’a été modifié.
page-copy = Pas pour tout le monde. Copie { $mark }, { $at } UTC
