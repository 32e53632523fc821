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

# Un mes solo, sin día
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

day-month-year = { $day } de { $month } de { $year }
month-year = { $month } de { $year }
days-of-month = { $from }–{ $to } de { $month } de { $year }
days-between = { $from } – { $to }
days-unknown = se desconoce

percent = { $n } %
list-separator = ,{" "}
list-end = { $most } y { $last }
comma = ,{" "}
semicolon = ;{" "}

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
