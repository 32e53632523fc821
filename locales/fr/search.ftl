# Search, and the names it knows.

nav-search = Recherche
search-title = Recherche
search-lede = Un seul champ pour les propos, constats, thèmes, rapports, tables rondes et organisations, dans toutes leurs langues.
search-label = Rechercher
search-hint = Des mots de n’importe quelle langue. Les guillemets gardent une expression entière, l’astérisque remplace toute fin de mot, le signe moins écarte un mot.
search-button = Rechercher
search-how = Comment chercher
search-how-words = Ces mots, sous toutes leurs formes
search-how-phrase = Exactement ces mots, côte à côte
search-how-beginning = Les mots qui commencent ainsi
search-how-without = L’un sans l’autre
search-how-field = Seulement de là, ou de ce genre
search-how-names = Tous les noms de la même chose, dans toutes les langues
search-fields = Avant deux-points peut se trouver : { $fields }

search-title-of = Recherche : { $question }
search-count =
    { $n ->
        [one] { $n } résultat
       *[other] { $n } résultats
    }
search-results = Résultats
search-corrected = Rien n’a été trouvé pour « { $typed } ». Voici les résultats pour « { $instead } ».
search-some = Rien ne contient tous ces mots. Voici ce qui en contient quelques-uns.
search-unknown-type = « { $value } » n’est pas un type de résultat : écrivez statement, finding, theme, report, global-report, roundtable, consultation ou organisation.
search-unknown-kind = « { $value } » n’est pas un genre de propos : écrivez par exemple challenge, recommendation ou activity.
search-unknown-region = Aucune région ne s’appelle « { $value } ».
search-unknown-country = Aucun pays ne s’appelle « { $value } ».
search-unknown-language = Aucune langue ne s’appelle « { $value } » : écrivez son nom ou son code, par exemple fr.
search-unknown-year = « { $value } » n’est pas une année : écrivez 2008, ou 2007-2009.
search-unknown-organisation = Aucune organisation ne s’appelle « { $value } ».
search-no-such-field = Il n’y a pas de champ { $fields } : il a été cherché comme mot.
search-ignored = Des signes seuls, un astérisque sans début de mot ou un champ sans valeur ne trouvent rien. Ils ont été laissés de côté.
search-cut = La question est très longue. Seul son début a été utilisé.

search-leave-off = retirer
search-by-type = Quoi
search-by-region = Région
search-by-language = Langue
search-by-kind = Genre

search-type-statement = Propos
search-type-finding = Constat
search-type-theme = Thème
search-type-report = Rapport
search-type-global-report = Rapport mondial
search-type-roundtable = Table ronde
search-type-consultation = Consultation
search-type-organisation = Organisation
search-type-document = Document
search-type-page = Page
search-types-statement = Propos
search-types-finding = Constats
search-types-theme = Thèmes
search-types-report = Rapports
search-types-global-report = Rapports mondiaux
search-types-roundtable = Tables rondes
search-types-consultation = Consultations
search-types-organisation = Organisations
search-types-document = Documents
search-types-page = Pages

search-before = Page précédente
search-next = Page suivante
search-page = Page { $n } sur { $of }
search-nothing = Rien n’a été trouvé. Essayez moins de mots, un autre mot pour la même chose, ou aucun champ. Ou continuez d’ici :
search-feed = Flux
search-references = Références
search-references-of = Références : { $question }
search-back = Retour aux résultats

thesaurus-title = Noms de la même chose
thesaurus-lede = Qui cherche un nom d’un groupe les trouve tous, dans toutes les langues. Une modification vaut dès la recherche suivante.
thesaurus-new = Ajouter un groupe
thesaurus-lines = Noms, une ligne par langue
thesaurus-lines-hint = Chaque ligne porte le code d’une langue, deux-points, puis des noms séparés par des points-virgules. Un astérisque au lieu du code vaut pour les noms qu’aucune langue ne change. Un groupe livré avec Plenary et laissé vide n’est pas utilisé.
thesaurus-no-language = Commencez chaque ligne par le code d’une langue et deux-points, par exemple « fr: alerte précoce ». Celles-ci ne le font pas : { $lines }
thesaurus-too-few = Un groupe demande au moins deux noms.
thesaurus-name-taken = Il y a déjà un groupe nommé { $name }. Ajoutez-y les noms.
thesaurus-changed-since = Quelqu’un d’autre a modifié ce groupe depuis que vous l’avez ouvert. Rien n’a été modifié.
thesaurus-as-shipped = Comme livré
thesaurus-remove = Supprimer ce groupe
thesaurus-off = non utilisé
thesaurus-changed = modifié ici
thesaurus-own = le vôtre
