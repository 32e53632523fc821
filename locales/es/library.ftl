# La biblioteca: estantes, obras, archivos; y la mesa donde se depositan.

nav-library = Biblioteca
library = Biblioteca
library-count =
    { $n ->
        [0] Ningún documento.
        [one] { $n } documento.
       *[other] { $n } documentos.
    }
library-empty = La biblioteca está todavía vacía. Los informes se colocan solos en cuanto se publican. Si usted gestiona este sitio, deposite el primer documento.
library-none-left = Ningún documento reúne todo esto a la vez.
library-all = Ver todos los documentos
library-documents = Documentos
library-narrow = Acotar
library-widen = todo
library-more = { $n } más
library-by-region = Región
library-by-country = País
library-by-theme = Tema
library-by-kind = Tipo de documento
library-by-language = Idioma
library-by-year = Año
library-by-organisation = Organización
library-all-regions = Todas las regiones
library-years = Documentos y mesas redondas por año
library-years-alt = Columnas para cada año de { $from } a { $to }. La tabla tiene los mismos números.
library-page = Página { $n } de { $of }
library-page-before = Página anterior
library-page-after = Página siguiente

library-kind = Tipo de documento
library-kind-roundtable-report = Informe de una mesa redonda
library-kind-global-report = Informe mundial
library-kind-report = Informe
library-kind-study = Estudio
library-kind-statement = Declaración
library-kind-law = Ley, tratado o resolución
library-kind-letter = Carta
library-kind-minutes = Acta de una reunión
library-kind-press = Prensa
library-kind-guide = Manual
library-kind-other = Otro documento

# Una obra
library-only-in = Este documento existe solo en estos idiomas: { $languages }.
library-read-here = Leerlo en este sitio
library-languages = Idiomas y archivos
library-published = Publicado
library-organisation = Organización
library-hosted-by = Anfitrión
library-original-language = Idioma original
library-translation-of = Traducción. Idioma del original: { $language }.
library-behind = Esta traducción va por detrás de su original, que se revisó después.
library-no-files = Todavía no hay ningún archivo en este idioma.
library-older =
    { $n ->
        [one] { $n } revisión anterior
       *[other] { $n } revisiones anteriores
    }
library-revision = Revisión { $n }
library-scan = Este archivo contiene solo imágenes de páginas: no se puede buscar en él ni leerlo en voz alta.
library-recognised = Este archivo contiene imágenes de páginas. Sus palabras las leyó una máquina a partir de una imagen y pueden tener errores: sirven para encontrarlo. Lo que vale son las imágenes.
library-read-by-machine = leído por una máquina a partir de una imagen
library-pages-in =
    { $n ->
        [1] Página { $from }: { $language }
       *[other] Páginas { $from } a { $to }: { $language }
    }
library-is-part-of = Forma parte de
library-is-derived-from = Hecho a partir de
library-has-parts = Sus partes
library-went-into = Lo que se hizo a partir de él
library-withdrawn-on = Este documento se retiró el { $day }. Motivo:
library-language-withdrawn-on = El documento se retiró en este idioma el { $day }. El motivo:
library-file-pdf = PDF
library-file-docx = Word
library-file-odt = OpenDocument
library-file-html = Página web
library-file-md = Markdown
library-file-txt = Texto
library-file-size = { $kind } ({ $kilobytes } kB)

# La mesa
library-desk-lede = Documentos para que los lea todo el mundo. Lo que habla de personas y máquinas se quita de cada archivo antes de publicarlo; el archivo tal como usted lo envió queda sellado.
library-desk-empty = Todavía no se ha depositado ningún documento. Deposite uno: su archivo basta para empezar.
library-deposit = Depositar un documento
library-deposit-lede = Un documento en un idioma. El mismo texto puede venir en varios formatos; las traducciones vienen después.
library-revise = Añadir un idioma o una revisión
library-revise-lede = Elija un idioma que ya esté y recibirá una nueva revisión; las anteriores quedan. Elija otro, y es una traducción.
library-revise-language = Nueva revisión en este idioma
library-change = Decir qué es este documento
library-deposited = Depositado
library-original = original
library-behind-short = por detrás del original
library-bytes = { $n } bytes
library-sealed-original = tal como se envió
library-removed = Quitado antes de publicar:
library-nothing-removed = No había nada que quitar.
library-removed-names = Nombres de personas y entidades ({ $n })
library-removed-properties = Otras propiedades ({ $n })
library-removed-dates = Fechas ({ $n })
library-removed-program = El programa con que se hizo ({ $n })
library-removed-comments = Comentarios ({ $n })
library-removed-tracked-changes = Control de cambios: lo añadido es texto, lo borrado ya no está ({ $n })
library-removed-editing-marks = Marcas de sesiones de trabajo ({ $n })
library-removed-settings = Ajustes de la máquina del autor ({ $n })
library-removed-local-paths = Direcciones de archivos en la máquina de alguien ({ $n })
library-removed-preview = Imagen de vista previa ({ $n })
library-removed-picture-data = Datos de las imágenes: cámara, lugar, hora, notas ({ $n })
library-removed-attachments = Archivos adjuntos ({ $n })
library-removed-scripts = Programas dentro del archivo ({ $n })
library-removed-earlier-versions = Versiones anteriores dentro del archivo ({ $n })
library-removed-hidden-text = Notas ocultas ({ $n })
library-files-hint = docx, odt, pdf, html, md, txt; uno de cada formato. Suéltelos aquí o pulse el botón.
library-title-hint = Vacío: como el archivo se llama a sí mismo.
library-language-hint = De estos archivos.
library-find-out = averiguarlo en los archivos
library-original-is-this = el idioma de estos archivos
library-original-language-hint = En el que se escribió primero el documento. Los demás son traducciones de él.
library-no-country = ningún país en particular
library-country-hint = Del que trata o del que viene.
library-region-of-country = la del país
library-region-hint = Solo si no es la del país. Sin ninguno de los dos es un documento de todas las regiones.
library-organisation-hint = Quién responde de él. Nunca una persona.
library-hosted-by-hint = Para una reunión: una organización por línea.
library-part-of = Forma parte de
library-derived-from = Hecho a partir de
library-link-hint = Documentos de esta biblioteca: pegue sus direcciones, una por línea.
library-note = De qué trata
library-note-hint = Una o dos frases, en el idioma del documento.
library-titles = Títulos
library-titles-hint = Un idioma por línea: en: The title.
library-two-of-a-format = Dos de los archivos son { $format }. Una revisión tiene un archivo de cada formato.
library-not-taken-in = { $name } no se aceptó. Por qué:
library-not-kept = No se depositó nada, porque no se pudieron guardar los archivos. Envíelos de nuevo cuando se haya resuelto la causa indicada aquí.
library-no-language = Los archivos no dicen en qué idioma están. Elíjalo.
library-no-such-work = No hay ningún documento «{ $text }» en la biblioteca, o es este mismo.
library-shelved-by-itself = Los informes de mesas redondas y los informes mundiales se colocan solos al publicarse. Elija otro tipo.
library-withdraw = Retirar el documento
library-withdraw-how = Desde entonces no se entrega ningún archivo suyo, en ningún idioma ni revisión. Su página queda y dice el motivo. Puede volver en cualquier momento.
library-because = Motivo
library-because-hint = Todo el mundo puede leerlo.
library-no-reason = Diga por qué: la página se lo dice a los lectores.
library-withdraw-only = Retirar solo este idioma
library-withdraw-language = Retirar el documento en este idioma: { $language }
library-withdraw-language-how = Desde entonces no se entrega ningún archivo de este idioma, en ninguna revisión. Los demás idiomas se quedan. La página indica el motivo. Una nueva revisión en este idioma vuelve a estar disponible.
library-last-language = No queda otro idioma de este documento. Retire el documento entero.
library-withdrawn-short = retirado
library-being-read = Este archivo contiene imágenes de páginas. Una máquina está leyendo sus palabras.
library-scan-cannot-be-read = Este archivo contiene solo imágenes de páginas: no se puede buscar en él ni leer en voz alta. Con los paquetes de Debian tesseract-ocr y poppler-utils en esta máquina, se podrían leer sus palabras.
library-have-it-read = Hacer que una máquina lea sus palabras
library-not-a-scan = Este archivo ya tiene su texto.
library-stands-already = Este documento ya está en su sitio.
