# La salle de lecture.

site-nothing-yet = Rien n’a encore été publié ici. Si vous gérez ce site, connectez-vous, créez une consultation et téléversez les rapports de ses tables rondes.
site-go-to-desk = Aller à votre espace de travail
site-home-lede = Des consultations mondiales, de la première table ronde au rapport mondial. Chaque constat ramène aux propos sur lesquels il repose.
site-latest-report = Le dernier rapport mondial
site-report-counts =
    { $findings ->
        [one] { $findings } constat tiré
       *[other] { $findings } constats tirés
    } de { $statements ->
        [one] { $statements } propos tenu
       *[other] { $statements } propos tenus
    } lors de { $roundtables ->
        [one] { $roundtables } table ronde.
       *[other] { $roundtables } tables rondes.
    }
site-where-held = Les lieux de rencontre
site-by-region = Documents par région
site-by-region-how = Les régions dépendent de qui divise le monde, et à quelle fin. Les documents peuvent être parcourus de plusieurs façons.

site-consultation = Consultation
site-consultations = Consultations
site-consultations-lede = Une consultation pose une même question à toutes les régions. Chaque table ronde donne lieu à un rapport, et l’ensemble des rapports donne le rapport mondial.
site-roundtables = tables rondes
site-host-organisations = organisations hôtes
site-statements = propos
site-findings = constats
site-behind-a-finding = des propos à l’appui d’un constat
site-read-global-report = Lire le rapport mondial
site-no-global-report = Le rapport mondial de cette consultation n’a pas encore été publié. Les rapports de ses tables rondes figurent ci-dessous.
site-convener = Convoquée par
site-languages = Langues
site-attribution-rule = Règle d’attribution des propos
site-goals = Objectifs
site-questions = Questions directrices
site-roundtables-held = Tables rondes, dans l’ordre où elles se sont tenues
site-no-roundtables = Aucune table ronde n’a encore été ajoutée. La personne qui gère cette consultation les ajoute dans l’espace de travail, avec le lieu, les dates et les organisations hôtes.
site-unknown-count =
    { $n ->
        [one] { $n } élément non connu
       *[other] { $n } éléments non connus
    }

site-inferred = déduit ; aucune source ne l’indique
site-uncertain = non certain

site-organisation = Organisation
site-organisations = Organisations
site-organisations-lede = Celles qui ont convoqué les consultations et celles qui ont accueilli leurs tables rondes.
site-no-organisations = Aucune organisation n’est encore connue. Les organisations hôtes des tables rondes figureront ici.
site-seat = Siège
site-seat-unknown = non indiqué, ou international
site-sort = Type
site-aliases = Autres noms
site-convened = Consultations convoquées
site-roundtables-hosted = Tables rondes accueillies
site-hosted-none = Aucune des tables rondes de ce site.

site-roundtable-n-of = Table ronde { $n } sur { $of }
site-held-in-on = Lieu et dates : { $place }, { $days }.
site-language = Langue du rapport
site-report = Rapport
site-facts = Ce que l’on sait, et d’après quelles sources
site-fact = Fait
site-fact-source = Source
site-not-known = Ce que l’on ne sait pas
site-said = Ce qui a été dit
site-no-report = Aucun rapport de cette table ronde n’a encore été enregistré. Ses propos figureront ici lorsqu’il y en aura un.
site-other-roundtables = Toutes les tables rondes de cette consultation

site-report-of = Rapport : { $roundtable }
site-global-report-of = Rapport mondial : { $consultation }
site-report-lede =
    { $n ->
        [one] Le compte rendu complet tel qu’il a été remis, avec { $n } propos. { $place }.
       *[other] Le compte rendu complet tel qu’il a été remis, avec { $n } propos. { $place }.
    }
site-account-how = Le numéro qui précède un propos mène à sa page : on y trouve ce qui repose sur lui, et comment le vérifier. Ce qui ne porte pas de numéro a été lu sans donner de propos.
site-source-file = Le fichier d’origine de cette lecture
site-original-file = Fichier original
site-file-size = Taille
site-bytes =
    { $n ->
        [one] { $n } octet
       *[other] { $n } octets
    }
site-imported = Enregistré le
site-reading-notices = Ce qui a été relevé à la lecture du fichier
site-file-hash = Code de hachage du fichier
site-text-hash = Code de hachage de son texte
site-withheld-here = [non divulgué]

site-statement-n = Propos n° { $n }, { $place }
site-in-context = Dans son passage
site-whole-report = Le rapport complet
site-what-came-of-it = La suite qui lui a été donnée
site-not-synthesised = Aucun rapport mondial n’a encore été publié ; rien ne repose donc sur ce propos pour l’instant.
site-newer-than-report = Le rapport mondial a été établi avant la lecture de ce propos, ou sans lui.
site-findings-rest =
    { $n ->
        [one] { $n } constat du rapport mondial repose sur lui :
       *[other] { $n } constats du rapport mondial reposent sur lui :
    }
site-no-finding-rests = Aucun constat du rapport mondial ne repose sur lui.
site-for-checking = Pour vérifier
site-span = Place dans le texte
site-span-bytes = octets { $from } à { $to }
site-page = Page
site-span-hash = Code de hachage de ces octets
site-statement-language = Langue
site-attribution = Attribution
site-level-person = la personne peut être nommée
site-level-organisation = l’organisation peut être nommée
site-level-kind-and-country = type d’organisation et pays seulement
site-level-region = la région seulement
site-level-roundtable = la table ronde seulement
site-level-withheld = non divulgué : compté, mais non affiché

site-breadth = portée
site-breadth-common-means = Commun : évoqué dans toutes les régions entendues, et par la moitié au moins des tables rondes.
site-breadth-shared-means = Partagé : évoqué dans deux régions ou plus, mais pas dans toutes les régions entendues, ou par moins de la moitié des tables rondes.
site-breadth-regional-means = Régional : évoqué par deux tables rondes ou plus, toutes d’une même région.
site-breadth-single-voice-means = Voix unique : évoqué par une seule table ronde. Les autres ne l’ont pas évoqué, ce qui ne veut pas dire qu’elles le rejettent.
site-what-was-said = Ce qui a été dit, par table ronde
site-why-one-theme = Pourquoi ces propos forment un seul thème
site-why-one-theme-how = Un programme a rapproché des propos de sens voisin, d’une langue à l’autre. Les chiffres indiquent son degré de certitude ; le lecteur est meilleur juge.
site-shared-words = Mots qu’ils ont en commun
site-cohesion = Degré de proximité de ces propos
site-stability = Fréquence à laquelle ils sont restés ensemble lorsque l’essai a été refait avec de légères variations
site-separation = Distance qui les sépare des autres thèmes
site-linked-themes = Sur le même sujet, dans d’autres parties des rapports
site-themes-beside = Thèmes voisins
site-findings-about-it = Constats à ce sujet
site-in-global-report = Lire dans le rapport mondial
site-superseded = Cet élément figurait dans la version { $n } du rapport mondial et n’est plus dans la plus récente.
site-newest-report = Le rapport mondial le plus récent

site-finding = Constat
site-rests-on = Ce sur quoi il repose

site-older-version = Vous lisez la version { $n }. Une version plus récente du rapport mondial a été publiée.
site-draft = Ceci est un brouillon. Vous êtes la seule personne à pouvoir le lire, jusqu’à sa publication.

site-regions = Parcourir par région
site-regions-lede = Les tables rondes, leurs rapports et ce qui a été évoqué, région par région.
site-scheme-source = Source : { $source }. État : { $as-of }.
site-scheme-empty = Aucune table ronde ne s’est tenue dans ces régions.
site-within = partie de : { $region }
site-region-lede =
    { $n ->
        [0] Aucune table ronde ne s’est tenue ici.
        [one] { $n } table ronde s’est tenue ici.
       *[other] { $n } tables rondes se sont tenues ici.
    }
site-region-empty = Aucune table ronde ne s’est tenue dans cette région ; on ne sait donc rien ici de ce que diraient les personnes qui y vivent.
site-documents = Documents
site-themes-raised = Ce qui a été évoqué ici
site-not-raised-here = Ce qui a été évoqué ailleurs, et non ici
site-not-raised-means = Non évoqué ne veut pas dire rejeté : peut-être personne n’a-t-il posé la question.
site-countries = Pays et zones

site-method-lede = Comment un rapport mondial naît des rapports des tables rondes, et ce qu’il ne prétend pas.
site-method-statements = Du rapport aux propos
site-method-statements-how = Un rapport est un fichier. Son texte en est extrait et conservé avec un code de hachage. Chaque élément d’une liste et chaque phrase constituent un propos, conservé octet par octet, avec sa place dans le texte ; la section où il figure en indique la catégorie. Ce qui n’a pas donné de propos est répertorié avec le motif.
site-method-themes = Des propos aux thèmes
site-method-themes-how = Les propos d’une même catégorie qui ont le même sens sont rapprochés, d’une langue à l’autre, par un programme qui fonctionne sur la même machine et ne consulte personne d’autre. Il se sert d’une table de mots et de fragments de mots, compare chaque propos à tous les autres et regroupe ceux qui sont proches. Il n’écrit rien lui-même : les intitulés sont des mots tirés des propos.
site-method-support = Appui
site-method-support-how = L’appui se compte en tables rondes et en organisations hôtes, jamais en propos : une grande réunion n’en éclipse pas une petite, et un point qu’une réunion a exprimé cinq fois n’a été évoqué qu’une fois. Les deux nombres sont toujours rapportés au total.
site-method-breadth = Portée
site-method-breadth-how = Commun : dans toutes les régions entendues et par la moitié au moins des tables rondes. Partagé : dans deux régions ou plus. Régional : par deux tables rondes ou plus, toutes d’une même région. Voix unique : par une seule table ronde. Ne pas avoir évoqué un point n’est pas l’avoir rejeté.
site-method-findings = Constats
site-method-findings-how = Un constat reprend mot pour mot un propos, choisi parce qu’il représente son thème, et s’accompagne de tous les propos sur lesquels il repose. Il n’y a pas de constat sans propos, et tout propos qui n’appuie aucun constat est répertorié.
site-method-withheld = Ce qui n’est pas divulgué
site-method-withheld-how = Un propos qui pourrait mettre quelqu’un en danger n’est pas divulgué : il est compté et non affiché, dans toutes les versions et tous les formats, y compris ceux qui ont été publiés auparavant.
site-method-same-bytes = Un résultat reproductible
site-method-same-bytes-how = Les mêmes propos, décisions et paramètres donnent le même rapport, octet par octet, sur n’importe quelle machine. Le registre les indique tous.
site-method-data = Le registre sous forme de données
site-method-data-how = Chaque rapport mondial peut être obtenu au format JSON, avec tout ce sur quoi il repose.
site-method-schema = Le schéma du registre

site-verify = Comment vérifier un rapport
site-verify-lede = Vous n’avez pas à croire un rapport mondial sur parole. Vous pouvez le vérifier.
site-verify-by-eye = Par la lecture
site-verify-by-eye-how = Suivez les sources d’un constat jusqu’au passage d’où chacune est tirée. Le passage est présenté dans son contexte, et le rapport où il figure est présenté en entier.
site-verify-by-program = Avec le programme
site-verify-step-one = Ouvrez le rapport mondial et enregistrez ses données (JSON).
site-verify-step-two = Procurez-vous Plenary. Il n’exige ni compte ni réseau.
site-verify-step-three = Lancez « plenary verify » suivi du nom du fichier enregistré. Avec « --sources » et un dossier, il compare aussi les fichiers originaux dont vous disposez.
site-verify-what = Ce qu’il vérifie
site-verify-quotations = Chaque citation correspond octet par octet à ce qui figure à sa place dans la source.
site-verify-links = Chaque constat repose sur des propos qui existent, et chaque propos figure dans une source qui existe.
site-verify-counts = Chaque décompte, tel que « 5 tables rondes sur 7 », est refait à partir des liens.
site-verify-findings = Le registre dans son ensemble porte l’empreinte qu’il indique : une seule lettre changée se voit.
site-verify-not = Ce qu’il ne peut pas vérifier
site-verify-not-how = Si un rapport rend bien compte de ce qui a été dit dans la salle. Pour le savoir, interrogez l’organisation hôte, ou une personne qui y était.
