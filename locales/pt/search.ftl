# Search, and the names it knows.

nav-search = Pesquisar
search-title = Pesquisa
search-lede = Uma só caixa para contribuições, constatações, temas, relatórios, mesas-redondas e organizações, em todas as suas línguas.
search-label = Pesquisar
search-hint = Palavras de qualquer língua. As aspas mantêm uma expressão unida, o asterisco vale por qualquer final de palavra, o sinal de menos exclui uma palavra.
search-button = Pesquisar
search-how = Como pesquisar
search-how-words = Estas palavras, em qualquer forma
search-how-phrase = Exatamente estas palavras, lado a lado
search-how-beginning = Palavras que começam assim
search-how-without = Uma coisa sem a outra
search-how-field = Só dali, ou desse tipo
search-how-names = Todos os nomes da mesma coisa, em todas as línguas
search-fields = Antes de dois-pontos pode estar: { $fields }

search-title-of = Pesquisa: { $question }
search-count =
    { $n ->
        [one] { $n } resultado
       *[other] { $n } resultados
    }
search-results = Resultados
search-corrected = Nada foi encontrado para “{ $typed }”. Estes são resultados para “{ $instead }”.
search-some = Nada contém todas estas palavras. Isto contém algumas.
search-unknown-type = “{ $value }” não é um tipo de resultado: escreva statement, finding, theme, report, global-report, roundtable, consultation ou organisation.
search-unknown-kind = “{ $value }” não é uma espécie de contribuição: escreva, por exemplo, challenge, recommendation ou activity.
search-unknown-region = Nenhuma região se chama “{ $value }”.
search-unknown-country = Nenhum país se chama “{ $value }”.
search-unknown-language = Nenhuma língua se chama “{ $value }”: escreva o nome ou o código, por exemplo fr.
search-unknown-year = “{ $value }” não é um ano: escreva 2008 ou 2007-2009.
search-unknown-organisation = Nenhuma organização se chama “{ $value }”.
search-no-such-field = Não há nenhum campo { $fields }: foi pesquisado como palavra.
search-ignored = Sinais sozinhos, um asterisco sem início de palavra ou um campo sem valor não encontram nada. Ficaram de fora.
search-cut = A pergunta é muito longa. Só o início foi usado.

search-leave-off = retirar
search-by-type = O quê
search-by-region = Região
search-by-language = Língua
search-by-kind = Espécie

search-type-statement = Contribuição
search-type-finding = Constatação
search-type-theme = Tema
search-type-report = Relatório
search-type-global-report = Relatório global
search-type-roundtable = Mesa-redonda
search-type-consultation = Consulta
search-type-organisation = Organização
search-type-document = Documento
search-type-page = Página
search-types-statement = Contribuições
search-types-finding = Constatações
search-types-theme = Temas
search-types-report = Relatórios
search-types-global-report = Relatórios globais
search-types-roundtable = Mesas-redondas
search-types-consultation = Consultas
search-types-organisation = Organizações
search-types-document = Documentos
search-types-page = Páginas

search-before = Página anterior
search-next = Página seguinte
search-page = Página { $n } de { $of }
search-nothing = Nada foi encontrado. Tente menos palavras, outra palavra para a mesma coisa ou nenhum campo. Ou continue daqui:
search-feed = Feed
search-references = Referências
search-references-of = Referências: { $question }
search-back = Voltar aos resultados

thesaurus-title = Nomes da mesma coisa
thesaurus-lede = Quem pesquisa um nome de um grupo encontra todos, em todas as línguas. Uma alteração vale a partir da pesquisa seguinte.
thesaurus-new = Acrescentar um grupo
thesaurus-lines = Nomes, uma linha por língua
thesaurus-lines-hint = Cada linha tem o código de uma língua, dois-pontos e nomes separados por ponto e vírgula. Um asterisco no lugar do código vale para nomes que nenhuma língua muda. Um grupo que veio com o Plenary e fica vazio não é usado.
thesaurus-no-language = Comece cada linha com o código de uma língua e dois-pontos, por exemplo “fr: alerte précoce”. Estas não começam: { $lines }
thesaurus-too-few = Um grupo precisa de pelo menos dois nomes.
thesaurus-name-taken = Já há um grupo chamado { $name }. Acrescente os nomes lá.
thesaurus-changed-since = Outra pessoa alterou este grupo desde que o abriu. Nada foi alterado.
thesaurus-as-shipped = Como veio
thesaurus-remove = Remover este grupo
thesaurus-off = não usado
thesaurus-changed = alterado aqui
thesaurus-own = próprio
