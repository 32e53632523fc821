# O relatório global, suas constatações e seus temas, em todas as saídas.

synthesis-global-report = Relatório global
synthesis-contents = Sumário
synthesis-notes = Notas
synthesis-page-of = Página { $n } de { $total }
synthesis-back = voltar ao texto

# Números sob o título; o número fica ao lado da palavra.
synthesis-fact-roundtables = { $n ->
        [one] mesa-redonda
       *[other] mesas-redondas
    }
synthesis-fact-organisations = { $n ->
        [one] organização anfitriã
       *[other] organizações anfitriãs
    }
synthesis-fact-statements = { $n ->
        [one] contribuição
       *[other] contribuições
    }
synthesis-fact-languages = { $n ->
        [one] idioma
       *[other] idiomas
    }
synthesis-fact-findings = { $n ->
        [one] constatação
       *[other] constatações
    }
synthesis-fact-behind = das contribuições respaldam uma constatação

# Resumo
synthesis-summary = Resumo
synthesis-summary-counts = { $themes ->
        [0] Não houve duas contribuições sobre o mesmo assunto.
        [one] Foi encontrado um tema: { $common } comum, { $shared } compartilhado por várias regiões, { $regional } de uma só região.
       *[other] De { $themes } temas, { $common ->
            [one] { $common } é comum
           *[other] { $common } são comuns
        } a todas as regiões ouvidas, { $shared ->
            [one] { $shared } é compartilhado
           *[other] { $shared } são compartilhados
        } por algumas e { $regional ->
            [one] { $regional } foi levantado
           *[other] { $regional } foram levantados
        } em uma só região.
    } Quem não levantou um ponto não o rejeitou.
synthesis-summary-common-challenges = Obstáculos mais amplamente levantados:
synthesis-summary-common-themes = Outros pontos mais amplamente levantados:
synthesis-matrix-caption = Temas por região: em quantas mesas-redondas de cada região cada um foi levantado. As regiões não foram ouvidas na mesma medida; cada coluna tem seu próprio total. { $of ->
        [1] {""}
       *[other] São mostrados { $n } de { $of } temas que abrangem várias regiões.
    }
synthesis-theme = Tema
synthesis-theme-without-words = um tema cujas palavras são reservadas
synthesis-not-raised = não levantado
synthesis-n-of = { $n } de { $of }

# Lugares
synthesis-places = Os lugares de encontro
synthesis-places-table = As mesas-redondas, na ordem em que foram realizadas
synthesis-map-title = Onde as mesas-redondas foram realizadas
synthesis-map-alt = { $n ->
        [one] Mapa-múndi com um país em que houve encontros. A tabela abaixo diz o mesmo.
       *[other] Mapa-múndi com os { $n } países em que houve encontros. A tabela abaixo diz o mesmo.
    }
synthesis-map-caption = Um ponto marca o país de uma mesa-redonda; as regiões ouvidas aparecem coloridas. Os limites não implicam nenhuma opinião sobre a condição jurídica de qualquer território.
synthesis-place = Lugar
synthesis-days = Datas
synthesis-hosts = Organizações anfitriãs
synthesis-region = Região
synthesis-region-unknown = região não informada
synthesis-not-known = não se sabe

# Respaldo
synthesis-n-of-roundtables = { $n } de { $of ->
        [one] { $of } mesa-redonda
       *[other] { $of } mesas-redondas
    }
synthesis-n-of-organisations = { $n } de { $of ->
        [one] { $of } organização anfitriã
       *[other] { $of } organizações anfitriãs
    }
synthesis-raised-in = { $places } ({ $organisations })
synthesis-raised-and-not = { $places }; não levantado em { $others } ({ $organisations })
synthesis-region-count = { $region } { $n } de { $of }

# Categorias de contribuições, no singular e no plural
synthesis-kind-relevance = importância para a região
synthesis-kind-challenge = desafio
synthesis-kind-recommendation = recomendação
synthesis-kind-activity = atividade
synthesis-kind-divergence = divergência
synthesis-kind-presentation = apresentação
synthesis-kind-unplaced = fora do roteiro
synthesis-kinds-relevance = Importância para a região
synthesis-kinds-challenge = Desafios
synthesis-kinds-recommendation = Recomendações
synthesis-kinds-activity = Atividades
synthesis-kinds-divergence = Em que a sala não chegou a acordo
synthesis-kinds-presentation = Apresentações
synthesis-kinds-unplaced = Fora do roteiro

# Abrangência
synthesis-breadth-common = comum
synthesis-breadth-shared = compartilhado
synthesis-breadth-regional = de uma só região
synthesis-breadth-single-voice = uma só mesa-redonda

# Partes do relatório
synthesis-section-common-challenges = Desafios comuns
synthesis-section-common-challenges-is = Os obstáculos, como os expressaram mesas-redondas de duas ou mais regiões. Cada título é uma contribuição, nas palavras em que foi feita.
synthesis-section-common-themes = Temas comuns
synthesis-section-common-themes-is = O que o assunto significa, segundo mesas-redondas de duas ou mais regiões, e o que todas as regiões pedem. Cada título é uma contribuição, nas palavras em que foi feita.
synthesis-section-strategies = Estratégias e atividades por região
synthesis-section-strategies-is = O que deveria ser feito e o que será feito, nas palavras de cada região. Os pontos mostram onde mais se pediu o mesmo.
synthesis-section-divergence = Em que as salas não chegaram a acordo
synthesis-section-divergence-is = Pontos sobre os quais uma sala se dividiu, segundo seu relatório. Estão lado a lado, sem ponderação.
synthesis-section-one-region = Ouvido em uma só região
synthesis-section-one-region-is = Pontos que duas ou mais mesas-redondas de uma mesma região levantaram, e nenhuma em outro lugar.
synthesis-section-single-voices = Ouvido em uma só mesa-redonda
synthesis-section-single-voices-is = Pontos que nenhuma outra mesa-redonda levantou. Uma voz pode ver o que outras não veem; nada é omitido por estar isolado.

# Fontes de uma constatação
synthesis-sources = { $n ->
        [one] A contribuição em que se apoia
       *[other] As { $n } contribuições em que se apoia
    }
synthesis-sources-of = { $n } das { $of } contribuições em que se apoia
synthesis-and-more = { $n ->
        [one] e mais uma
       *[other] e mais { $n }
    }
synthesis-file-page = { $file }, página { $page }
synthesis-stands-at = { $file }, bytes { $start }–{ $end } de seu texto

# Cobertura
synthesis-coverage = O que não respalda nenhuma constatação
synthesis-coverage-is = Contribuições que respaldam uma constatação: { $n } de { $of } ({ $percent }).
synthesis-coverage-withheld = { $n ->
        [one] Uma contribuição é reservada: é contada em seu tema e não é mostrada.
       *[other] { $n } contribuições são reservadas: são contadas em seus temas e não são mostradas.
    }
synthesis-coverage-presentations = { $n ->
        [one] Uma contribuição vem da apresentação de uma pessoa convidada e não respalda nada do que a sala disse
       *[other] { $n } contribuições vêm de apresentações de pessoas convidadas e não respaldam nada do que as salas disseram
    }
synthesis-left-caption = O que foi lido e não deu origem a nenhuma contribuição, por arquivo: número de fragmentos de texto e motivo
synthesis-file = Arquivo
synthesis-statements = Contribuições
synthesis-left-heading = Títulos
synthesis-left-preamble = Antes da primeira seção
synthesis-left-footnote = Notas de rodapé
synthesis-left-table = Cabeçalhos e células laterais de tabelas
synthesis-left-fragment = Curto demais para ser um ponto
synthesis-left-taken-out = Desconsiderado manualmente
synthesis-withheld = { $n ->
        [one] Mais uma contribuição é reservada: é contada e não é mostrada.
       *[other] Mais { $n } contribuições são reservadas: são contadas e não são mostradas.
    }

# Método
synthesis-method = Método
synthesis-method-statements = Cada relatório foi lido como texto e recortado em contribuições: um item de lista ou uma frase. Uma contribuição é conservada byte a byte, com seu lugar no texto e um código hash de seus bytes. Sua categoria decorre da seção do relatório em que está.
synthesis-method-themes = As contribuições de uma mesma categoria que tratam do mesmo assunto formam um tema, entre idiomas e mesas-redondas. O agrupamento é calculado a partir de uma tabela de fragmentos de palavras de muitos idiomas e é o mesmo para as mesmas contribuições. O que não tem vizinha suficientemente próxima permanece voz única.
synthesis-method-breadth = Um tema é comum quando todas as regiões ouvidas o levantaram e pelo menos metade das mesas-redondas também; compartilhado, quando duas ou mais regiões o levantaram; de uma só região, quando duas ou mais mesas-redondas somente dessa região o levantaram. A mesa-redonda é a unidade de toda contagem, por mais que se tenha dito nela.
synthesis-method-findings = Uma constatação é a contribuição que melhor representa seu tema, nas palavras em que foi feita. Nada foi reescrito nem traduzido. O respaldo é calculado a partir dos vínculos entre contribuições, temas e mesas-redondas.
synthesis-method-limits = Quando as mesas-redondas são poucas, estas palavras descrevem o que foi dito e onde; nada provam sobre quem não estava na sala. Um ponto que ninguém levantou não foi levantado: não foi rejeitado.
synthesis-method-grouped = Contribuições agrupadas
synthesis-method-assigned = Em um tema
synthesis-method-stability = Estabilidade: pares que permanecem juntos quando um quinto é deixado de fora
synthesis-method-cohesion = Coesão: proximidade das contribuições em relação ao centro de seu tema
synthesis-method-program = Elaborado com
synthesis-method-fingerprint = Impressão digital do registro
synthesis-method-verify = O registro deste relatório, um arquivo terminado em .json, traz o texto de todas as fontes. Quem o tiver pode verificar cada citação e cada contagem com “plenary verify”.

# Anexo
synthesis-annex = Todas as contribuições
synthesis-annex-is = Por mesa-redonda, na ordem em que foram realizadas, e depois por seção de seu relatório, no idioma em que foi escrito.
