# Days, numbers, lists, languages: the small change of every page.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# A month that stands alone, without a day
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

day-month-year = { $day } { $month } { $year }
month-year = { $month } { $year }
days-of-month = { $from }–{ $to } { $month } { $year }
days-between = { $from } – { $to }
days-unknown = not known

percent = { $n }%
list-separator = ,{" "}
list-end = { $most } and { $last }
comma = ,{" "}
semicolon = ;{" "}

count-roundtables =
    { $n ->
        [one] { $n } roundtable
       *[other] { $n } roundtables
    }
count-statements =
    { $n ->
        [one] { $n } statement
       *[other] { $n } statements
    }
count-themes =
    { $n ->
        [one] { $n } theme
       *[other] { $n } themes
    }
count-findings =
    { $n ->
        [one] { $n } finding
       *[other] { $n } findings
    }
count-organisations =
    { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }
count-countries =
    { $n ->
        [one] { $n } country
       *[other] { $n } countries
    }

language-am = Amharic
language-ar = Arabic
language-bn = Bengali
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-ha = Hausa
language-he = Hebrew
language-hi = Hindi
language-id = Indonesian
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-ms = Malay
language-my = Burmese
language-ne = Nepali
language-nl = Dutch
language-pl = Polish
language-pt = Portuguese
language-ru = Russian
language-so = Somali
language-sw = Swahili
language-ta = Tamil
language-th = Thai
language-tr = Turkish
language-uk = Ukrainian
language-und = language not known
language-ur = Urdu
language-vi = Vietnamese
language-yo = Yoruba
language-zh = Chinese
language-zu = Zulu
place-in-country = { $city }, { $country }
