# La bibliothèque : rayons, ouvrages, fichiers ; et le bureau où ils sont déposés.

nav-library = Bibliothèque
library = Bibliothèque
library-count =
    { $n ->
        [0] Aucun document.
        [one] { $n } document.
       *[other] { $n } documents.
    }
library-empty = La bibliothèque est encore vide. Les rapports y prennent place d’eux-mêmes dès leur publication. Si vous gérez ce site, déposez le premier document.
library-none-left = Aucun document ne réunit tout cela.
library-all = Voir tous les documents
library-documents = Documents
library-narrow = Affiner
library-widen = tout
library-more = { $n } de plus
library-by-region = Région
library-by-country = Pays
library-by-theme = Thème
library-by-kind = Type de document
library-by-language = Langue
library-by-year = Année
library-by-organisation = Organisation
library-all-regions = Toutes les régions
library-years = Documents et tables rondes par année
library-years-alt = Des colonnes pour chaque année de { $from } à { $to }. Le tableau donne les mêmes nombres.
library-page = Page { $n } sur { $of }
library-page-before = Page précédente
library-page-after = Page suivante

library-kind = Type de document
library-kind-roundtable-report = Rapport d’une table ronde
library-kind-global-report = Rapport mondial
library-kind-report = Rapport
library-kind-study = Étude
library-kind-statement = Déclaration
library-kind-law = Loi, traité ou résolution
library-kind-letter = Lettre
library-kind-minutes = Compte rendu de réunion
library-kind-press = Presse
library-kind-guide = Manuel
library-kind-other = Autre document

# Un ouvrage
library-only-in = Ce document n’existe que dans ces langues : { $languages }.
library-read-here = Le lire sur ce site
library-languages = Langues et fichiers
library-published = Publié
library-organisation = Organisation
library-hosted-by = Accueilli par
library-original-language = Langue d’origine
library-translation-of = Traduction. Langue de l’original : { $language }.
library-behind = Cette traduction est en retard sur son original, qui a été révisé depuis.
library-no-files = Il n’y a pas encore de fichier dans cette langue.
library-older =
    { $n ->
        [one] { $n } révision antérieure
       *[other] { $n } révisions antérieures
    }
library-revision = Révision { $n }
library-scan = Ce fichier ne contient que des images de pages : on ne peut ni y chercher ni le faire lire à voix haute.
library-recognised = Ce fichier contient des images de pages. Ses mots ont été lus par une machine à partir d’une image et peuvent être erronés : ils servent à le trouver. Seules les images font foi.
library-read-by-machine = lu par une machine à partir d’une image
library-pages-in =
    { $n ->
        [1] Page { $from } : { $language }
       *[other] Pages { $from } à { $to } : { $language }
    }
library-is-part-of = Fait partie de
library-is-derived-from = Établi à partir de
library-has-parts = Ses parties
library-went-into = Ce qui en a été tiré
library-withdrawn-on = Ce document a été retiré le { $day }. Motif :
library-language-withdrawn-on = Le document a été retiré dans cette langue le { $day }. La raison :
library-file-pdf = PDF
library-file-docx = Word
library-file-odt = OpenDocument
library-file-html = Page web
library-file-md = Markdown
library-file-txt = Texte
library-file-size = { $kind } ({ $kilobytes } ko)

# Le bureau
library-desk-lede = Des documents que tout le monde peut lire. Ce qui parle de personnes et de machines est retiré de chaque fichier avant publication ; le fichier tel que vous l’avez envoyé reste scellé.
library-desk-empty = Aucun document n’a encore été déposé. Déposez-en un : son fichier suffit pour commencer.
library-deposit = Déposer un document
library-deposit-lede = Un document dans une langue. Le même texte peut venir en plusieurs formats ; les traductions suivent ensuite.
library-revise = Ajouter une langue ou une révision
library-revise-lede = Choisissez une langue déjà présente : elle reçoit une nouvelle révision, et les précédentes restent. Choisissez-en une autre : c’est une traduction.
library-revise-language = Nouvelle révision dans cette langue
library-change = Dire ce qu’est ce document
library-deposited = Déposé
library-original = original
library-behind-short = en retard sur l’original
library-bytes = { $n } octets
library-sealed-original = tel qu’il a été envoyé
library-removed = Retiré avant publication :
library-nothing-removed = Il n’y avait rien à retirer.
library-removed-names = Noms de personnes et d’organismes ({ $n })
library-removed-properties = Autres propriétés ({ $n })
library-removed-dates = Dates ({ $n })
library-removed-program = Le programme qui l’a produit ({ $n })
library-removed-comments = Commentaires ({ $n })
library-removed-tracked-changes = Suivi des modifications : les ajouts sont du texte, les suppressions ont disparu ({ $n })
library-removed-editing-marks = Traces de séances de travail ({ $n })
library-removed-settings = Réglages de la machine de l’auteur ({ $n })
library-removed-local-paths = Adresses de fichiers sur la machine de quelqu’un ({ $n })
library-removed-preview = Image d’aperçu ({ $n })
library-removed-picture-data = Données des images : appareil, lieu, heure, remarques ({ $n })
library-removed-attachments = Fichiers joints ({ $n })
library-removed-scripts = Programmes dans le fichier ({ $n })
library-removed-earlier-versions = Versions antérieures dans le fichier ({ $n })
library-removed-hidden-text = Remarques cachées ({ $n })
library-files-hint = docx, odt, pdf, html, md, txt ; un de chaque format. Déposez-les ici, ou appuyez sur le bouton.
library-title-hint = Vide : comme le fichier se nomme lui-même.
library-language-hint = De ces fichiers.
library-find-out = la trouver dans les fichiers
library-original-is-this = la langue de ces fichiers
library-original-language-hint = Dans laquelle le document a d’abord été écrit. Les autres en sont des traductions.
library-no-country = aucun pays en particulier
library-country-hint = Dont il traite, ou dont il vient.
library-region-of-country = celle du pays
library-region-hint = Seulement si ce n’est pas celle du pays. Sans les deux, c’est un document de toutes les régions.
library-organisation-hint = Qui en répond. Jamais une personne.
library-hosted-by-hint = Pour une réunion : une organisation par ligne.
library-part-of = Fait partie de
library-derived-from = Établi à partir de
library-link-hint = Documents de cette bibliothèque : collez leurs adresses, une par ligne.
library-note = De quoi il s’agit
library-note-hint = Une ou deux phrases, dans la langue du document.
library-titles = Titres
library-titles-hint = Une langue par ligne : en: The title.
library-two-of-a-format = Deux des fichiers sont au format { $format }. Une révision a un fichier de chaque format.
library-not-taken-in = { $name } n’a pas été accepté. Pourquoi :
library-not-kept = Rien n’a été déposé, car les fichiers n’ont pas pu être conservés. Renvoyez-les une fois réglée la cause indiquée ici.
library-no-language = Les fichiers ne disent pas dans quelle langue ils sont. Choisissez-la.
library-no-such-work = Il n’y a pas de document « { $text } » dans la bibliothèque, ou c’est celui-ci.
library-shelved-by-itself = Les rapports de tables rondes et les rapports mondiaux prennent place d’eux-mêmes à leur publication. Choisissez un autre type.
library-withdraw = Retirer le document
library-withdraw-how = Aucun de ses fichiers n’est plus remis, dans aucune langue ni révision. Sa page reste et dit le motif. Il peut être rétabli à tout moment.
library-because = Motif
library-because-hint = Tout le monde peut le lire.
library-no-reason = Dites pourquoi : la page le dit aux lecteurs.
library-withdraw-only = Retirer cette langue seulement
library-withdraw-language = Retirer le document dans cette langue : { $language }
library-withdraw-language-how = Aucun fichier de cette langue n’est plus remis, dans aucune révision. Les autres langues restent. La page en indique la raison. Une nouvelle révision dans cette langue sera de nouveau disponible.
library-last-language = Aucune autre langue de ce document n’est disponible. Retirez le document entier.
library-withdrawn-short = retiré
library-being-read = Ce fichier contient des images de pages. Une machine est en train d’en lire les mots.
library-scan-cannot-be-read = Ce fichier ne contient que des images de pages : il ne peut être ni fouillé ni lu à voix haute. Avec les paquets Debian tesseract-ocr et poppler-utils sur cette machine, ses mots pourraient être lus.
library-have-it-read = Faire lire ses mots par une machine
library-not-a-scan = Ce fichier a déjà son texte.
library-stands-already = Ce document est déjà en place.
