# Jours, nombres, listes, langues : la menue monnaie de chaque page.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# Un mois seul, sans jour
month-alone-1 = { month-1 }
month-alone-2 = { month-2 }
month-alone-3 = { month-3 }
month-alone-4 = { month-4 }
month-alone-5 = { month-5 }
month-alone-6 = { month-6 }
month-alone-7 = { month-7 }
month-alone-8 = { month-8 }
month-alone-9 = { month-9 }
month-alone-10 = { month-10 }
month-alone-11 = { month-11 }
month-alone-12 = { month-12 }

day-month-year = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
month-year = { $month } { $year }
days-of-month = { $from ->
        [1] 1er
       *[other] { $from }
    }–{ $to } { $month } { $year }
days-between = { $from } – { $to }
days-unknown = non connu

percent = { $n } %
list-separator = ,{" "}
list-end = { $most } et { $last }
comma = ,{" "}
semicolon = ;{" "}

count-roundtables =
    { $n ->
        [one] { $n } table ronde
       *[other] { $n } tables rondes
    }
count-statements =
    { $n ->
        [one] { $n } propos
       *[other] { $n } propos
    }
count-themes =
    { $n ->
        [one] { $n } thème
       *[other] { $n } thèmes
    }
count-findings =
    { $n ->
        [one] { $n } constat
       *[other] { $n } constats
    }
count-organisations =
    { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }
count-countries =
    { $n ->
        [one] { $n } pays
       *[other] { $n } pays
    }

language-am = amharique
language-ar = arabe
language-bn = bengali
language-de = allemand
language-el = grec
language-en = anglais
language-es = espagnol
language-fa = persan
language-fr = français
language-ha = haoussa
language-he = hébreu
language-hi = hindi
language-id = indonésien
language-it = italien
language-ja = japonais
language-ko = coréen
language-ms = malais
language-my = birman
language-ne = népalais
language-nl = néerlandais
language-pl = polonais
language-pt = portugais
language-ru = russe
language-so = somali
language-sw = swahili
language-ta = tamoul
language-th = thaï
language-tr = turc
language-uk = ukrainien
language-und = langue inconnue
language-ur = ourdou
language-vi = vietnamien
language-yo = yoruba
language-zh = chinois
language-zu = zoulou
place-in-country = { $city }, { $country }
