# El espacio de trabajo del responsable: formularios, listas, próximos pasos.

# La puerta
desk-enter-title = Espacio de trabajo del responsable
desk-enter-lede = Este enlace da acceso una sola vez. El botón lo utiliza.
desk-enter-button = Entrar en el espacio de trabajo
desk-enter-closed = Este enlace ya no es válido: ya se ha utilizado o tiene más de un día.
desk-enter-closed-how = En el equipo que aloja este sitio, solicite uno nuevo:
desk-sign-out = Cerrar la sesión

# La primera página
desk = Espacio de trabajo
desk-lede = De la primera mesa redonda al informe mundial: todo lo que se hace aquí se hace para todos los lectores.
desk-no-consultations = Todavía no hay ninguna consulta. Cree la primera: basta el título para empezar.
desk-count-reports =
    { $n ->
        [one] { $n } informe
       *[other] { $n } informes
    }
desk-public = acceso público
desk-draft = borrador
desk-preparing = en preparación
desk-collecting = recepción de informes
desk-next-roundtables = Próximo paso: añadir la primera mesa redonda
desk-next-upload = Próximo paso: subir los informes de las mesas redondas
desk-next-run = Próximo paso: iniciar la síntesis
desk-next-publish = Próximo paso: leer el borrador y publicarlo
desk-next-read = Todo es público. Consulte el resultado o continúe.

# Una consulta
desk-step-describe = Indicar qué se pregunta y con qué regla
desk-step-roundtables = Añadir las mesas redondas
desk-step-upload = Subir sus informes
desk-step-run = Iniciar la síntesis
desk-step-publish = Leer el borrador y publicarlo
desk-done = hecho
desk-see-public = Ver como lo ve el público
desk-roundtables = Mesas redondas
desk-no-roundtables = Todavía no hay ninguna mesa redonda. Añada una a mano o suba un informe que indique en su encabezamiento dónde y cuándo se celebró: la mesa redonda se añadirá a partir de él.
desk-place = Lugar
desk-reports = Informes
desk-statements = Aportaciones
desk-next = Próximo paso
desk-upload-here = Subir un informe
desk-runs = Síntesis
desk-run-start = Iniciar la síntesis
desk-run-model = Leer con
desk-run-model-hint = Un modelo agrupa mejor que la tabla incorporada, pero tarda mucho más. minilm solo lee inglés; use lee dieciséis idiomas y e5 unos cien.
desk-run-model-none = la tabla incorporada
desk-run-under-way = Hay una síntesis en curso: ver cómo avanza
desk-no-statements = Todavía no hay aportaciones. Suba primero los informes de las mesas redondas.
desk-global-report = Informe mundial
desk-made = Elaboración
desk-state = Estado
desk-no-reports = Todavía no hay ningún informe. Suba el archivo tal como lo envió el relator o la relatora.
desk-file = Archivo
desk-imported = Incorporación
desk-stands = vigente
desk-withdrawn-state = retirado

# Los formularios en general
desk-save = Guardar
desk-back = Volver
desk-change = Modificar
desk-wrong = Hay algo que corregir. Lo que escribió sigue aquí.
desk-not-known = se desconoce
desk-name-taken = Alguien acaba de añadir un elemento con el mismo nombre. Guarde de nuevo y se le asignará otra dirección.
desk-one-a-line = Uno por línea.
desk-no-title = Póngale un título.
desk-not-a-date = «{ $text }» no es una fecha. Escriba 2008, 2008-02 o 2008-02-28, o deje el campo vacío.
desk-ends-first = La fecha de fin es anterior a la de inicio.
desk-not-a-language = «{ $text }» no es el código de un idioma. Escriba en, fr, es, pt-BR.

# Dos personas a la vez
desk-conflict = Otra persona ha hecho modificaciones mientras usted tenía abierta esta página
desk-conflict-how = No se ha perdido nada: lo que está guardado ahora y lo que usted envió figuran uno junto a otro. El formulario de abajo contiene lo que usted envió. Guárdelo de nuevo para mantenerlo, o copie en él lo que deba quedar.
desk-conflict-same = Ambas versiones dicen lo mismo. No queda nada por hacer.
desk-conflict-field = Campo
desk-conflict-stored = Versión guardada
desk-conflict-sent = Lo que usted envió
desk-conflict-statement = Otra persona ha modificado esta aportación, o una contigua, mientras usted la tenía abierta. Ábrala de nuevo para verla en su estado actual.

# La consulta
desk-new-consultation = Nueva consulta
desk-change-consultation = Modificar la consulta
desk-title = Título
desk-title-hint = Tal como deba figurar en la cubierta del informe mundial.
desk-short-title = Título abreviado
desk-short-title-hint = Para listas y direcciones. La dirección se forma con él una sola vez y no cambia.
desk-topic = Asunto
desk-topic-hint = Una o dos frases.
desk-convener = Convocada por
desk-starts = Inicio
desk-ends = Fin
desk-date-hint = Según lo que se sepa: 2008, 2008-02 o 2008-02-28.
desk-languages = Idiomas
desk-languages-hint = Códigos separados por comas: en, fr, es.
desk-goals = Objetivos
desk-questions = Preguntas orientativas
desk-attribution-rule = Regla de atribución
desk-attribution-rule-hint = Lo que se comunicó a las personas participantes sobre la mención de su nombre. Se muestra junto a cada informe.
desk-attribution-rule-usual = Lo que se dijo puede utilizarse; no se nombra a quien lo dijo. Las aportaciones se atribuyen únicamente a la mesa redonda.
desk-notice = Aviso
desk-notice-hint = Una frase que deben llevar todas las páginas y todos los archivos. Por lo general se deja vacío.

# La mesa redonda
desk-new-roundtable = Añadir una mesa redonda
desk-change-roundtable = Modificar la mesa redonda
desk-roundtable-title-hint = Por ejemplo: Mesa redonda consultiva de África Occidental.
desk-city = Ciudad
desk-country = País
desk-region = Región
desk-region-hint = Solo si no es la del país: una reunión de varias regiones o celebrada en otro lugar.
desk-region-of-country = la del país
desk-days = Fechas
desk-days-hint = 2008-03-07, o 2008-07-30/2008-07-31 si fueron varios días. 2008-02 o 2008 si no se sabe más.
desk-days-note = Nota sobre las fechas
desk-days-note-hint = Lo que no es seguro acerca de ellas.
desk-not-days = «{ $text }» no es una fecha. Escriba 2008, 2008-02, 2008-03-07 o 2008-07-30/2008-07-31.
desk-hosts = Organizaciones anfitrionas
desk-hosts-hint = Una organización por línea. Las que aún no se conozcan se añaden a las organizaciones.
desk-language = Idioma
desk-roundtable-language-hint = El de su informe.
desk-position = Número de orden
desk-position-hint = En el orden en que se celebraron las mesas redondas, a partir de 1.
desk-no-position = Escriba un número a partir de 1.
desk-no-such-country = Ningún país tiene el código «{ $text }». Elija uno de la lista.
desk-no-such-region = Ninguna región se llama «{ $text }». Elija una de la lista.

# La subida de archivos
desk-upload = Subir informes
desk-upload-lede = Varios archivos a la vez, tal como llegaron. Cada uno se lee por separado: si uno no puede leerse, los demás siguen adelante.
desk-of-roundtable = Mesa redonda a la que corresponden
desk-of-roundtable-hint = Un informe que sigue el esquema establecido indica en su encabezamiento dónde y cuándo se celebró. Elija la mesa redonda solo si no es así.
desk-find-out = determinar a partir de cada archivo
desk-files = Archivos
desk-files-hint = docx, odt, pdf, html, md, txt; hojas de cálculo con una aportación por fila, en xlsx o csv. Suéltelos aquí o pulse el botón.
desk-upload-button = Subir
desk-no-files = Elija al menos un archivo.
desk-no-such-roundtable = Esta mesa redonda ya no existe. Elija otra.
desk-sheet = Para las hojas de cálculo: contenido de cada columna
desk-sheet-hint = Los nombres tal como figuran en la primera fila. Si se deja vacío, se busca el texto y no se lee el resto.
desk-column-text = Texto
desk-column-roundtable-column = Mesa redonda
desk-column-region = Región
desk-column-organisation = Organización
desk-column-language = Idioma
desk-column-kind = Categoría
desk-uploaded = Lo que se ha leído
desk-upload-more = Subir más
desk-file-read =
    { $n ->
        [one] Leída: { $n } aportación.
       *[other] Leídas: { $n } aportaciones.
    }
desk-roundtables-added =
    { $n ->
        [one] Se ha añadido una mesa redonda a partir de este archivo.
       *[other] Se han añadido { $n } mesas redondas a partir de este archivo.
    }
desk-file-replaces = Sustituye al archivo anterior del mismo nombre, que queda retirado y puede restablecerse.
desk-file-stood = Este mismo archivo ya está aquí. No se ha modificado nada.
desk-file-stands-again = Este mismo archivo se había retirado. Vuelve a estar vigente, con las correcciones que tenía.
desk-not-read = Este archivo no se ha incorporado:
desk-too-large = Este archivo supera los { $megabytes } MB. Quítele las imágenes o pida al responsable del sitio que admita archivos más grandes.
desk-no-place = Este archivo no indica a qué mesa redonda corresponde. Vuelva atrás, elija la mesa redonda y envíe de nuevo el archivo.
desk-several-places = Más de una mesa redonda coincide con lo que este archivo indica. Vuelva atrás, elija la mesa redonda y envíe de nuevo el archivo.
desk-roundtable-not-added = No se ha podido añadir la mesa redonda que menciona este archivo:
desk-look-at-statements = Examinar las aportaciones

# El resultado de la lectura
desk-imported-on = Incorporación: { $day }
desk-see-report = Ver el informe como lo ve el público
desk-withdrawn = Esta versión está retirada: se conserva, pero no se muestra ni se cuenta.
desk-reinstate = Restablecer la vigencia
desk-by-kind = Por categoría
desk-by-language = Por idioma
desk-left-over = Texto no recogido
desk-columns-not-read = Columnas no leídas
desk-notices = Qué conviene revisar en este archivo:
desk-reason-heading = títulos
desk-reason-preamble = antes de la primera sección
desk-reason-footnote = notas a pie de página
desk-reason-table = encabezados y celdas laterales de cuadros
desk-reason-fragment = demasiado breve para ser un punto
desk-reason-taken-out = excluido a mano
desk-statements-how = Abra una aportación para corregirla. Para pasar varias a otra sección, márquelas y elija la categoría debajo del cuadro.
desk-no-statements-left = No hay ninguna aportación vigente de este informe.
desk-choose = Marcar
desk-words = Texto
desk-kind = Categoría
desk-level = Atribución
desk-kind-of-chosen = Categoría de las aportaciones marcadas
desk-kind-button = Asignar la categoría
desk-no-kind = Elija una categoría de la lista.
desk-none-chosen = No se había marcado ninguna aportación. Marque las que sean de otra categoría y pulse el botón.
desk-some-changed-since =
    { $n ->
        [one] { $n } aportación se ha dejado como estaba: otra persona la había modificado entretanto.
       *[other] { $n } aportaciones se han dejado como estaban: otra persona las había modificado entretanto.
    }
desk-pages = Páginas del cuadro
desk-left-over-how = Texto que se ha leído y no ha dado lugar a ninguna aportación, por motivo. Si aun así contiene un punto, conviértalo en una aportación.
desk-make-statement = Convertir en aportación
desk-more-left-over = Otros elementos que no se enumeran aquí: { $n }.
desk-taken-out-title = Aportaciones excluidas
desk-withdraw = Retirar el informe
desk-withdraw-this = Retirar esta versión del informe
desk-withdraw-how =
    { $n ->
        [0] A partir de ahora, el informe no se mostrará ni se contará. El archivo y el texto se conservan, y el informe puede restablecerse en cualquier momento.
        [one] A partir de ahora, el informe y su aportación no se mostrarán ni se contarán. Todo se conserva, y el informe puede restablecerse en cualquier momento.
       *[other] A partir de ahora, el informe y sus { $n } aportaciones no se mostrarán ni se contarán. Todo se conserva, y el informe puede restablecerse en cualquier momento.
    }
desk-withdraw-button = Retirar el informe

# Una aportación
desk-statement = Aportación
desk-correct = Cómo se entiende
desk-kind-hint = La sección del esquema a la que pertenece.
desk-level-hint = Cuánto puede revelarse sobre quien la formuló. «Reservada» elimina su texto de todas las páginas y todos los archivos, incluidas las versiones anteriores.
desk-recut = Su texto
desk-words-hint = Copie las nuevas palabras del texto de abajo, letra por letra. Una línea vacía las divide en dos aportaciones. La aportación anterior queda excluida; la nueva tiene su propia dirección.
desk-around = El texto que la rodea
desk-recut-button = Volver a delimitar
desk-words-not-found = Estas palabras no figuran en el texto de abajo. Cópielas de él letra por letra: los signos y los espacios cuentan.
desk-no-words = Aquí no hay ninguna palabra. Copie algunas del texto de abajo.
desk-words-unchanged = Este ya es el texto de la aportación. No se ha modificado nada.
desk-words-twice = Las nuevas aportaciones tienen palabras en común. Cada palabra solo puede figurar en una de ellas.
desk-words-overlap = Algunas de estas palabras pertenecen a otra aportación. Una las dos, excluya antes la otra o deje fuera esas palabras.
desk-not-neighbours = Estas dos aportaciones ya no son contiguas. Abra de nuevo la aportación.
desk-join = Unir a una aportación contigua
desk-join-before = Unir a la anterior
desk-join-after = Unir a la siguiente
desk-take-out = Excluir la aportación
desk-take-out-how = Dejará de mostrarse y de contarse, y sus palabras pasarán al texto no recogido. Puede restablecerse.
desk-take-out-button = Excluir la aportación
desk-taken-out = Esta aportación se ha excluido: no se muestra ni se cuenta.
desk-take-back = Restablecer la aportación
desk-add = Crear una aportación con texto no recogido
desk-add-hint = Deje las palabras que expresan el punto. Deben figurar en el texto de abajo, letra por letra.
desk-add-button = Crear la aportación

# Una síntesis en curso
desk-run = La síntesis está en curso
desk-run-cancelled = La síntesis se ha cancelado. No se ha modificado nada.
desk-run-failed = La síntesis no ha llegado a término. No se ha modificado nada.
desk-run-again = Actualizar (la página lo hace por sí sola cada dos segundos)
desk-run-cancel = Cancelar la síntesis
desk-step-waiting = En espera de su turno
desk-step-stopping = Deteniéndose
desk-step-read = Lectura de las aportaciones
desk-step-encode = Comparación de lo que se dijo, entre idiomas
desk-step-neighbours = Búsqueda de aportaciones sobre lo mismo
desk-step-smooth = Ponderación de las aportaciones próximas
desk-step-communities = Agrupación de las aportaciones en temas
desk-step-label = Elección de las palabras que designan los temas
desk-step-keep = Redacción del informe mundial

# Una síntesis
desk-themes = Temas
desk-findings = Conclusiones
desk-withheld = Reservadas
desk-read-it = Leer el informe
desk-download = Descargar
desk-format-pdf = PDF
desk-format-html = Página web
desk-format-docx = Word
desk-format-md = Markdown
desk-format-txt = Texto
desk-format-json = JSON, con todo lo que requiere una verificación
desk-format-csv = CSV, una aportación por fila
desk-publish = Publicar
desk-publish-title = ¿Publicar el informe mundial { $number }?
desk-publish-how = Desde ese momento podrá leerlo todo el mundo, y pasará a ser el informe mundial de la consulta.
desk-unpublish = Anular la publicación
desk-unpublish-title = ¿Anular la publicación del informe mundial { $number }?
desk-unpublish-how = Entonces solo usted podrá leerlo. Quien lo haya descargado lo conservará, y sus direcciones no llevarán a ninguna parte hasta que vuelva a publicarse.

# Sorting themes
desk-sort = Ordenar los temas
desk-sort-how = Un programa agrupó las declaraciones. Usted sabe más: nombre los temas, únalos, sepárelos. Lo que decida queda escrito y se respeta en cada nueva síntesis.
desk-sort-none = No hay temas: cada declaración es una voz aislada.
desk-theme = Tema
desk-n-of-roundtables = { $n } de { $of } mesas redondas
desk-theme-name = Nombre del tema
desk-theme-name-hint = Hasta 120 letras, en el idioma de esta página. Sustituye a las palabras que eligió el programa.
desk-theme-rename = Nombrar
desk-theme-choose = Elegir declaraciones
desk-theme-split = Hacer un tema con las elegidas
desk-theme-alone = Dejar sola cada una
desk-theme-other = Otro tema
desk-theme-other-hint = Al que pertenecen las declaraciones elegidas, o con el que se une el tema entero.
desk-theme-move = Mover allí las elegidas
desk-theme-merge = Unir el tema entero con él
desk-theme-pin = Cerrar el tema
desk-theme-pin-how = Sus declaraciones quedan juntas y nada se les suma después.
desk-decisions = Decisiones sobre los temas
desk-decisions-how = Las más recientes primero. Se aplican en su orden en cada síntesis; los temas cambian cuando se vuelve a ejecutar la síntesis.
desk-decisions-none = Todavía no se ha decidido nada. Abra los temas de un informe mundial para empezar.
desk-decision-undo = Deshacer
desk-decision-undone = deshecha
desk-decision-conflict = La decisión { $number } se opone a esta. Deshágala primero, si es lo que quiere.
desk-decision-impossible = No es posible: esas declaraciones tienen las mismas palabras, o casi, y quedan juntas.
desk-decision-nothing-chosen = Elija al menos una declaración y deje al menos una.
desk-decision-name = Dé un nombre de 1 a 120 letras.
desk-decision-raced = Alguien decidió algo entretanto. No se escribió nada; mire las decisiones e inténtelo de nuevo.
desk-decided-rename = Nombrado «{ $name }» ({ $language })
desk-decided-merge = { $n } declaraciones tratan de lo mismo
desk-decided-split = { $n } declaraciones tratan de algo distinto que el resto de su tema
desk-decided-move = { $n } declaraciones pasaron a otro tema
desk-decided-alone = { $n } declaraciones quedan solas
desk-decided-pin = Se cerró un tema de { $n } declaraciones
desk-decided-undo = Se deshizo la decisión { $number }
desk-changes = Qué cambió desde el informe mundial { $number }
desk-changes-unchanged = Temas sin cambios: { $n }.
desk-change-new = nuevo
desk-change-split = separado de «{ $from }»
desk-change-moved = declaraciones que llegaron: { $came }; que salieron: { $went }
desk-change-merged = pasó a «{ $into }»
desk-change-gone = ya no es un tema
