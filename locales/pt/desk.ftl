# O espaço de trabalho do responsável: formulários, listas, próximos passos.

# A porta
desk-enter-title = Espaço de trabalho do responsável
desk-enter-lede = Este link dá acesso uma única vez. O botão o utiliza.
desk-enter-button = Entrar no espaço de trabalho
desk-enter-closed = Este link não é mais válido: já foi utilizado ou tem mais de um dia.
desk-enter-closed-how = Na máquina que hospeda este site, gere um novo:
desk-sign-out = Encerrar a sessão

# A primeira página
desk = Espaço de trabalho
desk-lede = Da primeira mesa-redonda ao relatório global: tudo o que se faz aqui é feito para todos os leitores.
desk-no-consultations = Ainda não há nenhuma consulta. Crie a primeira: o título basta para começar.
desk-count-reports =
    { $n ->
        [one] { $n } relatório
       *[other] { $n } relatórios
    }
desk-public = acesso público
desk-draft = rascunho
desk-preparing = em preparação
desk-collecting = recebimento de relatórios
desk-next-roundtables = Próximo passo: adicionar a primeira mesa-redonda
desk-next-upload = Próximo passo: enviar os relatórios das mesas-redondas
desk-next-run = Próximo passo: iniciar a síntese
desk-next-publish = Próximo passo: ler o rascunho e publicá-lo
desk-next-read = Tudo está público. Consulte o resultado ou prossiga.

# Uma consulta
desk-step-describe = Informar o que se pergunta e sob qual regra
desk-step-roundtables = Adicionar as mesas-redondas
desk-step-upload = Enviar seus relatórios
desk-step-run = Iniciar a síntese
desk-step-publish = Ler o rascunho e publicá-lo
desk-done = feito
desk-see-public = Ver como o público vê
desk-roundtables = Mesas-redondas
desk-no-roundtables = Ainda não há nenhuma mesa-redonda. Adicione uma manualmente ou envie um relatório que informe, no cabeçalho, onde e quando ela ocorreu: a mesa-redonda será adicionada a partir dele.
desk-place = Lugar
desk-reports = Relatórios
desk-statements = Contribuições
desk-next = Próximo passo
desk-upload-here = Enviar um relatório
desk-runs = Síntese
desk-run-start = Iniciar a síntese
desk-run-model = Ler com
desk-run-model-hint = Um modelo agrupa melhor do que a tabela incorporada, mas demora muito mais. minilm só lê inglês; use lê dezasseis línguas e e5 cerca de cem.
desk-run-model-none = a tabela incorporada
desk-run-under-way = Há uma síntese em andamento: ver como avança
desk-no-statements = Ainda não há contribuições. Envie primeiro os relatórios das mesas-redondas.
desk-global-report = Relatório global
desk-made = Elaboração
desk-state = Situação
desk-no-reports = Ainda não há nenhum relatório. Envie o arquivo tal como o relator ou a relatora o encaminhou.
desk-file = Arquivo
desk-imported = Incorporação
desk-stands = vigente
desk-withdrawn-state = retirado

# Os formulários em geral
desk-save = Salvar
desk-back = Voltar
desk-change = Alterar
desk-wrong = Há algo a corrigir. O que você digitou continua aqui.
desk-not-known = não se sabe
desk-name-taken = Alguém acaba de adicionar um item com o mesmo nome. Salve novamente e outro endereço será atribuído.
desk-one-a-line = Um por linha.
desk-no-title = Dê um título.
desk-not-a-date = “{ $text }” não é uma data. Escreva 2008, 2008-02 ou 2008-02-28, ou deixe o campo vazio.
desk-ends-first = O fim é anterior ao início.
desk-not-a-language = “{ $text }” não é o código de um idioma. Escreva en, fr, es, pt-BR.

# Duas pessoas ao mesmo tempo
desk-conflict = Outra pessoa fez alterações enquanto você estava com esta página aberta
desk-conflict-how = Nada se perdeu: o que está salvo agora e o que você enviou aparecem lado a lado. O formulário abaixo contém o que você enviou. Salve-o novamente para mantê-lo, ou copie para ele o que deve permanecer.
desk-conflict-same = As duas versões dizem o mesmo. Não há mais nada a fazer.
desk-conflict-field = Campo
desk-conflict-stored = Versão salva
desk-conflict-sent = O que você enviou
desk-conflict-statement = Outra pessoa alterou esta contribuição, ou uma vizinha, enquanto você estava com ela aberta. Abra-a novamente para vê-la como está agora.

# A consulta
desk-new-consultation = Nova consulta
desk-change-consultation = Alterar a consulta
desk-title = Título
desk-title-hint = Como deve constar na capa do relatório global.
desk-short-title = Título curto
desk-short-title-hint = Para listas e endereços. O endereço é formado a partir dele uma única vez e não muda.
desk-topic = Assunto
desk-topic-hint = Uma ou duas frases.
desk-convener = Convocada por
desk-starts = Início
desk-ends = Fim
desk-date-hint = Conforme o que se sabe: 2008, 2008-02 ou 2008-02-28.
desk-languages = Idiomas
desk-languages-hint = Códigos separados por vírgulas: en, fr, es.
desk-goals = Objetivos
desk-questions = Perguntas orientadoras
desk-attribution-rule = Regra de atribuição
desk-attribution-rule-hint = O que foi informado às pessoas participantes sobre a menção de seus nomes. Aparece ao lado de cada relatório.
desk-attribution-rule-usual = O que foi dito pode ser utilizado; quem o disse não é nomeado. As contribuições são atribuídas somente à mesa-redonda.
desk-notice = Aviso
desk-notice-hint = Uma frase que todas as páginas e todos os arquivos devem trazer. Em geral, fica vazio.

# A mesa-redonda
desk-new-roundtable = Adicionar uma mesa-redonda
desk-change-roundtable = Alterar a mesa-redonda
desk-roundtable-title-hint = Por exemplo: Mesa-redonda consultiva da África Ocidental.
desk-city = Cidade
desk-country = País
desk-region = Região
desk-region-hint = Somente quando não for a do próprio país: uma reunião de várias regiões, ou realizada em outro lugar.
desk-region-of-country = a do país
desk-days = Datas
desk-days-hint = 2008-03-07, ou 2008-07-30/2008-07-31 para vários dias. 2008-02 ou 2008 quando não se souber mais.
desk-days-note = Observação sobre as datas
desk-days-note-hint = O que é incerto a respeito delas.
desk-not-days = “{ $text }” não é uma data. Escreva 2008, 2008-02, 2008-03-07 ou 2008-07-30/2008-07-31.
desk-hosts = Organizações anfitriãs
desk-hosts-hint = Uma organização por linha. A que ainda não for conhecida é adicionada às organizações.
desk-language = Idioma
desk-roundtable-language-hint = O de seu relatório.
desk-position = Número de ordem
desk-position-hint = Na ordem em que as mesas-redondas foram realizadas, a partir de 1.
desk-no-position = Escreva um número a partir de 1.
desk-no-such-country = Nenhum país tem o código “{ $text }”. Escolha um da lista.
desk-no-such-region = Nenhuma região se chama “{ $text }”. Escolha uma da lista.

# O envio de arquivos
desk-upload = Enviar relatórios
desk-upload-lede = Vários arquivos de uma vez, tal como chegaram. Cada um é lido separadamente: um arquivo ilegível não impede os demais.
desk-of-roundtable = Mesa-redonda a que se referem
desk-of-roundtable-hint = Um relatório no roteiro fixo informa, no cabeçalho, onde e quando ela ocorreu. Escolha a mesa-redonda somente quando não for o caso.
desk-find-out = determinar a partir de cada arquivo
desk-files = Arquivos
desk-files-hint = docx, odt, pdf, html, md, txt; planilhas com uma contribuição por linha, em xlsx ou csv. Solte-os aqui ou pressione o botão.
desk-upload-button = Enviar
desk-no-files = Escolha ao menos um arquivo.
desk-no-such-roundtable = Esta mesa-redonda não existe mais. Escolha outra.
desk-sheet = Para planilhas: conteúdo de cada coluna
desk-sheet-hint = Os nomes como aparecem na primeira linha. Se ficar vazio, o texto é procurado e o restante não é lido.
desk-column-text = Texto
desk-column-roundtable-column = Mesa-redonda
desk-column-region = Região
desk-column-organisation = Organização
desk-column-language = Idioma
desk-column-kind = Categoria
desk-uploaded = O que foi lido
desk-upload-more = Enviar mais
desk-file-read =
    { $n ->
        [one] Leitura concluída: { $n } contribuição.
       *[other] Leitura concluída: { $n } contribuições.
    }
desk-roundtables-added =
    { $n ->
        [one] Uma mesa-redonda foi adicionada a partir deste arquivo.
       *[other] { $n } mesas-redondas foram adicionadas a partir deste arquivo.
    }
desk-file-replaces = Ele substitui o arquivo anterior de mesmo nome, que fica retirado e pode ser restabelecido.
desk-file-stood = Este mesmo arquivo já está aqui. Nada foi alterado.
desk-file-stands-again = Este mesmo arquivo havia sido retirado. Volta a estar vigente, com as correções que tinha.
desk-not-read = Este arquivo não foi incorporado:
desk-too-large = Este arquivo tem mais de { $megabytes } MB. Retire as imagens ou peça ao responsável pelo site que permita arquivos maiores.
desk-no-place = Este arquivo não informa a qual mesa-redonda se refere. Volte, escolha a mesa-redonda e envie o arquivo novamente.
desk-several-places = Mais de uma mesa-redonda corresponde ao que este arquivo informa. Volte, escolha a mesa-redonda e envie o arquivo novamente.
desk-roundtable-not-added = Não foi possível adicionar a mesa-redonda mencionada neste arquivo:
desk-look-at-statements = Examinar as contribuições

# O resultado da leitura
desk-imported-on = Incorporação: { $day }
desk-see-report = Ver o relatório como o público vê
desk-withdrawn = Esta versão está retirada: é conservada, mas não é mostrada nem contada.
desk-reinstate = Restabelecer a vigência
desk-by-kind = Por categoria
desk-by-language = Por idioma
desk-left-over = Texto não aproveitado
desk-columns-not-read = Colunas não lidas
desk-notices = O que verificar neste arquivo:
desk-reason-heading = títulos
desk-reason-preamble = antes da primeira seção
desk-reason-footnote = notas de rodapé
desk-reason-table = cabeçalhos e células laterais de tabelas
desk-reason-fragment = curto demais para ser um ponto
desk-reason-taken-out = desconsiderado manualmente
desk-statements-how = Abra uma contribuição para corrigi-la. Para passar várias a outra seção, marque-as e escolha a categoria abaixo da tabela.
desk-no-statements-left = Nenhuma contribuição deste relatório está vigente.
desk-choose = Marcar
desk-words = Texto
desk-kind = Categoria
desk-level = Atribuição
desk-kind-of-chosen = Categoria das contribuições marcadas
desk-kind-button = Atribuir a categoria
desk-no-kind = Escolha uma categoria da lista.
desk-none-chosen = Nenhuma contribuição foi marcada. Marque as que são de outra categoria e pressione o botão.
desk-some-changed-since =
    { $n ->
        [one] { $n } contribuição foi deixada como estava: outra pessoa a havia alterado nesse meio-tempo.
       *[other] { $n } contribuições foram deixadas como estavam: outra pessoa as havia alterado nesse meio-tempo.
    }
desk-pages = Páginas da tabela
desk-left-over-how = Texto que foi lido e não deu origem a nenhuma contribuição, por motivo. Se ainda assim contiver um ponto, faça dele uma contribuição.
desk-make-statement = Fazer dele uma contribuição
desk-more-left-over = Outros itens não listados aqui: { $n }.
desk-taken-out-title = Contribuições desconsideradas
desk-withdraw = Retirar o relatório
desk-withdraw-this = Retirar esta versão do relatório
desk-withdraw-how =
    { $n ->
        [0] A partir de agora, o relatório não será mostrado nem contado. O arquivo e o texto são conservados, e o relatório pode ser restabelecido a qualquer momento.
        [one] A partir de agora, o relatório e sua contribuição não serão mostrados nem contados. Tudo é conservado, e o relatório pode ser restabelecido a qualquer momento.
       *[other] A partir de agora, o relatório e suas { $n } contribuições não serão mostrados nem contados. Tudo é conservado, e o relatório pode ser restabelecido a qualquer momento.
    }
desk-withdraw-button = Retirar o relatório

# Uma contribuição
desk-statement = Contribuição
desk-correct = Como é entendida
desk-kind-hint = A seção do roteiro a que ela pertence.
desk-level-hint = Quanto se pode revelar sobre quem a fez. “Reservada” retira suas palavras de todas as páginas e de todos os arquivos, inclusive das versões anteriores.
desk-recut = Seu texto
desk-words-hint = Copie as novas palavras do texto abaixo, letra por letra. Uma linha vazia as divide em duas contribuições. A contribuição antiga é desconsiderada; a nova tem endereço próprio.
desk-around = O texto ao redor
desk-recut-button = Recortar novamente
desk-words-not-found = Estas palavras não estão no texto abaixo. Copie-as dele, letra por letra: sinais e espaços contam.
desk-no-words = Não há palavras aqui. Copie algumas do texto abaixo.
desk-words-unchanged = Este já é o texto da contribuição. Nada foi alterado.
desk-words-twice = As novas contribuições têm palavras em comum. Cada palavra só pode estar em uma delas.
desk-words-overlap = Algumas destas palavras pertencem a outra contribuição. Junte as duas, desconsidere a outra primeiro ou deixe essas palavras de fora.
desk-not-neighbours = Estas duas contribuições não são mais vizinhas. Abra a contribuição novamente.
desk-join = Juntar a uma contribuição vizinha
desk-join-before = Juntar à anterior
desk-join-after = Juntar à seguinte
desk-take-out = Desconsiderar a contribuição
desk-take-out-how = Ela deixa de ser mostrada e contada, e suas palavras passam ao texto não aproveitado. Pode ser restabelecida.
desk-take-out-button = Desconsiderar a contribuição
desk-taken-out = Esta contribuição foi desconsiderada: não é mostrada nem contada.
desk-take-back = Restabelecer a contribuição
desk-add = Fazer uma contribuição de texto não aproveitado
desk-add-hint = Deixe as palavras que expressam o ponto. Elas devem estar no texto abaixo, letra por letra.
desk-add-button = Criar a contribuição

# Uma síntese em andamento
desk-run = A síntese está em andamento
desk-run-cancelled = A síntese foi cancelada. Nada foi alterado.
desk-run-failed = A síntese não chegou ao fim. Nada foi alterado.
desk-run-again = Atualizar (a página faz isso sozinha a cada dois segundos)
desk-run-cancel = Cancelar a síntese
desk-step-waiting = Aguardando a vez
desk-step-stopping = Sendo interrompida
desk-step-read = Leitura das contribuições
desk-step-encode = Comparação do que foi dito, entre idiomas
desk-step-neighbours = Busca de contribuições sobre o mesmo assunto
desk-step-smooth = Ponderação das contribuições próximas
desk-step-communities = Agrupamento das contribuições em temas
desk-step-label = Escolha das palavras que designam os temas
desk-step-keep = Redação do relatório global

# Uma síntese
desk-themes = Temas
desk-findings = Constatações
desk-withheld = Reservadas
desk-read-it = Ler o relatório
desk-download = Baixar
desk-format-pdf = PDF
desk-format-html = Página web
desk-format-docx = Word
desk-format-md = Markdown
desk-format-txt = Texto
desk-format-json = JSON, com tudo o que uma verificação exige
desk-format-csv = CSV, uma contribuição por linha
desk-publish = Publicar
desk-publish-title = Publicar o relatório global { $number }?
desk-publish-how = A partir daí todos poderão lê-lo, e ele passará a ser o relatório global da consulta.
desk-unpublish = Desfazer a publicação
desk-unpublish-title = Desfazer a publicação do relatório global { $number }?
desk-unpublish-how = Então, só você poderá lê-lo. Quem já o baixou continua com ele, e seus endereços não levarão a lugar algum até que seja publicado novamente.

# Sorting themes
desk-sort = Ordenar os temas
desk-sort-how = Um programa juntou as declarações. Você sabe melhor: dê nome aos temas, una-os, separe-os. O que decidir fica escrito e é respeitado em cada nova síntese.
desk-sort-none = Não há temas: cada declaração é uma voz isolada.
desk-theme = Tema
desk-n-of-roundtables = { $n } de { $of } mesas-redondas
desk-theme-name = Nome do tema
desk-theme-name-hint = Até 120 letras, na língua desta página. Substitui as palavras escolhidas pelo programa.
desk-theme-rename = Dar nome
desk-theme-choose = Escolher declarações
desk-theme-split = Fazer um tema com as escolhidas
desk-theme-alone = Deixar cada uma sozinha
desk-theme-other = Outro tema
desk-theme-other-hint = Aquele a que pertencem as declarações escolhidas, ou com o qual se une o tema inteiro.
desk-theme-move = Mover para lá as escolhidas
desk-theme-merge = Unir o tema inteiro a ele
desk-theme-pin = Fechar o tema
desk-theme-pin-how = As suas declarações ficam juntas e nada se junta a elas depois.
desk-decisions = Decisões sobre os temas
desk-decisions-how = As mais recentes primeiro. São aplicadas pela sua ordem em cada síntese; os temas mudam quando a síntese é feita de novo.
desk-decisions-none = Ainda nada foi decidido. Abra os temas de um relatório mundial para começar.
desk-decision-undo = Desfazer
desk-decision-undone = desfeita
desk-decision-conflict = A decisão { $number } opõe-se a esta. Desfaça-a primeiro, se é o que quer.
desk-decision-impossible = Não é possível: essas declarações têm as mesmas palavras, ou quase, e ficam juntas.
desk-decision-nothing-chosen = Escolha pelo menos uma declaração e deixe pelo menos uma.
desk-decision-name = Dê um nome de 1 a 120 letras.
desk-decision-raced = Alguém decidiu algo entretanto. Nada foi escrito; veja as decisões e tente de novo.
desk-decided-rename = Chamado «{ $name }» ({ $language })
desk-decided-merge = { $n } declarações tratam da mesma coisa
desk-decided-split = { $n } declarações tratam de outra coisa que o resto do seu tema
desk-decided-move = { $n } declarações passaram para outro tema
desk-decided-alone = { $n } declarações ficam sozinhas
desk-decided-pin = Foi fechado um tema de { $n } declarações
desk-decided-undo = A decisão { $number } foi desfeita
desk-changes = O que mudou desde o relatório mundial { $number }
desk-changes-unchanged = Temas sem mudança: { $n }.
desk-change-new = novo
desk-change-split = separado de «{ $from }»
desk-change-moved = declarações que chegaram: { $came }; que saíram: { $went }
desk-change-merged = passou para «{ $into }»
desk-change-gone = já não é um tema
