# Search, and the names it knows.

nav-search = Поиск
search-title = Поиск
search-lede = Одна строка для высказываний, выводов, тем, отчетов, круглых столов и организаций на всех их языках.
search-label = Искать
search-hint = Слова на любом языке. Кавычки сохраняют выражение целиком, звездочка заменяет любое окончание слова, минус исключает слово.
search-button = Искать
search-how = Как искать
search-how-words = Эти слова в любой форме
search-how-phrase = Именно эти слова подряд
search-how-beginning = Слова, которые так начинаются
search-how-without = Одно без другого
search-how-field = Только оттуда или только этого вида
search-how-names = Все названия одного и того же на всех языках
search-fields = Перед двоеточием может стоять: { $fields }

search-title-of = Поиск: { $question }
search-count =
    { $n ->
        [one] { $n } результат
        [few] { $n } результата
       *[other] { $n } результатов
    }
search-results = Результаты
search-corrected = По запросу «{ $typed }» ничего не найдено. Это результаты для «{ $instead }».
search-some = Ни в одном тексте нет всех этих слов. В этих есть некоторые из них.
search-unknown-type = «{ $value }» — не тип результата: напишите statement, finding, theme, report, global-report, roundtable, consultation или organisation.
search-unknown-kind = «{ $value }» — не вид высказывания: напишите, например, challenge, recommendation или activity.
search-unknown-region = Нет региона с названием «{ $value }».
search-unknown-country = Нет страны с названием «{ $value }».
search-unknown-language = Нет языка с названием «{ $value }»: напишите название или код, например fr.
search-unknown-year = «{ $value }» — не год: напишите 2008 или 2007-2009.
search-unknown-organisation = Нет организации с названием «{ $value }».
search-no-such-field = Поля { $fields } нет: оно искалось как слово.
search-ignored = Одни знаки, звездочка без начала слова и поле без значения ничего не находят. Они пропущены.
search-cut = Запрос очень длинный. Использовано только его начало.

search-leave-off = убрать
search-by-type = Что
search-by-region = Регион
search-by-language = Язык
search-by-kind = Вид

search-type-statement = Высказывание
search-type-finding = Вывод
search-type-theme = Тема
search-type-report = Отчет
search-type-global-report = Глобальный доклад
search-type-roundtable = Круглый стол
search-type-consultation = Консультация
search-type-organisation = Организация
search-type-document = Документ
search-type-page = Страница
search-types-statement = Высказывания
search-types-finding = Выводы
search-types-theme = Темы
search-types-report = Отчеты
search-types-global-report = Глобальные доклады
search-types-roundtable = Круглые столы
search-types-consultation = Консультации
search-types-organisation = Организации
search-types-document = Документы
search-types-page = Страницы

search-before = Предыдущая страница
search-next = Следующая страница
search-page = Страница { $n } из { $of }
search-nothing = Ничего не найдено. Попробуйте меньше слов, другое слово для того же или без полей. Или продолжите отсюда:
search-feed = Лента
search-references = Ссылки на источники
search-references-of = Ссылки на источники: { $question }
search-back = Назад к результатам

thesaurus-title = Названия одного и того же
thesaurus-lede = Кто ищет одно название группы, находит все, на всех языках. Изменение действует со следующего поиска.
thesaurus-new = Добавить группу
thesaurus-lines = Названия, по строке на язык
thesaurus-lines-hint = Каждая строка — это код языка, двоеточие и названия через точку с запятой. Звездочка вместо кода — для названий, которые не меняются ни в одном языке. Группа, поставленная с Plenary и оставленная пустой, не используется.
thesaurus-no-language = Начните каждую строку с кода языка и двоеточия, например «fr: alerte précoce». Эти строки начинаются иначе: { $lines }
thesaurus-too-few = В группе должно быть не меньше двух названий.
thesaurus-name-taken = Группа { $name } уже есть. Добавьте названия туда.
thesaurus-changed-since = Кто-то другой изменил эту группу после того, как вы ее открыли. Ничего не изменено.
thesaurus-as-shipped = Как было поставлено
thesaurus-remove = Удалить эту группу
thesaurus-off = не используется
thesaurus-changed = изменена здесь
thesaurus-own = своя
