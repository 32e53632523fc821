# Citations, flux et données

action-cite = Citer
foot-take-away = Flux et données
feed-all = Toutes les nouveautés
format-bib = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
format-atom = Flux
format-ics = Calendrier
format-jsonld = Données liées
colophon = À propos de cette page
colophon-voice = Qui le dit
colophon-issued = Publié ici
colophon-changed = Dernière modification
colophon-address = Adresse permanente
colophon-cite = Comment citer cette page
edition-published = publié le { $day }
edition-withdrawn = retiré le { $day }
voice-site = Les responsables de { $site }.
voice-compiled = Compilé à partir de ce qui a été dit lors des tables rondes. Ce n’est la position ni de la coalition, ni de ses membres, ni des organisateurs.
voice-account = Le compte rendu d’une table ronde, tel qu’il a été remis. Ce n’est la position ni de la coalition ni de ses membres.
voice-speaker = Dit lors d’une table ronde et cité mot pour mot. Ce n’est la position ni de la coalition ni de ses membres.
cite-title = Comment citer cette page
cite-plain = En toutes lettres
cite-files = Pour les logiciels de références
cite-about = À propos de ce qui est cité
cite-back = Retour à la page
cite-version = Version { $n }
cite-changed = Dernière modification : { $day }
count-versions =
    { $n ->
        [one] { $n } version publiée
       *[other] { $n } versions publiées
    }

feed-of = { $site } : nouveautés de { $what }
feed-statement = Dit à { $place }
count-reports =
    { $n ->
        [one] { $n } rapport
       *[other] { $n } rapports
    }
languages-title = Rapports par langue
languages-lede = Un rapport reste dans la langue dans laquelle il a été remis.
languages-none = Il n’y a pas encore de rapport.
roundtables-one = Table ronde
roundtables-title = Tables rondes
roundtables-lede = Toutes les tables rondes de toutes les consultations, dans l’ordre où elles se sont tenues.
calendar-left-out =
    { $n ->
        [one] { $n } table ronde n’y figure pas : ses jours ne sont pas connus.
       *[other] { $n } tables rondes n’y figurent pas : leurs jours ne sont pas connus.
    }
take-away = Flux et données
take-away-lede = Ce qui est public ici peut être suivi, copié et utilisé par des programmes. Aucun compte n’est nécessaire, et rien n’est noté sur qui l’emporte.
take-away-feeds = Flux
take-away-feeds-how = Un lecteur de flux montre les nouveautés. La page de chaque thème a son propre flux.
take-away-calendars = Calendriers
take-away-calendars-how = Lieux et jours des tables rondes. Les participants n’y figurent pas.
take-away-tables = Tableaux
take-away-tables-how = Fichiers CSV pour tableurs. La deuxième ligne porte les étiquettes du Humanitarian Exchange Language (HXL).
take-away-cite = Citations
take-away-cite-how = « Citer » figure sur chaque page. Son adresse se termine par .bib, .ris ou .csl.json pour les logiciels de références, et par .jsonld pour les données liées dans le vocabulaire de schema.org.

oai-country = Pays
take-away-api = Pour les programmes
take-away-api-how = Tout ce qui est public en JSON, page par page. La description suit OpenAPI 3.1.
take-away-api-description = Description
take-away-oai = Pour les bibliothèques
take-away-oai-how = Les rapports et les rapports mondiaux peuvent être moissonnés par OAI-PMH 2.0 avec Dublin Core. Ce qui est retiré est signalé comme supprimé.
