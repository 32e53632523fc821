# Citas, canales y datos

action-cite = Citar
foot-take-away = Canales y datos
feed-all = Todo lo nuevo
format-bib = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
format-atom = Canal
format-ics = Calendario
format-jsonld = Datos enlazados
colophon = Sobre esta página
colophon-voice = Quién lo dice
colophon-issued = Publicado aquí
colophon-changed = Último cambio
colophon-address = Dirección permanente
colophon-cite = Cómo citar esta página
edition-published = publicado el { $day }
edition-withdrawn = retirado el { $day }
voice-site = Quienes llevan { $site }.
voice-compiled = Recopilado de lo que se dijo en las mesas redondas. No es la posición de la coalición, de sus miembros ni de los convocantes.
voice-account = El informe de una mesa redonda, tal como se entregó. No es la posición de la coalición ni de sus miembros.
voice-speaker = Dicho en una mesa redonda y citado palabra por palabra. No es la posición de la coalición ni de sus miembros.
cite-title = Cómo citar esta página
cite-plain = En palabras
cite-files = Para gestores bibliográficos
cite-about = Sobre lo citado
cite-back = Volver a la página
cite-version = Versión { $n }
cite-changed = Último cambio: { $day }
count-versions =
    { $n ->
        [one] { $n } versión publicada
       *[other] { $n } versiones publicadas
    }

feed-of = { $site }: novedades de { $what }
feed-statement = Dicho en { $place }
count-reports =
    { $n ->
        [one] { $n } informe
       *[other] { $n } informes
    }
languages-title = Informes por idioma
languages-lede = Un informe se conserva en el idioma en que se entregó.
languages-none = Todavía no hay ningún informe.
roundtables-one = Mesa redonda
roundtables-title = Mesas redondas
roundtables-lede = Todas las mesas redondas de todas las consultas, en el orden en que se celebraron.
calendar-left-out =
    { $n ->
        [one] Falta { $n } mesa redonda: no se conocen sus días.
       *[other] Faltan { $n } mesas redondas: no se conocen sus días.
    }
take-away = Canales y datos
take-away-lede = Lo que es público aquí se puede seguir, copiar y usar con programas. Nada requiere una cuenta y no se registra quién lo toma.
take-away-feeds = Canales
take-away-feeds-how = Un lector de canales muestra lo nuevo. La página de cada tema tiene su propio canal.
take-away-calendars = Calendarios
take-away-calendars-how = Lugares y días de las mesas redondas. Quién participó no figura en ellos.
take-away-tables = Tablas
take-away-tables-how = Archivos CSV para hojas de cálculo. La segunda fila lleva etiquetas del Humanitarian Exchange Language (HXL).
take-away-cite = Citas
take-away-cite-how = En cada página está «Citar». Su dirección termina en .bib, .ris o .csl.json para gestores bibliográficos, y en .jsonld para datos enlazados con el vocabulario de schema.org.

oai-country = País
take-away-api = Para programas
take-away-api-how = Todo lo público en JSON, página por página. La descripción sigue OpenAPI 3.1.
take-away-api-description = Descripción
take-away-oai = Para bibliotecas
take-away-oai-how = Los informes y los informes mundiales se pueden recolectar por OAI-PMH 2.0 con Dublin Core. Lo que se retira se anuncia como eliminado.
