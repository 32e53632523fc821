# Días, números, listas, idiomas: la calderilla de cada página.

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

day-month-year = { $day } de { $month } de { $year }
month-year = { $month } de { $year }
days-of-month = { $from }–{ $to } de { $month } de { $year }
days-between = { $from } – { $to }
days-unknown = se desconoce

percent = { $n } %
list-separator = ,{" "}
list-end = { $most } y { $last }

count-roundtables =
    { $n ->
        [one] { $n } mesa redonda
       *[other] { $n } mesas redondas
    }
count-statements =
    { $n ->
        [one] { $n } aportación
       *[other] { $n } aportaciones
    }
count-themes =
    { $n ->
        [one] { $n } tema
       *[other] { $n } temas
    }
count-findings =
    { $n ->
        [one] { $n } conclusión
       *[other] { $n } conclusiones
    }
count-organisations =
    { $n ->
        [one] { $n } organización
       *[other] { $n } organizaciones
    }
count-countries =
    { $n ->
        [one] { $n } país
       *[other] { $n } países
    }

language-am = amárico
language-ar = árabe
language-bn = bengalí
language-de = alemán
language-el = griego
language-en = inglés
language-es = español
language-fa = persa
language-fr = francés
language-ha = hausa
language-he = hebreo
language-hi = hindi
language-id = indonesio
language-it = italiano
language-ja = japonés
language-ko = coreano
language-ms = malayo
language-my = birmano
language-ne = nepalí
language-nl = neerlandés
language-pl = polaco
language-pt = portugués
language-ru = ruso
language-so = somalí
language-sw = suajili
language-ta = tamil
language-th = tailandés
language-tr = turco
language-uk = ucraniano
language-und = idioma desconocido
language-ur = urdu
language-vi = vietnamita
language-yo = yoruba
language-zh = chino
language-zu = zulú
place-in-country = { $city }, { $country }
