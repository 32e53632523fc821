# Библиотека: полки, документы, файлы; и стол, на котором их сдают.

nav-library = Библиотека
library = Библиотека
library-count =
    { $n ->
        [0] Нет документов.
        [one] { $n } документ.
        [few] { $n } документа.
        [many] { $n } документов.
       *[other] { $n } документа.
    }
library-empty = В библиотеке пока ничего нет. Отчёты появляются здесь сами, как только опубликованы. Если вы ведёте этот сайт, сдайте первый документ.
library-none-left = Нет документа, к которому подходит всё сразу.
library-all = Показать все документы
library-documents = Документы
library-narrow = Сузить выбор
library-widen = все
library-more = ещё { $n }
library-by-region = Регион
library-by-country = Страна
library-by-theme = Тема
library-by-kind = Вид документа
library-by-language = Язык
library-by-year = Год
library-by-organisation = Организация
library-all-regions = Все регионы
library-years = Документы и круглые столы по годам
library-years-alt = Столбцы за каждый год с { $from } по { $to }. В таблице те же числа.
library-page = Страница { $n } из { $of }
library-page-before = Предыдущая страница
library-page-after = Следующая страница

library-kind = Вид документа
library-kind-roundtable-report = Отчёт круглого стола
library-kind-global-report = Общий отчёт
library-kind-report = Доклад
library-kind-study = Исследование
library-kind-statement = Заявление
library-kind-law = Закон, договор или резолюция
library-kind-letter = Письмо
library-kind-minutes = Протокол встречи
library-kind-press = Пресса
library-kind-guide = Пособие
library-kind-other = Другой документ

# Документ
library-only-in = Этот документ есть только на этих языках: { $languages }.
library-read-here = Читать на этом сайте
library-languages = Языки и файлы
library-published = Опубликован
library-organisation = Организация
library-hosted-by = Принимающая сторона
library-original-language = Язык оригинала
library-translation-of = Перевод. Язык оригинала: { $language }.
library-behind = Перевод отстаёт от оригинала: оригинал был исправлен позже.
library-no-files = На этом языке файла пока нет.
library-older =
    { $n ->
        [one] { $n } прежняя редакция
        [few] { $n } прежние редакции
        [many] { $n } прежних редакций
       *[other] { $n } прежней редакции
    }
library-revision = Редакция { $n }
library-scan = В этом файле только изображения страниц: в нём нельзя искать, и его нельзя прочесть вслух.
library-recognised = В этом файле — изображения страниц. Слова прочитаны машиной с изображения и могут содержать ошибки: они нужны, чтобы его найти. Верны только сами изображения.
library-read-by-machine = прочитано машиной с изображения
library-pages-in =
    { $n ->
        [1] Страница { $from }: { $language }
       *[other] Страницы { $from }–{ $to }: { $language }
    }
library-is-part-of = Часть документа
library-is-derived-from = Составлен на основе
library-has-parts = Его части
library-went-into = Что составлено на его основе
library-withdrawn-on = Этот документ отозван { $day }. Причина:
library-language-withdrawn-on = Документ на этом языке отозван { $day }. Причина:
library-file-pdf = PDF
library-file-docx = Word
library-file-odt = OpenDocument
library-file-html = Веб-страница
library-file-md = Markdown
library-file-txt = Текст
library-file-size = { $kind } ({ $kilobytes } кБ)

# Стол
library-desk-lede = Документы для всех читателей. Сведения о людях и компьютерах удаляются из каждого файла до публикации; присланный файл остаётся под замком.
library-desk-empty = Документов пока не сдано. Сдайте первый: для начала достаточно файла.
library-deposit = Сдать документ
library-deposit-lede = Один документ на одном языке. Тот же текст может быть в нескольких форматах; переводы добавляются потом.
library-revise = Добавить язык или редакцию
library-revise-lede = Выберите язык, который уже есть, и он получит новую редакцию; прежние останутся. Другой язык станет переводом.
library-revise-language = Новая редакция на этом языке
library-change = Описать документ
library-deposited = Сдан
library-original = оригинал
library-behind-short = отстаёт от оригинала
library-bytes = байтов: { $n }
library-sealed-original = как прислан
library-removed = Удалено до публикации:
library-nothing-removed = Удалять было нечего.
library-removed-names = Имена людей и названия организаций ({ $n })
library-removed-properties = Другие свойства ({ $n })
library-removed-dates = Даты ({ $n })
library-removed-program = Программа, в которой он сделан ({ $n })
library-removed-comments = Примечания ({ $n })
library-removed-tracked-changes = Отслеженные правки: вставки стали текстом, удалённого больше нет ({ $n })
library-removed-editing-marks = Метки сеансов работы ({ $n })
library-removed-settings = Настройки компьютера автора ({ $n })
library-removed-local-paths = Адреса файлов на чьём-то компьютере ({ $n })
library-removed-preview = Картинка предпросмотра ({ $n })
library-removed-picture-data = Данные в снимках: камера, место, время, заметки ({ $n })
library-removed-attachments = Вложенные файлы ({ $n })
library-removed-scripts = Программы внутри файла ({ $n })
library-removed-earlier-versions = Прежние версии внутри файла ({ $n })
library-removed-hidden-text = Скрытые заметки ({ $n })
library-files-hint = docx, odt, pdf, html, md, txt; по одному каждого формата. Перетащите их сюда или нажмите кнопку.
library-title-hint = Пусто: как файл называет себя сам.
library-language-hint = Этих файлов.
library-find-out = определить по файлам
library-original-is-this = язык этих файлов
library-original-language-hint = На котором документ написан сначала. Остальные — переводы с него.
library-no-country = нет одной страны
library-country-hint = О которой он или откуда он.
library-region-of-country = регион страны
library-region-hint = Только если это не регион страны. Без страны и региона это документ всех регионов.
library-organisation-hint = Кто за него отвечает. Никогда не человек.
library-hosted-by-hint = Для встречи: по одной организации в строке.
library-part-of = Часть документа
library-derived-from = Составлен на основе
library-link-hint = Документы этой библиотеки: вставьте их адреса, по одному в строке.
library-note = О чём он
library-note-hint = Одно-два предложения на языке документа.
library-titles = Названия
library-titles-hint = По одному языку в строке: en: The title.
library-two-of-a-format = Два файла в формате { $format }. В одной редакции по одному файлу каждого формата.
library-not-taken-in = Файл { $name } не принят. Почему:
library-not-kept = Ничего не сдано на хранение: файлы не удалось сохранить. Отправьте их снова, когда указанная здесь причина будет устранена.
library-no-language = По файлам не видно, на каком они языке. Выберите его.
library-no-such-work = В библиотеке нет документа «{ $text }», или это он сам.
library-shelved-by-itself = Отчёты круглых столов и общие отчёты появляются сами, когда их публикуют. Выберите другой вид.
library-withdraw = Отозвать документ
library-withdraw-how = С этого момента ни один его файл не выдаётся, ни на одном языке и ни в одной редакции. Страница остаётся и называет причину. Документ можно вернуть в любое время.
library-because = Причина
library-because-hint = Её прочтут все.
library-no-reason = Назовите причину: страница сообщит её читателям.
library-withdraw-only = Отозвать только этот язык
library-withdraw-language = Отозвать документ на этом языке: { $language }
library-withdraw-language-how = С этого времени файлы на этом языке не выдаются ни в одной редакции. Остальные языки остаются. Причина указана на странице. Новая редакция на этом языке снова будет доступна.
library-last-language = Других языков у этого документа нет. Отзовите документ целиком.
library-withdrawn-short = отозвано
library-being-read = В этом файле — изображения страниц. Машина читает их слова.
library-scan-cannot-be-read = В этом файле только изображения страниц: по нему нельзя искать, его нельзя прочитать вслух. Если на этой машине установить пакеты Debian tesseract-ocr и poppler-utils, слова можно будет прочитать.
library-have-it-read = Прочитать слова машиной
library-not-a-scan = У этого файла уже есть текст.
library-stands-already = Этот документ уже на месте.
