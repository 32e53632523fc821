# Цитирование, ленты и данные

action-cite = Цитировать
foot-take-away = Ленты и данные
feed-all = Все новое
format-bib = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
format-atom = Лента
format-ics = Календарь
format-jsonld = Связанные данные
colophon = Об этой странице
colophon-voice = Кто это говорит
colophon-issued = Опубликовано здесь
colophon-changed = Последнее изменение
colophon-address = Постоянный адрес
colophon-cite = Как цитировать эту страницу
edition-published = опубликовано: { $day }
edition-withdrawn = отозвано: { $day }
voice-site = Те, кто ведет { $site }.
voice-compiled = Составлено из сказанного на круглых столах. Это не позиция коалиции, ее членов или организаторов.
voice-account = Отчет круглого стола в том виде, в каком он был передан. Это не позиция коалиции или ее членов.
voice-speaker = Сказано на круглом столе и приведено дословно. Это не позиция коалиции или ее членов.
cite-title = Как цитировать эту страницу
cite-plain = Текстом
cite-files = Для менеджеров библиографии
cite-about = О цитируемом
cite-back = Назад к странице
cite-version = Версия { $n }
cite-changed = Последнее изменение: { $day }
count-versions =
    { $n ->
        [one] { $n } опубликованная версия
        [few] { $n } опубликованные версии
        [many] { $n } опубликованных версий
       *[other] { $n } опубликованной версии
    }

feed-of = { $site }: новое в разделе «{ $what }»
feed-statement = Сказано на встрече: { $place }
count-reports =
    { $n ->
        [one] { $n } отчет
        [few] { $n } отчета
        [many] { $n } отчетов
       *[other] { $n } отчета
    }
languages-title = Отчеты по языкам
languages-lede = Отчет остается на том языке, на котором он был передан.
languages-none = Отчетов пока нет.
roundtables-one = Круглый стол
roundtables-title = Круглые столы
roundtables-lede = Все круглые столы всех консультаций в порядке их проведения.
calendar-left-out =
    { $n ->
        [one] Пропущен { $n } круглый стол: его дни неизвестны.
        [few] Пропущено { $n } круглых стола: их дни неизвестны.
        [many] Пропущено { $n } круглых столов: их дни неизвестны.
       *[other] Пропущено { $n } круглого стола: их дни неизвестны.
    }
take-away = Ленты и данные
take-away-lede = За всем, что здесь опубликовано, можно следить, это можно копировать и использовать в программах. Учетная запись не нужна, и никто не отмечает, кто что взял.
take-away-feeds = Ленты
take-away-feeds-how = Программа для чтения лент показывает новое. У страницы каждой темы есть своя лента.
take-away-calendars = Календари
take-away-calendars-how = Места и дни круглых столов. Об участниках в них ничего нет.
take-away-tables = Таблицы
take-away-tables-how = Файлы CSV для электронных таблиц. Во второй строке стоят метки Humanitarian Exchange Language (HXL).
take-away-cite = Ссылки
take-away-cite-how = На каждой странице есть «Цитировать». Ее адрес заканчивается на .bib, .ris или .csl.json для менеджеров библиографии и на .jsonld для связанных данных в словаре schema.org.

oai-country = Страна
take-away-api = Для программ
take-away-api-how = Все опубликованное в формате JSON, страница за страницей. Описание составлено по OpenAPI 3.1.
take-away-api-description = Описание
take-away-oai = Для библиотек
take-away-oai-how = Отчеты и глобальные доклады можно собирать по OAI-PMH 2.0 в Dublin Core. Об отозванном сообщается как об удаленном.
