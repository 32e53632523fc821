# A biblioteca: estantes, obras, ficheiros; e a mesa onde são depositados.

nav-library = Biblioteca
library = Biblioteca
library-count =
    { $n ->
        [0] Nenhum documento.
        [one] { $n } documento.
       *[other] { $n } documentos.
    }
library-empty = A biblioteca ainda está vazia. Os relatórios arrumam-se sozinhos assim que são publicados. Se gere este sítio, deposite o primeiro documento.
library-none-left = Nenhum documento reúne tudo isto ao mesmo tempo.
library-all = Ver todos os documentos
library-documents = Documentos
library-narrow = Restringir
library-widen = tudo
library-more = mais { $n }
library-by-region = Região
library-by-country = País
library-by-theme = Tema
library-by-kind = Tipo de documento
library-by-language = Língua
library-by-year = Ano
library-by-organisation = Organização
library-all-regions = Todas as regiões
library-years = Documentos e mesas-redondas por ano
library-years-alt = Colunas para cada ano de { $from } a { $to }. A tabela tem os mesmos números.
library-page = Página { $n } de { $of }
library-page-before = Página anterior
library-page-after = Página seguinte

library-kind = Tipo de documento
library-kind-roundtable-report = Relatório de uma mesa-redonda
library-kind-global-report = Relatório global
library-kind-report = Relatório
library-kind-study = Estudo
library-kind-statement = Declaração
library-kind-law = Lei, tratado ou resolução
library-kind-letter = Carta
library-kind-minutes = Ata de uma reunião
library-kind-press = Imprensa
library-kind-guide = Manual
library-kind-other = Outro documento

# Uma obra
library-only-in = Este documento existe apenas nestas línguas: { $languages }.
library-read-here = Ler neste sítio
library-languages = Línguas e ficheiros
library-published = Publicado
library-organisation = Organização
library-hosted-by = Anfitrião
library-original-language = Língua original
library-translation-of = Tradução. Língua do original: { $language }.
library-behind = Esta tradução está atrasada em relação ao original, que foi revisto depois.
library-no-files = Ainda não há ficheiro nesta língua.
library-older =
    { $n ->
        [one] { $n } revisão anterior
       *[other] { $n } revisões anteriores
    }
library-revision = Revisão { $n }
library-scan = Este ficheiro contém apenas imagens de páginas: não se pode pesquisar nem ler em voz alta.
library-recognised = Este ficheiro contém imagens de páginas. As suas palavras foram lidas por uma máquina a partir de uma imagem e podem ter erros: servem para o encontrar. O que vale são as imagens.
library-read-by-machine = lido por uma máquina a partir de uma imagem
library-pages-in =
    { $n ->
        [1] Página { $from }: { $language }
       *[other] Páginas { $from } a { $to }: { $language }
    }
library-is-part-of = Faz parte de
library-is-derived-from = Feito a partir de
library-has-parts = As suas partes
library-went-into = O que se fez a partir dele
library-withdrawn-on = Este documento foi retirado em { $day }. Motivo:
library-language-withdrawn-on = O documento foi retirado nesta língua em { $day }. A razão:
library-file-pdf = PDF
library-file-docx = Word
library-file-odt = OpenDocument
library-file-html = Página web
library-file-md = Markdown
library-file-txt = Texto
library-file-size = { $kind } ({ $kilobytes } kB)

# A mesa
library-desk-lede = Documentos para todos lerem. O que fala de pessoas e máquinas é retirado de cada ficheiro antes de ser publicado; o ficheiro tal como o enviou fica selado.
library-desk-empty = Ainda não foi depositado nenhum documento. Deposite um: o ficheiro basta para começar.
library-deposit = Depositar um documento
library-deposit-lede = Um documento numa língua. O mesmo texto pode vir em vários formatos; as traduções vêm depois.
library-revise = Acrescentar uma língua ou uma revisão
library-revise-lede = Escolha uma língua que já existe e ela recebe uma nova revisão; as anteriores ficam. Escolha outra, e é uma tradução.
library-revise-language = Nova revisão nesta língua
library-change = Dizer o que é este documento
library-deposited = Depositado
library-original = original
library-behind-short = atrasada em relação ao original
library-bytes = { $n } bytes
library-sealed-original = tal como foi enviado
library-removed = Retirado antes de publicar:
library-nothing-removed = Não havia nada a retirar.
library-removed-names = Nomes de pessoas e entidades ({ $n })
library-removed-properties = Outras propriedades ({ $n })
library-removed-dates = Datas ({ $n })
library-removed-program = O programa com que foi feito ({ $n })
library-removed-comments = Comentários ({ $n })
library-removed-tracked-changes = Alterações registadas: o acrescentado é texto, o apagado desapareceu ({ $n })
library-removed-editing-marks = Marcas de sessões de trabalho ({ $n })
library-removed-settings = Definições da máquina do autor ({ $n })
library-removed-local-paths = Endereços de ficheiros na máquina de alguém ({ $n })
library-removed-preview = Imagem de pré-visualização ({ $n })
library-removed-picture-data = Dados das imagens: câmara, lugar, hora, notas ({ $n })
library-removed-attachments = Ficheiros anexos ({ $n })
library-removed-scripts = Programas dentro do ficheiro ({ $n })
library-removed-earlier-versions = Versões anteriores dentro do ficheiro ({ $n })
library-removed-hidden-text = Notas escondidas ({ $n })
library-files-hint = docx, odt, pdf, html, md, txt; um de cada formato. Largue-os aqui ou prima o botão.
library-title-hint = Vazio: como o ficheiro se chama a si próprio.
library-language-hint = Destes ficheiros.
library-find-out = descobrir nos ficheiros
library-original-is-this = a língua destes ficheiros
library-original-language-hint = Em que o documento foi escrito primeiro. As outras são traduções dele.
library-no-country = nenhum país em particular
library-country-hint = De que trata, ou de onde vem.
library-region-of-country = a do país
library-region-hint = Só onde não é a do país. Sem ambos, é um documento de todas as regiões.
library-organisation-hint = Quem responde por ele. Nunca uma pessoa.
library-hosted-by-hint = Para uma reunião: uma organização por linha.
library-part-of = Faz parte de
library-derived-from = Feito a partir de
library-link-hint = Documentos desta biblioteca: cole os seus endereços, um por linha.
library-note = De que trata
library-note-hint = Uma ou duas frases, na língua do documento.
library-titles = Títulos
library-titles-hint = Uma língua por linha: en: The title.
library-two-of-a-format = Dois dos ficheiros são { $format }. Uma revisão tem um ficheiro de cada formato.
library-not-taken-in = { $name } não foi aceite. Porquê:
library-not-kept = Nada foi depositado, porque não foi possível guardar os ficheiros. Envie-os de novo quando a causa aqui indicada estiver resolvida.
library-no-language = Os ficheiros não dizem em que língua estão. Escolha-a.
library-no-such-work = Não há nenhum documento «{ $text }» na biblioteca, ou é este mesmo.
library-shelved-by-itself = Os relatórios de mesas-redondas e os relatórios globais arrumam-se sozinhos quando são publicados. Escolha outro tipo.
library-withdraw = Retirar o documento
library-withdraw-how = A partir daí nenhum ficheiro dele é entregue, em nenhuma língua ou revisão. A sua página fica e diz o motivo. Pode voltar a qualquer momento.
library-because = Motivo
library-because-hint = Todos podem lê-lo.
library-no-reason = Diga porquê: a página di-lo aos leitores.
library-withdraw-only = Retirar só esta língua
library-withdraw-language = Retirar o documento nesta língua: { $language }
library-withdraw-language-how = A partir daí nenhum ficheiro desta língua é entregue, em nenhuma revisão. As outras línguas ficam. A página diz a razão. Uma nova revisão nesta língua volta a estar disponível.
library-last-language = Não há outra língua deste documento. Retire o documento inteiro.
library-withdrawn-short = retirado
library-being-read = Este ficheiro contém imagens de páginas. Uma máquina está a ler as suas palavras.
library-scan-cannot-be-read = Este ficheiro contém apenas imagens de páginas: não se pode pesquisar nem ler em voz alta. Com os pacotes Debian tesseract-ocr e poppler-utils nesta máquina, as suas palavras poderiam ser lidas.
library-have-it-read = Mandar uma máquina ler as suas palavras
library-not-a-scan = Este ficheiro já tem o seu texto.
library-stands-already = Este documento já está no lugar.
