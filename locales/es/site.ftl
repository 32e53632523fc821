# La sala de lectura.

site-nothing-yet = Todavía no se ha publicado nada aquí. Si usted administra este sitio, inicie sesión, cree una consulta y suba los informes de sus mesas redondas.
site-go-to-desk = Ir a su espacio de trabajo
site-home-lede = Consultas mundiales, de la primera mesa redonda al informe mundial. Cada conclusión remite a las palabras en que se basa.
site-latest-report = El informe mundial más reciente
site-report-counts =
    { $findings ->
        [one] { $findings } conclusión extraída
       *[other] { $findings } conclusiones extraídas
    } de { $statements ->
        [one] { $statements } aportación formulada
       *[other] { $statements } aportaciones formuladas
    } en { $roundtables ->
        [one] { $roundtables } mesa redonda.
       *[other] { $roundtables } mesas redondas.
    }
site-where-held = Los lugares de encuentro
site-by-region = Documentos por región
site-by-region-how = Las regiones dependen de quién divide el mundo y con qué fin. Los documentos pueden explorarse de varias maneras.

site-consultation = Consulta
site-consultations = Consultas
site-consultations-lede = Una consulta plantea una misma pregunta a todas las regiones. Cada mesa redonda da lugar a un informe, y el conjunto de los informes da lugar al informe mundial.
site-roundtables = mesas redondas
site-host-organisations = organizaciones anfitrionas
site-statements = aportaciones
site-findings = conclusiones
site-behind-a-finding = de las aportaciones respaldan una conclusión
site-read-global-report = Leer el informe mundial
site-no-global-report = El informe mundial de esta consulta todavía no se ha publicado. Los informes de sus mesas redondas figuran a continuación.
site-convener = Convocada por
site-languages = Idiomas
site-attribution-rule = Regla de atribución de lo dicho
site-goals = Objetivos
site-questions = Preguntas orientativas
site-roundtables-held = Mesas redondas, en el orden en que se celebraron
site-no-roundtables = Todavía no se ha añadido ninguna mesa redonda. Quien administra esta consulta las añade en el espacio de trabajo, con lugar, fechas y organizaciones anfitrionas.
site-unknown-count =
    { $n ->
        [one] { $n } dato que se desconoce
       *[other] { $n } datos que se desconocen
    }

site-inferred = deducido; ninguna fuente lo indica
site-uncertain = no es seguro

site-organisation = Organización
site-organisations = Organizaciones
site-organisations-lede = Las que convocaron las consultas y las que acogieron sus mesas redondas.
site-no-organisations = Todavía no se conoce ninguna organización. Aquí figurarán las anfitrionas de las mesas redondas.
site-seat = Sede
site-seat-unknown = no indicada, o internacional
site-sort = Tipo
site-aliases = Otros nombres
site-convened = Consultas convocadas
site-roundtables-hosted = Mesas redondas acogidas
site-hosted-none = Ninguna de las mesas redondas de este sitio.

site-roundtable-n-of = Mesa redonda { $n } de { $of }
site-held-in-on = Lugar y fechas: { $place }, { $days }.
site-language = Idioma del informe
site-report = Informe
site-facts = Qué se sabe, y por qué fuentes
site-fact = Dato
site-fact-source = Fuente
site-not-known = Qué se desconoce
site-said = Lo que se dijo
site-no-report = Todavía no se ha incorporado ningún informe de esta mesa redonda. Cuando lo haya, aquí figurarán sus aportaciones.
site-other-roundtables = Todas las mesas redondas de esta consulta

site-report-of = Informe: { $roundtable }
site-global-report-of = Informe mundial: { $consultation }
site-report-lede =
    { $n ->
        [one] El relato completo tal como se entregó, con { $n } aportación. { $place }.
       *[other] El relato completo tal como se entregó, con { $n } aportaciones. { $place }.
    }
site-account-how = El número que precede a una aportación lleva a su propia página: qué se basa en ella y cómo comprobarla. Lo que no tiene número se ha leído y no ha dado lugar a ninguna aportación.
site-source-file = El archivo del que se ha leído
site-original-file = Archivo original
site-file-size = Tamaño
site-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
site-imported = Incorporación
site-reading-notices = Lo que se observó al leer el archivo
site-file-hash = Código hash del archivo
site-text-hash = Código hash de su texto
site-withheld-here = [reservado]

site-statement-n = Aportación { $n }, { $place }
site-in-context = En su pasaje
site-whole-report = El informe completo
site-what-came-of-it = Qué resultó de ella
site-not-synthesised = Todavía no se ha publicado ningún informe mundial, por lo que nada se basa de momento en esta aportación.
site-newer-than-report = El informe mundial se elaboró antes de que se leyera esta aportación, o sin ella.
site-findings-rest =
    { $n ->
        [one] { $n } conclusión del informe mundial se basa en ella:
       *[other] { $n } conclusiones del informe mundial se basan en ella:
    }
site-no-finding-rests = Ninguna conclusión del informe mundial se basa en ella.
site-for-checking = Para comprobarlo
site-span = Lugar en el texto
site-span-bytes = bytes { $from } a { $to }
site-page = Página
site-span-hash = Código hash de estos bytes
site-statement-language = Idioma
site-attribution = Atribución
site-level-person = puede nombrarse a la persona
site-level-organisation = puede nombrarse a la organización
site-level-kind-and-country = solo el tipo de organización y el país
site-level-region = solo la región
site-level-roundtable = solo la mesa redonda
site-level-withheld = reservada: se cuenta, no se muestra

site-breadth = alcance
site-breadth-common-means = Común: planteado en todas las regiones escuchadas y al menos en la mitad de las mesas redondas.
site-breadth-shared-means = Compartido: planteado en dos o más regiones, pero no en todas las escuchadas o no en la mitad de las mesas redondas.
site-breadth-regional-means = Regional: planteado en dos o más mesas redondas, todas de una misma región.
site-breadth-single-voice-means = Voz única: planteado en una sola mesa redonda. Las demás no lo plantearon, lo que no significa que lo rechacen.
site-what-was-said = Lo que se dijo, por mesa redonda
site-why-one-theme = Por qué estas aportaciones forman un solo tema
site-why-one-theme-how = Un programa ha reunido aportaciones de significado próximo, entre idiomas. Las cifras indican su grado de certeza; quien lee juzga mejor.
site-shared-words = Palabras que comparten
site-cohesion = Qué próximas están entre sí
site-stability = Con qué frecuencia permanecieron juntas al repetir la prueba con pequeños cambios
site-separation = A qué distancia están de otros temas
site-linked-themes = Sobre lo mismo, en otras partes de los informes
site-themes-beside = Temas contiguos
site-findings-about-it = Conclusiones al respecto
site-in-global-report = Leerlo en el informe mundial
site-superseded = Esto figuraba en la versión { $n } del informe mundial y no está en la más reciente.
site-newest-report = El informe mundial más reciente

site-finding = Conclusión
site-rests-on = En qué se basa

site-older-version = Esta es la versión { $n }. Se ha publicado una versión más reciente del informe mundial.
site-draft = Esto es un borrador. Solo usted puede verlo hasta que lo publique.

site-regions = Explorar por región
site-regions-lede = Las mesas redondas, sus informes y lo que se planteó, región por región.
site-scheme-source = Fuente: { $source }. Situación: { $as-of }.
site-scheme-empty = No se ha celebrado ninguna mesa redonda en estas regiones.
site-within = parte de: { $region }
site-region-lede =
    { $n ->
        [0] No se ha celebrado aquí ninguna mesa redonda.
        [one] Se ha celebrado aquí { $n } mesa redonda.
       *[other] Se han celebrado aquí { $n } mesas redondas.
    }
site-region-empty = No se ha celebrado ninguna mesa redonda en esta región, por lo que aquí no se sabe qué dirían las personas que viven en ella.
site-documents = Documentos
site-themes-raised = Lo que se planteó aquí
site-not-raised-here = Lo que se planteó en otros lugares y no aquí
site-not-raised-means = Que algo no se planteara no significa que se rechazara: quizá nadie preguntó.
site-countries = Países y zonas

site-method-lede = Cómo surge un informe mundial de los informes de las mesas redondas, y qué no pretende afirmar.
site-method-statements = Del informe a las aportaciones
site-method-statements-how = Un informe es un archivo. Se extrae su texto y se conserva con un código hash. Cada elemento de una lista y cada frase es una aportación, byte a byte, con su lugar en el texto; la sección en que figura indica su categoría. Lo que no ha dado lugar a ninguna aportación se enumera con el motivo.
site-method-themes = De las aportaciones a los temas
site-method-themes-how = Las aportaciones de una misma categoría que significan lo mismo se reúnen, entre idiomas, mediante un programa que funciona en el mismo equipo y no consulta a nadie más. Utiliza una tabla de palabras y fragmentos de palabras, compara cada aportación con todas las demás y agrupa las que están próximas entre sí. No escribe nada por sí mismo: los rótulos son palabras de las aportaciones.
site-method-support = Respaldo
site-method-support-how = El respaldo se cuenta en mesas redondas y en organizaciones anfitrionas, nunca en aportaciones: una reunión grande no ahoga a una pequeña, y un punto que una reunión expresó cinco veces se planteó una vez. Ambos recuentos indican el total del que forman parte.
site-method-breadth = Alcance
site-method-breadth-how = Común: en todas las regiones escuchadas y al menos en la mitad de las mesas redondas. Compartido: en dos o más regiones. Regional: en dos o más mesas redondas, todas de una misma región. Voz única: en una sola mesa redonda. Quien no planteó un punto no lo ha rechazado.
site-method-findings = Conclusiones
site-method-findings-how = Una conclusión reproduce literalmente las palabras de una aportación, elegida porque representa su tema, junto con todas las aportaciones en que se basa. No hay conclusión sin aportación, y toda aportación que no respalda ninguna conclusión se enumera.
site-method-withheld = Lo que se reserva
site-method-withheld-how = Una aportación que pueda poner en peligro a alguien se reserva: se cuenta y no se muestra, en ninguna versión ni en ningún formato, tampoco en los que se publicaron antes.
site-method-same-bytes = Siempre el mismo resultado
site-method-same-bytes-how = Las mismas aportaciones, decisiones y ajustes dan el mismo informe, byte a byte, en cualquier equipo. El registro los indica todos.
site-method-data = El registro como datos
site-method-data-how = Cada informe mundial puede obtenerse en JSON, con todo aquello en que se basa.
site-method-schema = El esquema del registro

site-verify = Cómo verificar un informe
site-verify-lede = No tiene por qué creer un informe mundial. Puede comprobarlo.
site-verify-by-eye = Mediante la lectura
site-verify-by-eye-how = Siga las fuentes de una conclusión hasta el pasaje del que se tomó cada una. El pasaje se muestra en su contexto, y el informe en que figura se muestra completo.
site-verify-by-program = Con el programa
site-verify-step-one = Abra el informe mundial y guarde sus datos (JSON).
site-verify-step-two = Obtenga Plenary. No necesita cuenta ni red.
site-verify-step-three = Ejecute «plenary verify» con el nombre del archivo guardado. Con «--sources» y una carpeta, compara también los archivos originales de que usted disponga.
site-verify-what = Qué comprueba
site-verify-quotations = Cada cita coincide, byte a byte, con lo que figura en su lugar en la fuente.
site-verify-links = Cada conclusión se basa en aportaciones que están ahí, y cada aportación figura en una fuente que está ahí.
site-verify-counts = Cada recuento, como «5 de 7 mesas redondas», se rehace a partir de los vínculos.
site-verify-findings = El registro en su conjunto tiene la huella digital que declara: una sola letra cambiada se nota.
site-verify-not = Qué no puede comprobar
site-verify-not-how = Si un informe refleja lo que se dijo en la sala. Para eso, pregunte a la organización anfitriona o a alguien que estuviera allí.
