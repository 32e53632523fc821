# Lo que rodea cada página, y lo que se dice cuando no la hay.

skip = Ir al contenido
nav = Sitio
nav-regions = Explorar por región
nav-consultations = Consultas
nav-organisations = Organizaciones
nav-languages = Idioma
nav-sign-in = Acceso de miembros
nav-desk = Su espacio de trabajo
nav-own = Su página
this-page-in-your-language = Esta página en español

foot-regions = Documentos por región
foot-check = Haga su propia comprobación
foot-check-how = Cada conclusión lleva a las palabras en que se basa.
foot-verify = Cómo verificar un informe
foot-method = Método
foot-contact = Contacto

actions = Esta página en otras formas
action-print = Imprimir
action-mail = Correo electrónico
format-pdf = PDF
format-docx = Word
format-md = Markdown
format-txt = Texto
format-json = Datos (JSON)
format-csv = Tabla (CSV)

print-how = Esta página está dispuesta para el papel. Imprímala con la orden del navegador: Ctrl+P, o ⌘P en un Mac; en un teléfono, Compartir y después Imprimir.
print-back = Volver a la página

set-contents = Índice
set-notes = Notas
set-page-of = Página {"{n}"} de {"{total}"}
set-back = volver al texto

error-ways = A dónde ir desde aquí
error-way-back = Volver, para corregirlo
error-way-page = La página misma
error-way-home = Inicio
error-way-sign-in-again = Entrar de nuevo

error-not-found-title = Esta página no existe
error-not-found = No hay nada publicado en esta dirección. Quizá le falte una letra, o se haya retirado aquello a lo que llevaba.
error-not-found-kept = Las direcciones de los informes, temas, conclusiones y aportaciones publicados no cambian.

error-no-such-format-title = No disponible en este formato
error-no-such-format = La página existe, pero no como archivo de este tipo.
error-no-such-format-kept = Estos son los formatos en que está disponible.

error-sign-in-title = Inicie sesión primero
error-sign-in = No ha entrado, o ya no, o no puede hacer esto. Entre; si ya lo hizo, pregunte a la secretaría. Quien gestiona este sitio obtiene un enlace nuevo con «plenary operator-link» en la máquina en que funciona.
error-sign-in-kept = No se ha modificado nada. Si estaba rellenando un formulario, vuelva atrás en el navegador: lo que escribió sigue ahí.
error-sign-in-again-title = Entre una vez más
error-sign-in-again = Para esto hay que haber entrado en los últimos diez minutos, para que no lo haga quien encuentre un navegador abierto. El operador vuelve a entrar con un enlace nuevo de «plenary operator-link».
error-sign-in-again-kept = No se cambió nada.

error-refused-title = No ha sido posible hacerlo
error-refused-kept = No se ha modificado nada.

error-conflict-title = Otra persona ha hecho modificaciones entretanto
error-conflict-kept = Lo que esa persona guardó se conserva. Vuelva atrás en el navegador para encontrar lo que usted escribió, y compare.

error-missing-glyph-title = Hay un carácter que no puede imprimirse
error-missing-glyph = Ninguna fuente disponible tiene el carácter «{ $character }» ({ $code }), por lo que esta página no puede componerse en PDF. Figura en: «{ $near }». Sustituya el carácter en la fuente del texto o elija otro formato.
error-missing-glyph-kept = La página y los demás formatos no se ven afectados.

error-names-closed-title = Los nombres están cerrados
error-names-closed = Ahora no se pueden abrir ni añadir nombres y contactos, porque la clave que los abre no está en su lugar. Quien administra este sitio encontrará en el registro dónde reponerla.
error-names-closed-kept = Todas las demás páginas funcionan. No se ha cambiado nada.
error-files-away-title = No se puede acceder a los archivos
error-files-away = El lugar donde se guardan los archivos no responde ahora. Quien administra este sitio encontrará la causa en el registro.
error-files-away-kept = Las páginas funcionan como antes. Lo enviado no se guardó: envíelo de nuevo más tarde.

error-busy-title = Demasiado a la vez
error-busy = El sitio está atendiendo otras solicitudes. Espere un minuto y vuelva a cargar la página.
error-busy-kept = Lo que se había guardado se conserva. Si estaba enviando un formulario, compruebe antes si llegó.

error-internal-title = Aquí se ha producido un error
error-internal = El fallo está de nuestro lado, no del suyo. Ha quedado anotado en el registro de incidencias, donde lo encontrará el responsable del sitio.
error-internal-kept = Lo que se había guardado se conserva. Si estaba enviando un formulario, compruebe antes si llegó.

error-other-site-title = Este envío procede de otro sitio
error-other-site = Un formulario solo puede enviarse desde este mismo sitio. Si usted lo gestiona detrás de un servidor intermediario, su parámetro «address» debe ser la dirección que ven los visitantes.
error-other-site-kept = No se ha modificado nada.

error-method-title = Esta dirección no admite esa acción
error-method = La página existe, pero no puede utilizarse de esta manera.
error-method-kept = No se ha modificado nada.

error-too-large-title = Demasiado grande
error-too-large = El envío supera lo que este sitio admite de una vez. Envíe menos archivos cada vez o reduzca el tamaño de sus imágenes.
error-too-large-kept = De este envío no se ha conservado nada; lo enviado antes, sí.

error-wrong-kind-title = Tipo de contenido que no puede utilizarse aquí
error-wrong-kind = Lo que se ha enviado no es lo que envía el formulario. Abra de nuevo el formulario y envíelo desde allí.
error-wrong-kind-kept = No se ha modificado nada.

error-form-title = El formulario no llegó completo
error-form = Falta algo en lo que se ha enviado, o hay una parte de la dirección que no puede leerse. Abra de nuevo la página y envíe el formulario desde allí.
error-form-kept = No se ha modificado nada.
page-copy = No es para todo el mundo. Copia { $mark }, { $at } UTC
