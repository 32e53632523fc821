# 各种输出形式中的全球报告及其结论和主题。

synthesis-global-report = 全球报告
synthesis-contents = 目录
synthesis-notes = 注释
synthesis-page-of = 第{ $n }页，共{ $total }页
synthesis-back = 返回正文

# 标题下的数字；数字显示在词语旁边。
synthesis-fact-roundtables = { $n ->
       *[other] 场圆桌会议
    }
synthesis-fact-organisations = { $n ->
       *[other] 个主办组织
    }
synthesis-fact-statements = { $n ->
       *[other] 条陈述
    }
synthesis-fact-languages = { $n ->
       *[other] 种语文
    }
synthesis-fact-findings = { $n ->
       *[other] 项结论
    }
synthesis-fact-behind = 的陈述是结论的依据

# 摘要
synthesis-summary = 摘要
synthesis-summary-counts = { $themes ->
        [0] 没有两条陈述谈及同一件事。
       *[other] 共归纳出{ $themes }个主题，其中{ $common }个为已听取意见的所有区域普遍提出，{ $shared }个为部分区域共同提出，{ $regional }个只在一个区域提出。
    }没有提出某一要点，不等于反对。
synthesis-summary-common-challenges = 提出最为广泛的障碍：
synthesis-summary-common-themes = 其他提出最为广泛的内容：
synthesis-matrix-caption = 按区域分列的主题：每个主题在各区域多少场圆桌会议上提出。各区域听取意见的程度不一；每列各有总数。{ $of ->
        [1] {""}
       *[other] 此处显示{ $of }个跨区域主题中的{ $n }个。
    }
synthesis-theme = 主题
synthesis-theme-without-words = 用语已隐去的主题
synthesis-not-raised = 未提出
synthesis-n-of = { $n }/{ $of }

# 地点
synthesis-places = 会议地点
synthesis-places-table = 圆桌会议（按举行先后排列）
synthesis-map-title = 圆桌会议举行地点
synthesis-map-alt = 世界地图，标出举行会议的{ $n }个国家。下表列有相同信息。
synthesis-map-caption = 圆点标示举行圆桌会议的国家；已听取意见的区域以颜色标示。图上边界不代表对任何领土的法律地位表示任何意见。
synthesis-place = 地点
synthesis-days = 日期
synthesis-hosts = 主办方
synthesis-region = 区域
synthesis-region-unknown = 区域未注明
synthesis-not-known = 不详

# 支持情况
synthesis-n-of-roundtables = { $of }场圆桌会议中的{ $n }场
synthesis-n-of-organisations = { $of }个主办组织中的{ $n }个
synthesis-raised-in = { $places }（{ $organisations }）
synthesis-raised-and-not = { $places }；未提出：{ $others }（{ $organisations }）
synthesis-region-count = { $region } { $n }/{ $of }

# 陈述的类别，单条和多条
synthesis-kind-relevance = 对本区域的意义
synthesis-kind-challenge = 挑战
synthesis-kind-recommendation = 建议
synthesis-kind-activity = 活动
synthesis-kind-divergence = 分歧
synthesis-kind-presentation = 专题介绍
synthesis-kind-unplaced = 未归入提纲
synthesis-kinds-relevance = 对本区域的意义
synthesis-kinds-challenge = 挑战
synthesis-kinds-recommendation = 建议
synthesis-kinds-activity = 活动
synthesis-kinds-divergence = 与会者的意见分歧
synthesis-kinds-presentation = 专题介绍
synthesis-kinds-unplaced = 未归入提纲

# 广度
synthesis-breadth-common = 普遍
synthesis-breadth-shared = 多区域共有
synthesis-breadth-regional = 单一区域
synthesis-breadth-single-voice = 仅一场圆桌会议

# 报告各部分
synthesis-section-common-challenges = 共同挑战
synthesis-section-common-challenges-is = 两个或更多区域的圆桌会议所指出的障碍。每个标题都是一条陈述的原话。
synthesis-section-common-themes = 共同主题
synthesis-section-common-themes-is = 两个或更多区域的圆桌会议所述议题的意义，以及所有区域的要求。每个标题都是一条陈述的原话。
synthesis-section-strategies = 各区域的战略和活动
synthesis-section-strategies-is = 用各区域自己的话说明应做什么、将做什么。圆点表示还有哪些地方提出同样的要求。
synthesis-section-divergence = 会上的意见分歧
synthesis-section-divergence-is = 报告所述与会者意见不一的要点。各种意见并列，不作权衡。
synthesis-section-one-region = 仅一个区域提出
synthesis-section-one-region-is = 同一区域有两场或更多圆桌会议提出、其他区域均未提出的要点。
synthesis-section-single-voices = 仅一场圆桌会议提出
synthesis-section-single-voices-is = 没有第二场圆桌会议提出的要点。一个声音也可能看到他人未看到之处；任何内容都不会因为孤立而被略去。

# 结论的来源
synthesis-sources = { $n ->
        [1] 所依据的陈述
       *[other] 所依据的全部{ $n }条陈述
    }
synthesis-sources-of = 所依据的{ $of }条陈述中的{ $n }条
synthesis-and-more = 另有{ $n }条
synthesis-file-page = { $file }，第{ $page }页
synthesis-stands-at = { $file }，文本第{ $start }至第{ $end }字节

# 覆盖情况
synthesis-coverage = 未用作结论依据的内容
synthesis-coverage-is = { $of }条陈述中有{ $n }条（{ $percent }）是结论的依据。
synthesis-coverage-withheld = 有{ $n }条陈述予以隐去：计入所属主题的统计，但不显示。
synthesis-coverage-presentations = 有{ $n }条陈述出自受邀发言者，不用以支持与会者所言
synthesis-left-caption = 已读取但未成为陈述的内容，按文件分列：文本段数和原因
synthesis-file = 文件
synthesis-statements = 陈述
synthesis-left-heading = 标题
synthesis-left-preamble = 第一节之前的内容
synthesis-left-footnote = 脚注
synthesis-left-table = 表头和表格边栏
synthesis-left-fragment = 过短，不成要点
synthesis-left-taken-out = 人工移除
synthesis-withheld = 另有{ $n }条陈述予以隐去：计入统计，但不显示。

# 方法
synthesis-method = 方法
synthesis-method-statements = 每份报告均读取为文本，并切分为陈述：一个列表项或一个句子。每条陈述逐字节保存，并注明在文本中的位置及其字节的哈希值。陈述的类别取决于其在报告中所处的章节。
synthesis-method-themes = 同一类别中谈及同一件事的陈述构成一个主题，不分语文和圆桌会议。归类是根据一份多语文词片表计算得出的，相同的陈述得出相同的结果。没有足够相近的陈述与之相邻的，仍为单一声音。
synthesis-method-breadth = 已听取意见的所有区域都曾提出、且至少有半数圆桌会议提出的主题，为普遍；有两个或更多区域提出的，为多区域共有；只有同一区域的两场或更多圆桌会议提出的，为单一区域。所有统计均以圆桌会议为单位，不论会上谈及多少。
synthesis-method-findings = 结论是最能代表其主题的一条陈述，采用其原话。没有改写，也没有翻译。支持情况根据陈述、主题和圆桌会议之间的关联关系计算得出。
synthesis-method-limits = 圆桌会议为数不多时，这些用语只说明何处说了什么；对不在场者不能证明任何情况。无人提出的要点只是没有提出：并未遭到反对。
synthesis-method-grouped = 已归类的陈述
synthesis-method-assigned = 归入主题的陈述
synthesis-method-stability = 稳定性：略去五分之一后仍归在一起的配对
synthesis-method-cohesion = 内聚度：陈述与其主题中心的接近程度
synthesis-method-program = 编制工具
synthesis-method-fingerprint = 记录的指纹
synthesis-method-verify = 本报告的记录是一个JSON文件，载有全部来源文本。持有该文件者可用“plenary verify”核查每处引文和每个数目。

# 附件
synthesis-annex = 全部陈述
synthesis-annex-is = 先按圆桌会议举行的先后排列，再按报告章节排列，采用撰写时所用的语文。
