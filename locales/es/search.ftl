# Search, and the names it knows.

nav-search = Buscar
search-title = Búsqueda
search-lede = Un solo cuadro para aportaciones, conclusiones, temas, informes, mesas redondas y organizaciones, en todos sus idiomas.
search-label = Buscar
search-hint = Palabras de cualquier idioma. Las comillas mantienen junta una expresión, el asterisco vale por cualquier final de palabra, el signo menos excluye una palabra.
search-button = Buscar
search-how = Cómo buscar
search-how-words = Estas palabras, en cualquier forma
search-how-phrase = Exactamente estas palabras, una junto a otra
search-how-beginning = Palabras que empiezan así
search-how-without = Lo uno sin lo otro
search-how-field = Solo de allí, o de ese tipo
search-how-names = Todos los nombres de lo mismo, en todos los idiomas
search-fields = Antes de dos puntos puede ir: { $fields }

search-title-of = Búsqueda: { $question }
search-count =
    { $n ->
        [one] { $n } resultado
       *[other] { $n } resultados
    }
search-results = Resultados
search-corrected = No se encontró nada para «{ $typed }». Estos son resultados para «{ $instead }».
search-some = Nada contiene todas estas palabras. Esto contiene algunas.
search-unknown-type = «{ $value }» no es un tipo de resultado: escriba statement, finding, theme, report, global-report, roundtable, consultation u organisation.
search-unknown-kind = «{ $value }» no es una clase de aportación: escriba, por ejemplo, challenge, recommendation o activity.
search-unknown-region = Ninguna región se llama «{ $value }».
search-unknown-country = Ningún país se llama «{ $value }».
search-unknown-language = Ningún idioma se llama «{ $value }»: escriba su nombre o su código, por ejemplo fr.
search-unknown-year = «{ $value }» no es un año: escriba 2008 o 2007-2009.
search-unknown-organisation = Ninguna organización se llama «{ $value }».
search-no-such-field = No hay ningún campo { $fields }: se buscó como palabra.
search-ignored = Los signos solos, un asterisco sin principio de palabra o un campo sin valor no encuentran nada. Se dejaron fuera.
search-cut = La pregunta es muy larga. Solo se usó su comienzo.

search-leave-off = quitar
search-by-type = Qué
search-by-region = Región
search-by-language = Idioma
search-by-kind = Clase

search-type-statement = Aportación
search-type-finding = Conclusión
search-type-theme = Tema
search-type-report = Informe
search-type-global-report = Informe mundial
search-type-roundtable = Mesa redonda
search-type-consultation = Consulta
search-type-organisation = Organización
search-type-document = Documento
search-type-page = Página
search-types-statement = Aportaciones
search-types-finding = Conclusiones
search-types-theme = Temas
search-types-report = Informes
search-types-global-report = Informes mundiales
search-types-roundtable = Mesas redondas
search-types-consultation = Consultas
search-types-organisation = Organizaciones
search-types-document = Documentos
search-types-page = Páginas

search-before = Página anterior
search-next = Página siguiente
search-page = Página { $n } de { $of }
search-nothing = No se encontró nada. Pruebe con menos palabras, con otra palabra para lo mismo o sin campos. O siga desde aquí:
search-feed = Fuente de novedades
search-references = Referencias
search-references-of = Referencias: { $question }
search-back = Volver a los resultados

thesaurus-title = Nombres de lo mismo
thesaurus-lede = Quien busca un nombre de un grupo los encuentra todos, en todos los idiomas. Un cambio vale desde la búsqueda siguiente.
thesaurus-new = Añadir un grupo
thesaurus-lines = Nombres, una línea por idioma
thesaurus-lines-hint = Cada línea lleva el código de un idioma, dos puntos y nombres separados por punto y coma. Un asterisco en lugar del código vale para los nombres que ningún idioma cambia. Un grupo que venía con Plenary y se deja vacío no se usa.
thesaurus-no-language = Empiece cada línea con el código de un idioma y dos puntos, por ejemplo «fr: alerte précoce». Estas no lo hacen: { $lines }
thesaurus-too-few = Un grupo necesita al menos dos nombres.
thesaurus-name-taken = Ya hay un grupo llamado { $name }. Añada los nombres allí.
thesaurus-changed-since = Otra persona cambió este grupo desde que usted lo abrió. No se cambió nada.
thesaurus-as-shipped = Como venía
thesaurus-remove = Eliminar este grupo
thesaurus-off = no se usa
thesaurus-changed = cambiado aquí
thesaurus-own = propio
