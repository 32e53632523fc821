# Le rapport mondial, ses constats et ses thèmes, dans toutes les sorties.

synthesis-global-report = Rapport mondial
synthesis-contents = Table des matières
synthesis-notes = Notes
synthesis-page-of = Page { $n } sur { $total }
synthesis-back = retour au texte

# Chiffres sous le titre ; le nombre figure à côté du mot.
synthesis-fact-roundtables = { $n ->
        [one] table ronde
       *[other] tables rondes
    }
synthesis-fact-organisations = { $n ->
        [one] organisation hôte
       *[other] organisations hôtes
    }
synthesis-fact-statements = { $n ->
        [one] propos
       *[other] propos
    }
synthesis-fact-languages = { $n ->
        [one] langue
       *[other] langues
    }
synthesis-fact-findings = { $n ->
        [one] constat
       *[other] constats
    }
synthesis-fact-behind = des propos à l’appui d’un constat

# Résumé
synthesis-summary = Résumé
synthesis-summary-counts = { $themes ->
        [0] Il n’y a pas eu deux propos sur un même sujet.
        [one] Un seul thème a été dégagé : { $common } commun, { $shared } partagé par plusieurs régions, { $regional } propre à une région.
       *[other] Sur { $themes } thèmes, { $common ->
            [one] { $common } est commun
           *[other] { $common } sont communs
        } à toutes les régions entendues, { $shared ->
            [one] { $shared } est partagé
           *[other] { $shared } sont partagés
        } par certaines d’entre elles et { $regional ->
            [one] { $regional } a été évoqué
           *[other] { $regional } ont été évoqués
        } dans une seule région.
    } Ne pas avoir évoqué un point n’est pas l’avoir rejeté.
synthesis-summary-common-challenges = Obstacles le plus largement évoqués :
synthesis-summary-common-themes = Autres points le plus largement évoqués :
synthesis-matrix-caption = Thèmes par région : nombre de tables rondes de chaque région où chacun a été évoqué. Les régions n’ont pas été entendues dans la même mesure ; chaque colonne a son propre total. { $of ->
        [1] {""}
       *[other] Thèmes touchant plusieurs régions présentés ici : { $n } sur { $of }.
    }
synthesis-theme = Thème
synthesis-theme-without-words = un thème dont les propos ne sont pas divulgués
synthesis-not-raised = non évoqué
synthesis-n-of = { $n } sur { $of }

# Lieux
synthesis-places = Les lieux de rencontre
synthesis-places-table = Les tables rondes, dans l’ordre où elles se sont tenues
synthesis-map-title = Les lieux où les tables rondes se sont tenues
synthesis-map-alt = { $n ->
        [one] Carte du monde indiquant un pays où l’on s’est réuni. Le tableau ci-dessous dit la même chose.
       *[other] Carte du monde indiquant les { $n } pays où l’on s’est réuni. Le tableau ci-dessous dit la même chose.
    }
synthesis-map-caption = Un point marque le pays d’une table ronde ; les régions entendues sont colorées. Le tracé des frontières n’implique aucune prise de position quant au statut juridique des territoires.
synthesis-place = Lieu
synthesis-days = Dates
synthesis-hosts = Organisations hôtes
synthesis-region = Région
synthesis-region-unknown = région non indiquée
synthesis-not-known = non connu

# Appui
synthesis-n-of-roundtables = { $n ->
        [one] { $n } table ronde
       *[other] { $n } tables rondes
    } sur { $of }
synthesis-n-of-organisations = { $n ->
        [one] { $n } organisation hôte
       *[other] { $n } organisations hôtes
    } sur { $of }
synthesis-raised-in = { $places } ({ $organisations })
synthesis-raised-and-not = { $places } ; non évoqué : { $others } ({ $organisations })
synthesis-region-count = { $region } { $n } sur { $of }

# Catégories de propos, au singulier et au pluriel
synthesis-kind-relevance = importance pour la région
synthesis-kind-challenge = difficulté
synthesis-kind-recommendation = recommandation
synthesis-kind-activity = activité
synthesis-kind-divergence = divergence de vues
synthesis-kind-presentation = exposé
synthesis-kind-unplaced = hors plan type
synthesis-kinds-relevance = Importance pour la région
synthesis-kinds-challenge = Difficultés
synthesis-kinds-recommendation = Recommandations
synthesis-kinds-activity = Activités
synthesis-kinds-divergence = Divergences de vues dans la salle
synthesis-kinds-presentation = Exposés
synthesis-kinds-unplaced = Hors plan type

# Portée
synthesis-breadth-common = commun
synthesis-breadth-shared = partagé
synthesis-breadth-regional = d’une seule région
synthesis-breadth-single-voice = une seule table ronde

# Parties du rapport
synthesis-section-common-challenges = Difficultés communes
synthesis-section-common-challenges-is = Les obstacles, tels que les ont exprimés des tables rondes de deux régions ou plus. Chaque intertitre est un propos, dans les termes où il a été tenu.
synthesis-section-common-themes = Thèmes communs
synthesis-section-common-themes-is = Ce que signifie le sujet, selon les tables rondes de deux régions ou plus, et ce que demandent toutes les régions. Chaque intertitre est un propos, dans les termes où il a été tenu.
synthesis-section-strategies = Stratégies et activités par région
synthesis-section-strategies-is = Ce qu’il convient de faire et ce qui sera fait, dans les termes de chaque région. Les points montrent où la même chose a été demandée ailleurs.
synthesis-section-divergence = Divergences de vues dans les salles
synthesis-section-divergence-is = Points sur lesquels une salle était partagée, d’après son rapport. Ils sont placés côte à côte, sans être départagés.
synthesis-section-one-region = Entendu dans une seule région
synthesis-section-one-region-is = Points évoqués par deux tables rondes ou plus d’une même région, et par aucune ailleurs.
synthesis-section-single-voices = Entendu à une seule table ronde
synthesis-section-single-voices-is = Points qu’aucune autre table ronde n’a évoqués. Une voix peut voir ce que d’autres ne voient pas ; rien n’est omis du fait d’être isolé.

# Sources d’un constat
synthesis-sources = { $n ->
        [one] Le propos sur lequel il repose
       *[other] Les { $n } propos sur lesquels il repose
    }
synthesis-sources-of = { $n } des { $of } propos sur lesquels il repose
synthesis-and-more = { $n ->
        [one] et un autre
       *[other] et { $n } autres
    }
synthesis-file-page = { $file }, page { $page }
synthesis-stands-at = { $file }, octets { $start }–{ $end } de son texte

# Couverture
synthesis-coverage = Ce qui n’appuie aucun constat
synthesis-coverage-is = Propos à l’appui d’un constat : { $n } sur { $of } ({ $percent }).
synthesis-coverage-withheld = { $n ->
        [one] Un propos n’est pas divulgué : il est compté dans son thème, et non affiché.
       *[other] { $n } propos ne sont pas divulgués : ils sont comptés dans leurs thèmes, et non affichés.
    }
synthesis-coverage-presentations = { $n ->
        [one] Un propos provient de l’exposé d’un orateur invité et n’appuie rien de ce qui a été dit dans la salle
       *[other] { $n } propos proviennent d’exposés d’orateurs invités et n’appuient rien de ce qui a été dit dans les salles
    }
synthesis-left-caption = Ce qui a été lu sans donner de propos, par fichier : nombre de fragments de texte et motif
synthesis-file = Fichier
synthesis-statements = Propos
synthesis-left-heading = Titres
synthesis-left-preamble = Avant la première section
synthesis-left-footnote = Notes de bas de page
synthesis-left-table = En-têtes et cellules latérales des tableaux
synthesis-left-fragment = Trop court pour constituer un point
synthesis-left-taken-out = Écarté à la main
synthesis-withheld = { $n ->
        [one] Un autre propos n’est pas divulgué : il est compté, et non affiché.
       *[other] { $n } autres propos ne sont pas divulgués : ils sont comptés, et non affichés.
    }

# Méthode
synthesis-method = Méthode
synthesis-method-statements = Chaque rapport a été lu sous forme de texte et découpé en propos : un élément de liste, ou une phrase. Un propos est conservé octet par octet, avec sa place dans le texte et un code de hachage de ses octets. Sa catégorie découle de la section du rapport où il figure.
synthesis-method-themes = Les propos d’une même catégorie qui portent sur le même sujet forment un thème, d’une langue et d’une table ronde à l’autre. Le regroupement est calculé à partir d’une table de fragments de mots de nombreuses langues et reste le même pour les mêmes propos. Ce qui n’a pas de voisin assez proche demeure une voix unique.
synthesis-method-breadth = Un thème est commun lorsque toutes les régions entendues et la moitié au moins des tables rondes l’ont évoqué ; partagé lorsque deux régions ou plus l’ont évoqué ; d’une seule région lorsque deux tables rondes ou plus de cette seule région l’ont évoqué. La table ronde est l’unité de tous les décomptes, quelle que soit l’abondance de ce qui y a été dit.
synthesis-method-findings = Un constat est le propos qui représente le mieux son thème, dans les termes où il a été tenu. Rien n’a été récrit ni traduit. L’appui est calculé à partir des liens entre propos, thèmes et tables rondes.
synthesis-method-limits = Lorsque les tables rondes sont peu nombreuses, ces mots décrivent ce qui a été dit et où ; ils ne prouvent rien au sujet de ceux qui n’étaient pas dans la salle. Un point que personne n’a évoqué n’a pas été évoqué : il n’a pas été rejeté.
synthesis-method-grouped = Propos regroupés
synthesis-method-assigned = Dans un thème
synthesis-method-stability = Stabilité : paires qui restent ensemble lorsqu’un cinquième des propos est laissé de côté
synthesis-method-cohesion = Cohésion : proximité des propos par rapport au centre de leur thème
synthesis-method-program = Établi avec
synthesis-method-fingerprint = Empreinte du registre
synthesis-method-verify = Le registre de ce rapport, un fichier dont le nom se termine par .json, contient le texte de toutes les sources. Quiconque en dispose peut vérifier chaque citation et chaque décompte au moyen de « plenary verify ».

# Annexe
synthesis-annex = Tous les propos
synthesis-annex-is = Par table ronde dans l’ordre où elles se sont tenues, puis par section du rapport, dans la langue de rédaction.
