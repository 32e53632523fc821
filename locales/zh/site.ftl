# 阅览室。

site-nothing-yet = 这里还没有发布任何内容。如果您是本网站的管理员，请登录，创建磋商，并上传圆桌会议的报告。
site-go-to-desk = 前往工作台
site-home-lede = 全球磋商，从第一场圆桌会议到全球报告。每项结论都可追溯到其所依据的原话。
site-latest-report = 最新全球报告
site-report-counts = 从{ $roundtables }场圆桌会议上的{ $statements }条陈述得出{ $findings }项结论。
site-where-held = 会议地点
site-by-region = 按区域分列的文件
site-by-region-how = 区域如何划分，取决于由谁划分、为何划分。可按多种方式浏览文件。

site-consultation = 磋商
site-consultations = 磋商
site-consultations-lede = 磋商向所有区域提出同一个问题。每场圆桌会议形成一份报告，各份报告汇成全球报告。
site-roundtables = 圆桌会议
site-host-organisations = 主办组织
site-statements = 陈述
site-findings = 结论
site-behind-a-finding = 的陈述是结论的依据
site-read-global-report = 阅读全球报告
site-no-global-report = 这次磋商的全球报告尚未发布。各场圆桌会议的报告见下文。
site-convener = 召集方
site-languages = 语文
site-attribution-rule = 署名规则
site-goals = 目标
site-questions = 指导性问题
site-roundtables-held = 圆桌会议（按举行先后排列）
site-no-roundtables = 尚未添加圆桌会议。这次磋商的管理者在工作台添加会议，并注明地点、日期和主办方。
site-unknown-count = 有{ $n }项情况不详

site-inferred = 推断所得，无来源明确载述
site-uncertain = 不确定

site-organisation = 组织
site-organisations = 组织
site-organisations-lede = 召集磋商和主办圆桌会议的组织。
site-no-organisations = 目前还没有已知的组织。圆桌会议的主办方将列于此处。
site-seat = 所在地
site-seat-unknown = 未注明，或为国际组织
site-sort = 类型
site-aliases = 其他名称
site-convened = 召集的磋商
site-roundtables-hosted = 主办的圆桌会议
site-hosted-none = 未主办本网站所载的任何圆桌会议。

site-roundtable-n-of = 第{ $n }场圆桌会议，共{ $of }场
site-held-in-on = 举行地点和日期：{ $place }，{ $days }。
site-language = 报告语文
site-report = 报告
site-facts = 已知情况及其来源
site-fact = 情况
site-fact-source = 来源
site-not-known = 不详之处
site-said = 会上所言
site-no-report = 这场圆桌会议的报告尚未录入。录入后，陈述将列于此处。
site-other-roundtables = 这次磋商的所有圆桌会议

site-report-of = 报告：{ $roundtable }
site-global-report-of = 全球报告：{ $consultation }
site-report-lede = 所提交报告的全文，含{ $n }条陈述。{ $place }。
site-account-how = 陈述前的编号链接到该陈述的专页：可查看哪些内容以其为依据，以及如何核对。没有编号的文字已经读取，但未成为陈述。
site-source-file = 读取的文件
site-original-file = 原始文件
site-file-size = 大小
site-bytes = { $n }字节
site-imported = 录入日期
site-reading-notices = 读取文件时发现的情况
site-file-hash = 文件的哈希值
site-text-hash = 文本的哈希值
site-withheld-here = [隐去]

site-statement-n = 陈述{ $n }，{ $place }
site-in-context = 所在段落
site-whole-report = 报告全文
site-what-came-of-it = 后续结果
site-not-synthesised = 全球报告尚未发布，因此目前没有内容以这条陈述为依据。
site-newer-than-report = 全球报告编制在先，这条陈述读取在后；或者编制时未采用这条陈述。
site-findings-rest = 全球报告有{ $n }项结论以其为依据：
site-no-finding-rests = 全球报告没有结论以其为依据。
site-for-checking = 核对资料
site-span = 在文本中的位置
site-span-bytes = 第{ $from }至第{ $to }字节
site-page = 页码
site-span-hash = 这些字节的哈希值
site-statement-language = 语文
site-attribution = 署名
site-level-person = 可注明个人姓名
site-level-organisation = 可注明组织名称
site-level-kind-and-country = 只注明组织类型和国家
site-level-region = 只注明区域
site-level-roundtable = 只注明圆桌会议
site-level-withheld = 隐去：计入统计，但不显示

site-breadth = 广度
site-breadth-common-means = 普遍：已听取意见的所有区域都曾提出，且至少有半数圆桌会议提出。
site-breadth-shared-means = 多区域共有：有两个或更多区域提出，但并非已听取意见的所有区域都曾提出，或提出的圆桌会议不到半数。
site-breadth-regional-means = 单一区域：有两场或更多圆桌会议提出，且均属同一区域。
site-breadth-single-voice-means = 单一声音：只有一场圆桌会议提出。其他会议没有提出，但这不等于反对。
site-what-was-said = 各场圆桌会议所言
site-why-one-theme = 为何归为同一主题
site-why-one-theme-how = 程序将含义相近的陈述跨语文归在一起。数字表示程序的把握程度；读者的判断更为可靠。
site-shared-words = 共同用语
site-cohesion = 彼此相近的程度
site-stability = 略作变动后重新归类时仍归在一起的频率
site-separation = 与其他主题的距离
site-linked-themes = 报告其他部分中的相同内容
site-themes-beside = 相邻主题
site-findings-about-it = 有关结论
site-in-global-report = 在全球报告中阅读
site-superseded = 此项内容载于全球报告第{ $n }版，最新版已不再列入。
site-newest-report = 最新全球报告

site-finding = 结论
site-rests-on = 所依据的陈述

site-older-version = 这是第{ $n }版。全球报告已有更新的版本发布。
site-draft = 这是草稿。在您发布之前，只有您可以看到。

site-regions = 按区域浏览
site-regions-lede = 按区域分列的圆桌会议、会议报告和会上提出的内容。
site-scheme-source = 来源：{ $source }。日期：{ $as-of }。
site-scheme-empty = 这些区域都没有举行圆桌会议。
site-within = 属于{ $region }
site-region-lede =
    { $n ->
        [0] 此区域没有举行圆桌会议。
       *[other] 此区域举行了{ $n }场圆桌会议。
    }
site-region-empty = 此区域没有举行圆桌会议，因此无从得知当地人会提出哪些看法。
site-documents = 文件
site-themes-raised = 此区域提出的内容
site-not-raised-here = 其他区域提出、此区域未提出的内容
site-not-raised-means = 未提出不等于反对：也许是无人问及。
site-countries = 国家和地区

site-method-lede = 如何从圆桌会议的报告得出全球报告，以及全球报告不能说明什么。
site-method-statements = 从报告到陈述
site-method-statements-how = 每份报告是一个文件。系统提取其文本，连同哈希值一并保存。每个列表项和每个句子为一条陈述，逐字节保留，并注明在文本中的位置；所在章节表明其类别。未成为陈述的文字均予列出，并说明原因。
site-method-themes = 从陈述到主题
site-method-themes-how = 同一类别中含义相同的陈述，由一个程序跨语文归在一起；该程序在同一台计算机上运行，不向外部查询。程序使用一份词语和词片表，将每条陈述与所有其他陈述比较，并把彼此相近的归为一组。程序本身不撰写任何文字：主题名称均取自陈述的原话。
site-method-support = 支持情况
site-method-support-how = 支持情况按圆桌会议和主办组织的数目计算，从不按陈述的数目计算：大型会议不会淹没小型会议，同一场会议五次提到的要点也只算提出一次。两个数目都注明总数。
site-method-breadth = 广度
site-method-breadth-how = 普遍：已听取意见的所有区域都曾提出，且至少有半数圆桌会议提出。多区域共有：有两个或更多区域提出。单一区域：有两场或更多圆桌会议提出，且均属同一区域。单一声音：有一场圆桌会议提出。没有提出某一要点，不等于反对。
site-method-findings = 结论
site-method-findings-how = 结论是一条陈述的原话，因能代表其主题而被选用，并附有其所依据的所有陈述。没有陈述就没有结论；凡未用作结论依据的陈述，也都一一列出。
site-method-withheld = 隐去的内容
site-method-withheld-how = 可能危及他人的陈述予以隐去：在所有版本和所有格式中，包括此前已发布的版本和格式，均计入统计但不显示。
site-method-same-bytes = 结果可重现
site-method-same-bytes-how = 相同的陈述、决定和设置，在任何计算机上得出的报告逐字节相同。记录列明了所有这些内容。
site-method-data = 以数据形式提供的记录
site-method-data-how = 每份全球报告均可以JSON格式获取，内含其所依据的一切内容。
site-method-schema = 记录的数据结构

site-verify = 如何核查报告
site-verify-lede = 您不必轻信全球报告。您可以自行核查。
site-verify-by-eye = 人工核查
site-verify-by-eye-how = 循着结论的来源，可找到每条来源的原段落。段落连同上下文显示，所在报告全文显示。
site-verify-by-program = 用程序核查
site-verify-step-one = 打开全球报告，保存其数据（JSON）。
site-verify-step-two = 获取Plenary程序。该程序无需账户，也无需网络。
site-verify-step-three = 运行“plenary verify”，后接所保存文件的名称。如加上“--sources”和文件夹名称，程序还会比对您手中的原始文件。
site-verify-what = 核查内容
site-verify-quotations = 每处引文与来源相应位置的内容逐字节一致。
site-verify-links = 每项结论所依据的陈述均存在，每条陈述的来源均存在。
site-verify-counts = 每个数目，例如“7场圆桌会议中的5场”，都根据关联关系重新计算。
site-verify-findings = 整份记录的指纹与其所载指纹一致：哪怕改动一个字母也会显现。
site-verify-not = 无法核查的内容
site-verify-not-how = 报告是否如实反映会上所言。对此，请询问主办方或在场者。
