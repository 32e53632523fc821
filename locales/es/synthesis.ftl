# El informe mundial, sus conclusiones y sus temas, en todas las salidas.

synthesis-global-report = Informe mundial
synthesis-contents = Índice
synthesis-notes = Notas
synthesis-page-of = Página { $n } de { $total }
synthesis-back = volver al texto

# Cifras bajo el título; el número figura junto a la palabra.
synthesis-fact-roundtables = { $n ->
        [one] mesa redonda
       *[other] mesas redondas
    }
synthesis-fact-organisations = { $n ->
        [one] organización anfitriona
       *[other] organizaciones anfitrionas
    }
synthesis-fact-statements = { $n ->
        [one] aportación
       *[other] aportaciones
    }
synthesis-fact-languages = { $n ->
        [one] idioma
       *[other] idiomas
    }
synthesis-fact-findings = { $n ->
        [one] conclusión
       *[other] conclusiones
    }
synthesis-fact-behind = de las aportaciones respaldan una conclusión

# Resumen
synthesis-summary = Resumen
synthesis-summary-counts = { $themes ->
        [0] No hubo dos aportaciones que trataran de lo mismo.
        [one] Se halló un tema: { $common } común, { $shared } compartido por varias regiones, { $regional } de una sola región.
       *[other] De { $themes } temas, { $common ->
            [one] { $common } es común
           *[other] { $common } son comunes
        } a todas las regiones escuchadas, { $shared ->
            [one] { $shared } es compartido
           *[other] { $shared } son compartidos
        } por algunas y { $regional ->
            [one] { $regional } se planteó
           *[other] { $regional } se plantearon
        } en una sola región.
    } Quien no planteó un punto no lo ha rechazado.
synthesis-summary-common-challenges = Obstáculos planteados de forma más amplia:
synthesis-summary-common-themes = Otros puntos planteados de forma más amplia:
synthesis-matrix-caption = Temas por región: en cuántas mesas redondas de cada región se planteó cada uno. Las regiones no se escucharon en igual medida; cada columna tiene su propio total. { $of ->
        [1] {""}
       *[other] Se muestran { $n } de { $of } temas que abarcan varias regiones.
    }
synthesis-theme = Tema
synthesis-theme-without-words = un tema cuyas palabras se reservan
synthesis-not-raised = no planteado
synthesis-n-of = { $n } de { $of }

# Lugares
synthesis-places = Los lugares de encuentro
synthesis-places-table = Las mesas redondas, en el orden en que se celebraron
synthesis-map-title = Dónde se celebraron las mesas redondas
synthesis-map-alt = { $n ->
        [one] Mapa del mundo con un país en el que hubo encuentros. El cuadro de abajo dice lo mismo.
       *[other] Mapa del mundo con los { $n } países en los que hubo encuentros. El cuadro de abajo dice lo mismo.
    }
synthesis-map-caption = Un punto marca el país de una mesa redonda; las regiones escuchadas aparecen coloreadas. Los límites no entrañan juicio alguno sobre la condición jurídica de ningún territorio.
synthesis-place = Lugar
synthesis-days = Fechas
synthesis-hosts = Organizaciones anfitrionas
synthesis-region = Región
synthesis-region-unknown = región no indicada
synthesis-not-known = se desconoce

# Respaldo
synthesis-n-of-roundtables = { $n } de { $of ->
        [one] { $of } mesa redonda
       *[other] { $of } mesas redondas
    }
synthesis-n-of-organisations = { $n } de { $of ->
        [one] { $of } organización anfitriona
       *[other] { $of } organizaciones anfitrionas
    }
synthesis-raised-in = { $places } ({ $organisations })
synthesis-raised-and-not = { $places }; no planteado en { $others } ({ $organisations })
synthesis-region-count = { $region } { $n } de { $of }

# Categorías de aportaciones, en singular y en plural
synthesis-kind-relevance = importancia para la región
synthesis-kind-challenge = desafío
synthesis-kind-recommendation = recomendación
synthesis-kind-activity = actividad
synthesis-kind-divergence = divergencia
synthesis-kind-presentation = ponencia
synthesis-kind-unplaced = fuera del esquema
synthesis-kinds-relevance = Importancia para la región
synthesis-kinds-challenge = Desafíos
synthesis-kinds-recommendation = Recomendaciones
synthesis-kinds-activity = Actividades
synthesis-kinds-divergence = En qué no hubo acuerdo en la sala
synthesis-kinds-presentation = Ponencias
synthesis-kinds-unplaced = Fuera del esquema

# Alcance
synthesis-breadth-common = común
synthesis-breadth-shared = compartido
synthesis-breadth-regional = de una sola región
synthesis-breadth-single-voice = una sola mesa redonda

# Partes del informe
synthesis-section-common-challenges = Desafíos comunes
synthesis-section-common-challenges-is = Los obstáculos, tal como los expresaron mesas redondas de dos o más regiones. Cada encabezamiento es una aportación, en las palabras en que se formuló.
synthesis-section-common-themes = Temas comunes
synthesis-section-common-themes-is = Qué significa el asunto, según mesas redondas de dos o más regiones, y qué piden todas las regiones. Cada encabezamiento es una aportación, en las palabras en que se formuló.
synthesis-section-strategies = Estrategias y actividades por región
synthesis-section-strategies-is = Lo que debería hacerse y lo que se hará, en las palabras de cada región. Los puntos muestran en qué otros lugares se pidió lo mismo.
synthesis-section-divergence = En qué no hubo acuerdo en las salas
synthesis-section-divergence-is = Puntos en los que una sala estaba dividida, según su informe. Figuran unos junto a otros, sin ponderarse.
synthesis-section-one-region = Escuchado en una sola región
synthesis-section-one-region-is = Puntos planteados en dos o más mesas redondas de una misma región, y en ninguna otra parte.
synthesis-section-single-voices = Escuchado en una sola mesa redonda
synthesis-section-single-voices-is = Puntos que no se plantearon en ninguna otra mesa redonda. Una voz puede ver lo que otras no ven; nada se omite por figurar solo.

# Fuentes de una conclusión
synthesis-sources = { $n ->
        [one] La aportación en que se basa
       *[other] Las { $n } aportaciones en que se basa
    }
synthesis-sources-of = { $n } de las { $of } aportaciones en que se basa
synthesis-and-more = { $n ->
        [one] y una más
       *[other] y { $n } más
    }
synthesis-file-page = { $file }, página { $page }
synthesis-stands-at = { $file }, bytes { $start }–{ $end } de su texto

# Cobertura
synthesis-coverage = Lo que no respalda ninguna conclusión
synthesis-coverage-is = Aportaciones que respaldan una conclusión: { $n } de { $of } ({ $percent }).
synthesis-coverage-withheld = { $n ->
        [one] Una aportación se reserva: se cuenta en su tema y no se muestra.
       *[other] { $n } aportaciones se reservan: se cuentan en sus temas y no se muestran.
    }
synthesis-coverage-presentations = { $n ->
        [one] Una aportación procede de la ponencia de una persona invitada y no respalda nada de lo que se dijo en la sala
       *[other] { $n } aportaciones proceden de ponencias de personas invitadas y no respaldan nada de lo que se dijo en las salas
    }
synthesis-left-caption = Lo que se leyó y no dio lugar a ninguna aportación, por archivo: número de fragmentos de texto y motivo
synthesis-file = Archivo
synthesis-statements = Aportaciones
synthesis-left-heading = Títulos
synthesis-left-preamble = Antes de la primera sección
synthesis-left-footnote = Notas a pie de página
synthesis-left-table = Encabezados y celdas laterales de cuadros
synthesis-left-fragment = Demasiado breve para ser un punto
synthesis-left-taken-out = Excluido a mano
synthesis-withheld = { $n ->
        [one] Una aportación más se reserva: se cuenta y no se muestra.
       *[other] Otras { $n } aportaciones se reservan: se cuentan y no se muestran.
    }

# Método
synthesis-method = Método
synthesis-method-statements = Cada informe se leyó como texto y se dividió en aportaciones: un elemento de lista o una frase. Una aportación se conserva byte a byte, con su lugar en el texto y un código hash de sus bytes. Su categoría se desprende de la sección del informe en que figura.
synthesis-method-themes = Las aportaciones de una misma categoría que tratan de lo mismo forman un tema, entre idiomas y mesas redondas. La agrupación se calcula a partir de una tabla de fragmentos de palabras de muchos idiomas y es la misma para las mismas aportaciones. Lo que no tiene nada suficientemente próximo queda como voz única.
synthesis-method-breadth = Un tema es común cuando se planteó en todas las regiones escuchadas y al menos en la mitad de las mesas redondas; compartido, cuando se planteó en dos o más regiones; de una sola región, cuando se planteó en dos o más mesas redondas de esa región únicamente. La mesa redonda es la unidad de todo recuento, por mucho que se dijera en ella.
synthesis-method-findings = Una conclusión es la aportación que mejor representa su tema, en las palabras en que se formuló. Nada se reescribió ni se tradujo. El respaldo se calcula a partir de los vínculos entre aportaciones, temas y mesas redondas.
synthesis-method-limits = Cuando las mesas redondas son pocas, estas palabras describen qué se dijo y dónde; nada demuestran acerca de quienes no estaban en la sala. Un punto que nadie planteó no se planteó: no se rechazó.
synthesis-method-grouped = Aportaciones agrupadas
synthesis-method-assigned = En un tema
synthesis-method-stability = Estabilidad: pares que permanecen juntos cuando se deja fuera una quinta parte
synthesis-method-cohesion = Cohesión: proximidad de las aportaciones al centro de su tema
synthesis-method-program = Elaborado con
synthesis-method-fingerprint = Huella digital del registro
synthesis-method-verify = El registro de este informe, un archivo terminado en .json, contiene el texto de todas las fuentes. Quien lo tenga puede comprobar cada cita y cada recuento con «plenary verify».

# Anexo
synthesis-annex = Todas las aportaciones
synthesis-annex-is = Por mesa redonda, en el orden en que se celebraron, y luego por sección de su informe, en el idioma en que se escribió.
