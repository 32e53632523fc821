# Дни, числа, списки, языки: то, что встречается на каждой странице.
# Названия месяцев при числе стоят в родительном падеже.

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

# Месяц без числа стоит в именительном падеже.
month-alone-1 = январь
month-alone-2 = февраль
month-alone-3 = март
month-alone-4 = апрель
month-alone-5 = май
month-alone-6 = июнь
month-alone-7 = июль
month-alone-8 = август
month-alone-9 = сентябрь
month-alone-10 = октябрь
month-alone-11 = ноябрь
month-alone-12 = декабрь

day-month-year = { $day } { $month } { $year } года
month-year = { $month } { $year } года
days-of-month = { $from }–{ $to } { $month } { $year } года
days-between = { $from } – { $to }
days-unknown = неизвестно

percent = { $n } %
list-separator = ,{" "}
list-end = { $most } и { $last }
comma = ,{" "}
semicolon = ;{" "}

count-roundtables =
    { $n ->
        [one] { $n } круглый стол
        [few] { $n } круглых стола
        [many] { $n } круглых столов
       *[other] { $n } круглого стола
    }
count-statements =
    { $n ->
        [one] { $n } высказывание
        [few] { $n } высказывания
        [many] { $n } высказываний
       *[other] { $n } высказывания
    }
count-themes =
    { $n ->
        [one] { $n } тема
        [few] { $n } темы
        [many] { $n } тем
       *[other] { $n } темы
    }
count-findings =
    { $n ->
        [one] { $n } вывод
        [few] { $n } вывода
        [many] { $n } выводов
       *[other] { $n } вывода
    }
count-organisations =
    { $n ->
        [one] { $n } организация
        [few] { $n } организации
        [many] { $n } организаций
       *[other] { $n } организации
    }
count-countries =
    { $n ->
        [one] { $n } страна
        [few] { $n } страны
        [many] { $n } стран
       *[other] { $n } страны
    }

language-am = амхарский
language-ar = арабский
language-bn = бенгальский
language-de = немецкий
language-el = греческий
language-en = английский
language-es = испанский
language-fa = персидский
language-fr = французский
language-ha = хауса
language-he = иврит
language-hi = хинди
language-id = индонезийский
language-it = итальянский
language-ja = японский
language-ko = корейский
language-ms = малайский
language-my = бирманский
language-ne = непальский
language-nl = нидерландский
language-pl = польский
language-pt = португальский
language-ru = русский
language-so = сомалийский
language-sw = суахили
language-ta = тамильский
language-th = тайский
language-tr = турецкий
language-uk = украинский
language-und = язык неизвестен
language-ur = урду
language-vi = вьетнамский
language-yo = йоруба
language-zh = китайский
language-zu = зулу
place-in-country = { $city }, { $country }
