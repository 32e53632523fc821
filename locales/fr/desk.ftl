# L’espace de travail du responsable : formulaires, listes, prochaines étapes.

# La porte
desk-enter-title = Espace de travail du responsable
desk-enter-lede = Ce lien ouvre l’accès une seule fois. Le bouton l’utilise.
desk-enter-button = Entrer dans l’espace de travail
desk-enter-closed = Ce lien n’est plus valable : il a déjà servi, ou date de plus d’un jour.
desk-enter-closed-how = Sur la machine qui héberge ce site, demandez un nouveau lien :
desk-sign-out = Se déconnecter

# La première page
desk = Espace de travail
desk-lede = De la première table ronde au rapport mondial : tout ce qui se fait ici se fait pour tous les lecteurs.
desk-no-consultations = Il n’y a encore aucune consultation. Créez la première : son titre suffit pour commencer.
desk-count-reports =
    { $n ->
        [one] { $n } rapport
       *[other] { $n } rapports
    }
desk-public = accès public
desk-draft = brouillon
desk-preparing = en préparation
desk-collecting = réception des rapports
desk-next-roundtables = Prochaine étape : ajouter la première table ronde
desk-next-upload = Prochaine étape : téléverser les rapports des tables rondes
desk-next-run = Prochaine étape : lancer la synthèse
desk-next-publish = Prochaine étape : lire le brouillon, puis le publier
desk-next-read = Tout est public. Consultez le résultat ou poursuivez.

# Une consultation
desk-step-describe = Indiquer ce qui est demandé, et selon quelle règle
desk-step-roundtables = Ajouter les tables rondes
desk-step-upload = Téléverser leurs rapports
desk-step-run = Lancer la synthèse
desk-step-publish = Lire le brouillon et le publier
desk-done = fait
desk-see-public = Voir comme le public
desk-roundtables = Tables rondes
desk-no-roundtables = Aucune table ronde pour l’instant. Ajoutez-en une à la main, ou téléversez un rapport qui indique en tête où et quand elle s’est tenue : la table ronde sera alors créée à partir de ce rapport.
desk-place = Lieu
desk-reports = Rapports
desk-statements = Propos
desk-next = Prochaine étape
desk-upload-here = Téléverser un rapport
desk-runs = Synthèse
desk-run-start = Lancer la synthèse
desk-run-model = Lire avec
desk-run-model-hint = Un modèle regroupe mieux que la table intégrée, mais prend bien plus de temps. minilm ne lit que l’anglais ; use lit seize langues, e5 une centaine.
desk-run-model-none = la table intégrée
desk-run-under-way = Une synthèse est en cours : voir où elle en est
desk-no-statements = Il n’y a pas encore de propos. Téléversez d’abord les rapports des tables rondes.
desk-global-report = Rapport mondial
desk-made = Établi le
desk-state = État
desk-no-reports = Aucun rapport pour l’instant. Téléversez le fichier tel que le rapporteur ou la rapporteuse l’a envoyé.
desk-file = Fichier
desk-imported = Enregistré le
desk-stands = en vigueur
desk-withdrawn-state = retiré

# Les formulaires en général
desk-save = Enregistrer
desk-back = Retour
desk-change = Modifier
desk-wrong = Un point est à corriger. Ce que vous avez saisi est toujours là.
desk-not-known = non connu
desk-name-taken = Quelqu’un vient d’ajouter un élément du même nom. Enregistrez de nouveau : une autre adresse lui sera donnée.
desk-one-a-line = Un élément par ligne.
desk-no-title = Donnez un titre.
desk-not-a-date = « { $text } » n’est pas une date. Écrivez 2008, 2008-02 ou 2008-02-28, ou laissez le champ vide.
desk-ends-first = La fin précède le début.
desk-not-a-language = « { $text } » n’est pas le code d’une langue. Écrivez en, fr, es, pt-BR.

# Deux personnes en même temps
desk-conflict = Quelqu’un d’autre a apporté une modification pendant que cette page était ouverte
desk-conflict-how = Rien n’est perdu : ce qui est enregistré à présent et ce que vous avez envoyé figurent côte à côte. Le formulaire ci-dessous contient ce que vous avez envoyé. Enregistrez de nouveau pour le maintenir, ou reportez-y ce qui doit rester.
desk-conflict-same = Les deux versions disent la même chose. Il n’y a plus rien à faire.
desk-conflict-field = Champ
desk-conflict-stored = Version enregistrée
desk-conflict-sent = Votre envoi
desk-conflict-statement = Quelqu’un d’autre a modifié ce propos, ou son voisin, pendant qu’il était ouvert chez vous. Rouvrez-le pour le voir dans son état actuel.

# La consultation
desk-new-consultation = Nouvelle consultation
desk-change-consultation = Modifier la consultation
desk-title = Titre
desk-title-hint = Tel qu’il doit figurer sur la couverture du rapport mondial.
desk-short-title = Titre court
desk-short-title-hint = Pour les listes et les adresses. L’adresse en est tirée une fois pour toutes.
desk-topic = Sujet
desk-topic-hint = Une ou deux phrases.
desk-convener = Convoquée par
desk-starts = Début
desk-ends = Fin
desk-date-hint = Selon ce que l’on sait : 2008, 2008-02 ou 2008-02-28.
desk-languages = Langues
desk-languages-hint = Codes séparés par des virgules : en, fr, es.
desk-goals = Objectifs
desk-questions = Questions directrices
desk-attribution-rule = Règle d’attribution
desk-attribution-rule-hint = Ce qui a été annoncé aux participantes et aux participants quant à la mention de leur nom. Cette règle figure à côté de chaque rapport.
desk-attribution-rule-usual = Ce qui a été dit peut être utilisé ; les personnes qui l’ont dit ne sont pas nommées. Les propos ne sont attribués qu’à la table ronde.
desk-notice = Avis
desk-notice-hint = Une phrase que chaque page et chaque fichier doivent porter. En général, laisser vide.

# La table ronde
desk-new-roundtable = Ajouter une table ronde
desk-change-roundtable = Modifier la table ronde
desk-roundtable-title-hint = Par exemple : Table ronde consultative d’Afrique de l’Ouest.
desk-city = Ville
desk-country = Pays
desk-region = Région
desk-region-hint = Seulement si ce n’est pas celle du pays : réunion intéressant plusieurs régions, ou tenue ailleurs.
desk-region-of-country = celle du pays
desk-days = Dates
desk-days-hint = 2008-03-07, ou 2008-07-30/2008-07-31 pour plusieurs jours. 2008-02 ou 2008 si l’on n’en sait pas plus.
desk-days-note = Remarque sur les dates
desk-days-note-hint = Ce qui est incertain à leur sujet.
desk-not-days = « { $text } » n’est pas une date. Écrivez 2008, 2008-02, 2008-03-07 ou 2008-07-30/2008-07-31.
desk-hosts = Organisations hôtes
desk-hosts-hint = Une organisation par ligne. Celle qui n’est pas encore connue est ajoutée aux organisations.
desk-language = Langue
desk-roundtable-language-hint = Celle de son rapport.
desk-position = Rang
desk-position-hint = Dans l’ordre où les tables rondes se sont tenues, à partir de 1.
desk-no-position = Écrivez un nombre à partir de 1.
desk-no-such-country = Aucun pays n’a le code « { $text } ». Choisissez-en un dans la liste.
desk-no-such-region = Aucune région ne porte le nom « { $text } ». Choisissez-en une dans la liste.

# Le téléversement
desk-upload = Téléverser des rapports
desk-upload-lede = Plusieurs fichiers à la fois, tels qu’ils ont été reçus. Chacun est lu séparément : un fichier illisible n’arrête pas les autres.
desk-of-roundtable = Table ronde dont ils rendent compte
desk-of-roundtable-hint = Un rapport conforme au plan type indique en tête où et quand la table ronde s’est tenue. Ne la choisissez que si ce n’est pas le cas.
desk-find-out = à déterminer d’après chaque fichier
desk-files = Fichiers
desk-files-hint = docx, odt, pdf, html, md, txt ; tableaux comptant un propos par ligne au format xlsx ou csv. Déposez-les ici, ou appuyez sur le bouton.
desk-upload-button = Téléverser
desk-no-files = Choisissez au moins un fichier.
desk-no-such-roundtable = Cette table ronde n’existe plus. Choisissez-en une autre.
desk-sheet = Pour les tableaux : contenu de chaque colonne
desk-sheet-hint = Les noms tels qu’ils figurent sur la première ligne. Si rien n’est indiqué, le texte est recherché et le reste n’est pas lu.
desk-column-text = Texte
desk-column-roundtable-column = Table ronde
desk-column-region = Région
desk-column-organisation = Organisation
desk-column-language = Langue
desk-column-kind = Catégorie
desk-uploaded = Ce qui a été lu
desk-upload-more = Téléverser d’autres rapports
desk-file-read =
    { $n ->
        [one] Lecture effectuée : { $n } propos.
       *[other] Lecture effectuée : { $n } propos.
    }
desk-roundtables-added =
    { $n ->
        [one] Une table ronde a été ajoutée à partir de ce fichier.
       *[other] { $n } tables rondes ont été ajoutées à partir de ce fichier.
    }
desk-file-replaces = Il remplace le fichier antérieur du même nom, qui est retiré et peut être rétabli.
desk-file-stood = Ce même fichier est déjà présent. Rien n’a été modifié.
desk-file-stands-again = Ce même fichier avait été retiré. Il est de nouveau en vigueur, avec les corrections qui y avaient été apportées.
desk-not-read = Ce fichier n’a pas été enregistré :
desk-too-large = Ce fichier dépasse { $megabytes } Mo. Ôtez-en les images, ou demandez au responsable du site d’autoriser des fichiers plus volumineux.
desk-no-place = Ce fichier n’indique pas de quelle table ronde il rend compte. Revenez en arrière, choisissez la table ronde et envoyez de nouveau le fichier.
desk-several-places = Plusieurs tables rondes correspondent à ce qu’indique ce fichier. Revenez en arrière, choisissez la table ronde et envoyez de nouveau le fichier.
desk-roundtable-not-added = La table ronde que mentionne ce fichier n’a pas pu être ajoutée :
desk-look-at-statements = Examiner les propos

# Le compte rendu de lecture
desk-imported-on = Enregistré le { $day }
desk-see-report = Voir le rapport comme le public
desk-withdrawn = Cette version est retirée : elle est conservée, mais elle n’est ni affichée ni comptée.
desk-reinstate = Remettre en vigueur
desk-by-kind = Par catégorie
desk-by-language = Par langue
desk-left-over = Texte non retenu
desk-columns-not-read = Colonnes non lues
desk-notices = Points à vérifier dans ce fichier :
desk-reason-heading = titres
desk-reason-preamble = avant la première section
desk-reason-footnote = notes de bas de page
desk-reason-table = en-têtes et cellules latérales des tableaux
desk-reason-fragment = trop court pour constituer un point
desk-reason-taken-out = écarté à la main
desk-statements-how = Ouvrez un propos pour le corriger. Pour en déplacer plusieurs vers une autre section, cochez-les et choisissez la catégorie sous le tableau.
desk-no-statements-left = Aucun propos de ce rapport n’est en vigueur.
desk-choose = Cocher
desk-words = Texte
desk-kind = Catégorie
desk-level = Attribution
desk-kind-of-chosen = Catégorie des propos cochés
desk-kind-button = Attribuer la catégorie
desk-no-kind = Choisissez une catégorie dans la liste.
desk-none-chosen = Aucun propos n’était coché. Cochez ceux qui relèvent d’une autre catégorie, puis appuyez sur le bouton.
desk-some-changed-since =
    { $n ->
        [one] { $n } propos est resté tel quel : quelqu’un d’autre l’avait modifié entre-temps.
       *[other] { $n } propos sont restés tels quels : quelqu’un d’autre les avait modifiés entre-temps.
    }
desk-pages = Pages du tableau
desk-left-over-how = Texte lu qui n’a pas donné de propos, par motif. S’il contient malgré tout un point, faites-en un propos.
desk-make-statement = En faire un propos
desk-more-left-over = Éléments supplémentaires non énumérés ici : { $n }.
desk-taken-out-title = Propos écartés
desk-withdraw = Retirer le rapport
desk-withdraw-this = Retirer cette version du rapport
desk-withdraw-how =
    { $n ->
        [0] Le rapport ne sera plus ni affiché ni compté. Le fichier et le texte sont conservés, et le rapport peut être remis en vigueur à tout moment.
        [one] Le rapport et son unique propos ne seront plus ni affichés ni comptés. Tout est conservé, et le rapport peut être remis en vigueur à tout moment.
       *[other] Le rapport et ses { $n } propos ne seront plus ni affichés ni comptés. Tout est conservé, et le rapport peut être remis en vigueur à tout moment.
    }
desk-withdraw-button = Retirer le rapport

# Un propos
desk-statement = Propos
desk-correct = Comment il est compris
desk-kind-hint = La section du plan type à laquelle il appartient.
desk-level-hint = Ce qui peut être révélé de l’identité de la personne qui l’a tenu. « Non divulgué » en supprime le texte de toutes les pages et de tous les fichiers, y compris des versions antérieures.
desk-recut = Son texte
desk-words-hint = Recopiez les nouveaux mots depuis le texte ci-dessous, à la lettre près. Une ligne vide les partage en deux propos. L’ancien propos est écarté ; le nouveau reçoit sa propre adresse.
desk-around = Le texte qui l’entoure
desk-recut-button = Redécouper
desk-words-not-found = Ces mots ne figurent pas dans le texte ci-dessous. Recopiez-les à la lettre près : les signes et les espaces comptent.
desk-no-words = Ce champ est vide. Recopiez-y des mots du texte ci-dessous.
desk-words-unchanged = Ce texte est déjà celui du propos. Rien n’a été modifié.
desk-words-twice = Les nouveaux propos ont des mots en commun. Chaque mot ne peut figurer que dans un seul d’entre eux.
desk-words-overlap = Certains de ces mots appartiennent à un autre propos. Réunissez les deux, écartez d’abord l’autre, ou laissez ces mots de côté.
desk-not-neighbours = Ces deux propos ne sont plus voisins. Rouvrez le propos.
desk-join = Réunir avec un propos voisin
desk-join-before = Réunir avec le précédent
desk-join-after = Réunir avec le suivant
desk-take-out = Écarter le propos
desk-take-out-how = Il ne sera plus ni affiché ni compté, et ses mots rejoindront le texte non retenu. Il peut être rétabli.
desk-take-out-button = Écarter le propos
desk-taken-out = Ce propos a été écarté : il n’est ni affiché ni compté.
desk-take-back = Rétablir le propos
desk-add = Faire un propos d’un texte non retenu
desk-add-hint = Ne laissez que les mots qui expriment le point. Ils doivent figurer dans le texte ci-dessous, à la lettre près.
desk-add-button = Créer le propos

# Une synthèse en cours
desk-run = La synthèse est en cours
desk-run-cancelled = La synthèse a été annulée. Rien n’a été modifié.
desk-run-failed = La synthèse n’a pas abouti. Rien n’a été modifié.
desk-run-again = Actualiser (la page le fait d’elle-même toutes les deux secondes)
desk-run-cancel = Annuler la synthèse
desk-step-waiting = En attente de son tour
desk-step-stopping = Arrêt en cours
desk-step-read = Lecture des propos
desk-step-encode = Comparaison des propos, d’une langue à l’autre
desk-step-neighbours = Recherche des propos qui portent sur le même sujet
desk-step-smooth = Pondération des propos voisins
desk-step-communities = Regroupement des propos en thèmes
desk-step-label = Choix des mots qui désignent les thèmes
desk-step-keep = Établissement du rapport mondial

# Une synthèse
desk-themes = Thèmes
desk-findings = Constats
desk-withheld = Non divulgués
desk-read-it = Lire le rapport
desk-download = Télécharger
desk-format-pdf = PDF
desk-format-html = Page Web
desk-format-docx = Word
desk-format-md = Markdown
desk-format-txt = Texte
desk-format-json = JSON, avec tout ce qu’exige une vérification
desk-format-csv = CSV, un propos par ligne
desk-publish = Publier
desk-publish-title = Publier le rapport mondial n° { $number } ?
desk-publish-how = Tout le monde pourra dès lors le lire, et il deviendra le rapport mondial de la consultation.
desk-unpublish = Annuler la publication
desk-unpublish-title = Annuler la publication du rapport mondial n° { $number } ?
desk-unpublish-how = Vous serez alors la seule personne à pouvoir le lire. Quiconque l’a téléchargé le garde, et ses adresses ne mèneront nulle part tant qu’il n’aura pas été publié de nouveau.

# Sorting themes
desk-sort = Trier les thèmes
desk-sort-how = Un programme a rapproché les déclarations. Vous savez mieux : nommez les thèmes, réunissez-les, séparez-les. Vos décisions sont consignées et respectées à chaque nouvelle synthèse.
desk-sort-none = Il n’y a pas de thème : chaque déclaration est une voix isolée.
desk-theme = Thème
desk-n-of-roundtables = { $n } tables rondes sur { $of }
desk-theme-name = Nom du thème
desk-theme-name-hint = 120 lettres au plus, dans la langue de cette page. Il remplace les mots choisis par le programme.
desk-theme-rename = Nommer
desk-theme-choose = Choisir des déclarations
desk-theme-split = En faire un thème à part
desk-theme-alone = Laisser chacune seule
desk-theme-other = Un autre thème
desk-theme-other-hint = Celui auquel appartiennent les déclarations choisies, ou avec lequel réunir tout le thème.
desk-theme-move = Y déplacer les déclarations choisies
desk-theme-merge = Réunir tout le thème avec lui
desk-theme-pin = Clore le thème
desk-theme-pin-how = Ses déclarations restent ensemble et rien ne s’y ajoute par la suite.
desk-decisions = Décisions sur les thèmes
desk-decisions-how = Les plus récentes d’abord. Elles sont rejouées dans leur ordre à chaque synthèse ; les thèmes suivent quand vous relancez la synthèse.
desk-decisions-none = Rien n’a encore été décidé. Ouvrez les thèmes d’un rapport mondial pour commencer.
desk-decision-undo = Annuler
desk-decision-undone = annulée
desk-decision-conflict = La décision { $number } s’y oppose. Annulez-la d’abord, si c’est bien ce que vous voulez.
desk-decision-impossible = C’est impossible : ces déclarations ont les mêmes mots, ou presque, et restent ensemble.
desk-decision-nothing-chosen = Choisissez au moins une déclaration, et laissez-en au moins une.
desk-decision-name = Donnez un nom de 1 à 120 lettres.
desk-decision-raced = Quelqu’un a décidé entre-temps. Rien n’a été écrit ; regardez les décisions et recommencez.
desk-decided-rename = Nommé « { $name } » ({ $language })
desk-decided-merge = { $n } déclarations portent sur la même chose
desk-decided-split = { $n } déclarations portent sur autre chose que le reste de leur thème
desk-decided-move = { $n } déclarations déplacées vers un autre thème
desk-decided-alone = { $n } déclarations restent seules
desk-decided-pin = Un thème de { $n } déclarations a été clos
desk-decided-undo = La décision { $number } a été annulée
desk-changes = Ce qui a changé depuis le rapport mondial { $number }
desk-changes-unchanged = Thèmes inchangés : { $n }.
desk-change-new = nouveau
desk-change-split = détaché de « { $from } »
desk-change-moved = déclarations arrivées : { $came }, parties : { $went }
desk-change-merged = passé dans « { $into } »
desk-change-gone = n’est plus un thème
