# A sala de leitura.

site-nothing-yet = Nada foi publicado aqui ainda. Se você administra este site, inicie uma sessão, crie uma consulta e envie os relatórios de suas mesas-redondas.
site-go-to-desk = Ir para seu espaço de trabalho
site-home-lede = Consultas mundiais, da primeira mesa-redonda ao relatório global. Cada constatação remete às palavras em que se apoia.
site-latest-report = O relatório global mais recente
site-report-counts =
    { $findings ->
        [one] { $findings } constatação extraída
       *[other] { $findings } constatações extraídas
    } de { $statements ->
        [one] { $statements } contribuição feita
       *[other] { $statements } contribuições feitas
    } em { $roundtables ->
        [one] { $roundtables } mesa-redonda.
       *[other] { $roundtables } mesas-redondas.
    }
site-where-held = Os lugares de encontro
site-by-region = Documentos por região
site-by-region-how = As regiões dependem de quem divide o mundo, e para quê. Os documentos podem ser explorados de várias maneiras.

site-consultation = Consulta
site-consultations = Consultas
site-consultations-lede = Uma consulta faz a mesma pergunta a todas as regiões. Cada mesa-redonda dá origem a um relatório, e o conjunto dos relatórios dá origem ao relatório global.
site-roundtables = mesas-redondas
site-host-organisations = organizações anfitriãs
site-statements = contribuições
site-findings = constatações
site-behind-a-finding = das contribuições respaldam uma constatação
site-read-global-report = Ler o relatório global
site-no-global-report = O relatório global desta consulta ainda não foi publicado. Os relatórios de suas mesas-redondas estão abaixo.
site-convener = Convocada por
site-languages = Idiomas
site-attribution-rule = Regra de atribuição do que foi dito
site-goals = Objetivos
site-questions = Perguntas orientadoras
site-roundtables-held = Mesas-redondas, na ordem em que foram realizadas
site-no-roundtables = Nenhuma mesa-redonda foi adicionada ainda. Quem administra esta consulta as adiciona no espaço de trabalho, com lugar, datas e organizações anfitriãs.
site-unknown-count =
    { $n ->
        [one] { $n } dado desconhecido
       *[other] { $n } dados desconhecidos
    }

site-inferred = deduzido; nenhuma fonte o informa
site-uncertain = incerto

site-organisation = Organização
site-organisations = Organizações
site-organisations-lede = As que convocaram as consultas e as que acolheram suas mesas-redondas.
site-no-organisations = Nenhuma organização é conhecida ainda. As anfitriãs das mesas-redondas aparecerão aqui.
site-seat = Sede
site-seat-unknown = não informada, ou internacional
site-sort = Tipo
site-aliases = Outros nomes
site-convened = Consultas convocadas
site-roundtables-hosted = Mesas-redondas acolhidas
site-hosted-none = Nenhuma das mesas-redondas deste site.

site-roundtable-n-of = Mesa-redonda { $n } de { $of }
site-held-in-on = Lugar e datas: { $place }, { $days }.
site-language = Idioma do relatório
site-report = Relatório
site-facts = O que se sabe, e por quais fontes
site-fact = Fato
site-fact-source = Fonte
site-not-known = O que não se sabe
site-said = O que foi dito
site-no-report = Nenhum relatório desta mesa-redonda foi incorporado ainda. Suas contribuições aparecerão aqui quando houver um.
site-other-roundtables = Todas as mesas-redondas desta consulta

site-report-of = Relatório: { $roundtable }
site-global-report-of = Relatório global: { $consultation }
site-report-lede =
    { $n ->
        [one] O relato completo tal como foi entregue, com { $n } contribuição. { $place }.
       *[other] O relato completo tal como foi entregue, com { $n } contribuições. { $place }.
    }
site-account-how = O número antes de uma contribuição leva à sua própria página: o que se apoia nela e como verificá-la. O que não tem número foi lido e não deu origem a nenhuma contribuição.
site-source-file = O arquivo do qual foi lido
site-original-file = Arquivo original
site-file-size = Tamanho
site-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
site-imported = Incorporação
site-reading-notices = O que se observou na leitura do arquivo
site-file-hash = Código hash do arquivo
site-text-hash = Código hash de seu texto
site-withheld-here = [reservado]

site-statement-n = Contribuição { $n }, { $place }
site-in-context = Em sua passagem
site-whole-report = O relatório completo
site-what-came-of-it = O que resultou dela
site-not-synthesised = Nenhum relatório global foi publicado ainda, de modo que, por ora, nada se apoia nesta contribuição.
site-newer-than-report = O relatório global foi elaborado antes da leitura desta contribuição, ou sem ela.
site-findings-rest =
    { $n ->
        [one] { $n } constatação do relatório global se apoia nela:
       *[other] { $n } constatações do relatório global se apoiam nela:
    }
site-no-finding-rests = Nenhuma constatação do relatório global se apoia nela.
site-for-checking = Para verificar
site-span = Lugar no texto
site-span-bytes = bytes { $from } a { $to }
site-page = Página
site-span-hash = Código hash destes bytes
site-statement-language = Idioma
site-attribution = Atribuição
site-level-person = a pessoa pode ser nomeada
site-level-organisation = a organização pode ser nomeada
site-level-kind-and-country = somente o tipo de organização e o país
site-level-region = somente a região
site-level-roundtable = somente a mesa-redonda
site-level-withheld = reservada: é contada, não é mostrada

site-breadth = abrangência
site-breadth-common-means = Comum: levantado em todas as regiões ouvidas e por pelo menos metade das mesas-redondas.
site-breadth-shared-means = Compartilhado: levantado em duas ou mais regiões, mas não em todas as regiões ouvidas ou não por metade das mesas-redondas.
site-breadth-regional-means = Regional: levantado por duas ou mais mesas-redondas, todas de uma mesma região.
site-breadth-single-voice-means = Voz única: levantado por uma só mesa-redonda. As outras não o levantaram, o que não significa que o rejeitem.
site-what-was-said = O que foi dito, por mesa-redonda
site-why-one-theme = Por que estas contribuições formam um só tema
site-why-one-theme-how = Um programa reuniu contribuições de sentido próximo, entre idiomas. Os números dizem qual é seu grau de certeza; quem lê julga melhor.
site-shared-words = Palavras que compartilham
site-cohesion = Quão próximas estão umas das outras
site-stability = Com que frequência permaneceram juntas quando se tentou novamente com pequenas mudanças
site-separation = Quão distantes estão de outros temas
site-linked-themes = Sobre o mesmo assunto, em outras partes dos relatórios
site-themes-beside = Temas vizinhos
site-findings-about-it = Constatações a respeito
site-in-global-report = Ler no relatório global
site-superseded = Isto constava da versão { $n } do relatório global e não está na mais recente.
site-newest-report = O relatório global mais recente

site-finding = Constatação
site-rests-on = Em que se apoia

site-older-version = Esta é a versão { $n }. Uma versão mais recente do relatório global foi publicada.
site-draft = Isto é um rascunho. Só você pode vê-lo, até publicá-lo.

site-regions = Explorar por região
site-regions-lede = As mesas-redondas, seus relatórios e o que foi levantado, região por região.
site-scheme-source = Fonte: { $source }. Situação: { $as-of }.
site-scheme-empty = Nenhuma mesa-redonda foi realizada nestas regiões.
site-within = parte de: { $region }
site-region-lede =
    { $n ->
        [0] Nenhuma mesa-redonda foi realizada aqui.
        [one] { $n } mesa-redonda foi realizada aqui.
       *[other] { $n } mesas-redondas foram realizadas aqui.
    }
site-region-empty = Nenhuma mesa-redonda foi realizada nesta região, de modo que aqui não se sabe o que diriam as pessoas que vivem nela.
site-documents = Documentos
site-themes-raised = O que foi levantado aqui
site-not-raised-here = O que foi levantado em outros lugares, e não aqui
site-not-raised-means = Não levantado não significa rejeitado: talvez ninguém tenha perguntado.
site-countries = Países e áreas

site-method-lede = Como um relatório global nasce dos relatórios das mesas-redondas, e o que ele não pretende afirmar.
site-method-statements = Do relatório às contribuições
site-method-statements-how = Um relatório é um arquivo. Seu texto é extraído e conservado com um código hash. Cada item de uma lista e cada frase é uma contribuição, byte a byte, com seu lugar no texto; a seção em que está indica sua categoria. O que não deu origem a nenhuma contribuição é listado com o motivo.
site-method-themes = Das contribuições aos temas
site-method-themes-how = As contribuições de uma mesma categoria que significam o mesmo são reunidas, entre idiomas, por um programa que funciona na mesma máquina e não consulta mais ninguém. Ele utiliza uma tabela de palavras e fragmentos de palavras, compara cada contribuição com todas as outras e agrupa as que estão próximas entre si. Não escreve nada por si: os rótulos são palavras das contribuições.
site-method-support = Respaldo
site-method-support-how = O respaldo é contado em mesas-redondas e em organizações anfitriãs, nunca em contribuições: uma reunião grande não encobre uma pequena, e um ponto que uma reunião expressou cinco vezes foi levantado uma vez. Ambas as contagens dizem de quantas no total.
site-method-breadth = Abrangência
site-method-breadth-how = Comum: em todas as regiões ouvidas e por pelo menos metade das mesas-redondas. Compartilhado: em duas ou mais regiões. Regional: por duas ou mais mesas-redondas, todas de uma mesma região. Voz única: por uma só mesa-redonda. Quem não levantou um ponto não o rejeitou.
site-method-findings = Constatações
site-method-findings-how = Uma constatação traz literalmente as palavras de uma contribuição, escolhida porque representa seu tema, com todas as contribuições em que se apoia. Não há constatação sem contribuição, e toda contribuição que não respalda nenhuma constatação é listada.
site-method-withheld = O que é reservado
site-method-withheld-how = Uma contribuição que possa pôr alguém em perigo é reservada: é contada e não é mostrada, em nenhuma versão e em nenhum formato, nem mesmo nos que foram publicados antes.
site-method-same-bytes = Sempre o mesmo resultado
site-method-same-bytes-how = As mesmas contribuições, decisões e configurações dão o mesmo relatório, byte a byte, em qualquer máquina. O registro indica todas elas.
site-method-data = O registro como dados
site-method-data-how = Cada relatório global pode ser obtido em JSON, com tudo aquilo em que se apoia.
site-method-schema = O esquema do registro

site-verify = Como verificar um relatório
site-verify-lede = Você não precisa acreditar em um relatório global. Pode verificá-lo.
site-verify-by-eye = Pela leitura
site-verify-by-eye-how = Siga as fontes de uma constatação até a passagem de onde cada uma foi tirada. A passagem é mostrada em seu contexto, e o relatório em que está é mostrado por inteiro.
site-verify-by-program = Com o programa
site-verify-step-one = Abra o relatório global e salve seus dados (JSON).
site-verify-step-two = Obtenha o Plenary. Ele não precisa de conta nem de rede.
site-verify-step-three = Execute “plenary verify” com o nome do arquivo salvo. Com “--sources” e uma pasta, ele também compara os arquivos originais que você tiver.
site-verify-what = O que ele verifica
site-verify-quotations = Cada citação é, byte a byte, o que está em seu lugar na fonte.
site-verify-links = Cada constatação se apoia em contribuições que existem, e cada contribuição está em uma fonte que existe.
site-verify-counts = Cada contagem, como “5 de 7 mesas-redondas”, é refeita a partir dos vínculos.
site-verify-findings = O registro como um todo tem a impressão digital que declara: uma só letra alterada aparece.
site-verify-not = O que ele não pode verificar
site-verify-not-how = Se um relatório conta o que foi dito na sala. Para isso, pergunte à organização anfitriã ou a alguém que esteve lá.
