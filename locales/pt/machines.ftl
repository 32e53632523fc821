# Citações, feeds e dados

action-cite = Citar
foot-take-away = Feeds e dados
feed-all = Todas as novidades
format-bib = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
format-atom = Feed
format-ics = Calendário
format-jsonld = Dados ligados
colophon = Sobre esta página
colophon-voice = Quem o diz
colophon-issued = Publicado aqui
colophon-changed = Última alteração
colophon-address = Endereço permanente
colophon-cite = Como citar esta página
edition-published = publicado em { $day }
edition-withdrawn = retirado em { $day }
voice-site = Quem administra { $site }.
voice-compiled = Compilado a partir do que foi dito nas mesas-redondas. Não é a posição da coalizão, dos seus membros nem dos convocantes.
voice-account = O relato de uma mesa-redonda, tal como foi entregue. Não é a posição da coalizão nem dos seus membros.
voice-speaker = Dito numa mesa-redonda e citado palavra por palavra. Não é a posição da coalizão nem dos seus membros.
cite-title = Como citar esta página
cite-plain = Por extenso
cite-files = Para gestores de referências
cite-about = Sobre o que é citado
cite-back = Voltar à página
cite-version = Versão { $n }
cite-changed = Última alteração: { $day }
count-versions =
    { $n ->
        [one] { $n } versão publicada
       *[other] { $n } versões publicadas
    }

feed-of = { $site }: novidades de { $what }
feed-statement = Dito em { $place }
count-reports =
    { $n ->
        [one] { $n } relatório
       *[other] { $n } relatórios
    }
languages-title = Relatórios por idioma
languages-lede = Um relatório permanece no idioma em que foi entregue.
languages-none = Ainda não há nenhum relatório.
roundtables-one = Mesa-redonda
roundtables-title = Mesas-redondas
roundtables-lede = Todas as mesas-redondas de todas as consultas, na ordem em que foram realizadas.
calendar-left-out =
    { $n ->
        [one] Falta { $n } mesa-redonda: os seus dias não são conhecidos.
       *[other] Faltam { $n } mesas-redondas: os seus dias não são conhecidos.
    }
take-away = Feeds e dados
take-away-lede = O que é público aqui pode ser acompanhado, copiado e usado por programas. Nada exige conta, e nada se anota sobre quem o leva.
take-away-feeds = Feeds
take-away-feeds-how = Um leitor de feeds mostra as novidades. A página de cada tema tem o seu próprio feed.
take-away-calendars = Calendários
take-away-calendars-how = Locais e dias das mesas-redondas. Não consta quem participou.
take-away-tables = Tabelas
take-away-tables-how = Arquivos CSV para planilhas. A segunda linha traz etiquetas da Humanitarian Exchange Language (HXL).
take-away-cite = Citações
take-away-cite-how = «Citar» está em cada página. O endereço termina em .bib, .ris ou .csl.json para gestores de referências, e em .jsonld para dados ligados no vocabulário de schema.org.

oai-country = País
take-away-api = Para programas
take-away-api-how = Tudo o que é público em JSON, página por página. A descrição segue OpenAPI 3.1.
take-away-api-description = Descrição
take-away-oai = Para bibliotecas
take-away-oai-how = Os relatórios e os relatórios globais podem ser coletados por OAI-PMH 2.0 com Dublin Core. O que é retirado é anunciado como excluído.
