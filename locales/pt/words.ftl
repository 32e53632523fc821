# Dias, números, listas, idiomas: os trocados de cada página. Ortografia do Brasil, como no CLDR.

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro

# Um mês sozinho, sem dia
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
        [1] 1º
       *[other] { $day }
    } de { $month } de { $year }
month-year = { $month } de { $year }
days-of-month = { $from ->
        [1] 1º
       *[other] { $from }
    }–{ $to } de { $month } de { $year }
days-between = { $from } – { $to }
days-unknown = não se sabe

percent = { $n }%
list-separator = ,{" "}
list-end = { $most } e { $last }
comma = ,{" "}
semicolon = ;{" "}

count-roundtables =
    { $n ->
        [one] { $n } mesa-redonda
       *[other] { $n } mesas-redondas
    }
count-statements =
    { $n ->
        [one] { $n } contribuição
       *[other] { $n } contribuições
    }
count-themes =
    { $n ->
        [one] { $n } tema
       *[other] { $n } temas
    }
count-findings =
    { $n ->
        [one] { $n } constatação
       *[other] { $n } constatações
    }
count-organisations =
    { $n ->
        [one] { $n } organização
       *[other] { $n } organizações
    }
count-countries =
    { $n ->
        [one] { $n } país
       *[other] { $n } países
    }

language-am = amárico
language-ar = árabe
language-bn = bengali
language-de = alemão
language-el = grego
language-en = inglês
language-es = espanhol
language-fa = persa
language-fr = francês
language-ha = hauçá
language-he = hebraico
language-hi = híndi
language-id = indonésio
language-it = italiano
language-ja = japonês
language-ko = coreano
language-ms = malaio
language-my = birmanês
language-ne = nepalês
language-nl = neerlandês
language-pl = polonês
language-pt = português
language-ru = russo
language-so = somali
language-sw = suaíli
language-ta = tâmil
language-th = tailandês
language-tr = turco
language-uk = ucraniano
language-und = idioma desconhecido
language-ur = urdu
language-vi = vietnamita
language-yo = iorubá
language-zh = chinês
language-zu = zulu
place-in-country = { $city }, { $country }
