# O que cerca cada página, e o que se diz quando não há nenhuma.

skip = Ir para o conteúdo
nav = Site
nav-regions = Explorar por região
nav-consultations = Consultas
nav-organisations = Organizações
nav-languages = Idioma
nav-sign-in = Acesso de membros
nav-desk = Seu espaço de trabalho
nav-own = A sua página
this-page-in-your-language = Esta página em português

foot-regions = Documentos por região
foot-check = Faça sua própria verificação
foot-check-how = Cada constatação leva às palavras em que se apoia.
foot-verify = Como verificar um relatório
foot-method = Método
foot-contact = Contato

actions = Esta página em outras formas
action-print = Imprimir
action-mail = E-mail
format-pdf = PDF
format-docx = Word
format-md = Markdown
format-txt = Texto
format-json = Dados (JSON)
format-csv = Tabela (CSV)

print-how = Esta página está preparada para o papel. Imprima-a com o comando do navegador: Ctrl+P, ou ⌘P em um Mac; em um telefone, Compartilhar e depois Imprimir.
print-back = Voltar à página

set-contents = Sumário
set-notes = Notas
set-page-of = Página {"{n}"} de {"{total}"}
set-back = voltar ao texto

error-ways = Para onde ir a partir daqui
error-way-back = Voltar, para corrigir
error-way-page = A própria página
error-way-home = Página inicial
error-way-sign-in-again = Entrar de novo

error-not-found-title = Esta página não existe
error-not-found = Nada está publicado neste endereço. Talvez falte uma letra, ou aquilo a que ele levava tenha sido retirado.
error-not-found-kept = Os endereços de relatórios, temas, constatações e contribuições publicados não mudam.

error-no-such-format-title = Não disponível neste formato
error-no-such-format = A página existe, mas não como arquivo deste tipo.
error-no-such-format-kept = Estes são os formatos em que está disponível.

error-sign-in-title = Inicie uma sessão primeiro
error-sign-in = Não entrou, ou já não, ou não pode fazer isto. Entre; se já entrou, pergunte ao secretariado. Quem gere este sítio obtém uma nova ligação com «plenary operator-link» na máquina em que funciona.
error-sign-in-kept = Nada foi alterado. Se você estava preenchendo um formulário, volte no navegador: o que você digitou continua lá.
error-sign-in-again-title = Entre mais uma vez
error-sign-in-again = Isto exige ter entrado nos últimos dez minutos, para que não o faça quem encontrar um navegador aberto. O operador volta a entrar com uma nova ligação de «plenary operator-link».
error-sign-in-again-kept = Nada foi mudado.

error-refused-title = Não foi possível fazer isto
error-refused-kept = Nada foi alterado.

error-conflict-title = Outra pessoa fez alterações nesse meio-tempo
error-conflict-kept = O que essa pessoa salvou está conservado. Volte no navegador para encontrar o que você digitou, e compare.

error-missing-glyph-title = Um caractere não pode ser impresso
error-missing-glyph = Nenhuma fonte disponível tem o caractere “{ $character }” ({ $code }), de modo que esta página não pode ser composta em PDF. Ele está em: “{ $near }”. Substitua o caractere no texto de origem ou escolha outro formato.
error-missing-glyph-kept = A página e os demais formatos não são afetados.

error-names-closed-title = Os nomes estão fechados
error-names-closed = De momento não é possível abrir nem acrescentar nomes e contactos, porque a chave que os abre não está no seu lugar. Quem gere este sítio encontra no registo onde a repor.
error-names-closed-kept = Todas as outras páginas funcionam. Nada foi alterado.
error-files-away-title = Não é possível aceder aos ficheiros
error-files-away = O lugar onde os ficheiros são guardados não responde agora. Quem gere este sítio encontra a razão no registo.
error-files-away-kept = As páginas funcionam como antes. O que foi enviado não foi guardado: envie-o de novo mais tarde.

error-busy-title = Coisas demais ao mesmo tempo
error-busy = O site está ocupado com outras solicitações. Espere um minuto e carregue a página novamente.
error-busy-kept = O que já estava salvo está conservado. Se você estava enviando um formulário, verifique primeiro se ele chegou.

error-internal-title = Algo deu errado aqui
error-internal = A falha é deste lado, não do seu. Ela foi anotada no registro de ocorrências, onde o responsável pelo site a encontrará.
error-internal-kept = O que já estava salvo está conservado. Se você estava enviando um formulário, verifique primeiro se ele chegou.

error-other-site-title = Este envio veio de outro site
error-other-site = Um formulário só pode ser enviado a partir deste próprio site. Se você o mantém atrás de um servidor intermediário, o parâmetro “address” deve ser o endereço que as pessoas veem.
error-other-site-kept = Nada foi alterado.

error-method-title = Este endereço não aceita essa ação
error-method = A página existe, mas não pode ser usada desta maneira.
error-method-kept = Nada foi alterado.

error-too-large-title = Grande demais
error-too-large = O que foi enviado é maior do que este site aceita de uma vez. Envie menos arquivos por vez ou diminua o tamanho das imagens.
error-too-large-kept = Nada deste envio foi conservado; o que foi enviado antes, sim.

error-wrong-kind-title = Tipo de conteúdo que não pode ser usado aqui
error-wrong-kind = O que foi enviado não é o que o formulário envia. Abra o formulário novamente e envie-o a partir dele.
error-wrong-kind-kept = Nada foi alterado.

error-form-title = O formulário não chegou inteiro
error-form = Falta algo no que foi enviado, ou o endereço tem uma parte que não pode ser lida. Abra a página novamente e envie o formulário a partir dela.
error-form-kept = Nada foi alterado.
page-copy = Não é para todos. Cópia { $mark }, { $at } UTC
